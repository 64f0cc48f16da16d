package org.volunteerkit.roster.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.volunteerkit.history.Filed;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.RegistrationRules;
import org.volunteerkit.roster.Roster;
import org.volunteerkit.roster.Volunteer;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.testkit.Registrations;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.Editions;
import org.volunteerkit.value.Clause;
import org.volunteerkit.value.Hours;

class RegistrationProperties {

    private static final int LENGTH = 40;

    /** Two steps, ages of the League, and a year's wait after removal. */
    private static final LifeRules RULES = LifeRules.builder()
            .id("test")
            .validity(DateRange.from(LocalDate.of(2013, 12, 2)))
            .clause(Clause.of("test"))
            .ages(RegistrationRules.league())
            .twoSteps(true)
            .activitiesToConfirm(5)
            .hoursToConfirm(Hours.of(10))
            .conductToConfirm(true)
            .monthsAfterRemoval(2)
            .build();

    private static final RegistrationBook EMPTY = RegistrationBook.empty(
                    Editions.of(List.of(RULES), LifeRules::validity))
            .knowing(Registrations.persons());

    @Provide
    Arbitrary<List<RegistrationStep>> courses() {
        return Registrations.courses(LENGTH);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(-5, 1200).map(Registrations.FIRST_DAY::plusDays);
    }

    @Property
    @Label("law 16: filing the same steps again changes nothing")
    void filing_again_changes_nothing(@ForAll("courses") List<RegistrationStep> steps) {
        RegistrationBook book = EMPTY.file(steps).book();

        Filed<RegistrationBook> again = book.file(book.steps());

        assertThat(again.problems()).isEmpty();
        assertThat(again.kept()).isZero();
        assertThat(again.repeated()).isEqualTo(book.steps().size());
        assertThat(again.book().registrations()).containsExactlyElementsOf(book.registrations());
    }

    @Property
    @Label("law 17: one key has one content")
    void a_known_key_with_other_content_is_refused(@ForAll("courses") List<RegistrationStep> steps) {
        RegistrationBook book = EMPTY.file(steps).book();
        List<RegistrationStep> others = book.steps().stream()
                .<RegistrationStep>map(step -> new RegistrationStep.Resume(
                        step.id(), PersonId.of("dan"), step.day(), step.day(), PersonId.of("dan")))
                .toList();

        Filed<RegistrationBook> filed = book.file(others);

        assertThat(filed.problems())
                .hasSameSizeAs(others)
                .extracting(Problem::code)
                .allMatch("history.conflicting"::equals);
        assertThat(filed.book().steps()).isEqualTo(book.steps());
    }

    @Property
    @Label("law 25: standings change as documented and in no other way")
    void standings_change_as_documented(@ForAll("courses") List<RegistrationStep> steps) {
        RegistrationBook book = EMPTY;
        for (RegistrationStep step : steps) {
            Optional<Standing> before = book.standing(step.person(), step.day());
            Filed<RegistrationBook> filed = book.file(List.of(step));
            if (filed.kept() == 1) {
                assertThat(LifeTable.fits(step, before))
                        .as("%s after %s", step, before)
                        .isTrue();
                assertThat(filed.book().standing(step.person(), step.day()))
                        .isEqualTo(LifeTable.after(step, before, filed.book()));
            } else {
                assertThat(filed.book().steps()).isEqualTo(book.steps());
            }
            book = filed.book();
        }
    }

    @Property
    @Label("law 4: filing leaves the old book as it was")
    void filing_leaves_the_old_book_as_it_was(@ForAll("courses") List<RegistrationStep> steps) {
        RegistrationBook half = EMPTY.file(steps.subList(0, steps.size() / 2)).book();
        List<RegistrationStep> before = List.copyOf(half.steps());

        Filed<RegistrationBook> whole = half.file(steps.subList(steps.size() / 2, steps.size()));

        assertThat(half.steps()).isEqualTo(before);
        assertThat(whole.book().registrations())
                .containsExactlyElementsOf(EMPTY.file(steps).book().registrations());
    }

