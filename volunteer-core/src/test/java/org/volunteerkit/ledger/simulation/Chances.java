package org.volunteerkit.ledger.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.volunteerkit.ledger.command.AccountCommand;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.Source;
import org.volunteerkit.ledger.simulation.NaiveWorld.Deal;
import org.volunteerkit.ledger.simulation.NaiveWorld.Owner;
import org.volunteerkit.ledger.simulation.NaiveWorld.Pile;
import org.volunteerkit.ledger.simulation.NaiveWorld.Reserve;
import org.volunteerkit.value.Unit;

/** What can be thrown for: accounts, amounts near their limits, days, keys that are new or taken. */
abstract class Chances {

    private static final List<AccountId> SYSTEM = List.of(AccountId.ISSUED, AccountId.REDEEMED, AccountId.EXPIRED);
    private static final List<String> NAMES = List.of("ann", "ben", "cleo", "dora", "emma", "finn");

    final SplittableRandom random;
    final NaiveLedger naive;
    final Unit other;
    final List<AccountId> members;
    final int pace;
    final int trouble;
    final int theme;
    int count;
    AccountId payer;
    LocalDate today;
    NaiveWorld now;

    Chances(long seed, long world, NaiveLedger naive) {
        this.random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + world);
        this.naive = naive;
        this.other = naive.unit == Unit.HOUR ? Unit.POINT : Unit.HOUR;
        this.members = NAMES.subList(0, 2 + random.nextInt(NAMES.size() - 1)).stream()
                .map(AccountId::of)
                .toList();
        this.pace = random.nextInt(4);
        this.trouble = random.nextInt(3) == 0 ? 3 : 12;
        this.theme = random.nextInt(7);
        this.today = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(730));
        this.now = naive.world();
        this.payer = members.get(0);
    }

    LocalDate day() {
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
    LocalDate next(int more) {
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

    AccountCommand.Firmness firmness() {
        return random.nextBoolean() ? AccountCommand.Firmness.HARD : AccountCommand.Firmness.SOFT;
    }

    Deal undone() {
        Deal deal = recent(now.deals);
        return deal.reversed && random.nextInt(4) > 0 ? recent(now.deals) : deal;
    }

    /** Returns the account with the most lots. */
    AccountId rich() {
        AccountId rich = account();
        for (AccountId member : members) {
            if (now.spendable(now.owner(member)).size()
                    > now.spendable(now.owner(rich)).size()) {
                rich = member;
            }
        }
        return rich;
    }

    /** Returns an account that could be closed, if there is one. */
    AccountId empty() {
        for (AccountId member : members) {
            Owner owner = now.owner(member);
            if (now.settled(owner) == 0 && now.debt(owner) == 0 && !owner.closed && random.nextInt(4) == 0) {
                return member;
            }
        }
        return account();
    }

    AccountId from() {
        payer = account();
        if (random.nextInt(3) > 0 && now.settled(now.owner(payer)) <= 0) {
            payer = account();
        }
        return payer;
    }

    /** Returns an account that is mostly not the payer. */
    AccountId other() {
        return otherThan(payer);
    }

    /** Returns an account that is mostly another. */
    AccountId otherThan(AccountId account) {
        AccountId other = account();
        return other.equals(account) ? account() : other;
    }

    AccountId account() {
        if (random.nextInt(trouble * 12) == 0) {
            return pick(SYSTEM);
        }
        AccountId account = pick(members);
        Owner owner = now.owner(account);
        // Who has gone is named now and then.
        return (owner.closed || owner.mergedInto.isPresent()) && random.nextInt(4) > 0 ? pick(members) : account;
    }

    /** Returns an amount near what an account can give. */
    Amount outgoing(boolean onCredit) {
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

    Amount incoming(AccountId to) {
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
    Amount spoilt(long parts) {
        if (rare()) {
            return random.nextBoolean() ? amount(other, 5) : amount(naive.unit, -random.nextInt(3));
        }
        return amount(naive.unit, Math.max(1, parts));
    }

    static Amount amount(Unit unit, long parts) {
        return Amount.ofParts(unit, parts);
    }

    boolean rare() {
        return random.nextInt(trouble * 6) == 0;
    }

    /** Returns a key that is new, or now and then one that is taken. */
    CommandId id() {
        if (random.nextInt(trouble * 8) == 0 && now.size > 0) {
            return known();
        }
        count++;
        return CommandId.of("c" + count);
    }

    /** Returns the key of anything that was posted, or now and then of nothing. */
    CommandId known() {
        if (now.answered.isEmpty() || random.nextInt(10) == 0) {
            return CommandId.of("nothing");
        }
        List<CommandId> known = new ArrayList<>(now.answered.keySet());
        known.sort(null);
        return pick(known);
    }

    CommandId aHold() {
        if (now.reserves.isEmpty() || random.nextInt(12) == 0) {
            return known();
        }
        Reserve hold = recent(now.reserves);
        return (hold.live() || random.nextInt(4) == 0 ? hold : recent(now.reserves)).id;
    }

    LocalDate effective() {
        LocalDate day = now.clock.isAfter(today) ? now.clock : today;
        return switch (random.nextInt(12)) {
            case 0 -> day.minusDays(1 + random.nextInt(20));
            case 1 -> random.nextInt(10) == 0 ? day.plusDays(1) : day;
            default -> day;
        };
    }

    Optional<LocalDate> lastDay(LocalDate day) {
        return switch (random.nextInt(6)) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(day);
            case 2 -> Optional.of(day.plusDays(random.nextInt(4)));
            case 3 -> Optional.of(day.plusDays(random.nextInt(40)));
            case 4 -> Optional.of(day.withDayOfMonth(day.lengthOfMonth()));
            default -> Optional.of(day.withDayOfYear(day.lengthOfYear()));
        };
    }

    List<Source> sources() {
        return random.nextInt(8) == 0 ? List.of(Source.of("r" + random.nextInt(9))) : List.of();
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    <T> T recent(List<T> list) {
        int back = random.nextBoolean() ? random.nextInt(Math.min(5, list.size())) : random.nextInt(list.size());
        return list.get(list.size() - 1 - back);
    }
}
