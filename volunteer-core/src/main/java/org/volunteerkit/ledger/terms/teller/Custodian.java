package org.volunteerkit.ledger.terms.teller;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.command.Reservation;
import org.volunteerkit.ledger.statement.HoldView;
import org.volunteerkit.ledger.terms.Answer;
import org.volunteerkit.ledger.terms.Aside;
import org.volunteerkit.ledger.terms.Cost;
import org.volunteerkit.ledger.terms.Missing;
import org.volunteerkit.ledger.terms.rule.Deed;
import org.volunteerkit.problem.Problem;

/** Serves wishes about what is put aside; what all wishes have in common is the clerk's. */
final class Custodian implements Aside.Steps<Answer> {

    private final Clerk clerk;

    Custodian(Clerk clerk) {
        this.clerk = clerk;
    }

    @Override
    public Answer hold(Aside.Hold wish) {
        Pricing pricing = Pricing.of(clerk.terms, wish.cost(), wish.day());
        if (pricing.missing() != null) {
            return Teller.declined(wish, pricing.missing());
        }
        Amount amount = pricing.amount();
        LedgerCommand aside =
                wish.cost() instanceof Cost.Offer offer ? Commands.book(wish, offer) : Commands.hold(wish, amount);
        return clerk.known(wish, aside)
                .or(() -> clerk.otherUnit(wish, amount))
                .or(() -> clerk.barred(wish, Deed.REDEEM, clerk.asking(wish, wish.account(), amount, pricing.use())))
                .orElseGet(() -> clerk.post(new Draft(wish).add(aside), wish.account(), null));
    }

    @Override
    public Answer capture(Aside.Capture wish) {
        LedgerCommand out = Commands.capture(wish);
        return clerk.known(wish, out)
                .or(() -> clerk.otherUnit(wish, wish.amount()))
                .orElseGet(() -> takeOut(
                        wish,
                        out,
                        wish.amount(),
                        held -> wish.last() || wish.amount().compareTo(held.left()) >= 0));
    }

    @Override
    public Answer serve(Aside.Serve wish) {
        LedgerCommand out = Commands.serve(wish);
        return clerk.known(wish, out).orElseGet(() -> {
            Amount price = clerk.ledger.command(wish.hold()).orElse(null) instanceof Reservation.Book book
                    ? Pricing.times(book.price(), wish.pieces())
                    : Amount.zero(clerk.ledger.unit());
            return takeOut(
                    wish,
                    out,
                    price,
                    held -> wish.last() || wish.pieces() >= held.pieces().orElse(0));
        });
    }

    /** Posts what takes something out of a hold; with its end the exchange is over, and what is left may be cleared. */
    private Answer takeOut(Aside wish, LedgerCommand out, Amount amount, Predicate<HoldView> ends) {
        Draft draft = new Draft(wish).add(out);
        @Nullable HoldView held = held(wish.hold());
        if (held != null && clerk.clears()) {
            if (!ends.test(held)) {
                // Whoever took a part and let the rest lapse would keep what is to be cleared: nothing is posted when a
                // hold lapses.
                return Teller.declined(wish, Missing.of(Problem.of("ledger.terms.in-parts")));
            }
            // What is not taken of it is free again, and is cleared with the rest.
            clerk.clear(draft, held.account(), amount.minus(held.left()));
        }
        return clerk.post(draft, held == null ? null : held.account(), null);
    }

    @Override
    public Answer release(Aside.Release wish) {
        LedgerCommand release = Commands.release(wish);
        return clerk.known(wish, release)
                .orElseGet(() -> clerk.post(new Draft(wish).add(release), account(wish), null));
    }

    private @Nullable AccountId account(Aside.Release wish) {
        @Nullable HoldView held = held(wish.hold());
        return held == null ? null : held.account();
    }

    private @Nullable HoldView held(CommandId hold) {
        return clerk.ledger.hold(hold, clerk.turn.today()).orElse(null);
    }
}
