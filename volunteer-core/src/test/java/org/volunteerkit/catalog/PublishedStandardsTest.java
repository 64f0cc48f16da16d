package org.volunteerkit.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.volunteerkit.measure.Tally;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.measure.fact.VolunteerFacts;
import org.volunteerkit.problem.Place;
import org.volunteerkit.roster.Roster;
import org.volunteerkit.roster.body.Organization;
import org.volunteerkit.roster.body.OrganizationId;
import org.volunteerkit.roster.body.TeamId;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.standard.Conformity;
import org.volunteerkit.standard.Criterion;
import org.volunteerkit.standard.Evidence;
import org.volunteerkit.standard.Finding;
import org.volunteerkit.standard.Inspection;
import org.volunteerkit.standard.Inspector;
import org.volunteerkit.standard.Standard;
import org.volunteerkit.standard.StandardId;
import org.volunteerkit.standard.profile.EditionId;
import org.volunteerkit.station.Equipment;
import org.volunteerkit.station.OpeningHours;
import org.volunteerkit.station.Premises;
import org.volunteerkit.station.StaffPost;
import org.volunteerkit.station.Station;
import org.volunteerkit.station.StationId;
import org.volunteerkit.station.StationKind;
import org.volunteerkit.time.DateRange;

/** What is shipped says what was published, and judges a station as its words do. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PublishedStandardsTest {

    private static final Catalog CATALOG = Catalog.shipped();
    private static final LocalDate DAY = LocalDate.of(2023, 12, 31);
    private static final DateRange SINCE = DateRange.from(LocalDate.of(2020, 1, 1));

    private static Standard standard(String id) {
        List<Standard> editions = CATALOG.standard(StandardId.of(id));
        assertThat(editions).as(id).hasSize(1);
        return editions.get(0);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        henan-liuyou-yiluoshi | 有统一标志、有办公场所、有志愿者队伍、有管理制度、有工作台账、有服务项目；落实志愿服务活动
        wenjiang-liuyou       | 有专兼职工作人员、有专门的办公场所、有一支长期稳定的志愿者队伍、有完善的规章制度、有长期的志愿活动、有固定的服务对象和服务项目
        shaanxi-liuyou        | 有专（兼）职志愿服务管理工作者、有经常性志愿服务项目、有稳定的志愿服务组织、有适于开展工作的场所并配备办公设备、有规范的组织管理制度、有必要的资金投入和运行经费
        haikou-qiyou          | 有固定场所设备、有专兼职管理人员、有稳定志愿者队伍、有常态化服务活动、有规范管理制度、有必要经费保障、有活动服务记录
        bishan-qigeyou        | 有活动阵地、有统一标识、有工作人员、有志愿服务队伍、有活动项目、有工作制度、有经费保障
        qingxi-qiyou          | 有挂牌、有工作制度和组织架构、有阵地、有开放时间、有志愿服务站点、有公益宣传、有卫生防疫知识宣传
        xiangcheng-wuyou      | 有完善机制、有优质场所、有特色队伍、有丰富活动、有品牌项目
        huian-shiyou          | 有场所、有牌子、有设备、有组织、有队伍、有制度、有计划、有活动、有记录、有成效
        harbin-santongyi-liugeyi-sanyou | 统一名称、统一理念、统一活动内容、一处场所、一个标识、一块展板、一支队伍、一本名册、一本台帐、有桌椅、有标识、有服装
        """)
    void the_criteria_are_the_published_words_in_their_order(String id, String words) {
        Standard standard = standard(id);

        assertThat(standard.criteria().stream().map(each -> each.title().zh()).collect(Collectors.joining("、"))
                        + standard.implementation()
                                .map(each -> "；" + each.title().zh())
                                .orElse(""))
                .isEqualTo(words);
    }

    @Test
    void no_list_of_stations_has_an_age_or_marks_that_nobody_published() {
        assertThat(CATALOG.allStandards().plain()).allSatisfy(standard -> {
            assertThat(standard.scoring()).isEmpty();
            assertThat(standard.items())
                    .allMatch(item ->
                            item.evidence().flatMap(Criterion.Seen::maxAge).isEmpty())
                    .allMatch(item -> item.weight() == 1);
            assertThat(standard.note()).isPresent();
        });
    }

    @Test
    void Huiji_is_the_text_of_Henan_by_name_and_says_so() {
        Standard huiji = standard("huiji-liuyou-yiluoshi");

        assertThat(CATALOG.allStandards().fromBase(EditionId.of(huiji)).lines(Locale.ENGLISH))
                .isEmpty();
        assertThat(huiji.note().orElseThrow().en()).contains("names only the label");
        assertThat(huiji.items())
                .extracting(item -> huiji.clause(item).source())
                .containsOnly("河南省要求年底前窗口单位都要建志愿服务站");
        assertThat(CATALOG.allStandards()
                        .fromBase(EditionId.of(standard("huiji-stations")))
                        .lines(Locale.ENGLISH))
                .containsExactly(
                        "Service projects: evidence none becomes regular-running",
                        "Service projects: figure at least 1 item becomes at least 3 items");
    }

    @Nested
    class One_station {

        private final Station station = start().premises(
                        Premises.builder().floorSpace(11).build())
                .addTeams(TeamId.of("t-1"))
                .addEquipment(equipment("computer"), equipment("desk"))
                .addStaff(StaffPost.builder()
                        .person(PersonId.of("ann"))
                        .fullTime(true)
                        .during(SINCE)
                        .build())
                .build();

        private static Station.Builder start() {
            return Station.builder()
                    .id(StationId.of("st-1"))
                    .name("清华园站")
                    .kind(StationKind.COMMUNITY)
                    .body(OrganizationId.of("c-1"))
                    .area(OrganizationId.of("c-1"))
                    .open(SINCE);
        }

        private static Equipment equipment(String item) {
            return Equipment.builder()
                    .item(item)
                    .pieces(1)
                    .since(LocalDate.of(2021, 1, 1))
                    .build();
        }

        private Inspection inspect(String id, String... shown) {
            return inspect(station, id, shown);
        }

        private static Inspection inspect(Station station, String id, String... shown) {
            VolunteerFacts facts =
                    VolunteerFacts.among(Roster.builder().build().roster(), List.of(station), List.of(), List.of());
            Inspector inspector = CATALOG.allStandards().inspector(StandardId.of(id));
            Tally tally = inspector.measures(DAY).tally(facts.of(station, Place.nowhere()), DAY);
            List<Evidence> evidence = new ArrayList<>();
            for (String kind : shown) {
                evidence.add(Evidence.builder()
                        .id("e-" + kind)
                        .subject("st-1")
                        .kind(kind)
                        .takenOn(LocalDate.of(2023, 10, 1))
                        .by("office")
                        .shows(Conformity.MET)
                        .build());
            }
            return inspector.inspect("st-1", DAY, tally, evidence);
        }

        private static String states(Inspection inspection) {
            return inspection.findings().stream()
                    .map(finding -> finding.criterion().id() + " " + finding.state())
                    .collect(Collectors.joining(", "));
        }

        @Test
        void is_judged_by_Henan_and_by_Wenjiang_side_by_side() {
            Inspection henan = inspect("henan-liuyou-yiluoshi", "sign", "office", "management-rules", "work-ledger");
            Inspection wenjiang = inspect("wenjiang-liuyou", "sign", "office", "management-rules", "work-ledger");

            assertThat(states(henan))
                    .isEqualTo("sign MET, office MET, team MET, rules MET, work-ledger MET, projects NOT_MET,"
                            + " activities NOT_MET");
            // An office need not be a dedicated one, and a team need not be one that stays.
            assertThat(states(wenjiang))
                    .isEqualTo("staff MET, office NOT_KNOWN, team NOT_MET, rules MET, activities NOT_MET,"
                            + " recipients-and-projects NOT_MET");
            assertThat(henan.finding("projects")
                            .orElseThrow()
                            .enough()
                            .orElseThrow()
                            .text(Locale.ENGLISH))
                    .isEqualTo("1 item more");
            assertThat(wenjiang.finding("activities")
                            .orElseThrow()
                            .enough()
                            .orElseThrow()
                            .text(Locale.ENGLISH))
                    .isEqualTo("1 time more, by 2023-12-31");
            assertThat(wenjiang.finding("office").orElseThrow().clause().article())
                    .contains("六有之二");
        }

        @Test
        void lacks_a_square_metre_in_Lanzhou_and_some_equipment() {
            Inspection lanzhou = inspect("lanzhou-liuyou", "dedicated-office", "working-body", "badge-and-card");

            Finding office = lanzhou.finding("office").orElseThrow();
            assertThat(office.state()).isEqualTo(Conformity.NOT_MET);
            assertThat(office.enough().orElseThrow().text(Locale.ENGLISH)).startsWith("1 m² more");
            assertThat(lanzhou.finding("equipment").orElseThrow().state()).isEqualTo(Conformity.PARTLY);
            assertThat(lanzhou.finding("team").orElseThrow().state()).isEqualTo(Conformity.MET);
            assertThat(lanzhou.finding("funds").orElseThrow().state()).isEqualTo(Conformity.NOT_KNOWN);
        }

        @ParameterizedTest(name = "{0}: {1} is {3}")
        @CsvSource(delimiter = '|', textBlock = """
            lanzhou-liuyou | equipment | computer                                | PARTLY  | 1 item
            lanzhou-liuyou | equipment | computer, desk, sofa, kettle            | PARTLY  | 2 item
            lanzhou-liuyou | equipment | computer, desk, telephone               | PARTLY  | 3 item
            lanzhou-liuyou | equipment | computer, desk, telephone, filing-cabinet | MET   | 4 item
            lanzhou-liuyou | equipment | sofa                                    | NOT_MET | 0 item
            huian-shiyou   | equipment | sofa, kettle                            | MET     | 2 item
            shaanxi-liuyou | place     | sofa                                    | MET     | 1 item
            harbin-santongyi-liugeyi-sanyou | uniform | uniform, red-vest        | MET     | 10 piece
            """)
        void has_so_many_sorts_of_equipment_however_many_pieces_of_each(
                String id, String criterion, String items, Conformity state, String measured) {
            Station.Builder builder = Station.builder()
                    .id(StationId.of("st-1"))
                    .name("清华园站")
                    .kind(StationKind.PUBLIC_PLACE)
                    .body(OrganizationId.of("c-1"))
                    .area(OrganizationId.of("c-1"))
                    .open(SINCE);
            for (String item : items.split(", ", -1)) {
                builder.addEquipment(Equipment.builder()
                        .item(item)
                        .pieces(5)
                        .since(LocalDate.of(2021, 1, 1))
                        .build());
            }
            Finding finding = inspect(builder.build(), id, "suitable-place")
                    .finding(criterion)
                    .orElseThrow();

            assertThat(finding.state()).isEqualTo(state);
            assertThat(finding.measured().orElseThrow().toString()).isEqualTo(measured);
        }

        @Test
        void is_not_asked_in_Harbin_for_what_points_in_public_places_need() {
            assertThat(inspect("harbin-santongyi-liugeyi-sanyou").in(Conformity.NOT_APPLICABLE))
                    .extracting(finding -> finding.criterion().id())
                    .containsExactly("table-and-chairs", "point-sign", "uniform");
        }

        @ParameterizedTest(name = "{1} of {0}")
        @CsvSource({
            "lanzhou-liuyou, office, records of Floor space",
            "jiangxi-community-station, floor-space, records of Floor space",
            "qingxi-qiyou, opening-hours, records of Opening hours a week",
        })
        void has_not_failed_where_nobody_wrote_anything_down(String id, String criterion, String enough) {
            Finding finding = inspect(start().build(), id, "dedicated-office")
                    .finding(criterion)
                    .orElseThrow();

            assertThat(finding.state()).isEqualTo(Conformity.NOT_KNOWN);
            assertThat(finding.measured()).isEmpty();
            assertThat(finding.enough().orElseThrow().text(Locale.ENGLISH)).isEqualTo(enough);
        }

        @Test
        void that_says_when_it_is_open_has_what_Qingxi_asks_for() {
            OpeningHours mornings = OpeningHours.builder()
                    .addWeekdays(DayOfWeek.MONDAY, DayOfWeek.TUESDAY)
                    .from(LocalTime.of(9, 0))
                    .to(LocalTime.of(11, 30))
                    .build();
            Finding hours = inspect(start().addOpeningHour(mornings).build(), "qingxi-qiyou")
                    .finding("opening-hours")
                    .orElseThrow();

            assertThat(hours.state()).isEqualTo(Conformity.MET);
            assertThat(hours.found().text(Locale.ENGLISH)).isEqualTo("5 h");
        }
    }

    @Nested
    class A_district {

        private static Organization organization(String id, Organization.Kind kind) {
            return Organization.builder()
                    .id(OrganizationId.of(id))
                    .name(id)
                    .kind(kind)
                    .active(SINCE)
                    .build();
        }

        @Test
        void with_a_centre_and_four_stations_is_six_stations_short_of_the_network_of_Wenjiang() {
            List<Station> stations = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                stations.add(Station.builder()
                        .id(StationId.of("st-" + i))
                        .name("站" + i)
                        .kind(StationKind.COMMUNITY)
                        .body(OrganizationId.of("c-" + i))
                        .area(OrganizationId.of("c-" + i))
                        .open(SINCE)
                        .build());
            }
            VolunteerFacts facts =
                    VolunteerFacts.among(Roster.builder().build().roster(), stations, List.of(), List.of());
            List<Fact> all = new ArrayList<>();
            all.add(facts.of(organization("centre", Organization.Kind.CENTRE), Place.nowhere()));
            stations.forEach(station -> all.addAll(facts.of(station, Place.nowhere())));
            Inspector inspector = CATALOG.allStandards().inspector(StandardId.of("wenjiang-network"));

            Inspection inspection =
                    inspector.inspect("wenjiang", DAY, inspector.measures(DAY).tally(all, DAY), List.of());

            assertThat(inspection.finding("centre").orElseThrow().state()).isEqualTo(Conformity.MET);
            Finding short6 = inspection.finding("stations").orElseThrow();
            assertThat(short6.state()).isEqualTo(Conformity.PARTLY);
            assertThat(short6.enough().orElseThrow().text(Locale.ENGLISH)).isEqualTo("6 places more");
            assertThat(inspector.behind(inspection, short6, all)).hasSize(4);
            assertThat(inspector.explain(inspection, short6, all).orElseThrow().lines(Locale.ENGLISH))
                    .isNotEmpty();
            assertThat(inspection.finding("teams").orElseThrow().state()).isEqualTo(Conformity.NOT_MET);
        }
    }
}
