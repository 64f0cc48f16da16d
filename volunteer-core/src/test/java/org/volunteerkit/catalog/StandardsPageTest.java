package org.volunteerkit.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.volunteerkit.activity.Activity;
import org.volunteerkit.activity.ActivityId;
import org.volunteerkit.activity.Project;
import org.volunteerkit.activity.ProjectId;
import org.volunteerkit.json.Json;
import org.volunteerkit.json.Reading;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.measure.fact.VolunteerFacts;
import org.volunteerkit.problem.Place;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.Roster;
import org.volunteerkit.roster.body.OrganizationId;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.standard.Conformity;
import org.volunteerkit.standard.Evidence;
import org.volunteerkit.standard.Inspection;
import org.volunteerkit.standard.Inspector;
import org.volunteerkit.standard.Standard;
import org.volunteerkit.standard.StandardId;
import org.volunteerkit.standard.profile.EditionId;
import org.volunteerkit.standard.profile.Standards;
import org.volunteerkit.standard.round.RectificationBook;
import org.volunteerkit.standard.round.RectificationStep;
import org.volunteerkit.station.Premises;
import org.volunteerkit.station.StaffPost;
import org.volunteerkit.station.Station;
import org.volunteerkit.station.StationId;
import org.volunteerkit.station.StationKind;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.TimeSpan;
import org.volunteerkit.value.Ratio;

