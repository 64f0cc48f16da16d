package org.volunteerkit.policy;

import java.time.LocalDate;
import java.util.Optional;
import org.volunteerkit.measure.Trace;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Text;

/**
 * What is due to a person by one effect of a policy.
 *
 * <p>To be called, not implemented.
 */
public sealed interface Due {

    /** Returns what tells this from everything else that the policy may make due, the same on every run. */
    String key();

    /** Returns why. */
    Trace trace();

    /**
     * An amount for an account.
     *
     * @param key policy, edition, effect, person, and the fact it is for
     * @param terms the key of the terms of the account
     * @param amount points or hours; negative for a deduction
     * @param on the day of the act, or of the decision
     * @param trace the arithmetic
     */
    record Amount(String key, String terms, Quantity amount, LocalDate on, Trace trace) implements Due {}

    /**
     * A place on the ladder of grades.
     *
     * @param key policy, edition, effect and person
     * @param programme the key of the programme
     * @param reached the grade that is reached; empty if none is
     * @param found the quantity that was looked at
     * @param next the next grade; empty if there is no higher one
     * @param missing what is missing to it
     * @param trace the arithmetic
     */
    record Grade(
            String key,
            String programme,
            Optional<Text> reached,
            Quantity found,
            Optional<Text> next,
            Optional<Quantity> missing,
            Trace trace)
            implements Due {}
}
