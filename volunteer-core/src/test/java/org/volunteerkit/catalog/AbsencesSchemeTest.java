package org.volunteerkit.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.volunteerkit.activity.attendance.Absence;
import org.volunteerkit.activity.attendance.AttendanceBook;
import org.volunteerkit.activity.attendance.AttendanceRules;
import org.volunteerkit.activity.attendance.CheckStep;
import org.volunteerkit.activity.attendance.Proof;
import org.volunteerkit.activity.plan.Shift;
import org.volunteerkit.activity.plan.ShiftId;
import org.volunteerkit.activity.signup.SignUpBook;
import org.volunteerkit.activity.signup.SignUpRules;
import org.volunteerkit.activity.signup.SignUpStep;
import org.volunteerkit.history.StepId;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.measure.fact.VolunteerFacts;
import org.volunteerkit.policy.Assessor;
import org.volunteerkit.policy.Policy;
import org.volunteerkit.policy.Verdict;
import org.volunteerkit.problem.Place;
import org.volunteerkit.roster.Roster;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.testkit.Shifts;
import org.volunteerkit.time.TimeSpan;

/** A policy that looks at who did not come, over the facts of an attendance book. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AbsencesSchemeTest {

    private static final PersonId ANN = PersonId.of("ann");
    private static final PersonId BOSS = PersonId.of("boss");
    private static final Instant END = Instant.parse("2025-01-01T00:00:00Z");

    /** 每无故缺席一次扣五分；本年无故缺席五次，或恶意缺席三次，建议取消登记。 */
    private static final String SCHEME = """
            {
              "id": "no-shows", "edition": "2023", "validity": "2023-01-01/..",
              "title": {"zh": "缺席处理办法", "en": "What comes of absences"},
              "publisher": {"zh": "志愿者协会", "en": "Association"},
              "source": {"source": "缺席处理办法"},
              "values": {
                "lost": {
                  "title": {"zh": "缺席扣分", "en": "Deducted for absences"},
                  "pick": {"kind": "absence", "where": {"kind": {"is": ["unexcused", "malicious"]}}},
                  "then": [{"take": {"flat": "-5 point"}}, {"fold": {"op": "sum", "in": {"calendar": {"period": "year"}}}}]
                },
                "absences": {
                  "title": {"zh": "本年无故缺席", "en": "Unexplained absences of the year"},
                  "pick": {"kind": "absence", "where": {"kind": {"is": ["unexcused", "malicious"]}}},
                  "then": [{"take": {"each": "time"}}, {"fold": {"op": "sum", "in": {"calendar": {"period": "year"}}}}]
                },
                "malicious": {
                  "title": {"zh": "本年恶意缺席", "en": "Malicious absences of the year"},
                  "pick": {"kind": "absence", "where": {"kind": {"is": ["malicious"]}}},
                  "then": [{"take": {"each": "time"}}, {"fold": {"op": "sum", "in": {"calendar": {"period": "year"}}}}]
                }
              },
              "effects": [
                {"post": {"amount": "lost", "terms": "points", "when": "window-end", "in": {"calendar": {"period": "year"}}}},
                {"propose": {
                  "act": "cancel-registration", "title": {"zh": "取消登记", "en": "cancel the registration"},
                  "when": "decision",
                  "needs": {"any": {"of": [
                    {"value": {"of": "absences", "atLeast": "5 time"}},
                    {"value": {"of": "malicious", "atLeast": "3 time"}}
                  ]}}
                }}
              ]
            }
            """;

    private static Shift shift(LocalDate day) {
        return Shifts.shift(
                day.toString(),
                TimeSpan.parse("%sT09:00/%sT11:00[Asia/Shanghai]".formatted(day, day)),
                Optional.empty());
    }

    private static CheckStep absent(LocalDate day, Absence.Kind kind) {
        return new CheckStep.Absent(
                StepId.of("absent-" + day),
                Instant.parse(day + "T04:00:00Z"),
                ShiftId.of(day.toString()),
                ANN,
                BOSS,
                kind,
                "未到岗，电话未接");
    }

    private static LocalDate day(int month) {
        return LocalDate.of(2023, month, 3);
    }

    /** The book in which Ann had a place in each month of a year, and what was then filed. */
    private static AttendanceBook book(CheckStep... steps) {
        List<Shift> shifts = new ArrayList<>();
        List<SignUpStep> signUps = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            Shift shift = shift(day(month));
            shifts.add(shift);
            signUps.add(new SignUpStep.SignUp(
                    StepId.of("sign-up-" + month),
                    Instant.parse("2022-12-31T00:00:00Z"),
                    shift.id(),
                    Shifts.POST,
                    ANN,
                    Optional.empty()));
        }
        SignUpBook places =
                SignUpBook.empty(SignUpRules.house(), shifts).file(signUps).orThrow();
        return AttendanceBook.empty(AttendanceRules.house(), places)
                .file(List.of(steps))
                .orThrow();
    }

    private static List<Fact> facts(AttendanceBook book) {
        VolunteerFacts view = VolunteerFacts.among(Roster.builder().build().roster(), List.of(), List.of(), List.of())
                .knowing(book.signUps().shifts());
        List<Fact> facts = new ArrayList<>();
        book.absences(END).forEach(each -> facts.add(view.of(each, Place.nowhere())));
        book.attendances(END).forEach(each -> facts.add(view.of(each, Place.nowhere())));
        return facts;
    }

    private static Verdict verdict(AttendanceBook book, LocalDate on) {
        assertThat(Catalog.readPolicy("scheme.json", SCHEME, VolunteerFacts.words())
                        .problems())
                .extracting(problem -> problem.text(Locale.ENGLISH))
                .isEmpty();
        Policy policy = Catalog.readPolicy("scheme.json", SCHEME, VolunteerFacts.words())
                .orThrow();
        return Assessor.of(List.of(policy), VolunteerFacts.words()).assess(ANN, facts(book), on);
    }

    private static List<String> proposals(AttendanceBook book, LocalDate on) {
        return verdict(book, on).proposals().stream().map(due -> due.act()).toList();
    }

    private static CheckStep[] absences(Absence.Kind kind, int months) {
        CheckStep[] steps = new CheckStep[months];
        for (int month = 1; month <= months; month++) {
            steps[month - 1] = absent(day(month), kind);
        }
        return steps;
    }

    @Test
    void five_unexplained_absences_of_a_year_are_a_ground_for_removal() {
        LocalDate december = LocalDate.of(2023, 12, 1);

        assertThat(proposals(book(absences(Absence.Kind.UNEXCUSED, 4)), december))
                .isEmpty();
        assertThat(proposals(book(absences(Absence.Kind.UNEXCUSED, 5)), december))
                .containsExactly("cancel-registration");
        assertThat(proposals(book(absences(Absence.Kind.EXCUSED, 12)), december))
                .isEmpty();
    }

    @Test
    void so_are_three_malicious_ones() {
        LocalDate december = LocalDate.of(2023, 12, 1);

        assertThat(proposals(book(absences(Absence.Kind.MALICIOUS, 2)), december))
                .isEmpty();
        assertThat(proposals(book(absences(Absence.Kind.MALICIOUS, 3)), december))
                .containsExactly("cancel-registration");
    }

    @Test
    void the_year_is_over_with_the_year() {
        assertThat(proposals(book(absences(Absence.Kind.UNEXCUSED, 5)), LocalDate.of(2024, 1, 1)))
                .isEmpty();
    }

    @Test
    void an_absence_that_is_reconsidered_takes_no_points() {
        AttendanceBook book = book(absences(Absence.Kind.UNEXCUSED, 3));
        AttendanceBook after = book.file(List.of(new CheckStep.Reconsider(
                        StepId.of("again"),
                        Instant.parse("2023-12-01T00:00:00Z"),
                        StepId.of("absent-2023-01-03"),
                        BOSS,
                        Absence.Kind.EXCUSED,
                        "病假证明已补")))
                .orThrow();

        assertThat(verdict(book, LocalDate.of(2024, 1, 1)).amounts())
                .extracting(due -> due.amount().toString())
                .containsExactly("-15 point");
        assertThat(verdict(after, LocalDate.of(2024, 1, 1)).amounts())
                .extracting(due -> due.amount().toString())
                .containsExactly("-10 point");
    }

    @Test
    void who_came_is_a_fact_too() {
        AttendanceBook book = book(
                absent(day(1), Absence.Kind.MALICIOUS),
                new CheckStep.CheckIn(
                        StepId.of("in"),
                        Instant.parse("2023-02-03T01:00:00Z"),
                        ShiftId.of("2023-02-03"),
                        ANN,
                        Proof.of(Proof.How.CODE)),
                new CheckStep.CheckOut(
                        StepId.of("out"),
                        Instant.parse("2023-02-03T02:30:00Z"),
                        ShiftId.of("2023-02-03"),
                        ANN,
                        Proof.witnessedBy(BOSS)));

        List<Fact> facts = facts(book);

        assertThat(facts).extracting(fact -> fact.kind().name()).containsExactly("absence", "shift-attendance");
        assertThat(facts.get(0)).satisfies(absence -> {
            assertThat(absence.day()).contains(day(1));
            assertThat(absence.key("kind")).contains("malicious");
            assertThat(absence.key("organization")).contains("o1");
            assertThat(absence.kind().fields()).doesNotContain("by", "reason");
        });
        assertThat(facts.get(1)).satisfies(there -> {
            assertThat(there.key("signed-up")).contains("yes");
            assertThat(there.key("end")).contains("checked-out");
            assertThat(there.key("proof")).contains("code");
            assertThat(there.quantity("elapsed")).get().hasToString("PT1H30M");
        });
    }
}
