package org.volunteerkit.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.volunteerkit.ledger.command.AccountCommand;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.Batch;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.command.Movement;
import org.volunteerkit.ledger.command.Repair;
import org.volunteerkit.ledger.command.Reservation;
import org.volunteerkit.ledger.command.Trade;
import org.volunteerkit.ledger.outcome.Malformed;
import org.volunteerkit.ledger.outcome.Notice;
import org.volunteerkit.ledger.outcome.Outcome;
import org.volunteerkit.ledger.outcome.Refused;
import org.volunteerkit.ledger.statement.HoldView;

/** Answers commands: carries out those against which nothing speaks, each as a row of the journal. */
final class Poster implements LedgerCommand.Cases<Integer> {

    private static final int NOBODY = -1;

    private final Books books;
    private final Use taking;
    private final Days days;
    private final Gate gate;
    private final Repairs repairs;
    private final Custody custody;
    private final Holds holds;
    private final Offers offers;
    private final Clearing clearing;

    private long today;

    // Whose limits the command at hand can pass.
    private int giver;
    private int receiver;

    Poster(Books books, Fundings fundings, Days days, Clearing clearing) {
        this.books = books;
        this.taking = books::take;
        this.days = days;
        this.gate = new Gate(books, fundings, days, clearing);
        this.repairs = new Repairs(books, fundings, days, clearing);
        this.custody = new Custody(books);
        this.holds = new Holds(books, days);
        this.offers = new Offers(books);
        this.clearing = clearing;
    }

    Outcome post(LedgerCommand command, long day) {
        int standing = books.rowOf(command.id());
        if (standing != Books.NONE) {
            return again(command, standing);
        }
        today = day;
        if (!gate.needsCare(command, day)) {
            Outcome outcome = decide(command);
            if (outcome instanceof Outcome.Posted) {
                books.clock = day;
            }
            return outcome;
        }
        int mark = books.mark();
        boolean posted = false;
        try {
            Outcome outcome = command instanceof Batch batch ? inTurn(batch) : decide(command);
            posted = outcome instanceof Outcome.Posted;
            if (posted) {
                books.clock = day;
            }
            return outcome;
        } finally {
            if (posted) {
                books.undo.keep();
            } else {
                books.undo.back(mark);
            }
        }
    }

    private Outcome again(LedgerCommand command, int row) {
        LedgerCommand standing = books.command(row);
        // A sender that lost our answer sends again; only a changed command is a mistake.
        return command.equals(standing)
                ? new Outcome.Replayed(command, posted(standing, row))
                : new Malformed.Conflicting(command, standing);
    }

    private Outcome.Posted posted(LedgerCommand command, int row) {
        return new Outcome.Posted(command, books.journal.numberOf(row), books.noticesOf(row));
    }

    private Outcome decide(LedgerCommand command) {
        Optional<Refused> refused = gate.stop(command, today);
        if (refused.isPresent()) {
            return refused.get();
        }
        int row = carryOut(command);
        books.journal.number(row);
        return posted(command, row);
    }

    private Outcome inTurn(Batch batch) {
        Optional<Refused> ahead = gate.stop(batch, today);
        if (ahead.isPresent()) {
            return ahead.get();
        }
        int row = books.begin(batch, today);
        List<Notice> notices = new ArrayList<>();
        for (int i = 0; i < batch.commands().size(); i++) {
            LedgerCommand command = batch.commands().get(i);
            int standing = books.rowOf(command.id());
            if (standing != Books.NONE) {
                if (!command.equals(books.command(standing))) {
                    return new Refused.InBatch(
                            batch, i + 1, new Malformed.Conflicting(command, books.command(standing)));
                }
            } else {
                Optional<Refused> refused = gate.stop(command, today);
                if (refused.isPresent()) {
                    return new Refused.InBatch(batch, i + 1, refused.get());
                }
                notices.addAll(books.noticesOf(carryOut(command)));
            }
        }
        notices.forEach(notice -> books.notice(row, notice));
        books.journal.number(row);
        return posted(batch, row);
    }

    private int carryOut(LedgerCommand command) {
        giver = NOBODY;
        receiver = NOBODY;
        int row = command.match(this);
        long effect = command.day().toEpochDay();
        for (int i = 0; i < books.touched(); i++) {
            Account account = books.touched(i);
            days.settle(account, today, effect, Journal.LAPSED_AT_ONCE);
            // A hold that is recorded after its last day lapses in the same instant.
            days.catchUp(account, today, today);
        }
        books.checkLaws(row);
        if (giver != NOBODY) {
            books.require(48, books.accounts.get(giver).available() >= 0);
        }
        tellLimits(row);
        return row;
    }

    private void tellLimits(int row) {
        if (giver != NOBODY) {
            tellFloor(row, books.accounts.get(giver));
        }
        if (receiver != NOBODY) {
            tellCeiling(row, books.accounts.get(receiver));
        }
    }

    private void tellFloor(int row, Account account) {
        AccountCommand.Limit floor = account.limits.floor();
        long free = account.settled - account.held;
        if (floor != null && free < floor.amount().parts()) {
            books.notice(row, new Notice.BelowFloor(account.id, floor.amount(), amount(free)));
        }
    }

    private void tellCeiling(int row, Account account) {
        AccountCommand.Limit ceiling = account.limits.ceiling();
        if (ceiling != null && account.settled > ceiling.amount().parts()) {
            books.notice(row, new Notice.AboveCeiling(account.id, ceiling.amount(), amount(account.settled)));
        }
    }

    private void tellPartyLimit(int row, AccountCommand.Party party) {
        AccountCommand.Limit limit = clearing.limit(party);
        long position = clearing.position(party);
        if (limit != null && -position > limit.amount().parts()) {
            books.notice(row, new Notice.BelowPartyLimit(party, limit.amount(), amount(position)));
        }
    }

