package org.volunteerkit.activity.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.volunteerkit.activity.plan.Candidates;
import org.volunteerkit.activity.plan.Post;
import org.volunteerkit.activity.plan.PostId;
import org.volunteerkit.activity.plan.Prerequisite;
import org.volunteerkit.activity.plan.Shift;
import org.volunteerkit.activity.plan.ShiftId;
import org.volunteerkit.history.StepId;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.body.OrganizationId;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.testkit.Refusals;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.TimeSpan;
import org.volunteerkit.value.Hours;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SignUpBookTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final PersonId ANN = PersonId.of("ann");
    private static final PersonId BEN = PersonId.of("ben");
    private static final PersonId CLEO = PersonId.of("cleo");
    private static final PersonId BOSS = PersonId.of("boss");
    private static final PostId POST = PostId.of("guide");
    private static final Candidates INSURED =
            Candidates.builder().insured((person, day) -> true).build();
    private static final Candidates BUT_ANN =
            Candidates.builder().insured((person, day) -> !person.equals(ANN)).build();

    private static Shift shift(String id, String time, int places, Prerequisite... needs) {
        return Shift.builder()
                .id(ShiftId.of(id))
                .title("路口劝导")
                .organizer(OrganizationId.of("street"))
                .time(TimeSpan.parse(time + "[Asia/Shanghai]"))
                .addPost(Post.builder()
                        .id(POST)
                        .title("劝导员")
                        .least(Math.min(2, places))
                        .most(places)
                        .addNeeds(needs)
                        .build())
                .build();
    }

    private static final Shift FRIDAY = shift("friday", "2023-03-03T07:30/2023-03-03T08:30", 1);
    private static final Shift TOUCHING = shift("touching", "2023-03-03T08:30/2023-03-03T09:30", 2);
    private static final Shift CROSSING = shift("crossing", "2023-03-03T08:29/2023-03-03T09:29", 2);
    private static final Shift CLOSED = shift("closed", "2023-03-03T07:30/2023-03-03T08:30", 0);
    private static final Shift RISKY =
            shift("risky", "2023-03-04T22:00/2023-03-05T06:00", 1, new Prerequisite.Insured());

    private static SignUpBook book(SignUpRules rules) {
        return SignUpBook.empty(rules, List.of(FRIDAY, TOUCHING, CROSSING, CLOSED, RISKY));
    }

    private static SignUpBook book(SignUpStep... steps) {
        return book(SignUpRules.house()).file(List.of(steps)).orThrow();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }

    private static SignUpStep signUp(PersonId person, Shift shift, String at) {
        return new SignUpStep.SignUp(
                StepId.of("s-" + person + "-" + shift.id()), at(at), shift.id(), POST, person, Optional.empty());
    }

    private static SignUpStep signUp(PersonId person, Shift shift) {
        return signUp(person, shift, "2023-03-01T08:00");
    }

    private static SignUpStep cancel(PersonId person, Shift shift, String at) {
        return new SignUpStep.Cancel(StepId.of("c-" + person), at(at), shift.id(), person, Optional.empty());
    }

    private static SignUpStep promote(PersonId person, Shift shift) {
        return new SignUpStep.Promote(
                StepId.of("p-" + person), at("2023-03-02T08:00"), shift.id(), person, Optional.empty());
    }

    private static List<String> told(SignUpBook book, SignUpStep... steps) {
        return book.file(List.of(steps), INSURED).problems().stream()
                .map(problem -> problem.code() + " " + problem.place().path().orElse(""))
                .toList();
    }

    private static Optional<Booking.State> state(SignUpBook book, PersonId person, Shift shift) {
        return book.booking(shift.id(), person).map(Booking::state);
    }

    @Nested
    class A_place {

        @Test
        void goes_to_who_comes_first_and_the_next_one_waits() {
            SignUpBook book = book(signUp(ANN, FRIDAY), signUp(BEN, FRIDAY), signUp(CLEO, FRIDAY));

            assertThat(state(book, ANN, FRIDAY)).contains(Booking.State.ACCEPTED);
            assertThat(book.waiting(FRIDAY.id(), POST)).containsExactly(BEN, CLEO);
            assertThat(book.staffing(FRIDAY.id())).singleElement().satisfies(post -> {
                assertThat(post.accepted()).isEqualTo(1);
                assertThat(post.waiting()).isEqualTo(2);
                assertThat(post.missing()).isZero();
                assertThat(post.free()).hasValue(0);
            });
            assertThat(book.places(ANN)).containsExactly(FRIDAY);
        }

        @Test
        void is_never_free_on_a_post_for_nobody() {
            assertThat(told(book(), signUp(ANN, CLOSED))).containsExactly("activity.full [0].post");
        }

        @Test
        void is_refused_to_the_next_one_where_there_is_no_waiting_list() {
            SignUpBook book = book(SignUpRules.builder()
                            .id("short")
                            .waitingList(false)
                            .build())
                    .file(List.of(signUp(ANN, FRIDAY)))
                    .orThrow();

            assertThat(told(book, signUp(BEN, FRIDAY))).containsExactly("activity.full [0].post");
        }

        @Test
        void is_asked_for_once_and_after_cancelling_from_the_end_of_the_line() {
            SignUpBook book = book(signUp(ANN, FRIDAY), signUp(BEN, FRIDAY), signUp(CLEO, FRIDAY));
            SignUpStep again = new SignUpStep.SignUp(
                    StepId.of("again"), at("2023-03-01T10:00"), FRIDAY.id(), POST, BEN, Optional.empty());

            assertThat(told(book, again)).containsExactly("activity.signed-up [0].person");
            SignUpBook after = book.file(List.of(cancel(BEN, FRIDAY, "2023-03-01T09:00"), again))
                    .orThrow();
            assertThat(after.waiting(FRIDAY.id(), POST)).containsExactly(CLEO, BEN);
        }

        @Test
        void of_an_unknown_shift_or_post_is_refused() {
            SignUpStep elsewhere = new SignUpStep.SignUp(
                    StepId.of("x"), at("2023-03-01T08:00"), FRIDAY.id(), PostId.of("no"), ANN, Optional.empty());

            assertThat(told(book(), signUp(ANN, shift("gone", "2023-03-03T07:30/2023-03-03T08:30", 1)), elsewhere))
                    .containsExactly("activity.shift-unknown [0].shift", "activity.post-unknown [1].post");
        }
    }

    @Nested
    class Another_shift_of_the_same_person {

        @Test
        void may_touch_and_may_not_overlap() {
            SignUpBook book = book(signUp(ANN, FRIDAY));

            assertThat(told(book, signUp(ANN, TOUCHING))).isEmpty();
            assertThat(told(book, signUp(ANN, CROSSING))).containsExactly("activity.overlaps [0].shift");
        }

        @Test
        void may_need_some_rest_before_and_behind() {
            SignUpRules rules =
                    SignUpRules.builder().id("rest").rest(Hours.ofMinutes(1)).build();

            assertThat(told(book(rules), signUp(ANN, FRIDAY), signUp(ANN, TOUCHING)))
                    .containsExactly("activity.no-rest [1].shift");
            assertThat(told(book(rules), signUp(ANN, TOUCHING), signUp(ANN, FRIDAY)))
                    .containsExactly("activity.no-rest [1].shift");
        }

        @Test
        void may_be_too_many_on_a_day_or_on_days_in_a_row() {
            SignUpRules aDay = SignUpRules.builder().id("day").mostADay(1).build();
            SignUpRules aRow = SignUpRules.builder().id("row").mostDaysInARow(1).build();

            assertThat(told(book(aDay), signUp(ANN, FRIDAY), signUp(ANN, TOUCHING), signUp(ANN, RISKY)))
                    .containsExactly("activity.too-many-a-day [1].shift");
            assertThat(told(book(aRow), signUp(ANN, FRIDAY), signUp(ANN, TOUCHING), signUp(ANN, RISKY)))
                    .containsExactly("activity.too-many-days [2].shift");
        }

        @Test
        void is_no_matter_while_somebody_only_waits() {
            SignUpBook book = book(signUp(BEN, FRIDAY), signUp(ANN, FRIDAY), signUp(ANN, CROSSING));

            assertThat(state(book, ANN, FRIDAY)).contains(Booking.State.WAITING);
            assertThat(told(book, cancel(BEN, FRIDAY, "2023-03-01T09:00"), promote(ANN, FRIDAY)))
                    .containsExactly("activity.overlaps [1].shift");
        }
    }

    @Nested
    class Deadlines {

        private final SignUpRules rules = SignUpRules.builder()
                .id("rules")
                .opens(Period.ofDays(7))
                .closes(Hours.of(1))
                .cancelBefore(Hours.of(24))
                .lateCancel(SignUpRules.LateCancel.REFUSED)
                .build();

        @Test
        void begin_with_a_day_and_end_with_an_instant() {
            assertThat(told(book(rules), signUp(ANN, FRIDAY, "2023-02-23T23:59")))
                    .containsExactly("activity.not-open [0].at");
            assertThat(told(book(rules), signUp(ANN, FRIDAY, "2023-02-24T00:00")))
                    .isEmpty();
            assertThat(told(book(rules), signUp(ANN, FRIDAY, "2023-03-03T06:29")))
                    .isEmpty();
            assertThat(told(book(rules), signUp(ANN, FRIDAY, "2023-03-03T06:30")))
                    .containsExactly("activity.closed [0].at");
        }

        @Test
        void for_cancelling_bind_those_who_have_a_place() {
            SignUpBook book = book(rules)
                    .file(List.of(signUp(ANN, FRIDAY), signUp(BEN, FRIDAY)))
                    .orThrow();

            assertThat(told(book, cancel(ANN, FRIDAY, "2023-03-02T07:30"))).isEmpty();
            assertThat(told(book, cancel(ANN, FRIDAY, "2023-03-02T07:31")))
                    .containsExactly("activity.cancel-late [0].at");
            assertThat(told(book, cancel(BEN, FRIDAY, "2023-03-02T07:31"))).isEmpty();
        }

        @Test
        void that_were_missed_are_marked_where_cancelling_late_is_allowed() {
            SignUpBook book = book(signUp(ANN, FRIDAY), cancel(ANN, FRIDAY, "2023-03-03T07:31"));

            assertThat(book.booking(FRIDAY.id(), ANN)).hasValueSatisfying(booking -> {
                assertThat(booking.state()).isEqualTo(Booking.State.CANCELLED);
                assertThat(booking.late()).isTrue();
            });
            assertThat(told(book, signUp(BEN, FRIDAY, "2023-03-03T08:30")))
                    .containsExactly("activity.over [0].at", "activity.closed [0].at");
        }

        @Test
        void do_not_bind_a_coordinator_who_assigns() {
            SignUpStep assigned = new SignUpStep.Assign(
                    StepId.of("a"), at("2023-03-03T08:00"), FRIDAY.id(), POST, ANN, BOSS, Optional.empty());

            assertThat(told(book(rules), assigned)).isEmpty();
            assertThat(told(book(signUp(BEN, FRIDAY)), assigned)).containsExactly("activity.full [0].post");
        }
    }

    @Nested
    class Who_waits {

        private final SignUpBook book = book(signUp(CLEO, RISKY), signUp(ANN, RISKY), signUp(BEN, RISKY));

        @Test
        void is_promoted_in_the_order_of_coming_when_a_place_is_free() {
            assertThat(told(book, promote(ANN, RISKY))).containsExactly("activity.full [0].post");
            assertThat(told(book, cancel(CLEO, RISKY, "2023-03-01T09:00"), promote(BEN, RISKY), promote(ANN, RISKY)))
                    .containsExactly("activity.not-next [1].person");
        }

        @Test
        void is_not_passed_by_somebody_new() {
            SignUpBook free =
                    book.file(List.of(cancel(CLEO, RISKY, "2023-03-01T09:00"))).orThrow();
            SignUpStep late = new SignUpStep.SignUp(
                    StepId.of("late"), at("2023-03-01T10:00"), RISKY.id(), POST, CLEO, Optional.empty());

            assertThat(free.verdict(late, INSURED)).isEqualTo(new SignUpVerdict.Waiting(3));
        }

        @Test
        void may_not_be_allowed_any_more_and_is_dropped_then() {
            SignUpBook free =
                    book.file(List.of(cancel(CLEO, RISKY, "2023-03-01T09:00"))).orThrow();

            assertThat(free.turns(RISKY.id(), BUT_ANN))
                    .extracting(turn -> turn.booking().person() + " " + turn.isFine())
                    .containsExactly("ann false", "ben true");
            assertThat(free.verdict(promote(ANN, RISKY), BUT_ANN).reasons())
                    .extracting(Problem::code)
                    .containsExactly("activity.needs-insurance");
            SignUpStep dropped =
                    new SignUpStep.Drop(StepId.of("d"), at("2023-03-01T10:00"), RISKY.id(), ANN, BOSS, "保险已到期");
            SignUpBook after =
                    free.file(List.of(dropped, promote(BEN, RISKY)), BUT_ANN).orThrow();
            assertThat(state(after, BEN, RISKY)).contains(Booking.State.ACCEPTED);
        }

        @Test
        void has_no_turn_while_nothing_is_free() {
            assertThat(book.turns(RISKY.id(), INSURED)).isEmpty();
        }
    }

    @Nested
    class Requirements {

        @Test
        void are_told_with_every_other_reason() {
            SignUpRules rules =
                    SignUpRules.builder().id("rules").opens(Period.ofDays(1)).build();

            assertThat(book(rules).verdict(signUp(ANN, RISKY), BUT_ANN).reasons())
                    .extracting(Problem::code)
                    .containsExactly("activity.not-open", "activity.needs-insurance");
            assertThat(book(rules)
                            .verdict(signUp(ANN, RISKY), BUT_ANN)
                            .reasons()
                            .get(1)
                            .text(Locale.SIMPLIFIED_CHINESE))
                    .contains("班次当日未投保")
                    .doesNotContain("ann");
        }

        @Test
        void are_not_asked_for_again_when_history_is_filed() {
            SignUpBook book = book(signUp(ANN, RISKY));

            assertThat(state(book, ANN, RISKY)).contains(Booking.State.ACCEPTED);
            assertThat(book.outlook(DateRange.parse("2023-03-01/2023-04-01"), BUT_ANN))
                    .singleElement()
                    .satisfies(outlook -> {
                        assertThat(outlook.shift()).isEqualTo(RISKY);
                        assertThat(outlook.against())
                                .extracting(Problem::code)
                                .containsExactly("activity.needs-insurance");
                    });
            assertThat(book.outlook(DateRange.parse("2023-03-01/2023-04-01"), INSURED))
                    .isEmpty();
            assertThat(book.outlook(DateRange.parse("2023-03-05/2023-04-01"), BUT_ANN))
                    .isEmpty();
        }

        @Test
        void can_be_overruled_with_a_reason_that_stays_visible() {
            SignUpStep against = new SignUpStep.Overrule(
                    StepId.of("o"), at("2023-03-01T08:00"), CLOSED.id(), POST, ANN, BOSS, "临时增援");
            SignUpBook book = book().file(List.of(against), BUT_ANN).orThrow();

            assertThat(book.booking(CLOSED.id(), ANN)).hasValueSatisfying(booking -> {
                assertThat(booking.isAccepted()).isTrue();
                assertThat(booking.overruled()).isTrue();
            });
        }
    }

    @Test
    void a_shift_that_is_planned_otherwise_keeps_its_places_and_tells_what_collides() {
        SignUpBook book = book(signUp(ANN, FRIDAY), signUp(ANN, TOUCHING));
        Shift moved = shift("touching", "2023-03-03T08:00/2023-03-03T09:00", 2);

        SignUpBook after = book.planning(List.of(moved));

        assertThat(after.outlook(DateRange.year(2023), INSURED))
                .extracting(each -> each.shift().id().value())
                .containsExactly("friday", "touching");
        assertThat(Refusals.code(() -> book.planning(List.of(Shift.builder()
                        .id(FRIDAY.id())
                        .title("改")
                        .organizer(FRIDAY.organizer())
                        .time(FRIDAY.time())
                        .addPost(
                                Post.builder().id(PostId.of("other")).title("岗").build())
                        .build()))))
                .isEqualTo("activity.post-taken");
        assertThat(Refusals.code(() -> SignUpBook.empty(SignUpRules.house(), List.of(TOUCHING, moved))))
                .isEqualTo("activity.shift-twice");
    }

    @Test
    void what_was_so_at_an_instant_can_be_asked_later() {
        SignUpBook book = book(signUp(ANN, FRIDAY), signUp(BEN, FRIDAY), cancel(ANN, FRIDAY, "2023-03-01T09:00"));

        assertThat(book.bookings(FRIDAY.id(), at("2023-03-01T08:30")))
                .extracting(Booking::state)
                .containsExactly(Booking.State.ACCEPTED, Booking.State.WAITING);
        assertThat(book.steps(FRIDAY.id())).hasSize(3);
        assertThat(told(book, cancel(BEN, FRIDAY, "2023-03-01T08:59"))).containsExactly("activity.earlier [0].at");
    }

    @Test
    void a_shift_has_the_rules_of_its_day_or_none() {
        SignUpRules until = SignUpRules.builder()
                .id("until")
                .validity(DateRange.parse("2023-01-01/2023-03-04"))
                .build();

        assertThat(told(book(until), signUp(ANN, FRIDAY), signUp(ANN, RISKY)))
                .containsExactly("activity.no-rules [1].shift");
    }

    @Test
    void rules_that_cannot_be_are_refused_by_name() {
        assertThat(Refusals.code(
                        () -> SignUpRules.builder().id("r").rest(Hours.of(-1)).build()))
                .isEqualTo("activity.rule-hours");
        assertThat(Refusals.code(() -> SignUpRules.builder().id("r").mostADay(0).build()))
                .isEqualTo("activity.rule-count");
        assertThat(Refusals.code(() ->
                        SignUpRules.builder().id("r").opens(Period.ofDays(-1)).build()))
                .isEqualTo("activity.opens");
    }
}
