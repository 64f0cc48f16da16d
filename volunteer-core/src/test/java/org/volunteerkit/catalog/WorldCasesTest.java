package org.volunteerkit.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.volunteerkit.award.ProgrammeId;
import org.volunteerkit.json.Json;
import org.volunteerkit.measure.Measures;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.measure.fact.Vocabulary;
import org.volunteerkit.policy.Assessor;
import org.volunteerkit.policy.Due;
import org.volunteerkit.policy.Policy;
import org.volunteerkit.policy.PolicyId;
import org.volunteerkit.policy.Portion;
import org.volunteerkit.policy.Shared;
import org.volunteerkit.policy.Verdict;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Unit;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Published schemes of the world, case by case: what a case gives becomes facts, and the shipped policy must say of them what the
 * case expects.
 *
 * <p>The cases stand in {@code world/cases.json}; {@code world/awards.json} and {@code world/points.json} say of each scheme which
 * policy it is, how its cases become facts, and with which part of the answer an expectation is compared. A case that is not run
 * is listed there with the reason. {@code world/prose.json} adds cases for what the texts say and no published case shows.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WorldCasesTest {

    private static final PersonId ANN = PersonId.of("ann");
    private static final PersonId BEN = PersonId.of("ben");
    private static final Catalog CATALOG = Catalog.shipped();
    private static final JsonNode CASES = resource("cases.json");
    private static final JsonNode PROSE = resource("prose.json");
    private static final List<JsonNode> MAPS = List.of(resource("awards.json"), resource("points.json"), PROSE);

    private static JsonNode resource(String name) {
        try (InputStream in = WorldCasesTest.class.getResourceAsStream("world/" + name)) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<JsonNode> all(String part) {
        return MAPS.stream().flatMap(map -> StreamSupport.stream(map.get(part).spliterator(), false));
    }

    private static Optional<JsonNode> scheme(JsonNode given) {
        CaseText text = new CaseText(given.get("given"));
        return all("schemes")
                .filter(scheme -> scheme.get("scheme").equals(given.get("scheme")))
                .filter(scheme -> !scheme.has("having")
                        || text.find(scheme.get("having").asString()).isPresent())
                .findFirst();
    }

    private static Map<String, String> listed() {
        Map<String, String> listed = new LinkedHashMap<>();
        all("listed")
                .forEach(each ->
                        listed.put(each.get("id").asString(), each.get("reason").asString()));
        return listed;
    }

    static Stream<Arguments> cases() {
        Set<String> listed = listed().keySet();
        return Stream.of(CASES, PROSE.get("cases"))
                .flatMap(cases -> StreamSupport.stream(cases.spliterator(), false))
                .filter(each -> !listed.contains(each.get("id").asString()))
                .map(each -> Arguments.of(each.get("id").asString(), each));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void a_case_comes_out_as_it_is_published(String id, JsonNode given) {
        JsonNode scheme = scheme(given).orElseThrow(() -> new AssertionError("no scheme is mapped for " + id));
        Run run = new Run(scheme, given);

        given.get("expect").forEachEntry((field, expected) -> {
            JsonNode rule = scheme.get("expect").get(field);
            assertThat(rule).as("what %s is compared with", field).isNotNull();
            if (rule.isArray()) {
                rule.forEach(each -> run.compare(field, expected, each));
            } else {
                run.compare(field, expected, rule);
            }
        });
    }

    @Test
    void every_case_is_run_or_listed_with_its_reason() {
        Set<String> known = StreamSupport.stream(CASES.spliterator(), false)
                .map(each -> each.get("id").asString())
                .collect(Collectors.toCollection(TreeSet::new));
        Map<String, String> listed = listed();

        assertThat(known).hasSize(CASES.size()).containsAll(listed.keySet());
        assertThat(listed.values()).allSatisfy(reason -> assertThat(reason).isNotBlank());
        assertThat(CASES.size()).isEqualTo(349);
        assertThat(listed).hasSize(6);
        assertThat(cases())
                .hasSize(CASES.size() - listed.size() + PROSE.get("cases").size());
    }

    @Test
    void every_mapped_scheme_has_a_case() {
        Set<String> known = Stream.of(CASES, PROSE.get("cases"))
                .flatMap(cases -> StreamSupport.stream(cases.spliterator(), false))
                .map(each -> each.get("scheme").asString())
                .collect(Collectors.toSet());

        assertThat(all("schemes").map(each -> each.get("scheme").asString()))
                .allSatisfy(name -> assertThat(known).contains(name));
    }

    /** One case before the policy. */
    private static final class Run {

        private final CaseText text;
        private final LocalDate day;
        private final List<Fact> facts;
        private final Verdict verdict;
        private final Optional<Shared> shared;

        Run(JsonNode scheme, JsonNode given) {
            CaseText plain = new CaseText(given.get("given")).with("expect", given.get("expect"));
            String today = plain.fill(scheme.get("day").asString());
            this.day = LocalDate.parse(today);
            this.text = plain.with("today", StringNode.valueOf(today));
            List<Policy> editions = editions(scheme);
            Vocabulary vocabulary = CaseFacts.words().and(editions.get(0).facts());
            this.facts = CaseFacts.of(vocabulary, ANN.value(), scheme.get("facts"), text);
            Assessor assessor = Assessor.of(editions, CaseFacts.words());
            this.verdict = assessor.assess(ANN, facts, day);
            this.shared = Optional.ofNullable(scheme.get("others"))
                    .map(others -> new Portion(BEN, CaseFacts.of(vocabulary, BEN.value(), others, text)))
                    .map(others -> assessor.share(Stream.of(new Portion(ANN, facts), others), day));
        }

        private List<Policy> editions(JsonNode scheme) {
            List<Policy> shipped =
                    CATALOG.policy(PolicyId.of(scheme.get("policy").asString()));
            assertThat(shipped).as("editions of the policy").isNotEmpty();
            return scheme.has("set")
                    ? shipped.stream()
                            .map(policy -> set(policy, scheme.get("set")))
                            .toList()
                    : shipped;
        }

        /** Returns a policy in which the constants that its publisher leaves to whoever runs it are those of the case. */
        private Policy set(Policy policy, JsonNode constants) {
            JsonNode document = JsonMapper.shared().readTree(Json.write(policy));
            constants.forEachEntry((path, value) -> {
                JsonPointer place = JsonPointer.compile(path);
                ((ObjectNode) document.at(place.head()))
                        .put(place.last().getMatchingProperty(), text.fill(value.asString()));
            });
            return Json.read(Policy.class, "set", document.toString()).orThrow();
        }

        void compare(String field, JsonNode expected, JsonNode rule) {
            if (rule.has("grade")) {
                compareGrades(field, expected, rule);
            } else if (rule.has("met")) {
                assertThat(reached(rule.get("met").asString()))
                        .as(field)
                        .matches(grades -> grades.contains(rule.get("key").asString()) == expected.booleanValue());
            } else if (rule.has("posted")) {
                Quantity wanted = wanted(expected, rule);
                assertThat(posted(rule.get("posted").asString(), wanted.unit()))
                        .as(field)
                        .isEqualTo(wanted);
            } else if (rule.has("proposed")) {
                assertThat(verdict.proposals().stream()
                                .anyMatch(each ->
                                        each.act().equals(rule.get("proposed").asString())))
                        .as(field)
                        .isEqualTo(expected.booleanValue());
            } else if (rule.has("count")) {
                int found = due(rule.get("count").asString()).size();
                assertThat(found).as(field).isGreaterThanOrEqualTo(expected.intValue());
                assertThat(field.endsWith("AtLeast") || found == expected.intValue())
                        .as(field)
                        .isTrue();
            } else if (rule.has("shared")) {
                assertThat(shared(rule.get("shared").asString())).as(field).isEqualTo(wanted(expected, rule));
            } else if (rule.has("value")) {
                compareValue(field, expected, rule);
            } else {
                compareAwards(field, expected, rule);
            }
        }

        /** Lets the programme give what was found: what is new then, how long it is valid, what is left of the records. */
        private void compareAwards(String field, JsonNode expected, JsonNode rule) {
            String programme = rule.get("given").asString();
            CaseAwards awards = new CaseAwards(CATALOG.programme(ProgrammeId.of(programme)), ANN, facts);
            text.find("alreadyHas").ifPresent(held -> {
                List<String> grades = StreamSupport.stream(held.spliterator(), false)
                        .map(JsonNode::asString)
                        .toList();
                assertThat(awards.give(grades, Optional.empty(), day.minusYears(1)))
                        .isEqualTo(grades);
            });
            List<String> found = verdict.standings().stream()
                    .filter(each -> each.programme().equals(programme))
                    .flatMap(each -> awards.give(each).stream())
                    .toList();
            if (rule.has("left")) {
                Quantity left = Quantity.parse(
                        text.with("expected", expected).fill(rule.get("left").asString()));
                assertThat(awards.unused(Quantity.of(0, left.unit()))).as(field).isEqualTo(left);
            } else if (rule.has("until")) {
                LocalDate until = LocalDate.parse(
                        text.with("expected", expected).fill(rule.get("until").asString()));
                assertThat(awards.first().during().end()).as(field).contains(until);
            } else if (expected.isNumber()) {
                assertThat(found).as(field).hasSize(expected.intValue());
            } else {
                assertThat(found).as(field).isEqualTo(expected.isNull() ? List.of() : List.of(key(expected, rule)));
            }
        }

        private void compareGrades(String field, JsonNode expected, JsonNode rule) {
            List<String> found = due(rule.get("grade").asString());
            if (expected.isArray()) {
                List<String> wanted = new ArrayList<>();
                expected.forEach(each -> wanted.add(key(each, rule)));
                assertThat(found).as(field).containsExactlyElementsOf(wanted);
            } else if (expected.isNull()) {
                assertThat(found).as(field).isEmpty();
            } else {
                assertThat(found).as(field).last().isEqualTo(key(expected, rule));
            }
        }

        private String key(JsonNode expected, JsonNode rule) {
            String form = rule.has("key") ? rule.get("key").asString() : "{expected}";
            return text.with("expected", expected)
                    .fill(form)
                    .toLowerCase(Locale.ROOT)
                    .replace(' ', '-');
        }

        private void compareValue(String field, JsonNode expected, JsonNode rule) {
            LocalDate on =
                    rule.has("on") ? LocalDate.parse(text.fill(rule.get("on").asString())) : day;
            Quantity found = value(rule, on);
            if (expected.isBoolean()) {
                assertThat(found.isPositive()).as(field).isEqualTo(expected.booleanValue());
            } else if (field.endsWith("AtLeast")) {
                assertThat(found).as(field).isGreaterThanOrEqualTo(wanted(expected, rule));
            } else {
                assertThat(found).as(field).isEqualTo(wanted(expected, rule));
            }
        }

        private Quantity wanted(JsonNode expected, JsonNode rule) {
            return Quantity.parse(
                    text.with("expected", expected).fill(rule.get("is").asString()));
        }

        private Quantity value(JsonNode rule, LocalDate on) {
            String[] keys = rule.has("keys")
                    ? StreamSupport.stream(rule.get("keys").spliterator(), false)
                            .map(JsonNode::asString)
                            .toArray(String[]::new)
                    : new String[0];
            return Measures.of(verdict.policy(), CaseFacts.words())
                    .tally(facts, on)
                    .answer(rule.get("value").asString())
                    .figureOrZero(keys);
        }

        /** Returns what of the pot is asked for: the part of the first person, what one of the value is worth, what is left. */
        private Quantity shared(String what) {
            Shared.Part part = shared.orElseThrow().parts().stream()
                    .filter(each -> each.due().key().person().equals(ANN))
                    .findFirst()
                    .orElseThrow();
            return switch (what) {
                case "part" -> part.due().amount();
                case "unit" ->
                    Quantity.of(
                            part.due()
                                    .amount()
                                    .number()
                                    .dividedBy(part.brought().number()),
                            part.due().amount().unit());
                default -> shared.orElseThrow().rests().get(0).left();
            };
        }

        private List<String> reached(String programme) {
            return verdict.standings().stream()
                    .filter(each -> each.programme().equals(programme))
                    .flatMap(each -> each.reached().stream())
                    .map(Due.Rung::id)
                    .toList();
        }

        private List<String> due(String programme) {
            return verdict.standings().stream()
                    .filter(each -> each.programme().equals(programme))
                    .flatMap(each -> each.due().stream())
                    .map(Due.Rung::id)
                    .toList();
        }

        private Quantity posted(String terms, Unit unit) {
            return verdict.amounts().stream()
                    .filter(each -> each.terms().equals(terms))
                    .map(Due.Amount::amount)
                    .reduce(Quantity.of(0, unit), Quantity::plus);
        }
    }
}
