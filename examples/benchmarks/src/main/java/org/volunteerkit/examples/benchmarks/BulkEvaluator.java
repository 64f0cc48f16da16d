package org.volunteerkit.examples.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.volunteerkit.measure.bulk.Bulk;
import org.volunteerkit.measure.bulk.BulkRun;
import org.volunteerkit.measure.bulk.FactTable;
import org.volunteerkit.measure.bulk.Figures;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.value.Unit;

/** The library's bulk evaluator, over a table of columns or over facts that it first puts into one. */
final class BulkEvaluator implements Contender {

    private static final Bulk BULK = Bulk.of(WorkloadPolicy.MEASURES, "points", "hours");

    private final Supplier<FactTable> table;
    private final int threads;

    private BulkEvaluator(Supplier<FactTable> table, int threads) {
        this.table = table;
        this.threads = threads;
    }

    /** Over a table that is there already. */
    static Contender overColumns(Workload acts, int threads) {
        FactTable ready = columns(acts);
        return new BulkEvaluator(() -> ready, threads);
    }

    /** Over objects, which are read anew in every run. */
    static Contender overObjects(List<ObjectForm.Volunteer> people) {
        List<List<Fact>> facts =
                people.stream().map(ObjectForm.Volunteer::facts).toList();
        return new BulkEvaluator(() -> read(people, facts), 1);
    }

    private static FactTable columns(Workload acts) {
        int firstDay = (int) Workload.FIRST_DAY.toEpochDay();
        int firstMinute = firstDay * Rule.MINUTES_PER_DAY;
        byte[] missed = new byte[acts.size()];
        for (int act = 0; act < acts.size(); act++) {
            missed[act] = (byte) (acts.served[act] ? 0 : 1);
        }
        return FactTable.columns(
                        IntStream.range(0, acts.people())
                                .mapToObj(ObjectForm::key)
                                .toList(),
                        acts.first)
                .kinds(List.of("service", "no-show"), missed)
                .on(ints(acts, act -> firstDay + acts.start[act] / Rule.MINUTES_PER_DAY))
                .times(ints(acts, act -> firstMinute + acts.start[act]), ints(acts, act -> firstMinute + acts.end[act]))
                .key(
                        "role",
                        Arrays.stream(Workload.Category.values())
                                .map(Workload.Category::word)
                                .toList(),
                        acts.category)
                .quantity(
                        "worked", Unit.HOUR, Rule.MINUTES_PER_HOUR, ints(acts, act -> acts.end[act] - acts.start[act]))
                .build();
    }

    private static int[] ints(Workload acts, IntUnaryOperator ofAct) {
        return IntStream.range(0, acts.size()).map(ofAct).toArray();
    }

    private static FactTable read(List<ObjectForm.Volunteer> people, List<List<Fact>> facts) {
        FactTable.Builder reading =
                BULK.reading(facts.stream().mapToInt(List::size).sum());
        for (int person = 0; person < facts.size(); person++) {
            reading.add(people.get(person).person().value(), facts.get(person));
        }
        return reading.build();
    }

    @Override
    public Totals run() {
        return totals(BULK.over(table.get(), Workload.LAST_DAY, threads));
    }

    private static Totals totals(BulkRun run) {
        Figures points = run.figures("points");
        Figures hours = run.figures("hours");
        long half = points.scale().orElseThrow() / 2;
        long minute = hours.scale().orElseThrow() / Rule.MINUTES_PER_HOUR;
        Totals.Sum sum = new Totals.Sum();
        for (int person = 0; person < points.size(); person++) {
            sum.add((int) (points.parts(person) / half), (int) (hours.parts(person) / minute));
        }
        return sum.totals();
    }
}
