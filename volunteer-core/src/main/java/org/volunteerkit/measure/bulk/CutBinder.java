package org.volunteerkit.measure.bulk;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.problem.Message;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.Window;

/** Finds by what rows of one person are told apart. */
final class CutBinder {

    static final String PERSON = "person";

    private final Code code;
    private final Rows rows;

    CutBinder(Code code, Rows rows) {
        this.code = code;
        this.rows = rows;
    }

    /** What rows are told apart by, and the keys of the groups that they form; no keys for none. */
    @SuppressWarnings("ArrayRecordComponent") // kernels run over arrays; nobody compares them
    record Keys(int @Nullable [] codes, @Nullable Tuples tuples) {

        int size() {
            return tuples == null ? 0 : tuples.codes().size();
        }
    }

    /** By keys and windows that cut time; null if that is not done by columns. */
    @Nullable Cut cut(List<String> per, Optional<Window> in) {
        Keys keys = keys(per);
        if (keys == null) {
            return null;
        }
        Windows windows = null;
        if (in.isPresent()) {
            windows = rows.dated && in.get().cutsTime() ? Windows.of(in.get(), rows.firstDay, rows.lastDay) : null;
            if (windows == null) {
                return null;
            }
            windows = windows.start.length == 1 ? null : windows;
        }
        return cut(keys, windows, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /** By keys, and by windows or a range of days. */
    Cut cut(Keys keys, @Nullable Windows windows, int from, int until) {
        return new Cut(rows.acts, code.table.day, from, until, windows, keys.codes(), keys.size());
    }

    /** By a range of days: what lies in a window as seen from the day of the question. */
    Cut within(Keys keys, Window window) {
        if (window instanceof Window.Life life) {
            int from = life.since().map(day -> (int) day.toEpochDay()).orElse(Integer.MIN_VALUE);
            return cut(keys, null, from, Integer.MAX_VALUE);
        }
        Optional<DateRange> range = window.at(code.asOf);
        return cut(
                keys,
                null,
                range.map(days -> (int) days.start().toEpochDay()).orElse(1),
                range.map(Windows::until).orElse(0));
    }

    /** The keys beside the person, of whom there is one at a time; null if they are not in columns. */
    @Nullable Keys keys(List<String> names) {
        ImmutableList<String> some =
                names.stream().filter(name -> !name.equals(PERSON)).collect(ImmutableList.toImmutableList());
        if (some.isEmpty()) {
            return new Keys(null, null);
        }
        Tuples.OfRows found;
        if (rows.acts) {
            Optional<String> missing = some.stream()
                    .filter(name -> rows.kinds.stream()
                            .anyMatch(
                                    kind -> !code.table.kinds.get(kind).fields().contains(name)))
                    .findFirst();
            if (missing.isPresent()) {
                code.refuse(Message.of("measure.bulk-field").with("field", missing.get()));
                return null;
            }
            found = code.tuples(some);
        } else {
            Tuples known = rows.keys;
            found = known == null ? null : code.tuples(known, some);
        }
        return found == null ? null : new Keys(found.numbers(), found.tuples());
    }
}
