package org.volunteerkit.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.volunteerkit.roster.Volunteer;
import org.volunteerkit.roster.person.Identity;
import org.volunteerkit.roster.person.Person;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.service.ServiceRecord;
import org.volunteerkit.value.Privacy;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PrivacyTest {

    /** Every value type of the library that names a person, found in its classes. */
    static List<Class<?>> typesThatNameAPerson() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.volunteerkit").stream()
                        .filter(found -> found.getSimpleName().startsWith("Immutable"))
                        .map(JavaClass::reflect)
                        .<Class<?>>map(Class::getSuperclass)
                        .filter(type -> attributes(type).anyMatch(PrivacyTest::namesAPerson))
                        .sorted(Comparator.comparing(Class::getName))
                        .toList();
    }

    /** What a value holds: the generated class overrides exactly the accessors. */
    private static Stream<Method> attributes(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> method.getParameterCount() == 0)
                .filter(method -> (method.getModifiers() & (Modifier.STATIC | Modifier.FINAL)) == 0)
                .filter(method -> !method.isSynthetic() && method.getDeclaringClass() != Object.class)
                .filter(method -> !List.of("toString", "hashCode").contains(method.getName()));
    }

    private static boolean namesAPerson(Method accessor) {
        return accessor.getGenericReturnType().getTypeName().contains(PersonId.class.getName());
    }

    @Test
    void the_types_are_found() {
        assertThat(typesThatNameAPerson())
                .contains(Person.class, Identity.class, Volunteer.class, ServiceRecord.class)
                .hasSizeGreaterThan(9);
    }

    @ParameterizedTest
    @MethodSource("typesThatNameAPerson")
    void every_field_beside_a_person_has_a_class(Class<?> type) {
        assertThat(attributes(type))
                .allSatisfy(accessor -> assertThat(accessor.getAnnotation(Privacy.Of.class))
                        .as(type.getSimpleName() + "." + accessor.getName())
                        .isNotNull());
    }

    @Test
    void what_tells_who_somebody_is_is_sensitive() throws NoSuchMethodException {
        for (String field : List.of("name", "identityNumber", "phone")) {
            assertThat(Identity.class
                            .getMethod(field)
                            .getAnnotation(Privacy.Of.class)
                            .value())
                    .isEqualTo(Privacy.SENSITIVE);
        }
        assertThat(Person.class
                        .getMethod("born")
                        .getAnnotation(Privacy.Of.class)
                        .value())
                .isEqualTo(Privacy.SENSITIVE);
    }

    @Test
    void no_text_of_a_value_shows_who_somebody_is() {
        String everything = Samples.all().stream().map(Object::toString).collect(Collectors.joining("\n"));

        assertThat(everything)
                .contains("ann", "2023-03-05")
                .doesNotContain(Samples.NAME)
                .doesNotContain(Samples.NUMBER)
                .doesNotContain("19491231")
                .doesNotContain(Samples.PHONE)
                .doesNotContain(Samples.VOLUNTEER_NUMBER)
                .doesNotContain(Samples.BORN)
                .doesNotContain("LEAGUE_MEMBER");
        assertThat(Samples.identity()).hasToString("Identity{person=ann}");
    }

    @Test
    void no_refusal_shows_what_was_typed() {
        assertThatThrownBy(() -> Identity.builder()
                        .person(PersonId.of("ann"))
                        .name(Samples.NAME + "\n")
                        .build())
                .hasMessageContaining("at name: this is no name or title")
                .hasMessageNotContaining(Samples.NAME);
        assertThatThrownBy(() ->
                        Person.builder().born(LocalDate.parse(Samples.BORN)).build())
                .hasMessageNotContaining(Samples.BORN);
    }
}
