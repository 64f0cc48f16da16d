package org.volunteerkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.volunteerkit.ledger.command.AccountCommand;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.Batch;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.command.Repair;
import org.volunteerkit.ledger.command.Reservation;
import org.volunteerkit.ledger.command.Trade;
import org.volunteerkit.ledger.outcome.Outcome;
import org.volunteerkit.ledger.outcome.Withheld;
import org.volunteerkit.ledger.statement.HoldView;
import org.volunteerkit.ledger.statement.OfferView;
import org.volunteerkit.ledger.statement.Outlook;
import org.volunteerkit.testkit.LedgerCommands;
import org.volunteerkit.testkit.LedgerCommands.Step;
import org.volunteerkit.value.Unit;

/** Laws over courses in which something is always on offer. */
class OfferProperties {

    private static final Amount NONE = Amount.zero(Unit.POINT);

    @Provide
    Arbitrary<List<Step>> trades() {
        return LedgerCommands.trades(Unit.POINT, 80);
    }

    @Property(tries = 150)
    @Label("law 72: at every instant redeemed, reserved and free pieces are what was supplied, and none is negative")
    void pieces_are_where_they_are(@ForAll("trades") List<Step> steps) {
        Ledger ledger = Ledger.of(Unit.POINT);
        for (Step step : steps) {
            Outcome outcome = ledger.post(step.command(), step.today());
            if (outcome instanceof Outcome.Posted) {
                Statistics.label("posted")
                        .collect(step.command().getClass().getSuperclass().getSimpleName());
            }
            for (Trade.OfferId offer : LedgerCommands.OFFERS) {
                for (int ahead : List.of(0, 5, 40)) {
                    OfferView view = ledger.offer(offer, step.today().plusDays(ahead));
                    assertThat(view.free() + view.reserved() + view.redeemed()).isEqualTo(view.supplied());
                    assertThat(List.of(view.free(), view.reserved(), view.redeemed()))
                            .allMatch(each -> each >= 0);
                    assertThat(view.supplied()).isEqualTo(supplied(ledger, offer));
                    assertThat(view.redeemed()).isEqualTo(redeemed(ledger, offer));
                    assertThat(view.reserved()).isEqualTo(reserved(ledger, offer, view.day()));
                }
            }
        }
        Statistics.label("posted").coverage(seen -> {
            for (Class<?> kind : List.of(
                    Trade.Order.class, Reservation.Book.class, Reservation.Serve.class, Reservation.Release.class)) {
                seen.check(kind.getSimpleName()).count(count -> count > 8);
            }
            seen.check(Repair.Reverse.class.getSimpleName()).count(count -> count > 20);
        });
    }

    private static Stream<LedgerCommand> commands(Ledger ledger) {
        return ledger.postings()
                .map(posting -> posting.command())
                .flatMap(command -> command instanceof Batch batch ? batch.commands().stream() : Stream.of(command));
    }

    private static long supplied(Ledger ledger, Trade.OfferId offer) {
        return commands(ledger)
                .filter(command ->
                        command instanceof Trade.Supply supply && supply.offer().equals(offer))
                .mapToLong(command -> ((Trade.Supply) command).quantity())
                .sum();
    }

    /** What was ordered and served, but for what was reversed. */
    private static long redeemed(Ledger ledger, Trade.OfferId offer) {
        List<CommandId> reversed = commands(ledger)
                .filter(Repair.Reverse.class::isInstance)
                .map(command -> ((Repair.Reverse) command).of())
                .toList();
        return commands(ledger)
                .filter(command -> !reversed.contains(command.id()))
                .mapToLong(command -> pieces(ledger, command, offer))
                .sum();
    }

    private static long pieces(Ledger ledger, LedgerCommand command, Trade.OfferId offer) {
        if (command instanceof Trade.Order order) {
            return order.offer().equals(offer) ? order.quantity() : 0;
        }
        return command instanceof Reservation.Serve serve
                        && booking(ledger, serve).offer().equals(offer)
                ? serve.quantity()
                : 0;
    }

