package org.volunteerkit.reports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Place;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.reports.document.Block;
import org.volunteerkit.reports.document.FigureId;
import org.volunteerkit.reports.document.Run;
import org.volunteerkit.reports.indicator.Indicator;
import org.volunteerkit.reports.indicator.Indicators;
import org.volunteerkit.value.Text;

/** Walks through a template and finds every place that the indicators cannot fill. */
final class TemplateCheck {

    private static final int DEEPEST = 4;

    private final Indicators indicators;
    private final Map<FigureId, Indicator> known = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    TemplateCheck(Indicators indicators) {
        this.indicators = indicators;
        indicators.set().indicators().forEach(each -> known.put(each.id(), each));
    }

    List<Problem> run(ReportTemplate template) {
        blocks(template.preface(), "preface");
        sections(template.sections(), "sections", 1);
        return problems;
    }

    private void sections(List<TemplateSection> sections, String path, int level) {
        for (int i = 0; i < sections.size(); i++) {
            String here = path + "[" + i + "]";
            if (level > DEEPEST) {
                problems.add(
                        Texts.problem("reports.depth").with("deepest", DEEPEST).field(here));
                return;
            }
            blocks(sections.get(i).blocks(), here + ".blocks");
            sections(sections.get(i).sections(), here + ".sections", level + 1);
        }
    }

    private void blocks(List<TemplateBlock> blocks, String path) {
        for (int i = 0; i < blocks.size(); i++) {
            blocks.get(i).match(new BlockCheck(path + "[" + i + "]"));
        }
    }

    private void figure(FigureId id, String path) {
        if (!known.containsKey(id)) {
            problems.add(Texts.problem("reports.figure-unknown")
                    .with("figure", id.value())
                    .field(path));
        }
    }

    private void text(Text text, String path) {
        sentence(text.zh(), path + ".zh");
        sentence(text.en(), path + ".en");
    }

    private void sentence(String words, String path) {
        try {
            Block.Paragraph paragraph = Block.template(Text.of(words, words));
            Stream.of(paragraph)
                    .flatMap(each -> each.zh().stream())
                    .filter(Run.Mention.class::isInstance)
                    .map(Run.Mention.class::cast)
                    .forEach(mention -> figure(mention.figure(), path));
        } catch (InvalidValueException brace) {
            brace.problems().forEach(problem -> problems.add(problem.at(Place.at(path))));
        }
    }

    /** Checks one block at a path. */
    private final class BlockCheck implements TemplateBlock.Cases<Boolean> {

        private final String path;

        BlockCheck(String path) {
            this.path = path;
        }

        @Override
        public Boolean paragraph(TemplateBlock.Paragraph block) {
            text(block.text(), path + ".paragraph.text");
            return true;
        }

        @Override
        public Boolean panel(TemplateBlock.Panel block) {
            for (int i = 0; i < block.figures().size(); i++) {
                figure(block.figures().get(i), path + ".panel.figures[" + i + "]");
            }
            return true;
        }

        @Override
        public Boolean breakdown(TemplateBlock.Breakdown block) {
            if (indicators.breakdown(block.id()).isEmpty()) {
                problems.add(Texts.problem("reports.breakdown-unknown").field(path + ".breakdown.id"));
            }
            return true;
        }

        @Override
        public Boolean norms(TemplateBlock.Norms block) {
            for (int i = 0; i < block.figures().size(); i++) {
                FigureId id = block.figures().get(i);
                String place = path + ".norms.figures[" + i + "]";
                Indicator indicator = known.get(id);
                if (indicator == null) {
                    figure(id, place);
                } else if (indicator.norm().isEmpty()) {
                    problems.add(Texts.problem("reports.norm-absent")
                            .with("figure", id.value())
                            .field(place));
                }
            }
            return true;
        }

        @Override
        public Boolean items(TemplateBlock.Items block) {
            for (int i = 0; i < block.items().size(); i++) {
                text(block.items().get(i), path + ".items.items[" + i + "]");
            }
            return true;
        }

        @Override
        public Boolean note(TemplateBlock.Note block) {
            text(block.text(), path + ".note.text");
            return true;
        }
    }
}
