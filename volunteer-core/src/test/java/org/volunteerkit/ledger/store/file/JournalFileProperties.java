package org.volunteerkit.ledger.store.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32C;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.volunteerkit.ledger.proof.Proof;
import org.volunteerkit.ledger.store.Entry;
import org.volunteerkit.ledger.store.Head;
import org.volunteerkit.ledger.store.Journal;
import org.volunteerkit.ledger.store.MemoryJournal;
import org.volunteerkit.ledger.store.StoredLedger;
import org.volunteerkit.testkit.LedgerCommands;
import org.volunteerkit.testkit.LedgerCommands.Step;
import org.volunteerkit.value.Unit;

class JournalFileProperties {

    @Provide
    Arbitrary<List<Step>> courses() {
        return LedgerCommands.courses(Unit.HOUR, 40);
    }

    @Property(tries = 60)
    @Label("laws 13, 79 and 93: what is exported is read back equal, has the same bytes each time, and is proved")
    void what_is_exported_is_read_back(@ForAll("courses") List<Step> steps) throws IOException {
        MemoryJournal journal = journal(steps);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        Head head = JournalFile.export(journal, out);

        MemoryJournal again = JournalFile.read(new ByteArrayInputStream(out.toByteArray()));
        assertThat(entries(again)).isEqualTo(entries(journal));
        assertThat(exported(again)).isEqualTo(out.toByteArray());
        assertThat(new FaultyDisk(out.toByteArray())
                        .open(new Header(Unit.HOUR, true))
                        .head())
                .isEqualTo(head);
        assertThat(JournalFile.prove(new ByteArrayInputStream(out.toByteArray()), head))
                .isEqualTo(new Proof.Holds(journal.size()));
    }

    @Property(tries = 100)
    @Label(
            "law 82: lines that are changed, taken out, put in or swapped are found, though their checksums were repaired")
    void meddling_is_found(@ForAll("courses") List<Step> steps, @ForAll Random random, @ForAll Meddling how)
            throws IOException {
        MemoryJournal journal = journal(steps);
        Assume.that(journal.size() > 3);
        List<String> lines = lines(exported(journal));
        int at = 1 + random.nextInt(lines.size() - 2);
        meddle(lines, at, how);

        Proof proof = prove(lines);

        assertThat(proof).isInstanceOfSatisfying(Proof.Breaks.class, broken -> {
            assertThat(broken.law()).isEqualTo(82);
            assertThat(broken.posting()).isBetween((long) at, at + 1L);
        });
    }

    @Property(tries = 100)
    @Label("law 82: who also repairs the chain is found by who kept a later head")
    void repairing_the_chain_is_found_by_a_kept_head(@ForAll("courses") List<Step> steps, @ForAll Random random)
            throws IOException {
        MemoryJournal journal = journal(steps);
        Assume.that(journal.size() > 3);
        Head kept = JournalFile.export(journal, new ByteArrayOutputStream());
        int out = random.nextInt((int) journal.size());
        MemoryJournal forged = MemoryJournal.of(Unit.HOUR);
        for (Entry entry : entries(journal)) {
            if (entry.number() != out + 1) {
                forged.append(List.of(new Entry(forged.size() + 1, entry.recorded(), entry.command())));
            }
        }

        byte[] file = exported(forged);

        Proof proof = JournalFile.prove(new ByteArrayInputStream(file), kept);
        assertThat(proof.holds()).isFalse();
        // What is left may break a law of the ledger even before; else only the head tells.
        if (JournalFile.prove(new ByteArrayInputStream(file)).holds()) {
            assertThat(((Proof.Breaks) proof).law()).isEqualTo(82);
        }
    }

    @Property(tries = 100)
    @Label("law 81: a handed on file that is cut off at any byte but the last is no whole file")
    void a_cut_file_is_refused(@ForAll("courses") List<Step> steps, @ForAll Random random) throws IOException {
        byte[] file = exported(journal(steps));
        int left = random.nextInt(file.length);
        byte[] cut = Arrays.copyOf(file, left);
        boolean atALine = left > 0 && cut[left - 1] == '\n';

        Proof proof = JournalFile.prove(new ByteArrayInputStream(cut));

        assertThat(proof.holds()).isEqualTo(atALine);
        if (proof instanceof Proof.Breaks broken) {
            assertThat(broken.law()).isEqualTo(81);
        }
    }

    enum Meddling {
        CHANGE,
        TAKE_OUT,
        PUT_IN,
        SWAP
    }

    private static void meddle(List<String> lines, int at, Meddling how) {
        String next = lines.get(at + 1);
        switch (how) {
            case CHANGE -> lines.set(at, repaired(lines.get(at), "\"recorded\":\"2", "\"recorded\":\"3"));
            case TAKE_OUT -> lines.remove(at);
            case PUT_IN -> lines.add(at, next);
            case SWAP -> {
                lines.set(at + 1, lines.get(at));
                lines.set(at, next);
            }
        }
    }

    private static String repaired(String line, String what, String with) {
        String[] parts = line.split(" ", 4);
        String said = parts[3].replace(what, with);
        CRC32C checksum = new CRC32C();
        checksum.update((parts[2] + " " + said).getBytes(StandardCharsets.UTF_8));
        return said.length() + " " + String.format("%08x", checksum.getValue()) + " " + parts[2] + " " + said;
    }

    private static Proof prove(List<String> lines) throws IOException {
        String file = String.join("\n", lines) + "\n";
        return JournalFile.prove(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> lines(byte[] file) {
        return new ArrayList<>(List.of(new String(file, StandardCharsets.UTF_8).split("\n")));
    }

    private static byte[] exported(Journal journal) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JournalFile.export(journal, out);
        return out.toByteArray();
    }

    private static MemoryJournal journal(List<Step> steps) {
        MemoryJournal journal = MemoryJournal.of(Unit.HOUR);
        StoredLedger ledger = StoredLedger.open(journal.another());
        steps.forEach(step -> ledger.post(step.command(), step.today()));
        return journal;
    }

    private static List<Entry> entries(Journal journal) {
        List<Entry> entries = new ArrayList<>();
        journal.read(0, entries::add);
        return entries;
    }
}
