package org.volunteerkit.roster.twin;

import java.util.Locale;

/** Brings what people type into a form that can be compared. */
final class Likeness {

    private static final int PHONE_DIGITS = 11;

    private Likeness() {}

    /** Returns a name without white space and in small letters. */
    static String name(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .forEach(out::appendCodePoint);
        return out.toString().toLowerCase(Locale.ROOT);
    }

    /** Returns the last eleven digits of a telephone number, so that the code of the country plays no part. */
    static String phone(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        text.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
        return digits.substring(Math.max(0, digits.length() - PHONE_DIGITS));
    }
}
