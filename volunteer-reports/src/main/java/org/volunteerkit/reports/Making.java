package org.volunteerkit.reports;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.volunteerkit.problem.Message;
import org.volunteerkit.reports.document.Cell;
import org.volunteerkit.reports.document.Column;
import org.volunteerkit.reports.document.Document;
import org.volunteerkit.reports.document.Table;
import org.volunteerkit.reports.indicator.IndicatorSet;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Clause;
import org.volunteerkit.value.Text;
import org.volunteerkit.value.Unit;

/** Says how a report was made, in lines and in a table. */
final class Making {

    private final Provenance provenance;

    Making(Provenance provenance) {
        this.provenance = provenance;
    }

    /** Adds what stands at the head of a document that tells of some days, or of one. */
    Document.Builder addTo(Document.Builder document, Optional<DateRange> days) {
        document.period(days);
        document.issued(provenance.issued());
        document.reference(provenance.reference());
        return document;
    }

    /** Returns the lines for editions, exclusions and the numbers of records. */
    List<Document.Statement> statements() {
        ImmutableList.Builder<Document.Statement> lines = ImmutableList.builder();
        lines.addAll(provenance.editions());
        provenance.exclusions().forEach(words -> lines.add(line("reports.left-out", words)));
        if (!provenance.intakes().isEmpty()) {
            lines.add(line("reports.records-read", counts(provenance.intakes())));
        }
        return lines.build();
    }

    private static Text counts(List<Provenance.Intake> intakes) {
        return Texts.both(Texts.message("reports.records-counted")
                .with("read", sum(intakes.stream().map(Provenance.Intake::read).toList()))
                .with(
                        "accepted",
                        sum(intakes.stream().map(Provenance.Intake::accepted).toList()))
                .with(
                        "refused",
                        sum(intakes.stream().map(Provenance.Intake::refused).toList())));
    }

    private static long sum(List<Long> numbers) {
        return numbers.stream().reduce(0L, Math::addExact);
    }

    /** Returns the table of the sources; empty if there are none. */
    Optional<Table> intakes() {
        if (provenance.intakes().isEmpty()) {
            return Optional.empty();
        }
        Table.Builder table = Table.builder()
                .caption(words("reports.intakes-caption"))
                .addColumns(
                        Column.text(words("reports.source")),
                        Column.count(words("reports.read"), Unit.NUMBER).summed(),
                        Column.count(words("reports.accepted"), Unit.NUMBER).summed(),
                        Column.count(words("reports.refused"), Unit.NUMBER).summed())
                .total(words("reports.total"));
        provenance
                .intakes()
                .forEach(each -> table.addRow(
                        Cell.text(each.source()),
                        Cell.count(each.read(), Unit.NUMBER),
                        Cell.count(each.accepted(), Unit.NUMBER),
                        Cell.count(each.refused(), Unit.NUMBER)));
        return Optional.of(table.build());
    }

    static Document.Statement template(ReportTemplate template) {
        return edition("reports.template-used", template.title(), template.edition(), template.source());
    }

    static Document.Statement indicators(IndicatorSet set) {
        return edition("reports.indicators-used", set.title(), set.edition(), Optional.of(set.source()));
    }

    /** Returns the line that names an edition and where it is printed. */
    static Document.Statement edition(Message label, Text title, String edition, Optional<Clause> source) {
        Message words = source.map(clause ->
                        Texts.message("reports.edition-from").with("source", clause(clause, Optional.empty())))
                .orElse(Texts.message("reports.edition-of"));
        return new Document.Statement(
                Texts.both(label),
                Texts.both(words.with("title", Texts.said(title)).with("edition", edition)));
    }

    private static Document.Statement edition(String code, Text title, String edition, Optional<Clause> source) {
        return edition(Texts.message(code), title, edition, source);
    }

    /** Returns a clause in words: the document, who published it and when, the article. */
    static Message clause(Clause clause, Optional<String> article) {
        List<String> words = new ArrayList<>(List.of(clause.source()));
        clause.publisher().ifPresent(words::add);
        clause.dated().ifPresent(words::add);
        article.or(clause::article).ifPresent(words::add);
        return Texts.said(Texts.listed(words));
    }

    /** Returns a clause in words, with the remark that says how it is to be read. */
    static Message clauseWithNote(Clause clause) {
        Message words = clause(clause, Optional.empty());
        return clause.note()
                .map(note -> Texts.message("reports.clause-note")
                        .with("clause", words)
                        .with("note", note))
                .orElse(words);
    }

    static Text words(String code) {
        return Texts.both(Texts.message(code));
    }

    static Document.Statement line(String code, Text value) {
        return new Document.Statement(words(code), value);
    }
}
