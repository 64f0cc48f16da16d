package org.volunteerkit.reports.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Privacy;
import org.volunteerkit.value.Text;

/**
 * A report before it has a format: what it says, in which order, for whom, and as of which day.
 *
 * <p>It knows headings, sentences, tables and figures, and neither fonts nor characters of numbers. Each figure stands in
 * {@link #figures} once; sentences and panels refer to it, and a reference to a figure that is not there is refused, as is
 * anything that the audience may not see. At most four levels of headings.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
public abstract class Document {

    Document() {}

    /** Starts a document; title, audience and data date are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the title. */
    public abstract Text title();

    /** Returns the line below the title. */
    public abstract Optional<Text> subtitle();

    /** Returns who issues the document; stands at its head and above its date. */
    public abstract Optional<Text> issuer();

    /** Returns the number under which the issuer keeps it (文号). */
    public abstract Optional<Text> reference();

    /** Returns the day on which it is issued. */
    public abstract Optional<LocalDate> issued();

    /** Returns the days it reports on. */
    public abstract Optional<DateRange> period();

    /** Returns for whom it is: nothing of a narrower class stands in it. */
    public abstract Privacy audience();

    /** Returns the day as of which the facts were counted. */
    public abstract LocalDate dataDate();

    /** Returns what stands before the first heading. */
    public abstract List<Block> preface();

    /** Returns the sections in order. */
    public abstract List<Section> sections();

    /** Returns the figures in the order of their definitions. */
    public abstract List<Figure> figures();

    /** Returns how the report was made: edition of its template, filters, exclusions. */
    public abstract List<Statement> statements();

    /**
     * Returns a figure.
     *
     * @throws org.volunteerkit.problem.InvalidValueException if the document has none of that id
     */
    public final Figure figure(FigureId id) {
        return figures().stream()
                .filter(figure -> figure.id().equals(id))
                .findFirst()
                .orElseThrow(() -> DocumentCheck.unknown(id));
    }

    @Value.Check
    void check() {
        new DocumentCheck(this).run();
    }

    /**
     * One line on how a report was made.
     *
     * @param label such as "template"
     * @param value such as "yearly summary, edition 2023"
     */
    public record Statement(Text label, Text value) {}

    /** Collects the parts of a document. */
    public static final class Builder extends ImmutableDocument.Builder {
        Builder() {}
    }
}
