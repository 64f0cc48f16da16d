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
class MoneyTest {

    @ParameterizedTest(name = "{0} is {1} of the smallest unit")
    @CsvSource(delimiter = '|', textBlock = """
            9000.00 CNY               | 900000
            -0.50 CNY                 | -50
            500 JPY                   | 500
            1.234 KWD                 | 1234
            0.0001 CLF                | 1
            92233720368547758.07 CNY  | 9223372036854775807
            -92233720368547758.08 CNY | -9223372036854775808
            """)
    void reads_and_writes(String text, long minor) {
        Money money = Money.parse(text);

        assertThat(money.toMinor()).isEqualTo(minor);
        assertThat(money).hasToString(text).isEqualTo(Money.ofMinor(minor, money.currency()));
    }

    @ParameterizedTest(name = "''{0}'' is refused with {1}")
    @CsvSource(delimiter = '|', textBlock = """
            9000 CNY                    | value.money-form
            9000.0 CNY                  | value.money-form
            9000.00                     | value.money-form
            9000.00CNY                  | value.money-form
            9,000.00 CNY                | value.money-form
            1.00 cny                    | value.money-form
            500.00 JPY                  | value.money-form
            1.00 ABC                    | value.currency-unknown
            1 XXX                       | value.currency-unknown
            92233720368547758.08 CNY    | value.money-range
            999999999999999.9999 CLF    | value.money-range
            """)
    void refuses(String text, String code) {
        assertThat(Refusals.code(() -> Money.parse(text))).isEqualTo(code);
    }

    @Test
    void two_currencies_are_never_added() {
        Money yuan = Money.parse("1.00 CNY");
        Money yen = Money.parse("1 JPY");

        assertThat(Refusals.code(() -> yuan.plus(yen))).isEqualTo("value.currency-differs");
        assertThat(Refusals.code(() -> yuan.minus(yen))).isEqualTo("value.currency-differs");
    }

    @Test
    void a_difference_that_fits_is_given_whatever_the_parts() {
        Money least = Money.ofMinor(Long.MIN_VALUE, "CNY");

        assertThat(Money.ofMinor(-1, "CNY").minus(least)).isEqualTo(Money.ofMinor(Long.MAX_VALUE, "CNY"));
        assertThatThrownBy(() -> Money.ofMinor(1, "CNY").minus(least)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> least.plus(Money.ofMinor(-1, "CNY"))).isInstanceOf(ArithmeticException.class);
    }
}
