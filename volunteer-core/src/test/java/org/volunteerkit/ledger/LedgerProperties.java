package org.volunteerkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
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
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsCoverage;
import org.volunteerkit.testkit.LedgerCommands;
import org.volunteerkit.testkit.LedgerCommands.Step;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Unit;

class LedgerProperties {

    private static final List<AccountId> ALL = Stream.concat(
                    LedgerCommands.members().stream(),
                    Stream.of(AccountId.ISSUED, AccountId.REDEEMED, AccountId.EXPIRED))
            .toList();

    @Provide
    Arbitrary<List<Step>> courses() {
        return LedgerCommands.courses(Unit.HOUR, 60);
    }

    @Provide
    Arbitrary<List<Step>> longCourses() {
        return LedgerCommands.courses(Unit.POINT, 200);
    }

    @Property(tries = 200)
    @Label("a naive ledger gives the same answers (laws 45 to 59, at least 20,000 commands)")
    void a_naive_ledger_gives_the_same_answers(@ForAll("longCourses") List<Step> steps) {
        Ledger ledger = Ledger.of(Unit.POINT);
        NaiveLedger naive = new NaiveLedger(Unit.POINT);

        for (Step step : steps) {
            String outcome =
                    ledger.post(step.command(), step.today()).getClass().getSimpleName();

            assertThat(outcome).isEqualTo(naive.offer(step.command(), step.today()));
            for (AccountId account : ALL) {
                Holding holding = ledger.holding(account, step.today());
                assertThat(holding.settled()).isEqualTo(naive.settled(account, step.today()));
                assertThat(holding.lots())
                        .extracting(
                                Holding.Lot::root, Holding.Lot::origin, Holding.Lot::lastDay, Holding.Lot::remaining)
                        .isEqualTo(naive.lots(account, step.today()).stream()
                                .map(lot -> tuple(lot.root(), lot.origin(), lot.lastDay(), lot.left()))
                                .toList());
            }
        }
        assertThat(ledger.prove()).isEqualTo(new Proof.Holds(ledger.size()));
    }

    @Property
    @Label("the generator reaches every answer, expiry, and gifts that come home")
    void every_answer_occurs(@ForAll("courses") List<Step> steps) {
        Ledger ledger = Ledger.of(Unit.HOUR);
        for (Step step : steps) {
            Statistics.label("answers")
                    .collect(
                            ledger.post(step.command(), step.today()).getClass().getSimpleName());
        }
        ledger.sweep(lastDay(steps).plusYears(1));
        ledger.postings().forEach(posting -> Statistics.label("postings").collect(posting.kind()));
        ledger.postings()
                .filter(posting -> posting.kind() == Posting.Kind.GIVE)
                .forEach(posting -> Statistics.label("gifts").collect(comesHome(ledger, posting)));

        Statistics.label("answers").coverage(seen -> {
            seen.check("Posted").percentage(share -> share > 30);
            seen.check("Overdrawn").percentage(share -> share > 5);
            check(
                    seen,
                    "Replayed",
                    "Conflicting",
                    "OtherUnit",
                    "NotPositive",
                    "DayAhead",
                    "SameAccount",
                    "SystemAccount");
        });
        Statistics.label("postings").coverage(seen -> {
            for (Posting.Kind kind : Posting.Kind.values()) {
                seen.check(kind).percentage(share -> share > 3);
            }
        });
        Statistics.label("gifts").coverage(seen -> seen.check(true).percentage(share -> share > 1));
    }

    private static void check(StatisticsCoverage seen, String... answers) {
        for (String answer : answers) {
            seen.check(answer).percentage(share -> share > 1);
        }
    }

    private static boolean comesHome(Ledger ledger, Posting gift) {
        return gift.entries().stream()
                .filter(entry -> entry.amount().isPositive())
                .anyMatch(entry -> rootCommand(ledger, entry.lot().orElseThrow())
                        .accounts()
                        .contains(entry.account()));
    }

