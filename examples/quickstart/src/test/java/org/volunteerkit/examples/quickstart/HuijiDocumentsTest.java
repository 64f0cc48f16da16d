package org.volunteerkit.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.volunteerkit.json.Json;
import org.volunteerkit.measure.Tally;
import org.volunteerkit.measure.fact.VolunteerFacts;
import org.volunteerkit.reports.Provenance;
import org.volunteerkit.reports.Report;
import org.volunteerkit.reports.ReportTemplate;
import org.volunteerkit.reports.document.Cell;
import org.volunteerkit.reports.document.Document;
import org.volunteerkit.reports.document.FigureId;
import org.volunteerkit.reports.indicator.IndicatorSet;
import org.volunteerkit.reports.indicator.Indicators;
import org.volunteerkit.reports.render.HtmlRenderer;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HuijiDocumentsTest {

    private static final LocalDate DAY = LocalDate.of(2023, 12, 31);

    @Test
    void the_indicators_are_read_strictly_and_fit_the_facts() throws IOException {
        IndicatorSet set = indicators();

        assertThat(Indicators.check(set, VolunteerFacts.words())).isEmpty();
        assertThat(Json.read(IndicatorSet.class, "again", Json.write(set)).orThrow())
                .isEqualTo(set);
        assertThat(set.source().source()).isNotBlank();
    }

    @Test
    void every_figure_of_the_template_is_an_indicator() throws IOException {
        ReportTemplate template = template();

        assertThat(Report.check(template, Indicators.of(indicators(), VolunteerFacts.words())))
                .isEmpty();
        assertThat(Json.read(ReportTemplate.class, "again", Json.write(template))
                        .orThrow())
                .isEqualTo(template);
    }

    @Test
    void a_district_without_facts_has_a_summary_of_zeros_and_reasons() throws IOException {
        Indicators indicators = Indicators.of(indicators(), VolunteerFacts.words());
        Tally nothing = indicators.measures().tally(ImmutableList.of(), DAY);

        Document summary = Report.of(template(), indicators).document(nothing, Provenance.none());

        assertThat(summary.figure(FigureId.of("teams")).value()).isInstanceOf(Cell.Additive.class);
        assertThat(summary.figure(FigureId.of("volunteer-share")).value()).isInstanceOf(Cell.Missing.class);
        assertThat(summary.figure(FigureId.of("party-least-hours")).value()).isInstanceOf(Cell.Missing.class);
        assertThat(summary.figure(FigureId.of("funds")).value()).isInstanceOf(Cell.Missing.class);
        StringBuilder page = new StringBuilder();
        HtmlRenderer.of(Locale.CHINA).render(summary, page);
        assertThat(page).contains("志愿服务活动专项经费");
    }

    private static IndicatorSet indicators() throws IOException {
        return Json.read(IndicatorSet.class, "huiji-indicators.json", resource("huiji-indicators.json"))
                .orThrow();
    }

    private static ReportTemplate template() throws IOException {
        return Json.read(ReportTemplate.class, "huiji-summary.json", resource("huiji-summary.json"))
                .orThrow();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = HuijiDocumentsTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
