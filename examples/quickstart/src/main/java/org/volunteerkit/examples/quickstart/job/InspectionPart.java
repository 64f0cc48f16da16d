package org.volunteerkit.examples.quickstart.job;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.volunteerkit.catalog.Catalog;
import org.volunteerkit.examples.quickstart.intake.District;
import org.volunteerkit.examples.quickstart.intake.FileCount;
import org.volunteerkit.examples.quickstart.intake.Located;
import org.volunteerkit.examples.quickstart.intake.PersonBook;
import org.volunteerkit.examples.quickstart.intake.Words;
import org.volunteerkit.measure.Tally;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.reports.InspectionReport;
import org.volunteerkit.roster.body.Level;
import org.volunteerkit.roster.body.Organization;
import org.volunteerkit.standard.Evidence;
import org.volunteerkit.standard.Inspection;
import org.volunteerkit.standard.Inspector;
import org.volunteerkit.standard.StandardId;
import org.volunteerkit.standard.Waiver;
import org.volunteerkit.station.Station;

/**
 * The inspection of every station against the district's 六有一落实, by evidence and by live facts, and of the district against its
 * own targets.
 *
 * <p>The catalog has the district's standard; how old evidence may be is not published, so the example adds it in a profile of
 * its own.
 */
final class InspectionPart implements Part {

    private static final StandardId STANDARD = StandardId.of("huiji-inspection");
    private static final StandardId TARGETS = StandardId.of("huiji-targets");
    private static final String PROFILE = "huiji-inspection.json";

    private final District district;
    private final DistrictFacts facts;
    private final Wanted wanted;
    private final Inspector inspector;
    private final Tally.Builder tally;
    private final Inspector targets;
    private final Optional<Tally.Builder> targetTally;

    InspectionPart(District district, DistrictFacts facts, Wanted wanted, Catalog catalog) throws IOException {
        this.district = district;
        this.facts = facts;
        this.wanted = wanted;
        this.inspector = catalog.files(facts.vocabulary())
                .profile(PROFILE, text())
                .read()
                .orThrow()
                .inspector(STANDARD);
        this.tally = inspector.measures(wanted.asOf()).tallying(wanted.asOf());
        this.targets = catalog.allStandards().inspector(TARGETS);
        // The targets are those of 2023; an earlier day has none.
        this.targetTally = targets.standard(wanted.asOf())
                .map(edition -> targets.measures(wanted.asOf()).tallying(wanted.asOf()));
        facts.forEachFile(this::add);
    }

    private static String text() throws IOException {
        try (InputStream in =
                InspectionPart.class.getResourceAsStream("/org/volunteerkit/examples/quickstart/" + PROFILE)) {
            if (in == null) {
                throw new IllegalStateException("the example lacks " + PROFILE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void add(List<Fact> portion) {
        tally.add(portion);
        targetTally.ifPresent(each -> each.add(portion));
    }

    @Override
    public void take(PersonBook book) {
        add(facts.of(book));
    }

    @Override
    public void write(Pages pages, List<FileCount> counts) throws IOException {
        Tally whole = tally.build();
        List<Evidence> evidence = Lists.transform(district.evidence(), Located::value);
        List<Waiver> waivers = Lists.transform(district.waivers(), Located::value);
        List<Inspection> inspections = district.stations().stream()
                .map(Located::value)
                .filter(station -> station.open().contains(wanted.asOf()))
                .map(Station::id)
                .map(station -> inspector.inspect(station.value(), wanted.asOf(), whole, evidence, waivers))
                .collect(ImmutableList.toImmutableList());
        if (inspections.isEmpty()) {
            pages.tell(Words.message("quickstart.no-stations"));
        } else {
            write("inspection", inspections, pages, counts);
        }
        if (targetTally.isPresent()) {
            Tally all = targetTally.get().build();
            Inspection reached = targets.inspect(name(), wanted.asOf(), all, evidence, waivers);
            write("targets", ImmutableList.of(reached), pages, counts);
        }
    }

    /** The name of the district, if there is one district. */
    private String name() {
        List<String> names = district.organizations().stream()
                .map(Located::value)
                .filter(each -> each.level().equals(Optional.of(Level.DISTRICT)))
                .map(Organization::name)
                .toList();
        return names.size() == 1 ? names.get(0) : "district";
    }

    private void write(String name, List<Inspection> inspections, Pages pages, List<FileCount> counts)
            throws IOException {
        pages.write(
                name,
                InspectionReport.of(inspections, facts.names())
                        .document(wanted.provenance(counts).build()));
    }
}
