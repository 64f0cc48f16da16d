package org.volunteerkit.measure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.value.Ratio;

/** The rows of several nodes together; rows of one act, and groups with the same keys, become one. */
final class Joining extends Node {

    private final ImmutableList<Node> parts;

    Joining(List<Node> parts, ImmutableSet<String> keys) {
        super(parts.get(0).unit, keys, parts.get(0).acts, parts.stream().allMatch(part -> part.dated));
        this.parts = ImmutableList.copyOf(parts);
    }

    @Override
    List<Row> rows(Evaluation run) {
        // An act that several parts show is one row, with one result.
        Map<Row.Identity, Row> joined = new LinkedHashMap<>();
        for (Node part : parts) {
            run.rows(part).forEach(row -> joined.merge(row.identity(), row, Row::plus));
        }
        List<Row> rows = new ArrayList<>(joined.values());
        if (!acts) {
            rows.sort(Comparator.comparing(Row::group));
        }
        return rows;
    }

    @Override
    boolean addsOnly() {
        return true;
    }

    @Override
    @Nullable Row nothing() {
        Row all = Row.dropped(unit);
        for (Node part : parts) {
            Row none = part.nothing();
            if (none == null) {
                return null;
            }
            all = all.plus(none);
        }
        return all;
    }

    @Override
    Range range() {
        // A row that one part does not show adds nothing of it.
        Range sum = Range.of(Ratio.ZERO);
        for (Node part : parts) {
            sum = sum.plus(part.range().or(Range.of(Ratio.ZERO)));
        }
        return sum;
    }

    @Override
    List<Node> sources() {
        return parts;
    }
}
