package org.volunteerkit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.statistics.Statistics;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.roster.body.OrganizationId;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.testkit.ServiceFacts;
import org.volunteerkit.testkit.Spans;
import org.volunteerkit.time.TimeSpan;
import org.volunteerkit.value.Hours;

class ServiceBookProperties {

    private static final PersonId ANN = PersonId.of("ann");
    private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");

    @Provide
    Arbitrary<List<ServiceRecord>> records() {
        return ServiceFacts.recordsOf(ANN);
    }

    @Provide
    Arbitrary<List<ServiceRecord>> withoutPause() {
        return ServiceFacts.recordsWithoutPauseOf(ANN);
    }

    @Provide
    Arbitrary<TimeSpan> spans() {
        return ServiceFacts.spans();
    }

    @Property
    @Label("law 15: a record starts before it ends, and its time is its span without the pause")
    void time_is_span_without_pause(@ForAll("records") List<ServiceRecord> records) {
        for (ServiceRecord record : records) {
            long pause = record.pause().orElse(Hours.ZERO).toMinutes();

            assertThat(record.time().start()).isBefore(record.time().end());
            assertThat(record.worked().toMinutes())
                    .isEqualTo(minutes(record.time()).count() - pause)
                    .isPositive();
        }
    }

    @Property
    @Label("law 16: what is imported twice counts once")
    void importing_twice_changes_nothing(@ForAll("records") List<ServiceRecord> records) {
        List<ServiceRecord> twice = new ArrayList<>(records);
        twice.addAll(records);

        assertSame(ServiceBook.of(twice), ServiceBook.of(records));
    }

    @Property
    @Label("law 17: one key has one content; of two neither wins")
    void of_two_contents_neither_wins(
            @ForAll("records") List<ServiceRecord> records, @ForAll("spans") TimeSpan span, @ForAll Random random) {
        Assume.that(!records.isEmpty());
        ServiceRecord one = records.get(random.nextInt(records.size()));
        ServiceRecord other = copy(one, "another list").id(one.id()).time(span).build();
        List<ServiceRecord> without = new ArrayList<>(records);
        without.remove(one);
        List<ServiceRecord> both = new ArrayList<>(records);
        both.add(random.nextInt(both.size() + 1), other);

        ServiceBook book = ServiceBook.of(both);

        assertThat(book.conflicts())
                .singleElement()
                .returns(one.id(), ServiceBook.Conflict::id)
                .satisfies(conflict -> assertThat(conflict.contents()).containsExactlyInAnyOrder(one, other));
        assertThat(book.entries()).isEqualTo(ServiceBook.of(without).entries());
    }

    @Property
    @Label("law 18: no minute is credited twice, and none that nobody claimed")
    void no_minute_is_credited_twice(@ForAll("records") List<ServiceRecord> records) {
        Set<Long> claimed = new HashSet<>();
        records.forEach(record -> minutes(record.time()).forEach(claimed::add));
        Set<Long> credited = new HashSet<>();

        for (ServiceBook.Entry entry : ServiceBook.of(records).entries()) {
            entry.credited().stream()
                    .flatMap(span -> minutes(span).boxed())
                    .forEach(minute ->
                            assertThat(credited.add(minute)).as("credited once").isTrue());
        }

        assertThat(claimed).containsAll(credited);
    }

    @Property
    @Label("law 18: without pauses exactly the minutes that somebody claimed are credited")
    void without_pauses_the_union_is_credited(@ForAll("withoutPause") List<ServiceRecord> records) {
        Set<Long> claimed = new HashSet<>();
        records.forEach(record -> minutes(record.time()).forEach(claimed::add));

        ServiceBook book = ServiceBook.of(records);

        assertThat(book.total()).isEqualTo(Hours.ofMinutes(claimed.size()));
    }

    @Property
    @Label("law 18: what is not credited is listed, with the record that stood in the way")
    void credited_and_overlapped_minutes_make_up_the_record(@ForAll("withoutPause") List<ServiceRecord> records) {
        ServiceBook book = ServiceBook.of(records);

        for (ServiceBook.Entry entry : book.entries()) {
            Hours lost = sum(
                    book.overlaps().stream()
                            .filter(overlap ->
                                    overlap.cut().equals(entry.record().id()))
                            .toList(),
                    ServiceBook.Overlap::minutes);

            assertThat(entry.hours().plus(lost)).isEqualTo(entry.record().worked());
        }
    }

