package org.volunteerkit.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.Supplier;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;
import org.volunteerkit.problem.OutOfRangeException;
import org.volunteerkit.testkit.VolunteerDomain;

@Domain(VolunteerDomain.class)
@Domain(DomainContext.Global.class)
class AmountProperties {

    private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    @Property
    @Label("law 1, 2: a sum, difference or multiple of hours is the mathematical one, or refused")
    void hoursAreExact(@ForAll Hours a, @ForAll Hours b, @ForAll long factor) {
        BigInteger x = BigInteger.valueOf(a.toMinutes());
        BigInteger y = BigInteger.valueOf(b.toMinutes());

        assertExact(() -> a.plus(b).toMinutes(), x.add(y));
        assertExact(() -> a.minus(b).toMinutes(), x.subtract(y));
        assertExact(() -> a.times(factor).toMinutes(), x.multiply(BigInteger.valueOf(factor)));
        assertExact(() -> a.negated().toMinutes(), x.negate());
        assertExact(
                () -> Hours.of(factor).toMinutes(), BigInteger.valueOf(factor).multiply(BigInteger.valueOf(60)));
    }

    @Property
    @Label("law 1, 2: a sum, difference or multiple of points is the mathematical one, or refused")
    void pointsAreExact(@ForAll Points a, @ForAll Points b, @ForAll long factor) {
        BigInteger x = BigInteger.valueOf(a.toTenThousandths());
        BigInteger y = BigInteger.valueOf(b.toTenThousandths());

        assertExact(() -> a.plus(b).toTenThousandths(), x.add(y));
        assertExact(() -> a.minus(b).toTenThousandths(), x.subtract(y));
        assertExact(() -> a.times(factor).toTenThousandths(), x.multiply(BigInteger.valueOf(factor)));
        assertExact(() -> a.negated().toTenThousandths(), x.negate());
        assertExact(
                () -> Points.of(factor).toTenThousandths(),
                BigInteger.valueOf(factor).multiply(BigInteger.valueOf(Points.SCALE)));
    }

    @Property
    @Label("law 1, 2: a sum or difference of money is the mathematical one, or refused")
    void moneyIsExact(@ForAll long a, @ForAll long b) {
        Money x = Money.ofMinor(a, "CNY");
        Money y = Money.ofMinor(b, "CNY");

        assertExact(() -> x.plus(y).toMinor(), BigInteger.valueOf(a).add(BigInteger.valueOf(b)));
        assertExact(() -> x.minus(y).toMinor(), BigInteger.valueOf(a).subtract(BigInteger.valueOf(b)));
    }

    @Property(tries = 1000)
    @Label("law 1, 2: the four operations on fractions give the mathematical result, reduced, or refuse it")
    void fractionsAreExact(@ForAll Ratio a, @ForAll Ratio b) {
        Fraction x = Fraction.of(a);
        Fraction y = Fraction.of(b);

        assertExact(() -> a.plus(b), x.plus(y));
        assertExact(() -> a.minus(b), x.plus(y.times(Fraction.of(-1, 1))));
        assertExact(() -> a.times(b), x.times(y));
        assertExact(a::negated, x.times(Fraction.of(-1, 1)));
        if (!b.isZero()) {
            assertExact(() -> a.dividedBy(b), x.dividedBy(y));
        }
    }

    @Property
    @Label("law 2: refusals of fractions do occur, and so do results")
    void fractionsReachTheEndsOfTheirRange(@ForAll Ratio a, @ForAll Ratio b) {
        Statistics.collect(Fraction.of(a).plus(Fraction.of(b)).toRatio().isPresent() ? "fits" : "refused");
        Statistics.coverage(seen -> {
            seen.check("fits").percentage(share -> share > 20);
            seen.check("refused").percentage(share -> share > 10);
        });
    }

    @Property(tries = 1000)
    @Label("law 37: rounding gives a multiple of the step, less than one step away, in the direction of the mode")
    void roundingIsNear(
            @ForAll Ratio exact, @ForAll @LongRange(min = 1, max = 60) long parts, @ForAll RoundingMode mode) {
        Ratio step = Ratio.of(1, parts);
        Assume.that(mode != RoundingMode.UNNECESSARY);
        BigDecimal steps = new BigDecimal(BigInteger.valueOf(exact.numerator()).multiply(BigInteger.valueOf(parts)))
                .divide(BigDecimal.valueOf(exact.denominator()), 0, mode);
        Fraction expected = new Fraction(steps.toBigIntegerExact(), BigInteger.valueOf(parts));

        assertExact(() -> exact.round(step, mode), expected);
    }

