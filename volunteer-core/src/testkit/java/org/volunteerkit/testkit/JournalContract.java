package org.volunteerkit.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.volunteerkit.ledger.Ledger;
import org.volunteerkit.ledger.LedgerView;
import org.volunteerkit.ledger.Turn;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.Movement;
import org.volunteerkit.ledger.command.Trade;
import org.volunteerkit.ledger.outcome.Outcome;
import org.volunteerkit.ledger.store.Entry;
import org.volunteerkit.ledger.store.Journal;
import org.volunteerkit.ledger.store.StoredLedger;
import org.volunteerkit.testkit.LedgerCommands.Step;
import org.volunteerkit.value.Unit;

/**
 * The laws of journals, for whoever keeps them elsewhere: entries come back in their order, an append stores all or nothing,
 * who is late stores nothing, and ledgers on one store give answers that one order explains.
 *
 * <p>To be implemented by a test class:
 *
 * <pre>{@code
 * class OurJournalProperties implements JournalContract {
 *     @Override
 *     public Store newStore(Unit unit) {
 *         OurTable table = OurTable.create(unit);
 *         return table::openJournal;
 *     }
 * }
 * }</pre>
 */
public interface JournalContract {

    /** How many courses of commands each law is tried with. */
    int TRIES = 20;

    /** Returns a store that nobody has used, with no entry in it. */
    Store newStore(Unit unit);

    /** Returns whether several journals can be open on one store at a time; if not, the second one must be refused. */
    default boolean takesSeveral() {
        return true;
    }

    /** Where entries are kept; what was stored stays when its journals are closed. */
    interface Store extends AutoCloseable {

        /** Opens a journal. */
        Journal open();

        /** Does away with the store; its journals are closed by then. */
        @Override
        default void close() {
            // Most stores in a test go with the test.
        }
    }

    /** Returns courses of commands of all kinds. */
    @Provide
    default Arbitrary<List<Step>> courses() {
        return LedgerCommands.courses(Unit.HOUR, 40);
    }

    /**
     * Checks that entries come back.
     *
     * @param steps what is posted
     * @param random cuts the entries into appends
     */
    @Property(tries = TRIES)
    @Label(
            "laws 79 and 84: what was stored is read again, in its order, from any entry on, and by whoever opens the store next")
    default void whatIsStoredIsReadAgain(@ForAll("courses") List<Step> steps, @ForAll Random random) {
        List<Entry> entries = JournalCourse.entries(steps);
        Store store = newStore(Unit.HOUR);
        int stored = 0;
        while (stored < entries.size()) {
            Journal journal = store.open();
            Checks.that(journal.unit() == Unit.HOUR, "the unit is another", journal.unit());
            while (stored < entries.size() && random.nextInt(4) > 0) {
                List<Entry> some = entries.subList(stored, stored + 1 + random.nextInt(entries.size() - stored));
                Checks.that(journal.append(some), "an append was refused", some);
                stored += some.size();
                JournalCourse.check(journal, entries.subList(0, stored));
                int after = random.nextInt(stored + 1);
                List<Entry> rest = JournalCourse.read(journal, after);
                Checks.that(rest.equals(entries.subList(after, stored)), "read otherwise after an entry", after, rest);
            }
            journal.close();
        }
        Journal last = store.open();
        JournalCourse.check(last, entries);
        last.close();
        store.close();
    }

    /**
     * Checks that who is late, or leaves a hole, stores nothing.
     *
     * @param steps what is posted
     * @param random chooses what comes too late
     */
    @Property(tries = TRIES)
    @Label("law 81: an append that is late, or would leave a hole, stores nothing")
    default void whoIsLateStoresNothing(@ForAll("courses") List<Step> steps, @ForAll Random random) {
        List<Entry> entries = JournalCourse.entries(steps);
        Store store = newStore(Unit.HOUR);
        Journal journal = store.open();
        for (int stored = 0; stored < entries.size(); stored++) {
            int from = random.nextInt(stored + 1);
            List<Entry> late = JournalCourse.renumbered(entries, from, stored - from + random.nextInt(3));
            if (!late.isEmpty() && from < stored) {
                Checks.that(!journal.append(late), "stored though somebody was faster", late);
                JournalCourse.check(journal, entries.subList(0, stored));
            }
            JournalCourse.refuseHole(journal, entries, stored);
            JournalCourse.check(journal, entries.subList(0, stored));
            Checks.that(journal.append(entries.subList(stored, stored + 1)), "an append was refused", stored);
        }
        journal.close();
        Journal again = store.open();
        JournalCourse.check(again, entries);
        again.close();
        store.close();
    }

