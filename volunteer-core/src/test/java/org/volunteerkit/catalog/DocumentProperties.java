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
import org.volunteerkit.standard.profile.Profile;
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

    private static final List<String> PROFILES = Catalog.shipped().allStandards().profiles().stream()
            .map(profile -> Json.form(Profile.class).writeIndented(profile))
            .toList();

    @Provide
    Arbitrary<Map<String, Measure>> values() {
        return MeasureDocuments.values();
    }

    private enum Kind {
        POLICY,
        STANDARD,
        PROFILE
    }

    /** A shipped document with a field that nobody knows, put into any of its objects. */
    private record Spoilt(Kind kind, String text, int line) {}

    @Provide
    Arbitrary<Spoilt> spoilt() {
        return Arbitraries.oneOf(
                Arbitraries.of(POLICIES).flatMap(text -> spoilt(Kind.POLICY, text)),
                Arbitraries.of(STANDARDS).flatMap(text -> spoilt(Kind.STANDARD, text)),
                Arbitraries.of(PROFILES).flatMap(text -> spoilt(Kind.PROFILE, text)));
    }

    private static Arbitrary<Spoilt> spoilt(Kind kind, String text) {
        List<Integer> objects = new ArrayList<>();
        for (int at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at + 1)) {
            objects.add(at);
        }
        return Arbitraries.of(objects)
                .map(at -> new Spoilt(
                        kind,
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
        Reading<?> reading = switch (spoilt.kind()) {
            case POLICY -> Catalog.readPolicy("spoilt.json", spoilt.text(), VolunteerFacts.words());
            case STANDARD -> Catalog.readStandard("spoilt.json", spoilt.text(), VolunteerFacts.words());
            case PROFILE -> Json.read(Profile.class, "spoilt.json", spoilt.text());
        };

        assertThat(reading.problems()).isNotEmpty();
        Problem problem = reading.problems().get(0);
        Statistics.collect(problem.code());
        assertThat(problem.place().source()).contains("spoilt.json");
        assertThat(problem.place().line()).hasValue(spoilt.line());
        assertThat(problem.place().path()).isPresent();
    }

    @Property
    @Label("law 42: a document is data: names of classes, paths and expressions stay texts, and are never followed")
    void what_looks_like_code_stays_a_text(@ForAll("lures") String lure) {
        String text = STANDARDS.get(0);
        String title = Json.read(Standard.class, "shipped.json", text)
                .orThrow()
                .title()
                .zh();
        Standard standard = Json.read(
                        Standard.class, "lure.json", text.replace("\"" + title + "\"", "\"" + lure + "\""))
                .orThrow();
        Reading<Standard> typed =
                Json.read(Standard.class, "lure.json", "{\"@class\": \"" + lure + "\"," + text.substring(1));

        assertThat(standard.title().zh()).isEqualTo(lure);
        assertThat(typed.problems()).isNotEmpty();
    }

    @Provide
    Arbitrary<String> lures() {
        return Arbitraries.of(
                "java.lang.Runtime",
                "javax.script.ScriptEngineManager",
                "T(java.lang.Runtime).getRuntime().exec('x')",
                "jndi:ldap://localhost/a",
                "file:///etc/hosts",
                "http://localhost/a.json",
                "#{1+1}");
    }
}
