package org.volunteerkit.ledger.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.volunteerkit.ledger.command.AccountCommand;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.command.Movement;
import org.volunteerkit.ledger.command.Reservation;
import org.volunteerkit.ledger.command.Trade;
import org.volunteerkit.ledger.statement.HoldView;
import org.volunteerkit.ledger.statement.Settlement;

/** All that the naive ledger knows, in plain collections that are searched from end to end; amounts are smallest parts. */
final class NaiveWorld {

    LocalDate clock = LocalDate.MIN;
    long size;

    /** The day on which the command at hand took effect: what expires in the same instant expires then. */
    Optional<LocalDate> effective = Optional.empty();

    final Map<CommandId, Answered> answered = new HashMap<>();
    final Map<AccountId, Owner> owners = new LinkedHashMap<>();
    final Map<CommandId, Root> roots = new HashMap<>();
    final List<Deal> deals = new ArrayList<>();
    final List<Reserve> reserves = new ArrayList<>();
    final Map<Trade.OfferId, Long> stock = new HashMap<>();
    final Map<Trade.OfferId, Trade.Publish> published = new HashMap<>();
    final TreeMap<AccountCommand.Party, Long> positions = new TreeMap<>();
    final Map<AccountCommand.Party, AccountCommand.Limit> partyLimits = new HashMap<>();
    final Map<CommandId, Settlement> settlements = new HashMap<>();
    final TreeSet<AccountId> named = new TreeSet<>();
    final List<Moved> log = new ArrayList<>();
    long issued;
    long redeemed;
    long expired;

    /** A command that was posted, and the answer. */
    record Answered(LedgerCommand command, Answer answer) {}

    /** What came to an account when, and when that was known. */
    record Moved(AccountId account, LocalDate day, LocalDate recorded, long amount) {}

    /** So much of a root. */
    static final class Slice {
        final CommandId root;
        long amount;

        Slice(CommandId root, long amount) {
            this.root = root;
            this.amount = amount;
        }
    }

    /** A lot as it was made, and what became of the record behind it. */
    static final class Root {
        final CommandId id;
        final AccountId origin;
        final LocalDate earned;
        final Optional<LocalDate> lastDay;
        long total;
        final List<List<Taken>> decreases = new ArrayList<>();

        Root(CommandId id, AccountId origin, LocalDate earned, Optional<LocalDate> lastDay, long total) {
            this.id = id;
            this.origin = origin;
            this.earned = earned;
            this.lastDay = lastDay;
            this.total = total;
        }

        boolean isPast(LocalDate day) {
            return lastDay.isPresent() && lastDay.get().isBefore(day);
        }
    }

    /** What a decrease took in one step: from a transaction, or if that is empty from the lot, the expired or a hold. */
    static final class Taken {
        final Optional<CommandId> deal;
        long amount;

        Taken(Optional<CommandId> deal, long amount) {
            this.deal = deal;
            this.amount = amount;
        }
    }

    /** What one account has of one root. */
    static final class Pile {
        final Root root;
        long left;
        long held;
        long expired;

        Pile(Root root) {
            this.root = root;
        }

        long free() {
            return left - held;
        }
    }

    /** An account of a member. */
    static final class Owner {
        final AccountId id;
        Optional<AccountCommand.Open> opened = Optional.empty();
        Optional<AccountId> mergedInto = Optional.empty();
        boolean closed;
        final List<Pile> piles = new ArrayList<>();

        Owner(AccountId id) {
            this.id = id;
        }

        long line() {
            return opened.flatMap(AccountCommand.Open::creditLine)
                    .map(line -> line.parts())
                    .orElse(0L);
        }

        Optional<AccountCommand.Party> party() {
            return opened.flatMap(AccountCommand.Open::party);
        }
    }

    /** A transaction that lots fund, and what of it is debt. */
    static final class Deal {
        final LedgerCommand command;
        final AccountId payer;
        final long amount;
        final List<Slice> slices = new ArrayList<>();
        final List<Slice> carried = new ArrayList<>();
        Optional<AccountCommand.Party> from = Optional.empty();
        Optional<AccountCommand.Party> to = Optional.empty();
        long debt;
        boolean reversed;

        Deal(LedgerCommand command, AccountId payer, long amount) {
            this.command = command;
            this.payer = payer;
            this.amount = amount;
        }
    }

    /** A hold. */
    static final class Reserve {
        final CommandId id;
        final AccountId account;
        final LocalDate until;
        final long amount;
        final Optional<Reservation.Book> booking;
        final List<Slice> slices = new ArrayList<>();
        long pieces;
        long captured;
        long released;
        HoldView.State state = HoldView.State.LIVE;

