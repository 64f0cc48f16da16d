package org.volunteerkit.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.volunteerkit.problem.OutOfRangeException;
import org.volunteerkit.testkit.Refusals;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RatioTest {

    private static final Ratio MOST = Ratio.of(Long.MAX_VALUE);
    private static final Ratio LEAST = Ratio.of(Long.MIN_VALUE);

    @ParameterizedTest(name = "{0} is {1}/{2}, written {3}")
    @CsvSource(delimiter = '|', textBlock = """
            0                                       | 0                    | 1                   | 0
            -0                                      | 0                    | 1                   | 0
            0/7                                     | 0                    | 1                   | 0
            1.25                                    | 5                    | 4                   | 1.25
            1.250000                                | 5                    | 4                   | 1.25
            10/8                                    | 5                    | 4                   | 1.25
            -14/6                                   | -7                   | 3                   | -7/3
            0.000000000001                          | 1                    | 1000000000000       | 0.000000000001
            1/10000000000000                        | 1                    | 10000000000000      | 1/10000000000000
            9223372036854775807                     | 9223372036854775807  | 1                   | 9223372036854775807
            -9223372036854775808                    | -9223372036854775808 | 1                   | -9223372036854775808
            2251799813685247.999755859375           | 9223372036854775807  | 4096                | 2251799813685247.999755859375
            1/9223372036854775807                   | 1                    | 9223372036854775807 | 1/9223372036854775807
            -9223372036854775808/9223372036854775807|-9223372036854775808 | 9223372036854775807 | -9223372036854775808/9223372036854775807
            """)
    void reads_and_writes(String text, long numerator, long denominator, String written) {
        Ratio ratio = Ratio.parse(text);

        assertThat(ratio.numerator()).isEqualTo(numerator);
        assertThat(ratio.denominator()).isEqualTo(denominator);
        assertThat(ratio).hasToString(written).isEqualTo(Ratio.parse(written));
    }

    @ParameterizedTest(name = "''{0}'' is refused with {1}")
    @CsvSource(delimiter = '|', textBlock = """
            1e3                     | value.ratio-form
            1/0                     | value.ratio-form
            1/-2                    | value.ratio-form
            1/2/3                   | value.ratio-form
            1 /2                    | value.ratio-form
            .5                      | value.ratio-form
            01                      | value.ratio-form
            0.0000000000001         | value.ratio-form
            ''                      | value.ratio-form
            9223372036854775808     | value.ratio-range
            1/9223372036854775808   | value.ratio-range
            9999999999999999999/2   | value.ratio-range
            1000000000.000000000001 | value.ratio-range
            """)
    void refuses(String text, String code) {
        assertThat(Refusals.code(() -> Ratio.parse(text))).isEqualTo(code);
    }

    @Nested
    class A_decimal {

        @ParameterizedTest(name = "{0} is {1}")
        @CsvSource(delimiter = '|', textBlock = """
                0E+1000000000          | 0
                0E-1000000000          | 0
                1E+18                  | 1000000000000000000
                1.000000000000000000000000 | 1
                5E-19                  | 1/2000000000000000000
                12.50                  | 12.5
                """)
        void is_taken_exactly(BigDecimal decimal, Ratio expected) {
            assertThat(Ratio.of(decimal)).isEqualTo(expected);
        }

        @ParameterizedTest
        @ValueSource(strings = {"1E+19", "1E+3000000", "1E+2147483647", "10E+2147483647", "1E-19", "1E-2147483646"})
        void far_outside_is_refused_at_once(BigDecimal decimal) {
            assertThatThrownBy(() -> Ratio.of(decimal)).isInstanceOf(OutOfRangeException.class);
        }

        @Test
        void of_very_many_digits_is_refused_at_once() {
            BigDecimal decimal = new BigDecimal("1" + "0".repeat(100_000));

            assertThatThrownBy(() -> Ratio.of(decimal)).isInstanceOf(OutOfRangeException.class);
        }
    }

    @Nested
    class A_result_that_fits {

        @Test
        void is_given_though_the_sum_of_the_upper_numbers_does_not_fit() {
            assertThat(Ratio.of(Long.MAX_VALUE, 2).plus(Ratio.of(Long.MAX_VALUE, 2)))
                    .isEqualTo(MOST);
            assertThat(Ratio.of(Long.MIN_VALUE, 6).plus(Ratio.of(Long.MIN_VALUE, 6)))
                    .isEqualTo(Ratio.of(Long.MIN_VALUE, 3));
        }

        @Test
        void is_given_though_the_smallest_number_has_no_counterpart() {
            assertThat(Ratio.of(-1).minus(LEAST)).isEqualTo(MOST);
            assertThat(Ratio.of(Long.MIN_VALUE, 3).minus(Ratio.of(Long.MIN_VALUE, 3)))
                    .isEqualTo(Ratio.ZERO);
        }

        @Test
        void is_given_though_the_number_of_steps_does_not_fit() {
            assertThat(Ratio.of(Long.MAX_VALUE).round(Ratio.of(1, 2), RoundingMode.UNNECESSARY))
                    .isEqualTo(MOST);
        }
    }

    @Test
    void a_result_that_does_not_fit_fails() {
        assertThatThrownBy(() -> MOST.plus(Ratio.ONE)).isInstanceOf(OutOfRangeException.class);
        assertThatThrownBy(() -> LEAST.minus(Ratio.ONE)).isInstanceOf(OutOfRangeException.class);
        assertThatThrownBy(() -> MOST.times(Ratio.of(2))).isInstanceOf(OutOfRangeException.class);
        assertThatThrownBy(() -> Ratio.of(Long.MIN_VALUE, -1)).isInstanceOf(OutOfRangeException.class);
        assertThatThrownBy(() -> Ratio.ONE.dividedBy(Ratio.ZERO)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Ratio.of(1, 0)).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest(name = "{0} to a multiple of {1} is {3} under {2}")
    @CsvSource({
        "16/30, 1/2, HALF_UP, 0.5",
        "0.25, 0.5, HALF_UP, 0.5",
        "0.25, 0.5, HALF_EVEN, 0",
        "0.25, 0.5, FLOOR, 0",
        "-0.25, 0.5, FLOOR, -0.5",
        "-0.25, 0.5, HALF_UP, -0.5",
        "-0.25, 0.5, DOWN, 0",
        "7, 3, CEILING, 9",
        "1, 1/3, UNNECESSARY, 1"
    })
    void rounds_by_name(Ratio exact, Ratio step, RoundingMode mode, Ratio rounded) {
        assertThat(exact.round(step, mode)).isEqualTo(rounded);
    }

    @Test
    void rounding_needs_a_step_and_a_mode_that_allows_it() {
        assertThatThrownBy(() -> Ratio.ONE.round(Ratio.ZERO, RoundingMode.UP)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Ratio.of(1, 3).round(Ratio.ONE, RoundingMode.UNNECESSARY))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void the_floor_is_never_above() {
        assertThat(Ratio.parse("-7/3").floor()).isEqualTo(-3);
        assertThat(Ratio.parse("7/3").floor()).isEqualTo(2);
        assertThat(Ratio.of(-2).floor()).isEqualTo(-2);
    }
}
