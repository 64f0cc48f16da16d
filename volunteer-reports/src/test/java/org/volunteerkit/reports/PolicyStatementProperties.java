package org.volunteerkit.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.volunteerkit.json.Json;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.measure.fact.VolunteerFacts;
import org.volunteerkit.policy.Assessor;
import org.volunteerkit.policy.Policy;
import org.volunteerkit.problem.Place;
import org.volunteerkit.reports.document.Amount;
import org.volunteerkit.reports.document.Cell;
import org.volunteerkit.reports.document.Document;
import org.volunteerkit.reports.document.FigureId;
import org.volunteerkit.reports.document.Row;
import org.volunteerkit.reports.document.Section;
import org.volunteerkit.reports.document.Table;
import org.volunteerkit.roster.Roster;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.service.ServiceBook;
import org.volunteerkit.service.ServiceRecord;
import org.volunteerkit.testkit.ServiceFacts;
import org.volunteerkit.value.Points;

class PolicyStatementProperties {

    private static final PersonId ANN = PersonId.of("ann");
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);

    private static final Assessor ASSESSOR = Assessor.of(
            ImmutableList.of(Json.read(Policy.class, "policy.json", """
                            {
                              "id": "points", "edition": "1", "title": {"zh": "积分办法", "en": "Points"},
                              "publisher": {"zh": "某区", "en": "a district"}, "validity": "1900-01-01/..",
                              "source": {"source": "A made-up scheme"},
                              "values": {
                                "hours": {"pick": {"kind": "service", "where": {"kind": {"is": ["service"]}}},
                                  "then": [{"take": {"field": "worked"}},
                                    {"cap": {"in": {"calendar": {"period": "day"}}, "max": "PT3H"}},
                                    {"test": {"atLeast": "PT30M"}}]},
                                "points": {"title": {"zh": "积分", "en": "Points"},
                                  "clause": {"source": "A made-up scheme", "article": "art. 3"},
                                  "of": "hours",
                                  "then": [{"worth": {"over": "total", "schedule":
                                    [{"from": "PT0S", "per": "1 point", "each": "PT1H"},
                                     {"from": "PT5H", "base": "5 point", "per": "2 point", "each": "PT1H"}]}}]},
                                "yearly": {"of": "hours",
                                  "then": [{"fold": {"op": "sum", "in": {"calendar": {"period": "year"}}}}]}
                              },
                              "effects": [
                                {"post": {"amount": "points", "terms": "shop", "when": "act"}},
                                {"post": {"amount": "points", "terms": "year", "when": "decision"}},
                                {"issue": {"programme": "stars", "of": "yearly", "grades":
                                  [{"id": "g1", "label": {"zh": "一星", "en": "one star"}, "from": "PT4H"},
                                   {"id": "g2", "label": {"zh": "二星", "en": "two stars"}, "from": "PT100H"}], "when": "decision"}}
                              ]
                            }
                            """).orThrow()), VolunteerFacts.words());

    @Provide
    Arbitrary<List<ServiceRecord>> records() {
        return ServiceFacts.recordsOf(ANN);
    }

    private static Document statement(List<ServiceRecord> records) {
        VolunteerFacts words = VolunteerFacts.among(Roster.builder().build().roster(), List.of(), List.of(), List.of());
        List<Fact> facts = new ArrayList<>();
        long line = 0;
        for (ServiceBook.Entry entry : ServiceBook.of(records).entries()) {
            line++;
            facts.add(words.of(entry, Place.of("service.jsonl").line(line)));
        }
        return PolicyStatement.of(ASSESSOR.assessExplained(ANN, facts, DAY)).document(Provenance.none());
    }

    private static Table lines(Section section) {
        return section.blocks().stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static List<Row> body(Table table) {
        List<Row> rows = new ArrayList<>();
        table.forEachRow((Row row) -> {
            if (row.role() == Row.Role.BODY) {
                rows.add(row);
            }
        });
        return rows;
    }

    @Property
    @Label("law 105: the lines of a statement add up to the amount it states")
    void lines_add_up_to_the_amount(@ForAll("records") List<ServiceRecord> records) {
        Document document = statement(records);

        for (int effect = 1; effect <= 2; effect++) {
            List<Row> rows = body(lines(document.sections().get(effect - 1)));
            Points sum = rows.stream()
                    .map(row -> ((Amount.Score) row.cells().get(4)).value())
                    .reduce(Points.ZERO, Points::plus);
            assertThat(document.figure(FigureId.of("amount-" + effect)).value()).isEqualTo(Cell.points(sum));
            Statistics.label("points").collect(sum.isZero() ? "none" : "some");
        }
        assertThat(document.figure(FigureId.of("amount-1")).value())
                .isEqualTo(document.figure(FigureId.of("amount-2")).value());
        Statistics.label("points").coverage(seen -> seen.check("some").percentage(share -> share > 30));
    }

    @Property(tries = 100)
    void every_line_names_its_record_and_its_place(@ForAll("records") List<ServiceRecord> records) {
        for (Row row : body(lines(statement(records).sections().get(0)))) {
            assertThat(((Cell.Words) row.cells().get(0)).text().en()).startsWith("r");
            assertThat(((Cell.Words) row.cells().get(2)).text().en()).startsWith("service.jsonl, line ");
        }
    }

    @Property(tries = 100)
    void a_grade_says_what_is_missing_to_the_next(@ForAll("records") List<ServiceRecord> records) {
        Section grades = statement(records).sections().get(2);

        assertThat(grades.blocks().toString()).containsAnyOf("(one star)", "(two stars)");
    }
}