        Reserve(CommandId id, AccountId account, LocalDate until, long amount, Optional<Reservation.Book> booking) {
            this.id = id;
            this.account = account;
            this.until = until;
            this.amount = amount;
            this.booking = booking;
            this.pieces = booking.map(Reservation.Book::quantity).orElse(0L);
        }

        boolean live() {
            return state == HoldView.State.LIVE;
        }

        long left() {
            return amount - captured - released;
        }
    }

    /** Rule 3. */
    private static final Comparator<Pile> SPENDING = Comparator.comparing(
                    (Pile pile) -> pile.root.lastDay.orElse(LocalDate.MAX))
            .thenComparing(pile -> pile.root.earned)
            .thenComparing(pile -> pile.root.id.value());

    NaiveWorld copy() {
        NaiveWorld copy = new NaiveWorld();
        copy.clock = clock;
        copy.size = size;
        copy.answered.putAll(answered);
        roots.values().forEach(root -> {
            Root other = new Root(root.id, root.origin, root.earned, root.lastDay, root.total);
            for (List<Taken> decrease : root.decreases) {
                List<Taken> steps = new ArrayList<>();
                decrease.forEach(taken -> steps.add(new Taken(taken.deal, taken.amount)));
                other.decreases.add(steps);
            }
            copy.roots.put(root.id, other);
        });
        owners.values().forEach(owner -> {
            Owner other = new Owner(owner.id);
            other.opened = owner.opened;
            other.mergedInto = owner.mergedInto;
            other.closed = owner.closed;
            for (Pile pile : owner.piles) {
                Pile same = new Pile(copy.roots.get(pile.root.id));
                same.left = pile.left;
                same.held = pile.held;
                same.expired = pile.expired;
                other.piles.add(same);
            }
            copy.owners.put(owner.id, other);
        });
        for (Deal deal : deals) {
            Deal other = new Deal(deal.command, deal.payer, deal.amount);
            copySlices(deal.slices, other.slices);
            copySlices(deal.carried, other.carried);
            other.from = deal.from;
            other.to = deal.to;
            other.debt = deal.debt;
            other.reversed = deal.reversed;
            copy.deals.add(other);
        }
        for (Reserve reserve : reserves) {
            Reserve other = new Reserve(reserve.id, reserve.account, reserve.until, reserve.amount, reserve.booking);
            copySlices(reserve.slices, other.slices);
            other.pieces = reserve.pieces;
            other.captured = reserve.captured;
            other.released = reserve.released;
            other.state = reserve.state;
            copy.reserves.add(other);
        }
        copy.stock.putAll(stock);
        copy.published.putAll(published);
        copy.positions.putAll(positions);
        copy.partyLimits.putAll(partyLimits);
        copy.settlements.putAll(settlements);
        copy.named.addAll(named);
        copy.log.addAll(log);
        copy.issued = issued;
        copy.redeemed = redeemed;
        copy.expired = expired;
        return copy;
    }

    private static void copySlices(List<Slice> from, List<Slice> to) {
        for (Slice slice : from) {
            to.add(new Slice(slice.root, slice.amount));
        }
    }

    /** Returns an account, made if nobody named it before. */
    Owner owner(AccountId id) {
        return owners.computeIfAbsent(id, Owner::new);
    }

    /** Returns the account that an account has become. */
    Owner survivor(AccountId id) {
        Owner owner = owner(id);
        while (owner.mergedInto.isPresent()) {
            owner = owner(owner.mergedInto.get());
        }
        return owner;
    }

    Optional<Deal> deal(CommandId id) {
        return deals.stream().filter(deal -> deal.command.id().equals(id)).findFirst();
    }

    Optional<Reserve> reserve(CommandId id) {
        return reserves.stream().filter(reserve -> reserve.id.equals(id)).findFirst();
    }

    Pile pile(Owner owner, CommandId root) {
        for (Pile pile : owner.piles) {
            if (pile.root.id.equals(root)) {
                return pile;
            }
        }
        Pile pile = new Pile(roots.get(root));
        owner.piles.add(pile);
        return pile;
    }

    /** Returns the lots in which something is left, in spending order. */
    List<Pile> spendable(Owner owner) {
        return owner.piles.stream()
                .filter(pile -> pile.left > 0)
                .sorted(SPENDING)
                .toList();
    }

    long free(Owner owner) {
        long sum = 0;
        for (Pile pile : owner.piles) {
            sum += pile.free();
        }
        return sum;
    }

    long held(Owner owner) {
        long sum = 0;
        for (Pile pile : owner.piles) {
            sum += pile.held;
        }
        return sum;
    }

    long debt(Owner owner) {
        long sum = 0;
        for (Deal deal : deals) {
            if (deal.debt > 0 && survivor(deal.payer) == owner) {
                sum += deal.debt;
            }
        }
        return sum;
    }

