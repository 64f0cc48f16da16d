package org.volunteerkit.measure.bulk;

import static org.volunteerkit.measure.bulk.PairBinder.big;
import static org.volunteerkit.measure.bulk.PairBinder.parts;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.measure.rule.Schedule;
import org.volunteerkit.measure.step.Cap;
import org.volunteerkit.measure.step.Enough;
import org.volunteerkit.measure.step.Fold;
import org.volunteerkit.measure.step.Quantize;
import org.volunteerkit.measure.step.Rank;
import org.volunteerkit.measure.step.Step;
import org.volunteerkit.measure.step.Take;
import org.volunteerkit.measure.step.Weigh;
import org.volunteerkit.measure.step.Worth;
import org.volunteerkit.problem.Message;
import org.volunteerkit.time.Window;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Ratio;

/** Writes one step behind rows; empty if it is refused. */
final class StepBinder implements Step.Cases<Optional<Rows>> {

    private static final int MOST_BITS = 40;

    private final Code code;
    private final Rows rows;

    StepBinder(Code code, Rows rows) {
        this.code = code;
        this.rows = rows;
    }

    @Override
    public Optional<Rows> take(Take step) {
        if (step.since().isPresent()) {
            return no("take");
        }
        if (step.field().isEmpty()) {
            Quantity flat = step.flat()
                    .or(() -> step.each().map(unit -> Quantity.of(1, unit)))
                    .orElseThrow();
            Ratio number = flat.number();
            Rows same = rows.with(
                    code.register(), number.denominator(), Span.of(number.numerator(), number.numerator()));
            same.unit = flat.unit();
            if (!same.numbers.fits()) {
                return outOfRange();
            }
            code.add(new Filling(same.place, number.numerator(), same.register));
            return Optional.of(same);
        }
        return new TakeBinder(code, rows).bind(step.field().get(), step.times());
    }

    @Override
    public Optional<Rows> weigh(Weigh step) {
        return Optional.ofNullable(new WeighBinder(code, rows).bind(step));
    }

    @Override
    public Optional<Rows> quantize(Quantize step) {
        // x / (scale * own) in steps of n / d: x * d / (scale * n * own) steps, each of n parts of 1 / d.
        Ratio grain = step.step().number();
        BigInteger common = big(grain.denominator()).gcd(big(rows.scale));
        BigInteger above = big(grain.denominator()).divide(common);
        BigInteger below = big(rows.scale).divide(common).multiply(big(grain.numerator()));
        common = above.gcd(below);
        above = above.divide(common);
        below = below.divide(common);
        Span numbers = rows.numbers.times(above);
        BigInteger most = rows.values.times(above).highest().abs().max(rows.values.times(above).lowest().abs())
                .divide(below)
                .add(BigInteger.ONE);
        Span steps = new Span(rows.values.isNotNegative() ? BigInteger.ZERO : most.negate(), most);
        Span results = steps.times(big(grain.numerator()));
        boolean fits = numbers.times(big(4)).fits()
                && new Span(BigInteger.ZERO, below).times(rows.owns).times(big(4)).fits()
                && results.fits()
                && big(grain.denominator()).bitLength() <= MOST_BITS;
        if (!fits) {
            return outOfRange();
        }
        Rows quantized = rows.with(code.register(), grain.denominator(), results);
        quantized.nothing = changed(number -> number.round(grain, step.mode().rounding()));
        Span divided = rows.values.times(above);
        Span doubled = new Span(BigInteger.ZERO, most.add(BigInteger.ONE).multiply(below).multiply(big(2)));
        code.add(new Quantizing(
                rows.place,
                rows.register,
                rows.own,
                step.mode(),
                above.longValueExact(),
                below.longValueExact(),
                new Divider(below.longValueExact(), divided.and(divided.negated())),
                new Divider(below.longValueExact() * 2, doubled),
                grain.numerator(),
                quantized.register));
        return Optional.of(quantized);
    }

    @Override
    public Optional<Rows> worth(Worth step) {
        if (step.schedule().isEmpty()) {
            return no("worth");
        }
        if (rows.isFractions()) {
            return Optional.ofNullable(code.refuse(Message.of("measure.bulk-fraction")));
        }
        Schedule schedule = step.schedule().get();
        boolean running = step.over() == Worth.Over.TOTAL;
        Span in = running ? rows.numbers.sum(rows.most) : rows.numbers;
        Rates rates = in.fits() ? Rates.of(schedule, rows.scale, in) : null;
        Cut cut = running ? cut(step.per(), step.in()) : null;
        if (rates == null) {
            return outOfRange();
        }
        if (!running && rates.isSame(rows.numbers)) {
            Rows same = rows.copy();
            same.unit = schedule.unitOut();
            same.scale = rates.scale;
            same.nothing = changed(number -> at(schedule, number));
            return Optional.of(same);
        }
        Span out = running ? rates.span.plus(rates.span.negated()) : rates.span;
        Rows rated = rows.with(code.register(), rates.scale, out);
        rated.unit = schedule.unitOut();
        if (!running) {
            rated.nothing = changed(number -> at(schedule, number));
            code.add(new Rating(rows.place, rows.register, -1, ImmutableList.of(rates), rated.register));
            return Optional.of(rated);
        }
        if (cut == null) {
            return no("worth");
        }
        rated.nothing = changed(number -> at(schedule, number).minus(at(schedule, Ratio.ZERO)));
        code.add(new RunningRating(rows.place, rows.register, cut, rates, code.state(), rated.register));
        return Optional.of(rated);
    }

