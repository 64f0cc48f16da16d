package org.volunteerkit.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.volunteerkit.activity.ActivityId;
import org.volunteerkit.catalog.Catalog;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.measure.fact.FactKind;
import org.volunteerkit.measure.fact.VolunteerFacts;
import org.volunteerkit.problem.Place;
import org.volunteerkit.problem.ProblemException;
import org.volunteerkit.roster.Roster;
import org.volunteerkit.roster.body.OrganizationId;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.service.EvidenceGrade;
import org.volunteerkit.service.ServiceBook;
import org.volunteerkit.service.ServiceRecord;
import org.volunteerkit.service.ServiceRecordId;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.TimeSpan;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Quantity;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AssessorTest {

    private static final PersonId ANN = PersonId.of("ann");
    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);
    private static final VolunteerFacts FACTS =
            VolunteerFacts.among(Roster.builder().build().roster(), List.of(), List.of(), List.of());

    /** Somebody whom a volunteer brought to registration. */
    private record Referral(String id, LocalDate day) {}

    private static final FactKind<Referral> REFERRAL = FactKind.act(
                    "referral", Referral.class, Referral::id, Referral::day)
            .key("person", referral -> Optional.of("ann"))
            .key("outcome", Set.of("registered", "declined"), referral -> Optional.of("registered"))
            .key("referred", referral -> Optional.of(referral.id()))
            .build();

    private static Policy shipped(String id) {
        return Catalog.shipped().policy(PolicyId.of(id)).get(0);
    }

    /** Hailin as it is shipped, with a class of the embedder's own in the place of its events of referral. */
    private static Assessor hailin() {
        return Assessor.of(
                List.of(shipped("hailin-points")), VolunteerFacts.words().and(REFERRAL));
    }

    private static ServiceRecord served(
            String id, String activity, int day, String from, String to, boolean complaint) {
        return ServiceRecord.builder()
                .id(ServiceRecordId.of(id))
                .person(ANN)
                .time(TimeSpan.of(
                        LocalDate.of(2024, 3, day).atTime(java.time.LocalTime.parse(from)),
                        LocalDate.of(2024, 3, day).atTime(java.time.LocalTime.parse(to)),
                        ZoneId.of("Asia/Shanghai")))
                .grade(EvidenceGrade.MEASURED)
                .source("list")
                .organization(OrganizationId.of("o1"))
                .activity(ActivityId.of(activity))
                .complaint(complaint)
                .build();
    }

    private static List<Fact> facts(ServiceRecord... records) {
        List<Fact> facts = new ArrayList<>();
        ServiceBook.of(List.of(records)).entries().forEach(entry -> facts.add(FACTS.of(entry, Place.nowhere())));
        return facts;
    }

    private static Quantity points(Verdict verdict) {
        return verdict.amounts().stream().map(Due.Amount::amount).reduce(Quantity.parse("0 point"), Quantity::plus);
    }

    @Test
    void hailin_example_1_three_activities_and_a_referral_are_seven_points() {
        List<Fact> facts = facts(
                served("r1", "a1", 1, "09:00", "12:00", false),
                served("r2", "a2", 2, "09:00", "11:00", false),
                served("r3", "a3", 3, "09:00", "10:00", false));
        facts.add(REFERRAL.fact(new Referral("x1", LocalDate.of(2024, 3, 4))));

        Verdict verdict = hailin().assess(ANN, facts, DAY);

        assertThat(points(verdict)).isEqualTo(Quantity.parse("7 point"));
        assertThat(verdict.amounts())
                .extracting(due -> due.key().toString())
                .containsExactly(
                        "hailin-points/trial/0/ann/service r1",
                        "hailin-points/trial/0/ann/service r2",
                        "hailin-points/trial/0/ann/service r3",
                        "hailin-points/trial/0/ann/referral x1");
        assertThat(hailin().explain(verdict.amounts().get(0).key(), facts, DAY)
                        .orElseThrow()
                        .toString())
                .contains("at most 2 h for each person and activity; 1 h");
    }

    @Test
    void hailin_example_2_a_complaint_makes_the_hours_of_the_activity_nothing() {
        Verdict verdict = hailin().assess(
                        ANN,
                        facts(
                                served("r1", "a1", 1, "09:00", "11:00", true),
                                served("r2", "a2", 2, "09:00", "10:00", false)),
                        DAY);

        assertThat(points(verdict)).isEqualTo(Quantity.parse("1 point"));
    }

    @ParameterizedTest(name = "{0} and {1} minutes of one activity are {2} points")
    @CsvSource({"30, 30, 1", "50, 40, 1", "60, 60, 2", "59, 60, 1", "90, 45, 2", "119, 1, 2", "20, 39, 0"})
    void hailin_brings_each_activity_down_to_full_hours_not_each_record(int first, int second, int points) {
        ServiceRecord[] records = {
            served("r1", "a1", 1, "09:00", clock(first), false), served("r2", "a1", 2, "09:00", clock(second), false)
        };

        assertThat(points(hailin().assess(ANN, facts(records), DAY)).number().floor())
                .isEqualTo(points);
    }

    private static String clock(int minutes) {
        return "%02d:%02d".formatted(9 + minutes / 60, minutes % 60);
    }

    @ParameterizedTest(name = "{0} minutes beside {1} hours: {2}, {3} to {4}")
    @CsvSource(delimiter = '|', textBlock = """
        -1 | 100  |             | PT1M   | one star
        0  | 100  | one star    | PT200H | two stars
        1  | 100  | one star    | PT199H59M | two stars
        -1 | 300  | one star    | PT1M   | two stars
        0  | 300  | two stars   | PT300H | three stars
        0  | 600  | three stars | PT400H | four stars
        -1 | 1000 | three stars | PT1M   | four stars
        0  | 1000 | four stars  | PT500H | five stars
        -1 | 1500 | four stars  | PT1M   | five stars
        0  | 1500 | five stars  |        |
        1  | 1500 | five stars  |        |
        """)
    void stars_are_reached_at_their_threshold(int minutes, int hours, String star, String missing, String next) {
        FactKind<Hours> served = FactKind.act("service", Hours.class, Hours::toString, each -> LocalDate.of(2024, 1, 1))
                .key("kind", each -> Optional.of("service"))
                .quantity("worked", org.volunteerkit.value.Unit.HOUR, each -> Optional.of(Quantity.of(each)))
                .build();
        Assessor stars =
                Assessor.of(List.of(shipped("national-stars")), org.volunteerkit.measure.fact.Vocabulary.of(served));

        Due.Standing grade = stars.assess(
                        ANN, List.of(served.fact(Hours.of(hours).plus(Hours.ofMinutes(minutes)))), DAY)
                .standings()
                .get(0);

        assertThat(grade.highest().map(rung -> rung.label().en()).orElse(null)).isEqualTo(star);
        assertThat(grade.next().map(step -> step.grade().label().en()).orElse(null))
                .isEqualTo(next);
        assertThat(grade.next()
                        .flatMap(Due.Next::quantity)
                        .map(Quantity::toString)
                        .orElse(null))
                .isEqualTo(missing);
        assertThat(grade.key()).hasToString("national-stars/2012/0/ann");
    }

    @Test
    @SuppressWarnings("StreamToIterable") // That it can be walked once only is what is tried.
    void facts_that_can_be_given_once_only_are_enough_for_several_effects() {
        List<Fact> facts = facts(served("r1", "a1", 1, "09:00", "12:00", false));
        Iterable<Fact> once = facts.stream()::iterator;

        assertThat(points(hailin().assess(ANN, once, DAY))).isEqualTo(Quantity.parse("2 point"));
    }

    @Test
    void a_day_without_an_edition_is_refused() {
        assertThatThrownBy(() -> hailin().assess(ANN, List.of(), LocalDate.of(2018, 12, 31)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("no edition is in force on 2018-12-31");
    }

    @Test
    void editions_are_those_of_one_policy_and_follow_one_another() {
        Policy first = edition("hailin-points", "e1", "2019-01-01/2020-01-01");
        Policy second = edition("hailin-points", "e2", "2020-01-01/..");

        Assessor both = Assessor.of(List.of(second, first), VolunteerFacts.words());

        assertThat(both.policy(LocalDate.of(2019, 12, 31))).contains(first);
        assertThat(both.policy(LocalDate.of(2020, 1, 1))).contains(second);
        assertThatThrownBy(() -> Assessor.of(List.of(first, first), VolunteerFacts.words()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("editions of one policy");
        assertThatThrownBy(() ->
                        Assessor.of(List.of(first, edition("other", "e2", "2020-01-01/..")), VolunteerFacts.words()))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> Assessor.of(
                        List.of(first, edition("hailin-points", "e2", "2019-12-31/..")), VolunteerFacts.words()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("the editions e1 and e2 are in force on one day");
    }

    @Test
    void a_new_edition_posts_nothing_a_second_time() {
        Assessor both = Assessor.of(
                List.of(
                        edition("hailin-points", "e1", "2019-01-01/2024-03-02"),
                        edition("hailin-points", "e2", "2024-03-02/..")),
                VolunteerFacts.words());
        List<Fact> facts =
                facts(served("r1", "a1", 1, "09:00", "11:00", false), served("r2", "a2", 2, "09:00", "11:00", false));

        assertThat(both.assess(ANN, facts, LocalDate.of(2024, 3, 1)).amounts())
                .extracting(due -> due.key().toString())
                .containsExactly("hailin-points/e1/0/ann/service r1");
        assertThat(both.assess(ANN, facts, DAY).amounts())
                .extracting(due -> due.key().toString())
                .containsExactly("hailin-points/e1/0/ann/service r1", "hailin-points/e2/0/ann/service r2");
    }

    private static Policy edition(String id, String edition, String validity) {
        Policy like = shipped("hailin-points");
        return Policy.builder()
                .id(PolicyId.of(id))
                .edition(edition)
                .title(like.title())
                .publisher(like.publisher())
                .validity(DateRange.parse(validity))
                .source(like.source())
                .putAllFacts(like.facts())
                .putAllValues(like.values())
                .addAllEffects(like.effects())
                .build();
    }
}
