package org.volunteerkit.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.volunteerkit.problem.Message;
import org.volunteerkit.problem.Messages;

/** Every code of the door has words in both languages, and every word has a code. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JsonWordsTest {

    private static final Messages WORDS =
            Messages.load(name -> JsonWordsTest.class.getResourceAsStream("/org/volunteerkit/" + name));

    private static Set<String> codesInSources() throws IOException {
        Pattern literal = Pattern.compile("\"(json\\.[a-z0-9-]+)\"");
        try (Stream<Path> files = Files.list(Path.of("src/main/java/org/volunteerkit/json"))) {
            Set<String> codes = new TreeSet<>();
            for (Path file : files.toList()) {
                literal.matcher(Files.readString(file)).results().forEach(found -> codes.add(found.group(1)));
            }
            return codes;
        }
    }

    @Test
    void codes_and_words_agree_in_both_languages() throws IOException {
        Set<String> codes = codesInSources();
        Set<String> needed = codes.stream()
                .flatMap(code -> code.startsWith("json.kind-") ? Stream.of(code) : Stream.of(code, code + ".expected"))
                .collect(Collectors.toSet());

        assertThat(codes).hasSizeGreaterThan(40);
        assertThat(WORDS.codes("json")).containsExactlyInAnyOrderElementsOf(needed);
        assertThat(needed).allMatch(WORDS::knows);
    }

    @Test
    void both_languages_use_the_same_arguments() {
        Pattern argument = Pattern.compile("\\{[a-z]+}");
        for (String code : WORDS.codes("json")) {
            Message message = Message.of(code);
            assertThat(arguments(argument, message.text(Locale.CHINA)))
                    .as(code)
                    .isEqualTo(arguments(argument, message.text(Locale.ENGLISH)));
        }
    }

    private static Set<String> arguments(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group()).collect(Collectors.toSet());
    }
}