    private static Reservation.Book booking(Ledger ledger, Reservation.Serve serve) {
        return (Reservation.Book) ledger.command(serve.booking()).orElseThrow();
    }

    private static long reserved(Ledger ledger, Trade.OfferId offer, LocalDate day) {
        return bookings(ledger)
                .filter(booking -> booking.offer().equals(offer))
                .mapToLong(booking ->
                        ledger.hold(booking.id(), day).orElseThrow().pieces().orElseThrow())
                .sum();
    }

    private static Stream<Reservation.Book> bookings(Ledger ledger) {
        return commands(ledger).filter(Reservation.Book.class::isInstance).map(Reservation.Book.class::cast);
    }

    @Property(tries = 150)
    @Label("laws 74, 75 and 78: a booking has one life, its end is final, and pieces and price end together")
    void a_booking_has_one_life(@ForAll("trades") List<Step> steps) {
        Ledger ledger = Ledger.of(Unit.POINT);
        Map<CommandId, HoldView> ended = new HashMap<>();
        for (Step step : steps) {
            ledger.post(step.command(), step.today());
            bookings(ledger).forEach(booking -> {
                HoldView view = ledger.hold(booking.id(), step.today()).orElseThrow();
                long left = view.pieces().orElseThrow();
                boolean isLive = view.state() == HoldView.State.LIVE;
                assertThat(left > 0).isEqualTo(isLive);
                assertThat(view.left().isPositive()).isEqualTo(isLive);
                assertThat(isLive && view.until().isBefore(step.today())).isFalse();
                assertThat(view.captured().plus(view.released()).plus(view.left()))
                        .isEqualTo(view.amount());
                assertThat(view.amount().parts()).isEqualTo(booking.price().parts() * booking.quantity());
                // A correction can leave less than the price of the pieces, nothing leaves more.
                assertThat(view.left().parts())
                        .isLessThanOrEqualTo(left * booking.price().parts());
                HoldView before = ended.get(booking.id());
                if (before != null) {
                    assertThat(view.state()).isEqualTo(before.state());
                    assertThat(view.captured()).isEqualTo(before.captured());
                } else if (!isLive) {
                    Statistics.collect(view.state());
                    ended.put(booking.id(), view);
                }
            });
        }
        Statistics.coverage(seen -> {
            for (HoldView.State state :
                    List.of(HoldView.State.CAPTURED, HoldView.State.RELEASED, HoldView.State.LAPSED)) {
                seen.check(state).count(count -> count > 10);
            }
        });
    }

    @Property(tries = 150)
    @Label("law 76: a booking that is cancelled was nothing; one that is served at once is an order of the same lots")
    void a_booking_that_is_cancelled_was_nothing(@ForAll("trades") List<Step> steps) {
        Ledger ledger = posted(steps);
        LocalDate today = lastDay(steps);
        Trade.OfferId offer = Trade.OfferId.of("law-76");
        ledger.post(Trade.Supply.of(CommandId.of("s"), today, offer, 9), today);
        for (AccountId account : LedgerCommands.members()) {
            Map<String, Object> before = state(ledger, offer, today);
            Reservation.Book booking = Reservation.Book.builder()
                    .id(CommandId.of("b"))
                    .day(today)
                    .account(account)
                    .offer(offer)
                    .quantity(2)
                    .price(Amount.ofParts(Unit.POINT, 7))
                    .until(today.plusDays(3))
                    .build();
            ledger.together(() -> {
                publish(ledger, offer, Trade.Charge.WHEN_SERVED, today);
                if (ledger.post(booking, today) instanceof Outcome.Posted) {
                    Statistics.collect("booked");
                    ledger.post(Reservation.Release.of(CommandId.of("x"), today, booking.id()), today);
                    assertThat(state(ledger, offer, today)).isEqualTo(before);
                }
                return false;
            });
            Map<String, Object> served = new HashMap<>();
            ledger.together(() -> {
                publish(ledger, offer, Trade.Charge.WHEN_SERVED, today);
                if (ledger.post(booking, today) instanceof Outcome.Posted) {
                    ledger.post(Reservation.Serve.of(CommandId.of("v"), today, booking.id(), 2), today);
                    served.putAll(state(ledger, offer, today));
                }
                return false;
            });
            ledger.together(() -> {
                publish(ledger, offer, Trade.Charge.AT_ONCE, today);
                Trade.Order order = Trade.Order.of(CommandId.of("t"), today, account, offer, 2, booking.price());
                if (ledger.post(order, today) instanceof Outcome.Posted && !served.isEmpty()) {
                    assertThat(state(ledger, offer, today)).isEqualTo(served);
                }
                return false;
            });
        }
        Statistics.coverage(seen -> seen.check("booked").count(count -> count > 15));
    }

