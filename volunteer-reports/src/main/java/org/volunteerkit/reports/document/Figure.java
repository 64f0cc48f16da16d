package org.volunteerkit.reports.document;

import java.util.Optional;
import org.immutables.value.Value;
import org.volunteerkit.value.Privacy;
import org.volunteerkit.value.Text;

/**
 * One number that a document stands for: what it is called, its value, how it was counted, and the way to its records.
 *
 * <p>Every figure stands once in its {@link Document}; sentences and panels refer to it by its id, so that all of them show
 * the same value. A ratio carries its base inside its {@linkplain Cell.Share value}.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
public abstract class Figure {

    Figure() {}

    /** Starts a figure; id, label, value and definition are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the name by which the document refers to the figure. */
    public abstract FigureId id();

    /** Returns what the figure is called, such as "registered volunteers". */
    public abstract Text label();

    /** Returns the value with its unit, or the reason why there is none. */
    public abstract Cell value();

    /** Returns how the figure is counted: what is included, what is not. */
    public abstract Text definition();

    /** Returns the way to the records behind the figure. */
    public abstract Optional<Records> records();

    /** Returns a remark, such as what the counting had to leave out. */
    public abstract Optional<Text> note();

    /** Returns who may see the figure; public unless said otherwise. */
    @Value.Default
    public Privacy privacy() {
        return Privacy.PUBLIC;
    }

    /**
     * The way from a figure to the records it was counted from.
     *
     * @param selection in words, which records these are
     * @param target a relative link to a place where they stand, if there is one
     */
    public record Records(Text selection, Optional<String> target) {

        /**
         * Checks the target.
         *
         * @throws org.volunteerkit.problem.InvalidValueException if it is not a relative link in ASCII
         */
        public Records {
            target.ifPresent(Targets::check);
        }

        /** Returns a way in words only. */
        public static Records of(Text selection) {
            return new Records(selection, Optional.empty());
        }

        /** Returns a way in words with a relative link, such as {@code records/teams.html}. */
        public static Records of(Text selection, String target) {
            return new Records(selection, Optional.of(target));
        }
    }

    /** Collects the parts of a figure. */
    public static final class Builder extends ImmutableFigure.Builder {
        Builder() {}
    }
}
