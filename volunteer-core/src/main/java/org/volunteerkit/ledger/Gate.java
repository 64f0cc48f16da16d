package org.volunteerkit.ledger;

import com.google.common.collect.ImmutableList;
import com.google.common.math.LongMath;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.volunteerkit.ledger.command.AccountCommand;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.Batch;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.command.Movement;
import org.volunteerkit.ledger.command.Repair;
import org.volunteerkit.ledger.command.Reservation;
import org.volunteerkit.ledger.command.Trade;
import org.volunteerkit.ledger.outcome.Barred;
import org.volunteerkit.ledger.outcome.Lacking;
import org.volunteerkit.ledger.outcome.Malformed;
import org.volunteerkit.ledger.outcome.Refused;

/**
 * Looks whether something speaks against a command, in the order of {@link Refused.Reason}.
 *
 * <p>It changes nothing but what has changed by itself: before an account is looked at, what has become due in it is worked
 * off; {@link Care} has seen to it that this can be taken back.
 */
final class Gate extends Checks implements LedgerCommand.Cases<Optional<Refused>> {

    private final Fundings fundings;
    private final Care care;
    private final Involved involved;
    private final OfferChecks offers;
    private final Clearing clearing;

    Gate(Books books, Fundings fundings, Days days, Clearing clearing) {
        super(books, days);
        this.offers = new OfferChecks(books, days);
        this.clearing = clearing;
        this.fundings = fundings;
        this.care = new Care(books, days);
        this.involved = new Involved(books);
    }

    boolean needsCare(LedgerCommand command, long day) {
        return care.needed(command, day);
    }

    /** Returns the refusal of a command that is not to be carried out; nothing if it is. */
    Optional<Refused> stop(LedgerCommand command, long day) {
        today = day;
        return command.match(this);
    }

    /** Returns a hold that is there. */
    Reserve hold(CommandId id) {
        Reserve hold = books.holds.find(id.value());
        if (hold == null) {
            throw new IllegalStateException("no command gets here that names no hold");
        }
        return hold;
    }

    @Override
    public Optional<Refused> earn(Movement.Earn command) {
        Optional<Refused> refused = one(command, command.amount(), command.account());
        return refused.isPresent() ? refused : ceiling(command, command.account(), command.amount());
    }

    @Override
    public Optional<Refused> pay(Movement.Pay command) {
        Optional<Refused> refused = between(command, command.amount(), command.from(), command.to());
        if (refused.isEmpty()) {
            refused = ceiling(command, command.to(), command.amount());
        }
        if (refused.isEmpty()) {
            refused = owing(command);
        }
        return refused.isPresent() ? refused : overdrawn(command, command.from(), command.amount(), true);
    }

    /** Refuses a payment after which a party would owe more than it may. */
    private Optional<Refused> owing(Movement.Pay command) {
        Account from = books.find(command.from());
        Account to = books.find(command.to());
        AccountCommand.Party party = from == null ? null : from.limits.party();
        AccountCommand.Party other = to == null ? null : to.limits.party();
        if (party == null || other == null || party.equals(other)) {
            return Optional.empty();
        }
        AccountCommand.Limit limit = clearing.limit(party);
        if (limit == null || limit.firmness() == AccountCommand.Firmness.SOFT) {
            return Optional.empty();
        }
        long position = clearing.position(party);
        long room = LongMath.saturatedAdd(position, limit.amount().parts());
        long missing = LongMath.saturatedSubtract(command.amount().parts(), room);
        return missing <= 0
                ? Optional.empty()
                : Optional.of(
                        new Lacking.PartyLimitPassed(command, party, limit.amount(), parts(position), parts(missing)));
    }

    @Override
    public Optional<Refused> give(Movement.Give command) {
        Optional<Refused> refused = command.countsTo().flatMap(cap -> unit(command, "countsTo.most", cap.most()));
        if (refused.isEmpty()) {
            refused = between(command, command.amount(), command.from(), command.to());
        }
        if (refused.isEmpty()) {
            refused = cap(command);
        }
        if (refused.isEmpty()) {
            refused = ceiling(command, command.to(), command.amount());
        }
        return refused.isPresent() ? refused : overdrawn(command, command.from(), command.amount(), false);
    }

    private Optional<Refused> cap(Movement.Give command) {
        Movement.YearlyCap yearly = command.countsTo().orElse(null);
        if (yearly == null) {
            return Optional.empty();
        }
        Movement.GiftCap cap = yearly.cap();
        Amount most = yearly.most();
        int year = command.day().getYear();
        Account giver = books.find(command.from());
        long used = giver == null ? 0 : giver.given().getOrDefault(new Account.Given(cap, year), 0L);
        return used <= most.parts() - command.amount().parts()
                ? Optional.empty()
                : Optional.of(new Lacking.CapExceeded(command, command.from(), cap, year, most, parts(used)));
    }

