package org.volunteerkit.standard;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.volunteerkit.problem.Message;
import org.volunteerkit.value.Clause;
import org.volunteerkit.value.Quantity;

/**
 * What was found of one criterion: the state, what was found and what is needed, by which clause, on what it rests, and what
 * would be enough.
 *
 * <p>The records behind a live figure are told by {@link Inspector#behind}, for whoever has the facts at hand.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
public abstract class Finding {

    Finding() {}

    /** Starts a finding; criterion, clause, state, judged, found and needed are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns what was asked for. */
    public abstract Criterion criterion();

    /** Returns where that is printed. */
    public abstract Clause clause();

    /** Returns whether it is met, as it counts. */
    public abstract Conformity state();

    /**
     * Returns whether it is met, without what excuses it: a waiver, or a day that is not over. It differs from the state only
     * if the state is {@link Conformity#NOT_APPLICABLE}.
     */
    public abstract Conformity judged();

    /** Returns what was found, in words. */
    public abstract Message found();

    /** Returns what is needed, in words. */
    public abstract Message needed();

    /** Returns what the live value came to, if the criterion has one. */
    public abstract Optional<Quantity> measured();

    /** Returns how much is missing to the lower limit, if something is. */
    public abstract Optional<Quantity> missing();

    /** Returns what would be enough, in words, such as "1 item more by 2024-06-30"; empty if nothing is missing. */
    public abstract Optional<Message> enough();

    /** Returns the last day on which that would be enough, if there is one. */
    public abstract Optional<LocalDate> until();

    /** Returns the evidence on which the finding rests, also if it is too old to count. */
    public abstract Optional<Evidence> evidence();

    /** Returns the waiver that excuses what is missing, if one was signed. */
    public abstract Optional<Waiver> waiver();

    /** Collects the parts of a finding. */
    public static final class Builder extends ImmutableFinding.Builder {
        Builder() {}
    }
}
