package org.volunteerkit.reports.document;

import java.util.List;
import java.util.function.Consumer;

/** Passes the rows of one reading on, one by one, and checks each against the columns and the sums so far. */
final class RowReader implements Consumer<Row> {

    private final List<Column> columns;
    private final Consumer<Row> next;
    private final boolean summing;
    private Totals group;
    private Totals all;

    RowReader(List<Column> columns, Consumer<Row> next) {
        this.columns = columns;
        this.next = next;
        this.summing = columns.stream().anyMatch(Column::isSummed);
        this.group = Totals.none(columns);
        this.all = group;
    }

    @Override
    public void accept(Row row) {
        switch (row.role()) {
            case BODY -> {
                // Without sums, rows are only compared with the columns: a million of them should cost little.
                if (summing) {
                    group = group.plus(row);
                    all = all.plus(row);
                } else {
                    Totals.check(columns, row);
                }
            }
            case SUBTOTAL -> {
                group.checkShown(row);
                group = Totals.none(columns);
            }
            case TOTAL -> all.checkShown(row);
        }
        next.accept(row);
    }

    /** Returns the sums over all rows read so far. */
    Totals all() {
        return all;
    }
}
