package org.volunteerkit.measure.bulk;

import com.google.common.collect.Sets;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.problem.Message;
import org.volunteerkit.value.Ratio;
import org.volunteerkit.value.Unit;

/** Writes what puts two values together. */
final class PairBinder {

    private static final long WHOLE = 100;

    private final Code code;
    private final Rows first;
    private final Rows second;

    /** Of a common scale, of which also what stands for a missing number is a whole number of parts. */
    private final BigInteger scale;

    private boolean merged;
    private int from;

    PairBinder(Code code, Rows first, Rows second) {
        this.code = code;
        this.first = first;
        this.second = second;
        BigInteger common = lcm(big(first.scale), big(second.scale));
        common = lcm(common, big(Rows.Nothing.compared(first.nothing).denominator()));
        this.scale = lcm(common, big(Rows.Nothing.compared(second.nothing).denominator()));
    }

    /** The sum of both, whichever is there. */
    @Nullable Rows sum() {
        Rows.Nothing nothing = null;
        if (first.nothing != null && second.nothing != null) {
            boolean counts = first.nothing.counts() || second.nothing.counts();
            Ratio number = Rows.Nothing.compared(first.nothing).plus(Rows.Nothing.compared(second.nothing));
            nothing = new Rows.Nothing(counts, number);
        }
        return bind(Pairing.How.SUM, 1, Ratio.ZERO, Ratio.ZERO, false, false, nothing);
    }

    /** The first less the second. */
    @Nullable Rows difference() {
        Ratio one = Rows.Nothing.compared(first.nothing);
        Ratio other = Rows.Nothing.compared(second.nothing);
        Rows.Nothing nothing =
                first.nothing == null || second.nothing == null ? null : new Rows.Nothing(true, one.minus(other));
        return bind(Pairing.How.SUM, -1, one, other.negated(), false, false, nothing);
    }

    /** The first for the groups of the second. */
    @Nullable Rows among(boolean needed) {
        return bind(
                Pairing.How.AMONG, 1, Rows.Nothing.compared(first.nothing), Ratio.ZERO, needed, true, first.nothing);
    }

    /** The larger or the smaller. */
    @Nullable Rows extreme(Pairing.How how) {
        Ratio one = Rows.Nothing.compared(first.nothing);
        Ratio other = Rows.Nothing.compared(second.nothing);
        Ratio better = (how == Pairing.How.GREATEST) == one.compareTo(other) > 0 ? one : other;
        // A value without a figure of nothing is left out where it is missing.
        Rows.Nothing nothing = first.nothing == null && second.nothing == null
                ? null
                : new Rows.Nothing(true, first.nothing == null ? other : second.nothing == null ? one : better);
        return bind(how, 1, one, other, false, false, nothing);
    }

    /** The first in percent of the second. */
    @Nullable Rows share() {
        Rows.Nothing nothing = null;
        Ratio whole = Rows.Nothing.compared(second.nothing);
        if (first.nothing != null && second.nothing != null && !whole.isZero()) {
            nothing = new Rows.Nothing(
                    true,
                    Rows.Nothing.compared(first.nothing).times(Ratio.of(WHOLE)).dividedBy(whole));
        }
        Rows rows = bind(Pairing.How.SHARE, 1, Rows.Nothing.compared(first.nothing), whole, false, false, nothing);
        if (rows != null) {
            rows.unit = Unit.PERCENT;
        }
        return rows;
    }

    private @Nullable Rows bind(
            Pairing.How how,
            long sign,
            Ratio missingFirst,
            Ratio missingSecond,
            boolean needsFirst,
            boolean needsSecond,
            Rows.@Nullable Nothing nothing) {
        if (first.isFractions() || second.isFractions()) {
            return code.refuse(Message.of("measure.bulk-fraction"));
        }
        if (first.acts != second.acts || (!first.acts && !first.hasGroupsLike(second))) {
            return code.refuse(Message.of("measure.bulk-start").with("start", "sum"));
        }
        boolean share = how == Pairing.How.SHARE;
        boolean extreme = how == Pairing.How.GREATEST || how == Pairing.How.LEAST;
        BigInteger factorFirst = scale.divide(big(first.scale)).multiply(big(share ? WHOLE : 1));
        BigInteger factorSecond = scale.divide(big(second.scale)).multiply(big(sign));
        BigInteger standFirst = parts(missingFirst, scale).multiply(big(share ? WHOLE : 1));
        BigInteger standSecond = parts(missingSecond, scale);
        Span one = first.numbers.times(factorFirst).and(new Span(standFirst, standFirst));
        Span other = second.numbers.times(factorSecond).and(new Span(standSecond, standSecond));
        Span both = how == Pairing.How.SUM ? one.andZero().plus(other.andZero()) : one.and(other);
        if (scale.bitLength() > 40 || !one.fits() || !other.fits() || !both.fits() || factorFirst.bitLength() > 60) {
            return code.outOfRange();
        }
        merge();
        boolean leavesOut = share || needsFirst || (needsSecond && merged);
        Rows rows = first.with(code.register(), scale.longValueExact(), how == Pairing.How.AMONG ? one : both);
        rows.place = leavesOut ? code.place() : from;
        if (share) {
            rows.scale = 1;
            rows.own = code.register();
            rows.numbers = one.and(one.negated());
            rows.values = rows.numbers;
            rows.owns = Span.of(1, 1).and(other).and(other.negated());
        }
        rows.dated = first.dated && second.dated;
        rows.kinds = Sets.union(first.kinds, second.kinds).immutableCopy();
        rows.firstDay = Math.min(first.firstDay, second.firstDay);
        rows.lastDay = Math.max(first.lastDay, second.lastDay);
        rows.most = merged ? first.most + second.most : first.most;
        rows.nothing = nothing;
        Pairing.Side left = new Pairing.Side(
                first.register,
                factorFirst.longValueExact(),
                standFirst.longValueExact(),
                needsFirst,
                extreme && first.nothing == null);
        Pairing.Side right = new Pairing.Side(
                second.register,
                factorSecond.longValueExact(),
                standSecond.longValueExact(),
                needsSecond,
                extreme && second.nothing == null);
        code.add(new Pairing(how, from, merged, left, right, rows.place, rows.register, rows.own));
        return rows;
    }

    private void merge() {
        merged = first.place != second.place;
        from = first.place;
        if (merged) {
            from = code.place();
            code.add(new Merging(
                    first.place, second.place, first.acts, first.isOnePerPerson() && second.isOnePerPerson(), from));
        }
    }

    static BigInteger parts(Ratio number, BigInteger scale) {
        return big(number.numerator()).multiply(scale).divide(big(number.denominator()));
    }

    static BigInteger lcm(BigInteger one, BigInteger other) {
        return one.divide(one.gcd(other)).multiply(other);
    }

    static BigInteger big(long number) {
        return BigInteger.valueOf(number);
    }
}
