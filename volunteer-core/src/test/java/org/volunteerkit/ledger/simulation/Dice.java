package org.volunteerkit.ledger.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.volunteerkit.ledger.simulation.NaiveWorld.Owner;
import org.volunteerkit.ledger.simulation.NaiveWorld.Reserve;
import org.volunteerkit.time.DateRange;

/** Throws the next step of a world: mostly something that can happen, at its limits, and every mistake now and then. */
final class Dice extends Chances {

    static final List<Trade.OfferId> OFFERS = List.of(Trade.OfferId.of("soap"), Trade.OfferId.of("lunch"));
    private static final List<AccountCommand.Eligibility> VOUCHED =
            List.of(AccountCommand.Eligibility.of("adult"), AccountCommand.Eligibility.of("star"));
    static final List<Movement.GiftCap> CAPS = List.of(Movement.GiftCap.of("family"), Movement.GiftCap.of("pool"));
    static final List<AccountCommand.Party> PARTIES = List.of(
            AccountCommand.Party.of("east"),
            AccountCommand.Party.of("west"),
            AccountCommand.Party.of("south"),
            AccountCommand.Party.of("north"),
            AccountCommand.Party.of("harbour"),
            AccountCommand.Party.of("hill"));

    private final List<LedgerCommand> refused = new ArrayList<>();
    private final Scene scene = new Scene(this);

    Dice(long seed, long world, NaiveLedger naive) {
        super(seed, world, naive);
    }

    /** Throws the next step, in the world as it is now. */
    Step next() {
        if (random.nextInt(5) <= pace) {
            today = day();
        }
        now = naive.world(today);
        if (random.nextInt(40) == 0) {
            return new Step(today, Optional.empty());
        }
        if (scene.isOver() && random.nextInt(theme > 4 ? 25 : 80) == 0) {
            scene.begin();
        }
        // It may pass the day on.
        LedgerCommand command = scene.isOver() || random.nextInt(5) == 0 ? command() : scene.next();
        return new Step(today, Optional.of(command));
    }

    /** Lets some days go by. */
    void passOn(int days) {
        today = today.plusDays(days);
        now = naive.world(today);
    }

    /** Hears that a command was refused, so that its id can be used again. */
    void refused(LedgerCommand command) {
        refused.add(command);
    }

    int upTo(int bound) {
        return random.nextInt(bound);
    }

    private LedgerCommand command() {
        int throwing = random.nextInt(100);
        if (throwing < 4 && !now.answered.isEmpty()) {
            return pick(List.copyOf(now.answered.values().stream()
                    .map(NaiveWorld.Answered::command)
                    .sorted((a, b) -> a.id().compareTo(b.id()))
                    .toList()));
        }
        if (throwing < 6 && !refused.isEmpty()) {
            return pick(refused);
        }
        if (throwing < 11) {
            return batch();
        }
        return single();
    }

    private LedgerCommand batch() {
        List<LedgerCommand> commands = new ArrayList<>();
        int size = 1 + random.nextInt(4);
        for (int i = 0; i < size; i++) {
            commands.add(!commands.isEmpty() && random.nextInt(12) == 0 ? pick(commands) : single());
        }
        if (random.nextInt(15) == 0 && !now.answered.isEmpty()) {
            NaiveWorld.Answered again = now.answered.get(known());
            if (again != null && !(again.command() instanceof Batch)) {
                commands.add(random.nextInt(commands.size() + 1), again.command());
            }
        }
        return Batch.of(id(), effective(), commands);
    }

    private LedgerCommand single() {
        int kind = random.nextInt(5) < 2 ? favourite() : random.nextInt(100);
        if (now.size < 6 && random.nextBoolean()) {
            kind = random.nextInt(23);
        }
        if (kind < 18) {
            return earn();
        } else if (kind < 23) {
            return open();
        } else if (kind < 33) {
            return pay();
        } else if (kind < 42) {
            return give();
        } else if (kind < 51) {
            return Movement.Redeem.builder()
                    .id(id())
                    .day(effective())
                    .account(from())
                    .amount(outgoing(true))
                    .addAllSources(sources())
                    .build();
        } else if (kind < 60) {
            return hold();
        } else if (kind < 70 && now.reserves.stream().noneMatch(Reserve::live) && random.nextInt(6) > 0) {
            return hold();
        } else if (kind < 67) {
            return capture();
        } else if (kind < 70) {
            return Reservation.Release.of(id(), effective(), aHold());
        } else if (kind < 80) {
            return reverse();
        } else if (kind < 90) {
            return correct();
        } else if (kind < 91) {
            return AccountCommand.Close.of(id(), effective(), empty());
        } else if (kind < 92) {
            return inherit();
        } else if (kind < 93) {
            payer = account();
            return AccountCommand.Merge.of(id(), effective(), other(), payer);
        }
        return trade(theme == 5 ? 18 + random.nextInt(6) : random.nextInt(24));
    }

