package org.volunteerkit.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No hidden world: every result depends on what the caller hands in, and on nothing else (laws 1, 13, 14, 42). */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TidyTest {

    /** Calls that bring a hidden world, and what it is. The form: {@code owner.name(parameters)}, as a pattern. */
    private static final String HIDDEN = """
            java\\.time\\..*\\.now\\(.*                                       | the clock
            java\\.time\\.Clock\\.(system|tick).*                             | the clock
            java\\.time\\.InstantSource\\.system.*                            | the clock
            java\\.lang\\.System\\.(currentTimeMillis|nanoTime)\\(\\)         | the clock
            java\\.util\\.(Date|GregorianCalendar)\\.<init>\\(\\)             | the clock
            java\\.util\\.Calendar\\.getInstance\\(.*                         | the clock
            com\\.google\\.common\\.base\\.(Stopwatch|Ticker)\\..*            | the clock
            java\\.time\\.ZoneId\\.systemDefault\\(\\)                        | the zone of the machine
            java\\.util\\.TimeZone\\.[gs]etDefault\\(.*                       | the zone of the machine
            java\\.util\\.Locale\\.[gs]etDefault\\(.*                         | the locale of the machine
            java\\.lang\\.String\\.format\\(java\\.lang\\.String, .*          | the locale of the machine
            java\\.lang\\.String\\.formatted\\(.*                             | the locale of the machine
            java\\.lang\\.String\\.to(Low|Upp)erCase\\(\\)                    | the locale of the machine
            java\\.util\\.Formatter\\.<init>\\(\\)                            | the locale of the machine
            java\\.io\\.Print(Stream|Writer)\\.(printf|format)\\(java\\.lang\\.String, .* | the locale of the machine
            java\\.time\\.format\\.DateTimeFormatter\\.ofPattern\\(java\\.lang\\.String\\) | the locale of the machine
            java\\.time\\.format\\.DateTimeFormatter\\.ofLocalized.*          | the locale of the machine
            java\\.time\\.format\\.DateTimeFormatterBuilder\\.toFormatter\\(\\) | the locale of the machine
            java\\.text\\..*Format\\.(<init>\\((java\\.lang\\.String)?\\)|get.*Instance\\(\\)) | the locale of the machine
            java\\.text\\.(Collator|BreakIterator)\\.get\\w*Instance\\(\\)    | the locale of the machine
            java\\.util\\.ResourceBundle\\.getBundle\\(java\\.lang\\.String\\) | the locale of the machine
            java\\.util\\.Scanner\\..*                                        | the locale of the machine
            java\\.nio\\.charset\\.Charset\\.defaultCharset\\(\\)             | the charset of the machine
            java\\.lang\\.String\\.getBytes\\(\\)                             | the charset of the machine
            java\\.lang\\.String\\.<init>\\(\\[B(, int, int)?\\)              | the charset of the machine
            java\\.lang\\.String\\.<init>\\(byte\\[\\](, int, int)?\\)        | the charset of the machine
            java\\.io\\.InputStreamReader\\.<init>\\(java\\.io\\.InputStream\\) | the charset of the machine
            java\\.io\\.OutputStreamWriter\\.<init>\\(java\\.io\\.OutputStream\\) | the charset of the machine
            java\\.io\\.Print(Stream|Writer)\\.<init>\\(java\\.io\\.OutputStream(, boolean)?\\) | the charset of the machine
            java\\.io\\.ByteArrayOutputStream\\.toString\\(\\)                | the charset of the machine
            java\\.lang\\.System\\.(out|err|in)                               | the streams of the machine
            java\\.lang\\.Throwable\\.printStackTrace\\(.*                    | the streams of the machine
            java\\.lang\\.System\\.lineSeparator\\(\\)                        | the line ends of the machine
            java\\.io\\.BufferedWriter\\.newLine\\(\\)                        | the line ends of the machine
            java\\.io\\.Print(Stream|Writer)\\.println\\(.*                   | the line ends of the machine
            java\\.lang\\.System\\.(getProperty|getProperties|getenv)\\(.*    | the settings of the machine
            java\\.lang\\.(Boolean\\.getBoolean|Integer\\.getInteger|Long\\.getLong)\\(.* | the settings of the machine
            java\\.lang\\.Runtime\\..*                                        | the machine
            java\\.lang\\.System\\.(exit|gc|load.*|identityHashCode)\\(.*     | the machine
            java\\.lang\\.Math\\.random\\(\\)                                 | chance
            java\\.util\\.(Random|SplittableRandom)\\.<init>\\(\\)            | chance
            java\\.util\\.concurrent\\.ThreadLocalRandom\\..*                 | chance
            java\\.util\\.UUID\\.randomUUID\\(\\)                             | chance
            java\\.util\\.Collections\\.shuffle\\(java\\.util\\.List\\)       | chance
            java\\.util\\.(Set|Map)\\.(of|ofEntries|copyOf)\\(.+              | chance: the order differs from run to run
            java\\.util\\.stream\\.Collectors\\.toUnmodifiable(Set|Map)\\(.*  | chance: the order differs from run to run
            java\\.lang\\.Class\\.forName\\(.*                                | classes named by data
            java\\.lang\\.ClassLoader\\.loadClass\\(.*                        | classes named by data
            java\\.io\\.Object(In|Out)putStream\\..*                          | classes named by data
            """;

    /** Whole packages and classes that are a hidden world. */
    /** The classes whose work it is to open files. */
    private static final String FILES =
            "org\\.volunteerkit\\.ledger\\.store\\.file\\.(Disk|FileJournal|FileLocks)(\\$.*)?";

    private static final Pattern ELSEWHERE =
            Pattern.compile("java\\.util\\.logging\\..*|org\\.slf4j\\..*|java\\.util\\.prefs\\..*"
                    + "|java\\.net\\.(?!URI$|URLEncoder$).*|java\\.rmi\\..*|javax\\.(naming|script|net)\\..*"
                    + "|java\\.io\\.(File|FileReader|FileWriter|FileInputStream|FileOutputStream|RandomAccessFile)"
                    + "|java\\.awt\\..*|java\\.desktop\\..*|sun\\..*|jdk\\.internal\\..*|java\\.util\\.Timer.*");

    private record Hidden(Pattern call, String world) {}

    private static final List<Hidden> HIDDEN_CALLS = HIDDEN.lines()
            .map(line -> Splitter.on(" | ").trimResults().splitToList(line))
            .map(parts -> new Hidden(Pattern.compile(parts.get(0)), parts.get(1)))
            .toList();

    private static final ImmutableSet<String> BINARY = ImmutableSet.of(
            "double",
            "float",
            "java.lang.Double",
            "java.lang.Float",
            "java.util.OptionalDouble",
            "java.util.stream.DoubleStream",
            "java.util.DoubleSummaryStatistics");

    /** Methods that may, and why. */
    private static final ImmutableMap<String, String> EXCUSED = ImmutableMap.of(
            "org.volunteerkit.json.ValueTypes.find",
            "the name is that of a class of ours, with a prefix; no data names it");

    static Stream<String> worlds() {
        return HIDDEN_CALLS.stream().map(Hidden::world).distinct();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("worlds")
    void no_room_looks_at(String world) {
        assertThat(accesses()
                        .filter(access -> HIDDEN_CALLS.stream()
                                .filter(hidden -> hidden.world().equals(world))
                                .anyMatch(hidden ->
                                        hidden.call().matcher(signature(access)).matches()))
                        .filter(access -> !EXCUSED.containsKey(access.getOriginOwner()
                                        .getName() + "." + access.getOrigin().getName()))
                        .map(JavaAccess::getDescription)
                        .distinct())
                .isEmpty();
    }

    @Test
    void no_room_logs_opens_files_or_reaches_into_the_net() {
        assertThat(House.classes().stream()
                        .flatMap(each -> each.getDirectDependenciesFromSelf().stream())
                        .filter(arrow -> !arrow.getOriginClass().getName().matches(FILES))
                        .filter(arrow -> ELSEWHERE
                                .matcher(arrow.getTargetClass()
                                        .getBaseComponentType()
                                        .getName())
                                .matches())
                        .map(arrow -> arrow.getDescription())
                        .distinct())
                .isEmpty();
    }

    @Nested
    class No_binary_fraction {

        @Test
        void is_held_given_or_taken() {
            Stream<String> fields = House.classes().stream()
                    .flatMap(each -> each.getFields().stream())
                    .filter(field -> isBinary(field.getRawType()))
                    .map(JavaField::getFullName);
            Stream<String> calls = House.classes().stream()
                    .flatMap(each -> each.getCodeUnits().stream())
                    .filter(each -> isBinary(each.getRawReturnType())
                            || each.getRawParameterTypes().stream().anyMatch(TidyTest::isBinary))
                    .map(JavaCodeUnit::getFullName);

            assertThat(Stream.concat(fields, calls)).isEmpty();
        }

        @Test
        void comes_out_of_a_call_or_goes_into_one() {
            assertThat(accesses()
                            .filter(access -> access.getTarget() instanceof CodeUnitAccessTarget target
                                    && (isBinary(target.getRawReturnType())
                                            || target.getRawParameterTypes().stream()
                                                    .anyMatch(TidyTest::isBinary)))
                            .map(JavaAccess::getDescription)
                            .distinct())
                    .isEmpty();
        }

        @Test
        void is_written() {
            Pattern written = Pattern.compile("\\b(double|float|Double|Float)\\b|\\b\\w*(Double|Float)[A-Z]\\w*"
                    + "|(?<![\\w.])[0-9][0-9_]*(\\.[0-9]|[eE][+-]?[0-9]|[fFdD]\\b)");

            assertThat(House.sources().stream().flatMap(source -> source.find(written).stream()))
                    .isEmpty();
        }
    }

    @Test
    void nothing_static_changes() {
        assertThat(House.classes().stream()
                        .flatMap(each -> each.getFields().stream())
                        .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                        .filter(field -> !field.getModifiers().contains(JavaModifier.FINAL))
                        .map(JavaField::getFullName))
                .isEmpty();
    }

    @Test
    void the_test_sees_what_it_looks_for() {
        List<String> calls = List.of(
                "java.time.LocalDate.now()",
                "java.time.Instant.now()",
                "java.lang.System.out",
                "java.lang.String.format(java.lang.String, java.lang.Object[])",
                "java.lang.String.getBytes()",
                "java.util.Map.of(java.lang.Object, java.lang.Object)",
                "java.lang.String.<init>(byte[])");
        List<String> fine = List.of(
                "java.lang.String.format(java.util.Locale, java.lang.String, java.lang.Object[])",
                "java.lang.String.getBytes(java.nio.charset.Charset)",
                "java.util.Random.<init>(long)",
                "java.time.LocalDate.of(int, int, int)");

        assertThat(calls)
                .allMatch(call -> HIDDEN_CALLS.stream()
                        .anyMatch(hidden -> hidden.call().matcher(call).matches()));
        assertThat(fine)
                .noneMatch(call -> HIDDEN_CALLS.stream()
                        .anyMatch(hidden -> hidden.call().matcher(call).matches()));
        assertThat(accesses().map(TidyTest::signature))
                .contains("java.time.LocalDate.of(int, int, int)")
                .anyMatch(call -> call.startsWith("java.io.InputStreamReader.<init>(java.io.InputStream, "));
    }

    private static Stream<JavaAccess<?>> accesses() {
        return House.classes().stream().flatMap(each -> each.getAccessesFromSelf().stream());
    }

    private static String signature(JavaAccess<?> access) {
        String name = access.getTargetOwner().getName() + "." + access.getName();
        return access.getTarget() instanceof CodeUnitAccessTarget target
                ? target.getRawParameterTypes().stream()
                        .map(type ->
                                type.isArray() ? type.getBaseComponentType().getName() + "[]" : type.getName())
                        .collect(Collectors.joining(", ", name + "(", ")"))
                : name;
    }

    private static boolean isBinary(JavaClass type) {
        return BINARY.contains(type.getBaseComponentType().getName());
    }
}
