package org.volunteerkit.examples.quickstart.job;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.catalog.Catalog;
import org.volunteerkit.examples.quickstart.intake.FileCount;
import org.volunteerkit.examples.quickstart.intake.PersonBook;
import org.volunteerkit.examples.quickstart.intake.Words;
import org.volunteerkit.measure.Trace;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.policy.Assessor;
import org.volunteerkit.policy.Explained;
import org.volunteerkit.policy.Explanation;
import org.volunteerkit.policy.PolicyId;
import org.volunteerkit.problem.Message;
import org.volunteerkit.reports.PolicyStatement;
import org.volunteerkit.reports.Provenance;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.value.Text;

/** The points of one volunteer by a published scheme, explained record by record. */
final class PointsPart implements Part {

    private static final PolicyId POLICY = PolicyId.of("hailin-points");

    private final DistrictFacts facts;
    private final Wanted wanted;
    private final Assessor assessor;

    /** The book of the person that is asked for, or the one with the most records so far. */
    private @Nullable PersonBook chosen;

    PointsPart(DistrictFacts facts, Wanted wanted, Catalog catalog) {
        this.facts = facts;
        this.wanted = wanted;
        this.assessor = Assessor.of(catalog.policy(POLICY), facts.vocabulary());
    }

    @Override
    public void take(PersonBook book) {
        boolean better = wanted.person().map(book.person()::equals).orElse(chosen == null || size(book) > size(chosen));
        if (better) {
            chosen = book;
        }
    }

    private static int size(PersonBook book) {
        return book.book().entries().size();
    }

    @Override
    public void write(Pages pages, List<FileCount> counts) throws IOException {
        Optional<PersonId> person =
                wanted.person().or(() -> Optional.ofNullable(chosen).map(PersonBook::person));
        if (person.isEmpty()) {
            pages.tell(Words.message("quickstart.nobody-served"));
            return;
        }
        List<Fact> served = chosen == null ? ImmutableList.of() : facts.of(chosen);
        Explained points = assessor.assessExplained(person.get(), served, wanted.asOf());
        pages.write("statement", PolicyStatement.of(points).document(provenance(served, points, counts)));
    }

    /** Whoever looks for a record and does not find it among the lines finds it here; those after the day are not looked at. */
    private Provenance provenance(List<Fact> served, Explained points, List<FileCount> counts) {
        Set<String> explained = new HashSet<>();
        points.effects().forEach(effect -> collect(effect.explanation(), explained));
        Provenance.Builder provenance = wanted.provenance(counts);
        for (Fact fact : served) {
            boolean seen = fact.day().map(day -> !day.isAfter(wanted.asOf())).orElse(true);
            if (seen && !explained.contains(fact.id())) {
                Message why = Words.message("quickstart.not-picked")
                        .with("record", fact.id())
                        .with("line", fact.place().line().orElseThrow());
                provenance.addExclusion(Text.of(why.text(Locale.CHINA), why.text(Locale.ENGLISH)));
            }
        }
        return provenance.build();
    }

    private static void collect(Explanation explanation, Set<String> into) {
        explanation.arithmetic().forEach(trace -> collect(trace, into));
        explanation.parts().forEach(part -> collect(part, into));
    }

    private static void collect(Trace trace, Set<String> into) {
        trace.fact().map(Fact::id).ifPresent(into::add);
        trace.parts().forEach(part -> collect(part, into));
    }
}
