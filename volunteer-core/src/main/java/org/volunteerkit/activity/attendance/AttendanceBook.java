package org.volunteerkit.activity.attendance;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.activity.plan.Shift;
import org.volunteerkit.activity.plan.ShiftId;
import org.volunteerkit.activity.signup.Booking;
import org.volunteerkit.activity.signup.SignUpBook;
import org.volunteerkit.history.Filed;
import org.volunteerkit.history.StepId;
import org.volunteerkit.history.Steps;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.time.Editions;
import org.volunteerkit.time.TimeSpan;
import org.volunteerkit.value.Hours;

/**
 * Who was there (考勤台账), of one shift or of many. A book is what its steps make of it; each answer is that of an instant, by the
 * steps up to then.
 *
 * <p>A visit begins with a check-in and ends with a check-out; seconds are dropped at both ends, and what lies outside of the shift
 * stands only as far as the {@linkplain AttendanceRules rules} say. A visit of which no minute stands is {@linkplain #idle
 * listed}. A check-out that did not come in time is {@linkplain #forgotten listed}, and {@linkplain AttendanceRules#forgotten the
 * rules} say whether the end of the shift is taken for it; one that is filed later puts that right.
 *
 * <p>Nobody is absent because nobody saw them: who had a place and did not come is {@linkplain #missing listed} until somebody says
 * what kind of absence it was.
 *
 * <p>Cost: filing n steps into m takes n + m; a list walks through all steps. To be called, not extended. Immutable.
 */
public final class AttendanceBook {

    private final Editions<AttendanceRules> rules;
    private final SignUpBook signUps;
    private final Steps<Track, CheckStep> steps;
    private final ImmutableMap<StepId, CheckStep.Annul> annulled;

    private AttendanceBook(Editions<AttendanceRules> rules, SignUpBook signUps, Steps<Track, CheckStep> steps) {
        this.rules = rules;
        this.signUps = signUps;
        this.steps = steps;
        Map<StepId, CheckStep.Annul> all = new LinkedHashMap<>();
        steps.all().forEach(step -> {
            if (step instanceof CheckStep.Annul annul) {
                all.put(annul.step(), annul);
            }
        });
        this.annulled = ImmutableMap.copyOf(all);
    }

    /**
     * What a step is about: the visits of a person, whether the person was absent, or the heads on a shift.
     *
     * @param person nobody where heads are counted
     */
    record Track(ShiftId shift, @Nullable PersonId person, boolean absence) {}

    /** Returns the book in which nobody came to the shifts of a book of places, with rules that hold for all of them. */
    public static AttendanceBook empty(AttendanceRules rules, SignUpBook signUps) {
        return empty(Editions.of(List.of(rules), AttendanceRules::validity), signUps);
    }

    /**
     * Returns the book in which nobody came to the shifts of a book of places.
     *
     * @param rules by which presence is taken, of which those in force on the day of a shift hold for it
     */
    public static AttendanceBook empty(Editions<AttendanceRules> rules, SignUpBook signUps) {
        return new AttendanceBook(rules, signUps, Steps.none());
    }

    /** Returns this book beside a newer book of places; what was filed stays. */
    public AttendanceBook beside(SignUpBook newer) {
        return new AttendanceBook(rules, newer, steps);
    }

    /** Returns the rules. */
    public Editions<AttendanceRules> rules() {
        return rules;
    }

    /** Returns the book of places. */
    public SignUpBook signUps() {
        return signUps;
    }

    /**
     * Files steps one after the other: those that fit are taken, the others are told with every reason.
     *
     * @return what became of them, and the book with those that fit
     */
    public Filed<AttendanceBook> file(List<? extends CheckStep> offered) {
        Filed<Steps<Track, CheckStep>> filed =
                steps.file(offered, new Checking(rules, signUps, steps, annulled.keySet()));
        return filed.map(after -> filed.kept() == 0 ? this : new AttendanceBook(rules, signUps, after));
    }

    /** Returns all steps in the order in which they were filed. */
    public List<CheckStep> steps() {
        return steps.all();
    }

    /** Returns the checks of a person on a shift, in the order in which they happened, also those that were annulled. */
    public List<CheckStep> checks(ShiftId shift, PersonId person) {
        return steps.of(new Track(shift, person, false));
    }

