package org.volunteerkit.training.credential;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.volunteerkit.history.StepId;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.training.TrainingSessionId;

/**
 * What the steps so far make of the credential of one person, decrees aside. Immutable.
 *
 * @param kind the rules of its life
 * @param granted whether it was ever granted
 * @param start the day from which its terms are counted
 * @param terms how many of them there are by now
 * @param until its end; empty if it never lapses
 * @param ends the ends of all terms since it was last taken away: a decree that put off an earlier one still does
 * @param since the day on which the present term was given
 * @param revoked the day on which it was taken away, if it was
 * @param last the day of the last step
 * @param because the steps that make it so
 * @param used the trainings on which one of the steps rests
 */
record Holding(
        CredentialKind kind,
        boolean granted,
        LocalDate start,
        int terms,
        Optional<LocalDate> until,
        ImmutableSet<LocalDate> ends,
        LocalDate since,
        Optional<LocalDate> revoked,
        LocalDate last,
        ImmutableList<StepId> because,
        ImmutableSet<TrainingSessionId> used) {

    static Holding none(CredentialKind kind) {
        return new Holding(
                kind,
                false,
                LocalDate.MIN,
                0,
                Optional.empty(),
                ImmutableSet.of(),
                LocalDate.MIN,
                Optional.empty(),
                LocalDate.MIN,
                ImmutableList.of(),
                ImmutableSet.of());
    }

    /** Returns what the steps up to a day make of it. */
    static Holding of(CredentialKind kind, List<CredentialStep> steps, LocalDate on) {
        Holding holding = none(kind);
        for (CredentialStep step : steps) {
            if (step.day().isAfter(on)) {
                break;
            }
            holding = holding.after(step);
        }
        return holding;
    }

    CredentialStatus status(PersonId person, LocalDate on, Decrees decrees) {
        if (!granted) {
            return status(person, on, CredentialStatus.State.NONE, new Decrees.Extended(until, List.of()));
        }
        if (revoked.isPresent()) {
            return status(person, on, CredentialStatus.State.REVOKED, new Decrees.Extended(revoked, List.of()));
        }
        Decrees.Extended end = end(on, decrees);
        boolean lapsed = end.until().map(day -> !on.isBefore(day)).orElse(false);
        boolean soon = end.until().isPresent()
                && kind.soon()
                        .map(span -> !end.until().get().isAfter(on.plus(span)))
                        .orElse(false);
        CredentialStatus.State valid = soon ? CredentialStatus.State.LAPSING : CredentialStatus.State.VALID;
        return status(person, on, lapsed ? CredentialStatus.State.LAPSED : valid, end);
    }

    private CredentialStatus status(PersonId person, LocalDate on, CredentialStatus.State state, Decrees.Extended end) {
        return new CredentialStatus(
                person, kind.id(), on, state, end.until(), revoked.isPresent() ? revoked : until, because, end.by());
    }

    private Decrees.Extended end(LocalDate on, Decrees decrees) {
        Decrees.Extended latest = new Decrees.Extended(until, List.of());
        if (until.isPresent()) {
            for (LocalDate each : ends) {
                Decrees.Extended end = decrees.extend(each, on);
                if (isLater(end.until(), latest.until())) {
                    latest = end;
                }
            }
        }
        return latest;
    }

    Holding after(CredentialStep step) {
        if (step instanceof CredentialStep.Grant grant) {
            return begun(step, grant.day(), 1, or(grant.until(), kind.end(grant.day(), 1)), grant.sessions(), true);
        }
        if (step instanceof CredentialStep.Reactivate again) {
            return begun(step, again.day(), 1, kind.end(again.day(), 1), again.sessions(), true);
        }
        if (step instanceof CredentialStep.Prolong prolong) {
            return prolonged(prolong);
        }
        return new Holding(
                kind,
                granted,
                start,
                terms,
                until,
                ends,
                since,
                Optional.of(step.day()),
                step.day(),
                plus(because, step.id()),
                used);
    }

    private Holding prolonged(CredentialStep.Prolong prolong) {
        boolean anew = kind.prolonging()
                .map(rule -> rule.from() == CredentialKind.From.RENEWAL)
                .orElse(false);
        LocalDate from = anew ? prolong.day() : start;
        int count = anew ? 1 : terms + 1;
        if (prolong.until().isPresent()) {
            return begun(prolong, from, count, prolong.until(), prolong.sessions(), false);
        }
        Optional<LocalDate> end = kind.end(from, count);
        while (end.isPresent() && !end.get().isAfter(prolong.day())) {
            // A decree kept it alive over the end of a term; the next one is that which lies ahead.
            count++;
            end = kind.end(from, count);
        }
        return begun(prolong, from, count, end, prolong.sessions(), false);
    }

    /** Returns it with another term, which makes it never shorter. */
    private Holding begun(
            CredentialStep step,
            LocalDate from,
            int count,
            Optional<LocalDate> end,
            Set<TrainingSessionId> sessions,
            boolean anew) {
        boolean first = !granted || revoked.isPresent();
        boolean longer = first || isLater(end, until);
        ImmutableSet.Builder<LocalDate> all = ImmutableSet.builder();
        if (!first) {
            all.addAll(ends);
        }
        end.ifPresent(all::add);
        return new Holding(
                kind,
                true,
                longer ? from : start,
                longer ? count : terms,
                longer ? end : until,
                all.build(),
                step.day(),
                Optional.empty(),
                step.day(),
                anew && longer ? ImmutableList.of(step.id()) : plus(because, step.id()),
                ImmutableSet.copyOf(Sets.union(used, sessions)));
    }

    private static Optional<LocalDate> or(Optional<LocalDate> stated, Optional<LocalDate> counted) {
        return stated.isPresent() ? stated : counted;
    }

    private static boolean isLater(Optional<LocalDate> one, Optional<LocalDate> other) {
        return other.isPresent() && one.map(end -> end.isAfter(other.get())).orElse(true);
    }

    private static ImmutableList<StepId> plus(List<StepId> some, StepId one) {
        return ImmutableList.<StepId>builder().addAll(some).add(one).build();
    }
}
