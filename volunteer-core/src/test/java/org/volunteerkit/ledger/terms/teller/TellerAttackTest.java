package org.volunteerkit.ledger.terms.teller;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.volunteerkit.ledger.command.AccountCommand;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Batch;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.Movement;
import org.volunteerkit.ledger.command.TermsId;
import org.volunteerkit.ledger.terms.Answer;
import org.volunteerkit.ledger.terms.Aside;
import org.volunteerkit.ledger.terms.Cost;
import org.volunteerkit.ledger.terms.LedgerTerms;
import org.volunteerkit.ledger.terms.Wish;
import org.volunteerkit.ledger.terms.rule.Deed;
import org.volunteerkit.ledger.terms.rule.Rule;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.Window;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TellerAttackTest {

    private static final Rule ALL = Counter.allow(Deed.EARN, Deed.REDEEM, Deed.PAY, Deed.GIVE);

    private static void merge(Counter counter, String duplicate, String survivor) {
        counter.ledger.post(
                AccountCommand.Merge.of(
                        CommandId.of("m-" + duplicate), counter.today, AccountId.of(duplicate), AccountId.of(survivor)),
                counter.today);
    }

    private static Rule weekly(long most) {
        return new Rule.Ceiling(
                Counter.points(most),
                Rule.Ceiling.Counts.CREDITED,
                Optional.of(Window.calendar(Window.Period.WEEK)),
                Optional.empty(),
                Rule.Beyond.TRIM,
                Optional.empty(),
                new TreeSet<>());
    }

    private static Rule grain(Deed deed, long step) {
        return new Rule.Grain(new TreeSet<>(Set.of(deed)), Counter.points(step), Rule.Grain.Mode.DOWN);
    }

    @Test
    void a_correction_keeps_the_grain_of_earnings() {
        Counter counter = new Counter(ALL, grain(Deed.EARN, 5));
        counter.earn("w", "ann", 7);
        assertThat(counter.balance("ann")).isEqualTo("5");

        counter.correct("c", "w", 13);

        assertThat(counter.balance("ann")).isEqualTo("10");
        assertThat(Counter.word(counter.correct("c", "w", 13))).isEqualTo("repeated");
    }

    @Test
    void a_payment_to_somebody_in_debt_is_served_under_a_ceiling() {
        Counter counter = new Counter(ALL, Counter.ceiling(5, Rule.Beyond.DIVERT));
        counter.earn("w1", "ben", 5);
        counter.redeem("r", "ben", 5);
        counter.correct("c", "w1", 0);
        assertThat(counter.balance("ben")).isEqualTo("-5");
        counter.earn("w2", "cai", 5);
        assertThat(Counter.word(counter.give("g", "cai", "ann", 5))).isEqualTo("served");
        counter.earn("w3", "cai", 5);
        counter.ledger.post(
                Movement.Earn.of(CommandId.of("w4"), counter.today, AccountId.of("ann"), Counter.points(20)),
                counter.today);

        Answer answer = counter.pay("p", "ann", "ben", 12);

        assertThat(Counter.word(answer)).isEqualTo("served");
        assertThat(counter.balance("ben") + " " + counter.balance("pool")).isEqualTo("5 2");
    }

    @Test
    void a_ceiling_of_what_was_credited_counts_what_a_merged_account_got() {
        Counter counter = new Counter(ALL, weekly(6));
        counter.earn("w1", "dup", 6);
        merge(counter, "dup", "ann");

        counter.earn("w2", "ann", 6);

        assertThat(counter.balance("ann")).isEqualTo("6");
    }

    @Test
    void a_ceiling_counts_what_a_merged_account_got_and_spent() {
        Counter counter = new Counter(ALL, weekly(6));
        counter.earn("w1", "dup", 6);
        counter.redeem("r", "dup", 6);
        merge(counter, "dup", "ann");

        counter.earn("w2", "ann", 6);

        assertThat(counter.balance("ann")).isEqualTo("0");
    }

    @Test
    void a_redemption_of_a_merged_account_counts_for_the_quarter() {
        Counter counter = new Counter(
                ALL, new Rule.Times(new TreeSet<>(Set.of(Deed.REDEEM)), 1, Window.calendar(Window.Period.QUARTER)));
        counter.earn("w1", "dup", 6);
        counter.redeem("r", "dup", 6);
        merge(counter, "dup", "ann");
        counter.earn("w2", "ann", 6);

        assertThat(Counter.word(counter.redeem("r2", "ann", 1))).isEqualTo("ledger.terms.too-often");
    }

    @Test
    void a_correction_after_a_merge_looks_at_the_ceiling_of_the_survivor() {
        Counter counter = new Counter(ALL, Counter.ceiling(10, Rule.Beyond.TRIM));
        counter.earn("w1", "dup", 2);
        counter.earn("w2", "ann", 8);
        merge(counter, "dup", "ann");
        assertThat(counter.balance("ann")).isEqualTo("10");

        counter.correct("c", "w1", 9);

        assertThat(counter.balance("ann")).isEqualTo("10");
    }

    @Test
    void a_second_correction_after_a_merge_knows_the_first() {
        Counter counter = new Counter(ALL, Counter.ceiling(10, Rule.Beyond.TRIM));
        counter.earn("w1", "dup", 8);
        merge(counter, "dup", "ann");
        counter.correct("c1", "w1", 2);
        counter.earn("w2", "ann", 8);

        counter.correct("c2", "w1", 8);

        assertThat(counter.balance("ann")).isEqualTo("10");
    }

    @Test
    void a_redemption_of_somebody_else_in_the_same_batch_does_not_count() {
        Counter counter = new Counter(
                ALL, new Rule.Times(new TreeSet<>(Set.of(Deed.REDEEM)), 1, Window.calendar(Window.Period.QUARTER)));
        counter.earn("w1", "ann", 6);
        counter.earn("w2", "ben", 6);
        counter.ledger.post(
                Batch.of(
                        CommandId.of("b"),
                        counter.today,
                        List.of(
                                Movement.Redeem.of(
                                        CommandId.of("b1"), counter.today, AccountId.of("ben"), Counter.points(1)),
                                Movement.Pay.of(
                                        CommandId.of("b2"),
                                        counter.today,
                                        AccountId.of("ann"),
                                        AccountId.of("ben"),
                                        Counter.points(1)))),
                counter.today);

        assertThat(Counter.word(counter.redeem("r", "ann", 1))).isEqualTo("served");
    }

    @Test
    void two_redemptions_in_one_batch_count_as_two() {
        Counter counter = new Counter(
                ALL, new Rule.Times(new TreeSet<>(Set.of(Deed.REDEEM)), 2, Window.calendar(Window.Period.QUARTER)));
        counter.earn("w1", "ann", 6);
        counter.ledger.post(
                Batch.of(
                        CommandId.of("b"),
                        counter.today,
                        List.of(
                                Movement.Redeem.of(
                                        CommandId.of("b1"), counter.today, AccountId.of("ann"), Counter.points(1)),
                                Movement.Redeem.of(
                                        CommandId.of("b2"), counter.today, AccountId.of("ann"), Counter.points(1)))),
                counter.today);

        assertThat(Counter.word(counter.redeem("r", "ann", 1))).isEqualTo("ledger.terms.too-often");
    }

    @Test
    void what_an_account_starts_with_is_not_credited_for_service() {
        Counter counter = new Counter(ALL, weekly(6), new Rule.Start(Counter.points(5), ImmutableSortedSet.of()));
        counter.serve(Wish.Join.of(CommandId.of("j"), Counter.TERMS, counter.today, AccountId.of("ann")));

        counter.earn("w", "ann", 6);

        assertThat(counter.balance("ann")).isEqualTo("11");
    }

    @Test
    void who_was_merged_into_a_new_account_starts_once_only() {
        Counter counter = new Counter(ALL, new Rule.Start(Counter.points(5), ImmutableSortedSet.of()));
        counter.serve(Wish.Join.of(CommandId.of("j1"), Counter.TERMS, counter.today, AccountId.of("dup")));
        counter.earn("w", "ann", 1);
        merge(counter, "dup", "ann");

        counter.serve(Wish.Join.of(CommandId.of("j2"), Counter.TERMS, counter.today, AccountId.of("ann")));

        assertThat(counter.balance("ann")).isEqualTo("6");
    }

    @Test
    void who_paid_the_levy_from_an_account_that_was_merged_pays_it_no_second_time() {
        Counter counter = new Counter(
                ALL,
                new Rule.Levy(
                        Counter.points(4),
                        Window.calendar(Window.Period.QUARTER),
                        Optional.empty(),
                        Counter.TO_POOL,
                        ImmutableSortedSet.of()));
        LocalDate joined = LocalDate.of(2020, 1, 1);
        DateRange quarter = DateRange.of(LocalDate.of(2023, 10, 1), LocalDate.of(2024, 1, 1));
        counter.earn("w1", "dup", 10);
        counter.earn("w2", "ann", 10);
        assertThat(Counter.word(counter.serve(new Wish.Levy(Counter.TERMS, AccountId.of("dup"), quarter, joined))))
                .isEqualTo("served");
        String paid = counter.balance("pool");
        merge(counter, "dup", "ann");

        assertThat(Counter.word(counter.serve(new Wish.Levy(Counter.TERMS, AccountId.of("ann"), quarter, joined))))
                .isEqualTo("repeated");
        assertThat(counter.balance("pool")).isEqualTo(paid);
    }

    @ParameterizedTest
    @EnumSource(Window.Period.class)
    void a_levy_uses_up_no_payment(Window.Period each) {
        Counter counter = new Counter(
                ALL,
                new Rule.Levy(
                        Counter.points(1000),
                        Window.calendar(each),
                        Optional.empty(),
                        Counter.TO_POOL,
                        ImmutableSortedSet.of()),
                new Rule.Times(ImmutableSortedSet.of(Deed.PAY), 1, Window.calendar(Window.Period.YEAR)));
        counter.today = LocalDate.of(2024, 12, 31);
        DateRange days = Window.calendar(each).at(LocalDate.of(2024, 12, 29)).orElseThrow();
        counter.earn("w", "ann", 2000);
        assertThat(Counter.word(counter.serve(
                        new Wish.Levy(Counter.TERMS, AccountId.of("ann"), days, LocalDate.of(2020, 1, 1)))))
                .isEqualTo("served");

        assertThat(Counter.word(counter.pay("p1", "ann", "ben", 1))).isEqualTo("served");
        assertThat(Counter.word(counter.pay("p2", "ann", "ben", 1))).isEqualTo("ledger.terms.too-often");
    }

    @Test
    void what_was_done_can_be_undone_when_the_terms_have_ended_or_before_they_began() {
        LocalDate begin = LocalDate.of(2024, 3, 1);
        LocalDate end = LocalDate.of(2024, 4, 1);
        Counter counter = new Counter(Counter.edition("only", DateRange.of(begin, end), ALL));
        counter.ledger.post(
                Movement.Earn.of(CommandId.of("w"), begin.minusDays(9), AccountId.of("ann"), Counter.points(10)),
                begin.minusDays(9));
        counter.ledger.post(
                Movement.Redeem.of(CommandId.of("old"), begin.minusDays(8), AccountId.of("ann"), Counter.points(1)),
                begin.minusDays(8));
        assertThat(Counter.word(counter.undo("u0", "old"))).isEqualTo("served");
        counter.redeem("r", "ann", 2);
        counter.serve(Aside.Hold.of(
                CommandId.of("h"),
                Counter.TERMS,
                counter.today,
                AccountId.of("ann"),
                Cost.of(Counter.points(4)),
                end.plusDays(9)));
        counter.today = end.plusDays(1);
        assertThat(Counter.word(counter.serve(Aside.Capture.of(
                        CommandId.of("c"), Counter.TERMS, counter.today, CommandId.of("h"), Counter.points(3)))))
                .isEqualTo("served");
        assertThat(counter.balance("ann")).isEqualTo("5");

        assertThat(Counter.word(counter.undo("u1", "c"))).isEqualTo("served");
        assertThat(Counter.word(counter.undo("u2", "r"))).isEqualTo("served");

        assertThat(counter.balance("ann")).isEqualTo("10");
        assertThat(Counter.word(counter.redeem("r2", "ann", 2))).isEqualTo("ledger.terms.not-in-force");
        assertThat(Counter.word(counter.undo("u3", "nothing"))).isEqualTo("ledger.terms.not-in-force");
    }

    @Test
    void a_correction_under_other_terms_than_those_of_the_earning_is_refused() {
        LedgerTerms strict = Counter.terms(ALL, Counter.ceiling(10, Rule.Beyond.TRIM));
        TermsId theirs = TermsId.of("theirs");
        Counter counter = new Counter(strict, Counter.under(theirs, ALL));
        counter.earn("w", "ann", 10);
        Wish.Correct more = new Wish.Correct(
                CommandId.of("c"),
                theirs,
                counter.today,
                CommandId.of("w"),
                Counter.points(50),
                ImmutableSortedSet.of());

        Answer answer = counter.serve(more);

        assertThat(Counter.word(answer)).isEqualTo("ledger.terms.earned-under-other");
        assertThat(answer.problem().orElseThrow().text(Locale.UK)).contains("expected a correction under ours");
        assertThat(answer.problem().orElseThrow().text(Locale.CHINA)).contains("ours");
        assertThat(counter.balance("ann")).isEqualTo("10");
        assertThat(Counter.word(counter.correct("c", "w", 8))).isEqualTo("served");
    }

    @Test
    void a_correction_of_what_was_earned_under_no_terms_goes_by_those_of_the_wish() {
        Counter counter = new Counter(ALL, Counter.ceiling(10, Rule.Beyond.TRIM));
        counter.ledger.post(
                Movement.Earn.of(CommandId.of("w"), counter.today, AccountId.of("ann"), Counter.points(8)),
                counter.today);

        assertThat(Counter.word(counter.correct("c", "w", 20))).isEqualTo("served");
        assertThat(counter.balance("ann")).isEqualTo("10");
    }
}
