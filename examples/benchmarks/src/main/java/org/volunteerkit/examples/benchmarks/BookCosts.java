package org.volunteerkit.examples.benchmarks;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import org.volunteerkit.service.ServiceBook;
import org.volunteerkit.service.ServiceRecord;

/**
 * Measures what a book takes for each of its records: bytes of memory, and time of the processor, which a busy machine blurs less
 * than time on the wall.
 */
public final class BookCosts {

    private static final int LEAST = 1_000_000;
    private static final int MOST = 4_000_000;
    private static final int TIMES = 5;
    private static final int ROUNDS = 4;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private BookCosts() {}

    /** Prints a row for each shape and size. */
    public static void main(String[] arguments) throws InterruptedException {
        print(System.out);
    }

    private static void print(PrintStream out) throws InterruptedException {
        out.println("| shape | records | loop, ms | books, ms | bytes of a record | of the book beside it |");
        out.println("| --- | --- | --- | --- | --- | --- |");
        for (Claims.Shape shape : Claims.Shape.values()) {
            for (int size = LEAST; size <= MOST; size *= 2) {
                out.println(row(shape, size));
            }
        }
    }

    private static String row(Claims.Shape shape, int size) throws InterruptedException {
        Claims claims = Claims.of(shape, size, ServiceBookBenchmark.SEED);
        long before = used();
        ServiceRecord[] records = claims.records();
        long withRecords = used();
        List<ServiceBook> books = new ArrayList<>(claims.people());
        long withBooks;
        try {
            for (int person = 0; person < claims.people(); person++) {
                books.add(ServiceBook.of(claims.records(records, person)));
            }
            withBooks = used();
        } finally {
            Reference.reachabilityFence(books);
        }
        books.clear();
        return "| " + shape + " | " + size + " | " + millis(() -> ServiceBookBenchmark.limit(claims)) + " | "
                + millis(() -> ServiceBookBenchmark.books(claims, records)) + " | " + (withRecords - before) / size
                + " | " + (withBooks - withRecords) / size + " |";
    }

    private interface Work {
        long run();
    }

    /** Returns the time that the thread was on a processor, at best. */
    private static long millis(Work work) {
        long best = Long.MAX_VALUE;
        long expected = work.run();
        for (int i = 0; i < TIMES; i++) {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            if (work.run() != expected) {
                throw new IllegalStateException("the same records come to different minutes");
            }
            best = Math.min(best, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
        }
        return best / NANOS_PER_MILLI;
    }

    /** Returns the memory that is in use when nothing is left to be collected. */
    private static long used() throws InterruptedException {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < ROUNDS; i++) {
            System.gc();
            Thread.sleep(200);
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
