package org.volunteerkit.measure.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.reflect.TypeToken;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.volunteerkit.json.JsonForm;
import org.volunteerkit.measure.Measure;
import org.volunteerkit.measure.Measures;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.measure.fact.FactKind;
import org.volunteerkit.measure.fact.Vocabulary;
import org.volunteerkit.problem.OutOfRangeException;
import org.volunteerkit.problem.ProblemException;
import org.volunteerkit.testkit.MeasureFacts;
import org.volunteerkit.time.TimeSpan;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Unit;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BulkTest {

    private static final JsonForm<Map<String, Measure>> FORM = JsonForm.of(new TypeToken<Map<String, Measure>>() {});

    private static final String HOURS =
            "{\"pick\": {\"kind\": \"visit\"}, \"then\": [{\"take\": {\"field\": \"worked\"}}, "
                    + "{\"cap\": {\"per\": [\"person\"], \"in\": {\"calendar\": {\"period\": \"day\"}}, \"max\": \"PT8H\"}}]}";

    private static final String NIGHTS =
            "{\"pick\": {\"kind\": \"shift\"}, \"then\": [{\"take\": {\"field\": \"elapsed\"}}, "
                    + "{\"weigh\": {\"factors\": [{\"when\": {\"clock\": {\"from\": \"22:00\", \"to\": \"06:00\"}}, \"times\": \"1.5\"}, "
                    + "{\"when\": {\"where\": {\"role\": {\"is\": [\"leader\"]}}}, \"times\": \"2\"}]}}, "
                    + "{\"quantize\": {\"step\": \"PT30M\", \"mode\": \"floor\"}}]}";

    private record Duty(String id, String person, TimeSpan time) {

        static Fact of(String id, String person, String time) {
            return DUTY.fact(new Duty(id, person, TimeSpan.parse(time + "[Asia/Shanghai]")));
        }
    }

    private static final FactKind<Duty> DUTY = FactKind.actAt("duty", Duty.class, Duty::id, Duty::time)
            .key("person", duty -> Optional.of(duty.person()))
            .time("worked", duty -> duty.time().elapsed())
            .build();

    private static Measures measures(String value) {
        return Measures.of(FORM.read("values.json", "{\"v\": " + value + "}").orThrow(), MeasureFacts.words());
    }

    private static FactTable annAndBen(Bulk bulk) {
        return bulk.reading()
                .add(
                        "ann",
                        List.of(
                                MeasureFacts.visit("f2", "ann", "", "2024-03-01", "PT5H"),
                                MeasureFacts.visit("f1", "ann", "", "2024-03-01", "PT6H"),
                                MeasureFacts.visit("f3", "ann", "", "2024-03-02", "PT1H")))
                .add("ben", List.of())
                .build();
    }

    @Test
    void a_figure_for_each_person() {
        Bulk bulk = Bulk.of(measures(HOURS), "v");
        BulkRun run = bulk.over(annAndBen(bulk), MeasureFacts.DAY);

        Figures hours = run.figures("v");
        assertThat(run.isCompiled("v")).isTrue();
        assertThat(hours.scale()).hasValue(60);
        assertThat(hours.parts(0)).isEqualTo(9 * 60);
        assertThat(hours.quantity(0)).contains(Quantity.parse("PT9H"));
        assertThat(hours.quantity(1)).contains(Quantity.parse("PT0S"));
        assertThat(hours.total()).isEqualTo(Quantity.parse("PT9H"));
    }

    @Test
    void acts_that_know_their_time_are_put_in_its_order() {
        Measures measures = Measures.of(
                FORM.read("values.json", "{\"v\": " + HOURS.replace("visit", "duty") + "}")
                        .orThrow(),
                Vocabulary.of(DUTY));
        Bulk bulk = Bulk.of(measures, "v").withActs("v");
        List<Fact> ann = List.of(
                Duty.of("d2", "ann", "2024-03-01T14:00/2024-03-01T19:00"),
                Duty.of("d1", "ann", "2024-03-01T06:00/2024-03-01T12:00"));
        List<Fact> eve = List.of(Duty.of("d3", "eve", "2024-03-01T06:00/2024-03-01T07:30"));

        // A number of facts that is too small is no mistake.
        FactTable table = bulk.reading(1)
                .add("ann", ann)
                .add("ben", List.of())
                .add("cem", List.of())
                .add("eve", eve)
                .build();
        BulkRun run = bulk.over(table, MeasureFacts.DAY);

        assertThat(run.isCompiled("v")).isTrue();
        assertThat(run.figures("v").quantity(0)).contains(Quantity.parse("PT8H"));
        assertThat(run.figures("v").quantity(2)).contains(Quantity.parse("PT0S"));
        assertThat(run.figures("v").quantity(3)).contains(Quantity.parse("PT1H30M"));
        assertThat(IntStream.range(0, table.size())
                        .mapToObj(row -> table.fact(row).orElseThrow().id()))
                .containsExactly("d1", "d2", "d3");
        assertThat(measures.tally(ann, MeasureFacts.DAY).answer("v").figureOrZero())
                .isEqualTo(Quantity.parse("PT8H"));
    }

    @Test
    void what_each_act_came_to_earliest_first() {
        Bulk bulk = Bulk.of(measures(HOURS)).withActs("v");
        FactTable table = annAndBen(bulk);

        ActFigures acts = bulk.over(table, MeasureFacts.DAY).acts("v");

        assertThat(IntStream.range(0, acts.size())
                        .mapToObj(act -> table.fact(acts.row(act)).orElseThrow().id() + " " + acts.quantity(act)))
                .containsExactly("f1 PT6H", "f2 PT2H", "f3 PT1H");
    }

    @Test
    void what_is_not_worked_out_in_columns_is_asked_of_the_measures() {
        Measures measures =
                measures("{\"pick\": {\"kind\": \"visit\"}, \"then\": [{\"take\": {\"field\": \"worked\"}}, "
                        + "{\"cap\": {\"per\": [\"person\"], \"in\": {\"calendar\": {\"period\": \"day\"}}, \"max\": \"PT8H\", "
                        + "\"over\": \"carry\"}}]}");
        Bulk bulk = Bulk.of(measures, "v");

        BulkRun run = bulk.over(annAndBen(bulk), MeasureFacts.DAY);

        assertThat(run.isCompiled("v")).isFalse();
        assertThat(run.whyNotCompiled("v").orElseThrow().text(Locale.ENGLISH))
                .isEqualTo("the step cap, as it is used here, is not worked out in columns");
        assertThat(run.figures("v").quantity(0)).contains(Quantity.parse("PT12H"));
        assertThat(run.figures("v").scale()).isEmpty();
    }

    @Test
    void numbers_that_might_not_fit_are_not_worked_out_in_columns() {
        Bulk bulk = Bulk.of(
                measures(
                        "{\"pick\": {\"kind\": \"visit\"}, \"then\": [{\"take\": {\"flat\": \"9000000000000000000 point\"}}]}"),
                "v");

        BulkRun run = bulk.over(
                bulk.reading()
                        .add("ann", List.of(MeasureFacts.visit("f1", "ann", "", "2024-03-01", "PT5H")))
                        .build(),
                MeasureFacts.DAY);

        assertThat(run.isCompiled("v")).isFalse();
        assertThat(run.figures("v").quantity(0)).contains(Quantity.parse("9000000000000000000 point"));
    }

    @Test
    void the_number_of_one_person_that_does_not_fit_stops_nobody_else() {
        Bulk bulk = Bulk.of(
                        measures("{\"pick\": {\"kind\": \"visit\"}, \"then\": [{\"take\": {\"field\": \"worked\"}}, "
                                + "{\"weigh\": {\"factors\": [{\"when\": {\"where\": {\"activity\": {\"is\": [\"far\"]}}}, "
                                + "\"times\": \"9223372036854775807\"}]}}]}"),
                        "v")
                .withActs("v");

        BulkRun run = bulk.over(
                bulk.reading()
                        .add("ann", List.of(MeasureFacts.visit("f1", "ann", "far", "2024-03-01", "PT5H")))
                        .add("ben", List.of(MeasureFacts.visit("f2", "ben", "", "2024-03-01", "PT1H")))
                        .build(),
                MeasureFacts.DAY);

        Figures figures = run.figures("v");
        assertThat(run.isCompiled("v")).isFalse();
        assertThat(figures.quantity(1)).contains(Quantity.parse("PT1H"));
        assertThat(figures.outOfRange()).containsOnlyKeys(0);
        assertThat(figures.outOfRange().get(0).place().path()).hasValue("values.v.then[1]");
        assertThat(figures.has(0)).isTrue();
        assertThatThrownBy(() -> figures.quantity(0)).isInstanceOf(OutOfRangeException.class);
        assertThatThrownBy(figures::total).isInstanceOf(OutOfRangeException.class);
        assertThat(run.acts("v").size()).isEqualTo(1);
        assertThat(run.acts("v").quantity(0)).isEqualTo(Quantity.parse("PT1H"));
        assertThat(run.acts("v").outOfRange()).containsOnlyKeys(0);
    }

    @Test
    void columns_of_the_caller_are_as_good_as_facts() {
        Measures measures = measures(NIGHTS);
        int day = (int) LocalDate.parse("2024-03-01").toEpochDay();
        int midnight = day * 24 * 60;
        FactTable table = FactTable.columns(List.of("ann", "ben"), 0, 2, 2)
                .kind("shift")
                .on(day, day + 1)
                .times(new int[] {midnight + 20 * 60, midnight + 33 * 60}, midnight + 26 * 60, midnight + 34 * 60)
                .key("role", List.of("leader"), new int[] {-1, 0})
                .quantity("elapsed", Unit.HOUR, 60, 6 * 60, 60)
                .build();
        Bulk bulk = Bulk.of(measures, "v");
        FactTable facts = bulk.reading()
                .add(
                        "ann",
                        List.of(
                                MeasureFacts.shift("f1", "ann", "2024-03-01T20:00/2024-03-02T02:00[Asia/Shanghai]"),
                                MeasureFacts.shift(
                                        "f2", "ann", "leader", "2024-03-02T09:00/2024-03-02T10:00[Asia/Shanghai]", 1)))
                .add("ben", List.of())
                .build();

        assertThat(bulk.over(table, MeasureFacts.DAY).figures("v").quantity(0))
                .contains(Quantity.parse("PT10H"))
                .isEqualTo(bulk.over(facts, MeasureFacts.DAY).figures("v").quantity(0));
    }

    @Test
    void any_number_of_parts_comes_to_the_same() {
        Bulk bulk = Bulk.of(measures(HOURS), "v").withActs("v");
        FactTable.Builder table = bulk.reading();
        for (int i = 0; i < 100; i++) {
            String person = "p" + i;
            table.add(
                    person,
                    IntStream.range(0, i)
                            .mapToObj(n -> MeasureFacts.visit("f" + n, person, "", "2024-03-" + (10 + n % 9), "PT5H"))
                            .toList());
        }
        FactTable all = table.build();
        BulkRun one = bulk.over(all, MeasureFacts.DAY);
        BulkRun many = bulk.over(all, MeasureFacts.DAY, 7);

        assertThat(many.figures("v").total()).isEqualTo(one.figures("v").total());
        assertThat(IntStream.range(0, 100).mapToObj(i -> many.figures("v").quantity(i)))
                .containsExactlyElementsOf(IntStream.range(0, 100)
                        .mapToObj(i -> one.figures("v").quantity(i))
                        .toList());
        assertThat(IntStream.range(0, many.acts("v").size())
                        .map(act -> many.acts("v").row(act)))
                .containsExactlyElementsOf(IntStream.range(0, one.acts("v").size())
                        .map(act -> one.acts("v").row(act))
                        .boxed()
                        .toList());
    }

    @Test
    void facts_of_somebody_else_are_refused() {
        Bulk bulk = Bulk.of(measures(HOURS), "v");

        assertThatThrownBy(() ->
                        bulk.reading().add("ben", List.of(MeasureFacts.visit("f1", "ann", "", "2024-03-01", "PT5H"))))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problems().get(0).code()).isEqualTo("measure.bulk-person"));
    }

    @Test
    void a_value_with_several_figures_a_person_is_refused() {
        Measures measures = measures("{\"pick\": {\"kind\": \"visit\"}, \"then\": [{\"fold\": {\"op\": \"count\", "
                + "\"each\": \"time\", \"by\": [\"place\"]}}]}");

        assertThatThrownBy(() -> Bulk.of(measures, "v")).hasMessageContaining("place");
        assertThatThrownBy(() -> Bulk.of(measures).withActs("v"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problems().get(0).code()).isEqualTo("measure.bulk-acts"));
    }

    @Test
    void columns_that_do_not_fit_are_refused() {
        assertThatThrownBy(() -> FactTable.columns(List.of("ann"), 0)).isInstanceOf(ProblemException.class);
        Columns columns = FactTable.columns(List.of("ann"), 0, 2);
        assertThatThrownBy(() -> columns.on(5, 4)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> columns.key("role", List.of("leader"), 0, 1)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(columns::build).isInstanceOf(ProblemException.class);
    }

    @Test
    void columns_alone_cannot_be_asked_person_by_person() {
        FactTable table =
                FactTable.columns(List.of("ann"), 0, 1).kind("visit").on(5).build();

        assertThatThrownBy(() -> Bulk.of(measures(HOURS), "v").over(table, MeasureFacts.DAY))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problems().get(0).text(Locale.ENGLISH))
                                .contains("no column worked"));
    }
}
