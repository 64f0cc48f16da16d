package org.volunteerkit.activity.signup;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.activity.plan.Candidate;
import org.volunteerkit.activity.plan.Post;
import org.volunteerkit.activity.plan.Shift;
import org.volunteerkit.activity.plan.ShiftId;
import org.volunteerkit.history.Steps;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.time.Editions;

/** What fits into a book of places while steps are filed. For one filing. */
final class Filing implements Steps.Keeper<ShiftId, SignUpStep> {

    private final Editions<SignUpRules> rules;
    private final ImmutableMap<ShiftId, Shift> shifts;
    private final ImmutableMap<ShiftId, Roll> rolls;
    private final Function<PersonId, List<Shift>> places;
    private final @Nullable Function<PersonId, ? extends Candidate> candidates;
    private final Map<ShiftId, Roll> touched = new LinkedHashMap<>();
    private final Map<PersonId, Diary> diaries = new HashMap<>();

    /**
     * Starts from what a book holds.
     *
     * @param places the shifts on which a person has a place
     * @param candidates what is known of people; null if requirements are not asked for
     */
    Filing(
            Editions<SignUpRules> rules,
            ImmutableMap<ShiftId, Shift> shifts,
            ImmutableMap<ShiftId, Roll> rolls,
            Function<PersonId, List<Shift>> places,
            @Nullable Function<PersonId, ? extends Candidate> candidates) {
        this.rules = rules;
        this.shifts = shifts;
        this.rolls = rolls;
        this.places = places;
        this.candidates = candidates;
    }

    ImmutableMap<ShiftId, Roll> rolls() {
        Map<ShiftId, Roll> all = new LinkedHashMap<>(rolls);
        all.putAll(touched);
        return ImmutableMap.copyOf(all);
    }

    @Override
    public Collection<ShiftId> things(SignUpStep step) {
        return List.of(step.shift());
    }

    @Override
    public List<Problem> problems(SignUpStep step) {
        Shift shift = shifts.get(step.shift());
        if (shift == null) {
            return List.of(Problem.of("activity.shift-unknown").field("shift"));
        }
        Optional<SignUpRules> inForce = rules.inForce(shift.day());
        if (inForce.isEmpty()) {
            return List.of(Problem.of("activity.no-rules")
                    .with("day", shift.day().toString())
                    .field("shift"));
        }
        return new Judge(inForce.get(), shift, now(step.shift()), post -> lacks(step, shift, post), this::collisions)
                .against(step);
    }

    private Stream<Problem> lacks(SignUpStep step, Shift shift, Post post) {
        if (candidates == null) {
            return Stream.empty();
        }
        Optional<PersonId> company = step instanceof SignUpStep.SignUp wish
                ? wish.company()
                : step instanceof SignUpStep.Assign given
                        ? given.company()
                        : Optional.ofNullable(now(shift.id()).booking(step.person()))
                                .flatMap(Booking::company);
        return post.lacks(candidates.apply(step.person()), shift.time(), company).stream();
    }

    private List<Problem> collisions(PersonId person, Shift shift) {
        return rules.inForce(shift.day())
                .map(inForce -> diary(person).against(shift, inForce))
                .orElseGet(List::of);
    }

    Optional<Outlook> outlook(ShiftId id, PersonId person) {
        Shift shift = shifts.get(id);
        Booking booking = roll(id).booking(person);
        if (shift == null || booking == null || candidates == null) {
            return Optional.empty();
        }
        List<Problem> against = new ArrayList<>();
        Candidate who = candidates.apply(person);
        shift.post(booking.post()).ifPresent(post -> against.addAll(post.lacks(who, shift.time(), booking.company())));
        against.addAll(collisions(person, shift));
        return Optional.of(new Outlook(shift, booking, against));
    }

    @Override
    public void keep(SignUpStep step) {
        Shift shift = shifts.get(step.shift());
        Roll roll = touched.computeIfAbsent(step.shift(), id -> roll(id).copy());
        if (shift == null) {
            return;
        }
        boolean waits = step instanceof SignUpStep.SignUp wish
                && shift.post(wish.post())
                        .map(post -> roll.isFull(post) || roll.waiting(post.id()) > 0)
                        .orElse(false);
        boolean late = step instanceof SignUpStep.Cancel
                && rules.inForce(shift.day())
                        .map(inForce -> Judge.isLate(inForce, shift, step, roll))
                        .orElse(false);
        roll.take(step, waits, late);
        Booking now = roll.booking(step.person());
        Diary diary = diary(step.person());
        diary.remove(shift);
        if (now != null && now.isAccepted()) {
            diary.add(shift);
        }
    }

    private Roll now(ShiftId shift) {
        return touched.getOrDefault(shift, roll(shift));
    }

    private Roll roll(ShiftId shift) {
        return rolls.getOrDefault(shift, Roll.NOBODY);
    }

    private Diary diary(PersonId person) {
        return diaries.computeIfAbsent(person, key -> {
            Diary diary = new Diary();
            places.apply(key).forEach(diary::add);
            return diary;
        });
    }
}