    @Property
    @Label("law 13: how the steps of different people are mixed does not matter")
    void how_people_are_mixed_does_not_matter(@ForAll("courses") List<RegistrationStep> steps, @ForAll Random random) {
        List<PersonId> people = new ArrayList<>(Registrations.PERSONS);
        Collections.shuffle(people, random);
        List<RegistrationStep> distinct = EMPTY.file(steps).book().steps();
        List<RegistrationStep> sorted = people.stream()
                .flatMap(
                        person -> distinct.stream().filter(step -> step.person().equals(person)))
                .toList();

        RegistrationBook other = EMPTY.file(sorted).orThrow();

        for (PersonId person : people) {
            assertThat(other.registrations(person))
                    .isEqualTo(EMPTY.file(steps).book().registrations(person));
        }
    }

    @Property
    void a_day_is_not_touched_by_what_comes_after(
            @ForAll("courses") List<RegistrationStep> steps, @ForAll("days") LocalDate day) {
        RegistrationBook book = EMPTY.file(steps).book();
        RegistrationBook then = EMPTY.file(book.steps().stream()
                        .filter(step -> !step.day().isAfter(day))
                        .toList())
                .orThrow();

        for (PersonId person : Registrations.PERSONS) {
            assertThat(book.standing(person, day)).isEqualTo(then.standing(person, day));
        }
    }

    @Property
    void facts_of_the_book_fit_a_roster(
            @ForAll("courses") List<RegistrationStep> steps, @ForAll("days") LocalDate day) {
        RegistrationBook book = EMPTY.file(steps).book();
        Roster.Built built = Roster.builder().addVolunteers(book.volunteers()).build();

        assertThat(built.problems()).extracting(Problem::code).doesNotContain("roster.registered-twice");
        for (PersonId person : Registrations.PERSONS) {
            Optional<Standing> standing = book.standing(person, day);
            List<Volunteer> facts = book.volunteers().stream()
                    .filter(each -> each.person().equals(person))
                    .filter(each -> each.registered().contains(day))
                    .toList();
            if (standing.equals(Optional.of(Standing.REGISTERED))) {
                assertThat(facts).hasSize(1);
            } else if (!standing.equals(Optional.of(Standing.SUSPENDED))) {
                assertThat(facts).isEmpty();
            }
            boolean suspended = book.registrations(person).stream()
                    .flatMap(each -> each.suspensions().stream())
                    .anyMatch(each -> each.during().contains(day));
            assertThat(standing.equals(Optional.of(Standing.SUSPENDED))).isEqualTo(suspended);
        }
    }

    @Property
    void refusals_speak_both_languages(@ForAll("courses") List<RegistrationStep> steps) {
        for (Problem problem : EMPTY.file(steps).problems()) {
            assertThat(problem.expected()).as(problem.code()).isPresent();
            assertThat(problem.place().path()).get().asString().startsWith("[");
            for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                assertThat(problem.text(locale)).doesNotContain("{", "}", "2008-01-31");
            }
        }
    }

    @Property
    void the_hard_cases_occur(@ForAll("courses") List<RegistrationStep> steps) {
        Filed<RegistrationBook> filed = EMPTY.file(steps);
        List<String> codes = filed.problems().stream().map(Problem::code).toList();
        List<Registration> lives = List.copyOf(filed.book().registrations());
        see("registered", filed.book().volunteers().size() > 0, 30);
        see(
                "again after leaving",
                filed.book().registrations(PersonId.of("ann")).size() > 1,
                5);
        see(
                "suspended over the end of the year",
                lives.stream()
                        .flatMap(each -> each.suspensions().stream())
                        .anyMatch(each -> each.during().contains(LocalDate.of(2023, 12, 31))
                                && each.during().contains(LocalDate.of(2024, 1, 1))),
                0.4);
        see("suspended", lives.stream().anyMatch(each -> !each.suspensions().isEmpty()), 20);
        for (String code : List.of(
                "roster.life-standing",
                "roster.life-few-hours",
                "roster.life-conduct",
                "roster.life-probation",
                "roster.consent-missing",
                "roster.birthday-missing",
                "history.conflicting")) {
            see(code, codes.contains(code), 3);
        }
        see("roster.life-removed", codes.contains("roster.life-removed"), 0.2);
    }

    private static void see(String what, boolean seen, double share) {
        Statistics.label(what).collect(seen);
        Statistics.label(what).coverage(all -> all.check(true).percentage(found -> found > share));
    }
}
