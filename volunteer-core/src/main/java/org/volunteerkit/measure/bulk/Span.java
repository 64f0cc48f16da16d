package org.volunteerkit.measure.bulk;

import java.math.BigInteger;

/** Bounds that a whole number never leaves. */
record Span(BigInteger lowest, BigInteger highest) {

    static final Span ZERO = of(0, 0);

    private static final int MOST_BITS = 61;

    static Span of(long lowest, long highest) {
        return new Span(BigInteger.valueOf(lowest), BigInteger.valueOf(highest));
    }

    /** Whether all of it fits a long, with room for comparing and doubling. */
    boolean fits() {
        return lowest.bitLength() <= MOST_BITS && highest.bitLength() <= MOST_BITS;
    }

    Span plus(Span other) {
        return new Span(lowest.add(other.lowest), highest.add(other.highest));
    }

    Span negated() {
        return new Span(highest.negate(), lowest.negate());
    }

    Span times(BigInteger factor) {
        return factor.signum() < 0
                ? new Span(highest.multiply(factor), lowest.multiply(factor))
                : new Span(lowest.multiply(factor), highest.multiply(factor));
    }

    Span times(Span other) {
        return times(other.lowest).and(times(other.highest));
    }

    /** The bounds that hold for both. */
    Span and(Span other) {
        return new Span(lowest.min(other.lowest), highest.max(other.highest));
    }

    /** With nothing among them. */
    Span andZero() {
        return and(ZERO);
    }

    /** Of sums of up to so many. */
    Span sum(long most) {
        return andZero().times(BigInteger.valueOf(most));
    }

    /** Whether none of it is below zero. */
    boolean isNotNegative() {
        return lowest.signum() >= 0;
    }
}
