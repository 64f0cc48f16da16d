package org.volunteerkit.service.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.volunteerkit.history.Filed;
import org.volunteerkit.history.StepId;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.service.EvidenceGrade;
import org.volunteerkit.service.ServiceBook;
import org.volunteerkit.service.ServiceRecord;
import org.volunteerkit.service.ServiceRecordId;
import org.volunteerkit.testkit.Reviews;
import org.volunteerkit.testkit.Spans;
import org.volunteerkit.time.TimeSpan;
import org.volunteerkit.value.Hours;

class ReviewProperties {

    private static final LocalDate LATER = LocalDate.of(2025, 1, 1);

    @Provide
    Arbitrary<List<ReviewStep>> courses() {
        return Reviews.courses();
    }

    @Provide
    Arbitrary<List<ReviewStep>> open() {
        return Reviews.coursesWithoutCloses();
    }

    private static ReviewBook empty() {
        return ReviewBook.empty(Reviews.levels());
    }

    private static ReviewBook book(List<ReviewStep> course) {
        return empty().file(course).book();
    }

    @Property
    @Label("law 15: a record is handed in when it is over, and what it says it lasted is its span without the pause")
    void nothing_is_handed_in_before_it_is_over(@ForAll("courses") List<ReviewStep> course) {
        for (Review review : book(course).reviews()) {
            TimeSpan time = review.record().time();

            assertThat(time.end().minusNanos(1).atZone(time.zone()).toLocalDate())
                    .isBeforeOrEqualTo(review.entering().day());
            assertThat(review.record().worked()).isEqualTo(time.elapsed());
        }
    }

    @Property
    @Label("law 16: what is filed again changes nothing, and so do known records in another file")
    void filing_again_changes_nothing(@ForAll("courses") List<ReviewStep> course) {
        ReviewBook book = book(course);

        Filed<ReviewBook> again = book.file(book.steps());
        Filed<ReviewBook> otherFile = book.file(underOtherKeys(book));

        assertThat(again.repeated()).isEqualTo(book.steps().size());
        assertThat(again.kept()).isZero();
        assertThat(again.book()).isSameAs(book);
        assertThat(states(otherFile.book())).isEqualTo(states(book));
        assertThat(otherFile.book().counting(LATER)).isEqualTo(book.counting(LATER));
        assertThat(codes(otherFile)).allMatch("service.came-back"::equals);
    }

    private static List<ReviewStep> underOtherKeys(ReviewBook book) {
        List<ReviewStep> steps = new ArrayList<>();
        for (Review review : book.reviews()) {
            steps.add(new ReviewStep.Submit(
                    StepId.of("import-" + steps.size()), LATER, Reviews.CLEO, review.record(), Optional.empty()));
        }
        return steps;
    }

    @Property
    @Label("law 17: under one key stands one content; another one is refused, as a record and as a step")
    void another_content_is_refused(@ForAll("courses") List<ReviewStep> course, @ForAll Random random) {
        ReviewBook book = book(course);
        for (Review review : book.reviews()) {
            ServiceRecord other = ServiceRecord.builder()
                    .id(review.record().id())
                    .person(review.record().person())
                    .time(review.record().time())
                    .grade(review.record().grade())
                    .source("another list")
                    .organization(review.record().organization())
                    .build();
            Filed<ReviewBook> filed = book.file(
                    List.of(new ReviewStep.Submit(StepId.of("other"), LATER, Reviews.CLEO, other, Optional.empty())));
            ReviewStep first = book.steps().get(random.nextInt(book.steps().size()));
            Filed<ReviewBook> step =
                    book.file(List.of(new ReviewStep.Submit(first.id(), LATER, Reviews.ANN, other, Optional.empty())));

            assertThat(filed.book()).isSameAs(book);
            assertThat(codes(filed)).containsAnyOf("service.other-content", "service.came-back");
            assertThat(step.book()).isSameAs(book);
            assertThat(codes(step)).containsExactly("history.conflicting");
        }
    }

