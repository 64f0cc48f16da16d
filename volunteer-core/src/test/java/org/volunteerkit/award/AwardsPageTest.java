package org.volunteerkit.award;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.volunteerkit.award.book.AwardCommand;
import org.volunteerkit.json.Json;

/** The page {@code docs/awards.md} says what the code does. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AwardsPageTest {

    private static String page() throws IOException {
        return Files.readString(Path.of("..", "docs", "awards.md"));
    }

    private static List<String> blocks(String language) throws IOException {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(page())
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
    }

    @Test
    void its_programmes_are_sound() throws IOException {
        assertThat(blocks("json"))
                .hasSize(2)
                .allSatisfy(text -> assertThat(Json.read(Programme.class, "awards.md", text)
                                .orThrow()
                                .grades())
                        .isNotEmpty());
    }

    @Test
    void it_names_every_field_of_a_programme_and_a_grade() throws IOException {
        String page = page();
        assertThat(Stream.of(Programme.class, Grade.class)
                        .flatMap(type -> Stream.of(
                                type.getAnnotation(JsonPropertyOrder.class).value())))
                .allSatisfy(field -> assertThat(page).contains("`" + field + "`"));
        assertThat(Stream.of(
                                ClaimWindow.class,
                                Notice.class,
                                Renewal.class,
                                Programme.Easing.class,
                                Prior.class,
                                Use.class)
                        .flatMap(type -> Arrays.stream(type.getRecordComponents())))
                .allSatisfy(part -> assertThat(page).contains("`" + part.getName() + "`"));
    }

    @Test
    void it_names_every_command() throws IOException {
        String page = page();
        assertThat(AwardCommand.class.getPermittedSubclasses())
                .hasSize(11)
                .allSatisfy(command -> assertThat(page)
                        .contains(
                                "`" + command.getAnnotation(JsonTypeName.class).value() + "`"));
    }
}
