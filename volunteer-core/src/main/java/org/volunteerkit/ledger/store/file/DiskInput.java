package org.volunteerkit.ledger.store.file;

import java.io.IOException;
import java.io.InputStream;

/** The first bytes of a disk, as a stream. */
final class DiskInput extends InputStream {

    private final Disk disk;
    private final long end;
    private long at;

    /**
     * Creates a stream.
     *
     * @param end how many bytes are read at most
     */
    DiskInput(Disk disk, long end) {
        this.disk = disk;
        this.end = end;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 255;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        if (most == 0) {
            return 0;
        }
        int wanted = (int) Math.min(most, end - at);
        int got = wanted == 0 ? -1 : disk.read(at, into, from, wanted);
        at += Math.max(0, got);
        return got;
    }
}