    /** Returns everything that was said about an absence, in the order in which it was. */
    public List<CheckStep> absence(ShiftId shift, PersonId person) {
        return steps.of(new Track(shift, person, true));
    }

    /**
     * One stay of a person on a shift.
     *
     * @param arrival the check-in
     * @param leaving the check-out; empty as long as there is none
     */
    public record Visit(CheckStep.CheckIn arrival, Optional<CheckStep.CheckOut> leaving) {}

    /** Returns the attendances that are known at an instant, those with an assumed end among them; by shift and person as filed. */
    public List<Attendance> attendances(Instant asOf) {
        return visits(asOf).flatMap(visit -> attendance(visit, asOf).stream()).toList();
    }

    /** Returns who is there at an instant: checked in and not out, as long as a check-out can still come. */
    public List<Visit> present(Instant asOf) {
        return visits(asOf)
                .filter(visit -> visit.leaving().isEmpty() && !asOf.isAfter(limit(visit)))
                .toList();
    }

    /** Returns who never checked out, whatever the rules make of it. */
    public List<Visit> forgotten(Instant asOf) {
        return visits(asOf).filter(visit -> isForgotten(visit, asOf)).toList();
    }

    /** Returns the visits of which no minute stands: too short, or wholly outside of the shift. */
    public List<Visit> idle(Instant asOf) {
        return visits(asOf)
                .filter(visit -> visit.leaving().isPresent())
                .filter(visit -> attendance(visit, asOf).isEmpty())
                .toList();
    }

    /** Returns who had a place on a shift that is over by an instant, did not come, and of whom nobody said that they were absent. */
    public List<Booking> missing(Instant asOf) {
        return signUps.shifts().stream()
                .filter(shift -> !shift.time().end().isAfter(asOf))
                .flatMap(shift -> signUps.bookings(shift.id()).stream())
                .filter(Booking::isAccepted)
                .filter(booking -> stand(new Track(booking.shift(), booking.person(), false), asOf)
                        .isEmpty())
                .filter(booking -> absence(new Track(booking.shift(), booking.person(), true), asOf)
                        .isEmpty())
                .toList();
    }

    /** Returns the absences as they are seen at an instant. */
    public List<Absence> absences(Instant asOf) {
        return steps.things().stream()
                .filter(Track::absence)
                .flatMap(track -> absence(track, asOf).stream())
                .toList();
    }

    /** Returns the counts of people without names that are known at an instant. */
    public List<HeadCount> headCounts(Instant asOf) {
        return steps.things().stream()
                .filter(track -> track.person() == null)
                .flatMap(track -> stand(track, asOf).stream())
                .flatMap(AttendanceBook::headCount)
                .toList();
    }

    private static Stream<HeadCount> headCount(CheckStep step) {
        return step instanceof CheckStep.Heads heads
                ? Stream.of(HeadCount.builder()
                        .id(heads.id())
                        .shift(heads.shift())
                        .heads(heads.heads())
                        .time(heads.time())
                        .by(heads.by())
                        .build())
                : Stream.empty();
    }

    /** Returns the steps of a track up to an instant that were not annulled by then. */
    private List<CheckStep> stand(Track track, Instant asOf) {
        return steps.of(track).stream()
                .filter(step -> !step.at().isAfter(asOf))
                .filter(step -> {
                    CheckStep.Annul annul = annulled.get(step.id());
                    return annul == null || annul.at().isAfter(asOf);
                })
                .toList();
    }

    private Stream<Visit> visits(Instant asOf) {
        return steps.things().stream()
                .filter(track -> track.person() != null && !track.absence())
                .flatMap(track -> visits(stand(track, asOf)).stream());
    }

    private static List<Visit> visits(List<CheckStep> checks) {
        ImmutableList.Builder<Visit> visits = ImmutableList.builder();
        CheckStep.@Nullable CheckIn open = null;
        for (CheckStep check : checks) {
            if (check instanceof CheckStep.CheckIn arrival) {
                if (open != null) {
                    visits.add(new Visit(open, Optional.empty()));
                }
                open = arrival;
            } else if (check instanceof CheckStep.CheckOut leaving && open != null) {
                visits.add(new Visit(open, Optional.of(leaving)));
                open = null;
            }
        }
        if (open != null) {
            visits.add(new Visit(open, Optional.empty()));
        }
        return visits.build();
    }

