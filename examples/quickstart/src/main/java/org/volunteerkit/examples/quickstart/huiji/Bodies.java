package org.volunteerkit.examples.quickstart.huiji;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.volunteerkit.examples.quickstart.intake.FactFile;
import org.volunteerkit.roster.body.Level;
import org.volunteerkit.roster.body.Organization;
import org.volunteerkit.roster.body.OrganizationId;
import org.volunteerkit.roster.body.Recognition;
import org.volunteerkit.roster.body.RecognitionId;
import org.volunteerkit.roster.body.RuleId;
import org.volunteerkit.roster.body.Statistic;
import org.volunteerkit.roster.body.StatisticId;
import org.volunteerkit.roster.body.Team;
import org.volunteerkit.roster.body.TeamId;
import org.volunteerkit.roster.body.WrittenRule;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Count;
import org.volunteerkit.value.Unit;

/** The organisations, teams, written rules, recognitions and stated figures of the district. */
final class Bodies {

    static final OrganizationId DISTRICT = OrganizationId.of("huiji");
    static final OrganizationId OFFICE = OrganizationId.of("civilization-office");
    static final OrganizationId CENTRE = OrganizationId.of("service-centre");
    static final OrganizationId QINGHUAYUAN = OrganizationId.of("community-qinghuayuan");
    static final OrganizationId TIANHE = OrganizationId.of("community-tianhe");

    private static final OrganizationId CITY = OrganizationId.of("zhengzhou");
    private static final long POPULATION = 293_850;
    private static final long PARTY_MEMBERS = 12_460;
    private static final DateRange ALWAYS = DateRange.from(LocalDate.of(2010, 1, 1));

    private static final List<String> STREETS = ImmutableList.of(
            "liuzhai 刘寨街道",
            "dahelu 大河路街道",
            "laoyachen 老鸦陈街道",
            "changxinglu 长兴路街道",
            "xincheng 新城街道",
            "yingbinlu 迎宾路街道",
            "guying 古荥镇",
            "huayuankou 花园口镇");

    /** All but the first two names are invented. */
    private static final List<String> COMMUNITIES = ImmutableList.of(
            "清华园", "天河", "春晖", "明德", "和顺", "安康", "文苑", "湖畔", "银杏", "柳林", "阳光", "书香", "康乐", "同心", "百合", "福源", "长青", "云溪",
            "金桂", "望河", "迎春", "锦绣");

    private static final List<String> UNITS =
            ImmutableList.of("政务服务大厅", "办税服务厅", "社保服务大厅", "供电营业厅", "供水营业厅", "邮政营业厅", "公交服务站");

    private static final List<String> PLACES = ImmutableList.of("滨河公园", "文化广场");

    /** Kind and name; the document names the first two. */
    private static final List<String> TEAMS = ImmutableList.of(
            "party 党员",
            "environment 环境保护",
            "environment 植树护绿",
            "environment 清洁家园",
            "civility 文明交通",
            "civility 文明旅游",
            "first-aid 应急救护",
            "first-aid 消防安全",
            "care 助老助残",
            "care 关爱儿童",
            "care 便民维修",
            "health 医疗卫生",
            "health 妇幼保健",
            "health 心理咨询",
            "health 无偿献血",
            "advice 法律咨询",
            "advice 政策宣传",
            "advice 科普宣传",
            "culture 文化文艺",
            "culture 全民阅读",
            "culture 体育健身",
            "neighbourhood-watch 平安巡逻",
            "party 机关党员",
            "groups 巾帼",
            "groups 青年",
            "groups 职工");

    private static final List<String> RULES = ImmutableList.of(
            "recruitment 招募注册制度",
            "training 培训管理制度",
            "incentive 激励回馈制度",
            "recording 服务记录制度",
            "transfer 关系转接制度",
            "redemption 兑换服务制度",
            "stations 站点管理制度",
            "archives 档案台账制度");

    private final ImmutableList<OrganizationId> communities;
    private final ImmutableList<OrganizationId> units;
    private final ImmutableList<OrganizationId> places;
    private final ImmutableList<Organization> organizations;
    private final ImmutableList<Team> teams;

