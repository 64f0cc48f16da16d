package org.volunteerkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.outcome.Notice;
import org.volunteerkit.ledger.outcome.Outcome;
import org.volunteerkit.ledger.outcome.Refused.Reason;
import org.volunteerkit.ledger.statement.HoldView;

/** The first nine rules by which the ledger goes, and the traps in them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RulesTest {

    private final Desk desk = new Desk();

    @AfterEach
    void the_journal_is_right() {
        assertThat(desk.ledger.prove().holds()).isTrue();
    }

    @Test
    @DisplayName("rule 1: every amount is at least 1, only a correction's new total may be 0")
    void every_amount_is_at_least_one() {
        desk.does(desk.earn("e1", "ann", 60)).does(desk.supply("s1", "soap", 3));

        assertThat(desk.refuses(desk.earn("e2", "ann", 0))).isEqualTo(Reason.NOT_POSITIVE);
        assertThat(desk.refuses(desk.hold("h1", "ann", -1, 9))).isEqualTo(Reason.NOT_POSITIVE);
        assertThat(desk.refuses(desk.supply("s2", "soap", 0))).isEqualTo(Reason.NOT_POSITIVE);
        assertThat(desk.refuses(desk.order("o1", "ann", "soap", 0, 5))).isEqualTo(Reason.NOT_POSITIVE);
        assertThat(desk.refuses(desk.order("o1", "ann", "soap", 1, 0))).isEqualTo(Reason.NOT_POSITIVE);
        assertThat(desk.refuses(desk.correct("k1", "e1", -1))).isEqualTo(Reason.NOT_POSITIVE);
        desk.does(desk.correct("k1", "e1", 0));
        assertThat(desk.sums("ann")).isEqualTo("0/0/0");
    }

    @Test
    @DisplayName("rule 2: available is settled less held and the credit line; settled is all lots less debt")
    void available_is_settled_less_held_and_the_line() {
        desk.does(desk.open("o1", "ann", 100)).does(desk.earn("e1", "ann", 60)).does(desk.hold("h1", "ann", 40, 9));
        assertThat(desk.sums("ann")).isEqualTo("60/40/120");

        desk.does(desk.redeem("t1", "ann", 50));

        assertThat(desk.sums("ann")).isEqualTo("10/40/70/d30");
        assertThat(desk.lots("ann")).isEqualTo("e1=40h40");
        assertThat(desk.sums("nobody")).isEqualTo("0/0/0");
        assertThat(desk.ledger.accounts()).containsExactly(AccountId.of("ann"));
    }

    @Test
    @DisplayName(
            "rule 3: earliest last day, then earliest earned, then lowest id by characters, whatever the insertion")
    void the_order_is_last_day_then_earned_then_id() {
        desk.on(1).does(desk.earn("b10", "ann", 1, 50));
        desk.does(desk.earn("b2", "ann", 1, 50)).does(desk.earn("B3", "ann", 1, 50));
        desk.does(desk.earn("a", "ann", 1)).does(desk.earn("z", "ann", 1, 20));
        desk.on(2).does(desk.earn("a1", "ann", 1, 50));

        assertThat(desk.lots("ann")).isEqualTo("z=1 B3=1 b10=1 b2=1 a1=1 a=1");
        desk.does(desk.give("g1", "ann", "ben", 3));
        assertThat(desk.lots("ben")).isEqualTo("z@ben=1 B3@ben=1 b10@ben=1");
    }

    @Test
    @DisplayName("rule 4: held minutes are shielded, and what returns to a lot past its last day expires at once")
    void held_minutes_do_not_expire() {
        desk.does(desk.earn("e1", "ann", 60, 5)).does(desk.hold("h1", "ann", 20, 30));
        desk.does(desk.redeem("t1", "ann", 10));

        assertThat(desk.on(5).sums("ann")).isEqualTo("50/20/30");
        assertThat(desk.on(6).sums("ann")).isEqualTo("20/20/0");
        assertThat(desk.system()).isEqualTo("-60/10/30");

        desk.does(desk.reverse("r1", "t1"));
        assertThat(desk.sums("ann")).isEqualTo("20/20/0");
        assertThat(desk.system()).isEqualTo("-60/0/40");
        desk.does(desk.release("x1", "h1"));
        assertThat(desk.sums("ann")).isEqualTo("0/0/0");
        assertThat(desk.system()).isEqualTo("-60/0/60");
    }

    @Test
    @DisplayName("rule 4: what comes to a lot whose last day has passed funds no debt")
    void what_is_over_funds_no_debt() {
        desk.does(desk.open("o1", "ann", 100)).does(desk.earn("e1", "ann", 30, 5));
        desk.does(desk.hold("h1", "ann", 30, 9)).does(desk.redeem("t1", "ann", 20));

        desk.on(7).does(desk.release("x1", "h1"));

        assertThat(desk.sums("ann")).isEqualTo("-20/0/80/d20");
        assertThat(desk.system()).isEqualTo("-30/20/30");
    }

    @Test
    @DisplayName("rule 5: a hold reserves in order, is captured in that order, and lapses after its last day")
    void a_hold_is_captured_in_its_order() {
        desk.does(desk.earn("e1", "ann", 30, 50)).does(desk.earn("e2", "ann", 30));
        desk.does(desk.hold("h1", "ann", 40, 9)).does(desk.capture("k1", "h1", 35, false));

        assertThat(desk.lots("ann")).isEqualTo("e2=25h5");
        assertThat(desk.refuses(desk.capture("k2", "h1", 6, true))).isEqualTo(Reason.CAPTURE_EXCEEDS);
        assertThat(desk.on(9).sums("ann")).isEqualTo("25/5/20");
        assertThat(desk.on(10).sums("ann")).isEqualTo("25/0/25");
        assertThat(desk.refuses(desk.release("x1", "h1"))).isEqualTo(Reason.HOLD_ENDED);
        assertThat(view("h1").state()).isEqualTo(HoldView.State.LAPSED);
        assertThat(view("h1").released()).isEqualTo(Desk.minutes(5));
    }

    @Test
    @DisplayName("rule 5: holds and gifts never draw on a credit line, and a hold of which nothing is left has ended")
    void holds_and_gifts_draw_on_no_credit() {
        desk.does(desk.open("o1", "ann", 100)).does(desk.earn("e1", "ann", 30));

        assertThat(desk.refuses(desk.hold("h1", "ann", 31, 9))).isEqualTo(Reason.OVERDRAWN);
        assertThat(desk.refuses(desk.give("g1", "ann", "ben", 31))).isEqualTo(Reason.OVERDRAWN);
        desk.does(desk.hold("h1", "ann", 30, 9)).does(desk.capture("k1", "h1", 30, false));
        assertThat(view("h1").state()).isEqualTo(HoldView.State.CAPTURED);
    }

    @Test
    @DisplayName("rule 6: a payment makes a fresh lot of the whole amount, a gift carries lots, and parts join at home")
    void payments_are_fresh_and_gifts_carry() {
        desk.does(desk.open("o1", "ann", 50)).does(desk.earn("e1", "ann", 30, 50));
        desk.does(desk.give("g1", "ann", "ben", 10)).does(desk.pay("p1", "ann", "cleo", 45));
        assertThat(desk.sums("ann")).isEqualTo("-25/0/25/d25");
        assertThat(desk.lots("cleo")).isEqualTo("p1=45");
        assertThat(desk.lots("ben")).isEqualTo("e1@ben=10");

        desk.does(desk.earn("e2", "ann", 30)).does(desk.give("g2", "ben", "ann", 4));

        assertThat(desk.lots("ann")).isEqualTo("e1=4 e2=5");
    }

    @Test
    @DisplayName("rule 7: a reversal gives back to the lots that fund the transaction now, and cancels what is debt")
    void a_reversal_follows_the_funding() {
        desk.does(desk.open("o1", "ann", 100)).does(desk.earn("e1", "ann", 30)).does(desk.redeem("t1", "ann", 50));
        desk.does(desk.earn("e2", "ann", 5));
        assertThat(desk.sums("ann")).isEqualTo("-15/0/85/d15");

        desk.does(desk.reverse("r1", "t1"));

        assertThat(desk.lots("ann")).isEqualTo("e1=30 e2=5");
        assertThat(desk.refuses(desk.reverse("r2", "t1"))).isEqualTo(Reason.ALREADY_REVERSED);
        assertThat(desk.refuses(desk.reverse("r2", "r1"))).isEqualTo(Reason.NOT_REVERSIBLE);
        assertThat(desk.refuses(desk.reverse("r2", "e1"))).isEqualTo(Reason.NOT_REVERSIBLE);
        assertThat(desk.refuses(desk.reverse("r2", "t9"))).isEqualTo(Reason.UNKNOWN);
    }

    @Test
    @DisplayName("rule 7: a reversed capture gives free minutes back and does not revive the hold")
    void a_reversed_capture_does_not_revive_the_hold() {
        desk.does(desk.earn("e1", "ann", 30))
                .does(desk.hold("h1", "ann", 20, 9))
                .does(desk.capture("k1", "h1", 20, true));
        desk.does(desk.reverse("r1", "k1"));

        assertThat(desk.sums("ann")).isEqualTo("30/0/30");
        assertThat(desk.refuses(desk.capture("k2", "h1", 1, true))).isEqualTo(Reason.HOLD_ENDED);
    }

    @Test
    @DisplayName("rule 7: only what is free in the very lot that came can be given back, unless a payment is forced")
    void the_receiver_must_still_have_it() {
        desk.does(desk.earn("e1", "ann", 60)).does(desk.earn("e2", "ben", 25)).does(desk.pay("p1", "ann", "ben", 40));
        desk.does(desk.hold("h1", "ben", 5, 9)).does(desk.redeem("t1", "ben", 30));
        assertThat(desk.lots("ben")).isEqualTo("e2=5h5 p1=30");

        assertThat(desk.refuses(desk.reverse("r1", "p1"))).isEqualTo(Reason.REVERSAL_SHORT);
        desk.does(desk.force("r1", "p1"));

        assertThat(desk.lots("ann")).isEqualTo("e1=60");
        assertThat(desk.sums("ben")).isEqualTo("-5/5/-10/d10");
        desk.does(desk.earn("e3", "ben", 12));
        assertThat(desk.sums("ben")).isEqualTo("7/5/2");
    }

    @Test
    @DisplayName("rule 8: a decrease takes the free rest, the expired, the latest transactions, and what holds have")
    void a_decrease_goes_from_step_to_step() {
        desk.does(desk.earn("e1", "ann", 100, 5))
                .does(desk.hold("h1", "ann", 20, 30))
                .does(desk.redeem("t1", "ann", 10));
        desk.does(desk.redeem("t2", "ann", 10)).on(6).does(desk.earn("e2", "ann", 12));
        assertThat(desk.lots("ann")).isEqualTo("e1=20h20 e2=12");

        desk.does(desk.correct("k1", "e1", 45));
        assertThat(desk.system()).isEqualTo("-57/20/5");
        desk.does(desk.correct("k2", "e1", 35));
        assertThat(desk.lots("ann")).isEqualTo("e1=20h20 e2=7");
        desk.does(desk.reverse("r2", "t2"));
        assertThat(desk.lots("ann")).isEqualTo("e1=20h20 e2=12");
        desk.does(desk.redeem("t3", "ann", 2));

        Outcome.Posted last = (Outcome.Posted) desk.ledger.post(desk.correct("k3", "e1", 0), desk.day());

        assertThat(desk.sums("ann")).isEqualTo("0/0/0");
        assertThat(last.notices()).containsExactly(new Notice.HoldCut(CommandId.of("h1"), Desk.minutes(20)));
        assertThat(view("h1").state()).isEqualTo(HoldView.State.RELEASED);
        assertThat(desk.ledger.post(desk.correct("k3", "e1", 0), desk.day()))
                .isEqualTo(new Outcome.Replayed(last.command(), last));
    }

    @Test
    @DisplayName("rule 8: an increase first undoes earlier decreases, and what is left over joins the lot")
    void an_increase_undoes_decreases() {
        desk.does(desk.open("o1", "ann", 0)).does(desk.earn("e1", "ann", 50)).does(desk.redeem("t1", "ann", 40));
        desk.does(desk.correct("k1", "e1", 0));
        assertThat(desk.sums("ann")).isEqualTo("-40/0/-40/d40");
        desk.does(desk.earn("e2", "ann", 15));
        assertThat(desk.sums("ann")).isEqualTo("-25/0/-25/d25");

        desk.does(desk.correct("k2", "e1", 60));

        assertThat(desk.lots("ann")).isEqualTo("e1=20 e2=15");
        desk.does(desk.reverse("r1", "t1"));
        assertThat(desk.lots("ann")).isEqualTo("e1=60 e2=15");
    }

    @Test
    @DisplayName("rule 8: parts of the lot that others hold are not touched")
    void parts_of_others_are_not_touched() {
        desk.does(desk.earn("e1", "ann", 50))
                .does(desk.give("g1", "ann", "ben", 30))
                .does(desk.correct("k1", "e1", 0));

        assertThat(desk.lots("ben")).isEqualTo("e1@ben=30");
        assertThat(desk.sums("ann")).isEqualTo("-30/0/-30/d30");
    }

    @Test
    @DisplayName("rule 9: what becomes free funds the transaction that was posted first")
    void the_oldest_transaction_is_funded_first() {
        desk.does(desk.open("o1", "ann", 100)).does(desk.earn("e1", "ann", 20)).does(desk.redeem("t1", "ann", 20));
        desk.does(desk.redeem("t2", "ann", 30))
                .does(desk.correct("k1", "e1", 0))
                .does(desk.earn("e2", "ann", 25));

        // The second fell into debt first, but the first was posted first; so it is free of debt.
        desk.does(desk.reverse("r2", "t2"));
        assertThat(desk.lots("ann")).isEqualTo("e2=5");
        assertThat(desk.sums("ann")).isEqualTo("5/0/105");
    }

    @Test
    @DisplayName("trap: a hold released by an account in debt funds the debt first")
    void a_released_hold_funds_debt() {
        desk.does(desk.open("o1", "ann", 50)).does(desk.earn("e1", "ann", 40)).does(desk.hold("h1", "ann", 30, 9));
        desk.does(desk.redeem("t1", "ann", 25));
        assertThat(desk.sums("ann")).isEqualTo("15/30/35/d15");

        desk.does(desk.release("x1", "h1"));

        assertThat(desk.sums("ann")).isEqualTo("15/0/65");
    }

    @Test
    @DisplayName("trap: undoing a transaction whose own slice is debt cancels that debt before anything is restored")
    void undoing_cancels_its_own_debt_first() {
        desk.does(desk.open("o1", "ann", 50)).does(desk.earn("e1", "ann", 20)).does(desk.redeem("t1", "ann", 30));
        desk.does(desk.redeem("t2", "ann", 10)).does(desk.reverse("r1", "t1"));

        assertThat(desk.lots("ann")).isEqualTo("e1=10");
        assertThat(desk.sums("ann")).isEqualTo("10/0/60");
    }

    @Test
    @DisplayName(
            "trap: a carried lot fed by two gifts is not driven below zero by reversing one after the other was spent")
    void a_lot_fed_by_two_gifts_stays_above_zero() {
        desk.does(desk.earn("e1", "ann", 60))
                .does(desk.give("g1", "ann", "ben", 20))
                .does(desk.give("g2", "ann", "ben", 30));
        desk.does(desk.redeem("t1", "ben", 25));

        assertThat(desk.refuses(desk.reverse("r1", "g2"))).isEqualTo(Reason.REVERSAL_SHORT);
        desk.does(desk.reverse("r1", "g1"));
        assertThat(desk.refuses(desk.reverse("r2", "g2"))).isEqualTo(Reason.REVERSAL_SHORT);
        assertThat(desk.lots("ben")).isEqualTo("e1@ben=5");
    }

    @Test
    @DisplayName("trap: a sweep that comes late lets holds lapse and fund debt, each on its day, before lots expire")
    void a_late_sweep_works_day_by_day() {
        for (boolean swept : List.of(true, false)) {
            Desk each = new Desk();
            each.does(each.open("o1", "ann", 50))
                    .does(each.earn("e1", "ann", 40, 12))
                    .does(each.hold("h1", "ann", 30, 9));
            each.does(each.redeem("t1", "ann", 25)).on(40);
            if (swept) {
                each.ledger.sweep(LocalDate.of(2025, 2, 10));
            }

            // On day 10 the hold lapses and 15 of its 30 repay; on day 13 the other 15 expire.
            assertThat(each.sums("ann")).isEqualTo("0/0/50");
            assertThat(each.system()).isEqualTo("-40/25/15");
            assertThat(each.ledger.balance(AccountId.of("ann"), Desk.START.plusDays(12), each.day()))
                    .isEqualTo(Desk.minutes(15));
        }
    }

    private HoldView view(String hold) {
        return desk.ledger.hold(CommandId.of(hold), desk.day()).orElseThrow();
    }

    @Test
    void what_is_reserved_stands_beside_the_lots() {
        desk.does(desk.earn("e1", "ann", 40)).does(desk.hold("h1", "ann", 30, 9));

        assertThat(desk.holding("ann").reserved()).isEqualTo(Map.of(CommandId.of("e1"), Desk.minutes(30)));
    }
}
