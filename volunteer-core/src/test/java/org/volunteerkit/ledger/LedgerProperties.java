package org.volunteerkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.volunteerkit.ledger.command.AccountCommand;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.Batch;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.command.Movement;
import org.volunteerkit.ledger.command.Repair;
import org.volunteerkit.ledger.command.Reservation;
import org.volunteerkit.ledger.outcome.Outcome;
import org.volunteerkit.ledger.statement.HoldView;
import org.volunteerkit.ledger.statement.Holding;
import org.volunteerkit.ledger.statement.Posting;
import org.volunteerkit.testkit.LedgerCommands;
import org.volunteerkit.testkit.LedgerCommands.Step;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Unit;

class LedgerProperties {

    private static final Amount NONE = Amount.zero(Unit.HOUR);
    private static final List<AccountId> ALL = Stream.concat(
                    LedgerCommands.members().stream(),
                    Stream.of(AccountId.ISSUED, AccountId.REDEEMED, AccountId.EXPIRED))
            .toList();

    @Provide
    Arbitrary<List<Step>> courses() {
        return LedgerCommands.courses(Unit.HOUR, 80);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(-5, 400).map(LedgerCommands.FIRST_DAY::plusDays);
    }

    @Property
    @Label("law 45: over all accounts, on any day and as known on any day, the balances are zero")
    void all_accounts_together_are_zero(
            @ForAll("courses") List<Step> steps, @ForAll("days") LocalDate day, @ForAll("days") LocalDate knownOn) {
        Ledger ledger = posted(steps);

        assertThat(ALL.stream()
                        .map(account -> ledger.balance(account, day, knownOn))
                        .reduce(NONE, Amount::plus))
                .isEqualTo(NONE);
    }

    @Property
    @Label("law 46: every posting by itself is zero")
    void every_posting_is_zero(@ForAll("courses") List<Step> steps) {
        posted(steps)
                .postings()
                .forEach(posting -> assertThat(posting.entries().stream()
                                .map(Posting.Entry::amount)
                                .reduce(NONE, Amount::plus))
                        .isEqualTo(NONE));
    }

    @Property
    @Label("law 47: a balance is the sum of the account's entries, and the sum of its lots less debt")
    void a_balance_is_the_sum_of_entries_and_of_lots(@ForAll("courses") List<Step> steps) {
        Ledger ledger = posted(steps);
        LocalDate today = lastDay(steps);

        for (AccountId account : LedgerCommands.members()) {
            Holding holding = ledger.holding(account, today);
            Amount told = ledger.statement(account, DateRange.from(LocalDate.of(2023, 1, 1)), today).lines().stream()
                    .map(line -> line.amount())
                    .reduce(NONE, Amount::plus);

            assertThat(holding.settled())
                    .isEqualTo(sum(holding.lots()).minus(holding.debt()))
                    .isEqualTo(ledger.balance(account, today, today))
                    .isEqualTo(told);
        }
    }

    @Property
    @Label("law 48: no command but a correction, a forced reversal or a merge makes available negative")
    void nobody_goes_beyond_the_line(@ForAll("courses") List<Step> steps) {
        Ledger ledger = Ledger.of(Unit.HOUR);
        for (Step step : steps) {
            Map<AccountId, Amount> before = available(ledger, step.today());
            ledger.post(step.command(), step.today());
            if (!mayOverdraw(step.command())) {
                available(ledger, step.today())
                        .forEach((account, now) -> assertThat(
                                        !now.isNegative() || now.compareTo(before.get(account)) >= 0)
                                .as("%s %s", account, step)
                                .isTrue());
            }
        }
    }

    private static boolean mayOverdraw(LedgerCommand command) {
        return command instanceof Batch batch
                ? batch.commands().stream().anyMatch(LedgerProperties::mayOverdraw)
                : command instanceof Repair || command instanceof AccountCommand.Merge;
    }

    private static Map<AccountId, Amount> available(Ledger ledger, LocalDate today) {
        Map<AccountId, Amount> available = new HashMap<>();
        LedgerCommands.members()
                .forEach(id -> available.put(id, ledger.holding(id, today).available()));
        return available;
    }

    @Property
    @Label("laws 49, 50 and 51: nobody has debt and free lots at once, and 0 <= held <= remaining <= original")
    void lots_and_debt_keep_their_bounds(@ForAll("courses") List<Step> steps) {
        Ledger ledger = Ledger.of(Unit.HOUR);
        for (Step step : steps) {
            ledger.post(step.command(), step.today());
            for (AccountId account : LedgerCommands.members()) {
                Holding holding = ledger.holding(account, step.today());
                assertThat(holding.debt().isNegative()).isFalse();
                assertThat(holding.debt().isPositive()
                                && sum(holding.lots()).minus(holding.held()).isPositive())
                        .isFalse();
                assertThat(holding.reserved().values().stream().reduce(NONE, Amount::plus))
                        .isEqualTo(holding.held());
                holding.lots().forEach(lot -> {
                    Amount reserved = holding.reserved().getOrDefault(lot.root(), NONE);
                    assertThat(reserved.isNegative()).isFalse();
                    assertThat(reserved).isLessThanOrEqualTo(lot.remaining());
                    assertThat(lot.remaining().isPositive()).isTrue();
                });
            }
        }
    }

