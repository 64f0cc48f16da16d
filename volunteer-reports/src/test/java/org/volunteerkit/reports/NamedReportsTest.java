package org.volunteerkit.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.volunteerkit.json.Json;
import org.volunteerkit.ledger.Ledger;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.Movement;
import org.volunteerkit.ledger.command.TermsId;
import org.volunteerkit.ledger.terms.LedgerTerms;
import org.volunteerkit.ledger.terms.rule.Life;
import org.volunteerkit.measure.Tally;
import org.volunteerkit.measure.fact.VolunteerFacts;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.reports.document.Cell;
import org.volunteerkit.reports.document.Document;
import org.volunteerkit.reports.document.Figure;
import org.volunteerkit.reports.document.FigureId;
import org.volunteerkit.reports.document.Row;
import org.volunteerkit.reports.document.Table;
import org.volunteerkit.reports.indicator.Names;
import org.volunteerkit.reports.render.MarkdownRenderer;
import org.volunteerkit.standard.Conformity;
import org.volunteerkit.standard.Evidence;
import org.volunteerkit.standard.Inspection;
import org.volunteerkit.standard.Inspector;
import org.volunteerkit.standard.Standard;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Clause;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Text;
import org.volunteerkit.value.Unit;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NamedReportsTest {

    private static final LocalDate DAY = LocalDate.of(2023, 12, 31);

    private static String page(Document document) throws IOException {
        StringBuilder page = new StringBuilder();
        MarkdownRenderer.of(Locale.ENGLISH).render(document, page);
        return page.toString();
    }

    private static List<Row> rows(Table table) {
        List<Row> rows = new ArrayList<>();
        table.forEachRow(rows::add);
        return rows;
    }

    @Nested
    class An_inspection_report {

        private static final Inspector INSPECTOR = Inspector.of(
                ImmutableList.of(Json.read(Standard.class, "standard.json", """
                                {
                                  "id": "haves", "edition": "2013", "title": {"zh": "六有", "en": "Six haves"},
                                  "publisher": {"zh": "某省", "en": "a province"}, "validity": "2013-01-01/..",
                                  "appliesTo": "station", "source": {"source": "A made-up standard"},
                                  "scoring": {"partly": "50 percent", "grades": [
                                    {"label": {"zh": "合格", "en": "pass"}, "from": "50 percent"}]},
                                  "values": {"projects": {"pick": {"kind": "project"}, "then":
                                    [{"fold": {"op": "count", "each": "item", "by": ["station"]}}]}},
                                  "criteria": [
                                    {"id": "sign", "title": {"zh": "有标识", "en": "a sign"}, "article": "art. 1",
                                      "evidence": {"kind": "sign", "maxAge": "P12M"}},
                                    {"id": "projects", "title": {"zh": "有项目", "en": "projects"},
                                      "severity": "expected", "live": {"value": "projects", "atLeast": "3 item"}}
                                  ]
                                }
                                """).orThrow()), VolunteerFacts.words());

        private static Inspection inspection(String station, Conformity... shown) {
            Tally tally = INSPECTOR.measures(DAY).tally(ImmutableList.of(), DAY);
            List<Evidence> evidence = new ArrayList<>();
            for (Conformity state : shown) {
                evidence.add(Evidence.builder()
                        .id("e-" + station)
                        .subject(station)
                        .kind("sign")
                        .takenOn(DAY)
                        .by("ann")
                        .shows(state)
                        .build());
            }
            return INSPECTOR.inspect(station, DAY, tally, evidence);
        }

        @Test
        void counts_each_state_by_itself_and_adds_up() {
            Document report = InspectionReport.of(
                            List.of(
                                    inspection("s1", Conformity.MET),
                                    inspection("s2", Conformity.NOT_MET),
                                    inspection("s3")),
                            Names.none())
                    .document(Provenance.none());

            assertThat(report.figure(FigureId.of("subjects")).value()).isEqualTo(Cell.count(3, Unit.PLACE));
            assertThat(report.figure(FigureId.of("met")).value()).isEqualTo(Cell.count(1, Unit.PLACE));
            assertThat(report.figure(FigureId.of("not-known")).value()).isEqualTo(Cell.count(1, Unit.PLACE));
            assertThat(report.figure(FigureId.of("met-share")).value()).isEqualTo(Cell.share(1, 3, Unit.PLACE, 1));
            Table byState = (Table) report.sections().get(0).blocks().get(1);
            List<Row> rows = rows(byState);
            assertThat(rows.get(rows.size() - 1).cells().get(1)).isEqualTo(Cell.count(3, Unit.PLACE));
        }

        @Test
        void tells_those_of_whom_nothing_is_asked_by_themselves_and_leaves_them_out_of_the_share() {
            Document report = InspectionReport.of(
                            List.of(
                                    inspection("s1", Conformity.MET),
                                    inspection("s2", Conformity.NOT_MET),
                                    inspection("s3", Conformity.NOT_APPLICABLE)),
                            Names.none())
                    .document(Provenance.none());

            assertThat(report.figure(FigureId.of("not-applicable")).value()).isEqualTo(Cell.count(1, Unit.PLACE));
            assertThat(report.figure(FigureId.of("not-known")).value()).isEqualTo(Cell.count(0, Unit.PLACE));
            assertThat(report.figure(FigureId.of("met-share")).value()).isEqualTo(Cell.share(1, 2, Unit.PLACE, 1));
            List<Row> rows = rows((Table) report.sections().get(0).blocks().get(1));
            assertThat(rows.get(rows.size() - 1).cells().get(1)).isEqualTo(Cell.count(3, Unit.PLACE));
        }

        @Test
        void says_marks_and_grade_and_that_a_veto_leaves_none() throws IOException {
            String page = page(InspectionReport.of(
                            List.of(inspection("s1", Conformity.MET), inspection("s2", Conformity.NOT_MET)),
                            Names.none())
                    .document(Provenance.none()));

            assertThat(page)
                    .contains(
                            "1 of 2 marks, 0 not yet known; grade: pass", "0 of 2 marks, 0 not yet known; grade: none");
        }

        @Test
        void shows_found_needed_missing_and_clause() throws IOException {
            Names names = (field, key) -> Optional.of(Text.of("站点" + key, "Station " + key));

            String page = page(InspectionReport.of(List.of(inspection("s1", Conformity.MET)), names)
                    .document(Provenance.none()));

            assertThat(page)
                    .contains("Station s1")
                    .contains("projects (not mandatory)")
                    .contains("at least 3 items")
                    .contains("3 items")
                    .contains("A made-up standard, art. 1")
                    .contains("from the last 12 months")
                    .contains("Inspected subjects that fail at least one mandatory criterion.");
        }

        @Test
        void says_what_is_behind_each_figure() {
            Document report = InspectionReport.of(
                            List.of(inspection("s1", Conformity.MET), inspection("s2", Conformity.NOT_MET)),
                            Names.none())
                    .document(Provenance.none());

            assertThat(report.figure(FigureId.of("not-met"))
                            .records()
                            .orElseThrow()
                            .selection()
                            .en())
                    .startsWith("Section \"Findings\": subjects 1, evidence 1, criteria measured by live facts 1;");
            assertThat(report.figure(FigureId.of("subjects"))
                            .records()
                            .orElseThrow()
                            .selection()
                            .zh())
                    .startsWith("“逐个检查结果”一节：对象 2 个，佐证 2 份，按实时记录统计的条目 2 项");
            assertThat(report.figures().stream().map(Figure::definition)).doesNotHaveDuplicates();
        }

        @Test
        void is_of_some_subjects_each_once() {
            Inspection one = inspection("s1");

            assertThatThrownBy(() -> InspectionReport.of(List.of(), Names.none()))
                    .isInstanceOf(InvalidValueException.class);
            assertThatThrownBy(() -> InspectionReport.of(List.of(one, one), Names.none()))
                    .isInstanceOf(InvalidValueException.class);
        }
    }

    @Nested
    class An_account_statement {

        @Test
        void has_lines_that_lead_from_the_opening_to_the_closing_balance() throws IOException {
            AccountId ann = AccountId.of("ann");
            LedgerTerms terms = LedgerTerms.builder()
                    .id(TermsId.of("time-bank"))
                    .edition("2020")
                    .title(Text.of("时间银行", "Time bank"))
                    .publisher(Text.of("我们", "we"))
                    .source(Clause.of("our own"))
                    .validity(DateRange.from(LocalDate.of(2020, 1, 1)))
                    .unit(Unit.HOUR)
                    .life(new Life.Months(12))
                    .build();
            Ledger ledger = Ledger.of(Unit.HOUR);
            ledger.post(terms.earn(CommandId.of("e1"), ann, LocalDate.of(2022, 6, 1), Amount.of(Hours.of(1))), DAY);
            ledger.post(terms.earn(CommandId.of("e2"), ann, LocalDate.of(2023, 3, 1), Amount.of(Hours.of(4))), DAY);
            ledger.post(
                    Movement.Give.of(
                            CommandId.of("g1"),
                            LocalDate.of(2023, 5, 1),
                            ann,
                            AccountId.of("ben"),
                            Amount.of(Hours.of(2))),
                    DAY);

            Document report = AccountStatement.of(ledger.statement(ann, DateRange.year(2023), DAY))
                    .document(Provenance.none());

            assertThat(report.figure(FigureId.of("opening")).value()).isEqualTo(Cell.time(Hours.of(1)));
            assertThat(report.figure(FigureId.of("closing")).value()).isEqualTo(Cell.time(Hours.of(2)));
            assertThat(report.figure(FigureId.of("change")).value()).isEqualTo(Cell.time(Hours.of(1)));
            Table lines = (Table) report.sections().get(0).blocks().get(1);
            assertThat(lines.totalRow().map(row -> row.cells().get(7))).contains(Cell.time(Hours.of(1)));
            Table lots = (Table) report.sections().get(1).blocks().get(0);
            assertThat(lots.totalRow().map(row -> row.cells().get(3))).contains(Cell.time(Hours.of(2)));
            assertThat(lines.toString()).contains("issued", "发放").doesNotContain("ISSUED");
            assertThat(page(report)).contains("given").contains("lapsed").contains("e2");
        }
    }
}
