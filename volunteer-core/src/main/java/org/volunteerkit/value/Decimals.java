package org.volunteerkit.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.OptionalLong;

/** Reads and writes scaled whole numbers as plain decimals, the same under every locale. */
final class Decimals {

    private Decimals() {}

    /** Returns the decimal without exponent and without needless zeros: 25000 with 4 decimals is {@code 2.5}. */
    static String plain(long unscaled, int decimals) {
        BigDecimal shortest = BigDecimal.valueOf(unscaled, decimals).stripTrailingZeros();
        return (shortest.scale() < 0 ? shortest.setScale(0) : shortest).toPlainString();
    }

    /**
     * Returns the whole number that some digits name; empty if it does not fit.
     *
     * @param digits few ASCII digits, perhaps with a minus sign; the caller has checked the form
     */
    static OptionalLong parse(String digits) {
        // What Long.parseLong throws quotes the digits, and they may be somebody's.
        BigInteger number = new BigInteger(digits);
        return number.bitLength() < Long.SIZE ? OptionalLong.of(number.longValue()) : OptionalLong.empty();
    }

    /** Returns the decimal with exactly that many digits behind the point: 250 with 2 decimals is {@code 2.50}. */
    static String fixed(long unscaled, int decimals) {
        return BigDecimal.valueOf(unscaled, decimals).toPlainString();
    }
}
