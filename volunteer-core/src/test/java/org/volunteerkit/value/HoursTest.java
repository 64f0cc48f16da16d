package org.volunteerkit.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.volunteerkit.testkit.Refusals;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HoursTest {

    @ParameterizedTest(name = "{0} is {1} minutes, written {2}")
    @CsvSource(delimiter = '|', textBlock = """
            PT0S                     | 0                    | PT0S
            PT0M                     | 0                    | PT0S
            -PT0M                    | 0                    | PT0S
            PT1H30M                  | 90                   | PT1H30M
            PT90M                    | 90                   | PT1H30M
            P1D                      | 1440                 | PT24H
            P2DT3H                   | 3060                 | PT51H
            -PT20M                   | -20                  | -PT20M
            -P1DT1M                  | -1441                | -PT24H1M
            PT153722867280912930H7M  | 9223372036854775807  | PT153722867280912930H7M
            -PT153722867280912930H8M | -9223372036854775808 | -PT153722867280912930H8M
            """)
    void reads_and_writes(String text, long minutes, String written) {
        Hours hours = Hours.parse(text);

        assertThat(hours.toMinutes()).isEqualTo(minutes);
        assertThat(hours).hasToString(written).isEqualTo(Hours.ofMinutes(minutes));
    }

    @ParameterizedTest(name = "''{0}'' is refused: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2h        | not ISO
            PT1H30    | unit missing
            PT30S     | seconds
            PT1H0S    | seconds, though none
            PT0.5S    | part of a second
            PT1.5H    | part of an hour
            P1M       | months have no fixed length
            P         | nothing named
            PT        | nothing named
            P1DT      | nothing behind the T
            PT-1H     | sign inside
            +PT1H     | plus sign
            pt1h      | lower case
            ' PT1H'   | white space
            PT1H      | full-width digit
            PT٣H      | Arabic-Indic digit
            ''        | empty
            """)
    void refuses_another_form(String text, String why) {
        String typed = why.startsWith("full-width") ? "PT\uFF11H" : text;

        assertThat(Refusals.code(() -> Hours.parse(typed))).as(why).isEqualTo("value.hours-form");
    }

    @ParameterizedTest(name = "{0} is refused: too large")
    @CsvSource({"PT153722867280912930H8M", "-PT153722867280912930H9M", "P999999999999999999D", "PT999999999999999999H"})
    void refuses_by_name_what_does_not_fit(String text) {
        assertThat(Refusals.code(() -> Hours.parse(text))).isEqualTo("value.hours-range");
    }

    @Test
    void full_hours_and_the_minutes_beside_them_have_the_sign_of_the_amount() {
        Hours owed = Hours.ofMinutes(-90);

        assertThat(owed.toFullHours()).isEqualTo(-1);
        assertThat(owed.toMinutesPart()).isEqualTo(-30);
        assertThat(owed.isNegative()).isTrue();
        assertThat(owed.negated().isPositive()).isTrue();
        assertThat(owed.plus(owed.negated()).isZero()).isTrue();
    }

    @Test
    void fails_rather_than_wraps() {
        Hours most = Hours.ofMinutes(Long.MAX_VALUE);

        assertThatThrownBy(() -> most.plus(Hours.ofMinutes(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Hours.of(Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Hours.ofMinutes(Long.MIN_VALUE).negated()).isInstanceOf(ArithmeticException.class);
    }
}
