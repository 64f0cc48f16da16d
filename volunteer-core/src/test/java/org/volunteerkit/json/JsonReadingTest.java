package org.volunteerkit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.reflect.TypeToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.volunteerkit.problem.Place;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.problem.ProblemException;
import org.volunteerkit.service.ServiceRecord;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JsonReadingTest {

    private static List<String> told(String document) {
        return Json.read(Visit.class, "visit.json", document).problems().stream()
                .map(JsonReadingTest::told)
                .toList();
    }

    /** Code, line:column and path. */
    private static String told(Problem problem) {
        Place place = problem.place();
        assertThat(place.source()).contains("visit.json");
        return "%s %d:%d %s"
                .formatted(
                        problem.code(),
                        place.line().orElseThrow(),
                        place.column().orElseThrow(),
                        place.path().orElseThrow());
    }

    @Test
    void a_sound_document_gives_its_value() {
        assertThat(Json.read(Visit.class, "visit.json", Visits.DOCUMENT).orThrow())
                .isEqualTo(Visits.full());
    }

    @Test
    void every_way_to_hand_in_a_document_gives_the_same() throws IOException {
        JsonForm<Visit> form = Json.form(Visit.class);
        byte[] bytes = Visits.DOCUMENT.getBytes(StandardCharsets.UTF_8);

        assertThat(List.of(
                        form.read("v", bytes).orThrow(),
                        form.read("v", new ByteArrayInputStream(bytes)).orThrow(),
                        form.read("v", new StringReader(Visits.DOCUMENT)).orThrow(),
                        form.read("v", "\uFEFF" + Visits.DOCUMENT).orThrow(),
                        form.read("v", ("\uFEFF" + Visits.DOCUMENT).getBytes(StandardCharsets.UTF_8))
                                .orThrow()))
                .containsOnly(Visits.full());
    }

    @ParameterizedTest(name = "{0} becomes {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "v1"         | 7               | json.wrong-kind 1:7 $.id
        "v1"         | "v 1"           | value.key-form 1:7 $.id
        "v1"         | ""              | value.key-form 1:7 $.id
        "v1"         | null            | json.null 1:7 $.id
        "v1"         | ["v1"]          | json.wrong-kind 1:7 $.id
        "2023-03-05" | "2023-02-29"    | json.text-form 1:18 $.day
        "2023-03-05" | "2023-3-5"      | json.text-form 1:18 $.day
        "2023-03-05" | " 2023-03-05"   | json.text-form 1:18 $.day
        "2023-03-05" | "２０２３-03-05" | json.text-form 1:18 $.day
        "2023-03-05" | "2023-03-05T00:00:00" | json.text-form 1:18 $.day
        "2023-03-05" | [2023,3,5]      | json.wrong-kind 1:18 $.day
        "2023-03-05" | 20230305        | json.wrong-kind 1:18 $.day
        "PT1H30M"    | "90m"           | value.hours-form 1:40 $.worked
        "PT1H30M"    | "-PT1H"         | visit.negative 1:40 $.worked
        "PT1H30M"    | 90              | json.wrong-kind 1:40 $.worked
        "helpers":3  | "helpers":"3"   | json.wrong-kind 1:60 $.helpers
        "helpers":3  | "helpers":3.0   | json.not-whole 1:60 $.helpers
        "helpers":3  | "helpers":3e0   | json.not-whole 1:60 $.helpers
        "helpers":3  | "helpers":true  | json.wrong-kind 1:60 $.helpers
        "helpers":3  | "helpers":null  | json.null 1:60 $.helpers
        "helpers":3  | "helpers":2147483648 | json.number-range 1:60 $.helpers
        "helpers":3  | "helper":3      | json.misspelt-field 1:50 $.helper
        "helpers":3  | "bonus":3       | json.unknown-field 1:50 $.bonus
        "helpers":3  | "Ann Li":3      | json.unknown-field-hidden 1:50 $
        "helpers":3  | "id":"v1"       | json.doubled-field 1:50 $.id
        "helpers":3  | "\\u0069d":"v1" | json.doubled-field 1:50 $.id
        "window-unit" | "WINDOW_UNIT"  | json.unknown-word 1:70 $.grade
        "window-unit" | " window-unit" | json.unknown-word 1:70 $.grade
        "window-unit" | "1"            | json.unknown-word 1:70 $.grade
        "window-unit" | 1              | json.wrong-kind 1:70 $.grade
        "on foot"    | 3               | json.wrong-kind 1:93 $.remark
        "on foot"    | null            | json.null 1:93 $.remark
        "on foot"    | "on\\nfoot"     | json.forbidden-character 1:93 $.remark
        "on foot"    | "on\\ud83dfoot" | json.forbidden-character 1:93 $.remark
        "on foot"    | "on\\u202efoot" | json.forbidden-character 1:93 $.remark
        ["b","a"]    | ["b","a","b"]   | json.doubled-element 1:119 $.tags[2]
        ["b","a"]    | ["b",null]      | json.null 1:115 $.tags[1]
        ["b","a"]    | ["b",["a"]]     | json.wrong-kind 1:115 $.tags[1]
        ["b","a"]    | "b"             | json.wrong-kind 1:110 $.tags
        {"cap"       | {"cup"          | json.unknown-case 1:130 $.steps[0]
        {"cap"       | {"take":{},"cap" | json.not-one-case 1:129 $.steps[0]
        {"take":{"what":"x"}} | {}     | json.not-one-case 1:155 $.steps[0].cap.inner
        {"take":{"what":"x"}} | "take" | json.wrong-kind 1:155 $.steps[0].cap.inner
        {"what":"x"} | {"most":1}      | problem.field-missing 1:163 $.steps[0].cap.inner.take.what
        {"what":"x"} | {"what":"x","most":null} | json.null 1:182 $.steps[0].cap.inner.take.most
        {"what":"x"} | {"what":"x","most":"1"} | json.wrong-kind 1:182 $.steps[0].cap.inner.take.most
        "a":2        | "b":2           | json.doubled-key 1:196 $.shares.b
        "a":2        | "a":"2"         | json.wrong-kind 1:194 $.shares.a
        1.50         | 1.5e3           | json.exponent 1:212 $.factor
        1.50         | "1.50"          | json.wrong-kind 1:212 $.factor
        1.50         | 1234567890.123456789 | json.number-too-long 1:212 $.factor
        ,"urgent":true | ``            | problem.field-missing 1:1 $.urgent
        true         | "true"          | json.wrong-kind 1:226 $.urgent
        true         | 1               | json.wrong-kind 1:226 $.urgent
        """)
    void one_mistake_is_told_with_its_place(String good, String bad, String expected) {
        assertThat(Visits.DOCUMENT).contains(good);
        assertThat(told(Visits.DOCUMENT.replace(good, bad))).containsExactly(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ``             | json.empty 1:1 $
        `   `          | json.empty 1:1 $
        null           | json.null 1:1 $
        []             | json.wrong-kind 1:1 $
        {              | json.cut-off 1:2 $
        {"id"          | json.cut-off 1:6 $
        {"id":"v       | json.cut-off 1:9 $
        {"id":tru      | json.syntax 1:7 $
        {id:1}         | json.syntax 1:2 $
        {'id':1}       | json.syntax 1:2 $
        {"id":1,}      | json.syntax 1:9 $
        {"id":01}      | json.syntax 1:8 $
        {"id":+1}      | json.syntax 1:8 $
        {"id":.5}      | json.syntax 1:7 $
        {"id":NaN}     | json.syntax 1:10 $
        {"id":1 2}     | json.syntax 1:9 $
        {"id":"\\x41"} | json.syntax 1:9 $
        {/**/"id":1}   | json.syntax 1:2 $
        """)
    void what_is_no_document_ends_the_reading(String document, String expected) {
        assertThat(told(document)).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "{}", ",", "]", "null", "\u0000", "\"", "{\"id\":"})
    void nothing_may_stand_behind_a_document(String behind) {
        assertThat(told(Visits.DOCUMENT + "\n " + behind)).containsExactly("json.trailing-text 2:2 $");
    }

    @Test
    void all_mistakes_are_told_at_once_in_the_order_of_the_document() {
        assertThat(told("""
                        {
                          "worked": "90m",
                          "id": 7,
                          "day": "2023-02-29",
                          "tags": [1, "a", "a"],
                          "steps": [{"cap": {"limit": "x", "idd": 1}}, {"pay": {}}],
                          "idd": 1
                        }
                        """))
                .containsExactly(
                        "problem.field-missing 1:1 $.urgent",
                        "value.hours-form 2:13 $.worked",
                        "json.wrong-kind 3:9 $.id",
                        "json.text-form 4:10 $.day",
                        "json.wrong-kind 5:12 $.tags[0]",
                        "json.doubled-element 5:20 $.tags[2]",
                        "json.wrong-kind 6:31 $.steps[0].cap.limit",
                        "json.unknown-field 6:36 $.steps[0].cap.idd",
                        "json.unknown-case 6:49 $.steps[1]",
                        "json.unknown-field 7:3 $.idd");
    }

    @Test
    void fields_that_are_missing_are_told_in_declared_order() {
        assertThat(Json.read(Visit.class, "visit.json", "{}").problems())
                .extracting(problem -> problem.place().path().orElseThrow())
                .containsExactly("$.id", "$.day", "$.worked", "$.urgent");
        assertThat(Json.read(ServiceRecord.class, "record.json", "{}").problems())
                .extracting(problem -> problem.place().path().orElseThrow())
                .containsExactly("$.id", "$.person", "$.time", "$.grade", "$.source", "$.organization");
    }

    @Test
    void a_problem_says_place_rule_and_kind_in_both_languages_and_no_word_of_the_document() {
        Problem problem = Json.read(Visit.class, "visit.json", Visits.DOCUMENT.replace("\"2023-03-05\"", "\"Li Ming\""))
                .problems()
                .get(0);

        assertThat(problem.text(Locale.ENGLISH))
                .isEqualTo("visit.json, line 1, column 18, at $.day: the text has another form or names nothing that"
                        + " exists; expected a date that exists, such as 2023-03-05, found a text of 7 characters");
        assertThat(problem.text(Locale.CHINA))
                .contains("第 1 行", "$.day", "2023-03-05", "7 个字符")
                .doesNotContain("Li");
    }

    @Test
    void lines_of_every_system_are_counted_alike() {
        assertThat(told("{\r\n\"id\":7}")).contains("json.wrong-kind 2:6 $.id");
        assertThat(told("{\r\"id\":7}")).contains("json.wrong-kind 2:6 $.id");
        assertThat(told("{\n\n\"id\":7}")).contains("json.wrong-kind 3:6 $.id");
    }

    @Test
    void escapes_that_stand_for_plain_characters_are_read() {
        String escaped = Visits.DOCUMENT.replace("on foot", "\\u006fn \\\"\\/\\\\ \\ud83d\\ude00");

        assertThat(Json.read(Visit.class, "v", escaped).orThrow().remark()).contains("on \"/\\ \uD83D\uDE00");
    }

    @Test
    void bytes_that_are_not_UTF_8_are_refused_where_they_stand() {
        byte[] latin = Visits.DOCUMENT.replace("on foot", "\n\u00e4").getBytes(StandardCharsets.ISO_8859_1);
        byte[] wide = Visits.DOCUMENT.getBytes(StandardCharsets.UTF_16LE);

        assertThat(Json.form(Visit.class).read("visit.json", latin).problems())
                .extracting(JsonReadingTest::told)
                .containsExactly("json.not-utf8 2:1 $");
        assertThat(Json.form(Visit.class).read("visit.json", wide).problems())
                .extracting(Problem::code)
                .containsExactly("json.syntax");
    }

    @Test
    void overlong_bytes_and_surrogates_in_bytes_are_not_UTF_8() {
        for (byte[] bad :
                new byte[][] {{(byte) 0xC0, (byte) 0x80}, {(byte) 0xED, (byte) 0xA0, (byte) 0x80}, {(byte) 0xF8}}) {
            assertThat(Json.form(String.class).read("s", bad).problems())
                    .extracting(Problem::code)
                    .containsExactly("json.not-utf8");
        }
    }

    @Test
    void the_key_of_an_entry_is_shown_only_if_it_looks_like_the_name_of_a_field() {
        JsonForm<Map<VisitId, Long>> byKey = JsonForm.of(new TypeToken<Map<VisitId, Long>>() {});
        JsonForm<Map<String, Long>> byText = JsonForm.of(new TypeToken<Map<String, Long>>() {});

        assertThat(byKey.read("m", "{\"v1\":null}").problems().get(0).place().path())
                .contains("$.v1");
        assertThat(byText.read("m", "{\"hours\":null}")
                        .problems()
                        .get(0)
                        .place()
                        .path())
                .contains("$.hours");
        assertThat(byText.read("m", "{\"a\":1,\"安妮\":null}")
                        .problems()
                        .get(0)
                        .place()
                        .path())
                .contains("$[#2]");
        assertThat(byText.read("m", "{\"13800138000\":null}")
                        .problems()
                        .get(0)
                        .place()
                        .path())
                .contains("$[#1]");
        assertThat(byKey.read("m", "{\"no key\":1}").problems().get(0).code()).isEqualTo("value.key-form");
    }

    @Test
    void a_refusal_can_be_thrown() {
        assertThatThrownBy(() -> Json.read(Visit.class, "v", "{}").orThrow())
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problems()).hasSize(4));
    }

    @Test
    void a_type_without_a_JSON_form_is_our_mistake() {
        assertThatThrownBy(() -> JsonForm.of(Runnable.class)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void problems_beyond_the_limit_are_counted() {
        JsonForm<List<String>> form = Json.form(String.class)
                .list()
                .withLimits(JsonLimits.builder().problems(2).build());

        Reading<List<String>> reading = form.read("s", "[1,2,\"a\",3]");

        assertThat(reading).isEqualTo(new Reading.Refused<>(reading.problems(), 3));
        assertThat(reading.problems()).hasSize(2);
    }

    @Test
    void half_a_surrogate_pair_is_refused_also_where_everything_else_is_ASCII() {
        for (String bad : List.of("a\ud800b", "a\udc00", "\ude00\ud83d")) {
            assertThat(Json.read(String.class, "s", '"' + bad + '"').problems())
                    .extracting(Problem::code)
                    .containsExactly("json.forbidden-character");
        }
        assertThat(Json.read(String.class, "s", "\"\ud83d\ude00\"").orThrow()).isEqualTo("\ud83d\ude00");
    }

    @Test
    void two_texts_that_name_one_key_are_one_key_too_many() {
        JsonForm<Map<Duration, Long>> durations = JsonForm.of(new TypeToken<Map<Duration, Long>>() {});
        JsonForm<SortedMap<LocalTime, Long>> times = JsonForm.of(new TypeToken<SortedMap<LocalTime, Long>>() {});

        assertThat(durations.read("m", "{\"PT60M\":1,\"PT1H\":1}").problems())
                .extracting(Problem::code)
                .containsExactly("json.doubled-key");
        assertThat(times.read("m", "{\"09:30\":1,\"09:30:00\":2}").problems())
                .extracting(Problem::code)
                .containsExactly("json.doubled-key");
        assertThat(times.read("m", "{\"09:30\":1,\"09:29:00\":2}").orThrow())
                .containsExactly(Map.entry(LocalTime.of(9, 29), 2L), Map.entry(LocalTime.of(9, 30), 1L));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"01", "+1", " 1", "1 ", "\uff11", "-0", "1.0", "1e0", "", "2147483648", "9999999999999999999"})
    void a_number_that_is_a_key_has_one_form(String key) {
        JsonForm<Map<Integer, Long>> form = JsonForm.of(new TypeToken<Map<Integer, Long>>() {});

        assertThat(form.read("m", "{\"1\":1,\"-20\":2,\"0\":3}").orThrow()).containsOnlyKeys(1, -20, 0);
        assertThat(form.read("m", "{\"" + key + "\":1}").problems())
                .extracting(Problem::code)
                .containsExactly("json.text-form");
    }

    @Test
    void the_problems_within_the_limit_are_the_first_of_the_document() {
        String document = "{\"steps\":[{\"cap\":{\"inner\":1}}],\"idd\":1}";
        List<Problem> all = Json.read(Visit.class, "v", document).problems();

        assertThat(all).hasSize(7);
        for (int most = 1; most <= 8; most++) {
            JsonForm<Visit> form = Json.form(Visit.class)
                    .withLimits(JsonLimits.builder().problems(most).build());
            assertThat(form.read("v", document)).isEqualTo(new Reading.Refused<>(all.subList(0, Math.min(most, 7)), 7));
        }
    }
}
