package org.volunteerkit.award.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.volunteerkit.award.Fall;
import org.volunteerkit.award.GradeId;
import org.volunteerkit.award.Programme;
import org.volunteerkit.award.ProgrammeId;
import org.volunteerkit.award.Repeat;
import org.volunteerkit.award.book.AwardBook.Holding;
import org.volunteerkit.award.book.AwardBook.Usage;
import org.volunteerkit.award.book.AwardEntry.Change;
import org.volunteerkit.json.Json;
import org.volunteerkit.testkit.AwardCommands;
import org.volunteerkit.testkit.AwardCommands.Step;
import org.volunteerkit.testkit.AwardProgrammes;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Quantity;

class AwardProperties {

    private static final ProgrammeId ONE = ProgrammeId.of("one");
    private static final ProgrammeId TWO = ProgrammeId.of("two");
    private static final Quantity NOTHING = Quantity.of(Hours.ZERO);

    /** Two programmes, and what is offered for them. */
    record Course(List<Programme> programmes, List<Step> steps) {

        AwardDesk desk() {
            return AwardDesk.of(programmes);
        }

        Programme one() {
            return programmes.get(0);
        }
    }

    /** A desk that is run through a course. */
    private static final class Run {

        private final List<AwardOutcome> outcomes = new ArrayList<>();
        private AwardBook book = AwardBook.of(AwardCommands.PERSON);

        static Run of(Course course) {
            return of(course.desk(), course.steps());
        }

        static Run of(AwardDesk desk, List<Step> steps) {
            Run run = new Run();
            steps.forEach(step -> run.offer(desk, step));
            return run;
        }

        AwardOutcome offer(AwardDesk desk, Step step) {
            AwardOutcome outcome = desk.offer(book, step.command(), step.grounds(), step.today());
            outcomes.add(outcome);
            book = outcome.book();
            return outcome;
        }
    }

    @Provide
    Arbitrary<Course> courses() {
        return Combinators.combine(AwardProgrammes.programmes(ONE), AwardProgrammes.programmes(TWO))
                .as((one, two) -> List.of(one, two))
                .flatMap(programmes -> AwardCommands.courses(
                                List.of(programmes.get(0), programmes.get(0), programmes.get(1)), 50)
                        .map(steps -> new Course(programmes, steps)));
    }

    private static List<Usable> lastRecords(Course course) {
        return course.steps().get(course.steps().size() - 1).grounds().usables();
    }

    @Property
    @Label("the generator reaches every answer and every change")
    void every_answer_occurs(@ForAll("courses") Course course) {
        Run run = Run.of(course);
        run.outcomes.forEach(outcome ->
                Statistics.label("answers").collect(outcome.getClass().getSimpleName()));
        run.book
                .entries()
                .forEach(entry -> entry.changes()
                        .forEach(change -> Statistics.label("changes")
                                .collect(change.getClass().getSimpleName())));
        run.outcomes.stream()
                .filter(AwardOutcome.Refused.class::isInstance)
                .flatMap(outcome -> ((AwardOutcome.Refused) outcome).reasons().stream())
                .forEach(reason ->
                        Statistics.label("reasons").collect(reason.problem().code()));

        Statistics.label("answers")
                .coverage(seen -> Stream.of("Granted", "Announced", "Recorded", "NothingNew", "Repeated", "Refused")
                        .forEach(answer -> seen.check(answer).count(count -> count > 20)));
        Statistics.label("changes")
                .coverage(seen -> Stream.of("Given", "Prolonged", "Ended", "Warned", "Spared", "Published")
                        .forEach(change -> seen.check(change).count(count -> count > 2)));
        Statistics.label("reasons")
                .coverage(seen -> Stream.of(
                                "award.unused-short",
                                "award.order",
                                "award.cooling-off",
                                "award.claim-missing",
                                "award.notice-needed",
                                "award.notice-runs",
                                "award.window-taken",
                                "award.banned",
                                "award.prior-needed",
                                "award.renewal-day",
                                "award.conflicting")
                        .forEach(code -> seen.check(code).count(count -> count > 3)));
    }