    @Property
    @Label("law 18: no day of any zone has more than the hours of that day")
    void no_day_has_more_hours_than_it_has(@ForAll("records") List<ServiceRecord> records) {
        ServiceBook.of(records).entries().stream()
                .flatMap(entry -> days(entry).stream())
                .filter(span -> span.zone().equals(ServiceFacts.SHANGHAI))
                .collect(Collectors.groupingBy(TimeSpan::startDate))
                .forEach((day, spans) -> {
                    long minutes = Duration.between(
                                    day.atStartOfDay(ServiceFacts.SHANGHAI),
                                    day.plusDays(1).atStartOfDay(ServiceFacts.SHANGHAI))
                            .toMinutes();
                    assertThat(sum(spans, TimeSpan::elapsed).toMinutes()).isLessThanOrEqualTo(minutes);
                });
    }

    @Property
    @Label("law 19: spans that touch are both credited in full; overlap does not ask who comes first")
    void touching_is_no_overlap(@ForAll("spans") TimeSpan first, @ForAll @LongRange(min = 1, max = 1440) long length) {
        TimeSpan second = TimeSpan.of(first.end(), first.end().plus(Duration.ofMinutes(length)), first.zone());
        ServiceRecord a = record("a", first);
        ServiceRecord b = record("b", second);

        ServiceBook book = ServiceBook.of(List.of(b, a));

        assertThat(first.overlaps(second)).isEqualTo(second.overlaps(first)).isFalse();
        assertThat(book.overlaps()).isEmpty();
        assertThat(book.total()).isEqualTo(first.elapsed().plus(second.elapsed()));
    }

    @Property
    @Label("law 19: records overlap in the book exactly where their spans do")
    void overlaps_are_those_of_the_spans(@ForAll("spans") TimeSpan first, @ForAll("spans") TimeSpan second) {
        ServiceBook book = ServiceBook.of(List.of(record("a", first), record("b", second)));

        assertThat(book.overlaps()).hasSize(first.overlaps(second) ? 1 : 0);
        assertThat(sum(book.overlaps(), ServiceBook.Overlap::minutes))
                .isEqualTo(first.intersection(second).map(TimeSpan::elapsed).orElse(Hours.ZERO));
    }

    @Property
    @Label("law 20: the order of records does not matter")
    void order_does_not_matter(@ForAll("records") List<ServiceRecord> records, @ForAll Random random) {
        List<ServiceRecord> shuffled = new ArrayList<>(records);
        Collections.shuffle(shuffled, random);

        assertSame(ServiceBook.of(shuffled), ServiceBook.of(records));
    }

    @Property
    @Label("law 21: cutting a record in two changes no total")
    void cutting_changes_nothing(@ForAll("withoutPause") List<ServiceRecord> records, @ForAll Random random) {
        Assume.that(!records.isEmpty());
        ServiceRecord whole = records.get(random.nextInt(records.size()));
        int minutes = (int) whole.time().elapsed().toMinutes();
        Instant cut = whole.time().start().plus(Duration.ofMinutes(random.nextInt(minutes)));
        List<ServiceRecord> pieces = new ArrayList<>(records);
        pieces.remove(whole);
        for (TimeSpan piece : whole.time().cutAt(cut)) {
            pieces.add(copy(whole, whole.source())
                    .id(ServiceRecordId.of(whole.id() + "-" + pieces.size()))
                    .time(piece)
                    .build());
        }

        assertThat(ServiceBook.of(pieces).total())
                .isEqualTo(ServiceBook.of(records).total());
    }

    @Property
    @Label("law 22: parts by day, month, station and grade add up to the whole")
    void parts_add_up(@ForAll("records") List<ServiceRecord> records) {
        ServiceBook book = ServiceBook.of(records);
        List<TimeSpan> days =
                book.entries().stream().flatMap(entry -> days(entry).stream()).toList();

        assertThat(sumBy(days, TimeSpan::startDate, TimeSpan::elapsed)).isEqualTo(book.total());
        assertThat(sumBy(days, day -> YearMonth.from(day.startDate()), TimeSpan::elapsed))
                .isEqualTo(book.total());
        assertThat(sumBy(book.entries(), entry -> entry.record().station(), ServiceBook.Entry::hours))
                .isEqualTo(book.total());
        assertThat(sumBy(book.entries(), entry -> entry.record().grade(), ServiceBook.Entry::hours))
                .isEqualTo(book.total());
    }

