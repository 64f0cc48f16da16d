package org.volunteerkit.measure.bulk;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.problem.ProblemException;
import org.volunteerkit.value.Unit;

/**
 * Collects columns of acts that the caller has already, so that nobody need make an object of each act.
 *
 * <p>The acts of one person lie side by side, those of a person in the order in which they happened; of one day those that
 * began earlier first, of one minute by kind and key. All arrays are copied.
 *
 * <p>To be called, not extended. Not safe for many threads.
 */
public final class Columns {

    private final FactTable.Parts parts = new FactTable.Parts();
    private final int rows;
    private ImmutableList<String> kinds = ImmutableList.of();
    private final Set<String> fields = new LinkedHashSet<>();
    private final Map<String, TextColumn> texts = new LinkedHashMap<>();
    private final Map<String, NumberColumn> numbers = new LinkedHashMap<>();
    private final Map<String, int[]> days = new LinkedHashMap<>();

    Columns(List<String> people, int... first) {
        parts.people = ImmutableList.copyOf(people);
        parts.first = first.clone();
        boolean rises = first.length == people.size() + 1 && first[0] == 0;
        for (int person = 0; rises && person < people.size(); person++) {
            rises = first[person] <= first[person + 1];
        }
        if (!rises) {
            throw bad("first");
        }
        rows = first[first.length - 1];
        parts.until = new int[0];
    }

    /** Says that all acts are of one kind. */
    public Columns kind(String name) {
        return kinds(List.of(name), new byte[rows]);
    }

    /**
     * Says of which kind each act is.
     *
     * @param names the kinds
     * @param ofAct the place of its kind in {@code names}, by act
     */
    public Columns kinds(List<String> names, byte... ofAct) {
        kinds = ImmutableList.copyOf(names);
        parts.kind = ofAct.clone();
        for (byte kind : ofAct) {
            check(kind >= 0 && kind < names.size(), "kinds");
        }
        check(ofAct.length == rows, "kinds");
        return this;
    }

    /**
     * Says on which day each act happened.
     *
     * @param epochDays days since 1970-01-01, within each person never falling
     */
    public Columns on(int... epochDays) {
        check(epochDays.length == rows, "on");
        for (int person = 0; person < parts.people.size(); person++) {
            for (int row = parts.first[person] + 1; row < parts.first[person + 1]; row++) {
                check(epochDays[row - 1] <= epochDays[row], "on");
            }
        }
        parts.day = epochDays.clone();
        return this;
    }

    /**
     * Says from when to when each act went, by clocks of the place that nobody changed meanwhile.
     *
     * @param starts minutes since 1970-01-01T00:00
     * @param ends as {@code starts}, or the same number if the time of an act is not known
     */
    public Columns times(int[] starts, int... ends) {
        check(starts.length == rows && ends.length == rows, "times");
        for (int row = 0; row < rows; row++) {
            check(starts[row] <= ends[row], "times");
            parts.timesFit &=
                    Math.abs(starts[row]) < Integer.MAX_VALUE / 4 && Math.abs(ends[row]) < Integer.MAX_VALUE / 4;
        }
        parts.start = starts.clone();
        parts.end = ends.clone();
        return this;
    }

    /**
     * Adds a field of at most one text.
     *
     * @param field its name
     * @param words all texts that occur
     * @param ofAct the place of its text in {@code words}, by act; below zero if it has none
     */
    public Columns key(String field, List<String> words, byte... ofAct) {
        int[] codes = new int[ofAct.length];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = ofAct[row];
        }
        return key(field, words, codes);
    }

    /**
     * Adds a field of at most one text.
     *
     * @param field its name
     * @param words all texts that occur
     * @param ofAct the place of its text in {@code words}, by act; below zero if it has none
     */
    public Columns key(String field, List<String> words, int... ofAct) {
        check(ofAct.length == rows && fields.add(field), field);
        ImmutableList.Builder<Set<String>> entries = ImmutableList.builder();
        entries.add(ImmutableSet.of());
        words.forEach(word -> entries.add(ImmutableSet.of(word)));
        int[] codes = new int[rows];
        for (int row = 0; row < rows; row++) {
            check(ofAct[row] < words.size(), field);
            codes[row] = Math.max(0, ofAct[row] + 1);
        }
        texts.put(field, TextColumn.of(codes, entries.build()));
        return this;
    }

    /**
     * Adds a field of quantities that every act has.
     *
     * @param field its name
     * @param unit what is counted
     * @param scale into how many parts one of the unit is divided: 60 for hours that are given in minutes
     * @param ofAct the number of parts, by act
     */
    public Columns quantity(String field, Unit unit, long scale, int... ofAct) {
        check(ofAct.length == rows && scale > 0 && fields.add(field), field);
        numbers.put(
                field,
                new NumberColumn(
                        unit, scale, Arrays.stream(ofAct).asLongStream().toArray()));
        return this;
    }

    /**
     * Adds a field of days that every act has.
     *
     * @param field its name
     * @param epochDays days since 1970-01-01
     */
    public Columns day(String field, int... epochDays) {
        check(epochDays.length == rows && fields.add(field), field);
        days.put(field, epochDays.clone());
        return this;
    }

    /**
     * Returns the table.
     *
     * @throws ProblemException if nobody said the kinds and the days
     */
    public FactTable build() {
        check(parts.kind.length == rows && parts.day.length == rows, "kinds");
        for (int row = 0; row < parts.start.length; row++) {
            if (parts.start[row] == parts.end[row]) {
                // No time; the first minute of the day can be looked up like any other.
                parts.start[row] = parts.day[row] * Minutes.A_DAY;
                parts.end[row] = parts.start[row];
            }
        }
        ImmutableMap.Builder<String, String> columns = ImmutableMap.builder();
        numbers.keySet().forEach(field -> columns.put(field, field));
        parts.kinds = kinds.stream()
                .map(name -> new FactTable.Kind(name, true, ImmutableSet.copyOf(fields), columns.buildOrThrow()))
                .collect(ImmutableList.toImmutableList());
        parts.texts = ImmutableMap.copyOf(texts);
        parts.numbers = ImmutableMap.copyOf(numbers);
        parts.days = ImmutableMap.copyOf(days);
        return new FactTable(parts);
    }

    private static void check(boolean holds, String column) {
        if (!holds) {
            throw bad(column);
        }
    }

    private static ProblemException bad(String column) {
        return new ProblemException(Problem.of("measure.bulk-columns").field(column));
    }
}
