package org.volunteerkit.standard;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import org.immutables.value.Value;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Words;

/**
 * A signed decision that one criterion is not asked of one subject for some days (豁免): with a reason, a name under it, and an
 * end.
 *
 * <p>It excuses what is missing, in part or whole, known or not; what is met is met. The finding tells both.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
@JsonPropertyOrder({"id", "subject", "standard", "criterion", "reason", "by", "signedOn", "during"})
public abstract class Waiver {

    Waiver() {}

    /** Starts a waiver; all parts are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns what tells this waiver from others. */
    public abstract String id();

    /** Returns the key of the subject that is excused. */
    public abstract String subject();

    /** Returns the standard whose criterion it is, in all its editions. */
    public abstract StandardId standard();

    /** Returns the name of the criterion. */
    public abstract String criterion();

    /** Returns why, in the words of the decision. */
    public abstract String reason();

    /** Returns the key of the person or body that signed. */
    public abstract String by();

    /** Returns the day of the signature; before it the waiver excuses nothing. */
    public abstract LocalDate signedOn();

    /** Returns the days that are excused; they have an end. */
    public abstract DateRange during();

    /** Returns whether it excuses a criterion of a subject on a day, seen from that day. */
    public final boolean covers(StandardId which, String item, String whom, LocalDate on) {
        return standard().equals(which)
                && criterion().equals(item)
                && subject().equals(whom)
                && during().contains(on)
                && !signedOn().isAfter(on);
    }

    /** Returns the last day that is excused. */
    public final LocalDate lastDay() {
        return during().lastDay().orElseThrow();
    }

    /** Checks that there is a reason and an end. */
    @Value.Check
    void check() {
        Words.checkTerm("criterion", criterion());
        if (reason().isBlank()) {
            throw new InvalidValueException(Problem.of("standard.waiver-reason").field("reason"));
        }
        if (during().end().isEmpty()) {
            throw new InvalidValueException(Problem.of("standard.waiver-end").field("during"));
        }
    }

    /** Collects the parts of a waiver. */
    public static final class Builder extends ImmutableWaiver.Builder {
        Builder() {}
    }
}
