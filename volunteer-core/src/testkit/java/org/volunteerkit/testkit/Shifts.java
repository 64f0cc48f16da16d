package org.volunteerkit.testkit;

import com.google.common.collect.ImmutableSortedSet;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.volunteerkit.activity.plan.Post;
import org.volunteerkit.activity.plan.PostId;
import org.volunteerkit.activity.plan.Recurrence;
import org.volunteerkit.activity.plan.Rhythm;
import org.volunteerkit.activity.plan.SeriesId;
import org.volunteerkit.activity.plan.Shift;
import org.volunteerkit.activity.plan.ShiftId;
import org.volunteerkit.activity.signup.SignUpStep;
import org.volunteerkit.history.StepId;
import org.volunteerkit.roster.body.OrganizationId;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.TimeSpan;

/**
 * Generators of shifts that meet, of recurrences that walk over changes of the clocks, and of people who sign up for few places.
 *
 * <p>Most of the recurrences come on a day on which the clocks of their place change: Asia/Shanghai from 1986 to 1991 and
 * Europe/Berlin before all. Many of them start near the change or near midnight.
 *
 * <p>To be called, not extended.
 */
public final class Shifts {

    /** The only post of a generated shift. */
    public static final PostId POST = PostId.of("helper");

    private static final List<PersonId> PEOPLE = List.of(
            PersonId.of("ann"), PersonId.of("ben"), PersonId.of("cleo"), PersonId.of("dan"), PersonId.of("eve"));

    private Shifts() {}

    /** Returns a shift of one post, with places for some people or for any number. */
    public static Shift shift(String id, TimeSpan time, Optional<Integer> places) {
        Post.Builder post = Post.builder().id(POST).title("helper");
        places.ifPresent(post::most);
        return Shift.builder()
                .id(ShiftId.of(id))
                .title("shift")
                .organizer(OrganizationId.of("o1"))
                .time(time)
                .addPost(post.build())
                .build();
    }

    /** Generates one to four shifts around one moment, of no place, one or two, so that they meet and people have to wait. */
    public static Arbitrary<List<Shift>> shifts() {
        Arbitrary<Optional<Integer>> places = Arbitraries.frequency(
                        Tuple.of(1, 0), Tuple.of(6, 1), Tuple.of(3, 2), Tuple.of(1, -1))
                .map(most -> most < 0 ? Optional.empty() : Optional.of(most));
        Arbitrary<List<Tuple.Tuple3<Integer, Integer, Optional<Integer>>>> all = Combinators.combine(
                        Arbitraries.integers().between(-6, 6),
                        Arbitraries.integers().between(1, 8),
                        places)
                .as(Tuple::of)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
        return Combinators.combine(ServiceFacts.spans(), all)
                .as((around, some) -> {
                    List<Shift> shifts = new ArrayList<>();
                    for (Tuple.Tuple3<Integer, Integer, Optional<Integer>> one : some) {
                        Instant start = around.start().plusSeconds(1800L * one.get1());
                        TimeSpan time = TimeSpan.of(start, start.plusSeconds(1800L * one.get2()), around.zone());
                        shifts.add(shift("s" + shifts.size(), time, one.get3()));
                    }
                    return shifts;
                })
                .withoutEdgeCases();
    }

    /**
     * Generates steps about some shifts, each a bit later than the one before and well before any of them starts; many of them do
     * not fit.
     */
    public static Arbitrary<List<SignUpStep>> signUps(List<Shift> shifts) {
        Arbitrary<Integer> kinds = Arbitraries.frequency(
                Tuple.of(8, 0), Tuple.of(3, 1), Tuple.of(5, 2), Tuple.of(1, 3), Tuple.of(1, 4), Tuple.of(1, 5));
        return Combinators.combine(
                        kinds,
                        Arbitraries.of(shifts),
                        Arbitraries.of(PEOPLE),
                        Arbitraries.integers().between(1, 60))
                .as(Tuple::of)
                .list()
                .ofMinSize(4)
                .ofMaxSize(40)
                .withoutEdgeCases()
                .map(all -> {
                    List<SignUpStep> steps = new ArrayList<>();
                    Instant start = Instant.parse("1990-01-01T00:00:00Z");
                    for (int i = 0; i < all.size(); i++) {
                        Shift shift = all.get(i).get2();
                        steps.add(step(
                                all.get(i).get1(),
                                StepId.of("n" + all.get(i).get4()),
                                start.plusSeconds(60L * i),
                                shift,
                                all.get(i).get3()));
                    }
                    return steps;
                });
    }

