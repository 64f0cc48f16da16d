package org.volunteerkit.reports.document;

import java.util.Optional;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.value.Privacy;
import org.volunteerkit.value.Text;
import org.volunteerkit.value.Unit;

/**
 * One column of a table: its title, the kind of its cells, whether they add up, and who may see them.
 *
 * <p>A column is summed only when asked to: hours of teams add up, different persons of teams do not.
 *
 * <p>To be called, not extended. Immutable.
 *
 * @param title what stands in the column
 * @param kind the kind of all cells in it, beside reasons for missing ones
 * @param unit what is counted; it stands in the head, and not again in each cell
 * @param isSummed whether totals show the sum of the cells
 * @param privacy who may see the column
 */
public record Column(Text title, Kind kind, Optional<Unit> unit, boolean isSummed, Privacy privacy) {

    /** What kind of cell stands in a column; renderers align by it. */
    public enum Kind {
        /** Words and links. */
        TEXT(false, false),
        /** Exact and stated numbers of things. */
        COUNT(true, true),
        /** Service time. */
        TIME(true, true),
        /** Points. */
        POINTS(true, true),
        /** Money. */
        MONEY(true, true),
        /** Shares of a whole. */
        SHARE(true, true),
        /** Averages. */
        MEAN(true, false),
        /** Days and ranges of days. */
        DAY(false, false),
        /** Verdicts. */
        STATE(false, false);

        private final boolean numeric;
        private final boolean additive;

        Kind(boolean numeric, boolean additive) {
            this.numeric = numeric;
            this.additive = additive;
        }

        /** Returns whether the cells are numbers, which are aligned at their last digit. */
        public boolean isNumeric() {
            return numeric;
        }

        /** Returns whether the cells can be summed. */
        public boolean isAdditive() {
            return additive;
        }
    }

    /**
     * Checks that what is to be summed can be.
     *
     * @throws InvalidValueException if the kind has no sums
     */
    public Column {
        if (isSummed && !kind.isAdditive()) {
            throw new InvalidValueException(
                    Texts.problem("reports.column-sum").field("isSummed").found(Found.value(kind.name())));
        }
    }

    /** Returns a column of words. */
    public static Column text(Text title) {
        return of(title, Kind.TEXT);
    }

    /** Returns a column of numbers of something. */
    public static Column count(Text title, Unit unit) {
        return new Column(title, Kind.COUNT, Optional.of(unit), false, Privacy.PUBLIC);
    }

    /** Returns a column of service time. */
    public static Column time(Text title) {
        return of(title, Kind.TIME);
    }

    /**
     * Returns a column of some kind.
     *
     * @param kind any; for {@code COUNT}, {@link #count} names the unit as well
     */
    public static Column of(Text title, Kind kind) {
        return new Column(title, kind, Optional.empty(), false, Privacy.PUBLIC);
    }

    /**
     * Returns this column with sums in the totals of its table.
     *
     * @throws InvalidValueException if the kind has no sums
     */
    public Column summed() {
        return new Column(title, kind, unit, true, privacy);
    }

    /** Returns this column for a narrower audience. */
    public Column visibleTo(Privacy audience) {
        return new Column(title, kind, unit, isSummed, audience);
    }

    /** Refuses a cell of another kind. */
    void check(Cell cell) {
        boolean fits = Kinds.of(cell).map(kind::equals).orElse(true);
        boolean addable = cell instanceof Cell.Additive || cell instanceof Cell.Missing;
        if (!fits || (isSummed && !addable)) {
            throw new InvalidValueException(Texts.problem("reports.cell-kind")
                    .with("column", title.en())
                    .with("kind", kind.name())
                    .found(Found.value(cell.getClass().getSimpleName())));
        }
    }
}
