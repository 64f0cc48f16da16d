package org.volunteerkit.standard.profile;

import java.time.LocalDate;
import java.util.Optional;
import org.volunteerkit.standard.Criterion;
import org.volunteerkit.standard.Severity;
import org.volunteerkit.value.Clause;
import org.volunteerkit.value.Text;

/** A criterion that is being changed. */
final class CriterionCopy {

    private final Criterion of;
    private Text title;
    private Optional<String> article;
    private Optional<Clause> clause;
    private Severity severity;
    private long weight;
    private Optional<LocalDate> due;
    private Optional<Criterion.Seen> evidence;
    private Optional<Criterion.Live> live;

    private CriterionCopy(Criterion of) {
        this.of = of;
        this.title = of.title();
        this.article = of.article();
        this.clause = of.clause();
        this.severity = of.severity();
        this.weight = of.weight();
        this.due = of.due();
        this.evidence = of.evidence();
        this.live = of.live();
    }

    static CriterionCopy of(Criterion criterion) {
        return new CriterionCopy(criterion);
    }

    CriterionCopy title(Text words) {
        title = words;
        return this;
    }

    CriterionCopy article(Optional<String> where) {
        article = where;
        return this;
    }

    CriterionCopy clause(Clause printed) {
        clause = Optional.of(printed);
        return this;
    }

    /** From now on the source of the profile is where it is printed. */
    CriterionCopy noClause() {
        clause = Optional.empty();
        return this;
    }

    CriterionCopy severity(Severity higher) {
        severity = higher;
        return this;
    }

    CriterionCopy weight(long larger) {
        weight = larger;
        return this;
    }

    CriterionCopy due(LocalDate day) {
        due = Optional.of(day);
        return this;
    }

    CriterionCopy evidence(Criterion.Seen seen) {
        evidence = Optional.of(seen);
        return this;
    }

    CriterionCopy live(Criterion.Live measured) {
        live = Optional.of(measured);
        return this;
    }

    Criterion build() {
        return Criterion.builder()
                .id(of.id())
                .title(title)
                .article(article)
                .clause(clause)
                .severity(severity)
                .weight(weight)
                .applies(of.applies())
                .due(due)
                .evidence(evidence)
                .live(live)
                .build();
    }
}
