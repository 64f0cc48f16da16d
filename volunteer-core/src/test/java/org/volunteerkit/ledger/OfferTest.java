package org.volunteerkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.volunteerkit.ledger.command.AccountCommand;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Batch;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.command.Reservation;
import org.volunteerkit.ledger.command.Trade;
import org.volunteerkit.ledger.outcome.Lacking;
import org.volunteerkit.ledger.outcome.Outcome;
import org.volunteerkit.ledger.outcome.Refused;
import org.volunteerkit.ledger.outcome.Refused.Reason;
import org.volunteerkit.ledger.outcome.Withheld;
import org.volunteerkit.ledger.statement.HoldView;
import org.volunteerkit.ledger.statement.OfferView;
import org.volunteerkit.ledger.statement.Outlook;
import org.volunteerkit.time.DateRange;

/** Rules 19 to 29, one after another; day 0 of the desk is 1 January 2025. */
class OfferTest {

    private static final Trade.OfferId TEA = Trade.OfferId.of("tea");
    private static final AccountCommand.Eligibility ADULT = AccountCommand.Eligibility.of("adult");

    private final Desk desk = new Desk();

    private Trade.Publish.Builder offer(String id, long price) {
        return Trade.Publish.builder()
                .id(CommandId.of(id))
                .day(desk.day())
                .offer(TEA)
                .price(Desk.minutes(price))
                .charge(Trade.Charge.WHEN_SERVED);
    }

    private Reservation.Book.Builder booking(String id, String account, long quantity, long price, int until) {
        return Reservation.Book.builder()
                .id(CommandId.of(id))
                .day(desk.day())
                .account(AccountId.of(account))
                .offer(TEA)
                .quantity(quantity)
                .price(Desk.minutes(price))
                .until(desk.day().plusDays(until));
    }

    private LedgerCommand book(String id, String account, long quantity, long price, int until) {
        return booking(id, account, quantity, price, until).build();
    }

    private LedgerCommand serve(String id, String booking, long quantity, boolean last) {
        return Reservation.Serve.builder()
                .id(CommandId.of(id))
                .day(desk.day())
                .booking(CommandId.of(booking))
                .quantity(quantity)
                .last(last)
                .build();
    }

    /** Free, reserved and redeemed pieces. */
    private String tea() {
        OfferView view = desk.ledger.offer(TEA, desk.day());
        assertThat(view.free() + view.reserved() + view.redeemed()).isEqualTo(view.supplied());
        return view.free() + "/" + view.reserved() + "/" + view.redeemed();
    }

    private Refused refusal(LedgerCommand command) {
        return (Refused) desk.ledger.post(command, desk.day());
    }

    @Test
    @DisplayName(
            "rules 22 and 23: a booking puts price and pieces aside, serving takes both, the last serving lets the rest go")
    void a_booking_is_served_piece_by_piece() {
        desk.does(desk.earn("e1", "ann", 60)).does(offer("o1", 10).build()).does(desk.supply("s1", "tea", 5));

        desk.does(book("b1", "ann", 3, 10, 9));
        assertThat(desk.sums("ann")).isEqualTo("60/30/30");
        assertThat(tea()).isEqualTo("2/3/0");
        assertThat(desk.refuses(desk.capture("k1", "b1", 10, true))).isEqualTo(Reason.UNKNOWN);

        desk.does(serve("v1", "b1", 1, false));
        assertThat(desk.sums("ann")).isEqualTo("50/20/30");
        assertThat(tea()).isEqualTo("2/2/1");
        assertThat(refusal(serve("v2", "b1", 3, true)))
                .isEqualTo(new Lacking.ServingExceeds(serve("v2", "b1", 3, true), CommandId.of("b1"), 3, 2));

        desk.does(serve("v2", "b1", 1, true));
        assertThat(desk.sums("ann")).isEqualTo("40/0/40");
        assertThat(tea()).isEqualTo("3/0/2");
        HoldView view = desk.ledger.hold(CommandId.of("b1"), desk.day()).orElseThrow();
        assertThat(view.state()).isEqualTo(HoldView.State.CAPTURED);
        assertThat(view.offer()).contains(TEA);
        assertThat(view.pieces()).isEqualTo(OptionalLong.of(0));
        assertThat(desk.refuses(serve("v3", "b1", 1, true))).isEqualTo(Reason.HOLD_ENDED);
    }

