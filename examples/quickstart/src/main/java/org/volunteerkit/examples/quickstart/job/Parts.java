package org.volunteerkit.examples.quickstart.job;

import com.google.common.collect.ImmutableList;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.volunteerkit.catalog.Catalog;
import org.volunteerkit.examples.quickstart.intake.District;
import org.volunteerkit.examples.quickstart.intake.FileCount;
import org.volunteerkit.examples.quickstart.intake.Located;
import org.volunteerkit.examples.quickstart.intake.PersonBook;
import org.volunteerkit.ledger.command.LedgerCommand;

/**
 * All parts of the job: each sees the district and then every service book, and writes its documents in the end.
 *
 * <p>To be called, not extended. For one thread.
 */
public final class Parts implements Closeable {

    private final List<Part> parts;
    private final Wanted wanted;
    private final Pages pages;

    private Parts(List<Part> parts, Wanted wanted, Pages pages) {
        this.parts = parts;
        this.wanted = wanted;
        this.pages = pages;
    }

    /**
     * Returns the parts of a district, which have seen all of it but the service.
     *
     * @param wanted what the documents are to tell of
     * @param pages where they are to be written
     * @throws IOException if nothing can be written there
     * @throws org.volunteerkit.problem.ProblemException if a standard or policy is not in force on the day
     */
    public static Parts of(District district, Wanted wanted, Pages pages) throws IOException {
        DistrictFacts facts = new DistrictFacts(district);
        Catalog catalog = Catalog.shipped();
        Part inspection = new InspectionPart(district, facts, wanted, catalog);
        Part points = new PointsPart(facts, wanted, catalog);
        // Last, because it holds files open from now on.
        Part summary = SummaryPart.of(facts, wanted, pages);
        return new Parts(ImmutableList.of(summary, inspection, points), wanted, pages);
    }

    /** Shows the service book of one person to all parts. */
    public void take(PersonBook book) {
        parts.forEach(part -> part.take(book));
    }

    /**
     * Has all parts write.
     *
     * @param exchange the commands for the ledger, in their order
     * @param counts what became of the lines of each file
     * @throws IOException if something cannot be written
     */
    public void write(List<Located<LedgerCommand>> exchange, List<FileCount> counts) throws IOException {
        for (Part part : parts) {
            part.write(pages, counts);
        }
        new ExchangePart(exchange, wanted).write(pages, counts);
    }

    @Override
    public void close() throws IOException {
        for (Part part : parts) {
            part.close();
        }
    }
}
