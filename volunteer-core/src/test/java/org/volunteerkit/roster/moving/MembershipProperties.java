package org.volunteerkit.roster.moving;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.volunteerkit.history.Filed;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.Membership;
import org.volunteerkit.roster.Roster;
import org.volunteerkit.roster.moving.MembershipStep.Side;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.testkit.Moves;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.Editions;
import org.volunteerkit.value.Clause;

class MembershipProperties {

    private static final int LENGTH = 50;

    private static final TransferRules RULES = TransferRules.builder()
            .id("test")
            .validity(DateRange.from(LocalDate.of(2020, 1, 1)))
            .clause(Clause.of("test"))
            .addTransferNeeds(Side.GIVING, Side.RECEIVING)
            .addSecondmentNeeds(Side.GIVING)
            .silenceDays(20)
            .addSilentSides(Side.GIVING)
            .build();

    private static final MembershipBook EMPTY =
            MembershipBook.empty(Editions.of(List.of(RULES), TransferRules::validity));

    @Provide
    Arbitrary<List<MembershipStep>> courses() {
        return Moves.courses(LENGTH);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(-5, 500).map(Moves.FIRST_DAY::plusDays);
    }

    @Property
    @Label("law 16: filing the same steps again changes nothing")
    void filing_again_changes_nothing(@ForAll("courses") List<MembershipStep> steps, @ForAll("days") LocalDate day) {
        MembershipBook book = EMPTY.file(steps).book();

        Filed<MembershipBook> again = book.file(book.steps());

        assertThat(again.problems()).isEmpty();
        assertThat(again.kept()).isZero();
        assertThat(again.book().memberships(day)).isEqualTo(book.memberships(day));
    }

    @Property
    @Label("law 17: one key has one content")
    void a_known_key_with_other_content_is_refused(@ForAll("courses") List<MembershipStep> steps) {
        MembershipBook book = EMPTY.file(steps).book();
        List<MembershipStep> others = book.steps().stream()
                .<MembershipStep>map(step -> new MembershipStep.Withdraw(
                        step.id(), PersonId.of("dan"), step.id(), step.day(), step.day(), PersonId.of("dan")))
                .toList();

        assertThat(book.file(others).problems())
                .hasSameSizeAs(others)
                .extracting(Problem::code)
                .allMatch("history.conflicting"::equals);
    }

    @Property
    @Label("law 56: what is refused leaves no trace")
    void what_is_refused_leaves_no_trace(@ForAll("courses") List<MembershipStep> steps, @ForAll("days") LocalDate day) {
        MembershipBook book = EMPTY.file(steps).book();

        MembershipBook without = EMPTY.file(book.steps()).orThrow();

        assertThat(without.memberships(day)).isEqualTo(book.memberships(day));
        assertThat(without.transfers(day)).isEqualTo(book.transfers(day));
    }

    @Property
    @Label("law 4: filing in two portions is filing at once, and leaves the first book as it was")
    void filing_in_portions_is_filing_at_once(
            @ForAll("courses") List<MembershipStep> steps, @ForAll("days") LocalDate day) {
        MembershipBook half = EMPTY.file(steps.subList(0, steps.size() / 2)).book();
        List<Membership> before = half.memberships(day);

        MembershipBook whole =
                half.file(steps.subList(steps.size() / 2, steps.size())).book();

        assertThat(half.memberships(day)).isEqualTo(before);
        assertThat(whole.memberships(day)).isEqualTo(EMPTY.file(steps).book().memberships(day));
    }

    @Property
    void a_day_is_not_touched_by_what_comes_after(
            @ForAll("courses") List<MembershipStep> steps, @ForAll("days") LocalDate day) {
        MembershipBook book = EMPTY.file(steps).book();
        MembershipBook then = EMPTY.file(book.steps().stream()
                        .filter(step -> !step.day().isAfter(day))
                        .toList())
                .orThrow();

        for (PersonId person : Moves.PERSONS) {
            assertThat(then.memberships(person, day)).isEqualTo(book.memberships(person, day));
            assertThat(then.endings(person, day)).isEqualTo(book.endings(person, day));
        }
    }

    @Property
    void memberships_fit_a_roster_and_nobody_is_twice_in_a_body(
            @ForAll("courses") List<MembershipStep> steps, @ForAll("days") LocalDate day) {
        List<Membership> facts = EMPTY.file(steps).book().memberships(day);

        assertThat(Roster.builder().addMemberships(facts).build().problems())
                .extracting(Problem::code)
                .doesNotContain("roster.member-twice");
        assertThat(facts.stream().filter(each -> each.during().contains(day)))
                .extracting(each -> List.of(each.person(), Body.of(each)))
                .doesNotHaveDuplicates();
    }

    @Property
    void whoever_moved_belongs_to_the_new_body_without_a_gap(
            @ForAll("courses") List<MembershipStep> steps, @ForAll("days") LocalDate day) {
        MembershipBook book = EMPTY.file(steps).book();

        for (Transfer each : book.transfers(day)) {
            if (each.state() == Transfer.State.MOVED) {
                LocalDate first = each.start().orElseThrow();
                assertThat(first).isAfterOrEqualTo(each.request().moving());
                assertThat(each.missing()).isEmpty();
                assertThat(book.endings(each.person(), day)).anySatisfy(ending -> {
                    assertThat(ending.day()).isEqualTo(first);
                    assertThat(ending.body()).isEqualTo(each.request().from());
                    assertThat(ending.movedTo()).contains(each.request().to());
                });
                assertThat(book.memberships(each.person(), first))
                        .filteredOn(membership -> membership.during().contains(first))
                        .extracting(Body::of)
                        .doesNotContain(each.request().from());
            }
        }
    }

    @Property
    void refusals_speak_both_languages(@ForAll("courses") List<MembershipStep> steps) {
        for (Problem problem : EMPTY.file(steps).problems()) {
            assertThat(problem.expected()).as(problem.code()).isPresent();
            for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                assertThat(problem.text(locale)).doesNotContain("{", "}", "人手不足");
            }
        }
    }

    @Property
    void the_hard_cases_occur(@ForAll("courses") List<MembershipStep> steps) {
        Filed<MembershipBook> filed = EMPTY.file(steps);
        LocalDate end = Moves.FIRST_DAY.plusYears(3);
        List<Transfer.State> states =
                filed.book().transfers(end).stream().map(Transfer::state).toList();
        List<String> codes = filed.problems().stream().map(Problem::code).toList();
        for (Transfer.State state : List.of(
                Transfer.State.MOVED,
                Transfer.State.BACK,
                Transfer.State.DECLINED,
                Transfer.State.WITHDRAWN,
                Transfer.State.LAPSED)) {
            see(state.toString(), states.contains(state));
        }
        see(
                "a secondment that ended with its membership",
                Moves.PERSONS.stream()
                        .flatMap(person -> filed.book().endings(person, end).stream())
                        .anyMatch(ending -> !ending.secondments().isEmpty()));
        see("requested twice", codes.contains("roster.move-requested"));
        see("not a member", codes.contains("roster.move-no-member"));
        see("a member already", codes.contains("roster.move-member-already"));
        see("too late", codes.contains("roster.move-state"));
        see("not asked", codes.contains("roster.move-not-asked"));
    }

    private static void see(String what, boolean seen) {
        Statistics.label(what).collect(seen);
        Statistics.label(what).coverage(all -> all.check(true).percentage(found -> found > 0.2));
    }
}