    private static SignUpStep step(int kind, StepId id, Instant at, Shift shift, PersonId person) {
        PersonId boss = PersonId.of("boss");
        return switch (kind) {
            case 0 -> new SignUpStep.SignUp(id, at, shift.id(), POST, person, Optional.empty());
            case 1 -> new SignUpStep.Cancel(id, at, shift.id(), person, Optional.empty());
            case 2 -> new SignUpStep.Promote(id, at, shift.id(), person, Optional.empty());
            case 3 -> new SignUpStep.Assign(id, at, shift.id(), POST, person, boss, Optional.empty());
            case 4 -> new SignUpStep.Overrule(id, at, shift.id(), POST, person, boss, "needed");
            default -> new SignUpStep.Drop(id, at, shift.id(), person, boss, "not needed");
        };
    }

    /** Generates rhythms of every kind. */
    public static Arbitrary<Rhythm> rhythms() {
        Arbitrary<Rhythm> weekly = Combinators.combine(
                        Arbitraries.of(DayOfWeek.class).set().ofMinSize(1).ofMaxSize(7),
                        Arbitraries.frequency(Tuple.of(3, 1), Tuple.of(1, 2), Tuple.of(1, 5)))
                .as((days, every) -> new Rhythm.Weekly(ImmutableSortedSet.copyOf(days), every));
        Arbitrary<Rhythm> monthly = Combinators.combine(
                        Arbitraries.of(-5, -1, 1, 2, 3, 4, 5), Arbitraries.of(DayOfWeek.class))
                .as(Rhythm::monthly);
        Arbitrary<Rhythm> yearly = Arbitraries.of("--03-05", "--12-05", "--02-29", "--12-31", "--04-13", "--09-14")
                .map(MonthDay::parse)
                .set()
                .ofMinSize(1)
                .map(days -> new Rhythm.Yearly(ImmutableSortedSet.copyOf(days)));
        return Arbitraries.frequencyOf(Tuple.of(3, weekly), Tuple.of(1, monthly), Tuple.of(1, yearly))
                .withoutEdgeCases();
    }

    /** Generates recurrences of up to some months, most of them around a change of the clocks. */
    public static Arbitrary<Recurrence> recurrences() {
        Arbitrary<LocalTime> times = Arbitraries.frequencyOf(
                        Tuple.of(
                                2,
                                Arbitraries.of("00:00", "00:30", "01:30", "02:00", "02:30", "03:00", "23:30")
                                        .map(LocalTime::parse)),
                        Tuple.of(
                                1,
                                Arbitraries.integers()
                                        .between(0, 1439)
                                        .map(minute -> LocalTime.MIN.plusMinutes(minute))))
                .withoutEdgeCases();
        Arbitrary<Recurrence.Builder> anywhere = Combinators.combine(
                        Spans.zones(),
                        Days.daysBetween(1950, 2039),
                        rhythms(),
                        times,
                        times,
                        Arbitraries.integers().between(1, 200))
                .as((zone, first, rhythm, start, end, days) -> recurrence(zone, first, days, rhythm, start, end));
        return Combinators.combine(
                        Arbitraries.frequencyOf(Tuple.of(2, anywhere), Tuple.of(3, aroundChanges())),
                        Arbitraries.of(Recurrence.Skipped.class))
                .as((builder, skipped) -> builder.skipped(skipped).build())
                .withoutEdgeCases();
    }

    /** A recurrence that comes on the day of a change and starts or ends near it. */
    private static Arbitrary<Recurrence.Builder> aroundChanges() {
        Arbitrary<Tuple.Tuple2<ZoneId, ZoneOffsetTransition>> changes = Arbitraries.frequencyOf(
                Tuple.of(2, Spans.clockChanges().filter(change -> isAt(change, "Asia/Shanghai"))),
                Tuple.of(2, Spans.clockChanges().filter(change -> isAt(change, "Europe/Berlin"))),
                Tuple.of(1, Spans.clockChanges()));
        return Combinators.combine(
                        changes,
                        Arbitraries.of(-480, -90, -30, 0, 15, 30),
                        Arbitraries.of(30, 60, 90, 480, 1440),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.integers().between(1, 100))
                .as((change, minutes, length, before, after) -> {
                    LocalDateTime start = change.get2().getDateTimeBefore().plusMinutes(minutes);
                    return recurrence(
                            change.get1(),
                            start.toLocalDate().minusDays(before),
                            before + after,
                            Rhythm.weekly(start.getDayOfWeek()),
                            start.toLocalTime(),
                            start.toLocalTime().plusMinutes(length));
                });
    }

    private static boolean isAt(Tuple.Tuple2<ZoneId, ZoneOffsetTransition> change, String zone) {
        return change.get1().getId().equals(zone);
    }

    private static Recurrence.Builder recurrence(
            ZoneId zone, LocalDate first, int days, Rhythm rhythm, LocalTime start, LocalTime end) {
        return Recurrence.builder()
                .series(SeriesId.of("series"))
                .rhythm(rhythm)
                .starts(start)
                .ends(end)
                .zone(zone)
                .during(DateRange.of(first, first.plusDays(days)));
    }
}
