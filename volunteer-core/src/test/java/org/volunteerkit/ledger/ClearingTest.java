package org.volunteerkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.volunteerkit.ledger.command.AccountCommand;
import org.volunteerkit.ledger.command.AccountCommand.Firmness;
import org.volunteerkit.ledger.command.AccountCommand.Party;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.command.Trade;
import org.volunteerkit.ledger.outcome.Lacking;
import org.volunteerkit.ledger.outcome.Notice;
import org.volunteerkit.ledger.outcome.Outcome;
import org.volunteerkit.ledger.outcome.Refused.Reason;
import org.volunteerkit.ledger.statement.PartyStatement;
import org.volunteerkit.ledger.statement.PartyStatement.Dealings;
import org.volunteerkit.ledger.statement.Settlement;
import org.volunteerkit.ledger.statement.Settlement.Transfer;
import org.volunteerkit.time.DateRange;

/** Rules 30 to 34. */
class ClearingTest {

    private static final Party EAST = Party.of("east");
    private static final Party NORTH = Party.of("north");
    private static final Party SOUTH = Party.of("south");
    private static final Party WEST = Party.of("west");

    private final Desk desk = new Desk();

    @BeforeEach
    void everybody_has_a_party_and_something_to_pay() {
        int number = 0;
        for (Party party : List.of(EAST, NORTH, SOUTH, WEST)) {
            number++;
            desk.does(AccountCommand.Open.builder()
                            .id(CommandId.of("o" + number))
                            .day(desk.day())
                            .account(of(party))
                            .party(party)
                            .build())
                    .does(desk.earn("e" + number, party.value(), 500));
        }
    }

    private static AccountId of(Party party) {
        return AccountId.of(party.value());
    }

    private LedgerCommand limit(String id, Party party, long most, Firmness firmness) {
        return Trade.LimitParty.builder()
                .id(CommandId.of(id))
                .day(desk.day())
                .party(party)
                .limit(new AccountCommand.Limit(Desk.minutes(most), firmness))
                .build();
    }

    private Trade.Settle.Builder settle(String id) {
        return Trade.Settle.builder().id(CommandId.of(id)).day(desk.day());
    }

    private Settlement settlement(String id) {
        return desk.ledger.settlement(CommandId.of(id)).orElseThrow();
    }

    @Test
    @DisplayName("rule 31: a hard limit refuses the payment beyond it and names what is missing; reversals pass it")
    void a_hard_limit_refuses() {
        desk.does(limit("l1", EAST, 30, Firmness.HARD)).does(desk.pay("p1", "east", "west", 30));
        LedgerCommand beyond = desk.pay("p2", "east", "north", 7);

        assertThat(desk.ledger.post(beyond, desk.day()))
                .isEqualTo(new Lacking.PartyLimitPassed(
                        beyond, EAST, Desk.minutes(30), Desk.minutes(-30), Desk.minutes(7)));
        desk.does(desk.give("g1", "east", "north", 7))
                .does(desk.pay("p3", "north", "east", 7))
                .does(beyond);
        desk.does(desk.reverse("r1", "p3"));
        assertThat(desk.ledger.positions().get(EAST)).isEqualTo(Desk.minutes(-37));
        desk.does(Trade.LimitParty.builder()
                .id(CommandId.of("l2"))
                .day(desk.day())
                .party(EAST)
                .build());
        desk.does(desk.pay("p4", "east", "west", 100));
        assertThat(desk.ledger.prove().holds()).isTrue();
    }

    @Test
    @DisplayName("rule 31: a soft limit posts the payment and says so")
    void a_soft_limit_notices() {
        desk.does(limit("l1", EAST, 30, Firmness.SOFT));

        Outcome.Posted posted = (Outcome.Posted) desk.ledger.post(desk.pay("p1", "east", "west", 31), desk.day());

        assertThat(posted.notices())
                .containsExactly(new Notice.BelowPartyLimit(EAST, Desk.minutes(30), Desk.minutes(-31)));
    }

