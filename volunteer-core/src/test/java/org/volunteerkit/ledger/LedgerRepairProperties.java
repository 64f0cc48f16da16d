package org.volunteerkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.volunteerkit.ledger.command.AccountCommand;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.Batch;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.command.Movement;
import org.volunteerkit.ledger.command.Repair;
import org.volunteerkit.ledger.command.Reservation;
import org.volunteerkit.ledger.command.Trade;
import org.volunteerkit.ledger.outcome.Barred;
import org.volunteerkit.ledger.outcome.Lacking;
import org.volunteerkit.ledger.outcome.Outcome;
import org.volunteerkit.ledger.statement.HoldView;
import org.volunteerkit.ledger.statement.Holding;
import org.volunteerkit.ledger.statement.Posting;
import org.volunteerkit.testkit.LedgerCommands;
import org.volunteerkit.testkit.LedgerCommands.Step;
import org.volunteerkit.value.Unit;

/** What is done after any course of commands, and done again or undone. */
class LedgerRepairProperties {

    private static final Amount NONE = Amount.zero(Unit.HOUR);

    @Provide
    Arbitrary<List<Step>> courses() {
        return LedgerCommands.courses(Unit.HOUR, 60);
    }

    @Provide
    Arbitrary<Amount> totals() {
        return Arbitraries.longs().between(0, 200).map(Desk::minutes);
    }

    @Property
    @Label(
            "law 60: apply, then reverse, equals before, lots included; a captured hold keeps its end; law 61: at most once")
    void a_reversal_is_the_inverse(@ForAll("courses") List<Step> steps) {
        Ledger ledger = Ledger.of(Unit.HOUR);
        int next = 0;
        for (Step step : steps) {
            Map<String, Object> before = state(ledger, step.today());
            Outcome outcome = ledger.post(step.command(), step.today());
            if (outcome instanceof Outcome.Posted && isReversible(step.command())) {
                CommandId id = CommandId.of("undo" + next++);
                Repair.Reverse reverse = Repair.Reverse.builder()
                        .id(id)
                        .day(step.today())
                        .of(step.command().id())
                        .build();
                ledger.together(() -> {
                    Outcome undone = ledger.post(reverse, step.today());
                    if (undone instanceof Outcome.Posted) {
                        assertThat(state(ledger, step.today())).isEqualTo(before);
                        assertThat(ledger.post(again(reverse), step.today()))
                                .isInstanceOf(Barred.AlreadyReversed.class);
                    } else {
                        assertThat(undone).isInstanceOf(Lacking.ReversalShort.class);
                    }
                    return false;
                });
            }
        }
    }

    private static Repair.Reverse again(Repair.Reverse reverse) {
        return Repair.Reverse.builder()
                .id(CommandId.of("again"))
                .day(reverse.day())
                .of(reverse.of())
                .build();
    }

    private static boolean isReversible(LedgerCommand command) {
        return (command instanceof Movement && !(command instanceof Movement.Earn)) || command instanceof Trade.Order;
    }

    @Property
    @Label(
            "law 61: a forced reversal leaves debt equal to what the receiver's free minutes do not cover, and conserves")
    void a_forced_reversal_leaves_the_shortage_as_debt(@ForAll("courses") List<Step> steps) {
        Ledger ledger = posted(steps);
        LocalDate today = lastDay(steps);
        for (Movement.Pay pay : payments(ledger)) {
            Holding before = ledger.holding(pay.to(), today);
            Holding payer = ledger.holding(pay.from(), today);
            Amount free = before.settled().plus(before.debt()).minus(before.held());
            Repair.Reverse force = Repair.Reverse.builder()
                    .id(CommandId.of("force"))
                    .day(today)
                    .of(pay.id())
                    .forced(true)
                    .build();
            ledger.together(() -> {
                if (ledger.post(force, today) instanceof Outcome.Posted) {
                    Holding after = ledger.holding(pay.to(), today);
                    Amount shortage = pay.amount().minus(free);
                    if (!before.lots().isEmpty()
                            || !before.debt().isZero()
                            || !before.settled().isZero()) {
                        assertThat(after.debt().minus(before.debt()))
                                .isEqualTo(shortage.isPositive() ? shortage : NONE);
                        assertThat(after.settled()).isEqualTo(before.settled().minus(pay.amount()));
                    }
                    assertThat(ledger.holding(pay.from(), today).settled()).isGreaterThanOrEqualTo(payer.settled());
                }
                return false;
            });
        }
    }

