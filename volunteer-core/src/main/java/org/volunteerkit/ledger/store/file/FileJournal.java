package org.volunteerkit.ledger.store.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.store.DamagedJournalException;
import org.volunteerkit.ledger.store.Entry;
import org.volunteerkit.ledger.store.Head;
import org.volunteerkit.ledger.store.Journal;
import org.volunteerkit.ledger.store.JournalException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.value.Unit;

/**
 * A journal in one text file: a line an entry, each with its length, a checksum, and a hash over all before it.
 *
 * <p>One writer at a time has the file; a second one is refused. An append is one write and one force of the disk, and only
 * then it is stored. If one fails, the journal takes no more: what may or may not be on the disk is cut off, and nothing is
 * called stored because a later force went well.
 *
 * <p>Opening goes through the whole file. What a crash left of an append, cut at any byte, is cut off, and {@link #cut()} tells
 * how much it was; entries of it that are whole stay. Anything else that is not as it was written is damage, and is
 * {@linkplain DamagedJournalException refused} by entry and place: no hole is ever skipped, and nothing is changed. A file of a
 * newer version is refused and left as it is. That a journal was rolled back to what it held before shows only to those who
 * kept its {@link #head()}.
 *
 * <p>The format is told in docs/formats.md. An interrupt of the calling thread does no harm.
 *
 * <p>To be called, not extended. For one thread at a time.
 */
public final class FileJournal implements Journal {

    /** More than this is written in several pieces before it is forced. */
    private static final int PIECE = 64 << 20;

    private final Disk disk;
    private final Closeable lock;

    private Header header;
    private Chain chain = new Chain();
    private LineWriter writer;
    private long size;
    private long length;
    private long cut;
    private boolean broken;
    private boolean closed;

    private FileJournal(Disk disk, Closeable lock, Header header) {
        this.disk = disk;
        this.lock = lock;
        this.header = header;
        this.writer = new LineWriter(header.chained(), chain);
    }

    /**
     * Opens a journal file; made if there is none.
     *
     * @param file in a folder that exists; a file of its name with {@code .lock} behind it stays beside it
     * @param unit {@link Unit#HOUR} or {@link Unit#POINT}
     * @throws DamagedJournalException if it is not what was written
     * @throws JournalException if it is in use, of another unit or a newer version, or cannot be read
     */
    public static FileJournal open(Path file, Unit unit) {
        return open(file, new Header(unit, true), Optional.empty());
    }

    /**
     * Opens a journal file that must still hold what it held once.
     *
     * @param file in a folder that exists; a file of its name with {@code .lock} behind it stays beside it
     * @param unit {@link Unit#HOUR} or {@link Unit#POINT}
     * @param kept what {@link #head()} said then
     * @throws DamagedJournalException if it is not what was written, or was rolled back
     * @throws JournalException if it is in use, of another unit or a newer version, has no hashes, or cannot be read
     */
    public static FileJournal open(Path file, Unit unit, Head kept) {
        return open(file, new Header(unit, true), Optional.of(kept));
    }

    /**
     * Opens a journal file; if there is none, one is made whose lines bear no hashes. Checksums find what happens by accident;
     * what somebody does on purpose is not found.
     *
     * @param file in a folder that exists; a file of its name with {@code .lock} behind it stays beside it
     * @param unit {@link Unit#HOUR} or {@link Unit#POINT}
     * @throws DamagedJournalException if it is not what was written
     * @throws JournalException if it is in use, of another unit or a newer version, or cannot be read
     */
    public static FileJournal openUnchained(Path file, Unit unit) {
        return open(file, new Header(unit, false), Optional.empty());
    }

    private static FileJournal open(Path file, Header header, Optional<Head> kept) {
        Amount.zero(header.unit());
        try {
            Path absolute = file.toAbsolutePath();
            Path real = absolute.toFile().exists()
                    ? absolute.toRealPath()
                    : absolute.resolveSibling(".").toRealPath().resolve(absolute.getFileName());
            FileLocks lock = FileLocks.take(real);
            Disk disk = null;
            boolean opened = false;
            try {
                disk = Disk.of(real);
                FileJournal journal = open(disk, lock, header, kept);
                Disk.forceName(real);
                opened = true;
                return journal;
            } finally {
                if (!opened) {
                    close(disk, lock);
                }
            }
        } catch (IOException unreadable) {
            throw new JournalException(Problem.of("ledger.journal-io"), unreadable);
        }
    }

