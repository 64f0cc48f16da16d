package org.volunteerkit.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.command.Movement;
import org.volunteerkit.ledger.outcome.Lacking;
import org.volunteerkit.ledger.outcome.Outcome;
import org.volunteerkit.ledger.outcome.Refused;
import org.volunteerkit.ledger.store.file.JournalFile;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.value.Unit;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StoredLedgerTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);
    private static final AccountId ANN = AccountId.of("ann");
    private static final AccountId BEN = AccountId.of("ben");

    private final MemoryJournal journal = MemoryJournal.of(Unit.HOUR);
    private final StoredLedger ledger = StoredLedger.open(new Failing());

    /** What happens before something is stored, and before something is read. */
    private Runnable failure = () -> {};

    private Runnable unreadable = () -> {};

    @Test
    void what_was_posted_is_in_the_journal_and_what_was_refused_is_not() {
        Outcome posted = ledger.post(earn("e1", 2), DAY);
        Outcome refused = ledger.post(give("g1", 3), DAY);
        Outcome again = ledger.post(earn("e1", 2), DAY.plusDays(1));

        assertThat(posted).isInstanceOf(Outcome.Posted.class);
        assertThat(refused).isInstanceOf(Refused.class);
        assertThat(again).isInstanceOf(Outcome.Replayed.class);
        assertThat(journal.size()).isEqualTo(1);
        journal.read(0, entry -> assertThat(entry).isEqualTo(new Entry(1, DAY, earn("e1", 2))));
    }

    @Test
    void a_day_that_goes_back_is_stored_as_the_day_that_counts() {
        ledger.post(earn("e1", 2), DAY);
        ledger.post(earn("e2", 2, DAY.minusDays(3)), DAY.minusDays(2));

        assertThat(StoredLedger.open(journal.another()).view().posting(2).recorded())
                .isEqualTo(DAY);
    }

    @Test
    void another_node_sees_all_that_was_answered() {
        StoredLedger other = StoredLedger.open(journal.another());

        ledger.post(earn("e1", 2), DAY);
        assertThat(other.view().holding(ANN, DAY).available()).isEqualTo(Amount.parse("PT2H"));
        other.post(give("g1", 2), DAY);
        assertThat(ledger.post(give("g2", 1), DAY)).isInstanceOf(Refused.class);
        assertThat(ledger.view().size()).isEqualTo(2);
    }

    @Test
    void several_commands_are_answered_each_by_itself() {
        List<Outcome> outcomes = ledger.postAll(List.of(earn("e1", 2), give("g1", 3), give("g2", 2)), DAY);

        assertThat(outcomes)
                .hasExactlyElementsOfTypes(Outcome.Posted.class, Lacking.Overdrawn.class, Outcome.Posted.class);
        assertThat(journal.size()).isEqualTo(2);
    }

    @Test
    void a_turn_sees_what_it_posted_and_is_stored_whole() {
        Amount left = ledger.turn(DAY, turn -> {
            turn.post(earn("e1", 2));
            turn.post(give("g1", 1));
            return turn.ledger().holding(ANN, turn.today()).available();
        });

        assertThat(left).isEqualTo(Amount.parse("PT1H"));
        assertThat(journal.size()).isEqualTo(2);
    }

    @Test
    void a_turn_that_throws_posts_nothing() {
        assertThatThrownBy(() -> ledger.turn(DAY, turn -> {
                    turn.post(earn("e1", 2));
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessage("changed my mind");

        assertThat(ledger.view().size()).isZero();
        assertThat(journal.size()).isZero();
    }

    @Test
    void a_turn_that_throws_has_seen_all_that_was_answered_on_other_nodes() {
        StoredLedger other = StoredLedger.open(journal.another());
        other.post(earn("e1", 2), DAY);

        Amount seen = ledger.turn(DAY, turn -> {
            Amount available = turn.ledger().holding(ANN, DAY).available();
            if (available.isZero()) {
                throw new IllegalStateException("there is nothing");
            }
            return available;
        });

        assertThat(seen).isEqualTo(Amount.parse("PT2H"));
    }

    @Test
    void an_entry_that_is_refused_as_damage_answers_no_question() {
        ledger.post(earn("e1", 2), DAY);
        journal.another().append(List.of(new Entry(2, DAY.minusDays(1), earn("e2", 3, DAY.minusDays(2)))));

        assertThatThrownBy(() -> ledger.view().size()).isInstanceOf(DamagedJournalException.class);
        assertThat(ledger.view().holding(ANN, DAY).available()).isEqualTo(Amount.parse("PT2H"));
    }

    @Test
    void a_sum_out_of_range_in_the_journal_is_damage() {
        journal.append(
                List.of(new Entry(1, DAY, big("e1")), new Entry(2, DAY, big("e2")), new Entry(3, DAY, big("e3"))));

        assertThatThrownBy(() -> StoredLedger.open(journal.another()))
                .isInstanceOfSatisfying(
                        DamagedJournalException.class,
                        damaged -> assertThat(damaged.entry()).isEqualTo(3));
    }

    @Test
    void a_file_with_a_sum_out_of_range_does_not_hold() throws IOException {
        journal.append(
                List.of(new Entry(1, DAY, big("e1")), new Entry(2, DAY, big("e2")), new Entry(3, DAY, big("e3"))));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JournalFile.export(journal, out);

        assertThat(JournalFile.prove(new ByteArrayInputStream(out.toByteArray()))
                        .holds())
                .isFalse();
    }

    private static LedgerCommand big(String id) {
        return Movement.Earn.of(CommandId.of(id), DAY, ANN, Amount.ofParts(Unit.HOUR, Long.MAX_VALUE / 2));
    }

    @Test
    void a_failure_that_surely_stored_nothing_is_told_to_all_and_the_ledger_goes_on() {
        Problem full = Problem.of("ledger.journal-io");
        ledger.post(earn("e1", 2), DAY);
        failure = () -> {
            throw new NothingStoredException(full, null);
        };

        assertThatThrownBy(() -> ledger.post(earn("e2", 2), DAY))
                .isInstanceOfSatisfying(
                        NothingStoredException.class,
                        told -> assertThat(told.problem()).isEqualTo(full));
        assertThatThrownBy(() -> ledger.turn(DAY, turn -> turn.post(earn("e2", 2))))
                .isInstanceOf(NothingStoredException.class);
        failure = () -> {};

        assertThat(ledger.view().size()).isEqualTo(1);
        assertThat(ledger.isOpen()).isTrue();
        assertThat(ledger.post(earn("e2", 2), DAY)).isInstanceOf(Outcome.Posted.class);
        assertThat(journal.size()).isEqualTo(2);
    }

    @Test
    void a_failure_of_which_nobody_knows_what_it_stored_ends_the_writing() {
        ledger.post(earn("e1", 2), DAY);
        failure = () -> {
            throw new JournalException(Problem.of("ledger.journal-io"));
        };

        assertThatThrownBy(() -> ledger.post(earn("e2", 2), DAY))
                .isInstanceOf(JournalException.class)
                .isNotInstanceOf(NothingStoredException.class);
        failure = () -> {};

        assertThat(ledger.isOpen()).isFalse();
        assertThatThrownBy(() -> ledger.post(earn("e2", 2), DAY))
                .isInstanceOfSatisfying(
                        JournalException.class,
                        told -> assertThat(told.problem().code()).isEqualTo("ledger.store-failed"))
                .isNotInstanceOf(NothingStoredException.class);
        assertThat(ledger.view().size()).isEqualTo(1);
    }

    @Test
    void what_the_work_of_a_turn_throws_is_not_taken_for_a_failure_of_this_ledger() {
        JournalException another = new JournalException(Problem.of("ledger.store-failed"));

        assertThatThrownBy(() -> ledger.turn(DAY, turn -> {
                    throw another;
                }))
                .isSameAs(another);
        assertThat(ledger.isOpen()).isTrue();
    }

    @Test
    void a_turn_of_which_nobody_knows_what_it_stored_ends_the_writing() {
        failure = () -> {
            throw new JournalException(Problem.of("ledger.journal-io"));
        };

        assertThatThrownBy(() -> ledger.turn(DAY, turn -> turn.post(earn("e1", 2))))
                .isInstanceOfSatisfying(
                        JournalException.class,
                        told -> assertThat(told.problem().code()).isEqualTo("ledger.store-failed"))
                .isNotInstanceOf(NothingStoredException.class);
        assertThat(ledger.isOpen()).isFalse();
    }

    @Test
    void a_journal_that_cannot_be_read_stores_nothing_and_the_ledger_goes_on() {
        ledger.post(earn("e1", 2), DAY);
        journal.another().append(List.of(new Entry(2, DAY, earn("e2", 2))));
        unreadable = () -> {
            throw new JournalException(Problem.of("ledger.journal-io"));
        };

        assertThatThrownBy(() -> ledger.post(earn("e3", 2), DAY)).isInstanceOf(NothingStoredException.class);
        assertThatThrownBy(() -> ledger.turn(DAY, turn -> turn.post(earn("e3", 2))))
                .isInstanceOf(NothingStoredException.class);
        unreadable = () -> {};

        assertThat(ledger.post(earn("e3", 2), DAY)).isInstanceOf(Outcome.Posted.class);
        assertThat(journal.size()).isEqualTo(3);
    }

    @Test
    void a_journal_that_finds_itself_damaged_ends_the_writing() {
        journal.another().append(List.of(new Entry(1, DAY, earn("e1", 2))));
        unreadable = () -> {
            throw new DamagedJournalException(Problem.of("ledger.journal-damaged"), 1);
        };

        assertThatThrownBy(() -> ledger.view().size()).isInstanceOf(DamagedJournalException.class);
        unreadable = () -> {};

        assertThat(ledger.isOpen()).isFalse();
        assertThatThrownBy(() -> ledger.post(earn("e3", 2), DAY))
                .isInstanceOfSatisfying(
                        JournalException.class,
                        told -> assertThat(told.problem().code()).isEqualTo("ledger.store-damaged"));
    }

    @Test
    void who_posts_beside_the_turn_is_told_so() {
        assertThatThrownBy(() -> ledger.turn(DAY, turn -> ledger.post(earn("e1", 2), DAY)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_closed_ledger_takes_nothing_and_still_answers() {
        ledger.post(earn("e1", 2), DAY);
        ledger.close();

        assertThatThrownBy(() -> ledger.post(earn("e2", 2), DAY))
                .isInstanceOfSatisfying(
                        JournalException.class,
                        closed -> assertThat(closed.problem().code()).isEqualTo("ledger.store-closed"));
        assertThat(ledger.view().size()).isEqualTo(1);
    }

    private static LedgerCommand earn(String id, int hours) {
        return earn(id, hours, DAY);
    }

    private static LedgerCommand earn(String id, int hours, LocalDate day) {
        return Movement.Earn.of(CommandId.of(id), day, ANN, Amount.parse("PT" + hours + "H"));
    }

    private static LedgerCommand give(String id, int hours) {
        return Movement.Give.of(CommandId.of(id), DAY, ANN, BEN, Amount.parse("PT" + hours + "H"));
    }

    /** The journal of the test, which fails when told to. */
    private final class Failing implements Journal {

        @Override
        public Unit unit() {
            return journal.unit();
        }

        @Override
        public long size() {
            return journal.size();
        }

        @Override
        public void read(long after, Consumer<Entry> each) {
            if (journal.size() > after) {
                unreadable.run();
            }
            journal.read(after, each);
        }

        @Override
        public boolean append(List<Entry> entries) {
            failure.run();
            return journal.append(entries);
        }

        @Override
        public void close() {
            journal.close();
        }
    }
}
