package org.volunteerkit.ledger.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Laws 80 and 81 in simulated worlds; {@code -Dledger.crashes} says how many, and {@code -Dledger.seed} which. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CrashSimulationTest {

    @Test
    void after_a_crash_at_any_byte_there_is_what_was_answered_and_the_course_goes_on() {
        long seed = Long.getLong("ledger.seed", 80);
        long least = Long.getLong("ledger.crashes", 2_000);
        long crashes = 0;
        long kept = 0;
        long cut = 0;
        for (long world = 0; crashes < least; world++) {
            CrashCourse course = new CrashCourse(seed, world);
            long number = world;
            assertThat(Simulator.wrong(() -> course.run(40)))
                    .as("seed %d, world %d", seed, number)
                    .isEmpty();
            crashes += course.crashes();
            kept += course.kept();
            cut += course.cut();
        }

        assertThat(kept).as("stored, but not answered").isPositive();
        assertThat(cut).as("bytes cut off").isPositive();
    }
}