    @Property
    @Label("algebra law 9, numbers: consumed and unused add up to what is recorded, for each programme")
    void consumed_and_unused_add_up_to_what_is_recorded(@ForAll("courses") Course course) {
        AwardBook book = Run.of(course).book;
        for (ProgrammeId programme : List.of(ONE, TWO)) {
            for (Usage each : book.unused(programme, lastRecords(course))) {
                assertThat(each.used().plus(each.unused()))
                        .isEqualTo(each.record().amount().plus(each.over()));
                assertThat(each.unused().isZero() || each.over().isZero()).isTrue();
            }
        }
    }

    @Property
    @Label("algebra law 9: no hour is used twice inside one programme, unless somebody marked it by hand")
    void no_hour_is_used_twice_inside_one_programme(@ForAll("courses") Course course) {
        List<Step> steps = course.steps().stream()
                .filter(step -> !(step.command() instanceof AwardCommand.UseUp)
                        && !(step.command() instanceof AwardCommand.Replace))
                .toList();
        AwardBook book = Run.of(course.desk(), steps).book;
        for (ProgrammeId programme : List.of(ONE, TWO)) {
            Map<List<String>, Quantity> used = new HashMap<>();
            book.entries()
                    .forEach(entry -> marks(book, programme, entry.changes())
                            .forEach(mark ->
                                    used.merge(List.of(mark.kind(), mark.record()), mark.amount(), Quantity::plus)));
            Map<String, Quantity> recorded = new HashMap<>();
            lastRecords(course).forEach(record -> recorded.put(record.record(), record.amount()));

            used.forEach((key, amount) -> assertThat(amount).isLessThanOrEqualTo(recorded.get(key.get(1))));
            assertThat(book.unused(programme, lastRecords(course)))
                    .allSatisfy(each -> assertThat(each.used())
                            .isEqualTo(used.getOrDefault(
                                    List.of(each.record().kind(), each.record().record()), NOTHING)));
        }
    }

    /** Returns what awards of a programme use up, those left out whose withdrawal freed it. */
    private static List<AwardEntry.Mark> marks(AwardBook book, ProgrammeId programme, List<Change> changes) {
        List<AwardEntry.Mark> marks = new ArrayList<>();
        for (Change change : changes) {
            if (change instanceof AwardEntry.Given given
                    && given.award().programme().equals(programme)
                    && !isFreed(book, given.award().id())) {
                marks.addAll(given.marks());
            }
            if (change instanceof AwardEntry.Prolonged prolonged
                    && book.holding(prolonged.award()).orElseThrow().isOf(programme)
                    && !isFreed(book, prolonged.award())) {
                marks.addAll(prolonged.marks());
            }
        }
        return marks;
    }

    private static boolean isFreed(AwardBook book, AwardId award) {
        return book.entries().stream()
                .flatMap(entry -> entry.changes().stream())
                .anyMatch(change -> change instanceof AwardEntry.Ended ended
                        && ended.award().equals(award)
                        && ended.frees());
    }

    @Property
    @Label("algebra law 9: what one programme uses up is free for another")
    void what_one_programme_uses_up_is_free_for_another(@ForAll("courses") Course course) {
        List<Step> alone = course.steps().stream()
                .filter(step -> !names(step.command(), TWO))
                .toList();
        List<Award> together = awards(Run.of(course).book, ONE);
        List<Award> apart = awards(Run.of(course.desk(), alone).book, ONE);

        // Ids that were first taken by the other programme's commands answer otherwise.
        if (ids(course.steps()).size() == course.steps().size()) {
            assertThat(apart).isEqualTo(together);
        }
    }

    private static List<Award> awards(AwardBook book, ProgrammeId programme) {
        return book.holdings(programme).stream().map(Holding::award).toList();
    }

    private static List<AwardCommandId> ids(List<Step> steps) {
        return steps.stream().map(step -> step.command().id()).distinct().toList();
    }

    private static boolean names(AwardCommand command, ProgrammeId programme) {
        return Json.form(AwardCommand.class).write(command).contains("\"programme\":\"" + programme + "\"");
    }

