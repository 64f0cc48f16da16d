package org.volunteerkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
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
import org.volunteerkit.ledger.outcome.Outcome;
import org.volunteerkit.ledger.outcome.Refused;
import org.volunteerkit.ledger.statement.Holding;
import org.volunteerkit.ledger.statement.Posting;
import org.volunteerkit.testkit.LedgerCommands;
import org.volunteerkit.testkit.LedgerCommands.Step;
import org.volunteerkit.value.Unit;

/** How debt is repaid, and how accounts end. */
class LifeProperties {

    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final AccountId ANN = AccountId.of("ann");
    private static final Amount NONE = Amount.zero(Unit.POINT);

    @Provide
    Arbitrary<List<Step>> courses() {
        return LedgerCommands.courses(Unit.POINT, 80);
    }

    private static LedgerCommand reverse(CommandId id, LocalDate day, CommandId of) {
        return Repair.Reverse.builder().id(id).day(day).of(of).build();
    }

    private static Amount points(long parts) {
        return Amount.ofParts(Unit.POINT, parts);
    }

    private static CommandId id(String text) {
        return CommandId.of(text);
    }

    /** Something that an account on credit does. */
    private record Deed(int kind, int amount, int pick) {}

    @Provide
    Arbitrary<List<Deed>> deeds() {
        return Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(6, 0), Tuple.of(5, 1), Tuple.of(2, 2), Tuple.of(2, 3), Tuple.of(3, 4)),
                        Arbitraries.integers().between(1, 40),
                        Arbitraries.integers().between(0, 9))
                .as(Deed::new)
                .list()
                .ofMinSize(8)
                .ofMaxSize(50);
    }

    /** What an account owes, transaction by transaction, by a rule of three lines. */
    private static final class Owed {

        private final Ledger ledger = Ledger.of(Unit.POINT);
        private final Map<CommandId, Long> debts = new LinkedHashMap<>();
        private final List<CommandId> spent = new ArrayList<>();
        private final List<CommandId> held = new ArrayList<>();
        private int number;

        Owed() {
            ledger.post(
                    AccountCommand.Open.builder()
                            .id(id("open"))
                            .day(START)
                            .account(ANN)
                            .creditLine(points(100))
                            .build(),
                    START);
        }

        private Holding holding() {
            return ledger.holding(ANN, START);
        }

        private long free() {
            return holding()
                    .settled()
                    .plus(holding().debt())
                    .minus(holding().held())
                    .parts();
        }

        /** Does something, and says what the rule expects to be owed for each transaction after it. */
        Outcome act(Deed deed) {
            CommandId id = id("c" + ++number);
            long free = free();
            return switch (deed.kind()) {
                case 0 -> {
                    Outcome outcome = ledger.post(Movement.Redeem.of(id, START, ANN, points(deed.amount())), START);
                    if (outcome instanceof Outcome.Posted) {
                        spent.add(id);
                        owe(id, deed.amount() - Math.min(free, deed.amount()));
                    }
                    yield outcome;
                }
                case 1 -> {
                    Outcome outcome = ledger.post(Movement.Earn.of(id, START, ANN, points(deed.amount())), START);
                    repay(deed.amount());
                    yield outcome;
                }
                case 2 -> {
                    Outcome outcome =
                            ledger.post(Reservation.Hold.of(id, START, ANN, points(deed.amount()), START), START);
                    if (outcome instanceof Outcome.Posted) {
                        held.add(id);
                    }
                    yield outcome;
                }
                case 3 -> {
                    CommandId hold = held.isEmpty() ? id("none") : held.get(deed.pick() % held.size());
                    long left = ledger.hold(hold, START)
                            .map(view -> view.left().parts())
                            .orElse(0L);
                    Outcome outcome = ledger.post(Reservation.Release.of(id, START, hold), START);
                    if (outcome instanceof Outcome.Posted) {
                        repay(left);
                    }
                    yield outcome;
                }
                default -> undo(id, deed);
            };
        }

        /** Undoing cancels what the transaction itself owes; the rest of its price becomes free. */
        private Outcome undo(CommandId id, Deed deed) {
            CommandId of = spent.isEmpty() ? id("none") : spent.get(deed.pick() % spent.size());
            Outcome outcome = ledger.post(reverse(id, START, of), START);
            if (outcome instanceof Outcome.Posted) {
                long price = ((Movement.Redeem) ledger.command(of).orElseThrow())
                        .amount()
                        .parts();
                Long own = debts.remove(of);
                repay(price - (own == null ? 0 : own));
            }
            return outcome;
        }

        private void owe(CommandId id, long amount) {
            if (amount > 0) {
                debts.put(id, amount);
            }
        }

        /** What becomes free goes to the oldest, which was put in first. */
        private void repay(long amount) {
            long left = amount;
            for (CommandId oldest : List.copyOf(debts.keySet())) {
                long paid = Math.min(left, debts.get(oldest));
                left -= paid;
                if (debts.merge(oldest, -paid, Long::sum) == 0) {
                    debts.remove(oldest);
                }
            }
        }

        /** Returns what is owed in all. */
        long total() {
            return debts.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    @Property(tries = 300)
    @Label("law 66: what becomes free repays the oldest debt first, and undoing cancels a transaction's own debt first")
    void the_oldest_debt_is_repaid_first(@ForAll("deeds") List<Deed> deeds) {
        Owed owed = new Owed();
        for (Deed deed : deeds) {
            boolean wasInDebt = owed.total() > 0;
            Outcome outcome = owed.act(deed);
            Statistics.collect(deed.kind(), wasInDebt, outcome instanceof Outcome.Posted);
            assertThat(owed.holding().debt().parts()).isEqualTo(owed.total());
            // Whose debt it is shows when one of them is undone: that much less comes back.
            for (CommandId of : owed.spent) {
                owed.ledger.together(() -> {
                    long before = owed.holding().debt().parts();
                    if (owed.ledger.post(reverse(id("look"), START, of), START) instanceof Outcome.Posted) {
                        long own = cancelled(owed.ledger.posting(owed.ledger.size()), of);
                        assertThat(own)
                                .isEqualTo(owed.debts.getOrDefault(of, 0L))
                                .isLessThanOrEqualTo(before);
                    }
                    return false;
                });
            }
        }
        Statistics.coverage(seen -> {
            for (int kind : List.of(0, 1, 3, 4)) {
                seen.check(kind, true, true).count(count -> count > 8);
            }
        });
    }

    private static long cancelled(Posting posting, CommandId of) {
        return posting.entries().stream()
                .filter(entry -> entry.debt().equals(Optional.of(of)))
                .mapToLong(entry -> entry.amount().parts())
                .sum();
    }

    @Property(tries = 100)
    @Label("law 70: a closed account takes no entry of any kind, whatever command names it in whatever field")
    void a_closed_account_takes_no_entry(@ForAll("courses") List<Step> steps) {
        Ledger ledger = Ledger.of(Unit.POINT);
        steps.forEach(step -> ledger.post(step.command(), step.today()));
        LocalDate today = steps.get(steps.size() - 1).today();
        AccountId gone = AccountId.of("gone");
        prepare(ledger, gone, today);
        Holding before = ledger.holding(gone, today);
        List<Posting> postings = ledger.postings(gone);

        for (LedgerCommand command : naming(gone, today)) {
            Statistics.collect(Posting.Kind.of(command));
            assertThat(ledger.post(command, today))
                    .as("%s", command)
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.reason()).isEqualTo(Refused.Reason.CLOSED));
            assertThat(ledger.post(Batch.of(id("batch"), today, List.of(command)), today))
                    .isInstanceOf(Refused.InBatch.class);
        }

        assertThat(ledger.holding(gone, today)).isEqualTo(before);
        assertThat(ledger.postings(gone)).isEqualTo(postings);
        assertThat(before.settled().isZero()
                        && before.debt().isZero()
                        && before.held().isZero())
                .isTrue();
        Statistics.coverage(seen -> {
            for (Posting.Kind kind : Posting.Kind.values()) {
                boolean namesNone = List.of(
                                Posting.Kind.PUBLISH,
                                Posting.Kind.SUPPLY,
                                Posting.Kind.LIMIT_PARTY,
                                Posting.Kind.SETTLE,
                                Posting.Kind.BATCH,
                                Posting.Kind.EXPIRE,
                                Posting.Kind.REPAY)
                        .contains(kind);
                seen.check(kind).count(count -> namesNone == (count == 0));
            }
        });
    }

    /** An account that did something of everything, and was closed. */
    private static void prepare(Ledger ledger, AccountId gone, LocalDate today) {
        List<LedgerCommand> commands = List.of(
                publish("gone-offer", "gone-tea", Trade.Charge.WHEN_SERVED, today),
                Trade.Supply.of(id("gone-supply"), today, Trade.OfferId.of("gone-tea"), 9),
                Trade.Supply.of(id("gone-soap"), today, Trade.OfferId.of("gone-soap"), 9),
                Movement.Earn.of(id("gone-earn"), today, gone, points(60)),
                Movement.Redeem.of(id("gone-redeem"), today, gone, points(20)),
                Reservation.Hold.of(id("gone-hold"), today, gone, points(10), today.plusDays(9)),
                Reservation.Capture.builder()
                        .id(id("gone-capture"))
                        .day(today)
                        .hold(id("gone-hold"))
                        .amount(points(10))
                        .build(),
                book("gone-book", gone, today),
                Reservation.Serve.of(id("gone-serve"), today, id("gone-book"), 1),
                Movement.Redeem.of(id("gone-rest"), today, gone, points(25)),
                AccountCommand.Close.of(id("gone-close"), today, gone));
        commands.forEach(command ->
                assertThat(ledger.post(command, today)).as("%s", command).isInstanceOf(Outcome.Posted.class));
    }

    private static LedgerCommand publish(String id, String offer, Trade.Charge charge, LocalDate today) {
        return Trade.Publish.builder()
                .id(id(id))
                .day(today)
                .offer(Trade.OfferId.of(offer))
                .price(points(5))
                .charge(charge)
                .build();
    }

    private static Reservation.Book book(String id, AccountId account, LocalDate today) {
        return Reservation.Book.builder()
                .id(id(id))
                .day(today)
                .account(account)
                .offer(Trade.OfferId.of("gone-tea"))
                .quantity(1)
                .price(points(5))
                .until(today.plusDays(9))
                .build();
    }

    /** One command of each kind for each field in which it can name the account, or what the account did. */
    private static List<LedgerCommand> naming(AccountId gone, LocalDate today) {
        AccountId other = AccountId.of("somebody");
        CommandId id = id("late");
        Amount amount = points(5);
        return List.of(
                Movement.Earn.of(id, today, gone, amount),
                Movement.Pay.of(id, today, gone, other, amount),
                Movement.Pay.of(id, today, other, gone, amount),
                Movement.Give.of(id, today, gone, other, amount),
                Movement.Give.of(id, today, other, gone, amount),
                Movement.Redeem.of(id, today, gone, amount),
                Reservation.Hold.of(id, today, gone, amount, today),
                Reservation.Capture.builder()
                        .id(id)
                        .day(today)
                        .hold(id("gone-hold"))
                        .amount(amount)
                        .build(),
                Reservation.Release.of(id, today, id("gone-hold")),
                Reservation.Release.of(id, today, id("gone-book")),
                book("late", gone, today),
                Reservation.Serve.of(id, today, id("gone-book"), 1),
                reverse(id, today, id("gone-redeem")),
                reverse(id, today, id("gone-capture")),
                reverse(id, today, id("gone-serve")),
                Repair.Correct.of(id, today, id("gone-earn"), amount),
                AccountCommand.Open.builder().id(id).day(today).account(gone).build(),
                AccountCommand.Close.of(id, today, gone),
                inherit(id, today, gone, other),
                inherit(id, today, other, gone),
                AccountCommand.Merge.of(id, today, gone, other),
                AccountCommand.Merge.of(id, today, other, gone),
                Trade.Order.of(id, today, gone, Trade.OfferId.of("gone-soap"), 1, amount));
    }

    private static LedgerCommand inherit(CommandId id, LocalDate today, AccountId account, AccountId heir) {
        return AccountCommand.Inherit.builder()
                .id(id)
                .day(today)
                .account(account)
                .addHeirs(heir)
                .build();
    }

    @Property(tries = 50)
    @Label(
            "law 73: an account of the ledger itself is refused in every field of every kind of command that names accounts")
    void no_field_takes_an_account_of_the_ledger(@ForAll("system") AccountId system) {
        Ledger ledger = Ledger.of(Unit.POINT);
        ledger.post(publish("gone-offer", "gone-tea", Trade.Charge.WHEN_SERVED, START), START);
        int named = 0;
        for (LedgerCommand command : naming(system, START)) {
            if (command.accounts().contains(system)) {
                named++;
                assertThat(ledger.post(command, START))
                        .as("%s", command)
                        .isInstanceOfSatisfying(
                                Refused.class,
                                refused -> assertThat(refused.reason()).isEqualTo(Refused.Reason.SYSTEM_ACCOUNT));
            }
        }
        assertThat(named).isEqualTo(15);
        assertThat(ledger.accounts()).isEmpty();
    }

    @Provide
    Arbitrary<AccountId> system() {
        return Arbitraries.of(AccountId.ISSUED, AccountId.REDEEMED, AccountId.EXPIRED);
    }

    @Property(tries = 300)
    @Label(
            "law 71: shares of an estate differ by at most one unit and add up exactly, in all and in what lapses on one day")
    void an_estate_is_shared_equally(@ForAll("lots") List<Integer> lots, @ForAll("heirs") int heirs) {
        Ledger ledger = Ledger.of(Unit.POINT);
        Map<Optional<LocalDate>, Long> byLastDay = new HashMap<>();
        for (int i = 0; i < lots.size(); i++) {
            Optional<LocalDate> last = i % 4 == 3 ? Optional.empty() : Optional.of(START.plusDays(i % 3));
            byLastDay.merge(last, (long) lots.get(i), Long::sum);
            ledger.post(
                    Movement.Earn.builder()
                            .id(id("e" + i))
                            .day(START)
                            .account(ANN)
                            .amount(points(lots.get(i)))
                            .lastDay(last)
                            .build(),
                    START);
        }
        List<AccountId> shares = IntStream.range(0, heirs)
                .mapToObj(i -> AccountId.of("heir-" + i))
                .toList();

        Outcome outcome = ledger.post(
                AccountCommand.Inherit.builder()
                        .id(id("estate"))
                        .day(START)
                        .account(ANN)
                        .addAllHeirs(shares)
                        .build(),
                START);

        assertThat(outcome).isInstanceOf(Outcome.Posted.class);
        List<Long> sums = new ArrayList<>();
        shares.forEach(heir -> sums.add(ledger.holding(heir, START).settled().parts()));
        assertFair(sums, lots.stream().mapToLong(Integer::longValue).sum());
        byLastDay.forEach((last, sum) -> {
            List<Long> lapsing = new ArrayList<>();
            shares.forEach(heir -> lapsing.add(ledger.holding(heir, START).lots().stream()
                    .filter(lot -> lot.lastDay().equals(last))
                    .map(Holding.Lot::remaining)
                    .reduce(NONE, Amount::plus)
                    .parts()));
            assertFair(lapsing, sum);
        });
        Statistics.collect(
                lots.stream().mapToLong(Integer::longValue).sum() % heirs == 0 ? "without a rest" : "with a rest");
        Statistics.coverage(seen -> {
            seen.check("with a rest").count(count -> count > 50);
            seen.check("without a rest").count(count -> count > 10);
        });
    }

    private static void assertFair(List<Long> shares, long sum) {
        long most = shares.stream().mapToLong(Long::longValue).max().orElseThrow();
        long least = shares.stream().mapToLong(Long::longValue).min().orElseThrow();
        assertThat(most - least).isLessThanOrEqualTo(1);
        assertThat(shares.stream().mapToLong(Long::longValue).sum()).isEqualTo(sum);
    }

    @Provide
    Arbitrary<List<Integer>> lots() {
        return Arbitraries.integers().between(1, 30).list().ofMinSize(1).ofMaxSize(12);
    }

    @Provide
    Arbitrary<Integer> heirs() {
        return Arbitraries.integers().between(1, 7);
    }
}
