package org.volunteerkit.reports.render;

import com.google.common.escape.Escaper;
import com.google.common.html.HtmlEscapers;

/** Writes elements and texts; the one place where texts are escaped for HTML. Names of elements and attributes are ours. */
final class Html {

    private static final Escaper ESCAPER = HtmlEscapers.htmlEscaper();

    private final Sink out;

    Html(Sink out) {
        this.out = out;
    }

    /** Opens an element. */
    Html open(String element, String... namesAndValues) {
        out.add("<").add(element);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            out.add(" ")
                    .add(namesAndValues[i])
                    .add("=\"")
                    .add(escaped(namesAndValues[i + 1]))
                    .add("\"");
        }
        out.add(">");
        return this;
    }

    /** Writes a text. */
    Html text(String text) {
        out.add(escaped(text));
        return this;
    }

    /** Closes an element. */
    Html close(String element) {
        out.add("</").add(element).add(">");
        return this;
    }

    /** Writes an element that holds a text. */
    Html element(String element, String text, String... namesAndValues) {
        return open(element, namesAndValues).text(text).close(element);
    }

    /** Writes what is markup already, such as the style sheet. */
    Html raw(String markup) {
        out.add(markup);
        return this;
    }

    /** Ends the line. */
    Html line() {
        out.line();
        return this;
    }

    private static String escaped(String text) {
        return ESCAPER.escape(Clean.line(text));
    }
}
