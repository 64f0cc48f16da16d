package org.volunteerkit.ledger;

import com.google.common.collect.ImmutableSet;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.value.Unit;

/**
 * Goes through a journal with its own eyes: nothing here calls the books, so that a fault of theirs is not repeated.
 *
 * <p>What a command ought to have done is worked out from the command and from the lots as the postings before left them,
 * and compared with what the posting says it did.
 */
final class Auditor implements LedgerCommand.Cases<Optional<Proof>> {

    /** The order in which lots are spent. */
    private static final Comparator<Lot> ORDER = Comparator.comparing((Lot lot) -> lot.lastDay.orElse(LocalDate.MAX))
            .thenComparing(Lot::earned)
            .thenComparing(Lot::root);

    private final Unit unit;
    private final Set<CommandId> known = new HashSet<>();
    private final Map<AccountId, NavigableMap<Lot, Long>> holdings = new HashMap<>();

    private long number;
    private LocalDate recorded = LocalDate.MIN;

    // The posting at hand: what it says it moved, and what its command and the lots say it ought to.
    private final Map<Slot, Long> told = new HashMap<>();
    private final Map<Slot, Long> due = new HashMap<>();

    Auditor(Unit unit) {
        this.unit = Amount.zero(unit).unit();
    }

    Proof audit(Iterator<Posting> journal) {
        while (journal.hasNext()) {
            Posting posting = journal.next();
            number++;
            Optional<Proof> fault = frame(posting).or(() -> entries(posting)).or(() -> content(posting));
            if (fault.isPresent()) {
                return fault.get();
            }
        }
        return new Proof.Holds(number);
    }

    private Optional<Proof> frame(Posting posting) {
        if (posting.number() != number) {
            return breaks(81, Problem.of("ledger.proof-hole"));
        }
        if (posting.recorded().isBefore(recorded) || posting.day().isAfter(posting.recorded())) {
            return breaks(84, Problem.of("ledger.proof-day"));
        }
        recorded = posting.recorded();
        if (posting.kind() != Journal.kind(posting.command().orElse(null))) {
            return breaks(46, Problem.of("ledger.proof-otherwise"));
        }
        Optional<LedgerCommand> command = posting.command();
        if (command.isPresent() && !posting.day().equals(command.get().day())) {
            return breaks(84, Problem.of("ledger.proof-day"));
        }
        if (command.isPresent() && !known.add(command.get().id())) {
            return breaks(58, Problem.of("ledger.proof-twice"));
        }
        return Optional.empty();
    }

    private Optional<Proof> entries(Posting posting) {
        told.clear();
        BigInteger sum = BigInteger.ZERO;
        for (Posting.Entry entry : posting.entries()) {
            if (entry.amount().unit() != unit) {
                return breaks(46, Problem.of("ledger.proof-unit"));
            }
            if (entry.account().isSystem() == entry.lot().isPresent()) {
                return breaks(47, Problem.of("ledger.proof-lot"));
            }
            sum = sum.add(BigInteger.valueOf(entry.amount().parts()));
            told.merge(new Slot(entry.account(), entry.lot()), entry.amount().parts(), Long::sum);
        }
        return sum.signum() == 0 ? Optional.empty() : breaks(46, Problem.of("ledger.proof-sum"));
    }

    private Optional<Proof> content(Posting posting) {
        due.clear();
        if (posting.command().isPresent()) {
            return posting.command().get().match(this);
        }
        LocalDate lastDay = posting.day().minusDays(1);
        for (Posting.Entry entry : posting.entries()) {
            for (Map.Entry<Lot, Long> lot : holding(entry.account()).entrySet()) {
                if (lot.getKey().lastDay.equals(Optional.of(lastDay))) {
                    due.put(new Slot(entry.account(), Optional.of(lot.getKey().root)), -lot.getValue());
                }
            }
        }
        due.put(
                new Slot(AccountId.EXPIRED, Optional.empty()),
                -due.values().stream().mapToLong(Long::longValue).sum());
        if (!told.equals(due)) {
            return breaks(53, Problem.of("ledger.proof-expiry"));
        }
        for (Slot slot : due.keySet()) {
            holding(slot.account).keySet().removeIf(lot -> lot.lastDay.equals(Optional.of(lastDay)));
        }
        return Optional.empty();
    }

    @Override
    public Optional<Proof> earn(LedgerCommand.Earn command) {
        Lot lot = new Lot(command.id(), command.day(), command.lastDay());
        return allowed(command, command.amount()).or(() -> {
            move(AccountId.ISSUED, -command.amount().parts());
            add(command.account(), lot, command.amount().parts());
            return compare();
        });
    }

