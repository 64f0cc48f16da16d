package org.volunteerkit.reports.render;

import java.util.List;
import org.volunteerkit.reports.document.Cell;
import org.volunteerkit.reports.document.Column;
import org.volunteerkit.reports.document.Row;
import org.volunteerkit.reports.document.Table;
import org.volunteerkit.value.Unit;

/** Writes a table as HTML, row by row. */
final class HtmlTable {

    /** Tables with more columns are set smaller, so that they stay on the sheet. */
    private static final int MOST_AT_EASE = 7;

    private final Format format;
    private final HtmlRuns runs;
    private final int number;

    HtmlTable(Format format, HtmlRuns runs, int number) {
        this.format = format;
        this.runs = runs;
        this.number = number;
    }

    void write(Table table, Html html) {
        if (table.columns().size() > MOST_AT_EASE) {
            html.open("table", "id", "t-" + number, "class", "wide").line();
        } else {
            html.open("table", "id", "t-" + number).line();
        }
        table.caption()
                .ifPresent(caption ->
                        html.element("caption", format.caption(number, caption)).line());
        html.open("thead").line().open("tr");
        table.columns().forEach(column -> html.element("th", format.head(column), "scope", "col"));
        html.close("tr").line().close("thead").line();
        html.open("tbody").line();
        List<Column> columns = table.columns();
        table.forEachRow(row -> row(columns, row, html));
        html.close("tbody").line().close("table").line();
        table.note()
                .ifPresent(note -> html.element("p", note.in(format.locale()), "class", "below")
                        .line());
    }

    private void row(List<Column> columns, Row row, Html html) {
        switch (row.role()) {
            case BODY -> html.open("tr");
            case SUBTOTAL -> html.open("tr", "class", "subtotal");
            case TOTAL -> html.open("tr", "class", "total");
        }
        for (int i = 0; i < columns.size(); i++) {
            cell(columns.get(i), row.cells().get(i), i == 0, html);
        }
        html.close("tr").line();
    }

    private void cell(Column column, Cell cell, boolean first, Html html) {
        if (first && column.kind() == Column.Kind.TEXT) {
            html.open("th", "scope", "row");
            runs.value(cell, Unit.NUMBER).accept(html);
            html.close("th");
            return;
        }
        switch (column.kind()) {
            case TEXT -> html.open("td");
            case COUNT, TIME, POINTS, MONEY, SHARE, MEAN -> html.open("td", "class", "n");
            case DAY -> html.open("td", "class", "d");
            case STATE -> html.open("td", "class", "c");
        }
        runs.value(cell, column.unit().orElse(Unit.NUMBER)).accept(html);
        runs.aside(cell).accept(html);
        html.close("td");
    }
}
