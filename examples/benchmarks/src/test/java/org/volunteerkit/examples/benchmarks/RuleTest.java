package org.volunteerkit.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RuleTest {

    @Test
    void night_is_from_ten_to_six() {
        assertThat(Rule.night(minute(0, 20, 0), minute(1, 8, 0))).isEqualTo(8 * 60);
        assertThat(Rule.night(minute(0, 6, 0), minute(0, 22, 0))).isZero();
        assertThat(Rule.night(minute(3, 5, 30), minute(3, 22, 30))).isEqualTo(60);
    }

    @Test
    void points_come_in_halves() {
        assertThat(Rule.halves(119, 0, 119, 1)).isEqualTo(3);
        assertThat(Rule.halves(120, 60, 120, 1)).isEqualTo(5);
        assertThat(Rule.halves(120, 60, 120, 2)).isEqualTo(10);
    }

    @Test
    void an_act_that_was_cut_counts_in_proportion() {
        assertThat(Rule.halves(120, 60, 60, 1)).isEqualTo(2);
        assertThat(Rule.halves(120, 60, 60, 2)).isEqualTo(5);
        assertThat(Rule.halves(120, 60, 0, 2)).isZero();
    }

    @Test
    void a_tier_is_reached_at_its_hours() {
        assertThat(Rule.tier(100 * 60 - 1)).isZero();
        assertThat(Rule.tier(100 * 60)).isEqualTo(1);
        assertThat(Rule.tier(2000 * 60)).isEqualTo(5);
    }

    private static int minute(int day, int hour, int minute) {
        return (day * 24 + hour) * 60 + minute;
    }
}
