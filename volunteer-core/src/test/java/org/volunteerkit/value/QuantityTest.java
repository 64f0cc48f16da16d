package org.volunteerkit.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.volunteerkit.problem.OutOfRangeException;
import org.volunteerkit.testkit.Refusals;

@DisplayNameGeneration(ReplaceUnderscores.class)
class QuantityTest {

    @ParameterizedTest(name = "{0} is {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            PT1H30M                  | 3/2                 | hour
            -PT1M                    | -1/60               | hour
            1/7 hour                 | 1/7                 | hour
            300 point                | 300                 | point
            0.5 square-metre         | 1/2                 | square-metre
            9223372036854775807 hour | 9223372036854775807 | hour
            """)
    void reads_and_writes(String text, Ratio number, String unit) {
        Quantity quantity = Quantity.parse(text);

        assertThat(quantity.number()).isEqualTo(number);
        assertThat(quantity.unit()).isEqualTo(Unit.parse(unit));
        assertThat(quantity).hasToString(text).isEqualTo(Quantity.of(number, Unit.parse(unit)));
    }

    @ParameterizedTest(name = "''{0}'' is refused with {1}")
    @CsvSource(delimiter = '|', textBlock = """
            300        | value.quantity-form
            300 points | value.unit-near
            300 POINT  | value.unit-near
            300  point | value.quantity-form
            1//2 point | value.ratio-form
            PT1H30     | value.hours-form
            ''         | value.quantity-form
            """)
    void refuses(String text, String code) {
        assertThat(Refusals.code(() -> Quantity.parse(text))).isEqualTo(code);
    }

    @Test
    void quantities_of_two_units_never_meet() {
        Quantity time = Quantity.of(Hours.of(2));
        Quantity points = Quantity.of(Points.of(2));

        assertThat(Refusals.code(() -> time.plus(points))).isEqualTo("value.unit-differs");
        assertThat(Refusals.code(() -> time.minus(points))).isEqualTo("value.unit-differs");
        assertThat(Refusals.code(() -> time.compareTo(points))).isEqualTo("value.unit-differs");
        assertThat(Refusals.code(points::toHours)).isEqualTo("value.quantity-time");
        assertThat(Refusals.code(time::toPoints)).isEqualTo("value.quantity-points");
    }

    @Test
    void time_and_points_come_back_as_they_went_in() {
        assertThat(Quantity.of(Hours.ofMinutes(Long.MIN_VALUE)).toHours()).isEqualTo(Hours.ofMinutes(Long.MIN_VALUE));
        assertThat(Quantity.of(Points.ofTenThousandths(-1)).toPoints()).isEqualTo(Points.parse("-0.0001"));
        assertThat(Refusals.code(Quantity.of(Ratio.of(1, 7), Unit.HOUR)::toHours))
                .isEqualTo("value.quantity-time");
        assertThat(Refusals.code(Quantity.of(Ratio.of(1, 3), Unit.POINT)::toPoints))
                .isEqualTo("value.quantity-points");
    }

    @Test
    void what_fits_no_amount_fails_but_can_be_shown() {
        Quantity tooLong = Quantity.of(Long.MIN_VALUE, Unit.HOUR);

        assertThatThrownBy(tooLong::toHours).isInstanceOf(OutOfRangeException.class);
        assertThat(tooLong).hasToString("-9223372036854775808 hour");
    }
}