    /**
     * Checks that of two writers one is first.
     *
     * @param steps what is posted
     * @param random says whose turn it is
     */
    @Property(tries = TRIES)
    @Label("law 86: two journals of one store have one order, and of two writers one is late; or there is only one")
    default void twoWritersHaveOneOrder(@ForAll("courses") List<Step> steps, @ForAll Random random) {
        List<Entry> entries = JournalCourse.entries(steps);
        Store store = newStore(Unit.HOUR);
        Journal one = store.open();
        if (takesSeveral()) {
            List<Journal> writers = List.of(one, store.open());
            int[] known = new int[2];
            int stored = 0;
            for (int i = 0; i < 3 * entries.size() && stored < entries.size(); i++) {
                int who = random.nextInt(2);
                int most = Math.min(entries.size(), known[who] + 1 + random.nextInt(3));
                boolean first = writers.get(who).append(entries.subList(known[who], most));
                Checks.that(first == (known[who] == stored), "who was late stored, or who was first did not", i);
                stored = first ? most : stored;
                List<Entry> news = JournalCourse.read(writers.get(who), known[who]);
                Checks.that(news.equals(entries.subList(known[who], stored)), "another order for another", i);
                known[who] = stored;
            }
            writers.forEach(journal -> JournalCourse.check(journal, entries.subList(0, known(journal))));
            writers.get(1).close();
        } else {
            JournalCourse.refuseSecond(store);
        }
        one.close();
        store.close();
    }

    private static int known(Journal journal) {
        return Math.toIntExact(journal.size());
    }

    /**
     * Checks that whoever opens the store has the ledger again.
     *
     * @param steps what is posted
     */
    @Property(tries = TRIES)
    @Label("law 79: a ledger that is opened anew gives the answers of the one that was closed")
    default void theLedgerComesBack(@ForAll("courses") List<Step> steps) {
        Store store = newStore(Unit.HOUR);
        Ledger expected = Ledger.of(Unit.HOUR);
        for (List<Step> part :
                List.of(steps.subList(0, steps.size() / 2), steps.subList(steps.size() / 2, steps.size()))) {
            try (StoredLedger ledger = StoredLedger.open(store.open())) {
                for (Step step : part) {
                    Outcome right = expected.post(step.command(), step.today());
                    Outcome given = ledger.post(step.command(), step.today());
                    Checks.that(given.equals(right), "another answer than in memory", given, right);
                }
            }
        }
        try (StoredLedger ledger = StoredLedger.open(store.open())) {
            JournalCourse.compare(
                    ledger.view(), expected, steps.get(steps.size() - 1).today());
        }
        store.close();
    }

    /**
     * Checks that an interrupt of a writer does no harm.
     *
     * @param steps what is posted
     */
    @Property(tries = TRIES)
    @Label("law 89: a thread that is interrupted stores like any other, and stays interrupted")
    default void anInterruptDoesNoHarm(@ForAll("courses") List<Step> steps) {
        Store store = newStore(Unit.HOUR);
        List<Entry> entries = JournalCourse.entries(steps);
        try (StoredLedger ledger = StoredLedger.open(store.open())) {
            for (Entry entry : entries) {
                Thread.currentThread().interrupt();
                Outcome outcome = ledger.post(entry.command(), entry.recorded());
                Checks.that(Thread.interrupted(), "an interrupt was lost");
                Checks.that(outcome instanceof Outcome.Posted, "not posted by an interrupted thread", outcome);
            }
        } finally {
            Thread.interrupted();
        }
        Journal journal = store.open();
        JournalCourse.check(journal, entries);
        journal.close();
        store.close();
    }