    private Amount amount(long parts) {
        return Amount.ofParts(books.unit, parts);
    }

    private static long last(Optional<LocalDate> lastDay) {
        return lastDay.isPresent() ? lastDay.get().toEpochDay() : Root.NEVER;
    }

    @Override
    public Integer earn(Movement.Earn command) {
        int row = books.begin(command, today);
        Account to = receiving(books.account(command.account()));
        long amount = command.amount().parts();
        books.write(books.issued, null, -amount);
        books.addFresh(command, to, amount, last(command.lastDay()));
        return row;
    }

    @Override
    public Integer pay(Movement.Pay command) {
        int row = books.begin(command, today);
        Account from = giving(books.account(command.from()));
        Account to = receiving(books.account(command.to()));
        long amount = command.amount().parts();
        spend(from, row, amount);
        books.addFresh(command, to, amount, last(command.lastDay()));
        if (from.limits.party() != null
                && to.limits.party() != null
                && !from.limits.party().equals(to.limits.party())) {
            clearing.pay(row, from.limits.party(), to.limits.party(), amount);
            tellPartyLimit(row, from.limits.party());
        }
        return row;
    }

    @Override
    public Integer give(Movement.Give command) {
        int row = books.begin(command, today);
        Account from = giving(books.account(command.from()));
        Account to = receiving(books.account(command.to()));
        long amount = command.amount().parts();
        books.use(from, amount, (part, slice) -> {
            books.take(part, slice);
            books.add(books.partAt(to, part.root), slice);
        });
        if (command.countsTo().isPresent()) {
            int year = command.day().getYear();
            books.addGiven(from, new Account.Given(command.countsTo().get().cap(), year), amount);
        }
        return row;
    }

    @Override
    public Integer redeem(Movement.Redeem command) {
        int row = books.begin(command, today);
        spend(giving(books.account(command.account())), row, command.amount().parts());
        books.write(books.redeemed, null, command.amount().parts());
        return row;
    }

    @Override
    public Integer order(Trade.Order command) {
        int row = books.begin(command, today);
        long amount = Math.multiplyExact(command.price().parts(), command.quantity());
        spend(giving(books.account(command.account())), row, amount);
        books.write(books.redeemed, null, amount);
        offers.redeem(
                command.offer(), books.account(command.account()), Offers.month(command.day()), command.quantity());
        return row;
    }

    private void spend(Account from, int row, long amount) {
        books.owe(from, row, books.use(from, amount, taking));
    }

    private Account giving(Account account) {
        giver = account.number;
        return account;
    }

    private Account receiving(Account account) {
        receiver = account.number;
        return account;
    }

    @Override
    public Integer hold(Reservation.Hold command) {
        int row = books.begin(command, today);
        Account account = giving(books.account(command.account()));
        holds.reserve(
                command.id(), row, account, command.until(), command.amount().parts());
        return row;
    }

    @Override
    public Integer book(Reservation.Book command) {
        int row = books.begin(command, today);
        long amount = Math.multiplyExact(command.price().parts(), command.quantity());
        Account account = giving(books.account(command.account()));
        Reserve hold = holds.reserve(command.id(), row, account, command.until(), amount);
        offers.reserve(hold, new Offers.Pieces(command), command.quantity());
        return row;
    }

    @Override
    public Integer capture(Reservation.Capture command) {
        int row = books.begin(command, today);
        holds.capture(gate.hold(command.hold()), command.amount().parts(), command.last());
        return row;
    }

    @Override
    public Integer serve(Reservation.Serve command) {
        int row = books.begin(command, today);
        Reserve hold = gate.hold(command.booking());
        Offers.Pieces pieces = Objects.requireNonNull(hold.pieces);
        offers.serve(pieces, command.quantity());
        holds.capture(hold, pieces.price * command.quantity(), command.last());
        return row;
    }

    @Override
    public Integer release(Reservation.Release command) {
        int row = books.begin(command, today);
        days.release(gate.hold(command.hold()), HoldView.State.RELEASED);
        return row;
    }

    @Override
    public Integer reverse(Repair.Reverse command) {
        int row = books.begin(command, today);
        repairs.reverse(command, row);
        return row;
    }

    @Override
    public Integer correct(Repair.Correct command) {
        int row = books.begin(command, today);
        repairs.correct(command, row);
        return row;
    }

    @Override
    public Integer open(AccountCommand.Open command) {
        int row = books.begin(command, today);
        custody.open(command);
        return row;
    }

    @Override
    public Integer close(AccountCommand.Close command) {
        int row = books.begin(command, today);
        custody.close(books.account(command.account()));
        return row;
    }

    @Override
    public Integer inherit(AccountCommand.Inherit command) {
        int row = books.begin(command, today);
        custody.inherit(command);
        return row;
    }

    @Override
    public Integer merge(AccountCommand.Merge command) {
        int row = books.begin(command, today);
        custody.merge(command);
        return row;
    }

    @Override
    public Integer publish(Trade.Publish command) {
        int row = books.begin(command, today);
        offers.publish(command);
        return row;
    }

    @Override
    public Integer limitParty(Trade.LimitParty command) {
        int row = books.begin(command, today);
        clearing.limit(command);
        return row;
    }

    @Override
    public Integer supply(Trade.Supply command) {
        int row = books.begin(command, today);
        offers.supply(command);
        return row;
    }

    @Override
    public Integer settle(Trade.Settle command) {
        int row = books.begin(command, today);
        clearing.settle(row, command);
        return row;
    }

    @Override
    public Integer batch(Batch command) {
        throw new IllegalStateException("a batch is taken apart before");
    }
}
