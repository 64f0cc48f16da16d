package org.volunteerkit.examples.benchmarks;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.IntUnaryOperator;
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

    /** So many facts are read into one table where there are objects: the table is gone before the next one is made. */
    private static final int PORTION = 50_000;

    private final Iterable<FactTable> tables;
    private final int threads;

    private BulkEvaluator(Iterable<FactTable> tables, int threads) {
        this.tables = tables;
        this.threads = threads;
    }

    /** Over a table that is there already. */
    static Contender overColumns(Workload acts, int threads) {
        FactTable ready = columns(acts);
        return new BulkEvaluator(List.of(ready), threads);
    }

    /** Over objects, which are read anew in every run. */
    static Contender overObjects(List<ObjectForm.Volunteer> people) {
        List<List<Fact>> facts =
                people.stream().map(ObjectForm.Volunteer::facts).toList();
        return new BulkEvaluator(() -> new Portions(people, facts), 1);
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

    @Override
    public Totals run() {
        Totals.Sum sum = new Totals.Sum();
        for (FactTable table : tables) {
            add(BULK.over(table, Workload.LAST_DAY, threads), sum);
        }
        return sum.totals();
    }

    private static void add(BulkRun run, Totals.Sum sum) {
        Figures points = run.figures("points");
        Figures hours = run.figures("hours");
        long half = points.scale().orElseThrow() / 2;
        long minute = hours.scale().orElseThrow() / Rule.MINUTES_PER_HOUR;
        for (int person = 0; person < points.size(); person++) {
            sum.add((int) (points.parts(person) / half), (int) (hours.parts(person) / minute));
        }
    }

    /** Reads people into tables, some at once. */
    private static final class Portions implements Iterator<FactTable> {

        private final List<ObjectForm.Volunteer> people;
        private final List<List<Fact>> facts;
        private int next;

        Portions(List<ObjectForm.Volunteer> people, List<List<Fact>> facts) {
            this.people = people;
            this.facts = facts;
        }

        @Override
        public boolean hasNext() {
            return next < people.size();
        }

        @Override
        public FactTable next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            FactTable.Builder reading = BULK.reading(PORTION);
            for (int read = 0; next < people.size() && read < PORTION; next++) {
                reading.add(people.get(next).person().value(), facts.get(next));
                read += facts.get(next).size();
            }
            return reading.build();
        }
    }
}
