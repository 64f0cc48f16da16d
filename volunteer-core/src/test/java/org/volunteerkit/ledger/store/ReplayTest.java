package org.volunteerkit.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.command.Movement;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.value.Unit;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReplayTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);
    private static final AccountId ANN = AccountId.of("ann");

    private final MemoryJournal stored = MemoryJournal.of(Unit.HOUR);

    @Test
    void a_ledger_is_open_while_it_stores() {
        List<Boolean> seen = new ArrayList<>();
        Around journal = new Around(stored);
        StoredLedger ledger = StoredLedger.open(journal);
        journal.beforeAppend = () -> seen.add(ledger.isOpen());

        ledger.post(earn("e1", 2), DAY);

        assertThat(seen).containsExactly(true);
    }

    @Test
    void the_first_damage_is_told_though_the_journal_finds_another_behind_it() {
        stored.append(List.of(new Entry(1, DAY, earn("e1", 2)), new Entry(2, DAY, redeem("r1", 3))));
        Around journal = new Around(stored);
        journal.afterRead = () -> {
            throw new DamagedJournalException(Problem.of("ledger.journal-damaged"), 3);
        };

        assertThatThrownBy(() -> StoredLedger.open(journal))
                .isInstanceOfSatisfying(
                        DamagedJournalException.class,
                        damaged -> assertThat(damaged.entry()).isEqualTo(2));
    }

    @Test
    void what_stands_before_a_damage_is_taken_in() {
        Around journal = new Around(stored.another());
        StoredLedger ledger = StoredLedger.open(journal);
        StoredLedger.open(stored.another()).post(earn("e1", 2), DAY);
        journal.afterRead = () -> {
            throw new DamagedJournalException(Problem.of("ledger.journal-damaged"), 2);
        };

        assertThatThrownBy(() -> ledger.view().size()).isInstanceOf(DamagedJournalException.class);

        assertThat(ledger.isOpen()).isFalse();
        assertThat(ledger.view().size()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 255, 256, 257, 258, 400, 512, 513, 600})
    void damage_bears_its_number_wherever_it_is(int bad) {
        for (int aDay : new int[] {1, 67, 200, 1000}) {
            List<Entry> entries = new ArrayList<>();
            for (int i = 1; i <= 600; i++) {
                LocalDate day = DAY.plusDays(i / aDay);
                boolean goesBack = i == bad && i > aDay;
                boolean tooMuch = i == bad && !goesBack;
                entries.add(new Entry(
                        i, goesBack ? DAY.minusDays(1) : day, tooMuch ? redeem("e" + i, 5000) : earn("e" + i, 1)));
            }
            MemoryJournal journal = MemoryJournal.of(Unit.HOUR);
            journal.append(entries);

            assertThatThrownBy(() -> StoredLedger.open(journal))
                    .as("%s a day", aDay)
                    .isInstanceOfSatisfying(
                            DamagedJournalException.class,
                            damaged -> assertThat(damaged.entry()).isEqualTo(bad));
        }
    }

    private static LedgerCommand earn(String id, long hours) {
        return Movement.Earn.of(CommandId.of(id), DAY.minusDays(1), ANN, Amount.ofParts(Unit.HOUR, 60 * hours));
    }

    private static LedgerCommand redeem(String id, long hours) {
        return Movement.Redeem.of(CommandId.of(id), DAY.minusDays(1), ANN, Amount.ofParts(Unit.HOUR, 60 * hours));
    }

    /** A journal that somebody watches, and that may find damage behind what it has read. */
    private static final class Around implements Journal {

        private final Journal inner;
        private Runnable beforeAppend = () -> {};
        private Runnable afterRead = () -> {};

        Around(Journal inner) {
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
            afterRead.run();
        }

        @Override
        public boolean append(List<Entry> entries) {
            beforeAppend.run();
            return inner.append(entries);
        }

        @Override
        public void close() {
            inner.close();
        }
    }
}