    @Property
    @Label("law 23: one more record that overlaps none adds its time and changes no other")
    void another_record_adds_its_time(
            @ForAll("records") List<ServiceRecord> records, @ForAll @IntRange(min = 1, max = 1440) int minutes) {
        ServiceRecord more =
                record("more", TimeSpan.of(LATER, LATER.plus(Duration.ofMinutes(minutes)), ServiceFacts.SHANGHAI));
        List<ServiceRecord> all = new ArrayList<>(records);
        all.add(0, more);

        assertThat(ServiceBook.of(all).total())
                .isEqualTo(ServiceBook.of(records).total().plus(Hours.ofMinutes(minutes)));
    }

    @Property
    @Label(
            "law 26: two registrations of one person are merged to the union of their minutes, and merging again changes nothing")
    void merging_two_persons_credits_the_union(
            @ForAll("withoutPause") List<ServiceRecord> anns, @ForAll("withoutPause") List<ServiceRecord> bens) {
        PersonId ben = PersonId.of("ben");
        List<ServiceRecord> merged = new ArrayList<>(anns);
        Set<Long> claimed = new HashSet<>();
        anns.forEach(record -> minutes(record.time()).forEach(claimed::add));
        for (ServiceRecord record : bens) {
            ServiceRecord own = copy(record, record.source())
                    .id(ServiceRecordId.of("ben-" + record.id()))
                    .time(record.time())
                    .build()
                    .heldBy(ben);
            assertThat(own.person()).isEqualTo(ben);
            assertThat(own.heldBy(ANN).heldBy(ANN)).isEqualTo(own.heldBy(ANN));
            merged.add(own.heldBy(ANN));
            minutes(record.time()).forEach(claimed::add);
        }

        ServiceBook book = ServiceBook.of(merged);

        assertThat(book.total()).isEqualTo(Hours.ofMinutes(claimed.size()));
        assertThat(book.total()).isGreaterThanOrEqualTo(ServiceBook.of(anns).total());
        assertThat(book.total())
                .isLessThanOrEqualTo(
                        ServiceBook.of(anns).total().plus(ServiceBook.of(bens).total()));
    }

    @Property
    @Label("law 21: joining two records that touch changes no total")
    void joining_changes_nothing(
            @ForAll("withoutPause") List<ServiceRecord> records, @ForAll @LongRange(min = 1, max = 300) long minutes) {
        Assume.that(!records.isEmpty());
        ServiceRecord first = records.get(0);
        Assume.that(first.time().elapsed().toMinutes() + minutes <= 1440);
        TimeSpan tail = TimeSpan.of(
                first.time().end(),
                first.time().end().plus(Duration.ofMinutes(minutes)),
                first.time().zone());
        List<ServiceRecord> two = new ArrayList<>(records);
        two.add(copy(first, first.source())
                .id(ServiceRecordId.of("tail"))
                .time(tail)
                .build());
        List<ServiceRecord> joined = new ArrayList<>(records.subList(1, records.size()));
        joined.add(copy(first, first.source())
                .id(ServiceRecordId.of("joined"))
                .time(TimeSpan.of(first.time().start(), tail.end(), tail.zone()))
                .build());

        assertThat(ServiceBook.of(two).total()).isEqualTo(ServiceBook.of(joined).total());
    }

    @Property
    @Label("law 27: records that differ only in their key are told, and credited once")
    void twins_are_told(@ForAll("withoutPause") List<ServiceRecord> records, @ForAll Random random) {
        Assume.that(!records.isEmpty());
        ServiceRecord one = records.get(random.nextInt(records.size()));
        ServiceRecord twin = copy(one, one.source())
                .id(ServiceRecordId.of("twin"))
                .time(one.time())
                .build();
        List<ServiceRecord> all = new ArrayList<>(records);
        all.add(random.nextInt(all.size() + 1), twin);

        ServiceBook book = ServiceBook.of(all);

        assertThat(book.twins()).anySatisfy(twins -> assertThat(twins.ids()).contains(one.id(), twin.id()));
        assertThat(book.total()).isEqualTo(ServiceBook.of(records).total());
    }

