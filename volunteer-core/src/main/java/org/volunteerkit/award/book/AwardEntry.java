package org.volunteerkit.award.book;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.volunteerkit.award.GradeId;
import org.volunteerkit.award.ProgrammeId;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Words;

/**
 * A command that was carried out, and all that came of it; a book is the sum of its entries.
 *
 * <p>What followed from the programme stands in the entry, so a book is read without any programme, and a new edition changes
 * nothing that was given.
 *
 * @param person whose book it stands in
 * @param command what was offered
 * @param recorded the day on which it was carried out
 * @param changes what came of it, in order; nothing beyond the command itself if empty
 */
@JsonPropertyOrder({"person", "command", "recorded", "changes"})
public record AwardEntry(PersonId person, AwardCommand command, LocalDate recorded, List<Change> changes) {

    /** Keeps a copy of the changes. */
    public AwardEntry {
        changes = ImmutableList.copyOf(changes);
    }

    /** Returns the awards that were given. */
    public List<Award> given() {
        return changes.stream()
                .filter(Given.class::isInstance)
                .map(change -> ((Given) change).award())
                .toList();
    }

    /**
     * Something that became different.
     *
     * <p>JSON: an object with one field that names the case. To be called, not implemented. Immutable.
     */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
    @JsonSubTypes({
        @JsonSubTypes.Type(Given.class),
        @JsonSubTypes.Type(Prolonged.class),
        @JsonSubTypes.Type(Ended.class),
        @JsonSubTypes.Type(Warned.class),
        @JsonSubTypes.Type(Spared.class),
        @JsonSubTypes.Type(Published.class)
    })
    public sealed interface Change {

        /** Returns what a caller makes of the case at hand. */
        <R> R match(Cases<R> cases);
    }

    /**
     * One answer for each kind of change.
     *
     * @param <R> what is answered
     */
    public interface Cases<R> {
        /** Answers for {@link Given}. */
        R given(Given change);

        /** Answers for {@link Prolonged}. */
        R prolonged(Prolonged change);

        /** Answers for {@link Ended}. */
        R ended(Ended change);

        /** Answers for {@link Warned}. */
        R warned(Warned change);

        /** Answers for {@link Spared}. */
        R spared(Spared change);

        /** Answers for {@link Published}. */
        R published(Published change);
    }

    /**
     * An award was given.
     *
     * @param award the award
     * @param marks what it used up
     */
    @JsonTypeName("given")
    public record Given(Award award, List<Mark> marks) implements Change {

        /** Keeps a copy of the marks. */
        public Given {
            marks = ImmutableList.copyOf(marks);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.given(this);
        }
    }

    /**
     * An award was renewed.
     *
     * @param award the award
     * @param during the days by which it is valid longer
     * @param reached the day on which the test was passed again
     * @param marks what the renewal used up
     */
    @JsonTypeName("prolonged")
    public record Prolonged(AwardId award, DateRange during, LocalDate reached, List<Mark> marks) implements Change {

        /** Keeps a copy of the marks. */
        public Prolonged {
            marks = ImmutableList.copyOf(marks);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.prolonged(this);
        }
    }

    /** Why an award ended before its time. */
    public enum Cause {
        /** It was taken back. */
        WITHDRAWN,
        /** A review found that its grade is not reached any more. */
        FALLEN
    }

    /**
     * An award ended.
     *
     * @param award the award
     * @param on the first day on which it is not valid any more
     * @param cause why
     * @param frees whether what it used up is unused again
     */
    @JsonTypeName("ended")
    public record Ended(AwardId award, LocalDate on, Cause cause, boolean frees) implements Change {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.ended(this);
        }
    }

    /**
     * A time of grace began for an award whose grade is not reached any more.
     *
     * @param award the award
     * @param until the first day on which a review takes it away
     */
    @JsonTypeName("warned")
    public record Warned(AwardId award, LocalDate until) implements Change {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.warned(this);
        }
    }

    /**
     * A time of grace ended, because the grade is reached again.
     *
     * @param award the award
     */
    @JsonTypeName("spared")
    public record Spared(AwardId award) implements Change {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.spared(this);
        }
    }

    /**
     * Awards were put up for public notice.
     *
     * @param programme the programme
     * @param grades the grades, lowest first
     * @param reached the day on which they were reached
     * @param notice the days of the notice; from its end on the awards can be given
     */
    @JsonTypeName("published")
    public record Published(ProgrammeId programme, List<GradeId> grades, LocalDate reached, DateRange notice)
            implements Change {

        /** Keeps a copy of the grades. */
        public Published {
            grades = ImmutableList.copyOf(grades);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.published(this);
        }
    }

    /**
     * So much of a record is used up.
     *
     * @param kind the kind of the record
     * @param record what tells it from others of its kind
     * @param amount how much, above zero
     */
    @JsonPropertyOrder({"kind", "record", "amount"})
    public record Mark(String kind, String record, Quantity amount) {

        /** Checks kind, key and amount. */
        public Mark {
            Words.checkTerm("kind", kind);
            Words.checkName("record", record);
            if (!amount.isPositive()) {
                throw new InvalidValueException(
                        Problem.of("award.mark-nothing").field("amount").found(Found.value(amount.toString())));
            }
        }
    }
}
