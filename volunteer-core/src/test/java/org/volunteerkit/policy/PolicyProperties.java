package org.volunteerkit.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.reflect.TypeToken;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.statistics.Statistics;
import org.volunteerkit.catalog.Catalog;
import org.volunteerkit.json.JsonForm;
import org.volunteerkit.json.Reading;
import org.volunteerkit.measure.Measure;
import org.volunteerkit.measure.Measures;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.measure.rule.Pick;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.testkit.MeasureDocuments;
import org.volunteerkit.testkit.MeasureFacts;
import org.volunteerkit.testkit.PolicyContract;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Unit;

class PolicyProperties implements PolicyContract {

    private static final JsonForm<Map<String, Measure>> VALUES = JsonForm.of(new TypeToken<Map<String, Measure>>() {});

    private static final String GRADES = "{\"issue\": {\"programme\": \"stars\", \"of\": \"total\", \"grades\": ["
            + "{\"id\": \"g1\", \"label\": {\"zh\": \"一\", \"en\": \"one\"}, \"from\": \"PT2H\"},"
            + "{\"id\": \"g2\", \"label\": {\"zh\": \"二\", \"en\": \"two\"}, \"from\": \"PT5H\"},"
            + "{\"id\": \"g3\", \"label\": {\"zh\": \"三\", \"en\": \"three\"}, \"from\": \"PT9H\"}], \"when\": \"decision\"}}";

    private static final String EVERY =
            GRADES.replace("stars", "all-stars").replace("\"when\"", "\"pick\": \"every\", \"when\"");

    private static final String RANK =
            "{\"rank\": {\"programme\": \"places\", \"of\": \"total\", \"terms\": \"t\", \"grades\": ["
                    + "{\"id\": \"first\", \"label\": {\"zh\": \"第一\", \"en\": \"first\"}, \"to\": 1, \"amount\": \"5 point\"}],"
                    + " \"when\": \"window-end\", \"in\": {\"calendar\": {\"period\": \"week\"}}}}";

    private static final List<String> WHEN = List.of(
            "\"act\"",
            "\"act\", \"needs\": {\"value\": {\"of\": \"total\", \"atLeast\": \"PT4H\"}}",
            "\"decision\", \"needs\": {\"not\": {\"of\": {\"value\": {\"of\": \"total\", \"lessThan\": \"PT1H\"}}}}",
            "\"window-end\", \"in\": {\"calendar\": {\"period\": \"month\"}}",
            "\"claim\", \"in\": {\"calendar\": {\"period\": \"quarter\"}}, \"claim\": {\"after\": \"P0D\", \"lasting\": \"P3M\"}");

    /** A policy that posts every value that can be posted, and issues grades and gives places by hours; of one edition or of two. */
    @Override
    @Provide
    public Arbitrary<Assessor> assessors() {
        return MeasureDocuments.values().map(values -> {
            Measures measures = Measures.of(values, MeasureFacts.words());
            List<String> effects = new ArrayList<>(List.of(GRADES, EVERY, RANK));
            for (String name : measures.names()) {
                String when = WHEN.get((name.hashCode() + values.hashCode() & 0xff) % WHEN.size());
                String moment = when.startsWith("\"act") && !measures.isOfActs(name) ? "\"decision\"" : when;
                String post =
                        "{\"post\": {\"amount\": \"%s\", \"terms\": \"t\", \"when\": %s}}".formatted(name, moment);
                boolean fits = !measures.needsEverybody(name)
                        && measures.grain(name).isPresent()
                        && (measures.unit(name) == Unit.HOUR || measures.unit(name) == Unit.POINT);
                if (fits && reading(values, List.of(post)) instanceof Reading.Read<Policy>) {
                    effects.add(post);
                }
            }
            Statistics.label("posts").collect(effects.size() > 3);
            // What is carried over the turn of editions belongs to the edition of its act.
            List<Policy> editions = values.hashCode() % 2 == 0
                    ? List.of(reading(values, effects).orThrow())
                    : List.of(
                            edition("e", "2000-01-01/2024-03-11", values, effects)
                                    .orThrow(),
                            edition("f", "2024-03-11/..", values, effects).orThrow());
            return Assessor.of(editions, MeasureFacts.words());
        });
    }