    private Shift shift(Visit visit) {
        return signUps.shift(visit.arrival().shift()).orElseThrow();
    }

    /** Returns the rules of a shift; no step about it was taken without. */
    private AttendanceRules rules(Shift shift) {
        return rules.inForce(shift.day()).orElseThrow();
    }

    private Instant limit(Visit visit) {
        return shift(visit).time().end().plus(duration(rules(shift(visit)).closes()));
    }

    private boolean isForgotten(Visit visit, Instant asOf) {
        return visit.leaving().isEmpty() && asOf.isAfter(limit(visit));
    }

    private Optional<Attendance> attendance(Visit visit, Instant asOf) {
        Shift shift = shift(visit);
        boolean assumed = isForgotten(visit, asOf) && rules(shift).forgotten() == AttendanceRules.Forgotten.SHIFT_END;
        Instant end = visit.leaving()
                .map(CheckStep.CheckOut::at)
                .orElse(assumed ? shift.time().end() : visit.arrival().at());
        Optional<TimeSpan> presence = span(visit.arrival().at(), end, shift);
        Optional<TimeSpan> time = presence.flatMap(span(
                        shift.time().start().minus(duration(rules(shift).before())),
                        shift.time().end().plus(duration(rules(shift).after())),
                        shift)
                .orElse(shift.time())::intersection);
        return time.map(stands -> attendance(visit, shift, presence.get(), stands));
    }

    private Attendance attendance(Visit visit, Shift shift, TimeSpan presence, TimeSpan time) {
        PersonId person = visit.arrival().person();
        Optional<Booking> booking = signUps.booking(shift.id(), person).filter(Booking::isAccepted);
        return Attendance.builder()
                .id(AttendanceId.of(visit.arrival().id().value()))
                .person(person)
                .shift(shift.id())
                .post(booking.map(Booking::post))
                .organizer(shift.organizer())
                .project(shift.project())
                .activity(shift.activity())
                .station(shift.station())
                .presence(presence)
                .time(time)
                .arrival(visit.arrival().proof())
                .leaving(visit.leaving().map(CheckStep.CheckOut::proof))
                .end(visit.leaving().isPresent() ? Attendance.End.CHECKED_OUT : Attendance.End.ASSUMED)
                .signedUp(booking.isPresent())
                .build();
    }

    private static Optional<TimeSpan> span(Instant start, Instant end, Shift shift) {
        Instant from = start.truncatedTo(ChronoUnit.MINUTES);
        Instant to = end.truncatedTo(ChronoUnit.MINUTES);
        return from.isBefore(to)
                ? Optional.of(TimeSpan.of(from, to, shift.time().zone()))
                : Optional.empty();
    }

    private static Duration duration(Hours hours) {
        return Duration.ofMinutes(hours.toMinutes());
    }

    private Optional<Absence> absence(Track track, Instant asOf) {
        List<CheckStep> said = new ArrayList<>(stand(track, asOf));
        CheckStep.Absent first = null;
        Absence.Builder absence = Absence.builder();
        CheckStep.@Nullable Reconsider last = null;
        for (CheckStep step : said) {
            if (step instanceof CheckStep.Absent absent) {
                first = absent;
                last = null;
            } else if (step instanceof CheckStep.Reconsider again
                    && first != null
                    && again.absence().equals(first.id())) {
                last = again;
            }
        }
        if (first == null) {
            return Optional.empty();
        }
        return Optional.of(absence.id(first.id())
                .person(first.person())
                .shift(first.shift())
                .planned(signUps.shift(first.shift()).orElseThrow().time())
                .kind(last == null ? first.kind() : last.kind())
                .by(last == null ? first.by() : last.by())
                .reason(last == null ? first.reason() : last.reason())
                .build());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AttendanceBook that
                && rules.all().equals(that.rules.all())
                && signUps.equals(that.signUps)
                && steps.equals(that.steps);
    }

    @Override
    public int hashCode() {
        return steps.hashCode();
    }

    /** Returns how many steps there are. */
    @Override
    public String toString() {
        return "AttendanceBook" + steps;
    }
}
