package org.volunteerkit.examples.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WordsTest {

    private static final Pattern CODE = Pattern.compile("\"(quickstart\\.[a-z-]+)\"");
    private static final Pattern ARGUMENT = Pattern.compile("\\{[a-z]+}");

    private static Properties words(String language) throws IOException {
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(
                Quickstart.class.getResourceAsStream("messages_" + language + ".properties"), UTF_8)) {
            words.load(reader);
        }
        return words;
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(matcher.groupCount()));
        }
        return found;
    }

    @Test
    void are_there_in_both_languages_with_the_same_arguments() throws IOException {
        Properties chinese = words("zh_CN");
        Properties english = words("en");

        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(chinese.stringPropertyNames())
                .allSatisfy(code -> assertThat(found(ARGUMENT, chinese.getProperty(code)))
                        .isEqualTo(found(ARGUMENT, english.getProperty(code))));
    }

    @Test
    void are_there_for_every_code_of_the_sources_and_for_no_other() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                codes.addAll(found(CODE, Files.readString(source)));
            }
        }
        Set<String> words = new TreeSet<>(words("en").stringPropertyNames());
        words.removeIf(code -> code.endsWith(".expected"));

        assertThat(words).isEqualTo(codes);
    }
}
