package org.volunteerkit.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.Message;
import org.volunteerkit.problem.Place;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.TimeSpan;

/** Law 3 for values that have no order, and for values of two kinds. */
class EqualityTest {

    private static final LocalDate DAY = LocalDate.of(2024, 2, 29);

    /** Each makes a value that differs from all the others in one part. */
    private static final List<Supplier<Object>> DIFFERENT = List.of(
            () -> Hours.of(1),
            () -> Points.of(1),
            () -> Points.ofTenThousandths(1),
            () -> Ratio.of(1),
            () -> Ratio.of(1, 2),
            () -> Money.ofMinor(1, "CNY"),
            () -> Money.ofMinor(2, "CNY"),
            () -> Money.ofMinor(1, "JPY"),
            () -> Count.of(1),
            () -> Count.of(2),
            () -> Count.of(1, Count.Precision.OVER),
            Count::unreadable,
            () -> Quantity.of(1, Unit.TEAM),
            () -> Quantity.of(1, Unit.PAIR),
            () -> Text.of("支", "teams"),
            () -> Text.of("队", "teams"),
            () -> Text.of("支", "pairs"),
            () -> Clause.of("志愿服务条例"),
            () -> Clause.of("志愿服务条例", "第十九条"),
            () -> DateRange.from(DAY),
            () -> DateRange.day(DAY),
            () -> DateRange.of(DAY, DAY.plusDays(2)),
            () -> TimeSpan.parse("2024-02-29T09:00/2024-02-29T10:00[UTC]"),
            () -> TimeSpan.parse("2024-02-29T09:00/2024-02-29T11:00[UTC]"),
            () -> TimeSpan.parse("2024-02-29T08:00/2024-02-29T10:00[UTC]"),
            () -> TimeSpan.parse("2024-02-29T17:00/2024-02-29T18:00[Asia/Shanghai]"),
            Place::nowhere,
            () -> Place.of("a"),
            () -> Place.at("a"),
            () -> Place.nowhere().line(1),
            () -> Place.nowhere().column(1),
            () -> Place.nowhere().cell("a"),
            () -> Message.of("value.hours-form"),
            () -> Message.of("value.hours-form").with("a", 1),
            () -> Message.of("value.hours-form").with("a", "1"),
            () -> Problem.of("value.hours-form"),
            () -> Problem.of("value.points-form"),
            () -> Problem.of("value.hours-form").field("a"),
            () -> Problem.of("value.hours-form").found(Found.number()));

    @Test
    @DisplayName("law 3: two values are equal if and only if they are made of equal parts")
    void equalPartsMakeEqualValues() {
        for (int i = 0; i < DIFFERENT.size(); i++) {
            for (int j = 0; j < DIFFERENT.size(); j++) {
                Object one = DIFFERENT.get(i).get();
                Object other = DIFFERENT.get(j).get();
                assertThat(one.equals(other)).as("%s and %s", one, other).isEqualTo(i == j);
                if (i == j) {
                    assertThat(one).hasSameHashCodeAs(other).hasToString(other.toString());
                }
            }
        }
    }

    @Test
    @DisplayName("signs of amounts are told apart")
    void signs() {
        for (long sign : new long[] {-1, 0, 1}) {
            assertThat(Points.of(sign).isPositive()).isEqualTo(sign > 0);
            assertThat(Points.of(sign).isNegative()).isEqualTo(sign < 0);
            assertThat(Points.of(sign).isZero()).isEqualTo(sign == 0);
            assertThat(Quantity.of(sign, Unit.BOOK).isPositive()).isEqualTo(sign > 0);
            assertThat(Quantity.of(sign, Unit.BOOK).isZero()).isEqualTo(sign == 0);
            assertThat(Ratio.of(sign).isZero()).isEqualTo(sign == 0);
        }
        assertThat(Quantity.of(2, Unit.BOOK).times(Ratio.of(3, 2))).isEqualTo(Quantity.of(3, Unit.BOOK));
    }

    @Test
    @DisplayName("a field shows to those for whom it is meant, and to no others")
    void privacyIsAnOrder() {
        assertThat(Privacy.PUBLIC.isVisibleTo(Privacy.PUBLIC)).isTrue();
        assertThat(Privacy.INTERNAL.isVisibleTo(Privacy.PUBLIC)).isFalse();
        assertThat(Privacy.INTERNAL.isVisibleTo(Privacy.SENSITIVE)).isTrue();
        assertThat(Privacy.SENSITIVE.isVisibleTo(Privacy.INTERNAL)).isFalse();
    }
}
