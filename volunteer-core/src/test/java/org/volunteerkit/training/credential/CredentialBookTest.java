package org.volunteerkit.training.credential;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.volunteerkit.history.Filed;
import org.volunteerkit.history.StepId;
import org.volunteerkit.roster.body.OrganizationId;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.testkit.Refusals;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.TimeSpan;
import org.volunteerkit.time.Window;
import org.volunteerkit.training.TrainingAttendance;
import org.volunteerkit.training.TrainingKind;
import org.volunteerkit.training.TrainingLog;
import org.volunteerkit.training.TrainingPick;
import org.volunteerkit.training.TrainingSession;
import org.volunteerkit.training.TrainingSessionId;
import org.volunteerkit.training.credential.CredentialStatus.State;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Text;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CredentialBookTest {

    private static final PersonId ANN = PersonId.of("ann");
    private static final PersonId BEN = PersonId.of("ben");
    private static final OrganizationId CITY = OrganizationId.of("city");
    private static final CredentialKindId AID = CredentialKindId.of("first-aid");
    private static final Period YEAR = Period.ofYears(1);

    private static CredentialKind.Builder aid() {
        return CredentialKind.builder()
                .id(AID)
                .title(Text.of("急救", "first aid"))
                .addEarnedBy(new Earning.Training(TrainingPick.about("first-aid"), 1));
    }

    private static CredentialKind yearly() {
        return aid().validFor(YEAR).soon(Period.ofMonths(1)).build();
    }

    private static CredentialBook book(CredentialKind kind, CredentialStep... steps) {
        return CredentialBook.empty(List.of(kind)).file(List.of(steps)).orThrow();
    }

    private static List<String> told(CredentialBook book, CredentialStep... steps) {
        return book.file(List.of(steps)).problems().stream()
                .map(problem -> problem.code() + " " + problem.place().path().orElse(""))
                .toList();
    }

    private static SortedSet<TrainingSessionId> sessions(String... ids) {
        return Stream.of(ids)
                .map(TrainingSessionId::of)
                .collect(ImmutableSortedSet.toImmutableSortedSet(TrainingSessionId::compareTo));
    }

    private static CredentialStep grant(String id, String day, String... sessions) {
        return new CredentialStep.Grant(
                StepId.of(id), LocalDate.parse(day), ANN, AID, Optional.of(BEN), sessions(sessions), Optional.empty());
    }

    private static CredentialStep prolong(String id, String day) {
        return new CredentialStep.Prolong(
                StepId.of(id), LocalDate.parse(day), ANN, AID, Optional.of(BEN), sessions(), Optional.empty());
    }

    private static CredentialStep reactivate(String id, String day) {
        return new CredentialStep.Reactivate(
                StepId.of(id), LocalDate.parse(day), ANN, AID, Optional.of(BEN), sessions());
    }

    private static CredentialStep revoke(String id, String day) {
        return new CredentialStep.Revoke(StepId.of(id), LocalDate.parse(day), ANN, AID, BEN, "被转借");
    }

    private static CredentialStep decree(String id, String day, String lapsing, String until) {
        return new CredentialStep.Decree(
                StepId.of(id),
                LocalDate.parse(day),
                AID,
                DateRange.parse(lapsing),
                LocalDate.parse(until),
                "第 5 号通知",
                CITY);
    }

    private static CredentialStep withdraw(String id, String day, String decree) {
        return new CredentialStep.Withdraw(StepId.of(id), LocalDate.parse(day), StepId.of(decree), CITY, "恢复正常");
    }

    private static CredentialStatus on(CredentialBook book, String day) {
        return book.on(ANN, AID, LocalDate.parse(day));
    }

    private static State state(CredentialBook book, String day) {
        return on(book, day).state();
    }

    @Nested
    class A_term {

        @Test
        void begins_on_the_day_of_the_grant_and_ends_by_the_calendar() {
            CredentialBook book = book(yearly(), grant("g", "2023-03-05"));

            assertThat(state(book, "2023-03-04")).isEqualTo(State.NONE);
            assertThat(state(book, "2023-03-05")).isEqualTo(State.VALID);
            assertThat(state(book, "2024-02-04")).isEqualTo(State.VALID);
            assertThat(state(book, "2024-02-05")).isEqualTo(State.LAPSING);
            assertThat(state(book, "2024-03-04")).isEqualTo(State.LAPSING);
            assertThat(state(book, "2024-03-05")).isEqualTo(State.LAPSED);
            assertThat(on(book, "2023-06-01").because()).containsExactly(StepId.of("g"));
        }

        @Test
        void is_counted_from_the_first_day_and_not_from_the_last_end() {
            CredentialKind monthly = aid().validFor(Period.ofMonths(1)).build();
            CredentialBook book = book(monthly, grant("g", "2023-01-31"), prolong("p", "2023-02-10"));

            assertThat(on(book, "2023-02-09").until()).contains(LocalDate.of(2023, 2, 28));
            assertThat(on(book, "2023-02-10").until()).contains(LocalDate.of(2023, 3, 31));
        }

        @Test
        void runs_on_to_the_end_of_the_year_where_the_rules_say_so() {
            CredentialKind kind =
                    aid().validFor(YEAR).upToEndOf(Window.Period.YEAR).build();

            assertThat(on(book(kind, grant("g", "2023-03-05")), "2023-04-01").until())
                    .contains(LocalDate.of(2025, 1, 1));
            assertThat(on(book(kind, grant("g", "2023-01-01")), "2023-04-01").until())
                    .contains(LocalDate.of(2024, 1, 1));
        }

        @Test
        void has_no_end_where_the_kind_never_lapses() {
            CredentialBook book = book(aid().build(), grant("g", "2023-03-05"));

            assertThat(on(book, "9999-12-31").state()).isEqualTo(State.VALID);
            assertThat(told(book, prolong("p", "2023-04-01"))).containsExactly("training.endless [0].kind");
        }

        @Test
        void ends_as_the_paper_says_that_somebody_saw() {
            CredentialStep seen = new CredentialStep.Grant(
                    StepId.of("g"),
                    LocalDate.of(2023, 3, 5),
                    ANN,
                    AID,
                    Optional.of(BEN),
                    sessions(),
                    Optional.of(LocalDate.of(2023, 9, 1)));

            assertThat(state(book(yearly(), seen), "2023-09-01")).isEqualTo(State.LAPSED);
        }

        @Test
        void is_not_made_shorter_by_another_grant() {
            CredentialStep shorter = new CredentialStep.Grant(
                    StepId.of("h"),
                    LocalDate.of(2023, 4, 1),
                    ANN,
                    AID,
                    Optional.of(BEN),
                    sessions(),
                    Optional.of(LocalDate.of(2023, 5, 1)));

            assertThat(on(book(yearly(), grant("g", "2023-03-05"), shorter), "2023-04-02")
                            .until())
                    .contains(LocalDate.of(2024, 3, 5));
        }
    }

    @Nested
    class Steps_that_do_not_fit {

        @Test
        void are_told_with_their_place() {
            CredentialBook book = book(yearly(), grant("g", "2023-03-05", "t1"));

            assertThat(told(book, prolong("p", "2024-03-05"))).containsExactly("training.not-valid [0].day");
            assertThat(told(book, reactivate("r", "2023-04-01"))).containsExactly("training.not-lapsed [0].day");
            assertThat(told(book, reactivate("r", "2024-03-05"))).containsExactly("training.no-reactivation [0].kind");
            assertThat(told(book, grant("h", "2024-04-01", "t1")))
                    .containsExactly("training.evidence-used [0].sessions");
            assertThat(told(book, grant("g", "2023-03-05"))).containsExactly("history.conflicting [0].id");
            assertThat(told(book, revoke("x", "2023-03-04"))).containsExactly("history.order [0].day");
            assertThat(told(book, withdraw("w", "2023-04-01", "d")))
                    .containsExactly("training.decree-unknown [0].decree");
        }

        @Test
        void are_those_about_kinds_that_nobody_knows() {
            CredentialBook book = CredentialBook.empty(List.of());

            assertThat(told(
                            book,
                            grant("g", "2023-03-05"),
                            decree("d", "2023-01-01", "2023-01-01/2023-02-01", "2023-02-01")))
                    .containsExactly("training.kind-unknown [0].kind", "training.kind-unknown [1].kind");
            assertThat(state(book, "2023-03-05")).isEqualTo(State.NONE);
        }

        @Test
        void leave_the_book_as_it_was() {
            CredentialBook book = book(yearly(), grant("g", "2023-03-05"));

            Filed<CredentialBook> filed = book.file(List.of(prolong("p", "2025-01-01")));

            assertThat(filed.book()).isSameAs(book);
        }
    }

    @Nested
    class What_was_taken_away {

        @Test
        void is_gone_from_that_day_on_and_can_be_granted_anew() {
            CredentialBook book =
                    book(yearly(), grant("g", "2023-03-05"), revoke("x", "2023-06-01"), grant("h", "2023-07-01", "t9"));

            assertThat(state(book, "2023-05-31")).isEqualTo(State.VALID);
            assertThat(state(book, "2023-06-01")).isEqualTo(State.REVOKED);
            assertThat(on(book, "2023-07-01").until()).contains(LocalDate.of(2024, 7, 1));
            assertThat(on(book, "2023-07-01").because()).containsExactly(StepId.of("h"));
        }

        @Test
        void is_not_taken_away_twice() {
            CredentialBook book = book(yearly(), grant("g", "2023-03-05"), revoke("x", "2023-06-01"));

            assertThat(told(book, revoke("y", "2023-06-02"))).containsExactly("training.nothing-to-revoke [0].kind");
        }

        @Test
        void is_not_brought_back_by_a_decree() {
            CredentialBook book = book(
                    yearly(),
                    grant("g", "2023-03-05"),
                    revoke("x", "2023-06-01"),
                    decree("d", "2023-07-01", "2023-05-01/2025-01-01", "2025-01-01"));

            assertThat(state(book, "2023-08-01")).isEqualTo(State.REVOKED);
        }
    }

    @Nested
    class A_decree {

        private final CredentialBook book = book(
                yearly(), grant("g", "2022-03-05"), decree("d", "2023-02-01", "2023-02-01/2023-07-01", "2023-12-31"));

        @Test
        void puts_off_the_ends_that_it_names_and_stays_visible() {
            CredentialStatus then = on(book, "2023-06-01");

            assertThat(then.state()).isEqualTo(State.VALID);
            assertThat(then.until()).contains(LocalDate.of(2023, 12, 31));
            assertThat(then.without()).contains(LocalDate.of(2023, 3, 5));
            assertThat(then.decrees()).containsExactly(StepId.of("d"));
            assertThat(then.isByDecree()).isTrue();
            assertThat(on(book, "2023-02-10").isByDecree()).isFalse();
        }

        @Test
        void changes_no_day_before_it() {
            assertThat(on(book, "2023-01-31").until()).contains(LocalDate.of(2023, 3, 5));
            assertThat(on(book, "2023-01-31").decrees()).isEmpty();
        }

        @Test
        void that_is_withdrawn_holds_until_then_and_no_longer() {
            CredentialBook after =
                    book.file(List.of(withdraw("w", "2023-05-01", "d"))).orThrow();

            assertThat(state(after, "2023-04-30")).isEqualTo(State.VALID);
            assertThat(state(after, "2023-05-01")).isEqualTo(State.LAPSED);
            assertThat(on(after, "2023-05-01").until()).contains(LocalDate.of(2023, 3, 5));
            assertThat(told(after, withdraw("v", "2023-06-01", "d")))
                    .containsExactly("training.decree-withdrawn [0].decree");
        }

        @Test
        void reaches_nobody_whose_end_lies_elsewhere() {
            CredentialBook later = book(
                    yearly(),
                    grant("g", "2022-08-01"),
                    decree("d", "2023-02-01", "2023-02-01/2023-07-01", "2023-12-31"));

            assertThat(on(later, "2023-06-01").until()).contains(LocalDate.of(2023, 8, 1));
        }

        @Test
        void gives_time_that_the_next_term_does_not_take_away() {
            CredentialBook after =
                    book.file(List.of(prolong("p", "2023-11-01"))).orThrow();

            assertThat(on(after, "2023-11-01").until()).contains(LocalDate.of(2024, 3, 5));
            CredentialBook soon = book(
                    yearly(),
                    grant("g", "2022-03-05"),
                    decree("d", "2023-02-01", "2023-02-01/2023-07-01", "2024-06-30"),
                    prolong("p", "2023-11-01"));
            assertThat(on(soon, "2023-11-01").until()).contains(LocalDate.of(2024, 6, 30));
        }

        @Test
        void makes_nothing_shorter() {
            assertThat(Refusals.code(() -> decree("d", "2023-02-01", "2023-02-01/2023-07-01", "2023-06-30")))
                    .isEqualTo("training.decree-short");
            assertThat(Refusals.code(() -> decree("d", "2023-02-01", "2023-02-01/..", "2023-06-30")))
                    .isEqualTo("training.decree-open");
        }
    }

    @Nested
    class Trainings {

        private static TrainingLog log(String... taken) {
            List<TrainingSession> sessions = Stream.of(taken)
                    .map(text -> TrainingSession.builder()
                            .id(TrainingSessionId.of(text.replace(' ', '-')))
                            .title("培训")
                            .topic(text.substring(11))
                            .kind(TrainingKind.STAGED)
                            .organizer(CITY)
                            .time(TimeSpan.parse(text.substring(0, 10) + "T09:00/" + text.substring(0, 10)
                                    + "T12:00[Asia/Shanghai]"))
                            .build())
                    .toList();
            List<TrainingAttendance> attendances = sessions.stream()
                    .map(session -> TrainingAttendance.builder()
                            .session(session.id())
                            .person(ANN)
                            .passed(true)
                            .build())
                    .toList();
            return TrainingLog.of(List.of(), sessions, attendances).log();
        }

        private static CredentialKind renewable() {
            return aid().validFor(YEAR)
                    .prolonging(new CredentialKind.Prolonging(
                            TrainingPick.about("practice"), 2, Period.ofMonths(6), CredentialKind.From.GRANT))
                    .reactivation(Period.ofMonths(3))
                    .build();
        }

        private static List<String> proposed(CredentialBook book, TrainingLog log) {
            return book.proposals(log, List.of()).stream()
                    .map(step -> step.getClass().getSimpleName() + " " + step.day())
                    .toList();
        }

        @Test
        void that_were_passed_earn_a_credential_by_rule() {
            CredentialBook empty = CredentialBook.empty(List.of(yearly()));

            List<CredentialStep> steps = empty.proposals(log("2023-03-05 first-aid"), List.of());

            CredentialBook book = empty.file(steps).orThrow();
            assertThat(state(book, "2023-03-05")).isEqualTo(State.VALID);
            assertThat(book.proposals(log("2023-03-05 first-aid"), List.of())).isEmpty();
            assertThat(book.file(steps).repeated()).isEqualTo(1);
        }

        @Test
        void passed_a_second_time_begin_a_new_term_and_the_same_one_twice_begins_nothing() {
            assertThat(proposed(
                            CredentialBook.empty(List.of(yearly())),
                            log("2023-03-05 first-aid", "2023-09-01 first-aid")))
                    .containsExactly("Grant 2023-03-05", "Grant 2023-09-01");
            CredentialBook book = book(yearly(), grant("g", "2023-03-05", "2023-03-05-first-aid"));
            assertThat(proposed(book, log("2023-03-05 first-aid"))).isEmpty();
        }

        @Test
        void prolong_on_enough_days_within_the_window() {
            assertThat(proposed(
                            CredentialBook.empty(List.of(renewable())),
                            log("2023-03-05 first-aid", "2023-08-01 practice", "2023-10-01 practice")))
                    .containsExactly("Grant 2023-03-05", "Prolong 2023-10-01");
        }

        @Test
        void split_over_two_windows_prolong_nothing() {
            assertThat(proposed(
                            CredentialBook.empty(List.of(renewable())),
                            log("2023-03-05 first-aid", "2023-04-01 practice", "2023-10-01 practice")))
                    .containsExactly("Grant 2023-03-05");
        }

        @Test
        void bring_it_back_shortly_after_it_lapsed_and_not_later() {
            assertThat(proposed(
                            CredentialBook.empty(List.of(renewable())),
                            log("2023-03-05 first-aid", "2024-03-01 practice", "2024-06-04 practice")))
                    .containsExactly("Grant 2023-03-05", "Reactivate 2024-06-04");
            assertThat(proposed(
                            CredentialBook.empty(List.of(renewable())),
                            log("2023-03-05 first-aid", "2024-03-01 practice", "2024-06-05 practice")))
                    .containsExactly("Grant 2023-03-05");
        }

        @Test
        void before_it_was_taken_away_earn_nothing_any_more() {
            CredentialBook book = book(yearly(), grant("g", "2023-03-05"), revoke("x", "2023-06-01"));

            assertThat(proposed(book, log("2023-05-01 first-aid", "2023-06-01 first-aid")))
                    .isEmpty();
            assertThat(proposed(book, log("2023-06-02 first-aid"))).containsExactly("Grant 2023-06-02");
        }

        @Test
        void can_be_replaced_by_hours_of_a_kind() {
            CredentialKind kind = CredentialKind.builder()
                    .id(AID)
                    .title(Text.of("骨干", "backbone"))
                    .addEarnedBy(new Earning.Service("guide", Hours.of(20)))
                    .build();
            List<ServedDay> served = List.of(
                    new ServedDay(ANN, "guide", LocalDate.of(2023, 3, 5), Hours.of(12)),
                    new ServedDay(ANN, "other", LocalDate.of(2023, 3, 6), Hours.of(12)),
                    new ServedDay(ANN, "guide", LocalDate.of(2023, 3, 7), Hours.of(8)));

            assertThat(CredentialBook.empty(List.of(kind)).proposals(TrainingLog.empty(), served))
                    .singleElement()
                    .returns(LocalDate.of(2023, 3, 7), CredentialStep::day);
        }
    }

    @Test
    void a_book_says_whom_to_remind() {
        CredentialBook book = book(yearly(), grant("g", "2023-03-05"));

        assertThat(book.lapsing(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 3, 5)))
                .singleElement()
                .returns(ANN, CredentialStatus::person);
        assertThat(book.lapsing(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 3, 4)))
                .isEmpty();
        assertThat(book.of(ANN, LocalDate.of(2024, 1, 1))).hasSize(1);
        assertThat(book.of(BEN, LocalDate.of(2024, 1, 1))).isEmpty();
    }

    @Test
    void a_kind_without_a_term_has_no_rules_about_terms() {
        assertThat(Refusals.code(() -> aid().soon(YEAR).build())).isEqualTo("training.never-lapses");
        assertThat(Refusals.code(() -> aid().validFor(Period.ZERO).build())).isEqualTo("training.period");
        assertThat(Refusals.code(() -> aid().validFor(Period.ofMonths(-1)).build()))
                .isEqualTo("training.period");
        assertThat(Refusals.code(() -> new Earning.Training(TrainingPick.about("a"), 0)))
                .isEqualTo("training.times");
        assertThat(Refusals.code(() -> CredentialBook.empty(List.of(yearly(), aid().build()))))
                .isEqualTo("training.two-contents");
    }
}
