package org.volunteerkit.roster.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.volunteerkit.problem.InvalidValueException;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class IdentityNumberTest {

    /** The two examples of GB 11643-1999. */
    private static final String FEMALE = "11010519491231002X";

    private static final String MALE_OR_NOT = "440524188001010014";

    @Test
    void tells_birthday_and_sex() {
        IdentityNumber first = IdentityNumber.parse(FEMALE);
        IdentityNumber second = IdentityNumber.parse(MALE_OR_NOT);

        assertThat(first.born()).isEqualTo(LocalDate.of(1949, 12, 31));
        assertThat(first.sex()).isEqualTo(Sex.FEMALE);
        assertThat(second.born()).isEqualTo(LocalDate.of(1880, 1, 1));
        assertThat(second.sex()).isEqualTo(Sex.MALE);
    }

    @Test
    void takes_a_small_x_and_writes_a_capital_one() {
        IdentityNumber small = IdentityNumber.parse("11010519491231002x");

        assertThat(small.value()).isEqualTo(FEMALE);
        assertThat(small).isEqualTo(IdentityNumber.parse(FEMALE)).hasSameHashCodeAs(IdentityNumber.parse(FEMALE));
    }

    @Test
    void shows_six_digits_and_stars() {
        assertThat(IdentityNumber.parse(FEMALE)).hasToString("110105************");
    }

    @ParameterizedTest(name = "{0} is refused: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    110105491231002     | roster.identity-form        | fifteen digits, the form before 1999
                    11010519491231002   | roster.identity-form        | the check character is missing
                    11010519491231002XX | roster.identity-form        | one too many
                    1101051949123100X2  | roster.identity-form        | X is not the last
                    01010519491231002X  | roster.identity-form        | no area begins with 0
                    11010519491231002Y  | roster.identity-form        | another letter
                    １1010519491231002X  | roster.identity-form        | a digit of full width
                    ''                  | roster.identity-form        | empty
                    110105194902290021  | roster.identity-date        | 1949 was no leap year
                    110105194913310021  | roster.identity-date        | a thirteenth month
                    110105000012310021  | roster.identity-date        | the year 0
                    110105194912310021  | roster.identity-check-digit | another check character
                    11010519491231003X  | roster.identity-check-digit | another sequence
                    """)
    void refuses(String text, String code, String why) {
        assertThatThrownBy(() -> IdentityNumber.parse(text))
                .as(why)
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(code));
    }

    @Test
    void never_repeats_a_number_it_refuses() {
        assertThatThrownBy(() -> IdentityNumber.parse("110105194912310021"))
                .hasMessageContaining("a text of 18 characters")
                .hasMessageNotContaining("110105");
    }
}
