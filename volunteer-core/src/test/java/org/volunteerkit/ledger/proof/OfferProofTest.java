package org.volunteerkit.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.volunteerkit.ledger.Ledger;
import org.volunteerkit.ledger.command.AccountCommand;
import org.volunteerkit.ledger.command.AccountCommand.Party;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.command.Movement;
import org.volunteerkit.ledger.command.Reservation;
import org.volunteerkit.ledger.command.Trade;
import org.volunteerkit.ledger.outcome.Outcome;
import org.volunteerkit.ledger.statement.Posting;
import org.volunteerkit.value.Unit;

/** Journals in which somebody changed what an offer or a limit had said, so that what was posted after it should not have been. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OfferProofTest {

    private static final LocalDate DAY = LocalDate.of(2025, 1, 1);
    private static final Trade.OfferId TEA = Trade.OfferId.of("tea");
    private static final AccountId ANN = AccountId.of("ann");
    private static final AccountId BEN = AccountId.of("ben");

    private static List<Posting> sound() {
        Ledger ledger = Ledger.of(Unit.POINT);
        List<LedgerCommand> commands = List.of(
                offer(10).build(),
                Trade.Supply.of(CommandId.of("s1"), DAY, TEA, 3),
                Movement.Earn.of(CommandId.of("e1"), DAY, ANN, points(60)),
                Reservation.Book.builder()
                        .id(CommandId.of("b1"))
                        .day(DAY)
                        .account(ANN)
                        .offer(TEA)
                        .quantity(2)
                        .price(points(10))
                        .until(DAY.plusDays(3))
                        .build(),
                serve("b1", 1),
                open("o1", ANN, "east"),
                open("o2", BEN, "west"),
                limit(20),
                Movement.Pay.of(CommandId.of("p1"), DAY, ANN, BEN, points(20)),
                Trade.Settle.builder()
                        .id(CommandId.of("c1"))
                        .day(DAY)
                        .amount(points(15))
                        .build());
        commands.forEach(command -> assertThat(ledger.post(command, DAY)).isInstanceOf(Outcome.Posted.class));
        return ledger.postings().toList();
    }

    private static Trade.Publish.Builder offer(long price) {
        return offer(price, Trade.Charge.WHEN_SERVED);
    }

    private static Trade.Publish.Builder offer(long price, Trade.Charge charge) {
        return Trade.Publish.builder()
                .id(CommandId.of("f1"))
                .day(DAY)
                .offer(TEA)
                .price(points(price))
                .charge(charge);
    }

    private static LedgerCommand serve(String booking, long quantity) {
        return Reservation.Serve.of(CommandId.of("v1"), DAY, CommandId.of(booking), quantity);
    }

    private static LedgerCommand open(String id, AccountId account, String party) {
        return AccountCommand.Open.builder()
                .id(CommandId.of(id))
                .day(DAY)
                .account(account)
                .party(Party.of(party))
                .build();
    }

    private static LedgerCommand limit(long most) {
        return Trade.LimitParty.builder()
                .id(CommandId.of("l1"))
                .day(DAY)
                .party(Party.of("east"))
                .limit(new AccountCommand.Limit(points(most), AccountCommand.Firmness.HARD))
                .build();
    }

    private static Amount points(long parts) {
        return Amount.ofParts(Unit.POINT, parts);
    }

    @Test
    void a_sound_journal_holds() {
        assertThat(Proof.of(Unit.POINT, sound().stream())).isEqualTo(new Proof.Holds(10));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("the price was another", 72, 4, 1, offer(11).build()),
                fault(
                        "it had to be ordered",
                        72,
                        4,
                        1,
                        offer(10, Trade.Charge.AT_ONCE).build()),
                fault(
                        "nobody vouched",
                        72,
                        4,
                        1,
                        offer(10)
                                .addRequires(AccountCommand.Eligibility.of("adult"))
                                .build()),
                fault(
                        "the quota was smaller",
                        72,
                        4,
                        1,
                        offer(10).quota(new Trade.Quota(1, Trade.Per.MONTH)).build()),
                fault("there was less in stock", 72, 4, 2, Trade.Supply.of(CommandId.of("s1"), DAY, TEA, 1)),
                fault("more was served than booked", 75, 5, 5, serve("b1", 3)),
                fault("less was served than redeemed", 46, 5, 5, serve("b1", 2)),
                fault("something else was served", 61, 5, 5, serve("e1", 1)),
                fault(
                        "the booking was over",
                        74,
                        5,
                        4,
                        booking -> Reservation.Book.builder()
                                .id(booking.id())
                                .day(DAY.minusDays(5))
                                .account(ANN)
                                .offer(TEA)
                                .quantity(2)
                                .price(points(10))
                                .until(DAY.minusDays(1))
                                .build()),
                fault("the party could owe less", 68, 9, 8, limit(19)),
                fault("there was less to settle", 68, 10, 7, open("o2", BEN, "east")));
    }

    private static Arguments fault(String what, int law, long posting, int place, LedgerCommand instead) {
        return fault(what, law, posting, place, command -> instead);
    }

    private static Arguments fault(
            String what, int law, long posting, int place, UnaryOperator<LedgerCommand> instead) {
        return Arguments.of(what, law, posting, place, instead);
    }

    @ParameterizedTest(name = "{0}: law {1} at posting {2}")
    @MethodSource("faults")
    void what_should_not_have_been_posted_is_named(
            String what, int law, long posting, int place, UnaryOperator<LedgerCommand> instead) {
        List<Posting> journal = new ArrayList<>(sound());
        Posting changed = journal.get(place - 1);
        LedgerCommand command = instead.apply(changed.command());
        journal.set(
                place - 1,
                Posting.builder()
                        .number(place)
                        .kind(changed.kind())
                        .day(command.day())
                        .recorded(changed.recorded())
                        .command(command)
                        .addAllEntries(changed.entries())
                        .build());

        assertThat(Proof.of(Unit.POINT, journal.stream()))
                .as(what)
                .isInstanceOfSatisfying(Proof.Breaks.class, breaks -> {
                    assertThat(breaks.law()).isEqualTo(law);
                    assertThat(breaks.posting()).isEqualTo(posting);
                });
    }
}
