package org.volunteerkit.reports;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.volunteerkit.measure.Measure;
import org.volunteerkit.measure.Trace;
import org.volunteerkit.policy.Due;
import org.volunteerkit.policy.Policy;
import org.volunteerkit.policy.Verdict;
import org.volunteerkit.policy.effect.Effect;
import org.volunteerkit.policy.effect.Issue;
import org.volunteerkit.policy.effect.Moment;
import org.volunteerkit.policy.effect.Post;
import org.volunteerkit.reports.document.Block;
import org.volunteerkit.reports.document.Cell;
import org.volunteerkit.reports.document.Document;
import org.volunteerkit.reports.document.Figure;
import org.volunteerkit.reports.document.FigureId;
import org.volunteerkit.reports.document.Run;
import org.volunteerkit.reports.document.Section;
import org.volunteerkit.value.Clause;
import org.volunteerkit.value.Privacy;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Text;
import org.volunteerkit.value.Unit;

/**
 * What a policy says of one person, as a document that explains every line: the record, what was done with it, what came of
 * it.
 *
 * <p>The lines of an amount add up to the amount exactly. A grade is shown with what it was found from and what is missing to
 * the next one. The person is named by key alone; the document is for internal use.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class PolicyStatement {

    private static final int DECIMALS = 4;

    private final Verdict verdict;
    private final Policy policy;

    private PolicyStatement(Verdict verdict) {
        this.verdict = verdict;
        this.policy = verdict.policy();
    }

    /** Returns the statement on a verdict. */
    public static PolicyStatement of(Verdict verdict) {
        return new PolicyStatement(verdict);
    }

    /** Returns the document. */
    public Document document(Provenance provenance) {
        Making making = new Making(provenance);
        Document.Builder document = Document.builder()
                .title(policy.title())
                .subtitle(Texts.both(Texts.message("reports.policy-subtitle")
                        .with("person", verdict.person().value())))
                .issuer(policy.publisher())
                .audience(Privacy.INTERNAL)
                .dataDate(verdict.on());
        for (int i = 0; i < policy.effects().size(); i++) {
            Effect effect = policy.effects().get(i);
            List<Due> due = due(i);
            if (effect instanceof Post post) {
                addAmount(document, FigureId.of("amount-" + (i + 1)), post, due);
            } else if (effect instanceof Issue issue) {
                addGrade(document, FigureId.of("grade-" + (i + 1)), issue, due);
            }
        }
        document.addStatement(Making.edition(
                Texts.message("reports.policy-used"), policy.title(), policy.edition(), Optional.of(policy.source())));
        policy.readings().forEach(reading -> document.addStatement(Making.line("reports.reading", reading)));
        return making.addTo(document, Optional.empty())
                .addAllStatements(making.statements())
                .build();
    }

    private List<Due> due(int effect) {
        String key = policy.id() + "/" + policy.edition() + "/" + effect;
        return verdict.due().stream()
                .filter(due -> due.key().equals(key) || due.key().startsWith(key + "/"))
                .toList();
    }

    private void addAmount(Document.Builder document, FigureId id, Post post, List<Due> due) {
        List<Due.Amount> amounts = due.stream()
                .filter(Due.Amount.class::isInstance)
                .map(Due.Amount.class::cast)
                .toList();
        Text title = title(post.amount());
        Unit unit = amounts.isEmpty() ? Unit.POINT : amounts.get(0).amount().unit();
        Quantity total = amounts.stream().map(Due.Amount::amount).reduce(Quantity.of(0, unit), Quantity::plus);
        // With every act, an amount is the act's; on a decision, the parts of the one amount are the acts.
        List<Trace> lines = post.when() == Moment.ACT
                ? amounts.stream().map(Due.Amount::trace).toList()
                : amounts.stream()
                        .flatMap(amount -> amount.trace().parts().stream())
                        .toList();
        document.addFigure(figure(id, title, Cell.of(total, DECIMALS), "reports.amount-definition"));
        document.addSection(Section.builder()
                .title(title)
                .addBlock(Block.paragraph(
                        Run.words(Texts.both(Texts.message("reports.amount-due").with("terms", post.terms()))),
                        Run.figure(id)))
                .addAllBlocks(TraceTables.of(lines, title, unit))
                .addAllBlocks(clauses(post.amount()))
                .build());
    }

    private void addGrade(Document.Builder document, FigureId id, Issue issue, List<Due> due) {
        Text title = title(issue.of().orElseThrow());
        for (Due each : due) {
            if (each instanceof Due.Grade grade) {
                document.addFigure(figure(id, title, Cell.of(grade.found(), DECIMALS), "reports.grade-definition"));
                Section.Builder section = Section.builder()
                        .title(title)
                        .addBlock(Block.paragraph(
                                Run.words(Making.words("reports.grade-found")),
                                Run.figure(id),
                                Run.words(Making.words("reports.grade-reached")),
                                Run.value(Cell.text(grade.reached().orElse(Making.words("reports.grade-none"))))));
                grade.missing()
                        .ifPresent(missing -> section.addBlock(Block.paragraph(
                                Run.words(Texts.both(Texts.message("reports.grade-next")
                                        .with("next", Texts.said(grade.next().orElseThrow())))),
                                Run.value(Cell.of(missing, DECIMALS)))));
                document.addSection(section.addAllBlocks(TraceTables.of(
                                grade.trace().parts(), title, grade.found().unit()))
                        .addAllBlocks(clauses(issue.of().orElseThrow()))
                        .build());
            }
        }
    }

    private Figure figure(FigureId id, Text title, Cell value, String definition) {
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

    private Text title(String value) {
        return Optional.ofNullable(policy.values().get(value))
                .flatMap(Measure::title)
                .orElse(Text.of(value, value));
    }

    /** Returns where the rule of a value, and of the values it is built on, is printed. */
    private List<Block> clauses(String value) {
        Set<String> values = new LinkedHashSet<>();
        collect(value, values);
        List<Block.Paragraph> lines = new ArrayList<>();
        for (String name : values) {
            Optional<Clause> clause =
                    Optional.ofNullable(policy.values().get(name)).flatMap(Measure::clause);
            clause.ifPresent(found -> lines.add(Block.paragraph(Texts.both(Texts.message("reports.clause-of")
                    .with("title", Texts.said(title(name)))
                    .with("clause", Making.clauseWithNote(found))))));
        }
        return lines.isEmpty() ? ImmutableList.of() : ImmutableList.of(new Block.Items(false, lines));
    }

    private void collect(String name, Set<String> into) {
        Measure measure = policy.values().get(name);
        if (measure != null && into.add(name)) {
            measure.of().ifPresent(source -> collect(source, into));
            measure.sum().forEach(source -> collect(source, into));
            measure.difference().forEach(source -> collect(source, into));
            measure.ratio().forEach(source -> collect(source, into));
            measure.among().forEach(source -> collect(source, into));
        }
    }
}