    @Property
    @Label("law 20: the order in which records are handed in does not matter")
    void the_order_of_records_does_not_matter(@ForAll("courses") Course course, @ForAll Random random) {
        List<Step> shuffled = course.steps().stream()
                .map(step -> {
                    List<Usable> records = new ArrayList<>(step.grounds().usables());
                    Collections.shuffle(records, random);
                    return new Step(
                            step.today(),
                            step.command(),
                            new Grounds(records, step.grounds().bans()));
                })
                .toList();

        assertThat(Run.of(course.desk(), shuffled).outcomes).isEqualTo(Run.of(course).outcomes);
    }

    @Property
    @Label("law 41: offering the same again, under its own id or another, gives nothing new")
    void the_same_again_gives_nothing_new(@ForAll("courses") Course course) {
        AwardDesk desk = course.desk();
        Run run = new Run();
        for (int i = 0; i < course.steps().size(); i++) {
            Step step = course.steps().get(i);
            AwardOutcome first = run.offer(desk, step);
            AwardBook after = run.book;

            AwardOutcome again = run.offer(desk, step);
            assertThat(run.book).isEqualTo(after);
            if (first instanceof AwardOutcome.Granted granted) {
                assertThat(again).isEqualTo(new AwardOutcome.Repeated(granted.entry(), after));
                Optional<AwardCommand> other = renamed(step.command(), "again" + i);
                AwardOutcome third = desk.offer(after, other.orElse(step.command()), step.grounds(), step.today());
                // What everything is used up for may still suffice for an award without limit.
                if (!isUnlimited(course, step.command())) {
                    assertThat(third).isNotInstanceOf(AwardOutcome.Granted.class);
                }
            }
        }
    }

    private static boolean isUnlimited(Course course, AwardCommand command) {
        return course.programmes().stream()
                .filter(programme -> programme.repeat() instanceof Repeat.Unlimited)
                .anyMatch(programme -> names(command, programme.id()));
    }

    private static Optional<AwardCommand> renamed(AwardCommand command, String id) {
        if (command instanceof AwardCommand.Give give) {
            return Optional.of(new AwardCommand.Give(AwardCommandId.of(id), give.achieved(), give.day()));
        }
        if (command instanceof AwardCommand.Renew renew) {
            return Optional.of(
                    new AwardCommand.Renew(AwardCommandId.of(id), renew.award(), renew.achieved(), renew.day()));
        }
        if (command instanceof AwardCommand.Confirm confirm) {
            return Optional.of(new AwardCommand.Confirm(AwardCommandId.of(id), confirm.announcement(), confirm.day()));
        }
        return Optional.empty();
    }

    @Property
    @Label("law 40: a book is the sum of its entries, and needs no programme")
    void a_book_is_the_sum_of_its_entries(@ForAll("courses") Course course) {
        AwardBook book = Run.of(course).book;
        List<AwardEntry> read = book.entries().stream()
                .map(entry -> Json.read(AwardEntry.class, "awards.jsonl", Json.write(entry))
                        .orThrow())
                .toList();

        assertThat(read).isEqualTo(book.entries());
        assertThat(AwardBook.of(AwardCommands.PERSON, read)).isEqualTo(book);
        assertThat(AwardBook.byPerson(read).getOrDefault(AwardCommands.PERSON, AwardBook.of(AwardCommands.PERSON)))
                .isEqualTo(book);
    }

    @Property
    @Label("law 40: a new edition changes no award that was given")
    void a_new_edition_changes_no_award(
            @ForAll("courses") Course course, @ForAll("courses") Course other, @ForAll Random random) {
        AwardBook before = Run.of(course).book;
        AwardBook after = before;
        AwardDesk next = other.desk();
        for (Step step : other.steps()) {
            Optional<AwardCommand> renamed = renamed(step.command(), "n" + random.nextLong(Long.MAX_VALUE));
            if (renamed.isPresent() && !(renamed.get() instanceof AwardCommand.Confirm)) {
                after = next.offer(after, renamed.get(), step.grounds(), step.today())
                        .book();
            }
        }

        assertThat(after.entries().subList(0, before.entries().size())).isEqualTo(before.entries());
        for (Holding held : before.holdings()) {
            Holding now = after.holding(held.award().id()).orElseThrow();
            assertThat(now.award()).isEqualTo(held.award());
            assertThat(now.spans()).startsWith(held.spans().get(0));
            assertThat(now.ended()).isEqualTo(held.ended());
        }
    }

