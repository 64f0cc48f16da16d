package org.volunteerkit.standard.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.volunteerkit.measure.fact.Vocabulary;
import org.volunteerkit.standard.Conformity;
import org.volunteerkit.standard.Evidence;
import org.volunteerkit.standard.Finding;
import org.volunteerkit.standard.Inspection;
import org.volunteerkit.standard.Inspector;
import org.volunteerkit.standard.Standard;
import org.volunteerkit.standard.Waiver;
import org.volunteerkit.testkit.StandardDocuments;

class RectificationProperties {

    @Provide
    Arbitrary<Standard> standards() {
        return StandardDocuments.standards();
    }

    @Provide
    Arbitrary<List<Evidence>> evidence() {
        return StandardDocuments.evidence();
    }

    @Provide
    Arbitrary<List<Waiver>> waivers() {
        return StandardDocuments.waivers();
    }

    /** Days of inspections in any order, so that some arrive late. */
    @Provide
    Arbitrary<List<LocalDate>> days() {
        return Arbitraries.integers()
                .between(-30, 3)
                .map(StandardDocuments.DAY::plusDays)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    @Property
    @Label("the steps of an inspection always fit the book, and only what was judged ends a shortcoming")
    void steps_always_fit_the_book(
            @ForAll("standards") Standard standard,
            @ForAll("evidence") List<Evidence> evidence,
            @ForAll("waivers") List<Waiver> waivers,
            @ForAll("days") List<LocalDate> days) {
        Inspector inspector = Inspector.of(List.of(standard), Vocabulary.of());
        RectificationBook book = RectificationBook.empty();
        int late = 0;
        LocalDate last = days.get(0);
        for (LocalDate day : days) {
            Inspection inspection =
                    inspector.inspect("st1", day, inspector.measures(day).tally(List.of(), day), evidence, waivers);
            List<RectificationStep> steps = book.steps(inspection, "office");
            assertThat(book.check(steps)).isEmpty();
            for (RectificationStep step : steps) {
                if (step instanceof RectificationStep.Recheck check) {
                    Finding finding = inspection
                            .finding(book.item(step.item()).orElseThrow().criterion())
                            .orElseThrow();
                    assertThat(check.closes())
                            .isEqualTo(finding.judged() == Conformity.MET
                                    || finding.judged() == Conformity.NOT_APPLICABLE);
                }
            }
            book = book.plus(steps);
            late += day.isBefore(last) ? 1 : 0;
            last = day;
        }
        Statistics.collect(late > 0 ? "late" : "in order");
        Statistics.coverage(seen -> seen.check("late").percentage(share -> share > 20));
    }
}
