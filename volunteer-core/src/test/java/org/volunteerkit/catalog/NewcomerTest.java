package org.volunteerkit.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.volunteerkit.award.Programme;
import org.volunteerkit.award.ProgrammeId;
import org.volunteerkit.json.Json;
import org.volunteerkit.json.Reading;
import org.volunteerkit.measure.fact.Event;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.measure.fact.Vocabulary;
import org.volunteerkit.measure.fact.VolunteerFacts;
import org.volunteerkit.policy.Assessor;
import org.volunteerkit.policy.Policy;
import org.volunteerkit.policy.PolicyId;
import org.volunteerkit.problem.Place;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.testkit.Refusals;

/** What somebody is told who writes the first policy. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NewcomerTest {

    private static final String POLICY = """
            {
              "id": "lessons", "edition": "e", "validity": "2020-01-01/..",
              "title": {"zh": "讲解", "en": "Lessons"}, "publisher": {"zh": "馆", "en": "Museum"}, "source": {"source": "s"},
              "facts": {"lesson": {"is": "act", "words": {"room": ["blue", "red"]}, "amounts": {"time": "hour"}}},
              "values": {
                "lessons": {
                  "pick": {"kind": "lesson"},
                  "then": [
                    {"take": {"field": "time"}},
                    {"cap": {"per": ["person", "room"], "in": {"calendar": {"period": "week"}}, "max": "PT3H"}},
                    {"cap": {"per": ["person"], "in": {"calendar": {"period": "day"}}, "max": "PT2H"}},
                    {"worth": {"over": "act", "schedule": [{"from": "PT0S", "per": "1 point", "each": "PT1H"}]}}
                  ]
                }
              },
              "effects": [{"post": {"amount": "lessons", "terms": "museum", "when": "act"}}]
            }
            """;

    private static List<Problem> problems(String sound, String broken) {
        assertThat(POLICY).contains(sound);
        return Catalog.readPolicy("lessons.json", POLICY.replace(sound, broken), VolunteerFacts.words())
                .problems();
    }

    private static Vocabulary words() {
        Policy policy = Catalog.readPolicy("lessons.json", POLICY, VolunteerFacts.words())
                .orThrow();
        return VolunteerFacts.words().and(policy.facts());
    }

    private static Event lesson(String more) {
        return Json.read(Event.class, "e.json", "{\"id\": \"1\", \"person\": \"ann\"" + more + "}")
                .orThrow();
    }

    private static List<String> explained(Locale locale) {
        Policy policy = Catalog.readPolicy("lessons.json", POLICY, VolunteerFacts.words())
                .orThrow();
        Fact fact = words().fact(
                        lesson(", \"kind\": \"lesson\", \"on\": \"2024-03-05\", \"words\": {\"room\": \"blue\"},"
                                + " \"amounts\": {\"time\": \"PT4H\"}"),
                        Place.nowhere());
        return Assessor.of(List.of(policy), VolunteerFacts.words())
                .assessExplained(PersonId.of("ann"), List.of(fact), LocalDate.of(2024, 3, 9))
                .lines(locale);
    }

    @Test
    void a_maximum_names_its_window_and_one_point_is_one_point() {
        assertThat(explained(Locale.ENGLISH))
                .containsExactly(
                        "lessons, due under the terms museum (edition e) = 2 points",
                        "  lesson 1 on 2024-03-05 = 2 points",
                        "    time = 4 h",
                        "    at most 3 h for each person and room from 2024-03-04 to 2024-03-10; 1 h above it dropped = 3 h",
                        "    at most 2 h for each person on 2024-03-05; 1 h above it dropped = 2 h",
                        "    worth of 2 h = 2 points");
    }

    @Test
    void names_that_nobody_titled_stand_in_quotation_marks_in_Chinese() {
        assertThat(explained(Locale.CHINA))
                .contains(
                        "  2024-03-05 的 “lesson” 1 = 2 分",
                        "    “time” = 4 小时",
                        "    上限 3 小时（按志愿者、“room”分别计算）（2024-03-04 至 2024-03-10），超出的 1 小时 不计 = 3 小时")
                .first()
                .asString()
                .startsWith("“lessons”");
    }

    @ParameterizedTest(name = "{0} becomes {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "1 point"              | "1 points"           | value.unit-near | point, if that is meant
        "1 point"              | "1 Punkt"            | value.quantity-form | a duration such as PT2H, or a number and a unit such as 300 point
        "1 point"              | "1 coupon"           | value.unit-unknown | a unit such as hour, point, time or an ISO 4217 code such as CNY
        "1 point"              | "1 元"                | value.unit-near | CNY, if that is meant
        {"field": "time"}      | {"since": "on", "in": "years"} | value.unit-near | year, if that is meant
        {"field": "time"}      | {"since": "on", "in": "hour"} | measure.take-in | since with in: year, month or day
        , "each": "PT1H"       |                      | policy.post-grain | as the last step a quantize to whole minutes, to at most four decimals of points and coins, to whole minor units of money; or a schedule whose base and per are such amounts, per with an each
        "terms": "museum"      | "terms": "my museum" | value.key-form  | 1 to 64 ASCII letters, digits, dots, underscores or hyphens
        """)
    void a_refusal_says_what_would_do(String sound, String broken, String code, String expected) {
        assertThat(problems(sound, broken == null ? "" : broken))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(code);
                    assertThat(problem.expected().orElseThrow().text(Locale.ENGLISH))
                            .isEqualTo(expected);
                    assertThat(problem.place().line()).isPresent();
                });
    }

    @Test
    void a_programme_is_named_by_its_key() {
        String issue =
                "{\"issue\": {\"programme\": \"gold & silver\", \"of\": \"lessons\", \"when\": \"decision\", \"grades\":"
                        + " [{\"id\": \"g\", \"label\": {\"zh\": \"金\", \"en\": \"gold\"}, \"from\": \"1 point\"}]}}";

        assertThat(problems("{\"post\": {\"amount\": \"lessons\", \"terms\": \"museum\", \"when\": \"act\"}}", issue))
                .extracting(Problem::code, problem -> problem.place().path().orElseThrow())
                .containsExactly(Tuple.tuple("value.key-form", "$.effects[0].issue.programme"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "words": {"room": "green"}      | measure.event-word words.room     | one of: blue, red
        "words": {"hall": "green"}      | measure.event-field words.hall    | one of: room
        "amounts": {"time": "2 point"}  | measure.event-unit amounts.time   | an amount in hour
        "amounts": {"heads": "2 person"} | measure.event-field amounts.heads | one of: time
        "days": {"since": "2024-01-01"} | measure.event-no-field days.since | fields that the document names under facts
        """)
    void an_event_that_does_not_fit_names_the_field_and_what_it_may_hold(String part, String told, String expected) {
        Event event = lesson(", \"kind\": \"lesson\", \"on\": \"2024-03-05\", " + part);

        assertThat(Refusals.problems(() -> words().fact(event, Place.of("e.json"))))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code() + " " + problem.place().path().orElseThrow())
                            .isEqualTo(told);
                    assertThat(problem.expected().orElseThrow().text(Locale.ENGLISH))
                            .isEqualTo(expected);
                });
    }

    @Test
    void an_event_of_no_known_kind_is_told_which_there_are_or_how_to_bring_them() {
        Event visit = lesson(", \"kind\": \"visit\", \"on\": \"2024-03-05\"");

        assertThat(Refusals.problems(() -> words().fact(visit, Place.nowhere())))
                .extracting(problem -> problem.expected().orElseThrow().text(Locale.ENGLISH))
                .containsExactly("one of: lesson");
        assertThat(Refusals.problems(() -> VolunteerFacts.words().fact(visit, Place.nowhere())))
                .extracting(problem -> problem.expected().orElseThrow().text(Locale.ENGLISH))
                .containsExactly("a vocabulary with those of the document: vocabulary.and(policy.facts())");
    }

    @Test
    void notes_have_a_line_and_a_path() {
        String twice = POLICY.replace(
                "{\"post\"",
                "{\"post\": {\"amount\": \"lessons\", \"terms\": \"museum\", \"when\": \"act\"}}, {\"post\"");

        assertThat(Catalog.notes("lessons.json", POLICY, VolunteerFacts.words()))
                .isEmpty();
        assertThat(Catalog.notes("lessons.json", twice, VolunteerFacts.words()))
                .singleElement()
                .satisfies(note -> assertThat(note.text(Locale.ENGLISH))
                        .startsWith("lessons.json, line 16, column ")
                        .contains("at $.effects[1]: this effect stands here a second time"));
        assertThat(Catalog.notes("lessons.json", POLICY.replace("1 point", "1 points"), VolunteerFacts.words()))
                .extracting(Problem::code)
                .containsExactly("value.unit-near");
    }

    @Test
    void a_programme_is_read_like_a_policy() {
        String stars = """
                {
                  "id": "stars", "edition": "e", "validity": "2020-01-01/..",
                  "title": {"zh": "星", "en": "Stars"}, "publisher": {"zh": "馆", "en": "Museum"}, "source": {"source": "s"},
                  "grades": [{"id": "one", "label": {"zh": "一", "en": "one"}}],
                  "gives": "highest", "repeat": {"once": {}}, "order": "free", "falls": {"keeps": {}}
                }
                """;

        assertThat(Catalog.readProgramme("stars.json", stars)).isInstanceOf(Reading.Read.class);
        assertThat(Catalog.readProgramme("stars.json", stars.replace("\"free\"", "\"any\""))
                        .problems())
                .extracting((Problem problem) -> problem.place().path().orElseThrow() + " "
                        + problem.place().line().orElseThrow())
                .containsExactly("$.order 5");
    }

    @Test
    void of_the_catalog_only_what_is_asked_for_is_read_and_once() {
        List<String> opened = new ArrayList<>();
        Catalog catalog = Catalog.of(name -> {
            opened.add(name);
            return Catalog.class.getResourceAsStream(name);
        });

        assertThat(catalog.policies()).isNotEmpty();
        assertThat(catalog.programmes()).isNotEmpty();
        catalog.policy(PolicyId.of("hailin-points"));
        catalog.policy(PolicyId.of("hailin-points"));
        catalog.programme(ProgrammeId.of("national-stars"));

        assertThat(opened)
                .containsExactly(
                        "index.json", "policies/hailin-points-trial.json", "programmes/national-stars-2012.json");
    }

    @Test
    void the_table_of_contents_tells_the_key_of_each_file() {
        Catalog catalog = Catalog.shipped();

        assertThat(catalog.policies())
                .allSatisfy(id -> assertThat(catalog.policy(id))
                        .isNotEmpty()
                        .allMatch(each -> each.id().equals(id)));
        assertThat(catalog.programmes())
                .allSatisfy(id -> assertThat(catalog.programme(id))
                        .isNotEmpty()
                        .allMatch((Programme each) -> each.id().equals(id)));
    }
}
