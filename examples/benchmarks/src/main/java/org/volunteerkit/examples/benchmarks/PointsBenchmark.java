package org.volunteerkit.examples.benchmarks;

import com.google.common.primitives.ImmutableIntArray;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** How long each contender takes for the points of a year. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class PointsBenchmark {

    static final long SEED = 20_261_121;

    /** Who does the work. */
    public enum Way {
        /** A loop over columns. */
        LIMIT,
        /** The same on two threads. */
        LIMIT_2_THREADS,
        /** A loop over the library's objects. */
        OBJECTS,
        /** The library in bulk over columns. */
        BULK,
        /** The same on two threads. */
        BULK_2_THREADS,
        /** The library in bulk over its objects, which are read into columns each time. */
        BULK_OBJECTS,
        /** The library over its objects, one clear step after the other. */
        CLEAR,
        /** The same with the whole explanation of each person. */
        CLEAR_EXPLAINED,
        /** Drools. */
        DROOLS,
        /** Easy Rules, rules as lambdas. */
        EASY_RULES,
        /** Easy Rules, rules as annotated classes. */
        EASY_RULES_ANNOTATED,
        /** DuckDB on one thread. */
        DUCKDB,
        /** DuckDB on two threads. */
        DUCKDB_2_THREADS;

        Contender of(Workload acts) {
            return switch (this) {
                case LIMIT -> new PrimitiveLoop(acts, 1);
                case LIMIT_2_THREADS -> new PrimitiveLoop(acts, 2);
                case OBJECTS -> new ObjectLoop(ObjectForm.of(acts));
                case BULK -> BulkEvaluator.overColumns(acts, 1);
                case BULK_2_THREADS -> BulkEvaluator.overColumns(acts, 2);
                case BULK_OBJECTS -> BulkEvaluator.overObjects(ObjectForm.of(acts));
                case CLEAR -> new ClearEvaluator(ObjectForm.of(acts));
                case CLEAR_EXPLAINED -> new Explanations(ObjectForm.of(acts));
                case DROOLS -> new DroolsRules(acts);
                case EASY_RULES -> new EasyRules(acts, false);
                case EASY_RULES_ANNOTATED -> new EasyRules(acts, true);
                case DUCKDB -> new DuckDb(acts, 1);
                case DUCKDB_2_THREADS -> new DuckDb(acts, 2);
            };
        }
    }

    /** Who does the work. */
    @Param
    public Way way = Way.LIMIT;

    /** How acts are spread over people. */
    @Param
    public Workload.Shape shape = Workload.Shape.ZIPF;

    /** How many acts. */
    @Param({"100000", "1000000"})
    public int size;

    private Contender contender = () -> new Totals(0, ImmutableIntArray.of());

    /** Makes the contender ready, and sees that it comes to the same result as the limit. */
    @Setup
    public void prepare() {
        Workload acts = Workload.of(shape, size, SEED);
        Totals expected = new PrimitiveLoop(acts, 1).run();
        contender = way.of(acts);
        Totals found = contender.run();
        if (!found.equals(expected)) {
            throw new IllegalStateException(way + " comes to " + found + ", the limit to " + expected);
        }
    }

    /** Gives back what the contender opened. */
    @TearDown
    public void close() {
        contender.close();
    }

    /** Says what all acts are worth. */
    @Benchmark
    public Totals points() {
        return contender.run();
    }
}
