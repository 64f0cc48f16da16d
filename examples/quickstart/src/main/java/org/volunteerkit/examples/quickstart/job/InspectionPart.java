package org.volunteerkit.examples.quickstart.job;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.io.IOException;
import java.util.List;
import org.volunteerkit.catalog.Catalog;
import org.volunteerkit.examples.quickstart.intake.District;
import org.volunteerkit.examples.quickstart.intake.FileCount;
import org.volunteerkit.examples.quickstart.intake.Located;
import org.volunteerkit.examples.quickstart.intake.PersonBook;
import org.volunteerkit.examples.quickstart.intake.Words;
import org.volunteerkit.measure.Tally;
import org.volunteerkit.reports.InspectionReport;
import org.volunteerkit.standard.Evidence;
import org.volunteerkit.standard.Inspection;
import org.volunteerkit.standard.Inspector;
import org.volunteerkit.standard.StandardId;
import org.volunteerkit.station.Station;

/** The inspection of every station against 六有一落实, by evidence and by live facts. */
final class InspectionPart implements Part {

    private static final StandardId STANDARD = StandardId.of("henan-liuyou-yiluoshi");

    private final District district;
    private final DistrictFacts facts;
    private final Wanted wanted;
    private final Inspector inspector;
    private final Tally.Builder tally;

    InspectionPart(District district, DistrictFacts facts, Wanted wanted, Catalog catalog) {
        this.district = district;
        this.facts = facts;
        this.wanted = wanted;
        this.inspector = Inspector.of(catalog.standard(STANDARD), facts.vocabulary());
        this.tally = inspector.measures(wanted.asOf()).tallying(wanted.asOf());
        facts.forEachFile(tally::add);
    }

    @Override
    public void take(PersonBook book) {
        tally.add(facts.of(book));
    }

    @Override
    public void write(Pages pages, List<FileCount> counts) throws IOException {
        Tally whole = tally.build();
        List<Evidence> evidence = Lists.transform(district.evidence(), Located::value);
        List<Inspection> inspections = district.stations().stream()
                .map(Located::value)
                .filter(station -> station.open().contains(wanted.asOf()))
                .map(Station::id)
                .map(station -> inspector.inspect(station.value(), wanted.asOf(), whole, evidence))
                .collect(ImmutableList.toImmutableList());
        if (inspections.isEmpty()) {
            pages.tell(Words.message("quickstart.no-stations"));
        } else {
            pages.write(
                    "inspection",
                    InspectionReport.of(inspections, facts.names())
                            .document(wanted.provenance(counts).build()));
        }
    }
}