    private static void publish(Ledger ledger, Trade.OfferId offer, Trade.Charge charge, LocalDate today) {
        ledger.post(
                Trade.Publish.builder()
                        .id(CommandId.of("o"))
                        .day(today)
                        .offer(offer)
                        .price(Amount.ofParts(Unit.POINT, 7))
                        .charge(charge)
                        .build(),
                today);
    }

    private static Map<String, Object> state(Ledger ledger, Trade.OfferId offer, LocalDate today) {
        Map<String, Object> state = new HashMap<>();
        LedgerCommands.members().forEach(id -> state.put(id.value(), ledger.holding(id, today)));
        OfferView view = ledger.offer(offer, today);
        state.put("pieces", List.of(view.free(), view.reserved(), view.redeemed()));
        return state;
    }

    @Property(tries = 150)
    @Label(
            "law 77: what is booked neither expires nor is spent, and what an outlook says will lapse does, if nothing else happens")
    void what_is_booked_is_shielded(@ForAll("trades") List<Step> steps) {
        Ledger ledger = posted(steps);
        LocalDate today = lastDay(steps);
        for (AccountId account : LedgerCommands.members()) {
            Outlook outlook = ledger.outlook(account, today);
            Amount held = outlook.holds().stream().map(HoldView::left).reduce(NONE, Amount::plus);
            assertThat(held).isEqualTo(outlook.holding().held());
            outlook.holds().forEach(hold -> {
                HoldView last = ledger.hold(hold.hold(), hold.until()).orElseThrow();
                assertThat(last.left()).isEqualTo(hold.left());
                assertThat(ledger.hold(hold.hold(), hold.until().plusDays(1)).map(HoldView::state))
                        .contains(HoldView.State.LAPSED);
            });
            for (LocalDate day : outlook.expiries().keySet()) {
                Statistics.collect(outlook.holds().isEmpty() ? "free" : "held");
                assertThat(lapsed(ledger, account, day.plusDays(1)).minus(lapsed(ledger, account, day)))
                        .isEqualTo(outlook.expiries().get(day));
            }
            LocalDate end = today.plusYears(3);
            Amount all = outlook.expiries().values().stream().reduce(NONE, Amount::plus);
            assertThat(lapsed(ledger, account, end).minus(lapsed(ledger, account, today)))
                    .isEqualTo(all)
                    .isEqualTo(outlook.lapsingWithin(5).plus(outlook.lapsingAfter(5)));
        }
        Statistics.coverage(seen -> {
            seen.check("free").count(count -> count > 15);
            seen.check("held").count(count -> count > 10);
        });
    }

    /** What is gone of an account by itself by a day: debt repaid is none of it. */
    private static Amount lapsed(Ledger ledger, AccountId account, LocalDate day) {
        return ledger.holding(account, day).settled().negated();
    }

