package org.volunteerkit.reports.render;

/**
 * Brings data into the form in which every text format can hold it.
 *
 * <p>A line of text has no line breaks and no tabs: each run of them becomes one space. What no format can hold (half
 * surrogates, control characters, code points that are no characters) becomes U+FFFD, so that a reader sees that
 * something stood there.
 */
final class Clean {

    private static final char REPLACEMENT = '\uFFFD';

    private Clean() {}

    /** Returns a text as one line. */
    static String line(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        boolean broken = false;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int point = text.codePointAt(i);
            boolean isBreak = isBreak(point);
            if (isBreak && !broken) {
                out.append(' ');
            } else if (!isBreak) {
                out.appendCodePoint(isWritable(point) ? point : REPLACEMENT);
            }
            broken = isBreak;
        }
        return out.toString();
    }

    /** Returns a text whose half surrogates are replaced; everything else stays, since JSON can hold it. */
    static String unicode(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(point -> out.appendCodePoint(isSurrogate(point) ? REPLACEMENT : point));
        return out.toString();
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x2028 && c <= 0x2029) || c >= 0xD800) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBreak(int point) {
        return (point >= '\t' && point <= '\r') || point == 0x85 || point == 0x2028 || point == 0x2029;
    }

    private static boolean isWritable(int point) {
        boolean control = point < 0x20 || (point >= 0x7F && point < 0xA0);
        boolean noCharacter = (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
        return !control && !noCharacter && !isSurrogate(point);
    }

    private static boolean isSurrogate(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
