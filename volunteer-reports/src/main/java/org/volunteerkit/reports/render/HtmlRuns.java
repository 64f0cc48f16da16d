package org.volunteerkit.reports.render;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.volunteerkit.reports.document.Cell;
import org.volunteerkit.reports.document.Run;
import org.volunteerkit.value.Unit;

/** Writes pieces of sentences and single values as HTML. */
final class HtmlRuns implements Run.Cases<Consumer<Html>> {

    private static final Pattern DIGITS_OR_NOT = Pattern.compile("([-0-9.,%]+)|[^-0-9.,%]+");

    private final Format format;
    private final Figures figures;

    HtmlRuns(Format format, Figures figures) {
        this.format = format;
        this.figures = figures;
    }

    @Override
    public Consumer<Html> words(Run.Words run) {
        return html -> html.text(run.text().in(format.locale()));
    }

    @Override
    public Consumer<Html> strong(Run.Strong run) {
        return html -> html.element("strong", run.text().in(format.locale()));
    }

    @Override
    public Consumer<Html> mention(Run.Mention run) {
        Figures.Numbered numbered = figures.get(run.figure());
        return html -> {
            html.open("a", "class", "figure", "href", "#def-" + run.figure());
            value(numbered.figure().value(), Unit.NUMBER).accept(html);
            html.element("sup", "[" + numbered.number() + "]").close("a");
        };
    }

    @Override
    public Consumer<Html> inline(Run.Inline run) {
        return value(run.value(), Unit.NUMBER);
    }

    /** Writes a value, a link as a link, a reason or a verdict so that it can be told apart. */
    Consumer<Html> value(Cell cell, Unit named) {
        String text = format.cell(cell, named);
        if (cell instanceof Cell.Words words && words.target().isPresent()) {
            return html -> html.element("a", text, "href", words.target().get());
        }
        return look(cell)
                .<Consumer<Html>>map(look -> html -> html.element("span", text, "class", look))
                .orElse(html -> html.text(text));
    }

    /** Writes a value in large type, its units smaller than its digits. */
    Consumer<Html> large(Cell cell) {
        if (cell instanceof Cell.Words || cell instanceof Cell.State || cell instanceof Cell.Missing) {
            return value(cell, Unit.NUMBER);
        }
        String text = format.cell(cell);
        return html -> {
            Matcher pieces = DIGITS_OR_NOT.matcher(text);
            while (pieces.find()) {
                if (pieces.group(1) != null) {
                    html.text(pieces.group());
                } else {
                    html.element("small", pieces.group());
                }
            }
        };
    }

    /** Writes the base of a share or an average behind it; nothing for others. */
    Consumer<Html> aside(Cell cell) {
        String aside = format.aside(cell);
        return html -> {
            if (!aside.isEmpty()) {
                html.element("small", aside);
            }
        };
    }

    private static Optional<String> look(Cell cell) {
        if (cell instanceof Cell.Missing) {
            return Optional.of("missing");
        }
        return cell instanceof Cell.State state ? Optional.of(look(state.tone())) : Optional.empty();
    }

    /** Returns the class of a tone in the style sheet. */
    static String look(Cell.Tone tone) {
        return switch (tone) {
            case GOOD -> "good";
            case WARN -> "warn";
            case BAD -> "bad";
            case UNKNOWN -> "unknown";
            case NEUTRAL -> "neutral";
        };
    }
}