    @Property
    @Label("law 52: what is spent, paid, given or held is the front of the free lots, which stand in a total order")
    void the_lot_that_lapses_first_is_spent_first(@ForAll("courses") List<Step> steps) {
        Ledger ledger = Ledger.of(Unit.HOUR);
        for (Step step : steps) {
            boolean takes = (step.command() instanceof Movement && !(step.command() instanceof Movement.Earn))
                    || step.command() instanceof Reservation.Hold;
            AccountId from = takes ? step.command().accounts().get(0) : AccountId.of("nobody");
            Map<CommandId, Amount> before = free(ledger.holding(from, step.today()));
            Outcome outcome = ledger.post(step.command(), step.today());
            if (takes && outcome instanceof Outcome.Posted) {
                Map<CommandId, Amount> after = free(ledger.holding(from, step.today()));
                boolean untouched = false;
                for (Map.Entry<CommandId, Amount> lot : before.entrySet()) {
                    Amount left = after.getOrDefault(lot.getKey(), NONE);
                    assertThat(left).isLessThanOrEqualTo(lot.getValue());
                    assertThat(untouched && left.compareTo(lot.getValue()) < 0).isFalse();
                    untouched = untouched || left.isPositive();
                }
            }
            Set<List<Object>> places = new HashSet<>();
            assertThat(ledger.holding(from, step.today()).lots())
                    .allMatch(lot -> places.add(List.of(lot.lastDay(), lot.earned(), lot.root())));
        }
    }

    private static Map<CommandId, Amount> free(Holding holding) {
        Map<CommandId, Amount> free = new LinkedHashMap<>();
        holding.lots().forEach(lot -> {
            Amount left = lot.remaining().minus(holding.reserved().getOrDefault(lot.root(), NONE));
            if (left.isPositive()) {
                free.put(lot.root(), left);
            }
        });
        return free;
    }

    @Property
    @Label("law 54: carrying never moves a last day, whatever becomes of the lot on the way")
    void a_gift_keeps_its_last_day(@ForAll("courses") List<Step> steps) {
        Ledger ledger = Ledger.of(Unit.HOUR);
        Map<CommandId, LedgerCommand> roots = new HashMap<>();
        for (Step step : steps) {
            (step.command() instanceof Batch batch ? batch.commands() : List.of(step.command()))
                    .forEach(command -> roots.putIfAbsent(command.id(), command));
            if (!(ledger.post(step.command(), step.today()) instanceof Outcome.Posted)) {
                roots.values().removeIf(command -> !ledgerKnows(ledger, command));
            }
            for (AccountId account : LedgerCommands.members()) {
                for (Holding.Lot lot : ledger.holding(account, step.today()).lots()) {
                    LedgerCommand root = roots.get(lot.root());
                    assertThat(lot.lastDay()).isEqualTo(lastDay(root));
                    assertThat(lot.earned()).isEqualTo(root.day());
                    assertThat(lot.name())
                            .isEqualTo(lot.origin().equals(account) ? lot.root().value() : lot.root() + "@" + account);
                }
            }
        }
    }

    private static boolean ledgerKnows(Ledger ledger, LedgerCommand command) {
        return ledger.postings()
                .flatMap(posting -> posting.command() instanceof Batch batch
                        ? batch.commands().stream()
                        : Stream.of(posting.command()))
                .anyMatch(command::equals);
    }

    private static Optional<LocalDate> lastDay(LedgerCommand root) {
        return root instanceof Movement.Earn earn ? earn.lastDay() : ((Movement.Pay) root).lastDay();
    }

    @Property
    @Label("law 57: a batch equals its commands one by one, if all succeed")
    void a_batch_equals_its_commands(@ForAll("courses") List<Step> steps) {
        Ledger together = Ledger.of(Unit.HOUR);
        Ledger apart = Ledger.of(Unit.HOUR);
        LocalDate today = LedgerCommands.FIRST_DAY;
        for (Step step : steps) {
            today = step.today();
            Outcome outcome = together.post(step.command(), today);
            if (step.command() instanceof Batch batch) {
                if (outcome instanceof Outcome.Posted) {
                    for (LedgerCommand each : batch.commands()) {
                        apart.post(each, today);
                    }
                }
            } else {
                apart.post(step.command(), today);
            }
        }
        for (AccountId account : ALL) {
            assertThat(together.holding(account, today)).isEqualTo(apart.holding(account, today));
        }
    }

