package org.volunteerkit.policy.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.Optional;
import org.volunteerkit.policy.DueKey;
import org.volunteerkit.value.Quantity;

/**
 * A difference that is to be posted now.
 *
 * @param kind what happened to what is due
 * @param key what it is due for
 * @param reference a key for the command that posts it, the same whenever the same difference is found again
 * @param terms the key of the terms of the account
 * @param amount what is to be posted: the whole if it is new, else what is due now less what was posted before; never zero
 * @param on the day for which it is posted
 * @param lastDay the last day on which it can be used, if the policy says so
 * @param corrects the reference of the first posting that this corrects; empty if it is new
 */
@JsonPropertyOrder({"kind", "key", "reference", "terms", "amount", "on", "lastDay", "corrects"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AmountChange(
        Kind kind,
        DueKey key,
        String reference,
        String terms,
        Quantity amount,
        LocalDate on,
        Optional<LocalDate> lastDay,
        Optional<String> corrects) {

    /** What happened to what is due. */
    public enum Kind {
        /** It was not posted before. */
        NEW,
        /** More is due than was posted. */
        MORE,
        /** Less is due than was posted. */
        LESS,
        /** It is not due any more. */
        TAKEN_BACK
    }

    /** Returns what is to be remembered once this is posted. */
    public Posted posted() {
        return new Posted(key, reference, terms, amount, on);
    }
}
