package org.volunteerkit.reports;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.volunteerkit.measure.Tally;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.problem.ProblemException;
import org.volunteerkit.reports.document.Document;
import org.volunteerkit.reports.document.Section;
import org.volunteerkit.reports.indicator.Indicators;
import org.volunteerkit.reports.indicator.Names;

/**
 * A template whose figures and tables the indicators have: ready to be laid out for any tally.
 *
 * <p>To be called, not extended. Immutable, safe for many threads.
 */
public final class Report {

    private final ReportTemplate template;
    private final Indicators indicators;

    private Report(ReportTemplate template, Indicators indicators) {
        this.template = template;
        this.indicators = indicators;
    }

    /**
     * Returns everything in a template that the indicators cannot fill.
     *
     * @return problems with a path such as {@code sections[0].blocks[1].panel.figures[2]}, in the order of the document
     */
    public static List<Problem> check(ReportTemplate template, Indicators indicators) {
        return ImmutableList.copyOf(new TemplateCheck(indicators).run(template));
    }

    /**
     * Returns a report that is ready.
     *
     * @throws ProblemException with everything that {@link #check} finds
     */
    public static Report of(ReportTemplate template, Indicators indicators) {
        List<Problem> problems = check(template, indicators);
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return new Report(template, indicators);
    }

    /** Returns the document for a tally, in which keys without words are printed as they are. */
    public Document document(Tally tally, Provenance provenance) {
        return document(tally, provenance, Names.none());
    }

    /**
     * Returns the document for a tally.
     *
     * <p>All figures of the indicators are in it, also those that no sentence mentions. It says how it was made: the editions
     * of template and indicators, the day of the data, what was read, accepted, refused and left out.
     *
     * @param tally a tally of the indicators' measures; its day is the day of the data
     * @param provenance what else is to be said of where the figures come from
     * @param names what people call the things behind keys
     */
    public Document document(Tally tally, Provenance provenance, Names names) {
        Layout layout = new Layout(indicators, tally, names);
        Document.Builder document = Document.builder()
                .title(template.title())
                .subtitle(template.subtitle())
                .issuer(template.issuer())
                .audience(template.audience())
                .dataDate(tally.asOf())
                .addAllPreface(layout.blocks(template.preface()))
                .addAllFigures(layout.figures());
        template.sections().forEach(section -> document.addSection(layout.section(section)));
        Making making = new Making(provenance);
        making.intakes()
                .ifPresent(table -> document.addSection(Section.builder()
                        .title(Texts.both(Texts.message("reports.intakes")))
                        .numbered(false)
                        .addBlock(table)
                        .build()));
        return making.addTo(document, provenance.period())
                .addStatement(Making.template(template))
                .addStatement(Making.indicators(indicators.set()))
                .addAllStatements(template.statements())
                .addAllStatements(making.statements())
                .build();
    }
}