    @Test
    @DisplayName("rule 32: equal pairs first, then who owes most pays who gets most")
    void a_settlement_is_a_list_of_transfers() {
        desk.does(desk.pay("p1", "east", "west", 50)).does(desk.pay("p2", "north", "west", 30));
        desk.does(desk.pay("p3", "east", "south", 30));
        desk.does(settle("s1").build());

        Settlement settled = settlement("s1");
        assertThat(settled.before().toString()).isEqualTo("{east=-PT1H20M, north=-PT30M, south=PT30M, west=PT1H20M}");
        assertThat(settled.transfers())
                .containsExactly(
                        new Transfer(EAST, WEST, Desk.minutes(80)), new Transfer(NORTH, SOUTH, Desk.minutes(30)));
        assertThat(settled.after()).isEmpty();
        assertThat(desk.ledger.positions()).isEmpty();

        desk.does(desk.reverse("r1", "p3"));
        assertThat(desk.ledger.positions()).isEqualTo(Map.of(EAST, Desk.minutes(30), SOUTH, Desk.minutes(-30)));
        assertThat(settlement("s1")).isEqualTo(settled);
    }

    @Test
    @DisplayName("rule 32: named parties settle among themselves, and an amount ends it; more than there is is refused")
    void some_settle_some() {
        desk.does(desk.pay("p1", "east", "west", 50)).does(desk.pay("p2", "north", "south", 30));
        assertThat(desk.refuses(settle("s1").amount(Desk.minutes(81)).build())).isEqualTo(Reason.SETTLES_TOO_MUCH);
        assertThat(desk.refuses(settle("s1")
                        .addParties(EAST, NORTH)
                        .amount(Desk.minutes(1))
                        .build()))
                .isEqualTo(Reason.SETTLES_TOO_MUCH);
        assertThat(desk.refuses(settle("s1").amount(Desk.minutes(0)).build())).isEqualTo(Reason.NOT_POSITIVE);

        desk.does(settle("s1").addParties(EAST, SOUTH).build());
        desk.does(settle("s2").amount(Desk.minutes(45)).build());
        desk.does(settle("s3").addParties(EAST, NORTH).build());

        assertThat(settlement("s1").transfers()).containsExactly(new Transfer(EAST, SOUTH, Desk.minutes(30)));
        assertThat(settlement("s2").transfers())
                .containsExactly(
                        new Transfer(NORTH, WEST, Desk.minutes(30)), new Transfer(EAST, WEST, Desk.minutes(15)));
        assertThat(settlement("s3").transfers()).isEmpty();
        assertThat(desk.ledger.positions()).isEqualTo(Map.of(EAST, Desk.minutes(-5), WEST, Desk.minutes(5)));
        assertThat(desk.ledger.prove().holds()).isTrue();
    }

    @Test
    @DisplayName("a party's statement opens, tells dealings and settlements, and closes")
    void a_party_has_a_statement() {
        desk.does(desk.pay("p1", "east", "west", 50)).on(40).does(desk.pay("p2", "west", "east", 20));
        desk.does(desk.pay("p3", "east", "north", 5))
                .does(desk.reverse("r1", "p1"))
                .does(settle("s1").build());
        desk.on(50).does(desk.pay("p4", "north", "east", 1));

        PartyStatement told = desk.ledger.clearing(
                EAST, DateRange.of(LocalDate.of(2025, 2, 1), LocalDate.of(2025, 2, 15)), desk.day());

        assertThat(told.opening()).isEqualTo(Desk.minutes(-50));
        assertThat(told.dealings())
                .isEqualTo(Map.of(
                        WEST, new Dealings(Desk.minutes(20), Desk.minutes(-50)),
                        NORTH, new Dealings(Desk.minutes(0), Desk.minutes(5))));
        assertThat(told.settled())
                .containsExactly(new PartyStatement.Settled(
                        CommandId.of("s1"), desk.on(40).day(), WEST, Desk.minutes(-15)));
        assertThat(told.closing()).isEqualTo(Desk.minutes(0));
        assertThat(desk.ledger.settlement(CommandId.of("p1"))).isEqualTo(Optional.empty());
    }
}