    Bodies() {
        ImmutableList.Builder<Organization> all = ImmutableList.builder();
        all.add(area("henan", "河南省", Level.PROVINCE).build());
        all.add(area(CITY.value(), "郑州市", Level.CITY)
                .parent(OrganizationId.of("henan"))
                .build());
        all.add(area(DISTRICT.value(), "惠济区", Level.DISTRICT)
                .parent(CITY)
                .population(Count.of(POPULATION))
                .build());
        STREETS.forEach(street -> all.add(area("street-" + key(street), name(street), Level.STREET)
                .parent(DISTRICT)
                .build()));
        all.add(of(OFFICE.value(), "惠济区文明办", Organization.Kind.CIVILIZATION_OFFICE, DISTRICT));
        all.add(of(CENTRE.value(), "惠济区学雷锋志愿服务中心", Organization.Kind.CENTRE, OFFICE));
        all.add(of("party-organization", "惠济区委组织部", Organization.Kind.PARTY, DISTRICT));
        communities = addCommunities(all);
        units = addUnits(all, UNITS, "unit-", Organization.Kind.UNIT);
        places = addUnits(all, PLACES, "operator-", Organization.Kind.OTHER);
        organizations = all.build();
        teams = makeTeams();
    }

    private static String key(String pair) {
        return pair.substring(0, pair.indexOf(' '));
    }

    private static String name(String pair) {
        return pair.substring(pair.indexOf(' ') + 1);
    }

    private static Organization.Builder area(String id, String name, Level level) {
        return Organization.builder()
                .id(OrganizationId.of(id))
                .name(name)
                .kind(Organization.Kind.AREA_BODY)
                .level(level)
                .active(ALWAYS);
    }

    private static Organization of(String id, String name, Organization.Kind kind, OrganizationId parent) {
        return Organization.builder()
                .id(OrganizationId.of(id))
                .name(name)
                .kind(kind)
                .parent(parent)
                .active(ALWAYS)
                .build();
    }

    private static ImmutableList<OrganizationId> addCommunities(ImmutableList.Builder<Organization> all) {
        ImmutableList.Builder<OrganizationId> ids = ImmutableList.builder();
        for (int i = 0; i < COMMUNITIES.size(); i++) {
            String id = switch (i) {
                case 0 -> QINGHUAYUAN.value();
                case 1 -> TIANHE.value();
                default -> "community-" + two(i + 1);
            };
            // The first two lie where the document says, the others go round the eight streets.
            String street = key(STREETS.get(i % STREETS.size()));
            Organization community = area(id, COMMUNITIES.get(i) + "社区", Level.COMMUNITY)
                    .parent(OrganizationId.of("street-" + street))
                    .build();
            all.add(community);
            ids.add(community.id());
        }
        return ids.build();
    }

    private static ImmutableList<OrganizationId> addUnits(
            ImmutableList.Builder<Organization> all, List<String> names, String prefix, Organization.Kind kind) {
        ImmutableList.Builder<OrganizationId> ids = ImmutableList.builder();
        for (int i = 0; i < names.size(); i++) {
            Organization unit = of(prefix + (i + 1), "惠济区" + names.get(i), kind, DISTRICT);
            all.add(unit);
            ids.add(unit.id());
        }
        return ids.build();
    }

    private static ImmutableList<Team> makeTeams() {
        ImmutableList.Builder<Team> all = ImmutableList.builder();
        for (int i = 0; i < TEAMS.size(); i++) {
            String kind = key(TEAMS.get(i));
            boolean professional =
                    kind.endsWith("-advice") || kind.equals("medical-care") || kind.equals("counselling");
            all.add(Team.builder()
                    .id(TeamId.of("team-" + two(i + 1)))
                    .name(teamName(name(TEAMS.get(i))))
                    .kind(kind)
                    .nature(professional ? Team.Nature.PROFESSIONAL : Team.Nature.COMMUNITY)
                    .home(i % 3 == 0 ? OFFICE : CENTRE)
                    .active(DateRange.from(LocalDate.of(2018, 1 + i % 12, 5)))
                    .build());
        }
        return all.build();
    }

