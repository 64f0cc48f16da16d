package org.volunteerkit.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.base.Splitter;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.volunteerkit.activity.attendance.CheckStep;
import org.volunteerkit.activity.signup.SignUpStep;
import org.volunteerkit.demand.pair.PairingStep;
import org.volunteerkit.demand.ticket.TicketStep;
import org.volunteerkit.giving.GivingStep;
import org.volunteerkit.json.Json;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.life.RegistrationStep;
import org.volunteerkit.roster.moving.MembershipStep;
import org.volunteerkit.roster.twin.MergeStep;
import org.volunteerkit.service.review.ReviewStep;
import org.volunteerkit.training.credential.CredentialStep;

/** The page of the file formats says of every step what can be written and what has to be. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StepsPageTest {

    private static final Path PAGE = Path.of("..", "docs", "formats.md");
    private static final Pattern NAME = Pattern.compile("`([a-zA-Z-]+)`(\\*?)");

    static Stream<Arguments> books() {
        return Stream.of(
                Arguments.of(ReviewStep.class, "Steps of the review of hours", "review.jsonl"),
                Arguments.of(RegistrationStep.class, "Steps of a registration", "registration-steps.jsonl"),
                Arguments.of(MembershipStep.class, "Steps of memberships", "membership-steps.jsonl"),
                Arguments.of(MergeStep.class, "Steps of merging and erasing", "merge-steps.jsonl"),
                Arguments.of(CredentialStep.class, "Steps of credentials", "credential-steps.jsonl"),
                Arguments.of(SignUpStep.class, "Steps of signing up", "sign-up-steps.jsonl"),
                Arguments.of(CheckStep.class, "Steps of presence", "check-steps.jsonl"),
                Arguments.of(TicketStep.class, "Steps of tickets", "ticket-steps.jsonl"),
                Arguments.of(PairingStep.class, "Steps of pairs", "pairing-steps.jsonl"),
                Arguments.of(GivingStep.class, "Steps of giving", "giving-steps.jsonl"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("books")
    void the_page_lists_every_step_with_exactly_its_fields(Class<?> steps, String heading, String file)
            throws IOException {
        Map<String, String> page = new TreeMap<>();
        for (String row : table(heading)) {
            List<String> cells = Splitter.on('|').splitToList(row);
            // What stands in parentheses is about the field before it.
            String fields = NAME.matcher(cells.get(2).replaceAll("\\([^)]*\\)", ""))
                    .results()
                    .map(MatchResult::group)
                    .sorted()
                    .collect(Collectors.joining(" "));
            NAME.matcher(cells.get(1)).results().forEach(step -> page.put(step.group(1), fields));
        }

        assertThat(page).isEqualTo(code(steps, file));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("books")
    void the_page_lists_the_file(Class<?> steps, String heading, String file) throws IOException {
        assertThat(lines())
                .as("the file of %s under %s", steps.getSimpleName(), heading)
                .anyMatch(line -> line.startsWith("| `") && line.contains("`" + file + "`"));
    }

    private static List<String> lines() throws IOException {
        return Files.readAllLines(PAGE, StandardCharsets.UTF_8);
    }

    private static List<String> table(String heading) throws IOException {
        return lines().stream()
                .dropWhile(line -> !line.startsWith(heading))
                .dropWhile(line -> !line.startsWith("| ---"))
                .skip(1)
                .takeWhile(line -> line.startsWith("|"))
                .toList();
    }

    /** The steps with their fields; those without which a step is refused bear an asterisk. */
    private static Map<String, String> code(Class<?> steps, String file) {
        Map<String, String> code = new LinkedHashMap<>();
        for (JsonSubTypes.Type type : steps.getAnnotation(JsonSubTypes.class).value()) {
            String name = type.value().getAnnotation(JsonTypeName.class).value();
            List<String> needed = Json.read(steps, file, "{\"" + name + "\": {}}").problems().stream()
                    .filter(problem -> problem.code().equals("problem.field-missing"))
                    .map(Problem::place)
                    .map(place -> place.path().orElse(""))
                    .toList();
            code.put(
                    name,
                    Arrays.stream(type.value().getRecordComponents())
                            .map(RecordComponent::getName)
                            .map(field -> "`" + field + "`" + (needed.contains("$." + name + "." + field) ? "*" : ""))
                            .sorted()
                            .collect(Collectors.joining(" ")));
        }
        return code;
    }
}
