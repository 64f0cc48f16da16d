package org.volunteerkit.measure;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.value.Unit;

/** Rows of which each is changed by itself. */
final class Changing extends Node {

    private final Node source;
    private final RowChange change;

    Changing(Node source, Unit unit, RowChange change) {
        super(unit, source.keys, source.acts, source.dated);
        this.source = source;
        this.change = change;
    }

    Node source() {
        return source;
    }

    RowChange change() {
        return change;
    }

    @Override
    List<Row> rows(Evaluation run) {
        return changed(run.rows(source), run);
    }

    /** What becomes of some of the rows. */
    List<Row> changed(List<Row> some, Evaluation run) {
        List<Row> rows = new ArrayList<>();
        for (Row row : some) {
            Row changed = row.counts() ? change.apply(row, run) : row;
            if (changed != null) {
                rows.add(changed);
            }
        }
        return rows;
    }

    @Override
    @Nullable Row nothing() {
        Row none = source.nothing();
        if (none == null) {
            return null;
        }
        return none.counts() ? change.ofNothing(none) : Row.dropped(unit);
    }

    @Override
    boolean addsOnly() {
        return change.addsOnly();
    }

    @Override
    boolean asksFacts() {
        return change.asksFacts();
    }

    @Override
    Range range() {
        return change.range(source.range());
    }

    @Override
    List<Node> sources() {
        return ImmutableList.of(source);
    }
}
