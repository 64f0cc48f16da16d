package org.volunteerkit.reports.render;

import java.util.Optional;
import org.volunteerkit.reports.document.Amount;
import org.volunteerkit.reports.document.Block;
import org.volunteerkit.value.Ratio;
import org.volunteerkit.value.Unit;

/** Writes a chart as a table with a drawn bar in each row: readable without the drawing, printable without colours. */
final class HtmlChart {

    private static final int WIDTH = 1000;
    private static final String HEIGHT = "12";

    private final Format format;
    private final HtmlRuns runs;
    private final int number;

    HtmlChart(Format format, HtmlRuns runs, int number) {
        this.format = format;
        this.runs = runs;
        this.number = number;
    }

    void write(Block.Chart chart, Html html) {
        html.open("table", "class", "chart", "id", "c-" + number).line();
        html.element("caption", format.chartCaption(number, chart.caption())).line();
        html.open("tbody").line();
        Optional<Ratio> longest = chart.longest().map(Amount::exact);
        for (Block.Bar bar : chart.bars()) {
            html.open("tr").element("th", bar.label().in(format.locale()), "scope", "row");
            html.open("td", "class", "bar");
            draw(bar.amount().map(amount -> width(amount.exact(), longest)).orElse(0L), html);
            html.close("td").open("td", "class", "n");
            runs.value(bar.value(), Unit.NUMBER).accept(html);
            html.close("td").close("tr").line();
        }
        html.close("tbody").close("table").line();
    }

    private static void draw(long width, Html html) {
        html.open(
                "svg", "viewBox", "0 0 " + WIDTH + " " + HEIGHT, "preserveAspectRatio", "none", "aria-hidden", "true");
        html.open("rect", "width", Long.toString(width), "height", HEIGHT)
                .close("rect")
                .close("svg");
    }

    /** Returns the length in thousandths of the longest bar; whatever is below zero has none. */
    private static long width(Ratio amount, Optional<Ratio> longest) {
        return longest.isEmpty() || !amount.isPositive()
                ? 0
                : amount.dividedBy(longest.get()).times(Ratio.of(WIDTH)).floor();
    }
}
