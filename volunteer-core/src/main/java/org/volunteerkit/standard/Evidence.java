package org.volunteerkit.standard;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.value.Words;

/**
 * What somebody saw of a subject on a day, for one kind of criterion (佐证材料): a photo, a visit, a document.
 *
 * <p>Evidence is a fact and is never edited; later evidence of the same kind stands before earlier. A subject is named by its
 * key: that of a station, a team or an organisation.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
@JsonPropertyOrder({"id", "subject", "kind", "takenOn", "by", "shows", "validUntil", "reference"})
public abstract class Evidence {

    Evidence() {}

    /** Starts a piece of evidence; all but the last day and the reference is needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns what tells this evidence from others. */
    public abstract String id();

    /** Returns the key of what was looked at. */
    public abstract String subject();

    /** Returns the kind of evidence, such as {@code sign} or {@code work-ledger}; criteria name it. */
    public abstract String kind();

    /** Returns the day on which it was taken. */
    public abstract LocalDate takenOn();

    /** Returns the key of the person or body that took it. */
    public abstract String by();

    /**
     * Returns what it shows; {@code NOT_KNOWN} is no evidence, and {@code NOT_APPLICABLE} says that there is nothing to be seen
     * here, which excuses no figure that the criterion asks for beside it.
     */
    public abstract Conformity shows();

    /** Returns the last day on which it shows that, such as the last day of a licence; criteria may ask for younger evidence. */
    public abstract Optional<LocalDate> validUntil();

    /** Returns where it is kept, such as the key of a photo. */
    public abstract Optional<String> reference();

    /** Checks that it shows something. */
    @Value.Check
    void check() {
        Words.checkTerm("kind", kind());
        if (shows() == Conformity.NOT_KNOWN) {
            throw new InvalidValueException(
                    Problem.of("standard.evidence-nothing").field("shows"));
        }
        if (validUntil().map(last -> last.isBefore(takenOn())).orElse(false)) {
            throw new InvalidValueException(
                    Problem.of("standard.evidence-ended").field("validUntil"));
        }
    }

    /** Collects the parts of a piece of evidence. */
    public static final class Builder extends ImmutableEvidence.Builder {
        Builder() {}
    }
}
