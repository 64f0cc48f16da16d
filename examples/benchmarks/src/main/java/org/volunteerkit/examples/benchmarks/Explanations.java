package org.volunteerkit.examples.benchmarks;

import java.util.List;
import org.volunteerkit.measure.Trace;
import org.volunteerkit.measure.fact.Fact;

/** The library's clear evaluator with the whole explanation of both values, person by person. */
final class Explanations implements Contender {

    private final List<List<Fact>> people;

    Explanations(List<ObjectForm.Volunteer> people) {
        this.people = people.stream().map(ObjectForm.Volunteer::facts).toList();
    }

    @Override
    public Totals run() {
        Totals.Sum sum = new Totals.Sum();
        for (List<Fact> facts : people) {
            Trace points = WorkloadPolicy.MEASURES.explain("points", facts, Workload.LAST_DAY);
            Trace hours = WorkloadPolicy.MEASURES.explain("hours", facts, Workload.LAST_DAY);
            sum.add(points.result(), hours.result());
        }
        return sum.totals();
    }
}
