package org.volunteerkit.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.volunteerkit.measure.Answer;
import org.volunteerkit.measure.Measures;
import org.volunteerkit.measure.Tally;
import org.volunteerkit.measure.Trace;
import org.volunteerkit.measure.bulk.Bulk;
import org.volunteerkit.measure.bulk.BulkRun;
import org.volunteerkit.measure.bulk.FactTable;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.value.Quantity;

/**
 * The laws of measures, for whoever writes a document or a kind of fact: the order of facts does not matter, portions add up,
 * traces add up to what they explain, and what lies ahead of the day plays no part.
 *
 * <p>To be implemented by a test class:
 *
 * <pre>{@code
 * class PointsProperties implements MeasureContract {
 *     @Override
 *     @Provide
 *     public Arbitrary<Measures> measures() {
 *         return Arbitraries.just(Measures.of(policy.values(), words));
 *     }
 *
 *     @Override
 *     @Provide
 *     public Arbitrary<List<Fact>> facts() { ... }
 *
 *     @Override
 *     public LocalDate day() {
 *         return LocalDate.of(2024, 3, 15);
 *     }
 * }
 * }</pre>
 */
public interface MeasureContract {

    /** Returns the measures to be checked; one document, or many. */
    @Provide
    Arbitrary<Measures> measures();

    /** Returns facts of several persons, each under a key of its own; some of them after the day. */
    @Provide
    Arbitrary<List<Fact>> facts();

    /** Returns the day from which questions are asked. */
    LocalDate day();

    /** Returns what must stay in one portion with a fact: the person, if the measures tie facts together by person. */
    default String portion(Fact fact) {
        return fact.key("person").orElse("");
    }

