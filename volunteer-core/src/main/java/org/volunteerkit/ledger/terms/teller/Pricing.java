package org.volunteerkit.ledger.terms.teller;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.terms.Cost;
import org.volunteerkit.ledger.terms.LedgerTerms;
import org.volunteerkit.ledger.terms.Missing;
import org.volunteerkit.ledger.terms.rule.Price;
import org.volunteerkit.ledger.terms.rule.Rule;
import org.volunteerkit.ledger.terms.rule.Use;
import org.volunteerkit.problem.Problem;

/**
 * What something costs under terms on a day, or why that cannot be said.
 *
 * @param amount the whole price; nothing if it cannot be said
 * @param use what it is for
 * @param missing why it cannot be said; null if it can
 */
record Pricing(Amount amount, Use use, @Nullable Missing missing) {

    static Pricing of(LedgerTerms terms, Cost cost, LocalDate day) {
        List<Price> prices = terms.rules(Rule.Prices.class)
                .flatMap(rule -> rule.items().stream())
                .toList();
        boolean listed = terms.rules(Rule.Prices.class).findAny().isPresent();
        if (cost instanceof Cost.Sum sum) {
            return listed
                    ? none(terms, Problem.of("ledger.terms.no-item"))
                    : new Pricing(sum.amount(), sum.use(), null);
        }
        if (cost instanceof Cost.Offer offer) {
            return new Pricing(times(offer.price(), offer.quantity()), offer.use(), null);
        }
        Cost.Item item = (Cost.Item) cost;
        return prices.stream()
                .filter(price -> price.item().equals(item.item()) && price.isOn(day))
                .findFirst()
                .map(price -> new Pricing(times(price.amount(), item.quantity()), price.use(), null))
                .orElseGet(() -> none(
                        terms,
                        Problem.of("ledger.terms.no-price")
                                .with("item", item.item().value())));
    }

    private static Pricing none(LedgerTerms terms, Problem problem) {
        return new Pricing(Amount.zero(terms.ledgerUnit()), Use.SERVICE, Missing.of(problem));
    }

    static Amount times(Amount amount, long quantity) {
        return Amount.ofParts(amount.unit(), Math.multiplyExact(amount.parts(), quantity));
    }
}
