package org.volunteerkit.measure.bulk;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.measure.rule.When;
import org.volunteerkit.time.DateRange;

/**
 * How much the minutes of local clocks count, as sums from a first day on, so that any stretch is a difference of two.
 *
 * <p>Days on which the same cases hold have one table of minutes among them. A table has several layers; a layer says how much
 * a minute counts, given the cases in whose times it lies.
 */
final class Minutes {

    static final int A_DAY = 24 * 60;

    private static final int MOST_CELLS = 8_000_000;

    private static final int LONGEST_STRETCH = 3 * A_DAY;

    private final int firstDay;
    private final int firstMinute;
    private final int days;

    /** What all days before count, by layer and day. */
    private final long[] before;

    /** Where the minutes of a day begin, by day. */
    private final int[] table;

    /** What the minutes of the day before each minute count, by layer, sort of day and minute. */
    private final int[] within;

    private final int tables;

    /** What the minutes before each minute of a day and of those behind it count, by layer; none if days differ. */
    private int[] stretches = new int[0];

    private int stretch;

    /** What a day counts of which no minute is known, by layer and day. */
    private final long[] whole;

    private Minutes(int firstDay, int days, int layers, int tables, int[] table) {
        this.firstDay = firstDay;
        this.firstMinute = firstDay * A_DAY;
        this.days = days;
        this.table = table;
        this.tables = tables;
        before = new long[layers * (days + 1)];
        within = new int[layers * tables * (A_DAY + 1)];
        whole = new long[layers * days];
    }

    /**
     * Returns a table; null if it would be too large.
     *
     * @param cases the cases, of which only the times play a part
     * @param layers how much a minute counts given the cases in whose times it lies, as bits
     */
    static @Nullable Minutes of(List<When> cases, Times times, List<LongUnaryOperator> layers) {
        int firstDay = times.firstDay;
        int lastDay = times.lastDay;
        long many = lastDay - (long) firstDay + 1;
        boolean fits = many <= Windows.MOST_DAYS
                && many * layers.size() <= MOST_CELLS
                && Math.abs((long) firstDay) + many < Integer.MAX_VALUE / A_DAY;
        if (!fits) {
            return null;
        }
        int days = (int) many;
        int[] sortOf = new int[days];
        Map<Integer, Integer> sorts = new HashMap<>();
        for (int day = 0; day < days; day++) {
            int held = onDay(cases, LocalDate.ofEpochDay(firstDay + (long) day));
            Integer sort = sorts.get(held);
            if (sort == null) {
                sort = sorts.size();
                sorts.put(held, sort);
            }
            sortOf[day] = sort;
        }
        if ((long) sorts.size() * layers.size() * A_DAY > MOST_CELLS) {
            return null;
        }
        Minutes minutes = new Minutes(firstDay, days, layers.size(), sorts.size(), sortOf);
        for (int layer = 0; layer < layers.size(); layer++) {
            LongUnaryOperator counts = layers.get(layer);
            int of = layer;
            for (Map.Entry<Integer, Integer> sort : sorts.entrySet()) {
                if (!minutes.fill(cases, of, sort.getValue(), sort.getKey(), counts)) {
                    return null;
                }
            }
            minutes.addUp(of, sorts, counts, cases);
        }
        minutes.stretch(layers.size(), times.longest);
        return minutes;
    }

    private boolean fill(List<When> cases, int layer, int sort, int held, LongUnaryOperator counts) {
        int at = (layer * tables + sort) * (A_DAY + 1);
        long sum = 0;
        for (int minute = 0; minute < A_DAY; minute++) {
            within[at + minute] = (int) sum;
            sum += counts.applyAsLong(held & atMinute(cases, minute));
            if (Math.abs(sum) > Integer.MAX_VALUE) {
                return false;
            }
        }
        within[at + A_DAY] = (int) sum;
        return true;
    }

    private void addUp(int layer, Map<Integer, Integer> sorts, LongUnaryOperator counts, List<When> cases) {
        int[] heldOf = new int[sorts.size()];
        sorts.forEach((held, sort) -> heldOf[sort] = held);
        int clockless = 0;
        for (int i = 0; i < cases.size(); i++) {
            clockless |= cases.get(i).clock().isEmpty() ? 1 << i : 0;
        }
        for (int day = 0; day < days; day++) {
            int last = (layer * tables + table[day]) * (A_DAY + 1) + A_DAY;
            before[layer * (days + 1) + day + 1] = before[layer * (days + 1) + day] + within[last];
            whole[layer * days + day] = counts.applyAsLong(heldOf[table[day]] & clockless);
        }
    }

    /** Where all days are alike, one table holds every stretch that is not too long, wherever it begins. */
    private void stretch(int layers, int longest) {
        if (tables > 1 || longest > LONGEST_STRETCH) {
            return;
        }
        stretch = A_DAY + longest + 1;
        stretches = new int[layers * stretch];
        for (int layer = 0; layer < layers; layer++) {
            long day = within[layer * (A_DAY + 1) + A_DAY];
            for (int minute = 0; minute < stretch; minute++) {
                long sum = minute / A_DAY * day + within[layer * (A_DAY + 1) + minute % A_DAY];
                stretches[layer * stretch + minute] = (int) sum;
            }
            if (Math.abs(day) > Integer.MAX_VALUE / (longest / A_DAY + 2)) {
                stretches = new int[0];
                return;
            }
        }
    }

    /** The table of stretches; empty if there is none. */
    int[] stretches() {
        return stretches;
    }

    /** How many entries of the table of stretches belong to a layer. */
    int stretch() {
        return stretch;
    }

    /** The first minute of the table. */
    int firstMinute() {
        return firstMinute;
    }

    private static int onDay(List<When> cases, LocalDate day) {
        int held = 0;
        for (int i = 0; i < cases.size(); i++) {
            held |= isOn(cases.get(i), day) ? 1 << i : 0;
        }
        return held;
    }

    private static boolean isOn(When when, LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        boolean inDays = when.at() == When.At.DECISION
                || when.days().isEmpty()
                || when.days().stream().anyMatch((DateRange range) -> range.contains(day));
        return inDays
                && (when.weekdays().isEmpty() || when.weekdays().contains(weekday))
                && (when.yearly().isEmpty() || when.yearly().contains(MonthDay.from(day)));
    }

    private static int atMinute(List<When> cases, int minute) {
        int held = 0;
        for (int i = 0; i < cases.size(); i++) {
            held |= cases.get(i).clock().map(clock -> isIn(clock, minute)).orElse(true) ? 1 << i : 0;
        }
        return held;
    }

    private static boolean isIn(When.Clock clock, int minute) {
        int from = clock.from().toSecondOfDay();
        int to = clock.to().toSecondOfDay();
        int second = minute * 60;
        return from < to ? second >= from && second < to : second >= from || second < to;
    }

    /** What all minutes before one count. */
    private long before(int layer, int minute) {
        int since = minute - firstMinute;
        int day = since / A_DAY;
        // The last minute of a stretch may be the first behind the table.
        int sort = day < days ? table[day] : 0;
        return before[layer * (days + 1) + day] + within[(layer * tables + sort) * (A_DAY + 1) + since - day * A_DAY];
    }

    /** What the minutes between two count. */
    long between(int layer, int from, int until) {
        return before(layer, until) - before(layer, from);
    }

    /** What a day counts of which no minute is known: clocks are never met. */
    long whole(int layer, int day) {
        return whole[layer * days + day - firstDay];
    }
}
