package org.volunteerkit.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.body.OrganizationId;
import org.volunteerkit.roster.person.Affiliation;
import org.volunteerkit.roster.person.GuardianConsent;
import org.volunteerkit.roster.person.Person;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Clause;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RegistrationRulesTest {

    private static final PersonId ANN = PersonId.of("ann");
    private static final PersonId BEN = PersonId.of("ben");
    private static final LocalDate DAY = LocalDate.of(2023, 3, 5);

    @ParameterizedTest(name = "born {0}, own income {1}, consent {2}, pupil {3}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
                    2005-03-05 | false |            | false | AGE
                    2005-03-06 | false |            | false | roster.income-missing roster.consent-missing
                    2005-03-06 | true  |            | false | OWN_INCOME
                    2005-03-06 | false | 2023-03-05 | false | CONSENT
                    2005-03-06 | false | 2023-03-06 | false | roster.income-missing roster.consent-late
                    2007-03-05 | true  |            | false | OWN_INCOME
                    2007-03-06 | true  |            | false | roster.consent-missing
                    2009-03-05 | false | 2022-01-01 | true  | CONSENT
                    2009-03-06 | false | 2022-01-01 | false | roster.too-young
                    2009-03-06 | false | 2022-01-01 | true  | roster.school-decides
                    2023-03-06 | false |            | false | roster.birthday-later
                               | true  | 2022-01-01 | false | roster.birthday-missing
                    """)
    void of_the_league(LocalDate born, boolean ownIncome, LocalDate consent, boolean pupil, String expected) {
        RegistrationVerdict verdict =
                RegistrationRules.league().judge(person(born), registration(DAY, ownIncome, consent, pupil));

        assertThat(told(verdict)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "born {0}: allowed")
    @CsvSource({"2005-03-05", "2013-03-05", "2022-03-05"})
    void of_the_nation_ask_for_no_age(LocalDate born) {
        RegistrationVerdict verdict =
                RegistrationRules.national().judge(person(born), registration(DAY, false, null, false));

        assertThat(told(verdict)).isEqualTo("AGE");
    }

    @Test
    void that_are_not_in_force_refuse_and_name_what_else_is_missing() {
        RegistrationVerdict verdict = RegistrationRules.league()
                .judge(person(null), registration(LocalDate.of(2013, 12, 1), false, null, false));

        assertThat(told(verdict)).isEqualTo("roster.rules-not-in-force roster.birthday-missing");
    }

    @Test
    void say_why_in_both_languages_and_without_the_birthday() {
        RegistrationVerdict verdict = RegistrationRules.league()
                .judge(person(LocalDate.of(2010, 7, 8)), registration(DAY, false, null, false));

        assertThat(verdict).isInstanceOfSatisfying(RegistrationVerdict.Refused.class, refused -> {
            Problem reason = refused.reasons().get(0);
            assertThat(reason.text(Locale.ENGLISH))
                    .isEqualTo("at born: the person is too young to be registered; expected an age of 14 or more");
            assertThat(reason.text(Locale.SIMPLIFIED_CHINESE)).isEqualTo("位置 born：未达到注册年龄；应为年满 14 周岁");
        });
    }

    @Test
    void do_not_judge_the_registration_of_somebody_else() {
        Person ben = Person.builder().id(BEN).build();

        assertThatThrownBy(() -> RegistrationRules.league().judge(ben, registration(DAY, false, null, false)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("a registration of ben");
    }

    @ParameterizedTest(name = "adult from {0}, independent from {1}: {2}")
    @CsvSource({
        "18, 18, roster.younger-age",
        "18, -1, roster.younger-age",
        "-1, , roster.adult-age",
        "151, , roster.adult-age"
    })
    void with_ages_out_of_order_cannot_be_made(int adult, Integer independent, String code) {
        RegistrationRules.Builder builder = RegistrationRules.builder()
                .id("odd")
                .validity(DateRange.from(DAY))
                .clause(Clause.of("a test"))
                .adultFrom(adult);
        if (independent != null) {
            builder.independentFrom(independent);
        }

        assertThatThrownBy(builder::build)
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(code));
    }

    @Test
    void refuse_with_reasons_only() {
        assertThatThrownBy(() -> new RegistrationVerdict.Refused(List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String told(RegistrationVerdict verdict) {
        return verdict.match(new RegistrationVerdict.Cases<>() {
            @Override
            public String allowed(RegistrationVerdict.Ground ground) {
                return ground.name();
            }

            @Override
            public String referred(Problem to) {
                return to.code();
            }

            @Override
            public String refused(List<Problem> reasons) {
                return reasons.stream().map(Problem::code).collect(Collectors.joining(" "));
            }
        });
    }

    private static Person person(LocalDate born) {
        Person.Builder builder = Person.builder().id(ANN);
        return (born == null ? builder : builder.born(born)).build();
    }

    private static Volunteer registration(LocalDate day, boolean ownIncome, LocalDate consent, boolean pupil) {
        Volunteer.Builder builder = Volunteer.builder()
                .person(ANN)
                .registered(DateRange.from(day))
                .registeredBy(OrganizationId.of("league"))
                .ownIncome(ownIncome);
        if (consent != null) {
            builder.guardianConsent(GuardianConsent.builder()
                    .guardian(BEN)
                    .givenOn(consent)
                    .relation(GuardianConsent.Relation.PARENT)
                    .build());
        }
        return (pupil ? builder.addAffiliation(Affiliation.STUDENT) : builder).build();
    }
}
