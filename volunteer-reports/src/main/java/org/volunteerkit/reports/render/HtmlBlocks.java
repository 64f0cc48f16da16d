package org.volunteerkit.reports.render;

import java.util.function.Consumer;
import org.volunteerkit.reports.document.Block;
import org.volunteerkit.reports.document.Figure;
import org.volunteerkit.reports.document.FigureId;
import org.volunteerkit.reports.document.Table;

/** Writes blocks as HTML; tables and charts are counted through the document. */
final class HtmlBlocks implements Block.Cases<Consumer<Html>> {

    private final Format format;
    private final Figures figures;
    private final HtmlRuns runs;
    private int tables;
    private int charts;

    HtmlBlocks(Format format, Figures figures) {
        this.format = format;
        this.figures = figures;
        this.runs = new HtmlRuns(format, figures);
    }

    @Override
    public Consumer<Html> paragraph(Block.Paragraph block) {
        return html -> paragraph(block, html);
    }

    private void paragraph(Block.Paragraph block, Html html) {
        html.open("p");
        sentence(block, html);
        html.close("p").line();
    }

    private void sentence(Block.Paragraph block, Html html) {
        block.runs(format.locale()).forEach(run -> run.match(runs).accept(html));
    }

    @Override
    public Consumer<Html> panel(Block.Panel block) {
        return html -> {
            html.open("dl", "class", "panel").line();
            block.figures().forEach(id -> card(id, html));
            html.close("dl").line();
        };
    }

    private void card(FigureId id, Html html) {
        Figures.Numbered numbered = figures.get(id);
        Figure figure = numbered.figure();
        html.open("div").open("dt").text(figure.label().in(format.locale()));
        html.open("a", "class", "figure", "href", "#def-" + id);
        html.element("sup", "[" + numbered.number() + "]").close("a").close("dt");
        html.open("dd").open("b");
        runs.large(figure.value()).accept(html);
        html.close("b").close("dd");
        format.base(figure.value()).ifPresent(base -> html.element("dd", base, "class", "base"));
        html.close("div").line();
    }

    @Override
    public Consumer<Html> items(Block.Items block) {
        String element = block.numbered() ? "ol" : "ul";
        return html -> {
            html.open(element).line();
            for (Block.Paragraph item : block.items()) {
                html.open("li");
                sentence(item, html);
                html.close("li").line();
            }
            html.close(element).line();
        };
    }

    @Override
    public Consumer<Html> note(Block.Note block) {
        return html -> {
            html.open("aside", "class", HtmlRuns.look(block.tone())).line();
            paragraph(block.paragraph(), html);
            html.close("aside").line();
        };
    }

    @Override
    public Consumer<Html> chart(Block.Chart block) {
        charts++;
        return html -> new HtmlChart(format, runs, charts).write(block, html);
    }

    @Override
    public Consumer<Html> table(Table block) {
        tables++;
        return html -> new HtmlTable(format, runs, tables).write(block, html);
    }
}
