package org.volunteerkit.activity.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.volunteerkit.activity.plan.Shift;
import org.volunteerkit.activity.plan.ShiftId;
import org.volunteerkit.activity.signup.Booking;
import org.volunteerkit.activity.signup.SignUpBook;
import org.volunteerkit.activity.signup.SignUpRules;
import org.volunteerkit.activity.signup.SignUpStep;
import org.volunteerkit.history.StepId;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.testkit.Refusals;
import org.volunteerkit.testkit.Shifts;
import org.volunteerkit.time.TimeSpan;
import org.volunteerkit.value.Hours;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AttendanceBookTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final PersonId ANN = PersonId.of("ann");
    private static final PersonId BEN = PersonId.of("ben");
    private static final PersonId CLEO = PersonId.of("cleo");
    private static final PersonId BOSS = PersonId.of("boss");
    private static final ShiftId FRIDAY = ShiftId.of("friday");
    private static final Instant EVENING = at("18:00:00");
    private static final AttendanceRules HOUSE = AttendanceRules.house();
    private static final AttendanceRules ASSUMING = AttendanceRules.builder()
            .id("assuming")
            .forgotten(AttendanceRules.Forgotten.SHIFT_END)
            .build();

    private static Instant at(String time) {
        return LocalDateTime.parse("2023-03-03T" + time).atZone(SHANGHAI).toInstant();
    }

    private static SignUpStep signUp(PersonId person) {
        return new SignUpStep.SignUp(
                StepId.of("s-" + person), at("00:00:00"), FRIDAY, Shifts.POST, person, Optional.empty());
    }

    private static AttendanceBook book(AttendanceRules rules, CheckStep... steps) {
        Shift shift = Shifts.shift(
                "friday", TimeSpan.parse("2023-03-03T07:30/2023-03-03T08:30[Asia/Shanghai]"), Optional.empty());
        SignUpStep late = new SignUpStep.Cancel(StepId.of("late"), at("07:31:00"), FRIDAY, CLEO, Optional.empty());
        SignUpBook places = SignUpBook.empty(SignUpRules.house(), List.of(shift))
                .file(List.of(signUp(ANN), signUp(BEN), signUp(CLEO), late))
                .orThrow();
        return AttendanceBook.empty(rules, places).file(List.of(steps)).orThrow();
    }

    private static CheckStep in(String id, PersonId person, String at) {
        return new CheckStep.CheckIn(StepId.of(id), at(at), FRIDAY, person, Proof.of(Proof.How.CODE));
    }

    private static CheckStep out(String id, PersonId person, String at) {
        return new CheckStep.CheckOut(StepId.of(id), at(at), FRIDAY, person, Proof.witnessedBy(BOSS));
    }

    private static CheckStep absent(String id, PersonId person, String at) {
        return new CheckStep.Absent(StepId.of(id), at(at), FRIDAY, person, BOSS, Absence.Kind.UNEXCUSED, "未到岗，电话未接");
    }

    private static CheckStep annul(String id, String step) {
        return new CheckStep.Annul(StepId.of(id), at("12:00:00"), StepId.of(step), BOSS, "误操作");
    }

    private static List<String> told(AttendanceBook book, CheckStep... steps) {
        return book.file(List.of(steps)).problems().stream()
                .map(problem -> problem.code() + " " + problem.place().path().orElse(""))
                .toList();
    }

    @Nested
    class An_attendance {

        @Test
        void is_a_check_in_and_a_check_out_with_what_stands_of_it() {
            AttendanceBook book = book(HOUSE, in("i", ANN, "07:28:31"), out("o", ANN, "08:31:59"));

            assertThat(book.attendances(EVENING)).singleElement().satisfies(there -> {
                assertThat(there.id()).isEqualTo(AttendanceId.of("i"));
                assertThat(there.presence()).hasToString("2023-03-03T07:28/2023-03-03T08:31[Asia/Shanghai]");
                assertThat(there.time()).hasToString("2023-03-03T07:30/2023-03-03T08:30[Asia/Shanghai]");
                assertThat(there.end()).isEqualTo(Attendance.End.CHECKED_OUT);
                assertThat(there.leaving()).contains(Proof.witnessedBy(BOSS));
                assertThat(there.post()).contains(Shifts.POST);
                assertThat(there.signedUp()).isTrue();
            });
        }

        @Test
        void may_count_some_minutes_around_the_shift_where_the_rules_say_so() {
            AttendanceRules rules = AttendanceRules.builder()
                    .id("around")
                    .before(Hours.ofMinutes(1))
                    .after(Hours.ofMinutes(60))
                    .build();
            AttendanceBook book = book(rules, in("i", ANN, "07:28:31"), out("o", ANN, "08:31:59"));

            assertThat(book.attendances(EVENING).get(0).time())
                    .hasToString("2023-03-03T07:29/2023-03-03T08:31[Asia/Shanghai]");
        }

        @Test
        void of_who_leaves_and_comes_again_has_two_parts() {
            AttendanceBook book = book(
                    HOUSE,
                    in("i", ANN, "07:30:00"),
                    out("o", ANN, "07:50:30"),
                    in("j", ANN, "07:50:40"),
                    out("p", ANN, "08:30:00"));

            assertThat(book.attendances(EVENING))
                    .extracting(there -> there.time().elapsed())
                    .containsExactly(Hours.ofMinutes(20), Hours.ofMinutes(40));
        }

        @Test
        void of_somebody_without_a_place_is_marked_or_refused() {
            PersonId dan = PersonId.of("dan");
            AttendanceRules strict =
                    AttendanceRules.builder().id("strict").walkIns(false).build();

            assertThat(book(HOUSE, in("i", dan, "07:30:00"), out("o", dan, "08:00:00"))
                            .attendances(EVENING))
                    .singleElement()
                    .returns(false, Attendance::signedUp);
            assertThat(told(book(strict), in("i", dan, "07:30:00")))
                    .containsExactly("activity.not-signed-up [0].person");
        }

        @Test
        void needs_a_minute_that_stands() {
            AttendanceBook book = book(
                    HOUSE,
                    in("i", ANN, "07:40:05"),
                    out("o", ANN, "07:40:55"),
                    in("j", BEN, "06:00:00"),
                    out("p", BEN, "07:30:00"));

            assertThat(book.attendances(EVENING)).isEmpty();
            assertThat(book.idle(EVENING))
                    .extracting(visit -> visit.arrival().person())
                    .containsExactly(ANN, BEN);
        }
    }

    @Nested
    class Checks_that_do_not_fit {

        @Test
        void are_told_with_their_place() {
            AttendanceBook book = book(HOUSE, in("i", ANN, "07:30:00"));

            assertThat(told(book, in("j", ANN, "07:31:00"))).containsExactly("activity.checked-in [0].person");
            assertThat(told(book, out("o", ANN, "07:30:00"))).containsExactly("activity.check-out-early [0].at");
            assertThat(told(book, out("o", ANN, "10:30:01"))).containsExactly("activity.check-out-late [0].at");
            assertThat(told(book, out("o", BEN, "08:00:00"))).containsExactly("activity.not-checked-in [0].person");
            assertThat(told(book, in("j", BEN, "05:29:59"))).containsExactly("activity.check-in-early [0].at");
            assertThat(told(book, in("j", BEN, "08:30:00"))).containsExactly("activity.check-in-late [0].at");
            assertThat(told(
                            book,
                            new CheckStep.CheckIn(
                                    StepId.of("x"), at("07:30:00"), ShiftId.of("gone"), BEN, Proof.of(Proof.How.CODE))))
                    .containsExactly("activity.shift-unknown [0].shift");
        }

        @Test
        void lie_before_the_last_check_out() {
            AttendanceBook book = book(HOUSE, in("i", ANN, "07:30:00"), out("o", ANN, "07:50:00"));

            assertThat(told(book, in("j", ANN, "07:49:59"))).containsExactly("activity.check-in-before-out [0].at");
            assertThat(told(book, out("p", ANN, "08:10:00"))).containsExactly("activity.not-checked-in [0].person");
        }

        @Test
        void are_refused_by_name_where_somebody_vouches_for_themselves() {
            assertThat(Refusals.code(
                            () -> new CheckStep.CheckIn(StepId.of("i"), EVENING, FRIDAY, ANN, Proof.witnessedBy(ANN))))
                    .isEqualTo("activity.own-witness");
            assertThat(Refusals.code(() -> absent("a", BOSS, "09:00:00"))).isEqualTo("activity.own-absence");
            assertThat(Refusals.code(() -> Proof.of(Proof.How.WITNESS))).isEqualTo("activity.proof-witness");
            assertThat(Refusals.code(() ->
                            new CheckStep.CheckIn(StepId.of("i"), Instant.MAX, FRIDAY, ANN, Proof.of(Proof.How.CODE))))
                    .isEqualTo("activity.instant");
        }
    }

    @Nested
    class A_forgotten_check_out {

        @Test
        void is_nothing_and_listed() {
            AttendanceBook book = book(HOUSE, in("i", ANN, "07:40:00"));

            assertThat(book.present(at("08:00:00"))).hasSize(1);
            assertThat(book.forgotten(at("10:30:00"))).isEmpty();
            assertThat(book.forgotten(at("10:30:01"))).hasSize(1);
            assertThat(book.present(at("10:30:01"))).isEmpty();
            assertThat(book.attendances(EVENING)).isEmpty();
        }

        @Test
        void is_the_end_of_the_shift_where_the_rules_say_so_and_listed_all_the_same() {
            AttendanceBook book = book(ASSUMING, in("i", ANN, "07:40:00"));

            assertThat(book.attendances(at("10:00:00"))).isEmpty();
            assertThat(book.attendances(EVENING)).singleElement().satisfies(there -> {
                assertThat(there.time()).hasToString("2023-03-03T07:40/2023-03-03T08:30[Asia/Shanghai]");
                assertThat(there.end()).isEqualTo(Attendance.End.ASSUMED);
                assertThat(there.leaving()).isEmpty();
            });
            assertThat(book.forgotten(EVENING)).hasSize(1);
        }

        @Test
        void is_put_right_by_one_that_is_filed_later() {
            AttendanceBook book = book(ASSUMING, in("i", ANN, "07:40:00"), out("o", ANN, "08:10:00"));

            assertThat(book.attendances(EVENING).get(0).time().elapsed()).isEqualTo(Hours.ofMinutes(30));
            assertThat(book.forgotten(EVENING)).isEmpty();
        }
    }

    @Nested
    class A_mistake {

        @Test
        void is_annulled_from_the_last_one_backwards_and_stays_readable() {
            AttendanceBook book = book(HOUSE, in("i", ANN, "07:30:00"), out("o", ANN, "07:35:00"));

            assertThat(told(book, annul("a", "i"))).containsExactly("activity.not-last [0].step");
            AttendanceBook after = book.file(List.of(annul("a", "o"), out("p", ANN, "08:30:00")))
                    .orThrow();

            assertThat(after.attendances(EVENING).get(0).time().elapsed()).isEqualTo(Hours.of(1));
            assertThat(after.attendances(at("11:59:59"))).hasSize(1);
            assertThat(after.checks(FRIDAY, ANN)).hasSize(3);
            assertThat(told(after, annul("b", "o"))).containsExactly("activity.annulled [0].step");
            assertThat(told(after, annul("b", "nothing"))).containsExactly("activity.step-unknown [0].step");
            assertThat(told(after, annul("b", "a"))).containsExactly("activity.step-unknown [0].step");
        }
    }

    @Nested
    class Somebody_who_did_not_come {

        @Test
        void is_missing_until_somebody_says_what_it_was() {
            AttendanceBook book = book(HOUSE, in("i", ANN, "07:30:00"));

            assertThat(book.missing(at("08:29:59"))).isEmpty();
            assertThat(book.missing(EVENING)).extracting(Booking::person).containsExactly(BEN);
            AttendanceBook after =
                    book.file(List.of(absent("a", BEN, "09:00:00"))).orThrow();
            assertThat(after.missing(EVENING)).isEmpty();
            assertThat(after.absences(EVENING)).singleElement().satisfies(absence -> {
                assertThat(absence.kind()).isEqualTo(Absence.Kind.UNEXCUSED);
                assertThat(absence.by()).isEqualTo(BOSS);
                assertThat(absence.toString()).doesNotContain("电话");
            });
        }

        @Test
        void may_prove_excused_later_and_both_words_stay() {
            CheckStep excused = new CheckStep.Reconsider(
                    StepId.of("r"), at("17:00:00"), StepId.of("a"), BOSS, Absence.Kind.EXCUSED, "住院，有证明");
            AttendanceBook book = book(HOUSE, absent("a", BEN, "09:00:00"), excused);

            assertThat(book.absences(at("16:59:59")).get(0).kind()).isEqualTo(Absence.Kind.UNEXCUSED);
            assertThat(book.absences(EVENING).get(0).kind()).isEqualTo(Absence.Kind.EXCUSED);
            assertThat(book.absence(FRIDAY, BEN)).hasSize(2);
        }

        @Test
        void was_there_after_all_where_the_absence_is_annulled() {
            AttendanceBook book = book(HOUSE, absent("a", BEN, "09:00:00"));

            assertThat(told(book, in("i", BEN, "07:30:00"))).containsExactly("activity.absence-stands [0].person");
            AttendanceBook after = book.file(
                            List.of(annul("x", "a"), in("i", BEN, "07:30:00"), out("o", BEN, "08:30:00")))
                    .orThrow();
            assertThat(after.absences(EVENING)).isEmpty();
            assertThat(after.attendances(EVENING)).hasSize(1);
        }

        @Test
        void had_a_place_or_gave_it_up_too_late() {
            PersonId dan = PersonId.of("dan");
            AttendanceBook book = book(HOUSE, in("i", ANN, "07:30:00"));

            assertThat(told(book, absent("a", dan, "09:00:00"))).containsExactly("activity.not-signed-up [0].person");
            assertThat(told(book, absent("a", CLEO, "09:00:00"))).isEmpty();
            assertThat(told(book, absent("a", ANN, "09:00:00"))).containsExactly("activity.was-there [0].person");
            assertThat(told(book, absent("a", BEN, "07:29:59"))).containsExactly("activity.absence-early [0].at");
            assertThat(told(book, absent("a", BEN, "09:00:00"), absent("b", BEN, "09:01:00")))
                    .containsExactly("activity.absence-stands [1].person");
        }

        @Test
        void cannot_be_reconsidered_where_nobody_said_so() {
            CheckStep excused = new CheckStep.Reconsider(
                    StepId.of("r"), at("17:00:00"), StepId.of("a"), BOSS, Absence.Kind.EXCUSED, "住院，有证明");

            assertThat(told(book(HOUSE), excused)).containsExactly("activity.absence-unknown [0].absence");
            assertThat(told(book(HOUSE, absent("a", BEN, "09:00:00"), annul("x", "a")), excused))
                    .containsExactly("activity.absence-unknown [0].absence");
        }
    }

    @Test
    void heads_without_names_are_counted_apart() {
        CheckStep heads = new CheckStep.Heads(
                StepId.of("h"),
                at("08:30:00"),
                FRIDAY,
                50,
                TimeSpan.parse("2023-03-03T07:30/2023-03-03T08:30[Asia/Shanghai]"),
                BOSS);
        CheckStep beyond = new CheckStep.Heads(
                StepId.of("k"),
                at("08:30:00"),
                FRIDAY,
                50,
                TimeSpan.parse("2023-03-03T07:29/2023-03-03T08:30[Asia/Shanghai]"),
                BOSS);

        AttendanceBook book = book(HOUSE, heads);

        assertThat(book.headCounts(EVENING)).singleElement().returns(50, HeadCount::heads);
        assertThat(book.attendances(EVENING)).isEmpty();
        assertThat(told(book, beyond)).containsExactly("activity.heads-beyond [0].time");
        assertThat(book.file(List.of(annul("x", "h"))).orThrow().headCounts(EVENING))
                .isEmpty();
    }

    @Test
    void rules_that_cannot_be_are_refused_by_name() {
        assertThat(Refusals.code(() ->
                        AttendanceRules.builder().id("r").before(Hours.of(3)).build()))
                .isEqualTo("activity.rule-hours");
        assertThat(Refusals.code(() ->
                        AttendanceRules.builder().id("r").opens(Hours.of(49)).build()))
                .isEqualTo("activity.rule-hours");
    }
}
