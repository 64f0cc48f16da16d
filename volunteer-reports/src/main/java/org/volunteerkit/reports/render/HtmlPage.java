package org.volunteerkit.reports.render;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.volunteerkit.reports.document.Document;
import org.volunteerkit.reports.document.Figure;
import org.volunteerkit.reports.document.Section;
import org.volunteerkit.value.Text;
import org.volunteerkit.value.Unit;

/** Writes one document as a page: head, sections, signature, definitions, how it was made. */
final class HtmlPage {

    private static final String STYLE = style();

    private final Format format;
    private final Document document;
    private final Html html;
    private final HtmlBlocks blocks;
    private final HtmlRuns runs;
    private final Numbering numbering;

    HtmlPage(Format format, Document document, Html html) {
        this.format = format;
        this.document = document;
        this.html = html;
        Figures figures = new Figures(document.figures());
        this.blocks = new HtmlBlocks(format, figures);
        this.runs = new HtmlRuns(format, figures);
        this.numbering = new Numbering(format.isChinese());
    }

    private static String style() {
        try (InputStream in = requireNonNull(HtmlPage.class.getResourceAsStream("page.css"), "page.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read page.css", e);
        }
    }

    void write() {
        String title = in(document.title());
        html.raw("<!DOCTYPE html>").line();
        html.open("html", "lang", format.isChinese() ? "zh-CN" : "en").line();
        html.open("head").line();
        html.raw("<meta charset=\"utf-8\">").line();
        html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .line();
        // Should a text ever slip through as markup, the browser still runs and loads nothing.
        html.raw(
                        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">")
                .line();
        html.element("title", title).line();
        html.raw("<style>\n").raw(STYLE).raw("</style>").line();
        html.close("head").line().open("body").line().open("main").line();
        header(title);
        document.preface().forEach(block -> block.match(blocks).accept(html));
        document.sections().forEach(section -> section(section, 1));
        signature();
        definitions();
        statements();
        html.close("main").line().close("body").line().close("html").line();
    }

    private void header(String title) {
        html.open("header").line();
        document.issuer()
                .ifPresent(issuer ->
                        html.element("p", in(issuer), "class", "issuer").line());
        document.reference()
                .ifPresent(number ->
                        html.element("p", in(number), "class", "reference").line());
        html.element("h1", title).line();
        document.subtitle()
                .ifPresent(
                        line -> html.element("p", in(line), "class", "subtitle").line());
        html.open("dl", "class", "facts").line();
        format.facts(document).forEach(this::fact);
        html.close("dl").line().close("header").line();
    }

    private void fact(String label, String value) {
        html.open("div").element("dt", label).element("dd", value).close("div").line();
    }

    private void section(Section section, int level) {
        String number = numbering.next(level, section.numbered());
        String heading = "h" + (level + 1);
        html.open("section", "id", numbering.anchor()).line();
        html.open(heading).text(number).text(in(section.title())).close(heading).line();
        section.blocks().forEach(block -> block.match(blocks).accept(html));
        section.sections().forEach(inner -> section(inner, level + 1));
        html.close("section").line();
    }

    private void signature() {
        if (document.issuer().isEmpty() && document.issued().isEmpty()) {
            return;
        }
        html.open("footer", "class", "signature").line();
        document.issuer().ifPresent(issuer -> html.element("p", in(issuer)).line());
        document.issued().ifPresent(day -> html.element("p", format.day(day)).line());
        html.close("footer").line();
    }

    private void definitions() {
        if (document.figures().isEmpty()) {
            return;
        }
        html.open("section", "class", "annex", "id", "definitions").line();
        html.element("h2", own("reports.definitions")).line();
        html.open("ol").line();
        document.figures().forEach(this::definition);
        html.close("ol").line().close("section").line();
    }

    private void definition(Figure figure) {
        html.open("li", "id", "def-" + figure.id());
        html.element("strong", in(figure.label()));
        html.text(own("reports.colon"));
        runs.value(figure.value(), Unit.NUMBER).accept(html);
        runs.aside(figure.value()).accept(html);
        html.element("p", in(figure.definition()));
        figure.records().ifPresent(this::records);
        figure.note().ifPresent(note -> html.element("p", in(note)));
        html.close("li").line();
    }

    private void records(Figure.Records records) {
        html.open("p").text(own("reports.records")).text(own("reports.colon"));
        if (records.target().isPresent()) {
            html.element("a", in(records.selection()), "href", records.target().get());
        } else {
            html.text(in(records.selection()));
        }
        html.close("p");
    }

    private void statements() {
        if (document.statements().isEmpty()) {
            return;
        }
        html.open("section", "class", "annex", "id", "statements").line();
        html.element("h2", own("reports.statements")).line();
        html.open("dl").line();
        document.statements().forEach(statement -> fact(in(statement.label()), in(statement.value())));
        html.close("dl").line().close("section").line();
    }

    private String in(Text text) {
        return text.in(format.locale());
    }

    private String own(String code) {
        return Texts.text(code, format.locale());
    }
}
