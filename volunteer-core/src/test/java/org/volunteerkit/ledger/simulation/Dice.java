package org.volunteerkit.ledger.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.volunteerkit.ledger.command.AccountCommand;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.Batch;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.command.Movement;
import org.volunteerkit.ledger.command.Repair;
import org.volunteerkit.ledger.command.Reservation;
import org.volunteerkit.ledger.command.Source;
import org.volunteerkit.ledger.command.Trade;
import org.volunteerkit.ledger.simulation.NaiveWorld.Deal;
import org.volunteerkit.ledger.simulation.NaiveWorld.Owner;
import org.volunteerkit.ledger.simulation.NaiveWorld.Pile;
import org.volunteerkit.ledger.simulation.NaiveWorld.Reserve;
import org.volunteerkit.value.Unit;

/** Throws the next step of a world: mostly something that can happen, at its limits, and every mistake now and then. */
final class Dice {

    static final Trade.OfferId SOAP = Trade.OfferId.of("soap");
    static final List<Movement.GiftCap> CAPS = List.of(Movement.GiftCap.of("family"), Movement.GiftCap.of("pool"));
    static final List<AccountCommand.Party> PARTIES =
            List.of(AccountCommand.Party.of("east"), AccountCommand.Party.of("west"), AccountCommand.Party.of("south"));
    private static final List<AccountId> SYSTEM = List.of(AccountId.ISSUED, AccountId.REDEEMED, AccountId.EXPIRED);
    private static final List<String> NAMES = List.of("ann", "ben", "cleo", "dora", "emma", "finn");

    private final SplittableRandom random;
    private final NaiveLedger naive;
    private final Unit other;
    private final List<AccountId> members;
    private final List<LedgerCommand> refused = new ArrayList<>();
    private final int pace;
    private final int trouble;
    private final int theme;
    private int count;
    private AccountId payer;
    private LocalDate today;
    private NaiveWorld now;

