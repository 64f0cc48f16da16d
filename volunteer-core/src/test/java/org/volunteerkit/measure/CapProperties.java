package org.volunteerkit.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.measure.rule.Amounts;
import org.volunteerkit.problem.Message;
import org.volunteerkit.testkit.MeasureDocuments;
import org.volunteerkit.testkit.MeasureFacts;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Quantity;

class CapProperties {

    private static final String MONTHLY =
            "{\"cap\": {\"per\": [\"person\"], \"in\": {\"calendar\": {\"period\": \"month\"}}, \"max\": \"%s\"}}";

    @Provide
    Arbitrary<List<Fact>> facts() {
        return MeasureFacts.facts();
    }

    @Provide
    Arbitrary<Measures> measures() {
        return MeasureDocuments.measures();
    }

    @Provide
    Arbitrary<Hours> maxima() {
        return Arbitraries.integers().between(0, 12).map(n -> Hours.ofMinutes(30L * n));
    }

    @Property
    @Label("law 33: no person has more than the cap in a month, and nobody loses what is below it")
    void a_cap_holds_for_every_scope_and_period(
            @ForAll("facts") List<Fact> facts, @ForAll("maxima") Hours max, @ForAll Random random) {
        Measures capped = Asked.hours(MONTHLY.formatted(max));
        Map<String, Hours> asked = new HashMap<>();
        Map<String, Hours> given = new HashMap<>();
        for (Fact fact : facts) {
            if (fact.kind().name().equals("visit") && !fact.day().orElseThrow().isAfter(Asked.DAY)) {
                Hours worked = fact.quantity("worked").map(Quantity::toHours).orElse(Hours.ZERO);
                asked.merge(scope(fact), worked, Hours::plus);
            }
        }
        for (Trace part : capped.explain("v", facts, Asked.DAY).parts()) {
            if (part.counts()) {
                given.merge(scope(part.fact().orElseThrow()), part.result().toHours(), Hours::plus);
            }
        }
        asked.replaceAll((scope, hours) -> hours.compareTo(max) > 0 ? max : hours);
        given.values().removeIf(Hours::isZero);
        asked.values().removeIf(Hours::isZero);
        Statistics.label("cut").collect(asked.containsValue(max));

        assertThat(given).isEqualTo(asked);

        List<Fact> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, random);
        assertThat(Asked.figure(capped, shuffled.toArray(Fact[]::new)))
                .isEqualTo(Asked.figure(capped, facts.toArray(Fact[]::new)));
    }

    private static String scope(Fact fact) {
        LocalDate day = fact.day().orElseThrow();
        return fact.key("person").orElseThrow() + " " + YearMonth.from(day);
    }

    @Property
    @Label("law 34: cutting an act in two never raises what is left of it after cap and rounding")
    void cutting_an_act_raises_nothing(
            @ForAll("facts") List<Fact> facts,
            @ForAll("maxima") Hours max,
            @ForAll @IntRange(min = 1, max = 299) int at) {
        Measures floored =
                Asked.hours(MONTHLY.formatted(max) + ", {\"quantize\": {\"step\": \"PT30M\", \"mode\": \"floor\"}}");
        Measures exact = Asked.hours(MONTHLY.formatted(max));
        List<Fact> pieces = new ArrayList<>();
        for (Fact fact : facts) {
            long minutes = fact.quantity("worked")
                    .map(each -> each.toHours().toMinutes())
                    .orElse(0L);
            if (minutes > at) {
                pieces.add(piece(fact, "x", at));
                pieces.add(piece(fact, "y", minutes - at));
            } else {
                pieces.add(fact);
            }
        }

        assertThat(total(floored, pieces)).isLessThanOrEqualTo(total(floored, facts));
        assertThat(total(exact, pieces)).isEqualTo(total(exact, facts));
    }

    private static Fact piece(Fact fact, String suffix, long minutes) {
        return MeasureFacts.visit(
                fact.id() + suffix,
                fact.key("person").orElseThrow(),
                fact.key("activity").orElse(""),
                fact.day().orElseThrow().toString(),
                Hours.ofMinutes(minutes).toString());
    }

    private static Quantity total(Measures measures, List<Fact> facts) {
        return measures.tally(facts, Asked.DAY).answer("v").figureOrZero();
    }

    @Property
    @Label("law 35: a cap of nothing gives nothing, no cap limits nothing")
    void a_cap_of_nothing_is_not_no_cap(@ForAll("facts") List<Fact> facts) {
        assertThat(total(Asked.hours("{\"cap\": {\"max\": \"PT0S\"}}"), facts).isZero())
                .isTrue();
        assertThat(total(Asked.hours("{\"cap\": {\"max\": \"PT100000H\"}}"), facts))
                .isEqualTo(total(Asked.hours(""), facts));
    }

    @Property
    @Label("law 38: steps that change nothing change nothing")
    void neutral_steps_are_neutral(@ForAll("facts") List<Fact> facts) {
        Quantity plain = total(Asked.hours(""), facts);
        for (String neutral : List.of(
                "{\"quantize\": {\"step\": \"PT1M\", \"mode\": \"floor\"}}",
                "{\"worth\": {\"over\": \"act\", \"schedule\": [{\"from\": \"PT0S\", \"per\": \"PT1H\"}]}}",
                "{\"worth\": {\"over\": \"total\", \"schedule\": [{\"from\": \"PT0S\", \"per\": \"PT1H\"}]}}",
                "{\"test\": {\"atLeast\": \"PT0S\"}}",
                "{\"weigh\": {\"factors\": [{\"when\": {\"where\": {\"place\": {\"is\": [\"p1\"]}}}, \"times\": \"1\"}]}}",
                "{\"cap\": {\"max\": \"PT0S\", \"over\": \"flag\"}}",
                "{\"cap\": {\"max\": \"PT100000H\", \"over\": \"void\"}}",
                "{\"cap\": {\"max\": \"PT100000H\", \"over\": \"reject\"}}",
                "{\"fold\": {\"op\": \"sum\"}}",
                "{\"fold\": {\"op\": \"sum\", \"by\": [\"person\", \"place\"]}}, {\"fold\": {\"op\": \"sum\"}}",
                "{\"fold\": {\"op\": \"sum\", \"in\": {\"life\": {}}}}")) {
            assertThat(total(Asked.hours(neutral), facts)).as(neutral).isEqualTo(plain);
        }
    }

    @Property
    @Label(
            "law 33: carrying, rejecting and voiding keep to the maximum of every month, and nothing is lost by carrying")
    void no_overflow_passes_the_maximum(
            @ForAll("facts") List<Fact> facts, @ForAll("maxima") Hours max, @ForAll Random random) {
        List<Fact> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, random);
        Map<String, Hours> asked = monthly(Asked.hours(""), facts);
        for (String over : List.of("carry", "reject", "void")) {
            Measures capped =
                    Asked.hours(MONTHLY.formatted(max).replace("\"max\"", "\"over\": \"" + over + "\", \"max\""));
            Map<String, Hours> given = monthly(capped, facts);
            assertThat(given).as(over).isEqualTo(monthly(capped, shuffled));
            assertThat(given.values()).as(over).allMatch(hours -> hours.compareTo(max) <= 0);
            given.forEach((scope, hours) -> {
                Hours before = asked.getOrDefault(scope, Hours.ZERO);
                boolean lawful = switch (over) {
                    case "void" -> hours.isZero() || hours.equals(before);
                    case "reject" -> hours.compareTo(before) <= 0;
                    default -> true;
                };
                assertThat(lawful).as(over + " " + scope).isTrue();
            });
            if (over.equals("carry")) {
                assertThat(sum(given).compareTo(sum(asked)) <= 0).isTrue();
                assertThat(sum(given).compareTo(sum(monthly(Asked.hours(MONTHLY.formatted(max)), facts))) >= 0)
                        .isTrue();
            }
        }
    }

    private static Map<String, Hours> monthly(Measures measures, List<Fact> facts) {
        Map<String, Hours> monthly = new HashMap<>();
        for (Trace part : measures.explain("v", facts, Asked.DAY).parts()) {
            if (part.counts()) {
                String scope = part.fact().orElseThrow().key("person").orElseThrow() + " "
                        + YearMonth.from(part.day().orElseThrow());
                monthly.merge(scope, part.result().toHours(), Hours::plus);
            }
        }
        return monthly;
    }

    private static Hours sum(Map<String, Hours> given) {
        return given.values().stream().reduce(Hours.ZERO, Hours::plus);
    }

    @Property
    @Label("law 31: what a line says was dropped or left out is what the next result lacks")
    void what_was_dropped_can_be_recomputed_from_the_lines(
            @ForAll("measures") Measures measures, @ForAll("facts") List<Fact> facts) {
        for (String name : measures.names()) {
            for (Trace part : measures.explain(name, facts, Asked.DAY).parts()) {
                for (int i = 1; i < part.parts().size(); i++) {
                    Trace before = part.parts().get(i - 1);
                    Trace step = part.parts().get(i);
                    Object dropped = step.what()
                            .arguments()
                            .getOrDefault("dropped", step.what().arguments().get("lost"));
                    Statistics.label("dropped").collect(dropped != null);
                    if (step.what().code().equals("measure.trace-weigh-split")) {
                        Quantity sum = step.parts().stream()
                                .map(Trace::result)
                                .reduce(Quantity.of(0, step.result().unit()), Quantity::plus);
                        assertThat(sum).isEqualTo(step.result());
                    }
                    Object carried = step.what().arguments().get("carried");
                    if (carried != null) {
                        assertThat(carried)
                                .isEqualTo(Amounts.inWords(before.result().minus(step.result())));
                    }
                    if (dropped != null && !step.what().code().equals("measure.trace-failed")) {
                        Message lacks = Amounts.inWords(before.result().minus(step.result()));
                        assertThat(dropped).isEqualTo(lacks);
                    }
                }
            }
        }
    }
}
