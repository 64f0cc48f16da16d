package org.volunteerkit.examples.quickstart.job;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.volunteerkit.examples.quickstart.intake.FileCount;
import org.volunteerkit.examples.quickstart.intake.PersonBook;
import org.volunteerkit.json.Json;
import org.volunteerkit.measure.Tally;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.reports.Report;
import org.volunteerkit.reports.ReportTemplate;
import org.volunteerkit.reports.indicator.IndicatorSet;
import org.volunteerkit.reports.indicator.Indicators;
import org.volunteerkit.reports.indicator.Names;

/** The summary of the year: indicators are tallied as the facts go by, a template lays them out, each figure has its records. */
final class SummaryPart implements Part {

    private final DistrictFacts facts;
    private final Wanted wanted;
    private final Names names;
    private final Report report;
    private final Tally.Builder tally;
    private final RecordFiles records;

    private SummaryPart(DistrictFacts facts, Wanted wanted, Report report, Indicators indicators, RecordFiles records) {
        this.facts = facts;
        this.wanted = wanted;
        this.names = facts.names();
        this.report = report;
        this.tally = indicators.measures().tallying(wanted.asOf());
        this.records = records;
    }

    static SummaryPart of(DistrictFacts facts, Wanted wanted, Pages pages) throws IOException {
        Indicators indicators = Indicators.of(read(IndicatorSet.class, "huiji-indicators.json"), facts.vocabulary());
        Report report = Report.of(read(ReportTemplate.class, "huiji-summary.json"), indicators);
        SummaryPart part = new SummaryPart(
                facts, wanted, report, indicators, RecordFiles.open(pages.folder(), indicators, wanted.asOf()));
        facts.forEachFile(part::add);
        return part;
    }

    private static <T> T read(Class<T> type, String name) throws IOException {
        try (InputStream in = SummaryPart.class.getResourceAsStream("/org/volunteerkit/examples/quickstart/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the example lacks " + name);
            }
            return Json.form(type).read(name, in).orThrow();
        }
    }

    private void add(List<Fact> portion) {
        tally.add(portion);
        records.take(portion);
    }

    @Override
    public void take(PersonBook book) {
        add(facts.of(book));
    }

    @Override
    public void write(Pages pages, List<FileCount> counts) throws IOException {
        pages.write(
                "summary",
                report.document(tally.build(), wanted.provenance(counts).build(), names));
        pages.add("records/");
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
