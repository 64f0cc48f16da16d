package org.volunteerkit.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.volunteerkit.testkit.MeasureFacts.DAY;
import static org.volunteerkit.testkit.MeasureFacts.visit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.volunteerkit.measure.Measures;
import org.volunteerkit.measure.Tally;
import org.volunteerkit.measure.View;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.policy.change.Comparison;
import org.volunteerkit.policy.change.Done;
import org.volunteerkit.policy.change.Settlement;
import org.volunteerkit.problem.OutOfRangeException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.testkit.MeasureFacts;
import org.volunteerkit.time.DateRange;

/** Numbers near the end of exact fractions, through every door. */
class RangeProperties {

    private static final PersonId ANN = PersonId.of("ann");

    @Provide
    Arbitrary<List<Fact>> facts() {
        return MeasureFacts.factsOf("ann");
    }

    @Provide
    Arbitrary<Policy> policies() {
        Arbitrary<String> amounts = Arbitraries.of(
                "1", "4611686018427387904", "-4611686018427387904", "9223372036854775807", "9007199254740993");
        Arbitrary<String> factors = Arbitraries.of("1", "3", "9223372036854775807", "0.5", "9000000000000000001/7");
        Arbitrary<String> folds = Arbitraries.of("sum", "max", "count", "last");
        return amounts.flatMap(amount -> factors.flatMap(factor -> folds.map(fold -> policy(amount, factor, fold))));
    }

    private static Policy policy(String amount, String factor, String fold) {
        String each = fold.equals("count") ? ", \"each\": \"time\"" : "";
        String values = ", \"flat\": {\"pick\": {\"kind\": \"visit\"}, \"then\": [{\"take\": {\"flat\": \"" + amount
                + " CNY\"}}]},"
                + "\"large\": {\"of\": \"flat\", \"then\": [{\"weigh\": {\"factors\": [{\"when\": {\"where\": {\"place\": {\"is\":"
                + " [\"p\", \"p1\"]}}}, \"times\": \"" + factor
                + "\"}]}}, {\"quantize\": {\"step\": \"1 CNY\", \"mode\": \"floor\"}}]},"
                + "\"month\": {\"of\": \"large\", \"then\": [{\"fold\": {\"op\": \"" + fold + "\"" + each
                + ", \"in\": {\"calendar\": {\"period\": \"month\"}}}}]},"
                + "\"twice\": {\"sum\": [\"large\", \"flat\"]}";
        String months = "\"in\": {\"calendar\": {\"period\": \"month\"}}";
        return Policies.reading(
                        "e",
                        "2000-01-01/..",
                        values,
                        Policies.post("large", "\"act\""),
                        Policies.post("twice", "\"window-end\", " + months),
                        "{\"post\": {\"amount\": \"large\", \"terms\": \"u\", \"when\": \"decision\"}}",
                        "{\"issue\": {\"programme\": \"stars\", \"of\": \"large\", \"when\": \"decision\", \"grades\": [{\"id\": \"g\","
                                + " \"label\": {\"zh\": \"一\", \"en\": \"one\"}, \"from\": \"9223372036854775807 CNY\"}]}}",
                        "{\"propose\": {\"act\": \"look\", \"title\": {\"zh\": \"看\", \"en\": \"Look\"}, \"when\": \"decision\","
                                + " \"needs\": {\"value\": {\"of\": \"twice\", \"atLeast\": \"9223372036854775807 CNY\"}}}}",
                        "{\"share\": {\"pot\": \"9223372036854775807 CNY\", \"by\": \"large\", \"grain\": \"1 CNY\","
                                + " \"leftover\": \"next-windows\", \"terms\": \"pot\", \"when\": \"window-end\", "
                                + months + "}}")
                .orThrow();
    }

