package org.volunteerkit.reports.render;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.volunteerkit.reports.document.Document;
import org.volunteerkit.reports.document.Figure;
import org.volunteerkit.reports.document.Section;
import org.volunteerkit.value.Text;
import org.volunteerkit.value.Unit;

/**
 * Writes a document as CommonMark with pipe tables.
 *
 * <p>Texts of data are escaped once, here: a reader of CommonMark gets back exactly the text, with line breaks and tabs as
 * spaces. Each paragraph is one line. Charts are tables; figures refer to their definitions at the end by number.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class MarkdownRenderer implements Renderer {

    private final Format format;

    private MarkdownRenderer(Format format) {
        this.format = format;
    }

    /** Returns the renderer for a language: Chinese for {@code zh}, English for all others. */
    public static MarkdownRenderer of(Locale locale) {
        return new MarkdownRenderer(Format.of(locale));
    }

    @Override
    public void render(Document document, Appendable out) throws IOException {
        try {
            new Page(document, new Sink(out)).write();
        } catch (Sink.Broken broken) {
            throw broken.failure();
        }
    }

    @Override
    public String mediaType() {
        return "text/markdown;charset=utf-8";
    }

    @Override
    public String extension() {
        return "md";
    }

    /** One writing of one document. */
    private final class Page {

        private final Document document;
        private final Sink out;
        private final MarkdownBlocks blocks;
        private final Numbering numbering = new Numbering(format.isChinese());

        private Page(Document document, Sink out) {
            this.document = document;
            this.out = out;
            this.blocks = new MarkdownBlocks(format, new Figures(document.figures()));
        }

        private void write() {
            heading(1, "", document.title());
            optional(document.subtitle());
            optional(document.issuer());
            optional(document.reference());
            format.facts(document).forEach(this::fact);
            out.line();
            document.preface().forEach(block -> block.match(blocks).accept(out));
            document.sections().forEach(section -> section(section, 1));
            document.issued().ifPresent(day -> out.add(format.day(day)).line().line());
            definitions();
            statements();
        }

        private void heading(int level, String number, Text title) {
            String words = MarkdownText.inline(number) + MarkdownText.inline(title.in(format.locale()));
            out.add("#".repeat(level))
                    .add(" ")
                    .add(MarkdownText.line(words))
                    .line()
                    .line();
        }

        private void optional(Optional<Text> words) {
            words.ifPresent(text -> out.add(blocks.text(text)).line().line());
        }

        private void fact(String label, String value) {
            out.add("- ")
                    .add(MarkdownText.line(MarkdownText.inline(label + own("reports.colon") + value)))
                    .line();
        }

        private void section(Section section, int level) {
            heading(level + 1, numbering.next(level, section.numbered()), section.title());
            section.blocks().forEach(block -> block.match(blocks).accept(out));
            section.sections().forEach(inner -> section(inner, level + 1));
        }

        private void definitions() {
            if (document.figures().isEmpty()) {
                return;
            }
            out.add("## ").add(own("reports.definitions")).line().line();
            int number = 0;
            for (Figure figure : document.figures()) {
                number++;
                out.add(number + ". ").add(definition(figure)).line();
            }
            out.line();
        }

        private String definition(Figure figure) {
            StringBuilder line = new StringBuilder();
            line.append(MarkdownText.strong(figure.label().in(format.locale()), ""));
            line.append(own("reports.colon")).append(blocks.value(figure.value(), Unit.NUMBER));
            line.append(own("reports.full-stop"));
            line.append(MarkdownText.inline(figure.definition().in(format.locale())));
            figure.records().ifPresent(records -> {
                String words = MarkdownText.inline(records.selection().in(format.locale()));
                line.append(own("reports.space")).append(own("reports.records")).append(own("reports.colon"));
                line.append(records.target()
                        .map(target -> MarkdownBlocks.link(words, target))
                        .orElse(words));
            });
            figure.note()
                    .ifPresent(note ->
                            line.append(own("reports.space")).append(MarkdownText.inline(note.in(format.locale()))));
            return MarkdownText.line(line.toString());
        }

        private void statements() {
            if (document.statements().isEmpty()) {
                return;
            }
            out.add("## ").add(own("reports.statements")).line().line();
            document.statements()
                    .forEach(statement -> fact(
                            statement.label().in(format.locale()),
                            statement.value().in(format.locale())));
        }

        private String own(String code) {
            return Texts.text(code, format.locale());
        }
    }
}
