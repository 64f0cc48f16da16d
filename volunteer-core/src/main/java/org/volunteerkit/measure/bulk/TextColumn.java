package org.volunteerkit.measure.bulk;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Ordering;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A field of texts, as numbers of a dictionary; 0 is no text at all.
 *
 * <p>An entry is the set of texts that a fact has in the field. Numbers rise with the texts, so that groups can be put in the
 * order of their keys without looking at them.
 */
final class TextColumn {

    private static final Comparator<Iterable<String>> MANY =
            Ordering.<String>natural().lexicographical();

    final int[] codes;
    final ImmutableList<Set<String>> entries;

    private TextColumn(int[] codes, ImmutableList<Set<String>> entries) {
        this.codes = codes;
        this.entries = entries;
    }

    /** Of entries by number in any order, of which the first is none. */
    static TextColumn of(int[] codes, List<? extends Set<String>> entries) {
        List<Integer> order = new ArrayList<>();
        for (int code = 0; code < entries.size(); code++) {
            order.add(code);
        }
        order.sort(Comparator.comparing(entries::get, TextColumn::compare));
        int[] rank = new int[entries.size()];
        ImmutableList.Builder<Set<String>> sorted = ImmutableList.builder();
        int next = 0;
        for (int code : order) {
            rank[code] = next++;
            sorted.add(ImmutableSet.copyOf(entries.get(code)));
        }
        int[] ranked = new int[codes.length];
        for (int row = 0; row < codes.length; row++) {
            ranked[row] = rank[codes[row]];
        }
        return new TextColumn(ranked, sorted.build());
    }

    private static int compare(Set<String> one, Set<String> other) {
        return one.size() == 1 && other.size() == 1
                ? one.iterator().next().compareTo(other.iterator().next())
                : MANY.compare(one, other);
    }

    /** Whether somebody wrote an empty text, which as a key is the same as none and yet is there. */
    boolean hasEmptyText() {
        return entries.stream().anyMatch(texts -> texts.contains(""));
    }

    /** Returns the one text of an entry; empty if there is none, or several. */
    String text(int code) {
        Set<String> texts = entries.get(code);
        return texts.size() == 1 ? texts.iterator().next() : "";
    }

    /** Gathers a column row by row; rows that are passed over have no text. */
    static final class Builder {

        private final Ints codes = new Ints();
        private final List<Set<String>> entries = new ArrayList<>();
        private final Map<Set<String>, Integer> known = new HashMap<>();

        /** The entries of one text, which most are. */
        private final Map<String, Integer> single = new HashMap<>();

        private String last = "";
        private int lastCode;

        Builder() {
            entries.add(ImmutableSet.of());
            known.put(ImmutableSet.of(), 0);
        }

        void add(int row, Set<String> texts) {
            if (texts.size() == 1) {
                add(row, texts.iterator().next());
                return;
            }
            codes.fill(0, row);
            Integer code = known.get(texts);
            if (code == null) {
                code = next(texts);
                known.put(texts, code);
            }
            codes.add(code);
        }

        void add(int row, String text) {
            codes.fill(0, row);
            // Facts of one person often have the same text.
            if (lastCode == 0 || !text.equals(last)) {
                Integer code = single.get(text);
                if (code == null) {
                    code = next(ImmutableSet.of(text));
                    single.put(text, code);
                }
                last = text;
                lastCode = code;
            }
            codes.add(lastCode);
        }

        private int next(Set<String> texts) {
            entries.add(texts);
            return entries.size() - 1;
        }

        TextColumn build(int rows) {
            codes.fill(0, rows);
            return of(codes.toArray(), entries);
        }
    }
}
