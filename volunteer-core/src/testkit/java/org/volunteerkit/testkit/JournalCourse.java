package org.volunteerkit.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import org.volunteerkit.ledger.Ledger;
import org.volunteerkit.ledger.LedgerView;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.command.Movement;
import org.volunteerkit.ledger.command.Trade;
import org.volunteerkit.ledger.outcome.Outcome;
import org.volunteerkit.ledger.store.Entry;
import org.volunteerkit.ledger.store.Journal;
import org.volunteerkit.ledger.store.JournalException;
import org.volunteerkit.ledger.store.StoredLedger;
import org.volunteerkit.testkit.LedgerCommands.Step;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Unit;

/** What the laws of journals do with journals. */
final class JournalCourse {

    private JournalCourse() {}

    /** Returns what a ledger would store of a course. */
    static List<Entry> entries(List<Step> steps) {
        Ledger ledger = Ledger.of(Unit.HOUR);
        List<Entry> entries = new ArrayList<>();
        for (Step step : steps) {
            if (ledger.post(step.command(), step.today()) instanceof Outcome.Posted posted) {
                entries.add(new Entry(posted.number(), step.today(), step.command()));
            }
        }
        return entries;
    }

    static List<Entry> read(Journal journal, long after) {
        List<Entry> entries = new ArrayList<>();
        journal.read(after, entries::add);
        return entries;
    }

    static void check(Journal journal, List<Entry> expected) {
        Checks.that(journal.size() == expected.size(), "another size", journal.size(), expected.size());
        List<Entry> stored = read(journal, 0);
        Checks.that(stored.equals(expected), "other entries", stored, expected);
    }

    /** Returns entries with the numbers of others, in the other order, as another writer would have made them. */
    static List<Entry> renumbered(List<Entry> entries, int from, int count) {
        List<Entry> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Entry content = entries.get(entries.size() - 1 - i % entries.size());
            made.add(new Entry(from + i + 1, content.recorded(), content.command()));
        }
        return made;
    }

    /** Checks that an append that leaves out an entry is refused, in whichever way. */
    static void refuseHole(Journal journal, List<Entry> entries, int stored) {
        boolean refused;
        try {
            refused = stored + 2 > entries.size() || !journal.append(entries.subList(stored + 1, stored + 2));
        } catch (IllegalArgumentException told) {
            refused = true;
        }
        Checks.that(refused, "stored with a hole", stored);
    }

    /** Checks that a second journal of a store for one writer is refused. */
    static void refuseSecond(JournalContract.Store store) {
        boolean refused = false;
        try {
            store.open().close();
        } catch (JournalException told) {
            refused = true;
        }
        Checks.that(refused, "two writers have a store for one");
    }

    /** Opens ledgers on one store: two, if it takes several. */
    static List<StoredLedger> nodes(JournalContract.Store store, boolean several) {
        StoredLedger one = StoredLedger.open(store.open());
        return several ? List.of(one, StoredLedger.open(store.open())) : List.of(one);
    }

    /** Does work in some threads at once, and waits for all of them. */
    static void inThreads(int threads, IntConsumer work) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            int thread = i;
            all.add(pool.submit(() -> work.accept(thread)));
        }
        pool.shutdown();
        for (Future<?> one : all) {
            try {
                one.get();
            } catch (InterruptedException | ExecutionException failed) {
                throw new AssertionError("a thread failed", failed);
            }
        }
    }

    /** Checks that two ledgers hold the same. */
    static void compare(LedgerView given, LedgerView expected, LocalDate today) {
        Checks.that(given.size() == expected.size(), "another size", given.size(), expected.size());
        for (long i = 1; i <= expected.size(); i++) {
            Checks.that(given.posting(i).equals(expected.posting(i)), "another posting", given.posting(i));
        }
        Checks.that(given.accounts().equals(expected.accounts()), "other accounts", given.accounts());
        Checks.that(given.positions().equals(expected.positions()), "other positions", given.positions());
        List<AccountId> all = new ArrayList<>(expected.accounts());
        all.addAll(List.of(AccountId.ISSUED, AccountId.REDEEMED, AccountId.EXPIRED));
        DateRange ever = DateRange.from(LedgerCommands.FIRST_DAY.minusYears(1));
        for (AccountId account : all) {
            Checks.that(given.holding(account, today).equals(expected.holding(account, today)), "holdings", account);
            Checks.that(
                    given.statement(account, ever, today).equals(expected.statement(account, ever, today)),
                    "statements",
                    account);
        }
    }

    static LedgerCommand earn(String id, AccountId account, long minutes) {
        Amount amount = Amount.ofParts(Unit.HOUR, minutes);
        return Movement.Earn.of(CommandId.of(id), LedgerCommands.FIRST_DAY, account, amount);
    }

    static LedgerCommand order(String id, AccountId account) {
        return Trade.Order.builder()
                .id(CommandId.of(id))
                .day(LedgerCommands.FIRST_DAY)
                .account(account)
                .offer(LedgerCommands.OFFERS.get(0))
                .price(Amount.ofParts(Unit.HOUR, 10))
                .quantity(1)
                .build();
    }
}
