package org.volunteerkit.ledger.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.command.Movement;
import org.volunteerkit.ledger.outcome.Outcome;
import org.volunteerkit.ledger.store.Entry;
import org.volunteerkit.ledger.store.Journal;
import org.volunteerkit.ledger.store.JournalException;
import org.volunteerkit.ledger.store.StoredLedger;
import org.volunteerkit.testkit.LedgerCommands;
import org.volunteerkit.testkit.LedgerCommands.Step;
import org.volunteerkit.value.Unit;

class CrashProperties {

    private static final Header HEADER = new Header(Unit.HOUR, true);

    @Provide
    Arbitrary<List<Step>> courses() {
        return LedgerCommands.courses(Unit.HOUR, 60);
    }

    @Property(tries = 100)
    @Label(
            "laws 80 and 81: after a crash at any byte there is what was answered, and at most whole entries that were not")
    void what_was_answered_survives(
            @ForAll("courses") List<Step> steps, @ForAll @IntRange(max = 9_000) int bytes, @ForAll Random random)
            throws IOException {
        FaultyDisk disk = new FaultyDisk(new byte[0]);
        List<Entry> answered = new ArrayList<>();
        List<LedgerCommand> lost = new ArrayList<>();
        FileJournal journal = disk.open(HEADER);
        disk.bytesToFailure = bytes;
        disk.failsToCut = true;
        StoredLedger ledger = StoredLedger.open(journal);
        for (int from = 0; from < steps.size() && lost.isEmpty(); ) {
            int to = Math.min(steps.size(), from + 1 + random.nextInt(5));
            List<LedgerCommand> group =
                    steps.subList(from, to).stream().map(Step::command).toList();
            LocalDate today = steps.get(to - 1).today();
            try {
                for (Outcome outcome : ledger.postAll(group, today)) {
                    if (outcome instanceof Outcome.Posted posted) {
                        answered.add(new Entry(posted.number(), today, posted.command()));
                    }
                }
            } catch (JournalException crashed) {
                lost.addAll(group);
            }
            from = to;
        }
        FaultyDisk after = new FaultyDisk(disk.bytes());

        List<Entry> found = read(after.open(HEADER));

        assertThat(found).hasSizeGreaterThanOrEqualTo(answered.size());
        assertThat(found.subList(0, answered.size())).isEqualTo(answered);
        assertThat(found.subList(answered.size(), found.size()))
                .allSatisfy(entry -> assertThat(lost).contains(entry.command()));
        StoredLedger again = StoredLedger.open(after.open(HEADER));
        assertThat(again.view().size()).isEqualTo(found.size());
        // Whoever got no answer asks again, and everything happens once.
        for (LedgerCommand command : lost) {
            again.post(command, steps.get(steps.size() - 1).today());
        }
        assertThat(read(after.open(HEADER)).stream()
                        .map(entry -> entry.command().id()))
                .doesNotHaveDuplicates();
    }

    @Property(tries = 100)
    @Label("law 83: after a force that failed nothing more is stored, whatever later forces say")
    void a_failed_force_ends_the_writing(
            @ForAll("courses") List<Step> steps, @ForAll @IntRange(max = 20) int which, @ForAll boolean failsToCut)
            throws IOException {
        FaultyDisk disk = new FaultyDisk(new byte[0]);
        StoredLedger ledger = StoredLedger.open(disk.open(HEADER));
        long answered = 0;
        int refused = 0;
        for (int i = 0; i < steps.size(); i++) {
            if (i == which) {
                disk.failingForces = 1;
                disk.failsToCut = failsToCut;
            }
            Step step = steps.get(i);
            try {
                answered += ledger.post(step.command(), step.today()) instanceof Outcome.Posted ? 1 : 0;
                assertThat(refused).as("taken after a failure").isZero();
            } catch (JournalException failed) {
                assertThat(failed.problem().code()).isEqualTo("ledger.store-failed");
                refused++;
            }
            assertThat(ledger.view().size()).isEqualTo(answered);
        }
        Assume.that(refused > 0);
        disk.failsToCut = false;

        long found = disk.open(HEADER).size();

        assertThat(found).isBetween(answered, failsToCut ? answered + 1 : answered);
    }

    @Example
    void a_journal_whose_write_failed_takes_no_more() throws IOException {
        FaultyDisk disk = new FaultyDisk(new byte[0]);
        FileJournal journal = disk.open(HEADER);
        LocalDate day = LedgerCommands.FIRST_DAY;
        LedgerCommand earn = Movement.Earn.of(CommandId.of("e1"), day, AccountId.of("ann"), Amount.parse("PT1H"));
        disk.bytesToFailure = 50;

        assertThatThrownBy(() -> journal.append(List.of(new Entry(1, day, earn))))
                .isInstanceOfSatisfying(
                        JournalException.class,
                        failed -> assertThat(failed.problem().code()).isEqualTo("ledger.journal-io"))
                .hasCauseInstanceOf(IOException.class);
        disk.bytesToFailure = Long.MAX_VALUE;
        assertThatThrownBy(() -> journal.append(List.of(new Entry(1, day, earn))))
                .isInstanceOfSatisfying(
                        JournalException.class,
                        failed -> assertThat(failed.problem().code()).isEqualTo("ledger.journal-read-only"));
        assertThat(journal.size()).isZero();
        assertThat(read(journal)).isEmpty();
    }

    private static List<Entry> read(Journal journal) {
        List<Entry> entries = new ArrayList<>();
        journal.read(0, entries::add);
        return entries;
    }
}
