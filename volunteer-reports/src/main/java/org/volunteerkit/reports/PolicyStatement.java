package org.volunteerkit.reports;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.volunteerkit.measure.Measure;
import org.volunteerkit.measure.Trace;
import org.volunteerkit.measure.rule.Amounts;
import org.volunteerkit.policy.Due;
import org.volunteerkit.policy.Explained;
import org.volunteerkit.policy.Explanation;
import org.volunteerkit.policy.Policy;
import org.volunteerkit.policy.Verdict;
import org.volunteerkit.policy.effect.Effect;
import org.volunteerkit.policy.effect.Issue;
import org.volunteerkit.policy.effect.Moment;
import org.volunteerkit.policy.effect.Post;
import org.volunteerkit.policy.effect.Propose;
import org.volunteerkit.problem.Message;
import org.volunteerkit.reports.document.Block;
import org.volunteerkit.reports.document.Cell;
import org.volunteerkit.reports.document.Document;
import org.volunteerkit.reports.document.Figure;
import org.volunteerkit.reports.document.FigureId;
import org.volunteerkit.reports.document.Run;
import org.volunteerkit.reports.document.Section;
import org.volunteerkit.value.Privacy;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Text;
import org.volunteerkit.value.Unit;

/**
 * What a policy says of one person, as a document that explains every line: the record, what was done with it, what came of
 * it; and what is not due, with the reason.
 *
 * <p>The lines of an amount add up to the amount exactly. A grade is shown with what it was found from and what is missing to
 * the next one. There is a section for every effect of every edition that has begun, and one for every rule in code. The person
 * is named by key alone; the document is for internal use.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class PolicyStatement {

    private static final int DECIMALS = 4;

    private final Explained explained;
    private final Verdict verdict;

    private PolicyStatement(Explained explained) {
        this.explained = explained;
        this.verdict = explained.verdict();
    }

    /** Returns the statement on a verdict with its reasons. */
    public static PolicyStatement of(Explained explained) {
        return new PolicyStatement(explained);
    }

    /** Returns the document. */
    public Document document(Provenance provenance) {
        Making making = new Making(provenance);
        Policy policy = verdict.policy();
        Document.Builder document = Document.builder()
                .title(policy.title())
                .subtitle(Texts.both(Texts.message("reports.policy-subtitle")
                        .with("person", verdict.person().value())))
                .issuer(policy.publisher())
                .audience(Privacy.INTERNAL)
                .dataDate(verdict.on());
        int number = 0;
        for (Explained.Effect each : explained.effects()) {
            number++;
            add(document, number, each);
        }
        for (Policy edition : verdict.editions()) {
            document.addStatement(Making.edition(
                    Texts.message("reports.policy-used"),
                    edition.title(),
                    edition.edition(),
                    Optional.of(edition.source())));
        }
        policy.readings().forEach(reading -> document.addStatement(Making.line("reports.reading", reading)));
        return making.addTo(document, Optional.empty())
                .addAllStatements(making.statements())
                .build();
    }

    private void add(Document.Builder document, int number, Explained.Effect each) {
        Explanation explanation = each.explanation();
        Optional<Policy> edition = verdict.editions().stream()
                .filter(policy ->
                        policy.id().equals(each.policy()) && policy.edition().equals(each.edition()))
                .findFirst();
        if (edition.isEmpty()) {
            document.addSection(Section.builder()
                    .title(Texts.both(explanation.what()))
                    .addAllBlocks(sentences(explanation.parts()))
                    .build());
            return;
        }
        Policy policy = edition.get();
        Effect effect = policy.effects().get(each.place());
        if (effect instanceof Post post) {
            addAmount(document, FigureId.of("amount-" + number), policy, post, explanation);
        } else if (effect instanceof Issue issue) {
            addGrades(document, "grade-" + number, policy, issue, explanation);
        } else {
            Text title = effect instanceof Propose propose ? propose.title() : Texts.both(explanation.what());
            document.addSection(Section.builder()
                    .title(titled(policy, title))
                    .addBlock(Block.paragraph(Texts.both(explanation.what())))
                    .addAllBlocks(sentences(explanation.parts()))
                    .addAllBlocks(clauses(explanation))
                    .build());
        }
    }

    private void addAmount(Document.Builder document, FigureId id, Policy policy, Post post, Explanation explanation) {
        Text title = titled(policy, title(policy, post.amount()));
        Quantity total = explanation.result().orElseThrow();
        document.addFigure(figure(id, policy, title, Cell.of(total, DECIMALS), "reports.amount-definition"));
        Section.Builder section = Section.builder()
                .title(title)
                .addBlock(Block.paragraph(
                        Run.words(Texts.both(Texts.message("reports.amount-due").with("terms", post.terms()))),
                        Run.figure(id)));
        if (post.when() == Moment.ACT) {
            // With every act, an amount is the act's, and all amounts are the lines of one table.
            List<Trace> lines = explanation.parts().stream()
                    .filter(part -> part.due().isPresent())
                    .flatMap(part -> part.arithmetic().stream())
                    .toList();
            section.addAllBlocks(TraceTables.of(lines, title, total.unit()));
            explanation.parts().stream()
                    .filter(part -> part.due().isEmpty())
                    .forEach(part -> section.addAllBlocks(left(part)));
        } else {
            explanation.parts().forEach(part -> section.addAllBlocks(occasion(part, title, total.unit())));
        }
        document.addSection(section.addAllBlocks(clauses(explanation)).build());
    }

    /** Returns the lines of one window or of a decision; what a requirement keeps away is left out. */
    private static List<Block> occasion(Explanation part, Text title, Unit unit) {
        if (part.result().isEmpty()) {
            return left(part);
        }
        Text caption = Texts.both(Texts.message("reports.of-occasion")
                .with("title", Texts.said(title))
                .with("occasion", part.what()));
        return TraceTables.of(part.arithmetic(), caption, unit);
    }

    private static List<Block> left(Explanation part) {
        Text caption = Texts.both(part.what());
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        if (part.arithmetic().isEmpty()) {
            blocks.add(Block.paragraph(caption));
        } else {
            blocks.add(TraceTables.leftOut(part.arithmetic(), caption));
        }
        return blocks.addAll(sentences(part.parts())).build();
    }

    private void addGrades(
            Document.Builder document, String name, Policy policy, Issue issue, Explanation explanation) {
        Text title = titled(policy, issue.of().map(of -> title(policy, of)).orElse(Texts.both(explanation.what())));
        Section.Builder section = Section.builder().title(title);
        int number = 0;
        for (Explanation part : explanation.parts()) {
            number++;
            boolean one = explanation.parts().size() == 1;
            FigureId id = FigureId.of(one ? name : name + "-" + number);
            Optional<Due.Standing> standing = verdict.standings().stream()
                    .filter(due -> part.due().equals(Optional.of(due.key())))
                    .findFirst();
            List<Run> runs = new ArrayList<>();
            runs.add(Run.words(Texts.both(Texts.message("reports.occasion").with("occasion", part.what()))));
            if (part.result().isPresent()) {
                Cell found = Cell.of(part.result().get(), DECIMALS);
                document.addFigure(figure(id, policy, title, found, "reports.grade-definition"));
                runs.add(Run.words(Making.words("reports.grade-found")));
                runs.add(Run.figure(id));
            }
            runs.add(Run.words(Making.words("reports.grade-reached")));
            runs.add(Run.value(Cell.text(standing.flatMap(Due.Standing::highest)
                    .map(Due.Rung::label)
                    .orElse(Making.words("reports.grade-none")))));
            section.addBlock(Block.paragraph(runs.toArray(Run[]::new)));
            standing.flatMap(Due.Standing::next).ifPresent(next -> section.addBlock(missing(next)));
            section.addAllBlocks(sentences(part.parts()));
            part.result()
                    .ifPresent(found -> section.addAllBlocks(TraceTables.of(part.arithmetic(), title, found.unit())));
        }
        document.addSection(section.addAllBlocks(clauses(explanation)).build());
    }

    private static Block missing(Due.Next next) {
        Run words = Run.words(Texts.both(Texts.message("reports.grade-next")
                .with("next", Texts.said(next.grade().label()))));
        Run missing = next.quantity()
                .map(quantity -> Run.value(Cell.of(quantity, DECIMALS)))
                .orElseGet(() -> Run.words(Texts.joined(
                        next.missing().stream().map(Due.Missing::words).toList())));
        return Block.paragraph(words, missing);
    }

    /** Returns explanations as sentences, each with those under it. */
    private static List<Block> sentences(List<Explanation> parts) {
        List<Block.Paragraph> lines = new ArrayList<>();
        parts.forEach(part -> addSentences(part, lines));
        return lines.isEmpty() ? ImmutableList.of() : ImmutableList.of(new Block.Items(false, lines));
    }

    private static void addSentences(Explanation part, List<Block.Paragraph> lines) {
        Message words = part.result()
                .map(result -> Texts.message("reports.sentence-result")
                        .with("words", part.what())
                        .with("result", Amounts.inWords(result)))
                .orElse(Texts.message("reports.sentence").with("words", part.what()));
        lines.add(Block.paragraph(Texts.both(words)));
        part.parts().forEach(each -> addSentences(each, lines));
    }

    private Figure figure(FigureId id, Policy policy, Text title, Cell value, String definition) {
        return Figure.builder()
                .id(id)
                .label(title)
                .value(value)
                .definition(Texts.both(Texts.message("reports.policy-definition")
                        .with("what", Texts.message(definition))
                        .with("policy", Texts.said(policy.title()))
                        .with("edition", policy.edition())))
                .privacy(Privacy.INTERNAL)
                .build();
    }

    /** Returns a title that names the edition where there are several. */
    private Text titled(Policy policy, Text title) {
        return verdict.editions().size() == 1
                ? title
                : Texts.both(Texts.message("reports.of-edition")
                        .with("title", Texts.said(title))
                        .with("edition", policy.edition()));
    }

    private static Text title(Policy policy, String value) {
        return Optional.ofNullable(policy.values().get(value))
                .flatMap(Measure::title)
                .orElse(Text.of(value, value));
    }

    /** Returns where the rule of a value, and of the values it is built on, is printed. */
    private static List<Block> clauses(Explanation explanation) {
        List<Block.Paragraph> lines = explanation.basis().stream()
                .map(basis -> Block.paragraph(Texts.both(Texts.message("reports.clause-of")
                        .with("title", Texts.said(basis.title()))
                        .with("clause", Making.clauseWithNote(basis.clause())))))
                .toList();
        return lines.isEmpty() ? ImmutableList.of() : ImmutableList.of(new Block.Items(false, lines));
    }
}
