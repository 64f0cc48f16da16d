package org.volunteerkit.reports.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Points;
import org.volunteerkit.value.Privacy;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Ratio;
import org.volunteerkit.value.Text;
import org.volunteerkit.value.Unit;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DocumentTest {

    private static final Text TITLE = Text.of("总结", "Summary");

    @Nested
    class A_document {

        @Test
        void finds_its_figures() {
            Figure teams = figure("teams", Privacy.PUBLIC);

            assertThat(document().addFigure(teams).build().figure(FigureId.of("teams")))
                    .isEqualTo(teams);
        }

        @Test
        void refuses_a_sentence_about_a_figure_that_is_not_there() {
            Block sentence = Block.template(Text.of("有队伍", "There are {teams}"));

            refused(
                    "reports.figure-unknown",
                    () -> document().addPreface(sentence).build());
        }

        @Test
        void refuses_an_unknown_figure_deep_inside() {
            Section inner = Section.of(TITLE, Block.items(Block.template(Text.of("{x}", "x"))));
            Section outer = Section.builder().title(TITLE).addSection(inner).build();

            refused("reports.figure-unknown", () -> document().addSection(outer).build());
        }

        @Test
        void refuses_two_figures_of_one_name() {
            refused(
                    "reports.figure-twice",
                    () -> document()
                            .addFigures(figure("teams", Privacy.PUBLIC), figure("teams", Privacy.PUBLIC))
                            .build());
        }

        @Test
        void shows_nothing_that_its_audience_may_not_see() {
            Table names = Table.builder()
                    .addColumn(Column.text(Text.of("姓名", "Name")).visibleTo(Privacy.SENSITIVE))
                    .build();

            refused("reports.audience", () -> document().addPreface(names).build());
            refused(
                    "reports.audience",
                    () -> document()
                            .addFigure(figure("minors", Privacy.INTERNAL))
                            .build());
            assertThat(document(Privacy.SENSITIVE).addPreface(names).build().preface())
                    .containsExactly(names);
        }

        @Test
        void has_at_most_four_levels_of_headings() {
            Section deepest = Section.of(TITLE);
            for (int i = 0; i < 3; i++) {
                deepest = Section.builder().title(TITLE).addSection(deepest).build();
            }
            Section four = deepest;
            Section five = Section.builder().title(TITLE).addSection(four).build();

            assertThat(document().addSection(four).build().sections()).hasSize(1);
            refused("reports.depth", () -> document().addSection(five).build());
        }

        private Document.Builder document() {
            return document(Privacy.PUBLIC);
        }

        private Document.Builder document(Privacy audience) {
            return Document.builder()
                    .title(TITLE)
                    .dataDate(LocalDate.of(2023, 12, 31))
                    .audience(audience);
        }
    }

    @Nested
    class A_sentence {

        @Test
        void puts_figures_where_each_language_wants_them() {
            FigureId teams = FigureId.of("teams");

            Block.Paragraph sentence = Block.template(Text.of("共有{teams}队伍。", "{teams} exist."));

            assertThat(sentence.runs(Locale.CHINA))
                    .containsExactly(
                            Run.words(Text.of("共有", "共有")), Run.figure(teams), Run.words(Text.of("队伍。", "队伍。")));
            assertThat(sentence.runs(Locale.UK))
                    .containsExactly(Run.figure(teams), Run.words(Text.of(" exist.", " exist.")));
        }

        @ParameterizedTest
        @ValueSource(strings = {"{", "}", "a}b{c", "{teams", "{teams{x}}"})
        void refuses_a_brace_that_belongs_to_no_figure(String sentence) {
            assertThatThrownBy(() -> Block.template(Text.of(sentence, sentence)))
                    .isInstanceOf(InvalidValueException.class);
        }
    }

    @Nested
    class A_cell {

        @Test
        void without_a_base_is_a_reason_and_no_share() {
            assertThat(Cell.share(3, 0, Unit.PERSON, 1))
                    .isInstanceOfSatisfying(
                            Cell.Missing.class,
                            missing -> assertThat(missing.code()).contains("reports.no-base"));
        }

        @ParameterizedTest(name = "{0} of {1} with {2} decimals is {3}%")
        @CsvSource({
            "1, 8, 1, 12.5",
            "1, 8, 0, 13",
            "1, 3, 2, 33.33",
            "-1, 8, 0, -13",
            "47012, 293800, 1, 16.0",
            "3, 2, 0, 150"
        })
        void rounds_ties_away_from_zero(long part, long whole, int decimals, String percent) {
            assertThat(((Cell.Share) Cell.share(part, whole, Unit.PERSON, decimals))
                            .percent()
                            .toPlainString())
                    .isEqualTo(percent);
        }

        @Test
        void of_a_quantity_keeps_what_it_can_exactly() {
            assertThat(Cell.of(Quantity.of(Hours.ofMinutes(90)), 1)).isEqualTo(Cell.time(Hours.ofMinutes(90)));
            assertThat(Cell.of(Quantity.of(Points.parse("2.5")), 1)).isEqualTo(Cell.points(Points.parse("2.5")));
            assertThat(Cell.of(Quantity.of(26, Unit.TEAM), 1)).isEqualTo(Cell.count(26, Unit.TEAM));
            assertThat(Cell.of(Quantity.of(Ratio.of(7, 3), Unit.TEAM), 2))
                    .isInstanceOfSatisfying(
                            Cell.Rounded.class,
                            rounded -> assertThat(rounded.rounded()).isEqualByComparingTo("2.33"));
        }

        @Test
        void does_not_mix_units() {
            refused("reports.amounts-differ", () -> Cell.count(1, Unit.TEAM).plus(Cell.count(1, Unit.PERSON)));
            refused(
                    "reports.amounts-differ",
                    () -> Cell.share(Quantity.of(1, Unit.TEAM), Quantity.of(2, Unit.PERSON), 1));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "javascript:alert(1)",
                    "//evil.example",
                    "/root",
                    "https://x",
                    "a\\b",
                    "",
                    "records/队.html",
                    "a b",
                    "%zz",
                    "data:text/html,x",
                    "a\"b",
                    "a<b",
                    "a\nb"
                })
        void leads_only_to_places_beside_the_document(String target) {
            refused("reports.target", () -> Cell.link(TITLE, target));
            refused("reports.target", () -> Figure.Records.of(TITLE, target));
        }

        @ParameterizedTest
        @ValueSource(strings = {"records/teams.html", "#t-1", "../2022/index.html?x=1&y=2", "%E9%98%9F.html"})
        void may_lead_there(String target) {
            assertThat(((Cell.Words) Cell.link(TITLE, target)).target()).contains(target);
        }
    }

    private static Figure figure(String id, Privacy privacy) {
        return Figure.builder()
                .id(FigureId.of(id))
                .label(TITLE)
                .value(Cell.count(26, Unit.TEAM))
                .definition(TITLE)
                .privacy(privacy)
                .build();
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refusal -> assertThat(refusal.problem().code()).isEqualTo(code));
    }
}
