package org.volunteerkit.reports.document;

import org.volunteerkit.value.Text;

/**
 * A piece of a sentence: words, words that stand out, the value of a figure, or a value of its own.
 *
 * <p>To be called, not extended; all cases are told apart by {@link #match}. Immutable.
 */
public sealed interface Run {

    /** Returns what one of the cases answers for this run. */
    <R> R match(Cases<R> cases);

    /** Returns plain words. */
    static Run words(Text words) {
        return new Words(words);
    }

    /** Returns words that stand out. */
    static Run strong(Text words) {
        return new Strong(words);
    }

    /** Returns the place where the value of a figure is said. */
    static Run figure(FigureId figure) {
        return new Mention(figure);
    }

    /** Returns a value that is no figure of the document, such as a day. */
    static Run value(Cell value) {
        return new Inline(value);
    }

    /**
     * Plain words.
     *
     * @param text both languages
     */
    record Words(Text text) implements Run {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.words(this);
        }
    }

    /**
     * Words that stand out.
     *
     * @param text both languages
     */
    record Strong(Text text) implements Run {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.strong(this);
        }
    }

    /**
     * The value of a figure, with its unit and the way to its definition.
     *
     * @param figure a figure of the document
     */
    record Mention(FigureId figure) implements Run {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.mention(this);
        }
    }

    /**
     * A value that is no figure.
     *
     * @param value the value or the reason why there is none
     */
    record Inline(Cell value) implements Run {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.inline(this);
        }
    }

    /**
     * One answer for each case of a run.
     *
     * @param <R> what is answered
     */
    interface Cases<R> {

        /** Answers for plain words. */
        R words(Words run);

        /** Answers for words that stand out. */
        R strong(Strong run);

        /** Answers for the value of a figure. */
        R mention(Mention run);

        /** Answers for another value. */
        R inline(Inline run);
    }
}
