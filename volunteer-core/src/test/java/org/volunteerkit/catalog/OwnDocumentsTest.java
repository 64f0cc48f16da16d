package org.volunteerkit.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.volunteerkit.json.Reading;
import org.volunteerkit.measure.fact.VolunteerFacts;
import org.volunteerkit.policy.Policy;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.standard.Standard;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OwnDocumentsTest {

    private static final String POLICY = """
            {
              "id": "points", "edition": "e1", "validity": "2020-01-01/..",
              "title": {"zh": "积分", "en": "Points"}, "publisher": {"zh": "市", "en": "City"}, "source": {"source": "s"},
              "values": {
                "hours": {
                  "pick": {"kind": "service", "where": {"complaint": {"is": ["no"]}}},
                  "then": [
                    {"take": {"field": "worked"}},
                    {"cap": {"per": ["person", "activity"], "max": "PT2H"}}
                  ]
                },
                "points": {
                  "of": "hours",
                  "then": [{"worth": {"over": "act", "schedule": [{"from": "PT0S", "per": "1 point", "each": "PT1H"}]}}]
                },
                "total": {"of": "hours", "then": [{"fold": {"op": "sum"}}]}
              },
              "effects": [
                {"post": {"amount": "points", "terms": "account", "when": "act"}},
                {"issue": {
                  "programme": "stars", "of": "total", "when": "decision",
                  "grades": [
                    {"id": "g1", "label": {"zh": "一", "en": "one"}, "from": "PT100H"},
                    {"id": "g2", "label": {"zh": "二", "en": "two"}, "from": "PT300H"}
                  ]
                }}
              ]
            }
            """;

    private static final String STANDARD = """
            {
              "id": "haves", "edition": "e1", "validity": "2020-01-01/..", "appliesTo": "station",
              "title": {"zh": "标准", "en": "Standard"}, "publisher": {"zh": "市", "en": "City"}, "source": {"source": "s"},
              "values": {
                "teams": {"pick": {"kind": "station"}, "then": [
                  {"take": {"field": "teams"}},
                  {"fold": {"op": "sum", "by": ["station"]}}
                ]}
              },
              "criteria": [
                {"id": "sign", "title": {"zh": "有", "en": "Have"}, "evidence": {"kind": "sign", "maxAge": "P12M"}},
                {"id": "team", "title": {"zh": "有", "en": "Have"},
                 "live": {"value": "teams", "atLeast": "2 team", "partlyFrom": "1 team"}}
              ]
            }
            """;

    private static Reading<Policy> policy(String text) {
        return Catalog.readPolicy("points.json", text, VolunteerFacts.words());
    }

    private static Reading<Standard> standard(String text) {
        return Catalog.readStandard("haves.json", text, VolunteerFacts.words());
    }

    /** Code, line and path, each in words of both languages. */
    private static String told(List<Problem> problems, String source) {
        return String.join(
                ", ",
                problems.stream()
                        .map(problem -> {
                            assertThat(problem.place().source()).contains(source);
                            assertThat(problem.place().column()).isPresent();
                            assertThat(problem.text(Locale.ENGLISH))
                                    .startsWith(source + ", line ")
                                    .contains("expected ")
                                    .doesNotContain("{");
                            assertThat(problem.text(Locale.CHINA))
                                    .startsWith(source + "，第 ")
                                    .contains("应为")
                                    .doesNotContain("{");
                            return problem.code() + " " + problem.place().line().orElseThrow() + " "
                                    + problem.place().path().orElseThrow();
                        })
                        .toList());
    }

    @Test
    void sound_documents_are_read() {
        assertThat(policy(POLICY)).isInstanceOf(Reading.Read.class);
        assertThat(standard(STANDARD)).isInstanceOf(Reading.Read.class);
    }

    @ParameterizedTest(name = "{0} becomes {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "kind": "service"            | "kind": "servise"            | measure.kind-unknown 6 $.values.hours.pick.kind
        "complaint": {               | "complain": {                | measure.field-unknown 6 $.values.hours.pick.where.complain
        {"is": ["no"]}               | {"atLeast": "PT1H"}          | measure.condition-shape 6 $.values.hours.pick.where.complaint
        {"is": ["no"]}               | {}                           | measure.condition-empty 6 $.values.hours.pick.where.complaint
        {"is": ["no"]}               | {"iss": ["no"]}              | json.unknown-field 6 $.values.hours.pick.where.complaint.iss
        {"is": ["no"]}               | {"is": "no"}                 | json.wrong-kind 6 $.values.hours.pick.where.complaint.is
        {"field": "worked"}          | {"field": "activity"}        | measure.field-no-quantity 8 $.values.hours.then[0].take.field
        {"field": "worked"}          | {}                           | measure.take-one 8 $.values.hours.then[0].take
        {"take": {"field": "worked"}} | {"tak": {"field": "worked"}} | json.unknown-case 8 $.values.hours.then[0]
        "max": "PT2H"                | "max": "2 point"             | measure.unit 9 $.values.hours.then[1].cap.max
        "max": "PT2H"                | "max": "-PT2H"               | measure.cap-negative 9 $.values.hours.then[1].cap.max
        "max": "PT2H"                | "max": null                  | json.null 9 $.values.hours.then[1].cap.max
        "max": "PT2H"                | "max": 2                     | json.wrong-kind 9 $.values.hours.then[1].cap.max
        "max": "PT2H"                | "max": "two hours"           | value.quantity-form 9 $.values.hours.then[1].cap.max
        , "max": "PT2H"              | ``                           | measure.cap-max 9 $.values.hours.then[1].cap.max
        "max": "PT2H"                | "max": "PT2H", "over": "lose" | json.unknown-word 9 $.values.hours.then[1].cap.over
        "max": "PT2H"                | "max": "PT2H", "max": "PT3H" | json.doubled-field 9 $.values.hours.then[1].cap.max
        "activity"]                  | "task"]                      | measure.key-unknown 9 $.values.hours.then[1].cap.per[1]
        "of": "hours",               | "of": "points",              | measure.circle 13 $.values.points.of
        "of": "hours",               | "sum": ["hours"], "of": "hours", | measure.one-start 12 $.values.points
        "from": "PT0S"               | "from": "PT1H"               | measure.schedule-start 14 $.values.points.then[0].worth.schedule[0].from
        "each": "PT1H"               | "each": "1 point"            | measure.schedule-units 14 $.values.points.then[0].worth.schedule[0].from
        "each": "PT1H"               | "each": "PT0S"               | measure.piece-each 14 $.values.points.then[0].worth.schedule[0].each
        , "each": "PT1H"             | ``                           | policy.post-grain 19 $.effects[0].post.amount
        "amount": "points"           | "amount": "point"            | measure.value-unknown 19 $.effects[0].post.amount
        "amount": "points"           | "amount": "total"            | policy.post-acts 19 $.effects[0].post.when
        "when": "act"                | "when": "later"              | json.unknown-word 19 $.effects[0].post.when
        "of": "total"                | "of": "totals"               | measure.value-unknown 21 $.effects[1].issue.of
        "of": "total"                | "of": "points"               | measure.unit 23 $.effects[1].issue.grades[0].from
        "when": "decision"           | "when": "act"                | policy.issue-when 21 $.effects[1].issue.when
        "from": "PT300H"             | "from": "PT100H"             | policy.grades-rise 24 $.effects[1].issue.grades[1].from
        "from": "PT300H"             | "from": "300 point"          | policy.grades-rise 24 $.effects[1].issue.grades[1].from
        "edition": "e1"              | "edition": "Edition 1"       | value.term-form 2 $.edition
        "2020-01-01/.."              | "2020-01-01"                 | time.range-form 2 $.validity
        """)
    void a_mistake_in_a_policy_is_told_where_it_stands(String good, String bad, String expected) {
        assertThat(POLICY).contains(good);

        assertThat(told(policy(replaceFirst(POLICY, good, bad)).problems(), "points.json"))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} becomes {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "value": "teams"         | "value": "team"          | measure.value-unknown 13 $.criteria[1].live.value
        "atLeast": "2 team"      | "atLeast": "2 place"     | measure.unit 13 $.criteria[1].live.atLeast
        "atLeast": "2 team"      | "atLeast": "1 team"      | standard.partly-from 13 $.criteria[1].live.partlyFrom
        "atLeast": "2 team"      | "atMost": "2 team"       | standard.partly-from 13 $.criteria[1].live.partlyFrom
        "atLeast": "2 team"      | "atLeast": "2 team", "lessThan": "2 team" | measure.limits-apart 13 $.criteria[1].live
        "atLeast": "2 team", "partlyFrom": "1 team" | "partlyFrom": "1 team" | standard.no-limit 13 $.criteria[1].live.atLeast
        "partlyFrom": "1 team"   | "partlyFrom": "1 place"  | measure.unit 13 $.criteria[1].live.partlyFrom
        , "by": ["station"]      | ``                       | standard.folded-by 13 $.criteria[1].live.value
        "by": ["station"]        | "by": ["organization"]   | standard.folded-by 13 $.criteria[1].live.value
        "appliesTo": "station"   | "appliesTo": "whole"     | standard.folded-over-all 13 $.criteria[1].live.value
        "appliesTo": "station"   | "appliesTo": "street"    | json.unknown-word 2 $.appliesTo
        "id": "team"             | "id": "sign"             | standard.criterion-twice 12 $.criteria[1].id
        "maxAge": "P12M"         | "maxAge": "P0D"          | standard.max-age 11 $.criteria[0].evidence.maxAge
        "maxAge": "P12M"         | "maxAge": "P101Y"  | standard.max-age 11 $.criteria[0].evidence.maxAge
        "maxAge": "P12M"         | "maxage": "P12M"         | json.misspelt-field 11 $.criteria[0].evidence.maxage
        "evidence": {"kind": "sign", "maxAge": "P12M"} | "article": "1" | standard.no-way 11 $.criteria[0].evidence
        "field": "teams"         | "field": "team"          | measure.field-unknown 6 $.values.teams.then[0].take.field
        """)
    void a_mistake_in_a_standard_is_told_where_it_stands(String good, String bad, String expected) {
        assertThat(STANDARD).contains(good);

        assertThat(told(standard(replaceFirst(STANDARD, good, bad)).problems(), "haves.json"))
                .isEqualTo(expected);
    }

    private static String replaceFirst(String text, String good, String bad) {
        int at = text.indexOf(good);
        return text.substring(0, at) + bad + text.substring(at + good.length());
    }

    @Test
    void all_mistakes_of_meaning_are_told_at_once() {
        String bad = POLICY.replace("\"complaint\": {", "\"complain\": {")
                .replace("\"of\": \"total\"", "\"of\": \"totals\"")
                .replace("\"each\": \"PT1H\"", "\"each\": \"PT1H\", \"max\": \"2 point\"")
                .replace("\"amount\": \"points\"", "\"amount\": \"point\"");

        assertThat(told(policy(bad).problems(), "points.json"))
                .isEqualTo("measure.field-unknown 6 $.values.hours.pick.where.complain,"
                        + " measure.value-unknown 19 $.effects[0].post.amount,"
                        + " measure.value-unknown 21 $.effects[1].issue.of");
    }

    @Test
    void all_mistakes_of_form_are_told_at_once() {
        String bad = POLICY.replace("\"edition\": \"e1\", ", "")
                .replace("\"max\": \"PT2H\"", "\"most\": \"PT2H\"")
                .replace("\"when\": \"act\"", "\"when\": \"later\"");

        assertThat(told(policy(bad).problems(), "points.json"))
                .isEqualTo("problem.field-missing 1 $.edition,"
                        + " json.unknown-field 9 $.values.hours.then[1].cap.most,"
                        + " json.unknown-word 19 $.effects[0].post.when");
    }

    @Test
    void equal_documents_have_equal_refusals() {
        String bad = POLICY.replace("\"kind\": \"service\"", "\"kind\": \"servise\"");

        assertThat(policy(bad).problems()).isEqualTo(policy(bad).problems());
    }
}
