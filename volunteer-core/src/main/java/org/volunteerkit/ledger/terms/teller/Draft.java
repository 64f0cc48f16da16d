package org.volunteerkit.ledger.terms.teller;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.volunteerkit.ledger.Turn;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.Batch;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.outcome.Outcome;
import org.volunteerkit.ledger.outcome.Refused;
import org.volunteerkit.ledger.terms.Answer;
import org.volunteerkit.ledger.terms.Keys;
import org.volunteerkit.ledger.terms.Remark;
import org.volunteerkit.ledger.terms.Wish;

/** The commands that a wish comes to, and what is to be said about them. */
final class Draft {

    final Wish wish;
    private final List<LedgerCommand> commands = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();

    Draft(Wish wish) {
        this.wish = wish;
    }

    Draft add(LedgerCommand command) {
        commands.add(command);
        return this;
    }

    Draft remark(Remark.Kind kind, Amount amount, AccountId account) {
        remarks.add(new Remark(kind, amount, account));
        return this;
    }

    Draft rounded(Amount stated, Amount amount, AccountId account) {
        return stated.equals(amount) ? this : remark(Remark.Kind.ROUNDED, amount.minus(stated), account);
    }

    /**
     * Posts the commands, several as one batch.
     *
     * @param flags asked once they are posted
     */
    Answer post(Turn turn, Supplier<List<Remark>> flags) {
        LedgerCommand command = commands.size() == 1
                ? commands.get(0)
                : Batch.of(Keys.behind(wish.id(), "batch"), wish.day(), commands);
        Outcome outcome = turn.post(command);
        if (outcome instanceof Refused refused) {
            // Which place it has in the batch says nothing to whoever brought one wish.
            return new Answer.Refused(wish, refused instanceof Refused.InBatch batch ? batch.refused() : refused);
        }
        if (outcome instanceof Outcome.Posted posted) {
            return new Answer.Served(
                    wish,
                    posted,
                    ImmutableList.<Remark>builder()
                            .addAll(remarks)
                            .addAll(flags.get())
                            .build());
        }
        throw new IllegalStateException("a key that was free in this turn was posted before it");
    }
}
