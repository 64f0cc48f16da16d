package org.volunteerkit.examples.quickstart.job;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.volunteerkit.examples.quickstart.intake.FileCount;
import org.volunteerkit.examples.quickstart.intake.PersonBook;

/**
 * A part of the job: it is made from the district, sees the service book of each person go by, and then writes its files.
 *
 * <p>It is closed in the end, whether or not it came to writing.
 */
interface Part extends Closeable {

    /** Takes the service book of one person; there is one for each person who has records. */
    default void take(PersonBook book) {}

    /**
     * Writes what has come of it.
     *
     * @param counts what became of the lines of each file
     */
    void write(Pages pages, List<FileCount> counts) throws IOException;

    @Override
    default void close() throws IOException {}
}
