package org.volunteerkit.ledger.terms.teller;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.ledger.LedgerView;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.Batch;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.command.Movement;
import org.volunteerkit.ledger.command.Repair;
import org.volunteerkit.ledger.command.Reservation;
import org.volunteerkit.ledger.command.Trade;
import org.volunteerkit.ledger.statement.Posting;
import org.volunteerkit.ledger.terms.Keys;
import org.volunteerkit.ledger.terms.rule.Deed;
import org.volunteerkit.time.DateRange;

/** What the postings of one account tell, as far as terms ask for it. */
final class Past {

    /** How long the parts of a calendar are for which a levy is charged: whatever edition charged it, it is one of these. */
    private static final List<Period> LEVY_DAYS = ImmutableList.of(
            Period.ofMonths(3), Period.ofYears(1), Period.ofMonths(1), Period.ofDays(7), Period.ofDays(1));

    private final LedgerView ledger;

    /** The account and those that were merged into it: a member who has become one has one past. */
    private final Set<AccountId> accounts;

    private final Amount zero;
    private final List<Posting> postings;

    // What the records of every earning were said to be worth last, what is credited of it, and what it was cut to if
    // it was.
    private final Map<CommandId, Amount> stated = new HashMap<>();
    private final Map<CommandId, Amount> worth = new HashMap<>();
    private final Map<CommandId, Amount> room = new HashMap<>();
    private final Map<CommandId, CommandId> lastCorrection = new HashMap<>();
    private final Set<CommandId> reversed = new HashSet<>();

    Past(LedgerView ledger, AccountId account) {
        this.ledger = ledger;
        this.accounts = new LinkedHashSet<>(ledger.merged(account));
        this.zero = Amount.zero(ledger.unit());
        this.postings = accounts.size() == 1
                ? ledger.postings(account)
                : accounts.stream()
                        .flatMap(each -> ledger.postings(each).stream())
                        .sorted(Comparator.comparingLong(Posting::number))
                        .distinct()
                        .toList();
        postings.forEach(posting -> commands(posting.command()).forEach(this::note));
    }

    static List<LedgerCommand> commands(LedgerCommand command) {
        return command instanceof Batch batch ? batch.commands() : ImmutableList.of(command);
    }

    private void note(LedgerCommand command) {
        if (command instanceof Repair.Reverse reverse) {
            reversed.add(reverse.of());
        } else if (command instanceof Movement.Earn earn) {
            stated.put(earn.id(), earn.amount());
            worth.put(earn.id(), earn.amount());
        } else if (command instanceof Repair.Correct correct) {
            CommandId before = lastCorrection.getOrDefault(correct.of(), correct.of());
            if (correct.id().equals(Keys.behind(before, Keys.KEPT))) {
                room.put(correct.of(), correct.total());
            } else {
                stated.put(correct.of(), correct.total());
            }
            lastCorrection.put(correct.of(), correct.id());
            worth.put(correct.of(), correct.total());
        }
    }

    /** Returns what the records of an earning are worth, with what did not fit. */
    Amount stated(CommandId earning) {
        return stated.getOrDefault(earning, zero);
    }

    /** Returns what an earning is worth in this account now. */
    Amount worth(CommandId earning) {
        return worth.getOrDefault(earning, zero);
    }

    /** Returns what an earning was cut to when it was cut last; null if it never was. */
    @Nullable Amount room(CommandId earning) {
        return room.get(earning);
    }

    /** Returns what was credited for service on some days and stands: earned or paid, less what did not fit. */
    Amount credited(DateRange days) {
        Amount sum = zero;
        for (Posting posting : postings) {
            for (LedgerCommand command : commands(posting.command())) {
                if (!days.contains(command.day()) || reversed.contains(command.id())) {
                    continue;
                }
                if (command instanceof Movement.Earn earn && accounts.contains(earn.account()) && !isStart(earn)) {
                    sum = sum.plus(worth(earn.id()));
                } else if (command instanceof Movement.Pay pay && accounts.contains(pay.to())) {
                    sum = sum.plus(pay.amount()).minus(shed(posting.command(), pay.id()));
                }
            }
        }
        return sum;
    }

