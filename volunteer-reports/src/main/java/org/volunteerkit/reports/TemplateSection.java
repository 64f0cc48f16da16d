package org.volunteerkit.reports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.immutables.value.Value;
import org.volunteerkit.value.Text;

/**
 * A heading of a {@link ReportTemplate} and what stands below it, with sections of its own.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
@JsonPropertyOrder({"title", "numbered", "blocks", "sections"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class TemplateSection {

    TemplateSection() {}

    /** Starts a section; the title is needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the heading, without a number. */
    public abstract Text title();

    /** Returns whether a renderer puts a number before the heading; so unless said otherwise. */
    @Value.Default
    public boolean numbered() {
        return true;
    }

    /** Returns what stands directly below the heading. */
    public abstract List<TemplateBlock> blocks();

    /** Returns the sections inside this one. */
    public abstract List<TemplateSection> sections();

    /** Collects the parts of a section. */
    public static final class Builder extends ImmutableTemplateSection.Builder {
        Builder() {}
    }
}
