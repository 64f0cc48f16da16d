package org.volunteerkit.examples.quickstart;

import com.google.common.collect.ImmutableList;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.volunteerkit.examples.quickstart.intake.District;
import org.volunteerkit.examples.quickstart.intake.FileCount;
import org.volunteerkit.examples.quickstart.intake.Located;
import org.volunteerkit.examples.quickstart.intake.PersonBook;
import org.volunteerkit.ledger.LedgerCommand;

/** All parts of the job. */
final class Parts implements Closeable {

    private final List<Part> parts;

    private Parts(List<Part> parts) {
        this.parts = ImmutableList.copyOf(parts);
    }

    static Parts of(District district, Options options) {
        return new Parts(List.of());
    }

    void take(PersonBook book) {
        parts.forEach(part -> part.take(book));
    }

    void write(Pages pages, List<Located<LedgerCommand>> exchange, List<FileCount> counts) throws IOException {
        for (Part part : parts) {
            part.write(pages, counts);
        }
    }

    @Override
    public void close() throws IOException {
        for (Part part : parts) {
            part.close();
        }
    }
}
