package org.volunteerkit.roster.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.volunteerkit.problem.IncompleteValueException;
import org.volunteerkit.problem.InvalidValueException;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PersonTest {

    private static final PersonId ANN = PersonId.of("ann");

    @ParameterizedTest(name = "born {0}, on {1}: {2}, {3}")
    @CsvSource(delimiter = '|', textBlock = """
                    2005-03-05 | 2023-03-04 | 17 | the day before the birthday
                    2005-03-05 | 2023-03-05 | 18 | the birthday itself
                    2004-02-29 | 2022-02-28 | 17 | no 29 February in that year
                    2004-02-29 | 2022-03-01 | 18 | so the first of March
                    2004-02-29 | 2024-02-29 | 20 | a leap year again
                    2023-03-05 | 2023-03-05 | 0  | the day of birth
                    1923-12-31 | 2023-12-30 | 99 | old people too
                    """)
    void ages(LocalDate born, LocalDate day, int age, String why) {
        Person person = Person.builder().id(ANN).born(born).build();

        assertThat(person.ageOn(day)).as(why).hasValue(age);
    }

    @Test
    void without_a_birthday_or_before_it_has_no_age() {
        Person unknown = Person.builder().id(ANN).build();
        Person later = Person.builder().id(ANN).born(LocalDate.of(2023, 3, 6)).build();

        assertThat(unknown.ageOn(LocalDate.of(2023, 3, 5))).isEqualTo(OptionalInt.empty());
        assertThat(later.ageOn(LocalDate.of(2023, 3, 5))).isEqualTo(OptionalInt.empty());
    }

    @Test
    void needs_a_key() {
        assertThatThrownBy(() -> Person.builder().build())
                .isInstanceOf(IncompleteValueException.class)
                .hasMessage("missing: id");
    }

    @ParameterizedTest(name = "the telephone number {0} is taken: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    13800000000       | a mobile telephone
                    +86 138 0000 0000 | with the country
                    0371-00000000     | with the area
                    10086             | five digits
                    """)
    void takes_telephone_numbers(String phone, String why) {
        assertThat(identity(phone).phone()).as(why).hasValue(phone);
    }

    @ParameterizedTest(name = "the telephone number {0} is refused: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    1008                  | too short
                    138000000001380000000 | too long
                    1380000OOOO           | letters
                    138+00000000          | a plus inside
                    １３８００００００００           | digits of full width
                    -----                 | no digit
                    """)
    void refuses_telephone_numbers(String phone, String why) {
        assertThatThrownBy(() -> identity(phone))
                .as(why)
                .isInstanceOfSatisfying(InvalidValueException.class, refused -> {
                    assertThat(refused.problem().code()).isEqualTo("roster.phone-form");
                    assertThat(refused.problem().place().path()).hasValue("phone");
                })
                .hasMessageNotContaining(phone);
    }

    private static Identity identity(String phone) {
        return Identity.builder().person(ANN).name("安").phone(phone).build();
    }
}