    @Override
    public Optional<Refused> redeem(Movement.Redeem command) {
        Optional<Refused> refused = one(command, command.amount(), command.account());
        return refused.isPresent() ? refused : overdrawn(command, command.account(), command.amount(), true);
    }

    @Override
    public Optional<Refused> hold(Reservation.Hold command) {
        Optional<Refused> refused = one(command, command.amount(), command.account());
        return refused.isPresent() ? refused : overdrawn(command, command.account(), command.amount(), false);
    }

    @Override
    public Optional<Refused> capture(Reservation.Capture command) {
        return amount(command, "amount", command.amount())
                .or(() -> ended(command, command.hold(), Gate::isPlain))
                .or(() -> {
                    long left = hold(command.hold()).slices.sum();
                    return command.amount().parts() <= left
                            ? Optional.empty()
                            : Optional.of(
                                    new Lacking.CaptureExceeds(command, command.hold(), command.amount(), parts(left)));
                });
    }

    @Override
    public Optional<Refused> release(Reservation.Release command) {
        return ended(command, command.hold(), hold -> true);
    }

    /** Pieces and price of a booking go together, so only serving takes from it. */
    private static boolean isPlain(Reserve hold) {
        return hold.pieces == null;
    }

    @Override
    public Optional<Refused> book(Reservation.Book command) {
        return amount(command, "price", command.price())
                .or(() -> quantity(command, command.quantity()))
                .or(() -> one(command, command.price(), command.account()))
                .or(() -> offers.book(command, today))
                .or(() -> overdrawn(command, command.account(), total(command.price(), command.quantity()), false));
    }

    private Amount total(Amount price, long quantity) {
        return parts(Math.multiplyExact(price.parts(), quantity));
    }

    @Override
    public Optional<Refused> serve(Reservation.Serve command) {
        return quantity(command, command.quantity())
                .or(() -> ended(command, command.booking(), hold -> !isPlain(hold)))
                .or(() -> {
                    Reserve hold = hold(command.booking());
                    Offers.Pieces pieces = hold.pieces;
                    // A correction may have left the price of fewer pieces than are booked.
                    long most = pieces == null ? 0 : Math.min(pieces.left, hold.slices.sum() / pieces.price);
                    return command.quantity() <= most
                            ? Optional.empty()
                            : Optional.of(
                                    new Lacking.ServingExceeds(command, command.booking(), command.quantity(), most));
                });
    }

    private Optional<Refused> ended(LedgerCommand command, CommandId id, Predicate<Reserve> isMeant) {
        return day(command).or(() -> {
            Reserve hold = books.holds.find(id.value());
            if (hold == null || !isMeant.test(hold)) {
                return Optional.of(new Barred.Unknown(command, id));
            }
            return closed(command, hold.account.now().id)
                    .or(() -> hold.isLive() ? Optional.empty() : Optional.of(new Barred.HoldEnded(command, id)));
        });
    }

    @Override
    public Optional<Refused> reverse(Repair.Reverse command) {
        return day(command).or(() -> {
            int of = books.rowOf(command.of());
            return of == Books.NONE
                    ? Optional.of(new Barred.Unknown(command, command.of()))
                    : concerned(command, of).or(() -> reverse(command, of));
        });
    }

    /** Works off what is due in the accounts that an earlier command changed, and refuses if one is closed. */
    private Optional<Refused> concerned(LedgerCommand command, int of) {
        for (Account account : involved.in(books.command(of))) {
            Optional<Refused> closed = closed(command, account.id);
            if (closed.isPresent()) {
                return closed;
            }
        }
        return Optional.empty();
    }

    private Optional<Refused> reverse(Repair.Reverse command, int of) {
        LedgerCommand undone = books.command(of);
        if (undone instanceof Repair.Reverse || fundings.payer(of).isEmpty()) {
            return Optional.of(new Barred.NotReversible(command, command.of()));
        }
        if (fundings.isReversed(of)) {
            return Optional.of(new Barred.AlreadyReversed(command, command.of()));
        }
        if (undone instanceof Movement.Give) {
            return lacking(command, fundings.received(of));
        }
        return undone instanceof Movement.Pay && !command.forced()
                ? lacking(command, fundings.received(of))
                : Optional.empty();
    }

    private Optional<Refused> lacking(Repair.Reverse command, Map<Part, Long> due) {
        long missing = 0;
        for (Map.Entry<Part, Long> slice : due.entrySet()) {
            missing += Math.max(0, slice.getValue() - slice.getKey().free());
        }
        return missing == 0
                ? Optional.empty()
                : Optional.of(new Lacking.ReversalShort(
                        command, due.keySet().iterator().next().holder.id, parts(missing)));
    }

