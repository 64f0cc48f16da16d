package org.volunteerkit.roster.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.volunteerkit.history.Filed;
import org.volunteerkit.history.StepId;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.RegistrationRules;
import org.volunteerkit.roster.Volunteer;
import org.volunteerkit.roster.body.OrganizationId;
import org.volunteerkit.roster.life.RegistrationStep.Admit;
import org.volunteerkit.roster.life.RegistrationStep.Amend;
import org.volunteerkit.roster.life.RegistrationStep.Apply;
import org.volunteerkit.roster.life.RegistrationStep.Archive;
import org.volunteerkit.roster.life.RegistrationStep.Cause;
import org.volunteerkit.roster.life.RegistrationStep.Confirm;
import org.volunteerkit.roster.life.RegistrationStep.Leave;
import org.volunteerkit.roster.life.RegistrationStep.Refuse;
import org.volunteerkit.roster.life.RegistrationStep.Resume;
import org.volunteerkit.roster.life.RegistrationStep.Suspend;
import org.volunteerkit.roster.person.Affiliation;
import org.volunteerkit.roster.person.GuardianConsent;
import org.volunteerkit.roster.person.Person;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.Editions;
import org.volunteerkit.value.Clause;
import org.volunteerkit.value.Hours;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RegistrationBookTest {

    private static final PersonId ANN = PersonId.of("ann");
    private static final PersonId BOY = PersonId.of("boy");
    private static final PersonId CLERK = PersonId.of("clerk");
    private static final LocalDate MARCH = LocalDate.of(2023, 3, 1);
    private static final Probation ENOUGH = new Probation(5, Hours.of(10), true);

    private static int next;

    private static RegistrationBook book(LifeRules rules) {
        return RegistrationBook.empty(Editions.of(List.of(rules), LifeRules::validity))
                .knowing(List.of(
                        Person.builder().id(ANN).born(LocalDate.of(1980, 2, 29)).build(),
                        Person.builder().id(BOY).born(LocalDate.of(2009, 3, 2)).build()));
    }

    private static LifeRules league() {
        return LifeRules.builder()
                .id("league")
                .validity(DateRange.from(LocalDate.of(2013, 12, 2)))
                .clause(Clause.of("test"))
                .ages(RegistrationRules.league())
                .build();
    }

    private static StepId id() {
        return StepId.of("s" + next++);
    }

    private static Volunteer form(PersonId person, LocalDate day) {
        return Volunteer.builder()
                .person(person)
                .registered(DateRange.from(day))
                .registeredBy(OrganizationId.of("street"))
                .build();
    }

    private static Volunteer form(PersonId person, LocalDate day, LocalDate consent) {
        return form(person, day)
                .withGuardianConsent(Optional.of(GuardianConsent.builder()
                        .guardian(PersonId.of("mum"))
                        .givenOn(consent)
                        .relation(GuardianConsent.Relation.PARENT)
                        .build()));
    }

    private static Apply apply(PersonId person, LocalDate day) {
        return new Apply(id(), form(person, day), day, day, person);
    }

    private static Admit admit(PersonId person, LocalDate day) {
        return new Admit(id(), person, day, day, CLERK, Optional.empty());
    }

    private static Confirm confirm(PersonId person, LocalDate day, Probation probation) {
        return new Confirm(
                id(), person, Optional.of("41-7"), Optional.of(probation), day, day, CLERK, Optional.empty());
    }

    private static Confirm confirm(PersonId person, LocalDate day) {
        return new Confirm(id(), person, Optional.empty(), Optional.empty(), day, day, CLERK, Optional.empty());
    }

    private static Suspend suspend(LocalDate day, LocalDate until) {
        return new Suspend(id(), ANN, "病假", Optional.ofNullable(until), day, day, CLERK);
    }

    private static Leave leave(LocalDate day, Cause cause) {
        return new Leave(id(), ANN, cause, Optional.empty(), day, day, ANN);
    }

    private static List<String> told(Filed<?> filed) {
        return filed.problems().stream()
                .map(problem -> problem.code() + " " + problem.place().path().orElse(""))
                .toList();
    }

    /** Ann, registered on 1 May after two months on trial. */
    private static RegistrationBook registered() {
        return book(LifeRules.zhenhai())
                .file(List.of(apply(ANN, MARCH), admit(ANN, MARCH), confirm(ANN, MARCH.plusMonths(2), ENOUGH)))
                .orThrow();
    }

    @Test
    void a_card_then_five_activities_and_ten_hours_make_a_registered_volunteer() {
        RegistrationBook book = registered();

        assertThat(book.standing(ANN, MARCH.minusDays(1))).isEmpty();
        assertThat(book.standing(ANN, MARCH)).contains(Standing.PROVISIONAL);
        assertThat(book.standing(ANN, MARCH.plusMonths(2))).contains(Standing.REGISTERED);
        assertThat(book.registrations(ANN).get(0).provisional()).contains(DateRange.of(MARCH, MARCH.plusMonths(2)));
        assertThat(book.volunteers()).singleElement().satisfies(fact -> {
            assertThat(fact.registered()).isEqualTo(DateRange.from(MARCH.plusMonths(2)));
            assertThat(fact.number()).contains("41-7");
        });
    }

    @Test
    void everything_that_is_missing_after_the_trial_is_told() {
        RegistrationBook book = book(LifeRules.zhenhai())
                .file(List.of(apply(ANN, MARCH), admit(ANN, MARCH)))
                .orThrow();

        assertThat(told(book.file(List.of(confirm(ANN, MARCH, new Probation(4, Hours.of(9), false))))))
                .containsExactly(
                        "roster.life-few-activities [0].probation.activities",
                        "roster.life-few-hours [0].probation.hours",
                        "roster.life-conduct [0].probation.goodConduct");
        assertThat(told(book.file(List.of(confirm(ANN, MARCH)))))
                .containsExactly("roster.life-probation [0].probation");
    }

    @Test
    void rules_of_one_step_know_no_trial() {
        RegistrationBook book =
                book(LifeRules.national()).file(List.of(apply(ANN, MARCH))).orThrow();

        Filed<RegistrationBook> filed = book.file(List.of(admit(ANN, MARCH), confirm(ANN, MARCH)));

        assertThat(told(filed)).containsExactly("roster.life-standing [0].day");
        assertThat(filed.problems().get(0).text(Locale.ENGLISH)).contains("nobody under these rules", "found applied");
        assertThat(filed.book().standing(ANN, MARCH)).contains(Standing.REGISTERED);
    }

    @Test
    void rules_of_two_steps_skip_no_trial() {
        assertThat(told(book(LifeRules.zhenhai()).file(List.of(apply(ANN, MARCH), confirm(ANN, MARCH, ENOUGH)))))
                .containsExactly("roster.life-standing [1].day");
    }

    @Test
    void who_left_registers_again_and_has_two_registrations() {
        RegistrationBook book = registered()
                .file(List.of(
                        leave(MARCH.plusMonths(4), Cause.OWN_WISH),
                        apply(ANN, MARCH.plusMonths(4)),
                        admit(ANN, MARCH.plusMonths(5)),
                        confirm(ANN, MARCH.plusMonths(6), ENOUGH)))
                .orThrow();

        assertThat(book.registrations(ANN)).hasSize(2);
        assertThat(book.volunteers())
                .extracting(Volunteer::registered)
                .containsExactly(
                        DateRange.of(MARCH.plusMonths(2), MARCH.plusMonths(4)), DateRange.from(MARCH.plusMonths(6)));
        assertThat(book.standing(ANN, MARCH.plusMonths(4).minusDays(1))).contains(Standing.REGISTERED);
        assertThat(book.standing(ANN, MARCH.plusMonths(4))).contains(Standing.APPLIED);
    }

    @Test
    void nobody_applies_twice_at_a_time() {
        assertThat(told(registered().file(List.of(apply(ANN, MARCH.plusMonths(3))))))
                .containsExactly("roster.life-standing [0].day");
    }

    @Test
    void who_was_removed_waits_as_long_as_the_rules_say() {
        LifeRules rules = LifeRules.builder()
                .id("waiting")
                .validity(DateRange.from(MARCH))
                .clause(Clause.of("test"))
                .ages(RegistrationRules.national())
                .monthsAfterRemoval(12)
                .build();
        RegistrationBook book = book(rules)
                .file(List.of(
                        apply(ANN, MARCH),
                        confirm(ANN, MARCH),
                        leave(LocalDate.of(2024, 2, 29), Cause.REMOVED),
                        new Archive(id(), ANN, LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 1), CLERK)))
                .orThrow();

        assertThat(told(book.file(List.of(apply(ANN, LocalDate.of(2025, 2, 27))))))
                .containsExactly("roster.life-removed [0].day");
        assertThat(book.file(List.of(apply(ANN, LocalDate.of(2025, 2, 28)))).problems())
                .isEmpty();
    }

    @Test
    void a_suspension_over_the_end_of_the_year_is_over_on_its_day_without_a_step() {
        RegistrationBook book = registered()
                .file(List.of(suspend(LocalDate.of(2023, 12, 30), LocalDate.of(2024, 1, 2))))
                .orThrow();

        assertThat(book.standing(ANN, LocalDate.of(2023, 12, 29))).contains(Standing.REGISTERED);
        assertThat(book.standing(ANN, LocalDate.of(2023, 12, 31))).contains(Standing.SUSPENDED);
        assertThat(book.standing(ANN, LocalDate.of(2024, 1, 1))).contains(Standing.SUSPENDED);
        assertThat(book.standing(ANN, LocalDate.of(2024, 1, 2))).contains(Standing.REGISTERED);
        assertThat(book.persons(Standing.SUSPENDED, LocalDate.of(2024, 1, 1))).containsExactly(ANN);
        assertThat(book.volunteers().get(0).registered().end()).isEmpty();
        assertThat(told(book.file(
                        List.of(new Resume(id(), ANN, LocalDate.of(2024, 1, 2), LocalDate.of(2024, 1, 2), CLERK)))))
                .containsExactly("roster.life-standing [0].day");
    }

    @Test
    void a_later_suspension_takes_the_place_of_the_first_and_leaving_ends_both() {
        RegistrationBook book = registered()
                .file(List.of(
                        suspend(LocalDate.of(2023, 6, 1), LocalDate.of(2023, 8, 1)),
                        suspend(LocalDate.of(2023, 7, 1), null),
                        leave(LocalDate.of(2023, 9, 1), Cause.MOVED_AWAY)))
                .orThrow();

        assertThat(book.registrations(ANN).get(0).suspensions())
                .extracting(Registration.Suspension::during)
                .containsExactly(DateRange.parse("2023-06-01/2023-07-01"), DateRange.parse("2023-07-01/2023-09-01"));
        assertThat(book.standing(ANN, LocalDate.of(2023, 8, 15))).contains(Standing.SUSPENDED);
        assertThat(book.standing(ANN, LocalDate.of(2023, 9, 1))).contains(Standing.LEFT);
    }

    @Test
    void who_is_on_trial_may_be_suspended_and_goes_on_with_the_trial() {
        RegistrationBook book = book(LifeRules.zhenhai())
                .file(List.of(
                        apply(ANN, MARCH),
                        admit(ANN, MARCH),
                        suspend(MARCH.plusDays(1), null),
                        new Resume(id(), ANN, MARCH.plusDays(9), MARCH.plusDays(9), CLERK)))
                .orThrow();

        assertThat(book.standing(ANN, MARCH.plusDays(9))).contains(Standing.PROVISIONAL);
        assertThat(book.volunteers()).isEmpty();
    }

    @Test
    void a_minor_without_consent_is_taken_as_soon_as_the_consent_is_there() {
        RegistrationBook book = book(league()).file(List.of(apply(BOY, MARCH))).orThrow();

        // Thirteen on 1 March, fourteen a day later.
        assertThat(told(book.file(List.of(confirm(BOY, MARCH))))).containsExactly("roster.too-young [0].born");
        assertThat(told(book.file(List.of(confirm(BOY, MARCH.plusDays(1))))))
                .containsExactly("roster.consent-missing [0].guardianConsent");
        LocalDate day = MARCH.plusDays(3);
        Filed<RegistrationBook> filed =
                book.file(List.of(new Amend(id(), form(BOY, day, day), day, day, CLERK), confirm(BOY, day)));
        assertThat(filed.problems()).isEmpty();
        assertThat(filed.book().volunteers().get(0).guardianConsent()).isPresent();
        assertThat(filed.book().registrations(BOY).get(0).form(MARCH))
                .get()
                .extracting(Volunteer::guardianConsent)
                .isEqualTo(Optional.empty());
    }

    @Test
    void a_young_pupil_is_taken_where_the_school_agreed() {
        Volunteer pupil = Volunteer.builder()
                .person(BOY)
                .registered(DateRange.from(MARCH))
                .registeredBy(OrganizationId.of("school"))
                .addAffiliations(Affiliation.STUDENT)
                .build();
        RegistrationBook book = book(league())
                .file(List.of(new Apply(id(), pupil, MARCH, MARCH, BOY)))
                .orThrow();

        assertThat(told(book.file(List.of(confirm(BOY, MARCH))))).containsExactly("roster.school-decides [0].agreedBy");
        assertThat(book.file(List.of(new Confirm(
                                id(),
                                BOY,
                                Optional.empty(),
                                Optional.empty(),
                                MARCH,
                                MARCH,
                                CLERK,
                                Optional.of(OrganizationId.of("school")))))
                        .problems())
                .isEmpty();
    }

    @Test
    void of_somebody_unknown_the_birthday_is_missing() {
        RegistrationBook book =
                book(league()).file(List.of(apply(PersonId.of("new"), MARCH))).orThrow();

        assertThat(told(book.file(List.of(confirm(PersonId.of("new"), MARCH)))))
                .containsExactly("roster.birthday-missing [0].born");
        assertThat(book.knowing(List.of(Person.builder()
                                .id(PersonId.of("new"))
                                .born(LocalDate.of(2000, 1, 1))
                                .build()))
                        .file(List.of(confirm(PersonId.of("new"), MARCH)))
                        .problems())
                .isEmpty();
    }

    @Test
    void a_day_lies_back_as_far_as_the_rules_allow() {
        LifeRules rules = LifeRules.builder()
                .id("prompt")
                .validity(DateRange.from(LocalDate.of(2020, 1, 1)))
                .clause(Clause.of("test"))
                .ages(RegistrationRules.national())
                .mostDaysBack(7)
                .build();

        assertThat(told(book(rules)
                        .file(List.of(
                                new Apply(id(), form(ANN, MARCH), MARCH, MARCH.plusDays(8), CLERK),
                                new Apply(id(), form(ANN, MARCH), MARCH, MARCH.plusDays(7), CLERK)))))
                .containsExactly("roster.backdated [0].day");
    }

    @Test
    void without_rules_in_force_nothing_is_filed_and_every_reason_is_told() {
        assertThat(told(book(LifeRules.national())
                        .file(List.of(new Archive(
                                id(), ANN, LocalDate.of(2017, 11, 30), LocalDate.of(2017, 11, 30), CLERK)))))
                .containsExactly("roster.life-no-rules [0].day", "roster.life-standing [0].day");
    }

    @Test
    void who_left_on_the_day_of_confirming_was_no_volunteer_for_a_day() {
        RegistrationBook book = book(LifeRules.national())
                .file(List.of(apply(ANN, MARCH), confirm(ANN, MARCH), leave(MARCH, Cause.OWN_WISH)))
                .orThrow();

        assertThat(book.volunteers()).isEmpty();
        assertThat(book.registrations(ANN).get(0).registered()).isEmpty();
    }

    @Test
    void the_number_stays_when_the_form_changes() {
        LocalDate june = LocalDate.of(2023, 6, 1);
        RegistrationBook book = registered()
                .file(List.of(new Amend(id(), form(ANN, june), june, june, CLERK)))
                .orThrow();

        assertThat(book.volunteers().get(0).number()).contains("41-7");
    }

    @Test
    void every_pair_of_step_and_standing_is_as_the_table_says() {
        LocalDate day = LocalDate.of(2024, 1, 1);
        for (Standing standing : Standing.values()) {
            RegistrationBook book = standing(standing);
            assertThat(book.standing(ANN, day)).contains(standing);
            for (RegistrationStep step : everyStep(day)) {
                Filed<RegistrationBook> filed = book.file(List.of(step));
                assertThat(filed.isWhole())
                        .as("%s after %s", step, standing)
                        .isEqualTo(LifeTable.fits(step, Optional.of(standing)));
                assertThat(filed.problems()).extracting(Problem::code).allMatch("roster.life-standing"::equals);
            }
        }
    }

    private static RegistrationBook standing(Standing standing) {
        List<RegistrationStep> steps = new ArrayList<>(List.of(apply(ANN, MARCH)));
        switch (standing) {
            case APPLIED -> {}
            case PROVISIONAL -> steps.add(admit(ANN, MARCH));
            case REGISTERED -> steps.addAll(List.of(admit(ANN, MARCH), confirm(ANN, MARCH, ENOUGH)));
            case SUSPENDED -> steps.addAll(List.of(admit(ANN, MARCH), suspend(MARCH, null)));
            case LEFT -> steps.add(leave(MARCH, Cause.OWN_WISH));
            case REFUSED -> steps.add(new Refuse(id(), ANN, "材料不实", MARCH, MARCH, CLERK));
            case ARCHIVED ->
                steps.addAll(List.of(leave(MARCH, Cause.DIED), new Archive(id(), ANN, MARCH, MARCH, CLERK)));
        }
        return book(LifeRules.zhenhai()).file(steps).orThrow();
    }

    static List<RegistrationStep> everyStep(LocalDate day) {
        return List.of(
                apply(ANN, day),
                new Amend(id(), form(ANN, day), day, day, CLERK),
                admit(ANN, day),
                confirm(ANN, day, ENOUGH),
                new Refuse(id(), ANN, "材料不实", day, day, CLERK),
                suspend(day, day.plusDays(1)),
                new Resume(id(), ANN, day, day, CLERK),
                new Leave(id(), ANN, Cause.MOVED_AWAY, Optional.of("迁往外省"), day, day, ANN),
                new Archive(id(), ANN, day, day, CLERK));
    }
}
