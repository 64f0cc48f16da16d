package org.volunteerkit.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The groups of a fold over acts, as they grew from act to act. */
final class FoldedInTime {

    private static final LocalDate WHENEVER = LocalDate.MIN;

    /** One group: its acts and, as far as anybody asked, what it came to with each of them. */
    private static final class Line {

        private final Group group;
        private final Accumulator sum;
        private final List<Row> acts = new ArrayList<>();
        private final List<LocalDate> days = new ArrayList<>();
        private final List<Row> results = new ArrayList<>();

        Line(Group group, Accumulator sum) {
            this.group = group;
            this.sum = sum;
        }

        void add(Row act) {
            acts.add(act);
            days.add(act.day().orElseThrow());
        }

        /** Adds what the group came to by a day, if there was anything of it. */
        void addTo(List<Row> into, Folding node, LocalDate day) {
            int count = InTime.until(days, day);
            while (results.size() < count) {
                node.add(acts.get(results.size()), sum);
                results.add(sum.row(group));
            }
            if (count > 0) {
                into.add(results.get(count - 1));
            }
        }
    }

    private final Folding node;

    // By the first day of their windows: those of one fold never overlap.
    private final TreeMap<LocalDate, Map<Group, Line>> lines = new TreeMap<>();

    FoldedInTime(Folding node, InTime source, Evaluation run) {
        this.node = node;
        for (Row row : source.all()) {
            Optional<Group> group = row.counts() ? node.group(row, run) : Optional.empty();
            group.ifPresent(own -> lines.computeIfAbsent(start(own), day -> new TreeMap<>())
                    .computeIfAbsent(own, each -> new Line(each, node.empty()))
                    .add(row));
        }
    }

    private static LocalDate start(Group group) {
        return group.window().map(days -> days.start()).orElse(WHENEVER);
    }

    /** The groups as they stood on a day. */
    List<Row> asOf(LocalDate day) {
        return rows(lines, day);
    }

    /** The groups as they stood on a day, of which the windows reach into some days, both ends included. */
    List<Row> asOf(LocalDate day, LocalDate first, LocalDate last) {
        LocalDate from = lines.floorKey(first);
        return rows(lines.subMap(from == null ? first : from, true, last, true), day);
    }

    private List<Row> rows(Map<LocalDate, Map<Group, Line>> some, LocalDate day) {
        List<Row> rows = new ArrayList<>();
        for (Map<Group, Line> each : some.values()) {
            each.values().forEach(line -> line.addTo(rows, node, day));
        }
        return node.withNothing(rows);
    }
}