    private LedgerCommand trade(int kind) {
        Trade.OfferId offer = OFFERS.get(random.nextInt(6) / 5);
        if (kind >= 22) {
            return settle();
        } else if (kind >= 20) {
            return limitParty();
        } else if (kind < 5 || (now.stock.getOrDefault(offer, 0L) == 0 && random.nextBoolean())) {
            return Trade.Supply.of(id(), effective(), offer, rare() ? -random.nextInt(2) : 1 + random.nextInt(4));
        } else if (kind < 7 || (!now.published.containsKey(offer) && random.nextInt(3) > 0)) {
            return publish(offer);
        }
        boolean serves = kind >= 13
                && (now.reserves.stream().anyMatch(reserve -> reserve.booking.isPresent() && reserve.live())
                        || random.nextInt(8) == 0);
        if (serves) {
            return serve();
        }
        payer = from();
        long quantity = quantity(offer);
        return kind < 12 && random.nextInt(8) > 0
                ? had(offer, payer, quantity)
                : kind < 12 ? order(offer, quantity) : book(offer, quantity);
    }

    /** Each world has something that happens in it more often than elsewhere. */
    private int favourite() {
        return switch (theme) {
            case 0 -> 33 + random.nextInt(9);
            case 1 -> pick(List.of(10, 55, 55, 55, 62, 85, 85));
            case 2 -> pick(List.of(20, 10, 45, 30, 75, 85, 85));
            case 3 -> pick(List.of(10, 38, 38, 91, 92, 92));
            case 4 -> pick(List.of(20, 28, 28, 72, 72, 85));
            case 5 -> pick(List.of(10, 28, 20, 28, 99, 99, 99));
            default -> pick(List.of(10, 99, 99, 99, 99, 99, 72));
        };
    }

    private Movement.Earn earn() {
        LocalDate day = effective();
        AccountId to = account();
        return Movement.Earn.builder()
                .id(id())
                .day(day)
                .account(to)
                .amount(incoming(to))
                .lastDay(lastDay(day))
                .addAllSources(sources())
                .build();
    }

    private Movement.Pay pay() {
        LocalDate day = effective();
        payer = from();
        AccountId to = other();
        return Movement.Pay.builder()
                .id(id())
                .day(day)
                .from(payer)
                .to(to)
                .amount(random.nextInt(6) == 0 ? incoming(to) : outgoing(true))
                .lastDay(lastDay(day))
                .build();
    }

    private Movement.Give give() {
        LocalDate day = effective();
        if (theme == 0 && day.getDayOfYear() < 30 && random.nextInt(3) == 0) {
            day = day.minusDays(day.getDayOfYear());
        }
        payer = from();
        AccountId to = other();
        Movement.Give.Builder give =
                Movement.Give.builder().id(id()).day(day).from(payer).to(to);
        if (random.nextInt(theme == 0 || theme == 3 ? 5 : 3) != 1) {
            Movement.GiftCap cap = CAPS.get(random.nextInt(8) / 7);
            long given = now.given(now.survivor(payer), cap, day.getYear());
            Amount amount = outgoing(false);
            long most = Math.max(0, given + amount.parts() + random.nextInt(3) - 1);
            give.amount(amount)
                    .countsTo(new Movement.YearlyCap(
                            cap, amount(rare() ? other : naive.unit, random.nextBoolean() ? most : 60)));
        } else {
            give.amount(random.nextInt(8) == 0 ? incoming(to) : outgoing(false));
        }
        return give.build();
    }

    private Reservation.Hold hold() {
        LocalDate day = effective();
        payer = from();
        Amount amount = theme == 1 ? spoilt(1 + random.nextInt(8)) : outgoing(false);
        return Reservation.Hold.of(
                id(),
                day,
                payer,
                amount,
                day.plusDays(
                        switch (random.nextInt(4)) {
                            case 0 -> 0;
                            case 1 -> random.nextInt(4);
                            case 2 -> random.nextInt(30);
                            default -> 400;
                        }));
    }