    /** Opens a journal on any disk, for tests. */
    static FileJournal open(Disk disk, Closeable lock, Header header, Optional<Head> kept) throws IOException {
        FileJournal journal = new FileJournal(disk, lock, header);
        journal.open(kept);
        return journal;
    }

    private void open(Optional<Head> kept) throws IOException {
        long there = disk.length();
        byte[] start = new DiskInput(disk, there).readNBytes(Header.MOST_BYTES);
        if (there == start.length && Header.isTorn(start)) {
            if (kept.filter(head -> head.number() > 0).isPresent()) {
                throw LineScanner.rolledBack(1);
            }
            begin();
            cut = there;
        } else {
            scan(there, kept);
        }
        // What a process that died had written may not be on the disk yet, and is called stored from now on.
        disk.force();
    }

    private void begin() throws IOException {
        disk.cut(0);
        writer.header(header.text());
        disk.write(0, writer.bytes(), writer.length());
        length = writer.length();
        writer.clear();
    }

    private void scan(long there, Optional<Head> kept) throws IOException {
        LineScanner lines = new LineScanner(new DiskInput(disk, there), kept);
        Header found = lines.header();
        if (found.unit() != header.unit()) {
            throw new JournalException(Problem.of("ledger.journal-other-unit")
                    .with("unit", header.unit().word()));
        }
        boolean more = true;
        while (more) {
            more = lines.next();
        }
        header = found;
        chain = lines.chain();
        writer = new LineWriter(header.chained(), chain);
        size = lines.number();
        length = lines.whole();
        cut = there - length;
        if (cut > 0) {
            disk.cut(length);
        }
        if (!lines.isTerminated()) {
            disk.write(length, new byte[] {'\n'}, 1);
            length++;
        }
    }

    /** Returns how many bytes of an append that was never answered were cut off when this was opened; mostly 0. */
    public long cut() {
        return cut;
    }

    /**
     * Returns the end of the journal, to be kept elsewhere.
     *
     * @throws IllegalStateException if the lines of this file bear no hashes
     */
    public Head head() {
        if (!header.chained()) {
            throw new IllegalStateException("the lines of this journal bear no hashes");
        }
        return chain.head();
    }

    @Override
    public Unit unit() {
        return header.unit();
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public void read(long after, Consumer<Entry> each) {
        if (closed) {
            throw new JournalException(Problem.of("ledger.store-closed"));
        }
        try {
            LineScanner lines = new LineScanner(new DiskInput(disk, length), Optional.empty());
            lines.header();
            while (lines.number() < size) {
                if (!lines.next()) {
                    throw lines.damaged();
                }
                if (lines.number() > after) {
                    each.accept(lines.entry());
                }
            }
        } catch (IOException unreadable) {
            throw new JournalException(Problem.of("ledger.journal-io"), unreadable);
        }
    }

    @Override
    public boolean append(List<Entry> entries) {
        if (closed || broken) {
            throw new JournalException(Problem.of(closed ? "ledger.store-closed" : "ledger.journal-read-only"));
        }
        if (entries.get(0).number() <= size) {
            return false;
        }
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).number() != size + 1 + i) {
                throw new IllegalArgumentException("entry " + (size + 1 + i) + " is missing");
            }
        }
        // What cannot be kept is refused before anything is written.
        entries.forEach(Entry::commandText);
        byte[] before = chain.last().clone();
        long at = length;
        broken = true;
        try {
            for (Entry entry : entries) {
                writer.add(entry);
                if (writer.length() > PIECE) {
                    at = write(at);
                }
            }
            at = write(at);
            disk.force();
            broken = false;
        } catch (IOException failed) {
            throw new JournalException(Problem.of("ledger.journal-io"), failed);
        } finally {
            writer.clear();
            if (broken) {
                chain.backTo(size, before);
                takeBack();
            }
        }
        size += entries.size();
        length = at;
        return true;
    }

    private long write(long at) throws IOException {
        disk.write(at, writer.bytes(), writer.length());
        long end = at + writer.length();
        writer.clear();
        return end;
    }

    /** Cuts off what is not stored, so that nobody ever takes it for stored because it can still be read. */
    private void takeBack() {
        try {
            disk.cut(length);
        } catch (IOException stillBroken) {
            // Then it is the tail of a crash to whoever opens the file next.
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            close(disk, lock);
        } catch (IOException unclosed) {
            throw new JournalException(Problem.of("ledger.journal-io"), unclosed);
        }
    }

    /** Closes the file first: then others may have it. */
    private static void close(@Nullable Disk disk, Closeable lock) throws IOException {
        try (lock) {
            if (disk != null) {
                disk.close();
            }
        }
    }
}