    @Override
    public Optional<Refused> correct(Repair.Correct command) {
        Optional<Refused> unit = unit(command, "total", command.total());
        if (unit.isPresent()) {
            return unit;
        }
        if (command.total().isNegative()) {
            return Optional.of(
                    new Malformed.NotPositive(command, "total", command.total().toString()));
        }
        return day(command).or(() -> {
            int of = books.rowOf(command.of());
            return of == Books.NONE || !(books.command(of) instanceof Movement.Earn)
                    ? Optional.of(new Barred.Unknown(command, command.of()))
                    : concerned(command, of);
        });
    }

    @Override
    public Optional<Refused> open(AccountCommand.Open command) {
        AccountId id = command.account();
        return command.creditLine()
                .flatMap(line -> unit(command, "creditLine", line))
                .or(() -> command.floor().flatMap(floor -> unit(command, "floor", floor.amount())))
                .or(() -> command.ceiling().flatMap(ceiling -> unit(command, "ceiling", ceiling.amount())))
                .or(() -> day(command))
                .or(() -> system(command, id))
                .or(() -> closed(command, id))
                .or(() -> lessCredit(command));
    }

    /** A line may not be shortened below what stands on it. */
    private Optional<Refused> lessCredit(AccountCommand.Open command) {
        Account account = books.find(command.account());
        long line = Custody.line(command.creditLine());
        if (account == null || line >= account.limits.creditLine()) {
            return Optional.empty();
        }
        long own = account.settled - account.held;
        return own + line >= 0
                ? Optional.empty()
                : Optional.of(new Lacking.Overdrawn(command, account.id, parts(-own), parts(line)));
    }

    @Override
    public Optional<Refused> close(AccountCommand.Close command) {
        return day(command)
                .or(() -> system(command, command.account()))
                .or(() -> closed(command, command.account()))
                .or(() -> notDone(command, command.account(), false));
    }

    private Optional<Refused> notDone(LedgerCommand command, AccountId id, boolean mayHold) {
        Account account = books.find(id);
        if (account == null) {
            return Optional.empty();
        }
        if (!account.holds().isEmpty()) {
            return Optional.of(new Barred.HoldsOpen(command, id, account.holds().size()));
        }
        return account.debt > 0 || (account.settled != 0 && !mayHold)
                ? Optional.of(new Barred.NotEmpty(command, id, parts(account.settled), parts(account.debt)))
                : Optional.empty();
    }

    @Override
    public Optional<Refused> inherit(AccountCommand.Inherit command) {
        return day(command)
                .or(() -> twice(command))
                .or(() -> first(command, command.accounts(), Gate::system))
                .or(() -> first(command, command.accounts(), this::closed))
                .or(() -> notDone(command, command.account(), true));
    }

    private Optional<Refused> twice(AccountCommand.Inherit command) {
        Set<Object> seen = new HashSet<>();
        for (AccountId id : command.accounts()) {
            Account account = books.find(id);
            if (!seen.add(account == null ? id : account.now().id)) {
                return Optional.of(new Malformed.SameAccount(command, id));
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<Refused> merge(AccountCommand.Merge command) {
        List<AccountId> both = ImmutableList.of(command.duplicate(), command.survivor());
        return day(command)
                .or(() -> same(command, command.duplicate(), command.survivor()))
                .or(() -> first(command, both, Gate::system))
                .or(() -> first(command, both, this::closed));
    }

    @Override
    public Optional<Refused> supply(Trade.Supply command) {
        return quantity(command, command.quantity()).or(() -> day(command));
    }

    @Override
    public Optional<Refused> order(Trade.Order command) {
        AccountId account = command.account();
        return amount(command, "price", command.price())
                .or(() -> quantity(command, command.quantity()))
                .or(() -> one(command, command.price(), account))
                .or(() -> offers.order(command, today))
                .or(() -> overdrawn(command, account, total(command.price(), command.quantity()), true));
    }

    @Override
    public Optional<Refused> publish(Trade.Publish command) {
        return amount(command, "price", command.price()).or(() -> day(command));
    }

    @Override
    public Optional<Refused> limitParty(Trade.LimitParty command) {
        return command.limit()
                .flatMap(limit -> unit(command, "limit", limit.amount()))
                .or(() -> day(command));
    }

    @Override
    public Optional<Refused> settle(Trade.Settle command) {
        return command.amount()
                .flatMap(amount -> amount(command, "amount", amount))
                .or(() -> day(command))
                .or(() -> {
                    long due = clearing.due(command.parties());
                    return command.amount()
                            .filter(amount -> amount.parts() > due)
                            .map(amount -> new Lacking.SettlesTooMuch(command, amount, parts(due)));
                });
    }

    @Override
    public Optional<Refused> batch(Batch command) {
        return day(command);
    }
}
