package org.volunteerkit.problem;

import java.util.Map;
import java.util.stream.Collectors;

/** Makes texts of others safe to show in a line of a message or a log: what cannot be seen is spelt out. */
final class Shown {

    private static final char[] DIGITS = "0123456789ABCDEF".toCharArray();
    private static final int FEWEST_DIGITS = 4;

    private Shown() {}

    /** Returns the text with every control, format, separator and half character written as {@code U+XXXX}. */
    static String plain(String text) {
        if (text.codePoints().noneMatch(Shown::isUnseen)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(each -> {
            if (isUnseen(each)) {
                spell(each, out);
            } else {
                out.appendCodePoint(each);
            }
        });
        return out.toString();
    }

    /** Returns code and arguments as {@code code{name=value}}. */
    static String plain(String code, Map<String, Object> arguments) {
        return arguments.isEmpty()
                ? code
                : arguments.entrySet().stream()
                        .map(each -> each.getKey() + "=" + plain(each.getValue().toString()))
                        .collect(Collectors.joining(", ", code + "{", "}"));
    }

    private static boolean isUnseen(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }

    private static void spell(int codePoint, StringBuilder out) {
        int digits = FEWEST_DIGITS;
        while (codePoint >> (4 * digits) != 0) {
            digits++;
        }
        out.append("U+");
        for (int i = digits - 1; i >= 0; i--) {
            out.append(DIGITS[codePoint >> (4 * i) & 0xF]);
        }
    }
}
