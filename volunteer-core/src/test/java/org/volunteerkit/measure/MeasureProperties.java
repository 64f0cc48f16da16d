package org.volunteerkit.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.testkit.MeasureContract;
import org.volunteerkit.testkit.MeasureDocuments;
import org.volunteerkit.testkit.MeasureFacts;

class MeasureProperties implements MeasureContract {

    @Override
    @Provide
    public Arbitrary<Measures> measures() {
        return MeasureDocuments.measures();
    }

    @Override
    @Provide
    public Arbitrary<List<Fact>> facts() {
        return MeasureFacts.facts();
    }

    @Override
    public LocalDate day() {
        return MeasureFacts.DAY;
    }

    @Provide
    Arbitrary<Map<String, Measure>> documents() {
        return MeasureDocuments.values();
    }

    @Property
    @Label("law 29: every sound document answers every question")
    void every_sound_document_answers(
            @ForAll("documents") Map<String, Measure> values, @ForAll("facts") List<Fact> facts) {
        assertThat(Measures.check(values, MeasureFacts.words())).isEmpty();

        Measures measures = Measures.of(values, MeasureFacts.words());
        Tally tally = measures.tally(facts, day());
        for (String name : measures.names()) {
            Answer answer = tally.answer(name);
            assertThat(answer.unit()).isEqualTo(measures.unit(name));
            assertThat(answer.groups().values()).allMatch(each -> each.unit() == answer.unit());
            assertThat(measures.behind(name, facts, day())).isSubsetOf(facts);
        }
    }

    @Property
    @Label("the documents and facts that are tried are not empty ones")
    void what_is_tried_is_worth_trying(@ForAll("measures") Measures measures, @ForAll("facts") List<Fact> facts) {
        boolean capped = false;
        boolean failed = false;
        boolean total = false;
        boolean shares = false;
        int groups = 0;
        for (String name : measures.names()) {
            String trace =
                    String.join("\n", measures.explain(name, facts, day()).lines(Locale.ENGLISH));
            capped |= trace.contains("above it dropped");
            failed |= trace.contains("not counted");
            total |= trace.contains("the total rises");
            shares |= measures.shareOf(name).isPresent()
                    && !measures.tally(facts, day()).answer(name).groups().isEmpty();
            groups = Math.max(
                    groups, measures.tally(facts, day()).answer(name).groups().size());
        }
        Statistics.label("capped").collect(capped);
        Statistics.label("failed").collect(failed);
        Statistics.label("running total").collect(total);
        Statistics.label("share").collect(shares);
        Statistics.label("several groups").collect(groups > 1);
        for (String label : List.of("capped", "failed", "running total", "share", "several groups")) {
            Statistics.label(label).coverage(seen -> seen.check(true).percentage(share -> share > 8));
        }
    }
}
