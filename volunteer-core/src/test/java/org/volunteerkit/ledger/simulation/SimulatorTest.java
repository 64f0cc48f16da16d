package org.volunteerkit.ledger.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * Random commands in small worlds: {@code -Dledger.seed}, {@code -Dledger.world} (the first one) and {@code -Dledger.commands}
 * say which and how many. How often which answer was met is written to {@code target/ledger-reach.md}.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SimulatorTest {

    private static final long COMMANDS = 200_000;

    @Test
    void the_ledger_and_the_naive_one_say_the_same_and_each_command_meets_each_answer() throws IOException {
        long commands = Long.getLong("ledger.commands", COMMANDS);
        Simulator simulator = new Simulator(Long.getLong("ledger.seed", 6));

        Optional<String> failure = simulator
                .run(Long.getLong("ledger.world", 0), commands, () -> false)
                .map(Simulator::shrink)
                .map(Simulator.Failure::text);

        assertThat(failure).isEmpty();
        assertThat(simulator.commands()).isGreaterThanOrEqualTo(commands);
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/ledger-reach.md"), simulator.reach().table(), StandardCharsets.UTF_8);
        assertThat(simulator.reach().unexpected()).isEmpty();
        if (commands >= COMMANDS) {
            assertThat(simulator.reach().missed()).isEmpty();
        }
    }

    @Test
    void a_seed_and_a_number_make_one_world() {
        Simulator once = new Simulator(7);
        Simulator again = new Simulator(7);

        once.world(3);
        again.world(3);

        assertThat(once.commands()).isEqualTo(again.commands()).isPositive();
        assertThat(once.reach().table()).isEqualTo(again.reach().table());
    }
}