    @Property(tries = 150)
    @Label(
            "law 69: no account has more pieces in the time of a quota than its offer allows, and a refusal says how many it had")
    void nobody_has_more_than_the_quota(@ForAll("trades") List<Step> steps) {
        Ledger ledger = Ledger.of(Unit.POINT);
        for (Step step : steps) {
            Outcome outcome = ledger.post(step.command(), step.today());
            if (outcome instanceof Withheld.QuotaExceeded refused) {
                Statistics.collect("refused", refused.quota().per());
                assertThat(refused.used())
                        .isEqualTo(had(
                                ledger,
                                refused.account(),
                                refused.offer(),
                                refused.quota().per(),
                                step));
            }
            AccountId account = step.command() instanceof Reservation.Book book
                    ? book.account()
                    : step.command() instanceof Trade.Order order ? order.account() : AccountId.ISSUED;
            if (outcome instanceof Outcome.Posted && !account.isSystem()) {
                Trade.OfferId offer = step.command() instanceof Reservation.Book book
                        ? book.offer()
                        : ((Trade.Order) step.command()).offer();
                ledger.offer(offer, step.today())
                        .published()
                        .flatMap(Trade.Publish::quota)
                        .ifPresent(quota -> {
                            Statistics.collect("posted", quota.per());
                            assertThat(had(ledger, account, offer, quota.per(), step))
                                    .isLessThanOrEqualTo(quota.pieces());
                        });
            }
        }
        Statistics.coverage(seen -> {
            for (Trade.Per per : Trade.Per.values()) {
                seen.check("refused", per).count(count -> count > 0);
                seen.check("posted", per).count(count -> count > 0);
            }
        });
    }

    /** Adds up what an account had, from the postings; merged accounts are no account's any more but the survivor's. */
    private static long had(Ledger ledger, AccountId account, Trade.OfferId offer, Trade.Per per, Step at) {
        List<CommandId> reversed = commands(ledger)
                .filter(Repair.Reverse.class::isInstance)
                .map(command -> ((Repair.Reverse) command).of())
                .toList();
        List<Long> pieces = new ArrayList<>();
        commands(ledger).forEach(command -> {
            if (command instanceof Trade.Order order
                    && order.offer().equals(offer)
                    && now(ledger, order.account()).equals(account)
                    && isIn(per, order.day(), at.command().day())
                    && !reversed.contains(order.id())) {
                pieces.add(order.quantity());
            }
            if (command instanceof Reservation.Book book
                    && book.offer().equals(offer)
                    && now(ledger, book.account()).equals(account)
                    && isIn(per, book.day(), at.command().day())) {
                pieces.add(ledger.hold(book.id(), at.today())
                        .orElseThrow()
                        .pieces()
                        .orElseThrow());
                commands(ledger)
                        .filter(Reservation.Serve.class::isInstance)
                        .map(Reservation.Serve.class::cast)
                        .filter(serve -> serve.booking().equals(book.id()) && !reversed.contains(serve.id()))
                        .forEach(serve -> pieces.add(serve.quantity()));
            }
        });
        return pieces.stream().mapToLong(Long::longValue).sum();
    }

    private static boolean isIn(Trade.Per per, LocalDate one, LocalDate other) {
        return switch (per) {
            case ACCOUNT -> true;
            case YEAR -> one.getYear() == other.getYear();
            case MONTH -> YearMonth.from(one).equals(YearMonth.from(other));
        };
    }

    private static AccountId now(Ledger ledger, AccountId account) {
        return commands(ledger)
                .filter(AccountCommand.Merge.class::isInstance)
                .map(AccountCommand.Merge.class::cast)
                .filter(merge -> merge.duplicate().equals(account))
                .findFirst()
                .map(merge -> now(ledger, merge.survivor()))
                .orElse(account);
    }

    private static Ledger posted(List<Step> steps) {
        Ledger ledger = Ledger.of(Unit.POINT);
        steps.forEach(step -> ledger.post(step.command(), step.today()));
        return ledger;
    }

    private static LocalDate lastDay(List<Step> steps) {
        return steps.get(steps.size() - 1).today();
    }
}
