package org.volunteerkit.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.value.Hours;

/**
 * Some minutes in a row at a place: two instants and the zone of the place; the start is included, the end is not.
 *
 * <p>Elapsed time is that of the time line: over a clock change it is less or more than the clocks on the wall show. A
 * span is a positive whole number of minutes.
 *
 * <p>Text form: two local times and the zone, such as {@code 2023-03-05T09:00/2023-03-05T11:30[Asia/Shanghai]}. A local
 * time that the zone skips is refused. One that it passes twice needs its offset, such as {@code 1991-09-15T01:30+09:00};
 * it is written only then. An end at {@code 24:00} is read as the next midnight.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class TimeSpan {

    private final Instant start;
    private final Instant end;
    private final ZoneId zone;

    private TimeSpan(Instant start, Instant end, ZoneId zone) {
        this.start = start;
        this.end = end;
        this.zone = zone;
    }

    /**
     * Returns the span between two instants.
     *
     * @param zone the zone of the place, whose calendar decides on which day a minute falls
     * @throws InvalidValueException if the end is not after the start, or there is a part of a minute in between
     */
    public static TimeSpan of(Instant start, Instant end, ZoneId zone) {
        if (!start.isBefore(end)) {
            throw new InvalidValueException(Problem.of("time.span-empty")
                    .with("start", start.toString())
                    .found(Found.value(end.toString())));
        }
        Duration length = Duration.between(start, end);
        if (length.getNano() != 0 || length.getSeconds() % 60 != 0) {
            throw new InvalidValueException(Problem.of("time.span-seconds").found(Found.value(length.toString())));
        }
        return new TimeSpan(start, end, zone);
    }

    /**
     * Returns the span between two local times.
     *
     * @throws InvalidValueException if a local time does not exist or exists twice in the zone, or under the conditions of
     *     {@link #of(Instant, Instant, ZoneId)}
     */
    public static TimeSpan of(LocalDateTime start, LocalDateTime end, ZoneId zone) {
        return of(instant(start, null, zone), instant(end, null, zone), zone);
    }

    /**
     * Returns the span that a text names.
     *
     * @param text such as {@code 2023-03-05T09:00/2023-03-05T11:30[Asia/Shanghai]}
     * @throws InvalidValueException if the text has another form, or under the conditions of {@link #of(LocalDateTime,
     *     LocalDateTime, ZoneId)}
     */
    @JsonCreator
    public static TimeSpan parse(String text) {
        int slash = text.indexOf('/');
        int bracket = text.indexOf('[');
        if (slash < 0 || bracket < slash || !text.endsWith("]")) {
            throw new InvalidValueException(Problem.of("time.span-form").found(Found.text(text)));
        }
        ZoneId zone = zone(text.substring(bracket + 1, text.length() - 1));
        return of(
                instant(text.substring(0, slash), false, zone),
                instant(text.substring(slash + 1, bracket), true, zone),
                zone);
    }

    private static ZoneId zone(String name) {
        try {
            // An offset such as +08:00 has no calendar changes and is no name of a place.
            if (name.indexOf('/') > 0 || name.equals("UTC")) {
                return ZoneId.of(name);
            }
        } catch (DateTimeException unknown) {
            // Told below, in our own words.
        }
        throw new InvalidValueException(Problem.of("time.zone-unknown").found(Found.text(name)));
    }

    private static Instant instant(String text, boolean isEnd, ZoneId zone) {
        if (text.length() <= 16) {
            return instant(Dates.parseMinute(text, isEnd), null, zone);
        }
        LocalDateTime local = Dates.parseMinute(text.substring(0, 16), isEnd);
        try {
            return instant(local, ZoneOffset.of(text.substring(16)), zone);
        } catch (DateTimeException badOffset) {
            throw new InvalidValueException(Problem.of("time.minute-form").found(Found.text(text)));
        }
    }

    private static Instant instant(LocalDateTime local, @Nullable ZoneOffset stated, ZoneId zone) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            throw new InvalidValueException(
                    Problem.of("time.skipped").with("zone", zone.getId()).found(Found.value(local.toString())));
        }
        if (stated == null && offsets.size() > 1) {
            throw new InvalidValueException(Problem.of("time.twice")
                    .with("zone", zone.getId())
                    .with("offset", offsets.get(0).toString())
                    .with("other", offsets.get(1).toString())
                    .found(Found.value(local.toString())));
        }
        if (stated != null && !offsets.contains(stated)) {
            throw new InvalidValueException(Problem.of("time.offset")
                    .with("zone", zone.getId())
                    .with("offset", offsets.get(0).toString())
                    .found(Found.value(stated.toString())));
        }
        return local.toInstant(stated == null ? offsets.get(0) : stated);
    }

    /** Returns the first instant. */
    public Instant start() {
        return start;
    }

    /** Returns the instant at which it is over. */
    public Instant end() {
        return end;
    }

    /** Returns the zone of the place. */
    public ZoneId zone() {
        return zone;
    }

    /** Returns the day of the place on which it starts. */
    public LocalDate startDate() {
        return start.atZone(zone).toLocalDate();
    }

    /** Returns the minutes of the time line between start and end, always positive. */
    public Hours elapsed() {
        return Hours.ofMinutes(Duration.between(start, end).toMinutes());
    }

    /** Returns whether some minute is in both, whatever their zones; spans that touch do not overlap. */
    public boolean overlaps(TimeSpan other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    /** Returns the minutes that are in both, in the zone of this; empty if there are none. */
    public Optional<TimeSpan> intersection(TimeSpan other) {
        return overlaps(other)
                ? Optional.of(new TimeSpan(
                        start.isAfter(other.start) ? start : other.start,
                        end.isBefore(other.end) ? end : other.end,
                        zone))
                : Optional.empty();
    }

    /**
     * Returns the parts into which some instants cut this span, in order; instants outside cut nothing. The parts' minutes
     * add up to the whole.
     *
     * @throws InvalidValueException if a cut does not fall on a whole minute of the span
     */
    public List<TimeSpan> cutAt(Instant... cuts) {
        List<Instant> inside = Arrays.stream(cuts)
                .filter(cut -> cut.isAfter(start) && cut.isBefore(end))
                .distinct()
                .sorted()
                .toList();
        ImmutableList.Builder<TimeSpan> parts = ImmutableList.builder();
        Instant from = start;
        for (Instant cut : inside) {
            parts.add(of(from, cut, zone));
            from = cut;
        }
        return parts.add(of(from, end, zone)).build();
    }

    /** Returns the parts into which the midnights of the place cut this span, one a day, in order. */
    public List<TimeSpan> cutByDay() {
        LocalDate first = startDate();
        LocalDate last = end.atZone(zone).toLocalDate();
        return cutAt(first.plusDays(1)
                .datesUntil(last.plusDays(1))
                .map(day -> day.atStartOfDay(zone).toInstant())
                .toArray(Instant[]::new));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TimeSpan that
                && start.equals(that.start)
                && end.equals(that.end)
                && zone.equals(that.zone);
    }

    @Override
    public int hashCode() {
        return 31 * start.hashCode() + end.hashCode();
    }

    /** Returns the text form. */
    @Override
    @JsonValue
    public String toString() {
        return written(start) + "/" + written(end) + "[" + zone.getId() + "]";
    }

    private String written(Instant instant) {
        var there = instant.atZone(zone);
        LocalDateTime local = there.toLocalDateTime();
        boolean twice = zone.getRules().getValidOffsets(local).size() > 1;
        return twice ? local.toString() + there.getOffset() : local.toString();
    }
}
