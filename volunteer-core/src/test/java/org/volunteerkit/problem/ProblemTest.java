package org.volunteerkit.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProblemTest {

    private static final Problem NO_TIME = Problem.of("value.hours-form").found(Found.text("2h"));

    @Test
    void says_where_what_what_was_expected_and_what_was_found_in_both_languages() {
        Problem problem = NO_TIME.field("worked")
                .at(Place.of("march.jsonl").line(3).column(9).path("$"));

        assertThat(problem.text(Locale.UK))
                .isEqualTo("march.jsonl, line 3, column 9, at $.worked: this is no amount of time; expected an ISO 8601"
                        + " duration in hours and minutes, such as PT1H30M, found a text of 2 characters");
        assertThat(problem.text(Locale.SIMPLIFIED_CHINESE))
                .startsWith("march.jsonl，第 3 行，第 9 列，位置 $.worked：")
                .contains("不是有效的时长", "；应为", "，实际为长度为 2 个字符的文本");
        assertThat(problem).hasToString(problem.text(Locale.ROOT));
    }

    @Nested
    class A_place {

        @Test
        void takes_from_the_larger_one_what_it_lacks() {
            Place line = Place.of("a.jsonl").line(7);

            assertThat(Place.nowhere().within(line)).isEqualTo(line);
            assertThat(Place.nowhere().column(4).within(line)).isEqualTo(line.column(4));
            assertThat(Place.nowhere().line(2).within(line.column(9)))
                    .isEqualTo(Place.of("a.jsonl").line(2));
            assertThat(Place.nowhere().cell("C7").within(line).cell()).contains("C7");
        }

        @Test
        void puts_a_relative_path_behind_that_of_the_larger_one() {
            assertThat(Place.at("weight").within(Place.at("$.criteria[2]")).path())
                    .contains("$.criteria[2].weight");
            assertThat(Place.at("[0]").within(Place.at("$.span")).path()).contains("$.span[0]");
            assertThat(Place.at("$.other").within(Place.at("$.span")).path()).contains("$.other");
            assertThat(Place.at("weight").within(Place.nowhere()).path()).contains("weight");
        }

        @Test
        void counts_from_one() {
            assertThatThrownBy(() -> Place.nowhere().line(0)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> Place.nowhere().column(0)).isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void of_nothing_has_no_words() {
            assertThat(Place.nowhere().text(Locale.UK)).isEmpty();
        }
    }

    @Nested
    class What_cannot_be_seen {

        @Test
        void is_spelt_out_so_that_a_line_of_a_log_stays_one_line() {
            Problem problem = Problem.of("problem.field-missing")
                    .with("field", "a\r\nERROR b\u202E\uD800\uFEFF\uDB40\uDC01c")
                    .at(Place.of("x\u0000.jsonl").path("$.\u2028"));

            assertThat(problem.text(Locale.UK))
                    .startsWith("xU+0000.jsonl, at $.U+2028: ")
                    .contains("aU+000DU+000AERROR bU+202EU+D800U+FEFFU+E0001c");
            assertThat(problem.what())
                    .hasToString("problem.field-missing{field=aU+000DU+000AERROR bU+202EU+D800U+FEFFU+E0001c}");
            assertThat(new InvalidValueException(problem).getMessage()).doesNotContain("\n", "\r");
        }

        @Test
        void stays_as_it_is_in_a_message_because_whoever_prints_it_escapes() {
            assertThat(Message.of("problem.field-missing").with("field", "a\tb").text(Locale.UK))
                    .isEqualTo("the field a\tb is needed");
        }

        @Test
        void is_all_that_changes() {
            String name = "志愿者 Ünï {braces} $1 \\ 😀";

            assertThat(Problem.of("problem.field-missing").with("field", name).text(Locale.UK))
                    .contains(name);
        }
    }

    @Nested
    class A_message {

        @ParameterizedTest
        @ValueSource(
                strings = {"", "nothing", "Ledger.overdrawn", "ledger.", ".overdrawn", "ledger overdrawn", "ledger.über"
                })
        void has_a_code_of_one_form(String code) {
            assertThatThrownBy(() -> Message.of(code)).isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void speaks_one_language_down_to_its_arguments() {
            Message outer = Message.of("problem.field-missing").with("field", Found.nothing());

            assertThat(outer.text(Locale.UK)).isEqualTo("the field null is needed");
            assertThat(outer.text(Locale.SIMPLIFIED_CHINESE)).isEqualTo("缺少必填字段 空值 null");
        }

        @Test
        void without_words_shows_its_code() {
            Message unknown = Message.of("nowhere.to-be-found")
                    .with("a", 1)
                    .with("b", "x")
                    .with("a", 2);

            assertThat(unknown.text(Locale.UK)).isEqualTo("nowhere.to-be-found{a=2, b=x}");
            assertThat(Problem.of(unknown).expected()).isEmpty();
        }

        @Test
        void of_another_module_speaks_from_its_bundle() {
            Messages home = Messages.load(name -> name.equals("x/messages_en.properties")
                    ? new ByteArrayInputStream("x.y=größe {n}{gone}".getBytes(StandardCharsets.UTF_8))
                    : null);

            assertThat(Message.of(home, "x.y").with("n", 1).text(Locale.UK)).isEqualTo("größe 1{gone}");
            assertThat(Message.of(home, "x.y").text(Locale.CHINA)).isEqualTo("x.y");
            assertThat(home.codes("x")).containsExactly("x.y");
            assertThat(home.knows("x.y")).isFalse();
            assertThat(home.knows("no code")).isFalse();
        }
    }

    @Nested
    class An_exception {

        @Test
        void names_every_field_that_is_missing() {
            IncompleteValueException refused = new IncompleteValueException("id", "worked");

            assertThat(refused.problems())
                    .extracting(problem -> problem.place().path().orElseThrow())
                    .containsExactly("id", "worked");
            assertThat(refused).hasMessage("missing: id, worked");
        }

        @Test
        void carries_all_problems_and_at_least_one() {
            List<Problem> problems = new ArrayList<>(List.of(NO_TIME, NO_TIME.field("worked")));
            ProblemException refused = new ProblemException(problems);
            problems.clear();

            assertThat(refused.problems()).hasSize(2);
            assertThat(refused.getMessage().lines()).hasSize(2);
            assertThat(new ProblemException(NO_TIME).problems()).containsExactly(NO_TIME);
            assertThatThrownBy(() -> new ProblemException(problems)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void of_what_was_found_only_the_kind_is_kept() {
        assertThat(List.of(
                        Found.text(""),
                        Found.text("😀x"),
                        Found.number(),
                        Found.truth(),
                        Found.object(),
                        Found.list(),
                        Found.missing(),
                        Found.value("PT25H")))
                .extracting(found -> found.text(Locale.UK))
                .containsExactly(
                        "an empty text",
                        "a text of 2 characters",
                        "a number",
                        "true or false",
                        "an object",
                        "a list",
                        "nothing",
                        "PT25H");
    }
}
