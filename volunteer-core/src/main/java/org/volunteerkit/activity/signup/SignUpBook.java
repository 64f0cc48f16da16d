package org.volunteerkit.activity.signup;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSetMultimap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.activity.plan.Candidate;
import org.volunteerkit.activity.plan.PostId;
import org.volunteerkit.activity.plan.Shift;
import org.volunteerkit.activity.plan.ShiftId;
import org.volunteerkit.history.Filed;
import org.volunteerkit.history.Steps;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.Editions;

/**
 * Who has a place on which shift, and who waits (报名台账), of one shift or of many. A book is what its steps make of it.
 *
 * <p>A place goes to who signs up first; behind the last one people wait in the order in which they came, and nobody passes those who
 * wait. A place that becomes free is given by a step, so that somebody decides when: {@link #turns} says whose turn it is, and
 * what stands against it by now. Who waits is not bound yet: collisions with other shifts are looked at when a place is given.
 *
 * <p>Requirements are judged against what is known of people, on the days of the shift. What was filed once is history:
 * {@link #file(List)} files it again without asking what is known today. Hand in the shifts that a person has elsewhere too, or
 * collisions with them are not seen.
 *
 * <p>Cost: filing n steps into m takes n + m. To be called, not extended. Immutable.
 */
public final class SignUpBook {

    private final Editions<SignUpRules> rules;
    private final ImmutableMap<ShiftId, Shift> shifts;
    private final Steps<ShiftId, SignUpStep> steps;
    private final ImmutableMap<ShiftId, Roll> rolls;
    private final ImmutableSetMultimap<PersonId, ShiftId> places;

    private SignUpBook(
            Editions<SignUpRules> rules,
            ImmutableMap<ShiftId, Shift> shifts,
            Steps<ShiftId, SignUpStep> steps,
            ImmutableMap<ShiftId, Roll> rolls) {
        this.rules = rules;
        this.shifts = shifts;
        this.steps = steps;
        this.rolls = rolls;
        ImmutableSetMultimap.Builder<PersonId, ShiftId> all = ImmutableSetMultimap.builder();
        rolls.forEach((shift, roll) ->
                roll.all().stream().filter(Booking::isAccepted).forEach(each -> all.put(each.person(), shift)));
        this.places = all.build();
    }

    /**
     * Returns the book in which nobody has signed up.
     *
     * @param rules by which people sign up for any shift
     * @param shifts the shifts that are planned
     * @throws InvalidValueException if two different ones bear one key
     */
    public static SignUpBook empty(SignUpRules rules, Collection<Shift> shifts) {
        return empty(Editions.of(List.of(rules), SignUpRules::validity), shifts);
    }

    /**
     * Returns the book in which nobody has signed up.
     *
     * @param rules by which people sign up, of which those in force on the day of a shift hold for it
     * @param shifts the shifts that are planned
     * @throws InvalidValueException if two different ones bear one key
     */
    public static SignUpBook empty(Editions<SignUpRules> rules, Collection<Shift> shifts) {
        return new SignUpBook(rules, ImmutableMap.of(), Steps.none(), ImmutableMap.of()).planning(shifts);
    }

    /**
     * Returns this book with shifts that are new, or planned otherwise than before; places stay, and {@link #outlook} tells what
     * stands against them now.
     *
     * @throws InvalidValueException if two different ones bear one key, or a post is gone of which somebody has or wants a place
     */
    public SignUpBook planning(Collection<Shift> more) {
        Map<ShiftId, Shift> given = new HashMap<>();
        Map<ShiftId, Shift> all = new TreeMap<>(shifts);
        for (Shift shift : more) {
            Shift other = given.putIfAbsent(shift.id(), shift);
            if (other != null && !other.equals(shift)) {
                throw new InvalidValueException(Problem.of("activity.shift-twice")
                        .with("shift", shift.id().value()));
            }
            for (Booking booking : bookings(shift.id())) {
                if (booking.state().isOpen() && shift.post(booking.post()).isEmpty()) {
                    throw new InvalidValueException(Problem.of("activity.post-taken")
                            .with("shift", shift.id().value())
                            .with("post", booking.post().value())
                            .field("posts"));
                }
            }
            all.put(shift.id(), shift);
        }
        return new SignUpBook(rules, ImmutableMap.copyOf(all), steps, rolls);
    }

    /** Returns the rules by which people sign up. */
    public Editions<SignUpRules> rules() {
        return rules;
    }

    /** Returns the shifts in the order of their keys. */
    public Collection<Shift> shifts() {
        return shifts.values();
    }

    /** Returns a shift. */
    public Optional<Shift> shift(ShiftId id) {
        return Optional.ofNullable(shifts.get(id));
    }

    /** Returns all steps in the order in which they were filed. */
    public List<SignUpStep> steps() {
        return steps.all();
    }

    /** Returns the steps about one shift, in the order in which they happened. */
    public List<SignUpStep> steps(ShiftId shift) {
        return steps.of(shift);
    }

    /**
     * Files steps as history, one after the other: rules and places are kept, requirements are not asked for again.
     *
     * @return what became of them, and the book with those that fit
     */
    public Filed<SignUpBook> file(List<? extends SignUpStep> offered) {
        return file(offered, filing(null));
    }

