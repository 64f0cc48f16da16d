package org.volunteerkit.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.volunteerkit.ledger.command.TermsId;
import org.volunteerkit.ledger.terms.LedgerTerms;
import org.volunteerkit.policy.Policy;
import org.volunteerkit.policy.PolicyId;
import org.volunteerkit.policy.effect.Post;
import org.volunteerkit.policy.effect.Share;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Exchange rules, example by example: what is printed of balances, through the terms that are shipped and a teller.
 *
 * <p>The examples stand in {@code terms-cases.json}. Those of China bear the number of the printed example, 0 where it is one of our own;
 * those of the world bear the key of the published case and what it gives and expects; those of the prose are worked out from what is
 * printed. One that says nothing of an exchange is listed with the reason.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TermsExamplesTest {

    private static final Catalog CATALOG = Catalog.shipped();
    private static final JsonNode FILE = file("terms-cases.json");

    /** Printed examples of Chinese schemes that have exchange rules: how many each has. */
    private static final Map<String, Integer> PRINTED = Map.ofEntries(
            Map.entry("S01", 3),
            Map.entry("S02", 4),
            Map.entry("S03", 2),
            Map.entry("S14", 3),
            Map.entry("S15", 3),
            Map.entry("S16", 3),
            Map.entry("S17", 3),
            Map.entry("S18", 2),
            Map.entry("S20", 2),
            Map.entry("S22", 2),
            Map.entry("S25", 2),
            Map.entry("S31", 3),
            Map.entry("S33", 2),
            Map.entry("S34", 3),
            Map.entry("S35", 3));

    private static JsonNode file(String name) {
        try (InputStream in = TermsExamplesTest.class.getResourceAsStream(name)) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<JsonNode> all() {
        return Stream.of("china", "world", "prose")
                .flatMap(part -> FILE.get(part).valueStream());
    }

    static Stream<Arguments> examples() {
        return all().filter(told -> told.has("steps"))
                .map(told -> Arguments.of(
                        told.has("id")
                                ? told.get("id").asString()
                                : told.get("scheme").asString() + " "
                                        + told.path("example").asString("") + " "
                                        + told.path("part").asString(""),
                        told));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void an_example_comes_out_as_printed(String name, JsonNode told) {
        LedgerTerms[] terms = told.get("terms")
                .valueStream()
                .map(id -> TermsDesk.with(
                        CATALOG.ledgerTerms(TermsId.of(id.asString())).get(0), told))
                .toArray(LedgerTerms[]::new);
        TermsDesk desk = new TermsDesk(terms);

        told.get("steps").forEach(desk::tell);

        assertThat(desk.ledger.prove().holds()).as(name).isTrue();
    }

    @Test
    void every_printed_example_is_run_or_listed_with_its_reason() {
        Map<String, Set<Integer>> told = new LinkedHashMap<>();
        all().forEach(each -> assertThat(each.has("steps")).isNotEqualTo(each.has("beyond")));
        FILE.get("china").forEach(each -> {
            if (each.get("example").asInt() > 0) {
                told.computeIfAbsent(each.get("scheme").asString(), scheme -> new TreeSet<>())
                        .add(each.get("example").asInt());
            }
        });

        assertThat(told.keySet()).isEqualTo(PRINTED.keySet());
        assertThat(told)
                .allSatisfy(
                        (scheme, examples) -> assertThat(examples).as(scheme).hasSize(PRINTED.get(scheme)));
        assertThat(FILE.get("world").valueStream().map(each -> each.get("id").asString()))
                .hasSize(31)
                .doesNotHaveDuplicates();
    }

    @Test
    void terms_that_a_policy_names_are_in_the_catalog_or_the_embedders_own() {
        Map<String, String> own = new LinkedHashMap<>();
        FILE.get("own").forEachEntry((id, reason) -> own.put(id, reason.asString()));
        Set<String> named = CATALOG.policies().stream()
                .flatMap((PolicyId id) -> CATALOG.policy(id).stream())
                .flatMap((Policy policy) -> policy.effects().stream())
                .flatMap(effect -> effect instanceof Post post
                        ? Stream.of(post.terms())
                        : effect instanceof Share share ? Stream.of(share.terms()) : Stream.empty())
                .collect(Collectors.toSet());
        Set<String> shipped = CATALOG.ledgerTerms().stream().map(TermsId::value).collect(Collectors.toSet());

        assertThat(own.values()).allSatisfy(reason -> assertThat(reason).isNotBlank());
        assertThat(named).containsAll(own.keySet());
        assertThat(shipped).doesNotContainAnyElementsOf(own.keySet());
        Set<String> known = new TreeSet<>(shipped);
        known.addAll(own.keySet());
        assertThat(known).containsAll(named);
    }

    @Test
    void all_terms_make_sense_and_say_how_they_are_read() {
        assertThat(CATALOG.ledgerTerms())
                .hasSize(30)
                .allSatisfy(id -> assertThat(CATALOG.ledgerTerms(id))
                        .isNotEmpty()
                        .allSatisfy(terms -> {
                            assertThat(terms.problems()).isEmpty();
                            assertThat(terms.id()).isEqualTo(id);
                            assertThat(terms.source().note()).isPresent();
                            assertThat(terms.readings()).isNotEmpty();
                            assertThat(CATALOG.ledgerTerms(id, terms.validity().start()))
                                    .contains(terms);
                        }));
    }
}
