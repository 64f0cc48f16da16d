package org.volunteerkit.measure;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.measure.step.Weigh;
import org.volunteerkit.problem.Message;
import org.volunteerkit.time.TimeSpan;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Ratio;

/**
 * Multiplies each act, or the minutes of it that a factor touches.
 *
 * @param touch what of an act must lie in the times of a factor
 * @param compose what becomes of several factors
 * @param factors the factors in order
 */
record Weighing(Weigh.Touch touch, Weigh.Compose compose, ImmutableList<Factor> factors) implements RowChange {

    /**
     * A number by which acts, or minutes of them, are multiplied.
     *
     * @param when the case
     * @param times the number
     */
    record Factor(Casing when, Ratio times) {}

    @Override
    public Row apply(Row row, Evaluation run) {
        List<Factor> possible = factors.stream()
                .filter(factor -> factor.when().holdsApartFromTime(row, run))
                .toList();
        Fact fact = row.fact();
        Optional<TimeSpan> span = fact == null ? Optional.empty() : fact.time();
        if (touch == Weigh.Touch.SPLIT
                && span.isPresent()
                && possible.stream().anyMatch(factor -> factor.when().isOfTime())) {
            return split(row, possible, span.get(), run);
        }
        List<Factor> touching = possible.stream()
                .filter(factor -> touches(factor.when(), row, span, run))
                .toList();
        Ratio factor = composed(touching);
        boolean same = touching.isEmpty();
        return row.with(
                row.quantity().times(factor),
                run.isTracing() && !same ? Message.of("measure.trace-weigh").with("factor", factor.toString()) : null);
    }

    /** Whether a factor that holds apart from time touches an act as a whole. */
    private boolean touches(Casing when, Row row, Optional<TimeSpan> span, Evaluation run) {
        if (!when.isOfTime()) {
            return true;
        }
        if (span.isEmpty()) {
            return when.touches(row.caseDay(run.asOf()), null);
        }
        if (touch == Weigh.Touch.ANY) {
            return Minutes.pieces(span.get(), List.of(when)).stream().anyMatch(piece -> touches(when, piece));
        }
        return touches(when, span.get());
    }

    /** Whether a factor touches the first minute of a span. */
    private static boolean touches(Casing when, TimeSpan piece) {
        ZonedDateTime start = piece.start().atZone(piece.zone());
        LocalDate day = start.toLocalDate();
        LocalTime time = start.toLocalTime();
        return when.touches(day, time);
    }

    private Row split(Row row, List<Factor> possible, TimeSpan span, Evaluation run) {
        Map<List<Factor>, Long> minutes = new LinkedHashMap<>();
        List<Casing> cases = possible.stream().map(Factor::when).toList();
        for (TimeSpan piece : Minutes.pieces(span, cases)) {
            List<Factor> touching = possible.stream()
                    .filter(factor -> touches(factor.when(), piece))
                    .toList();
            minutes.merge(touching, length(piece), Long::sum);
        }
        long whole = length(span);
        Quantity sum = Quantity.of(0, row.quantity().unit());
        List<Trace> parts = new ArrayList<>();
        for (Map.Entry<List<Factor>, Long> each : minutes.entrySet()) {
            Ratio factor = composed(each.getKey());
            Quantity part =
                    row.quantity().times(Ratio.of(each.getValue(), whole).times(factor));
            sum = sum.plus(part);
            if (run.isTracing()) {
                parts.add(Trace.step(
                        Message.of("measure.trace-weigh-minutes")
                                .with("minutes", each.getValue())
                                .with("factor", factor.toString()),
                        part));
            }
        }
        boolean untouched = minutes.keySet().stream().allMatch(List::isEmpty);
        return run.isTracing() && !untouched
                ? row.with(sum, Trace.step(Message.of("measure.trace-weigh-split"), sum, true, parts))
                : row.with(sum, (Message) null);
    }

    private static long length(TimeSpan span) {
        return Duration.between(span.start(), span.end()).toMinutes();
    }

    private Ratio composed(Collection<Factor> touching) {
        if (touching.isEmpty()) {
            return Ratio.ONE;
        }
        return switch (compose) {
            case PRODUCT -> touching.stream().map(Factor::times).reduce(Ratio.ONE, Ratio::times);
            case MAX ->
                touching.stream()
                        .map(Factor::times)
                        .reduce((one, other) -> one.compareTo(other) > 0 ? one : other)
                        .orElse(Ratio.ONE);
            case FIRST -> touching.iterator().next().times();
            case SUM_OF_EXTRAS ->
                touching.stream().map(each -> each.times().minus(Ratio.ONE)).reduce(Ratio.ONE, Ratio::plus);
        };
    }

    @Override
    public @Nullable Row ofNothing(Row none) {
        // Nothing stays nothing, whatever it is multiplied by; of anything else the factor is not known.
        return none.quantity().isZero() ? none : null;
    }

    @Override
    public Range range(Range of) {
        Range reach = of;
        for (Factor factor : factors) {
            reach = compose == Weigh.Compose.PRODUCT
                    ? reach.or(reach.times(factor.times()))
                    : reach.or(of.times(factor.times()));
        }
        return compose == Weigh.Compose.SUM_OF_EXTRAS ? Range.ANY : reach;
    }

    @Override
    public boolean addsOnly() {
        return factors.stream().allMatch(factor -> factor.when().addsOnly());
    }

    @Override
    public boolean asksFacts() {
        return factors.stream().anyMatch(factor -> factor.when().asksFacts());
    }
}
