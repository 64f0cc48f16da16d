package org.volunteerkit.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.volunteerkit.json.Json;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.problem.ProblemException;
import org.volunteerkit.reports.document.Document;
import org.volunteerkit.reports.document.Figure;
import org.volunteerkit.reports.indicator.Indicators;
import org.volunteerkit.reports.indicator.SmallDistrict;
import org.volunteerkit.reports.render.HtmlRenderer;
import org.volunteerkit.reports.render.JsonRenderer;
import org.volunteerkit.reports.render.MarkdownRenderer;
import org.volunteerkit.reports.render.Renderer;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Text;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReportTest {

    private static final String TEMPLATE = """
            {
              "id": "small-summary", "edition": "2023",
              "title": {"zh": "工作总结", "en": "Review"}, "audience": "public",
              "preface": [{"panel": {"figures": ["stations", "hours"]}}],
              "sections": [
                {"title": {"zh": "站点", "en": "Stations"},
                 "blocks": [
                   {"paragraph": {"text": {"zh": "共有{stations}站点,社区站占{share}。", "en": "{share} of {stations}."}}},
                   {"breakdown": {"id": "by-kind"}},
                   {"norms": {"figures": ["share"]}}],
                 "sections": [
                   {"title": {"zh": "其他", "en": "Others"},
                    "blocks": [
                      {"items": {"numbered": true, "items": [{"zh": "经费{funds}", "en": "funds {funds}"}]}},
                      {"note": {"tone": "warn", "text": {"zh": "最少{projects}", "en": "fewest {projects}"}}}]}]}],
              "statements": [{"label": {"zh": "口径", "en": "Counting"}, "value": {"zh": "公历年", "en": "calendar year"}}]
            }
            """;

    private static final Provenance PROVENANCE = Provenance.builder()
            .period(DateRange.year(2023))
            .issued(LocalDate.of(2024, 1, 15))
            .addIntake(Provenance.Intake.of("stations.jsonl", 5, 4, 1))
            .addIntake(Provenance.Intake.of("service.jsonl", 4, 4, 0))
            .addEdition(
                    new Document.Statement(Text.of("标准", "Standard"), Text.of("六有 2013 版", "six haves, edition 2013")))
            .addExclusion(Text.of("重复的记录", "doubled records"))
            .build();

    private static ReportTemplate template(String json) {
        return Json.read(ReportTemplate.class, "template.json", json).orThrow();
    }

    private static Document document() {
        Indicators indicators = SmallDistrict.indicators();
        return Report.of(template(TEMPLATE), indicators)
                .document(indicators.measures().tally(SmallDistrict.facts(), SmallDistrict.DAY), PROVENANCE);
    }

    @Test
    void a_template_is_read_back_from_its_text_form() {
        ReportTemplate template = template(TEMPLATE);

        assertThat(Json.read(ReportTemplate.class, "again", Json.write(template))
                        .orThrow())
                .isEqualTo(template);
    }

    @Test
    void every_place_that_cannot_be_filled_is_refused_with_its_path() {
        ReportTemplate broken = template(TEMPLATE.replace("\"hours\"]", "\"hour\"]")
                .replace("共有{stations}", "共有{station}")
                .replace("\"by-kind\"", "\"by-sort\"")
                .replace("[\"share\"]", "[\"stations\"]")
                .replace("经费{funds}", "经费{funds"));

        assertThatThrownBy(() -> Report.of(broken, SmallDistrict.indicators()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(
                                        Problem::code,
                                        problem -> problem.place().path().orElse(""))
                                .containsExactly(
                                        tuple("reports.figure-unknown", "preface[0].panel.figures[1]"),
                                        tuple("reports.figure-unknown", "sections[0].blocks[0].paragraph.text.zh"),
                                        tuple("reports.breakdown-unknown", "sections[0].blocks[1].breakdown.id"),
                                        tuple("reports.norm-absent", "sections[0].blocks[2].norms.figures[0]"),
                                        tuple(
                                                "reports.template",
                                                "sections[0].sections[0].blocks[0].items.items[0].zh")));
    }

    @Test
    void a_document_says_how_it_was_made() {
        Document document = document();

        assertThat(document.dataDate()).isEqualTo(SmallDistrict.DAY);
        assertThat(document.period()).contains(DateRange.year(2023));
        assertThat(document.statements())
                .extracting(each -> each.label().en(), each -> each.value().en())
                .containsExactly(
                        tuple("Template", "Review, edition 2023"),
                        tuple("Indicators", "small district, edition 2023; after A made-up summary"),
                        tuple("Counting", "calendar year"),
                        tuple("Standard", "six haves, edition 2013"),
                        tuple("Left out", "doubled records"),
                        tuple("Records", "9 read, 8 accepted, 1 refused"));
    }

    @Test
    void all_indicators_are_figures_whether_a_sentence_mentions_them_or_not() {
        assertThat(document().figures())
                .extracting(Figure::id)
                .extracting(Object::toString)
                .containsExactly("stations", "share", "projects", "hours", "funds");
    }

    @Test
    void the_same_facts_in_any_order_give_the_same_bytes() throws IOException {
        Indicators indicators = SmallDistrict.indicators();
        List<Fact> facts = SmallDistrict.facts();
        Report report = Report.of(template(TEMPLATE), indicators);
        Document other = report.document(
                indicators
                        .measures()
                        .tally(facts.subList(4, 8), SmallDistrict.DAY)
                        .plus(indicators.measures().tally(facts.subList(0, 4), SmallDistrict.DAY)),
                PROVENANCE);

        for (Renderer renderer :
                List.of(HtmlRenderer.of(Locale.CHINA), MarkdownRenderer.of(Locale.ENGLISH), JsonRenderer.create())) {
            StringBuilder one = new StringBuilder();
            StringBuilder two = new StringBuilder();
            renderer.render(document(), one);
            renderer.render(other, two);
            assertThat(two).hasToString(one.toString());
        }
    }

    @Test
    void a_page_shows_the_figures_in_their_sentences() throws IOException {
        StringBuilder page = new StringBuilder();
        MarkdownRenderer.of(Locale.CHINA).render(document(), page);

        assertThat(page).contains("共有").contains("无记录").contains("未达标").contains("stations.jsonl");
    }

    @Test
    void every_record_read_was_accepted_or_refused() {
        assertThatThrownBy(() -> Provenance.Intake.of("teams.jsonl", 26, 25, 0))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::code)
                                .containsExactly("reports.intake-sum"));
    }
}
