package org.volunteerkit.measure.bulk;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.measure.rule.Schedule;
import org.volunteerkit.measure.step.Worth;
import org.volunteerkit.problem.Message;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Ratio;

/** Writes what turns quantities into others. */
final class WorthBinder {

    private final Code code;
    private final Rows rows;

    WorthBinder(Code code, Rows rows) {
        this.code = code;
        this.rows = rows;
    }

    @Nullable Rows bind(Worth step) {
        if (rows.isFractions()) {
            return code.refuse(Message.of("measure.bulk-fraction"));
        }
        if (step.schedule().isPresent()) {
            return bind(step, rows, -1, ImmutableList.of(step.schedule().get()));
        }
        CaseBinder.Chosen chosen = new CaseBinder(code, rows)
                .choose(step.bands().stream().map(Worth.Rate::when).toList());
        return chosen == null
                ? no()
                : bind(
                        step,
                        chosen.rows(),
                        chosen.cases(),
                        step.bands().stream().map(Worth.Rate::schedule).toList());
    }

    private @Nullable Rows bind(Worth step, Rows from, int cases, List<Schedule> schedules) {
        boolean running = step.over() == Worth.Over.TOTAL;
        Span in = running ? from.numbers.sum(from.most) : from.numbers;
        if (!in.fits()) {
            return code.outOfRange();
        }
        BigInteger scale = BigInteger.ONE;
        for (Schedule schedule : schedules) {
            scale = PairBinder.lcm(scale, Rates.scale(schedule, from.scale));
        }
        ImmutableList.Builder<Rates> all = ImmutableList.builder();
        Span out = Span.ZERO;
        for (Schedule schedule : schedules) {
            Rates rates = Rates.of(schedule, from.scale, in, scale);
            if (rates == null) {
                return code.outOfRange();
            }
            all.add(rates);
            out = out.and(rates.span);
        }
        ImmutableList<Rates> rates = all.build();
        Rows rated;
        if (!running && schedules.size() == 1 && rates.get(0).isSame(from.numbers)) {
            rated = from.copy();
            rated.scale = scale.longValueExact();
        } else {
            rated = from.with(code.register(), scale.longValueExact(), running ? out.plus(out.negated()) : out);
            if (!add(step, from, cases, rates, rated.register)) {
                return no();
            }
        }
        rated.unit = schedules.get(0).unitOut();
        rated.nothing = nothing(schedules, running);
        return rated;
    }

    private boolean add(Worth step, Rows from, int cases, ImmutableList<Rates> rates, int out) {
        if (step.over() == Worth.Over.ACT) {
            code.add(new Rating(from.place, from.register, cases, rates, out));
            return true;
        }
        Cut cut = new CutBinder(code, from).cut(step.per(), step.in());
        if (cut != null) {
            code.add(new RunningRating(from.place, from.register, cut, cases, rates, code.state(), out));
        }
        return cut != null;
    }

    /** What nothing is worth; null if that depends on the case. */
    private Rows.@Nullable Nothing nothing(List<Schedule> schedules, boolean running) {
        Rows.Nothing before = rows.nothing;
        if (before == null || !before.counts()) {
            return before;
        }
        UnaryOperator<Ratio> first = change(schedules.get(0), running);
        boolean same = schedules.stream()
                .allMatch(each -> change(each, running).apply(before.number()).equals(first.apply(before.number())));
        return same ? rows.nothing(first) : null;
    }

    private static UnaryOperator<Ratio> change(Schedule schedule, boolean running) {
        return number -> running ? at(schedule, number).minus(at(schedule, Ratio.ZERO)) : at(schedule, number);
    }

    private static Ratio at(Schedule schedule, Ratio number) {
        return schedule.at(Quantity.of(number, schedule.unitIn())).number();
    }

    private @Nullable Rows no() {
        return code.refuse(Message.of("measure.bulk-step").with("step", "worth"));
    }
}