    @Property
    @Label("law 119: a refusal leaves no trace, and names each reason once")
    void a_refusal_leaves_no_trace(@ForAll("courses") Course course) {
        AwardDesk desk = course.desk();
        Run run = new Run();
        for (Step step : course.steps()) {
            AwardBook before = run.book;
            AwardOutcome outcome = run.offer(desk, step);
            assertThat(outcome.command()).isEqualTo(step.command());
            if (outcome instanceof AwardOutcome.Refused refused) {
                assertThat(refused.book()).isSameAs(before);
                assertThat(refused.reasons()).isNotEmpty().doesNotHaveDuplicates();
            } else if (outcome instanceof AwardOutcome.NothingNew || outcome instanceof AwardOutcome.Repeated) {
                assertThat(outcome.book()).isSameAs(before);
            } else {
                assertThat(outcome.book().entries()).hasSize(before.entries().size() + 1);
            }
        }
    }

    @Property
    @Label("law 36: where no grade may be skipped, each award is one above an earlier one")
    void grades_rise_step_by_step(@ForAll("courses") Course course) {
        for (Programme programme : course.programmes()) {
            if (programme.order() == Programme.Order.FREE
                    || !programme.easings().isEmpty()) {
                continue;
            }
            AwardBook book = Run.of(course).book;
            List<Integer> ranks = new ArrayList<>();
            for (Holding holding : book.holdings(programme.id())) {
                int rank = programme.rank(holding.award().grade());
                if (!isRestored(book, holding.award().id())) {
                    assertThat(rank == 0 || ranks.contains(rank - 1)).isTrue();
                }
                ranks.add(rank);
            }
        }
    }

    private static boolean isRestored(AwardBook book, AwardId award) {
        return book.entries().stream()
                .filter(entry -> entry.command() instanceof AwardCommand.Review)
                .anyMatch(entry ->
                        entry.given().stream().anyMatch(each -> each.id().equals(award)));
    }

    @Property
    @Label("law 36: grades reached once rise strictly, where only the highest is given and kept")
    void the_highest_grade_rises(@ForAll("courses") Course course) {
        for (Programme programme : course.programmes()) {
            boolean rises = programme.repeat() instanceof Repeat.Once
                    && programme.gives() == Programme.Gives.HIGHEST
                    && programme.falls() instanceof Fall.Keeps;
            if (rises) {
                List<Step> steps = course.steps().stream()
                        .filter(step -> !(step.command() instanceof AwardCommand.Withdraw))
                        .toList();
                assertThat(Run.of(course.desk(), steps).book.holdings(programme.id()))
                        .extracting(each -> programme.rank(each.award().grade()))
                        .isSorted()
                        .doesNotHaveDuplicates();
            }
        }
    }

    @Property
    @Label("law 36: whoever reaches more grades is not given a lower one")
    void more_is_never_less(@ForAll("courses") Course course) {
        Programme programme = course.one();
        if (programme.gives() == Programme.Gives.EVERY || programme.order() == Programme.Order.STEP_BY_STEP) {
            return;
        }
        AwardDesk desk = course.desk();
        Run run = new Run();
        for (Step step : course.steps()) {
            if (step.command() instanceof AwardCommand.Give give
                    && give.achieved().programme().equals(ONE)) {
                List<GradeId> all =
                        programme.grades().stream().map(each -> each.id()).toList();
                AwardOutcome more = desk.offer(
                        run.book,
                        new AwardCommand.Give(
                                give.id(),
                                new Achieved(
                                        give.achieved().person(),
                                        ONE,
                                        all,
                                        give.achieved().found(),
                                        give.achieved().on()),
                                give.day()),
                        step.grounds(),
                        step.today());
                AwardOutcome less = desk.offer(run.book, give, step.grounds(), step.today());
                if (more instanceof AwardOutcome.Granted high && less instanceof AwardOutcome.Granted low) {
                    assertThat(top(programme, high.entry())).isGreaterThanOrEqualTo(top(programme, low.entry()));
                }
            }
            run.offer(desk, step);
        }
    }