    @Property
    @Label(
            "laws 74, 75, 77 and 78: a hold is in one state, an end is final, and captured, released and left are what was held")
    void a_hold_has_one_life(@ForAll("courses") List<Step> steps) {
        Ledger ledger = Ledger.of(Unit.HOUR);
        Map<CommandId, HoldView> ended = new HashMap<>();
        List<CommandId> holds = new ArrayList<>();
        for (Step step : steps) {
            if (ledger.post(step.command(), step.today()) instanceof Outcome.Posted
                    && step.command() instanceof Reservation.Hold) {
                holds.add(step.command().id());
            }
            for (CommandId id : holds) {
                HoldView view = ledger.hold(id, step.today()).orElseThrow();
                boolean live = view.state() == HoldView.State.LIVE;
                assertThat(view.left().isNegative() || view.released().isNegative())
                        .isFalse();
                assertThat(view.left().isZero()).isEqualTo(!live);
                assertThat(live && view.until().isBefore(step.today())).isFalse();
                HoldView before = ended.get(id);
                if (before != null) {
                    assertThat(view.state()).isEqualTo(before.state());
                    assertThat(view.captured()).isEqualTo(before.captured());
                    assertThat(view.released()).isEqualTo(before.released());
                } else if (!live) {
                    ended.put(id, view);
                }
            }
        }
    }

    @Property
    @Label("law 84: what was known on a day stays known, whatever is recorded later")
    void what_was_known_stays_known(
            @ForAll("courses") List<Step> steps, @ForAll("days") LocalDate knownOn, @ForAll("days") LocalDate day) {
        Ledger then = posted(
                steps.stream().filter(step -> !step.today().isAfter(knownOn)).toList());
        Ledger now = posted(steps);

        for (AccountId account : ALL) {
            assertThat(now.balance(account, day, knownOn)).isEqualTo(then.balance(account, day, knownOn));
            assertThat(now.statement(account, DateRange.year(2024), knownOn).lines())
                    .isEqualTo(then.statement(account, DateRange.year(2024), knownOn)
                            .lines());
            assertThat(now.balance(account, knownOn, knownOn))
                    .isEqualTo(then.holding(account, knownOn).settled());
        }
    }

    @Property(tries = 50)
    @Label("law 79: the same commands on the same days make the same ledger; law 119: a preview is what then happens")
    void replay_makes_the_same_ledger(@ForAll("courses") List<Step> steps) {
        Ledger ledger = Ledger.of(Unit.HOUR);
        for (Step step : steps) {
            Outcome preview = ledger.preview(step.command(), step.today());
            assertThat(ledger.post(step.command(), step.today())).isEqualTo(preview);
        }
        Ledger again = Ledger.of(Unit.HOUR);
        ledger.postings().forEach(posting -> again.post(posting.command(), posting.recorded()));

        assertThat(again.postings()).containsExactlyElementsOf(ledger.postings().toList());
        for (AccountId account : ALL) {
            assertThat(again.holding(account, lastDay(steps))).isEqualTo(ledger.holding(account, lastDay(steps)));
        }
    }

    private static Ledger posted(List<Step> steps) {
        Ledger ledger = Ledger.of(Unit.HOUR);
        steps.forEach(step -> ledger.post(step.command(), step.today()));
        return ledger;
    }

    private static LocalDate lastDay(List<Step> steps) {
        return steps.get(steps.size() - 1).today();
    }

    private static Amount sum(List<Holding.Lot> lots) {
        return lots.stream().map(Holding.Lot::remaining).reduce(NONE, Amount::plus);
    }

    @Property
    @Label(
            "law 57: commands offered together are answered like those offered one after another, and only so far as wanted")
    void commands_together_are_like_each_alone(
            @ForAll("courses") List<Step> steps, @ForAll @IntRange(min = 1, max = 80) int wanted) {
        LocalDate today = LedgerCommands.FIRST_DAY.plusDays(400);
        List<LedgerCommand> commands = steps.stream().map(Step::command).toList();
        Ledger alone = Ledger.of(Unit.HOUR);
        List<Outcome> expected = commands.stream()
                .limit(wanted)
                .map(command -> alone.post(command, today))
                .toList();
        Ledger together = Ledger.of(Unit.HOUR);
        List<Outcome> outcomes = new ArrayList<>();

        together.postAll(commands, today, outcome -> outcomes.add(outcome) && outcomes.size() < wanted);

        assertThat(outcomes).isEqualTo(expected);
        assertThat(together.postings())
                .containsExactlyElementsOf(alone.postings().toList());
    }
}
