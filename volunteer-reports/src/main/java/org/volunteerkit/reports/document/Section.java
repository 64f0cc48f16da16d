package org.volunteerkit.reports.document;

import java.util.List;
import org.immutables.value.Value;
import org.volunteerkit.value.Text;

/**
 * A heading and what stands below it, with sections of its own.
 *
 * <p>The heading has no number: the renderer counts, in the manner of its language (一、 then (一) then 1., or 1 then 1.1).
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
public abstract class Section {

    Section() {}

    /** Starts a section; the title is needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a section of some blocks without sections of its own. */
    public static Section of(Text title, Block... blocks) {
        return builder().title(title).addBlocks(blocks).build();
    }

    /** Returns the heading, without a number. */
    public abstract Text title();

    /** Returns whether the renderer puts a number before the heading; so unless said otherwise. */
    @Value.Default
    public boolean numbered() {
        return true;
    }

    /** Returns what stands directly below the heading. */
    public abstract List<Block> blocks();

    /** Returns the sections inside this one. */
    public abstract List<Section> sections();

    /** Returns how many levels of headings this section has, itself included. */
    public final int depth() {
        return 1 + sections().stream().mapToInt(Section::depth).max().orElse(0);
    }

    /** Collects the parts of a section. */
    public static final class Builder extends ImmutableSection.Builder {
        Builder() {}
    }
}