    private static int top(Programme programme, AwardEntry entry) {
        return entry.given().stream()
                .mapToInt(award -> programme.rank(award.grade()))
                .max()
                .orElse(-1);
    }

    @Property
    @Label("awards are given no more often than the programme says, nor too soon, nor during a ban or a notice")
    void the_rules_of_the_programme_hold_for_the_whole_book(@ForAll("courses") Course course) {
        AwardBook book = Run.of(course).book;
        for (Programme programme : course.programmes()) {
            List<Holding> given = book.holdings(programme.id()).stream()
                    .filter(each -> !isRestored(book, each.award().id()))
                    .toList();
            List<Holding> counted = given.stream().filter(Holding::counts).toList();
            if (programme.repeat() instanceof Repeat.Once) {
                assertThat(counted).extracting(each -> each.award().grade()).doesNotHaveDuplicates();
            }
            if (programme.repeat() instanceof Repeat.PerWindow window && window.of() == Repeat.Of.GRADE) {
                assertThat(counted)
                        .extracting(each -> each.award().grade() + " in "
                                + each.award().reached().getYear())
                        .doesNotHaveDuplicates();
            }
            LocalDate ban = LocalDate.parse("2024-04-01");
            assertThat(given)
                    .noneMatch(each -> !each.award().during().start().isBefore(ban)
                            && each.award().during().start().isBefore(ban.plusDays(19)));
            if (programme.notice().isPresent()) {
                assertThat(book.entries().stream()
                                .filter(entry -> entry.given().stream()
                                        .anyMatch(award -> award.programme().equals(programme.id()))))
                        .allSatisfy(
                                entry -> assertThat(afterNotice(book, entry)).isTrue());
            }
            programme
                    .coolingOff()
                    .filter(span -> programme.easings().isEmpty())
                    .ifPresent(span -> assertApart(given, span));
        }
    }

    private static boolean afterNotice(AwardBook book, AwardEntry entry) {
        return entry.command() instanceof AwardCommand.Review
                || (entry.command() instanceof AwardCommand.Confirm confirm
                        && book.announcement(confirm.announcement()).orElseThrow().notice().end().stream()
                                .noneMatch(confirm.day()::isBefore));
    }

    private static void assertApart(List<Holding> given, Period span) {
        List<LocalDate> starts = given.stream()
                .filter(each -> !each.isWithdrawn())
                .map(each -> each.award().during().start())
                .distinct()
                .sorted()
                .toList();
        for (int i = 1; i < starts.size(); i++) {
            assertThat(starts.get(i)).isAfterOrEqualTo(starts.get(i - 1).plus(span));
        }
    }

    @Property
    @Label("commands read back what they write")
    void commands_read_back_what_they_write(@ForAll("courses") Course course) {
        for (Step step : course.steps()) {
            String text = Json.form(AwardCommand.class).write(step.command());
            assertThat(Json.read(AwardCommand.class, "commands.jsonl", text).orThrow())
                    .isEqualTo(step.command());
        }
        for (Programme programme : course.programmes()) {
            assertThat(Json.read(Programme.class, "programme.json", Json.write(programme))
                            .orThrow())
                    .isEqualTo(programme);
        }
    }

    @Property(tries = 50)
    @Label("law 43: whatever names a programme that is not there is refused by name")
    void unknown_programmes_are_refused(@ForAll("courses") Course course) {
        AwardDesk desk = AwardDesk.of(List.of());
        for (Step step : course.steps()) {
            assertThat(desk.offer(AwardBook.of(AwardCommands.PERSON), step.command(), step.grounds(), step.today()))
                    .isInstanceOfAny(AwardOutcome.Refused.class, AwardOutcome.NothingNew.class);
        }
    }

    @Provide
    Arbitrary<Programme> programmes() {
        return AwardProgrammes.programmes(ONE);
    }

    @Property
    @Label("law 36: each grade of a programme can be given to somebody")
    void each_grade_is_reachable(@ForAll("programmes") Programme programme) {
        assertThat(AwardDesk.check(List.of(programme))).isEmpty();
    }
}
