package org.volunteerkit.service.review;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.history.StepId;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.service.ServiceRecord;
import org.volunteerkit.service.ServiceRecordId;

/**
 * One record and what became of it (审核经过).
 *
 * <p>To be called, not extended. Immutable.
 */
public final class Review {

    private final ServiceRecord record;
    private final Entering entering;
    private final ImmutableList<Turn> turns;
    private final ImmutableList<Approval> approvals;
    private final Links links;

    private Review(
            ServiceRecord record,
            Entering entering,
            ImmutableList<Turn> turns,
            ImmutableList<Approval> approvals,
            Links links) {
        this.record = record;
        this.entering = entering;
        this.turns = turns;
        this.approvals = approvals;
        this.links = links;
    }

    /**
     * How a record came in.
     *
     * @param step the step that brought it
     * @param day the day
     * @param by who entered it
     * @param at the very moment, if it is known
     */
    public record Entering(StepId step, LocalDate day, PersonId by, Optional<Instant> at) {}

    /**
     * A change of state.
     *
     * @param day the day from which on it holds
     * @param state the state
     * @param isConfirmed whether the record is confirmed; during a dispute it is if it was before
     * @param counts whether it is, and is of a kind of time that counts
     * @param step the step that changed it
     * @param by who did it
     */
    public record Turn(
            LocalDate day, ReviewState state, boolean isConfirmed, boolean counts, StepId step, PersonId by) {}

    /**
     * Somebody vouched for the record.
     *
     * @param by who
     * @param level on which level
     * @param day on which day
     */
    public record Approval(PersonId by, int level, LocalDate day) {}

    /**
     * How a record stands to others.
     *
     * @param replaces the record that it was to correct
     * @param original the confirmed record that leaves when this one is confirmed
     * @param correction the record that is to correct this one and is not decided
     * @param replacedBy the record that took its place
     */
    private record Links(
            @Nullable ServiceRecordId replaces,
            @Nullable ServiceRecordId original,
            @Nullable ServiceRecordId correction,
            @Nullable ServiceRecordId replacedBy) {}

    static Review of(ServiceRecord record, Entering entering) {
        return of(record, entering, null, null);
    }

    static Review of(
            ServiceRecord record,
            Entering entering,
            @Nullable ServiceRecordId replaces,
            @Nullable ServiceRecordId original) {
        Turn first = new Turn(entering.day(), ReviewState.SUBMITTED, false, false, entering.step(), entering.by());
        return new Review(
                record,
                entering,
                ImmutableList.of(first),
                ImmutableList.of(),
                new Links(replaces, original, null, null));
    }

    Review turned(ReviewStep step, ReviewState state, boolean isConfirmed, boolean counts) {
        Turn turn = new Turn(step.day(), state, isConfirmed, counts, step.id(), step.by());
        // A record that is reviewed again has to be approved again by everybody.
        ImmutableList<Approval> kept = state == ReviewState.SUBMITTED ? ImmutableList.of() : approvals;
        return new Review(
                record,
                entering,
                ImmutableList.<Turn>builderWithExpectedSize(turns.size() + 1)
                        .addAll(turns)
                        .add(turn)
                        .build(),
                kept,
                links);
    }

    /** Returns this with an approval; who approves again counts once, with what was said last. */
    Review approved(ReviewStep.Approve step) {
        ImmutableList.Builder<Approval> all = ImmutableList.builder();
        approvals.stream().filter(each -> !each.by().equals(step.by())).forEach(all::add);
        all.add(new Approval(step.by(), step.level(), step.day()));
        return new Review(record, entering, turns, all.build(), links);
    }

    Review corrected(@Nullable ServiceRecordId by) {
        return new Review(
                record, entering, turns, approvals, new Links(links.replaces, links.original, by, links.replacedBy));
    }

    Review replaced(ServiceRecordId by) {
        return new Review(record, entering, turns, approvals, new Links(links.replaces, links.original, null, by));
    }

    /** Returns the record as it was handed in. */
    public ServiceRecord record() {
        return record;
    }

    /** Returns how it came in. */
    public Entering entering() {
        return entering;
    }

    /** Returns all changes of its state in their order. */
    public List<Turn> turns() {
        return turns;
    }

    /** Returns the approvals that it has, one a person; those before a review from the start are among its steps only. */
    public List<Approval> approvals() {
        return approvals;
    }

    /** Returns the state after everything that is filed. */
    public ReviewState state() {
        return last().state();
    }

    /** Returns the state at the end of a day; empty if it had not been handed in. */
    public Optional<ReviewState> stateOn(LocalDate day) {
        return on(day).map(Turn::state);
    }

    /** Returns whether it is confirmed at the end of a day. */
    public boolean isConfirmedOn(LocalDate day) {
        return on(day).map(Turn::isConfirmed).orElse(false);
    }

    /** Returns whether it counts at the end of a day: it is confirmed, and of a kind of time that counts. */
    public boolean countsOn(LocalDate day) {
        return on(day).map(Turn::counts).orElse(false);
    }

    private Optional<Turn> on(LocalDate day) {
        for (int i = turns.size() - 1; i >= 0; i--) {
            if (!turns.get(i).day().isAfter(day)) {
                return Optional.of(turns.get(i));
            }
        }
        return Optional.empty();
    }

    /** Returns whether somebody ever approved it or turned it down. */
    boolean wasDecidedBy(PersonId person) {
        return approvals.stream().anyMatch(each -> each.by().equals(person))
                || turns.stream()
                        .anyMatch(turn -> turn.by().equals(person)
                                && (turn.state() == ReviewState.UNDER_REVIEW
                                        || turn.state() == ReviewState.CONFIRMED
                                        || turn.state() == ReviewState.REJECTED));
    }

    Turn last() {
        return turns.get(turns.size() - 1);
    }

    /** Returns the record that it was to correct; empty if it is no correction. */
    public Optional<ServiceRecordId> corrects() {
        return Optional.ofNullable(links.replaces);
    }

    /** Returns the confirmed record that leaves when this one is confirmed. */
    Optional<ServiceRecordId> original() {
        return Optional.ofNullable(links.original);
    }

    /** Returns the record that is to correct this one and is neither confirmed nor turned down. */
    public Optional<ServiceRecordId> correction() {
        return Optional.ofNullable(links.correction);
    }

    /** Returns the record that took its place. */
    public Optional<ServiceRecordId> replacedBy() {
        return Optional.ofNullable(links.replacedBy);
    }

    /** Returns the key and the state. */
    @Override
    public String toString() {
        return record.id() + " " + state();
    }
}
