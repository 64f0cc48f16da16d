package org.volunteerkit.examples.benchmarks;

import java.util.Arrays;
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
import org.volunteerkit.service.ServiceBook;
import org.volunteerkit.service.ServiceRecord;

/** How long it takes until no minute is credited twice, for records in no order. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx10g")
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 5)
public class ServiceBookBenchmark {

    static final long SEED = 20_261_122;

    /** Who does the work. */
    public enum Way {
        /** A loop over columns, which says how much is credited and nothing else. */
        LIMIT,
        /** Books of the library's records: what is credited of each, what overlaps, twins and conflicts. */
        BOOK
    }

    /** Who does the work. */
    @Param
    public Way way = Way.BOOK;

    /** How records are spread over people. */
    @Param
    public Claims.Shape shape = Claims.Shape.MANY;

    /** How many records. */
    @Param({"1000000", "2000000", "4000000"})
    public int size;

    private Claims claims = Claims.of(Claims.Shape.MANY, 1, SEED);
    private ServiceRecord[] records = {};

    /** Makes the records, and sees that both come to the same minutes. */
    @Setup
    public void prepare() {
        claims = Claims.of(shape, size, SEED);
        records = way == Way.BOOK ? claims.records() : records;
        long expected = limit(claims);
        long found = credited();
        if (found != expected) {
            throw new IllegalStateException(way + " comes to " + found + ", the limit to " + expected);
        }
    }

    /** Says how many minutes are credited. */
    @Benchmark
    public long credited() {
        return way == Way.LIMIT ? limit(claims) : books(claims, records);
    }

    static long books(Claims claims, ServiceRecord[] records) {
        long minutes = 0;
        for (int person = 0; person < claims.people(); person++) {
            minutes += ServiceBook.of(claims.records(records, person)).total().toMinutes();
        }
        return minutes;
    }

    static long limit(Claims claims) {
        long minutes = 0;
        for (int person = 0; person < claims.people(); person++) {
            minutes += union(claims, claims.first[person], claims.first[person + 1]);
        }
        return minutes;
    }

    /** Start and length fit into one number, so that one array of numbers is sorted. */
    private static long union(Claims claims, int from, int to) {
        long[] spans = new long[to - from];
        for (int i = from; i < to; i++) {
            spans[i - from] = claims.start[i] << 11 | (claims.end[i] - claims.start[i]);
        }
        Arrays.sort(spans);
        long minutes = 0;
        long taken = Long.MIN_VALUE;
        for (long span : spans) {
            long start = span >> 11;
            long end = start + (span & 0x7ff);
            if (end > taken) {
                minutes += end - Math.max(start, taken);
                taken = end;
            }
        }
        return minutes;
    }
}
