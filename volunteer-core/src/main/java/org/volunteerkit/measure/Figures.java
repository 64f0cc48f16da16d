package org.volunteerkit.measure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.value.Quantity;

/** What values come to in one group, where several are looked at together. */
final class Figures {

    private Figures() {}

    /** The rows that count, by group. */
    static Map<Group, Row> byGroup(List<Row> rows) {
        Map<Group, Row> byGroup = new TreeMap<>();
        rows.stream().filter(Row::counts).forEach(row -> byGroup.put(row.group(), row));
        return byGroup;
    }

    /** What a row comes to; where there is none, what its value comes to of nothing; empty if that is no figure. */
    static Optional<Quantity> of(@Nullable Row row, Node value) {
        return row == null ? ofNothing(value) : Optional.of(row.quantity());
    }

    /** What a value comes to of nothing; none of the unit if nothing fails a test. */
    static Optional<Quantity> ofNothing(Node value) {
        return Optional.ofNullable(value.nothing())
                .map(none -> none.counts() ? none.quantity() : Quantity.of(0, value.unit));
    }
}
