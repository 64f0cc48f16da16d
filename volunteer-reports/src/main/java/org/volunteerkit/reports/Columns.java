package org.volunteerkit.reports;

import java.util.List;
import org.volunteerkit.reports.document.Cell;
import org.volunteerkit.reports.document.Column;
import org.volunteerkit.reports.document.Row;
import org.volunteerkit.reports.document.Table;
import org.volunteerkit.value.Text;
import org.volunteerkit.value.Unit;

/** Columns of amounts, with a total where the amounts shown add up to it. */
final class Columns {

    private Columns() {}

    /** Returns the column of amounts of a unit. */
    static Column amounts(Text title, Unit unit) {
        if (unit == Unit.HOUR) {
            return Column.time(title);
        }
        if (unit.currency().isPresent()) {
            return Column.of(title, Column.Kind.MONEY);
        }
        return unit == Unit.POINT ? Column.of(title, Column.Kind.POINTS) : Column.count(title, unit);
    }

    /** Returns rows whose last column is one of amounts, with a total below. */
    static Table totalled(Table.Builder table, Column amounts, List<Row> rows, Text total) {
        table.addAllRows(rows);
        // Amounts that had to be rounded for the eye would not add up to their rounded total.
        boolean exact =
                rows.stream().allMatch(row -> row.cells().get(row.cells().size() - 1) instanceof Cell.Additive);
        return exact
                ? table.addColumn(amounts.summed()).total(total).build()
                : table.addColumn(amounts)
                        .note(Making.words("reports.total-rounded"))
                        .build();
    }
}