    @Property
    @Label("law 45: over all accounts, on any day and as known on any day, the balances are zero")
    void all_accounts_together_are_zero(
            @ForAll("courses") List<Step> steps, @ForAll("days") LocalDate day, @ForAll("days") LocalDate knownOn) {
        Ledger ledger = posted(steps);

        Amount sum = ALL.stream()
                .map(account -> ledger.balance(account, day, knownOn))
                .reduce(Amount.zero(Unit.HOUR), Amount::plus);

        assertThat(sum).isEqualTo(Amount.zero(Unit.HOUR));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(-5, 400).map(LedgerCommands.FIRST_DAY::plusDays);
    }

    @Property
    @Label("law 46: every posting by itself is zero, and law 50: what came to a lot is left, lapsed or went")
    void every_posting_is_zero(@ForAll("courses") List<Step> steps) {
        Ledger ledger = posted(steps);
        LocalDate end = lastDay(steps).plusDays(40);
        ledger.sweep(end);
        Map<List<Object>, Amount> lots = new HashMap<>();

        ledger.postings().forEach(posting -> {
            assertThat(posting.entries().stream()
                            .map(Posting.Entry::amount)
                            .reduce(Amount.zero(Unit.HOUR), Amount::plus))
                    .isEqualTo(Amount.zero(Unit.HOUR));
            posting.entries()
                    .forEach(entry -> entry.lot()
                            .ifPresent(lot -> lots.merge(List.of(entry.account(), lot), entry.amount(), Amount::plus)));
        });

        Map<List<Object>, Amount> held = new HashMap<>();
        for (AccountId account : LedgerCommands.members()) {
            ledger.holding(account, end).lots().forEach(lot -> held.put(List.of(account, lot.root()), lot.remaining()));
        }
        lots.values().removeIf(Amount::isZero);
        assertThat(lots).isEqualTo(held);
    }

    @Property
    @Label("law 47: a balance is the sum of the account's entries, and the sum of its lots")
    void a_balance_is_the_sum_of_entries_and_of_lots(@ForAll("courses") List<Step> steps) {
        Ledger ledger = posted(steps);
        LocalDate today = lastDay(steps);
        ledger.sweep(today);

        for (AccountId account : ALL) {
            Amount entries = ledger.postings(account).stream()
                    .flatMap(posting -> posting.entries().stream())
                    .filter(entry -> entry.account().equals(account))
                    .map(Posting.Entry::amount)
                    .reduce(Amount.zero(Unit.HOUR), Amount::plus);
            Holding holding = ledger.holding(account, today);

            assertThat(holding.settled()).isEqualTo(entries);
            assertThat(holding.settled()).isEqualTo(ledger.balance(account, today, today));
            if (!account.isSystem()) {
                assertThat(holding.settled()).isEqualTo(sum(holding.lots()));
            }
        }
    }

    @Property
    @Label("laws 48 and 49: no command makes an account owe anything; only ISSUED is below zero")
    void nobody_owes_anything(@ForAll("courses") List<Step> steps) {
        Ledger ledger = Ledger.of(Unit.HOUR);
        for (Step step : steps) {
            Outcome outcome = ledger.post(step.command(), step.today());

            if (outcome instanceof Outcome.Overdrawn overdrawn) {
                assertThat(overdrawn.shortfall().isPositive()).isTrue();
                assertThat(overdrawn.available())
                        .isEqualTo(ledger.holding(overdrawn.account(), step.today())
                                .available());
            }
            for (AccountId account : ALL) {
                Holding holding = ledger.holding(account, step.today());
                assertThat(holding.settled().isNegative() && !account.equals(AccountId.ISSUED))
                        .isFalse();
                assertThat(holding.available().isNegative()).isFalse();
            }
        }
    }

