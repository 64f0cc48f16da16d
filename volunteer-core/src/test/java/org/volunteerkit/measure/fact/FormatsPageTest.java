package org.volunteerkit.measure.fact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.volunteerkit.activity.Activity;
import org.volunteerkit.activity.Project;
import org.volunteerkit.activity.attendance.Absence;
import org.volunteerkit.activity.attendance.Attendance;
import org.volunteerkit.activity.attendance.Proof;
import org.volunteerkit.award.book.AwardFacts;
import org.volunteerkit.demand.Wish;
import org.volunteerkit.measure.step.Step;
import org.volunteerkit.roster.Membership;
import org.volunteerkit.roster.MembershipRole;
import org.volunteerkit.roster.Volunteer;
import org.volunteerkit.roster.body.Level;
import org.volunteerkit.roster.body.Organization;
import org.volunteerkit.roster.body.Recognition;
import org.volunteerkit.roster.body.Statistic;
import org.volunteerkit.roster.body.Team;
import org.volunteerkit.roster.body.WrittenRule;
import org.volunteerkit.roster.life.Occasion;
import org.volunteerkit.roster.life.RegistrationStep;
import org.volunteerkit.roster.moving.MembershipStep;
import org.volunteerkit.roster.person.Affiliation;
import org.volunteerkit.roster.person.GuardianConsent;
import org.volunteerkit.roster.person.Identity;
import org.volunteerkit.roster.person.Person;
import org.volunteerkit.roster.person.Sex;
import org.volunteerkit.roster.twin.Trait;
import org.volunteerkit.service.EvidenceGrade;
import org.volunteerkit.service.ServiceRecord;
import org.volunteerkit.service.TimeKind;
import org.volunteerkit.standard.Evidence;
import org.volunteerkit.standard.Waiver;
import org.volunteerkit.station.Station;
import org.volunteerkit.station.StationKind;
import org.volunteerkit.training.TrainingAttendance;
import org.volunteerkit.training.TrainingKind;
import org.volunteerkit.training.TrainingSession;
import org.volunteerkit.value.Unit;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FormatsPageTest {

    private static final Path PAGE = Path.of("..", "docs", "formats.md");

    @Test
    void the_page_lists_every_kind_with_exactly_its_fields() throws IOException {
        List<String> lines = Files.readAllLines(PAGE, StandardCharsets.UTF_8);
        List<String> table =
                lines.subList(lines.indexOf("### Kinds of facts and their fields"), lines.indexOf("## Standards"));

        Vocabulary words = VolunteerFacts.words().and(AwardFacts.award(), AwardFacts.unusedService());
        for (String name : words.names()) {
            FactKind<?> kind = words.kind(name).orElseThrow();
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

    @Test
    void the_page_has_a_line_for_every_step_with_its_fields() throws IOException {
        List<String> lines = Files.readAllLines(PAGE, StandardCharsets.UTF_8);
        List<String> measures = lines.subList(lines.indexOf("## Measures"), lines.indexOf("## Standards"));

        for (JsonSubTypes.Type step :
                Step.class.getAnnotation(JsonSubTypes.class).value()) {
            String name = step.value().getAnnotation(JsonTypeName.class).value();
            assertThat(measures)
                    .filteredOn(line -> line.startsWith("| `" + name + "` |"))
                    .singleElement()
                    .asString()
                    .contains(Arrays.stream(step.value()
                                    .getAnnotation(JsonPropertyOrder.class)
                                    .value())
                            .map(field -> "`" + field + "`")
                            .toList());
        }
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Organization.class,
                Team.class,
                Person.class,
                Volunteer.class,
                Identity.class,
                Membership.class,
                Station.class,
                WrittenRule.class,
                Project.class,
                Activity.class,
                TrainingSession.class,
                TrainingAttendance.class,
                Wish.class,
                Recognition.class,
                Statistic.class,
                ServiceRecord.class,
                Evidence.class,
                Waiver.class
            })
    void the_page_lists_every_field_of_a_fact(Class<?> fact) throws IOException {
        String row = Files.readAllLines(PAGE, StandardCharsets.UTF_8).stream()
                .filter(line -> line.contains("| `" + fact.getSimpleName() + "`"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("docs/formats.md has no row for " + fact));
        String fields = row.substring(row.indexOf('|', row.indexOf('|', 1) + 1));
        List<String> listed = Pattern.compile("`([a-zA-Z]+)`")
                .matcher(fields)
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(fact.getDeclaredMethods())
                        .filter(method -> !Modifier.isStatic(method.getModifiers())
                                && Modifier.isPublic(method.getModifiers())
                                && !Modifier.isFinal(method.getModifiers())
                                && !method.isSynthetic()
                                && method.getParameterCount() == 0
                                && !method.getName().equals("toString"))
                        .map(Method::getName)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Organization.Kind.class,
                Level.class,
                Team.Nature.class,
                Sex.class,
                Affiliation.class,
                GuardianConsent.Relation.class,
                MembershipRole.class,
                StationKind.class,
                TrainingKind.class,
                Recognition.Kind.class,
                EvidenceGrade.class,
                TimeKind.class,
                RegistrationStep.Cause.class,
                MembershipStep.Side.class,
                Trait.class,
                Proof.How.class,
                Absence.Kind.class,
                Attendance.End.class,
                Occasion.class
            })
    void the_page_lists_the_words_of_every_enumeration(Class<? extends Enum<?>> words) throws IOException {
        String expected = Arrays.stream(words.getEnumConstants())
                .map(word -> "`" + Ascii.toLowerCase(word.name()).replace('_', '-') + "`")
                .collect(Collectors.joining(" "));

        assertThat(Files.readString(PAGE, StandardCharsets.UTF_8)).contains("| " + expected + " |");
    }

    @Test
    void the_page_lists_the_words_of_every_unit() throws IOException {
        String expected =
                Unit.plain().stream().map(unit -> "`" + unit.word() + "`").collect(Collectors.joining(" "));

        assertThat(Files.readString(PAGE, StandardCharsets.UTF_8))
                .contains("| " + expected + ", or an ISO 4217 code |");
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
