package org.volunteerkit.json;

import java.util.BitSet;
import java.util.Collection;
import java.util.Optional;

/** Which characters no text may hold, which names a refusal may show, and what a misspelt one may have meant. */
final class Texts {

    /**
     * Controls, marks of direction, invisible characters and half surrogates, as pairs of first and last code point.
     * Written out, so that the Unicode tables of the running Java play no part.
     */
    private static final int[] RANGES = {
        0x0000, 0x001F, 0x007F, 0x009F, 0x00AD, 0x00AD, 0x034F, 0x034F, 0x0600, 0x0605, 0x061C, 0x061C, 0x06DD, 0x06DD,
        0x070F, 0x070F, 0x0890, 0x0891, 0x08E2, 0x08E2, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180F, 0x200B, 0x200F,
        0x2028, 0x202E, 0x2060, 0x206F, 0x3164, 0x3164, 0xD800, 0xDFFF, 0xFDD0, 0xFDEF, 0xFEFF, 0xFEFF, 0xFFA0, 0xFFA0,
        0xFFF0, 0xFFFB, 0xFFFE, 0xFFFF, 0x110BD, 0x110BD, 0x110CD, 0x110CD, 0x13430, 0x1343F, 0x1BCA0, 0x1BCA3, 0x1D173,
        0x1D17A, 0xE0000, 0xE007F
    };

    private static final int SHOWN = 40;

    private static final BitSet FORBIDDEN = new BitSet();

    static {
        for (int i = 0; i < RANGES.length; i += 2) {
            FORBIDDEN.set(RANGES[i], RANGES[i + 1] + 1);
        }
    }

    private Texts() {}

    static boolean isForbidden(int codePoint) {
        return FORBIDDEN.get(codePoint) || (codePoint & 0xFFFE) == 0xFFFE;
    }

    /** Returns the index of the first character that may not stand in a text, or -1. */
    static int firstForbidden(String text) {
        int at = 0;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            if (isForbidden(codePoint)) {
                return at;
            }
            at += Character.charCount(codePoint);
        }
        return -1;
    }

    /** Returns the index of the first half of a surrogate pair that stands alone, or -1. */
    static int firstLoneSurrogate(String text) {
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int codePoint = text.codePointAt(at);
            if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
                return at;
            }
        }
        return -1;
    }

    /** Returns whether a name may be shown: it looks like a name of a field and not like something a person typed. */
    static boolean isIdentifier(String name) {
        if (name.isEmpty() || name.length() > 64 || !isLetter(name.charAt(0))) {
            return false;
        }
        for (int i = 1; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!isLetter(c) && !(c >= '0' && c <= '9') && c != '_' && c != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /**
     * Returns whether a document may hold a forbidden character, written out or escaped. May say yes for a sound document,
     * never no for another one, so that a hurried reader can leave the checking of each text to a patient one.
     *
     * @param bytes well-formed UTF-8
     */
    static boolean needCloserLook(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            int first = bytes[at];
            if (first >= 0) {
                if (first == 0x7F) {
                    return true;
                }
                if (first == '\\') {
                    int length = soundEscape(bytes, at, to);
                    if (length == 0) {
                        return true;
                    }
                    at += length;
                } else {
                    at++;
                }
            } else {
                int length = first < (byte) 0xE0 ? 2 : first < (byte) 0xF0 ? 3 : 4;
                // Nothing is forbidden from U+4000 to the surrogates, where most Chinese characters are.
                boolean plain = first >= (byte) 0xE4 && first <= (byte) 0xED;
                if (!plain && isForbidden(codePoint(bytes, at, length))) {
                    return true;
                }
                at += length;
            }
        }
        return false;
    }

    private static int codePoint(byte[] bytes, int at, int length) {
        int value = bytes[at] & (0xFF >> (length + 1));
        for (int i = 1; i < length; i++) {
            value = value << 6 | (bytes[at + i] & 0x3F);
        }
        return value;
    }

    /** Returns the length of an escape that stands for a character which may be written, else 0. */
    private static int soundEscape(byte[] bytes, int at, int to) {
        if (at + 1 >= to) {
            return 0;
        }
        byte kind = bytes[at + 1];
        if (kind == '"' || kind == '\\' || kind == '/') {
            return 2;
        }
        if (kind != 'u' || at + 6 > to) {
            return 0;
        }
        int value = 0;
        for (int i = at + 2; i < at + 6; i++) {
            int digit = Character.digit((char) bytes[i], 16);
            if (digit < 0) {
                return 0;
            }
            value = value << 4 | digit;
        }
        return isForbidden(value) ? 0 : 6;
    }

    /** Returns the names one after the other; of very many only the first. */
    static String list(Collection<String> names) {
        String all = String.join(", ", names.stream().limit(SHOWN).toList());
        return names.size() > SHOWN ? all + ", ..." : all;
    }

    /** Returns the name that a misspelt one is closest to, if there is one at most two letters away. */
    static Optional<String> nearest(String misspelt, Collection<String> known) {
        if (misspelt.length() > 64) {
            return Optional.empty();
        }
        String best = null;
        int least = 3;
        for (String name : known) {
            int distance = distance(misspelt, name);
            // A name shares most of its letters with what was meant; "x" is not a misspelt "id".
            if (distance < least && distance * 2 < name.length()) {
                best = name;
                least = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Returns how many letters must be put, dropped or changed. */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int change = diagonal
                        + (Character.toLowerCase(from.charAt(i - 1)) == Character.toLowerCase(to.charAt(j - 1))
                                ? 0
                                : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