    @Override
    public Optional<Proof> pay(LedgerCommand.Pay command) {
        Lot lot = new Lot(command.id(), command.day(), command.lastDay());
        return allowed(command, command.amount())
                .or(() -> take(command.from(), command.amount(), Optional.empty()))
                .or(() -> {
                    add(command.to(), lot, command.amount().parts());
                    return compare();
                });
    }

    @Override
    public Optional<Proof> give(LedgerCommand.Give command) {
        return allowed(command, command.amount())
                .or(() -> take(command.from(), command.amount(), Optional.of(command.to())))
                .or(this::compare);
    }

    @Override
    public Optional<Proof> redeem(LedgerCommand.Redeem command) {
        return allowed(command, command.amount())
                .or(() -> take(command.account(), command.amount(), Optional.empty()))
                .or(() -> {
                    move(AccountId.REDEEMED, command.amount().parts());
                    return compare();
                });
    }

    private Optional<Proof> allowed(LedgerCommand command, Amount amount) {
        if (amount.unit() != unit) {
            return breaks(46, Problem.of("ledger.proof-unit"));
        }
        if (command.accounts().stream().anyMatch(AccountId::isSystem)) {
            return breaks(73, Problem.of("ledger.proof-system-account"));
        }
        boolean withItself = command.accounts().size()
                != ImmutableSet.copyOf(command.accounts()).size();
        return withItself || !amount.isPositive()
                ? breaks(55, Problem.of("ledger.proof-nothing-moved"))
                : Optional.empty();
    }

    /** Takes an amount out of the lots in spending order; hands the same lots to somebody, if they are carried. */
    private Optional<Proof> take(AccountId from, Amount amount, Optional<AccountId> carriedTo) {
        long missing = amount.parts();
        NavigableMap<Lot, Long> lots = holding(from);
        Optional<Lot> next = usableAfter(lots, Optional.empty());
        while (missing > 0 && next.isPresent()) {
            Lot lot = next.get();
            long there = lots.getOrDefault(lot, 0L);
            long slice = Math.min(there, missing);
            missing -= slice;
            due.merge(new Slot(from, Optional.of(lot.root)), -slice, Long::sum);
            if (slice == there) {
                lots.remove(lot);
            } else {
                lots.put(lot, there - slice);
            }
            carriedTo.ifPresent(to -> add(to, lot, slice));
            next = usableAfter(lots, next);
        }
        return missing == 0 ? Optional.empty() : breaks(48, Problem.of("ledger.proof-overdrawn"));
    }

    private Optional<Lot> usableAfter(NavigableMap<Lot, Long> lots, Optional<Lot> before) {
        Map<Lot, Long> rest = before.isPresent() ? lots.tailMap(before.get(), false) : lots;
        return rest.keySet().stream().filter(lot -> !lot.isOver(recorded)).findFirst();
    }

    private void add(AccountId to, Lot lot, long amount) {
        holding(to).merge(lot, amount, Long::sum);
        due.merge(new Slot(to, Optional.of(lot.root)), amount, Long::sum);
    }

    private void move(AccountId system, long amount) {
        due.merge(new Slot(system, Optional.empty()), amount, Long::sum);
    }

    private NavigableMap<Lot, Long> holding(AccountId account) {
        return holdings.computeIfAbsent(account, id -> new TreeMap<>(ORDER));
    }

    private Optional<Proof> compare() {
        if (told.equals(due)) {
            return Optional.empty();
        }
        return byAccount(told).equals(byAccount(due))
                ? breaks(52, Problem.of("ledger.proof-order"))
                : breaks(46, Problem.of("ledger.proof-otherwise"));
    }

    private static Map<AccountId, Long> byAccount(Map<Slot, Long> moves) {
        Map<AccountId, Long> sums = new HashMap<>();
        moves.forEach((slot, amount) -> sums.merge(slot.account, amount, Long::sum));
        return sums;
    }

    private Optional<Proof> breaks(int law, Problem problem) {
        return Optional.of(new Proof.Breaks(law, number, problem.with("posting", number)));
    }

    /** A lot of one account, or no lot of an account of the ledger itself. */
    private record Slot(AccountId account, Optional<CommandId> lot) {}

    /** What all parts of one root share. */
    private record Lot(CommandId root, LocalDate earned, Optional<LocalDate> lastDay) {

        boolean isOver(LocalDate today) {
            return lastDay.isPresent() && lastDay.get().isBefore(today);
        }
    }
}
