package org.volunteerkit.measure;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.measure.step.Fold;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.problem.ProblemException;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Ratio;
import org.volunteerkit.value.Unit;

/** What a fold has gathered for one group; two of them can be joined in any order. */
final class Accumulator {

    private static final Comparator<DateRange> BY_START =
            Comparator.comparing(DateRange::start).thenComparing(DateRange::toString);

    private final Fold.Op op;
    private final Unit unit;
    private final ImmutableList<Ratio> weights;
    private boolean onePortion;
    private boolean torn;
    private boolean flagged;
    private long count;
    private Ratio sum = Ratio.ZERO;
    private @Nullable Ratio extreme;
    private final Set<String> different = new TreeSet<>();
    private final List<Latest> latest = new ArrayList<>();
    private final Set<DateRange> windows = new TreeSet<>(BY_START);

    Accumulator(Fold.Op op, Unit unit, List<Ratio> weights) {
        this.op = op;
        this.unit = unit;
        this.weights = op == Fold.Op.LAST ? ImmutableList.of(Ratio.ONE) : ImmutableList.copyOf(weights);
    }

    /** Says that a group belongs to one portion, so that two of them cannot be joined. */
    Accumulator ofOnePortion() {
        onePortion = true;
        return this;
    }

    void add(Row row, @Nullable String key) {
        count(1);
        flagged |= row.flagged();
        Ratio number = row.quantity().number();
        switch (op) {
            case SUM, MEAN -> sum = sum.plus(number);
            case MAX, MIN -> see(number);
            case DISTINCT -> {
                if (key != null && !key.isEmpty()) {
                    different.add(key);
                }
            }
            case LAST, WEIGHTED_MEAN -> see(ImmutableList.of(Latest.of(row)));
            case LONGEST_RUN -> row.group().window().ifPresent(windows::add);
            case COUNT -> {
                // The count is kept for every operation.
            }
        }
    }

    /** A count that was written down may be as large as can be. */
    private void count(long more) {
        long sum = count + more;
        count = sum < 0 ? Ratio.of(count).plus(Ratio.of(more)).numerator() : sum;
    }

    void add(Accumulator other) {
        torn |= other.torn || (onePortion && count > 0 && other.count > 0);
        count(other.count);
        flagged |= other.flagged;
        sum = sum.plus(other.sum);
        if (other.extreme != null) {
            see(other.extreme);
        }
        different.addAll(other.different);
        see(other.latest);
        windows.addAll(other.windows);
    }

    /** Returns what was gathered and written down elsewhere, to be added to one like this. */
    Accumulator read(TallyPart part) {
        Accumulator other = new Accumulator(op, unit, weights);
        other.onePortion = onePortion;
        other.torn = part.torn();
        other.flagged = part.flagged();
        other.count = part.count();
        other.sum = part.sum();
        other.extreme = part.extreme().orElse(null);
        other.different.addAll(part.different());
        other.see(part.latest().stream().map(Latest::of).toList());
        other.windows.addAll(part.windows());
        return other;
    }

    /** Writes down what was gathered. */
    TallyPart part(int place, Group group) {
        TallyPart.Builder part = TallyPart.builder()
                .place(place)
                .addAllKeys(group.keys())
                .window(group.window())
                .count(count)
                .flagged(flagged)
                .torn(torn)
                .sum(sum)
                .addAllDifferent(different)
                .addAllWindows(windows);
        if (extreme != null) {
            part.extreme(extreme);
        }
        latest.forEach(each -> part.addLatest(each.written()));
        return part.build();
    }

    Accumulator copy() {
        Accumulator copy = new Accumulator(op, unit, weights);
        copy.onePortion = onePortion;
        copy.add(this);
        return copy;
    }

    Row row(Group group) {
        Row row = Row.of(group, result());
        return flagged ? row.withFlag(null) : row;
    }

    boolean isFlagged() {
        return flagged;
    }

    Quantity result() {
        if (torn) {
            throw new ProblemException(Problem.of("measure.one-portion"));
        }
        return switch (op) {
            case SUM -> Quantity.of(sum, unit);
            case MEAN -> Quantity.of(count == 0 ? Ratio.ZERO : sum.dividedBy(Ratio.of(count)), unit);
            case MAX, MIN -> Quantity.of(extreme == null ? Ratio.ZERO : extreme, unit);
            case COUNT -> Quantity.of(count, unit);
            case DISTINCT -> Quantity.of(different.size(), unit);
            case LAST, WEIGHTED_MEAN -> Quantity.of(weighted(), unit);
            case LONGEST_RUN -> Quantity.of(longestRun(), unit);
        };
    }

    private Ratio weighted() {
        Ratio total = Ratio.ZERO;
        Ratio used = Ratio.ZERO;
        for (int i = 0; i < latest.size(); i++) {
            total = total.plus(latest.get(i).number().times(weights.get(i)));
            used = used.plus(weights.get(i));
        }
        return used.isZero() ? Ratio.ZERO : total.dividedBy(used);
    }

    private int longestRun() {
        int longest = 0;
        int length = 0;
        DateRange before = null;
        for (DateRange window : windows) {
            boolean adjacent =
                    before != null && before.end().map(window.start()::equals).orElse(false);
            length = adjacent ? length + 1 : 1;
            longest = Math.max(longest, length);
            before = window;
        }
        return longest;
    }

    private void see(Ratio number) {
        boolean better =
                extreme == null || (op == Fold.Op.MAX ? number.compareTo(extreme) > 0 : number.compareTo(extreme) < 0);
        if (better) {
            extreme = number;
        }
    }

    /** Keeps the latest, as many as there are weights. */
    private void see(List<Latest> more) {
        if (!more.isEmpty()) {
            latest.addAll(more);
            latest.sort(Latest.NEWEST_FIRST);
            latest.subList(Math.min(weights.size(), latest.size()), latest.size())
                    .clear();
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Accumulator that
                && op == that.op
                && unit == that.unit
                && count == that.count
                && flagged == that.flagged
                && torn == that.torn
                && sum.equals(that.sum)
                && Objects.equals(extreme, that.extreme)
                && different.equals(that.different)
                && latest.equals(that.latest)
                && windows.equals(that.windows);
    }

    @Override
    public int hashCode() {
        return Objects.hash(op, unit, count, sum, extreme, different, latest, windows);
    }
}
