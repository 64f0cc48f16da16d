package org.volunteerkit.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.volunteerkit.ledger.LedgerView;
import org.volunteerkit.ledger.Turn;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.command.Movement;
import org.volunteerkit.ledger.outcome.Outcome;
import org.volunteerkit.problem.ProblemException;
import org.volunteerkit.testkit.LedgerHistory;
import org.volunteerkit.value.Unit;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(60)
class ManyThreadsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);
    private static final List<AccountId> ACCOUNTS =
            List.of(AccountId.of("ann"), AccountId.of("ben"), AccountId.of("cleo"));

    private final ExecutorService pool = Executors.newCachedThreadPool();
    private final MemoryJournal store = MemoryJournal.of(Unit.HOUR);

    @AfterEach
    void stop() {
        pool.shutdownNow();
    }

    @Test
    @DisplayName("law 86: one order of the commands of many threads on several nodes explains all answers")
    void one_order_explains_all_answers() throws Exception {
        List<StoredLedger> nodes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            nodes.add(StoredLedger.open(store.another()));
        }
        LedgerHistory history = new LedgerHistory();

        inThreads(9, thread -> {
            for (int i = 0; i < 60; i++) {
                // Some ids are those of other threads, some gifts are more than there is.
                int n = 7 * thread + i;
                LedgerCommand command = n % 3 == 0
                        ? earn("e" + n / 2, ACCOUNTS.get(i % 3), 30)
                        : give("g" + n, ACCOUNTS.get(i % 3), ACCOUNTS.get((i + 1) % 3), 10 * (i % 7));
                history.post(nodes.get(thread % 3), command, DAY.plusDays(n % 4));
            }
        });

        List<Entry> entries = entries(store);
        // How many gifts find enough depends on who comes first; every earning is there.
        assertThat(entries).hasSizeGreaterThan(50);
        history.check(Unit.HOUR, entries);
        StoredLedger again = StoredLedger.open(store.another());
        for (StoredLedger node : nodes) {
            assertThat(node.view().postings())
                    .containsExactlyElementsOf(again.view().postings().toList());
        }
    }

    @Test
    void a_history_that_no_order_explains_is_found() {
        LedgerHistory history = new LedgerHistory();
        StoredLedger one = StoredLedger.open(store.another());
        StoredLedger other = StoredLedger.open(MemoryJournal.of(Unit.HOUR));
        history.post(one, earn("e1", ACCOUNTS.get(0), 60), DAY);
        // Another store knows nothing of it, so this answer is wrong.
        history.post(other, give("g1", ACCOUNTS.get(0), ACCOUNTS.get(1), 60), DAY);

        assertThatThrownBy(() -> history.check(Unit.HOUR, entries(store)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("no order explains");
    }

    @Test
    @DisplayName("law 89: readers see states between commands and between turns, never within")
    void readers_see_states_between_commands() throws Exception {
        StoredLedger ledger = StoredLedger.open(store);
        ledger.post(earn("e", ACCOUNTS.get(0), 600), DAY);
        AtomicBoolean over = new AtomicBoolean();
        Future<Integer> reader = pool.submit(() -> {
            int seen = 0;
            while (!over.get() || seen == 0) {
                long sum = ledger.turn(DAY, turn -> sum(turn.ledger()));
                assertThat(sum).isEqualTo(600);
                // A turn moves both or neither.
                assertThat(minutes(ledger.view(), ACCOUNTS.get(2)) % 20).isZero();
                seen++;
            }
            return seen;
        });

        inThreads(2, thread -> {
            for (int i = 0; i < 25; i++) {
                String id = thread + "-" + i;
                ledger.turn(DAY, turn -> {
                    turn.post(give("a" + id, ACCOUNTS.get(0), ACCOUNTS.get(2), 10));
                    LockSupport.parkNanos(1_000);
                    return turn.post(give("b" + id, ACCOUNTS.get(0), ACCOUNTS.get(2), 10));
                });
            }
        });
        over.set(true);

        assertThat(reader.get()).isPositive();
        assertThat(minutes(ledger.view(), ACCOUNTS.get(2))).isEqualTo(600);
    }

    @Test
    void commands_that_come_while_others_are_stored_are_stored_together() throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        List<Integer> groups = Collections.synchronizedList(new ArrayList<>());
        StoredLedger ledger = StoredLedger.open(new Wrapped(store) {
            @Override
            public boolean append(List<Entry> entries) {
                groups.add(entries.size());
                entered.countDown();
                awaitQuietly(go);
                return super.append(entries);
            }
        });
        Future<Outcome> first = pool.submit(() -> ledger.post(earn("e0", ACCOUNTS.get(0), 10), DAY));
        entered.await();
        List<Future<Outcome>> others = new ArrayList<>();
        AtomicInteger started = new AtomicInteger();
        for (int i = 1; i <= 20; i++) {
            LedgerCommand command = earn("e" + i, ACCOUNTS.get(0), 10);
            others.add(pool.submit(() -> {
                started.incrementAndGet();
                return ledger.post(command, DAY);
            }));
        }
        while (started.get() < 20) {
            Thread.onSpinWait();
        }
        go.countDown();

        assertThat(first.get()).isInstanceOf(Outcome.Posted.class);
        for (Future<Outcome> other : others) {
            assertThat(other.get()).isInstanceOf(Outcome.Posted.class);
        }
        assertThat(groups).hasSizeLessThan(21);
        assertThat(groups.stream().mapToInt(Integer::intValue).sum()).isEqualTo(21);
    }

    @Test
    void whoever_waits_with_a_failing_append_is_told_and_memory_goes_back() throws Exception {
        AtomicBoolean fails = new AtomicBoolean();
        CountDownLatch failing = new CountDownLatch(1);
        StoredLedger ledger = StoredLedger.open(new Wrapped(store) {
            @Override
            public boolean append(List<Entry> entries) {
                if (fails.get()) {
                    awaitQuietly(failing);
                    throw new UnsupportedOperationException("their own");
                }
                return super.append(entries);
            }
        });
        ledger.post(earn("e0", ACCOUNTS.get(0), 10), DAY);
        fails.set(true);
        List<Future<Outcome>> all = new ArrayList<>();
        for (int i = 1; i <= 10; i++) {
            LedgerCommand command = earn("e" + i, ACCOUNTS.get(0), 10);
            all.add(pool.submit(() -> ledger.post(command, DAY)));
        }
        failing.countDown();

        for (Future<Outcome> one : all) {
            assertThatThrownBy(one::get)
                    .cause()
                    .isInstanceOfAny(JournalException.class, UnsupportedOperationException.class);
        }
        fails.set(false);
        assertThatThrownBy(() -> ledger.post(earn("e11", ACCOUNTS.get(0), 10), DAY))
                .isInstanceOf(JournalException.class);
        assertThat(minutes(ledger.view(), ACCOUNTS.get(0))).isEqualTo(10);
        assertThat(store.size()).isEqualTo(1);
    }

    @Test
    @DisplayName("law 89: who is always too late gives up by name, after a documented number of attempts")
    void who_is_always_too_late_gives_up() {
        AtomicInteger attempts = new AtomicInteger();
        StoredLedger ledger = StoredLedger.open(new Wrapped(store) {
            @Override
            public boolean append(List<Entry> entries) {
                attempts.incrementAndGet();
                return false;
            }
        });

        assertThatThrownBy(() -> ledger.post(earn("e1", ACCOUNTS.get(0), 10), DAY))
                .isInstanceOfSatisfying(
                        NothingStoredException.class,
                        busy -> assertThat(busy.problem().code()).isEqualTo("ledger.store-busy"));
        assertThat(attempts).hasValue(StoredLedger.MOST_ATTEMPTS);
        assertThat(ledger.view().size()).isZero();
    }

    @Test
    void what_could_not_be_read_again_is_refused_before_it_concerns_others() {
        StoredLedger ledger = StoredLedger.open(store);
        LedgerCommand far = Movement.Earn.builder()
                .id(CommandId.of("e1"))
                .day(DAY)
                .account(ACCOUNTS.get(0))
                .amount(Amount.ofParts(Unit.HOUR, 10))
                .lastDay(LocalDate.MAX)
                .build();

        assertThatThrownBy(() -> ledger.post(far, DAY)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> ledger.post(earn("e1", ACCOUNTS.get(0), 10), LocalDate.MAX))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(ledger.post(earn("e1", ACCOUNTS.get(0), 10), DAY)).isInstanceOf(Outcome.Posted.class);
    }

    @Test
    void a_sum_that_leaves_the_range_is_the_matter_of_its_sender() {
        StoredLedger ledger = StoredLedger.open(store);
        LedgerCommand huge = earn("e1", ACCOUNTS.get(0), Long.MAX_VALUE / 2);
        ledger.post(huge, DAY);

        assertThatThrownBy(() -> ledger.postAll(
                        List.of(earn("e2", ACCOUNTS.get(1), 10), earn("e3", ACCOUNTS.get(0), Long.MAX_VALUE / 2 + 9)),
                        DAY))
                .isInstanceOf(ArithmeticException.class);
        assertThat(ledger.post(earn("e2", ACCOUNTS.get(1), 10), DAY)).isInstanceOf(Outcome.Posted.class);
        assertThat(entries(store)).hasSize(2);
    }

    @Test
    void a_turn_serves_its_thread_and_its_time() {
        StoredLedger ledger = StoredLedger.open(store);
        List<Turn> kept = new ArrayList<>();
        ledger.turn(DAY, kept::add);

        assertThatThrownBy(() -> kept.get(0).post(earn("e1", ACCOUNTS.get(0), 10)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> kept.get(0).ledger()).isInstanceOf(IllegalStateException.class);
        assertThat(store.size()).isZero();
    }

    @Test
    void an_entry_that_the_ledger_refuses_is_damage() {
        store.append(List.of(
                new Entry(1, DAY, earn("e1", ACCOUNTS.get(0), 10)),
                new Entry(2, DAY, give("g1", ACCOUNTS.get(0), ACCOUNTS.get(1), 20))));

        assertThatThrownBy(() -> StoredLedger.open(store))
                .isInstanceOfSatisfying(
                        DamagedJournalException.class,
                        damaged -> assertThat(damaged.entry()).isEqualTo(2));
    }

    private void inThreads(int threads, Consumer<Integer> work) throws Exception {
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            int thread = i;
            all.add(pool.submit(() -> work.accept(thread)));
        }
        for (Future<?> one : all) {
            one.get();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static long sum(LedgerView view) {
        return ACCOUNTS.stream().mapToLong(account -> minutes(view, account)).sum();
    }

    private static long minutes(LedgerView view, AccountId account) {
        return view.holding(account, DAY).available().parts();
    }

    private static List<Entry> entries(Journal journal) {
        List<Entry> entries = new ArrayList<>();
        journal.read(0, entries::add);
        return entries;
    }

    private static Movement.Earn earn(String id, AccountId account, long minutes) {
        return Movement.Earn.of(CommandId.of(id), DAY, account, Amount.ofParts(Unit.HOUR, minutes));
    }

    private static LedgerCommand give(String id, AccountId from, AccountId to, long minutes) {
        return Movement.Give.of(CommandId.of(id), DAY, from, to, Amount.ofParts(Unit.HOUR, minutes));
    }

    private static class Wrapped implements Journal {

        private final Journal inner;

        Wrapped(Journal inner) {
            this.inner = inner;
        }

        @Override
        public Unit unit() {
            return inner.unit();
        }

        @Override
        public long size() {
            return inner.size();
        }

        @Override
        public void read(long after, Consumer<Entry> each) {
            inner.read(after, each);
        }

        @Override
        public boolean append(List<Entry> entries) {
            return inner.append(entries);
        }

        @Override
        public void close() {
            inner.close();
        }
    }
}