    @Property
    @Label(
            "law 18: no more is credited to anybody than the minutes of the confirmed records, however they were approved")
    void no_minute_is_credited_twice(@ForAll("courses") List<ReviewStep> course) {
        ReviewBook book = book(course);

        book.books(LATER).forEach((person, hours) -> {
            Set<Long> claimed = new HashSet<>();
            book.confirmed(LATER).stream()
                    .filter(record -> record.person().equals(person))
                    .forEach(record -> minutes(record.time()).forEach(claimed::add));
            Set<Long> credited = new HashSet<>();
            hours.entries().stream()
                    .flatMap(entry -> entry.credited().stream())
                    .forEach(span -> minutes(span)
                            .forEach(minute -> assertThat(credited.add(minute)).isTrue()));

            assertThat(claimed).containsAll(credited);
            assertThat(hours.total()).isEqualTo(book.book(person, LATER).total());
        });
    }

    @Property
    @Label("law 20: what is done to one person's hours does not ask what is done to another's in between")
    void the_order_of_persons_does_not_matter(@ForAll("open") List<ReviewStep> course, @ForAll Random random) {
        ReviewBook book = book(course);
        Map<PersonId, List<ReviewStep>> lives = new LinkedHashMap<>();
        for (ReviewStep step : book.steps()) {
            lives.computeIfAbsent(person(book, step), each -> new ArrayList<>()).add(step);
        }
        List<ReviewStep> shuffled = interleaved(lives.values(), random);

        ReviewBook other = empty().file(shuffled).orThrow();

        assertThat(states(other)).isEqualTo(states(book));
        assertThat(totals(other)).isEqualTo(totals(book));
    }

    private static PersonId person(ReviewBook book, ReviewStep step) {
        return book.reviews().stream()
                .filter(review -> book.steps(review.record().id()).contains(step)
                        || (step instanceof ReviewStep.Submit submit
                                && submit.content().id().equals(review.record().id())))
                .map(review -> review.record().person())
                .findFirst()
                .orElseThrow();
    }

    private static List<ReviewStep> interleaved(Collection<List<ReviewStep>> lives, Random random) {
        List<List<ReviewStep>> left = new ArrayList<>();
        lives.forEach(life -> left.add(new ArrayList<>(life)));
        List<ReviewStep> all = new ArrayList<>();
        while (!left.isEmpty()) {
            List<ReviewStep> next = left.get(random.nextInt(left.size()));
            all.add(next.remove(0));
            left.removeIf(List::isEmpty);
        }
        return all;
    }

    @Property
    @Label("law 22: counter-entries between two days add up to the difference of the two states, after every step")
    void counter_entries_add_up(@ForAll("courses") List<ReviewStep> course) {
        ReviewBook book = book(course);
        LocalDate before = Reviews.START.minusDays(1);
        for (LocalDate day : days(book)) {
            List<CounterEntry> changes = book.changes(before, day);

            assertThat(total(book, before).plus(net(changes))).isEqualTo(total(book, day));
            assertThat(changes).noneMatch(entry -> entry.net().isZero());
            assertThat(changes)
                    .allMatch(entry ->
                            !entry.after().isNegative() && !entry.before().isNegative());
            before = day;
        }
    }

    @Property
    @Label("law 22: closed periods and what came late since add up to what is credited, and no closed period changes")
    void periods_add_up(@ForAll("courses") List<ReviewStep> course) {
        ReviewBook book = empty();
        List<ClosedPeriod> before = List.of();
        for (ReviewStep step : course) {
            book = book.file(List.of(step)).book();
            List<ClosedPeriod> periods = book.closed();

            assertThat(periods.subList(0, before.size())).isEqualTo(before);
            if (!periods.isEmpty()) {
                LocalDate end = periods.get(periods.size() - 1).period().end().orElseThrow();
                Hours closed = periods.stream().map(ClosedPeriod::total).reduce(Hours.ZERO, Hours::plus);
                assertThat(closed.plus(net(book.late(LATER)))).isEqualTo(servedBefore(book, end));
            }
            before = periods;
        }
    }

    @Property
    @Label("law 23: declaring void never raises the hours of anybody, confirming one more record never lowers them")
    void voiding_never_raises(@ForAll("courses") List<ReviewStep> course) {
        ReviewBook book = book(course);
        for (Review review : book.reviews()) {
            PersonId person = review.record().person();
            Hours now = book.book(person, LATER).total();
            Filed<ReviewBook> gone = book.file(List.of(new ReviewStep.MakeVoid(
                    StepId.of("gone"), LATER, Reviews.CLEO, review.record().id(), "was not there")));
            Filed<ReviewBook> more = book.file(
                    List.of(approval("a1", review, Reviews.CLEO), approval("a2", review, PersonId.of("dan"))));

            assertThat(gone.book().book(person, LATER).total()).isLessThanOrEqualTo(now);
            if (review.original().isEmpty()) {
                assertThat(more.book().book(person, LATER).total()).isGreaterThanOrEqualTo(now);
            }
        }
    }

