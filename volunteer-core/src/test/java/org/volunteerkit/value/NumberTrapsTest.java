package org.volunteerkit.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.volunteerkit.problem.OutOfRangeException;
import org.volunteerkit.testkit.Refusals;

/** What the JDK does with numbers, measured, and what ours do instead. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NumberTrapsTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            ９０         | Integer.parseInt reads full-width digits
            ٩٠           | Integer.parseInt reads Arabic-Indic digits
            90d          | Double.parseDouble reads 90
            0x1p3        | Double.parseDouble reads 8
            NaN          | Double.parseDouble reads it
            1e400        | Double.parseDouble reads infinity
            1e3000000    | BigDecimal.toBigInteger takes a second
            1e30000000   | as plain text 30 million characters
            1_000        | a Java literal
            ' 90'        | Scanner and strip read it
            '90\u00A0'   | no-break space stays after strip
            """)
    void a_number_that_others_read_is_refused(String text, String trap) {
        for (String typed : List.of(text, "PT" + text + "H", text + " CNY", text + " point", "over " + text)) {
            assertThat(refusedBy(() -> Points.parse(typed))).as(trap).isTrue();
            assertThat(refusedBy(() -> Ratio.parse(typed))).as(trap).isTrue();
            assertThat(refusedBy(() -> Hours.parse(typed))).as(trap).isTrue();
            assertThat(refusedBy(() -> Money.parse(typed))).as(trap).isTrue();
            assertThat(refusedBy(() -> Count.parse(typed))).as(trap).isTrue();
            assertThat(refusedBy(() -> Quantity.parse(typed))).as(trap).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e3000000", "1e30000000", "1e999999999", "1e-999999999"})
    void an_exponent_costs_nothing(String text) {
        BigDecimal far = new BigDecimal(text);

        Assertions.assertTimeoutPreemptively(
                Duration.ofMillis(500),
                () -> assertThatThrownBy(() -> Ratio.of(far)).isInstanceOf(OutOfRangeException.class));
    }

    @Test
    void very_long_texts_are_refused_at_once_and_without_deep_recursion() {
        String digits = "9".repeat(5_000_000);

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
            assertThat(Refusals.code(() -> Points.parse(digits))).isEqualTo("value.points-form");
            assertThat(Refusals.code(() -> Ratio.parse(digits))).isEqualTo("value.ratio-form");
            assertThat(Refusals.code(() -> Ratio.parse("1." + digits))).isEqualTo("value.ratio-form");
            assertThat(Refusals.code(() -> Hours.parse("PT" + digits + "H"))).isEqualTo("value.hours-form");
            assertThat(Refusals.code(() -> Money.parse(digits + " CNY"))).isEqualTo("value.money-form");
            assertThat(Refusals.code(() -> Count.parse("over " + digits))).isEqualTo("value.count-form");
            assertThat(Refusals.code(() -> Quantity.parse(digits + " point"))).isEqualTo("value.quantity-form");
        });
    }

    @Test
    void the_smallest_number_has_no_counterpart() {
        assertThat(Math.abs(Long.MIN_VALUE)).isNegative();
        assertThat(Hours.ofMinutes(Long.MIN_VALUE)).hasToString("-PT153722867280912930H8M");
        assertThat(Points.ofTenThousandths(Long.MIN_VALUE)).hasToString("-922337203685477.5808");
        assertThatThrownBy(() -> Ratio.of(Long.MIN_VALUE).negated()).isInstanceOf(OutOfRangeException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-EG", "fa-IR", "th-TH-u-nu-thai", "de-DE", "zh-CN"})
    void no_locale_changes_a_digit_a_comma_or_a_letter(String tag) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));

            assertThat(Hours.ofMinutes(1234)).hasToString("PT20H34M");
            assertThat(Points.parse("1234.5")).hasToString("1234.5");
            assertThat(Money.parse("1234.50 CNY")).hasToString("1234.50 CNY");
            assertThat(Count.parse("incomplete 20")).hasToString("incomplete 20");
            assertThat(Quantity.parse("20 time")).hasToString("20 time");
            assertThat(Count.of(1234, Count.Precision.ABOUT).text(Locale.UK)).isEqualTo("about 1234");
        } finally {
            Locale.setDefault(before);
        }
    }

    private static boolean refusedBy(Runnable call) {
        return !Refusals.problems(call).isEmpty();
    }
}
