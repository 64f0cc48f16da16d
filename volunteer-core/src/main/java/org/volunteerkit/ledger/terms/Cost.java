package org.volunteerkit.ledger.terms;

import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.Trade;
import org.volunteerkit.ledger.terms.rule.ItemId;
import org.volunteerkit.ledger.terms.rule.Use;

/**
 * What is to be had, and so what it costs.
 *
 * <p>To be called, not implemented. Immutable.
 */
public sealed interface Cost {

    /**
     * Returns an amount for a service, as an hour for an hour.
     *
     * @param amount the amount
     */
    static Cost of(Amount amount) {
        return new Sum(amount, Use.SERVICE);
    }

    /**
     * So much, where the terms have no price list.
     *
     * @param amount the amount
     * @param use what it is for
     */
    record Sum(Amount amount, Use use) implements Cost {}

    /**
     * Pieces of something on the price list of the terms.
     *
     * @param item what
     * @param quantity how many
     */
    record Item(ItemId item, long quantity) implements Cost {}

    /**
     * Pieces of an offer that the ledger keeps in stock; only to be redeemed.
     *
     * @param offer the offer
     * @param quantity how many
     * @param price the price of one piece
     * @param use what it is for
     */
    record Offer(Trade.OfferId offer, long quantity, Amount price, Use use) implements Cost {}
}