    private static List<Movement.Pay> payments(Ledger ledger) {
        List<Movement.Pay> payments = new ArrayList<>();
        ledger.postings().map(Posting::command).forEach(command -> {
            // Merged accounts change names; this law is about accounts that stand.
            if (command instanceof Movement.Pay pay
                    && ledger.postings().noneMatch(other -> other.command() instanceof AccountCommand.Merge)) {
                payments.add(pay);
            }
        });
        return payments;
    }

    @Property
    @Label(
            "law 63: correcting to x twice is once, to the present value nothing, to x then y is to y in all balances and lots")
    void a_correction_states_a_total(
            @ForAll("courses") List<Step> steps, @ForAll("totals") Amount one, @ForAll("totals") Amount other) {
        Ledger twice = withoutEnds(steps);
        Ledger once = withoutEnds(steps);
        LocalDate today = lastDay(steps);
        for (Movement.Earn earn : earnings(twice)) {
            // Only if nothing came between the corrections of one record are its lots the same.
            boolean isFirst = commands(twice)
                    .noneMatch(command -> command instanceof Repair.Correct before
                            && before.of().equals(earn.id()));
            boolean isLive = earn.lastDay().isEmpty() || !earn.lastDay().get().isBefore(today);
            twice.together(() -> {
                boolean moved = twice.post(correct("k1", earn, one, today), today) instanceof Outcome.Posted posted
                        && posted.notices().isEmpty()
                        && isLive
                        && isFirst
                        && !anyHolds(twice, today);
                Map<String, Object> corrected = state(twice, today);
                twice.post(correct("k2", earn, one, today), today);
                assertThat(state(twice, today)).isEqualTo(corrected);
                twice.post(correct("k3", earn, other, today), today);
                if (moved) {
                    once.together(() -> {
                        once.post(correct("k3", earn, other, today), today);
                        if (allLive(once, today) && allLive(twice, today)) {
                            assertThat(state(twice, today)).isEqualTo(state(once, today));
                        }
                        return false;
                    });
                }
                return false;
            });
        }
    }

    /** A course without credit, holds and last days, in which law 63 is exact. */
    private static Ledger withoutEnds(List<Step> steps) {
        Ledger ledger = Ledger.of(Unit.HOUR);
        for (Step step : steps) {
            if (step.command() instanceof Movement.Earn earn) {
                ledger.post(Movement.Earn.of(earn.id(), earn.day(), earn.account(), earn.amount()), step.today());
            } else if (step.command() instanceof Movement.Pay pay) {
                ledger.post(Movement.Pay.of(pay.id(), pay.day(), pay.from(), pay.to(), pay.amount()), step.today());
            } else if (!(step.command() instanceof Reservation)) {
                ledger.post(step.command(), step.today());
            }
        }
        return ledger;
    }

    private static Stream<LedgerCommand> commands(Ledger ledger) {
        return ledger.postings()
                .map(Posting::command)
                .flatMap(command -> command instanceof Batch batch ? batch.commands().stream() : Stream.of(command));
    }

    private static boolean anyHolds(Ledger ledger, LocalDate today) {
        return LedgerCommands.members().stream()
                .anyMatch(account -> !ledger.holding(account, today).held().isZero());
    }

    private static boolean allLive(Ledger ledger, LocalDate today) {
        return ledger.holding(AccountId.EXPIRED, today).settled().isZero();
    }

    private static List<Movement.Earn> earnings(Ledger ledger) {
        return ledger.postings()
                .map(Posting::command)
                .filter(Movement.Earn.class::isInstance)
                .map(Movement.Earn.class::cast)
                .toList();
    }

    private static Repair.Correct correct(String id, Movement.Earn earn, Amount total, LocalDate today) {
        return Repair.Correct.of(CommandId.of(id), today, earn.id(), total);
    }