    /** Whatever is asked answers, or is refused with its place. */
    private static void asked(String door, Supplier<?> question) {
        try {
            assertThat(question.get()).isNotNull();
            Statistics.label(door).collect("answers");
        } catch (OutOfRangeException refused) {
            Problem problem = refused.problem();
            assertThat(problem.place().path()).as(door).isPresent();
            assertThat(problem.text(Locale.CHINESE)).doesNotContain("ann");
            Statistics.label(door)
                    .collect("refused at " + problem.place().path().get().replaceAll("[\\[.].*", ""));
        }
    }

    @Property(tries = 150)
    @Label("law 29: with amounts of any size every door answers, or refuses with a place")
    void every_door_answers_or_refuses(@ForAll("policies") Policy policy, @ForAll("facts") List<Fact> facts) {
        Assessor assessor = Assessor.of(List.of(policy), MeasureFacts.words());
        Measures measures = Measures.of(policy, MeasureFacts.words());
        Portion portion = Portion.of(ANN, facts);

        asked("assess", () -> assessor.assess(portion, DAY));
        asked("explained", () -> assessor.assessExplained(ANN, facts, DAY));
        asked("explain", () -> assessor.explain(DueKey.of(policy.id(), "e", 2, ANN), facts, DAY));
        asked("share", () -> assessor.share(Stream.of(portion), DAY));
        asked("settle", () -> Settlement.of(assessor.assess(portion, DAY), Done.nothing()));
        asked(
                "compare",
                () -> Comparison.of(
                        assessor,
                        Assessor.asIf(policy, DateRange.parse("2024-01-01/.."), MeasureFacts.words()),
                        Stream.of(portion),
                        DAY));
        for (String name : measures.names()) {
            View view = measures.view(facts, DAY);
            asked("total", () -> view.total(name));
            asked("window", () -> view.total(name, DateRange.parse("2024-01-01/2025-01-01")));
            asked("trace", () -> view.explain(name));
            asked("acts", () -> view.acts(name));
            asked("answer", () -> measures.tally(facts, DAY).answer(name).groups());
            asked("figure", () -> measures.tally(facts, DAY).answer(name).figure());
        }
    }

    @Property(tries = 100)
    @Label("law 29: tallies of any size add up, or are refused with a place")
    void tallies_add_up_or_are_refused(@ForAll("policies") Policy policy, @ForAll("facts") List<Fact> facts) {
        Measures measures = Measures.of(policy, MeasureFacts.words());
        asked("plus", () -> {
            Tally one = measures.tally(facts, DAY);
            return one.plus(one).plus(measures.tally(DAY, one.parts()));
        });
    }

    @Example
    void one_person_out_of_range_stops_nobody_else() {
        Policy policy = policy("4611686018427387904", "1", "sum");
        Assessor assessor = Assessor.of(List.of(policy), MeasureFacts.words());
        Portion much = Portion.of(
                PersonId.of("ann"),
                List.of(visit("v1", "ann", "", "2024-03-01", "PT1H"), visit("v2", "ann", "", "2024-03-02", "PT1H")));
        Portion little = Portion.of(PersonId.of("ben"), List.of(visit("v3", "ben", "", "2024-01-01", "")));
        Portion nothing = Portion.of(PersonId.of("cleo"), List.of());
        List<String> refused = new ArrayList<>();

        List<Verdict> verdicts = assessor.assessAll(
                        Stream.of(much, nothing),
                        DAY,
                        (person, why) ->
                                refused.add(person + " " + why.problems().get(0).text(Locale.ENGLISH)))
                .toList();

        assertThat(verdicts).containsExactly(assessor.assess(nothing, DAY));
        assertThat(refused)
                .containsExactly(
                        "ann at values.large: a number of p, edition e, is out of range; expected amounts and factors whose"
                                + " results exact fractions can hold");
        assertThatThrownBy(
                        () -> assessor.assessAll(Stream.of(little, much), DAY).toList())
                .isInstanceOf(OutOfRangeException.class);
    }
}