    /**
     * Checks that no order of facts shows.
     *
     * @param measures the measures
     * @param facts the facts
     * @param random shuffles them
     */
    @Property
    @Label("law 20: the order of facts shows neither in an answer nor in a trace")
    default void theOrderOfFactsDoesNotShow(
            @ForAll("measures") Measures measures, @ForAll("facts") List<Fact> facts, @ForAll Random random) {
        List<Fact> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, random);
        that(
                measures.tally(facts, day()).equals(measures.tally(shuffled, day())),
                "tallies differ with the order of facts");
        for (String name : measures.names()) {
            that(
                    lines(measures.explain(name, facts, day())).equals(lines(measures.explain(name, shuffled, day()))),
                    "traces differ with the order of facts: " + name);
        }
    }

    /**
     * Checks that tallies of portions add up to the tally of the whole.
     *
     * @param measures the measures
     * @param facts the facts
     * @param random puts portions into an order and into heaps
     */
    @Property
    @Label("law 22: tallies of portions add up to the tally of the whole, however they are put together")
    default void portionsAddUp(
            @ForAll("measures") Measures measures, @ForAll("facts") List<Fact> facts, @ForAll Random random) {
        Map<String, List<Fact>> portions = new LinkedHashMap<>();
        facts.forEach(fact -> portions.computeIfAbsent(portion(fact), key -> new ArrayList<>())
                .add(fact));
        List<List<Fact>> inAnyOrder = new ArrayList<>(portions.values());
        Collections.shuffle(inAnyOrder, random);
        Tally one = measures.tally(List.of(), day());
        Tally.Builder other = measures.tallying(day());
        for (List<Fact> portion : inAnyOrder) {
            if (random.nextBoolean()) {
                one = one.plus(measures.tally(portion, day()));
            } else {
                other.add(portion);
            }
        }
        Tally sum = other.build().plus(one);

        Tally whole = measures.tallying(day())
                .add(inAnyOrder.stream().flatMap(List::stream).toList())
                .build();
        for (String name : measures.names()) {
            that(
                    sum.answer(name).groups().equals(whole.answer(name).groups()),
                    "portions do not add up to the whole: " + name);
        }
        that(sum.equals(whole), "portions do not add up to the whole");
    }

    /**
     * Checks that a trace explains what the tally answers.
     *
     * @param measures the measures
     * @param facts the facts
     */
    @Property
    @Label("law 31: the parts that count add up to the result, and the result is the answer")
    default void partsAddUpToTheResult(@ForAll("measures") Measures measures, @ForAll("facts") List<Fact> facts) {
        Tally tally = measures.tally(facts, day());
        for (String name : measures.names()) {
            Trace trace = measures.explain(name, facts, day());
            Quantity parts = sum(
                    trace.parts().stream()
                            .filter(Trace::counts)
                            .map(Trace::result)
                            .toList(),
                    trace.result());
            that(parts.equals(trace.result()), "the parts of a trace do not add up: " + name + "\n" + trace);
            Answer answer = tally.answer(name);
            that(
                    sum(answer.groups().values(), trace.result()).equals(trace.result()),
                    "a trace explains another result than the answer: " + name + " is " + answer + "\n" + trace);
            for (Trace part : trace.parts()) {
                List<Trace> steps = part.parts();
                that(
                        !part.counts()
                                || steps.isEmpty()
                                || steps.get(steps.size() - 1).result().equals(part.result()),
                        "the last step of a part is not its result: " + name + "\n" + trace);
            }
        }
    }

    /**
     * Checks that what has not happened yet plays no part.
     *
     * @param measures the measures
     * @param facts the facts
     */
    @Property
    @Label("law 30: the same facts give the same answer, and acts after the day play no part")
    default void whatLiesAheadPlaysNoPart(@ForAll("measures") Measures measures, @ForAll("facts") List<Fact> facts) {
        List<Fact> known = facts.stream()
                .filter(fact -> fact.day().map(on -> !on.isAfter(day())).orElse(fact.holdsOn(day())))
                .toList();
        Tally tally = measures.tally(facts, day());
        that(tally.equals(measures.tally(known, day())), "acts after the day play a part");
        that(tally.equals(measures.tally(facts, day())), "the same facts give two answers");
        for (String name : measures.names()) {
            that(
                    lines(measures.explain(name, facts, day())).equals(lines(measures.explain(name, known, day()))),
                    "acts after the day stand in the trace: " + name);
        }
    }

    /**
     * Checks that a bulk run comes to what tallies of single persons answer.
     *
     * @param measures the measures
     * @param facts the facts
     */
    @Property
    @Label("both evaluators come to the same figures")
    default void bulkRunsComeToTheSame(@ForAll("measures") Measures measures, @ForAll("facts") List<Fact> facts) {
        Map<String, List<Fact>> people = new LinkedHashMap<>();
        facts.forEach(fact -> fact.key("person")
                .ifPresent(person ->
                        people.computeIfAbsent(person, key -> new ArrayList<>()).add(fact)));
        String[] names = measures.names().stream()
                .filter(name ->
                        !measures.needsEverybody(name) && List.of("person").containsAll(measures.keys(name)))
                .toArray(String[]::new);
        Bulk bulk = Bulk.of(measures, names);
        FactTable.Builder table = bulk.reading();
        people.forEach(table::add);
        BulkRun run = bulk.over(table.build(), day(), 2);
        for (String name : names) {
            int person = 0;
            for (Map.Entry<String, List<Fact>> each : people.entrySet()) {
                String[] keys = measures.keys(name).isEmpty() ? new String[0] : new String[] {each.getKey()};
                Optional<Quantity> alone =
                        measures.tally(each.getValue(), day()).answer(name).figure(keys);
                Optional<Quantity> found = run.figures(name).quantity(person++);
                that(
                        found.equals(alone),
                        "a bulk run comes to " + found + ", the person alone to " + alone + ": " + name);
            }
        }
    }

    private static Quantity sum(Collection<Quantity> parts, Quantity like) {
        return parts.stream().reduce(Quantity.of(0, like.unit()), Quantity::plus);
    }

    private static List<String> lines(Trace trace) {
        return trace.lines(Locale.CHINA);
    }

    private static void that(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
