package org.volunteerkit.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.volunteerkit.activity.Activity;
import org.volunteerkit.activity.ActivityId;
import org.volunteerkit.demand.Wish;
import org.volunteerkit.demand.WishId;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.roster.Volunteer;
import org.volunteerkit.roster.body.Organization;
import org.volunteerkit.roster.body.OrganizationId;
import org.volunteerkit.roster.person.GuardianConsent;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.roster.person.Skill;
import org.volunteerkit.station.Equipment;
import org.volunteerkit.station.OpeningHours;
import org.volunteerkit.station.Premises;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.TimeSpan;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Words;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChecksTest {

    private static final LocalDate DAY = LocalDate.of(2023, 3, 5);
    private static final OrganizationId STREET = OrganizationId.of("street");
    private static final PersonId ANN = PersonId.of("ann");

    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource
    void refuse_by_code_and_field(String code, String field, ThrowingCallable making) {
        assertThatThrownBy(making).isInstanceOfSatisfying(InvalidValueException.class, refused -> {
            assertThat(refused.problem().code()).isEqualTo(code);
            assertThat(refused.problem().place().path()).hasValue(field);
            assertThat(refused.problem().expected()).isPresent();
            assertThat(refused.problem().text(Locale.SIMPLIFIED_CHINESE)).doesNotContain("{", code);
            assertThat(refused.problem().text(Locale.ENGLISH)).doesNotContain("{", code);
        });
    }

    static Stream<Arguments> refuse_by_code_and_field() {
        return Stream.of(
                refusal(
                        "roster.own-parent",
                        "parent",
                        () -> Organization.builder()
                                .id(STREET)
                                .name("街道")
                                .kind(Organization.Kind.OTHER)
                                .parent(STREET)
                                .active(DateRange.from(DAY))
                                .build()),
                refusal(
                        "roster.own-guardian",
                        "guardianConsent.guardian",
                        () -> registration()
                                .guardianConsent(GuardianConsent.builder()
                                        .guardian(ANN)
                                        .givenOn(DAY)
                                        .relation(GuardianConsent.Relation.OTHER_GUARDIAN)
                                        .build())
                                .build()),
                refusal(
                        "roster.number-form",
                        "number",
                        () -> registration().number("№ 12").build()),
                refusal(
                        "value.name-form",
                        "platform",
                        () -> registration().platform(" 志愿郑州").build()),
                refusal(
                        "value.name-form",
                        "availability",
                        () -> registration().availability("").build()),
                refusal("value.name-form", "name", () -> Skill.of("\u202eabc")),
                refusal(
                        "station.floor-space",
                        "floorSpace",
                        () -> Premises.builder().floorSpace(0).build()),
                refusal(
                        "station.pieces",
                        "pieces",
                        () -> Equipment.builder()
                                .item("sign")
                                .pieces(0)
                                .since(DAY)
                                .build()),
                refusal(
                        "value.term-form",
                        "item",
                        () -> Equipment.builder()
                                .item("Red vest")
                                .pieces(1)
                                .since(DAY)
                                .build()),
                refusal(
                        "station.weekdays-none",
                        "weekdays",
                        () -> OpeningHours.builder()
                                .from(LocalTime.of(8, 0))
                                .to(LocalTime.of(9, 0))
                                .build()),
                refusal("station.closes-early", "to", () -> open(LocalTime.of(9, 0), LocalTime.of(9, 0))),
                refusal("station.whole-minute", "from", () -> open(LocalTime.of(9, 0, 1), LocalTime.of(10, 0))),
                refusal("station.whole-minute", "to", () -> open(LocalTime.of(9, 0), LocalTime.of(10, 0, 0, 1))),
                refusal(
                        "activity.contacts-negative",
                        "beneficiaryContacts",
                        () -> Activity.builder()
                                .id(ActivityId.of("a"))
                                .title("清洁")
                                .theme("cleaning")
                                .organizer(STREET)
                                .time(TimeSpan.parse("2023-03-05T09:00/2023-03-05T11:30[Asia/Shanghai]"))
                                .beneficiaryContacts(-1)
                                .build()),
                refusal(
                        "demand.fulfilled-early",
                        "fulfilled",
                        () -> Wish.builder()
                                .id(WishId.of("w"))
                                .community(STREET)
                                .title("书包")
                                .posted(DAY)
                                .fulfilled(DAY.minusDays(1))
                                .build()));
    }

    @ParameterizedTest(name = "open from {0} to {1}: {2}")
    @CsvSource({"08:30, 17:00, PT8H30M", "00:00, 00:00, PT24H", "23:00, 00:00, PT1H"})
    void opening_hours_have_a_length(LocalTime from, LocalTime to, String length) {
        assertThat(open(from, to).length()).isEqualTo(Hours.parse(length));
    }

    @ParameterizedTest(name = "{0} is no term: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    ''      | empty
                    -a      | a hyphen in front
                    a-      | a hyphen at the end
                    a--b    | two hyphens
                    Ä       | another letter
                    a_b     | another sign
                    护老      | another script
                    """)
    void terms_have_one_form(String text, String why) {
        assertThatThrownBy(() -> Words.checkTerm("theme", text)).as(why).isInstanceOf(InvalidValueException.class);
    }

    @ParameterizedTest(name = "{0} is a name: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    买买提·吐尔逊 | a dot inside
                    O'Brien, Áine | an accent, composed
                    𠮷田          | beyond the basic plane
                    """)
    void names_are_written_in_any_script(String text, String why) {
        assertThat(text).as(why).satisfies(name -> Words.checkName("name", name));
    }

    @Test
    void names_have_at_most_128_characters_in_composed_form() {
        Words.checkName("name", "𠮷".repeat(128));

        assertThatThrownBy(() -> Words.checkName("name", "𠮷".repeat(129)))
                .hasMessageContaining("a text of 129 characters");
        assertThatThrownBy(() -> Words.checkName("name", "A\u0301ine")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Words.checkName("name", "a\ud800b")).isInstanceOf(InvalidValueException.class);
    }

    private static Arguments refusal(String code, String field, ThrowingCallable making) {
        return Arguments.of(code, field, making);
    }

    private static OpeningHours open(LocalTime from, LocalTime to) {
        return OpeningHours.builder()
                .addWeekday(DayOfWeek.MONDAY)
                .from(from)
                .to(to)
                .build();
    }

    private static Volunteer.Builder registration() {
        return Volunteer.builder().person(ANN).registered(DateRange.from(DAY)).registeredBy(STREET);
    }
}
