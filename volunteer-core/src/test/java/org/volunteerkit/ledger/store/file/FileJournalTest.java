package org.volunteerkit.ledger.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.util.concurrent.Uninterruptibles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.Batch;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.command.Movement;
import org.volunteerkit.ledger.command.Source;
import org.volunteerkit.ledger.proof.Proof;
import org.volunteerkit.ledger.store.DamagedJournalException;
import org.volunteerkit.ledger.store.Entry;
import org.volunteerkit.ledger.store.Head;
import org.volunteerkit.ledger.store.Journal;
import org.volunteerkit.ledger.store.JournalException;
import org.volunteerkit.ledger.store.text.CommandText;
import org.volunteerkit.problem.ProblemException;
import org.volunteerkit.value.Unit;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FileJournalTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);
    private static final Header HEADER = new Header(Unit.HOUR, true);

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write_three_entries() {
        file = folder.resolve("journal");
        try (FileJournal journal = FileJournal.open(file, Unit.HOUR)) {
            assertThat(journal.append(List.of(entry(1), entry(2)))).isTrue();
            assertThat(journal.append(List.of(entry(3)))).isTrue();
        }
    }

    @Test
    void the_file_is_text_of_one_line_an_entry() throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.US_ASCII);

        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).matches("volunteerkit-journal 1 hour sha-256 [0-9a-f]{8}");
        assertThat(lines.get(3))
                .matches("[0-9]+ [0-9a-f]{8} [0-9a-f]{64} \\{.*}")
                .endsWith(" {\"number\":3,\"recorded\":\"2025-03-03\",\"command\":{\"earn\":{\"id\":\"e3\","
                        + "\"day\":\"2025-03-03\",\"account\":\"ann\",\"amount\":\"PT3H\",\"sources\":[]}}}");
    }

    @Test
    @DisplayName("law 81: a tail that is torn at any byte is cut and told, and the journal goes on")
    void a_torn_tail_is_cut() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        List<Integer> ends = ends(whole);
        for (int left = 0; left <= whole.length; left++) {
            for (int zeros : new int[] {0, 1, 700}) {
                byte[] torn = Arrays.copyOf(Arrays.copyOf(whole, left), left + zeros);
                if (left < ends.get(0) && torn.length > Header.MOST_BYTES) {
                    continue;
                }
                int length = left;
                // The end of a line is no part of the entry: without it, the entry is all there.
                int entries =
                        (int) ends.stream().filter(end -> end - 1 <= length).count() - 1;
                FaultyDisk disk = new FaultyDisk(torn);

                FileJournal journal = disk.open(HEADER);
                assertThat(read(journal))
                        .as("%s bytes", left)
                        .isEqualTo(List.of(entry(1), entry(2), entry(3)).subList(0, Math.max(0, entries)));
                int kept = left < ends.get(0) ? 0 : Math.min(left, ends.get(entries));
                assertThat(journal.cut()).isEqualTo(torn.length - kept);
                assertThat(journal.append(List.of(entry(journal.size() + 1)))).isTrue();

                FileJournal again = disk.open(HEADER);
                assertThat(again.cut()).isZero();
                assertThat(again.size()).isEqualTo(Math.max(0, entries) + 1);
            }
        }
    }

    @Test
    void what_was_cut_is_told() throws IOException {
        Files.write(file, "131 12ab".getBytes(StandardCharsets.US_ASCII), StandardOpenOption.APPEND);

        try (FileJournal journal = FileJournal.open(file, Unit.HOUR)) {
            assertThat(journal.cut()).isEqualTo(8);
            assertThat(journal.size()).isEqualTo(3);
        }
    }

    @Test
    @DisplayName("law 81: any byte that is not as it was written is refused by entry and place, and nothing is changed")
    void damage_is_refused() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        List<Integer> ends = ends(whole);
        for (int at = 0; at < whole.length; at++) {
            for (int flip : new int[] {1, 128, whole[at] & 255, (whole[at] ^ '\n') & 255}) {
                byte[] damaged = whole.clone();
                damaged[at] ^= (byte) flip;
                if (damaged[at] == whole[at] || (at == whole.length - 1 && damaged[at] == 0)) {
                    continue;
                }
                FaultyDisk disk = new FaultyDisk(damaged);
                int place = at;
                int line = (int) ends.stream().filter(end -> end <= place).count();

                assertThatThrownBy(() -> disk.open(HEADER))
                        .as("byte %s", at)
                        .isInstanceOf(JournalException.class)
                        .satisfies(refused -> {
                            if (refused instanceof DamagedJournalException told) {
                                assertThat(told.entry()).isEqualTo(line);
                                assertThat(told.offset())
                                        .isEqualTo(OptionalLong.of(line == 0 ? 0 : ends.get(line - 1)));
                            } else {
                                assertThat(line).isZero();
                                assertThat(((JournalException) refused)
                                                .problem()
                                                .code())
                                        .isEqualTo("ledger.journal-newer");
                            }
                        });
                assertThat(disk.bytes()).isEqualTo(damaged);
            }
        }
    }

    @Test
    void zeros_between_lines_are_damage_and_not_skipped() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        List<Integer> ends = ends(whole);
        Arrays.fill(whole, ends.get(1), ends.get(2), (byte) 0);
        Files.write(file, whole);

        assertThatThrownBy(() -> FileJournal.open(file, Unit.HOUR))
                .isInstanceOfSatisfying(
                        DamagedJournalException.class,
                        told -> assertThat(told.entry()).isEqualTo(2));
    }

    @Test
    void one_writer_has_the_file() throws IOException {
        FileJournal journal = FileJournal.open(file, Unit.HOUR);

        refuses("ledger.journal-in-use", () -> FileJournal.open(file, Unit.HOUR));
        refuses(
                "ledger.journal-in-use",
                () -> FileJournal.open(folder.resolve(".").resolve("journal"), Unit.HOUR));
        journal.close();
        FileJournal.open(file, Unit.HOUR).close();
        try (FileChannel theirs = FileChannel.open(folder.resolve("journal.lock"), StandardOpenOption.WRITE)) {
            theirs.lock();
            refuses("ledger.journal-in-use", () -> FileJournal.open(file, Unit.HOUR));
        }
        FileJournal.open(file, Unit.HOUR).close();
    }

    @Test
    void closing_again_does_not_take_the_lock_from_who_has_the_file_now() {
        FileJournal first = FileJournal.open(file, Unit.HOUR);
        first.close();
        try (FileJournal second = FileJournal.open(file, Unit.HOUR)) {
            first.close();

            // Whoever even opens the lock file in this process and closes it lets go of the lock that other processes
            // see.
            assertThatThrownBy(() -> FileJournal.open(file, Unit.HOUR))
                    .isInstanceOf(JournalException.class)
                    .hasNoCause();
            assertThat(second.size()).isEqualTo(3);
        }
    }

    @Test
    @DisplayName("law 81: a length that is not as it was written is damage, even before the zeros of a crash")
    void damage_before_zeros_is_no_torn_tail() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        int first = ends(whole).get(0);
        byte[] damaged = Arrays.copyOf(whole, whole.length + 4096);
        damaged[first] = '9';
        FaultyDisk disk = new FaultyDisk(damaged);

        assertThatThrownBy(() -> disk.open(HEADER)).isInstanceOf(DamagedJournalException.class);
        assertThat(disk.bytes()).isEqualTo(damaged);
    }

    @Test
    void a_journal_of_another_unit_is_refused() {
        refuses("ledger.journal-other-unit", () -> FileJournal.open(file, Unit.POINT));
    }

    @Test
    @DisplayName("law 85: a newer version is refused and left as it is")
    void a_newer_version_is_refused() throws IOException {
        byte[] newer = "volunteerkit-journal 2 hour sha3 of something that nobody knows yet, 0123456789abcdef\n{}\n12"
                .getBytes(StandardCharsets.US_ASCII);
        Files.write(file, newer);

        refuses("ledger.journal-newer", () -> FileJournal.open(file, Unit.HOUR));
        refuses("ledger.journal-newer", () -> FileJournal.open(file, Unit.POINT));
        assertThat(Files.readAllBytes(file)).isEqualTo(newer);
        refuses("ledger.journal-newer", () -> {
            try (InputStream in = Files.newInputStream(file)) {
                JournalFile.prove(in);
            }
        });
    }

    @Test
    void another_file_is_no_journal() throws IOException {
        Files.writeString(file, "{\"earn\":{}}\n");

        refuses("ledger.journal-header", () -> FileJournal.open(file, Unit.HOUR));
        assertThat(Files.readString(file)).isEqualTo("{\"earn\":{}}\n");
    }

    @Test
    @DisplayName("law 82: going back to an earlier state is found by who kept the head")
    void rolling_back_is_found() throws IOException {
        Head kept;
        try (FileJournal journal = FileJournal.open(file, Unit.HOUR)) {
            kept = journal.head();
            assertThat(Head.parse(kept.toString())).isEqualTo(kept);
        }
        byte[] whole = Files.readAllBytes(file);
        byte[] earlier = Arrays.copyOf(whole, ends(whole).get(2));
        Files.write(file, earlier);

        refuses("ledger.journal-rolled-back", () -> FileJournal.open(file, Unit.HOUR, kept));
        assertThat(Files.readAllBytes(file)).isEqualTo(earlier);
        try (FileJournal journal = FileJournal.open(file, Unit.HOUR)) {
            journal.append(List.of(new Entry(3, DAY, earn(7))));
            journal.append(List.of(new Entry(4, DAY, earn(8))));
        }
        refuses("ledger.journal-rolled-back", () -> FileJournal.open(file, Unit.HOUR, kept));
        Files.write(file, new byte[0]);
        refuses("ledger.journal-rolled-back", () -> FileJournal.open(file, Unit.HOUR, kept));
        Files.write(file, whole);
        FileJournal.open(file, Unit.HOUR, kept).close();
    }

    @Test
    void lines_without_hashes_find_accidents_only() throws IOException {
        Path plain = folder.resolve("plain");
        try (FileJournal journal = FileJournal.openUnchained(plain, Unit.HOUR)) {
            journal.append(List.of(entry(1), entry(2)));
            assertThatThrownBy(journal::head).isInstanceOf(IllegalStateException.class);
        }
        assertThat(Files.readAllLines(plain).get(1)).matches("[0-9]+ [0-9a-f]{8} - \\{.*}");
        Head head = Head.parse("1:" + "0".repeat(64));
        refuses("ledger.journal-unchained", () -> FileJournal.open(plain, Unit.HOUR, head));
        try (FileJournal journal = FileJournal.open(plain, Unit.HOUR)) {
            assertThat(read(journal)).containsExactly(entry(1), entry(2));
        }
    }

    @Test
    void long_files_and_long_lines_are_read_again() throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (long i = 1; i <= 12_000; i++) {
            entries.add(entry(i));
            if (i % 4_000 == 0) {
                List<LedgerCommand> many = LongStream.range(0, 8_000 + i)
                        .mapToObj(n -> earn(1_000_000 + 20_000 * entries.size() + n))
                        .toList();
                entries.set((int) i - 1, new Entry(i, DAY, Batch.of(CommandId.of("b" + i), DAY, many)));
            }
        }
        FaultyDisk disk = new FaultyDisk(new byte[0]);
        FileJournal journal = disk.open(HEADER);
        for (int i = 0; i < entries.size(); i += 3_000) {
            journal.append(entries.subList(i, i + 3_000));
        }

        FileJournal again = disk.open(HEADER);

        assertThat(disk.length()).isGreaterThan(4 << 20);
        assertThat(again.head()).isEqualTo(journal.head());
        assertThat(read(again)).isEqualTo(entries);
        disk.cut(disk.length() - 1_500_000);
        assertThat(disk.open(HEADER).cut()).isPositive();
    }

    @Test
    void a_command_that_cannot_be_read_again_is_refused_and_the_journal_goes_on() {
        LedgerCommand far = Movement.Earn.builder()
                .id(CommandId.of("e4"))
                .day(DAY)
                .account(AccountId.of("ann"))
                .amount(Amount.parse("PT1H"))
                .lastDay(LocalDate.MAX)
                .build();
        try (FileJournal journal = FileJournal.open(file, Unit.HOUR)) {
            assertThatThrownBy(() -> journal.append(List.of(entry(4), new Entry(5, DAY, far))))
                    .isInstanceOf(ProblemException.class);

            assertThat(journal.append(List.of(entry(4)))).isTrue();
            assertThat(read(journal)).containsExactly(entry(1), entry(2), entry(3), entry(4));
        }
    }

    @Test
    void an_interrupt_does_no_harm() throws Exception {
        Path made = folder.resolve("made-under-interrupts");
        Thread writer = Thread.currentThread();
        AtomicBoolean over = new AtomicBoolean();
        Thread pest = new Thread(() -> {
            while (!over.get()) {
                writer.interrupt();
                LockSupport.parkNanos(1_000);
            }
        });
        pest.start();
        try {
            for (long i = 1; i <= 100; i++) {
                writer.interrupt();
                try (FileJournal journal = FileJournal.open(made, Unit.HOUR)) {
                    assertThat(journal.append(List.of(entry(i)))).isTrue();
                    refuses("ledger.journal-in-use", () -> FileJournal.open(made, Unit.HOUR));
                }
            }
        } finally {
            over.set(true);
            Uninterruptibles.joinUninterruptibly(pest);
            assertThat(Thread.interrupted()).isTrue();
        }
        try (FileJournal journal = FileJournal.open(made, Unit.HOUR)) {
            assertThat(journal.cut()).isZero();
            assertThat(journal.size()).isEqualTo(100);
        }
    }

    @Test
    void the_name_of_a_new_file_is_forced_by_an_interrupted_thread_too_and_the_interrupt_is_not_lost() {
        assertThat(Disk.forceName(file)).isTrue();
        Thread.currentThread().interrupt();

        boolean forced = Disk.forceName(file);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(forced).isTrue();
    }

    @Test
    void another_process_is_refused_until_the_file_is_closed() throws Exception {
        try (FileJournal journal = FileJournal.open(file, Unit.HOUR)) {
            assertThat(AnotherProcess.opens(file)).isEqualTo("ledger.journal-in-use");
            // What this process opens and closes beside must not let go of the lock that others see.
            refuses("ledger.journal-in-use", () -> FileJournal.open(file, Unit.HOUR));
            try (InputStream in = Files.newInputStream(file)) {
                assertThat(JournalFile.prove(in)).isEqualTo(new Proof.Holds(3));
            }
            assertThat(AnotherProcess.opens(file)).isEqualTo("ledger.journal-in-use");
            assertThat(journal.append(List.of(entry(4)))).isTrue();
        }
        assertThat(AnotherProcess.opens(file)).isEqualTo("4 entries");
    }

    @Test
    @DisplayName("law 96: a line of the greatest length is read, a longer one is damage")
    void a_line_is_limited() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        String line = Files.readAllLines(file, StandardCharsets.US_ASCII).get(1);
        int said = Integer.parseInt(line.substring(0, line.indexOf(' ')));
        for (int most = said - 1; most <= said + 1; most++) {
            LineScanner lines = new LineScanner(new ByteArrayInputStream(whole), Optional.empty(), most);
            lines.header();
            if (most < said) {
                assertThatThrownBy(lines::next)
                        .isInstanceOfSatisfying(
                                DamagedJournalException.class,
                                told -> assertThat(told.entry()).isEqualTo(1));
            } else {
                assertThat(lines.next()).isTrue();
                assertThat(lines.entry()).isEqualTo(entry(1));
            }
        }
    }

    @Test
    @DisplayName("law 96: the longest command that can be written is stored and read again")
    void the_longest_command_is_read_again() throws IOException {
        List<Source> sources = IntStream.range(0, 1_001_623)
                .mapToObj(each -> Source.of("s" + (1_000_000_000 + each) + "x".repeat(53)))
                .toList();
        CommandText text = CommandText.of(Movement.Earn.builder()
                .id(CommandId.of("e1"))
                .day(DAY)
                .account(AccountId.of("ann"))
                .amount(Amount.parse("PT1H"))
                .addAllSources(sources)
                .build());
        FaultyDisk disk = new FaultyDisk(new byte[0]);

        assertThat(disk.open(HEADER).append(List.of(new Entry(1, DAY, text), entry(2))))
                .isTrue();

        assertThat(text.length()).isBetween((64 << 20) - 67, 64 << 20);
        FileJournal again = disk.open(HEADER);
        assertThat(again.size()).isEqualTo(2);
        again.read(
                0,
                entry -> assertThat(entry.command().sources().size() == (entry.number() == 1 ? 1_001_623 : 0))
                        .isTrue());
    }

    @Test
    void a_closed_journal_is_closed() {
        FileJournal journal = FileJournal.open(file, Unit.HOUR);
        journal.close();
        journal.close();

        refuses("ledger.store-closed", () -> journal.append(List.of(entry(4))));
        refuses("ledger.store-closed", () -> read(journal));
    }

    private static void refuses(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        JournalException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(code));
    }

    private static List<Integer> ends(byte[] bytes) {
        List<Integer> ends = new ArrayList<>();
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                ends.add(i + 1);
            }
        }
        return ends;
    }

    private static List<Entry> read(Journal journal) {
        List<Entry> entries = new ArrayList<>();
        journal.read(0, entries::add);
        return entries;
    }

    private static Entry entry(long number) {
        return new Entry(number, DAY, earn(number));
    }

    private static LedgerCommand earn(long number) {
        Amount amount = Amount.ofParts(Unit.HOUR, 60 * number);
        return Movement.Earn.of(CommandId.of("e" + number), DAY, AccountId.of("ann"), amount);
    }
}
