package org.volunteerkit.ledger.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.volunteerkit.ledger.Ledger;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Points;
import org.volunteerkit.value.Unit;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AmountTest {

    private static final Amount TWO_HOURS = Amount.of(Hours.of(2));
    private static final Amount TWO_POINTS = Amount.of(Points.of(2));

    @ParameterizedTest(name = "{0} is an amount of {1}")
    @CsvSource({"PT1H30M,hour", "-PT5M,hour", "PT0S,hour", "12.5,point", "-3,point", "0,point"})
    void the_text_says_the_unit(String text, String unit) {
        Amount amount = Amount.parse(text);

        assertThat(amount.unit()).isEqualTo(Unit.parse(unit));
        assertThat(amount).hasToString(text);
    }

    @ParameterizedTest(name = "{0} is refused as {1}")
    @CsvSource({"2h,value.points-form", "PT,value.hours-form", "'',value.points-form", "1e3,value.points-form"})
    void a_text_of_neither_form_is_refused(String text, String code) {
        assertRefused(() -> Amount.parse(text), code);
    }

    @Test
    void hours_and_points_are_never_mixed() {
        assertRefused(() -> TWO_HOURS.plus(TWO_POINTS), "ledger.unit-differs");
        assertRefused(() -> TWO_POINTS.minus(TWO_HOURS), "ledger.unit-differs");
        assertRefused(() -> TWO_HOURS.compareTo(TWO_POINTS), "ledger.unit-differs");
        assertRefused(TWO_HOURS::toPoints, "ledger.unit-differs");
        assertRefused(TWO_POINTS::toHours, "ledger.unit-differs");
        assertThat(Amount.zero(Unit.HOUR)).isNotEqualTo(Amount.zero(Unit.POINT));
    }

    @Test
    void nothing_but_hours_and_points_can_be_kept() {
        assertRefused(() -> Amount.zero(Unit.PERCENT), "ledger.unit-unknown");
        assertRefused(() -> Ledger.of(Unit.currency("CNY")), "ledger.unit-unknown");
    }

    @Test
    void arithmetic_is_exact_or_fails() {
        assertThat(TWO_HOURS.plus(TWO_HOURS)).isEqualTo(Amount.of(Hours.of(4)));
        assertThat(TWO_POINTS.minus(TWO_POINTS).isZero()).isTrue();
        assertThat(TWO_POINTS.negated()).isEqualTo(Amount.parse("-2"));
        assertThat(TWO_HOURS.toHours()).isEqualTo(Hours.of(2));
        assertThat(TWO_POINTS.toPoints()).isEqualTo(Points.of(2));
        Amount most = Amount.of(Hours.ofMinutes(Long.MAX_VALUE));
        assertThatThrownBy(() -> most.plus(TWO_HOURS)).isInstanceOf(ArithmeticException.class);
    }

    private static void assertRefused(Runnable call, String code) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(code));
    }
}
