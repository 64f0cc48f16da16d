package org.volunteerkit.measure.bulk;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The different keys that facts have in some fields together, each with a number; numbers rise with the texts.
 *
 * @param names the fields
 * @param codes the codes of each tuple, in the order of the fields
 */
record Tuples(ImmutableList<String> names, ImmutableList<int[]> codes) {

    /** Tuples with the number that each row has. */
    @SuppressWarnings("ArrayRecordComponent") // kernels run over arrays; nobody compares them
    record OfRows(Tuples tuples, int[] numbers) {}

    /** Returns the tuples of all facts of a table; null if a key is written that looks like none. */
    static @Nullable OfRows of(FactTable table, ImmutableList<String> names) {
        int[][] columns = new int[names.size()][];
        for (int i = 0; i < columns.length; i++) {
            TextColumn column = table.texts(names.get(i));
            if (column != null && column.hasEmptyText()) {
                return null;
            }
            columns[i] = column == null ? new int[table.size()] : column.codes;
        }
        if (columns.length == 1) {
            return new OfRows(single(names, table.texts(names.get(0))), columns[0]);
        }
        int[][] rows = new int[table.size()][];
        for (int row = 0; row < rows.length; row++) {
            int[] tuple = new int[columns.length];
            for (int i = 0; i < tuple.length; i++) {
                tuple[i] = columns[i][row];
            }
            rows[row] = tuple;
        }
        return of(names, rows);
    }

    /** The entries of a dictionary stand in order already. */
    private static Tuples single(ImmutableList<String> names, @Nullable TextColumn column) {
        ImmutableList.Builder<int[]> codes = ImmutableList.builder();
        for (int code = 0; code < (column == null ? 1 : column.entries.size()); code++) {
            codes.add(new int[] {code});
        }
        return new Tuples(names, codes.build());
    }

    private static OfRows of(ImmutableList<String> names, int[][] tuples) {
        Map<List<Integer>, Integer> known = new HashMap<>();
        List<int[]> different = new ArrayList<>();
        int[] first = new int[tuples.length];
        for (int i = 0; i < tuples.length; i++) {
            Integer number = known.putIfAbsent(list(tuples[i]), different.size());
            first[i] = number == null ? different.size() : number;
            if (number == null) {
                different.add(tuples[i]);
            }
        }
        Integer[] order = new Integer[different.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (one, other) -> Arrays.compare(different.get(one), different.get(other)));
        int[] rank = new int[order.length];
        ImmutableList.Builder<int[]> sorted = ImmutableList.builder();
        for (int i = 0; i < order.length; i++) {
            rank[order[i]] = i;
            sorted.add(different.get(order[i]));
        }
        int[] numbers = new int[tuples.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = rank[first[i]];
        }
        return new OfRows(new Tuples(names, sorted.build()), numbers);
    }

    private static List<Integer> list(int[] codes) {
        return Arrays.stream(codes).boxed().toList();
    }

    /** The tuples of some of the fields, with the number that each of these tuples has among them. */
    OfRows of(ImmutableList<String> some) {
        int[][] tuples = new int[codes.size()][];
        for (int i = 0; i < tuples.length; i++) {
            int[] tuple = new int[some.size()];
            for (int k = 0; k < tuple.length; k++) {
                tuple[k] = codes.get(i)[names.indexOf(some.get(k))];
            }
            tuples[i] = tuple;
        }
        return of(some, tuples);
    }
}
