package org.volunteerkit.reports;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import org.volunteerkit.measure.Tally;
import org.volunteerkit.reports.document.Block;
import org.volunteerkit.reports.document.Figure;
import org.volunteerkit.reports.document.FigureId;
import org.volunteerkit.reports.document.Run;
import org.volunteerkit.reports.document.Section;
import org.volunteerkit.reports.indicator.Indicators;
import org.volunteerkit.reports.indicator.Names;
import org.volunteerkit.reports.indicator.Result;
import org.volunteerkit.value.Text;

/** Puts the results of one tally into the places of a checked template. */
final class Layout implements TemplateBlock.Cases<Block> {

    private final Indicators indicators;
    private final Tally tally;
    private final Names names;
    private final ImmutableMap<FigureId, Result> results;

    Layout(Indicators indicators, Tally tally, Names names) {
        this.indicators = indicators;
        this.tally = tally;
        this.names = names;
        this.results = indicators.results(tally).stream()
                .collect(
                        ImmutableMap.toImmutableMap(result -> result.indicator().id(), result -> result));
    }

    List<Figure> figures() {
        return results.values().stream().map(Result::figure).toList();
    }

    Section section(TemplateSection section) {
        return Section.builder()
                .title(section.title())
                .numbered(section.numbered())
                .addAllBlocks(blocks(section.blocks()))
                .addAllSections(section.sections().stream().map(this::section).toList())
                .build();
    }

    List<Block> blocks(List<TemplateBlock> blocks) {
        return blocks.stream().map(block -> block.match(this)).toList();
    }

    @Override
    public Block paragraph(TemplateBlock.Paragraph block) {
        return Block.template(block.text());
    }

    @Override
    public Block panel(TemplateBlock.Panel block) {
        return new Block.Panel(block.figures());
    }

    @Override
    public Block breakdown(TemplateBlock.Breakdown block) {
        return indicators.table(tally, indicators.breakdown(block.id()).orElseThrow(), names);
    }

    @Override
    public Block norms(TemplateBlock.Norms block) {
        ImmutableList.Builder<Block.Paragraph> lines = ImmutableList.builder();
        for (FigureId id : block.figures()) {
            Result result = results.get(id);
            if (result != null) {
                lines.add(Block.paragraph(
                        Run.words(Texts.both(Texts.message("reports.norm-figure")
                                .with("title", Texts.said(result.indicator().title())))),
                        Run.figure(id),
                        Run.words(norm(result)),
                        Run.value(result.state())));
            }
        }
        return new Block.Items(false, lines.build());
    }

    private static Text norm(Result result) {
        return result.indicator()
                .norm()
                .map(norm -> Texts.both(Texts.message("reports.norm-words")
                        .with("label", Texts.said(norm.label()))
                        .with("limit", norm.inWords())))
                .orElseThrow();
    }

    @Override
    public Block items(TemplateBlock.Items block) {
        return new Block.Items(
                block.numbered(), block.items().stream().map(Block::template).collect(ImmutableList.toImmutableList()));
    }

    @Override
    public Block note(TemplateBlock.Note block) {
        return Block.note(block.tone(), Block.template(block.text()));
    }
}
