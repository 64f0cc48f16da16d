package org.volunteerkit.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.reflect.TypeToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.volunteerkit.json.Json;
import org.volunteerkit.json.JsonForm;
import org.volunteerkit.json.Reading;
import org.volunteerkit.measure.Measure;
import org.volunteerkit.measure.fact.VolunteerFacts;
import org.volunteerkit.policy.Policy;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.standard.Standard;
import org.volunteerkit.testkit.MeasureDocuments;

class DocumentProperties {

    private static final JsonForm<Map<String, Measure>> VALUES = JsonForm.of(new TypeToken<Map<String, Measure>>() {});

    private static final List<String> POLICIES = Catalog.shipped().policies().stream()
            .flatMap(id -> Catalog.shipped().policy(id).stream())
            .map(policy -> Json.form(Policy.class).writeIndented(policy))
            .toList();

    private static final List<String> STANDARDS = Catalog.shipped().standards().stream()
            .flatMap(id -> Catalog.shipped().standard(id).stream())
            .map(standard -> Json.form(Standard.class).writeIndented(standard))
            .toList();

    @Provide
    Arbitrary<Map<String, Measure>> values() {
        return MeasureDocuments.values();
    }

    /** A shipped document with a field that nobody knows, put into any of its objects. */
    private record Spoilt(boolean policy, String text, int line) {}

    @Provide
    Arbitrary<Spoilt> spoilt() {
        return Arbitraries.oneOf(
                Arbitraries.of(POLICIES).flatMap(text -> spoilt(true, text)),
                Arbitraries.of(STANDARDS).flatMap(text -> spoilt(false, text)));
    }

    private static Arbitrary<Spoilt> spoilt(boolean policy, String text) {
        List<Integer> objects = new ArrayList<>();
        for (int at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at + 1)) {
            objects.add(at);
        }
        return Arbitraries.of(objects)
                .map(at -> new Spoilt(
                        policy,
                        text.substring(0, at + 1) + "\"zzzzz\": 7, " + text.substring(at + 1),
                        (int) text.substring(0, at)
                                        .chars()
                                        .filter(c -> c == '\n')
                                        .count()
                                + 1));
    }

    @Property
    @Label("law 93: measures are read back as they were written, and written the same again")
    void measures_are_read_back(@ForAll("values") Map<String, Measure> values) {
        String text = VALUES.write(values);
        Map<String, Measure> again = VALUES.read("values.json", text).orThrow();

        assertThat(again).isEqualTo(values);
        assertThat(VALUES.write(again)).isEqualTo(text);
    }

    @Property
    @Label("laws 95 and 117: a field that nobody knows is refused, on its line, wherever it stands")
    void an_unknown_field_is_refused(@ForAll("spoilt") Spoilt spoilt) {
        Reading<?> reading = spoilt.policy()
                ? Catalog.readPolicy("spoilt.json", spoilt.text(), VolunteerFacts.words())
                : Catalog.readStandard("spoilt.json", spoilt.text(), VolunteerFacts.words());

        assertThat(reading.problems()).isNotEmpty();
        Problem problem = reading.problems().get(0);
        Statistics.collect(problem.code());
        assertThat(problem.place().source()).contains("spoilt.json");
        assertThat(problem.place().line()).hasValue(spoilt.line());
        assertThat(problem.place().path()).isPresent();
    }
}
