package org.volunteerkit.ledger.terms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.volunteerkit.ledger.terms.rule.Condition;
import org.volunteerkit.ledger.terms.rule.Life;
import org.volunteerkit.ledger.terms.rule.Price;
import org.volunteerkit.ledger.terms.rule.Rule;

/** The tables of terms in {@code docs/formats.md} have every case with exactly its fields. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TermsPageTest {

    private static final Path DOCS = Path.of("..", "docs");

    private static List<String> section() throws IOException {
        List<String> lines = Files.readAllLines(DOCS.resolve("formats.md"), StandardCharsets.UTF_8);
        return lines.subList(lines.indexOf("## Terms of exchange"), lines.indexOf("## Indicators"));
    }

    @ParameterizedTest
    @ValueSource(classes = {Life.class, Rule.class, Condition.class})
    void the_page_has_a_line_for_every_case_with_its_fields(Class<?> choice) throws IOException {
        for (JsonSubTypes.Type type : choice.getAnnotation(JsonSubTypes.class).value()) {
            String name = type.value().getAnnotation(JsonTypeName.class).value();
            String row = section().stream()
                    .filter(line -> line.matches("\\| (`[a-z-]+`, )*`" + name + "`(, `[a-z-]+`)* \\|.*"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("docs/formats.md has no row for " + name));
            for (RecordComponent field : type.value().getRecordComponents()) {
                // A set that is left out is empty; of deeds and kinds that are asked for that is refused.
                boolean mayBeLeftOut = field.getType() == Optional.class
                        || (field.getType() == SortedSet.class
                                && field.getName().equals("of"))
                        || field.getName().equals("items");
                assertThat(row)
                        .as("%s of %s", field.getName(), name)
                        .contains("`" + field.getName() + "`" + (mayBeLeftOut ? "" : "*"));
            }
        }
    }

    @Test
    void the_page_has_the_fields_of_terms_and_of_prices() throws IOException {
        String text = String.join(" ", section());

        assertThat(Arrays.stream(
                        LedgerTerms.class.getAnnotation(JsonPropertyOrder.class).value()))
                .allSatisfy(field -> assertThat(text).contains("`" + field + "`"));
        assertThat(Arrays.stream(Price.class.getRecordComponents()).map(RecordComponent::getName))
                .allSatisfy(field -> assertThat(text).contains("`" + field + "`"));
    }
}