    @Property
    @Label("laws 51 and 52: what is taken is the front of the spending order, which is total")
    void the_lot_that_lapses_first_is_spent_first(@ForAll("courses") List<Step> steps) {
        Ledger ledger = Ledger.of(Unit.HOUR);
        for (Step step : steps) {
            AccountId from = step.command().accounts().get(0);
            List<Holding.Lot> before = ledger.holding(from, step.today()).lots();
            Outcome outcome = ledger.post(step.command(), step.today());

            if (outcome instanceof Outcome.Posted && !(step.command() instanceof LedgerCommand.Earn)) {
                Map<CommandId, Amount> after = new HashMap<>();
                ledger.holding(from, step.today()).lots().forEach(lot -> after.put(lot.root(), lot.remaining()));
                boolean untouched = false;
                for (Holding.Lot lot : before) {
                    Amount left = after.getOrDefault(lot.root(), Amount.zero(Unit.HOUR));
                    assertThat(left.compareTo(lot.remaining())).isNotPositive();
                    assertThat(untouched && left.compareTo(lot.remaining()) < 0).isFalse();
                    untouched = untouched || !left.isZero();
                }
            }
            Set<List<Object>> places = new HashSet<>();
            assertThat(before)
                    .allMatch(lot -> places.add(List.of(lot.lastDay(), lot.earned(), lot.root())))
                    .allMatch(lot -> lot.remaining().isPositive());
        }
    }

    @Property
    @Label("law 54: carrying never moves a last day, and a round trip brings back at most what was sent")
    void a_gift_keeps_its_last_day(@ForAll("courses") List<Step> steps) {
        Ledger ledger = Ledger.of(Unit.HOUR);
        for (Step step : steps) {
            ledger.post(step.command(), step.today());
            for (AccountId account : LedgerCommands.members()) {
                for (Holding.Lot lot : ledger.holding(account, step.today()).lots()) {
                    LedgerCommand root = rootCommand(ledger, lot.root());
                    assertThat(lot.lastDay()).isEqualTo(lastDay(root));
                    assertThat(lot.earned()).isEqualTo(root.day());
                    assertThat(lot.remaining()).isLessThanOrEqualTo(NaiveLedger.amount(root));
                    assertThat(lot.name())
                            .isEqualTo(lot.origin().equals(account) ? lot.root().value() : lot.root() + "@" + account);
                }
            }
        }
    }

    @Property
    @Label("law 84: what was known on a day stays known, whatever is recorded later")
    void what_was_known_stays_known(
            @ForAll("courses") List<Step> steps, @ForAll("days") LocalDate knownOn, @ForAll("days") LocalDate day) {
        List<Step> until =
                steps.stream().filter(step -> !step.today().isAfter(knownOn)).toList();
        Ledger then = posted(until);
        Ledger now = posted(steps);

        for (AccountId account : ALL) {
            assertThat(now.balance(account, day, knownOn)).isEqualTo(then.balance(account, day, knownOn));
            assertThat(now.statement(account, year(), knownOn)).isEqualTo(then.statement(account, year(), knownOn));
            if (!day.isBefore(knownOn)) {
                assertThat(now.balance(account, day, knownOn))
                        .isEqualTo(then.holding(account, day).settled());
            }
        }
    }

    private static DateRange year() {
        return DateRange.year(2024);
    }

    private static Ledger posted(List<Step> steps) {
        Ledger ledger = Ledger.of(Unit.HOUR);
        steps.forEach(step -> ledger.post(step.command(), step.today()));
        return ledger;
    }

    private static LocalDate lastDay(List<Step> steps) {
        return steps.get(steps.size() - 1).today();
    }

    private static LedgerCommand rootCommand(Ledger ledger, CommandId root) {
        return ledger.postings()
                .flatMap(posting -> posting.command().stream())
                .filter(command -> command.id().equals(root))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<LocalDate> lastDay(LedgerCommand root) {
        return root instanceof LedgerCommand.Earn earn ? earn.lastDay() : ((LedgerCommand.Pay) root).lastDay();
    }

    private static Amount sum(List<Holding.Lot> lots) {
        return lots.stream().map(Holding.Lot::remaining).reduce(Amount.zero(Unit.HOUR), Amount::plus);
    }
}
