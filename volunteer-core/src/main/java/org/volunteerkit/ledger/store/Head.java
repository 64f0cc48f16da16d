package org.volunteerkit.ledger.store;

import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;

/**
 * The end of a journal: the number of its last entry, and the hash that follows from all entries up to it.
 *
 * <p>Whoever keeps it elsewhere, on paper or with somebody else, can tell later whether the journal still holds what it held,
 * in the same order. Text form: number, colon, hash, such as {@code 17:9f86d0…}.
 *
 * <p>Immutable.
 *
 * @param number the number of the last entry; 0 if there is none
 * @param hash a SHA-256 in 64 characters of {@code 0-9a-f}
 */
public record Head(long number, String hash) {

    /** Checks the form. */
    public Head {
        if (number < 0 || !hash.matches("[0-9a-f]{64}")) {
            throw malformed(number + ":" + hash);
        }
    }

    /**
     * Returns the head that a text names.
     *
     * @throws InvalidValueException if it has not this form
     */
    public static Head parse(String text) {
        if (!text.matches("[0-9]{1,18}:[0-9a-f]{64}")) {
            throw malformed(text);
        }
        int colon = text.indexOf(':');
        return new Head(Long.parseLong(text.substring(0, colon)), text.substring(colon + 1));
    }

    private static InvalidValueException malformed(String text) {
        return new InvalidValueException(
                Problem.of("ledger.head-form").field("head").found(Found.text(text)));
    }

    @Override
    public String toString() {
        return number + ":" + hash;
    }
}
