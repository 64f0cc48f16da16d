package org.volunteerkit.ledger.outcome;

import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.volunteerkit.ledger.command.AccountCommand;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.command.Trade;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.time.DateRange;

/**
 * A refusal by an offer: not now, not so, not for that, not for this account.
 *
 * <p>To be called, not implemented. Immutable.
 */
public sealed interface Withheld extends Refused {

    /** Returns the offer. */
    Trade.OfferId offer();

    /**
     * The offer was never published, or not for that day.
     *
     * @param command the command that was offered
     * @param offer the offer
     * @param during the days on which it can be had; empty if it was never published
     */
    record NotOffered(LedgerCommand command, Trade.OfferId offer, Optional<DateRange> during) implements Withheld {

        @Override
        public Reason reason() {
            return Reason.NOT_OFFERED;
        }

        @Override
        public Problem problem() {
            if (during.isEmpty()) {
                return refusal("ledger.offer-unknown", command, offer).field("offer");
            }
            LocalDate first = during.get().start();
            Problem problem = command.day().isBefore(first)
                    ? refusal("ledger.offer-not-yet", command, offer).with("first", first.toString())
                    : refusal("ledger.offer-over", command, offer)
                            .with(
                                    "last",
                                    during.get()
                                            .lastDay()
                                            .map(LocalDate::toString)
                                            .orElse(""));
            return problem.field("day").found(Found.value(command.day().toString()));
        }
    }

    /**
     * The offer is booked and paid when it is served, and was ordered; or the other way round.
     *
     * @param command the command that was offered
     * @param offer the offer
     * @param charge when its price is paid
     */
    record OtherCharge(LedgerCommand command, Trade.OfferId offer, Trade.Charge charge) implements Withheld {

        @Override
        public Reason reason() {
            return Reason.OTHER_CHARGE;
        }

        @Override
        public Problem problem() {
            return charge == Trade.Charge.AT_ONCE
                    ? refusal("ledger.offer-ordered", command, offer)
                    : refusal("ledger.offer-booked", command, offer);
        }
    }

    /**
     * The price is another one by now.
     *
     * @param command the command that was offered
     * @param offer the offer
     * @param seen the price that the command names
     * @param price the price of one piece
     */
    record PriceChanged(LedgerCommand command, Trade.OfferId offer, Amount seen, Amount price) implements Withheld {

        @Override
        public Reason reason() {
            return Reason.PRICE_CHANGED;
        }

        @Override
        public Problem problem() {
            return refusal("ledger.price-changed", command, offer)
                    .with("price", price.toString())
                    .field("price")
                    .found(Found.value(seen.toString()));
        }
    }

    /**
     * The offer asks for something that the sender does not vouch for.
     *
     * @param command the command that was offered
     * @param offer the offer
     * @param missing what is not vouched for, at least one
     */
    record NotEligible(LedgerCommand command, Trade.OfferId offer, SortedSet<AccountCommand.Eligibility> missing)
            implements Withheld {

        /** Copies what is missing. */
        public NotEligible {
            missing = ImmutableSortedSet.copyOf(missing);
        }

        @Override
        public Reason reason() {
            return Reason.NOT_ELIGIBLE;
        }

        @Override
        public Problem problem() {
            return refusal("ledger.not-eligible", command, offer)
                    .with("missing", missing.stream().map(Object::toString).collect(Collectors.joining(", ")))
                    .field("vouched");
        }
    }

    /**
     * The account would have more pieces than one can have in a time.
     *
     * @param command the command that was offered
     * @param account the account
     * @param offer the offer
     * @param quota how many it can have
     * @param used how many it had
     * @param again the day from which it can have some again; empty if that day does not come
     */
    record QuotaExceeded(
            LedgerCommand command,
            AccountId account,
            Trade.OfferId offer,
            Trade.Quota quota,
            long used,
            Optional<LocalDate> again)
            implements Withheld {

        @Override
        public Reason reason() {
            return Reason.QUOTA_EXCEEDED;
        }

        @Override
        public Problem problem() {
            Problem problem = again.isPresent()
                    ? refusal("ledger.quota-exceeded-now", command, offer)
                            .with("again", again.get().toString())
                    : refusal("ledger.quota-exceeded", command, offer);
            return problem.with("account", account.value())
                    .with("most", quota.pieces())
                    .with("used", used)
                    .field("quantity");
        }
    }

    private static Problem refusal(String code, LedgerCommand command, Trade.OfferId offer) {
        return Problem.of(code).with("command", command.id().value()).with("offer", offer.value());
    }
}
