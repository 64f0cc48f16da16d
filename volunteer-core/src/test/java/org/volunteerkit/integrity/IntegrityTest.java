package org.volunteerkit.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.volunteerkit.activity.Activity;
import org.volunteerkit.activity.ActivityId;
import org.volunteerkit.activity.attendance.Attendance;
import org.volunteerkit.activity.attendance.AttendanceId;
import org.volunteerkit.activity.attendance.Proof;
import org.volunteerkit.activity.plan.ShiftId;
import org.volunteerkit.history.StepId;
import org.volunteerkit.json.Json;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.roster.body.OrganizationId;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.service.EvidenceGrade;
import org.volunteerkit.service.ServiceRecord;
import org.volunteerkit.service.ServiceRecordId;
import org.volunteerkit.service.review.ReviewBook;
import org.volunteerkit.service.review.ReviewRules;
import org.volunteerkit.service.review.ReviewStep;
import org.volunteerkit.station.StationId;
import org.volunteerkit.time.TimeSpan;
import org.volunteerkit.value.Clause;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Ratio;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class IntegrityTest {

    private static final Clause CLAUSE = Clause.of("made up for tests");
    private static final ActivityId CARE = ActivityId.of("care");
    private static final LocalDate DAY = LocalDate.of(2025, 6, 2);

    private static ServiceRecord.Builder record(String id, String person, String from, String to) {
        return ServiceRecord.builder()
                .id(ServiceRecordId.of(id))
                .person(PersonId.of(person))
                .time(TimeSpan.parse("2025-06-01T" + from + "/2025-06-01T" + to + "[Asia/Shanghai]"))
                .grade(EvidenceGrade.MEASURED)
                .source("list")
                .organization(OrganizationId.of("o1"));
    }

    private static ServiceRecord at(String station, String id, String from, String to) {
        return record(id, "ann", from, to).station(StationId.of(station)).build();
    }

    private static ServiceRecord confirmed(String id, String person, String day, String by) {
        return ServiceRecord.builder()
                .id(ServiceRecordId.of(id))
                .person(PersonId.of(person))
                .time(TimeSpan.parse(day + "T08:00/" + day + "T13:00[Asia/Shanghai]"))
                .grade(EvidenceGrade.WITNESSED)
                .source("list")
                .organization(OrganizationId.of("o1"))
                .confirmedBy(PersonId.of(by))
                .build();
    }

    private static List<IntegrityFinding> find(IntegrityRule rule, ServiceRecord... records) {
        return find(rule, IntegrityFacts.builder().addRecords(records).build());
    }

    private static List<IntegrityFinding> find(IntegrityRule rule, IntegrityFacts facts) {
        return Integrity.examine(
                IntegrityRules.builder().id("one").addRules(rule).build(), facts);
    }

    private static List<String> seen(List<IntegrityFinding> findings) {
        return findings.stream()
                .map(finding -> finding.records() + " " + finding.found())
                .toList();
    }

    @Nested
    class Two_places {

        private final IntegrityRule rule = new IntegrityRule.TwoPlaces(Hours.ofMinutes(1), CLAUSE);

        @Test
        void at_once_are_found() {
            assertThat(seen(find(rule, at("s1", "a", "09:00", "11:00"), at("s2", "b", "10:00", "12:00"))))
                    .containsExactly("[a, b] -PT1H");
        }

        @Test
        void in_the_same_instant_are_found() {
            assertThat(seen(find(rule, at("s1", "a", "09:00", "10:00"), at("s2", "b", "10:00", "11:00"))))
                    .containsExactly("[a, b] PT0S");
        }

        @Test
        void a_while_apart_are_no_wonder_nor_is_one_place_twice() {
            assertThat(find(
                            rule,
                            at("s1", "a", "09:00", "10:00"),
                            at("s2", "b", "10:01", "11:00"),
                            at("s2", "c", "10:30", "11:30")))
                    .isEmpty();
        }

        @Test
        void are_found_behind_a_longer_record_of_the_same_place() {
            assertThat(seen(find(
                            rule,
                            at("s1", "a", "08:00", "12:00"),
                            at("s2", "b", "09:00", "10:30"),
                            at("s1", "c", "10:00", "11:00"))))
                    .containsExactly("[a, b] -PT3H", "[b, c] -PT30M");
        }

        @Test
        void may_be_two_activities() {
            assertThat(seen(find(
                            rule,
                            record("a", "ann", "09:00", "11:00").activity(CARE).build(),
                            record("b", "ann", "10:00", "12:00")
                                    .activity(ActivityId.of("traffic"))
                                    .build())))
                    .containsExactly("[a, b] -PT1H");
        }
    }

    @Nested
    class The_case_of_the_press {

        private final IntegrityRule rule = new IntegrityRule.SoonAfterSignUp(Hours.of(1), CLAUSE);
        private final ServiceRecord care =
                record("care-1", "ann", "08:00", "13:00").activity(CARE).build();

        private List<IntegrityFinding> entered(String at) {
            return find(
                    rule,
                    IntegrityFacts.builder()
                            .addRecords(care)
                            .addEntries(new IntegrityFacts.Entry(care.id(), PersonId.of("ben"), Instant.parse(at)))
                            .addSignUps(new IntegrityFacts.SignUp(
                                    PersonId.of("ann"),
                                    Optional.empty(),
                                    Optional.of(CARE),
                                    Instant.parse("2025-06-01T06:00:00Z")))
                            .build());
        }

        @Test
        void five_hours_entered_two_minutes_after_sign_up_are_found() {
            assertThat(entered("2025-06-01T06:02:00Z")).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo("integrity.soon-after-sign-up");
                assertThat(finding.found()).isEqualTo("PT2M");
                assertThat(finding.rule().threshold()).isEqualTo("PT1H");
                assertThat(finding.inWords().text(Locale.ENGLISH))
                        .isEqualTo("record care-1 of PT5H was entered PT2M after the person had signed up");
                assertThat(finding.inWords().text(Locale.CHINA)).isEqualTo("记录 care-1（PT5H）在报名后 PT2M 即已录入");
            });
        }

        @Test
        void so_is_what_was_entered_before_sign_up() {
            assertThat(entered("2025-06-01T05:00:00Z")).hasSize(1);
        }

        @Test
        void what_was_entered_on_another_day_is_not() {
            assertThat(entered("2025-06-02T06:00:00Z")).isEmpty();
        }
    }

    @Nested
    class Longer_than_planned {

        private final IntegrityRule rule = new IntegrityRule.BeyondPlan(Hours.ofMinutes(30), CLAUSE);
        private final ShiftId shift = ShiftId.of("shift-1");
        private final TimeSpan two = TimeSpan.parse("2025-06-01T09:00/2025-06-01T11:00[Asia/Shanghai]");

        @Test
        void is_found_by_the_shift_of_the_attendance() {
            Attendance attendance = Attendance.builder()
                    .id(AttendanceId.of("in-1"))
                    .person(PersonId.of("ann"))
                    .shift(shift)
                    .organizer(OrganizationId.of("o1"))
                    .presence(two)
                    .time(two)
                    .arrival(Proof.of(Proof.How.CODE))
                    .leaving(Proof.of(Proof.How.CODE))
                    .end(Attendance.End.CHECKED_OUT)
                    .signedUp(true)
                    .build();
            IntegrityFacts.Builder facts = IntegrityFacts.builder()
                    .addAttendances(attendance)
                    .putShift(shift, two)
                    .addRecords(
                            record("a", "ann", "09:00", "11:31")
                                    .attendance(attendance.id())
                                    .build(),
                            record("b", "ann", "09:00", "11:30")
                                    .attendance(attendance.id())
                                    .build());

            assertThat(seen(find(rule, facts.build()))).containsExactly("[a] PT31M");
        }

        @Test
        void is_found_by_the_activity() {
            Activity activity = Activity.builder()
                    .id(CARE)
                    .title("照料")
                    .theme("care")
                    .organizer(OrganizationId.of("o1"))
                    .time(two)
                    .build();

            assertThat(seen(find(
                            rule,
                            IntegrityFacts.builder()
                                    .addActivities(activity)
                                    .addRecords(record("a", "ann", "09:00", "14:00")
                                            .activity(CARE)
                                            .build())
                                    .build())))
                    .containsExactly("[a] PT3H");
        }
    }

    @Nested
    class Who_confirmed {

        @Test
        void ninety_in_a_hundred_of_somebodys_hours_is_found() {
            List<ServiceRecord> records = new ArrayList<>(IntStream.rangeClosed(1, 9)
                    .mapToObj(i -> confirmed("r" + i, "ann", "2025-05-0" + i, "ben"))
                    .toList());
            records.add(confirmed("r10", "ann", "2025-05-10", "cleo"));
            IntegrityFacts facts =
                    IntegrityFacts.builder().addAllRecords(records).build();

            List<IntegrityFinding> found =
                    find(new IntegrityRule.OneApprover(Ratio.of(9, 10), Hours.of(50), CLAUSE), facts);

            assertThat(found).singleElement().satisfies(finding -> {
                assertThat(finding.persons()).containsExactly(PersonId.of("ann"), PersonId.of("ben"));
                assertThat(finding.records()).hasSize(9);
                assertThat(finding.found()).isEqualTo(Ratio.of(9, 10).toString());
            });
            assertThat(find(new IntegrityRule.OneApprover(Ratio.of(91, 100), Hours.of(50), CLAUSE), facts))
                    .isEmpty();
            assertThat(find(new IntegrityRule.OneApprover(Ratio.of(9, 10), Hours.of(51), CLAUSE), facts))
                    .isEmpty();
        }

        @Test
        void one_another_is_found() {
            ServiceRecord anns = confirmed("r1", "ann", "2025-05-01", "ben");
            ServiceRecord bens = confirmed("r2", "ben", "2025-05-02", "ann");
            ServiceRecord cleos = confirmed("r3", "cleo", "2025-05-02", "ann");
            IntegrityRule rule = new IntegrityRule.MutualApproval(Ratio.of(1, 2), Hours.of(5), CLAUSE);

            assertThat(seen(find(rule, anns, bens, cleos))).containsExactly("[r1, r2] 1");
            assertThat(find(rule, anns, cleos)).isEmpty();
        }

        @Test
        void the_own_hours_is_found() {
            assertThat(seen(find(new IntegrityRule.OwnApproval(CLAUSE), confirmed("r1", "ann", "2025-05-01", "ann"))))
                    .containsExactly("[r1] PT5H");
        }

        @Test
        void very_many_records_on_one_day_is_found_with_what_a_book_knows() {
            ReviewBook book = ReviewBook.empty(ReviewRules.national())
                    .file(IntStream.range(0, 3)
                            .boxed()
                            .flatMap(i -> List.<ReviewStep>of(
                                    new ReviewStep.Submit(
                                            StepId.of("s" + i),
                                            DAY,
                                            PersonId.of("cleo"),
                                            record("r" + i, "ann", "09:00", "10:0" + i)
                                                    .build(),
                                            Optional.of(Instant.parse("2025-06-02T00:00:00Z"))),
                                    new ReviewStep.Approve(
                                            StepId.of("a" + i),
                                            DAY,
                                            PersonId.of("cleo"),
                                            ServiceRecordId.of("r" + i),
                                            1,
                                            Optional.empty()))
                                    .stream())
                            .toList())
                    .orThrow();
            IntegrityFacts facts = IntegrityFacts.of(book, DAY).build();

            assertThat(facts.entries()).hasSize(3);
            assertThat(seen(find(new IntegrityRule.BusyApprover(3, CLAUSE), facts)))
                    .containsExactly("[r0, r1, r2] 3");
            assertThat(find(new IntegrityRule.BusyApprover(4, CLAUSE), facts)).isEmpty();
            assertThat(IntegrityFacts.of(book, DAY.minusDays(1)).build().records())
                    .isEmpty();
        }
    }

    @Nested
    class A_whole_list {

        @Test
        void with_the_same_times_is_found_where_a_device_took_them() {
            ServiceRecord[] list = IntStream.range(0, 10)
                    .mapToObj(i -> record("r" + i, "p" + i, "09:03", "11:47")
                            .activity(CARE)
                            .build())
                    .toArray(ServiceRecord[]::new);
            ServiceRecord copied = confirmed("r99", "p99", "2025-06-01", "ben");

            assertThat(find(new IntegrityRule.SamePattern(10, Set.of(EvidenceGrade.MEASURED), CLAUSE), list))
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.persons()).hasSize(10));
            assertThat(find(new IntegrityRule.SamePattern(11, Set.of(), CLAUSE), list))
                    .isEmpty();
            assertThat(find(new IntegrityRule.SamePattern(2, Set.of(EvidenceGrade.MEASURED), CLAUSE), copied))
                    .isEmpty();
        }
    }

    @Nested
    class A_long_day {

        private final IntegrityRule rule = new IntegrityRule.LongDay(Hours.of(12), CLAUSE);

        @Test
        void is_found_whatever_number_of_records_it_has() {
            assertThat(seen(find(
                            rule,
                            record("a", "ann", "06:00", "12:00").build(),
                            record("b", "ann", "12:00", "18:01").build())))
                    .containsExactly("[a, b] PT12H1M");
            assertThat(find(
                            rule,
                            record("a", "ann", "06:00", "12:00").build(),
                            record("b", "ann", "06:00", "18:00").build()))
                    .isEmpty();
        }

        @Test
        void of_24_hours_across_two_zones_is_found_once() {
            ServiceRecord shanghai = ServiceRecord.builder()
                    .id(ServiceRecordId.of("a"))
                    .person(PersonId.of("ann"))
                    .time(TimeSpan.parse("2025-06-01T06:00/2025-06-01T18:00[Asia/Shanghai]"))
                    .grade(EvidenceGrade.DECLARED)
                    .source("list")
                    .organization(OrganizationId.of("o1"))
                    .build();
            ServiceRecord berlin = ServiceRecord.builder()
                    .id(ServiceRecordId.of("b"))
                    .person(PersonId.of("ann"))
                    .time(TimeSpan.parse("2025-06-01T12:00/2025-06-01T23:00[Europe/Berlin]"))
                    .grade(EvidenceGrade.DECLARED)
                    .source("list")
                    .organization(OrganizationId.of("o1"))
                    .build();

            assertThat(find(rule, shanghai, berlin))
                    .extracting(finding -> finding.records() + " " + finding.found())
                    .containsExactly("[a, b] PT18H");
        }
    }

    @Test
    void the_same_time_under_two_keys_is_found_from_whatever_list_it_comes() {
        ServiceRecord other = ServiceRecord.builder()
                .id(ServiceRecordId.of("b"))
                .person(PersonId.of("ann"))
                .time(record("a", "ann", "09:00", "10:00").build().time())
                .grade(EvidenceGrade.IMPORTED)
                .source("another system")
                .organization(OrganizationId.of("o2"))
                .build();

        assertThat(seen(find(
                        new IntegrityRule.Twins(CLAUSE),
                        other,
                        record("a", "ann", "09:00", "10:00").build())))
                .containsExactly("[a, b] 2");
    }

    @Test
    void the_rules_of_the_house_name_their_sources_and_can_be_read_back() {
        IntegrityRules house = IntegrityRules.house();

        assertThat(house.rules()).allSatisfy(rule -> {
            assertThat(rule.source().source()).isEqualTo("house default");
            assertThat(rule.source().note()).isPresent();
            assertThat(rule.threshold()).isNotBlank();
        });
        assertThat(Json.read(IntegrityRules.class, "rules.json", Json.write(house))
                        .orThrow())
                .isEqualTo(house);
    }

    @Test
    void an_ordinary_day_has_no_findings() {
        ServiceRecord morning = at("s1", "a", "09:00", "11:30");
        ServiceRecord afternoon = at("s2", "b", "14:00", "17:00");

        assertThat(Integrity.examine(
                        IntegrityRules.house(),
                        IntegrityFacts.builder().addRecords(morning, afternoon).build()))
                .isEmpty();
    }

    @Test
    void thresholds_have_a_range() {
        assertThatThrownBy(() -> new IntegrityRule.LongDay(Hours.of(-1), CLAUSE))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new IntegrityRule.OneApprover(Ratio.of(2), Hours.ZERO, CLAUSE))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new IntegrityRule.BusyApprover(1, CLAUSE)).isInstanceOf(InvalidValueException.class);
    }
}
