package org.volunteerkit.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.testkit.MeasureDocuments;
import org.volunteerkit.testkit.MeasureFacts;
import org.volunteerkit.time.DateRange;

/** What is seen from a day is the same, whether other days were asked before or not. */
class HistoryProperties {

    @Provide
    Arbitrary<Measures> documents() {
        return MeasureDocuments.measures();
    }

    @Provide
    Arbitrary<List<Fact>> facts() {
        return MeasureFacts.facts();
    }

    @Provide
    Arbitrary<List<LocalDate>> days() {
        return Arbitraries.integers()
                .between(-100, 0)
                .map(MeasureFacts.DAY::plusDays)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    @Property
    @Label("law 42: a view of an earlier day, had from the last one, is the view of that day")
    void a_view_had_from_another_is_the_view_of_its_day(
            @ForAll("documents") Measures measures,
            @ForAll("facts") List<Fact> facts,
            @ForAll("days") List<LocalDate> days) {
        View last = measures.view(facts, MeasureFacts.DAY);
        for (LocalDate day : days) {
            View had = last.seenFrom(day);
            View own = measures.view(facts, day);
            DateRange window = DateRange.of(day.minusDays(20), day.plusDays(5));
            for (String name : measures.names()) {
                if (!measures.needsEverybody(name)) {
                    assertThat(had.total(name, window)).isEqualTo(own.total(name, window));
                    assertThat(had.total(name)).isEqualTo(own.total(name));
                    assertThat(had.acts(name)).isEqualTo(own.acts(name));
                    assertThat(had.explain(name, window).lines(Locale.ENGLISH))
                            .isEqualTo(own.explain(name, window).lines(Locale.ENGLISH));
                    assertThat(had.explain(name).lines(Locale.ENGLISH))
                            .isEqualTo(own.explain(name).lines(Locale.ENGLISH));
                }
            }
        }
    }
}
