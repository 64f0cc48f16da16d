package org.volunteerkit.ledger.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * The simulation as long as one likes; no part of a build, since its name is not that of a test: {@code -Dtest=LongSimulation}
 * with {@code -Dledger.seed}, {@code -Dledger.commands} (100 million if not told), {@code -Dledger.threads} (1; each has a seed
 * of its own, counted on from the first) and {@code -Dledger.minutes} (no end). What came of it is written to {@code
 * target/long-simulation.md}.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LongSimulation {

    private static final long NANOS_A_MINUTE = 60_000_000_000L;

    @Test
    void the_ledger_and_the_naive_one_say_the_same() throws InterruptedException, ExecutionException, IOException {
        long seed = Long.getLong("ledger.seed", 2026);
        long commands = Long.getLong("ledger.commands", 100_000_000);
        int threads = Integer.getInteger("ledger.threads", 1);
        long minutes = Long.getLong("ledger.minutes", Long.MAX_VALUE / NANOS_A_MINUTE);
        long started = System.nanoTime();
        List<Simulator> simulators = new ArrayList<>();
        List<Future<Optional<Simulator.Failure>>> runs = new ArrayList<>();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        for (int i = 0; i < threads; i++) {
            Simulator simulator = new Simulator(seed + i);
            simulators.add(simulator);
            runs.add(pool.submit(() -> simulator.run(
                    0, commands / threads, () -> (System.nanoTime() - started) / NANOS_A_MINUTE >= minutes)));
        }
        pool.shutdown();
        Reach reach = new Reach();
        long done = 0;
        List<String> failures = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            runs.get(i)
                    .get()
                    .map(Simulator::shrink)
                    .map(Simulator.Failure::text)
                    .ifPresent(failures::add);
            reach.addAll(simulators.get(i).reach());
            done += simulators.get(i).commands();
        }
        Files.createDirectories(Path.of("target"));
        Files.writeString(
                Path.of("target/long-simulation.md"),
                done + " commands from seed " + seed + " in " + (System.nanoTime() - started) / 1_000_000_000 + " s by "
                        + threads + " threads\n\n" + String.join("\n", failures) + reach.table(),
                StandardCharsets.UTF_8);
        assertThat(failures).isEmpty();
    }
}