    @Property
    @Label("law 3: 2.0 and 2.00 are one value, and so are 4/2 and 2")
    void spellingsMeet(@ForAll Ratio ratio, @ForAll @LongRange(min = 1, max = 1000) long times) {
        Assume.that(Math.abs((ratio.numerator() + 1) / 2) < Long.MAX_VALUE / 2000);
        Assume.that(ratio.denominator() < Long.MAX_VALUE / 1000);

        assertThat(Ratio.of(ratio.numerator() * times, ratio.denominator() * times))
                .isEqualTo(ratio);
        assertThat(Ratio.of(new BigDecimal("2.00"))).isEqualTo(Ratio.of(2)).hasSameHashCodeAs(Ratio.of(4, 2));
        assertThat(Points.parse("2.00")).isEqualTo(Points.parse("2.0")).isEqualTo(Points.of(2));
    }

    @Property
    @Label("law 3: the order of amounts is that of the numbers")
    void orderIsThatOfNumbers(@ForAll Ratio a, @ForAll Ratio b, @ForAll Hours c, @ForAll Hours d) {
        Fraction x = Fraction.of(a);
        Fraction y = Fraction.of(b);

        assertThat(Integer.signum(a.compareTo(b)))
                .isEqualTo(x.upper.multiply(y.lower).compareTo(y.upper.multiply(x.lower)));
        assertThat(Integer.signum(c.compareTo(d))).isEqualTo(Long.compare(c.toMinutes(), d.toMinutes()));
        assertThat(a.isPositive()).isEqualTo(a.compareTo(Ratio.ZERO) > 0);
        assertThat(a.isNegative()).isEqualTo(a.compareTo(Ratio.ZERO) < 0);
    }

    @Property
    @Label("law 2: a quantity of time or points gives back what it was made of")
    void quantitiesKeepAmounts(@ForAll Hours hours, @ForAll Points points) {
        assertThat(Quantity.of(hours).toHours()).isEqualTo(hours);
        assertThat(Quantity.of(points).toPoints()).isEqualTo(points);
        assertThat(hours.toFullHours() * 60 + hours.toMinutesPart()).isEqualTo(hours.toMinutes());
    }

    private static void assertExact(Supplier<Long> ours, BigInteger expected) {
        if (expected.compareTo(LEAST) >= 0 && expected.compareTo(MOST) <= 0) {
            assertThat(ours.get()).isEqualTo(expected.longValueExact());
        } else {
            assertThatThrownBy(ours::get).isInstanceOf(ArithmeticException.class);
        }
    }

    private static void assertExact(Supplier<Ratio> ours, Fraction expected) {
        Optional<Ratio> fits = expected.toRatio();
        if (fits.isPresent()) {
            assertThat(ours.get()).isEqualTo(fits.get());
        } else {
            assertThatThrownBy(ours::get).isInstanceOf(OutOfRangeException.class);
        }
    }

    /** A fraction without a range, reduced only to be compared. */
    private record Fraction(BigInteger upper, BigInteger lower) {

        static Fraction of(Ratio ratio) {
            return of(ratio.numerator(), ratio.denominator());
        }

        static Fraction of(long upper, long lower) {
            return new Fraction(BigInteger.valueOf(upper), BigInteger.valueOf(lower));
        }

        Fraction plus(Fraction other) {
            return new Fraction(
                    upper.multiply(other.lower).add(other.upper.multiply(lower)), lower.multiply(other.lower));
        }

        Fraction times(Fraction other) {
            return new Fraction(upper.multiply(other.upper), lower.multiply(other.lower));
        }

        Fraction dividedBy(Fraction other) {
            return new Fraction(upper.multiply(other.lower), lower.multiply(other.upper));
        }

        Optional<Ratio> toRatio() {
            BigInteger common = upper.gcd(lower).multiply(BigInteger.valueOf(lower.signum()));
            BigInteger x = upper.divide(common);
            BigInteger y = lower.divide(common);
            boolean fits = x.compareTo(LEAST) >= 0 && x.compareTo(MOST) <= 0 && y.compareTo(MOST) <= 0;
            return fits ? Optional.of(Ratio.of(x.longValueExact(), y.longValueExact())) : Optional.empty();
        }
    }
}
