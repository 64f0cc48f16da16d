package org.volunteerkit.measure;

import com.google.common.reflect.TypeToken;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.volunteerkit.json.JsonForm;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.measure.fact.FactForm;
import org.volunteerkit.measure.rule.Anchor;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.testkit.MeasureFacts;

/** Documents written as texts and asked about the small world of the testkit, from its day. */
final class Asked {

    static final LocalDate DAY = MeasureFacts.DAY;

    private static final JsonForm<Map<String, Measure>> FORM = JsonForm.of(new TypeToken<Map<String, Measure>>() {});

    private static final JsonForm<Map<String, FactForm>> FACTS = JsonForm.of(new TypeToken<Map<String, FactForm>>() {});
    private static final JsonForm<Map<String, Anchor>> ANCHORS = JsonForm.of(new TypeToken<Map<String, Anchor>>() {});

    /** A document with everything. */
    record Document(Map<String, FactForm> facts, Map<String, Anchor> anchors, Map<String, Measure> values)
            implements MeasureDocument {}

    private Asked() {}

    static Document document(String facts, String anchors, String values) {
        return new Document(
                FACTS.read("facts.json", facts).orThrow(),
                ANCHORS.read("anchors.json", anchors).orThrow(),
                values(values));
    }

    /** One value named v: shifts, and the steps that are given. */
    static Measures shifts(String steps) {
        return measures("{\"v\": {\"pick\": {\"kind\": \"shift\"}, \"then\": [" + steps + "]}}");
    }

    static Map<String, Measure> values(String json) {
        return FORM.read("values.json", json).orThrow();
    }

    static Measures measures(String json) {
        return Measures.of(values(json), MeasureFacts.words());
    }

    /** One value named v: visits, their hours, and the steps that are given. */
    static Measures hours(String steps) {
        return measures("{\"v\": {\"pick\": {\"kind\": \"visit\"}, \"then\": [{\"take\": {\"field\": \"worked\"}}"
                + (steps.isEmpty() ? "" : ", " + steps)
                + "]}}");
    }

    static String figure(Measures measures, Fact... facts) {
        return measures.tally(List.of(facts), DAY)
                .answer("v")
                .figure()
                .map(Object::toString)
                .orElse("none");
    }

    static String groups(Measures measures, Fact... facts) {
        return measures.tally(List.of(facts), DAY).answer("v").groups().toString();
    }

    /** What each act came to, in order. */
    static List<String> acts(Measures measures, Fact... facts) {
        return measures.explain("v", List.of(facts), DAY).parts().stream()
                .filter(Trace::counts)
                .map(part -> part.result().toString())
                .toList();
    }

    static String why(Measures measures, Fact... facts) {
        return String.join("\n", measures.explain("v", List.of(facts), DAY).lines(Locale.ENGLISH));
    }

    static List<String> told(MeasureDocument document) {
        return Measures.check(document, MeasureFacts.words()).stream()
                .map(Asked::told)
                .toList();
    }

    static List<String> told(String json) {
        return Measures.check(values(json), MeasureFacts.words()).stream()
                .map(Asked::told)
                .toList();
    }

    static String told(Problem problem) {
        return problem.code() + " " + problem.place().path().orElse("-");
    }
}
