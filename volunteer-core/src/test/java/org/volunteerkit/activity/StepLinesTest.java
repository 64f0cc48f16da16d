package org.volunteerkit.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.volunteerkit.activity.attendance.Absence;
import org.volunteerkit.activity.attendance.CheckStep;
import org.volunteerkit.activity.attendance.HeadCount;
import org.volunteerkit.activity.plan.PostId;
import org.volunteerkit.activity.plan.Prerequisite;
import org.volunteerkit.activity.plan.ShiftId;
import org.volunteerkit.activity.signup.SignUpStep;
import org.volunteerkit.history.StepId;
import org.volunteerkit.json.Json;
import org.volunteerkit.json.JsonLinesWriter;
import org.volunteerkit.json.Line;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.body.OrganizationId;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.time.TimeSpan;
import org.volunteerkit.training.TrainingCourse;
import org.volunteerkit.training.TrainingCourseId;
import org.volunteerkit.training.TrainingKind;
import org.volunteerkit.training.TrainingSession;
import org.volunteerkit.training.TrainingSessionId;
import org.volunteerkit.training.credential.CredentialKind;
import org.volunteerkit.training.credential.CredentialStep;
import org.volunteerkit.value.Hours;

/** Steps as lines of a file: what is written is read, and a bad line is told with its place, in both languages. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StepLinesTest {

    @Test
    void a_step_is_written_as_one_line() throws IOException {
        SignUpStep step = new SignUpStep.SignUp(
                StepId.of("s1"),
                Instant.parse("2023-03-01T00:00:00Z"),
                ShiftId.of("traffic-friday.20230303"),
                PostId.of("guide"),
                PersonId.of("ann"),
                Optional.empty());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonLinesWriter<SignUpStep> lines = Json.form(SignUpStep.class).linesTo(out);

        lines.write(step);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("{\"sign-up\":{\"id\":\"s1\",\"at\":\"2023-03-01T00:00:00Z\","
                        + "\"shift\":\"traffic-friday.20230303\",\"post\":\"guide\",\"person\":\"ann\"}}\n");
        assertThat(read(SignUpStep.class, out.toString(StandardCharsets.UTF_8)))
                .singleElement()
                .isEqualTo(new Line.Read<>(1, step));
    }

    private static <T> List<Line<T>> read(Class<T> type, String text) {
        return Json.lines(type, "steps.jsonl", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))).stream()
                .toList();
    }

    private static List<Problem> refused(Class<?> type, String line) {
        return read(type, "\n" + line + "\n").stream()
                .flatMap(each ->
                        each instanceof Line.Refused<?> bad ? bad.problems().stream() : List.<Problem>of().stream())
                .toList();
    }

    private static void assertTold(Class<?> type, String line, String code, String path) {
        assertThat(refused(type, line)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.place().path().orElse("")).isEqualTo(path);
            assertThat(problem.text(Locale.ENGLISH))
                    .startsWith("steps.jsonl, line 2")
                    .doesNotContain("secret", "{");
            assertThat(problem.text(Locale.SIMPLIFIED_CHINESE)).doesNotContain("secret", "{", code);
        });
    }

    @ParameterizedTest(name = "{1} at {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '#', textBlock = """
            {"sign-up":{"id":"s","at":"2023-03-01","shift":"f","post":"p","person":"ann"}}                                 | json.text-form        | $.sign-up.at
            {"sign-up":{"id":"s","at":"0000-03-01T00:00:00Z","shift":"f","post":"p","person":"ann"}}                       | activity.instant      | $.sign-up.at
            {"sign-up":{"id":"s","at":"2023-03-01T00:00:00Z","shift":"f","post":"secret post","person":"ann"}}             | value.key-form        | $.sign-up.post
            {"overrule":{"id":"s","at":"2023-03-01T00:00:00Z","shift":"f","post":"p","person":"ann","by":"b","reason":" secret"}} | value.name-form | $.overrule.reason
            {"drop":{"id":"s","at":"2023-03-01T00:00:00Z","shift":"f","person":"ann","by":"b","reason":""}}                | value.name-form       | $.drop.reason
            {"cancel":{"id":"s","at":"2023-03-01T00:00:00Z","shift":"f","person":"ann","reason":"secret\\n"}}               | json.forbidden-character | $.cancel.reason
            {"promote":{"id":"s","at":"2023-03-01T00:00:00Z","shift":"f"}}                                                 | problem.field-missing | $.promote.person
            {"assign":{"id":"s","at":"2023-03-01T00:00:00Z","shift":"f","post":"p","person":"ann","by":"b","other":1}}    | json.unknown-field    | $.assign.other
            """)
    void a_bad_sign_up_is_told(String line, String code, String path) {
        assertTold(SignUpStep.class, line, code, path);
    }

    @ParameterizedTest(name = "{1} at {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '#', textBlock = """
            {"check-in":{"id":"c","at":"2023-03-03T00:00:00Z","shift":"f","person":"ann","proof":{"how":"witness"}}}                     | activity.proof-witness | $.check-in.proof.witness
            {"check-in":{"id":"c","at":"2023-03-03T00:00:00Z","shift":"f","person":"ann","proof":{"how":"witness","witness":"ann"}}}     | activity.own-witness   | $.check-in.proof.witness
            {"check-out":{"id":"c","at":"2023-03-03T00:00:00Z","shift":"f","person":"ann","proof":{"how":"secret"}}}                     | json.unknown-word      | $.check-out.proof.how
            {"absent":{"id":"c","at":"2023-03-03T00:00:00Z","shift":"f","person":"ann","by":"ann","kind":"excused","reason":"x"}}        | activity.own-absence   | $.absent.by
            {"reconsider":{"id":"c","at":"2023-03-03T00:00:00Z","absence":"a","by":"b","kind":"excused","reason":" secret"}}             | value.name-form        | $.reconsider.reason
            {"annul":{"id":"c","at":"2023-03-03T00:00:00Z","step":"a","by":"b","reason":""}}                                             | value.name-form        | $.annul.reason
            {"heads":{"id":"c","at":"2023-03-03T00:00:00Z","shift":"f","heads":0,"time":"2023-03-03T07:30/2023-03-03T08:30[UTC]","by":"b"}} | activity.heads      | $.heads.heads
            """)
    void a_bad_check_is_told(String line, String code, String path) {
        assertTold(CheckStep.class, line, code, path);
    }

    @ParameterizedTest(name = "{1} at {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '#', textBlock = """
            {"grant":{"id":"k","day":"2023-03-05","person":"ann","kind":"aid","until":"2023-03-05"}}                      | training.until-early | $.grant.until
            {"prolong":{"id":"k","day":"2023-02-29","person":"ann","kind":"aid"}}                                         | json.text-form       | $.prolong.day
            {"revoke":{"id":"k","day":"2023-03-05","person":"ann","kind":"aid","by":"b","reason":" secret"}}              | value.name-form      | $.revoke.reason
            {"reactivate":{"id":"k","day":"2023-03-05","person":"ann","kind":"aid","sessions":["secret one"]}}            | value.key-form       | $.reactivate.sessions[0]
            {"decree":{"id":"k","day":"2023-03-05","kind":"aid","lapsing":"2023-03-01/..","until":"2023-06-01","notice":"5","by":"o"}} | training.decree-open | $.decree.lapsing
            {"withdraw":{"id":"k","day":"2023-03-05","decree":"d","by":"o","reason":""}}                                  | value.name-form      | $.withdraw.reason
            """)
    void a_bad_step_of_a_credential_is_told(String line, String code, String path) {
        assertTold(CredentialStep.class, line, code, path);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '#', textBlock = """
            {"registered":{}}
            {"insured":{}}
            {"agreed":{}}
            {"credential":{"kind":"first-aid"}}
            {"training":{"pick":{"kind":"initial","topic":"manners","course":"c1"},"within":"P1Y"}}
            {"skill":{"name":"手语","confirmed":true}}
            {"age":{"from":18,"to":70}}
            {"age":{"from":18}}
            {"guardian":{"below":18,"how":"either"}}
            {"member":{"team":"night"}}
            """)
    void a_prerequisite_is_read_and_written(String text) {
        assertThat(Json.write(Json.read(Prerequisite.class, "post.json", text).orThrow()))
                .isEqualTo(text);
    }

    @Test
    void a_kind_of_credential_is_a_document() {
        String text = "{\"id\":\"first-aid\",\"title\":{\"zh\":\"急救\",\"en\":\"first aid\"},"
                + "\"earnedBy\":[{\"training\":{\"pick\":{\"topic\":\"first-aid\"},\"times\":1}},"
                + "{\"service\":{\"kind\":\"rescue\",\"hours\":\"PT20H\"}}],"
                + "\"validFor\":\"P2Y\",\"upToEndOf\":\"year\",\"soon\":\"P1M\","
                + "\"prolonging\":{\"pick\":{\"kind\":\"staged\"},\"days\":2,\"within\":\"P1Y\",\"from\":\"grant\"},"
                + "\"reactivation\":\"P6M\"}";

        assertThat(Json.write(
                        Json.read(CredentialKind.class, "kinds.json", text).orThrow()))
                .isEqualTo(text);
    }

    @Test
    void facts_come_back_as_they_were_written_and_show_no_reason() {
        HeadCount heads = HeadCount.builder()
                .id(StepId.of("h"))
                .shift(ShiftId.of("f"))
                .heads(50)
                .time(TimeSpan.parse("2023-03-03T07:30/2023-03-03T08:30[Asia/Shanghai]"))
                .by(PersonId.of("boss"))
                .build();
        Absence absence = Absence.builder()
                .id(StepId.of("a"))
                .person(PersonId.of("ann"))
                .shift(ShiftId.of("f"))
                .planned(heads.time())
                .kind(Absence.Kind.EXCUSED)
                .by(PersonId.of("boss"))
                .reason("住院")
                .build();
        TrainingCourse course = TrainingCourse.builder()
                .id(TrainingCourseId.of("c"))
                .title("急救员")
                .topic("first-aid")
                .kind(TrainingKind.AD_HOC)
                .passMark(60)
                .build();
        TrainingSession session = TrainingSession.builder()
                .id(TrainingSessionId.of("t"))
                .title("急救培训")
                .topic("first-aid")
                .kind(TrainingKind.AD_HOC)
                .organizer(OrganizationId.of("street"))
                .time(heads.time())
                .course(course.id())
                .instructor(PersonId.of("boss"))
                .place("三楼会议室")
                .hours(Hours.ofMinutes(45))
                .build();

        assertThat(Json.read(HeadCount.class, "f.jsonl", Json.write(heads)).orThrow())
                .isEqualTo(heads);
        assertThat(Json.read(Absence.class, "f.jsonl", Json.write(absence)).orThrow())
                .isEqualTo(absence);
        assertThat(Json.read(TrainingCourse.class, "f.jsonl", Json.write(course))
                        .orThrow())
                .isEqualTo(course);
        assertThat(Json.read(TrainingSession.class, "f.jsonl", Json.write(session))
                        .orThrow())
                .isEqualTo(session);
        assertThat(absence.toString()).doesNotContain("住院");
    }
}
