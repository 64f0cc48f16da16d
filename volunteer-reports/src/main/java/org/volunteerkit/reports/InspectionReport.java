package org.volunteerkit.reports;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Message;
import org.volunteerkit.reports.document.Block;
import org.volunteerkit.reports.document.Cell;
import org.volunteerkit.reports.document.Column;
import org.volunteerkit.reports.document.Document;
import org.volunteerkit.reports.document.Figure;
import org.volunteerkit.reports.document.FigureId;
import org.volunteerkit.reports.document.Row;
import org.volunteerkit.reports.document.Run;
import org.volunteerkit.reports.document.Section;
import org.volunteerkit.reports.document.Table;
import org.volunteerkit.reports.indicator.Names;
import org.volunteerkit.reports.indicator.Result;
import org.volunteerkit.standard.Conformity;
import org.volunteerkit.standard.Criterion;
import org.volunteerkit.standard.Finding;
import org.volunteerkit.standard.Inspection;
import org.volunteerkit.standard.Severity;
import org.volunteerkit.standard.Standard;
import org.volunteerkit.value.Privacy;
import org.volunteerkit.value.Text;
import org.volunteerkit.value.Unit;

/**
 * Inspections of many subjects by one standard on one day, as a document: an overview by state, every subject by every
 * criterion, and the findings of each subject with what was found, what is needed and what is missing.
 *
 * <p>Not known is a state of its own and never counts as met or as failed.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class InspectionReport {

    private static final FigureId SUBJECTS = FigureId.of("subjects");
    private static final FigureId MET_SHARE = FigureId.of("met-share");

    private final ImmutableList<Inspection> inspections;
    private final Standard standard;
    private final Names names;

    private InspectionReport(ImmutableList<Inspection> inspections, Names names) {
        this.inspections = inspections;
        this.standard = inspections.get(0).standard();
        this.names = names;
    }

    /**
     * Returns the report on some inspections, in their order.
     *
     * @param names what people call the subjects; the field is that of the standard, such as {@code station}
     * @throws InvalidValueException if there are none, two tell of one subject, or they differ in edition or day
     */
    public static InspectionReport of(List<Inspection> inspections, Names names) {
        if (inspections.isEmpty()) {
            throw new InvalidValueException(Texts.problem("reports.no-inspections"));
        }
        Inspection first = inspections.get(0);
        Set<String> subjects = new HashSet<>();
        for (Inspection each : inspections) {
            if (!each.standard().equals(first.standard()) || !each.on().equals(first.on())) {
                throw new InvalidValueException(Texts.problem("reports.inspections-differ"));
            }
            if (!subjects.add(each.subject())) {
                throw new InvalidValueException(
                        Texts.problem("reports.subject-twice").found(Found.value(each.subject())));
            }
        }
        return new InspectionReport(ImmutableList.copyOf(inspections), names);
    }

    /** Returns the document. */
    public Document document(Provenance provenance) {
        Making making = new Making(provenance);
        Document.Builder document = Document.builder()
                .title(Texts.both(
                        Texts.message("reports.inspection-title").with("standard", Texts.said(standard.title()))))
                .audience(Privacy.PUBLIC)
                .dataDate(inspections.get(0).on())
                .addAllFigures(figures())
                .addSection(overview())
                .addSection(Section.of(Making.words("reports.matrix"), matrix()))
                .addSection(details())
                .addStatement(Making.edition(
                        Texts.message("reports.standard-used"),
                        standard.title(),
                        standard.edition(),
                        Optional.of(standard.source())));
        standard.note().ifPresent(note -> document.addStatement(Making.line("reports.reading", note)));
        making.intakes().ifPresent(table -> document.addSection(Section.of(Making.words("reports.intakes"), table)));
        return making.addTo(document, Optional.empty())
                .addAllStatements(making.statements())
                .build();
    }

    private List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        figures.add(figure(
                SUBJECTS,
                Texts.message("reports.subjects"),
                Texts.message("reports.inspected-definition"),
                Cell.count(inspections.size(), unit()),
                inspections));
        for (Conformity state : states()) {
            List<Inspection> those = in(state);
            figures.add(figure(id(state), state.inWords(), definition(state), Cell.count(those.size(), unit()), those));
        }
        figures.add(figure(
                MET_SHARE,
                Texts.message("reports.met-share"),
                Texts.message("reports.met-share-definition"),
                Cell.share(count(Conformity.MET), asked().size(), unit(), 1),
                asked()));
        return figures;
    }

    private Figure figure(FigureId id, Message label, Message definition, Cell value, List<Inspection> behind) {
        return Figure.builder()
                .id(id)
                .label(Texts.both(label))
                .value(value)
                .definition(Texts.both(Texts.message("reports.inspection-definition")
                        .with("definition", definition)
                        .with("standard", Texts.said(standard.title()))
                        .with("edition", standard.edition())))
                .records(Figure.Records.of(Texts.both(selection(behind))))
                .build();
    }

    private Message definition(Conformity state) {
        boolean hasMandatory = standard.items().stream().anyMatch(item -> item.severity() == Severity.MANDATORY);
        if (!hasMandatory && state != Conformity.NOT_APPLICABLE) {
            return Texts.message("reports.by-expected-definition").with("state", state.inWords());
        }
        return Texts.message(
                switch (state) {
                    case MET -> "reports.met-definition";
                    case PARTLY -> "reports.partly-definition";
                    case NOT_MET -> "reports.not-met-definition";
                    case NOT_APPLICABLE -> "reports.not-applicable-definition";
                    case NOT_KNOWN -> "reports.not-known-definition";
                });
    }

    /** Says which evidence and which facts some inspections rest on. */
    private Message selection(List<Inspection> behind) {
        List<Finding> findings =
                behind.stream().flatMap(each -> each.findings().stream()).toList();
        return Texts.message("reports.inspection-records")
                .with("subjects", behind.size())
                .with(
                        "evidence",
                        findings.stream()
                                .flatMap(finding -> finding.evidence().stream())
                                .distinct()
                                .count())
                .with(
                        "measured",
                        findings.stream()
                                .filter(finding -> finding.measured().isPresent())
                                .count())
                .with("day", inspections.get(0).on().toString());
    }

    private Section overview() {
        List<FigureId> ids = new ArrayList<>(List.of(SUBJECTS));
        states().forEach(state -> ids.add(id(state)));
        ids.add(MET_SHARE);
        return Section.of(Making.words("reports.overview"), new Block.Panel(ids), byState(), byCriterion());
    }

    private Table byState() {
        Table.Builder table = Table.builder()
                .caption(Making.words("reports.by-state"))
                .addColumns(
                        Column.text(Making.words("reports.state")),
                        Column.count(Making.words("reports.subjects"), unit()).summed())
                .total(Making.words("reports.total"));
        states().forEach(state ->
                table.addRow(Cell.text(Texts.both(state.inWords())), Cell.count(count(state), unit())));
        return table.build();
    }

    private Table byCriterion() {
        Table.Builder table = Table.builder()
                .caption(Making.words("reports.by-criterion"))
                .addColumn(Column.text(Making.words("reports.criterion")));
        for (Conformity state : Conformity.values()) {
            table.addColumn(Column.count(Texts.both(state.inWords()), unit()));
        }
        for (int i = 0; i < standard.items().size(); i++) {
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.text(standard.items().get(i).title()));
            for (Conformity state : Conformity.values()) {
                int criterion = i;
                cells.add(Cell.count(
                        inspections.stream()
                                .filter(each -> each.findings().get(criterion).state() == state)
                                .count(),
                        unit()));
            }
            table.addRow(Row.of(cells));
        }
        return table.build();
    }

    private Table matrix() {
        Table.Builder table = Table.builder()
                .caption(Making.words("reports.matrix-caption"))
                .addColumn(Column.text(Making.words("reports.subject")));
        standard.items().forEach(criterion -> table.addColumn(Column.of(criterion.title(), Column.Kind.STATE)));
        table.addColumn(Column.of(Making.words("reports.whole"), Column.Kind.STATE));
        for (Inspection each : inspections) {
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.text(name(each)));
            each.findings().forEach(finding -> cells.add(Result.state(finding.state())));
            cells.add(Result.state(each.state()));
            table.addRow(Row.of(cells));
        }
        return table.build();
    }

    private Section details() {
        Section.Builder section = Section.builder().title(Making.words("reports.findings"));
        inspections.forEach(
                each -> section.addSection(Section.of(name(each), Block.paragraph(whole(each)), findings(each))));
        return section.build();
    }

    /** The state, and behind it the marks and the grade, where the standard gives some. */
    private static Run[] whole(Inspection inspection) {
        List<Run> runs = new ArrayList<>();
        runs.add(Run.words(Making.words("reports.whole-is")));
        runs.add(Run.value(Result.state(inspection.state())));
        inspection
                .score()
                .ifPresent(score -> runs.add(Run.words(Texts.both(Texts.message("reports.marks")
                        .with("reached", score.reached().toString())
                        .with("possible", score.possible().toString())
                        .with("open", score.open().toString())
                        .with(
                                "grade",
                                inspection
                                        .grade()
                                        .map(grade -> Texts.said(grade.label()))
                                        .orElse(Texts.message("reports.no-grade")))))));
        return runs.toArray(Run[]::new);
    }

    private Table findings(Inspection inspection) {
        Table.Builder table = Table.builder()
                .addColumns(
                        Column.text(Making.words("reports.criterion")),
                        Column.of(Making.words("reports.state"), Column.Kind.STATE),
                        Column.text(Making.words("reports.found")),
                        Column.text(Making.words("reports.needed")),
                        Column.text(Making.words("reports.missing-amount")),
                        Column.text(Making.words("reports.clause")));
        for (Finding finding : inspection.findings()) {
            table.addRow(
                    Cell.text(title(finding.criterion())),
                    Result.state(finding.state()),
                    Cell.text(Texts.both(found(finding))),
                    Cell.text(Texts.both(finding.needed())),
                    finding.enough()
                            .map(enough -> Cell.text(Texts.both(enough)))
                            .orElse(Cell.none()),
                    Cell.text(Texts.both(Making.clause(finding.clause(), Optional.empty()))));
        }
        return table.build();
    }

    /** What was found, and what excuses it: who signed, until when, and why. */
    private static Message found(Finding finding) {
        return finding.waiver()
                .map(waiver -> Texts.message("reports.waived")
                        .with("found", finding.found())
                        .with("day", waiver.lastDay().toString())
                        .with("by", waiver.by())
                        .with("reason", waiver.reason()))
                .orElse(finding.found());
    }

    private static Text title(Criterion criterion) {
        return criterion.severity() == Severity.MANDATORY
                ? criterion.title()
                : Texts.both(Texts.message("reports.not-mandatory").with("title", Texts.said(criterion.title())));
    }

    private Text name(Inspection inspection) {
        String key = inspection.subject();
        return standard.appliesTo()
                .key()
                .flatMap(field -> names.name(field, key))
                .orElse(Text.of(key, key));
    }

    private long count(Conformity state) {
        return in(state).size();
    }

    private List<Inspection> in(Conformity state) {
        return inspections.stream().filter(each -> each.state() == state).toList();
    }

    private Unit unit() {
        return switch (standard.appliesTo()) {
            case STATION -> Unit.PLACE;
            case TEAM -> Unit.TEAM;
            case ORGANIZATION -> Unit.ORGANIZATION;
            case WHOLE -> Unit.NUMBER;
        };
    }

    /** The inspections of which something is asked at all. */
    private List<Inspection> asked() {
        return inspections.stream()
                .filter(each -> each.state() != Conformity.NOT_APPLICABLE)
                .toList();
    }

    /** The states that a whole inspection can be in; that nothing is asked of a subject is told where it happens. */
    private List<Conformity> states() {
        List<Conformity> states =
                new ArrayList<>(List.of(Conformity.MET, Conformity.PARTLY, Conformity.NOT_MET, Conformity.NOT_KNOWN));
        if (count(Conformity.NOT_APPLICABLE) > 0) {
            states.add(Conformity.NOT_APPLICABLE);
        }
        return states;
    }

    private static FigureId id(Conformity state) {
        return FigureId.of(
                switch (state) {
                    case MET -> "met";
                    case PARTLY -> "partly";
                    case NOT_MET -> "not-met";
                    case NOT_APPLICABLE -> "not-applicable";
                    case NOT_KNOWN -> "not-known";
                });
    }
}