    @Property
    @Label("law 24: what was declared void never comes back under its key, by whatever step")
    void the_void_does_not_come_back(@ForAll("courses") List<ReviewStep> course) {
        ReviewBook book = book(course);
        for (Review review : book.reviews()) {
            if (review.state() == ReviewState.VOID) {
                Filed<ReviewBook> filed = book.file(List.of(
                        new ReviewStep.Submit(
                                StepId.of("again"), LATER, Reviews.CLEO, review.record(), Optional.empty()),
                        approval("a1", review, Reviews.CLEO),
                        approval("a2", review, Reviews.BEN)));

                assertThat(filed.book()).isSameAs(book);
                assertThat(codes(filed)).contains("service.came-back");
            }
        }
        assertThat(book.counting(LATER))
                .allMatch(record -> book.review(record.id()).orElseThrow().state() != ReviewState.VOID);
    }

    @Property
    @Label("law 25: from every state the steps of the table lead where it says, and every other step is refused")
    void transitions_are_those_of_the_table(@ForAll("courses") List<ReviewStep> course) throws IOException {
        Map<ReviewState, Map<ReviewState.Act, String>> table = table();
        ReviewBook book = empty();
        for (ReviewStep step : course) {
            Filed<ReviewBook> filed = book.file(List.of(step));
            Optional<ServiceRecordId> target = target(step);
            Optional<Review> before = target.flatMap(book::review);
            if (before.isPresent() && filed.kept() == 1) {
                ReviewState from = before.get().state();
                ReviewState to =
                        filed.book().review(target.orElseThrow()).orElseThrow().state();
                String cell = table.get(from).get(act(step));

                assertThat(cell).as("%s after %s", from, step).isNotBlank();
                assertThat(cell.contains("what it was") || cell.contains(words(to)))
                        .as("%s becomes %s, and the table says %s", from, to, cell)
                        .isTrue();
                Statistics.collect(from, act(step));
            } else if (before.isPresent()
                    && table.get(before.get().state()).get(act(step)).isBlank()) {
                assertThat(codes(filed)).containsAnyOf("service.not-now", "service.is-replaced");
            }
            book = filed.book();
        }
        Statistics.coverage(seen -> {
            for (ReviewState state : ReviewState.values()) {
                for (ReviewState.Act act : state.acts()) {
                    seen.check(state, act).count(count -> count > 0);
                }
            }
        });
    }

    @Example
    @Label("law 25: the table in the documentation is the one in the code")
    void the_table_is_that_of_the_code() throws IOException {
        table().forEach((state, cells) -> cells.forEach((act, cell) ->
                assertThat(!cell.isBlank()).as("%s, %s", state, act).isEqualTo(state.allows(act))));
        assertThat(table().keySet()).containsExactlyInAnyOrder(ReviewState.values());
        assertThat(ReviewState.VOID.isFinal() && ReviewState.REPLACED.isFinal()).isTrue();
    }

    /** The table of {@link ReviewState}, as it is printed. */
    private static Map<ReviewState, Map<ReviewState.Act, String>> table() throws IOException {
        Path source = Path.of("src", "main", "java", "org", "volunteerkit", "service", "review", "ReviewState.java");
        Map<ReviewState, Map<ReviewState.Act, String>> table = new LinkedHashMap<>();
        Files.readAllLines(source, StandardCharsets.UTF_8).stream()
                .filter(line -> line.contains("<tr><td>"))
                .map(line -> List.of(line.replaceFirst(".*<tr><td>", "")
                        .replace("</td></tr>", "")
                        .split("</td><td>", -1)))
                .forEach(cells -> table.put(
                        ReviewState.valueOf(
                                cells.get(0).toUpperCase(Locale.ROOT).replace(' ', '_')),
                        inColumns(cells.subList(1, cells.size()))));
        return table;
    }

    private static Map<ReviewState.Act, String> inColumns(List<String> cells) {
        Map<ReviewState.Act, String> columns = new EnumMap<>(ReviewState.Act.class);
        Iterator<String> next = cells.iterator();
        for (ReviewState.Act act : ReviewState.Act.values()) {
            columns.put(act, next.next());
        }
        assertThat(next).isExhausted();
        return columns;
    }

