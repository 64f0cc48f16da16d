package org.volunteerkit.reports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.reports.document.Document;
import org.volunteerkit.value.Clause;
import org.volunteerkit.value.Privacy;
import org.volunteerkit.value.Text;
import org.volunteerkit.value.Words;

/**
 * One edition of a report as data: its headings, its sentences with places for figures, its tables.
 *
 * <p>It holds no number of its own. Which figures it needs is said by its blocks; {@link Report} checks that the indicators
 * have them.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
@JsonPropertyOrder({
    "id",
    "edition",
    "title",
    "subtitle",
    "issuer",
    "audience",
    "source",
    "preface",
    "sections",
    "statements"
})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class ReportTemplate {

    ReportTemplate() {}

    /** Starts a template; id, edition, title, audience and sections are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the name that all editions share, in lower case with hyphens. */
    public abstract String id();

    /** Returns the name of the edition, such as {@code 2023}. */
    public abstract String edition();

    /** Returns the title of the report. */
    public abstract Text title();

    /** Returns the line below the title. */
    public abstract Optional<Text> subtitle();

    /** Returns who issues the report. */
    public abstract Optional<Text> issuer();

    /** Returns for whom the report is. */
    public abstract Privacy audience();

    /** Returns the text that the template follows. */
    public abstract Optional<Clause> source();

    /** Returns what stands before the first heading. */
    public abstract List<TemplateBlock> preface();

    /** Returns the sections in order. */
    public abstract List<TemplateSection> sections();

    /** Returns what else is to be said of how the report was made. */
    public abstract List<Document.Statement> statements();

    /** Checks that there is something to lay out. */
    @Value.Check
    void check() {
        Words.checkTerm("id", id());
        if (sections().isEmpty()) {
            throw new InvalidValueException(Texts.problem("reports.no-sections").field("sections"));
        }
    }

    /** Collects the parts of a template. */
    public static final class Builder extends ImmutableReportTemplate.Builder {
        Builder() {}
    }
}
