package org.volunteerkit.measure.bulk;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.measure.rule.When;
import org.volunteerkit.measure.step.Weigh;
import org.volunteerkit.problem.Message;
import org.volunteerkit.value.Ratio;
import org.volunteerkit.value.Unit;

/** Writes what multiplies acts, or minutes of them, by factors. */
final class WeighBinder {

    private static final int MOST_FACTORS = 6;
    private static final int MINUTES_PER_HOUR = 60;

    private final Code code;
    private final Rows rows;

    /** Into how many parts one is divided, so that every factor is a whole number of them. */
    private long scale = 1;

    WeighBinder(Code code, Rows rows) {
        this.code = code;
        this.rows = rows;
    }

    @Nullable Rows bind(Weigh step) {
        List<Weigh.Factor> factors = step.factors();
        boolean known = rows.acts
                && !rows.isFractions()
                && factors.size() <= MOST_FACTORS
                && factors.stream().allMatch(each -> each.when().needs().isEmpty());
        if (!known) {
            return no();
        }
        long always = 0;
        List<Integer> conditional = new ArrayList<>();
        List<ImmutableList<RowTest>> conditions = new ArrayList<>();
        for (int i = 0; i < factors.size(); i++) {
            When when = factors.get(i).when();
            boolean never = when.at() == When.At.DECISION
                    && !when.days().isEmpty()
                    && when.days().stream().noneMatch(days -> days.contains(code.asOf));
            if (never) {
                continue;
            }
            if (when.where().isEmpty()) {
                always |= 1L << i;
                continue;
            }
            ImmutableList<RowTest> tests = new CaseBinder(code, rows).conditions(when.where());
            if (tests == null) {
                return no();
            }
            if (tests.isEmpty()) {
                // There are no acts to be asked.
                always |= 1L << i;
                continue;
            }
            conditional.add(i);
            conditions.add(tests);
        }
        long[] composed = composed(step);
        if (composed.length == 0) {
            return code.outOfRange();
        }
        boolean ofTime = factors.stream().anyMatch(each -> each.when().isOfTime());
        List<When> whens = factors.stream().map(Weigh.Factor::when).toList();
        if (ofTime && !(rows.dated && code.times.areThere)) {
            return no();
        }
        if (ofTime && step.touch() == Weigh.Touch.SPLIT) {
            return split(whens, always, conditional, conditions, composed);
        }
        ImmutableList.Builder<Marking.Case> cases = ImmutableList.builder();
        for (int i = 0; i < conditions.size(); i++) {
            cases.add(new Marking.Case(1L << conditional.get(i), conditions.get(i)));
        }
        int bits = code.register();
        code.add(new Marking(rows.place, always, cases.build(), bits));
        return ofTime ? touched(whens, bits, composed, step.touch() == Weigh.Touch.START) : multiplied(bits, composed);
    }

