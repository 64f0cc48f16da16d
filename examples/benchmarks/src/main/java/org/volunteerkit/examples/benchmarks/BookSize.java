package org.volunteerkit.examples.benchmarks;

import java.io.PrintStream;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import org.volunteerkit.service.ServiceBook;
import org.volunteerkit.service.ServiceRecord;

/** Measures how many bytes of memory a book takes for each of its records, and how many these take themselves. */
public final class BookSize {

    private static final int SIZE = 2_000_000;
    private static final int ROUNDS = 4;

    private BookSize() {}

    /** Prints a row for each shape. */
    public static void main(String[] arguments) throws InterruptedException {
        print(System.out);
    }

    private static void print(PrintStream out) throws InterruptedException {
        out.println("| records | bytes a record | of the book beside it |");
        out.println("| --- | --- | --- |");
        for (Claims.Shape shape : Claims.Shape.values()) {
            Claims claims = Claims.of(shape, SIZE, ServiceBookBenchmark.SEED);
            long before = used();
            ServiceRecord[] records = claims.records();
            long withRecords = used();
            List<ServiceBook> books = new ArrayList<>(claims.people());
            for (int person = 0; person < claims.people(); person++) {
                books.add(ServiceBook.of(claims.records(records, person)));
            }
            long withBooks = used();
            out.println("| " + SIZE + " " + shape + " | " + (withRecords - before) / SIZE + " | "
                    + (withBooks - withRecords) / SIZE + " |");
            Reference.reachabilityFence(records);
            Reference.reachabilityFence(books);
        }
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
