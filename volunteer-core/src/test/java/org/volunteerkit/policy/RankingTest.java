package org.volunteerkit.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.volunteerkit.json.Json;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.policy.change.AmountChange;
import org.volunteerkit.policy.change.Done;
import org.volunteerkit.policy.change.GradeChange;
import org.volunteerkit.policy.change.Settlement;
import org.volunteerkit.problem.OutOfRangeException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.problem.ProblemException;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.testkit.MeasureFacts;

/** Grades for the first of all, by the hours of a month. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RankingTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 15);

    private static final String FIRST =
            "{\"id\": \"first\", \"label\": {\"zh\": \"第一\", \"en\": \"first\"}, \"to\": 1}";
    private static final String THREE =
            "{\"id\": \"three\", \"label\": {\"zh\": \"前三\", \"en\": \"first three\"}, \"to\": 3}";

    private static String rank(String more, String... grades) {
        return "{\"rank\": {\"programme\": \"stars\", \"of\": \"hours\", \"grades\": [" + String.join(", ", grades)
                + "], \"when\": \"window-end\", \"in\": {\"calendar\": {\"period\": \"month\"}}" + more + "}}";
    }

    /** A person with visits of so many hours each, and a year of birth. */
    private static Portion person(String name, int born, int... hours) {
        List<Fact> facts = new ArrayList<>();
        facts.add(MeasureFacts.born(name, born + "-06-01"));
        for (int i = 0; i < hours.length; i++) {
            facts.add(MeasureFacts.visit(String.valueOf(i), name, "", "2024-02-0" + (i + 1), "PT" + hours[i] + "H"));
        }
        return new Portion(PersonId.of(name), facts);
    }

    private static Shared ranked(String effect) {
        return ranked(effect, people());
    }

    private static Shared ranked(String effect, Stream<Portion> people) {
        return assessor(effect).share(people, DAY);
    }

    private static Assessor assessor(String effect) {
        Policy policy = Policies.reading(
                        "e",
                        "2000-01-01/..",
                        ", \"times\": {\"pick\": {\"kind\": \"visit\"}, \"then\": [{\"take\": {\"each\": \"time\"}}]},"
                                + " \"age\": {\"pick\": {\"kind\": \"person\"}, \"then\": [{\"take\": {\"since\": \"born\", \"in\": \"year\"}}]}",
                        effect)
                .orThrow();
        return Assessor.of(List.of(policy), MeasureFacts.words());
    }

    /** Ann and Ben are level with nine hours, Ben has more visits; Cleo has six, Dan three, Eve none. */
    private static Stream<Portion> people() {
        return Stream.of(
                person("eve", 1990),
                person("dan", 2000, 3),
                person("cleo", 2001, 6),
                person("ben", 1960, 4, 5),
                person("ann", 1961, 9));
    }

    private static List<String> places(Shared shared) {
        return shared.rankings().stream()
                .flatMap(ranked -> ranked.places().stream()
                        .map(place -> ranked.list().map(list -> list.id() + " ").orElse("") + place.place() + " "
                                + place.key().person()
                                + place.due()
                                        .map(due -> " " + due.due().get(0).id())
                                        .orElse("")))
                .toList();
    }

    @Test
    void who_is_level_shares_the_better_place_and_who_did_nothing_has_none() {
        Shared shared = ranked(rank("", FIRST, THREE));

        assertThat(places(shared)).containsExactly("1 ann first", "1 ben first", "3 cleo three", "4 dan");
        assertThat(shared.standings().get(0).reached()).extracting(Due.Rung::id).containsExactly("three", "first");
        assertThat(shared.standings().get(0).key()).hasToString("p/e/0/ann/2024-02-01/2024-03-01");
        assertThat(shared.standings().get(2).next().orElseThrow().quantity().orElseThrow())
                .hasToString("PT3H");
    }

    @Test
    void other_values_tell_apart_who_is_level() {
        assertThat(places(ranked(rank(", \"ties\": [\"times\"]", FIRST, THREE))))
                .containsExactly("1 ben first", "2 ann three", "3 cleo three", "4 dan");
    }

    @Test
    void who_has_no_figure_to_be_told_apart_by_is_told_so_and_no_zero() {
        Portion ann =
                new Portion(PersonId.of("ann"), List.of(MeasureFacts.visit("1", "ann", "", "2024-02-01", "PT5H")));
        Shared shared = ranked(rank(", \"ties\": [\"age\"]", FIRST), Stream.of(ann, person("ben", 1960, 5)));

        assertThat(places(shared)).containsExactly("1 ben first", "2 ann");
        assertThat(shared.explain(DueKey.parse("p/e/0/ann/2024-02-01/2024-03-01"))
                        .orElseThrow()
                        .lines(Locale.ENGLISH))
                .contains("  the one just before is level, and ahead with 63 years 273 days, where here is none")
                .noneMatch(line -> line.contains(" 0 "));
    }

    private static final String LISTS =
            ", \"lists\": [{\"id\": \"young\", \"label\": {\"zh\": \"青年\", \"en\": \"young\"},"
                    + " \"needs\": {\"value\": {\"of\": \"age\", \"lessThan\": \"31 year\"}}},"
                    + " {\"id\": \"old\", \"label\": {\"zh\": \"其他\", \"en\": \"others\"},"
                    + " \"needs\": {\"value\": {\"of\": \"age\", \"atLeast\": \"63 year\"}}}]";

    @Test
    void somebody_who_stands_in_both_parts_is_refused_also_on_another_list_or_with_nothing() {
        Assessor assessor = assessor(rank(LISTS, FIRST));
        Sharing young = assessor.sharing(DAY).add(person("ann", 2000, 5)).build();

        for (Portion again : List.of(person("ann", 2000, 5), person("ann", 1950, 4), person("ann", 1950))) {
            Sharing other = assessor.sharing(DAY).add(again).build();
            assertThatThrownBy(() -> young.plus(other))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("takes part twice");
        }
    }

    @Test
    void each_person_is_on_the_first_list_that_fits() {
        assertThat(places(ranked(rank(LISTS, FIRST))))
                .containsExactly("young 1 cleo first", "young 2 dan", "old 1 ben first");
    }

    @Test
    void a_place_says_why_and_names_nobody_else() {
        Shared plain = ranked(rank("", FIRST, THREE));
        Shared apart = ranked(rank(", \"ties\": [\"times\"]", FIRST, THREE));

        assertThat(plain.explain(DueKey.parse("p/e/0/dan/2024-02-01/2024-03-01"))
                        .orElseThrow()
                        .lines(Locale.ENGLISH))
                .containsExactly(
                        "place 4 of 4, by hours = 3 h",
                        "  the one just before has 6 h, which is 3 h more",
                        "  first: not reached, up to place 1; 6 h missing to be level with that place",
                        "  first three: not reached, up to place 3; 3 h missing to be level with that place");
        assertThat(plain.explain(DueKey.parse("p/e/0/ben/2024-02-01/2024-03-01"))
                        .orElseThrow()
                        .lines(Locale.ENGLISH))
                .containsExactly(
                        "place 1 of 4, by hours = 9 h",
                        "  shared with 1 more",
                        "  first: reached, up to place 1",
                        "  first three: reached, up to place 3");
        assertThat(apart.explain(DueKey.parse("p/e/0/ann/2024-02-01/2024-03-01"))
                        .orElseThrow()
                        .lines(Locale.ENGLISH))
                .contains("  the one just before is level, and ahead with 2 times against 1 time");
        assertThat(plain.explain(DueKey.parse("p/e/0/eve/2024-02-01/2024-03-01")))
                .isEmpty();
    }

    @Test
    void a_difference_that_no_exact_fraction_holds_is_refused_with_its_place() {
        String values = ", \"tiny\": {\"of\": \"hours\", \"then\": [{\"weigh\": {\"factors\": ["
                + "{\"when\": {\"where\": {\"activity\": {\"is\": [\"a\"]}}}, \"times\": \"1/9000000001\"},"
                + "{\"when\": {\"where\": {\"activity\": {\"is\": [\"b\"]}}}, \"times\": \"1/9000000011\"}]}}]}";
        Stream<Portion> two = Stream.of("a", "b")
                .map(name -> new Portion(
                        PersonId.of(name), List.of(MeasureFacts.visit("1", name, name, "2024-02-01", "PT1H"))));
        String effect = rank("", FIRST).replace("\"of\": \"hours\"", "\"of\": \"tiny\"");
        Policy policy = Policies.reading("e", "2000-01-01/..", values, effect).orThrow();

        Shared shared = Assessor.of(List.of(policy), MeasureFacts.words()).share(two, DAY);

        assertThat(places(shared)).containsExactly("1 a first", "2 b");
        assertThatThrownBy(() -> shared.explain(DueKey.parse("p/e/0/b/2024-02-01/2024-03-01")))
                .isInstanceOf(OutOfRangeException.class)
                .hasMessageContaining("effects[0].rank");
    }

    @Test
    void one_person_alone_has_no_place() {
        Assessor assessor = Policies.with(rank("", FIRST));
        Portion ann = person("ann", 1961, 9);

        assertThat(assessor.assess(ann, DAY).due()).isEmpty();
        assertThat(assessor.assessExplained(ann.person(), ann.facts(), DAY).lines(Locale.ENGLISH))
                .containsExactly("a place by hours (edition e); it depends on everybody");
    }

    @Test
    void grades_are_handed_over_once_and_taken_back_when_somebody_passes() {
        Shared before = ranked(rank("", FIRST));
        Settlement first = Settlement.of(before, Done.nothing());
        Done done = Done.nothing().and(first);
        Shared after = ranked(rank("", FIRST), Stream.concat(people(), Stream.of(person("fay", 1970, 12))));

        assertThat(first.grades())
                .extracting(GradeChange::person)
                .containsExactly(PersonId.of("ann"), PersonId.of("ben"));
        assertThat(Settlement.of(before, done).isEmpty()).isTrue();
        assertThat(Settlement.of(after, done).grades())
                .extracting(each -> each.person() + " +" + each.reached() + " -" + each.lost())
                .containsExactly("fay +[first] -[]", "ann +[] -[first]", "ben +[] -[first]");
    }

    private static String prize(String id, int to, String amount) {
        return "{\"id\": \"" + id + "\", \"label\": {\"zh\": \"奖\", \"en\": \"" + id + "\"}, \"to\": " + to
                + ", \"amount\": \"" + amount + "\"}";
    }

    /** The first 50 points, the first three 20; no programme. */
    private static final String PRIZES = rank(
                    ", \"terms\": \"account\"", prize("first", 1, "50 point"), prize("three", 3, "20 point"))
            .replace("\"programme\": \"stars\", ", "");

    @Test
    void places_give_amounts_with_or_without_a_grade() {
        Shared prizes = ranked(PRIZES);
        Shared both = ranked(rank(", \"terms\": \"account\"", FIRST, prize("three", 3, "20 point")));

        assertThat(prizes.standings()).isEmpty();
        assertThat(prizes.amounts())
                .extracting(due -> due.key().person() + " " + due.amount() + " " + due.terms() + " " + due.on())
                .containsExactly(
                        "ann 50 point account 2024-02-29",
                        "ben 50 point account 2024-02-29",
                        "cleo 20 point account 2024-02-29");
        assertThat(prizes.explain(prizes.amounts().get(2).key()).orElseThrow().lines(Locale.ENGLISH))
                .contains("  three: reached, up to place 3", "  20 points due for it");
        assertThat(both.due()).hasSize(6);
        assertThat(both.amounts()).extracting(due -> due.amount().toString()).containsOnly("20 point");
        assertThat(both.standings()).hasSize(3);
    }

    @Test
    void the_grade_and_the_amount_of_a_place_have_keys_of_their_own() {
        String effect = rank(", \"terms\": \"account\"", prize("first", 1, "50 point"), THREE);
        Settlement second = Settlement.of(
                ranked(effect, Stream.of(person("ann", 1960, 5), person("ben", 1960, 9))), Done.nothing());
        Done done = Done.nothing().and(second);

        Shared late = ranked(effect, Stream.of(person("ann", 1960, 5, 8), person("ben", 1960, 9)));
        Due.Amount due = late.amounts().get(0);
        AmountChange first = Settlement.of(late, done).amounts().get(0);

        assertThat(second.grades()).extracting(GradeChange::person).contains(PersonId.of("ann"));
        assertThat(due.key()).hasToString("p/e/0/ann/2024-02-01/2024-03-01/amount");
        assertThat(late.standings().get(0).key()).hasToString("p/e/0/ann/2024-02-01/2024-03-01");
        assertThat(late.explain(due.key()))
                .map(why -> why.lines(Locale.ENGLISH))
                .isEqualTo(late.explain(late.standings().get(0).key()).map(why -> why.lines(Locale.ENGLISH)));
        assertThat(first.kind()).isEqualTo(AmountChange.Kind.NEW);
        assertThat(first.key()).isEqualTo(due.key());
        assertThat(first.reference()).isEqualTo(due.reference());
        assertThat(Settlement.of(late, done.and(Settlement.of(late, done))).isEmpty())
                .isTrue();
    }

    @Test
    void an_amount_of_a_place_is_posted_once_and_taken_back_when_somebody_passes() {
        Shared before = ranked(PRIZES);
        Settlement first = Settlement.of(before, Done.nothing());
        Done done = Done.nothing().and(first);
        Shared after = ranked(PRIZES, Stream.concat(people(), Stream.of(person("fay", 1970, 12))));

        assertThat(first.amounts()).hasSize(3);
        assertThat(Settlement.of(before, done).isEmpty()).isTrue();
        assertThat(Settlement.of(after, done).amounts())
                .extracting(each -> each.key().person() + " " + each.kind() + " " + each.amount())
                .containsExactly(
                        "fay NEW 50 point", "ann LESS -30 point", "ben LESS -30 point", "cleo TAKEN_BACK -20 point");
    }

    @Test
    void a_place_that_has_to_be_claimed_waits_lapses_and_is_given_when_it_is() {
        String claimed =
                PRIZES.replace("\"window-end\"", "\"claim\", \"claim\": {\"after\": \"P0D\", \"lasting\": \"P14D\"}");
        Shared shared = ranked(claimed);
        DueKey ann = shared.amounts().get(0).key();

        Settlement late = Settlement.of(shared, Done.nothing().claimed(ann, LocalDate.of(2024, 3, 14)));

        assertThat(shared.amounts().get(0).claim().orElseThrow()).hasToString("2024-03-01/2024-03-15");
        assertThat(late.amounts()).extracting(each -> each.key()).containsExactly(ann);
        assertThat(late.lapsed()).hasSize(2);
    }

    @ParameterizedTest(name = "{0} becomes {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "to": 1, "amount": "50 point"  | "to": 1                        | policy.rank-nothing $.effects[0].rank.grades[0].amount
        "amount": "50 point"           | "amount": "0 point"            | policy.rank-amount $.effects[0].rank.grades[0].amount
        "amount": "20 point"           | "amount": "20 coin"            | policy.rank-amount $.effects[0].rank.grades[1].amount
        , "terms": "account"           | ``                             | policy.rank-terms $.effects[0].rank.terms
        "amount": "50 point"           | "amount": "1/3 point"          | policy.share-grain $.effects[0].rank.grades[0].amount
        "window-end"                   | "claim"                        | policy.moment-claim $.effects[0].rank.claim
        """)
    void an_amount_that_no_account_can_hold_or_that_nobody_has_is_refused(
            String sound, String broken, String expected) {
        String effect = PRIZES.replace(sound, broken == null ? "" : broken);

        assertThat(Policies.reading("e", "2000-01-01/..", "", effect).problems())
                .extracting((Problem problem) ->
                        problem.code() + " " + problem.place().path().orElseThrow())
                .containsExactly(expected);
    }

    @ParameterizedTest(name = "{0} becomes {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "to": 1}            | "to": 0}                       | policy.rank-places $.effects[0].rank.grades[0].to
        "to": 3}            | "to": 1}                       | policy.rank-places $.effects[0].rank.grades[1].to
        "three"             | "first"                        | policy.grade-twice $.effects[0].rank.grades[1].id
        "window-end"        | "decision"                     | policy.rank-when $.effects[0].rank.when
        "of": "hours"       | "of": "nowhere"                | measure.value-unknown $.effects[0].rank.of
        "of": "hours"       | "of": "hours", "ties": ["x"]   | measure.value-unknown $.effects[0].rank.ties[0]
        "of": "hours"       | "of": "best"                   | policy.needs-everybody $.effects[0].rank
        """)
    void what_gives_no_place_is_refused(String sound, String broken, String expected) {
        String effect = rank("", FIRST, THREE).replace(sound, broken);

        assertThat(Policies.reading(
                                "e",
                                "2000-01-01/..",
                                ", \"best\": {\"of\": \"hours\", \"then\": [{\"fold\": {\"op\": \"sum\", \"by\": [\"person\"]}},"
                                        + " {\"rank\": {\"top\": 2}}]}",
                                effect)
                        .problems())
                .extracting((Problem problem) ->
                        problem.code() + " " + problem.place().path().orElseThrow())
                .containsExactly(expected);
    }

    @Test
    void a_programme_is_issued_by_one_effect() {
        String issue = "{\"issue\": {\"programme\": \"stars\", \"of\": \"hours\", \"when\": \"decision\","
                + " \"grades\": [{\"id\": \"g\", \"label\": {\"zh\": \"一\", \"en\": \"one\"}, \"from\": \"PT1H\"}]}}";

        assertThat(Policies.reading("e", "2000-01-01/..", "", issue, rank("", FIRST))
                        .problems())
                .extracting(Problem::code)
                .containsExactly("policy.programme-twice");
    }

    @Test
    void an_effect_and_a_list_are_written_and_read() {
        Policy policy = Policies.edition("e", "2000-01-01/..", rank("", FIRST, THREE));

        assertThat(Json.read(Policy.class, "again", Json.write(policy)).orThrow())
                .isEqualTo(policy);
        assertThat(Json.write(ranked(rank("", FIRST)).rankings().get(0)))
                .contains("\"place\":4")
                .contains("\"window\":\"2024-02-01/2024-03-01\"");
    }
}
