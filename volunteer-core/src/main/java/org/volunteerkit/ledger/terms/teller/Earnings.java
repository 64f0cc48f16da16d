package org.volunteerkit.ledger.terms.teller;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.Movement;
import org.volunteerkit.ledger.command.Repair;
import org.volunteerkit.ledger.terms.Answer;
import org.volunteerkit.ledger.terms.Keys;
import org.volunteerkit.ledger.terms.Missing;
import org.volunteerkit.ledger.terms.Remark;
import org.volunteerkit.ledger.terms.Wish;
import org.volunteerkit.ledger.terms.rule.Deed;
import org.volunteerkit.ledger.terms.rule.Role;
import org.volunteerkit.ledger.terms.rule.Use;

/** Serves wishes about what was earned, and cuts it to what fits; what all wishes have in common is the clerk's. */
final class Earnings {

    /**
     * What became of an earning.
     *
     * @param total what its records are worth
     * @param kept what of that is credited; the rest goes where the terms say
     */
    private record Cut(Amount total, Amount kept) {

        Amount rest() {
            return total.minus(kept);
        }
    }

    private final Clerk clerk;

    Earnings(Clerk clerk) {
        this.clerk = clerk;
    }

    Answer earn(Wish.Earn wish) {
        Amount amount = clerk.grained(wish.amount(), Deed.EARN);
        Movement.Earn whole = clerk.commands.earn(wish, wish.id(), wish.day(), wish.account(), amount, wish.lastDay());
        return clerk.known(wish, whole)
                .or(() -> clerk.otherUnit(wish, wish.amount()))
                .or(() -> Clerk.toNothing(wish, wish.amount(), amount))
                .or(() -> clerk.barred(wish, Deed.EARN, clerk.asking(wish, wish.account(), amount, Use.SERVICE)))
                .orElseGet(() -> {
                    Fitting.Fit fit = clerk.fitting.credit(wish.account(), clerk.ownerKind(), amount, wish.day());
                    if (fit.refused() != null) {
                        return Teller.declined(wish, fit.refused());
                    }
                    Draft draft = new Draft(wish).rounded(wish.amount(), amount, wish.account());
                    draft.add(whole);
                    cut(draft, whole, wish.account(), new Cut(amount, amount), new Cut(amount, fit.kept()), fit.to());
                    return clerk.post(draft, wish.account(), null);
                });
    }

    Answer correct(Wish.Correct wish) {
        Amount total = clerk.grained(wish.total(), Deed.EARN);
        Repair.Correct stated = Commands.correct(wish, total);
        Optional<Answer> before = clerk.known(wish, stated).or(() -> clerk.otherUnit(wish, wish.total()));
        if (before.isPresent()) {
            return before.get();
        }
        Draft draft = new Draft(wish).add(stated);
        if (!(clerk.ledger.command(wish.of()).orElse(null) instanceof Movement.Earn earning)) {
            return clerk.post(draft, null, null);
        }
        // The account may have been merged since.
        AccountId account = clerk.ledger.merged(earning.account()).get(0);
        draft.rounded(wish.total(), total, account);
        Past past = new Past(clerk.ledger, account);
        Cut was = new Cut(past.stated(earning.id()), past.worth(earning.id()));
        @Nullable Amount room = past.room(earning.id());
        // It never gets more room than it had when it was cut, and grows only as far as there is room now.
        Amount kept = room == null || total.compareTo(room) <= 0 ? total : room;
        if (kept.compareTo(was.kept()) > 0) {
            Fitting.Fit fit = clerk.fitting.credit(account, clerk.ownerKind(), kept.minus(was.kept()), earning.day());
            if (fit.refused() != null) {
                // The day of the earning is what it is: no later day makes room for it.
                return Teller.declined(wish, Missing.of(fit.refused().problem()));
            }
            kept = was.kept().plus(fit.kept());
        }
        @Nullable Role to = clerk.fitting.divertsTo(clerk.ownerKind()).orElse(null);
        cut(draft, earning, account, was, new Cut(total, kept), to);
        return clerk.post(draft, account, null);
    }

    /** Adds what brings an earning from a total to what is kept of it, and the rest to where it goes. */
    private void cut(Draft draft, Movement.Earn earning, AccountId account, Cut was, Cut now, @Nullable Role to) {
        Wish wish = draft.wish;
        if (!now.kept().equals(now.total())) {
            draft.add(Repair.Correct.of(Keys.behind(wish.id(), Keys.KEPT), wish.day(), earning.id(), now.kept()));
        }
        CommandId surplus = Keys.behind(earning.id(), Keys.SURPLUS);
        boolean split = clerk.ledger.command(surplus).isPresent();
        if (split) {
            draft.add(Repair.Correct.of(Keys.behind(wish.id(), Keys.SURPLUS), wish.day(), surplus, now.rest()));
        } else if (to != null && now.rest().isPositive()) {
            draft.add(clerk.commands.earn(
                    wish, surplus, earning.day(), clerk.account(to), now.rest(), earning.lastDay()));
        }
        remark(draft, account, now.rest().minus(was.rest()), to);
    }

    /** What was trimmed before and is not now comes to nobody; what was diverted is taken back from who got it. */
    private void remark(Draft draft, AccountId account, Amount more, @Nullable Role to) {
        if (more.isPositive()) {
            draft.remark(
                    to == null ? Remark.Kind.TRIMMED : Remark.Kind.DIVERTED,
                    more,
                    to == null ? account : clerk.account(to));
        } else if (more.isNegative() && to != null) {
            draft.remark(Remark.Kind.TAKEN_BACK, more.negated(), clerk.account(to));
        }
    }
}