    long settled(Owner owner) {
        return free(owner) + held(owner) - debt(owner);
    }

    /** Minutes come to a lot; rule 4: of a lot past its last day they expire at once. */
    void join(Owner owner, CommandId root, long amount) {
        Pile pile = pile(owner, root);
        pile.left += amount;
        if (pile.root.isPast(clock)) {
            expire(owner, pile);
        }
    }

    private void expire(Owner owner, Pile pile) {
        long lost = pile.free();
        pile.left -= lost;
        pile.expired += lost;
        expired += lost;
        LocalDate next = pile.root.lastDay.orElseThrow().plusDays(1);
        LocalDate since = effective.orElse(clock);
        LocalDate day = since.isBefore(next) ? next : since;
        log.add(new Moved(owner.id, day, clock, -lost));
        log.add(new Moved(AccountId.EXPIRED, day, clock, lost));
    }

    /** Takes free minutes in spending order into slices and returns what was not found. */
    long take(Owner owner, long amount, List<Slice> into) {
        long missing = amount;
        for (Pile pile : spendable(owner)) {
            long part = Math.min(missing, pile.free());
            if (part > 0) {
                pile.left -= part;
                missing -= part;
                add(into, pile.root.id, part);
            }
        }
        return missing;
    }

    static void add(List<Slice> slices, CommandId root, long amount) {
        for (Slice slice : slices) {
            if (slice.root.equals(root)) {
                slice.amount += amount;
                return;
            }
        }
        slices.add(new Slice(root, amount));
    }

    static long sum(List<Slice> slices) {
        long sum = 0;
        for (Slice slice : slices) {
            sum += slice.amount;
        }
        return sum;
    }

    /** Rule 9: what is free funds the debt of the transaction that was posted first. */
    void fund(Owner owner) {
        for (Deal deal : deals) {
            if (deal.debt > 0 && survivor(deal.payer) == owner) {
                deal.debt = take(owner, deal.debt, deal.slices);
            }
        }
    }

    /** What a hold still reserves is free again. */
    void end(Reserve reserve, HoldView.State state) {
        Owner owner = survivor(reserve.account);
        for (Slice slice : reserve.slices) {
            Pile pile = pile(owner, slice.root);
            pile.held -= slice.amount;
            reserve.released += slice.amount;
            if (pile.root.isPast(clock)) {
                expire(owner, pile);
            }
        }
        reserve.slices.clear();
        finish(reserve, state);
        fund(owner);
    }

    private Optional<LocalDate> nextDue() {
        LocalDate due = null;
        for (Reserve reserve : reserves) {
            if (reserve.live() && (due == null || reserve.until.plusDays(1).isBefore(due))) {
                due = reserve.until.plusDays(1);
            }
        }
        for (Owner owner : owners.values()) {
            for (Pile pile : owner.piles) {
                if (pile.free() > 0
                        && pile.root.lastDay.isPresent()
                        && (due == null || pile.root.lastDay.get().plusDays(1).isBefore(due))) {
                    due = pile.root.lastDay.get().plusDays(1);
                }
            }
        }
        return Optional.ofNullable(due);
    }

    /** Rule 24: however a booking ends, what is still reserved is free. */
    void finish(Reserve reserve, HoldView.State state) {
        reserve.booking.ifPresent(booking -> stock.merge(booking.offer(), reserve.pieces, Long::sum));
        reserve.pieces = 0;
        reserve.state = state;
    }

    /** Rules 4 and 5: day after day, first holds lapse, then lots expire. */
    void workOff(LocalDate today) {
        Optional<LocalDate> due = nextDue();
        while (due.isPresent() && !due.get().isAfter(today)) {
            clock = due.get().isAfter(clock) ? due.get() : clock;
            for (Reserve reserve : reserves) {
                if (reserve.live() && reserve.until.isBefore(clock)) {
                    end(reserve, HoldView.State.LAPSED);
                }
            }
            for (Owner owner : owners.values()) {
                for (Pile pile : owner.piles) {
                    if (pile.free() > 0 && pile.root.isPast(clock)) {
                        expire(owner, pile);
                    }
                }
            }
            due = nextDue();
        }
        clock = today.isAfter(clock) ? today : clock;
    }

    /** Rule 12: what an account gave in a year under a cap. */
    long given(Owner giver, Movement.GiftCap cap, int year) {
        long sum = 0;
        for (Deal deal : deals) {
            if (!deal.reversed
                    && deal.command instanceof Movement.Give give
                    && give.countsTo().isPresent()
                    && give.countsTo().get().cap().equals(cap)
                    && give.day().getYear() == year
                    && survivor(deal.payer) == giver) {
                sum += deal.amount;
            }
        }
        return sum;
    }
}
