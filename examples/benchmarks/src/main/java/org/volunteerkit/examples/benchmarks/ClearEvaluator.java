package org.volunteerkit.examples.benchmarks;

import java.util.List;
import java.util.Map;
import org.volunteerkit.measure.Tally;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Quantity;

/** The library's clear evaluator over facts, person by person. */
final class ClearEvaluator implements Contender {

    private final List<List<Fact>> people;

    ClearEvaluator(List<ObjectForm.Volunteer> people) {
        this.people = people.stream().map(ObjectForm.Volunteer::facts).toList();
    }

    @Override
    public Totals run() {
        Tally.Builder tally = WorkloadPolicy.MEASURES.tallying(Workload.LAST_DAY);
        people.forEach(tally::add);
        Tally all = tally.build();
        Map<List<String>, Quantity> hours = all.answer("hours").groups();
        Totals.Sum sum = new Totals.Sum();
        all.answer("points")
                .groups()
                .forEach((person, points) -> sum.add(points, hours.getOrDefault(person, Quantity.of(Hours.ZERO))));
        return sum.totals();
    }
}
