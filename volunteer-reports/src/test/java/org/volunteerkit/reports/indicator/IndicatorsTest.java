package org.volunteerkit.reports.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.volunteerkit.json.Json;
import org.volunteerkit.measure.MeasureDocument;
import org.volunteerkit.measure.Tally;
import org.volunteerkit.measure.fact.Event;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.measure.fact.VolunteerFacts;
import org.volunteerkit.problem.Place;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.problem.ProblemException;
import org.volunteerkit.reports.document.Cell;
import org.volunteerkit.reports.document.Figure;
import org.volunteerkit.reports.document.Row;
import org.volunteerkit.reports.document.Table;
import org.volunteerkit.standard.Conformity;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Text;
import org.volunteerkit.value.Unit;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class IndicatorsTest {

    private static final Indicators INDICATORS = SmallDistrict.indicators();
    private static final Tally TALLY = INDICATORS.measures().tally(SmallDistrict.facts(), SmallDistrict.DAY);

    private static Result result(String id, Tally tally) {
        return INDICATORS.results(tally).stream()
                .filter(each -> each.indicator().id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Result result(String id) {
        return result(id, TALLY);
    }

    @Test
    void a_set_may_bring_kinds_of_facts_of_its_own() {
        IndicatorSet set = Json.read(IndicatorSet.class, "visits.json", """
                {"id": "visits", "edition": "2024", "title": {"zh": "走访", "en": "Visits"}, "source": {"source": "s"},
                 "facts": {"house-call": {"is": "act"}},
                 "anchors": {"first": {"pick": {"kind": "house-call"}, "which": "first"}},
                 "values": {"calls": {"pick": {"kind": "house-call"}, "then": [{"fold": {"op": "count", "each": "time"}}]}},
                 "indicators": [{"id": "calls", "title": {"zh": "走访", "en": "Calls"},
                   "definition": {"zh": "次数", "en": "how many"}, "value": "calls", "records": {"zh": "走访记录", "en": "the calls"}}]}
                """).orThrow();
        Indicators indicators = Indicators.of(set, VolunteerFacts.words());
        Fact call = indicators
                .measures()
                .vocabulary()
                .fact(
                        Json.read(
                                        Event.class,
                                        "events.jsonl",
                                        "{\"id\": \"c-1\", \"kind\": \"house-call\", \"person\": \"ann\", \"on\": \"2023-03-05\"}")
                                .orThrow(),
                        Place.nowhere());

        assertThat(set).isInstanceOf(MeasureDocument.class);
        assertThat(Json.read(IndicatorSet.class, "again", Json.write(set)).orThrow())
                .isEqualTo(set);
        assertThat(indicators
                        .results(indicators.measures().tally(ImmutableList.of(call), SmallDistrict.DAY))
                        .get(0)
                        .value())
                .isEqualTo(Cell.count(1, Unit.TIME));
    }

    @Test
    void cells_have_the_kind_of_their_unit() {
        assertThat(result("stations").value()).isEqualTo(Cell.count(4, Unit.PLACE));
        assertThat(result("hours").value()).isEqualTo(Cell.time(Hours.ofMinutes(570)));
        assertThat(result("projects").value()).isEqualTo(Cell.count(2, Unit.ITEM));
    }

    @Test
    void a_share_carries_its_part_and_its_whole() {
        assertThat(result("share").value()).isEqualTo(Cell.share(3, 4, Unit.PLACE, 1));
    }

    @Test
    void a_figure_without_facts_is_a_reason_unless_nothing_is_zero() {
        Tally nothing = INDICATORS.measures().tally(ImmutableList.of(), SmallDistrict.DAY);

        assertThat(result("stations", nothing).value()).isEqualTo(Cell.count(0, Unit.PLACE));
        assertThat(result("projects", nothing).value())
                .isInstanceOfSatisfying(
                        Cell.Missing.class,
                        missing -> assertThat(missing.code()).contains("reports.no-facts"));
        assertThat(result("projects", nothing).norm()).contains(Conformity.NOT_KNOWN);
        assertThat(result("share", nothing).value()).isInstanceOf(Cell.Missing.class);
        assertThat(result("funds", nothing).value()).isEqualTo(Cell.missing(Text.of("无记录", "no records")));
    }

    @Test
    void a_norm_has_a_state_and_says_what_is_missing() {
        assertThat(result("projects").norm()).contains(Conformity.MET);
        assertThat(result("share").norm()).contains(Conformity.NOT_MET);
        assertThat(result("share").missing()).contains(Quantity.of(5, Unit.PERCENT));
        assertThat(result("stations").norm()).isEmpty();
    }

    @Test
    void what_was_stated_is_compared_and_kept_beside_the_figure() {
        assertThat(result("stations").fitsStated()).contains(true);
        assertThat(result("share").fitsStated()).contains(false);
        assertThat(result("hours").fitsStated()).contains(true);
        assertThat(result("projects").fitsStated()).isEmpty();
        assertThat(result("stations").note().map(note -> note.in(Locale.CHINA))).contains("文件所称“3余个”与统计结果相符。");
        assertThat(result("share").note().map(Text::en))
                .contains("target (at least 80 %): not met, 5 % missing. The document says at least 80%, which does"
                        + " not fit the figure counted here.");
    }

    @Test
    void a_figure_leads_to_the_file_of_its_records() {
        Figure share = result("share").figure();

        assertThat(share.records().flatMap(Figure.Records::target)).contains("records/share.jsonl");
        assertThat(result("funds").figure().records().flatMap(Figure.Records::target))
                .isEmpty();
    }

    @Test
    void a_breakdown_has_words_names_and_keys_and_a_total_of_its_rows() {
        Names names =
                (field, key) -> field.equals("station") ? Optional.of(Text.of("一号站", "Station One")) : Optional.empty();

        Table kinds = INDICATORS.table(TALLY, INDICATORS.breakdown("by-kind").orElseThrow(), Names.none());
        Table hours =
                INDICATORS.table(TALLY, INDICATORS.breakdown("hours-by-station").orElseThrow(), names);

        assertThat(rows(kinds))
                .containsExactly(
                        List.of(Cell.text(Text.of("社区", "communities")), Cell.count(3, Unit.PLACE)),
                        List.of(Cell.text("window-unit"), Cell.count(1, Unit.PLACE)),
                        List.of(Cell.text(Text.of("合计", "Total")), Cell.count(4, Unit.PLACE)));
        assertThat(rows(hours))
                .contains(
                        List.of(Cell.text(Text.of("一号站", "Station One")), Cell.time(Hours.of(8))),
                        List.of(Cell.text(Text.of("合计", "Total")), Cell.time(Hours.ofMinutes(570))));
    }

    @Test
    void a_breakdown_stands_in_the_order_of_its_labels_and_other_keys_follow() {
        Indicators turned = Indicators.of(
                SmallDistrict.set(SmallDistrict.SET.replace("{\"community\": {\"zh\"", """
                        {"window-unit": {"zh": "窗口", "en": "windows"}, "community": {"zh\"""")), SmallDistrict.WORDS);
        Indicators labelledLast = Indicators.of(
                SmallDistrict.set(SmallDistrict.SET.replace("{\"community\": {\"zh\"", "{\"window-unit\": {\"zh\"")),
                SmallDistrict.WORDS);

        assertThat(kinds(turned)).containsExactly("windows", "communities", "Total");
        assertThat(kinds(labelledLast)).containsExactly("communities", "community", "Total");
    }

    private static List<String> kinds(Indicators indicators) {
        Tally tally = indicators.measures().tally(SmallDistrict.facts(), SmallDistrict.DAY);
        return rows(indicators.table(tally, indicators.breakdown("by-kind").orElseThrow(), Names.none())).stream()
                .map(cells -> ((Cell.Words) cells.get(0)).text().en())
                .toList();
    }

    private static List<List<Cell>> rows(Table table) {
        List<List<Cell>> rows = new ArrayList<>();
        table.forEachRow((Row row) -> rows.add(row.cells()));
        return rows;
    }

    @Test
    void the_text_form_is_read_back() {
        IndicatorSet set = SmallDistrict.set(SmallDistrict.SET);

        assertThat(Json.read(IndicatorSet.class, "again", Json.write(set)).orThrow())
                .isEqualTo(set);
    }

    @Test
    void everything_that_is_wrong_is_said_at_once_with_its_path() {
        IndicatorSet broken = SmallDistrict.set(SmallDistrict.SET
                .replace("\"value\": \"stations\"", "\"value\": \"station\"")
                .replace("\"value\": \"projects\"", "\"value\": \"by-kind\"")
                .replace("\"atLeast\": \"80 percent\"", "\"atLeast\": \"80 place\"")
                .replace("\"value\": \"hours-by-station\"", "\"value\": \"persons-by-station\""));

        assertThat(Indicators.check(broken, SmallDistrict.WORDS))
                .extracting(Problem::code, problem -> problem.place().path().orElse(""))
                .containsExactly(
                        tuple("measure.value-unknown", "indicators[0].value"),
                        tuple("measure.unit", "indicators[1].norm"),
                        tuple("reports.figure-folded", "indicators[2].value"),
                        tuple("measure.unit", "indicators[2].norm"),
                        tuple("reports.breakdown-total", "breakdowns[1].total"));
        assertThatThrownBy(() -> Indicators.of(broken, SmallDistrict.WORDS)).isInstanceOf(ProblemException.class);
    }

    @Test
    void an_indicator_has_a_value_or_a_reason() {
        String both = SmallDistrict.SET.replace("\"reason\": {", "\"value\": \"hours\", \"reason\": {");

        assertThat(Json.read(IndicatorSet.class, "indicators.json", both).problems())
                .extracting(Problem::code)
                .containsExactly("reports.value-or-reason");
    }
}
