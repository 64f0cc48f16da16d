package org.volunteerkit.demand.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.volunteerkit.demand.DemandFormId;
import org.volunteerkit.demand.Need;
import org.volunteerkit.demand.UnmetDemand;
import org.volunteerkit.demand.ticket.Ticket.State;
import org.volunteerkit.demand.ticket.TicketStep.Accept;
import org.volunteerkit.demand.ticket.TicketStep.Cancel;
import org.volunteerkit.demand.ticket.TicketStep.Cause;
import org.volunteerkit.demand.ticket.TicketStep.Decline;
import org.volunteerkit.demand.ticket.TicketStep.Dispatch;
import org.volunteerkit.demand.ticket.TicketStep.Done;
import org.volunteerkit.demand.ticket.TicketStep.Escalate;
import org.volunteerkit.demand.ticket.TicketStep.Rate;
import org.volunteerkit.demand.ticket.TicketStep.Resubmit;
import org.volunteerkit.demand.ticket.TicketStep.Result;
import org.volunteerkit.demand.ticket.TicketStep.Review;
import org.volunteerkit.demand.ticket.TicketStep.Submit;
import org.volunteerkit.history.Filed;
import org.volunteerkit.history.StepId;
import org.volunteerkit.json.Json;
import org.volunteerkit.json.Line;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.body.OrganizationId;
import org.volunteerkit.roster.body.TeamId;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.service.ServiceRecordId;
import org.volunteerkit.testkit.Refusals;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.Editions;
import org.volunteerkit.time.TimeSpan;
import org.volunteerkit.value.Clause;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TicketBookTest {

    private static final TicketId D1 = TicketId.of("d1");
    private static final PersonId CLERK = PersonId.of("clerk");
    private static final PersonId GRAN = PersonId.of("gran");
    private static final Assignee T1 = Assignee.of(TeamId.of("t1"));
    private static final Assignee T2 = Assignee.of(TeamId.of("t2"));
    private static final Assignee ANN = Assignee.of(PersonId.of("ann"));
    private static final Need NEED = Need.builder()
            .kind("elderly-care")
            .title("陪老人看病")
            .place(OrganizationId.of("c1"))
            .build();

    private int next;

    private static LocalDate march(int day) {
        return LocalDate.of(2024, 3, day);
    }

    private StepId id() {
        return StepId.of("s" + next++);
    }

    private static TicketBook empty(TicketRules rules) {
        return TicketBook.empty(Editions.of(List.of(rules), TicketRules::validity));
    }

    private static TicketRules.Builder rules() {
        return TicketRules.builder()
                .id("test")
                .validity(DateRange.from(LocalDate.of(2024, 1, 1)))
                .clause(Clause.of("test"));
    }

    private Submit submit(int day) {
        return new Submit(id(), D1, NEED, List.of(), march(day), march(day), GRAN);
    }

    private Review review(Result result, int day) {
        Optional<String> reason = result == Result.PASS ? Optional.empty() : Optional.of("地址不全");
        return new Review(id(), D1, result, reason, march(day), march(day), CLERK);
    }

    private Dispatch dispatch(int day, Assignee... to) {
        return new Dispatch(id(), D1, List.of(to), Optional.empty(), march(day), march(day), CLERK);
    }

    private Dispatch again(int day, Assignee... to) {
        return new Dispatch(id(), D1, List.of(to), Optional.of("人手不足"), march(day), march(day), CLERK);
    }

    private Accept accept(int day, Assignee who) {
        return new Accept(id(), D1, who, march(day), march(day), PersonId.of("leader"));
    }

    private Decline decline(int day, Assignee who) {
        return new Decline(id(), D1, who, "人手不足", march(day), march(day), PersonId.of("leader"));
    }

    private Done done(int day) {
        return new Done(id(), D1, List.of(ServiceRecordId.of("r1")), march(day), march(day), CLERK);
    }

    private Rate rate(int day, PersonId by) {
        return new Rate(id(), D1, 5, Optional.of("王大姐很细心"), march(day), march(day), by);
    }

    private Cancel cancel(int day, Cause cause) {
        return new Cancel(id(), D1, cause, Optional.of("老人住院"), march(day), march(day), CLERK);
    }

    private Escalate escalate(int day) {
        return new Escalate(id(), D1, OrganizationId.of("district"), march(day), march(day), CLERK);
    }

    private TicketBook dispatched(TicketRules rules, Assignee... to) {
        return empty(rules)
                .file(List.of(submit(1), review(Result.PASS, 1), dispatch(1, to)))
                .orThrow();
    }

    private static List<String> codes(TicketBook book, TicketStep... steps) {
        return book.file(List.of(steps)).problems().stream()
                .map(problem -> problem.code() + " " + problem.place().path().orElse(""))
                .toList();
    }

    private static State state(TicketBook book, int day) {
        return book.ticket(D1, march(day)).orElseThrow().state();
    }

    @Test
    void a_ticket_goes_from_asking_to_rating() {
        TicketBook book = dispatched(TicketRules.house(), T1)
                .file(List.of(accept(2, T1), done(5), rate(6, GRAN)))
                .orThrow();

        assertThat(book.ticket(D1, LocalDate.of(2024, 2, 29))).isEmpty();
        assertThat(List.of(1, 2, 5, 6))
                .map(day -> state(book, day))
                .containsExactly(State.DISPATCHED, State.ACCEPTED, State.DONE, State.RATED);
        Ticket ticket = book.ticket(D1, march(9)).orElseThrow();
        assertThat(ticket.taken()).contains(T1);
        assertThat(ticket.rating()).map(Rate::stars).contains(5);
        assertThat(ticket.due()).isEmpty();
        assertThat(book.tickets(State.RATED, march(9))).containsExactly(ticket);
        assertThat(book.steps(D1)).hasSize(6).isEqualTo(book.steps());
    }

    @Test
    void what_was_returned_may_be_asked_for_again_and_what_was_refused_may_not() {
        Resubmit better = new Resubmit(id(), D1, NEED, march(2), march(2), GRAN);
        TicketBook returned = empty(TicketRules.house())
                .file(List.of(submit(1), review(Result.RETURN, 1)))
                .orThrow();

        assertThat(state(returned.file(List.of(better)).orThrow(), 2)).isEqualTo(State.SUBMITTED);
        TicketBook refused = empty(TicketRules.house())
                .file(List.of(submit(1), review(Result.REFUSE, 1)))
                .orThrow();
        assertThat(codes(refused, better)).containsExactly("demand.ticket-state [0].ticket");
        assertThat(Refusals.code(
                        () -> new Review(id(), D1, Result.REFUSE, Optional.empty(), march(1), march(1), CLERK)))
                .isEqualTo("demand.ticket-reason");
    }

    @Test
    void whoever_declined_is_not_asked_again_unless_the_rules_allow_it() {
        TicketBook declined = dispatched(TicketRules.house(), T1)
                .file(List.of(decline(2, T1)))
                .orThrow();

        assertThat(state(declined, 2)).isEqualTo(State.REVIEWED);
        assertThat(codes(declined, dispatch(2, T2, T1)))
                .containsExactly("demand.dispatch-again [0].reason", "demand.dispatch-declined [0].to[1]");
        assertThat(codes(declined, again(2, T2))).isEmpty();
        TicketBook lenient = dispatched(rules().sameAgain(true).build(), T1)
                .file(List.of(decline(2, T1)))
                .orThrow();
        assertThat(codes(lenient, again(2, T1))).isEmpty();
    }

    @Test
    void of_two_teams_that_accept_at_once_the_first_has_it_and_the_second_is_told() {
        Filed<TicketBook> both = dispatched(TicketRules.house(), T1, T2).file(List.of(accept(2, T2), accept(2, T1)));

        assertThat(both.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("demand.ticket-taken");
            assertThat(problem.text(Locale.ENGLISH)).contains("t2 has accepted the ticket d1");
            assertThat(problem.text(Locale.SIMPLIFIED_CHINESE)).contains("已由 t2 接单");
        });
        Ticket ticket = both.book().ticket(D1, march(2)).orElseThrow();
        assertThat(ticket.taken()).contains(T2);
        assertThat(ticket.unanswered()).containsExactly(T1);
        assertThat(codes(both.book(), decline(2, T1))).containsExactly("demand.ticket-not-asked [0].who");
    }

    @Test
    void one_of_two_who_declines_leaves_it_to_the_other() {
        TicketBook book = dispatched(TicketRules.house(), T1, T2)
                .file(List.of(decline(2, T1)))
                .orThrow();

        assertThat(state(book, 2)).isEqualTo(State.DISPATCHED);
        assertThat(book.waitingFor(T2, march(2))).hasSize(1);
        assertThat(book.waitingFor(T1, march(2))).isEmpty();
        assertThat(codes(book, accept(2, T1))).containsExactly("demand.ticket-not-asked [0].who");
    }

    @Test
    void what_was_accepted_can_be_given_back_and_dispatched_again() {
        TicketBook book = dispatched(TicketRules.house(), T1, T2)
                .file(List.of(accept(2, T1), decline(3, T1), again(3, T2), accept(3, T2)))
                .orThrow();

        Ticket ticket = book.ticket(D1, march(3)).orElseThrow();
        assertThat(ticket.taken()).contains(T2);
        assertThat(ticket.wasDeclinedBy(T1)).isTrue();
        assertThat(ticket.dispatches()).isEqualTo(2);
    }

    @Test
    void who_does_not_answer_is_asked_no_more_when_it_is_dispatched_to_others() {
        TicketBook book = dispatched(TicketRules.house(), T1);

        assertThat(codes(book, again(2, T1))).containsExactly("demand.dispatch-asked [0].to[0]");
        Ticket ticket =
                book.file(List.of(again(2, T2))).orThrow().ticket(D1, march(2)).orElseThrow();
        assertThat(ticket.asked()).containsExactly(T2);
        assertThat(ticket.unanswered()).containsExactly(T1);
    }

    @Test
    void there_is_a_limit_to_dispatching() {
        TicketBook book = dispatched(rules().mostDispatches(2).build(), T1)
                .file(List.of(again(2, T2)))
                .orThrow();

        assertThat(codes(book, again(3, ANN))).containsExactly("demand.dispatch-limit [0].ticket");
    }

    @Test
    void nothing_is_rated_before_it_is_done_nor_twice_nor_by_whoever_did_it_nor_too_late() {
        TicketBook accepted = dispatched(rules().ratingDays(2).build(), ANN)
                .file(List.of(accept(2, ANN)))
                .orThrow();
        TicketBook done = accepted.file(List.of(done(3))).orThrow();

        assertThat(codes(accepted, rate(2, GRAN))).containsExactly("demand.ticket-state [0].ticket");
        assertThat(codes(done, rate(3, PersonId.of("ann")))).containsExactly("demand.rate-own [0].by");
        assertThat(codes(done, rate(3, PersonId.of("leader")))).containsExactly("demand.rate-own [0].by");
        assertThat(codes(done, rate(6, GRAN))).containsExactly("demand.rate-late [0].day");
        assertThat(codes(done, rate(5, GRAN), rate(5, GRAN))).containsExactly("demand.ticket-state [1].ticket");
        assertThat(Refusals.code(() -> new Rate(id(), D1, 6, Optional.empty(), march(1), march(1), GRAN)))
                .isEqualTo("demand.stars");
    }

    @Test
    void a_ticket_is_cancelled_after_dispatch_but_not_after_it_was_done() {
        TicketBook book = dispatched(TicketRules.house(), T1);
        TicketBook cancelled = book.file(List.of(cancel(2, Cause.NOT_NEEDED))).orThrow();

        Ticket ticket = cancelled.ticket(D1, march(2)).orElseThrow();
        assertThat(ticket.state()).isEqualTo(State.CANCELLED);
        assertThat(ticket.asked()).as("who is to be told").containsExactly(T1);
        assertThat(cancelled.waitingFor(T1, march(2))).isEmpty();
        assertThat(codes(cancelled, accept(2, T1), done(2), again(2, T2)))
                .containsExactly(
                        "demand.ticket-state [0].ticket",
                        "demand.ticket-state [1].ticket",
                        "demand.ticket-state [2].ticket");
    }

    @Test
    void the_last_day_is_in_time_to_its_midnight_and_moves_behind_days_of_rest() {
        // 2024-03-29 is a Friday; 4 and 5 April are days off, 7 April is a Sunday on which people work.
        List<LocalDate> off = List.of(LocalDate.of(2024, 4, 4), LocalDate.of(2024, 4, 5));
        List<LocalDate> worked = List.of(LocalDate.of(2024, 4, 7));
        TicketRules rules = TicketRules.house().withHolidays(off, worked);

        assertThat(rules.lastDay(march(26), 2)).isEqualTo(march(28));
        assertThat(rules.lastDay(march(28), 2)).isEqualTo(LocalDate.of(2024, 4, 1));
        assertThat(rules.lastDay(LocalDate.of(2024, 4, 2), 2)).isEqualTo(LocalDate.of(2024, 4, 7));
        assertThat(rules.lastDay(march(30), 0)).isEqualTo(LocalDate.of(2024, 4, 1));
        TicketRules working = rules().addRest(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)
                .workingDays(true)
                .build()
                .withHolidays(off, worked);
        assertThat(working.lastDay(march(29), 4)).isEqualTo(LocalDate.of(2024, 4, 7));
    }

    @Test
    void a_ticket_is_escalated_once_for_each_time_it_is_late_and_not_before() {
        // Friday: two days end on a Sunday, and so on Monday the fourth at midnight.
        TicketBook book = dispatched(TicketRules.house(), T1);

        assertThat(book.ticket(D1, march(1)).orElseThrow().due()).contains(march(4));
        assertThat(book.overdue(march(4))).isEmpty();
        assertThat(book.overdue(march(5))).hasSize(1);
        assertThat(codes(book, escalate(4))).containsExactly("demand.escalate-early [0].day");
        assertThat(codes(book, escalate(5), escalate(6))).containsExactly("demand.escalate-twice [1].ticket");
        TicketBook later = book.file(List.of(escalate(5), accept(6, T1))).orThrow();
        assertThat(later.ticket(D1, march(6)).orElseThrow().escalations()).hasSize(1);
        assertThat(later.overdue(march(7))).isEmpty();
        assertThat(codes(empty(rules().build()).file(List.of(submit(1))).orThrow(), escalate(30)))
                .containsExactly("demand.escalate-early [0].day");
    }

    @Test
    void a_wished_time_that_is_over_is_late_whatever_the_rules_say() {
        Need evening = Need.builder()
                .kind("elderly-care")
                .title("陪老人看病")
                .place(OrganizationId.of("c1"))
                .when(TimeSpan.parse("2024-03-02T20:00/2024-03-02T24:00[Asia/Shanghai]"))
                .build();
        TicketBook book = empty(rules().build())
                .file(List.of(new Submit(id(), D1, evening, List.of(), march(1), march(1), GRAN)))
                .orThrow();

        assertThat(book.overdue(march(2))).isEmpty();
        assertThat(book.overdue(march(3))).hasSize(1);
    }

    @Test
    void what_is_open_or_was_given_up_for_want_of_people_is_unmet() {
        TicketBook open = dispatched(TicketRules.house(), T1);
        DateRange march = DateRange.of(march(1), LocalDate.of(2024, 4, 1));

        assertThat(unmet(open, march, 2)).isEqualTo(1);
        assertThat(unmet(open.file(List.of(cancel(2, Cause.NOBODY_FOUND))).orThrow(), march, 9))
                .isEqualTo(1);
        assertThat(unmet(open.file(List.of(cancel(2, Cause.NOT_NEEDED))).orThrow(), march, 9))
                .isZero();
        TicketBook done = open.file(List.of(accept(2, T1), done(3))).orThrow();
        assertThat(unmet(done, march, 2)).isEqualTo(1);
        assertThat(unmet(done, march, 3)).isZero();
        assertThat(unmet(open, DateRange.from(march(2)), 9)).isZero();
    }

    private static long unmet(TicketBook book, DateRange submitted, int asOf) {
        UnmetDemand unmet = book.unmet(submitted, march(asOf));
        return unmet.total().needs();
    }

    @Test
    void all_reasons_are_told_at_once() {
        TicketBook book = empty(TicketRules.house());

        assertThat(codes(book, new Submit(id(), D1, NEED, List.of(), march(1), march(2), GRAN), done(2)))
                .containsExactly("demand.backdated [0].day", "demand.ticket-unknown [1].ticket");
        assertThat(codes(book, submit(2), submit(1)))
                .containsExactly("history.order [1].day", "demand.ticket-known [1].ticket");
        LocalDate early = LocalDate.of(2010, 1, 1);
        assertThat(codes(book, new Submit(id(), D1, NEED, List.of(), early, early, GRAN)))
                .containsExactly("demand.ticket-no-rules [0].day");
    }

    @Test
    void rules_that_contradict_themselves_are_refused() {
        assertThat(Refusals.code(() -> rules().reviewDays(-1).build())).isEqualTo("demand.rules-days");
        assertThat(Refusals.code(() -> rules().mostDispatches(0).build())).isEqualTo("demand.rules-dispatches");
        assertThat(Refusals.code(() -> rules().addRest(DayOfWeek.values()).build()))
                .isEqualTo("demand.rules-rest");
        assertThat(Refusals.code(
                        () -> rules().addOff(march(1)).addWorked(march(1)).build()))
                .isEqualTo("demand.rules-worked");
        TicketRules house = TicketRules.house();
        assertThat(Json.read(TicketRules.class, "rules.json", Json.write(house)).orThrow())
                .isEqualTo(house);
    }

    static List<TicketStep> everyStep() {
        TicketBookTest test = new TicketBookTest();
        return new ArrayList<>(List.of(
                new Submit(test.id(), D1, NEED, List.of(DemandFormId.of("f1")), march(1), march(1), GRAN),
                test.review(Result.RETURN, 1),
                test.review(Result.PASS, 1),
                new Resubmit(test.id(), D1, NEED, march(2), march(2), GRAN),
                test.again(2, T1, ANN, Assignee.of(OrganizationId.of("o1"))),
                test.accept(2, ANN),
                test.decline(2, T1),
                test.done(3),
                test.rate(3, GRAN),
                test.cancel(4, Cause.NOBODY_FOUND),
                test.escalate(9)));
    }

    @ParameterizedTest
    @MethodSource("everyStep")
    void every_step_comes_back_as_it_was_written_and_shows_no_reason(TicketStep step) {
        String written = Json.form(TicketStep.class).write(step);

        assertThat(Json.read(TicketStep.class, "steps.jsonl", written).orThrow())
                .isEqualTo(step);
        assertThat(step.toString()).contains("d1").doesNotContain("人手不足", "王大姐", "住院", "地址");
        assertThat(Json.form(TicketStep.class).write(step.minimised())).doesNotContain("人手不足", "王大姐", "住院", "地址");
        assertThat(step.minimised().minimised()).isEqualTo(step.minimised());
    }

    @ParameterizedTest(name = "{0}: {1} at {2}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{'submit':{'id':'1','ticket':'d1','need':{'kind':'王小明','title':'x','place':'c'},'day':'2024-03-01',"
                        + "'recorded':'2024-03-01','by':'b'}}; value.term-form; $.submit.need.kind",
                "{'review':{'id':'1','ticket':'d1','result':'王小明','day':'2024-03-01',"
                        + "'recorded':'2024-03-01','by':'b'}}; json.unknown-word; $.review.result",
                "{'review':{'id':'1','ticket':'d1','result':'refuse','day':'2024-03-01',"
                        + "'recorded':'2024-03-01','by':'b'}}; demand.ticket-reason; $.review.reason",
                "{'resubmit':{'id':'1','ticket':'d1','need':{'kind':'x','title':'x','place':'c','people':0},"
                        + "'day':'2024-03-01','recorded':'2024-03-01','by':'b'}}; demand.people-range;"
                        + " $.resubmit.need.people",
                "{'dispatch':{'id':'1','ticket':'d1','to':[],'day':'2024-03-01',"
                        + "'recorded':'2024-03-01','by':'b'}}; demand.dispatch-to; $.dispatch.to",
                "{'accept':{'id':'1','ticket':'d1','who':{'team':'t','person':'王小明'},'day':'2024-03-01',"
                        + "'recorded':'2024-03-01','by':'b'}}; value.key-form; $.accept.who.person",
                "{'accept':{'id':'1','ticket':'d1','who':{},'day':'2024-03-01',"
                        + "'recorded':'2024-03-01','by':'b'}}; demand.assignee-one; $.accept.who.team",
                "{'decline':{'id':'1','ticket':'d1','who':{'team':'t'},'reason':' 王小明','day':'2024-03-01',"
                        + "'recorded':'2024-03-01','by':'b'}}; value.name-form; $.decline.reason",
                "{'done':{'id':'1','ticket':'d1','records':['王小明'],'day':'2024-03-01',"
                        + "'recorded':'2024-03-01','by':'b'}}; value.key-form; $.done.records[0]",
                "{'rate':{'id':'1','ticket':'d1','stars':0,'day':'2024-03-01',"
                        + "'recorded':'2024-03-01','by':'b'}}; demand.stars; $.rate.stars",
                "{'cancel':{'id':'1','ticket':'d1','cause':'mistake','reason':'','day':'2024-03-01',"
                        + "'recorded':'2024-03-01','by':'b'}}; value.name-form; $.cancel.reason",
                "{'escalate':{'id':'1','ticket':'d1','to':'王小明','day':'2024-03-01',"
                        + "'recorded':'2024-03-01','by':'b'}}; value.key-form; $.escalate.to",
                "{'vanish':{'id':'1'}}; json.unknown-case; $"
            })
    void a_bad_line_is_told_at_its_place_and_the_next_one_is_read(String line, String code, String path) {
        String good = Json.form(TicketStep.class).write(everyStep().get(5));
        byte[] utf8 = (line.replace('\'', '"') + "\n" + good + "\n").getBytes(StandardCharsets.UTF_8);

        List<Line<TicketStep>> lines =
                Json.lines(TicketStep.class, "steps.jsonl", new ByteArrayInputStream(utf8)).stream()
                        .toList();

        assertThat(lines.get(0).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.place().path()).contains(path);
            assertThat(problem.place().line()).hasValue(1);
            assertThat(problem.expected()).isPresent();
            for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
                assertThat(problem.text(locale)).doesNotContain("王小明", "{");
            }
        });
        assertThat(lines.get(1)).isInstanceOf(Line.Read.class);
    }

    @Test
    void an_assignee_is_one() {
        assertThat(Refusals.problem(() -> new Assignee(Optional.empty(), Optional.empty(), Optional.empty())))
                .extracting(Problem::code)
                .isEqualTo("demand.assignee-one");
    }
}
