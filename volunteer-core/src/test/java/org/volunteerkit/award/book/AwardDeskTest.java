package org.volunteerkit.award.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.volunteerkit.award.Desk.achieved;
import static org.volunteerkit.award.Desk.codes;
import static org.volunteerkit.award.Desk.given;

import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.volunteerkit.award.Desk;
import org.volunteerkit.award.Fall;
import org.volunteerkit.award.Grade;
import org.volunteerkit.award.GradeId;
import org.volunteerkit.award.Lasting;
import org.volunteerkit.award.Notice;
import org.volunteerkit.award.Prior;
import org.volunteerkit.award.Programme;
import org.volunteerkit.award.Programme.Easing;
import org.volunteerkit.award.ProgrammeId;
import org.volunteerkit.award.Repeat;
import org.volunteerkit.award.Use;
import org.volunteerkit.award.book.AwardBook.Usage;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Clause;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Text;
import org.volunteerkit.value.Unit;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AwardDeskTest {

    private static final Text NAME = Text.of("徽章", "Badge");
    private static final ProgrammeId P = ProgrammeId.of("p");

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Quantity hours(long hours) {
        return Quantity.of(Hours.of(hours));
    }

    private static Grade.Builder grade(String id) {
        return Grade.builder().id(GradeId.of(id)).label(NAME);
    }

    private static Programme programme(String id, UnaryOperator<Programme.Builder> more, Grade... grades) {
        return programme(id, new Repeat.Once(), new Fall.Keeps(), more, grades);
    }

    private static Programme programme(
            String id, Repeat repeat, Fall falls, UnaryOperator<Programme.Builder> more, Grade... grades) {
        return more.apply(Programme.builder()
                        .id(ProgrammeId.of(id))
                        .edition("first")
                        .title(NAME)
                        .publisher(NAME)
                        .validity(DateRange.parse("2020-01-01/.."))
                        .source(Clause.of("test"))
                        .addGrades(grades)
                        .gives(Programme.Gives.HIGHEST)
                        .repeat(repeat)
                        .falls(falls))
                .order(Programme.Order.FREE)
                .build();
    }

    private static Programme plain(String id) {
        return programme(id, more -> more, grade("low").build(), grade("high").build());
    }

    private static Prior any(String programme, Prior.Held held) {
        return new Prior(ProgrammeId.of(programme), ImmutableSortedSet.of(), held);
    }

    @Test
    void amounts_too_large_to_be_added_up_are_refused_with_their_place() {
        Programme uses = programme(
                "p",
                more -> more,
                grade("low")
                        .addUse(new Use("service", hours(10), Use.Taking.EVERYTHING))
                        .build());
        Desk desk = Desk.of(uses);
        for (String record : List.of("r1", "r2")) {
            desk.records()
                    .add(new Usable("service", record, day("2024-01-01"), Quantity.of(Long.MAX_VALUE, Unit.HOUR)));
        }
        assertThat(reasons(desk.give("p", "2024-02-01", "low")))
                .containsExactly(
                        "at grounds: this is too large; expected a fraction whose two numbers, once reduced, are at most"
                                + " 9223372036854775807");

        Programme further = programme(
                "q",
                new Repeat.EachFurther(Quantity.parse("1/7 point"), Optional.empty()),
                new Fall.Keeps(),
                more -> more,
                grade("low").build());
        Achieved most = achieved("q", "2024-02-01", List.of(Quantity.of(Long.MAX_VALUE, Unit.POINT)), "low");
        assertThat(reasons(
                        Desk.of(further).offer(new AwardCommand.Give(AwardCommandId.of("g"), most, day("2024-02-01")))))
                .containsExactly(
                        "at found: this is too large; expected a fraction whose two numbers, once reduced, are at most"
                                + " 9223372036854775807");
    }

    private static List<String> reasons(AwardOutcome outcome) {
        return ((AwardOutcome.Refused) outcome)
                .reasons().stream()
                        .map(each -> each.problem().text(Locale.ENGLISH))
                        .toList();
    }

    @Test
    void a_repeated_command_answers_as_before_and_another_under_its_id_is_refused() {
        Desk desk = Desk.of(plain("p"));
        var give = new AwardCommand.Give(AwardCommandId.of("g"), achieved("p", "2024-01-01", "low"), day("2024-01-01"));
        AwardOutcome first = desk.offer(give);
        AwardBook book = desk.book();

        assertThat(desk.offer(give)).isEqualTo(new AwardOutcome.Repeated(((AwardOutcome.Granted) first).entry(), book));
        AwardOutcome other = desk.offer(new AwardCommand.Give(give.id(), give.achieved(), day("2024-01-02")));
        assertThat(codes(other)).containsExactly("award.conflicting");
        assertThat(desk.book()).isSameAs(book);
        assertThat(desk.desk()
                        .offer(book, give, Grounds.NONE, day("2024-01-05"))
                        .<String>match(new Naming()))
                .isEqualTo("repeated");
    }

    /** Names the case of an outcome. */
    private static final class Naming implements AwardOutcome.Cases<String> {

        @Override
        public String granted(AwardOutcome.Granted outcome) {
            return "granted";
        }

        @Override
        public String announced(AwardOutcome.Announced outcome) {
            return "announced";
        }

        @Override
        public String recorded(AwardOutcome.Recorded outcome) {
            return "recorded";
        }

        @Override
        public String nothingNew(AwardOutcome.NothingNew outcome) {
            return "nothing new";
        }

        @Override
        public String repeated(AwardOutcome.Repeated outcome) {
            return "repeated";
        }

        @Override
        public String refused(AwardOutcome.Refused outcome) {
            return "refused";
        }
    }

    @Test
    void all_reasons_are_named_at_once_in_both_languages() {
        Programme strict = programme(
                "p",
                more -> more.coolingOff(Period.ofYears(1))
                        .notice(new Notice(5, false))
                        .addBarredBy("false-hours")
                        .addExclude(any("q", Prior.Held.STANDING)),
                grade("low").build(),
                grade("high")
                        .addUse(new Use("service", hours(10), Use.Taking.THRESHOLD))
                        .addNeed(any("r", Prior.Held.EVER))
                        .build());
        Desk desk = Desk.of(strict, plain("q"), plain("r"))
                .banned(new Grounds.Ban("false-hours", DateRange.parse("2024-01-01/2024-09-01")))
                .banned(new Grounds.Ban("rudeness", DateRange.parse("2024-01-01/..")));
        desk.give("q", "2024-01-01", "low");
        desk.offer(new AwardCommand.Announce(
                AwardCommandId.of("a1"), achieved("p", "2023-12-01", "low"), day("2023-12-01")));
        desk.offer(new AwardCommand.Confirm(AwardCommandId.of("a2"), AwardCommandId.of("a1"), day("2023-12-06")));

        AwardOutcome outcome = desk.give("p", "2024-02-01", "high");

        assertThat(codes(outcome))
                .containsExactlyInAnyOrder(
                        "award.notice-needed",
                        "award.banned",
                        "award.cooling-off",
                        "award.unused-short",
                        "award.prior-any",
                        "award.excluded");
        assertThat(((AwardOutcome.Refused) outcome).earliest()).isEmpty();
        assertThat(((AwardOutcome.Refused) outcome).reasons())
                .extracting(each -> each.problem().text(Locale.CHINA))
                .anySatisfy(text -> assertThat(text).contains("high", "service", "PT10H", "尚缺"));
    }

    @Test
    void commands_about_other_people_other_days_and_unknown_things_are_refused() {
        Desk desk = Desk.of(plain("p"));
        Achieved bens = new Achieved(PersonId.of("ben"), P, List.of(GradeId.of("low")), List.of(), day("2024-01-01"));
        AwardCommandId id = AwardCommandId.of("x");
        AwardCommandId none = AwardCommandId.of("none");
        LocalDate day = day("2024-01-01");

        assertThat(codes(desk.offer(new AwardCommand.Give(id, bens, day)))).containsExactly("award.other-person");
        assertThat(codes(desk.give("p", "2019-12-31", "low"))).containsExactly("award.none-in-force");
        assertThat(codes(desk.give("nothing", "2024-01-01", "low"))).containsExactly("award.programme-unknown");
        assertThat(codes(desk.give("p", "2024-01-01", "middle", "low"))).containsExactly("award.grade-unknown");
        assertThat(codes(desk.offer(new AwardCommand.Give(id, achieved("p", "2024-01-02", "low"), day("2024-01-01")))))
                .containsExactly("award.reached-ahead");
        assertThat(codes(desk.desk()
                        .offer(
                                desk.book(),
                                new AwardCommand.Give(id, achieved("p", "2024-01-01", "low"), day("2024-01-02")),
                                Grounds.NONE,
                                day)))
                .containsExactly("award.day-ahead");
        assertThat(codes(desk.offer(new AwardCommand.Withdraw(id, AwardId.of("none.1"), false, day))))
                .containsExactly("award.no-such-award");
        assertThat(codes(desk.offer(new AwardCommand.Confirm(id, none, day))))
                .containsExactly("award.no-such-announcement");
        assertThat(codes(desk.offer(new AwardCommand.Claim(id, Desk.ANN, P, day, day))))
                .containsExactly("award.claim-none");
        assertThat(codes(desk.offer(new AwardCommand.Announce(id, achieved("p", "2024-01-01", "low"), day))))
                .containsExactly("award.notice-none");
        assertThat(desk.book().entries()).isEmpty();
    }

    @Test
    void whoever_holds_one_of_two_that_exclude_one_another_is_not_given_the_other() {
        Programme one = programme(
                "one",
                more -> more.addExclude(any("two", Prior.Held.STANDING)),
                grade("low").build());
        Programme two = programme(
                "two",
                more -> more,
                grade("low").lasts(new Lasting.Span(Period.ofYears(1))).build());
        Desk desk = Desk.of(one, two);
        desk.give("two", "2024-01-01", "low");

        AwardOutcome beside = desk.give("one", "2024-06-01", "low");

        assertThat(codes(beside)).containsExactly("award.excluded");
        assertThat(((AwardOutcome.Refused) beside).earliest()).contains(day("2025-01-01"));
        assertThat(given(desk.give("one", "2025-01-01", "low"))).containsExactly("low");

        Desk otherWay = Desk.of(one, two);
        otherWay.give("one", "2024-01-01", "low");
        assertThat(codes(otherWay.give("two", "2024-06-01", "low"))).containsExactly("award.excluded");
    }

    @Test
    void holders_of_another_award_are_let_off() {
        Programme eased = programme(
                "p",
                more -> more.coolingOff(Period.ofYears(5))
                        .addEasing(new Easing(
                                any("q", Prior.Held.STANDING),
                                ImmutableSortedSet.of(Easing.Waiver.COOLING_OFF, Easing.Waiver.USES))),
                grade("low").build(),
                grade("high")
                        .addUse(new Use("service", hours(10), Use.Taking.THRESHOLD))
                        .build());
        Desk desk = Desk.of(eased, plain("q"));
        desk.give("p", "2024-01-01", "low");

        assertThat(codes(desk.give("p", "2024-02-01", "high")))
                .containsExactly("award.cooling-off", "award.unused-short");
        desk.give("q", "2024-02-01", "low");
        assertThat(given(desk.give("p", "2024-02-01", "high"))).containsExactly("high");
    }

    @Nested
    class A_notice {

        private final Desk desk = Desk.of(programme(
                "p",
                more -> more.notice(new Notice(7, false)),
                grade("low").build(),
                grade("high").build()));
        private final AwardCommandId notice = AwardCommandId.of("n");

        private AwardOutcome announce(String... grades) {
            return desk.offer(
                    new AwardCommand.Announce(notice, achieved("p", "2024-03-01", grades), day("2024-03-01")));
        }

        @Test
        void waits_until_objections_are_settled() {
            announce("low");
            AwardOutcome late = desk.offer(new AwardCommand.Contest(desk.next(), notice, day("2024-03-08")));
            AwardOutcome inTime = desk.offer(new AwardCommand.Contest(desk.next(), notice, day("2024-03-07")));
            AwardOutcome twice = desk.offer(new AwardCommand.Contest(desk.next(), notice, day("2024-03-07")));
            AwardOutcome open = desk.offer(new AwardCommand.Confirm(desk.next(), notice, day("2024-03-08")));
            AwardOutcome settled = desk.offer(new AwardCommand.Settle(desk.next(), notice, false, day("2024-03-10")));
            AwardOutcome confirmed = desk.offer(new AwardCommand.Confirm(desk.next(), notice, day("2024-03-10")));

            assertThat(codes(late)).containsExactly("award.objection-day");
            assertThat(inTime).isInstanceOf(AwardOutcome.Recorded.class);
            assertThat(twice).isInstanceOf(AwardOutcome.NothingNew.class);
            assertThat(codes(open)).containsExactly("award.contested");
            assertThat(settled).isInstanceOf(AwardOutcome.Recorded.class);
            assertThat(given(confirmed)).containsExactly("low");
            assertThat(codes(desk.offer(new AwardCommand.Confirm(desk.next(), notice, day("2024-03-11")))))
                    .containsExactly("award.announcement-closed");
        }

        @Test
        void is_dropped_when_an_objection_is_upheld() {
            announce("low");
            assertThat(codes(desk.offer(new AwardCommand.Settle(desk.next(), notice, false, day("2024-03-02")))))
                    .containsExactly("award.not-contested");
            desk.offer(new AwardCommand.Settle(desk.next(), notice, true, day("2024-03-02")));

            assertThat(desk.book().open()).isEmpty();
            assertThat(codes(desk.offer(new AwardCommand.Confirm(desk.next(), notice, day("2024-03-09")))))
                    .containsExactly("award.announcement-closed");
        }

        @Test
        void is_one_at_a_time() {
            announce("low");
            AwardOutcome same = desk.offer(
                    new AwardCommand.Announce(desk.next(), achieved("p", "2024-03-02", "low"), day("2024-03-02")));
            AwardOutcome other = desk.offer(new AwardCommand.Announce(
                    desk.next(), achieved("p", "2024-03-02", "low", "high"), day("2024-03-02")));

            assertThat(same).isInstanceOf(AwardOutcome.NothingNew.class);
            assertThat(codes(other)).containsExactly("award.announcement-open");
        }

        @Test
        void is_looked_at_again_when_it_is_confirmed() {
            Desk barred = Desk.shipped("guangdong-stars");
            barred.offer(new AwardCommand.Announce(
                    notice, achieved("guangdong-stars", "2024-03-04", "one-star"), day("2024-03-05")));
            barred.banned(new Grounds.Ban("false-hours", DateRange.parse("2024-03-10/2025-03-10")));

            assertThat(codes(barred.offer(new AwardCommand.Confirm(barred.next(), notice, day("2024-03-12")))))
                    .containsExactly("award.banned");
        }
    }

    @Nested
    class A_grade_that_is_not_reached_any_more {

        private final Desk desk = Desk.of(programme(
                "p",
                new Repeat.Once(),
                new Fall.Grace(Period.ofMonths(6)),
                more -> more,
                grade("low").build(),
                grade("high").lasts(new Lasting.Span(Period.ofYears(2))).build()));

        private AwardOutcome review(String on, String... grades) {
            return desk.offer(new AwardCommand.Review(desk.next(), achieved("p", on, grades), day(on)));
        }

        private List<String> standing(String on) {
            return desk.book().standing(day(on)).stream()
                    .map(each -> each.award().grade().value())
                    .toList();
        }

        @Test
        void falls_after_the_grace() {
            desk.give("p", "2024-01-01", "high");
            review("2024-02-01", "low");
            AwardOutcome early = review("2024-07-31", "low");
            AwardOutcome late = review("2024-08-01", "low");

            assertThat(early).isInstanceOf(AwardOutcome.NothingNew.class);
            assertThat(late).isInstanceOf(AwardOutcome.Recorded.class);
            assertThat(standing("2024-07-31")).containsExactly("high");
            assertThat(standing("2024-08-01")).containsExactly("low");
            assertThat(standing("2026-01-01"))
                    .as("no longer valid than what fell")
                    .isEmpty();
        }

        @Test
        void is_spared_when_it_is_reached_again() {
            desk.give("p", "2024-01-01", "high");
            review("2024-02-01");
            review("2024-06-01", "low", "high");
            AwardOutcome later = review("2024-08-01");

            assertThat(later).isInstanceOf(AwardOutcome.Recorded.class);
            assertThat(standing("2024-09-01")).as("a new time of grace").containsExactly("high");
            assertThat(desk.book().holdings().get(0).grace()).contains(day("2025-02-01"));
        }
    }

    @Nested
    class What_is_used_up {

        private final Programme badge = programme(
                "p",
                new Repeat.Unlimited(),
                new Fall.Keeps(),
                more -> more,
                grade("low")
                        .addUse(new Use("service", hours(100), Use.Taking.THRESHOLD))
                        .build());
        private final Desk desk = Desk.of(badge)
                .served("s3", "2024-03-01", 60)
                .served("s1", "2024-01-01", 60)
                .served("s2", "2024-02-01", 60);

        private List<String> unused() {
            return desk.book().unused(P, desk.records()).stream()
                    .map(usage -> usage.record().record() + " " + usage.unused())
                    .toList();
        }

        @Test
        void is_the_oldest_first_and_a_record_in_part() {
            assertThat(given(desk.give("p", "2024-04-01", "low"))).containsExactly("low");

            assertThat(unused()).containsExactly("s1 PT0S", "s2 PT20H", "s3 PT60H");
            AwardOutcome second = desk.give("p", "2024-04-01", "low");
            assertThat(((AwardOutcome.Refused) second)
                            .reasons()
                            .get(0)
                            .problem()
                            .text(Locale.UK))
                    .contains("PT20H of service");
        }

        @Test
        void is_unused_again_if_the_award_was_a_mistake_and_not_if_it_was_a_sanction() {
            AwardOutcome first = desk.give("p", "2024-04-01", "low");
            AwardId award =
                    ((AwardOutcome.Granted) first).entry().given().get(0).id();
            AwardBook before = desk.book();

            desk.offer(new AwardCommand.Withdraw(desk.next(), award, true, day("2024-05-01")));
            assertThat(unused()).containsExactly("s1 PT60H", "s2 PT60H", "s3 PT60H");
            AwardBook kept = desk.desk()
                    .offer(
                            before,
                            new AwardCommand.Withdraw(AwardCommandId.of("w"), award, false, day("2024-05-01")),
                            Grounds.NONE,
                            day("2024-05-01"))
                    .book();
            assertThat(kept.unused(P, desk.records()).get(0).unused()).isEqualTo(hours(0));
            assertThat(kept.standing(day("2024-04-30"))).hasSize(1);
            assertThat(kept.standing(day("2024-05-01"))).isEmpty();
        }

        @Test
        void can_be_marked_by_hand_and_follows_a_record_that_is_replaced() {
            desk.offer(new AwardCommand.UseUp(
                    desk.next(),
                    Desk.ANN,
                    P,
                    List.of(new AwardEntry.Mark("service", "s1", hours(50))),
                    day("2024-04-01")));
            assertThat(unused()).containsExactly("s1 PT10H", "s2 PT60H", "s3 PT60H");
            assertThat(desk.offer(
                            new AwardCommand.Replace(desk.next(), Desk.ANN, "service", "s9", "s8", day("2024-04-01"))))
                    .isInstanceOf(AwardOutcome.NothingNew.class);

            desk.offer(new AwardCommand.Replace(desk.next(), Desk.ANN, "service", "s1", "s2", day("2024-04-01")));
            assertThat(unused()).containsExactly("s1 PT60H", "s2 PT10H", "s3 PT60H");
        }

        @Test
        void is_shown_where_a_record_shrank_afterwards() {
            desk.give("p", "2024-04-01", "low");
            Usable shrunk = new Usable("service", "s1", day("2024-01-01"), hours(45));

            assertThat(desk.book().unused(P, List.of(shrunk)))
                    .containsExactly(new Usage(shrunk, hours(60), hours(0), hours(15)));
        }

        @Test
        void is_counted_once_for_each_record() {
            Usable one = new Usable("service", "s1", day("2024-01-01"), hours(60));
            Usable other = new Usable("service", "s1", day("2024-01-02"), hours(60));

            assertThat(new Grounds(List.of(one, one), List.of()).usables()).containsExactly(one);
            assertThatThrownBy(() -> Grounds.of(List.of(one, other)))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining("s1");
        }
    }

    @Test
    void entries_that_fit_to_no_book_are_refused() {
        Desk desk = Desk.of(plain("p"));
        desk.give("p", "2024-01-01", "low");
        desk.offer(new AwardCommand.Withdraw(desk.next(), AwardId.of("c1.1"), false, day("2024-02-01")));
        List<AwardEntry> entries = desk.book().entries();

        assertThat(AwardBook.of(Desk.ANN, entries)).isEqualTo(desk.book()).hasSameHashCodeAs(desk.book());
        assertThat(Stream.of(
                        List.of(entries.get(1)),
                        List.of(entries.get(0), entries.get(0)),
                        List.of(new AwardEntry(
                                PersonId.of("ben"), entries.get(0).command(), day("2024-01-01"), List.of()))))
                .allSatisfy(odd -> assertThatThrownBy(() -> AwardBook.of(Desk.ANN, odd))
                        .isInstanceOf(InvalidValueException.class)
                        .hasMessageContaining("does not fit"));
    }

    @Test
    void so_many_awards_at_once_are_a_mistake_and_a_total_must_be_told() {
        Desk desk = Desk.shipped("cap-service-ribbon");

        assertThat(codes(desk.give("cap-service-ribbon", "2024-01-01", "ribbon")))
                .containsExactly("award.found-missing");
        assertThat(codes(desk.offer(new AwardCommand.Give(
                        desk.next(),
                        achieved("cap-service-ribbon", "2024-01-01", List.of(hours(60_060)), "ribbon"),
                        day("2024-01-01")))))
                .containsExactly("award.too-many");
    }

    @Test
    void a_late_command_is_recorded_no_earlier_than_the_one_before() {
        Desk desk = Desk.of(plain("p"), plain("q"));
        desk.give("p", "2024-05-01", "low");
        desk.give("q", "2024-04-01", "low");

        assertThat(desk.book().entries())
                .extracting(AwardEntry::recorded)
                .containsExactly(day("2024-05-01"), day("2024-05-01"));
        assertThat(desk.book().holding(AwardId.of("c2.1")))
                .map(each -> each.award().during().start())
                .isEqualTo(Optional.of(day("2024-04-01")));
    }
}
