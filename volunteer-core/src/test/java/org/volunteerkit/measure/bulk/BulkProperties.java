package org.volunteerkit.measure.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.volunteerkit.measure.Measures;
import org.volunteerkit.measure.Trace;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.testkit.MeasureDocuments;
import org.volunteerkit.testkit.MeasureFacts;
import org.volunteerkit.value.Quantity;

/** The second evaluator is held against the first, on documents and facts that nobody thought of. */
class BulkProperties {

    private static final String COMPILED = "compiled";

    @Provide
    Arbitrary<Measures> measures() {
        return MeasureDocuments.measures();
    }

    @Provide
    Arbitrary<List<Fact>> facts() {
        return MeasureFacts.facts();
    }

    @Provide
    Arbitrary<Measures> weighed() {
        return BulkDocuments.measures();
    }

    @Provide
    Arbitrary<List<Fact>> shifts() {
        return BulkDocuments.facts();
    }

    @Property
    @Label("both evaluators come to the same figures")
    void both_come_to_the_same(@ForAll("measures") Measures measures, @ForAll("facts") List<Fact> facts) {
        checkFigures(measures, facts);
        Statistics.label(COMPILED).coverage(seen -> seen.check(true).percentage(share -> share > 25));
    }

    @Property
    @Label("both evaluators come to the same figures of what is weighed by minutes, cut, voided, required and compared")
    void both_come_to_the_same_of_more(@ForAll("weighed") Measures measures, @ForAll("shifts") List<Fact> facts) {
        checkFigures(measures, facts);
        Statistics.label(COMPILED).coverage(seen -> seen.check(true).percentage(share -> share > 80));
    }

    private static void checkFigures(Measures measures, List<Fact> facts) {
        Map<String, List<Fact>> people = byPerson(facts);
        String[] names = measures.names().stream()
                .filter(name -> Set.of("person").containsAll(measures.keys(name)))
                .toArray(String[]::new);
        Bulk bulk = Bulk.of(measures, names);
        BulkRun run = bulk.over(table(bulk, people), MeasureFacts.DAY);

        for (String name : names) {
            Figures figures = run.figures(name);
            int person = 0;
            for (Map.Entry<String, List<Fact>> each : people.entrySet()) {
                String[] keys = measures.keys(name).isEmpty() ? new String[0] : new String[] {each.getKey()};
                Optional<Quantity> expected = measures.tally(each.getValue(), MeasureFacts.DAY)
                        .answer(name)
                        .figure(keys);
                assertThat(figures.quantity(person)).as(name).isEqualTo(expected);
                person++;
            }
            Statistics.label(COMPILED).collect(run.isCompiled(name));
        }
    }

    @Property
    @Label("both evaluators come to the same act by act")
    void both_come_to_the_same_act_by_act(@ForAll("measures") Measures measures, @ForAll("facts") List<Fact> facts) {
        checkActs(measures, facts);
        Statistics.label(COMPILED).coverage(seen -> seen.check(true).percentage(share -> share > 40));
    }

    @Property
    @Label("both evaluators come to the same act by act where minutes are weighed")
    void both_come_to_the_same_act_by_act_of_more(
            @ForAll("weighed") Measures measures, @ForAll("shifts") List<Fact> facts) {
        checkActs(measures, facts);
        Statistics.label(COMPILED).coverage(seen -> seen.check(true).percentage(share -> share > 80));
    }

    private static void checkActs(Measures measures, List<Fact> facts) {
        Map<String, List<Fact>> people = byPerson(facts);
        String[] names = measures.names().stream().filter(measures::isOfActs).toArray(String[]::new);
        Bulk bulk = Bulk.of(measures).withActs(names);
        FactTable table = table(bulk, people);
        BulkRun run = bulk.over(table, MeasureFacts.DAY);

        for (String name : names) {
            Map<Fact, Quantity> expected = new LinkedHashMap<>();
            people.values()
                    .forEach(of -> measures.explain(name, of, MeasureFacts.DAY).parts().stream()
                            .filter(Trace::counts)
                            .forEach(part -> expected.put(part.fact().orElseThrow(), part.result())));
            Map<Fact, Quantity> found = new LinkedHashMap<>();
            ActFigures acts = run.acts(name);
            for (int act = 0; act < acts.size(); act++) {
                found.put(table.fact(acts.row(act)).orElseThrow(), acts.quantity(act));
            }
            assertThat(found).as(name).isEqualTo(expected);
            Statistics.label(COMPILED).collect(run.isCompiled(name));
        }
    }

    private static FactTable table(Bulk bulk, Map<String, List<Fact>> people) {
        FactTable.Builder table = bulk.reading();
        people.forEach(table::add);
        return table.build();
    }

    private static Map<String, List<Fact>> byPerson(List<Fact> facts) {
        Map<String, List<Fact>> people = new LinkedHashMap<>();
        List.of("ann", "ben", "cleo").forEach(person -> people.put(person, new ArrayList<>()));
        facts.forEach(fact -> people.get(fact.key("person").orElseThrow()).add(fact));
        return people;
    }
}
