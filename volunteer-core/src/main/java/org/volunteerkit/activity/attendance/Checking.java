package org.volunteerkit.activity.attendance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.activity.attendance.AttendanceBook.Track;
import org.volunteerkit.activity.plan.Shift;
import org.volunteerkit.activity.plan.ShiftId;
import org.volunteerkit.activity.signup.Booking;
import org.volunteerkit.activity.signup.SignUpBook;
import org.volunteerkit.history.StepId;
import org.volunteerkit.history.Steps;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.time.Editions;
import org.volunteerkit.value.Hours;

/** What fits into a book of attendance while steps are filed. For one filing. */
final class Checking implements Steps.Keeper<Track, CheckStep> {

    private final Editions<AttendanceRules> rules;
    private final SignUpBook signUps;
    private final Steps<Track, CheckStep> steps;
    private final Set<StepId> annulled;
    private final Map<Track, Deque<CheckStep>> standing = new HashMap<>();
    private final Map<StepId, CheckStep> offered = new HashMap<>();

    Checking(
            Editions<AttendanceRules> rules,
            SignUpBook signUps,
            Steps<Track, CheckStep> steps,
            Collection<StepId> annulled) {
        this.rules = rules;
        this.signUps = signUps;
        this.steps = steps;
        this.annulled = new HashSet<>(annulled);
    }

    @Override
    public Collection<Track> things(CheckStep step) {
        // To annul is no part of a life: what is put right afterwards may lie before it.
        return step instanceof CheckStep.Annul
                ? List.of()
                : track(step).map(List::of).orElse(List.of());
    }

    private Optional<Track> track(CheckStep step) {
        if (step instanceof CheckStep.CheckIn in) {
            return Optional.of(new Track(in.shift(), in.person(), false));
        }
        if (step instanceof CheckStep.CheckOut out) {
            return Optional.of(new Track(out.shift(), out.person(), false));
        }
        if (step instanceof CheckStep.Absent absent) {
            return Optional.of(new Track(absent.shift(), absent.person(), true));
        }
        if (step instanceof CheckStep.Heads heads) {
            return Optional.of(new Track(heads.shift(), null, false));
        }
        StepId target = step instanceof CheckStep.Reconsider again
                ? again.absence()
                : step instanceof CheckStep.Annul annul ? annul.step() : step.id();
        return known(target).filter(each -> !(each instanceof CheckStep.Annul)).flatMap(this::track);
    }

    private Optional<CheckStep> known(StepId id) {
        CheckStep now = offered.get(id);
        return now != null ? Optional.of(now) : steps.step(id);
    }

    private Deque<CheckStep> standing(Track track) {
        return standing.computeIfAbsent(track, key -> {
            Deque<CheckStep> all = new ArrayDeque<>();
            steps.of(key).stream()
                    .filter(step -> !annulled.contains(step.id()))
                    .filter(step -> !(step instanceof CheckStep.Reconsider again && annulled.contains(again.absence())))
                    .forEach(all::add);
            return all;
        });
    }

    @Override
    public List<Problem> problems(CheckStep step) {
        List<Problem> against = new ArrayList<>();
        if (step instanceof CheckStep.CheckIn in) {
            shift(in.shift(), against).ifPresent(shift -> checkIn(in, shift, against));
        } else if (step instanceof CheckStep.CheckOut out) {
            shift(out.shift(), against).ifPresent(shift -> checkOut(out, shift, against));
        } else if (step instanceof CheckStep.Absent absent) {
            shift(absent.shift(), against).ifPresent(shift -> absent(absent, shift, against));
        } else if (step instanceof CheckStep.Heads heads) {
            shift(heads.shift(), against).ifPresent(shift -> heads(heads, shift, against));
        } else if (step instanceof CheckStep.Reconsider again) {
            boolean stands = known(again.absence())
                    .filter(CheckStep.Absent.class::isInstance)
                    .filter(each -> !annulled.contains(each.id()))
                    .isPresent();
            if (!stands) {
                against.add(Problem.of("activity.absence-unknown").field("absence"));
            }
        } else if (step instanceof CheckStep.Annul annul) {
            annul(annul, against);
        }
        return against;
    }

    private Optional<Shift> shift(ShiftId id, List<Problem> against) {
        Optional<Shift> shift = signUps.shift(id);
        if (shift.isEmpty()) {
            against.add(Problem.of("activity.shift-unknown").field("shift"));
            return shift;
        }
        LocalDate day = shift.get().day();
        if (rules.inForce(day).isEmpty()) {
            against.add(
                    Problem.of("activity.no-rules").with("day", day.toString()).field("shift"));
            return Optional.empty();
        }
        return shift;
    }

