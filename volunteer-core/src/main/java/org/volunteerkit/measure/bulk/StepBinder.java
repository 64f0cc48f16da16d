package org.volunteerkit.measure.bulk;

import static org.volunteerkit.measure.bulk.PairBinder.big;

import java.math.BigInteger;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
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
            Rows same =
                    rows.with(code.register(), number.denominator(), Span.of(number.numerator(), number.numerator()));
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
        BigInteger most = rows.values
                .times(above)
                .highest()
                .abs()
                .max(rows.values.times(above).lowest().abs())
                .divide(below)
                .add(BigInteger.ONE);
        Span steps = new Span(rows.values.isNotNegative() ? BigInteger.ZERO : most.negate(), most);
        Span results = steps.times(big(grain.numerator()));
        boolean fits = numbers.times(big(4)).fits()
                && new Span(BigInteger.ZERO, below)
                        .times(rows.owns)
                        .times(big(4))
                        .fits()
                && results.fits()
                && big(grain.denominator()).bitLength() <= MOST_BITS;
        if (!fits) {
            return outOfRange();
        }
        Rows quantized = rows.with(code.register(), grain.denominator(), results);
        quantized.nothing = changed(number -> number.round(grain, step.mode().rounding()));
        Span divided = rows.values.times(above);
        Span doubled = new Span(
                BigInteger.ZERO, most.add(BigInteger.ONE).multiply(below).multiply(big(2)));
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
        return Optional.ofNullable(new WorthBinder(code, rows).bind(step));
    }

    @Override
    public Optional<Rows> cap(Cap step) {
        return Optional.ofNullable(new CapBinder(code, rows).bind(step));
    }

    @Override
    public Optional<Rows> enough(Enough step) {
        Keeping limits = Keeping.of(step, rows);
        if (limits == null) {
            return outOfRange();
        }
        Rows left = rows.copy();
        left.place = code.place();
        left.register = code.register();
        left.own = rows.isFractions() ? code.register() : -1;
        Rows.Nothing nothing = rows.nothing;
        left.nothing = nothing == null || !nothing.counts()
                ? nothing
                : step.admits(Quantity.of(nothing.number(), step.limits().get(0).unit()))
                        ? nothing
                        : new Rows.Nothing(false, Ratio.ZERO);
        code.add(new Testing(rows.place, rows.register, rows.own, limits, left.place, left.register, left.own));
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

    /** What nothing comes to behind the step. */
    private Rows.@Nullable Nothing changed(UnaryOperator<Ratio> change) {
        return rows.nothing(change);
    }

    private Optional<Rows> outOfRange() {
        return Optional.ofNullable(code.outOfRange());
    }

    private Optional<Rows> no(String step) {
        return Optional.ofNullable(code.refuse(Message.of("measure.bulk-step").with("step", step)));
    }
}
