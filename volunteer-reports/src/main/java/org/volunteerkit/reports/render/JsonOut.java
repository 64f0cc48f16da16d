package org.volunteerkit.reports.render;

import java.io.IOException;
import java.io.Writer;

/**
 * Hands characters on to the caller's output. Characters that end a script element of a page, or a line of a script, are
 * written as JSON escapes; outside of texts JSON has none of them.
 */
final class JsonOut extends Writer {

    private final Appendable out;

    JsonOut(Appendable out) {
        this.out = out;
    }

    @Override
    public void write(char[] chars, int from, int length) throws IOException {
        int plain = from;
        StringBuilder text = new StringBuilder(length + 16);
        for (int i = from; i < from + length; i++) {
            String escape = escape(chars[i]);
            if (!escape.isEmpty()) {
                text.append(chars, plain, i - plain).append(escape);
                plain = i + 1;
            }
        }
        out.append(text.append(chars, plain, from + length - plain));
    }

    private static String escape(char c) {
        return switch (c) {
            case '<' -> "\\u003c";
            case '>' -> "\\u003e";
            case '&' -> "\\u0026";
            case '\u2028' -> "\\u2028";
            case '\u2029' -> "\\u2029";
            default -> "";
        };
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
