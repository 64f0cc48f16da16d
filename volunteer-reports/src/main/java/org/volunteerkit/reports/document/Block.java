package org.volunteerkit.reports.document;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.volunteerkit.value.Text;

/**
 * A piece of a section: a paragraph, a panel of key figures, a list, a note, a chart or a {@link Table}.
 *
 * <p>To be called, not extended; all cases are told apart by {@link #match}. Immutable.
 */
public sealed interface Block permits Block.Paragraph, Block.Panel, Block.Items, Block.Note, Block.Chart, Table {

    /** Returns what one of the cases answers for this block. */
    <R> R match(Cases<R> cases);

    /** Returns a paragraph of plain words. */
    static Paragraph paragraph(Text words) {
        return paragraph(Run.words(words));
    }

    /** Returns a paragraph of some pieces, in the same order in both languages. */
    static Paragraph paragraph(Run... runs) {
        return new Paragraph(List.of(runs), List.of(runs));
    }

    /**
     * Returns a paragraph in which figures stand where each language wants them.
     *
     * @param sentence such as {@code {teams} have been formed}: the id of a figure in braces stands for its value
     * @throws org.volunteerkit.problem.InvalidValueException if a brace does not belong to a figure's id
     */
    static Paragraph template(Text sentence) {
        return new Paragraph(Templates.runs(sentence.zh()), Templates.runs(sentence.en()));
    }

    /** Returns the panel of some key figures. */
    static Panel panel(FigureId... figures) {
        return new Panel(List.of(figures));
    }

    /** Returns a list without numbers. */
    static Items items(Paragraph... items) {
        return new Items(false, List.of(items));
    }

    /** Returns a list with numbers. */
    static Items numbered(Paragraph... items) {
        return new Items(true, List.of(items));
    }

    /** Returns a note in a tone. */
    static Note note(Cell.Tone tone, Paragraph paragraph) {
        return new Note(tone, paragraph);
    }

    /** Returns a chart of horizontal bars. */
    static Chart chart(Text caption, Bar... bars) {
        return new Chart(caption, List.of(bars));
    }

    /**
     * A paragraph; the languages may order its pieces differently.
     *
     * @param zh the pieces in Chinese order
     * @param en the pieces in English order
     */
    record Paragraph(List<Run> zh, List<Run> en) implements Block {

        /** Copies the pieces. */
        public Paragraph {
            zh = ImmutableList.copyOf(zh);
            en = ImmutableList.copyOf(en);
        }

        /** Returns the pieces in the order of a language: Chinese for {@code zh}, English for all others. */
        public List<Run> runs(Locale locale) {
            return locale.getLanguage().equals("zh") ? zh : en;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.paragraph(this);
        }
    }

    /**
     * Key figures side by side.
     *
     * @param figures figures of the document, at least one
     */
    record Panel(List<FigureId> figures) implements Block {

        /** Copies the figures. */
        public Panel {
            figures = ImmutableList.copyOf(figures);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.panel(this);
        }
    }

    /**
     * A list.
     *
     * @param numbered whether the items are counted
     * @param items one paragraph each
     */
    record Items(boolean numbered, List<Paragraph> items) implements Block {

        /** Copies the items. */
        public Items {
            items = ImmutableList.copyOf(items);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.items(this);
        }
    }

    /**
     * A remark set apart from the text, such as "three stations have not reported".
     *
     * @param tone how good the news is
     * @param paragraph the remark
     */
    record Note(Cell.Tone tone, Paragraph paragraph) implements Block {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.note(this);
        }
    }

    /**
     * Horizontal bars, one below the other, all on one scale that starts at zero.
     *
     * @param caption what is compared
     * @param bars from top to bottom
     */
    record Chart(Text caption, List<Bar> bars) implements Block {

        /** Copies the bars. */
        public Chart {
            bars = ImmutableList.copyOf(bars);
        }

        /** Returns the longest amount; empty if no bar has one above zero. */
        public Optional<Amount> longest() {
            return bars.stream()
                    .flatMap(bar -> bar.amount().stream())
                    .filter(amount -> amount.exact().isPositive())
                    .max((one, other) -> one.exact().compareTo(other.exact()));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.chart(this);
        }
    }

    /**
     * One bar of a chart.
     *
     * @param label what the bar stands for
     * @param value an amount, or the reason why there is none
     */
    record Bar(Text label, Cell value) {

        /** Returns the value as an amount; empty if it is none. */
        public Optional<Amount> amount() {
            return value instanceof Amount amount ? Optional.of(amount) : Optional.empty();
        }
    }

    /**
     * One answer for each case of a block.
     *
     * @param <R> what is answered
     */
    interface Cases<R> {

        /** Answers for a paragraph. */
        R paragraph(Paragraph block);

        /** Answers for a panel. */
        R panel(Panel block);

        /** Answers for a list. */
        R items(Items block);

        /** Answers for a note. */
        R note(Note block);

        /** Answers for a chart. */
        R chart(Chart block);

        /** Answers for a table. */
        R table(Table block);
    }
}