    /** Returns whether an earning is what an account started with, which is for no service. */
    private static boolean isStart(Movement.Earn earn) {
        return earn.terms()
                .filter(terms -> earn.id().equals(Keys.start(terms, earn.account())))
                .isPresent();
    }

    /** Returns whether a payment is a levy, which nobody wished for; its day is the last of the days for which it is. */
    private static boolean isLevy(Movement.Pay pay) {
        LocalDate end = pay.day().plusDays(1);
        return pay.terms()
                .filter(terms -> LEVY_DAYS.stream()
                        .map(length -> DateRange.of(end.minus(length), end))
                        .anyMatch(days -> pay.id().equals(Keys.levy(terms, pay.from(), days))))
                .isPresent();
    }

    /** Returns whether a command only goes with another one in the same batch: it moves what did not fit, or clears the rest. */
    private static boolean goesWith(LedgerCommand whole, LedgerCommand command) {
        return commands(whole).stream()
                .anyMatch(other -> command.id().equals(Keys.behind(other.id(), Keys.SURPLUS))
                        || command.id().equals(Keys.behind(other.id(), Keys.CLEARED)));
    }

    private Amount shed(LedgerCommand whole, CommandId id) {
        CommandId surplus = Keys.behind(id, Keys.SURPLUS);
        return commands(whole).stream()
                .filter(command -> command.id().equals(surplus))
                .map(command -> command instanceof Movement.Give give
                        ? give.amount()
                        : command instanceof Movement.Redeem redeem ? redeem.amount() : zero)
                .reduce(zero, Amount::plus);
    }

    /**
     * Returns how often the account did one of some things on some days; what was undone does not count.
     *
     * <p>What was put aside counts as one redemption on the day of the hold, as long as it is live or something of it was taken.
     *
     * @param today the day that it is, by which holds are live or not
     */
    long times(SortedSet<Deed> deeds, DateRange days, LocalDate today) {
        long done = postings.stream()
                .flatMap(posting -> commands(posting.command()).stream()
                        .filter(command -> days.contains(command.day())
                                && !reversed.contains(command.id())
                                && isOneOf(deeds, command)
                                && !goesWith(posting.command(), command)))
                .count();
        return deeds.contains(Deed.REDEEM) ? done + holds(today, days) : done;
    }

    private long holds(LocalDate today, DateRange days) {
        Set<CommandId> holds = new HashSet<>();
        postings.stream()
                .flatMap(posting -> commands(posting.command()).stream())
                .filter(command -> !reversed.contains(command.id()))
                .forEach(command -> {
                    if (command instanceof Reservation.Capture capture) {
                        holds.add(capture.hold());
                    } else if (command instanceof Reservation.Serve serve) {
                        holds.add(serve.booking());
                    }
                });
        AccountId now = accounts.iterator().next();
        // To look at live holds costs as much as to look ahead; most accounts have none.
        if (!ledger.holding(now, today).held().isZero()) {
            ledger.outlook(now, today).holds().forEach(hold -> holds.add(hold.hold()));
        }
        return holds.stream()
                .flatMap(hold -> ledger.command(hold).stream())
                .filter(hold -> days.contains(hold.day()) && isOurs(hold))
                .count();
    }

    private boolean isOneOf(SortedSet<Deed> deeds, LedgerCommand command) {
        if (command instanceof Movement.Pay pay) {
            return deeds.contains(Deed.PAY) && accounts.contains(pay.from()) && !isLevy(pay);
        }
        if (command instanceof Movement.Give give) {
            return deeds.contains(Deed.GIVE) && accounts.contains(give.from());
        }
        return deeds.contains(Deed.REDEEM)
                && (command instanceof Movement.Redeem || command instanceof Trade.Order)
                && isOurs(command);
    }

    private boolean isOurs(LedgerCommand command) {
        return command.accounts().stream().anyMatch(accounts::contains);
    }

    /** Returns an earning; empty if something else was posted under the key, or nothing. */
    static Optional<Movement.Earn> earning(LedgerView ledger, CommandId key) {
        return ledger.command(key).filter(Movement.Earn.class::isInstance).map(Movement.Earn.class::cast);
    }
}
