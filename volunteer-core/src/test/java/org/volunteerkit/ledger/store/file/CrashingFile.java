package org.volunteerkit.ledger.store.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.volunteerkit.value.Unit;

/** A journal file whose writing stops when told to, at any byte; what was written by then is there after the next start. */
public final class CrashingFile {

    private final Header header;
    private FaultyDisk disk = new FaultyDisk(new byte[0]);

    /** Starts with no file. */
    public CrashingFile(Unit unit) {
        this.header = new Header(unit, true);
    }

    /** Starts the machine and opens the file; writing goes well until told otherwise. */
    public FileJournal open() {
        disk = new FaultyDisk(disk.bytes());
        try {
            return disk.open(header);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Has the machine stop after so many more bytes. */
    public void stopAfter(long bytes) {
        disk.bytesToFailure = bytes;
        disk.failsToCut = true;
    }

    /** Has the machine go on. */
    public void goOn() {
        disk.bytesToFailure = Long.MAX_VALUE;
        disk.failsToCut = false;
    }
}
