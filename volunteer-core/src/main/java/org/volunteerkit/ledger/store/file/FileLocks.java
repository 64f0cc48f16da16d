package org.volunteerkit.ledger.store.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.volunteerkit.ledger.store.JournalException;
import org.volunteerkit.problem.Problem;

/**
 * Sees to it that a journal file has one writer, in this process and on this machine.
 *
 * <p>The lock is on a file of its own beside the journal: some systems drop a lock as soon as the process closes the locked
 * file anywhere, and anybody may read a journal.
 */
final class FileLocks implements Closeable {

    /** For the same reason this process must not even try for a lock that it has. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private FileLocks(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes the lock of a journal.
     *
     * @throws JournalException if somebody else has it
     */
    static FileLocks take(Path journal) throws IOException {
        Path file = journal.resolveSibling(journal.getFileName() + ".lock");
        if (!HELD.add(file)) {
            throw new JournalException(Problem.of("ledger.journal-in-use"));
        }
        boolean taken = false;
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLocks lock = new FileLocks(file, channel);
            try {
                taken = channel.tryLock() != null;
            } catch (OverlappingFileLockException anotherLoaders) {
                throw new JournalException(Problem.of("ledger.journal-in-use"), anotherLoaders);
            } finally {
                if (!taken) {
                    channel.close();
                }
            }
            if (!taken) {
                throw new JournalException(Problem.of("ledger.journal-in-use"));
            }
            return lock;
        } finally {
            if (!taken) {
                HELD.remove(file);
            }
        }
    }

    @Override
    public void close() throws IOException {
        // Once only: by now somebody else of this process may have the file.
        if (channel.isOpen()) {
            try {
                channel.close();
            } finally {
                HELD.remove(file);
            }
        }
    }
}
