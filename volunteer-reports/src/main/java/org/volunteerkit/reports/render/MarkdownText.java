package org.volunteerkit.reports.render;

/**
 * Writes texts so that a reader of CommonMark gets back exactly the text: the one place where texts are escaped for
 * Markdown. Common extensions (tables, struck out words, bare links) are kept from reading them as markup as well.
 */
final class MarkdownText {

    // Characters that can begin markup anywhere in a line. What only matters at the beginning is treated in line().
    private static final String ANYWHERE = "\\`*_[]<>&|~#@^$";

    private MarkdownText() {}

    /** Returns a text inside a line. */
    static String inline(String raw) {
        String text = Clean.line(raw);
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (ANYWHERE.indexOf(c) >= 0 || startsBareLink(text, i)) {
                out.append('\\');
            }
            out.append(c);
        }
        return out.toString();
    }

    private static boolean startsBareLink(String text, int i) {
        return (text.charAt(i) == ':' && text.startsWith("//", i + 1))
                || (text.charAt(i) == '.' && i >= 3 && text.regionMatches(true, i - 3, "www", 0, 3));
    }

    /**
     * Returns a whole line of inline markup as the content of a block: nothing at its beginning starts another kind of
     * block, and no space at its ends is lost.
     */
    static String line(String inline) {
        int marker = marker(inline);
        return cell(marker < 0 ? inline : inline.substring(0, marker) + '\\' + inline.substring(marker));
    }

    /** Returns a piece of inline markup as the content of a cell: no space at its ends is lost. */
    static String cell(String inline) {
        int from = 0;
        while (from < inline.length() && isSpace(inline.charAt(from))) {
            from++;
        }
        int to = inline.length();
        while (to > from && isSpace(inline.charAt(to - 1))) {
            to--;
        }
        StringBuilder out = new StringBuilder(inline.length() + 16);
        appendSpaces(inline, 0, from, out);
        out.append(inline, from, to);
        appendSpaces(inline, to, inline.length(), out);
        return out.toString();
    }

    private static boolean isSpace(char c) {
        return c == ' ' || Character.isSpaceChar(c);
    }

    private static void appendSpaces(String text, int from, int to, StringBuilder out) {
        for (int i = from; i < to; i++) {
            out.append("&#").append((int) text.charAt(i)).append(';');
        }
    }

    /** Returns the place of the character that would make a list, a rule or an underline of the line; -1 if none does. */
    private static int marker(String line) {
        int i = 0;
        while (i < line.length() && line.charAt(i) >= '0' && line.charAt(i) <= '9') {
            i++;
        }
        if (i == line.length()) {
            return -1;
        }
        String markers = i == 0 ? "+-=" : ".)";
        boolean alone = i + 1 == line.length() || isSpace(line.charAt(i + 1)) || line.charAt(i + 1) == line.charAt(i);
        return markers.indexOf(line.charAt(i)) >= 0 && alone ? i : -1;
    }

    /**
     * Returns words that stand out, or plain ones where the asterisks would not be read as such: CommonMark asks for
     * letters or digits on the inner sides.
     *
     * @param before the line so far
     */
    static String strong(String raw, CharSequence before) {
        String text = Clean.line(raw);
        boolean readable = !text.isEmpty()
                && Character.isLetterOrDigit(text.codePointAt(0))
                && Character.isLetterOrDigit(text.codePointBefore(text.length()))
                && (before.length() == 0 || before.charAt(before.length() - 1) != '*');
        return readable ? "**" + inline(text) + "**" : inline(text);
    }
}
