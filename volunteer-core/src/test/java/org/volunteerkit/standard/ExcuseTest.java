package org.volunteerkit.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.volunteerkit.catalog.Catalog;
import org.volunteerkit.measure.fact.Vocabulary;
import org.volunteerkit.problem.Message;
import org.volunteerkit.testkit.MeasureFacts;
import org.volunteerkit.testkit.StandardDocuments;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Clause;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Text;
import org.volunteerkit.value.Unit;

/** What excuses a subject, and how far. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExcuseTest {

    private static final LocalDate DAY = MeasureFacts.DAY;
    private static final DateRange SINCE = DateRange.from(LocalDate.of(2020, 1, 1));

    private static Finding finding(Criterion criterion, Conformity state) {
        return Finding.builder()
                .criterion(criterion)
                .clause(Clause.of("s"))
                .state(state)
                .judged(state)
                .found(Message.of("standard.found-no-evidence"))
                .needed(Message.of("standard.found-no-evidence"))
                .build();
    }

    private static Criterion criterion(String kind, Severity severity, long weight) {
        return Criterion.builder()
                .id(kind)
                .title(Text.of("有", "Have"))
                .severity(severity)
                .weight(weight)
                .evidence(Criterion.Seen.builder().kind(kind).build())
                .build();
    }

    /** An inspection of criteria such as {@code MANDATORY 3 MET}. */
    private static Inspection inspection(String... rows) {
        Standard.Builder standard = StandardDocuments.start("2020", SINCE);
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            String[] parts = rows[i].trim().split(" ", -1);
            Criterion each = criterion("c" + i, Severity.valueOf(parts[0]), Long.parseLong(parts[1]));
            standard.addCriteria(each);
            findings.add(finding(each, Conformity.valueOf(parts[2])));
        }
        standard.scoring(Standard.Scoring.builder()
                .partly(Quantity.of(50, Unit.PERCENT))
                .addGrades(new Standard.Grade(Text.of("合格", "Pass"), Quantity.of(60, Unit.PERCENT)))
                .build());
        return new Inspection(standard.build(), "st1", DAY, findings);
    }

    @ParameterizedTest(name = "{0}: {1}, {2}, {3}")
    @CsvSource(delimiter = '|', textBlock = """
        MANDATORY 5 NOT_APPLICABLE, MANDATORY 5 MET, BONUS 5 MET     | MET            | 150 percent | Pass
        MANDATORY 5 MET, MANDATORY 5 MET, BONUS 5 MET                | MET            | 150 percent | Pass
        MANDATORY 5 NOT_APPLICABLE, MANDATORY 5 PARTLY, BONUS 5 MET  | PARTLY         | 100 percent | Pass
        MANDATORY 5 NOT_APPLICABLE, EXPECTED 5 MET                   | NOT_APPLICABLE | 100 percent |
        MANDATORY 5 NOT_APPLICABLE, BONUS 5 MET                      | NOT_APPLICABLE |             |
        EXPECTED 9 MET, EXPECTED 1 NOT_MET                           | PARTLY         | 90 percent  | Pass
        EXPECTED 9 MET, EXPECTED 1 NOT_KNOWN                         | PARTLY         | 90 percent  | Pass
        EXPECTED 1 MET, EXPECTED 1 NOT_APPLICABLE                    | MET            | 100 percent | Pass
        EXPECTED 1 NOT_MET, EXPECTED 1 NOT_MET, BONUS 2 MET          | NOT_MET        | 100 percent |
        EXPECTED 1 NOT_MET, EXPECTED 1 NOT_KNOWN                     | NOT_KNOWN      | 0 percent   |
        BONUS 1 NOT_MET                                              | NOT_APPLICABLE |             |
        """)
    void nobody_meets_a_standard_by_being_excused(String rows, Conformity state, String share, String grade) {
        Inspection inspection = inspection(rows.split(",", -1));

        assertThat(inspection.state()).isEqualTo(state);
        assertThat(inspection.score().orElseThrow().share().map(Object::toString))
                .isEqualTo(Optional.ofNullable(share));
        assertThat(inspection.grade().map(each -> each.label().en())).isEqualTo(Optional.ofNullable(grade));
    }

    @Test
    void a_station_of_which_everything_is_waived_has_not_met_the_standard() {
        Standard standard = StandardDocuments.start("2020", SINCE)
                .addCriteria(StandardDocuments.seen("sign"), StandardDocuments.seen("office"))
                .build();
        Inspector inspector = Inspector.of(List.of(standard), Vocabulary.of());

        Inspection inspection = inspector.inspect(
                "st1",
                DAY,
                inspector.measures(DAY).tally(List.of(), DAY),
                List.of(),
                List.of(waiver("sign"), waiver("office")));

        assertThat(inspection.in(Conformity.NOT_APPLICABLE)).hasSize(2);
        assertThat(inspection.state()).isEqualTo(Conformity.NOT_APPLICABLE);
    }

    private static Waiver waiver(String criterion) {
        return Waiver.builder()
                .id("w-" + criterion)
                .subject("st1")
                .standard(StandardDocuments.ID)
                .criterion(criterion)
                .reason("rebuilding")
                .by("office")
                .signedOn(DAY)
                .during(DateRange.of(DAY, DAY.plusDays(30)))
                .build();
    }

    @ParameterizedTest(name = "{0} visits and evidence that shows {1}: {2}, {3}")
    @CsvSource(delimiter = '|', textBlock = """
        0 | NOT_APPLICABLE | NOT_MET   | 2 times more
        2 | NOT_APPLICABLE | MET       |
        0 | MET            | NOT_MET   | 2 times more
        0 | NOT_MET        | NOT_MET   | 2 times more; new evidence of the kind list that shows it as met
        2 | PARTLY         | PARTLY    | new evidence of the kind list that shows it as met
        2 | MET            | MET       |
        """)
    void what_somebody_saw_as_not_applicable_hides_no_figure_that_fails(
            int visits, Conformity shows, Conformity state, String enough) {
        Standard standard =
                Catalog.readStandard("visits.json", """
                {
                  "id": "s", "edition": "2020", "validity": "2020-01-01/..", "appliesTo": "whole",
                  "title": {"zh": "标准", "en": "Standard"}, "publisher": {"zh": "市", "en": "City"},
                  "source": {"source": "s"},
                  "values": {"visits": {"pick": {"kind": "visit"}, "then": [{"fold": {"op": "count", "each": "time"}}]}},
                  "criteria": [{"id": "visits", "title": {"zh": "有", "en": "Visits"}, "evidence": {"kind": "list"},
                    "live": {"value": "visits", "atLeast": "2 time"}}]
                }
                """, MeasureFacts.words()).orThrow();
        Inspector inspector = Inspector.of(List.of(standard), MeasureFacts.words());
        Finding finding = inspector
                .inspect(
                        "st1",
                        DAY,
                        inspector
                                .measures(DAY)
                                .tally(
                                        Arrays.asList(
                                                        MeasureFacts.visit("f1", "ann", "", "2024-03-01", "PT1H"),
                                                        MeasureFacts.visit("f2", "ann", "", "2024-03-02", "PT1H"))
                                                .subList(0, visits),
                                        DAY),
                        List.of(StandardDocuments.evidence("e1", "st1", "list", DAY, shows)))
                .findings()
                .get(0);

        assertThat(finding.state()).isEqualTo(state);
        assertThat(finding.enough().map(words -> words.text(Locale.ENGLISH)).orElse(null))
                .isEqualTo(enough);
    }
}
