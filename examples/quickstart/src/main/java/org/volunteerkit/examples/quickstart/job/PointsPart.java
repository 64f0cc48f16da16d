package org.volunteerkit.examples.quickstart.job;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.catalog.Catalog;
import org.volunteerkit.examples.quickstart.intake.FileCount;
import org.volunteerkit.examples.quickstart.intake.PersonBook;
import org.volunteerkit.examples.quickstart.intake.Words;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.policy.Assessor;
import org.volunteerkit.policy.PolicyId;
import org.volunteerkit.reports.PolicyStatement;
import org.volunteerkit.roster.person.PersonId;

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
        pages.write(
                "statement",
                PolicyStatement.of(assessor.assess(person.get(), served, wanted.asOf()))
                        .document(wanted.provenance(counts).build()));
    }
}
