package org.volunteerkit.award.book;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.time.DateRange;

/**
 * What became of one command that was offered to a desk, with the book as it is afterwards.
 *
 * <p>A refused command, and one that found nothing to do, leave the book as it was, and the id stays free.
 *
 * <p>To be called, not implemented. Immutable.
 */
public sealed interface AwardOutcome {

    /** Returns the command that was offered. */
    AwardCommand command();

    /** Returns the book afterwards. */
    AwardBook book();

    /** Returns what a caller makes of the case at hand. */
    <R> R match(Cases<R> cases);

    /**
     * One answer for each case.
     *
     * @param <R> what is answered
     */
    interface Cases<R> {

        /** Answers for {@link Granted}. */
        R granted(Granted outcome);

        /** Answers for {@link Announced}. */
        R announced(Announced outcome);

        /** Answers for {@link Recorded}. */
        R recorded(Recorded outcome);

        /** Answers for {@link NothingNew}. */
        R nothingNew(NothingNew outcome);

        /** Answers for {@link Repeated}. */
        R repeated(Repeated outcome);

        /** Answers for {@link Refused}. */
        R refused(Refused outcome);
    }

    /**
     * Awards were given, or one was renewed.
     *
     * @param entry what was recorded
     * @param book the book with that entry
     */
    record Granted(AwardEntry entry, AwardBook book) implements AwardOutcome {

        @Override
        public AwardCommand command() {
            return entry.command();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.granted(this);
        }
    }

    /**
     * Awards were put up for public notice.
     *
     * @param entry what was recorded
     * @param notice the days of the notice; from its end on they can be confirmed
     * @param book the book with that entry
     */
    record Announced(AwardEntry entry, DateRange notice, AwardBook book) implements AwardOutcome {

        @Override
        public AwardCommand command() {
            return entry.command();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.announced(this);
        }
    }

    /**
     * Something else was carried out: a claim, an objection, a review, a withdrawal, a mark.
     *
     * @param entry what was recorded
     * @param book the book with that entry
     */
    record Recorded(AwardEntry entry, AwardBook book) implements AwardOutcome {

        @Override
        public AwardCommand command() {
            return entry.command();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.recorded(this);
        }
    }

    /**
     * There was nothing to do: what is reached was given already, or nothing is reached.
     *
     * @param command the command that was offered
     * @param book the book as it was
     */
    record NothingNew(AwardCommand command, AwardBook book) implements AwardOutcome {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.nothingNew(this);
        }
    }

    /**
     * The same command had been carried out before.
     *
     * @param first what was recorded then
     * @param book the book as it was
     */
    record Repeated(AwardEntry first, AwardBook book) implements AwardOutcome {

        @Override
        public AwardCommand command() {
            return first.command();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.repeated(this);
        }
    }

    /**
     * The command was not carried out.
     *
     * @param command the command that was offered
     * @param reasons everything that stands against it, at least one
     * @param book the book as it was
     */
    record Refused(AwardCommand command, List<Reason> reasons, AwardBook book) implements AwardOutcome {

        /** Keeps a copy of the reasons. */
        public Refused {
            reasons = ImmutableList.copyOf(reasons);
        }

        /** Returns the first day on which no reason stands any more; empty if one does not go by itself. */
        public Optional<LocalDate> earliest() {
            return reasons.stream().allMatch(reason -> reason.until().isPresent())
                    ? reasons.stream()
                            .flatMap(reason -> reason.until().stream())
                            .max(LocalDate::compareTo)
                    : Optional.empty();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.refused(this);
        }
    }

    /**
     * Something that stands against a command.
     *
     * @param problem what it is, and what is needed
     * @param until the first day on which it does not stand any more, if that is only a matter of time
     */
    record Reason(Problem problem, Optional<LocalDate> until) {}
}
