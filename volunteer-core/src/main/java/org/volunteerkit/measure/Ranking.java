package org.volunteerkit.measure;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.measure.rule.Amounts;
import org.volunteerkit.problem.Message;
import org.volunteerkit.value.Quantity;

/** The groups with the largest quantities; of those that are equal to the last one all. */
final class Ranking extends Node {

    private final Node source;
    private final long top;
    private final ImmutableList<String> per;

    Ranking(Node source, long top, List<String> per) {
        super(source.unit, source.keys, false, source.dated);
        this.source = source;
        this.top = top;
        this.per = ImmutableList.copyOf(per);
    }

    long top() {
        return top;
    }

    ImmutableList<String> per() {
        return per;
    }

    @Override
    List<Row> rows(Evaluation run) {
        Map<Group, List<Quantity>> lists = new HashMap<>();
        for (Row row : run.rows(source)) {
            if (row.counts()) {
                lists.computeIfAbsent(list(row), key -> new ArrayList<>()).add(row.quantity());
            }
        }
        lists.values().forEach(list -> list.sort(Comparator.reverseOrder()));
        List<Row> rows = new ArrayList<>();
        for (Row row : run.rows(source)) {
            if (!row.counts()) {
                rows.add(row);
                continue;
            }
            List<Quantity> list = lists.getOrDefault(list(row), ImmutableList.of());
            Quantity last = list.get((int) Math.min(top, list.size()) - 1);
            boolean among = row.quantity().compareTo(last) >= 0;
            if (run.isTracing()) {
                rows.add(traced(row, among, last));
            } else if (among) {
                rows.add(row);
            }
        }
        return rows;
    }

    private Row traced(Row row, boolean among, Quantity last) {
        if (among) {
            return row.with(row.quantity(), Message.of("measure.trace-rank").with("top", top));
        }
        return row.failed(
                Message.of("measure.trace-rank-failed").with("top", top).with("last", Amounts.inWords(last)));
    }

    private Group list(Row row) {
        return new Group(
                per,
                per.stream().map(row::key).collect(ImmutableList.toImmutableList()),
                row.group().window());
    }

    @Override
    @Nullable Row nothing() {
        // Whoever did nothing is among no first ones.
        return source.nothing() == null ? null : Row.dropped(unit);
    }

    @Override
    Range range() {
        return source.range();
    }

    @Override
    List<Node> sources() {
        return ImmutableList.of(source);
    }
}