/** Follows the page from which somebody writes a standard, from the example to the last mistake. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StandardsPageTest {

    private static final String PAGE = page();
    private static final String STANDARD = block("json riverside.json");
    private static final String PROFILE = block("json hillside.json");
    private static final Catalog CATALOG = Catalog.shipped();
    private static final EditionId HILLSIDE = new EditionId(StandardId.of("hillside-haves"), "2024");

    /** A row of a table of mistakes. */
    private record Mistake(String good, String bad, String told) {

        @Override
        public String toString() {
            return bad + ": " + told;
        }
    }

    private static String page() {
        try {
            return Files.readString(Path.of("..", "docs", "standards.md"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String block(String name) {
        int start = PAGE.indexOf("```" + name + "\n") + name.length() + 4;
        return PAGE.substring(start, PAGE.indexOf("```", start));
    }

    static Stream<Mistake> mistakesInTheStandard() {
        return mistakes("## Mistakes on the way");
    }

    static Stream<Mistake> mistakesInTheProfile() {
        return mistakes("Mistakes are told as above");
    }

    private static Stream<Mistake> mistakes(String heading) {
        List<Mistake> mistakes = new ArrayList<>();
        String rest = PAGE.substring(PAGE.indexOf(heading));
        for (String line : rest.substring(rest.indexOf("| --- | --- | --- |"))
                .lines()
                .skip(1)
                .toList()) {
            if (!line.startsWith("|")) {
                break;
            }
            List<String> cells = Splitter.on('|').trimResults().splitToList(line);
            mistakes.add(new Mistake(unquoted(cells.get(1)), unquoted(cells.get(2)), cells.get(3)));
        }
        return mistakes.stream();
    }

    private static String unquoted(String cell) {
        return cell.equals("nothing") ? "" : cell.replaceAll("^`|`$", "").replace("↵", "\n");
    }

    private static String spoilt(String text, Mistake mistake) {
        assertThat(text).contains(mistake.good());
        int at = text.indexOf(mistake.good());
        return text.substring(0, at)
                + mistake.bad()
                + text.substring(at + mistake.good().length());
    }

    private static String told(Problem problem) {
        return "line %d, `%s`: %s; expected %s"
                .formatted(
                        problem.place().line().orElseThrow(),
                        problem.place().path().orElseThrow(),
                        problem.what().text(Locale.ENGLISH),
                        problem.expected().orElseThrow().text(Locale.ENGLISH));
    }

    private static Reading<Standards> files(String standard, String profile) {
        return CATALOG.files(VolunteerFacts.words())
                .standard("riverside.json", standard)
                .profile("hillside.json", profile)
                .read();
    }

    @Test
    void the_example_is_read() {
        assertThat(Catalog.readStandard("riverside.json", STANDARD, VolunteerFacts.words())
                        .problems())
                .isEmpty();
        assertThat(files(STANDARD, PROFILE).problems()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakesInTheStandard")
    void a_mistake_in_the_standard_is_told_where_it_stands(Mistake mistake) {
        List<Problem> problems = Catalog.readStandard(
                        "riverside.json", spoilt(STANDARD, mistake), VolunteerFacts.words())
                .problems();

        assertThat(problems).isNotEmpty();
        assertThat(told(problems.get(0))).isEqualTo(mistake.told());
        assertThat(problems.get(0).text(Locale.CHINA)).startsWith("riverside.json，第 ");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakesInTheProfile")
    void a_mistake_in_the_profile_is_told_where_it_stands(Mistake mistake) {
        List<Problem> problems = files(STANDARD, spoilt(PROFILE, mistake)).problems();

        assertThat(problems).isNotEmpty();
        assertThat(told(problems.get(0))).isEqualTo(mistake.told());
        assertThat(problems.get(0).place().source()).contains("hillside.json");
    }

    @Test
    void all_mistakes_of_all_files_are_told_at_once() {
        Reading<Standards> reading = files(
                STANDARD.replace("{\"value\": \"staff\"", "{\"value\": \"stuff\"")
                        .replace("\"partlyFrom\": \"1 item\"", "\"partlyFrom\": \"1 person\""),
                PROFILE.replace("\"edition\": \"2024\"}", "\"edition\": \"2025\"}"));

        assertThat(reading.problems())
                .extracting(problem -> problem.place().source().orElseThrow() + " " + problem.code())
                .containsExactly(
                        "riverside.json measure.value-unknown",
                        "riverside.json measure.unit",
                        "hillside.json standard.base-unknown");
        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.total()).isEqualTo(3));
    }

    @Test
    void the_difference_is_the_one_on_the_page() {
        List<String> lines =
                files(STANDARD, PROFILE).orThrow().fromBase(HILLSIDE).lines(Locale.ENGLISH);

        assertThat(PAGE).contains("prints the difference:\n\n```\n" + String.join("\n", lines) + "\n```");
    }

    @Test
    void the_judgement_is_the_one_on_the_page() {
        LocalDate day = LocalDate.of(2024, 5, 20);
        Standard standard = Catalog.readStandard("riverside.json", STANDARD, VolunteerFacts.words())
                .orThrow();
        Inspector inspector = Inspector.of(List.of(standard), VolunteerFacts.words());
        Inspection inspection = inspector.inspect(
                "st-1",
                day,
                inspector.measures(day).tally(facts(), day),
                List.of(
                        evidence("e-1", "name-plate", LocalDate.of(2024, 1, 10)),
                        evidence("e-2", "room", LocalDate.of(2022, 6, 1))));

        List<String> rows = inspection.findings().stream()
                .map(finding -> "| %s | %s | %s | %s | %s |"
                        .formatted(
                                finding.criterion().id(),
                                finding.state().inWords().text(Locale.ENGLISH),
                                finding.found().text(Locale.ENGLISH),
                                finding.needed().text(Locale.ENGLISH),
                                finding.enough()
                                        .map(enough -> enough.text(Locale.ENGLISH))
                                        .orElse("–")))
                .toList();
        assertThat(PAGE).contains(String.join("\n", rows));
        assertThat(inspection.state()).isEqualTo(Conformity.NOT_MET);
        assertThat(inspection.grade()).isEmpty();
        assertThat(inspection.score().orElseThrow().reached()).isEqualTo(Ratio.parse("5.5"));
        assertThat(inspection.score().orElseThrow().possible()).isEqualTo(Ratio.of(9));
    }

    @Test
    void the_steps_on_the_page_are_a_book() {
        List<RectificationStep> steps = block("jsonl steps")
                .lines()
                .map(line ->
                        Json.read(RectificationStep.class, "steps.jsonl", line).orThrow())
                .toList();

        assertThat(RectificationBook.of(steps).open()).isEmpty();
        assertThat(Json.form(RectificationStep.class).list().write(steps))
                .isEqualTo("[" + String.join(",", block("jsonl steps").lines().toList()) + "]");
    }

    @Test
    void the_page_names_every_standard_of_the_catalog() {
        Set<String> named = new TreeSet<>();
        Pattern.compile("`([a-z0-9-]+)`").matcher(PAGE).results().forEach(key -> named.add(key.group(1)));

        assertThat(CATALOG.standards().stream()
                        .map(StandardId::value)
                        .filter(key -> !key.startsWith("henan-city-stations-")))
                .allMatch(named::contains);
    }

    private static List<Fact> facts() {
        Station station = Station.builder()
                .id(StationId.of("st-1"))
                .name("河畔站")
                .kind(StationKind.COMMUNITY)
                .body(OrganizationId.of("org-1"))
                .area(OrganizationId.of("org-1"))
                .open(DateRange.from(LocalDate.of(2020, 1, 1)))
                .premises(Premises.builder().floorSpace(20).build())
                .addStaff(StaffPost.builder()
                        .person(PersonId.of("ann"))
                        .fullTime(true)
                        .during(DateRange.from(LocalDate.of(2020, 1, 1)))
                        .build())
                .build();
        VolunteerFacts facts =
                VolunteerFacts.among(Roster.builder().build().roster(), List.of(station), List.of(), List.of());
        List<Fact> all = new ArrayList<>(facts.of(station, Place.nowhere()));
        for (int i = 1; i <= 2; i++) {
            all.add(facts.of(
                    Project.builder()
                            .id(ProjectId.of("p-" + i))
                            .title("助老")
                            .theme("care")
                            .station(station.id())
                            .organizer(station.body())
                            .running(DateRange.from(LocalDate.of(2023, 1, 1)))
                            .build(),
                    Place.nowhere()));
        }
        for (int month : List.of(2, 3, 4)) {
            LocalDateTime start = LocalDateTime.of(2024, month, 10, 9, 0);
            all.add(facts.of(
                    Activity.builder()
                            .id(ActivityId.of("a-" + month))
                            .title("清洁家园")
                            .theme("clean-homes")
                            .organizer(station.body())
                            .station(station.id())
                            .time(TimeSpan.of(start, start.plusHours(2), ZoneId.of("Asia/Shanghai")))
                            .build(),
                    Place.nowhere()));
        }
        return all;
    }

    private static Evidence evidence(String id, String kind, LocalDate day) {
        return Evidence.builder()
                .id(id)
                .subject("st-1")
                .kind(kind)
                .takenOn(day)
                .by("office")
                .shows(Conformity.MET)
                .build();
    }
}