    private Reservation.Capture capture() {
        CommandId hold = aHold();
        long left = now.reserve(hold).map(Reserve::left).orElse(5L);
        return Reservation.Capture.builder()
                .id(id())
                .day(effective())
                .hold(hold)
                .amount(spoilt(
                        switch (random.nextInt(5)) {
                            case 0 -> left;
                            case 1 -> left + 1;
                            default -> 1 + random.nextInt((int) Math.max(1, left));
                        }))
                .last(random.nextInt(3) == 0)
                .build();
    }

    private Repair.Reverse reverse() {
        CommandId of = random.nextInt(12) == 0 || now.deals.isEmpty()
                ? known()
                : undone().command.id();
        return Repair.Reverse.builder()
                .id(id())
                .day(effective())
                .of(of)
                .forced(random.nextInt(3) == 0)
                .build();
    }

    private Repair.Correct correct() {
        List<CommandId> earnings = new ArrayList<>();
        for (NaiveWorld.Root root : now.roots.values()) {
            if (now.answered.get(root.id).command() instanceof Movement.Earn) {
                earnings.add(root.id);
            }
        }
        earnings.sort(null);
        CommandId of = random.nextInt(12) == 0 || earnings.isEmpty() ? known() : pick(earnings);
        for (int i = 0; i < 2 && theme == 1 && !earnings.isEmpty(); i++) {
            CommandId reserved = of;
            if (now.reserves.stream()
                    .noneMatch(hold -> hold.live() && Course.slices(hold.slices).containsKey(reserved))) {
                of = pick(earnings);
            }
        }
        long total = now.roots.containsKey(of) ? now.roots.get(of).total : 7;
        long then = switch (random.nextInt(6)) {
            case 0 -> 0;
            case 1 -> total;
            case 2 -> total + 1 + random.nextInt(20);
            case 3 -> total - 1;
            default -> random.nextInt((int) total + 1);
        };
        return Repair.Correct.of(
                id(), effective(), of, rare() ? amount(other, 5) : amount(naive.unit, rare() ? -1 : then));
    }

    private AccountCommand.Open open() {
        AccountId account = account();
        Owner owner = now.survivor(account);
        long debt = now.debt(owner);
        long settled = now.settled(owner);
        AccountCommand.Open.Builder open =
                AccountCommand.Open.builder().id(id()).day(effective()).account(account);
        if (random.nextInt(3) > 0) {
            long line = random.nextInt(3) == 0 ? debt + random.nextInt(3) - 1 : random.nextInt(40);
            open.creditLine(amount(rare() ? other : naive.unit, Math.max(0, line)));
        }
        if (random.nextInt(4) == 0) {
            open.floor(new AccountCommand.Limit(
                    amount(rare() ? other : naive.unit, settled - 5 + random.nextInt(10)), firmness()));
        }
        if (random.nextInt(4) == 0) {
            open.ceiling(new AccountCommand.Limit(amount(naive.unit, settled + random.nextInt(40)), firmness()));
        }
        if (random.nextInt(2) == 0) {
            open.party(pick(PARTIES));
        }
        return open.kind(pick(List.of(AccountCommand.Kind.values()))).build();
    }

    private AccountCommand.Inherit inherit() {
        AccountId estate = random.nextInt(4) == 0 ? empty() : rich();
        List<AccountId> heirs = new ArrayList<>();
        int size = 1 + random.nextInt(4);
        for (int i = 0; i < size; i++) {
            AccountId heir = account();
            if ((!heirs.contains(heir) && !heir.equals(estate)) || rare()) {
                heirs.add(heir);
            }
        }
        return AccountCommand.Inherit.builder()
                .id(id())
                .day(effective())
                .account(estate)
                .addAllHeirs(heirs.isEmpty() ? List.of(account()) : heirs)
                .build();
    }

