package org.volunteerkit.examples.quickstart.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BrokenFolderTest {

    private static final String SERVED =
            "\"time\":\"2023-03-06T09:00/2023-03-06T12:00[Asia/Shanghai]\",\"grade\":\"measured\",\"source\":\"签到\",\"organization\":\"huiji\"}";

    @TempDir
    private Path folder;

    @BeforeEach
    void writeSoundLines() throws IOException {
        SmallDistrict.write(folder);
    }

    @Test
    void sound_lines_are_all_taken() throws IOException {
        SmallDistrict.Read read = SmallDistrict.read(folder);

        assertThat(read.refusals()).isEmpty();
        assertThat(read.counts()).allSatisfy(count -> {
            assertThat(count.present()).isTrue();
            assertThat(count.read())
                    .isEqualTo(SmallDistrict.linesOf(count.file().replace(".jsonl", "")));
            assertThat(count.refused()).isZero();
        });
        assertThat(read.district().roster().persons()).hasSize(3);
        assertThat(read.exchange()).hasSize(2);
    }

    @Test
    void the_records_of_a_person_become_one_book_that_credits_no_minute_twice_and_knows_their_lines()
            throws IOException {
        List<PersonBook> books = SmallDistrict.read(folder).books();

        assertThat(books).extracting(book -> book.person().value()).containsExactly("ann", "ben");
        // Three hours and two, of which one was the same.
        assertThat(books.get(0).book().total()).hasToString("PT4H");
        assertThat(books.get(0).book().entries())
                .extracting(entry -> books.get(0).place(entry.record().id()).toString())
                .containsExactly("service.jsonl, line 1", "service.jsonl, line 2");
    }

    @ParameterizedTest(name = "{0}: {2} at {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            teams         | {"id":"team-02","name":"密语"                                                                                                                                            | json.cut-off                 | $
            teams         | 密语                                                                                                                                                                       | json.syntax                  | $
            teams         | {"id":"team-02","name":"密语","kind":"a","nature":"community","home":"huiji","active":"2018-01-01/..","colour":"密语"}                                                     | json.unknown-field           | $.colour
            teams         | {"id":"team-02","name":"密语","kind":"a","nature":"community","home":"huiji"}                                                                                              | problem.field-missing        | $.active
            teams         | {"id":"team-01","name":"密语","kind":"a","nature":"community","home":"huiji","active":"2018-01-01/.."}                                                                     | quickstart.key-twice         | $.id
            teams         | {"id":"team-02","name":"密语","kind":"a","nature":"community","home":"nowhere","active":"2018-01-01/.."}                                                                   | quickstart.reference-unknown | $.home
            persons       | {"id":"dora","born":"2023-02-30"}                                                                                                                                          | json.text-form               | $.born
            persons       | {"id":"dora","born":"1990-05-01","sex":"密语"}                                                                                                                             | json.unknown-word            | $.sex
            volunteers    | {"person":"dora","registered":"2020-01-01/..","registeredBy":"huiji","affiliations":[],"skills":[]}                                                                        | quickstart.reference-unknown | $.person
            volunteers    | {"person":"ann","registered":"2022-01-01/..","registeredBy":"huiji","affiliations":[],"skills":[]}                                                                         | roster.registered-twice      | $.registered
            volunteers    | {"person":"cleo","registered":"2022-01-01/..","registeredBy":"huiji","guardianConsent":{"guardian":"dora","givenOn":"2021-01-01","relation":"parent"}}                     | quickstart.reference-unknown | $.guardianConsent.guardian
            identities    | {"person":"ben","name":"密语","identityNumber":"990001198503070017"}                                                                                                       | roster.identity-check-digit  | $.identityNumber
            identities    | {"person":"ben","name":"密语","identityNumber":"990001198502300013"}                                                                                                       | roster.identity-date         | $.identityNumber
            identities    | {"person":"ben","name":"密语","phone":"密语"}                                                                                                                              | roster.phone-form            | $.phone
            identities    | {"person":"ann","name":"密语"}                                                                                                                                             | quickstart.key-twice         | $.person
            identities    | {"person":"dora","name":"密语"}                                                                                                                                            | quickstart.reference-unknown | $.person
            memberships   | {"person":"ann","team":"team-01","role":"leader","during":"2021-01-01/.."}                                                                                                 | roster.member-twice          | $.during
            memberships   | {"person":"ann","organization":"nowhere","role":"member","during":"2021-01-01/.."}                                                                                         | quickstart.reference-unknown | $.organization
            organizations | {"id":"a","name":"密语","kind":"unit","parent":"nowhere","active":"2010-01-01/.."}                                                                                         | quickstart.reference-unknown | $.parent
            organizations | {"id":"a","name":"密语","kind":"area-body","level":"city","parent":"huiji","active":"2010-01-01/.."}                                                                       | roster.level-order           | $.level
            stations      | {"id":"station-2","name":"密语","kind":"community","body":"huiji","area":"huiji","open":"2020-01-01/..","teams":["team-09"]}                                               | quickstart.reference-unknown | $.teams
            activities    | {"id":"activity-2","title":"密语","theme":"a","organizer":"huiji","time":"2023-03-05T09:00/2023-02-30T12:00[Asia/Shanghai]"}                                               | time.no-such-day             | $.time
            trainings     | {"id":"t-1","title":"密语","topic":"a","kind":"staged","organizer":"huiji","time":null}                                                                                    | json.null                    | $.time
            wishes        | {"id":"wish-2","community":"huiji","title":"密语","posted":"2023-02-05","fulfilled":"2023-01-01"}                                                                          | demand.fulfilled-early       | $.fulfilled
            evidence      | {"id":"e-2","subject":"station-9","kind":"sign","takenOn":"2023-04-06","by":"a","shows":"met"}                                                                             | quickstart.reference-unknown | $.subject
            service       | {"id":"s-4","person":"cleo","time":"2023-03-06T09:00/2023-03-08T12:00[Asia/Shanghai]","grade":"measured","source":"密语","organization":"huiji"}                           | service.span-too-long        | $.time
            service       | {"id":"s-4","person":"dora",SERVED                                                                                                                                         | quickstart.reference-unknown | $.person
            service       | {"id":"s-1","person":"cleo",SERVED                                                                                                                                         | quickstart.key-twice         | $.id
            service       | {"id":"s-4","person":"ann",SERVED                                                                                                                                          | quickstart.scattered         | $.person
            exchange      | {"earn":{"id":"x-3","day":"2023-03-05","account":"dora","amount":"PT3H"}}                                                                                                  | quickstart.reference-unknown | $.earn.account
            exchange      | {"earn":{"id":"x-3","day":"2023-03-05","account":"ann","amount":"PT3H","sources":["s-9"]}}                                                                                 | quickstart.reference-unknown | $.earn.sources
            exchange      | {"give":{"id":"x-3","day":"2023-03-05","from":"ann","to":"dora","amount":"PT3H"}}                                                                                          | quickstart.reference-unknown | $.give.to
            exchange      | {"earn":{"id":"x-3","day":"2023-03-05","account":"ann","amount":3}}                                                                                                        | json.wrong-kind              | $.earn.amount
            """)
    void a_broken_line_is_refused_at_its_place_and_the_others_are_taken(
            String file, String line, String code, String path) throws IOException {
        long number = SmallDistrict.append(folder, file, line.replace("SERVED", SERVED));

        SmallDistrict.Read read = SmallDistrict.read(folder);

        assertThat(read.refusals()).singleElement().satisfies(refused -> {
            assertThat(refused.file()).isEqualTo(file + ".jsonl");
            assertThat(refused.line()).isEqualTo(number);
            assertThat(refused.path()).contains(path);
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.zh()).contains(file + ".jsonl", "第 " + number + " 行", "位置 " + path, "应为");
            assertThat(refused.en()).contains(file + ".jsonl", "line " + number, "at " + path, "expected");
        });
        assertThat(Files.readString(folder.resolve("refusals.out")))
                .doesNotContain("密语", "99000119850307", "99000119850230", "1985-03-07");
        assertThat(read.counts()).allSatisfy(count -> {
            String name = count.file().replace(".jsonl", "");
            assertThat(count.read()).isEqualTo(SmallDistrict.linesOf(name) + (name.equals(file) ? 1 : 0));
            assertThat(count.refused()).isEqualTo(name.equals(file) ? 1 : 0);
            assertThat(count.accepted()).isEqualTo(SmallDistrict.linesOf(name));
        });
    }

    @Test
    void a_byte_that_is_not_UTF_8_refuses_its_own_line_only() throws IOException {
        byte[] line = "{\"id\":\"cleo-2\",\"sex\":\"ÿ\"}".getBytes(UTF_8);
        line[24] = (byte) 0xFF;
        SmallDistrict.append(folder, "persons", line);
        SmallDistrict.append(folder, "persons", "{\"id\":\"dora\"}");

        SmallDistrict.Read read = SmallDistrict.read(folder);

        assertThat(read.refusals()).singleElement().satisfies(refused -> {
            assertThat(refused.file()).isEqualTo("persons.jsonl");
            assertThat(refused.line()).isEqualTo(4);
        });
        assertThat(read.count("persons")).isEqualTo(new FileCount("persons.jsonl", true, 5, 1));
        assertThat(read.district().roster().persons())
                .extracting(person -> person.id().value())
                .contains("dora");
    }

    @Test
    void a_line_with_two_mistakes_is_one_refused_line_with_two_problems() throws IOException {
        SmallDistrict.append(folder, "persons", "{\"id\":\"dora\",\"born\":\"2023-02-30\",\"sex\":\"none\"}");

        SmallDistrict.Read read = SmallDistrict.read(folder);

        assertThat(read.refusals())
                .extracting(RefusedLine::code)
                .containsExactly("json.text-form", "json.unknown-word");
        assertThat(read.count("persons")).isEqualTo(new FileCount("persons.jsonl", true, 4, 1));
    }

    @Test
    void what_names_a_refused_line_is_refused_too() throws IOException {
        Files.writeString(
                folder.resolve("persons.jsonl"),
                "{\"id\":\"ann\"}\n{\"id\":\"ben\",\"born\":\"x\"}\n{\"id\":\"cleo\"}\n");

        SmallDistrict.Read read = SmallDistrict.read(folder);

        assertThat(read.refusals())
                .extracting(refused -> refused.file() + " " + refused.line() + " " + refused.code())
                .containsExactly(
                        "persons.jsonl 2 json.text-form",
                        "volunteers.jsonl 2 quickstart.reference-unknown",
                        "volunteers.jsonl 3 quickstart.reference-unknown",
                        "service.jsonl 3 quickstart.reference-unknown",
                        "exchange.jsonl 2 quickstart.reference-unknown");
        assertThat(read.counts())
                .allSatisfy(
                        count -> assertThat(count.accepted() + count.refused()).isEqualTo(count.read()));
    }

    @Test
    void organizations_that_stand_in_a_circle_are_refused_with_all_below_them() throws IOException {
        String active = "\"kind\":\"unit\",\"active\":\"2010-01-01/..\"}";
        SmallDistrict.append(folder, "organizations", "{\"id\":\"a\",\"name\":\"甲\",\"parent\":\"b\"," + active);
        SmallDistrict.append(folder, "organizations", "{\"id\":\"b\",\"name\":\"乙\",\"parent\":\"a\"," + active);
        SmallDistrict.append(folder, "organizations", "{\"id\":\"c\",\"name\":\"丙\",\"parent\":\"b\"," + active);

        SmallDistrict.Read read = SmallDistrict.read(folder);

        assertThat(read.refusals())
                .extracting(refused -> refused.line() + " " + refused.code())
                .containsExactly("4 quickstart.circle", "5 quickstart.circle", "6 quickstart.reference-unknown");
        assertThat(read.district().roster().organizations()).hasSize(3);
    }

    @Test
    void a_file_that_is_not_there_has_no_lines_and_one_of_another_name_is_told_of() throws IOException {
        Files.move(folder.resolve("wishes.jsonl"), folder.resolve("wish.jsonl"));

        SmallDistrict.Read read = SmallDistrict.read(folder);

        assertThat(read.count("wishes")).isEqualTo(new FileCount("wishes.jsonl", false, 0, 0));
        try (Refusals refusals = Refusals.open(folder.resolve("refusals.out"))) {
            assertThat(DistrictFolder.of(folder, refusals, Progress.SILENT).unread())
                    .containsExactly("wish.jsonl");
        }
    }

    @Test
    void the_same_command_twice_is_left_to_the_ledger() throws IOException {
        SmallDistrict.append(
                folder,
                "exchange",
                "{\"give\":{\"id\":\"x-2\",\"day\":\"2023-03-06\",\"from\":\"ann\",\"to\":\"ben\",\"amount\":\"PT1H\"}}");

        assertThat(SmallDistrict.read(folder).exchange()).hasSize(3);
    }
}
