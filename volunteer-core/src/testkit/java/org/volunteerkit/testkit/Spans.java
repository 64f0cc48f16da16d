package org.volunteerkit.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import org.volunteerkit.time.TimeSpan;

/**
 * Spans of time in places whose clocks are hard to read, often over a change of the clocks, a midnight or the end of a
 * month.
 *
 * <p>The places: Asia/Shanghai with its summer times from 1986 to 1991; Europe/Berlin and America/New_York; Pacific/Chatham
 * and Asia/Kathmandu with three quarters of an hour; Australia/Lord_Howe, which changes by half an hour; Pacific/Apia, which
 * left out 30 December 2011; America/Sao_Paulo, which skipped midnights; America/Havana, which has midnight twice a year;
 * America/St_Johns, whose clocks went back over midnight; and UTC.
 *
 * <p>The hard cases have their share among all samples; so jqwik is not asked to add edge cases of its own.
 *
 * <p>To be called, not extended.
 */
public final class Spans {

    /** What is special about a span; to be collected in the statistics of a property. */
    public enum Kind {
        /** The clocks go forward within. */
        CLOCKS_FORWARD,
        /** The clocks go back within. */
        CLOCKS_BACK,
        /** It goes over the end of a month, and the clocks stay as they are. */
        OVER_MONTH_END,
        /** It goes over a midnight, and nothing else happens. */
        OVER_MIDNIGHT,
        /** None of these. */
        PLAIN;

        /** Returns what is special about a span; the first that holds. */
        public static Kind of(TimeSpan span) {
            ZoneOffsetTransition change =
                    span.zone().getRules().nextTransition(span.start().minusNanos(1));
            if (change != null && change.getInstant().isBefore(span.end())) {
                return change.isGap() ? CLOCKS_FORWARD : CLOCKS_BACK;
            }
            LocalDate first = span.startDate();
            LocalDate last = span.end().minusNanos(1).atZone(span.zone()).toLocalDate();
            if (first.equals(last)) {
                return PLAIN;
            }
            return first.getMonth() == last.getMonth() ? OVER_MIDNIGHT : OVER_MONTH_END;
        }
    }

    private static final Instant FROM = Instant.parse("1950-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2040-01-01T00:00:00Z");
    private static final int MINUTES_PER_DAY = 24 * 60;

    private static final ImmutableMap<ZoneId, ImmutableList<Instant>> CHANGES = Maps.toMap(
            ImmutableList.of(
                            "Asia/Shanghai",
                            "Europe/Berlin",
                            "America/New_York",
                            "Pacific/Chatham",
                            "Asia/Kathmandu",
                            "Australia/Lord_Howe",
                            "Pacific/Apia",
                            "America/Sao_Paulo",
                            "America/Havana",
                            "America/St_Johns",
                            "UTC")
                    .stream()
                    .map(ZoneId::of)
                    .toList(),
            Spans::changes);

    private Spans() {}

    /** Returns the places. */
    public static Arbitrary<ZoneId> zones() {
        return Arbitraries.of(CHANGES.keySet()).withoutEdgeCases();
    }

    /**
     * Returns the changes of the clocks of the places, from 1950 to 2039.
     *
     * @return each with its place
     */
    public static Arbitrary<Tuple.Tuple2<ZoneId, ZoneOffsetTransition>> clockChanges() {
        return Arbitraries.of(CHANGES.entrySet().stream()
                        .flatMap(place -> place.getValue().stream()
                                .map(instant -> Tuple.of(
                                        place.getKey(),
                                        place.getKey().getRules().nextTransition(instant.minusNanos(1)))))
                        .toList())
                .withoutEdgeCases();
    }

    /** Returns whole minutes at a place, from 1950 to 2039, often near a change of its clocks, a midnight or a month's end. */
    public static Arbitrary<Instant> minutes(ZoneId zone) {
        Arbitrary<Instant> any = Arbitraries.longs()
                .between(FROM.getEpochSecond() / 60, UNTIL.getEpochSecond() / 60 - 1)
                .map(minute -> Instant.ofEpochSecond(minute * 60));
        List<Instant> changes = CHANGES.getOrDefault(zone, changes(zone));
        Arbitrary<Instant> midnights =
                Days.daysBetween(1950, 2039).map(day -> day.atStartOfDay(zone).toInstant());
        Arbitrary<Instant> monthStarts = Days.daysBetween(1950, 2039)
                .map(day -> day.withDayOfMonth(1).atStartOfDay(zone).toInstant());
        return Arbitraries.frequencyOf(
                        Tuple.of(2, any),
                        Tuple.of(3, near(changes.isEmpty() ? midnights : Arbitraries.of(changes))),
                        Tuple.of(2, near(midnights)),
                        Tuple.of(2, near(monthStarts)))
                .withoutEdgeCases();
    }

    /** Returns spans of 1 minute up to 24 hours, as service records have them. */
    public static Arbitrary<TimeSpan> shifts() {
        return spans(upTo(MINUTES_PER_DAY)).withoutEdgeCases();
    }

    /** Returns spans of 1 minute up to some weeks. */
    public static Arbitrary<TimeSpan> spans() {
        return spans(Arbitraries.frequencyOf(
                        Tuple.of(3, upTo(MINUTES_PER_DAY)), Tuple.of(1, upTo(40L * MINUTES_PER_DAY))))
                .withoutEdgeCases();
    }

    /** Returns lengths of 1 minute and more, evenly; jqwik by itself prefers short ones, which touch nothing. */
    private static Arbitrary<Long> upTo(long minutes) {
        return Arbitraries.longs().between(1, minutes).withDistribution(RandomDistribution.uniform());
    }

    private static Arbitrary<TimeSpan> spans(Arbitrary<Long> lengths) {
        return zones().flatMap(zone -> Combinators.combine(minutes(zone), lengths)
                .as((start, length) -> TimeSpan.of(start, start.plusSeconds(length * 60), zone)));
    }

    /** Returns instants up to some hours away from others, and those themselves. */
    private static Arbitrary<Instant> near(Arbitrary<Instant> instants) {
        Arbitrary<Long> away = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(0L)),
                Tuple.of(4, Arbitraries.longs().between(-180, 90)));
        return Combinators.combine(instants, away).as((instant, minutes) -> instant.plusSeconds(minutes * 60));
    }

    private static ImmutableList<Instant> changes(ZoneId zone) {
        ImmutableList.Builder<Instant> all = ImmutableList.builder();
        ZoneOffsetTransition next = zone.getRules().nextTransition(FROM);
        while (next != null && next.getInstant().isBefore(UNTIL)) {
            all.add(next.getInstant());
            next = zone.getRules().nextTransition(next.getInstant());
        }
        return all.build();
    }
}
