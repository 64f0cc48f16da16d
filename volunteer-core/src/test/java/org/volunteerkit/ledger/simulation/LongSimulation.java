package org.volunteerkit.ledger.simulation;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The simulation as long as one likes: {@code -Dledger.seed}, {@code -Dledger.commands} (100 million if not told), {@code
 * -Dledger.threads} (1) and {@code -Dledger.minutes} (no end). Ends with 1 and the shortest list of steps if the two ledgers
 * differ.
 */
final class LongSimulation {

    private LongSimulation() {}

    /** Runs until so many commands were offered. */
    public static void main(String[] arguments) throws InterruptedException, ExecutionException {
        long seed = Long.getLong("ledger.seed", 6);
        long commands = Long.getLong("ledger.commands", 100_000_000);
        int threads = Integer.getInteger("ledger.threads", 1);
        long minutes = Long.getLong("ledger.minutes", Long.MAX_VALUE / 60_000_000_000L);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        long started = System.nanoTime();
        Reach reach = new Reach();
        long done = 0;
        List<Future<Optional<Simulator.Failure>>> runs = new ArrayList<>();
        List<Simulator> simulators = new ArrayList<>();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        for (int i = 0; i < threads; i++) {
            Simulator simulator = new Simulator(seed + i);
            simulators.add(simulator);
            runs.add(pool.submit(() -> simulator.run(
                    0, commands / threads, () -> (System.nanoTime() - started) / 60_000_000_000L >= minutes)));
        }
        pool.shutdown();
        boolean failed = false;
        for (int i = 0; i < threads; i++) {
            Optional<Simulator.Failure> failure = runs.get(i).get();
            failed |= failure.isPresent();
            failure.ifPresent(found -> out.println(Simulator.shrink(found).text()));
            reach.addAll(simulators.get(i).reach());
            done += simulators.get(i).commands();
        }
        out.println(reach.table());
        out.println(done + " commands from seed " + seed + " in " + (System.nanoTime() - started) / 1_000_000_000
                + " s by " + threads + " threads: " + (failed ? "a difference" : "no difference"));
        System.exit(failed ? 1 : 0);
    }
}
