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
import org.jspecify.annotations.Nullable;

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

    /**
     * Of entries by number in any order, of which the first is none.
     *
     * @param codes the number of each row, which is changed here
     */
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
        for (int row = 0; row < codes.length; row++) {
            codes[row] = rank[codes[row]];
        }
        return new TextColumn(codes, sorted.build());
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

        private static final int NEAR = 256;

        /** Spreads hashes, whose lowest bits short words of one language often share. */
        private static final int SPREAD = 0x9E3779B9;

        /** How many of the highest bits of a spread hash are left to count {@link #NEAR}. */
        private static final int HIGHEST = Integer.SIZE - Integer.numberOfTrailingZeros(NEAR);

        private final Ints codes;
        private final List<Set<String>> entries = new ArrayList<>();
        private final Map<Set<String>, Integer> known = new HashMap<>();

        /** The entries of one text, which most are. */
        private final Map<String, Integer> single = new HashMap<>();

        /** Texts that were met lately, by their hash. */
        private final @Nullable String[] near = new String[NEAR];

        private final int[] codeOfNear = new int[NEAR];

        Builder(int expected) {
            codes = new Ints(expected);
            entries.add(ImmutableSet.of());
            known.put(ImmutableSet.of(), 0);
        }

        void add(int row, Set<String> texts) {
            if (texts.size() == 1) {
                add(row, texts.iterator().next());
                return;
            }
            Integer code = known.get(texts);
            if (code == null) {
                code = next(texts);
                known.put(texts, code);
            }
            codes.put(row, code, 0);
        }

        void add(int row, String text) {
            // Most fields have few texts, so that one is found by its hash alone.
            int slot = (text.hashCode() * SPREAD) >>> HIGHEST;
            if (!text.equals(near[slot])) {
                Integer code = single.get(text);
                if (code == null) {
                    code = next(ImmutableSet.of(text));
                    single.put(text, code);
                }
                near[slot] = text;
                codeOfNear[slot] = code;
            }
            codes.put(row, codeOfNear[slot], 0);
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
