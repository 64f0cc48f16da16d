package org.volunteerkit.standard.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.volunteerkit.measure.fact.Vocabulary;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.ProblemException;
import org.volunteerkit.standard.Conformity;
import org.volunteerkit.standard.Evidence;
import org.volunteerkit.standard.Inspection;
import org.volunteerkit.standard.Inspector;
import org.volunteerkit.standard.Standard;
import org.volunteerkit.testkit.StandardDocuments;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Quantity;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RoundTest {

    private static final LocalDate SPRING = LocalDate.of(2024, 4, 1);
    private static final LocalDate AUTUMN = LocalDate.of(2024, 10, 1);
    private static final DateRange EVER = DateRange.from(LocalDate.of(2020, 1, 1));

    private static final Standard TWO = StandardDocuments.start("two", EVER)
            .addCriteria(StandardDocuments.seen("sign"), StandardDocuments.seen("office"))
            .build();

    private static final Standard THREE = StandardDocuments.start("three", EVER)
            .addCriteria(
                    StandardDocuments.seen("sign"), StandardDocuments.seen("office"), StandardDocuments.seen("rules"))
            .build();

    private static final List<Evidence> EVIDENCE = List.of(
            StandardDocuments.evidence("e1", "st1", "sign", SPRING, Conformity.MET),
            StandardDocuments.evidence("e2", "st1", "office", SPRING, Conformity.PARTLY),
            StandardDocuments.evidence("e3", "st2", "sign", SPRING, Conformity.MET),
            StandardDocuments.evidence("e4", "st2", "office", SPRING, Conformity.MET),
            StandardDocuments.evidence("e5", "st1", "office", AUTUMN, Conformity.MET),
            StandardDocuments.evidence("e6", "st2", "sign", AUTUMN, Conformity.NOT_MET),
            StandardDocuments.evidence("e7", "st2", "rules", SPRING, Conformity.MET));

    private static Inspection inspect(Standard standard, String station, LocalDate on) {
        Inspector inspector = Inspector.by(standard, Vocabulary.of());
        return inspector.inspect(station, on, inspector.measures(on).tally(List.of(), on), EVIDENCE);
    }

    private static Round round(Standard standard, LocalDate on, String... stations) {
        return Round.of(List.of(stations).stream()
                .map(station -> inspect(standard, station, on))
                .toList());
    }

    @Test
    void a_round_is_the_matrix_of_subjects_and_criteria() {
        Round spring = round(TWO, SPRING, "st1", "st2", "st3");

        assertThat(spring.matrix().get("st1")).isEqualTo(Map.of("sign", Conformity.MET, "office", Conformity.PARTLY));
        assertThat(spring.matrix().get("st3"))
                .isEqualTo(Map.of("sign", Conformity.NOT_KNOWN, "office", Conformity.NOT_KNOWN));
        assertThat(spring.state("st2", "office")).contains(Conformity.MET);
        assertThat(spring.state("st2", "rules")).isEmpty();
        assertThat(spring.count("sign", Conformity.MET)).isEqualTo(2);
        assertThat(spring.count(Conformity.MET)).isEqualTo(1);
        assertThat(spring.coverage("office")).contains(Quantity.parse("100/3 percent"));
        assertThat(spring.coverage("rules")).isEmpty();
    }

    @Test
    void a_round_is_of_one_edition_and_one_day_and_each_subject_once() {
        Inspection one = inspect(TWO, "st1", SPRING);

        assertThatThrownBy(() -> Round.of(List.of())).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Round.of(List.of(one, one)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("one subject");
        assertThatThrownBy(() -> Round.of(List.of(one, inspect(TWO, "st2", AUTUMN))))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Round.of(List.of(one, inspect(THREE, "st2", SPRING))))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void a_trend_tells_what_is_better_and_worse_and_who_came_and_went() {
        Trend trend = Trend.between(round(TWO, SPRING, "st1", "st2", "st3"), round(TWO, AUTUMN, "st1", "st2", "st4"));

        assertThat(trend.better()).extracting(Shift::subject, Shift::criterion).containsExactly(tuple("st1", "office"));
        assertThat(trend.worse()).extracting(Shift::subject, Shift::criterion).containsExactly(tuple("st2", "sign"));
        assertThat(trend.shifts()).hasSize(2);
        assertThat(trend.joined()).containsExactly("st4");
        assertThat(trend.left()).containsExactly("st3");
        assertThat(trend.more(Conformity.NOT_MET)).isEqualTo(1);
        assertThat(trend.more(Conformity.MET)).isZero();
    }

    @Test
    void judging_again_by_another_edition_lists_the_stations_that_change_and_why() {
        Round judged = round(TWO, SPRING, "st1", "st2");

        Rejudging again = Rejudging.of(
                        List.of(judged),
                        Inspector.by(THREE, Vocabulary.of()),
                        (measures, on) -> measures.tally(List.of(), on),
                        EVIDENCE,
                        List.of())
                .get(0);

        assertThat(again.verdicts()).singleElement().satisfies(change -> {
            assertThat(change.subject()).isEqualTo("st1");
            assertThat(change.before()).isEqualTo(Conformity.PARTLY);
            assertThat(change.after()).isEqualTo(Conformity.NOT_KNOWN);
            assertThat(change.shifts()).extracting(Shift::criterion).containsExactly("rules");
        });
        // The other station meets the new criterion: it is listed as a shift, not as a change of the verdict.
        assertThat(again.changes()).hasSize(2);
        assertThat(again.judged()).isSameAs(judged);
        assertThatThrownBy(() -> Rejudging.of(judged, round(THREE, AUTUMN, "st1", "st2")))
                .isInstanceOf(ProblemException.class);
    }
}