    private static Ratio at(Schedule schedule, Ratio number) {
        return schedule.at(Quantity.of(number, schedule.unitIn())).number();
    }

    @Override
    public Optional<Rows> cap(Cap step) {
        if (step.max().isEmpty() || rows.isFractions()) {
            return no("cap");
        }
        if (step.over() == Cap.Over.FLAG) {
            return Optional.of(rows);
        }
        boolean known = step.over() == Cap.Over.DROP || step.over() == Cap.Over.REJECT;
        Cut cut = known ? cut(step.per(), step.in()) : null;
        if (cut == null) {
            return no("cap");
        }
        Ratio max = step.max().get().number();
        BigInteger scale = PairBinder.lcm(big(rows.scale), big(max.denominator()));
        BigInteger factor = scale.divide(big(rows.scale));
        BigInteger most = parts(max, scale);
        Span numbers = rows.numbers.times(factor);
        if (scale.bitLength() > MOST_BITS || !numbers.fits() || most.bitLength() > 60) {
            return outOfRange();
        }
        Rows scaled = scaled(factor.longValueExact());
        Span kept = new Span(numbers.lowest().min(BigInteger.ZERO), numbers.highest().min(most)).andZero();
        Rows capped = scaled.with(code.register(), scaled.scale, kept);
        boolean whole = step.over() == Cap.Over.REJECT;
        capped.nothing =
                changed(number -> number.compareTo(max) <= 0 || !number.isPositive() ? number : whole ? Ratio.ZERO : max);
        code.add(new Capping(
                scaled.place, scaled.register, cut, most.longValueExact(), whole, code.state(), capped.register));
        return Optional.of(capped);
    }

    /** The rows with finer parts. */
    private Rows scaled(long factor) {
        if (factor == 1) {
            return rows;
        }
        Rows finer = rows.with(code.register(), rows.scale * factor, rows.numbers.times(big(factor)));
        Pairing.Side side = new Pairing.Side(rows.register, factor, 0, false);
        Pairing.Side none = new Pairing.Side(rows.register, 0, 0, false);
        code.add(new Pairing(Pairing.How.SUM, rows.place, false, side, none, rows.place, finer.register, -1));
        return finer;
    }

    @Override
    public Optional<Rows> enough(Enough step) {
        if (rows.isFractions()) {
            return no("test");
        }
        Limits limits = Limits.of(step, rows.scale);
        Rows left = rows.with(code.register(), rows.scale, rows.numbers);
        left.place = code.place();
        Rows.Nothing nothing = rows.nothing;
        left.nothing = nothing == null || !nothing.counts()
                ? nothing
                : step.admits(Quantity.of(nothing.number(), step.limits().get(0).unit()))
                        ? nothing
                        : new Rows.Nothing(false, Ratio.ZERO);
        code.add(new Testing(rows.place, rows.register, limits, left.place, left.register));
        return Optional.of(left);
    }

    @Override
    public Optional<Rows> rank(Rank step) {
        return no("rank");
    }

    @Override
    public Optional<Rows> fold(Fold step) {
        if (rows.isFractions()) {
            return Optional.ofNullable(code.refuse(Message.of("measure.bulk-fraction")));
        }
        return Optional.ofNullable(new FoldBinder(code, rows).bind(step));
    }

    /** By what rows of one person are told apart; null if it is not by columns. */
    private @Nullable Cut cut(List<String> per, Optional<Window> in) {
        return new CutBinder(code, rows).cut(per, in);
    }

    /** What nothing comes to behind the step. */
    private Rows.@Nullable Nothing changed(UnaryOperator<Ratio> change) {
        Rows.Nothing nothing = rows.nothing;
        return nothing == null || !nothing.counts()
                ? nothing
                : new Rows.Nothing(true, change.apply(nothing.number()));
    }

    private Optional<Rows> outOfRange() {
        return Optional.ofNullable(code.outOfRange());
    }

    private Optional<Rows> no(String step) {
        return Optional.ofNullable(code.refuse(Message.of("measure.bulk-step").with("step", step)));
    }
}
