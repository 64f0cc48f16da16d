package org.volunteerkit.measure;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.volunteerkit.json.JsonForm;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.testkit.MeasureContract;
import org.volunteerkit.testkit.MeasureDocuments;
import org.volunteerkit.testkit.MeasureFacts;
import org.volunteerkit.value.Quantity;

class MeasureProperties implements MeasureContract {

    private static final JsonForm<List<TallyPart>> PARTS =
            JsonForm.of(TallyPart.class).list();

    /** What stands in a trace where the case occurs. */
    private static final Map<String, String> HARD_CASES = ImmutableMap.<String, String>builder()
            .put("capped", "above it dropped")
            .put("carried", "above it carried")
            .put("carried to another window", ", carried to ")
            .put("rejected", "do not fit whole")
            .put("flagged", "to be looked at")
            .put("voided", " in all, more than ")
            .put("failed", "not counted")
            .put("running total", "the total rises")
            .put("minutes", "weighed minute by minute")
            .put("case", "(case 2)")
            .put("no first window", "before the first window")
            .put("rank", "not among the first")
            .put("run", "longest run")
            .put("latest", "latest = ")
            .put("weighted mean", "weighted mean")
            .put("largest", "largest of these")
            .put("requirement met", "met: ")
            .put("length of time", "from 20")
            .buildOrThrow();

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
    Arbitrary<MeasureDocument> documents() {
        return MeasureDocuments.documents();
    }

    @Property
    @Label("law 29: every sound document answers every question")
    void every_sound_document_answers(
            @ForAll("documents") MeasureDocument document, @ForAll("facts") List<Fact> facts) {
        assertThat(Measures.check(document, MeasureFacts.words())).isEmpty();

        Measures measures = Measures.of(document, MeasureFacts.words());
        Tally tally = measures.tally(facts, day());
        for (String name : measures.names()) {
            Answer answer = tally.answer(name);
            assertThat(answer.unit()).isEqualTo(measures.unit(name));
            assertThat(answer.groups().values()).allMatch(each -> each.unit() == answer.unit());
            assertThat(measures.behind(name, facts, day())).isSubsetOf(facts);
        }
    }

    @Property
    @Label("law 22: a tally that was written down and read again is the same, also for others of an equal document")
    void a_tally_travels(@ForAll("documents") MeasureDocument document, @ForAll("facts") List<Fact> facts) {
        Measures here = Measures.of(document, MeasureFacts.words());
        Measures there = Measures.of(document, MeasureFacts.words());
        Tally tally = here.tally(facts, day());
        List<TallyPart> parts =
                PARTS.read("parts.json", PARTS.write(tally.parts())).orThrow();

        assertThat(there.tally(day(), parts)).isEqualTo(tally);
        assertThat(there.tally(day(), parts).parts()).isEqualTo(tally.parts());
    }

    @Property
    @Label("law 36: nothing comes to more than the plan says it can, and tests that nothing can pass pass nothing")
    void nothing_passes_what_it_can_come_to(
            @ForAll("documents") MeasureDocument document, @ForAll("facts") List<Fact> facts) {
        Measures measures = Measures.of(document, MeasureFacts.words());
        Tally tally = measures.tally(facts, day());
        for (String name : measures.names()) {
            Range range = measures.result(name).reach();
            Statistics.label("known").collect(range.most() != null);
            for (Quantity each : tally.answer(name).groups().values()) {
                assertThat(range.most() == null || each.number().compareTo(range.most()) <= 0)
                        .as(name + " is at most " + range.most() + " and was " + each)
                        .isTrue();
                assertThat(range.least() == null || each.number().compareTo(range.least()) >= 0)
                        .as(name + " is at least " + range.least() + " and was " + each)
                        .isTrue();
            }
        }
        Statistics.label("known").coverage(seen -> seen.check(true).percentage(share -> share > 3));
    }

    @Property(tries = 600)
    @Label("the documents and facts that are tried are not empty ones")
    void what_is_tried_is_worth_trying(@ForAll("measures") Measures measures, @ForAll("facts") List<Fact> facts) {
        StringBuilder all = new StringBuilder();
        boolean shares = false;
        int groups = 0;
        for (String name : measures.names()) {
            all.append(measures.explain(name, facts, day())).append('\n');
            Answer answer = measures.tally(facts, day()).answer(name);
            shares |= measures.shareOf(name).isPresent() && !answer.groups().isEmpty();
            groups = Math.max(groups, answer.groups().size());
        }
        String trace = all.toString();
        Map<String, Boolean> seen = new LinkedHashMap<>();
        HARD_CASES.forEach((label, words) -> seen.put(label, trace.contains(words)));
        seen.put("share", shares);
        seen.put("several groups", groups > 1);
        seen.put(
                "over midnight",
                facts.stream()
                        .flatMap(fact -> fact.time().stream())
                        .anyMatch(time -> time.cutByDay().size() > 1));
        seen.put(
                "clocks change",
                facts.stream()
                        .flatMap(fact -> fact.time().stream())
                        .anyMatch(time -> !time.zone()
                                .getRules()
                                .getOffset(time.start())
                                .equals(time.zone().getRules().getOffset(time.end()))));
        seen.forEach((label, there) -> Statistics.label(label).collect(there));
        seen.keySet()
                .forEach(label -> Statistics.label(label)
                        .coverage(each -> each.check(true).percentage(share -> share >= 0.25)));
    }
}
