package org.volunteerkit.reports.document;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.value.Privacy;

/** Walks through a document once: every figure is known, and nothing is shown to the wrong people. */
final class DocumentCheck implements Block.Cases<Boolean>, Run.Cases<Boolean> {

    private static final int DEEPEST = 4;

    private final Document document;
    private final Set<FigureId> known = new HashSet<>();

    DocumentCheck(Document document) {
        this.document = document;
    }

    void run() {
        for (Figure figure : document.figures()) {
            if (!known.add(figure.id())) {
                throw refusal("figures", Texts.problem("reports.figure-twice").with("figure", figure.id().value()));
            }
            checkAudience(figure.privacy());
        }
        blocks(document.preface());
        document.sections().forEach(this::section);
    }

    private void section(Section section) {
        if (section.depth() > DEEPEST) {
            throw refusal("sections", Texts.problem("reports.depth").with("deepest", DEEPEST));
        }
        blocks(section.blocks());
        section.sections().forEach(this::section);
    }

    private void blocks(List<? extends Block> blocks) {
        blocks.forEach(block -> block.match(this));
    }

    private void known(FigureId id) {
        if (!known.contains(id)) {
            throw unknown(id);
        }
    }

    private void checkAudience(Privacy privacy) {
        if (!privacy.isVisibleTo(document.audience())) {
            throw refusal("audience", Texts.problem("reports.audience").with("class", privacy.name()));
        }
    }

    static InvalidValueException unknown(FigureId id) {
        return refusal("figures", Texts.problem("reports.figure-unknown").with("figure", id.value()));
    }

    private static InvalidValueException refusal(String field, Problem problem) {
        return new InvalidValueException(problem.field(field));
    }

    @Override
    public Boolean paragraph(Block.Paragraph block) {
        block.zh().forEach(run -> run.match(this));
        block.en().forEach(run -> run.match(this));
        return true;
    }

    @Override
    public Boolean panel(Block.Panel block) {
        block.figures().forEach(this::known);
        return true;
    }

    @Override
    public Boolean items(Block.Items block) {
        blocks(block.items());
        return true;
    }

    @Override
    public Boolean note(Block.Note block) {
        return paragraph(block.paragraph());
    }

    @Override
    public Boolean chart(Block.Chart block) {
        return true;
    }

    @Override
    public Boolean table(Table block) {
        block.columns().forEach(column -> checkAudience(column.privacy()));
        return true;
    }

    @Override
    public Boolean words(Run.Words run) {
        return true;
    }

    @Override
    public Boolean strong(Run.Strong run) {
        return true;
    }

    @Override
    public Boolean mention(Run.Mention run) {
        known(run.figure());
        return true;
    }

    @Override
    public Boolean inline(Run.Inline run) {
        return true;
    }
}
