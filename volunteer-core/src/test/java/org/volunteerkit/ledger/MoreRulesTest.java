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
import org.volunteerkit.ledger.command.AccountCommand;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Batch;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.command.Movement;
import org.volunteerkit.ledger.command.Trade;
import org.volunteerkit.ledger.outcome.Malformed;
import org.volunteerkit.ledger.outcome.Notice;
import org.volunteerkit.ledger.outcome.Outcome;
import org.volunteerkit.ledger.outcome.Refused;
import org.volunteerkit.ledger.outcome.Refused.Reason;

/** The rules from the tenth on, by which the ledger goes. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MoreRulesTest {

    private static final Movement.YearlyCap FAMILY =
            new Movement.YearlyCap(Movement.GiftCap.of("family"), Desk.minutes(100));

    private final Desk desk = new Desk();

    @AfterEach
    void the_journal_is_right() {
        assertThat(desk.ledger.prove().holds()).isTrue();
    }

    @Test
    @DisplayName("rule 10: ids of all kinds share one space, and a refused id stays free")
    void ids_share_one_space() {
        desk.does(desk.earn("e1", "ann", 60)).does(desk.hold("h1", "ann", 10, 9));
        desk.does(batch("b1", desk.redeem("t1", "ann", 5)));

        assertThat(desk.refuses(desk.earn("h1", "ann", 5))).isEqualTo(Reason.CONFLICTING);
        assertThat(desk.refuses(desk.redeem("t1", "ann", 6))).isEqualTo(Reason.CONFLICTING);
        assertThat(desk.refuses(desk.release("b1", "h1"))).isEqualTo(Reason.CONFLICTING);
        assertThat(desk.refuses(desk.redeem("t2", "ann", 60))).isEqualTo(Reason.OVERDRAWN);
        desk.does(desk.redeem("t2", "ann", 5));
        assertThat(desk.sums("ann")).isEqualTo("50/10/40");
    }

    @Test
    @DisplayName("rule 10: a command of a batch sent alone gets the answer of the batch and has no effect")
    void a_command_of_a_batch_sent_alone_is_a_replay() {
        LedgerCommand redeem = desk.redeem("t1", "ann", 5);
        desk.does(desk.earn("e1", "ann", 60)).does(batch("b1", redeem));

        assertThat(desk.ledger.post(redeem, desk.day()))
                .isEqualTo(new Outcome.Replayed(redeem, new Outcome.Posted(redeem, 2, List.of())));
        desk.does(batch("b2", redeem, desk.redeem("t2", "ann", 5)));
        assertThat(desk.sums("ann")).isEqualTo("50/0/50");
    }

    @Test
    @DisplayName("rule 11: redeemed moves by the part on credit too, and all accounts together are always zero")
    void redeemed_moves_by_the_part_on_credit_too() {
        desk.does(desk.open("o1", "ann", 50))
                .does(desk.earn("e1", "ann", 20, 3))
                .does(desk.redeem("t1", "ann", 30));
        assertThat(desk.system()).isEqualTo("-20/30/0");

        desk.does(desk.earn("e2", "ann", 25, 3)).on(4).does(desk.correct("k1", "e2", 5));

        assertThat(desk.system()).isEqualTo("-25/30/0");
        assertThat(desk.sums("ann")).isEqualTo("-5/0/45/d5");
    }

    @Test
    @DisplayName("rule 12: a cap counts calendar years of the day of giving, and a reversed gift gives its share back")
    void a_cap_counts_calendar_years() {
        desk.does(desk.earn("e1", "ann", 900)).does(desk.give("g1", "ann", "ben", 60, FAMILY));
        assertThat(desk.refuses(desk.give("g2", "ann", "ben", 41, FAMILY))).isEqualTo(Reason.CAP_EXCEEDED);
        desk.does(desk.give("g2", "ann", "ben", 41)).does(desk.give("g3", "ann", "ben", 40, FAMILY));

        LedgerCommand late = desk.give("g4", "ann", "ben", 1, FAMILY);
        desk.on(370);
        assertThat(desk.refuses(late)).isEqualTo(Reason.CAP_EXCEEDED);
        desk.does(desk.give("g5", "ann", "ben", 100, FAMILY))
                .does(desk.reverse("r1", "g1"))
                .does(late);
        assertThat(desk.refuses(desk.give("g6", "ann", "ben", 1, FAMILY))).isEqualTo(Reason.CAP_EXCEEDED);
    }

    @Test
    @DisplayName("rule 13: payments between stations move positions, reversals move them back, settlement zeroes them")
    void payments_between_stations_are_cleared() {
        AccountCommand.Party east = AccountCommand.Party.of("east");
        AccountCommand.Party west = AccountCommand.Party.of("west");
        desk.does(member("o1", "ann", east)).does(member("o2", "ben", west)).does(member("o3", "cleo", east));
        desk.does(desk.earn("e1", "ann", 90));
        desk.does(desk.pay("p1", "ann", "ben", 30)).does(desk.pay("p2", "ann", "cleo", 20));
        desk.does(desk.give("g1", "ann", "ben", 5)).does(desk.pay("p3", "ann", "ben", 7));
        assertThat(desk.ledger.positions()).isEqualTo(Map.of(east, Desk.minutes(-37), west, Desk.minutes(37)));

        desk.does(desk.reverse("r1", "p1"));
        assertThat(desk.ledger.positions()).isEqualTo(Map.of(east, Desk.minutes(-7), west, Desk.minutes(7)));
        String before = desk.sums("ann") + desk.sums("ben");
        desk.does(Trade.Settle.of(CommandId.of("s1"), desk.day()));

        assertThat(desk.ledger.positions()).isEmpty();
        assertThat(desk.sums("ann") + desk.sums("ben")).isEqualTo(before);
    }

    @Test
    @DisplayName("rule 14: only an account with nothing on it is closed, and a closed one takes no entry of any kind")
    void a_closed_account_takes_no_entry() {
        desk.does(desk.open("o1", "ann", 50)).does(desk.earn("e1", "ann", 60)).does(desk.hold("h1", "ann", 10, 9));
        assertThat(desk.refuses(desk.close("c1", "ann"))).isEqualTo(Reason.HOLDS_OPEN);
        desk.does(desk.release("x1", "h1"));
        assertThat(desk.refuses(desk.close("c1", "ann"))).isEqualTo(Reason.NOT_EMPTY);
        desk.does(desk.redeem("t1", "ann", 70));
        assertThat(desk.refuses(desk.close("c1", "ann"))).isEqualTo(Reason.NOT_EMPTY);
        desk.does(desk.earn("e2", "ann", 10)).does(desk.close("c1", "ann"));

        assertThat(desk.refuses(desk.earn("e3", "ann", 1))).isEqualTo(Reason.CLOSED);
        assertThat(desk.refuses(desk.reverse("r1", "t1"))).isEqualTo(Reason.CLOSED);
        assertThat(desk.refuses(desk.correct("k1", "e1", 1))).isEqualTo(Reason.CLOSED);
        assertThat(desk.refuses(desk.release("x2", "h1"))).isEqualTo(Reason.CLOSED);
        assertThat(desk.refuses(desk.give("g1", "ben", "ann", 1))).isEqualTo(Reason.CLOSED);
        assertThat(desk.refuses(desk.open("o2", "ann", 1))).isEqualTo(Reason.CLOSED);
        assertThat(desk.refuses(desk.close("c2", "ann"))).isEqualTo(Reason.CLOSED);
    }

    @Test
    @DisplayName("rule 15: lots, holds and debt go over, and what the duplicate had done lands on the survivor")
    void a_merge_hands_everything_over() {
        desk.does(desk.open("o1", "anne", 50)).does(desk.earn("e1", "anne", 30)).does(desk.hold("h1", "anne", 10, 9));
        desk.does(desk.pay("p1", "anne", "ben", 45))
                .does(desk.earn("e2", "ann", 8))
                .does(desk.give("g1", "ben", "anne", 5));
        assertThat(desk.sums("anne")).isEqualTo("-10/10/30/d20");
        desk.does(desk.redeem("t0", "ann", 2));

        desk.does(desk.merge("m1", "anne", "ann"));

        assertThat(desk.lots("ann")).isEqualTo("e1=10h10");
        assertThat(desk.sums("ann")).isEqualTo("-4/10/-14/d14");
        assertThat(desk.sums("anne")).isEqualTo("0/0/50");
        assertThat(desk.refuses(desk.earn("e9", "anne", 1))).isEqualTo(Reason.CLOSED);
        assertThat(desk.refuses(desk.give("g9", "ann", "anne", 1))).isEqualTo(Reason.SAME_ACCOUNT);
        desk.does(desk.release("x1", "h1")).does(desk.reverse("r1", "t0"));
        assertThat(desk.sums("ann")).isEqualTo("-2/0/-2/d2");
        desk.does(desk.correct("k1", "e1", 40));
        assertThat(desk.sums("ann")).isEqualTo("8/0/8");
        assertThat(desk.lots("ann")).isEqualTo("e1=8");
    }

    @Test
    @DisplayName("rule 16: each lot is split, odd minutes go on from heir to heir, and the account is closed")
    void an_estate_is_split_lot_by_lot() {
        desk.does(desk.earn("e1", "ann", 10, 50))
                .does(desk.earn("e2", "ann", 11))
                .does(desk.earn("e3", "ann", 4, 99));
        AccountCommand.Inherit estate = AccountCommand.Inherit.builder()
                .id(CommandId.of("i1"))
                .day(desk.day())
                .account(AccountId.of("ann"))
                .addHeirs(AccountId.of("ben"), AccountId.of("cleo"), AccountId.of("dora"))
                .build();

        desk.does(estate);

        assertThat(desk.lots("ben")).isEqualTo("e1@ben=4 e3@ben=1 e2@ben=4");
        assertThat(desk.lots("cleo")).isEqualTo("e1@cleo=3 e3@cleo=2 e2@cleo=3");
        assertThat(desk.lots("dora")).isEqualTo("e1@dora=3 e3@dora=1 e2@dora=4");
        assertThat(desk.refuses(desk.earn("e4", "ann", 1))).isEqualTo(Reason.CLOSED);
    }

    @Test
    @DisplayName("rule 17: price times quantity and stock move together, and a reversal returns both")
    void stock_and_balance_move_together() {
        desk.does(desk.supply("s1", "soap", 3)).does(desk.earn("e1", "ann", 50));
        assertThat(desk.refuses(desk.order("b1", "ann", "soap", 4, 1))).isEqualTo(Reason.OUT_OF_STOCK);
        assertThat(desk.refuses(desk.order("b1", "ann", "soap", 3, 20))).isEqualTo(Reason.OVERDRAWN);
        desk.does(desk.order("b1", "ann", "soap", 2, 20));
        assertThat(desk.sums("ann")).isEqualTo("10/0/10");
        assertThat(desk.stock("soap")).isEqualTo(1);

        desk.does(desk.reverse("r1", "b1"));

        assertThat(desk.sums("ann")).isEqualTo("50/0/50");
        assertThat(desk.stock("soap")).isEqualTo(3);
    }

    @Test
    @DisplayName("rule 17: a batch is refused with the kind and the position of the command that is")
    void a_refused_batch_leaves_no_trace() {
        desk.does(desk.earn("e1", "ann", 50, 5)).on(8);
        LedgerCommand earn = desk.earn("e2", "ben", 9);
        Batch batch = batch(
                "b1",
                earn,
                desk.supply("s1", "soap", 3),
                desk.merge("m1", "ben", "ann"),
                desk.hold("h1", "ann", 4, 20),
                desk.capture("k1", "h1", 5, true));

        Refused refused = (Refused) desk.ledger.post(batch, desk.day());

        assertThat(refused.reason()).isEqualTo(Reason.CAPTURE_EXCEEDS);
        assertThat(refused)
                .isInstanceOfSatisfying(
                        Refused.InBatch.class, in -> assertThat(in.position()).isEqualTo(5));
        assertThat(desk.on(3).lots("ann")).isEqualTo("e1=50");
        assertThat(desk.ledger.accounts()).containsExactly(AccountId.of("ann"));
        assertThat(desk.stock("soap")).isZero();
        desk.on(8).does(earn);
    }

    @Test
    @DisplayName("rule 17: two commands of one batch cannot bear one id with two contents")
    void a_batch_has_one_content_for_each_id() {
        Refused refused = (Refused)
                desk.ledger.post(batch("b1", desk.earn("e1", "ann", 5), desk.earn("e1", "ann", 6)), desk.day());

        assertThat(((Refused.InBatch) refused).refused()).isInstanceOf(Malformed.Conflicting.class);
    }

    @Test
    @DisplayName("rule 18: the first kind that applies is the answer")
    void the_first_kind_is_the_answer() {
        desk.does(desk.earn("e1", "ann", 5)).does(desk.redeem("t1", "ann", 5)).does(desk.close("c1", "ann"));

        assertThat(desk.refuses(desk.give("e1", "ISSUED", "ISSUED", 0))).isEqualTo(Reason.CONFLICTING);
        assertThat(desk.refuses(desk.give("g1", "ISSUED", "ISSUED", 0))).isEqualTo(Reason.NOT_POSITIVE);
        assertThat(desk.refuses(desk.give("g1", "ISSUED", "ISSUED", 1))).isEqualTo(Reason.SAME_ACCOUNT);
        assertThat(desk.refuses(desk.give("g1", "ISSUED", "ann", 1))).isEqualTo(Reason.SYSTEM_ACCOUNT);
        assertThat(desk.refuses(desk.capture("k1", "h9", 0, true))).isEqualTo(Reason.NOT_POSITIVE);
        assertThat(desk.refuses(desk.capture("k1", "h9", 1, true))).isEqualTo(Reason.UNKNOWN);
        assertThat(desk.refuses(desk.give("g1", "ann", "ben", 1))).isEqualTo(Reason.CLOSED);
        assertThat(desk.refuses(desk.order("o1", "ben", "soap", 1, 1))).isEqualTo(Reason.OUT_OF_STOCK);
    }

    @Test
    void a_hard_limit_refuses_and_a_soft_one_tells() {
        desk.does(limited("o1", "ann", AccountCommand.Firmness.HARD)).does(desk.earn("e1", "ann", 100));
        assertThat(desk.refuses(desk.earn("e2", "ann", 1))).isEqualTo(Reason.CEILING_EXCEEDED);
        assertThat(desk.refuses(desk.redeem("t1", "ann", 91))).isEqualTo(Reason.FLOOR_PASSED);
        desk.does(desk.redeem("t1", "ann", 90));

        desk.does(limited("o2", "ann", AccountCommand.Firmness.SOFT));

        AccountId ann = AccountId.of("ann");
        assertThat(((Outcome.Posted) desk.ledger.post(desk.redeem("t2", "ann", 1), desk.day())).notices())
                .containsExactly(new Notice.BelowFloor(ann, Desk.minutes(10), Desk.minutes(9)));
        assertThat(((Outcome.Posted) desk.ledger.post(desk.earn("e2", "ann", 92), desk.day())).notices())
                .containsExactly(new Notice.AboveCeiling(ann, Desk.minutes(100), Desk.minutes(101)));
    }

    @Test
    void a_credit_line_is_not_shortened_below_what_stands_on_it() {
        desk.does(desk.open("o1", "ann", 50)).does(desk.redeem("t1", "ann", 30));

        assertThat(desk.refuses(desk.open("o2", "ann", 29))).isEqualTo(Reason.OVERDRAWN);
        desk.does(desk.open("o2", "ann", 30));
        assertThat(desk.sums("ann")).isEqualTo("-30/0/0/d30");
    }

    @Test
    void what_is_done_together_stands_or_falls_together() {
        desk.does(desk.earn("e1", "ann", 50, 5));
        LocalDate later = Desk.START.plusDays(9);

        boolean stood = desk.ledger.together(() -> {
            desk.ledger.post(desk.earn("e2", "ben", 5), later);
            desk.ledger.post(desk.open("o1", "ann", 5), later);
            return false;
        });

        assertThat(stood).isFalse();
        assertThat(desk.on(5).lots("ann")).isEqualTo("e1=50");
        assertThat(desk.ledger.size()).isEqualTo(1);
        assertThat(desk.ledger.accounts()).containsExactly(AccountId.of("ann"));
        assertThat(desk.ledger.together(
                        () -> desk.ledger.post(desk.earn("e2", "ben", 5), later) instanceof Outcome.Posted))
                .isTrue();
        assertThat(desk.ledger.size()).isEqualTo(2);
    }

    private Batch batch(String id, LedgerCommand... commands) {
        return Batch.of(CommandId.of(id), desk.day(), List.of(commands));
    }

    private LedgerCommand member(String id, String account, AccountCommand.Party party) {
        return AccountCommand.Open.builder()
                .id(CommandId.of(id))
                .day(desk.day())
                .account(AccountId.of(account))
                .party(party)
                .build();
    }

    private LedgerCommand limited(String id, String account, AccountCommand.Firmness firmness) {
        return AccountCommand.Open.builder()
                .id(CommandId.of(id))
                .day(desk.day())
                .account(AccountId.of(account))
                .floor(new AccountCommand.Limit(Desk.minutes(10), firmness))
                .ceiling(new AccountCommand.Limit(Desk.minutes(100), firmness))
                .build();
    }
}