    @Test
    @DisplayName(
            "rules 24 and 26: cancelled or lapsed, price and pieces are free again, whoever is asked and whether or not a sweep ran")
    void a_booking_that_ends_gives_all_back() {
        desk.does(desk.earn("e1", "ann", 60)).does(desk.earn("e2", "ben", 60));
        desk.does(offer("o1", 10).build()).does(desk.supply("s1", "tea", 3));
        desk.does(book("b1", "ann", 2, 10, 5)).does(book("b2", "ann", 1, 10, 5));
        desk.does(desk.release("x1", "b2"));
        assertThat(tea()).isEqualTo("1/2/0");

        desk.on(5);
        assertThat(tea()).isEqualTo("1/2/0");
        assertThat(desk.refuses(book("b3", "ben", 3, 10, 1))).isEqualTo(Reason.OUT_OF_STOCK);
        desk.on(6);
        assertThat(tea()).isEqualTo("3/0/0");
        desk.does(book("b3", "ben", 3, 10, 1));
        assertThat(desk.refuses(serve("v1", "b1", 1, true))).isEqualTo(Reason.HOLD_ENDED);
        assertThat(desk.sums("ann")).isEqualTo("60/0/60");
        assertThat(desk.ledger.prove().holds()).isTrue();
    }

    @Test
    @DisplayName(
            "rule 24: a correction that takes part of the hold leaves pieces that cannot be paid; one that takes all ends the booking")
    void a_correction_cuts_a_booking() {
        desk.does(desk.earn("e1", "ann", 35)).does(offer("o1", 10).build()).does(desk.supply("s1", "tea", 3));
        desk.does(book("b1", "ann", 3, 10, 9)).does(desk.correct("k1", "e1", 25));
        assertThat(tea()).isEqualTo("0/3/0");
        assertThat(desk.refuses(serve("v1", "b1", 3, true))).isEqualTo(Reason.CAPTURE_EXCEEDS);
        desk.does(serve("v1", "b1", 1, false));
        assertThat(tea()).isEqualTo("0/2/1");

        desk.does(desk.correct("k2", "e1", 0));

        assertThat(tea()).isEqualTo("2/0/1");
        assertThat(desk.sums("ann")).isEqualTo("-10/0/-10/d10");
    }

    @Test
    @DisplayName("rule 27: reversing an order or a serving returns price, pieces and count, and revives no booking")
    void a_reversal_returns_price_pieces_and_count() {
        desk.does(desk.earn("e1", "ann", 60)).does(desk.supply("s1", "tea", 3));
        desk.does(offer("o1", 10).quota(new Trade.Quota(2, Trade.Per.ACCOUNT)).build());
        desk.does(book("b1", "ann", 2, 10, 9)).does(serve("v1", "b1", 1, false));
        assertThat(desk.refuses(book("b2", "ann", 1, 10, 9))).isEqualTo(Reason.QUOTA_EXCEEDED);

        desk.does(desk.reverse("r1", "v1"));

        assertThat(desk.sums("ann")).isEqualTo("60/10/50");
        assertThat(tea()).isEqualTo("2/1/0");
        desk.does(book("b2", "ann", 1, 10, 9));
        assertThat(desk.refuses(desk.reverse("r2", "v1"))).isEqualTo(Reason.ALREADY_REVERSED);
        assertThat(desk.refuses(desk.reverse("r2", "b1"))).isEqualTo(Reason.NOT_REVERSIBLE);
    }

    @Test
    @DisplayName(
            "rule 22: bookings keep their price when the offer is replaced, and a new one has to see the new price")
    void a_booking_keeps_its_price() {
        desk.does(desk.earn("e1", "ann", 60)).does(desk.supply("s1", "tea", 3));
        desk.does(offer("o1", 10).build())
                .does(book("b1", "ann", 1, 10, 9))
                .does(offer("o2", 25).build());

        LedgerCommand late = book("b2", "ann", 1, 10, 9);
        assertThat(refusal(late)).isEqualTo(new Withheld.PriceChanged(late, TEA, Desk.minutes(10), Desk.minutes(25)));
        desk.does(serve("v1", "b1", 1, true));
        assertThat(desk.sums("ann")).isEqualTo("50/0/50");
        assertThat(desk.ledger.offer(TEA, desk.day()).published().map(Trade.Publish::price))
                .contains(Desk.minutes(25));
    }

