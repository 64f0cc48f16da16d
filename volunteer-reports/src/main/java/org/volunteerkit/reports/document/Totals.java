package org.volunteerkit.reports.document;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Points;
import org.volunteerkit.value.Text;
import org.volunteerkit.value.Unit;

/**
 * The exact sums of the summed columns over some rows; two of them can be merged.
 *
 * <p>A sum holds the cells that have a value; how many had none is said in the label of the total, so that a gap is not
 * read as a zero. Shares are summed by their parts.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class Totals {

    private final ImmutableList<Column> columns;
    private final ImmutableList<Optional<Cell.Additive>> sums;
    private final long rows;
    private final long gaps;

    private Totals(ImmutableList<Column> columns, ImmutableList<Optional<Cell.Additive>> sums, long rows, long gaps) {
        this.columns = columns;
        this.sums = sums;
        this.rows = rows;
        this.gaps = gaps;
    }

    /** Returns the sums over no rows. */
    public static Totals none(List<Column> columns) {
        return new Totals(
                ImmutableList.copyOf(columns),
                columns.stream()
                        .map(column -> Optional.<Cell.Additive>empty())
                        .collect(ImmutableList.toImmutableList()),
                0,
                0);
    }

    /**
     * Returns these sums with one more row.
     *
     * @throws InvalidValueException if the row does not fit the columns
     * @throws ArithmeticException if a sum is out of range
     */
    public Totals plus(Row row) {
        check(columns, row);
        List<Optional<Cell.Additive>> next = new ArrayList<>(sums);
        long missing = gaps;
        for (int i = 0; i < next.size(); i++) {
            if (columns.get(i).isSummed()) {
                if (row.cells().get(i) instanceof Cell.Additive value) {
                    next.set(i, added(next.get(i), Optional.of(value)));
                } else if (row.cells().get(i) instanceof Cell.Missing) {
                    missing++;
                }
            }
        }
        return new Totals(columns, ImmutableList.copyOf(next), rows + 1, missing);
    }

    /**
     * Returns the sums over both sets of rows.
     *
     * @throws InvalidValueException if the columns differ
     * @throws ArithmeticException if a sum is out of range
     */
    public Totals plus(Totals other) {
        if (!columns.equals(other.columns)) {
            throw new InvalidValueException(Texts.problem("reports.columns-differ"));
        }
        ImmutableList.Builder<Optional<Cell.Additive>> next = ImmutableList.builder();
        for (int i = 0; i < sums.size(); i++) {
            next.add(added(sums.get(i), other.sums.get(i)));
        }
        return new Totals(columns, next.build(), Math.addExact(rows, other.rows), Math.addExact(gaps, other.gaps));
    }

    private static Optional<Cell.Additive> added(Optional<Cell.Additive> one, Optional<Cell.Additive> other) {
        return one.isPresent() && other.isPresent() ? Optional.of(one.get().plus(other.get())) : one.or(() -> other);
    }

    /** Returns the number of rows that were added. */
    public long rows() {
        return rows;
    }

    /** Returns the number of cells of summed columns that had a reason in place of a value. */
    public long gaps() {
        return gaps;
    }

    /**
     * Returns what a total shows in a column: the sum, or the reason why there is none.
     *
     * @param column counted from 0; a summed one
     * @throws InvalidValueException if the column is not summed
     */
    public Cell sum(int column) {
        if (!columns.get(column).isSummed()) {
            throw new InvalidValueException(Texts.problem("reports.not-summed")
                    .with("column", columns.get(column).title().en()));
        }
        return sums.get(column)
                .<Cell>map(sum -> sum)
                .orElseGet(() ->
                        rows == 0 ? nothing(columns.get(column)) : Cell.missing(Texts.message("reports.no-values")));
    }

    private static Cell nothing(Column column) {
        return switch (column.kind()) {
            case COUNT -> Cell.count(0, column.unit().orElse(Unit.NUMBER));
            case TIME -> Cell.time(Hours.ZERO);
            case POINTS -> Cell.points(Points.ZERO);
            case MONEY, SHARE -> Cell.missing(Texts.message("reports.no-rows"));
            case TEXT, MEAN, DAY, STATE -> Cell.none();
        };
    }

    /**
     * Returns the row that shows the sums.
     *
     * @param role subtotal or total
     * @param label what stands in the first column; the number of gaps is added to it
     * @param others cells for columns that are not summed, by column counted from 0, such as a number of different persons
     * @throws InvalidValueException if the first column has no words, or another cell is given for a summed column
     */
    public Row row(Row.Role role, Text label, Map<Integer, Cell> others) {
        if (columns.get(0).kind() != Column.Kind.TEXT) {
            throw new InvalidValueException(Texts.problem("reports.total-label"));
        }
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.text(gaps == 0 ? label : withGaps(label)));
        for (int i = 1; i < columns.size(); i++) {
            cells.add(columns.get(i).isSummed() ? sum(i) : others.getOrDefault(i, Cell.none()));
        }
        boolean known = others.keySet().stream()
                .allMatch(i -> i > 0 && i < columns.size() && !columns.get(i).isSummed());
        if (!known) {
            throw new InvalidValueException(Texts.problem("reports.total-cell").field("others"));
        }
        return new Row(role, cells);
    }

    private Text withGaps(Text label) {
        Text remark = Texts.both(Texts.message("reports.total-gaps").with("gaps", gaps));
        return Text.of(label.zh() + remark.zh(), label.en() + remark.en());
    }

    /** Refuses a row that does not fit the columns. */
    static void check(List<Column> columns, Row row) {
        if (row.cells().size() != columns.size()) {
            throw new InvalidValueException(Texts.problem("reports.row-width")
                    .with("columns", columns.size())
                    .with("cells", row.cells().size()));
        }
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).check(row.cells().get(i));
        }
    }

    /** Refuses a row whose summed columns show something else than these sums. */
    void checkShown(Row row) {
        check(columns, row);
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).isSummed() && !row.cells().get(i).equals(sum(i))) {
                throw new InvalidValueException(Texts.problem("reports.total-differs")
                        .with("column", columns.get(i).title().en()));
            }
        }
    }
}
