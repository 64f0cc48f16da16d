package org.volunteerkit.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;
import org.volunteerkit.testkit.Refusals;
import org.volunteerkit.testkit.Spans;
import org.volunteerkit.testkit.VolunteerDomain;
import org.volunteerkit.value.Hours;

@Domain(VolunteerDomain.class)
@Domain(DomainContext.Global.class)
class SpanProperties {

    @Property
    @Label("the hard spans do occur: changes of the clocks, midnights, ends of months")
    void hardSpansOccur(@ForAll("shifts") TimeSpan span) {
        Statistics.collect(Spans.Kind.of(span));
        Statistics.coverage(seen -> {
            seen.check(Spans.Kind.CLOCKS_FORWARD).percentage(share -> share >= 5);
            seen.check(Spans.Kind.CLOCKS_BACK).percentage(share -> share >= 5);
            seen.check(Spans.Kind.OVER_MIDNIGHT).percentage(share -> share >= 5);
            seen.check(Spans.Kind.OVER_MONTH_END).percentage(share -> share >= 5);
            seen.check(Spans.Kind.PLAIN).percentage(share -> share >= 5);
        });
    }

    @Property(tries = 1000)
    @Label("law 8: elapsed minutes are those of the wall clock, less what it jumped ahead, more what it fell back")
    void elapsedIsThatOfTheTimeLine(@ForAll TimeSpan span) {
        LocalDateTime start = span.start().atZone(span.zone()).toLocalDateTime();
        LocalDateTime end = span.end().atZone(span.zone()).toLocalDateTime();
        long shown = Duration.between(start, end).toMinutes();
        int jumped = span.zone().getRules().getOffset(span.end()).getTotalSeconds()
                - span.zone().getRules().getOffset(span.start()).getTotalSeconds();

        assertThat(span.elapsed()).isEqualTo(Hours.ofMinutes(shown - jumped / 60));
        assertThat(span.elapsed().isPositive()).isTrue();
    }

    @Property(tries = 500)
    @Label("law 9: a local time that the clocks skip is refused, one that they pass twice needs its offset")
    void clockChangesAreNotGuessed(
            @ForAll("clockChanges") Tuple.Tuple2<ZoneId, ZoneOffsetTransition> change, @ForAll @LongRange long at) {
        ZoneId zone = change.get1();
        ZoneOffsetTransition transition = change.get2();
        LocalDateTime from = transition.isGap() ? transition.getDateTimeBefore() : transition.getDateTimeAfter();
        long minutes = transition.getDuration().abs().toMinutes();
        LocalDateTime within = from.plusMinutes(Math.floorMod(at, minutes));
        LocalDateTime end = within.plusDays(2);
        Statistics.collect(transition.isGap() ? "skipped" : "twice");
        Statistics.coverage(seen -> {
            seen.check("skipped").percentage(share -> share > 20);
            seen.check("twice").percentage(share -> share > 20);
        });

        assertThat(Refusals.code(() -> TimeSpan.of(within, end, zone)))
                .isEqualTo(transition.isGap() ? "time.skipped" : "time.twice");
        for (ZoneOffset offset : List.of(transition.getOffsetBefore(), transition.getOffsetAfter())) {
            String text = within + offset.toString() + "/" + end + "[" + zone + "]";
            if (transition.isGap()) {
                assertThat(Refusals.code(() -> TimeSpan.parse(text))).isEqualTo("time.skipped");
            } else {
                TimeSpan span = TimeSpan.parse(text);
                assertThat(span.start()).isEqualTo(within.toInstant(offset));
                assertThat(span).hasToString(text);
            }
        }
    }

    @Property(tries = 500)
    @Label("law 10: the parts of a span, cut anywhere, add up to the whole and follow one another")
    void partsAddUp(@ForAll TimeSpan span, @ForAll @Size(max = 5) List<@LongRange(max = 60_000) Long> minutes) {
        Instant[] cuts = minutes.stream()
                .map(minute -> span.start().plusSeconds(60 * (minute - 100)))
                .toArray(Instant[]::new);

        assertPartsOf(span, span.cutAt(cuts));
    }

    @Property(tries = 500)
    @Label("law 10: the days of a span add up to the whole, and each day has the minutes that the clocks show on it")
    void daysAddUp(@ForAll("shifts") TimeSpan span) {
        List<TimeSpan> parts = span.cutByDay();
        Map<LocalDate, Long> byMinute = Stream.iterate(
                        span.start(), minute -> minute.isBefore(span.end()), minute -> minute.plusSeconds(60))
                .collect(Collectors.groupingBy(minute -> day(minute, span), Collectors.counting()));
        Map<LocalDate, Long> byPart = parts.stream()
                .collect(Collectors.toMap(
                        TimeSpan::startDate, part -> part.elapsed().toMinutes(), Long::sum));

        assertPartsOf(span, parts);
        assertThat(byPart).isEqualTo(byMinute);
        for (TimeSpan part : parts) {
            assertThat(day(part.end().minusNanos(1), span)).isEqualTo(part.startDate());
        }
    }

