package org.volunteerkit.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.volunteerkit.testkit.Refusals;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EditionsTest {

    private static final DateRange OLD = DateRange.parse("2013-11-01/2019-01-01");
    private static final DateRange NEW = DateRange.parse("2020-01-01/..");

    @Test
    void one_is_in_force_on_any_day_or_none() {
        Editions<DateRange> editions = editions(NEW, OLD);

        assertThat(editions.all()).containsExactly(OLD, NEW);
        assertThat(editions.inForce(LocalDate.of(2018, 12, 31))).contains(OLD);
        assertThat(editions.inForce(LocalDate.of(2019, 1, 1))).isEmpty();
        assertThat(editions.inForce(LocalDate.of(2020, 1, 1))).contains(NEW);
        assertThat(editions.inForce(LocalDate.of(9999, 12, 31))).contains(NEW);
        assertThat(editions.inForce(LocalDate.of(2013, 10, 31))).isEmpty();
    }

    @Test
    void gaps_lie_between_editions_only() {
        assertThat(editions(NEW, OLD).gaps()).containsExactly(DateRange.parse("2019-01-01/2020-01-01"));
        assertThat(editions(OLD, DateRange.parse("2019-01-01/2020-01-01"), NEW).gaps())
                .isEmpty();
    }

    @Test
    void two_are_never_in_force_on_one_day() {
        assertOverlap(OLD, OLD);
        assertOverlap(OLD, DateRange.parse("2018-12-31/.."));
        assertOverlap(NEW, DateRange.parse("2030-01-01/.."));
        assertOverlap(NEW, DateRange.parse("2030-01-01/2031-01-01"));
        assertOverlap(DateRange.parse("2000-01-01/.."), OLD);
    }

    @Test
    void there_is_at_least_one() {
        assertThat(Refusals.code(() -> editions())).isEqualTo("time.editions-none");
    }

    private static Editions<DateRange> editions(DateRange... validities) {
        return Editions.of(List.of(validities), Function.identity());
    }

    private static void assertOverlap(DateRange one, DateRange other) {
        assertThat(Refusals.code(() -> editions(one, other))).isEqualTo("time.editions-overlap");
        assertThat(Refusals.code(() -> editions(other, one))).isEqualTo("time.editions-overlap");
    }
}
