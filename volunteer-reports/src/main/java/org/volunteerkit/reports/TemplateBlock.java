package org.volunteerkit.reports;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.volunteerkit.reports.document.Cell;
import org.volunteerkit.reports.document.FigureId;
import org.volunteerkit.value.Text;

/**
 * A piece of a section of a {@link ReportTemplate}, before there are facts.
 *
 * <p>In a text, the id of a figure in braces stands for its value: {@code {teams} have been formed}.
 *
 * <p>JSON: an object with one field that names the piece, such as {@code {"panel": {"figures": ["teams", "stations"]}}}.
 *
 * <p>To be called, not implemented. All cases are immutable.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(TemplateBlock.Paragraph.class),
    @JsonSubTypes.Type(TemplateBlock.Panel.class),
    @JsonSubTypes.Type(TemplateBlock.Breakdown.class),
    @JsonSubTypes.Type(TemplateBlock.Norms.class),
    @JsonSubTypes.Type(TemplateBlock.Items.class),
    @JsonSubTypes.Type(TemplateBlock.Note.class)
})
public sealed interface TemplateBlock {

    /** Calls the method of the case. */
    <R> R match(Cases<R> cases);

    /**
     * A paragraph.
     *
     * @param text sentences with figures in braces
     */
    @JsonTypeName("paragraph")
    record Paragraph(Text text) implements TemplateBlock {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.paragraph(this);
        }
    }

    /**
     * Key figures side by side.
     *
     * @param figures the figures
     */
    @JsonTypeName("panel")
    record Panel(List<FigureId> figures) implements TemplateBlock {

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
     * A table of a value by its groups.
     *
     * @param id a breakdown of the indicators
     */
    @JsonTypeName("breakdown")
    record Breakdown(String id) implements TemplateBlock {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.breakdown(this);
        }
    }

    /**
     * A list of figures and what they ought to be, with their states.
     *
     * @param figures figures that have a norm
     */
    @JsonTypeName("norms")
    record Norms(List<FigureId> figures) implements TemplateBlock {

        /** Copies the figures. */
        public Norms {
            figures = ImmutableList.copyOf(figures);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.norms(this);
        }
    }

    /**
     * A list.
     *
     * @param numbered whether the items are counted
     * @param items sentences with figures in braces, one text an item
     */
    @JsonTypeName("items")
    record Items(boolean numbered, List<Text> items) implements TemplateBlock {

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
     * A remark set apart from the text.
     *
     * @param tone how good the news is
     * @param text sentences with figures in braces
     */
    @JsonTypeName("note")
    record Note(Cell.Tone tone, Text text) implements TemplateBlock {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.note(this);
        }
    }

    /**
     * One method for each case.
     *
     * @param <R> what is answered
     */
    interface Cases<R> {

        /** Called for a paragraph. */
        R paragraph(Paragraph block);

        /** Called for a panel. */
        R panel(Panel block);

        /** Called for a breakdown. */
        R breakdown(Breakdown block);

        /** Called for a list of norms. */
        R norms(Norms block);

        /** Called for a list. */
        R items(Items block);

        /** Called for a note. */
        R note(Note block);
    }
}
