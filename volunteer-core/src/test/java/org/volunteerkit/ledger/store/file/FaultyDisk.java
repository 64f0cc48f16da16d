package org.volunteerkit.ledger.store.file;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/** A disk in memory that keeps what was forced and, of what was only written, as much as a test says; it fails when told to. */
final class FaultyDisk implements Disk {

    /** After how many more bytes writing fails; none are written beyond. */
    long bytesToFailure = Long.MAX_VALUE;

    /** How many times forcing fails from now on. */
    int failingForces;

    /** Whether cutting fails. */
    boolean failsToCut;

    private byte[] bytes;
    private int length;

    FaultyDisk(byte[] bytes) {
        this.bytes = bytes.clone();
        this.length = bytes.length;
    }

    FileJournal open(Header header) throws IOException {
        return FileJournal.open(this, () -> {}, header, Optional.empty());
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, length);
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public int read(long at, byte[] into, int from, int most) {
        int count = (int) Math.min(most, length - at);
        if (count <= 0) {
            return -1;
        }
        System.arraycopy(bytes, (int) at, into, from, count);
        return count;
    }

    @Override
    public void write(long at, byte[] some, int count) throws IOException {
        int done = (int) Math.min(count, bytesToFailure);
        bytesToFailure -= done;
        int end = Math.max(length, (int) at + done);
        bytes = end > bytes.length ? Arrays.copyOf(bytes, 2 * end) : bytes;
        System.arraycopy(some, 0, bytes, (int) at, done);
        length = end;
        if (done < count) {
            throw new IOException("the power is gone");
        }
    }

    @Override
    public void cut(long to) throws IOException {
        if (failsToCut) {
            throw new IOException("the power is gone");
        }
        Arrays.fill(bytes, (int) to, length, (byte) 0);
        length = (int) to;
    }

    @Override
    public void force() throws IOException {
        if (failingForces > 0) {
            failingForces--;
            throw new IOException("the disk does not answer");
        }
    }

    @Override
    public void close() {
        // What was written stays.
    }
}
