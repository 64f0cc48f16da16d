package org.volunteerkit.measure.bulk;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.measure.step.Cap;
import org.volunteerkit.problem.Message;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Ratio;

/** Writes what keeps sums within a maximum. */
final class CapBinder {

    private static final int MOST_BITS = 40;

    private final Code code;
    private final Rows rows;

    CapBinder(Code code, Rows rows) {
        this.code = code;
        this.rows = rows;
    }

    @Nullable Rows bind(Cap step) {
        if (step.over() == Cap.Over.FLAG && step.max().isPresent()) {
            // It counts as it is; who asks what was flagged asks the measures.
            return rows;
        }
        boolean columns = !rows.isFractions()
                && (step.over() == Cap.Over.DROP
                        || step.over() == Cap.Over.REJECT
                        || (step.over() == Cap.Over.VOID && step.max().isPresent()));
        Cut cut = columns ? new CutBinder(code, rows).cut(step.per(), step.in()) : null;
        if (cut == null) {
            return no();
        }
        List<Ratio> maxima = new ArrayList<>();
        step.max().map(Quantity::number).ifPresent(maxima::add);
        step.bands().forEach(each -> maxima.add(each.max().number()));
        BigInteger scale = PairBinder.big(rows.scale);
        BigInteger highest = BigInteger.ZERO;
        for (Ratio max : maxima) {
            scale = PairBinder.lcm(scale, PairBinder.big(max.denominator()));
        }
        for (Ratio max : maxima) {
            highest = highest.max(PairBinder.parts(max, scale));
        }
        BigInteger factor = scale.divide(PairBinder.big(rows.scale));
        Span numbers = rows.numbers.times(factor);
        boolean fits = scale.bitLength() <= MOST_BITS
                && numbers.fits()
                && numbers.sum(rows.most).fits()
                && highest.bitLength() < 60;
        if (!fits) {
            return code.outOfRange();
        }
        long[] most = new long[maxima.size()];
        for (int i = 0; i < most.length; i++) {
            most[i] = PairBinder.parts(maxima.get(i), scale).longValueExact();
        }
        Rows scaled = scaled(factor.longValueExact());
        int cases = -1;
        if (step.max().isEmpty()) {
            // What is not above zero passes whatever its case; so one must hold of everything.
            boolean total = step.bands().get(step.bands().size() - 1).when().isEmpty();
            CaseBinder.Chosen chosen = total
                    ? new CaseBinder(code, scaled)
                            .choose(step.bands().stream().map(Cap.Limit::when).toList())
                    : null;
            if (chosen == null) {
                return no();
            }
            scaled = chosen.rows();
            cases = chosen.cases();
        }
        Span kept = new Span(
                        numbers.lowest().min(BigInteger.ZERO), numbers.highest().min(highest))
                .andZero();
        Rows capped = scaled.with(code.register(), scaled.scale, kept);
        capped.nothing = nothing(step, maxima);
        Optional<Long> first = first(step, cut, numbers, most);
        if (first.isPresent()) {
            code.add(new Firsts(scaled.place, cut, first.get(), capped.register));
            return capped;
        }
        code.add(
                step.over() == Cap.Over.VOID
                        ? new Voiding(scaled.place, scaled.register, cut, most[0], code.state(), capped.register)
                        : new Capping(
                                scaled.place,
                                scaled.register,
                                cut,
                                cases,
                                most,
                                step.over() == Cap.Over.REJECT,
                                code.state(),
                                capped.register));
        return capped;
    }

    /** What is kept of the first row of each window, if all rows are equal and it alone fills the maximum. */
    private static Optional<Long> first(Cap step, Cut cut, Span numbers, long... most) {
        boolean equal = numbers.lowest().equals(numbers.highest());
        boolean fills = equal
                && step.over() == Cap.Over.DROP
                && step.max().isPresent()
                && !cut.hasKeys()
                && most[0] >= 0
                && numbers.lowest().longValueExact() >= most[0];
        return fills ? Optional.of(most[0]) : Optional.empty();
    }

    /** The rows with finer parts. */
    private Rows scaled(long factor) {
        if (factor == 1) {
            return rows;
        }
        Rows finer = rows.with(code.register(), rows.scale * factor, rows.numbers.times(PairBinder.big(factor)));
        Pairing.Side side = new Pairing.Side(rows.register, factor, 0, false, false);
        Pairing.Side none = new Pairing.Side(rows.register, 0, 0, false, false);
        code.add(new Pairing(Pairing.How.SUM, rows.place, false, side, none, rows.place, finer.register, -1));
        return finer;
    }

    /** What is left of nothing; null if that depends on the case. */
    private Rows.@Nullable Nothing nothing(Cap step, List<Ratio> maxima) {
        Rows.Nothing before = rows.nothing;
        if (before == null || !before.counts()) {
            return before;
        }
        if (maxima.stream().allMatch(max -> before.number().compareTo(max) <= 0)) {
            return before;
        }
        Optional<Ratio> one = step.max().map(Quantity::number);
        boolean drops = step.over() == Cap.Over.DROP;
        return one.map(max -> new Rows.Nothing(true, drops ? max : Ratio.ZERO)).orElse(null);
    }

    private @Nullable Rows no() {
        return code.refuse(Message.of("measure.bulk-step").with("step", "cap"));
    }
}
