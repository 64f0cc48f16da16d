package org.volunteerkit.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.volunteerkit.demand.Wish;
import org.volunteerkit.json.Json;
import org.volunteerkit.json.Reading;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.Volunteer;
import org.volunteerkit.roster.person.Affiliation;
import org.volunteerkit.roster.person.Identity;
import org.volunteerkit.service.ServiceRecord;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FactsJsonTest {

    static List<Object> samples() {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_fact_comes_back_as_it_was_written(Object fact) {
        String written = Json.write(fact);

        Object read = Json.read(fact.getClass().getSuperclass(), "facts.jsonl", written)
                .orThrow();

        assertThat(read).isEqualTo(fact);
        assertThat(Json.write(read)).isEqualTo(written);
    }

    @Test
    void a_record_is_written_in_the_order_of_its_fields() {
        assertThat(Json.write(Samples.record()))
                .isEqualTo("{\"id\":\"record-1\",\"person\":\"ann\","
                        + "\"time\":\"2023-03-05T09:00/2023-03-05T11:30[Asia/Shanghai]\",\"pause\":\"PT30M\","
                        + "\"kind\":\"preparation\",\"grade\":\"witnessed\",\"source\":\"签到表\","
                        + "\"organization\":\"community\",\"activity\":\"activity-1\",\"attendance\":\"check-in-1\",\"team\":\"party-1\","
                        + "\"station\":\"station-1\",\"role\":\"guide\",\"confirmedBy\":\"ben\",\"complaint\":true}");
    }

    @Test
    void the_file_of_identities_holds_the_full_number() {
        assertThat(Json.write(Samples.identity()))
                .isEqualTo("{\"person\":\"ann\",\"name\":\"安娜\",\"identityNumber\":\"11010519491231002X\","
                        + "\"phone\":\"+86 138 0000 0000\"}");
    }

    @Test
    void sets_are_written_in_one_order_whatever_order_they_were_read_in() {
        String text = "{\"person\":\"ann\",\"registered\":\"2023-03-05/..\",\"registeredBy\":\"street\","
                + "\"affiliations\":[\"student\",\"party-member\"]}";

        Volunteer read = Json.read(Volunteer.class, "volunteers.jsonl", text).orThrow();

        assertThat(read.affiliations()).containsExactly(Affiliation.PARTY_MEMBER, Affiliation.STUDENT);
        assertThat(Json.write(read)).contains("[\"party-member\",\"student\"]");
    }

    @Test
    void what_may_be_left_out_is_what_it_is_if_silent() {
        String text = "{\"id\":\"r\",\"person\":\"ann\",\"time\":\"2023-03-05T09:00/2023-03-05T11:30[Asia/Shanghai]\","
                + "\"grade\":\"measured\",\"source\":\"list\",\"organization\":\"o\"}";

        ServiceRecord read =
                Json.read(ServiceRecord.class, "service.jsonl", text).orThrow();

        assertThat(Json.write(read)).contains("\"kind\":\"service\"").contains("\"complaint\":false");
    }

    @ParameterizedTest(name = "{0}: {1} at {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '#', textBlock = """
                    {"id":"w","community":"c","title":"t","posted":"2023-02-29"}                           | json.text-form         | $.posted
                    {"id":"w","community":"c","title":"t","posted":"2023-03-05","fulfilled":"2023-03-04"} | demand.fulfilled-early | $.fulfilled
                    {"id":"w","community":"c","title":" t","posted":"2023-03-05"}                          | value.name-form        | $.title
                    {"id":"w","community":"c","posted":"2023-03-05"}                                      | problem.field-missing  | $
                    {"id":"w w","community":"c","title":"t","posted":"2023-03-05"}                         | value.key-form         | $.id
                    """)
    void a_bad_wish_is_refused_with_its_place(String text, String code, String path) {
        Reading<Wish> reading = Json.read(Wish.class, "wishes.jsonl", text);

        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.place().path())
                    .hasValueSatisfying(at -> assertThat(at).startsWith(path));
        });
    }

    @Test
    void a_bad_identity_is_refused_without_what_stood_there() {
        String text =
                "{\"person\":\"ann\",\"name\":\"安娜\\t\",\"identityNumber\":\"110105194912310021\",\"phone\":\"12\"}";

        List<Problem> problems =
                Json.read(Identity.class, "identities.jsonl", text).problems();

        assertThat(problems).isNotEmpty();
        for (Problem problem : problems) {
            assertThat(problem.text(Locale.ENGLISH))
                    .startsWith("identities.jsonl, line 1")
                    .doesNotContain("安娜", "110105", "\"12\"");
        }
    }
}
