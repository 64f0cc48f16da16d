package org.volunteerkit.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.reports.document.Document;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Text;

/**
 * What a report cannot know of itself: the days it tells of, when it is issued, which records were read and which were not
 * accepted, which editions of policies and standards played a part, what was left out.
 *
 * <p>All of it is printed, so that two reports that differ can be told apart. To be called, not extended. Immutable.
 */
@Value.Immutable
public abstract class Provenance {

    Provenance() {}

    /** Starts a provenance; nothing is needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns that nothing is known. */
    public static Provenance none() {
        return builder().build();
    }

    /** Returns the days the report tells of; inspections and verdicts tell of one day, statements of account have days of their own. */
    public abstract Optional<DateRange> period();

    /** Returns the day on which it is issued. */
    public abstract Optional<LocalDate> issued();

    /** Returns the number under which the issuer keeps it (文号). */
    public abstract Optional<Text> reference();

    /** Returns the sources of records in the order in which they were read. */
    public abstract List<Intake> intakes();

    /** Returns the editions of policies, standards and rules that played a part. */
    public abstract List<Document.Statement> editions();

    /** Returns what was filtered or left out on purpose, one sentence each. */
    public abstract List<Text> exclusions();

    /**
     * How many records of a source were read, and what became of them.
     *
     * @param source what the caller calls the source, such as {@code teams.jsonl}
     * @param read records read, 0 or more
     * @param accepted records that went into the figures
     * @param refused records that were refused, each with a reason
     */
    public record Intake(String source, long read, long accepted, long refused) {

        /**
         * Checks that every record that was read was accepted or refused.
         *
         * @throws InvalidValueException if a number is negative or the numbers do not add up
         */
        public Intake {
            if (read < 0 || accepted < 0 || refused < 0 || read != Math.addExact(accepted, refused)) {
                throw new InvalidValueException(Texts.problem("reports.intake-sum")
                        .field("read")
                        .found(Found.value(read + " ≠ " + accepted + " + " + refused)));
            }
        }

        /** Returns the numbers of a source, under the conditions of the constructor. */
        public static Intake of(String source, long read, long accepted, long refused) {
            return new Intake(source, read, accepted, refused);
        }
    }

    /** Collects the parts of a provenance. */
    public static final class Builder extends ImmutableProvenance.Builder {
        Builder() {}
    }
}
