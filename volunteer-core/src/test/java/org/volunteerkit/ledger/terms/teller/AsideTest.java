package org.volunteerkit.ledger.terms.teller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.volunteerkit.ledger.command.AccountCommand;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.Trade;
import org.volunteerkit.ledger.terms.Answer;
import org.volunteerkit.ledger.terms.Aside;
import org.volunteerkit.ledger.terms.Cost;
import org.volunteerkit.ledger.terms.LedgerTerms;
import org.volunteerkit.ledger.terms.Missing;
import org.volunteerkit.ledger.terms.Remark;
import org.volunteerkit.ledger.terms.Wish;
import org.volunteerkit.ledger.terms.rule.Condition;
import org.volunteerkit.ledger.terms.rule.Deed;
import org.volunteerkit.ledger.terms.rule.ItemId;
import org.volunteerkit.ledger.terms.rule.Price;
import org.volunteerkit.ledger.terms.rule.Rule;
import org.volunteerkit.ledger.terms.rule.Use;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.Window;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Text;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AsideTest {

    private static final Rule ALL = Counter.allow(Deed.EARN, Deed.REDEEM);
    private static final Rule ONCE =
            new Rule.Times(ImmutableSortedSet.of(Deed.REDEEM), 1, Window.calendar(Window.Period.QUARTER));
    private static final AccountId ANN = AccountId.of("ann");

    private static Answer hold(Counter counter, String id, Cost cost, LocalDate until) {
        return counter.serve(Aside.Hold.of(CommandId.of(id), Counter.TERMS, counter.today, ANN, cost, until));
    }

    private static Answer hold(Counter counter, String id, long amount) {
        return hold(counter, id, Cost.of(Counter.points(amount)), counter.today.plusDays(30));
    }

    private static Answer capture(Counter counter, String id, String hold, long amount) {
        return counter.serve(Aside.Capture.of(
                CommandId.of(id), Counter.TERMS, counter.today, CommandId.of(hold), Counter.points(amount)));
    }

    private static Answer part(Counter counter, String id, String hold, long amount) {
        return counter.serve(new Aside.Capture(
                CommandId.of(id),
                Counter.TERMS,
                counter.today,
                CommandId.of(hold),
                Counter.points(amount),
                false,
                ImmutableSortedSet.of()));
    }

    private static Answer release(Counter counter, String id, String hold) {
        return counter.serve(Aside.Release.of(CommandId.of(id), Counter.TERMS, counter.today, CommandId.of(hold)));
    }

    private static String state(Counter counter) {
        var holding = counter.ledger.holding(ANN, counter.today);
        return holding.settled() + " of which held " + holding.held();
    }

    @Nested
    class What_is_put_aside {

        private final Counter counter = new Counter(ALL);

        @Test
        void is_out_of_reach_until_it_is_captured_and_the_rest_is_free_again() {
            counter.earn("w", "ann", 10);

            assertThat(Counter.word(hold(counter, "h", 6))).isEqualTo("served");
            assertThat(state(counter)).isEqualTo("10 of which held 6");
            assertThat(Counter.word(counter.redeem("r", "ann", 5))).isEqualTo("ledger.overdrawn");
            assertThat(Counter.word(capture(counter, "c", "h", 4))).isEqualTo("served");
            assertThat(state(counter)).isEqualTo("6 of which held 0");
            assertThat(Counter.word(capture(counter, "c2", "h", 1))).isEqualTo("ledger.hold-ended");
            assertThat(Counter.word(counter.undo("u", "c"))).isEqualTo("served");
            assertThat(state(counter)).isEqualTo("10 of which held 0");
            assertThat(counter.ledger.prove().holds()).isTrue();
        }

        @Test
        void is_taken_in_parts_as_long_as_no_part_is_the_last() {
            counter.earn("w", "ann", 10);
            hold(counter, "h", 6);

            Answer first = part(counter, "c1", "h", 2);

            assertThat(Counter.word(first)).isEqualTo("served");
            assertThat(state(counter)).isEqualTo("8 of which held 4");
            assertThat(Counter.word(capture(counter, "c2", "h", 3))).isEqualTo("served");
            assertThat(state(counter)).isEqualTo("5 of which held 0");
        }

        @Test
        void is_let_go() {
            counter.earn("w", "ann", 10);
            hold(counter, "h", 6);

            assertThat(Counter.word(release(counter, "l", "h"))).isEqualTo("served");

            assertThat(state(counter)).isEqualTo("10 of which held 0");
        }

        @Test
        void is_recognised_step_by_step_when_it_comes_again() {
            counter.earn("w", "ann", 10);
            hold(counter, "h", 6);
            assertThat(Counter.word(hold(counter, "h", 6))).isEqualTo("repeated");
            assertThat(Counter.word(hold(counter, "h", 7))).isEqualTo("ledger.terms.conflicting");
            capture(counter, "c", "h", 4);
            assertThat(Counter.word(capture(counter, "c", "h", 4))).isEqualTo("repeated");
            assertThat(Counter.word(capture(counter, "c", "h", 5))).isEqualTo("ledger.terms.conflicting");
            hold(counter, "h2", 3);
            release(counter, "l", "h2");
            assertThat(Counter.word(release(counter, "l", "h2"))).isEqualTo("repeated");
            assertThat(Counter.word(release(counter, "l", "h"))).isEqualTo("ledger.terms.conflicting");
            assertThat(Counter.word(hold(counter, "h", 6))).isEqualTo("repeated");
            assertThat(state(counter)).isEqualTo("6 of which held 0");
        }

        @Test
        void is_refused_by_the_ledger_if_it_is_not_there() {
            assertThat(Counter.word(hold(counter, "h", 1))).isEqualTo("ledger.overdrawn");
            assertThat(Counter.word(capture(counter, "c", "h", 1))).isEqualTo("ledger.unknown");
            assertThat(Counter.word(release(counter, "l", "h"))).isEqualTo("ledger.unknown");
            assertThat(Counter.word(counter.serve(
                            Aside.Serve.of(CommandId.of("s"), Counter.TERMS, counter.today, CommandId.of("h"), 1))))
                    .isEqualTo("ledger.unknown");
        }

        @Test
        void is_of_the_unit_of_the_terms_and_does_not_end_before_it_begins() {
            counter.earn("w", "ann", 10);
            assertThat(Counter.word(hold(counter, "h", Cost.of(Amount.of(Hours.of(1))), counter.today)))
                    .isEqualTo("ledger.terms.other-unit");
            assertThatThrownBy(() -> hold(counter, "h", Cost.of(Counter.points(1)), counter.today.minusDays(1)))
                    .isInstanceOfSatisfying(
                            InvalidValueException.class,
                            refused -> assertThat(refused.problem().code()).isEqualTo("ledger.until-early"));
        }

        @Test
        void never_draws_on_a_credit_line() {
            Counter credit = new Counter(
                    ALL,
                    new Rule.Floor(
                            Optional.of(Counter.points(-5)),
                            Optional.empty(),
                            Rule.Beyond.REFUSE,
                            ImmutableSortedSet.of()));
            credit.serve(Wish.Join.of(CommandId.of("j"), Counter.TERMS, credit.today, ANN));

            assertThat(Counter.word(hold(credit, "h", 1))).isEqualTo("ledger.overdrawn");
        }
    }

    @Nested
    class The_rules {

        private final Rule spring = new Rule.Allow(
                ImmutableSortedSet.of(Deed.REDEEM),
                Optional.of(new Condition.Season(MonthDay.of(3, 1), MonthDay.of(3, 10))),
                Optional.empty());

        @Test
        void are_those_of_redemptions_and_are_looked_at_on_the_day_of_the_hold() {
            Counter counter = new Counter(Counter.allow(Deed.EARN), spring);
            counter.today = LocalDate.of(2024, 2, 29);
            counter.earn("w", "ann", 10);
            assertThat(hold(counter, "h0", 6))
                    .isInstanceOfSatisfying(
                            Answer.Declined.class,
                            declined -> assertThat(declined.missing())
                                    .extracting(Missing::code, Missing::from)
                                    .containsExactly(tuple(
                                            "ledger.terms.out-of-season", Optional.of(LocalDate.of(2024, 3, 1)))));
            counter.today = LocalDate.of(2024, 3, 10);
            assertThat(Counter.word(hold(counter, "h", 6))).isEqualTo("served");

            counter.today = LocalDate.of(2024, 3, 20);

            assertThat(Counter.word(capture(counter, "c", "h", 6))).isEqualTo("served");
            assertThat(Counter.word(hold(counter, "h2", 1))).isEqualTo("ledger.terms.out-of-season");
        }

        @Test
        void are_those_of_the_edition_of_that_day() {
            LocalDate change = LocalDate.of(2024, 7, 1);
            LedgerTerms clearing =
                    Counter.edition("first", DateRange.of(LocalDate.of(2024, 1, 1), change), ALL, new Rule.Clear());
            LedgerTerms later = Counter.edition("second", DateRange.from(change), Counter.allow(Deed.EARN));
            Counter counter = new Counter(clearing, later);
            counter.earn("w", "ann", 10);
            counter.today = change.minusDays(1);
            hold(counter, "h", 6);
            counter.today = change;

            Answer answer = capture(counter, "c", "h", 4);

            assertThat(((Answer.Served) answer).remarks())
                    .containsExactly(new Remark(Remark.Kind.CLEARED, Counter.points(6), ANN));
            assertThat(state(counter)).isEqualTo("0 of which held 0");
            assertThat(Counter.word(counter.undo("u", "c"))).isEqualTo("served");
            assertThat(state(counter)).isEqualTo("10 of which held 0");
        }

        @Test
        void clear_what_is_left_when_the_hold_ends_and_not_before() {
            Counter counter = new Counter(ALL, new Rule.Clear());
            counter.earn("w", "ann", 10);
            hold(counter, "h1", 2);
            hold(counter, "h2", 3);
            assertThat(state(counter)).isEqualTo("10 of which held 5");

            capture(counter, "c", "h1", 1);

            assertThat(state(counter)).isEqualTo("3 of which held 3");
            assertThat(counter.ledger.prove().holds()).isTrue();
        }

        @Test
        void clear_when_all_that_is_left_is_taken_whatever_the_caller_says() {
            Counter counter = new Counter(ALL, new Rule.Clear());
            counter.earn("w", "ann", 10);
            hold(counter, "h", 6);

            assertThat(Counter.word(part(counter, "c", "h", 6))).isEqualTo("served");

            assertThat(state(counter)).isEqualTo("0 of which held 0");
            assertThat(Counter.word(part(counter, "c", "h", 6))).isEqualTo("repeated");
            assertThat(Counter.word(counter.undo("u", "c"))).isEqualTo("served");
            assertThat(counter.balance("ann")).isEqualTo("10");
            assertThat(counter.ledger.prove().holds()).isTrue();
        }

        @Test
        void let_nobody_take_a_part_and_keep_by_a_release_or_a_lapse_what_is_to_be_cleared() {
            Counter counter = new Counter(ALL, new Rule.Clear());
            counter.earn("w", "ann", 10);
            hold(counter, "h", 6);

            assertThat(Counter.word(part(counter, "c", "h", 5))).isEqualTo("ledger.terms.in-parts");

            assertThat(state(counter)).isEqualTo("10 of which held 6");
            assertThat(Counter.word(capture(counter, "c", "h", 5))).isEqualTo("served");
            assertThat(state(counter)).isEqualTo("0 of which held 0");
        }

        @Test
        void clear_what_the_account_holds_into_which_that_of_the_hold_was_merged() {
            Counter counter = new Counter(ALL, new Rule.Clear());
            counter.earn("w", "ann", 10);
            counter.earn("w2", "ben", 7);
            hold(counter, "h", 6);
            counter.ledger.post(
                    AccountCommand.Merge.of(CommandId.of("m"), counter.today, ANN, AccountId.of("ben")), counter.today);

            assertThat(Counter.word(capture(counter, "c", "h", 4))).isEqualTo("served");

            assertThat(counter.balance("ben")).isEqualTo("0");
            assertThat(Counter.word(counter.undo("u", "c"))).isEqualTo("served");
            assertThat(counter.balance("ben")).isEqualTo("17");
            assertThat(counter.ledger.prove().holds()).isTrue();
        }

        @Test
        void keep_the_price_of_the_day_of_the_hold() {
            LocalDate dearer = LocalDate.of(2024, 4, 1);
            ItemId soap = ItemId.of("soap");
            Counter counter = new Counter(
                    ALL,
                    new Rule.Prices(List.of(
                            new Price(
                                    soap,
                                    Use.GOODS,
                                    Counter.points(2),
                                    Optional.of(DateRange.of(LocalDate.of(2024, 1, 1), dearer))),
                            new Price(soap, Use.GOODS, Counter.points(3), Optional.of(DateRange.from(dearer))))));
            counter.earn("w", "ann", 10);
            hold(counter, "h", new Cost.Item(soap, 2), dearer.plusDays(9));
            assertThat(state(counter)).isEqualTo("10 of which held 4");

            counter.today = dearer;

            assertThat(Counter.word(hold(counter, "h", new Cost.Item(soap, 2), dearer.plusDays(9))))
                    .isEqualTo("ledger.terms.conflicting");
            assertThat(Counter.word(capture(counter, "c", "h", 4))).isEqualTo("served");
            assertThat(Counter.word(hold(counter, "h2", 4))).isEqualTo("ledger.terms.no-item");
        }
    }

    @Nested
    class Where_it_may_be_done_once_a_quarter {

        private final Counter counter = new Counter(ALL, ONCE);

        @Test
        void a_hold_is_the_one_time() {
            counter.earn("w", "ann", 10);
            hold(counter, "h", 2);

            assertThat(Counter.word(hold(counter, "h2", 2))).isEqualTo("ledger.terms.too-often");
            assertThat(Counter.word(counter.redeem("r", "ann", 2))).isEqualTo("ledger.terms.too-often");
            capture(counter, "c", "h", 2);
            assertThat(Counter.word(counter.redeem("r", "ann", 2))).isEqualTo("ledger.terms.too-often");
        }

        @Test
        void what_was_let_go_or_undone_or_has_lapsed_gives_the_time_back() {
            counter.earn("w", "ann", 10);
            hold(counter, "h1", 2);
            release(counter, "l", "h1");
            assertThat(Counter.word(hold(counter, "h2", 2))).isEqualTo("served");
            capture(counter, "c", "h2", 2);
            counter.undo("u", "c");
            assertThat(Counter.word(hold(counter, "h3", Cost.of(Counter.points(2)), counter.today)))
                    .isEqualTo("served");

            counter.today = counter.today.plusDays(1);

            assertThat(Counter.word(counter.redeem("r", "ann", 2))).isEqualTo("served");
        }

        @Test
        void the_quarter_of_the_hold_counts_and_parts_do_not_add_up() {
            counter.earn("w", "ann", 10);
            counter.today = LocalDate.of(2024, 3, 31);
            hold(counter, "h", 4);
            counter.today = LocalDate.of(2024, 4, 1);
            part(counter, "c1", "h", 2);
            capture(counter, "c2", "h", 2);

            assertThat(Counter.word(counter.redeem("r", "ann", 2))).isEqualTo("served");
        }

        @Test
        void a_hold_of_an_account_that_was_merged_counts_and_can_be_captured() {
            counter.earn("w", "ann", 10);
            hold(counter, "h", 4);
            counter.ledger.post(
                    AccountCommand.Merge.of(CommandId.of("m"), counter.today, ANN, AccountId.of("ben")), counter.today);

            assertThat(Counter.word(counter.redeem("r", "ben", 2))).isEqualTo("ledger.terms.too-often");
            assertThat(Counter.word(capture(counter, "c", "h", 4))).isEqualTo("served");
            assertThat(Counter.word(counter.redeem("r", "ben", 2))).isEqualTo("ledger.terms.too-often");
            assertThat(counter.balance("ben")).isEqualTo("6");
        }
    }

    @Test
    void pieces_of_an_offer_are_booked_and_served() {
        Counter counter = new Counter(ALL, ONCE, new Rule.Clear());
        Trade.OfferId lunch = Trade.OfferId.of("lunch");
        counter.earn("w", "ann", 10);
        counter.ledger.post(
                Trade.Publish.builder()
                        .id(CommandId.of("p"))
                        .day(counter.today)
                        .offer(lunch)
                        .title(Text.of("老年餐", "Lunch"))
                        .price(Counter.points(2))
                        .during(DateRange.from(counter.today))
                        .charge(Trade.Charge.WHEN_SERVED)
                        .build(),
                counter.today);
        counter.ledger.post(Trade.Supply.of(CommandId.of("s"), counter.today, lunch, 5), counter.today);
        Cost three = new Cost.Offer(lunch, 3, Counter.points(2), Use.SERVICE, ImmutableSortedSet.of());

        assertThat(Counter.word(hold(counter, "h", three, counter.today.plusDays(3))))
                .isEqualTo("served");
        assertThat(state(counter)).isEqualTo("10 of which held 6");
        assertThat(counter.ledger.offer(lunch, counter.today).free()).isEqualTo(2);
        assertThat(Counter.word(counter.serve(new Aside.Serve(
                        CommandId.of("v"),
                        Counter.TERMS,
                        counter.today,
                        CommandId.of("h"),
                        2,
                        false,
                        ImmutableSortedSet.of()))))
                .isEqualTo("ledger.terms.in-parts");
        Answer served =
                counter.serve(Aside.Serve.of(CommandId.of("v"), Counter.TERMS, counter.today, CommandId.of("h"), 2));

        assertThat(((Answer.Served) served).remarks())
                .containsExactly(new Remark(Remark.Kind.CLEARED, Counter.points(6), ANN));
        assertThat(state(counter)).isEqualTo("0 of which held 0");
        assertThat(counter.ledger.offer(lunch, counter.today).free()).isEqualTo(3);
        assertThat(Counter.word(counter.redeem("r", "ann", 1))).isEqualTo("ledger.terms.too-often");
        assertThat(Counter.word(counter.undo("u", "v"))).isEqualTo("served");
        assertThat(state(counter)).isEqualTo("10 of which held 0");
        assertThat(counter.ledger.offer(lunch, counter.today).free()).isEqualTo(5);
        assertThat(Counter.word(counter.undo("u2", "h"))).isEqualTo("ledger.not-reversible");
    }
}