    @Property
    @Label("law 10: a long span has a part for each of its days")
    void longSpansHaveAllTheirDays(@ForAll TimeSpan span) {
        List<TimeSpan> parts = span.cutByDay();

        assertPartsOf(span, parts);
        assertThat(parts).hasSizeGreaterThanOrEqualTo((int) span.elapsed().toFullHours() / 25);
        assertThat(parts).allMatch(part -> part.elapsed().compareTo(Hours.of(26)) < 0);
    }

    private static LocalDate day(Instant instant, TimeSpan span) {
        return instant.atZone(span.zone()).toLocalDate();
    }

    @Property
    @Label("law 7: 24:00 is the start of the next day, never of the same")
    void midnightAtTheEndIsTheNext(@ForAll("shifts") TimeSpan span) {
        LocalDate day = span.startDate();
        String text = span.toString().replaceFirst("/[^\\[]*", "/" + day + "T24:00");
        LocalDateTime midnight = day.plusDays(1).atStartOfDay();

        if (span.zone().getRules().getValidOffsets(midnight).size() > 1) {
            assertThat(Refusals.code(() -> TimeSpan.parse(text))).isEqualTo("time.twice");
        } else {
            TimeSpan untilMidnight = TimeSpan.parse(text);
            assertThat(untilMidnight.end())
                    .isEqualTo(day.plusDays(1).atStartOfDay(span.zone()).toInstant());
            assertThat(untilMidnight.end().atZone(span.zone()).toLocalDate()).isAfter(day);
        }
        String start = text.replaceFirst("^[^/]*", day + "T24:00");
        assertThat(Refusals.code(() -> TimeSpan.parse(start))).isEqualTo("time.minute-form");
    }

    @Property(tries = 500)
    @Label("law 19: spans that touch do not overlap, and overlap is symmetric and means a minute in both")
    void overlapIsAMinuteInBoth(@ForAll TimeSpan span, @ForAll @LongRange(min = -3000, max = 3000) long later) {
        TimeSpan other =
                TimeSpan.of(span.start().plusSeconds(later * 60), span.end().plusSeconds(later * 60), ZoneId.of("UTC"));
        boolean expected = Math.abs(later) < span.elapsed().toMinutes();

        assertThat(span.overlaps(other)).isEqualTo(other.overlaps(span)).isEqualTo(expected);
        assertThat(span.touches(other))
                .isEqualTo(other.touches(span))
                .isEqualTo(Math.abs(later) == span.elapsed().toMinutes());
        assertThat(span.intersection(other).map(TimeSpan::elapsed).orElse(Hours.ZERO))
                .isEqualTo(Hours.ofMinutes(Math.max(0, span.elapsed().toMinutes() - Math.abs(later))));
        span.intersection(other)
                .ifPresent(
                        common -> assertThat(TimeSpan.parse(common.toString())).isEqualTo(common));
    }

    @Property
    @Label("law 4: cutting changes neither the span nor the cuts")
    void cuttingChangesNothing(@ForAll TimeSpan span) {
        String before = span.toString();
        Instant[] cuts = {span.end(), span.start().plusSeconds(60), span.start()};
        Instant[] given = cuts.clone();

        assertThat(span.cutAt(cuts)).isUnmodifiable();
        assertThat(cuts).isEqualTo(given);
        assertThat(span).hasToString(before);
    }

    private static void assertPartsOf(TimeSpan whole, List<TimeSpan> parts) {
        assertThat(parts.stream().map(TimeSpan::elapsed).reduce(Hours.ZERO, Hours::plus))
                .isEqualTo(whole.elapsed());
        assertThat(parts.get(0).start()).isEqualTo(whole.start());
        assertThat(parts.get(parts.size() - 1).end()).isEqualTo(whole.end());
        for (int i = 1; i < parts.size(); i++) {
            assertThat(parts.get(i).start()).isEqualTo(parts.get(i - 1).end());
            assertThat(parts.get(i).touches(parts.get(i - 1))).isTrue();
            assertThat(parts.get(i).overlaps(parts.get(i - 1))).isFalse();
        }
    }

    @Provide
    Arbitrary<TimeSpan> shifts() {
        return Spans.shifts();
    }

    @Provide
    Arbitrary<Tuple.Tuple2<ZoneId, ZoneOffsetTransition>> clockChanges() {
        return Spans.clockChanges();
    }
}
