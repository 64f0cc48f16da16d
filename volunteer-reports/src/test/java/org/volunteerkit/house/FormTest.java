package org.volunteerkit.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every room has the same form: described in five parts, small, without public machinery. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FormTest {

    private static final int MOST_TYPES = 12;
    private static final int MOST_LINES = 400;
    private static final Arrows ARROWS = Arrows.read();

    /** Public types that are for our own packages, and why. */
    private static final ImmutableMap<String, String> SHARED = ImmutableMap.of(
            "ValueStyle", "an annotation cannot be shared among packages otherwise; it leaves no trace");

    static Stream<JavaSource> descriptions() {
        return House.sources().stream()
                .filter(JavaSource::isPackageInfo)
                .filter(source -> !source.packageName().equals(House.ROOT));
    }

    @Test
    void every_package_has_a_description() {
        assertThat(House.sources().stream()
                        .filter(source -> !source.isModuleInfo())
                        .map(JavaSource::packageName)
                        .distinct())
                .isSubsetOf(House.sources().stream()
                        .filter(JavaSource::isPackageInfo)
                        .map(JavaSource::packageName)
                        .toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("descriptions")
    void a_description_has_five_parts_and_marks_nulls(JavaSource description) {
        String told = description.comment();

        assertThat(description.code()).contains("@NullMarked");
        assertThat(told.substring(0, Math.max(0, told.indexOf("<p>"))).strip())
                .as("one sentence")
                .endsWith(".");
        assertThat(told).as("how the types play together").contains("<p>");
        assertThat(told).as("some lines of code").contains("<pre>{@code");
        assertThat(told).as("what is not in it").contains("<p>Not here:");
        assertThat(told).as("what it may use").contains("<p>May use:");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("descriptions")
    void a_description_names_the_arrows_of_the_picture(JavaSource description) {
        String room = Arrows.room(description.packageName());
        // Behind a semicolon stands what never happens.
        String told = description.comment().replaceFirst(".*<p>May use:", "").replaceFirst(";.*", "");

        assertThat(ARROWS.reachable(ARROWS.named(room, told)))
                .as("%s says that it may use%s", room, told)
                .containsExactlyInAnyOrderElementsOf(ARROWS.reachable(room));
    }

    @Test
    void a_room_has_at_most_twelve_public_types() {
        Map<String, Long> types = House.classes().stream()
                .filter(FormTest::isPublicTopLevel)
                .filter(each -> !SHARED.containsKey(each.getSimpleName()))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));

        assertThat(types)
                .allSatisfy((room, count) ->
                        assertThat(count).as("public types of %s", room).isLessThanOrEqualTo(MOST_TYPES));
    }

    @Test
    void no_machinery_is_public() {
        assertThat(House.classes().stream()
                        .filter(each -> each.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(each -> each.getSimpleName().startsWith("Immutable"))
                        .filter(each -> each.getEnclosingClass().isEmpty())
                        .map(JavaClass::getName))
                .isEmpty();
    }

    @Test
    void no_public_type_says_that_it_is_internal() {
        Pattern internal = Pattern.compile(
                "(?i)\\b(is|are|an|for) internal(?! use)\\b|\\binternal(ly)? (to|used|class|type|helper)\\b"
                        + "|no part of the promises|not part of the api|do not use|not for callers");
        ImmutableSet<String> publicTypes = House.classes().stream()
                .filter(FormTest::isPublicTopLevel)
                .map(JavaClass::getName)
                .collect(ImmutableSet.toImmutableSet());

        assertThat(House.sources().stream()
                        .filter(source -> publicTypes.contains(source.packageName() + "." + source.name()))
                        .filter(source -> internal.matcher(source.comment()).find())
                        .map(JavaSource::name)
                        .filter(name -> !SHARED.containsKey(name)))
                .isEmpty();
    }

    @Test
    void every_public_type_says_whether_it_is_to_be_called_or_implemented() {
        ImmutableSet<String> classes = House.classes().stream()
                .filter(FormTest::isPublicTopLevel)
                .filter(each -> !each.isEnum() && !each.isRecord() && !each.isAnnotation())
                .filter(each -> !each.isAssignableTo(Throwable.class))
                .map(JavaClass::getName)
                .collect(ImmutableSet.toImmutableSet());
        // Keys say it once, in the class that they extend.
        Pattern said =
                Pattern.compile("(?i)\\b(to be|be) (called|extended|implemented)|\\b(extend|implement)ed (by|it)\\b");

        assertThat(House.sources().stream()
                        .filter(source -> classes.contains(source.packageName() + "." + source.name()))
                        .filter(source -> !source.code().contains("extends Key"))
                        .filter(source -> !said.matcher(source.comment()).find())
                        .map(JavaSource::name))
                .isEmpty();
    }

    @Test
    void no_source_is_long() {
        assertThat(House.sources())
                .allSatisfy(source -> assertThat(source.text().lines().count())
                        .as(source.name())
                        .isLessThanOrEqualTo(MOST_LINES));
    }

    @Test
    void no_value_is_serializable() {
        List<String> against = House.classes().stream()
                .filter(each -> each.isAssignableTo(Serializable.class))
                .filter(each -> !each.isAssignableTo(Throwable.class) && !each.isAssignableTo(Enum.class))
                .filter(each -> each.getModifiers().contains(JavaModifier.PUBLIC)
                        || each.getSimpleName().startsWith("Immutable"))
                // What plugs into Jackson is what its base class is; it holds no data.
                .filter(each -> each.getAllRawSuperclasses().stream()
                        .noneMatch(base -> base.getPackageName().contains(".jackson.")))
                .map(JavaClass::getName)
                .toList();

        assertThat(against).as("serialised objects are a door without a lock").isEmpty();
    }

    private static boolean isPublicTopLevel(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().isEmpty();
    }
}
