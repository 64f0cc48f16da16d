package org.volunteerkit.ledger.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PlantedDefectsTest {

    private static final long SEED = 20;
    private static final long COMMANDS = 60_000;

    static List<PlantedDefect> defects() {
        return PlantedDefect.all();
    }

    @Test
    void there_are_at_least_twenty() {
        assertThat(PlantedDefect.all()).hasSizeGreaterThanOrEqualTo(20);
    }

    @Test
    void a_copy_without_a_defect_is_not_reported() throws ReflectiveOperationException {
        assertThat(PlantedDefect.simulate("Poster.java", PlantedDefect.source("Poster.java"), SEED, 20_000))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("defects")
    void a_planted_defect_is_found(PlantedDefect defect) throws ReflectiveOperationException {
        long started = System.nanoTime();
        Optional<String> found = PlantedDefect.simulate(defect.file(), defect.planted(), SEED, COMMANDS);
        System.out.println(defect.name() + " | " + found.orElse("NOT FOUND") + " | " + (System.nanoTime() - started) / 1_000_000 + " ms");
        assertThat(found).isPresent();
    }
}
