package org.volunteerkit.house;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Sets;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The arrows between the rooms are those of {@code docs/architecture.md}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RoomsTest {

    private static final Arrows ARROWS = Arrows.read();

    static Stream<String> rooms() {
        return ARROWS.rooms().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rooms")
    void a_room_imports_only_what_its_row_allows(String room) {
        Set<String> allowed = Sets.union(ARROWS.reachable(room), Set.of(room));

        List<String> against = House.classes().stream()
                .filter(each -> Arrows.room(each.getPackageName()).equals(room))
                .flatMap(each -> each.getDirectDependenciesFromSelf().stream())
                .filter(arrow -> isOurs(target(arrow)))
                .filter(arrow -> !allowed.contains(Arrows.room(target(arrow).getPackageName())))
                .map(Dependency::getDescription)
                .distinct()
                .sorted()
                .toList();

        assertThat(against).as("imports of %s beyond %s", room, allowed).isEmpty();
    }

    @Test
    void every_package_is_a_room_of_the_picture() {
        assertThat(House.classes().stream()
                        .map(each -> Arrows.room(each.getPackageName()))
                        .distinct())
                .isSubsetOf(ARROWS.rooms());
    }

    @Test
    void the_rooms_form_no_circle() {
        slices().matching(House.ROOT + ".(**)").should().beFreeOfCycles().check(House.classesForRules());
    }

    @Test
    void no_room_needs_the_testkit() {
        assertThat(House.classes().stream()
                        .flatMap(each -> each.getDirectDependenciesFromSelf().stream())
                        .filter(arrow -> target(arrow).getPackageName().startsWith(House.ROOT + ".testkit"))
                        .map(Dependency::getDescription))
                .isEmpty();
    }

    @Nested
    class The_picture {

        @ParameterizedTest(name = "{0} and {1}")
        @CsvSource({"standard, policy", "ledger, award", "reports, reports.render", "value, json", "measure, json"})
        void keeps_apart(String one, String other) {
            assertThat(ARROWS.rooms()).contains(one, other);
            assertThat(ARROWS.reachable(one)).doesNotContain(other);
            if (!other.equals("json")) {
                assertThat(ARROWS.reachable(other)).doesNotContain(one);
            }
        }

        @Test
        void has_no_circle() {
            assertThat(ARROWS.rooms())
                    .allSatisfy(room -> assertThat(ARROWS.reachable(room)).doesNotContain(room));
        }

        @Test
        void is_read_as_it_is_meant() {
            assertThat(ARROWS.direct("problem")).isEmpty();
            assertThat(ARROWS.direct("value")).containsExactly("problem");
            assertThat(ARROWS.direct("activity")).containsExactly("station", "training");
            assertThat(ARROWS.direct("integrity")).containsExactly("service.review");
            assertThat(ARROWS.direct("award")).containsExactly("policy", "roster");
            assertThat(ARROWS.direct("certificate")).containsExactly("service", "award", "json");
            assertThat(ARROWS.direct("measure.fact")).contains("roster.person", "giving", "demand");
            assertThat(ARROWS.direct("reports.render")).containsExactly("reports.document");
            assertThat(ARROWS.direct("reports")).contains("ledger", "reports.indicator", "reports.document");
            assertThat(ARROWS.direct("testkit")).contains("problem", "catalog").doesNotContain("testkit");
        }

        @Test
        void draws_the_rooms_that_are_there_and_the_rooms_to_come() {
            assertThat(ARROWS.rooms())
                    .containsAll(Arrows.FACTS)
                    .contains(
                            "problem", "value", "time", "integrity", "measure", "standard", "policy", "ledger", "award")
                    .contains("certificate", "json", "catalog", "testkit", "reports", "reports.indicator")
                    .contains("reports.document", "reports.render");
        }
    }

    private static JavaClass target(Dependency arrow) {
        return arrow.getTargetClass().getBaseComponentType();
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith(House.ROOT + ".");
    }
}
