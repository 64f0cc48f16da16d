package org.volunteerkit.examples.quickstart.huiji;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DiceTest {

    @Test
    void throw_what_SplitMix64_throws_on_every_machine() {
        Dice dice = Dice.of(1234567, "");

        assertThat(dice.below(1_000_000_007))
                .isEqualTo((int) Long.remainderUnsigned(6457827717110365317L, 1_000_000_007));
        assertThat(dice.below(1_000_000_007))
                .isEqualTo((int) Long.remainderUnsigned(3203168211198807973L, 1_000_000_007));
        // The third is above what a signed number holds.
        assertThat(dice.below(1_000_000_007))
                .isEqualTo((int) Long.remainderUnsigned(Long.parseUnsignedLong("9817491932198370423"), 1_000_000_007));
    }

    @Test
    void are_of_their_own_for_each_purpose() {
        assertThat(Dice.of(1, "people").below(1 << 30))
                .isNotEqualTo(Dice.of(1, "stations").below(1 << 30));
        assertThat(Dice.of(1, "people").below(1 << 30))
                .isEqualTo(Dice.of(1, "people").below(1 << 30));
    }

    @Test
    void shuffle_without_losing_a_number() {
        assertThat(Dice.of(1, "order").order(1000))
                .containsExactlyInAnyOrder(IntStream.range(0, 1000).toArray());
    }
}