    private static Reading<Policy> reading(Map<String, Measure> values, List<String> effects) {
        return edition("e", "2000-01-01/..", values, effects);
    }

    private static Reading<Policy> edition(
            String name, String validity, Map<String, Measure> values, List<String> effects) {
        String known = VALUES.write(values);
        String total = "\"total\": {\"pick\": {\"kind\": \"visit\"}, \"then\": [{\"take\": {\"field\": \"worked\"}}]},";
        return Catalog.readPolicy(
                "policy.json",
                "{\"id\": \"p\", \"edition\": \"" + name + "\", \"title\": {\"zh\": \"办法\", \"en\": \"Rules\"},"
                        + " \"publisher\": {\"zh\": \"市\", \"en\": \"City\"}, \"validity\": \"" + validity + "\","
                        + " \"source\": {\"source\": \"s\"}, \"values\": {" + total + known.substring(1)
                        + ", \"effects\": [" + String.join(", ", effects) + "]}",
                MeasureFacts.words());
    }

    @Override
    @Provide
    public Arbitrary<List<Fact>> facts() {
        return MeasureFacts.factsOf("ann");
    }

    @Override
    public LocalDate day() {
        return MeasureFacts.DAY;
    }

    @Property
    @Label("law 36: more service never lowers the grade")
    void grades_are_monotone(
            @ForAll @LongRange(min = 0, max = 900) long minutes, @ForAll @LongRange(min = 0, max = 300) long more) {
        Assessor stars = Assessor.of(
                List.of(reading(Map.of("unused", any()), List.of(GRADES)).orThrow()), MeasureFacts.words());
        int before = rank(stars, minutes);
        int after = rank(stars, minutes + more);
        Statistics.collect(before < after ? "rises" : "stays");

        assertThat(after).isGreaterThanOrEqualTo(before);
        assertThat(before).isEqualTo(minutes >= 540 ? 3 : minutes >= 300 ? 2 : minutes >= 120 ? 1 : 0);
    }

    @Property
    @Label("algebra 10: the highest is one of those that are passed, every is all of them, and both pass the same")
    void the_highest_is_not_all(@ForAll @LongRange(min = 0, max = 900) long minutes) {
        Assessor both = Assessor.of(
                List.of(reading(Map.of("unused", any()), List.of(GRADES, EVERY)).orThrow()), MeasureFacts.words());
        Fact visit = MeasureFacts.visit(
                "1", "ann", "", "2024-03-01", Hours.ofMinutes(minutes).toString());
        List<Due.Standing> standings =
                both.assess(person(), List.of(visit), day()).standings();
        Due.Standing highest = standings.get(0);
        Due.Standing every = standings.get(1);
        int passed = every.reached().size();
        Statistics.collect(passed);

        assertThat(highest.reached()).isEqualTo(every.reached());
        assertThat(every.due()).isEqualTo(every.reached());
        assertThat(highest.due())
                .isEqualTo(passed == 0 ? List.of() : every.reached().subList(passed - 1, passed));
    }

    private static Measure any() {
        return Measure.builder().pick(Pick.all("visit")).build();
    }

    private int rank(Assessor stars, long minutes) {
        Fact visit = MeasureFacts.visit(
                "1", "ann", "", "2024-03-01", Hours.ofMinutes(minutes).toString());
        String label = stars.assess(person(), List.of(visit), day())
                .standings()
                .get(0)
                .highest()
                .map(rung -> rung.label().en())
                .orElse("none");
        return List.of("none", "one", "two", "three").indexOf(label);
    }

    @Property
    @Label("law 43: dangling names and circles are refused, each once, with their place")
    void dangling_names_are_refused(@ForAll("names") String name) {
        List<Problem> problems = reading(
                        Map.of(
                                "a", Measure.builder().of(name).build(),
                                "b", Measure.builder().of("a").build()),
                        List.of("{\"post\": {\"amount\": \"" + name + "\", \"terms\": \"t\", \"when\": \"decision\"}}"))
                .problems();

        boolean circle = name.equals("a") || name.equals("b");
        assertThat(problems)
                .extracting(Problem::code)
                .containsExactlyElementsOf(
                        circle ? List.of("measure.circle") : List.of("measure.value-unknown", "measure.value-unknown"));
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of("a", "b", "c", "totals", "", "x.y", "王小明");
    }
}
