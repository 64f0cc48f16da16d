package org.volunteerkit.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.volunteerkit.measure.Measures;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.measure.fact.Vocabulary;
import org.volunteerkit.measure.fact.VolunteerFacts;
import org.volunteerkit.policy.Assessor;
import org.volunteerkit.policy.Due;
import org.volunteerkit.policy.Policy;
import org.volunteerkit.policy.PolicyId;
import org.volunteerkit.policy.Verdict;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.value.Quantity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The worked examples of the Chinese schemes of the catalog. Each is run by the policy that is shipped, or stands in the file
 * with the reason why it is no policy's affair; example 0 is one of our own.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChinaSchemesTest {

    private static final PersonId ANN = PersonId.of("ann");
    private static final Catalog CATALOG = Catalog.shipped();
    private static final JsonNode FILE = file("china-cases.json");

    private static JsonNode file(String name) {
        try (InputStream in = ChinaSchemesTest.class.getResourceAsStream(name)) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<JsonNode> cases() {
        return StreamSupport.stream(FILE.get("cases").spliterator(), false);
    }

    static Stream<Arguments> examples() {
        return cases().filter(told -> told.has("policy"))
                .map(told -> Arguments.of(
                        told.get("scheme").asString(),
                        told.get("example").asInt(),
                        told.path("part").asString(""),
                        told));
    }

    @ParameterizedTest(name = "{0} example {1} {2}")
    @MethodSource("examples")
    void an_example_comes_out_as_printed(String scheme, int example, String part, JsonNode told) {
        List<Policy> editions = CATALOG.policy(PolicyId.of(told.get("policy").asString()));
        LocalDate on = LocalDate.parse(told.get("on").asString());
        Vocabulary vocabulary = VolunteerFacts.words().and(editions.get(0).facts());
        List<Fact> facts = ChinaFacts.of(ANN, told.get("facts"), vocabulary);
        JsonNode expected = told.get("expect");

        Verdict verdict = Assessor.of(editions, VolunteerFacts.words()).assess(ANN, facts, on);

        assertThat(amounts(verdict, on)).isEqualTo(amounts(expected.path("amounts")));
        assertThat(grades(verdict, on)).isEqualTo(grades(expected.path("grades")));
        assertThat(verdict.proposals().stream().map(Due.Proposal::act).toList())
                .isEqualTo(texts(expected.path("proposals")));
        assertThat(missing(verdict)).containsAllEntriesOf(quantities(expected.path("missing")));
        assertThat(values(editions.get(0), facts, on, expected.path("values")))
                .isEqualTo(quantities(expected.path("values")));
        if (expected.has("lastDays")) {
            assertThat(verdict.amounts())
                    .extracting(due -> due.lastDay().orElseThrow().toString())
                    .hasSameElementsAs(texts(expected.get("lastDays")));
        }
    }

    /** What can be had on the day: what has to be claimed counts in its time only. */
    private static boolean isToBeHad(Due due, LocalDate on) {
        return due.claim().map(days -> days.contains(on)).orElse(true);
    }

    private static Map<String, Quantity> amounts(Verdict verdict, LocalDate on) {
        Map<String, Quantity> sums = new TreeMap<>();
        verdict.amounts().stream()
                .filter(due -> isToBeHad(due, on))
                .forEach(due -> sums.merge(due.terms(), due.amount(), Quantity::plus));
        sums.values().removeIf(Quantity::isZero);
        return sums;
    }

    private static Map<String, Quantity> amounts(JsonNode told) {
        Map<String, Quantity> sums = quantities(told);
        sums.values().removeIf(Quantity::isZero);
        return sums;
    }

    private static Map<String, List<String>> grades(Verdict verdict, LocalDate on) {
        Map<String, List<String>> grades = new TreeMap<>();
        verdict.standings().stream()
                .filter(due -> isToBeHad(due, on) && !due.due().isEmpty())
                .forEach(due -> grades.computeIfAbsent(due.programme(), key -> new ArrayList<>())
                        .addAll(due.due().stream().map(Due.Rung::id).toList()));
        return grades;
    }

    private static Map<String, List<String>> grades(JsonNode told) {
        Map<String, List<String>> grades = new TreeMap<>();
        told.forEachEntry((programme, keys) -> grades.put(programme, texts(keys)));
        return grades;
    }

    private static Map<String, Quantity> missing(Verdict verdict) {
        Map<String, Quantity> missing = new TreeMap<>();
        verdict.standings()
                .forEach(due -> due.next()
                        .flatMap(Due.Next::quantity)
                        .ifPresent(quantity -> missing.put(due.programme(), quantity)));
        return missing;
    }

    private static Map<String, Quantity> values(Policy policy, List<Fact> facts, LocalDate on, JsonNode asked) {
        Map<String, Quantity> values = new TreeMap<>();
        Measures measures = Measures.of(policy, VolunteerFacts.words());
        asked.propertyNames()
                .forEach(name -> values.put(
                        name, measures.tally(facts, on).answer(name).figure().orElseThrow()));
        return values;
    }

    private static Map<String, Quantity> quantities(JsonNode told) {
        Map<String, Quantity> quantities = new TreeMap<>();
        told.forEachEntry((name, text) -> quantities.put(name, Quantity.parse(text.asString())));
        return quantities;
    }

    private static List<String> texts(JsonNode told) {
        List<String> texts = new ArrayList<>();
        told.forEach(text -> texts.add(text.asString()));
        return texts;
    }

    @Test
    void every_example_is_run_or_listed_with_its_reason() {
        Set<String> printed = new LinkedHashSet<>();
        FILE.get("examples")
                .forEachEntry((scheme, count) ->
                        IntStream.rangeClosed(1, count.asInt()).forEach(number -> printed.add(scheme + " " + number)));
        Set<String> told = new LinkedHashSet<>();
        cases().forEach(each -> {
            assertThat(each.has("policy") || each.has("beyond")).isTrue();
            if (each.get("example").asInt() > 0) {
                told.add(each.get("scheme").asString() + " "
                        + each.get("example").asInt());
            }
        });

        assertThat(printed).hasSize(70);
        assertThat(told).isEqualTo(printed);
    }

    @Test
    void every_scheme_has_a_policy_that_says_how_strong_its_source_is() {
        Set<String> policies = new LinkedHashSet<>();
        cases().filter(told -> told.has("policy"))
                .forEach(told -> policies.add(told.get("policy").asString()));

        assertThat(policies)
                .hasSize(26)
                .allSatisfy(id -> assertThat(CATALOG.policy(PolicyId.of(id)))
                        .singleElement()
                        .satisfies(policy -> {
                            assertThat(policy.source().note().orElseThrow())
                                    .matches(
                                            "(Official page|Press report|Mirror copy|Rules of one organisation|Weak source)[,:;. ].*");
                            assertThat(policy.readings()).isNotEmpty();
                        }));
    }
}
