package org.volunteerkit.reports.document;

import com.google.common.collect.Streams;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.value.Privacy;

/** Walks through a document once: every figure is known, and nothing is shown to the wrong people. */
final class DocumentCheck implements Block.Cases<Stream<FigureId>> {

    private static final int DEEPEST = 4;

    private final Document document;
    private final Set<FigureId> known = new HashSet<>();

    DocumentCheck(Document document) {
        this.document = document;
    }

    void run() {
        for (Figure figure : document.figures()) {
            if (!known.add(figure.id())) {
                throw refusal(
                        "figures",
                        Texts.problem("reports.figure-twice")
                                .with("figure", figure.id().value()));
            }
            checkAudience(figure.privacy());
        }
        checkBlocks(document.preface());
        document.sections().forEach(this::checkSection);
    }

    private void checkSection(Section section) {
        if (section.depth() > DEEPEST) {
            throw refusal("sections", Texts.problem("reports.depth").with("deepest", DEEPEST));
        }
        checkBlocks(section.blocks());
        section.sections().forEach(this::checkSection);
    }

    private void checkBlocks(List<Block> blocks) {
        for (Block block : blocks) {
            block.match(this)
                    .filter(figure -> !known.contains(figure))
                    .findFirst()
                    .ifPresent(figure -> {
                        throw unknown(figure);
                    });
            if (block instanceof Table table) {
                table.columns().forEach(column -> checkAudience(column.privacy()));
            }
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
    public Stream<FigureId> paragraph(Block.Paragraph block) {
        return Streams.concat(block.zh().stream(), block.en().stream())
                .filter(Run.Mention.class::isInstance)
                .map(run -> ((Run.Mention) run).figure());
    }

    @Override
    public Stream<FigureId> panel(Block.Panel block) {
        return block.figures().stream();
    }

    @Override
    public Stream<FigureId> items(Block.Items block) {
        return block.items().stream().flatMap(this::paragraph);
    }

    @Override
    public Stream<FigureId> note(Block.Note block) {
        return paragraph(block.paragraph());
    }

    @Override
    public Stream<FigureId> chart(Block.Chart block) {
        return Stream.empty();
    }

    @Override
    public Stream<FigureId> table(Table block) {
        return Stream.empty();
    }
}
