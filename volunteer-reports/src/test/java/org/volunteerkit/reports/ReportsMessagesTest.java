package org.volunteerkit.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.volunteerkit.problem.Messages;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReportsMessagesTest {

    private static final Pattern CODE = Pattern.compile("\"(reports\\.[a-z0-9][a-z0-9.-]*)\"");
    private static final Messages MESSAGES =
            Messages.load(name -> ReportsMessagesTest.class.getResourceAsStream("/org/volunteerkit/" + name));

    @Test
    void every_code_has_words_in_both_languages() throws IOException {
        assertThat(used())
                .isNotEmpty()
                .allSatisfy(code -> assertThat(MESSAGES.knows(code)).isTrue());
        assertThat(MESSAGES.codes("reports"))
                .allSatisfy(code -> assertThat(MESSAGES.knows(code)).isTrue());
    }

    @Test
    void no_words_stand_there_without_use() throws IOException {
        Set<String> used = used();

        assertThat(MESSAGES.codes("reports"))
                .allSatisfy(code -> assertThat(used)
                        .contains(
                                code.endsWith(".expected")
                                        ? code.substring(0, code.length() - ".expected".length())
                                        : code));
    }

    private static Set<String> used() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(name -> name.toString().endsWith(".java")).toList()) {
                Matcher matcher = CODE.matcher(Files.readString(file, StandardCharsets.UTF_8));
                while (matcher.find()) {
                    codes.add(matcher.group(1));
                }
            }
        }
        return codes;
    }
}
