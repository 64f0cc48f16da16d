package org.volunteerkit.reports.render;

import java.time.LocalDate;
import org.volunteerkit.reports.document.Block;
import org.volunteerkit.reports.document.Cell;
import org.volunteerkit.reports.document.Column;
import org.volunteerkit.reports.document.Document;
import org.volunteerkit.reports.document.Figure;
import org.volunteerkit.reports.document.FigureId;
import org.volunteerkit.reports.document.Run;
import org.volunteerkit.reports.document.Section;
import org.volunteerkit.reports.document.Table;
import org.volunteerkit.value.Privacy;
import org.volunteerkit.value.Text;
import org.volunteerkit.value.Unit;

/** A document in which one text stands in every place that can hold a text. */
final class Full {

    private Full() {}

    static Document of(Text text) {
        Figure counted = figure("counted", text, Cell.share(1, 3, Unit.PERSON, 1));
        Figure named = figure("named", text, Cell.text(text));
        Figure gap = figure("gap", text, Cell.missing(text));
        return Document.builder()
                .title(text)
                .subtitle(text)
                .issuer(text)
                .reference(text)
                .issued(LocalDate.of(2024, 1, 15))
                .audience(Privacy.PUBLIC)
                .dataDate(LocalDate.of(2023, 12, 31))
                .addFigures(counted, named, gap)
                .addPreface(Block.paragraph(text))
                .addPreface(Block.paragraph(
                        Run.words(text),
                        Run.strong(text),
                        Run.figure(named.id()),
                        Run.strong(text),
                        Run.strong(text),
                        Run.value(Cell.link(text, "records/a.html?x=1&lt;y=2")),
                        Run.words(text)))
                .addSection(Section.builder()
                        .title(text)
                        .addBlock(Block.panel(counted.id(), named.id(), gap.id()))
                        .addBlock(table(text))
                        .addSection(Section.builder()
                                .title(text)
                                .addSection(Section.of(
                                        text,
                                        Block.items(Block.paragraph(text), Block.paragraph(text)),
                                        Block.paragraph(Run.strong(text)),
                                        Block.numbered(Block.paragraph(text))))
                                .build())
                        .addBlock(Block.note(Cell.Tone.WARN, Block.paragraph(text)))
                        .addBlock(Block.chart(
                                text,
                                new Block.Bar(text, Cell.count(3, Unit.TEAM)),
                                new Block.Bar(text, Cell.missing(text))))
                        .build())
                .addStatement(new Document.Statement(text, text))
                .build();
    }

    private static Table table(Text text) {
        return Table.builder()
                .caption(text)
                .addColumns(
                        Column.text(text),
                        Column.text(text),
                        Column.of(text, Column.Kind.STATE),
                        Column.count(text, Unit.TEAM).summed())
                .addRow(
                        Cell.text(text),
                        Cell.link(text, "records/a.html"),
                        Cell.state(Cell.Tone.BAD, text),
                        Cell.count(1, Unit.TEAM))
                .addRow(Cell.missing(text), Cell.text(text), Cell.missing(text), Cell.missing(text))
                .total(text)
                .note(text)
                .build();
    }

    private static Figure figure(String id, Text text, Cell value) {
        return Figure.builder()
                .id(FigureId.of(id))
                .label(text)
                .value(value)
                .definition(text)
                .records(Figure.Records.of(text, "records/" + id + ".html"))
                .note(text)
                .build();
    }
}
