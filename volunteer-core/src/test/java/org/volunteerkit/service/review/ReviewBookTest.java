package org.volunteerkit.service.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.volunteerkit.history.Filed;
import org.volunteerkit.history.StepId;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.service.EvidenceGrade;
import org.volunteerkit.service.ServiceRecord;
import org.volunteerkit.service.ServiceRecordId;
import org.volunteerkit.service.TimeKind;
import org.volunteerkit.testkit.Reviews;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.TimeSpan;
import org.volunteerkit.value.Clause;
import org.volunteerkit.value.Hours;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReviewBookTest {

    private static final String DAY = "2024-03-04";

    private final Desk desk = new Desk(ReviewRules.national());

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @Nested
    class A_record {

        @Test
        void counts_when_somebody_else_has_approved_it_and_not_before() {
            desk.submit(DAY, Desk.record("r1", "09:00", "12:00"));

            assertThat(desk.total(Desk.ANN, DAY)).isEqualTo(Hours.ZERO);
            assertThat(desk.approve("2024-03-06", "r1").total(Desk.ANN, "2024-03-05"))
                    .isEqualTo(Hours.ZERO);
            assertThat(desk.total(Desk.ANN, "2024-03-06")).isEqualTo(Hours.of(3));
        }

        @Test
        void is_not_approved_by_the_person_whose_hours_they_are() {
            desk.submit(DAY, Desk.record("r1", "09:00", "12:00"));

            assertThat(desk.against(desk.approval(DAY, "r1", Desk.ANN, 9))).containsExactly("service.own-hours");
            assertThat(desk.state("r1")).isEqualTo(ReviewState.SUBMITTED);
        }

        @Test
        void is_not_approved_by_who_entered_it_where_the_rules_say_so() {
            Desk strict = new Desk(strict()).submit(DAY, Desk.record("r1", "09:00", "12:00"));

            assertThat(strict.against(strict.approval(DAY, "r1", Desk.CLEO, 1))).containsExactly("service.own-entry");
            assertThat(strict.approve(DAY, "r1", Desk.BEN, 1).state("r1")).isEqualTo(ReviewState.CONFIRMED);
        }

        @Test
        void is_handed_in_when_the_service_is_over() {
            ServiceRecord night = Desk.record("r1", Desk.ANN, "2024-03-03T20:00/2024-03-04T06:00[Asia/Shanghai]");
            ReviewStep early =
                    new ReviewStep.Submit(desk.next(), day("2024-03-03"), Desk.CLEO, night, Optional.empty());
            ReviewStep tooEarly = new ReviewStep.Submit(
                    desk.next(), day(DAY), Desk.CLEO, night, Optional.of(Instant.parse("2024-03-03T21:59:00Z")));

            assertThat(desk.against(early)).containsExactly("service.not-over");
            assertThat(desk.against(tooEarly)).containsExactly("service.not-over");
            assertThat(desk.submit(DAY, night).state("r1")).isEqualTo(ReviewState.SUBMITTED);
        }

        @Test
        void that_ends_at_midnight_is_handed_in_on_its_day() {
            ServiceRecord evening = Desk.record("r1", Desk.ANN, "2024-03-03T20:00/2024-03-03T24:00[Asia/Shanghai]");

            assertThat(desk.submit("2024-03-03", evening).state("r1")).isEqualTo(ReviewState.SUBMITTED);
        }

        @Test
        void of_travel_is_confirmed_and_does_not_count() {
            desk.submit(DAY, travel("r1")).approve(DAY, "r1");

            assertThat(desk.book().confirmed(day(DAY))).hasSize(1);
            assertThat(desk.book().counting(day(DAY))).isEmpty();
            assertThat(desk.book().books(day(DAY))).isEmpty();
        }

        @Test
        void needs_rules_that_are_in_force() {
            Desk later = new Desk(ReviewRules.builder()
                    .id("later")
                    .validity(DateRange.from(day("2024-04-01")))
                    .clause(Clause.of("made up"))
                    .build());
            later.submit(DAY, Desk.record("r1", "09:00", "12:00"));

            assertThat(later.against(later.approval(DAY, "r1", Desk.CLEO, 1))).containsExactly("service.no-rules");
            assertThat(later.approve("2024-04-01", "r1").state("r1")).isEqualTo(ReviewState.CONFIRMED);
        }

        private ServiceRecord travel(String id) {
            return ServiceRecord.builder()
                    .id(ServiceRecordId.of(id))
                    .person(Desk.ANN)
                    .time(TimeSpan.parse("2024-03-03T08:00/2024-03-03T09:00[Asia/Shanghai]"))
                    .kind(TimeKind.TRAVEL)
                    .grade(EvidenceGrade.DECLARED)
                    .source("list")
                    .organization(Desk.record("r", "09:00", "10:00").organization())
                    .build();
        }
    }

    private static ReviewRules.Builder rules() {
        return ReviewRules.builder()
                .id("ours")
                .validity(DateRange.from(day("2020-01-01")))
                .clause(Clause.of("made up"));
    }

    private static ReviewRules strict() {
        return rules().separation(ReviewRules.Separation.OWN_WORK).build();
    }

    @Nested
    class Above_the_amount_of_a_day {

        private final Desk levels = new Desk(Reviews.levels());

        @Test
        void a_higher_level_is_needed_and_the_lower_approval_is_kept() {
            levels.submit(DAY, Desk.record("r1", "08:00", "17:00")).approve(DAY, "r1");

            assertThat(levels.state("r1")).isEqualTo(ReviewState.UNDER_REVIEW);
            assertThat(levels.total(Desk.ANN, DAY)).isEqualTo(Hours.ZERO);
            assertThat(levels.book().needs(day(DAY)).get(ServiceRecordId.of("r1")))
                    .returns(2, ReviewNeed::level)
                    .returns(Hours.of(9), ReviewNeed::day);
            assertThat(levels.approve("2024-03-05", "r1", Desk.BEN, 2).state("r1"))
                    .isEqualTo(ReviewState.CONFIRMED);
            assertThat(levels.book()
                            .review(ServiceRecordId.of("r1"))
                            .orElseThrow()
                            .approvals())
                    .hasSize(2);
        }

        @Test
        void pieces_of_a_long_day_are_a_long_day() {
            levels.submit(DAY, Desk.record("r1", "08:00", "13:00"))
                    .submit(DAY, Desk.record("r2", "13:00", "18:00"))
                    .approve(DAY, "r1")
                    .approve(DAY, "r2");

            assertThat(levels.state("r1")).isEqualTo(ReviewState.CONFIRMED);
            assertThat(levels.state("r2")).isEqualTo(ReviewState.UNDER_REVIEW);
            assertThat(levels.book()
                            .need(ServiceRecordId.of("r2"), day(DAY))
                            .orElseThrow()
                            .inWords()
                            .text(Locale.ENGLISH))
                    .isEqualTo("1 approvals, one of them on level 2 or above; the fullest day has PT10H");
        }

        @Test
        void the_same_minutes_twice_make_no_long_day() {
            levels.submit(DAY, Desk.record("r1", "08:00", "13:00"))
                    .submit(DAY, Desk.record("r2", "08:00", "13:30"))
                    .approve(DAY, "r1")
                    .approve(DAY, "r2");

            assertThat(levels.state("r2")).isEqualTo(ReviewState.CONFIRMED);
            assertThat(levels.total(Desk.ANN, DAY)).isEqualTo(Hours.ofMinutes(330));
        }

        @Test
        void a_day_is_that_of_the_place_whatever_the_zones_of_other_records() {
            // 00:00 to 05:00 in Shanghai is the evening before in Berlin.
            levels.submit(DAY, Desk.record("r1", Desk.ANN, "2024-03-02T17:00/2024-03-02T22:00[Europe/Berlin]"))
                    .submit(DAY, Desk.record("r2", "08:00", "12:00"))
                    .approve(DAY, "r1")
                    .approve(DAY, "r2");

            assertThat(levels.state("r2")).isEqualTo(ReviewState.UNDER_REVIEW);
        }

        @Test
        void what_a_correction_takes_away_does_not_count_against_it() {
            levels.submit(DAY, Desk.record("r1", "08:00", "14:00"))
                    .approve(DAY, "r1")
                    .correct(DAY, "r1", Desk.record("r2", "08:00", "16:00"))
                    .approve(DAY, "r2");

            assertThat(levels.state("r2")).isEqualTo(ReviewState.CONFIRMED);
            assertThat(levels.state("r1")).isEqualTo(ReviewState.REPLACED);
        }

        @Test
        void two_people_are_two_people() {
            ServiceRecord declared = ServiceRecord.builder()
                    .id(ServiceRecordId.of("r1"))
                    .person(Desk.ANN)
                    .time(TimeSpan.parse("2024-03-03T08:00/2024-03-03T09:00[Asia/Shanghai]"))
                    .grade(EvidenceGrade.DECLARED)
                    .source("list")
                    .organization(Desk.record("r", "09:00", "10:00").organization())
                    .build();
            levels.submit(DAY, declared).approve(DAY, "r1").approve(DAY, "r1");

            assertThat(levels.state("r1")).isEqualTo(ReviewState.UNDER_REVIEW);
            assertThat(levels.approve(DAY, "r1", Desk.BEN, 1).state("r1")).isEqualTo(ReviewState.CONFIRMED);
        }

        @Test
        void a_record_that_comes_late_can_need_more() {
            Desk late = new Desk(rules().addDemands(
                            ReviewDemand.builder().daysLate(30).level(2).build())
                    .build());
            late.submit("2024-04-02", Desk.record("r1", "09:00", "10:00"))
                    .submit("2024-04-03", Desk.record("r2", "10:00", "11:00"))
                    .approve("2024-04-03", "r1")
                    .approve("2024-04-03", "r2");

            assertThat(late.state("r1")).isEqualTo(ReviewState.CONFIRMED);
            assertThat(late.state("r2")).isEqualTo(ReviewState.UNDER_REVIEW);
        }
    }

    @Nested
    class A_correction {

        private final Desk confirmed =
                desk.submit(DAY, Desk.record("r1", "09:00", "12:00")).approve(DAY, "r1");

        @Test
        void takes_effect_when_it_is_approved() {
            confirmed.correct("2024-03-05", "r1", Desk.record("r2", "09:00", "11:00"));
            assertThat(confirmed.total(Desk.ANN, "2024-03-05")).isEqualTo(Hours.of(3));

            confirmed.approve("2024-03-06", "r2");

            assertThat(confirmed.total(Desk.ANN, "2024-03-05")).isEqualTo(Hours.of(3));
            assertThat(confirmed.total(Desk.ANN, "2024-03-06")).isEqualTo(Hours.of(2));
            assertThat(confirmed.book().changes(day("2024-03-05"), day("2024-03-06")))
                    .containsExactly(
                            new CounterEntry(
                                    Desk.ANN, ServiceRecordId.of("r1"), day("2024-03-03"), Hours.of(3), Hours.ZERO),
                            new CounterEntry(
                                    Desk.ANN, ServiceRecordId.of("r2"), day("2024-03-03"), Hours.ZERO, Hours.of(2)));
        }

        @Test
        void is_made_once_at_a_time_and_the_next_one_is_of_its_successor() {
            ServiceRecord third = Desk.record("r3", "09:00", "10:00");
            confirmed.correct(DAY, "r1", Desk.record("r2", "09:00", "11:00"));
            assertThat(confirmed.against(confirmed.correction(DAY, "r1", third)))
                    .containsExactly("service.correction-open");

            confirmed.approve(DAY, "r2");

            assertThat(confirmed.against(confirmed.correction(DAY, "r1", third)))
                    .containsExactly("service.is-replaced");
            assertThat(confirmed.correct(DAY, "r2", third).approve(DAY, "r3").total(Desk.ANN, DAY))
                    .isEqualTo(Hours.of(1));
        }

        @Test
        void that_is_turned_down_leaves_everything_as_it_was_and_may_be_made_again() {
            confirmed.correct(DAY, "r1", Desk.record("r2", "09:00", "11:00"));
            confirmed.take(confirmed.rejection(DAY, "r2"));

            assertThat(confirmed.total(Desk.ANN, DAY)).isEqualTo(Hours.of(3));
            confirmed.correct(DAY, "r2", Desk.record("r3", "09:00", "10:00")).approve(DAY, "r3");
            assertThat(confirmed.total(Desk.ANN, DAY)).isEqualTo(Hours.of(1));
            assertThat(confirmed.state("r1")).isEqualTo(ReviewState.REPLACED);
        }

        @Test
        void of_a_correction_that_was_turned_down_does_not_count_beside_another() {
            confirmed.correct(DAY, "r1", Desk.record("r2", "09:00", "11:00"));
            confirmed.take(confirmed.rejection(DAY, "r2"));
            confirmed.correct(DAY, "r1", Desk.record("r3", "09:00", "10:00"));
            ReviewStep again = confirmed.correction(DAY, "r2", Desk.record("r4", "13:00", "15:00"));

            assertThat(confirmed.against(again)).containsExactly("service.correction-open");
            confirmed.approve(DAY, "r3");
            assertThat(confirmed.against(again)).containsExactly("service.is-replaced");
        }

        @Test
        void is_of_the_same_person_changes_something_and_has_a_key_of_its_own() {
            ServiceRecord bens = Desk.record("r2", Desk.BEN, "2024-03-03T09:00/2024-03-03T11:00[Asia/Shanghai]");

            assertThat(confirmed.against(confirmed.correction(DAY, "r1", bens)))
                    .containsExactly("service.other-person");
            assertThat(confirmed.against(confirmed.correction(DAY, "r1", Desk.record("r2", "09:00", "12:00"))))
                    .containsExactly("service.nothing-changed");
            assertThat(confirmed.against(confirmed.correction(DAY, "r1", Desk.record("r1", "09:00", "10:00"))))
                    .containsExactly("service.known-record");
        }

        @Test
        void that_makes_two_records_overlap_takes_nothing_from_the_union() {
            confirmed.submit(DAY, Desk.record("r5", "12:00", "14:00")).approve(DAY, "r5");
            confirmed
                    .correct("2024-03-05", "r1", Desk.record("r2", "09:00", "13:00"))
                    .approve("2024-03-05", "r2");

            assertThat(confirmed.total(Desk.ANN, "2024-03-05")).isEqualTo(Hours.of(5));
            assertThat(confirmed.book().changes(day(DAY), day("2024-03-05")))
                    .extracting(entry -> entry.record() + " " + entry.net())
                    .containsExactly("r1 -PT3H", "r2 PT4H", "r5 -PT1H");
        }

        @Test
        void is_decided_before_the_record_is_declared_void() {
            confirmed.correct(DAY, "r1", Desk.record("r2", "09:00", "11:00"));

            assertThat(confirmed.against(confirmed.voiding(DAY, "r1"))).containsExactly("service.correction-open");
        }

        @Test
        void of_a_record_that_does_not_count_replaces_it_at_once() {
            confirmed
                    .submit(DAY, Desk.record("r5", "13:00", "14:00"))
                    .correct(DAY, "r5", Desk.record("r6", "13:00", "15:00"));

            assertThat(confirmed.state("r5")).isEqualTo(ReviewState.REPLACED);
            assertThat(confirmed.against(confirmed.approval(DAY, "r5", Desk.CLEO, 1)))
                    .containsExactly("service.is-replaced");
        }
    }

    @Nested
    class A_record_that_was_declared_void {

        private final ServiceRecord record = Desk.record("r1", "09:00", "12:00");
        private final Desk gone = desk.submit(DAY, record).approve(DAY, "r1");

        @Test
        void does_not_come_back_by_another_import() {
            ReviewStep first = gone.book().steps().get(0);
            gone.take(gone.voiding(DAY, "r1"));
            ReviewStep again = new ReviewStep.Submit(gone.next(), day(DAY), Desk.BEN, record, Optional.empty());

            assertThat(gone.against(again)).containsExactly("service.came-back");
            assertThat(gone.against(gone.approval(DAY, "r1", Desk.CLEO, 1))).containsExactly("service.not-now");
            Filed<ReviewBook> sameFile = gone.book().file(List.of(first));
            assertThat(sameFile.repeated()).isEqualTo(1);
            assertThat(sameFile.book()).isEqualTo(gone.book());
            assertThat(gone.total(Desk.ANN, DAY)).isEqualTo(Hours.ZERO);
        }
    }

    @Nested
    class The_same_record_again {

        private final ServiceRecord record = Desk.record("r1", "09:00", "12:00");
        private final Desk known = desk.submit(DAY, record).approve(DAY, "r1");

        @Test
        void by_another_step_changes_nothing_and_is_remembered() {
            ReviewStep again = new ReviewStep.Submit(known.next(), day(DAY), Desk.BEN, record, Optional.empty());

            known.take(again);

            assertThat(known.state("r1")).isEqualTo(ReviewState.CONFIRMED);
            assertThat(known.book().reviews()).hasSize(1);
            assertThat(known.book().steps()).contains(again);
            assertThat(known.total(Desk.ANN, DAY)).isEqualTo(Hours.of(3));
        }

        @Test
        void with_another_content_is_refused() {
            ReviewStep other = new ReviewStep.Submit(
                    known.next(), day(DAY), Desk.BEN, Desk.record("r1", "09:00", "17:00"), Optional.empty());

            assertThat(known.against(other)).containsExactly("service.other-content");
        }
    }

    @Nested
    class A_dispute {

        private final Desk known = desk.submit(DAY, Desk.record("r1", "09:00", "12:00"));

        @Test
        void is_of_the_person_whose_hours_they_are() {
            known.approve(DAY, "r1");

            assertThat(known.against(known.dispute(DAY, "r1", Desk.BEN))).containsExactly("service.not-own");
        }

        @Test
        void changes_no_hours_while_it_lasts() {
            known.approve(DAY, "r1").take(known.dispute("2024-03-05", "r1", Desk.ANN));

            assertThat(known.state("r1")).isEqualTo(ReviewState.DISPUTED);
            assertThat(known.total(Desk.ANN, "2024-03-05")).isEqualTo(Hours.of(3));
            known.take(known.settlement("2024-03-06", "r1", Desk.CLEO, ReviewStep.Outcome.STANDS));
            assertThat(known.state("r1")).isEqualTo(ReviewState.CONFIRMED);
        }

        @Test
        void can_lead_to_another_review_from_the_start() {
            known.take(known.rejection(DAY, "r1")).take(known.dispute(DAY, "r1", Desk.ANN));
            known.take(known.settlement("2024-03-06", "r1", Desk.CLEO, ReviewStep.Outcome.REVIEWED_AGAIN));

            assertThat(known.state("r1")).isEqualTo(ReviewState.SUBMITTED);
            assertThat(known.approve("2024-03-06", "r1").total(Desk.ANN, "2024-03-06"))
                    .isEqualTo(Hours.of(3));
        }

        @Test
        void is_not_decided_by_who_disputes_nor_strictly_by_who_decided() {
            Desk strict = new Desk(strict())
                    .submit(DAY, Desk.record("r1", "09:00", "12:00"))
                    .approve(DAY, "r1", Desk.BEN, 1);
            strict.take(strict.dispute(DAY, "r1", Desk.ANN));

            assertThat(strict.against(strict.settlement(DAY, "r1", Desk.ANN, ReviewStep.Outcome.STANDS)))
                    .containsExactly("service.own-hours");
            assertThat(strict.against(strict.settlement(DAY, "r1", Desk.BEN, ReviewStep.Outcome.STANDS)))
                    .containsExactly("service.own-decision");
        }
    }

    @Nested
    class A_closed_period {

        private final Desk closed = desk.submit(DAY, Desk.record("r1", "09:00", "12:00"))
                .approve(DAY, "r1")
                .close("2024-04-02", "2024-03-01/2024-04-01");

        @Test
        void never_changes_and_what_comes_late_stands_in_the_next_one() {
            List<ClosedPeriod> before = closed.book().closed();
            closed.correct("2024-04-05", "r1", Desk.record("r2", "09:00", "11:00"))
                    .approve("2024-04-05", "r2")
                    .submit(
                            "2024-04-06",
                            Desk.record("r3", Desk.BEN, "2024-03-30T09:00/2024-03-30T13:00[Asia/Shanghai]"))
                    .approve("2024-04-06", "r3")
                    .submit(
                            "2024-04-06",
                            Desk.record("r4", Desk.BEN, "2024-04-01T09:00/2024-04-01T10:00[Asia/Shanghai]"))
                    .approve("2024-04-06", "r4");
            assertThat(closed.book().late(day("2024-04-06")))
                    .extracting(CounterEntry::net)
                    .containsExactly(Hours.of(-3), Hours.of(2), Hours.of(4));

            closed.close("2024-05-03", "2024-04-01/2024-05-01");

            List<ClosedPeriod> periods = closed.book().closed();
            assertThat(periods.get(0)).isEqualTo(before.get(0));
            assertThat(periods.get(0).total()).isEqualTo(Hours.of(3));
            assertThat(periods.get(1).regularHours()).isEqualTo(Hours.of(1));
            assertThat(periods.get(1).lateHours()).isEqualTo(Hours.of(3));
            assertThat(periods.get(0).total().plus(periods.get(1).total()))
                    .isEqualTo(closed.total(Desk.ANN, "2024-05-03").plus(closed.total(Desk.BEN, "2024-05-03")));
            assertThat(closed.book().late(day("2024-05-04"))).isEmpty();
        }

        @Test
        void lets_nothing_be_done_on_its_day_or_before() {
            assertThat(closed.against(closed.voiding("2024-04-02", "r1"))).containsExactly("service.day-closed");
            assertThat(closed.against(closed.voiding("2024-03-20", "r1"))).containsExactly("service.day-closed");
            assertThat(closed.against(closed.voiding("2024-04-03", "r1"))).isEmpty();
        }

        @Test
        void can_be_disputed() {
            closed.take(closed.dispute("2024-04-03", "r1", Desk.ANN));

            assertThat(closed.state("r1")).isEqualTo(ReviewState.DISPUTED);
        }

        @Test
        void follows_the_one_before_and_closes_what_was_done() {
            ReviewStep gap = new ReviewStep.Close(
                    closed.next(), day("2024-06-02"), Desk.CLEO, DateRange.parse("2024-05-01/2024-06-01"));
            closed.submit("2024-06-05", Desk.record("r9", "13:00", "14:00"));

            assertThat(closed.against(gap)).containsExactly("service.period-gap", "service.close-early");
            assertThatThrownBy(() -> closed.close("2024-03-31", "2024-03-01/2024-04-01"))
                    .isInstanceOfSatisfying(
                            InvalidValueException.class,
                            refused -> assertThat(refused.problem().code()).isEqualTo("service.period-not-over"));
        }

        @Test
        void shows_hours_from_before_all_periods_as_late() {
            Desk legacy = new Desk(ReviewRules.national())
                    .submit(DAY, Desk.record("r1", Desk.ANN, "1991-04-13T22:00/1991-04-14T06:00[Asia/Shanghai]"))
                    .approve(DAY, "r1")
                    .close("2024-04-02", "2024-03-01/2024-04-01");

            assertThat(legacy.book().closed().get(0).late())
                    .extracting(entry -> entry.served() + " " + entry.net())
                    .containsExactly("1991-04-13 PT2H", "1991-04-14 PT5H");
        }
    }

    @Test
    void every_reason_is_told_with_its_place_and_nothing_is_done_by_halves() {
        ReviewStep good = new ReviewStep.Submit(
                desk.next(), day(DAY), Desk.CLEO, Desk.record("r1", "09:00", "12:00"), Optional.empty());
        ReviewStep own = desk.approval("2024-03-03", "r1", Desk.ANN, 1);
        ReviewStep unknown = desk.approval(DAY, "r7", Desk.CLEO, 1);
        ReviewStep approve = desk.approval(DAY, "r1", Desk.CLEO, 1);

        Filed<ReviewBook> filed = desk.book().file(List.of(good, own, unknown, approve));

        assertThat(filed.problems())
                .extracting(problem -> problem.place().path().orElseThrow() + " " + problem.code())
                .containsExactly("[1].day history.order", "[1].by service.own-hours", "[2].record service.unknown");
        assertThat(filed.kept()).isEqualTo(2);
        assertThat(filed.book().steps(ServiceRecordId.of("r1"))).containsExactly(good, approve);
        assertThat(filed.problems())
                .allSatisfy(problem -> assertThat(problem.text(Locale.CHINA)).contains("应为"));
    }

    @Test
    void a_level_a_reason_and_a_period_have_a_form() {
        assertThatThrownBy(() -> desk.approval(DAY, "r1", Desk.CLEO, 0)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(
                        () -> new ReviewStep.Reject(StepId.of("s"), day(DAY), Desk.CLEO, ServiceRecordId.of("r1"), " "))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() ->
                        new ReviewStep.Close(StepId.of("s"), day(DAY), Desk.CLEO, DateRange.from(day("2024-01-01"))))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> ReviewDemand.builder().level(10).build()).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> ReviewDemand.builder().dayAbove(Hours.of(-1)).build())
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void a_book_says_nothing_about_people_when_it_is_printed() {
        desk.submit(DAY, Desk.record("r1", "09:00", "12:00"));

        assertThat(desk.book()).hasToString("ReviewBook{records=1, steps=1}");
        assertThat(desk.book().of(PersonId.of("nobody"))).isEmpty();
        assertThat(desk.book().review(ServiceRecordId.of("r1")).orElseThrow()).hasToString("r1 SUBMITTED");
    }
}