    /** By what a minute is multiplied in which the cases of some bits hold, in parts; none if these are too many. */
    private long[] composed(Weigh step) {
        int size = step.factors().size();
        Ratio[] ratios = new Ratio[1 << size];
        BigInteger common = BigInteger.ONE;
        for (int bits = 0; bits < ratios.length; bits++) {
            List<Ratio> touching = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                if ((bits & (1 << i)) != 0) {
                    touching.add(step.factors().get(i).times());
                }
            }
            ratios[bits] = composed(step.compose(), touching);
            common = PairBinder.lcm(common, PairBinder.big(ratios[bits].denominator()));
        }
        long[] parts = new long[ratios.length];
        for (int bits = 0; bits < ratios.length; bits++) {
            BigInteger part = PairBinder.parts(ratios[bits], common);
            if (part.bitLength() > 30 || common.bitLength() > 30) {
                return new long[0];
            }
            parts[bits] = part.longValueExact();
        }
        scale = common.longValueExact();
        return parts;
    }

    private static Ratio composed(Weigh.Compose compose, List<Ratio> touching) {
        if (touching.isEmpty()) {
            return Ratio.ONE;
        }
        return switch (compose) {
            case PRODUCT -> touching.stream().reduce(Ratio.ONE, Ratio::times);
            case MAX -> touching.stream().max(Ratio::compareTo).orElse(Ratio.ONE);
            case FIRST -> touching.get(0);
            case SUM_OF_EXTRAS ->
                touching.stream().map(each -> each.minus(Ratio.ONE)).reduce(Ratio.ONE, Ratio::plus);
        };
    }

    private static Span span(long[] composed) {
        Span span = Span.of(composed[0], composed[0]);
        for (long each : composed) {
            span = span.and(Span.of(each, each));
        }
        return span;
    }

    private @Nullable Rows multiplied(int bits, long[] composed) {
        Span numbers = rows.numbers.times(span(composed));
        if (!numbers.fits()
                || PairBinder.big(rows.scale).multiply(PairBinder.big(scale)).bitLength() > 40) {
            return code.outOfRange();
        }
        Rows weighed = rows.with(code.register(), rows.scale * scale, numbers);
        code.add(new Multiplying(rows.place, rows.register, bits, composed, weighed.register));
        return weighed;
    }

    /** The first minute, or any, decides for the whole act. */
    private @Nullable Rows touched(List<When> whens, int bits, long[] composed, boolean first) {
        List<LongUnaryOperator> layers = new ArrayList<>();
        for (int i = 0; i < whens.size(); i++) {
            long bit = 1L << i;
            layers.add(held -> (held & bit) == 0 ? 0 : 1);
        }
        Minutes minutes = Minutes.of(whens, code.times, layers);
        if (minutes == null) {
            return code.outOfRange();
        }
        int touching = code.register();
        code.add(new Touching(rows.place, bits, code.times, minutes, whens.size(), first, touching));
        return multiplied(touching, composed);
    }

    /** Each minute by itself; a layer for each set of cases whose conditions hold of an act. */
    private @Nullable Rows split(
            List<When> whens,
            long always,
            List<Integer> conditional,
            List<ImmutableList<RowTest>> conditions,
            long[] composed) {
        List<LongUnaryOperator> layers = new ArrayList<>();
        for (int layer = 0; layer < (1 << conditional.size()); layer++) {
            long held = always;
            for (int i = 0; i < conditional.size(); i++) {
                held |= (layer & (1 << i)) == 0 ? 0 : 1L << conditional.get(i);
            }
            long of = held;
            layers.add(inTime -> composed[(int) (inTime & of)]);
        }
        ImmutableList.Builder<Marking.Case> cases = ImmutableList.builder();
        for (int i = 0; i < conditions.size(); i++) {
            cases.add(new Marking.Case(1L << i, conditions.get(i)));
        }
        int bits = code.register();
        code.add(new Marking(rows.place, 0, cases.build(), bits));
        Minutes minutes = Minutes.of(whens, code.times, layers);
        Span counted = span(composed).andZero().times(PairBinder.big(code.times.longest));
        boolean time = rows.unit == Unit.HOUR && rows.scale % MINUTES_PER_HOUR == 0;
        long perMinute = time ? rows.scale / MINUTES_PER_HOUR : 0;
        Span numbers = rows.numbers.times(counted).and(counted.times(PairBinder.big(perMinute)));
        boolean fits = minutes != null
                && numbers.fits()
                && PairBinder.big(rows.scale).multiply(PairBinder.big(scale)).bitLength() <= 40;
        if (!fits || minutes == null) {
            return code.outOfRange();
        }
        Rows weighed = rows.with(code.register(), rows.scale * scale, numbers);
        weighed.values = rows.numbers.times(span(composed));
        weighed.own = code.register();
        weighed.owns = Span.of(1, code.times.longest);
        code.add(new Weighing(
                rows.place, rows.register, bits, code.times, minutes, perMinute, weighed.register, weighed.own));
        return weighed;
    }

    private @Nullable Rows no() {
        return code.refuse(Message.of("measure.bulk-step").with("step", "weigh"));
    }
}
