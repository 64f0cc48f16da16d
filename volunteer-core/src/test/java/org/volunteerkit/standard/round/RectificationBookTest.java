package org.volunteerkit.standard.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.volunteerkit.measure.fact.Vocabulary;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.ProblemException;
import org.volunteerkit.standard.Conformity;
import org.volunteerkit.standard.Evidence;
import org.volunteerkit.standard.Inspection;
import org.volunteerkit.standard.Inspector;
import org.volunteerkit.standard.Standard;
import org.volunteerkit.standard.Waiver;
import org.volunteerkit.testkit.StandardDocuments;
import org.volunteerkit.time.DateRange;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RectificationBookTest {

    private static final LocalDate DAY = LocalDate.of(2024, 4, 1);

    private static RectificationStep open(String item, String criterion) {
        return new RectificationStep.Open(item, DAY, "st1", StandardDocuments.ID, "e1", criterion, Conformity.NOT_MET);
    }

    private static RectificationStep plan(String item, LocalDate day, LocalDate due) {
        return new RectificationStep.Plan(item, day, "put up a sign", "ann", due);
    }

    private static RectificationStep recheck(String item, LocalDate day, Conformity found) {
        return new RectificationStep.Recheck(item, day, found, "office", Optional.empty());
    }

    @Nested
    class A_shortcoming {

        private final RectificationBook planned =
                RectificationBook.of(List.of(open("r1", "sign"), plan("r1", DAY.plusDays(3), DAY.plusDays(30))));

        @Test
        void is_planned_put_off_reported_checked_again_and_keeps_its_history() {
            RectificationBook book = planned.plus(List.of(
                    new RectificationStep.Postpone("r1", DAY.plusDays(29), DAY.plusDays(60), "rain", "office"),
                    new RectificationStep.Report("r1", DAY.plusDays(50), "ann", Optional.of("done")),
                    recheck("r1", DAY.plusDays(55), Conformity.PARTLY),
                    plan("r1", DAY.plusDays(56), DAY.plusDays(70)),
                    recheck("r1", DAY.plusDays(69), Conformity.MET)));
            Rectification item = book.item("r1").orElseThrow();

            assertThat(planned.item("r1").orElseThrow().state()).isEqualTo(Rectification.State.PLANNED);
            assertThat(item.state()).isEqualTo(Rectification.State.CLOSED);
            assertThat(item.history()).hasSize(7);
            assertThat(item.history().get(2).inWords().text(Locale.ENGLISH))
                    .isEqualTo("2024-04-30: put off until 2024-05-31 by office: rain");
            assertThat(book.open()).isEmpty();
            assertThat(planned.open()).hasSize(1);
        }

        @Test
        void is_overdue_on_the_day_after_its_day() {
            assertThat(planned.overdue(DAY.plusDays(30))).isEmpty();
            assertThat(planned.overdue(DAY.plusDays(31))).hasSize(1);
        }

        @Test
        void that_is_only_said_to_be_mended_has_not_ended() {
            RectificationBook reported =
                    planned.plus(List.of(new RectificationStep.Report("r1", DAY.plusDays(4), "ann", Optional.empty())));

            assertThat(reported.item("r1").orElseThrow().state()).isEqualTo(Rectification.State.REPORTED);
            assertThat(reported.overdue(DAY.plusDays(31))).hasSize(1);
        }
    }

    @Test
    void steps_that_do_not_fit_are_all_told_and_none_is_taken() {
        RectificationBook book = RectificationBook.of(List.of(open("r1", "sign"), recheck("r1", DAY, Conformity.MET)));
        List<RectificationStep> steps = List.of(
                open("r1", "sign"),
                open("r2", "office"),
                open("r3", "office"),
                plan("r4", DAY, DAY),
                recheck("r1", DAY, Conformity.MET),
                plan("r2", DAY.minusDays(1), DAY),
                new RectificationStep.Postpone("r2", DAY, DAY.plusDays(9), "rain", "office"));

        assertThat(book.check(steps))
                .extracting(problem -> problem.place().path().orElseThrow() + " " + problem.code())
                .containsExactly(
                        "[0] standard.step-open-twice",
                        "[2] standard.step-open-twice",
                        "[3] standard.step-unknown",
                        "[4] standard.step-closed",
                        "[5] standard.step-order",
                        "[6] standard.step-not-later");
        assertThatThrownBy(() -> book.plus(steps)).isInstanceOf(ProblemException.class);
    }

    @Test
    void a_step_that_says_nothing_is_refused() {
        assertThatThrownBy(() -> plan("r1", DAY, DAY.minusDays(1)))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refused -> assertThat(refused.problem().place().path()).contains("due"));
        assertThatThrownBy(() -> new RectificationStep.Plan("r1", DAY, " ", "ann", DAY))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new RectificationStep.Postpone("r1", DAY, DAY, "", "ann"))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new RectificationStep.Open(
                        "r1", DAY, "st1", StandardDocuments.ID, "e1", "sign", Conformity.MET))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void an_inspection_opens_what_is_missing_and_checks_what_is_open_again() {
        Standard standard = StandardDocuments.start("e1", DateRange.from(LocalDate.of(2020, 1, 1)))
                .addCriteria(
                        StandardDocuments.seen("sign"),
                        StandardDocuments.seen("office"),
                        StandardDocuments.seen("rules"))
                .build();
        Evidence bad = StandardDocuments.evidence("e1", "st1", "sign", DAY, Conformity.NOT_MET);
        Evidence good = StandardDocuments.evidence("e2", "st1", "sign", DAY.plusDays(9), Conformity.MET);
        Evidence office = StandardDocuments.evidence("e3", "st1", "office", DAY, Conformity.MET);
        RectificationBook empty = RectificationBook.empty();

        List<RectificationStep> first = empty.steps(inspect(standard, DAY, List.of(bad, office)), "office");
        RectificationBook book = empty.plus(first);
        List<RectificationStep> second =
                book.steps(inspect(standard, DAY.plusDays(10), List.of(bad, good, office)), "office");

        assertThat(book.items()).extracting(Rectification::criterion).containsExactly("sign", "rules");
        assertThat(book.steps(inspect(standard, DAY, List.of(bad, office)), "office"))
                .as("what is open is checked again, not opened again")
                .hasSize(1)
                .allMatch(RectificationStep.Recheck.class::isInstance);
        assertThat(second)
                .singleElement()
                .isEqualTo(new RectificationStep.Recheck(
                        "st1/s/sign/2024-04-01", DAY.plusDays(10), Conformity.MET, "office", Optional.of("e2")));
        assertThat(book.plus(second).open())
                .extracting(Rectification::criterion)
                .containsExactly("rules");
    }

    @Nested
    class An_inspection {

        private final Standard standard = standard("sign");
        private final RectificationBook open = RectificationBook.of(List.of(open("r1", "sign")));

        private Standard standard(String criterion) {
            return StandardDocuments.start("e1", DateRange.from(LocalDate.of(2020, 1, 1)))
                    .addCriteria(StandardDocuments.seen(criterion))
                    .build();
        }

        private Evidence sign(String id, LocalDate day, Conformity shows) {
            return StandardDocuments.evidence(id, "st1", "sign", day, shows);
        }

        private Waiver waiver() {
            return Waiver.builder()
                    .id("w1")
                    .subject("st1")
                    .standard(StandardDocuments.ID)
                    .criterion("sign")
                    .reason("rebuilding")
                    .by("office")
                    .signedOn(DAY)
                    .during(DateRange.of(DAY, DAY.plusDays(30)))
                    .build();
        }

        @Test
        void during_a_waiver_ends_no_shortcoming_and_opens_none() {
            List<Evidence> bad = List.of(sign("e1", DAY, Conformity.NOT_MET));
            Inspection waived = inspect(standard, DAY.plusDays(5), bad, List.of(waiver()));
            RectificationBook after = open.plus(open.steps(waived, "office"));

            assertThat(waived.findings().get(0).state()).isEqualTo(Conformity.NOT_APPLICABLE);
            assertThat(open.steps(waived, "office"))
                    .containsExactly(new RectificationStep.Recheck(
                            "r1", DAY.plusDays(5), Conformity.NOT_MET, "office", Optional.of("e1")));
            assertThat(after.open()).hasSize(1);
            assertThat(RectificationBook.empty().steps(waived, "office")).isEmpty();
            assertThat(open.steps(inspect(standard, DAY.plusDays(5), List.of(), List.of(waiver())), "office"))
                    .as("nobody knows")
                    .isEmpty();
        }

        @Test
        void that_finds_on_one_day_what_was_mended_on_it_opens_a_second_one() {
            List<Evidence> bad = List.of(sign("e1", DAY, Conformity.NOT_MET));
            List<Evidence> good = List.of(sign("e2", DAY, Conformity.MET));
            RectificationBook book = RectificationBook.empty();
            for (List<Evidence> evidence : List.of(bad, good, bad, good, bad)) {
                book = book.plus(book.steps(inspect(standard, DAY, evidence), "office"));
            }

            assertThat(book.items())
                    .extracting(Rectification::item)
                    .containsExactly("st1/s/sign/2024-04-01", "st1/s/sign/2024-04-01/2", "st1/s/sign/2024-04-01/3");
            assertThat(book.open()).hasSize(1);
        }

        @Test
        void from_before_the_last_step_says_nothing_about_what_happened_since() {
            Inspection older = inspect(standard, DAY.plusDays(5), List.of(sign("e1", DAY, Conformity.NOT_MET)));
            RectificationBook planned = open.plus(List.of(plan("r1", DAY.plusDays(6), DAY.plusDays(30))));
            RectificationBook closed = planned.plus(List.of(recheck("r1", DAY.plusDays(9), Conformity.MET)));

            assertThat(planned.steps(older, "office")).isEmpty();
            assertThat(closed.steps(older, "office")).isEmpty();
            assertThat(closed.steps(
                            inspect(standard, DAY.plusDays(9), List.of(sign("e1", DAY, Conformity.NOT_MET))), "office"))
                    .hasOnlyElementsOfType(RectificationStep.Open.class)
                    .hasSize(1);
        }

        @Test
        void by_an_edition_that_no_longer_asks_for_it_ends_a_shortcoming() {
            Inspection later = inspect(standard("office"), DAY.plusDays(5), List.of());

            assertThat(open.steps(later, "office"))
                    .hasSize(2)
                    .contains(new RectificationStep.Recheck(
                            "r1", DAY.plusDays(5), Conformity.NOT_APPLICABLE, "office", Optional.empty()));
            assertThat(open.plus(open.steps(later, "office"))
                            .item("r1")
                            .orElseThrow()
                            .isClosed())
                    .isTrue();
        }
    }

    private static Inspection inspect(Standard standard, LocalDate on, List<Evidence> evidence) {
        return inspect(standard, on, evidence, List.of());
    }

    private static Inspection inspect(Standard standard, LocalDate on, List<Evidence> evidence, List<Waiver> waivers) {
        Inspector inspector = Inspector.by(standard, Vocabulary.of());
        return inspector.inspect("st1", on, inspector.measures(on).tally(List.of(), on), evidence, waivers);
    }
}
