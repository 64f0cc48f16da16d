package org.volunteerkit.standard.round;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.volunteerkit.standard.StandardId;

/**
 * One shortcoming and its history: what was found, what is to be done by when, and how far it is.
 *
 * <p>State and day are read from the steps. To be called, not extended. Immutable.
 */
public final class Rectification {

    /** How far a shortcoming is. */
    public enum State {
        /** Nothing is planned, or what was planned did not help (待整改). */
        OPEN,
        /** Somebody will do something by a day (整改中). */
        PLANNED,
        /** It is said to be mended and waits for a check (待复查). */
        REPORTED,
        /** A check found it mended, or no longer asked for (已销号). */
        CLOSED
    }

    private final RectificationStep.Open opening;
    private final ImmutableList<RectificationStep> history;
    private final State state;
    private final Optional<LocalDate> due;

    private Rectification(
            RectificationStep.Open opening, List<RectificationStep> history, State state, Optional<LocalDate> due) {
        this.opening = opening;
        this.history = ImmutableList.copyOf(history);
        this.state = state;
        this.due = due;
    }

    static Rectification of(RectificationStep.Open opening) {
        return new Rectification(opening, ImmutableList.of(opening), State.OPEN, Optional.empty());
    }

    /** Returns this shortcoming after a step that fits it. */
    Rectification after(RectificationStep step) {
        State next = state;
        Optional<LocalDate> day = due;
        if (step instanceof RectificationStep.Plan plan) {
            next = State.PLANNED;
            day = Optional.of(plan.due());
        } else if (step instanceof RectificationStep.Postpone later) {
            day = Optional.of(later.due());
        } else if (step instanceof RectificationStep.Report) {
            next = State.REPORTED;
        } else if (step instanceof RectificationStep.Recheck check) {
            next = check.closes() ? State.CLOSED : State.OPEN;
        }
        return new Rectification(
                opening,
                ImmutableList.<RectificationStep>builder()
                        .addAll(history)
                        .add(step)
                        .build(),
                next,
                day);
    }

    /** Returns what tells this shortcoming from others. */
    public String item() {
        return opening.item();
    }

    /** Returns the key of the subject. */
    public String subject() {
        return opening.subject();
    }

    /** Returns the standard that judged. */
    public StandardId standard() {
        return opening.standard();
    }

    /** Returns the name of the criterion. */
    public String criterion() {
        return opening.criterion();
    }

    /** Returns how far it is. */
    public State state() {
        return state;
    }

    /** Returns whether it has ended. */
    public boolean isClosed() {
        return state == State.CLOSED;
    }

    /** Returns the day by which it is to be mended; empty if nothing was planned yet. */
    public Optional<LocalDate> due() {
        return due;
    }

    /** Returns whether it has not ended although its day is over. */
    public boolean isOverdue(LocalDate on) {
        return !isClosed() && due.map(day -> day.isBefore(on)).orElse(false);
    }

    /** Returns all steps in order, the finding first. */
    public List<RectificationStep> history() {
        return history;
    }

    /** Returns the last step. */
    RectificationStep last() {
        return history.get(history.size() - 1);
    }

    /** Returns item, subject, criterion and state. */
    @Override
    public String toString() {
        return item() + " " + subject() + " " + criterion() + " " + state;
    }
}
