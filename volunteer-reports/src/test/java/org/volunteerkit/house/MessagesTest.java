package org.volunteerkit.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every code has words in both languages, and no words are left over. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MessagesTest {

    private static final String ENGLISH = "messages_en.properties";
    private static final String CHINESE = "messages_zh_CN.properties";
    private static final String EXPECTED = ".expected";

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(\\.[a-z0-9][a-z0-9-]*)+");
    private static final Pattern FILE_NAME = Pattern.compile(".*\\.(jsonl?|properties|csv|xlsx|html|md|txt|css|svg)");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern SPELT = Pattern.compile("\\\\u([0-9A-F]{4})");
    private static final Pattern GLUED = Pattern.compile(
            "\\b(?:Problem|Message)\\s*\\.of\\([^;()]*\"\\s*\\+|\\b(?:Problem|Message)\\s*\\.of\\([^;()]*\\+\\s*\"");

    /**
     * The words of a room in both languages.
     *
     * @param odd the lines without a code and those whose code stands there already
     */
    private record Bundle(
            Path folder,
            ImmutableSortedMap<String, String> english,
            ImmutableSortedMap<String, String> chinese,
            List<String> odd) {

        static Bundle read(Path folder) {
            List<String> odd = new ArrayList<>();
            return new Bundle(folder, words(folder.resolve(ENGLISH), odd), words(folder.resolve(CHINESE), odd), odd);
        }

        String room() {
            return folder.getFileName().toString();
        }

        @Override
        public String toString() {
            return room();
        }
    }

    /** Where a code stands. */
    private record Use(JavaSource source, JavaSource.Literal literal) {

        String code() {
            return literal.value();
        }

        /** Returns whether a problem is made here, and not a message. */
        boolean isProblem() {
            String before = source.code()
                    .substring(Math.max(0, literal.at() - 60), literal.at())
                    .stripTrailing();
            return before.endsWith("Problem.of(") || before.endsWith("Problem\n.of(");
        }

        /** Returns the names of the arguments that the whole file gives. */
        Set<String> arguments() {
            return Pattern.compile("\\.with\\(\\s*\"(\\w+)\"")
                    .matcher(source.text())
                    .results()
                    .map(found -> found.group(1))
                    .collect(ImmutableSet.toImmutableSet());
        }
    }

    private static final List<Bundle> BUNDLES = House.MODULES.stream()
            .flatMap(module -> House.files(module.resolve("src/main/resources"), ENGLISH))
            .map(file -> Bundle.read(file.getParent()))
            .toList();

    private static final Set<String> ROOMS = BUNDLES.stream().map(Bundle::room).collect(ImmutableSet.toImmutableSet());

    private static final List<Use> USES = House.sources().stream()
            .flatMap(source -> source.literals().stream().map(literal -> new Use(source, literal)))
            .filter(use -> isCode(use.code()))
            .toList();

    static Stream<Bundle> bundles() {
        return BUNDLES.stream();
    }

    @Test
    void every_code_has_words() {
        Set<String> known = BUNDLES.stream()
                .flatMap(bundle -> bundle.english().keySet().stream())
                .collect(ImmutableSet.toImmutableSet());

        assertThat(USES)
                .allSatisfy(use -> assertThat(known).as(use.source().name()).contains(use.code()));
    }

    @Test
    void every_problem_says_what_was_expected() {
        Set<String> known = BUNDLES.stream()
                .flatMap(bundle -> bundle.english().keySet().stream())
                .collect(ImmutableSet.toImmutableSet());

        assertThat(USES.stream().filter(Use::isProblem))
                .allSatisfy(use -> assertThat(known).as(use.source().name()).contains(use.code() + EXPECTED));
    }

    @Test
    void codes_are_written_whole() {
        assertThat(House.sources().stream().flatMap(source -> source.find(GLUED).stream()))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bundles")
    void a_code_stands_in_a_bundle_once(Bundle bundle) {
        assertThat(bundle.odd()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bundles")
    void both_languages_say_the_same_things(Bundle bundle) {
        assertThat(bundle.chinese().keySet()).isEqualTo(bundle.english().keySet());
        assertThat(bundle.english())
                .allSatisfy((code, words) -> assertThat(
                                anyLanguage(placeholders(bundle.chinese().get(code))))
                        .as(code)
                        .isEqualTo(anyLanguage(placeholders(words))));
        assertThat(bundle.english().keySet()).allMatch(code -> code.startsWith(bundle.room() + "."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bundles")
    void Chinese_words_have_Chinese_punctuation(Bundle bundle) {
        assertThat(bundle.chinese())
                .allSatisfy((code, words) ->
                        assertThat(words).as(code).doesNotContainPattern("\\p{IsHan}[,;:?!()]|[,;?!()]\\p{IsHan}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bundles")
    void no_words_are_left_over(Bundle bundle) {
        Set<String> used = USES.stream().map(Use::code).collect(ImmutableSet.toImmutableSet());

        assertThat(bundle.english().keySet().stream()
                        .map(code ->
                                code.endsWith(EXPECTED) ? code.substring(0, code.length() - EXPECTED.length()) : code))
                .isSubsetOf(used);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bundles")
    void every_placeholder_is_filled_where_the_code_stands(Bundle bundle) {
        bundle.english().forEach((code, words) -> {
            String problem = code.endsWith(EXPECTED) ? code.substring(0, code.length() - EXPECTED.length()) : code;
            USES.stream()
                    .filter(use -> use.code().equals(problem))
                    .forEach(use -> assertThat(use.arguments())
                            .as("%s in %s", code, use.source().name())
                            .containsAll(placeholders(words)));
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bundles")
    void chinese_is_chinese_and_english_is_not(Bundle bundle) {
        Pattern han = Pattern.compile("\\p{IsHan}");
        Pattern letter = Pattern.compile("\\p{L}");

        assertThat(bundle.chinese())
                .allSatisfy((code, words) -> assertThat(han.matcher(words).find()
                                || !letter.matcher(PLACEHOLDER.matcher(words).replaceAll(""))
                                        .find())
                        .as("%s: %s", code, words)
                        .isTrue());
        assertThat(bundle.english())
                .allSatisfy((code, words) -> assertThat(han.matcher(words).find())
                        .as("%s: %s", code, words)
                        .isFalse());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bundles")
    void words_are_plain(Bundle bundle) {
        Stream.concat(bundle.english().entrySet().stream(), bundle.chinese().entrySet().stream())
                .forEach(entry -> {
                    String words = entry.getValue();
                    assertThat(words).as(entry.getKey()).doesNotContain("''", "\\", "{}", "\t");
                    assertThat(PLACEHOLDER.matcher(words).replaceAll(""))
                            .as(entry.getKey())
                            .doesNotContain("{", "}");
                    assertThat(placeholders(words)).allMatch(name -> name.matches("[a-z][A-Za-z]*"));
                });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bundles")
    void parts_of_a_refusal_end_without_a_stop_because_more_follows(Bundle bundle) {
        bundle.english().keySet().stream()
                .filter(code -> bundle.english().containsKey(code + EXPECTED) || code.endsWith(EXPECTED))
                .forEach(code -> {
                    assertThat(bundle.english().get(code)).as(code).isNotBlank().doesNotMatch("(?s).*[^.]\\.");
                    assertThat(bundle.chinese().get(code)).as(code).isNotBlank().doesNotMatch("(?s).*([^.]\\.|。)");
                });
    }

    /** Reads a bundle line by line, because {@code Properties} keeps the last of two doubled keys and says nothing. */
    private static ImmutableSortedMap<String, String> words(Path file, List<String> odd) {
        Map<String, String> words = new TreeMap<>();
        for (String line : House.text(file).lines().toList()) {
            int equals = line.indexOf('=');
            String code = line.substring(0, Math.max(0, equals));
            // A blank at an end, where one is meant, is spelt out.
            String said = SPELT.matcher(line.substring(equals + 1))
                    .replaceAll(spelt -> Character.toString(Integer.parseInt(spelt.group(1), 16)));
            boolean comment = line.isBlank() || line.startsWith("#");
            boolean sound = CODE.matcher(code).matches() && line.equals(line.strip());
            if (!comment && (!sound || words.put(code, said) != null)) {
                odd.add(line);
            }
        }
        return ImmutableSortedMap.copyOf(words);
    }

    /** Returns the placeholders; words that come in both languages fill {@code {zh}} here and {@code {en}} there. */
    private static Set<String> anyLanguage(Set<String> placeholders) {
        return placeholders.stream()
                .map(name -> name.equals("zh") || name.equals("en") ? "zh or en" : name)
                .collect(ImmutableSet.toImmutableSet());
    }

    private static Set<String> placeholders(String words) {
        return PLACEHOLDER.matcher(words).results().map(found -> found.group(1)).collect(ImmutableSet.toImmutableSet());
    }

    private static boolean isCode(String literal) {
        return CODE.matcher(literal).matches()
                && ROOMS.contains(literal.substring(0, literal.indexOf('.')))
                && !FILE_NAME.matcher(literal).matches();
    }
}