    private static String teamName(String name) {
        return name + "志愿服务队";
    }

    static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    ImmutableList<OrganizationId> communities() {
        return communities;
    }

    ImmutableList<OrganizationId> units() {
        return units;
    }

    ImmutableList<OrganizationId> places() {
        return places;
    }

    /** The name of an organisation without the district in front of it. */
    String shortName(OrganizationId id) {
        String name = organizations.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow()
                .name();
        return name.startsWith("惠济区") ? name.substring(3) : name;
    }

    ImmutableList<Team> teams() {
        return teams;
    }

    /** The team with a name, such as {@code 党员}. */
    TeamId team(String name) {
        return teams.stream()
                .filter(team -> team.name().equals(teamName(name)))
                .findFirst()
                .orElseThrow()
                .id();
    }

    void write(Path folder) throws IOException {
        FactWriter.writeAll(folder, FactFile.ORGANIZATIONS, organizations);
        FactWriter.writeAll(folder, FactFile.TEAMS, teams);
        FactWriter.writeAll(folder, FactFile.RULES, rules());
        FactWriter.writeAll(folder, FactFile.RECOGNITIONS, recognitions());
        FactWriter.writeAll(
                folder,
                FactFile.STATISTICS,
                List.of(Statistic.builder()
                        .id(StatisticId.of("party-members-2023"))
                        .name("party-members")
                        .body(DISTRICT)
                        .on(LocalDate.of(2023, 12, 31))
                        .count(Count.of(PARTY_MEMBERS))
                        .unit(Unit.PERSON)
                        .source("合成数据，数值为选定（synthetic, chosen）")
                        .build()));
    }

    private static List<WrittenRule> rules() {
        ImmutableList.Builder<WrittenRule> all = ImmutableList.builder();
        for (int i = 0; i < RULES.size(); i++) {
            all.add(rule(
                    i + 1, name(RULES.get(i)), key(RULES.get(i)), DateRange.from(LocalDate.of(2019 + i % 4, 3, 1))));
        }
        // Replaced by the first of them, so no longer in force.
        all.add(rule(
                RULES.size() + 1,
                "志愿者登记暂行办法",
                "recruitment",
                DateRange.of(LocalDate.of(2016, 1, 1), LocalDate.of(2019, 3, 1))));
        return all.build();
    }

    private static WrittenRule rule(int number, String title, String topic, DateRange inForce) {
        return WrittenRule.builder()
                .id(RuleId.of("rule-" + number))
                .title(title)
                .topic(topic)
                .body(OFFICE)
                .inForce(inForce)
                .build();
    }

    private static List<Recognition> recognitions() {
        String first = "郑州市社区党建+志愿服务工作推进会（第一次）";
        String second = "郑州市社区党建+志愿服务工作推进会（第二次）";
        return List.of(
                recognition(1, Recognition.Kind.AWARD, "省示范性志愿服务社区", Level.PROVINCE, QINGHUAYUAN, 9)
                        .build(),
                recognition(2, Recognition.Kind.AWARD, "省四个优秀先进志愿服务社区", Level.PROVINCE, QINGHUAYUAN, 11)
                        .build(),
                recognition(3, Recognition.Kind.VISIT_HOSTED, "观摩点观摩", Level.CITY, QINGHUAYUAN, 5)
                        .occasion(first)
                        .build(),
                recognition(4, Recognition.Kind.SPEECH, "社区先进发言", Level.CITY, TIANHE, 10)
                        .occasion(second)
                        .build());
    }

    private static Recognition.Builder recognition(
            int number, Recognition.Kind kind, String title, Level level, OrganizationId organization, int month) {
        return Recognition.builder()
                .id(RecognitionId.of("recognition-" + number))
                .kind(kind)
                .title(title)
                .level(level)
                .organization(organization)
                .on(LocalDate.of(2023, month, 18));
    }
}