    @Property
    @Label("laws 64 and 65: a decrease lowers the balances of members by what it takes, less what had expired of it")
    void a_decrease_lowers_by_what_had_not_expired(
            @ForAll("courses") List<Step> steps, @ForAll("totals") Amount total) {
        Ledger ledger = posted(steps);
        LocalDate today = lastDay(steps);
        for (Movement.Earn earn : earnings(ledger)) {
            ledger.together(() -> {
                Amount issued = ledger.holding(AccountId.ISSUED, today).settled();
                Amount expired = ledger.holding(AccountId.EXPIRED, today).settled();
                Amount members = members(ledger, today);
                if (ledger.post(correct("k1", earn, total, today), today) instanceof Outcome.Posted) {
                    Amount by =
                            ledger.holding(AccountId.ISSUED, today).settled().minus(issued);
                    Amount back = expired.minus(
                            ledger.holding(AccountId.EXPIRED, today).settled());
                    assertThat(members.minus(members(ledger, today))).isEqualTo(by.minus(back));
                }
                return false;
            });
        }
    }

    private static Amount members(Ledger ledger, LocalDate today) {
        return LedgerCommands.members().stream()
                .map(account -> ledger.holding(account, today).settled())
                .reduce(NONE, Amount::plus);
    }

    @Property
    @Label(
            "law 68: positions add up to zero, and a settlement changes no account; of all in full, it leaves no position")
    void positions_add_up_to_zero(@ForAll("courses") List<Step> steps) {
        Ledger ledger = Ledger.of(Unit.HOUR);
        for (Step step : steps) {
            Map<String, Object> before = state(ledger, step.today());
            Outcome outcome = ledger.post(step.command(), step.today());
            assertThat(ledger.positions().values().stream().reduce(NONE, Amount::plus))
                    .isEqualTo(NONE);
            if (step.command() instanceof Trade.Settle settle && outcome instanceof Outcome.Posted) {
                assertThat(ledger.positions().isEmpty()
                                || settle.amount().isPresent()
                                || !settle.parties().isEmpty())
                        .isTrue();
                assertThat(state(ledger, step.today())).isEqualTo(before);
            }
        }
    }

    @Property
    @Label("law 76: hold and release is nothing; hold and capture of all is a spend of the same lots")
    void a_hold_that_is_released_was_nothing(@ForAll("courses") List<Step> steps, @ForAll("totals") Amount amount) {
        Ledger ledger = posted(steps);
        LocalDate today = lastDay(steps);
        for (AccountId account : LedgerCommands.members()) {
            CommandId hold = CommandId.of("h");
            Map<String, Object> before = state(ledger, today);
            Reservation.Hold command = Reservation.Hold.of(hold, today, account, amount, today.plusDays(3));
            ledger.together(() -> {
                if (ledger.post(command, today) instanceof Outcome.Posted) {
                    ledger.post(Reservation.Release.of(CommandId.of("x"), today, hold), today);
                    assertThat(state(ledger, today)).isEqualTo(before);
                    assertThat(ledger.hold(hold, today).orElseThrow().state()).isEqualTo(HoldView.State.RELEASED);
                }
                return false;
            });
            List<Map<String, Object>> ends = new ArrayList<>();
            ledger.together(() -> {
                if (ledger.post(command, today) instanceof Outcome.Posted) {
                    ledger.post(
                            Reservation.Capture.builder()
                                    .id(CommandId.of("k"))
                                    .day(today)
                                    .hold(hold)
                                    .amount(amount)
                                    .build(),
                            today);
                    ends.add(state(ledger, today));
                }
                return false;
            });
            ledger.together(() -> {
                if (!ends.isEmpty()) {
                    ledger.post(Movement.Redeem.of(CommandId.of("k"), today, account, amount), today);
                    assertThat(state(ledger, today)).isEqualTo(ends.get(0));
                }
                return false;
            });
        }
    }

    /** Returns what can be seen of all accounts. */
    private static Map<String, Object> state(Ledger ledger, LocalDate today) {
        Map<String, Object> state = new LinkedHashMap<>();
        LedgerCommands.members().forEach(account -> state.put(account.value(), ledger.holding(account, today)));
        for (AccountId account : List.of(AccountId.ISSUED, AccountId.REDEEMED, AccountId.EXPIRED)) {
            state.put(account.value(), ledger.holding(account, today).settled());
        }
        return state;
    }

    private static Ledger posted(List<Step> steps) {
        Ledger ledger = Ledger.of(Unit.HOUR);
        steps.forEach(step -> ledger.post(step.command(), step.today()));
        return ledger;
    }

    private static LocalDate lastDay(List<Step> steps) {
        return steps.get(steps.size() - 1).today();
    }
}
