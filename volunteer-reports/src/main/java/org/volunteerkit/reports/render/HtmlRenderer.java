package org.volunteerkit.reports.render;

import java.io.IOException;
import java.util.Locale;
import org.volunteerkit.reports.document.Document;

/**
 * Writes a document as one HTML file that needs nothing beside it: no script, no picture, no font, no style sheet.
 *
 * <p>On the screen it looks like sheets of A4, and so it prints. Texts of data are escaped once, here; they never become
 * markup. Anchors: {@code #def-<figure>} for the definition of a figure, {@code #s-1-2} for a section, {@code #t-1} for a
 * table, {@code #c-1} for a chart.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class HtmlRenderer implements Renderer {

    private final Format format;

    private HtmlRenderer(Format format) {
        this.format = format;
    }

    /** Returns the renderer for a language: Chinese for {@code zh}, English for all others. */
    public static HtmlRenderer of(Locale locale) {
        return new HtmlRenderer(Format.of(locale));
    }

    @Override
    public void render(Document document, Appendable out) throws IOException {
        try {
            new HtmlPage(format, document, new Html(new Sink(out))).write();
        } catch (Sink.Broken broken) {
            throw broken.failure();
        }
    }

    @Override
    public String mediaType() {
        return "text/html;charset=utf-8";
    }

    @Override
    public String extension() {
        return "html";
    }
}
