package org.volunteerkit.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.value.Hours;

/**
 * Some minutes in a row at a place: two instants and the zone of the place; the start is included, the end is not.
 *
 * <p>Elapsed time is that of the time line: over a clock change it is less or more than the clocks on the wall show. A
 * span is a positive whole number of minutes, and both ends are whole minutes, on the time line and on the clocks of the
 * place; so the sun times of old, whose offsets have seconds (Asia/Shanghai before 1901), make no span. Range: the years
 * 0001 to 9999.
 *
 * <p>Text form: two local times and the zone, such as {@code 2023-03-05T09:00/2023-03-05T11:30[Asia/Shanghai]}. A local
 * time that the zone skips is refused. One that it passes twice needs its offset, such as {@code 1991-09-15T01:30+09:00};
 * it is written only then. An end at {@code 24:00} is read as the instant at which the next day starts, also where the
 * clocks skip its midnight; it is written as the time of that day. Zones are places of the time zone database, or
 * {@code UTC}.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class TimeSpan {

    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final Instant EARLIEST =
            Dates.FIRST.minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final Instant LATEST =
            Dates.LAST.plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final int SECONDS_PER_MINUTE = 60;
    private static final int LENGTH_OF_MINUTE = "2023-03-05T09:00".length();
    private static final Pattern OFFSET = Pattern.compile("Z|[+-][0-9]{2}:[0-9]{2}");

    private final Instant start;
    private final Instant end;
    private final ZoneId zone;

    /** The epoch day on which it starts, which is asked for again and again. */
    private final int startDay;

    private TimeSpan(Instant start, Instant end, ZoneId zone) {
        this.start = start;
        this.end = end;
        this.zone = zone;
        this.startDay = (int) day(start, zone).toEpochDay();
    }

    /**
     * Returns the span between two instants.
     *
     * @param zone the zone of the place, whose calendar decides on which day a minute falls
     *     {@link java.time.ZoneOffset#UTC} is taken for {@code UTC}
     * @throws InvalidValueException if the end is not after the start, one of them is no whole minute or lies outside the
     *     years 0001 to 9999, or the zone is a bare offset
     */
    public static TimeSpan of(Instant start, Instant end, ZoneId zone) {
        ZoneId place = zone.equals(ZoneOffset.UTC) ? UTC : zone;
        if (!isPlace(place.getId())) {
            throw new InvalidValueException(Problem.of("time.zone-unknown").found(Found.value(place.getId())));
        }
        checkMinute(start, place);
        checkMinute(end, place);
        if (!start.isBefore(end)) {
            throw new InvalidValueException(Problem.of("time.span-empty")
                    .with("start", start.toString())
                    .found(Found.value(end.toString())));
        }
        return new TimeSpan(start, end, place);
    }

    private static void checkMinute(Instant instant, ZoneId place) {
        // The first test also keeps the extremes of Instant away from the calendar.
        if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST) || !Dates.isInCalendar(day(instant, place))) {
            throw new InvalidValueException(Problem.of("time.outside-calendar").found(Found.value(instant.toString())));
        }
        int offset = place.getRules().getOffset(instant).getTotalSeconds();
        if (instant.getNano() != 0
                || instant.getEpochSecond() % SECONDS_PER_MINUTE != 0
                || offset % SECONDS_PER_MINUTE != 0) {
            throw new InvalidValueException(Problem.of("time.span-seconds").found(Found.value(instant.toString())));
        }
    }

    private static LocalDate day(Instant instant, ZoneId place) {
        return instant.atZone(place).toLocalDate();
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
            if (isPlace(name)) {
                return ZoneId.of(name);
            }
        } catch (DateTimeException unknown) {
            // Told below, in our own words.
        }
        throw new InvalidValueException(Problem.of("time.zone-unknown").found(Found.text(name)));
    }

    private static boolean isPlace(String name) {
        // An offset such as +08:00 has no calendar changes and is no name of a place.
        return name.indexOf('/') > 0 || name.equals("UTC");
    }

    private static Instant instant(String text, boolean isEnd, ZoneId zone) {
        if (text.length() <= LENGTH_OF_MINUTE) {
            LocalDateTime local = Dates.parseMinute(text, isEnd);
            ZoneOffsetTransition skip = zone.getRules().getTransition(local);
            // The day is over when the clocks jump, though they never show the midnight.
            return Dates.isEndOfDay(text) && skip != null && skip.isGap()
                    ? skip.getInstant()
                    : instant(local, null, zone);
        }
        LocalDateTime local = Dates.parseMinute(text.substring(0, LENGTH_OF_MINUTE), isEnd);
        return instant(local, offset(text), zone);
    }

    private static ZoneOffset offset(String text) {
        String offset = text.substring(LENGTH_OF_MINUTE);
        try {
            // ZoneOffset reads more forms than it writes.
            if (OFFSET.matcher(offset).matches()) {
                return ZoneOffset.of(offset);
            }
        } catch (DateTimeException outOfRange) {
            // Told below, in our own words.
        }
        throw new InvalidValueException(Problem.of("time.minute-form").found(Found.text(text)));
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
        return LocalDate.ofEpochDay(startDay);
    }

    /** Returns the same day as a number of days since 1970-01-01, for whoever looks at many spans. */
    public long startEpochDay() {
        return startDay;
    }

    /** Returns the minutes of the time line between start and end, always positive. */
    public Hours elapsed() {
        // Both are whole minutes.
        return Hours.ofMinutes((end.getEpochSecond() - start.getEpochSecond()) / SECONDS_PER_MINUTE);
    }

    /** Returns whether some minute is in both, whatever their zones; spans that touch do not overlap. */
    public boolean overlaps(TimeSpan other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    /** Returns whether one starts at the instant at which the other is over. */
    public boolean touches(TimeSpan other) {
        return end.equals(other.start) || other.end.equals(start);
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
     * @throws InvalidValueException if a cut inside does not fall on a whole minute
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

    /**
     * Returns the parts into which the changes of the date at the place cut this span, in order; each part lies on one day.
     * A day starts where the clocks first show it, also where they skip its midnight. Where they go back over midnight, the
     * day before has two parts, and so has the day after.
     */
    public List<TimeSpan> cutByDay() {
        ZoneRules rules = zone.getRules();
        Stream<Instant> midnights = startDate()
                .plusDays(1)
                .datesUntil(day(end, zone).plusDays(2))
                .map(LocalDate::atStartOfDay)
                .flatMap(midnight -> rules.getValidOffsets(midnight).stream().map(midnight::toInstant));
        Stream<Instant> changes = Stream.iterate(
                        rules.nextTransition(start),
                        change -> change != null && change.getInstant().isBefore(end),
                        change -> rules.nextTransition(change.getInstant()))
                .map(ZoneOffsetTransition::getInstant);
        // A midnight that is passed twice starts a day once, and few changes of the clocks start one at all.
        return cutAt(Stream.concat(midnights, changes)
                .filter(instant -> !day(instant, zone).equals(day(instant.minusNanos(1), zone)))
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
