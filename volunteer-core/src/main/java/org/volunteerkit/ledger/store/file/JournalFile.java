package org.volunteerkit.ledger.store.file;

import com.google.common.collect.AbstractIterator;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.ledger.Ledger;
import org.volunteerkit.ledger.proof.Proof;
import org.volunteerkit.ledger.statement.Posting;
import org.volunteerkit.ledger.store.DamagedJournalException;
import org.volunteerkit.ledger.store.Entry;
import org.volunteerkit.ledger.store.Head;
import org.volunteerkit.ledger.store.Journal;
import org.volunteerkit.ledger.store.JournalException;
import org.volunteerkit.ledger.store.MemoryJournal;
import org.volunteerkit.value.Unit;

/**
 * Journals as files that are handed on: written from any journal, read back, and proved by a third party.
 *
 * <p>The format is that of {@link FileJournal}, whose files can be handed on as they are. The library opens nothing and closes
 * nothing: streams are the caller's.
 *
 * <p>To be called, not extended.
 */
public final class JournalFile {

    private JournalFile() {}

    /**
     * Writes all that a journal holds.
     *
     * @param journal stays open
     * @param out stays open
     * @return the head of what was written
     * @throws IOException if the stream refuses
     */
    public static Head export(Journal journal, OutputStream out) throws IOException {
        Chain chain = new Chain();
        LineWriter lines = new LineWriter(true, chain);
        lines.header(new Header(journal.unit(), true).text());
        try {
            journal.read(0, entry -> {
                lines.add(entry);
                if (lines.length() > 1 << 20) {
                    write(lines, out);
                }
            });
            write(lines, out);
        } catch (UncheckedIOException refused) {
            throw refused.getCause();
        }
        return chain.head();
    }

    private static void write(LineWriter lines, OutputStream out) {
        try {
            out.write(lines.bytes(), 0, lines.length());
            lines.clear();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /**
     * Reads a whole file.
     *
     * @param in stays open
     * @throws IOException if the stream cannot be read
     * @throws DamagedJournalException if it is not what was written, or the last line is not whole
     * @throws JournalException if a newer library wrote it
     */
    public static MemoryJournal read(InputStream in) throws IOException {
        LineScanner lines = new LineScanner(in, Optional.empty());
        MemoryJournal journal = MemoryJournal.of(lines.header().unit());
        while (lines.next()) {
            journal.append(ImmutableList.of(lines.entry()));
        }
        lines.requireEnd();
        return journal;
    }

    /**
     * Proves a file: nothing was changed, removed, added or put in another order since its lines were written, and all laws of
     * the ledger hold over what they say.
     *
     * <p>A second implementation of the rules works out what each command had to do. Whoever rewrote all lines from some place
     * on, with new hashes, is found by those who kept the {@link Head} of a later time.
     *
     * @param in stays open
     * @return that all laws hold, or the first entry that breaks one
     * @throws IOException if the stream cannot be read
     * @throws JournalException if a newer library wrote it
     */
    public static Proof prove(InputStream in) throws IOException {
        return prove(in, Optional.empty());
    }

    /**
     * Proves a file that must hold what it held once.
     *
     * @param in stays open
     * @param kept the head that it had then, kept elsewhere
     * @return that all laws hold, or the first entry that breaks one
     * @throws IOException if the stream cannot be read
     * @throws JournalException if a newer library wrote it, or its lines bear no hashes
     */
    public static Proof prove(InputStream in, Head kept) throws IOException {
        return prove(in, Optional.of(kept));
    }

    private static Proof prove(InputStream in, Optional<Head> kept) throws IOException {
        LineScanner lines = new LineScanner(in, kept);
        try {
            Unit unit = lines.header().unit();
            Ledger ledger = Ledger.of(unit);
            Iterator<Posting> postings = new AbstractIterator<>() {
                @Override
                protected @Nullable Posting computeNext() {
                    return advance(lines) ? posting(ledger, lines.entry()) : endOfData();
                }
            };
            return Proof.of(unit, Streams.stream(postings));
        } catch (DamagedJournalException damaged) {
            return new Proof.Breaks(LineScanner.law(damaged), damaged.entry(), damaged.problem());
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    private static boolean advance(LineScanner lines) {
        try {
            boolean more = lines.next();
            if (!more) {
                lines.requireEnd();
            }
            return more;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns the posting that an entry would be; whether it can be one is for the proof to say. */
    private static Posting posting(Ledger ledger, Entry entry) {
        Posting.Builder posting = Posting.builder()
                .number(entry.number())
                .kind(Posting.Kind.of(entry.command()))
                .day(entry.command().day())
                .recorded(entry.recorded())
                .command(entry.command());
        if (entry.postTo(ledger)) {
            posting.addAllEntries(ledger.posting(ledger.size()).entries());
        }
        return posting.build();
    }
}
