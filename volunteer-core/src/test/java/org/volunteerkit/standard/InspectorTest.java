package org.volunteerkit.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.volunteerkit.catalog.Catalog;
import org.volunteerkit.measure.Measure;
import org.volunteerkit.measure.Measures;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.measure.rule.Pick;
import org.volunteerkit.problem.ProblemException;
import org.volunteerkit.testkit.MeasureFacts;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InspectorTest {

    private static final LocalDate DAY = MeasureFacts.DAY;

    private static Standard standard(String edition, String validity, String values, String criteria) {
        return Catalog.readStandard(
                        "standard.json",
                        "{\"id\": \"s\", \"edition\": \"%s\", \"title\": {\"zh\": \"标准\", \"en\": \"Standard\"},"
                                        .formatted(edition)
                                + " \"publisher\": {\"zh\": \"市\", \"en\": \"City\"}, \"validity\": \"%s\","
                                        .formatted(validity)
                                + " \"appliesTo\": \"whole\", \"source\": {\"source\": \"s\"}, \"values\": {" + values
                                + "}, \"criteria\": [" + criteria + "]}",
                        MeasureFacts.words())
                .orThrow();
    }

    private static String criterion(String id, String how) {
        return "{\"id\": \"%s\", \"title\": {\"zh\": \"有\", \"en\": \"Have\"}, %s}".formatted(id, how);
    }

    private static Evidence evidence(String id, String kind, String day, Conformity shows) {
        return Evidence.builder()
                .id(id)
                .subject("d1")
                .kind(kind)
                .takenOn(LocalDate.parse(day))
                .by("ann")
                .shows(shows)
                .build();
    }

    private static Inspection inspect(Standard standard, List<Fact> facts, Evidence... evidence) {
        Inspector inspector = Inspector.of(List.of(standard), MeasureFacts.words());
        return inspector.inspect("d1", DAY, inspector.measures(DAY).tally(facts, DAY), List.of(evidence));
    }

    @Nested
    class Evidence_that_is_asked_for {

        private final Standard sign = standard(
                "2020",
                "2020-01-01/..",
                "",
                criterion("sign", "\"evidence\": {\"kind\": \"sign\", \"maxAge\": \"P12M\"}"));

        @ParameterizedTest(name = "taken on {0} shows {1}")
        @CsvSource({
            "2024-03-15, MET",
            "2023-03-15, MET",
            "2023-03-14, NOT_KNOWN",
            "2024-03-16, NOT_KNOWN",
        })
        void counts_up_to_its_age_and_not_from_the_future(String day, Conformity state) {
            assertThat(inspect(sign, List.of(), evidence("e1", "sign", day, Conformity.MET))
                            .state())
                    .isEqualTo(state);
        }

        @Test
        void is_the_latest_of_its_kind_and_subject() {
            Inspection inspection = inspect(
                    sign,
                    List.of(),
                    evidence("e2", "sign", "2024-02-01", Conformity.NOT_MET),
                    evidence("e1", "sign", "2024-01-01", Conformity.MET),
                    evidence("e3", "office", "2024-03-01", Conformity.MET));

            assertThat(inspection.findings().get(0).state()).isEqualTo(Conformity.NOT_MET);
            assertThat(inspection.findings().get(0).evidence().orElseThrow().id())
                    .isEqualTo("e2");
        }

        @Test
        void is_not_known_if_nobody_took_it() {
            Inspection inspection = inspect(sign, List.of());

            assertThat(inspection.state()).isEqualTo(Conformity.NOT_KNOWN);
            assertThat(inspection.findings().get(0).found().text(Locale.ENGLISH))
                    .isEqualTo("there is no evidence");
        }
    }

    @Nested
    class A_live_figure {

        private static final String VALUES =
                "\"visits\": {\"pick\": {\"kind\": \"visit\"}, \"then\": [{\"take\": {\"each\": \"time\"}},"
                        + " {\"fold\": {\"op\": \"sum\"}}]},"
                        + " \"mean\": {\"pick\": {\"kind\": \"visit\"}, \"then\": [{\"take\": {\"field\": \"worked\"}}, {\"fold\": {\"op\": \"mean\"}}]},"
                        + " \"share\": {\"ratio\": [\"visits\", \"visits\"]},"
                        + " \"score\": {\"of\": \"visits\", \"then\": [{\"worth\": {\"over\": \"act\", \"schedule\":"
                        + " [{\"from\": \"0 time\", \"base\": \"100 point\", \"per\": \"-10 point\"}]}}]}";

        @ParameterizedTest(name = "{0} with {1} visits: {2}, {3} missing")
        @CsvSource(delimiter = '|', textBlock = """
            "value": "visits", "atLeast": "2 time"                             | 0 | NOT_MET   | 2 time
            "value": "visits", "atLeast": "2 time"                             | 1 | NOT_MET   | 1 time
            "value": "visits", "atLeast": "2 time"                             | 2 | MET       |
            "value": "visits", "moreThan": "2 time"                            | 2 | NOT_MET   | 0 time
            "value": "visits", "atLeast": "3 time", "partlyFrom": "2 time"     | 1 | NOT_MET   | 2 time
            "value": "visits", "atLeast": "3 time", "partlyFrom": "2 time"     | 2 | PARTLY    | 1 time
            "value": "visits", "atLeast": "2 time", "atMost": "3 time", "partlyFrom": "1 time" | 4 | NOT_MET |
            "value": "visits", "atMost": "0 time"                              | 0 | MET       |
            "value": "mean", "atMost": "PT2H"                                  | 0 | NOT_KNOWN |
            "value": "mean", "atMost": "PT2H"                                  | 1 | MET       |
            "value": "share", "atLeast": "60 percent"                          | 0 | NOT_KNOWN |
            "value": "share", "atLeast": "60 percent"                          | 1 | MET       |
            "value": "score", "atLeast": "90 point"                            | 0 | MET       |
            "value": "score", "atLeast": "90 point"                            | 2 | NOT_MET   | 10 point
            """)
        void is_held_against_its_limits(String live, int visits, Conformity state, String missing) {
            List<Fact> facts = IntStream.range(0, visits)
                    .mapToObj(i -> MeasureFacts.visit("f" + i, "ann", "", "2024-03-01", "PT1H"))
                    .toList();

            Finding finding = inspect(
                            standard("2020", "2020-01-01/..", VALUES, criterion("live", "\"live\": {" + live + "}")),
                            facts)
                    .findings()
                    .get(0);

            assertThat(finding.state()).isEqualTo(state);
            assertThat(finding.missing().map(Object::toString).orElse(null)).isEqualTo(missing);
        }
    }

    @Test
    void a_share_is_told_on_the_side_of_the_limit_on_which_it_is_and_says_how_many_are_missing() {
        String values = "\"long\": {\"pick\": {\"kind\": \"visit\", \"where\": {\"worked\": {\"atLeast\": \"PT2H\"}}},"
                + " \"then\": [{\"fold\": {\"op\": \"count\", \"each\": \"time\"}}]},"
                + " \"all\": {\"pick\": {\"kind\": \"visit\"}, \"then\": [{\"fold\": {\"op\": \"count\", \"each\": \"time\"}}]},"
                + " \"share\": {\"ratio\": [\"long\", \"all\"]}";
        List<Fact> facts = IntStream.range(0, 3)
                .mapToObj(i -> MeasureFacts.visit("f" + i, "ann", "", "2024-03-01", i < 2 ? "PT2H" : "PT1H"))
                .toList();

        Finding above = inspect(
                        standard(
                                "2020",
                                "2020-01-01/..",
                                values,
                                criterion("share", "\"live\": {\"value\": \"share\", \"atMost\": \"66.66 percent\"}")),
                        facts)
                .findings()
                .get(0);
        Finding below = inspect(
                        standard(
                                "2020",
                                "2020-01-01/..",
                                values,
                                criterion("share", "\"live\": {\"value\": \"share\", \"atLeast\": \"66.67 percent\"}")),
                        facts)
                .findings()
                .get(0);

        assertThat(above.found().text(Locale.ENGLISH)).isEqualTo("66.67 %");
        assertThat(above.enough().orElseThrow().text(Locale.ENGLISH)).isEqualTo("0.01 % less");
        assertThat(below.found().text(Locale.ENGLISH)).isEqualTo("66.66 %");
        assertThat(below.enough().orElseThrow().text(Locale.ENGLISH)).isEqualTo("1 time more, of 3 times in all");
        assertThat(below.measured().orElseThrow().toString()).isEqualTo("200/3 percent");
    }

    @Test
    void a_day_that_is_not_over_is_not_held_against_anybody() {
        Standard due = standard(
                "2020",
                "2020-01-01/..",
                "",
                criterion("sign", "\"due\": \"2024-03-15\", \"evidence\": {\"kind\": \"sign\"}") + ", "
                        + criterion("office", "\"due\": \"2024-03-14\", \"evidence\": {\"kind\": \"office\"}"));
        Inspection inspection = inspect(due, List.of(), evidence("e1", "office", "2024-03-01", Conformity.NOT_MET));

        assertThat(inspection.findings().get(0).state()).isEqualTo(Conformity.NOT_APPLICABLE);
        assertThat(inspection.findings().get(0).judged()).isEqualTo(Conformity.NOT_KNOWN);
        assertThat(inspection.findings().get(0).until()).contains(DAY);
        assertThat(inspection.findings().get(1).state()).isEqualTo(Conformity.NOT_MET);
    }

    @Test
    void the_edition_of_the_day_judges() {
        String old = criterion("sign", "\"evidence\": {\"kind\": \"sign\"}");
        String now = old + ", " + criterion("office", "\"evidence\": {\"kind\": \"office\"}");
        Inspector inspector = Inspector.of(
                List.of(standard("2024", "2024-03-15/..", "", now), standard("2020", "2020-01-01/2024-03-15", "", old)),
                MeasureFacts.words());
        LocalDate before = DAY.minusDays(1);

        assertThat(inspector
                        .inspect("d1", DAY, inspector.measures(DAY).tally(List.of(), DAY), List.of())
                        .findings())
                .hasSize(2);
        assertThat(inspector
                        .inspect("d1", before, inspector.measures(before).tally(List.of(), before), List.of())
                        .findings())
                .hasSize(1);
        assertThatThrownBy(() -> inspector.measures(LocalDate.of(2019, 12, 31)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("2019-12-31");
    }

    @Test
    void a_tally_of_another_day_or_of_other_measures_is_refused() {
        Standard sign = standard("2020", "2020-01-01/..", "", criterion("sign", "\"evidence\": {\"kind\": \"sign\"}"));
        Inspector inspector = Inspector.of(List.of(sign), MeasureFacts.words());
        Measures measures = inspector.measures(DAY);
        Measures others = Measures.of(
                Map.of("v", Measure.builder().pick(Pick.all("visit")).build()), MeasureFacts.words());

        assertThatThrownBy(() -> inspector.inspect("d1", DAY, measures.tally(List.of(), DAY.minusDays(1)), List.of()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("another day");
        assertThatThrownBy(() -> inspector.inspect("d1", DAY, others.tally(List.of(), DAY), List.of()))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void editions_are_those_of_one_standard() {
        Standard sign = standard("2020", "2020-01-01/..", "", criterion("sign", "\"evidence\": {\"kind\": \"sign\"}"));

        assertThatThrownBy(() -> Inspector.of(List.of(sign, sign), MeasureFacts.words()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("editions of one standard");
    }
}