    private Trade.Publish publish(Trade.OfferId offer) {
        LocalDate day = effective();
        Trade.Publish.Builder publish = Trade.Publish.builder()
                .id(id())
                .day(day)
                .offer(offer)
                .price(spoilt(1 + random.nextInt(5)))
                .charge(random.nextInt(5) < 2 ? Trade.Charge.AT_ONCE : Trade.Charge.WHEN_SERVED);
        if (random.nextInt(5) == 0) {
            LocalDate start = day.plusDays(random.nextInt(6) - 4);
            publish.during(DateRange.of(start, start.plusDays(1 + random.nextInt(20))));
        }
        if (random.nextInt(3) == 0) {
            publish.quota(new Trade.Quota(random.nextInt(9), pick(List.of(Trade.Per.values()))));
        }
        if (random.nextInt(4) == 0) {
            publish.addRequires(pick(VOUCHED));
        }
        return publish.build();
    }

    private long quantity(Trade.OfferId offer) {
        long stock = now.stock.getOrDefault(offer, 0L);
        return switch (random.nextInt(6)) {
            case 0 -> stock + random.nextInt(2);
            case 1 -> rare() ? 0 : 2;
            default -> 1;
        };
    }

    private Amount price(Trade.OfferId offer, long quantity) {
        if (now.published.containsKey(offer) && random.nextInt(10) > 0) {
            return now.published.get(offer).price();
        }
        Amount amount = outgoing(true);
        return quantity < 2 ? amount : amount(amount.unit(), amount.parts() / quantity);
    }

    /** An account orders an offer, or books it if that is how it is charged. */
    LedgerCommand had(Trade.OfferId offer, AccountId account, long quantity) {
        payer = account;
        return now.published.containsKey(offer) && now.published.get(offer).charge() == Trade.Charge.WHEN_SERVED
                ? book(offer, quantity)
                : order(offer, quantity);
    }

    private Trade.Order order(Trade.OfferId offer, long quantity) {
        return Trade.Order.builder()
                .id(id())
                .day(effective())
                .account(payer)
                .offer(offer)
                .quantity(quantity)
                .price(price(offer, quantity))
                .addAllVouched(random.nextInt(4) > 0 ? VOUCHED : List.of())
                .build();
    }

    private Reservation.Book book(Trade.OfferId offer, long quantity) {
        LocalDate day = effective();
        return Reservation.Book.builder()
                .id(id())
                .day(day)
                .account(payer)
                .offer(offer)
                .quantity(quantity)
                .price(price(offer, quantity))
                .until(day.plusDays(random.nextInt(4) == 0 ? 0 : random.nextInt(60)))
                .addAllVouched(random.nextInt(4) > 0 ? VOUCHED : List.of())
                .build();
    }

    Reservation.Serve serve() {
        List<Reserve> bookings = new ArrayList<>();
        for (Reserve reserve : now.reserves) {
            if (reserve.booking.isPresent()
                    && (reserve.live() || random.nextInt(now.survivor(reserve.account).closed ? 1 : 6) == 0)) {
                bookings.add(reserve);
            }
        }
        boolean none = bookings.isEmpty() || random.nextInt(15) == 0;
        Reserve booking = none ? null : recent(bookings);
        return Reservation.Serve.builder()
                .id(id())
                .day(effective())
                .booking(none ? known() : booking.id)
                .quantity(rare() ? 0 : none ? 1 : 1 + random.nextInt((int) booking.pieces + 1))
                .last(random.nextInt(3) == 0)
                .build();
    }

    Trade.LimitParty limitParty() {
        AccountCommand.Party party = pick(PARTIES);
        long owes = Math.max(0, -now.positions.getOrDefault(party, 0L));
        Trade.LimitParty.Builder limit =
                Trade.LimitParty.builder().id(id()).day(effective()).party(party);
        if (random.nextInt(4) > 0) {
            limit.limit(new AccountCommand.Limit(
                    amount(rare() ? other : naive.unit, random.nextInt(2) * owes + random.nextInt(4)), firmness()));
        }
        return limit.build();
    }

    private Trade.Settle settle() {
        Trade.Settle.Builder settle = Trade.Settle.builder().id(id()).day(effective());
        for (AccountCommand.Party party : PARTIES) {
            if (random.nextInt(4) == 0) {
                settle.addParties(party);
            }
        }
        if (random.nextInt(3) == 0) {
            long most = new NaiveTrade(now).payable(settle.build());
            settle.amount(spoilt(random.nextBoolean() ? most + random.nextInt(2) : 1 + random.nextInt(20)));
        }
        return settle.build();
    }
}
