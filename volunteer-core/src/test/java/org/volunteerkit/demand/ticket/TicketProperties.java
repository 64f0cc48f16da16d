package org.volunteerkit.demand.ticket;

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
import org.volunteerkit.demand.ticket.Ticket.State;
import org.volunteerkit.history.Filed;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.testkit.Demands;
import org.volunteerkit.time.Editions;

class TicketProperties {

    private static final TicketBook EMPTY =
            TicketBook.empty(Editions.of(List.of(TicketRules.house()), TicketRules::validity));

    @Provide
    Arbitrary<List<TicketStep>> courses() {
        return Demands.courses(60);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(-5, 200).map(Demands.FIRST_DAY::plusDays);
    }

    @Property
    @Label("law 16: filing the same steps again changes nothing")
    void filing_again_changes_nothing(@ForAll("courses") List<TicketStep> steps, @ForAll("days") LocalDate day) {
        TicketBook book = EMPTY.file(steps).book();

        Filed<TicketBook> again = book.file(book.steps());

        assertThat(again.problems()).isEmpty();
        assertThat(again.kept()).isZero();
        assertThat(again.book().tickets(day)).isEqualTo(book.tickets(day));
    }

    @Property
    @Label("law 17: one key has one content")
    void a_known_key_with_other_content_is_refused(@ForAll("courses") List<TicketStep> steps) {
        TicketBook book = EMPTY.file(steps).book();
        List<TicketStep> others = book.steps().stream()
                .<TicketStep>map(step -> new TicketStep.Done(
                        step.id(), TicketId.of("x"), List.of(), step.day(), step.day(), PersonId.of("dan")))
                .toList();

        assertThat(book.file(others).problems())
                .hasSameSizeAs(others)
                .extracting(Problem::code)
                .allMatch("history.conflicting"::equals);
    }

    @Property
    @Label("law 56: what is refused leaves no trace")
    void what_is_refused_leaves_no_trace(@ForAll("courses") List<TicketStep> steps, @ForAll("days") LocalDate day) {
        TicketBook book = EMPTY.file(steps).book();

        assertThat(EMPTY.file(book.steps()).orThrow().tickets(day)).isEqualTo(book.tickets(day));
    }

    @Property
    @Label("law 119: a dry run answers what the act then answers")
    void a_dry_run_equals_the_act(@ForAll("courses") List<TicketStep> steps, @ForAll("days") LocalDate day) {
        TicketBook half = EMPTY.file(steps.subList(0, steps.size() / 2)).book();
        List<TicketStep> rest = steps.subList(steps.size() / 2, steps.size());
        List<Ticket> before = half.tickets(day);

        Filed<TicketBook> dry = half.file(rest);
        Filed<TicketBook> act = half.file(rest);

        assertThat(half.tickets(day)).isEqualTo(before);
        assertThat(act.problems()).isEqualTo(dry.problems());
        assertThat(act.book().tickets(day)).isEqualTo(dry.book().tickets(day));
        assertThat(act.book().tickets(day)).isEqualTo(EMPTY.file(steps).book().tickets(day));
    }

    @Property
    void a_day_is_not_touched_by_what_comes_after(
            @ForAll("courses") List<TicketStep> steps, @ForAll("days") LocalDate day) {
        TicketBook book = EMPTY.file(steps).book();

        TicketBook then = EMPTY.file(book.steps().stream()
                        .filter(step -> !step.day().isAfter(day))
                        .toList())
                .orThrow();

        assertThat(then.tickets(day)).isEqualTo(book.tickets(day));
    }

    @Property
    void nobody_who_declined_is_asked_and_one_at_most_has_a_ticket(
            @ForAll("courses") List<TicketStep> steps, @ForAll("days") LocalDate day) {
        for (Ticket ticket : EMPTY.file(steps).book().tickets(day)) {
            assertThat(ticket.asked()).noneMatch(ticket::wasDeclinedBy);
            assertThat(ticket.taken().isPresent() && ticket.state() == State.DISPATCHED)
                    .isFalse();
            assertThat(ticket.rating().isPresent()).isEqualTo(ticket.state() == State.RATED);
            assertThat(ticket.dispatches()).isLessThanOrEqualTo(5);
        }
    }

    @Property
    void refusals_speak_both_languages(@ForAll("courses") List<TicketStep> steps) {
        for (Problem problem : EMPTY.file(steps).problems()) {
            assertThat(problem.expected()).as(problem.code()).isPresent();
            for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                assertThat(problem.text(locale)).doesNotContain("{", "}", "王小明");
            }
        }
    }

    @Property
    void the_hard_cases_occur(@ForAll("courses") List<TicketStep> steps) {
        Filed<TicketBook> filed = EMPTY.file(steps);
        LocalDate end = Demands.FIRST_DAY.plusYears(2);
        List<State> states =
                filed.book().tickets(end).stream().map(Ticket::state).toList();
        for (State state : List.of(State.REFUSED, State.REVIEWED, State.DONE, State.RATED, State.CANCELLED)) {
            see(state.toString(), states.contains(state));
        }
        see(
                "escalated",
                filed.book().tickets(end).stream()
                        .anyMatch(ticket -> !ticket.escalations().isEmpty()));
        List<String> codes = filed.problems().stream().map(Problem::code).toList();
        for (String code : List.of(
                "demand.ticket-taken",
                "demand.dispatch-declined",
                "demand.dispatch-again",
                "demand.ticket-not-asked",
                "demand.rate-own",
                "demand.escalate-early")) {
            see(code, codes.contains(code));
        }
    }

    private static void see(String what, boolean seen) {
        Statistics.label(what).collect(seen);
        Statistics.label(what).coverage(all -> all.check(true).percentage(found -> found > 0.2));
    }
}
