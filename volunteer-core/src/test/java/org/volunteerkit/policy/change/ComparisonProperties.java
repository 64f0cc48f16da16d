package org.volunteerkit.policy.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.volunteerkit.catalog.Catalog;
import org.volunteerkit.json.Json;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.measure.rule.Schedule;
import org.volunteerkit.policy.Assessor;
import org.volunteerkit.policy.Due;
import org.volunteerkit.policy.Portion;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.testkit.MeasureDocuments;
import org.volunteerkit.testkit.MeasureFacts;
import org.volunteerkit.testkit.MergeContract;
import org.volunteerkit.value.Quantity;

class ComparisonProperties implements MergeContract<Comparison> {

    private static final java.util.concurrent.atomic.AtomicInteger NUMBER =
            new java.util.concurrent.atomic.AtomicInteger();

    private static Assessor policy(Schedule schedule) {
        return Assessor.of(
                List.of(Catalog.readPolicy(
                                "policy.json",
                                "{\"id\": \"p\", \"edition\": \"e\", \"title\": {\"zh\": \"办法\", \"en\": \"Rules\"},"
                                        + " \"publisher\": {\"zh\": \"市\", \"en\": \"City\"}, \"validity\": \"2000-01-01/..\","
                                        + " \"source\": {\"source\": \"s\"}, \"values\": {\"points\": {\"pick\": {\"kind\": \"visit\"},"
                                        + " \"then\": [{\"take\": {\"field\": \"worked\"}}, {\"worth\": {\"over\": \"total\", \"schedule\": "
                                        + Json.write(schedule)
                                        + "}}, {\"quantize\": {\"step\": \"1 point\", \"mode\": \"floor\"}}]}},"
                                        + " \"effects\": [{\"post\": {\"amount\": \"points\", \"terms\": \"t\", \"when\": \"act\"}},"
                                        + " {\"issue\": {\"programme\": \"stars\", \"of\": \"points\", \"when\": \"decision\", \"grades\": ["
                                        + "{\"id\": \"g1\", \"label\": {\"zh\": \"一\", \"en\": \"one\"}, \"from\": \"5 point\"},"
                                        + "{\"id\": \"g2\", \"label\": {\"zh\": \"二\", \"en\": \"two\"}, \"from\": \"15 point\"}]}}]}",
                                MeasureFacts.words())
                        .orThrow()),
                MeasureFacts.words());
    }

    @Provide
    Arbitrary<Assessor> policies() {
        return MeasureDocuments.schedules().map(ComparisonProperties::policy);
    }

    @Provide
    Arbitrary<List<Fact>> facts() {
        return MeasureFacts.facts();
    }

    @Override
    @Provide
    public Arbitrary<Comparison> pieces() {
        // Persons of different pieces are different persons.
        return Combinators.combine(policies(), policies(), MeasureFacts.factsOf("ann"))
                .as((before, after, facts) -> {
                    Portion portion = new Portion(PersonId.of("p" + NUMBER.incrementAndGet()), facts);
                    return Comparison.of(
                            before.assess(portion, MeasureFacts.DAY), after.assess(portion, MeasureFacts.DAY));
                });
    }

    @Override
    public Comparison empty() {
        return Comparison.none();
    }

    @Override
    public Comparison merge(Comparison left, Comparison right) {
        return left.plus(right);
    }

    @Property
    @Label("law 40: a comparison is the difference of the sums of the verdicts, in sum and for each person")
    void a_comparison_is_the_difference_of_the_verdicts(
            @ForAll("policies") Assessor before,
            @ForAll("policies") Assessor after,
            @ForAll("facts") List<Fact> facts) {
        Map<String, List<Fact>> byPerson = new LinkedHashMap<>();
        facts.forEach(fact -> byPerson.computeIfAbsent(fact.key("person").orElseThrow(), key -> new ArrayList<>())
                .add(fact));
        List<Portion> portions = new ArrayList<>();
        byPerson.forEach((person, own) -> portions.add(new Portion(PersonId.of(person), own)));

        Comparison comparison = Comparison.of(before, after, portions.stream(), MeasureFacts.DAY);

        Map<String, Quantity> differences = new TreeMap<>();
        Quantity was = Quantity.parse("0 point");
        Quantity is = was;
        for (Portion portion : portions) {
            Quantity one = sum(before, portion);
            Quantity other = sum(after, portion);
            was = was.plus(one);
            is = is.plus(other);
            if (!one.equals(other)) {
                differences.put(portion.person().value(), other.minus(one));
            }
        }
        Map<String, Quantity> told = new TreeMap<>();
        comparison
                .changed()
                .forEach(change -> change.amounts()
                        .forEach(amount -> told.put(change.person().value(), amount.difference())));
        assertThat(told).isEqualTo(differences);
        assertThat(comparison.persons()).isEqualTo(portions.size());
        if (!comparison.sums().isEmpty()) {
            assertThat(comparison.sums()).containsExactly(new Liability("t", was, is));
        }
        comparison
                .crossing()
                .forEach(change -> assertThat(change.grades())
                        .allSatisfy(shift -> assertThat(shift.before()).isNotEqualTo(shift.after())));
        Statistics.label("crossing").collect(comparison.crossing().isEmpty() ? "nobody" : "somebody");
    }

    private static Quantity sum(Assessor policy, Portion portion) {
        return policy.assess(portion, MeasureFacts.DAY).amounts().stream()
                .map(Due.Amount::amount)
                .reduce(Quantity.parse("0 point"), Quantity::plus);
    }
}