    private static String words(ReviewState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static Optional<ServiceRecordId> target(ReviewStep step) {
        return act(step) == null ? Optional.empty() : Optional.of(step.match(new Target()));
    }

    private static ReviewState.Act act(ReviewStep step) {
        if (step instanceof ReviewStep.Approve) {
            return ReviewState.Act.APPROVE;
        } else if (step instanceof ReviewStep.Reject) {
            return ReviewState.Act.REJECT;
        } else if (step instanceof ReviewStep.Correct) {
            return ReviewState.Act.CORRECT;
        } else if (step instanceof ReviewStep.MakeVoid) {
            return ReviewState.Act.VOID;
        } else if (step instanceof ReviewStep.Dispute) {
            return ReviewState.Act.DISPUTE;
        }
        return step instanceof ReviewStep.Settle ? ReviewState.Act.SETTLE : null;
    }

    private static final class Target implements ReviewStep.Cases<ServiceRecordId> {

        @Override
        public ServiceRecordId submit(ReviewStep.Submit step) {
            return step.content().id();
        }

        @Override
        public ServiceRecordId approve(ReviewStep.Approve step) {
            return step.record();
        }

        @Override
        public ServiceRecordId reject(ReviewStep.Reject step) {
            return step.record();
        }

        @Override
        public ServiceRecordId correct(ReviewStep.Correct step) {
            return step.record();
        }

        @Override
        public ServiceRecordId makeVoid(ReviewStep.MakeVoid step) {
            return step.record();
        }

        @Override
        public ServiceRecordId dispute(ReviewStep.Dispute step) {
            return step.record();
        }

        @Override
        public ServiceRecordId settle(ReviewStep.Settle step) {
            return step.record();
        }

        @Override
        public ServiceRecordId close(ReviewStep.Close step) {
            throw new IllegalStateException("no record");
        }
    }

    @Property
    @Label("law 119: a refusal leaves no trace, and what is told beforehand is what happens")
    void a_refusal_leaves_no_trace(@ForAll("courses") List<ReviewStep> course) {
        ReviewBook book = empty();
        for (ReviewStep step : course) {
            Filed<ReviewBook> preview = book.file(List.of(step));
            Filed<ReviewBook> act = book.file(List.of(step));

            assertThat(act).isEqualTo(preview);
            if (!act.isWhole()) {
                assertThat(act.book()).isSameAs(book);
            }
            book = act.book();
        }
        assertThat(book).isEqualTo(book(course));
        assertThat(empty().file(book.steps()).orThrow()).isEqualTo(book);
    }

    @Property
    void nobody_decides_on_their_own_hours(@ForAll("courses") List<ReviewStep> course) {
        ReviewBook book = book(course);

        for (Review review : book.reviews()) {
            assertThat(review.approvals())
                    .noneMatch(each -> each.by().equals(review.record().person()));
            if (review.state() == ReviewState.CONFIRMED) {
                assertThat(review.approvals()).isNotEmpty();
            }
        }
    }

    @Property
    void of_records_that_correct_one_another_one_is_confirmed(@ForAll("courses") List<ReviewStep> course) {
        ReviewBook book = book(course);

        for (LocalDate day : days(book)) {
            Map<ServiceRecordId, Long> families = book.confirmed(day).stream()
                    .collect(Collectors.groupingBy(record -> root(book, record.id()), Collectors.counting()));

            assertThat(families.values()).allMatch(confirmed -> confirmed == 1);
        }
    }

    private static ServiceRecordId root(ReviewBook book, ServiceRecordId record) {
        ServiceRecordId root = record;
        Optional<ServiceRecordId> next = Optional.of(record);
        while (next.isPresent()) {
            root = next.get();
            next = book.review(root).orElseThrow().corrects();
        }
        return root;
    }

    @Property
    void every_refusal_speaks_both_languages(@ForAll("courses") List<ReviewStep> course) {
        for (Problem problem : empty().file(course).problems()) {
            assertThat(problem.text(Locale.ENGLISH)).contains("expected").doesNotContain("{");
            assertThat(problem.text(Locale.CHINA)).contains("应为").doesNotContain("{");
        }
    }

    @Property
    void hard_cases_occur(@ForAll("courses") List<ReviewStep> course) {
        ReviewBook book = book(course);
        List<ServiceRecord> counting = book.counting(LATER);
        Statistics.label("counting").collect(!counting.isEmpty());
        Statistics.label("overlaps")
                .collect(book.books(LATER).values().stream()
                        .anyMatch(hours -> !hours.overlaps().isEmpty()));
        Statistics.label("midnight")
                .collect(counting.stream()
                        .anyMatch(record -> record.time().cutByDay().size() > 1));
        Statistics.label("month end")
                .collect(counting.stream()
                        .anyMatch(record -> record.time().cutByDay().stream()
                                        .map(day -> day.startDate().getMonth())
                                        .distinct()
                                        .count()
                                > 1));
        for (String zone : List.of("Asia/Shanghai", "Europe/Berlin")) {
            Statistics.label(zone)
                    .collect(counting.stream()
                            .map(ServiceRecord::time)
                            .filter(time -> time.zone().getId().equals(zone))
                            .map(Spans.Kind::of)
                            .anyMatch(kind -> kind == Spans.Kind.CLOCKS_BACK || kind == Spans.Kind.CLOCKS_FORWARD));
        }
        Statistics.label("late").collect(!book.late(LATER).isEmpty());
        Statistics.label("corrected").collect(has(book, ReviewState.REPLACED));
        Statistics.label("void").collect(has(book, ReviewState.VOID));
        Statistics.label("declared twice")
                .collect(book.reviews().stream()
                        .anyMatch(review -> review.record().grade() == EvidenceGrade.DECLARED
                                && review.approvals().size() > 1));
        Map<String, Integer> least =
                Map.of("counting", 80, "overlaps", 15, "midnight", 30, "month end", 10, "Asia/Shanghai", 15);
        least.forEach((label, most) ->
                Statistics.label(label).coverage(seen -> seen.check(true).percentage(share -> share > most)));
        for (String label : List.of("Europe/Berlin", "late", "corrected", "void", "declared twice")) {
            Statistics.label(label).coverage(seen -> seen.check(true).percentage(share -> share > 2));
        }
    }

    private static boolean has(ReviewBook book, ReviewState state) {
        return book.reviews().stream().anyMatch(review -> review.state() == state);
    }

    private static ReviewStep approval(String id, Review review, PersonId by) {
        return new ReviewStep.Approve(StepId.of(id), LATER, by, review.record().id(), 3, Optional.empty());
    }

    private static Map<ServiceRecordId, List<ReviewState>> states(ReviewBook book) {
        return book.reviews().stream()
                .collect(Collectors.toMap(
                        review -> review.record().id(),
                        review ->
                                review.turns().stream().map(Review.Turn::state).toList()));
    }

    private static List<LocalDate> days(ReviewBook book) {
        return book.steps().stream().map(ReviewStep::day).distinct().sorted().toList();
    }

    private static List<String> codes(Filed<ReviewBook> filed) {
        return filed.problems().stream().map(Problem::code).toList();
    }

    private static Map<PersonId, Hours> totals(ReviewBook book) {
        return book.books(LATER).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().total()));
    }

    private static Hours total(ReviewBook book, LocalDate day) {
        return book.books(day).values().stream().map(ServiceBook::total).reduce(Hours.ZERO, Hours::plus);
    }

    private static Hours net(List<CounterEntry> entries) {
        return entries.stream().map(CounterEntry::net).reduce(Hours.ZERO, Hours::plus);
    }

    /** What is credited now for days of service before another. */
    private static Hours servedBefore(ReviewBook book, LocalDate end) {
        return book.books(LATER).values().stream()
                .flatMap(hours -> hours.entries().stream())
                .flatMap(entry -> entry.credited().map(TimeSpan::cutByDay).orElse(List.of()).stream())
                .filter(day -> day.startDate().isBefore(end))
                .map(TimeSpan::elapsed)
                .reduce(Hours.ZERO, Hours::plus);
    }

    private static LongStream minutes(TimeSpan span) {
        return LongStream.range(span.start().getEpochSecond() / 60, span.end().getEpochSecond() / 60);
    }

    @Property
    void steps_of_a_shuffled_file_are_taken_or_told(@ForAll("courses") List<ReviewStep> course, @ForAll Random random) {
        List<ReviewStep> shuffled = new ArrayList<>(course);
        Collections.shuffle(shuffled, random);

        Filed<ReviewBook> filed = empty().file(shuffled);

        assertThat(filed.kept()
                        + filed.problems().stream()
                                .map(problem ->
                                        problem.place().path().orElseThrow().replaceFirst("].*", ""))
                                .distinct()
                                .count())
                .isEqualTo(course.size());
    }
}