    /**
     * Files steps that happen now, one after the other, with all that is asked of those who get a place.
     *
     * @param candidates what is known of people, such as {@link org.volunteerkit.activity.plan.Candidates}
     * @return what became of them, and the book with those that fit
     */
    public Filed<SignUpBook> file(
            List<? extends SignUpStep> offered, Function<PersonId, ? extends Candidate> candidates) {
        return file(offered, filing(candidates));
    }

    private Filing filing(@Nullable Function<PersonId, ? extends Candidate> candidates) {
        return new Filing(rules, shifts, rolls, this::places, candidates);
    }

    private Filed<SignUpBook> file(List<? extends SignUpStep> offered, Filing filing) {
        Filed<Steps<ShiftId, SignUpStep>> filed = steps.file(offered, filing);
        return filed.map(after -> filed.kept() == 0 ? this : new SignUpBook(rules, shifts, after, filing.rolls()));
    }

    /** Returns what would become of a step, as {@link #file(List, Function)} would do it. */
    public SignUpVerdict verdict(SignUpStep step, Function<PersonId, ? extends Candidate> candidates) {
        Filed<SignUpBook> filed = file(List.of(step), candidates);
        if (!filed.isWhole()) {
            return new SignUpVerdict.Refused(filed.problems());
        }
        Booking booking = filed.book().roll(step.shift()).booking(step.person());
        if (booking == null || !booking.state().isOpen()) {
            return new SignUpVerdict.Released();
        }
        return booking.isAccepted()
                ? new SignUpVerdict.Accepted()
                : new SignUpVerdict.Waiting(
                        new ArrayList<>(filed.book().roll(step.shift()).queue(booking.post())).indexOf(step.person())
                                + 1);
    }

    /** Returns how it stands with everybody who ever had to do with a shift. */
    public List<Booking> bookings(ShiftId shift) {
        return roll(shift).all();
    }

    /** Returns how it stood with everybody at an instant, by the steps up to then. */
    public List<Booking> bookings(ShiftId shift, Instant asOf) {
        return roll(shift).at(steps(shift), asOf).all();
    }

    /** Returns how it stands with a person and a shift; empty if there never was anything. */
    public Optional<Booking> booking(ShiftId shift, PersonId person) {
        return Optional.ofNullable(roll(shift).booking(person));
    }

    /** Returns who waits for a post, the next one first: in the order in which they came. */
    public List<PersonId> waiting(ShiftId shift, PostId post) {
        return ImmutableList.copyOf(roll(shift).queue(post));
    }

    /** Returns how the posts of a shift are filled; none if it is unknown. */
    public List<Staffing> staffing(ShiftId shift) {
        return shift(shift).stream()
                .flatMap(known -> known.posts().stream())
                .map(post -> new Staffing(
                        post, roll(shift).accepted(post.id()), roll(shift).waiting(post.id())))
                .toList();
    }

    /** Returns the shifts on which a person has a place, in the order of time. */
    public List<Shift> places(PersonId person) {
        return places.get(person).stream()
                .flatMap(id -> shift(id).stream())
                .sorted(BY_TIME)
                .toList();
    }

    private static final Comparator<Shift> BY_TIME =
            Comparator.comparing((Shift shift) -> shift.time().start()).thenComparing(Shift::id);

    /**
     * Returns whose turn it is on a shift: those who waited longest, for as many places as are free.
     *
     * <p>Who is not allowed any more is listed with the reasons and takes no turn; drop them, then promote the next.
     *
     * @param candidates what is known of people now
     * @return by post, in the order in which they came; up to the last one that can be promoted
     */
    public List<Outlook> turns(ShiftId shift, Function<PersonId, ? extends Candidate> candidates) {
        Filing filing = filing(candidates);
        ImmutableList.Builder<Outlook> turns = ImmutableList.builder();
        for (Staffing staffing : staffing(shift)) {
            int free = staffing.free().orElse(staffing.waiting());
            for (PersonId person : roll(shift).queue(staffing.post().id())) {
                if (free == 0) {
                    break;
                }
                Outlook turn = filing.outlook(shift, person).orElseThrow();
                turns.add(turn);
                free -= turn.isFine() ? 1 : 0;
            }
        }
        return turns.build();
    }

    /**
     * Returns who has a place but would not be allowed on the shift by what is known now, and why.
     *
     * @param days the days on which the shifts start
     * @param candidates what is known of people now
     * @return in the order of the shifts' time
     */
    public List<Outlook> outlook(DateRange days, Function<PersonId, ? extends Candidate> candidates) {
        Filing filing = filing(candidates);
        return shifts.values().stream()
                .filter(shift -> days.contains(shift.day()))
                .sorted(BY_TIME)
                .flatMap(shift -> bookings(shift.id()).stream()
                        .filter(Booking::isAccepted)
                        .flatMap(booking -> filing.outlook(shift.id(), booking.person()).stream()))
                .filter(outlook -> !outlook.isFine())
                .toList();
    }

    private Roll roll(ShiftId shift) {
        return rolls.getOrDefault(shift, Roll.NOBODY);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignUpBook that
                && rules.all().equals(that.rules.all())
                && shifts.equals(that.shifts)
                && steps.equals(that.steps);
    }

    @Override
    public int hashCode() {
        return steps.hashCode();
    }

    /** Returns how many steps there are. */
    @Override
    public String toString() {
        return "SignUpBook" + steps;
    }
}