    /**
     * Checks that many threads get answers that one order explains.
     *
     * @param steps what is posted
     */
    @Property(tries = TRIES)
    @Label("law 86: one order of the commands of many threads explains all answers, and it is that of the journal")
    default void oneOrderExplainsAllAnswers(@ForAll("courses") List<Step> steps) {
        Store store = newStore(Unit.HOUR);
        List<StoredLedger> nodes = JournalCourse.nodes(store, takesSeveral());
        LedgerHistory history = new LedgerHistory();
        JournalCourse.inThreads(4, thread -> {
            for (int i = thread; i < steps.size(); i += 3) {
                history.post(
                        nodes.get(thread % nodes.size()),
                        steps.get(i).command(),
                        steps.get(i).today());
            }
        });
        nodes.forEach(StoredLedger::close);
        Journal journal = store.open();
        history.check(Unit.HOUR, JournalCourse.read(journal, 0));
        journal.close();
        store.close();
    }

    /** Checks that copies of a command have one effect, and the last piece goes to one taker. */
    @Example
    @Label("law 87: copies of one command have one effect and equal answers, and the last piece goes to one taker")
    default void copiesHaveOneEffect() {
        Store store = newStore(Unit.HOUR);
        LocalDate day = LedgerCommands.FIRST_DAY;
        List<AccountId> takers = LedgerCommands.members();
        List<StoredLedger> nodes = JournalCourse.nodes(store, takesSeveral());
        List<Outcome> answers = Collections.synchronizedList(new ArrayList<>());
        List<Outcome> orders = Collections.synchronizedList(new ArrayList<>());
        JournalCourse.inThreads(takers.size(), thread -> {
            StoredLedger node = nodes.get(thread % nodes.size());
            answers.add(node.post(Trade.Supply.of(CommandId.of("s"), day, LedgerCommands.OFFERS.get(0), 1), day));
            node.post(JournalCourse.earn("e" + thread, takers.get(thread), 60), day);
            orders.add(node.post(JournalCourse.order("o" + thread, takers.get(thread)), day));
        });
        Checks.that(count(answers, Outcome.Posted.class) == 1, "not one effect", answers);
        Checks.that(count(answers, Outcome.Replayed.class) == takers.size() - 1, "not all others replayed", answers);
        Checks.that(answers.stream().map(JournalContract::number).distinct().count() == 1, "unequal", answers);
        Checks.that(count(orders, Outcome.Posted.class) == 1, "not one taker", orders);
        nodes.forEach(StoredLedger::close);
        store.close();
    }

    private static long count(List<Outcome> outcomes, Class<? extends Outcome> kind) {
        return outcomes.stream().filter(kind::isInstance).count();
    }

    private static long number(Outcome outcome) {
        return outcome instanceof Outcome.Replayed replayed
                ? replayed.first().number()
                : outcome instanceof Outcome.Posted posted ? posted.number() : 0;
    }

    /** Checks that a rule over two accounts holds, whoever posts. */
    @Example
    @Label("law 88: a rule over several accounts holds under all interleavings, if who posts has a turn")
    default void aRuleOverSeveralAccountsHolds() {
        Store store = newStore(Unit.HOUR);
        LocalDate day = LedgerCommands.FIRST_DAY;
        List<AccountId> pair = LedgerCommands.members().subList(0, 2);
        List<StoredLedger> nodes = JournalCourse.nodes(store, takesSeveral());
        int rounds = 8;
        for (int i = 0; i < rounds; i++) {
            nodes.get(0).post(JournalCourse.earn("e" + i, pair.get(i % 2), 60), day);
        }
        JournalCourse.inThreads(2, thread -> {
            for (int i = 0; i < rounds; i++) {
                CommandId id = CommandId.of("t" + thread + "-" + i);
                nodes.get(thread % nodes.size()).turn(day, turn -> takeIfEnough(turn, pair, pair.get(thread), id));
            }
        });
        LedgerView view = nodes.get(0).view();
        long left = pair.stream()
                .mapToLong(account -> view.holding(account, day).available().parts())
                .sum();
        Checks.that(left >= 60 * 5, "a rule over two accounts was broken", left);
        nodes.forEach(StoredLedger::close);
        store.close();
    }

    /** Together they keep five hours: both are looked at, and one is written. */
    private static boolean takeIfEnough(Turn turn, List<AccountId> pair, AccountId who, CommandId id) {
        long together = pair.stream()
                .mapToLong(account ->
                        turn.ledger().holding(account, turn.today()).available().parts())
                .sum();
        Amount hour = Amount.ofParts(Unit.HOUR, 60);
        return together >= 60 * 6
                && turn.post(Movement.Redeem.of(id, turn.today(), who, hour)) instanceof Outcome.Posted;
    }
}