    @Property
    void records_of_two_persons_are_no_book(@ForAll("spans") TimeSpan one, @ForAll("spans") TimeSpan other) {
        ServiceRecord ben = ServiceRecord.builder()
                .id(ServiceRecordId.of("b"))
                .person(PersonId.of("ben"))
                .time(other)
                .grade(EvidenceGrade.DECLARED)
                .source("list")
                .organization(OrganizationId.of("o1"))
                .build();

        assertThatThrownBy(() -> ServiceBook.of(List.of(record("a", one), ben)))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("service.two-persons"));
    }

    @Property
    void hard_cases_occur(@ForAll("records") List<ServiceRecord> records) {
        ServiceBook book = ServiceBook.of(records);
        Statistics.label("overlaps").collect(!book.overlaps().isEmpty());
        Statistics.label("pauses")
                .collect(records.stream().anyMatch(record -> record.pause().isPresent()));
        Statistics.label("nothing left")
                .collect(book.entries().stream()
                        .anyMatch(entry -> entry.credited().isEmpty()));
        Statistics.label("over midnight")
                .collect(any(records, span -> span.cutByDay().size() > 1));
        Statistics.label("over a month's end")
                .collect(any(
                        records,
                        span -> span.cutByDay().stream()
                                        .map(day -> YearMonth.from(day.startDate()))
                                        .distinct()
                                        .count()
                                > 1));
        Statistics.label("over a clock change")
                .collect(any(
                        records,
                        span -> !span.zone()
                                .getRules()
                                .getOffset(span.start())
                                .equals(span.zone().getRules().getOffset(span.end()))));
        Statistics.label("over a clock change in Berlin")
                .collect(any(
                        records,
                        span -> span.zone().getId().equals("Europe/Berlin")
                                && Spans.Kind.of(span) == Spans.Kind.CLOCKS_FORWARD));
        Statistics.label("over a clock change in Berlin")
                .coverage(seen -> seen.check(true).percentage(share -> share > 2));
        for (String year : List.of("1986", "1991")) {
            Statistics.label("over a clock change in Shanghai in " + year)
                    .collect(any(
                            records,
                            span -> span.zone().equals(ServiceFacts.SHANGHAI)
                                    && span.startDate().toString().startsWith(year)
                                    && Spans.Kind.of(span).name().startsWith("CLOCKS")));
            Statistics.label("over a clock change in Shanghai in " + year)
                    .coverage(seen -> seen.check(true).percentage(share -> share > 5));
        }
        for (String label : List.of(
                "overlaps", "pauses", "nothing left", "over midnight", "over a month's end", "over a clock change")) {
            Statistics.label(label).coverage(seen -> seen.check(true).percentage(share -> share > 20));
        }
    }

    private static boolean any(List<ServiceRecord> records, Predicate<TimeSpan> what) {
        return records.stream().map(ServiceRecord::time).anyMatch(what);
    }

    private static void assertSame(ServiceBook one, ServiceBook other) {
        assertThat(one.entries()).isEqualTo(other.entries());
        assertThat(one.overlaps()).isEqualTo(other.overlaps());
        assertThat(one.conflicts()).isEqualTo(other.conflicts());
        assertThat(one.twins()).isEqualTo(other.twins());
        assertThat(one.total()).isEqualTo(other.total());
    }

    private static List<TimeSpan> days(ServiceBook.Entry entry) {
        return entry.credited().map(TimeSpan::cutByDay).orElse(List.of());
    }

    /** The minutes of a span on the time line, one by one; the dullest reading there is. */
    private static LongStream minutes(TimeSpan span) {
        return LongStream.range(span.start().getEpochSecond() / 60, span.end().getEpochSecond() / 60);
    }

    private static <T, K> Hours sumBy(Collection<T> all, Function<T, K> part, Function<T, Hours> hours) {
        return all.stream().collect(Collectors.groupingBy(part)).values().stream()
                .map(some -> sum(some, hours))
                .reduce(Hours.ZERO, Hours::plus);
    }

    private static <T> Hours sum(Collection<T> all, Function<T, Hours> hours) {
        return all.stream().map(hours).reduce(Hours.ZERO, Hours::plus);
    }

    private static ServiceRecord record(String id, TimeSpan time) {
        return ServiceRecord.builder()
                .id(ServiceRecordId.of(id))
                .person(ANN)
                .time(time)
                .grade(EvidenceGrade.MEASURED)
                .source("list")
                .organization(OrganizationId.of("o1"))
                .build();
    }

    /** Everything of a record but key, time and pause, from a source. */
    private static ServiceRecord.Builder copy(ServiceRecord record, String source) {
        return ServiceRecord.builder()
                .person(record.person())
                .kind(record.kind())
                .grade(record.grade())
                .source(source)
                .organization(record.organization())
                .station(record.station());
    }
}