    @Test
    @DisplayName(
            "rule 28: a quota counts calendar months by the day of the booking, lapses give back, and it says when again")
    void a_quota_starts_anew_with_the_month() {
        desk.does(desk.earn("e1", "ann", 600)).does(desk.supply("s1", "tea", 20));
        desk.does(offer("o1", 10).quota(new Trade.Quota(2, Trade.Per.MONTH)).build());
        desk.does(book("b1", "ann", 1, 10, 9)).does(book("b2", "ann", 1, 10, 90));
        LedgerCommand third = book("b3", "ann", 1, 10, 9);
        assertThat(refusal(third))
                .isEqualTo(new Withheld.QuotaExceeded(
                        third,
                        AccountId.of("ann"),
                        TEA,
                        new Trade.Quota(2, Trade.Per.MONTH),
                        2,
                        Optional.of(LocalDate.of(2025, 2, 1))));
        assertThat(desk.refuses(book("b3", "ann", 3, 10, 9))).isEqualTo(Reason.QUOTA_EXCEEDED);
        desk.on(10).does(book("b3", "ann", 1, 10, 90));
        assertThat(desk.refuses(book("b4", "ann", 1, 10, 9))).isEqualTo(Reason.QUOTA_EXCEEDED);
        desk.on(31).does(book("b4", "ann", 2, 10, 9));
        LedgerCommand late = Reservation.Book.builder()
                .id(CommandId.of("b5"))
                .day(LocalDate.of(2025, 1, 15))
                .account(AccountId.of("ann"))
                .offer(TEA)
                .quantity(1)
                .price(Desk.minutes(10))
                .until(LocalDate.of(2025, 3, 15))
                .build();
        assertThat(((Withheld.QuotaExceeded) refusal(late)).again()).contains(LocalDate.of(2025, 3, 1));
        desk.does(offer("o2", 10).quota(new Trade.Quota(5, Trade.Per.YEAR)).build());
        desk.does(book("b5", "ann", 1, 10, 9));
        assertThat(desk.refuses(book("b6", "ann", 1, 10, 9))).isEqualTo(Reason.QUOTA_EXCEEDED);
    }

    @Test
    @DisplayName("rule 28: a merge adds the counts up, and what the duplicate had booked comes back to the survivor")
    void a_merge_adds_counts_up() {
        desk.does(desk.earn("e1", "ann", 60)).does(desk.earn("e2", "anne", 60)).does(desk.supply("s1", "tea", 9));
        desk.does(offer("o1", 10).quota(new Trade.Quota(3, Trade.Per.ACCOUNT)).build());
        desk.does(book("b1", "ann", 1, 10, 9))
                .does(book("b2", "anne", 2, 10, 9))
                .does(serve("v1", "b2", 1, false));

        desk.does(desk.merge("m1", "anne", "ann"));

        assertThat(desk.refuses(book("b3", "ann", 1, 10, 9))).isEqualTo(Reason.QUOTA_EXCEEDED);
        assertThat(desk.refuses(book("b3", "anne", 1, 10, 9))).isEqualTo(Reason.CLOSED);
        desk.does(desk.release("x1", "b2")).does(desk.reverse("r1", "v1")).does(book("b3", "ann", 2, 10, 9));
        assertThat(desk.ledger.prove().holds()).isTrue();
    }

    @Test
    @DisplayName("rule 18: an offer refuses by name, the first reason that applies, with what the sender needs next")
    void an_offer_refuses_by_name() {
        desk.does(desk.earn("e1", "ann", 10)).does(desk.supply("s1", "tea", 1));
        assertThat(refusal(book("b1", "ann", 1, 10, 9)))
                .isEqualTo(new Withheld.NotOffered(book("b1", "ann", 1, 10, 9), TEA, Optional.empty()));
        DateRange during = DateRange.of(desk.day().plusDays(2), desk.day().plusDays(4));
        desk.does(offer("o1", 20)
                .during(during)
                .addRequires(ADULT)
                .quota(new Trade.Quota(0, Trade.Per.YEAR))
                .build());
        assertThat(refusal(book("b1", "ann", 2, 10, 9)).problem().code()).isEqualTo("ledger.offer-not-yet");
        desk.on(4);
        assertThat(refusal(book("b1", "ann", 2, 10, 9)).problem().code()).isEqualTo("ledger.offer-over");
        desk.on(3);
        assertThat(desk.refuses(desk.order("t1", "ann", "tea", 2, 10))).isEqualTo(Reason.OTHER_CHARGE);
        assertThat(desk.refuses(book("b1", "ann", 2, 10, 9))).isEqualTo(Reason.PRICE_CHANGED);
        assertThat(refusal(book("b1", "ann", 2, 20, 9)))
                .isEqualTo(new Withheld.NotEligible(book("b1", "ann", 2, 20, 9), TEA, new TreeSet<>(Set.of(ADULT))));
        LedgerCommand vouched = booking("b1", "ann", 2, 20, 9).addVouched(ADULT).build();
        assertThat(desk.refuses(vouched)).isEqualTo(Reason.QUOTA_EXCEEDED);
        desk.does(offer("o2", 20).build());
        assertThat(refusal(vouched)).isEqualTo(new Lacking.OutOfStock(vouched, TEA, 2, 1, 0));
        assertThat(desk.refuses(book("b1", "ann", 1, 20, 9))).isEqualTo(Reason.OVERDRAWN);
    }

