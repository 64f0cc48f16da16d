package org.volunteerkit.ledger.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SimulatorTest {

    @Test
    void the_ledger_and_the_naive_one_say_the_same() {
        Simulator simulator = new Simulator(Long.getLong("ledger.seed", 6));

        Optional<String> failure = simulator
                .run(Long.getLong("ledger.world", 0), Long.getLong("ledger.commands", 200_000), () -> false)
                .map(Simulator::shrink)
                .map(Simulator.Failure::text);

        assertThat(failure).isEmpty();
    }
}