    private void checkIn(CheckStep.CheckIn in, Shift shift, List<Problem> against) {
        Instant opens = shift.time().start().minus(duration(rules(shift).opens()));
        if (in.at().isBefore(opens)) {
            against.add(limit(Problem.of("activity.check-in-early"), opens, in.at()));
        }
        if (!in.at().isBefore(shift.time().end())) {
            against.add(limit(Problem.of("activity.check-in-late"), shift.time().end(), in.at()));
        }
        if (!rules(shift).walkIns() && !hasPlace(in.shift(), in.person())) {
            against.add(Problem.of("activity.not-signed-up").field("person"));
        }
        if (!standing(new Track(in.shift(), in.person(), true)).isEmpty()) {
            against.add(Problem.of("activity.absence-stands").field("person"));
        }
        CheckStep last = last(in.shift(), in.person());
        if (last instanceof CheckStep.CheckIn) {
            against.add(Problem.of("activity.checked-in").field("person"));
        } else if (last != null && in.at().isBefore(last.at())) {
            against.add(limit(Problem.of("activity.check-in-before-out"), last.at(), in.at()));
        }
    }

    private void checkOut(CheckStep.CheckOut out, Shift shift, List<Problem> against) {
        CheckStep last = last(out.shift(), out.person());
        if (!(last instanceof CheckStep.CheckIn)) {
            against.add(Problem.of("activity.not-checked-in").field("person"));
        } else if (!out.at().isAfter(last.at())) {
            against.add(limit(Problem.of("activity.check-out-early"), last.at(), out.at()));
        }
        Instant closes = shift.time().end().plus(duration(rules(shift).closes()));
        if (out.at().isAfter(closes)) {
            against.add(limit(Problem.of("activity.check-out-late"), closes, out.at()));
        }
    }

    private void absent(CheckStep.Absent absent, Shift shift, List<Problem> against) {
        Optional<Booking> booking = signUps.booking(absent.shift(), absent.person());
        if (booking.filter(each -> each.isAccepted() || each.late()).isEmpty()) {
            against.add(Problem.of("activity.not-signed-up").field("person"));
        }
        if (absent.at().isBefore(shift.time().start())) {
            against.add(limit(Problem.of("activity.absence-early"), shift.time().start(), absent.at()));
        }
        if (last(absent.shift(), absent.person()) != null) {
            against.add(Problem.of("activity.was-there").field("person"));
        }
        if (!standing(new Track(absent.shift(), absent.person(), true)).isEmpty()) {
            against.add(Problem.of("activity.absence-stands").field("person"));
        }
    }

    private void heads(CheckStep.Heads heads, Shift shift, List<Problem> against) {
        Instant opens = shift.time().start().minus(duration(rules(shift).before()));
        Instant closes = shift.time().end().plus(duration(rules(shift).after()));
        if (heads.time().start().isBefore(opens) || heads.time().end().isAfter(closes)) {
            against.add(Problem.of("activity.heads-beyond")
                    .with("time", shift.time().toString())
                    .field("time")
                    .found(Found.value(heads.time().toString())));
        }
    }

    private void annul(CheckStep.Annul annul, List<Problem> against) {
        Optional<Track> track = known(annul.step())
                .filter(each -> !(each instanceof CheckStep.Annul) && !(each instanceof CheckStep.Reconsider))
                .flatMap(this::track);
        if (track.isEmpty()) {
            against.add(Problem.of("activity.step-unknown").field("step"));
        } else if (annulled.contains(annul.step())) {
            against.add(Problem.of("activity.annulled").field("step"));
        } else if (!track.get().absence() && track.get().person() != null) {
            CheckStep last = standing(track.get()).peekLast();
            if (last == null || !last.id().equals(annul.step())) {
                against.add(Problem.of("activity.not-last").field("step"));
            }
        }
    }

    private @Nullable CheckStep last(ShiftId shift, PersonId person) {
        return standing(new Track(shift, person, false)).peekLast();
    }

    private boolean hasPlace(ShiftId shift, PersonId person) {
        return signUps.booking(shift, person).filter(Booking::isAccepted).isPresent();
    }

    private static Problem limit(Problem problem, Instant limit, Instant at) {
        return problem.with("limit", limit.toString()).field("at").found(Found.value(at.toString()));
    }

    private AttendanceRules rules(Shift shift) {
        return rules.inForce(shift.day()).orElseThrow();
    }

    private static Duration duration(Hours hours) {
        return Duration.ofMinutes(hours.toMinutes());
    }

    @Override
    public void keep(CheckStep step) {
        if (step instanceof CheckStep.Annul annul) {
            track(step).filter(track -> track.person() != null).ifPresent(track -> {
                Deque<CheckStep> all = standing(track);
                all.removeIf(each -> each.id().equals(annul.step())
                        || (each instanceof CheckStep.Reconsider again
                                && again.absence().equals(annul.step())));
            });
            annulled.add(annul.step());
        } else {
            track(step).ifPresent(track -> standing(track).add(step));
        }
        offered.put(step.id(), step);
    }
}
