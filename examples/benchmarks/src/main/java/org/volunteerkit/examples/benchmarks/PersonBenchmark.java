package org.volunteerkit.examples.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.volunteerkit.measure.Tally;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.value.Quantity;

/**
 * How long it takes until one person's points are right again after a record was corrected, and what the whole explanation of
 * that person costs: with the book of a few people, and with that of many.
 *
 * <p>The person's records are made from the book each time, as they would be loaded from somewhere.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class PersonBenchmark {

    private static final int ACTS_A_PERSON = 25;
    /** No divisor of the numbers of people, so that everybody's turn comes, and neighbours do not follow each other. */
    private static final int STRIDE = 7_919;

    private static final int SHORT = 30;

    /** What is asked. */
    public enum Way {
        /** Only loads the person's facts. */
        LOAD,
        /** The figures. */
        RESCORE,
        /** The figures and why they are what they are. */
        EXPLAIN
    }

    /** What is asked. */
    @Param
    public Way way = Way.RESCORE;

    /** How many people there are. */
    @Param({"10000", "1000000"})
    public int people;

    private Workload acts = Workload.of(Workload.Shape.SINGLE, 1, 1);
    private Quantity[] points = {};
    private int person;

    /** Makes the book. */
    @Setup
    public void prepare() {
        acts = Workload.of(Workload.Shape.ZIPF, people * ACTS_A_PERSON, PointsBenchmark.SEED);
        points = new Quantity[people];
    }

    /** Corrects the next person's first record and asks. */
    @Benchmark
    public Object person() {
        person = (person + STRIDE) % people;
        int act = acts.first[person];
        acts.end[act] = acts.start[act] + SHORT;
        List<Fact> facts = ObjectForm.of(acts, person).facts();
        return switch (way) {
            case LOAD -> facts;
            case RESCORE -> rescored(facts);
            case EXPLAIN -> explained(facts);
        };
    }

    private Object rescored(List<Fact> facts) {
        Tally tally = WorkloadPolicy.MEASURES.tally(facts, Workload.LAST_DAY);
        String key = ObjectForm.key(person);
        points[person] = tally.answer("points").figureOrZero(key);
        return tally.answer("hours").figureOrZero(key);
    }

    private Object explained(List<Fact> facts) {
        points[person] = WorkloadPolicy.MEASURES
                .explain("points", facts, Workload.LAST_DAY)
                .result();
        return WorkloadPolicy.MEASURES.explain("hours", facts, Workload.LAST_DAY);
    }
}
