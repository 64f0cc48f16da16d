package org.volunteerkit.ledger;

import java.util.Arrays;

/**
 * So much of each of some lots, in an order, each lot once: what funds a transaction, or what a hold has reserved.
 *
 * <p>Never changed: what becomes of it is another one, so that the old one can be put back.
 */
final class Slices {

    static final Slices NONE = new Slices(new Part[0], new long[0]);

    private final Part[] parts;
    private final long[] amounts;

    private Slices(Part[] parts, long[] amounts) {
        this.parts = parts;
        this.amounts = amounts;
    }

    int size() {
        return parts.length;
    }

    Part part(int place) {
        return parts[place];
    }

    long amount(int place) {
        return amounts[place];
    }

    /** Returns how much there is of a lot. */
    long of(Part part) {
        int place = place(part);
        return place < 0 ? 0 : amounts[place];
    }

    long sum() {
        return Arrays.stream(amounts).sum();
    }

    /** Returns these and some more of a lot: it joins its slice, or comes last. */
    Slices plus(Part part, long amount) {
        int place = place(part);
        if (place < 0) {
            Part[] moreParts = Arrays.copyOf(parts, parts.length + 1);
            long[] moreAmounts = Arrays.copyOf(amounts, parts.length + 1);
            moreParts[parts.length] = part;
            moreAmounts[parts.length] = amount;
            return new Slices(moreParts, moreAmounts);
        }
        long[] more = amounts.clone();
        more[place] += amount;
        return new Slices(parts, more);
    }

    /** Returns these without some of a lot, which is there. */
    Slices minus(Part part, long amount) {
        int place = place(part);
        long[] less = amounts.clone();
        less[place] -= amount;
        if (less[place] > 0) {
            return new Slices(parts, less);
        }
        Slices left = NONE;
        for (int i = 0; i < parts.length; i++) {
            if (i != place) {
                left = left.plus(parts[i], amounts[i]);
            }
        }
        return left;
    }

    private int place(Part part) {
        for (int i = 0; i < parts.length; i++) {
            if (parts[i] == part) {
                return i;
            }
        }
        return -1;
    }
}
