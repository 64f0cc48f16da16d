package org.volunteerkit.ledger.terms.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.Optional;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.time.DateRange;

/**
 * What one piece of something costs, whatever time it takes.
 *
 * <p>To be called, not extended. Immutable.
 *
 * @param item the key of what is had
 * @param use what kind of thing it is
 * @param amount the price of one piece, above zero, in the unit of the terms
 * @param valid the days on which this is its price; the days of the terms if absent
 */
@JsonPropertyOrder({"item", "use", "amount", "valid"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Price(ItemId item, Use use, Amount amount, Optional<DateRange> valid) {

    /** Checks that it costs something. */
    public Price {
        if (!amount.isPositive()) {
            throw new InvalidValueException(
                    Problem.of("ledger.terms.price").field("amount").found(Found.value(amount.toString())));
        }
    }

    /** Returns a price that holds as long as the terms. */
    public static Price of(ItemId item, Use use, Amount amount) {
        return new Price(item, use, amount, Optional.empty());
    }

    /** Returns whether this is the price on a day. */
    public boolean isOn(LocalDate day) {
        return valid.map(days -> days.contains(day)).orElse(true);
    }
}