    @Test
    @DisplayName("rule 17: a batch that books and is refused later leaves stock, count and account as they were")
    void a_refused_batch_books_nothing() {
        desk.does(desk.earn("e1", "ann", 60)).does(offer("o1", 10).build()).does(desk.supply("s1", "tea", 2));
        desk.does(book("b0", "ann", 1, 10, 3)).on(4);

        Batch batch = Batch.of(
                CommandId.of("x"),
                desk.day(),
                List.of(book("b1", "ann", 2, 10, 9), serve("v1", "b1", 1, true), book("b2", "ann", 2, 10, 9)));
        assertThat(desk.refuses(batch)).isEqualTo(Reason.OUT_OF_STOCK);
        assertThat(desk.on(3).sums("ann")).isEqualTo("60/10/50");
        assertThat(tea()).isEqualTo("1/1/0");
        assertThat(desk.on(4).sums("ann")).isEqualTo("60/0/60");
        assertThat(tea()).isEqualTo("2/0/0");
    }

    @Test
    @DisplayName("rule 26: a booking that is recorded after its last day lapses in the same instant")
    void a_late_booking_is_over_at_once() {
        desk.does(desk.earn("e1", "ann", 60)).does(offer("o1", 10).build()).does(desk.supply("s1", "tea", 2));
        LedgerCommand booking = book("b1", "ann", 2, 10, 3);
        desk.on(9);

        assertThat(desk.ledger.post(booking, desk.day())).isInstanceOf(Outcome.Posted.class);

        assertThat(tea()).isEqualTo("2/0/0");
        assertThat(desk.sums("ann")).isEqualTo("60/0/60");
        assertThat(desk.ledger.prove().holds()).isTrue();
    }

    @Test
    @DisplayName("law 72: of the last piece and many takers at once, one gets it and the others are told")
    void the_last_piece_has_one_taker() throws InterruptedException, ExecutionException {
        desk.does(offer("o1", 10).build()).does(desk.supply("s1", "tea", 1));
        List<Callable<Outcome>> takers = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            String taker = "taker-" + i;
            desk.does(desk.earn("e-" + i, taker, 60));
            LedgerCommand booking = book("b-" + i, taker, 1, 10, 9);
            takers.add(() -> desk.ledger.post(booking, desk.day()));
        }
        List<Outcome> outcomes = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (Future<Outcome> each : threads.invokeAll(takers)) {
                outcomes.add(each.get());
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(outcomes).filteredOn(Outcome.Posted.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Lacking.OutOfStock.class::isInstance).hasSize(15);
        assertThat(tea()).isEqualTo("0/1/0");
    }

    @Test
    @DisplayName("what lies ahead: holds and bookings, and what will lapse when, a held lot with its hold")
    void an_outlook_tells_holds_and_expiries() {
        desk.does(desk.earn("e1", "ann", 60, 9))
                .does(desk.earn("e2", "ann", 20, 40))
                .does(desk.earn("e3", "ann", 5));
        desk.does(offer("o1", 10).build()).does(desk.supply("s1", "tea", 9)).does(book("b1", "ann", 3, 10, 20));

        Outlook outlook = desk.ledger.outlook(AccountId.of("ann"), desk.day());

        assertThat(outlook.holds()).extracting(HoldView::pieces).containsExactly(OptionalLong.of(3));
        assertThat(outlook.expiries().toString()).isEqualTo("{2025-01-10=PT30M, 2025-01-21=PT30M, 2025-02-10=PT20M}");
        assertThat(outlook.lapsingWithin(10)).isEqualTo(Desk.minutes(30));
        assertThat(outlook.lapsingAfter(10)).isEqualTo(Desk.minutes(50));
        assertThat(desk.sums("ann")).isEqualTo("85/30/55");
    }
}
