package org.volunteerkit.reports.document;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.value.Text;

/**
 * Typed columns and rows, with totals that equal the rows above them.
 *
 * <p>Rows are given as values, or as a source that opens a fresh stream for every reading: then a table of a million rows
 * needs no more memory than one of ten. Each row is checked against the columns: a table of values when it is built, a
 * source while it is read.
 *
 * <pre>{@code
 * Table hours = Table.builder()
 *         .caption(Text.of("各队服务时长", "Hours by team"))
 *         .addColumns(Column.text(Text.of("队伍", "Team")), Column.time(Text.of("时长", "Hours")).summed())
 *         .addRow(Cell.text("清华园队"), Cell.time(Hours.parse("PT90M")))
 *         .total(Text.of("合计", "Total"))
 *         .build();
 * }</pre>
 *
 * <p>To be called, not extended. Immutable; tables with a source are equal only if they share it.
 */
@Value.Immutable
public abstract non-sealed class Table implements Block {

    Table() {}

    /** Starts a table; columns are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns what the table shows. */
    public abstract Optional<Text> caption();

    /** Returns the columns from left to right, at least one. */
    public abstract List<Column> columns();

    /** Returns the rows that were given as values. */
    public abstract List<Row> rows();

    /** Returns what opens a fresh stream of rows; whoever reads closes the stream. */
    public abstract Optional<Supplier<Stream<Row>>> source();

    /** Returns the label of the total that is put below the last row, if there is to be one. */
    public abstract Optional<Text> total();

    /** Returns what the total shows in columns that are not summed, by column counted from 0. */
    public abstract Map<Integer, Cell> totalCells();

    /** Returns a remark below the table. */
    public abstract Optional<Text> note();

    /**
     * Hands over each row in order, the total last.
     *
     * @throws InvalidValueException if a row does not fit the columns, or a subtotal differs from the rows it sums up
     */
    public final void forEachRow(Consumer<? super Row> reader) {
        RowReader rows = new RowReader(columns(), reader::accept);
        if (source().isPresent()) {
            try (Stream<Row> open = source().get().get()) {
                open.sequential().forEachOrdered(rows);
            }
        } else {
            rows().forEach(rows);
        }
        total().ifPresent(label -> reader.accept(rows.all().row(Row.Role.TOTAL, label, totalCells())));
    }

    /** Returns the total that {@link #forEachRow} hands over last; empty if the table has none. */
    public final Optional<Row> totalRow() {
        Row[] last = new Row[1];
        forEachRow(row -> last[0] = row);
        return total().map(label -> last[0]);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.table(this);
    }

    @Value.Check
    void check() {
        if (columns().isEmpty()) {
            throw new InvalidValueException(Texts.problem("reports.no-columns").field("columns"));
        }
        if (source().isPresent()) {
            if (!rows().isEmpty()) {
                throw new InvalidValueException(
                        Texts.problem("reports.rows-twice").field("rows"));
            }
        } else {
            forEachRow(row -> {});
        }
    }

    /** Collects the parts of a table. */
    public static final class Builder extends ImmutableTable.Builder {

        Builder() {}

        /** Adds a row that stands for itself. */
        public Builder addRow(Cell... cells) {
            addRow(new Row(Row.Role.BODY, ImmutableList.copyOf(cells)));
            return this;
        }
    }
}
