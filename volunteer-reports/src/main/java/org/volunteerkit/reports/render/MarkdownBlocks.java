package org.volunteerkit.reports.render;

import java.util.List;
import java.util.function.Consumer;
import org.volunteerkit.reports.document.Block;
import org.volunteerkit.reports.document.Cell;
import org.volunteerkit.reports.document.Column;
import org.volunteerkit.reports.document.Figure;
import org.volunteerkit.reports.document.Row;
import org.volunteerkit.reports.document.Run;
import org.volunteerkit.reports.document.Table;
import org.volunteerkit.value.Text;
import org.volunteerkit.value.Unit;

/** Writes blocks as Markdown, each followed by an empty line. */
final class MarkdownBlocks implements Block.Cases<Consumer<Sink>> {

    private final Format format;
    private final Figures figures;
    private int tables;
    private int charts;

    MarkdownBlocks(Format format, Figures figures) {
        this.format = format;
        this.figures = figures;
    }

    @Override
    public Consumer<Sink> paragraph(Block.Paragraph block) {
        return out -> paragraph(sentence(block), out);
    }

    private void paragraph(String line, Sink out) {
        if (!line.isEmpty()) {
            out.add(line).line().line();
        }
    }

    private String sentence(Block.Paragraph block) {
        StringBuilder line = new StringBuilder();
        Run.Cases<String> pieces = new Pieces(line);
        block.runs(format.locale()).forEach(run -> line.append(run.match(pieces)));
        return MarkdownText.line(line.toString());
    }

    @Override
    public Consumer<Sink> panel(Block.Panel block) {
        return out -> {
            head(out, Texts.text("reports.figure", format.locale()), Texts.text("reports.value", format.locale()));
            out.add("|---|---:|").line();
            block.figures().forEach(id -> {
                Figures.Numbered numbered = figures.get(id);
                Figure figure = numbered.figure();
                out.add("| ").add(text(figure.label())).add(reference(numbered));
                out.add(" | ").add(value(figure.value(), Unit.NUMBER)).add(" |").line();
            });
            out.line();
        };
    }

    private static void head(Sink out, String... titles) {
        for (String title : titles) {
            out.add("| ").add(MarkdownText.cell(MarkdownText.inline(title))).add(" ");
        }
        out.add("|").line();
    }

    @Override
    public Consumer<Sink> items(Block.Items block) {
        return out -> {
            int number = 0;
            for (Block.Paragraph item : block.items()) {
                number++;
                out.add(block.numbered() ? number + ". " : "- ")
                        .add(sentence(item))
                        .line();
            }
            out.line();
        };
    }

    @Override
    public Consumer<Sink> note(Block.Note block) {
        return out -> paragraph("> " + sentence(block.paragraph()), out);
    }

    @Override
    public Consumer<Sink> chart(Block.Chart block) {
        charts++;
        String caption = format.chartCaption(charts, block.caption());
        return out -> {
            paragraph(MarkdownText.line(MarkdownText.strong(caption, "")), out);
            head(out, Texts.text("reports.figure", format.locale()), Texts.text("reports.value", format.locale()));
            out.add("|---|---:|").line();
            block.bars()
                    .forEach(bar -> out.add("| ")
                            .add(text(bar.label()))
                            .add(" | ")
                            .add(value(bar.value(), Unit.NUMBER))
                            .add(" |")
                            .line());
            out.line();
        };
    }

    @Override
    public Consumer<Sink> table(Table block) {
        tables++;
        int number = tables;
        return out -> {
            block.caption()
                    .ifPresent(caption -> paragraph(
                            MarkdownText.line(MarkdownText.strong(format.caption(number, caption), "")), out));
            head(out, block.columns().stream().map(format::head).toArray(String[]::new));
            block.columns().forEach(column -> out.add(rule(column)));
            out.add("|").line();
            block.forEachRow(row -> row(block.columns(), row, out));
            out.line();
            block.note().ifPresent(note -> paragraph(text(note), out));
        };
    }

    private static String rule(Column column) {
        return switch (column.kind()) {
            case TEXT -> "|---";
            case COUNT, TIME, POINTS, MONEY, SHARE, MEAN -> "|---:";
            case DAY, STATE -> "|:---:";
        };
    }

    private void row(List<Column> columns, Row row, Sink out) {
        for (int i = 0; i < columns.size(); i++) {
            Unit named = columns.get(i).unit().orElse(Unit.NUMBER);
            out.add("| ").add(value(row.cells().get(i), named)).add(" ");
        }
        out.add("|").line();
    }

    /** Returns a value with its base as the whole content of a line or cell. */
    String value(Cell cell, Unit named) {
        return MarkdownText.cell(piece(cell, named) + MarkdownText.inline(format.aside(cell)));
    }

    private String piece(Cell cell, Unit named) {
        String text = MarkdownText.inline(format.cell(cell, named));
        return cell instanceof Cell.Words words && words.target().isPresent()
                ? link(text, words.target().get())
                : text;
    }

    /** Returns a link. */
    static String link(String inline, String target) {
        // An ampersand could begin an entity; nothing else of a checked target means anything here.
        return "[" + inline + "](<" + target.replace("&", "\\&") + ">)";
    }

    /** Returns a text as the whole content of a line or cell. */
    String text(Text text) {
        return MarkdownText.line(MarkdownText.inline(text.in(format.locale())));
    }

    private static String reference(Figures.Numbered numbered) {
        return " " + MarkdownText.inline("[" + numbered.number() + "]");
    }

    /** Writes the pieces of one sentence; what stands before decides whether words can stand out. */
    private final class Pieces implements Run.Cases<String> {

        private final CharSequence before;

        private Pieces(CharSequence before) {
            this.before = before;
        }

        @Override
        public String words(Run.Words run) {
            return MarkdownText.inline(run.text().in(format.locale()));
        }

        @Override
        public String strong(Run.Strong run) {
            return MarkdownText.strong(run.text().in(format.locale()), before);
        }

        @Override
        public String mention(Run.Mention run) {
            Figures.Numbered numbered = figures.get(run.figure());
            return piece(numbered.figure().value(), Unit.NUMBER) + MarkdownText.inline("[" + numbered.number() + "]");
        }

        @Override
        public String inline(Run.Inline run) {
            return piece(run.value(), Unit.NUMBER);
        }
    }
}
