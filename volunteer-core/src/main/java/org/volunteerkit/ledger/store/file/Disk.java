package org.volunteerkit.ledger.store.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What a journal file needs of a file: so little that tests can have one that fails. */
interface Disk extends Closeable {

    /** Returns how many bytes there are. */
    long length() throws IOException;

    /** Reads bytes from a place on; returns how many, or -1 at the end. */
    int read(long at, byte[] into, int from, int most) throws IOException;

    /** Writes bytes at a place. */
    void write(long at, byte[] bytes, int length) throws IOException;

    /** Cuts the file to a length. */
    void cut(long length) throws IOException;

    /** Returns when all that was written will be there after a loss of power. */
    void force() throws IOException;

    @Override
    void close() throws IOException;

    /** Opens a file, which is made if there is none. */
    static Disk of(Path file) throws IOException {
        // Not a channel: an interrupt of the writing thread would close it.
        RandomAccessFile opened = new RandomAccessFile(file.toFile(), "rw");
        return new Disk() {
            @Override
            public long length() throws IOException {
                return opened.length();
            }

            @Override
            public int read(long at, byte[] into, int from, int most) throws IOException {
                opened.seek(at);
                return opened.read(into, from, most);
            }

            @Override
            public void write(long at, byte[] bytes, int length) throws IOException {
                opened.seek(at);
                opened.write(bytes, 0, length);
            }

            @Override
            public void cut(long length) throws IOException {
                opened.setLength(length);
            }

            @Override
            public void force() throws IOException {
                opened.getFD().sync();
            }

            @Override
            public void close() throws IOException {
                opened.close();
            }
        };
    }

    /**
     * Returns when the name of a file will be there after a loss of power.
     *
     * @return false on systems that do not open folders; they write names through by themselves
     */
    static boolean forceName(Path file) {
        boolean interrupted = false;
        try {
            while (true) {
                try (FileChannel folder = FileChannel.open(file.resolveSibling("."), StandardOpenOption.READ)) {
                    folder.force(true);
                    return true;
                } catch (ClosedByInterruptException again) {
                    interrupted |= Thread.interrupted();
                } catch (IOException unsupported) {
                    return false;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
