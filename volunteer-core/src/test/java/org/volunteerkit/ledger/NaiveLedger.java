package org.volunteerkit.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.volunteerkit.value.Unit;

/**
 * The rules of a ledger written down as plainly as can be: one list of lots, looked through from end to end.
 *
 * <p>It takes the rule of expiry at its word and sweeps everything before every command.
 */
final class NaiveLedger {

    /** What is left of one root in one account. */
    record NaiveLot(
            AccountId holder,
            AccountId origin,
            CommandId root,
            LocalDate earned,
            Optional<LocalDate> lastDay,
            Amount left) {

        NaiveLot with(Amount newLeft) {
            return new NaiveLot(holder, origin, root, earned, lastDay, newLeft);
        }

        NaiveLot carriedTo(AccountId to, Amount part) {
            return new NaiveLot(to, origin, root, earned, lastDay, part);
        }

        boolean isUsable(LocalDate today) {
            return lastDay.isEmpty() || !lastDay.get().isBefore(today);
        }
    }

    private final Unit unit;
    private final Map<CommandId, LedgerCommand> posted = new HashMap<>();
    private final Map<AccountId, Amount> system = new HashMap<>();
    private List<NaiveLot> lots = new ArrayList<>();
    private LocalDate clock = LocalDate.MIN;

    NaiveLedger(Unit unit) {
        this.unit = unit;
        system.put(AccountId.ISSUED, Amount.zero(unit));
        system.put(AccountId.REDEEMED, Amount.zero(unit));
        system.put(AccountId.EXPIRED, Amount.zero(unit));
    }

    /** Returns the name of the outcome. */
    String offer(LedgerCommand command, LocalDate offered) {
        LocalDate today = offered.isBefore(clock) ? clock : offered;
        LedgerCommand standing = posted.get(command.id());
        if (standing != null) {
            return standing.equals(command) ? "Replayed" : "Conflicting";
        }
        Amount amount = amount(command);
        if (amount.unit() != unit) {
            return "OtherUnit";
        }
        if (!amount.isPositive()) {
            return "NotPositive";
        }
        if (command.day().isAfter(today)) {
            return "DayAhead";
        }
        List<AccountId> named = command.accounts();
        if (named.size() == 2 && named.get(0).equals(named.get(1))) {
            return "SameAccount";
        }
        if (named.stream().anyMatch(AccountId::isSystem)) {
            return "SystemAccount";
        }
        boolean takes = !(command instanceof LedgerCommand.Earn);
        if (takes && settled(named.get(0), today).compareTo(amount) < 0) {
            return "Overdrawn";
        }
        sweep(today);
        clock = today;
        posted.put(command.id(), command);
        List<NaiveLot> slices = takes ? take(named.get(0), amount) : List.of();
        if (command instanceof LedgerCommand.Earn earn) {
            add(AccountId.ISSUED, amount.negated());
            lots.add(new NaiveLot(earn.account(), earn.account(), earn.id(), earn.day(), earn.lastDay(), amount));
        } else if (command instanceof LedgerCommand.Pay pay) {
            lots.add(new NaiveLot(pay.to(), pay.to(), pay.id(), pay.day(), pay.lastDay(), amount));
        } else if (command instanceof LedgerCommand.Give give) {
            slices.forEach(slice -> join(slice.carriedTo(give.to(), slice.left)));
        } else {
            add(AccountId.REDEEMED, amount);
        }
        return "Posted";
    }

    void sweep(LocalDate today) {
        for (NaiveLot lot : lots) {
            if (!lot.isUsable(today)) {
                add(AccountId.EXPIRED, lot.left);
            }
        }
        lots.removeIf(lot -> !lot.isUsable(today));
    }

    /** Returns the usable lots of an account in spending order. */
    List<NaiveLot> lots(AccountId account, LocalDate asked) {
        LocalDate today = asked.isBefore(clock) ? clock : asked;
        return lots.stream()
                .filter(lot -> lot.holder.equals(account) && lot.isUsable(today))
                .sorted(Comparator.comparing((NaiveLot lot) -> lot.lastDay.orElse(LocalDate.MAX))
                        .thenComparing(NaiveLot::earned)
                        .thenComparing(lot -> lot.root.value()))
                .toList();
    }

    Amount settled(AccountId account, LocalDate asked) {
        LocalDate today = asked.isBefore(clock) ? clock : asked;
        if (account.equals(AccountId.EXPIRED)) {
            return lots.stream()
                    .filter(lot -> !lot.isUsable(today))
                    .map(NaiveLot::left)
                    .reduce(system.get(account), Amount::plus);
        }
        return account.isSystem()
                ? system.get(account)
                : lots(account, today).stream().map(NaiveLot::left).reduce(Amount.zero(unit), Amount::plus);
    }

    private List<NaiveLot> take(AccountId from, Amount amount) {
        List<NaiveLot> slices = new ArrayList<>();
        Amount missing = amount;
        for (NaiveLot lot : lots(from, clock)) {
            if (missing.isZero()) {
                break;
            }
            Amount part = lot.left.compareTo(missing) < 0 ? lot.left : missing;
            slices.add(lot.with(part));
            lots.remove(lot);
            if (part.compareTo(lot.left) < 0) {
                lots.add(lot.with(lot.left.minus(part)));
            }
            missing = missing.minus(part);
        }
        return slices;
    }

    private void join(NaiveLot part) {
        List<NaiveLot> joined = new ArrayList<>();
        NaiveLot sum = part;
        for (NaiveLot lot : lots) {
            if (lot.holder.equals(part.holder) && lot.root.equals(part.root)) {
                sum = sum.with(sum.left.plus(lot.left));
            } else {
                joined.add(lot);
            }
        }
        joined.add(sum);
        lots = joined;
    }

    private void add(AccountId account, Amount amount) {
        system.merge(account, amount, Amount::plus);
    }

    static Amount amount(LedgerCommand command) {
        return command.match(new LedgerCommand.Cases<>() {
            @Override
            public Amount earn(LedgerCommand.Earn earn) {
                return earn.amount();
            }

            @Override
            public Amount pay(LedgerCommand.Pay pay) {
                return pay.amount();
            }

            @Override
            public Amount give(LedgerCommand.Give give) {
                return give.amount();
            }

            @Override
            public Amount redeem(LedgerCommand.Redeem redeem) {
                return redeem.amount();
            }
        });
    }
}
