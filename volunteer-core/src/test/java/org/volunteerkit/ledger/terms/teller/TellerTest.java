package org.volunteerkit.ledger.terms.teller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.volunteerkit.ledger.command.AccountCommand;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.Movement;
import org.volunteerkit.ledger.command.TermsId;
import org.volunteerkit.ledger.command.Trade;
import org.volunteerkit.ledger.outcome.Refused;
import org.volunteerkit.ledger.store.MemoryJournal;
import org.volunteerkit.ledger.store.StoredLedger;
import org.volunteerkit.ledger.terms.Answer;
import org.volunteerkit.ledger.terms.Cost;
import org.volunteerkit.ledger.terms.LedgerTerms;
import org.volunteerkit.ledger.terms.Missing;
import org.volunteerkit.ledger.terms.Parties;
import org.volunteerkit.ledger.terms.Remark;
import org.volunteerkit.ledger.terms.Standing;
import org.volunteerkit.ledger.terms.Wish;
import org.volunteerkit.ledger.terms.rule.Condition;
import org.volunteerkit.ledger.terms.rule.Deed;
import org.volunteerkit.ledger.terms.rule.Rule;
import org.volunteerkit.ledger.terms.rule.Use;
import org.volunteerkit.ledger.terms.rule.Who;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.Window;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Unit;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TellerTest {

    private static final Rule EARN_AND_REDEEM = Counter.allow(Deed.EARN, Deed.REDEEM);
    private static final Rule ALL = Counter.allow(Deed.EARN, Deed.REDEEM, Deed.PAY, Deed.GIVE);

    private static SortedSet<Deed> deeds(Deed... deeds) {
        return new TreeSet<>(Set.of(deeds));
    }

    @Nested
    class A_wish_that_comes_again {

        private final Counter counter = new Counter(EARN_AND_REDEEM, Counter.ceiling(10, Rule.Beyond.TRIM));

        @Test
        void is_recognised_though_the_balance_is_another() {
            counter.earn("w1", "ann", 8);
            assertThat(counter.earn("w2", "ann", 5))
                    .isInstanceOfSatisfying(
                            Answer.Served.class,
                            served -> assertThat(served.remarks())
                                    .containsExactly(
                                            new Remark(Remark.Kind.TRIMMED, Counter.points(3), AccountId.of("ann"))));
            counter.redeem("w3", "ann", 6);

            assertThat(counter.earn("w2", "ann", 5)).isInstanceOf(Answer.Repeated.class);
            assertThat(counter.balance("ann")).isEqualTo("4");
        }

        @Test
        void is_recognised_where_nothing_of_it_fitted() {
            counter.earn("w1", "ann", 10);
            assertThat(Counter.word(counter.earn("w2", "ann", 5))).isEqualTo("served");
            counter.redeem("w3", "ann", 6);

            assertThat(Counter.word(counter.earn("w2", "ann", 5))).isEqualTo("repeated");
            assertThat(counter.balance("ann")).isEqualTo("4");
        }

        @Test
        void is_recognised_where_it_would_now_be_declined() {
            Counter once = new Counter(EARN_AND_REDEEM, quarterly());
            once.earn("w1", "ann", 10);
            once.redeem("w2", "ann", 3);

            assertThat(Counter.word(once.redeem("w2", "ann", 3))).isEqualTo("repeated");
            assertThat(Counter.word(once.redeem("w3", "ann", 3))).isEqualTo("ledger.terms.too-often");
            assertThat(once.balance("ann")).isEqualTo("7");
        }

        @Test
        void is_recognised_by_another_ledger_over_the_same_journal() {
            MemoryJournal journal = MemoryJournal.of(Unit.POINT);
            Wish wish = Wish.Earn.of(
                    CommandId.of("w"), Counter.TERMS, counter.today, AccountId.of("ann"), Counter.points(12));
            Parties ann = Parties.of(Counter.ANYBODY);
            StoredLedger one = StoredLedger.open(journal);
            StoredLedger other = StoredLedger.open(journal.another());

            Answer first = one.turn(counter.today, turn -> counter.teller.serve(turn, wish, ann));
            Answer second = other.turn(counter.today, turn -> counter.teller.serve(turn, wish, ann));

            assertThat(Counter.word(first)).isEqualTo("served");
            assertThat(Counter.word(second)).isEqualTo("repeated");
            assertThat(other.view().holding(AccountId.of("ann"), counter.today).settled())
                    .isEqualTo(Counter.points(10));
            one.close();
            other.close();
        }

        @Test
        void conflicts_if_it_says_something_else() {
            counter.earn("w1", "ann", 8);

            assertThat(Counter.word(counter.earn("w1", "ann", 9))).isEqualTo("ledger.terms.conflicting");
            assertThat(Counter.word(counter.earn("w1", "ben", 8))).isEqualTo("ledger.terms.conflicting");
            assertThat(Counter.word(counter.redeem("w1", "ann", 8))).isEqualTo("ledger.terms.conflicting");
            counter.today = counter.today.plusDays(1);
            assertThat(Counter.word(counter.earn("w1", "ann", 8))).isEqualTo("ledger.terms.conflicting");
            assertThat(counter.balance("ann")).isEqualTo("8");
        }
    }

    private static Rule quarterly() {
        return new Rule.Times(deeds(Deed.REDEEM), 1, Window.calendar(Window.Period.QUARTER));
    }

    @Nested
    class A_record_that_is_corrected {

        private final Counter counter = new Counter(ALL, Counter.ceiling(1500, Rule.Beyond.DIVERT));

        @Test
        void keeps_the_room_that_it_had_when_it_was_split() {
            counter.earn("w1", "ann", 1490);
            counter.earn("w2", "ann", 25);
            assertThat(balances()).isEqualTo("1500 15");

            counter.correct("c1", "w2", 12);
            assertThat(balances()).isEqualTo("1500 2");
            counter.correct("c2", "w2", 8);
            assertThat(balances()).isEqualTo("1498 0");
            counter.correct("c3", "w2", 30);
            assertThat(balances()).isEqualTo("1500 20");
            counter.correct("c4", "w2", 0);
            assertThat(balances()).isEqualTo("1490 0");
            assertThat(Counter.word(counter.correct("c3", "w2", 30))).isEqualTo("repeated");
            assertThat(Counter.word(counter.correct("c3", "w2", 31))).isEqualTo("ledger.terms.conflicting");
            assertThat(counter.ledger.prove().holds()).isTrue();
        }

        @Test
        void is_split_where_it_grows_beyond_the_room_there_is() {
            counter.earn("w1", "ann", 1490);
            counter.earn("w2", "ann", 8);

            counter.correct("c1", "w2", 25);
            assertThat(balances()).isEqualTo("1500 15");
            counter.correct("c2", "w2", 25);
            assertThat(balances()).isEqualTo("1500 15");
            counter.correct("c3", "w2", 12);
            assertThat(balances()).isEqualTo("1500 2");
        }

        @Test
        void leaves_debt_in_the_pool_that_has_given_its_part_away() {
            counter.earn("w1", "ann", 1490);
            counter.earn("w2", "ann", 25);
            counter.serve(
                    Wish.Give.of(
                            CommandId.of("g"),
                            Counter.TERMS,
                            counter.today,
                            Counter.POOL,
                            AccountId.of("cai"),
                            Counter.points(15)),
                    Parties.of(Standing.ofKind(AccountCommand.Kind.POOL), Counter.ANYBODY));

            counter.correct("c1", "w2", 12);

            assertThat(balances()).isEqualTo("1500 -13");
            assertThat(counter.balance("cai")).isEqualTo("15");
            assertThat(counter.ledger.prove().holds()).isTrue();
        }

        @Test
        void is_refused_by_the_ledger_if_it_never_was() {
            assertThat(Counter.word(counter.correct("c1", "w9", 12))).isEqualTo("ledger.unknown");
        }

        private String balances() {
            return counter.balance("ann") + " " + counter.balance("pool");
        }
    }

    @Nested
    class A_payment {

        @Test
        void that_does_not_fit_goes_on_to_the_pool_and_is_undone_with_it() {
            Counter counter = new Counter(ALL, Counter.ceiling(10, Rule.Beyond.DIVERT));
            counter.earn("w1", "ann", 9);
            counter.earn("w2", "ben", 8);

            assertThat(Counter.word(counter.pay("p", "ann", "ben", 5))).isEqualTo("served");
            assertThat(counter.balance("ann") + " " + counter.balance("ben") + " " + counter.balance("pool"))
                    .isEqualTo("4 10 3");

            assertThat(Counter.word(counter.undo("u", "p"))).isEqualTo("served");
            assertThat(counter.balance("ann") + " " + counter.balance("ben") + " " + counter.balance("pool"))
                    .isEqualTo("9 8 0");
            assertThat(Counter.word(counter.undo("u", "p"))).isEqualTo("repeated");
            assertThat(counter.undo("u2", "p"))
                    .isInstanceOfSatisfying(
                            Answer.Refused.class,
                            refused ->
                                    assertThat(refused.refused().reason()).isEqualTo(Refused.Reason.ALREADY_REVERSED));
        }

        @Test
        void that_does_not_fit_is_cut_where_the_rest_is_not_credited() {
            Counter counter = new Counter(ALL, Counter.ceiling(10, Rule.Beyond.TRIM));
            counter.earn("w1", "ann", 9);
            counter.earn("w2", "ben", 8);

            counter.pay("p", "ann", "ben", 5);

            assertThat(counter.balance("ann") + " " + counter.balance("ben")).isEqualTo("4 10");
        }

        @Test
        void that_does_not_fit_is_refused_where_the_ceiling_refuses_and_so_is_a_gift_in_any_case() {
            for (Rule.Beyond beyond : List.of(Rule.Beyond.REFUSE, Rule.Beyond.TRIM)) {
                Counter counter = new Counter(ALL, Counter.ceiling(10, beyond));
                counter.earn("w1", "ann", 9);
                counter.earn("w2", "ben", 8);

                assertThat(Counter.word(counter.give("g", "ann", "ben", 3))).isEqualTo("ledger.terms.full");
                assertThat(Counter.word(counter.pay("p", "ann", "ben", 3)))
                        .isEqualTo(beyond == Rule.Beyond.REFUSE ? "ledger.terms.full" : "served");
                assertThat(Counter.word(counter.give("g2", "ben", "ann", 1))).isEqualTo("served");
            }
        }
    }

    @Test
    @DisplayName("law 88: of many who redeem at once what may be redeemed once, one is served")
    void a_rule_over_what_was_posted_holds_among_threads() throws ExecutionException, InterruptedException {
        Counter counter = new Counter(EARN_AND_REDEEM, quarterly());
        counter.earn("w", "ann", 100);
        ExecutorService many = Executors.newFixedThreadPool(8);
        List<Future<Answer>> answers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String id = "r" + i;
            answers.add(many.submit(() -> counter.redeem(id, "ann", 1)));
        }
        List<String> words = new ArrayList<>();
        for (Future<Answer> answer : answers) {
            words.add(Counter.word(answer.get()));
        }
        many.shutdown();

        assertThat(words).containsOnlyOnce("served");
        assertThat(counter.balance("ann")).isEqualTo("99");
    }

    @Test
    void a_levy_is_charged_by_the_day_once_for_each_quarter() {
        Rule.Levy levy = new Rule.Levy(
                Counter.points(4),
                Window.calendar(Window.Period.QUARTER),
                Optional.of(Period.ofMonths(3)),
                Counter.TO_POOL,
                ImmutableSortedSet.of());
        LedgerTerms terms = Counter.terms(
                ALL,
                new Rule.Floor(Optional.empty(), Optional.empty(), Rule.Beyond.FLAG, ImmutableSortedSet.of()),
                levy);
        Counter counter = new Counter(terms);
        counter.serve(Wish.Join.of(CommandId.of("j"), Counter.TERMS, counter.today, AccountId.of("ann")));
        LocalDate joined = LocalDate.of(2024, 1, 10);
        List<DateRange> quarters =
                Teller.levyDays(terms, DateRange.of(LocalDate.of(2024, 1, 1), LocalDate.of(2026, 1, 1)));
        assertThat(quarters).hasSize(8);
        counter.today = LocalDate.of(2026, 1, 1);

        List<String> words = new ArrayList<>();
        for (DateRange quarter : quarters) {
            words.add(Counter.word(counter.serve(new Wish.Levy(Counter.TERMS, AccountId.of("ann"), quarter, joined))));
        }

        assertThat(words.get(0)).isEqualTo("ledger.terms.nothing-due");
        assertThat(words.subList(1, 8)).containsOnly("served");
        // 266 of 366 days of 2024 at 4 a year, in ten-thousandths, and the whole of 2025.
        assertThat(counter.balance("ann")).isEqualTo("-6.9072");
        assertThat(counter.balance("pool")).isEqualTo("6.9072");
        assertThat(Counter.word(
                        counter.serve(new Wish.Levy(Counter.TERMS, AccountId.of("ann"), quarters.get(1), joined))))
                .isEqualTo("repeated");
        assertThat(Counter.word(counter.serve(new Wish.Levy(
                        Counter.TERMS, AccountId.of("ann"), DateRange.day(LocalDate.of(2025, 5, 1)), joined))))
                .isEqualTo("ledger.terms.no-levy");
    }

    @Test
    void pieces_of_an_offer_leave_the_stock_with_the_points() {
        Counter counter = new Counter(EARN_AND_REDEEM);
        Trade.OfferId soap = Trade.OfferId.of("soap");
        counter.earn("w", "ann", 10);
        counter.ledger.post(Trade.Supply.of(CommandId.of("s"), counter.today, soap, 3), counter.today);
        Wish two = Wish.Redeem.of(
                CommandId.of("o"),
                Counter.TERMS,
                counter.today,
                AccountId.of("ann"),
                new Cost.Offer(soap, 2, Counter.points(4), Use.GOODS, ImmutableSortedSet.of()));

        assertThat(Counter.word(counter.serve(two))).isEqualTo("served");
        assertThat(counter.balance("ann")).isEqualTo("2");
        assertThat(counter.ledger.offer(soap, counter.today).free()).isEqualTo(1);
        counter.undo("u", "o");
        assertThat(counter.ledger.offer(soap, counter.today).free()).isEqualTo(3);
    }

    @Test
    void what_a_policy_takes_off_is_taken_as_far_as_there_is_any() {
        Counter counter = new Counter(EARN_AND_REDEEM);
        counter.earn("w", "ann", 3);
        Wish.Deduct off = new Wish.Deduct(
                CommandId.of("d"),
                Counter.TERMS,
                counter.today,
                AccountId.of("ann"),
                Counter.points(2),
                ImmutableSortedSet.of());

        assertThat(Counter.word(counter.serve(off))).isEqualTo("served");
        assertThat(Counter.word(counter.serve(off))).isEqualTo("repeated");
        assertThat(Counter.word(counter.redeem("r", "ann", 2))).isEqualTo("ledger.overdrawn");
    }

    @Test
    void the_edition_of_the_day_decides_and_for_a_correction_that_of_the_earning() {
        LocalDate change = LocalDate.of(2024, 7, 1);
        LedgerTerms before = Counter.edition(
                "first",
                DateRange.of(LocalDate.of(2024, 1, 1), change),
                EARN_AND_REDEEM,
                Counter.ceiling(10, Rule.Beyond.TRIM));
        LedgerTerms after = Counter.edition("second", DateRange.from(change), EARN_AND_REDEEM);
        Counter counter = new Counter(after, before);
        counter.earn("w1", "ann", 12);
        counter.today = change;
        counter.earn("w2", "ben", 12);

        counter.correct("c1", "w1", 14);
        counter.correct("c2", "w2", 14);

        assertThat(counter.balance("ann")).isEqualTo("10");
        assertThat(counter.balance("ben")).isEqualTo("14");
        counter.today = LocalDate.of(2023, 12, 31);
        assertThat(counter.earn("w3", "ann", 1)).isInstanceOfSatisfying(Answer.Declined.class, declined -> {
            assertThat(declined.missing().get(0).code()).isEqualTo("ledger.terms.not-in-force");
            assertThat(declined.missing().get(0).from()).contains(LocalDate.of(2024, 1, 1));
        });
    }

    @Test
    void what_no_rule_names_is_not_foreseen_and_other_units_and_terms_are_declined() {
        Counter counter = new Counter(EARN_AND_REDEEM);
        counter.earn("w", "ann", 3);

        assertThat(Counter.word(counter.give("g", "ann", "ben", 1))).isEqualTo("ledger.terms.not-foreseen");
        assertThat(Counter.word(counter.serve(Wish.Earn.of(
                        CommandId.of("h"), Counter.TERMS, counter.today, AccountId.of("ann"), Amount.of(Hours.of(1))))))
                .isEqualTo("ledger.terms.other-unit");
        assertThat(Counter.word(counter.serve(Wish.Earn.of(
                        CommandId.of("h"),
                        TermsId.of("theirs"),
                        counter.today,
                        AccountId.of("ann"),
                        Counter.points(1)))))
                .isEqualTo("ledger.terms.unknown");
    }

    @Test
    void a_refusal_says_when_and_tells_no_birthday() {
        Rule sixty =
                new Rule.Allow(deeds(Deed.REDEEM), Optional.of(new Condition.Age(Who.OWNER, 60)), Optional.empty());
        Counter counter = new Counter(Counter.allow(Deed.EARN), sixty);
        counter.earn("w", "ann", 3);
        Wish wish = Wish.Redeem.of(
                CommandId.of("r"), Counter.TERMS, counter.today, AccountId.of("ann"), Cost.of(Counter.points(1)));

        Answer answer = counter.serve(wish, Parties.of(Standing.bornOn(LocalDate.of(1964, 3, 5))));

        Missing missing = ((Answer.Declined) answer).missing().get(0);
        assertThat(missing.code()).isEqualTo("ledger.terms.too-young");
        assertThat(missing.from()).contains(LocalDate.of(2024, 3, 5));
        assertThat(missing.problem().text(Locale.CHINA)).contains("年满 60 周岁").doesNotContain("1964", "03-05");
        assertThat(missing.problem().text(Locale.UK)).contains("60 full years").doesNotContain("1964", "03-05");
        assertThat(missing.toString() + Standing.bornOn(LocalDate.of(1964, 3, 5)))
                .doesNotContain("1964");
    }

    @Test
    void a_gift_counts_to_the_cap_of_the_rule_that_allows_it() {
        Movement.YearlyCap cap = new Movement.YearlyCap(Movement.GiftCap.of("family"), Counter.points(5));
        Counter counter = new Counter(
                Counter.allow(Deed.EARN), new Rule.Allow(deeds(Deed.GIVE), Optional.empty(), Optional.of(cap)));
        counter.earn("w", "ann", 20);

        assertThat(Counter.word(counter.give("g1", "ann", "ben", 5))).isEqualTo("served");
        assertThat(Counter.word(counter.give("g1", "ann", "ben", 5))).isEqualTo("repeated");
        assertThat(Counter.word(counter.give("g2", "ann", "ben", 1))).isEqualTo("ledger.cap-exceeded");
        counter.undo("u", "g1");
        assertThat(Counter.word(counter.give("g2", "ann", "ben", 1))).isEqualTo("served");
    }

    @Test
    void a_teller_is_not_made_of_terms_without_sense_or_without_the_accounts_they_need() {
        assertThatThrownBy(() ->
                        Teller.of(List.of(Counter.terms(ALL, Counter.ceiling(10, Rule.Beyond.DIVERT))), Map.of()))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("ledger.terms.role-open"));
        assertThatThrownBy(() -> new Counter(ALL, ALL))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("ledger.terms.unreached"));
        assertThatThrownBy(() -> new Counter(Counter.terms(ALL), Counter.terms(ALL)))
                .isInstanceOf(InvalidValueException.class);
    }
}