    Dice(long seed, long world, NaiveLedger naive) {
        this.random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + world);
        this.naive = naive;
        this.other = naive.unit == Unit.HOUR ? Unit.POINT : Unit.HOUR;
        this.members = NAMES.subList(0, 2 + random.nextInt(NAMES.size() - 1)).stream()
                .map(AccountId::of)
                .toList();
        this.pace = random.nextInt(4);
        this.trouble = random.nextInt(3) == 0 ? 3 : 12;
        this.theme = random.nextInt(6);
        this.today = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(730));
        this.now = naive.world();
        this.payer = members.get(0);
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
        return new Step(today, Optional.of(command()));
    }

    /** Hears that a command was refused, so that its id can be used again. */
    void refused(LedgerCommand command) {
        refused.add(command);
    }

    int upTo(int bound) {
        return random.nextInt(bound);
    }

    List<AccountId> members() {
        return members;
    }

    private LocalDate day() {
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> today.plusDays(1);
            case 3 -> today.plusDays(random.nextInt(10));
            case 4 -> today.plusDays(random.nextInt(60));
            case 5 -> today.withDayOfYear(1).plusYears(1).minusDays(random.nextInt(2));
            case 6 -> random.nextInt(4) == 0 ? today.minusDays(random.nextInt(5)) : today;
            case 7, 8 -> next(0);
            case 9 -> next(1);
            default -> today;
        };
    }

    /** Returns a day on which something ends, or the day after. */
    private LocalDate next(int more) {
        List<LocalDate> ends = new ArrayList<>();
        for (Reserve hold : naive.world().reserves) {
            if (hold.live()) {
                ends.add(hold.until);
            }
        }
        for (Owner owner : naive.world().owners.values()) {
            for (Pile pile : owner.piles) {
                if (pile.left > 0) {
                    pile.root.lastDay.ifPresent(ends::add);
                }
            }
        }
        if (ends.isEmpty()) {
            return today;
        }
        LocalDate end = ends.get(random.nextInt(ends.size())).plusDays(more);
        return end.isBefore(today) ? today : end;
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
        int kind = random.nextInt(3) == 0 ? favourite() : random.nextInt(100);
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
        } else if (kind < 96 || (kind < 99 && now.stock.getOrDefault(SOAP, 0L) == 0 && random.nextBoolean())) {
            return Trade.Supply.of(id(), effective(), SOAP, rare() ? -random.nextInt(2) : 1 + random.nextInt(4));
        } else if (kind < 99) {
            return order();
        }
        return Trade.Settle.of(id(), effective());
    }

    /** Each world has something that happens in it more often than elsewhere. */
    private int favourite() {
        return switch (theme) {
            case 0 -> 33 + random.nextInt(9);
            case 1 -> pick(List.of(10, 55, 55, 55, 62, 85, 85));
            case 2 -> pick(List.of(20, 10, 45, 30, 75, 85, 85));
            case 3 -> pick(List.of(10, 38, 38, 91, 92, 92));
            case 4 -> pick(List.of(20, 28, 28, 72, 72, 85));
            default -> random.nextInt(100);
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

    private Deal undone() {
        Deal deal = recent(now.deals);
        return deal.reversed && random.nextInt(4) > 0 ? recent(now.deals) : deal;
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

    private AccountCommand.Firmness firmness() {
        return random.nextBoolean() ? AccountCommand.Firmness.HARD : AccountCommand.Firmness.SOFT;
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

    /** Returns the account with the most lots. */
    private AccountId rich() {
        AccountId rich = account();
        for (AccountId member : members) {
            if (now.spendable(now.owner(member)).size()
                    > now.spendable(now.owner(rich)).size()) {
                rich = member;
            }
        }
        return rich;
    }

    private Trade.Order order() {
        payer = from();
        long stock = now.stock.getOrDefault(SOAP, 0L);
        long quantity = switch (random.nextInt(4)) {
            case 0 -> stock + random.nextInt(2);
            case 1 -> rare() ? 0 : 2;
            default -> 1;
        };
        Amount amount = outgoing(true);
        return Trade.Order.of(
                id(),
                effective(),
                payer,
                SOAP,
                quantity,
                quantity < 2 ? amount : amount(amount.unit(), amount.parts() / quantity));
    }

    /** Returns an account that could be closed, if there is one. */
    private AccountId empty() {
        for (AccountId member : members) {
            Owner owner = now.owner(member);
            if (now.settled(owner) == 0 && now.debt(owner) == 0 && !owner.closed && random.nextInt(4) == 0) {
                return member;
            }
        }
        return account();
    }

    private AccountId from() {
        payer = account();
        if (random.nextInt(3) > 0 && now.settled(now.owner(payer)) <= 0) {
            payer = account();
        }
        return payer;
    }

    /** Returns an account that is mostly not the payer. */
    private AccountId other() {
        AccountId other = account();
        return other.equals(payer) ? account() : other;
    }

    private AccountId account() {
        if (random.nextInt(trouble * 12) == 0) {
            return pick(SYSTEM);
        }
        AccountId account = pick(members);
        Owner owner = now.owner(account);
        // Who has gone is named now and then.
        return (owner.closed || owner.mergedInto.isPresent()) && random.nextInt(4) > 0 ? pick(members) : account;
    }

    /** Returns an amount near what an account can give. */
    private Amount outgoing(boolean onCredit) {
        Owner owner = now.owner(payer);
        long free = now.free(owner);
        long available = now.settled(owner) - now.held(owner) + (onCredit ? owner.line() : 0);
        long floor = owner.opened
                .flatMap(AccountCommand.Open::floor)
                .map(limit -> limit.amount().parts())
                .orElse(0L);
        return spoilt(
                switch (random.nextInt(12)) {
                    case 0 -> free;
                    case 1 -> available;
                    case 2 -> available + 1;
                    case 3 -> free + 1;
                    case 4 -> now.settled(owner) - now.held(owner) - floor + random.nextInt(2);
                    default -> 1 + random.nextInt((int) Math.max(1, Math.min(60, free)));
                });
    }

    private Amount incoming(AccountId to) {
        Owner owner = now.survivor(to);
        long gap = owner.opened
                        .flatMap(AccountCommand.Open::ceiling)
                        .map(limit -> limit.amount().parts())
                        .orElse(30L)
                - now.settled(owner);
        return spoilt(
                random.nextInt(4) == 0 ? gap + random.nextInt(2) : 1 + random.nextInt(random.nextInt(5) == 0 ? 3 : 40));
    }

    /** Returns an amount of at least one, or now and then a wrong one. */
    private Amount spoilt(long parts) {
        if (rare()) {
            return random.nextBoolean() ? amount(other, 5) : amount(naive.unit, -random.nextInt(3));
        }
        return amount(naive.unit, Math.max(1, parts));
    }

    private static Amount amount(Unit unit, long parts) {
        return Amount.ofParts(unit, parts);
    }

    private boolean rare() {
        return random.nextInt(trouble * 6) == 0;
    }

    /** Returns a key that is new, or now and then one that is taken. */
    private CommandId id() {
        if (random.nextInt(trouble * 8) == 0 && now.size > 0) {
            return known();
        }
        count++;
        return CommandId.of("c" + count);
    }

    /** Returns the key of anything that was posted, or now and then of nothing. */
    private CommandId known() {
        if (now.answered.isEmpty() || random.nextInt(10) == 0) {
            return CommandId.of("nothing");
        }
        List<CommandId> known = new ArrayList<>(now.answered.keySet());
        known.sort(null);
        return pick(known);
    }

    private CommandId aHold() {
        if (now.reserves.isEmpty() || random.nextInt(12) == 0) {
            return known();
        }
        Reserve hold = recent(now.reserves);
        return (hold.live() || random.nextInt(4) == 0 ? hold : recent(now.reserves)).id;
    }

    private LocalDate effective() {
        LocalDate day = now.clock.isAfter(today) ? now.clock : today;
        return switch (random.nextInt(12)) {
            case 0 -> day.minusDays(1 + random.nextInt(20));
            case 1 -> random.nextInt(10) == 0 ? day.plusDays(1) : day;
            default -> day;
        };
    }

    private Optional<LocalDate> lastDay(LocalDate day) {
        return switch (random.nextInt(6)) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(day);
            case 2 -> Optional.of(day.plusDays(random.nextInt(4)));
            case 3 -> Optional.of(day.plusDays(random.nextInt(40)));
            case 4 -> Optional.of(day.withDayOfMonth(day.lengthOfMonth()));
            default -> Optional.of(day.withDayOfYear(day.lengthOfYear()));
        };
    }

    private List<Source> sources() {
        return random.nextInt(8) == 0 ? List.of(Source.of("r" + random.nextInt(9))) : List.of();
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private <T> T recent(List<T> list) {
        int back = random.nextBoolean() ? random.nextInt(Math.min(5, list.size())) : random.nextInt(list.size());
        return list.get(list.size() - 1 - back);
    }
}
