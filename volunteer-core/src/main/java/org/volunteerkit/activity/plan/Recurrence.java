package org.volunteerkit.activity.plan;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import org.immutables.value.Value;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Message;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.TimeSpan;

/**
 * A shift that comes again and again (周期排班): on which days, from when to when by the clocks of a place, with exceptions.
 *
 * <p>The clocks on the wall decide: "7:30 to 8:30" stays so when they change. A time that they show twice is the first of both. One
 * that they skip is read as the instant at which they jump, or the shift is left out ({@link #skipped}); either way it is told. An
 * end that is not after the start lies on the next day.
 *
 * <p>Each occurrence has a key that follows from the series and its day, such as {@code traffic-friday.20230303}, and stays when it
 * is moved to another time.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
public abstract class Recurrence {

    private static final int LONGEST_SERIES = 55;
    private static final Instant SOME_DAY = Instant.parse("2000-01-01T00:00:00Z");

    /** What becomes of a shift of which the clocks skip the start or the end. */
    public enum Skipped {
        /** The time is the instant at which they jump. */
        AT_THE_JUMP,
        /** There is no shift that day. */
        LEFT_OUT
    }

    /**
     * One time that it comes.
     *
     * @param id the key of the shift
     * @param day the day on which it falls by the rule, also if it was moved
     * @param time when it is
     * @param note what should be known about it: that it was moved, or that the clocks jump
     */
    public record Occurrence(ShiftId id, LocalDate day, TimeSpan time, Optional<Message> note) {}

    /**
     * The times that it comes in some days.
     *
     * @param all in the order of the days of the rule
     * @param missing why there is none on a day on which it falls by the rule, with the key that it would have
     */
    public record Occurrences(List<Occurrence> all, List<Problem> missing) {

        /** Copies the lists. */
        public Occurrences {
            all = ImmutableList.copyOf(all);
            missing = ImmutableList.copyOf(missing);
        }
    }

    Recurrence() {}

    /** Starts a recurrence; series, rhythm, start, end, zone and days are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the key of the series, of at most 55 characters. */
    public abstract SeriesId series();

    /** Returns on which days it comes. */
    public abstract Rhythm rhythm();

    /** Returns when it starts by the clocks of the place, to the minute. */
    public abstract LocalTime starts();

    /** Returns when it ends, to the minute; on the next day if that is not after the start. */
    public abstract LocalTime ends();

    /** Returns the zone of the place. */
    public abstract ZoneId zone();

    /** Returns the days within which it comes. */
    public abstract DateRange during();

    /** Returns the days on which it does not come for once (取消日期); each is one of the rule. */
    @Value.NaturalOrder
    public abstract SortedSet<LocalDate> except();

    /** Returns the days of the rule on which it is at another time for once, such as a working day that was swapped (调休). */
    @Value.NaturalOrder
    public abstract SortedMap<LocalDate, TimeSpan> moved();

    /** Returns what becomes of a shift of which the clocks skip the start or the end; at the jump if silent. */
    @Value.Default
    public Skipped skipped() {
        return Skipped.AT_THE_JUMP;
    }

    /** Returns whether it falls on a day by the rule, exceptions aside. */
    public final boolean falls(LocalDate day) {
        return during().contains(day) && rhythm().falls(day, during().start());
    }

    /**
     * Returns the times that it comes in some days.
     *
     * @param days the days of the rule that are asked for; what was moved belongs to its day by the rule
     * @throws InvalidValueException if neither these days nor the recurrence have an end
     */
    public final Occurrences occurrences(DateRange days) {
        Optional<DateRange> within = during().intersection(days);
        if (within.isEmpty()) {
            return new Occurrences(List.of(), List.of());
        }
        LocalDate end = within.get()
                .end()
                .orElseThrow(() ->
                        new InvalidValueException(Problem.of("activity.endless").found(Found.value(days.toString()))));
        List<Occurrence> all = new ArrayList<>();
        List<Problem> missing = new ArrayList<>();
        within.get()
                .start()
                .datesUntil(end)
                .filter(day -> rhythm().falls(day, during().start()))
                .filter(day -> !except().contains(day))
                .forEach(day -> add(day, all, missing));
        return new Occurrences(all, missing);
    }

    /**
     * Returns the shifts of some days: each like the template, with key, time and series of its own.
     *
     * @throws InvalidValueException if neither these days nor the recurrence have an end
     */
    public final List<Shift> shifts(Shift template, DateRange days) {
        return occurrences(days).all().stream()
                .map(each -> template.withId(each.id()).withTime(each.time()).withSeries(series()))
                .toList();
    }

    private void add(LocalDate day, List<Occurrence> all, List<Problem> missing) {
        ShiftId id = ShiftId.of(series().value() + "." + day.format(DateTimeFormatter.BASIC_ISO_DATE));
        TimeSpan instead = moved().get(day);
        if (instead != null) {
            all.add(new Occurrence(
                    id, day, instead, Optional.of(Message.of("activity.moved").with("day", day.toString()))));
            return;
        }
        LocalDateTime from = day.atTime(starts());
        LocalDateTime to = (ends().isAfter(starts()) ? day : day.plusDays(1)).atTime(ends());
        boolean jump = isSkipped(from) || isSkipped(to);
        Instant start = instant(from);
        Instant end = instant(to);
        if (jump && (skipped() == Skipped.LEFT_OUT || !start.isBefore(end))) {
            missing.add(Problem.of("activity.time-skipped")
                    .with("shift", id.value())
                    .with("zone", zone().getId())
                    .found(Found.value(from + "/" + to)));
            return;
        }
        try {
            all.add(new Occurrence(
                    id,
                    day,
                    TimeSpan.of(start, end, zone()),
                    jump
                            ? Optional.of(Message.of("activity.at-the-jump").with("zone", zone().getId()))
                            : Optional.empty()));
        } catch (InvalidValueException noSpan) {
            // Before 1901 and the like the clocks of a place may have shown seconds of their own.
            missing.add(noSpan.problem());
        }
    }

    private boolean isSkipped(LocalDateTime local) {
        return zone().getRules().getValidOffsets(local).isEmpty();
    }

    private Instant instant(LocalDateTime local) {
        List<ZoneOffset> offsets = zone().getRules().getValidOffsets(local);
        if (!offsets.isEmpty()) {
            return local.toInstant(offsets.get(0));
        }
        ZoneOffsetTransition jump = zone().getRules().getTransition(local);
        return jump.getInstant();
    }

    @Value.Check
    void check() {
        if (series().value().length() > LONGEST_SERIES) {
            throw new InvalidValueException(
                    Problem.of("activity.series-long").field("series").found(Found.text(series().value())));
        }
        checkMinute("starts", starts());
        checkMinute("ends", ends());
        // A span refuses what is no zone of a place.
        TimeSpan.of(SOME_DAY, SOME_DAY.plusSeconds(60), zone());
        except().forEach(day -> checkFalls("except", day));
        moved().keySet().forEach(day -> {
            checkFalls("moved", day);
            if (except().contains(day)) {
                throw new InvalidValueException(
                        Problem.of("activity.moved-and-not").field("moved").found(Found.value(day.toString())));
            }
        });
    }

    private void checkFalls(String field, LocalDate day) {
        if (!falls(day)) {
            throw new InvalidValueException(
                    Problem.of("activity.never-falls").field(field).found(Found.value(day.toString())));
        }
    }

    private static void checkMinute(String field, LocalTime time) {
        if (time.getSecond() != 0 || time.getNano() != 0) {
            throw new InvalidValueException(
                    Problem.of("activity.whole-minute").field(field).found(Found.value(time.toString())));
        }
    }

    /** Collects the parts of a recurrence. */
    public static final class Builder extends ImmutableRecurrence.Builder {
        Builder() {}
    }
}
