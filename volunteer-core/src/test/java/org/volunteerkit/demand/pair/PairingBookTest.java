package org.volunteerkit.demand.pair;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.volunteerkit.demand.pair.NormWindow.State;
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
import org.volunteerkit.time.Window;
import org.volunteerkit.value.Clause;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PairingBookTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 15);
    private static final PersonId CLERK = PersonId.of("clerk");
    private static final Party ANN = Party.of(PersonId.of("ann"));
    private static final Party BEN = Party.of(PersonId.of("ben"));
    private static final Party HOME = Party.of(HouseholdId.of("h1"));
    private static final PairingId P = PairingId.of("p");

    static Norm.Builder norm(Window.Period period, int visits) {
        return Norm.builder()
                .id("test")
                .validity(DateRange.from(LocalDate.of(2020, 1, 1)))
                .clause(Clause.of("test"))
                .window(Window.calendar(period))
                .visits(visits);
    }

    private static PairingStep pair(String key, Party helper, Party helped, LocalDate day) {
        return new PairingStep.Pair(StepId.of(key), PairingId.of(key), helper, helped, day, day, CLERK);
    }

    private static PairingStep visit(String key, LocalDate day) {
        return new PairingStep.Visit(StepId.of(key), P, Optional.empty(), day, day.plusDays(3), CLERK);
    }

    private static PairingStep end(LocalDate day) {
        return new PairingStep.EndPairing(StepId.of("end"), P, "王小明搬迁", day, day, CLERK);
    }

    private static PairingBook book(PairingStep... steps) {
        return PairingBook.empty().file(List.of(steps)).orThrow();
    }

    private static List<String> codes(PairingBook book, PairingStep step) {
        return book.file(List.of(step)).problems().stream().map(Problem::code).toList();
    }

    static List<PairingStep> everyStep() {
        return List.of(
                pair("p", Party.of(TeamId.of("t")), Party.of(OrganizationId.of("o")), DAY),
                new PairingStep.Visit(
                        StepId.of("v"), P, Optional.of(ServiceRecordId.of("r")), DAY, DAY.plusDays(1), CLERK),
                new PairingStep.TakeBack(StepId.of("b"), P, StepId.of("v"), "王小明", DAY, DAY, CLERK),
                new PairingStep.Replace(StepId.of("x"), P, BEN, DAY, DAY, CLERK),
                new PairingStep.Pause(StepId.of("y"), P, Optional.of(DAY.plusDays(1)), "王小明", DAY, DAY, CLERK),
                new PairingStep.Resume(StepId.of("z"), P, DAY, DAY, CLERK),
                end(DAY));
    }

    @ParameterizedTest
    @MethodSource("everyStep")
    void every_step_comes_back_as_it_was_written_and_shows_no_reason(PairingStep step) {
        String written = Json.form(PairingStep.class).write(step);

        assertThat(Json.read(PairingStep.class, "steps.jsonl", written).orThrow())
                .isEqualTo(step);
        assertThat(step.toString()).doesNotContain("王小明");
        assertThat(Json.form(PairingStep.class).write(step.minimised())).doesNotContain("王小明");
    }

    @ParameterizedTest(name = "{0}: {1} at {2}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{'pair':{'id':'1','pairing':'p','helper':{'person':'a'},'helped':{'person':'a'},'day':'2023-03-05',"
                        + "'recorded':'2023-03-05','by':'b'}}; demand.pair-self; $.pair.helped",
                "{'pair':{'id':'1','pairing':'p','helper':{'person':'a','team':'t'},'helped':{'person':'c'},"
                        + "'day':'2023-03-05','recorded':'2023-03-05','by':'b'}};"
                        + " demand.pair-one-party; $.pair.helper.team",
                "{'visit':{'id':'1','pairing':'p','day':'2023-03-05','recorded':'2023-03-04','by':'b'}};"
                        + " demand.pair-visit-to-come; $.visit.day",
                "{'take-back':{'id':'1','pairing':'p','visit':'v','reason':' 王小明','day':'2023-03-05',"
                        + "'recorded':'2023-03-05','by':'b'}}; value.name-form; $.take-back.reason",
                "{'replace':{'id':'1','pairing':'王小明','helper':{'person':'a'},'day':'2023-03-05',"
                        + "'recorded':'2023-03-05','by':'b'}}; value.key-form; $.replace.pairing",
                "{'pause':{'id':'1','pairing':'p','until':'2023-03-05','reason':'王小明','day':'2023-03-05',"
                        + "'recorded':'2023-03-05','by':'b'}}; demand.pair-until; $.pause.until",
                "{'end-pairing':{'id':'1','pairing':'p','reason':'','day':'2023-03-05','recorded':'2023-03-05',"
                        + "'by':'b'}}; value.name-form; $.end-pairing.reason",
                "{'vanish':{'id':'1'}}; json.unknown-case; $"
            })
    void a_bad_line_is_told_at_its_place_and_the_next_one_is_read(String line, String code, String path) {
        String good = Json.form(PairingStep.class).write(visit("v", DAY));
        byte[] utf8 = (line.replace('\'', '"') + "\n" + good + "\n").getBytes(StandardCharsets.UTF_8);

        List<Line<PairingStep>> lines =
                Json.lines(PairingStep.class, "steps.jsonl", new ByteArrayInputStream(utf8)).stream()
                        .toList();

        assertThat(lines.get(0).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.place().path()).contains(path);
            for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
                assertThat(problem.text(locale)).doesNotContain("王小明", "{");
            }
        });
        assertThat(lines.get(1)).isInstanceOf(Line.Read.class);
    }

    @Test
    void two_lists_of_different_length_are_refused_with_everything_else_that_is_wrong() {
        assertThat(Refusals.problems(() -> PairingStep.pairs("p", List.of(ANN, BEN), List.of(ANN), DAY, DAY, CLERK)))
                .extracting(Problem::code)
                .containsExactly("demand.pair-lists", "demand.pair-self");
    }

    @Test
    void a_pair_that_ended_may_begin_again_the_same_day_under_a_new_key() {
        PairingBook book = book(pair("p", ANN, HOME, DAY), end(DAY.plusDays(9)));

        assertThat(codes(book, pair("q", ANN, HOME, DAY.plusDays(8)))).containsExactly("demand.pair-twice");
        assertThat(codes(book, pair("p", ANN, HOME, DAY.plusDays(9)))).contains("history.conflicting");
        PairingBook again =
                book.file(List.of(pair("q", ANN, HOME, DAY.plusDays(9)))).orThrow();
        assertThat(again.on(DAY.plusDays(9))).extracting(Pairing::id).containsExactly(PairingId.of("q"));
        assertThat(again.on(DAY.plusDays(8))).extracting(Pairing::id).containsExactly(P);
    }

    @Test
    void visits_lie_within_the_pair_and_may_come_late() {
        PairingBook book = book(pair("p", ANN, HOME, DAY), visit("v2", DAY.plusDays(5)), visit("v1", DAY.plusDays(2)));

        assertThat(codes(book, visit("v3", DAY.minusDays(1)))).containsExactly("demand.pair-visit-early");
        assertThat(codes(book, end(DAY.plusDays(5)))).containsExactly("demand.pair-visited-later");
        PairingBook ended = book.file(List.of(end(DAY.plusDays(6)))).orThrow();
        assertThat(codes(ended, visit("v4", DAY.plusDays(6)))).containsExactly("demand.pair-visit-late");
        assertThat(ended.pairing(P, DAY.plusDays(9)).orElseThrow().visits())
                .extracting(each -> each.id().value())
                .containsExactly("v1", "v2");
    }

    @Test
    void a_month_with_its_last_day_as_the_first_of_the_pair_asks_for_no_visit() {
        PairingBook book = book(
                pair("p", ANN, HOME, LocalDate.of(2024, 1, 31)),
                visit("v1", LocalDate.of(2024, 2, 29)),
                visit("v2", LocalDate.of(2024, 2, 29)),
                visit("v3", LocalDate.of(2024, 3, 1)));

        List<NormWindow> months = book.windows(
                P,
                Editions.of(List.of(norm(Window.Period.MONTH, 2).build()), Norm::validity),
                DateRange.year(2024),
                LocalDate.of(2024, 3, 31));

        assertThat(months)
                .extracting(NormWindow::state)
                .containsExactly(State.NOTHING_DUE, State.MISSED, State.RUNNING);
        assertThat(months).extracting(NormWindow::missing).containsExactly(0, 1, 1);
        assertThat(months).extracting(NormWindow::counting).containsExactly(1L, 29L, 31L);
    }

    @Test
    void no_week_of_a_pause_asks_for_a_visit() {
        PairingBook book = book(
                pair("p", ANN, HOME, DAY),
                visit("v", DAY.plusDays(6)),
                new PairingStep.Pause(StepId.of("x"), P, Optional.empty(), "住院", DAY.plusDays(7), DAY, CLERK),
                new PairingStep.Resume(StepId.of("y"), P, DAY.plusDays(14), DAY, CLERK));

        assertThat(book.windows(
                        P, Editions.of(List.of(Norm.weekly()), Norm::validity), DateRange.from(DAY), DAY.plusDays(21)))
                .extracting(NormWindow::state)
                .containsExactly(State.KEPT, State.NOTHING_DUE, State.MISSED, State.RUNNING);
    }

    @Test
    void a_replaced_helper_leaves_the_visits_where_they_are_and_may_come_back_as_another_pair() {
        PairingBook book = book(
                pair("p", ANN, HOME, DAY),
                visit("v", DAY.plusDays(1)),
                new PairingStep.Replace(StepId.of("r"), P, BEN, DAY.plusDays(4), DAY, CLERK),
                pair("q", ANN, HOME, DAY.plusDays(4)));

        Pairing pairing = book.pairing(P, DAY.plusDays(9)).orElseThrow();
        assertThat(pairing.helper(DAY.plusDays(3))).contains(ANN);
        assertThat(pairing.helper(DAY.plusDays(4))).contains(BEN);
        assertThat(pairing.visits()).hasSize(1);
        assertThat(book.of(ANN, DAY.plusDays(4))).extracting(Pairing::id).containsExactly(PairingId.of("q"));
    }

    @Test
    void a_helper_who_was_merged_is_found_under_both_entries_and_clashes_are_told() {
        PairingBook book = book(pair("p", ANN, HOME, DAY), pair("q", BEN, HOME, DAY), pair("r", ANN, BEN, DAY));

        PairingBook merged = book.resolving(each -> each.value().equals("ben") ? PersonId.of("ann") : each);

        assertThat(merged.of(BEN, DAY)).hasSize(3);
        assertThat(merged.clashes(DAY))
                .extracting(Problem::code)
                .containsExactly("demand.pair-twice", "demand.pair-self");
        assertThat(merged.steps()).isEqualTo(book.steps());
        assertThat(merged.resolving(each -> each).clashes(DAY)).isEmpty();
    }

    @Test
    void a_service_record_credits_one_visit_until_that_is_taken_back() {
        PairingStep first =
                new PairingStep.Visit(StepId.of("v1"), P, Optional.of(ServiceRecordId.of("r")), DAY, DAY, CLERK);
        PairingStep second =
                new PairingStep.Visit(StepId.of("v2"), P, Optional.of(ServiceRecordId.of("r")), DAY, DAY, CLERK);
        PairingBook book = book(pair("p", ANN, HOME, DAY), first);

        assertThat(codes(book, second)).containsExactly("demand.pair-record-used");
        PairingBook corrected = book.file(List.of(
                        new PairingStep.TakeBack(StepId.of("b"), P, StepId.of("v1"), "录入错误", DAY, DAY, CLERK), second))
                .orThrow();
        assertThat(corrected.pairing(P, DAY).orElseThrow().visits()).containsExactly((PairingStep.Visit) second);
    }

    @Test
    void a_norm_comes_back_as_it_was_written_and_needs_a_calendar() {
        assertThat(Json.read(Norm.class, "norm.json", Json.write(Norm.weekly())).orThrow())
                .isEqualTo(Norm.weekly());
        assertThat(Refusals.code(() -> norm(Window.Period.WEEK, 0).build())).isEqualTo("demand.norm-visits");
        assertThat(Refusals.code(() -> Norm.builder()
                        .id("test")
                        .validity(DateRange.from(DAY))
                        .clause(Clause.of("test"))
                        .window(Window.life())
                        .visits(1)
                        .build()))
                .isEqualTo("demand.norm-window");
    }
}
