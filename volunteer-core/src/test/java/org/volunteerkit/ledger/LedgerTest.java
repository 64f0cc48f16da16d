package org.volunteerkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.command.Movement;
import org.volunteerkit.ledger.command.Source;
import org.volunteerkit.ledger.outcome.Lacking;
import org.volunteerkit.ledger.outcome.Malformed;
import org.volunteerkit.ledger.outcome.Outcome;
import org.volunteerkit.ledger.outcome.Refused;
import org.volunteerkit.ledger.proof.Proof;
import org.volunteerkit.ledger.statement.Holding;
import org.volunteerkit.ledger.statement.Posting;
import org.volunteerkit.ledger.statement.Statement;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Points;
import org.volunteerkit.value.Unit;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LedgerTest {

    private static final AccountId ANN = AccountId.of("ann");
    private static final AccountId BEN = AccountId.of("ben");
    private static final AccountId POOL = AccountId.of("pool");
    private static final LocalDate MONDAY = LocalDate.of(2025, 3, 3);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);

    private final Ledger ledger = Ledger.of(Unit.HOUR);

    @Nested
    class A_volunteer_who_gives_hours_away {

        @Test
        void must_hold_them_first() {
            ledger.post(earn("e1", ANN, 2), MONDAY);

            Outcome outcome = ledger.post(give("g1", ANN, BEN, 3), MONDAY);

            assertThat(outcome)
                    .asInstanceOf(InstanceOfAssertFactories.type(Lacking.Overdrawn.class))
                    .returns(hours(2), Lacking.Overdrawn::available)
                    .returns(hours(1), Lacking.Overdrawn::shortfall)
                    .returns(ANN, Lacking.Overdrawn::account);
            assertThat(ledger.holding(ANN, MONDAY).available()).isEqualTo(hours(2));
            assertThat(ledger.accounts()).containsExactly(ANN);
        }

        @Test
        void hears_why_in_both_languages() {
            Outcome outcome = ledger.post(give("g1", ANN, BEN, 3), MONDAY);

            assertThat(outcome)
                    .asInstanceOf(InstanceOfAssertFactories.type(Refused.class))
                    .satisfies(refused -> {
                        assertThat(refused.problem().text(Locale.ENGLISH))
                                .isEqualTo("at amount: ann lacks PT3H for g1; expected at most PT0S, found PT3H");
                        assertThat(refused.problem().text(Locale.CHINESE)).contains("账户 ann 不足以执行指令 g1，尚缺 PT3H");
                    });
        }

        @Test
        void passes_on_their_last_day() {
            ledger.post(earn("e1", ANN, 2, TUESDAY), MONDAY);
            ledger.post(give("g1", ANN, POOL, 2), MONDAY);
            ledger.post(give("g2", POOL, BEN, 1), MONDAY);

            assertThat(ledger.holding(BEN, TUESDAY).lots()).singleElement().satisfies(lot -> {
                assertThat(lot.name()).isEqualTo("e1@ben");
                assertThat(lot.origin()).isEqualTo(ANN);
                assertThat(lot.lastDay()).contains(TUESDAY);
            });
            assertThat(ledger.holding(BEN, WEDNESDAY).lots()).isEmpty();
        }

        @Test
        void gets_them_back_into_the_lot_they_came_from() {
            ledger.post(earn("e1", ANN, 2), MONDAY);
            ledger.post(give("g1", ANN, BEN, 2), MONDAY);
            ledger.post(give("g2", BEN, ANN, 1), MONDAY);

            assertThat(ledger.holding(ANN, MONDAY).lots())
                    .extracting(Holding.Lot::name, Holding.Lot::remaining)
                    .containsExactly(tuple("e1", hours(1)));
        }
    }

    @Nested
    class The_order_of_refusals {

        @Test
        void puts_a_taken_id_before_everything_else() {
            ledger.post(earn("e1", ANN, 2), MONDAY);

            assertThat(ledger.post(give("e1", AccountId.ISSUED, AccountId.ISSUED, -1), MONDAY))
                    .isInstanceOf(Malformed.Conflicting.class);
        }

        @Test
        void goes_from_the_amount_over_the_day_to_the_accounts_and_what_they_hold() {
            Amount points = Amount.of(Points.of(-1));
            LedgerCommand other =
                    Movement.Give.of(CommandId.of("g"), TUESDAY, AccountId.ISSUED, AccountId.ISSUED, points);
            assertThat(ledger.post(other, MONDAY)).isInstanceOf(Malformed.OtherUnit.class);
            assertThat(ledger.post(give("g", TUESDAY, AccountId.ISSUED, AccountId.ISSUED, -1), MONDAY))
                    .isInstanceOf(Malformed.NotPositive.class);
            assertThat(ledger.post(give("g", TUESDAY, AccountId.ISSUED, AccountId.ISSUED, 1), MONDAY))
                    .isEqualTo(
                            new Malformed.DayAhead(give("g", TUESDAY, AccountId.ISSUED, AccountId.ISSUED, 1), MONDAY));
            assertThat(ledger.post(give("g", AccountId.ISSUED, AccountId.ISSUED, 1), MONDAY))
                    .isInstanceOf(Malformed.SameAccount.class);
            assertThat(ledger.post(give("g", ANN, AccountId.REDEEMED, 1), MONDAY))
                    .isEqualTo(new Malformed.SystemAccount(give("g", ANN, AccountId.REDEEMED, 1), AccountId.REDEEMED));
            assertThat(ledger.post(give("g", ANN, BEN, 1), MONDAY)).isInstanceOf(Lacking.Overdrawn.class);
            assertThat(ledger.size()).isZero();
            assertThat(ledger.accounts()).isEmpty();
        }

        @Test
        void leaves_a_refused_id_free() {
            ledger.post(earn("e1", ANN, 0), MONDAY);

            assertThat(ledger.post(earn("e1", ANN, 2), MONDAY))
                    .isEqualTo(new Outcome.Posted(earn("e1", ANN, 2), 1, List.of()));
        }
    }

    @Nested
    class Time {

        @Test
        void lets_a_lot_be_used_through_its_last_day() {
            ledger.post(earn("e1", ANN, 2, TUESDAY), MONDAY);

            assertThat(ledger.holding(ANN, TUESDAY).available()).isEqualTo(hours(2));
            assertThat(ledger.holding(ANN, WEDNESDAY).available()).isEqualTo(hours(0));
            assertThat(ledger.holding(AccountId.EXPIRED, WEDNESDAY).settled()).isEqualTo(hours(2));
            assertThat(ledger.post(redeem("t1", ANN, 1), WEDNESDAY)).isInstanceOf(Lacking.Overdrawn.class);
            assertThat(ledger.post(redeem("t1", ANN, 1), TUESDAY)).isInstanceOf(Outcome.Posted.class);
        }

        @Test
        void never_goes_back() {
            ledger.post(earn("e1", ANN, 2, TUESDAY), MONDAY);
            ledger.post(earn("e2", BEN, 1), WEDNESDAY);

            assertThat(ledger.post(redeem("t1", ANN, 1), MONDAY)).isInstanceOf(Lacking.Overdrawn.class);
            assertThat(ledger.holding(ANN, MONDAY).day()).isEqualTo(WEDNESDAY);
        }

        @Test
        void lets_what_comes_too_late_lapse_in_the_same_instant() {
            ledger.post(earn("e1", ANN, 2, TUESDAY), WEDNESDAY);

            assertThat(ledger.holding(ANN, WEDNESDAY).available()).isEqualTo(hours(0));
            assertThat(ledger.balance(ANN, TUESDAY, WEDNESDAY)).isEqualTo(hours(2));
            assertThat(ledger.sweep(WEDNESDAY)).isZero();
            assertThat(ledger.prove().holds()).isTrue();
        }

        @Test
        void lets_what_came_after_a_sweep_lapse_too() {
            ledger.post(earn("e1", ANN, 2, MONDAY), MONDAY);
            assertThat(ledger.sweep(TUESDAY)).isEqualTo(1);
            ledger.post(earn("e2", ANN, 2, MONDAY), TUESDAY);

            assertThat(ledger.holding(AccountId.EXPIRED, TUESDAY).settled()).isEqualTo(hours(4));
        }

        @Test
        void tells_what_lapsed_before_the_account_paid() {
            ledger.post(earn("e1", ANN, 2, MONDAY), MONDAY);
            ledger.post(earn("e2", ANN, 2), MONDAY);
            ledger.post(Movement.Redeem.of(CommandId.of("t1"), TUESDAY, ANN, hours(1)), TUESDAY);

            assertThat(ledger.postings(ANN)).extracting(Posting::number).containsExactly(1L, 2L, 3L);
            assertThat(ledger.statement(ANN, DateRange.from(MONDAY), TUESDAY).lines())
                    .extracting(Statement.Line::kind)
                    .containsExactly(Posting.Kind.EARN, Posting.Kind.EARN, Posting.Kind.EXPIRE, Posting.Kind.REDEEM);
        }

        @Test
        void keeps_the_day_of_effect_and_the_day_of_recording_apart() {
            ledger.post(earn("e1", ANN, 2), WEDNESDAY);

            assertThat(ledger.posting(1)).returns(MONDAY, Posting::day).returns(WEDNESDAY, Posting::recorded);
            assertThat(ledger.balance(ANN, MONDAY, WEDNESDAY)).isEqualTo(hours(2));
            assertThat(ledger.balance(ANN, MONDAY, TUESDAY)).isEqualTo(hours(0));
        }

        @Test
        void sweeps_account_by_account_and_day_by_day() {
            ledger.post(earn("e1", ANN, 1, MONDAY), MONDAY);
            ledger.post(earn("e2", ANN, 2, TUESDAY), MONDAY);
            ledger.post(earn("e3", ANN, 4, TUESDAY), MONDAY);
            ledger.post(earn("e4", BEN, 8, TUESDAY), MONDAY);

            assertThat(ledger.sweep(TUESDAY)).isEqualTo(1);
            assertThat(ledger.sweep(WEDNESDAY.plusDays(9))).isEqualTo(2);

            assertThat(ledger.statement(AccountId.EXPIRED, DateRange.from(MONDAY), WEDNESDAY.plusDays(9))
                            .lines())
                    .extracting(Statement.Line::day)
                    .containsExactly(TUESDAY, WEDNESDAY, WEDNESDAY);
        }
    }

    @Nested
    class A_statement {

        @Test
        void names_days_counterparts_lots_sources_and_what_lapses_next() {
            ledger.post(
                    Movement.Earn.builder()
                            .id(CommandId.of("e1"))
                            .day(MONDAY)
                            .account(ANN)
                            .amount(hours(2))
                            .lastDay(WEDNESDAY)
                            .addSource(Source.of("record-7"))
                            .build(),
                    MONDAY);
            ledger.post(earn("e2", ANN, 3, TUESDAY), MONDAY);
            ledger.post(give("g1", TUESDAY, ANN, BEN, 4), TUESDAY);

            Statement told = ledger.statement(ANN, DateRange.of(TUESDAY, WEDNESDAY.plusDays(9)), TUESDAY);

            assertThat(told.opening()).isEqualTo(hours(5));
            assertThat(told.lines()).singleElement().satisfies(line -> {
                assertThat(line.kind()).isEqualTo(Posting.Kind.GIVE);
                assertThat(line.counterpart()).contains(BEN);
                assertThat(line.amount()).isEqualTo(hours(-4));
                assertThat(line.lots())
                        .containsExactly(
                                Map.entry(CommandId.of("e2"), hours(-3)), Map.entry(CommandId.of("e1"), hours(-1)));
                assertThat(line.balance()).isEqualTo(hours(1));
            });
            assertThat(told.closing()).isEqualTo(hours(1));
            assertThat(told.expiriesAhead()).containsExactly(Map.entry(WEDNESDAY, hours(1)));
            assertThat(ledger.statement(ANN, DateRange.day(MONDAY), TUESDAY).lines())
                    .extracting(line -> line.sources().size())
                    .containsExactly(1, 0);
        }

        @Test
        void tells_what_lapsed_whether_or_not_it_was_swept() {
            ledger.post(earn("e1", ANN, 2, MONDAY), MONDAY);
            Statement before = ledger.statement(ANN, DateRange.from(MONDAY), WEDNESDAY);
            ledger.sweep(WEDNESDAY);

            assertThat(ledger.statement(ANN, DateRange.from(MONDAY), WEDNESDAY)).isEqualTo(before);
            assertThat(before.lines().get(1))
                    .returns(Posting.Kind.EXPIRE, Statement.Line::kind)
                    .returns(TUESDAY, Statement.Line::day)
                    .returns(Optional.empty(), Statement.Line::command)
                    .returns(Optional.of(AccountId.EXPIRED), Statement.Line::counterpart)
                    .returns(hours(0), Statement.Line::balance);
        }

        @Test
        void of_days_to_come_opens_and_closes_with_what_is_known() {
            ledger.post(earn("e1", ANN, 2, MONDAY), MONDAY);

            Statement told = ledger.statement(ANN, DateRange.from(WEDNESDAY), MONDAY);

            assertThat(told.opening()).isEqualTo(hours(2)).isEqualTo(told.closing());
            assertThat(told.expiriesAhead()).containsOnlyKeys(MONDAY);
        }

        @Test
        void of_an_account_nobody_named_is_empty() {
            Statement told = ledger.statement(BEN, DateRange.from(MONDAY), MONDAY);

            assertThat(told.lines()).isEmpty();
            assertThat(told.closing()).isEqualTo(hours(0));
        }
    }

    @Nested
    class A_posting {

        @Test
        void is_found_by_its_number_and_by_its_account() {
            ledger.post(earn("e1", ANN, 2), MONDAY);
            ledger.post(earn("e2", BEN, 1), MONDAY);

            assertThat(ledger.postings(BEN)).containsExactly(ledger.posting(2));
            assertThat(ledger.postings()).containsExactly(ledger.posting(1), ledger.posting(2));
            assertThatThrownBy(() -> ledger.posting(3)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> ledger.posting(0)).isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    @Test
    void what_would_leave_the_range_fails_and_changes_nothing() {
        Amount most = Amount.of(Hours.ofMinutes(Long.MAX_VALUE));
        ledger.post(Movement.Earn.of(CommandId.of("e1"), MONDAY, ANN, most), MONDAY);

        assertThatThrownBy(() -> ledger.post(earn("e2", BEN, 1), MONDAY)).isInstanceOf(ArithmeticException.class);

        ledger.post(Movement.Give.of(CommandId.of("g1"), MONDAY, ANN, BEN, most), MONDAY);
        assertThatThrownBy(() -> ledger.post(Movement.Give.of(CommandId.of("g2"), MONDAY, BEN, ANN, most), MONDAY))
                .isInstanceOf(ArithmeticException.class);
        assertThat(ledger.size()).isEqualTo(2);
        assertThat(ledger.prove().holds()).isTrue();
    }

    @Test
    @DisplayName("law 120: a ledger whose laws are broken takes no further command and says which law")
    void a_broken_ledger_takes_no_further_command() {
        ledger.post(earn("e1", ANN, 2), MONDAY);
        ledger.books().find(ANN).inLots += 1;

        assertThatThrownBy(() -> ledger.post(redeem("t1", ANN, 1), MONDAY))
                .isInstanceOfSatisfying(LedgerCorruptException.class, broken -> {
                    assertThat(broken.law()).isEqualTo(47);
                    assertThat(broken.posting()).isEqualTo(2);
                });
        assertThatThrownBy(() -> ledger.post(earn("e2", BEN, 1), MONDAY))
                .isInstanceOf(LedgerCorruptException.class)
                .hasMessage("after posting 2 the ledger breaks law 47 and takes no further command");
        assertThatThrownBy(() -> ledger.sweep(MONDAY)).isInstanceOf(LedgerCorruptException.class);
        assertThat(ledger.holding(ANN, MONDAY).settled()).isEqualTo(hours(1));
    }

    @Test
    @DisplayName("laws 50, 51 and 120: a lot that holds what never came to it is found")
    void a_lot_that_holds_what_never_came_is_found() {
        ledger.post(earn("e1", ANN, 2), MONDAY);
        ledger.books().find(ANN).freeLot(0).went -= 60;

        assertThatThrownBy(() -> ledger.post(redeem("t1", ANN, 1), MONDAY))
                .isInstanceOfSatisfying(
                        LedgerCorruptException.class,
                        broken -> assertThat(broken.law()).isEqualTo(50));
    }

    @Test
    @DisplayName("law 87: many copies of one command have one effect, and as many equal answers as copies")
    void many_copies_of_a_command_have_one_effect() throws Exception {
        ledger.post(earn("e1", ANN, 100), MONDAY);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Outcome>> copies = IntStream.range(0, 400)
                    .<Callable<Outcome>>mapToObj(i -> () -> ledger.post(redeem("t" + i % 100, ANN, 1), MONDAY))
                    .toList();
            int posted = 0;
            for (Future<Outcome> answer : threads.invokeAll(copies)) {
                Outcome outcome = answer.get();
                assertThat(outcome).isNotInstanceOf(Refused.class);
                posted += outcome instanceof Outcome.Posted ? 1 : 0;
            }
            assertThat(posted).isEqualTo(100);
        } finally {
            threads.shutdown();
        }
        assertThat(ledger.holding(ANN, MONDAY).settled()).isEqualTo(hours(0));
        assertThat(ledger.prove()).isEqualTo(new Proof.Holds(101));
    }

    private static Amount hours(long hours) {
        return Amount.of(Hours.of(hours));
    }

    private static LedgerCommand earn(String id, AccountId account, long hours) {
        return Movement.Earn.of(CommandId.of(id), MONDAY, account, hours(hours));
    }

    private static LedgerCommand earn(String id, AccountId account, long hours, LocalDate lastDay) {
        return Movement.Earn.builder()
                .id(CommandId.of(id))
                .day(MONDAY)
                .account(account)
                .amount(hours(hours))
                .lastDay(lastDay)
                .build();
    }

    private static LedgerCommand give(String id, AccountId from, AccountId to, long hours) {
        return give(id, MONDAY, from, to, hours);
    }

    private static LedgerCommand give(String id, LocalDate day, AccountId from, AccountId to, long hours) {
        return Movement.Give.of(CommandId.of(id), day, from, to, hours(hours));
    }

    private static LedgerCommand redeem(String id, AccountId account, long hours) {
        return Movement.Redeem.of(CommandId.of(id), MONDAY, account, hours(hours));
    }
}
