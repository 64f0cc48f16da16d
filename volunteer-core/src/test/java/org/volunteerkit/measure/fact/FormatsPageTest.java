package org.volunteerkit.measure.fact;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FormatsPageTest {

    private static final Path PAGE = Path.of("..", "docs", "formats.md");

    @Test
    void the_page_lists_every_kind_with_exactly_its_fields() throws IOException {
        List<String> lines = Files.readAllLines(PAGE, StandardCharsets.UTF_8);
        List<String> table =
                lines.subList(lines.indexOf("### Kinds of facts and their fields"), lines.indexOf("## Standards"));

        for (String name : VolunteerFacts.words().names()) {
            FactKind<?> kind = VolunteerFacts.words().kind(name).orElseThrow();
            String row = table.stream()
                    .filter(line -> line.startsWith("| `" + name + "` |"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("docs/formats.md has no row for " + name));
            List<String> cells = Splitter.on('|').splitToList(row);
            assertThat(cells.get(2).strip()).as(name).startsWith(kind.isAct() ? "act" : "state");
            assertThat(names(cells.get(3))).as(name).isEqualTo(kind.fields());
            for (FactKind.Shape shape : FactKind.Shape.values()) {
                assertThat(names(part(cells.get(3), shape)))
                        .as(name + " " + shape)
                        .isEqualTo(fieldsOf(kind, shape));
            }
        }
    }

    private static String part(String cell, FactKind.Shape shape) {
        String mark = switch (shape) {
            case KEY -> "K";
            case KEYS -> "Ks";
            case QUANTITY -> "Q";
            case DAY -> "D";
        };
        return Splitter.on(';')
                .trimResults()
                .splitToStream(cell)
                .filter(text -> text.startsWith(mark + " "))
                .findFirst()
                .orElse("");
    }

    private static Set<String> fieldsOf(FactKind<?> kind, FactKind.Shape shape) {
        Set<String> fields = new HashSet<>(kind.fields());
        fields.removeIf(field -> kind.shape(field).orElseThrow() != shape);
        return fields;
    }

    private static Set<String> names(String text) {
        Set<String> names = new HashSet<>();
        Matcher matcher = Pattern.compile("`([a-z-]+)`").matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }
}
