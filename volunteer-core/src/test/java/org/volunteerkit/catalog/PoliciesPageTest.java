package org.volunteerkit.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.reflect.TypeToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.volunteerkit.json.JsonForm;
import org.volunteerkit.measure.Measure;
import org.volunteerkit.measure.Measures;
import org.volunteerkit.measure.fact.Vocabulary;
import org.volunteerkit.measure.fact.VolunteerFacts;
import org.volunteerkit.measure.rule.Pick;
import org.volunteerkit.measure.step.Step;
import org.volunteerkit.policy.effect.Effect;
import org.volunteerkit.problem.Problem;

/** Every example on the page about policies is read, and means what the page says it means. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PoliciesPageTest {

    private static final Path PAGE = Path.of("..", "docs", "policies.md");
    private static final Pattern EXAMPLE = Pattern.compile("```json (\\w+)\\n(.*?)```", Pattern.DOTALL);
    /** Fields that several effects have, told below the table. */
    private static final Set<String> COMMON = Set.of("when", "in", "claim", "needs");

    private static final Vocabulary WORDS = VolunteerFacts.words();

    static Stream<String> policies() throws IOException {
        return examples("policy");
    }

    static Stream<String> values() throws IOException {
        return examples("values");
    }

    static Stream<String> effects() throws IOException {
        return examples("effects");
    }

    static Stream<String> steps() throws IOException {
        return examples("steps");
    }

    private static Stream<String> examples(String kind) throws IOException {
        return EXAMPLE.matcher(Files.readString(PAGE, StandardCharsets.UTF_8))
                .results()
                .filter(found -> found.group(1).equals(kind))
                .map((MatchResult found) -> found.group(2));
    }

    @ParameterizedTest
    @MethodSource("policies")
    void a_whole_policy_is_read_without_a_problem(String text) {
        assertThat(Catalog.readPolicy("page.json", text, WORDS).problems()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("effects")
    void effects_follow_from_the_values_of_the_whole_policy(String text) throws IOException {
        String whole = policies().findFirst().orElseThrow();
        int before = whole.indexOf("\"effects\":") + "\"effects\":".length();

        assertThat(Catalog.readPolicy("page.json", whole.substring(0, before) + text + "}", WORDS)
                        .problems())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("values")
    void values_are_read_without_a_problem(String text) {
        Map<String, Measure> values = JsonForm.of(new TypeToken<Map<String, Measure>>() {})
                .read("page.json", text)
                .orThrow();

        assertThat(Measures.check(values, WORDS)).extracting(Problem::toString).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void steps_are_read_without_a_problem(String text) {
        List<Step> steps =
                JsonForm.of(Step.class).list().read("page.json", text).orThrow();
        Measure measure = Measure.builder()
                .pick(Optional.of(Pick.all("service")))
                .addAllThen(steps)
                .build();

        assertThat(Measures.check(Map.of("v", measure), WORDS))
                .extracting(Problem::toString)
                .isEmpty();
    }

    @Test
    void the_page_has_a_line_for_every_effect_with_its_fields() throws IOException {
        String page = Files.readString(PAGE, StandardCharsets.UTF_8);
        String effects = page.substring(page.indexOf("## Effects"), page.indexOf("## In Java"));

        for (JsonSubTypes.Type effect :
                Effect.class.getAnnotation(JsonSubTypes.class).value()) {
            String name = effect.value().getAnnotation(JsonTypeName.class).value();
            List<String> own = Arrays.stream(effect.value()
                            .getAnnotation(JsonPropertyOrder.class)
                            .value())
                    .filter(field -> !COMMON.contains(field))
                    .map(field -> "`" + field + "`")
                    .toList();
            assertThat(effects.lines().filter(line -> line.startsWith("| `" + name + "` |")))
                    .singleElement()
                    .asString()
                    .contains(own);
        }
    }

    @Test
    void the_page_has_examples_of_every_kind() throws IOException {
        assertThat(policies()).isNotEmpty();
        assertThat(effects()).isNotEmpty();
        assertThat(values()).hasSizeGreaterThan(1);
        assertThat(steps()).hasSizeGreaterThan(3);
    }
}
