package org.volunteerkit.ledger.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.volunteerkit.json.Json;
import org.volunteerkit.ledger.Ledger;
import org.volunteerkit.ledger.LedgerView;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.command.Movement;
import org.volunteerkit.ledger.command.Reservation;
import org.volunteerkit.ledger.command.Trade;
import org.volunteerkit.ledger.outcome.Outcome;
import org.volunteerkit.ledger.outcome.Refused;
import org.volunteerkit.ledger.store.Entry;
import org.volunteerkit.ledger.store.StoredLedger;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Unit;

/** Several nodes of an application on one database: laws 79, 86, 87 and 88. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JdbcNodesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final DateRange YEAR = DateRange.of(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1));
    private static final int NODES = 3;
    private static final int THREADS = 4;
    private static final List<AccountId> PEOPLE =
            Stream.of("ann", "ben", "cleo", "dan").map(AccountId::of).toList();

    private final JdbcJournal.Name name = Databases.unusedName();

    @ParameterizedTest
    @EnumSource
    void nothing_is_spent_twice_and_nothing_is_lost(Databases database) throws Exception {
        List<LedgerCommand> commands = commands(300);
        List<StoredLedger> nodes = nodes(database);

        // Each command is offered by every node, in an order of its own.
        List<Map<CommandId, Outcome>> answers = inThreads(nodes, (node, thread) -> {
            Map<CommandId, Outcome> given = new TreeMap<>();
            Random random = new Random(thread);
            for (int i = thread % THREADS; i < commands.size(); i += THREADS) {
                LedgerCommand command = commands.get(i);
                given.put(command.id(), node.post(command, DAY));
                if (random.nextInt(10) == 0) {
                    given.merge(
                            command.id(),
                            node.post(command, DAY),
                            (first, again) -> first instanceof Refused ? again : first);
                }
            }
            return given;
        });

        Ledger again = Ledger.of(Unit.HOUR);
        for (Entry entry : JdbcJournalTest.read(JdbcJournal.open(database.source(), name), 0)) {
            assertThat(again.post(entry.command(), entry.recorded())).isInstanceOf(Outcome.Posted.class);
        }
        for (LedgerCommand command : commands) {
            List<Outcome> given = answers.stream()
                    .filter(each -> each.containsKey(command.id()))
                    .map(each -> each.get(command.id()))
                    .toList();
            long posted =
                    given.stream().filter(Outcome.Posted.class::isInstance).count();
            assertThat(posted)
                    .as(command.toString())
                    .isEqualTo(again.command(command.id()).isPresent() ? 1 : 0);
        }
        assertThat(again.prove().holds()).isTrue();
        assertThat(again.size()).isGreaterThan(100);
        nodes.forEach(node -> assertThat(state(node.view())).isEqualTo(state(again)));
        assertThat(Stream.concat(PEOPLE.stream(), Stream.of(AccountId.ISSUED, AccountId.REDEEMED, AccountId.EXPIRED))
                        .mapToLong(account -> again.balance(account, DAY, DAY).parts())
                        .sum())
                .isZero();
        PEOPLE.forEach(account ->
                assertThat(again.holding(account, DAY).available().isNegative()).isFalse());
        nodes.forEach(StoredLedger::close);
    }

    @ParameterizedTest
    @EnumSource
    void the_last_piece_goes_to_one_taker(Databases database) throws Exception {
        List<StoredLedger> nodes = nodes(database);
        Trade.OfferId soap = Trade.OfferId.of("soap");
        nodes.get(0).post(Trade.Supply.of(CommandId.of("s1"), DAY, soap, 1), DAY);
        for (AccountId account : PEOPLE) {
            nodes.get(0).post(earn("e-" + account, account, 5), DAY);
        }

        List<Outcome> answers = inThreads(
                nodes,
                (node, thread) -> node.post(
                        Trade.Order.builder()
                                .id(CommandId.of("o" + thread))
                                .day(DAY)
                                .account(PEOPLE.get(thread % PEOPLE.size()))
                                .offer(soap)
                                .quantity(1)
                                .price(Amount.parse("PT1H"))
                                .build(),
                        DAY));

        assertThat(answers.stream().filter(Outcome.Posted.class::isInstance)).hasSize(1);
        assertThat(nodes.get(1).view().offer(soap, DAY).free()).isZero();
        assertThat(nodes.get(2).view().size()).isEqualTo(2 + PEOPLE.size());
    }

    @ParameterizedTest
    @EnumSource
    void of_many_who_spend_the_same_hours_as_many_succeed_as_there_are_hours(Databases database) throws Exception {
        List<StoredLedger> nodes = nodes(database);
        AccountId ann = PEOPLE.get(0);
        nodes.get(0).post(earn("e1", ann, 7), DAY);

        List<Outcome> answers = inThreads(
                nodes,
                (node, thread) ->
                        node.post(Movement.Redeem.of(CommandId.of("r" + thread), DAY, ann, Amount.parse("PT1H")), DAY));

        assertThat(answers.stream().filter(Outcome.Posted.class::isInstance)).hasSize(7);
        nodes.forEach(node ->
                assertThat(node.view().holding(ann, DAY).available().isZero()).isTrue());
    }

    @ParameterizedTest
    @EnumSource
    void a_rule_over_two_accounts_holds_on_all_nodes(Databases database) throws Exception {
        List<StoredLedger> nodes = nodes(database);
        List<AccountId> pair = PEOPLE.subList(0, 2);
        pair.forEach(account -> nodes.get(0).post(earn("e-" + account, account, 10), DAY));

        List<Boolean> taken = inThreads(
                nodes,
                (node, thread) -> node.turn(DAY, turn -> {
                    Amount both = pair.stream()
                            .map(account -> turn.ledger().holding(account, DAY).available())
                            .reduce(Amount.zero(Unit.HOUR), Amount::plus);
                    // Together they keep fifteen hours.
                    return both.parts() >= 16 * 60
                            && turn.post(Movement.Redeem.of(
                                            CommandId.of("r" + thread),
                                            DAY,
                                            pair.get(thread % 2),
                                            Amount.parse("PT1H")))
                                    instanceof Outcome.Posted;
                }));

        assertThat(taken.stream().filter(each -> each)).hasSize(5);
    }

    private List<StoredLedger> nodes(Databases database) {
        return IntStream.range(0, NODES)
                .mapToObj(each -> StoredLedger.open(JdbcJournal.create(database.source(), name, Unit.HOUR)))
                .toList();
    }

    private interface Work<T> {

        T on(StoredLedger node, int thread);
    }

    /** Does the same on all nodes, in several threads of each at once. */
    private static <T> List<T> inThreads(List<StoredLedger> nodes, Work<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(NODES * THREADS);
        List<Future<T>> under = new ArrayList<>();
        for (int i = 0; i < NODES * THREADS; i++) {
            int thread = i;
            under.add(threads.submit(() -> work.on(nodes.get(thread / THREADS), thread)));
        }
        List<T> answers = new ArrayList<>();
        for (Future<T> each : under) {
            answers.add(each.get());
        }
        threads.shutdown();
        return answers;
    }

    /** Returns all that can be asked, as canonical text. */
    private static String state(LedgerView view) {
        StringBuilder out = new StringBuilder();
        view.postings().forEach(posting -> out.append(Json.write(posting)).append('\n'));
        for (AccountId account : PEOPLE) {
            out.append(Json.write(view.holding(account, DAY))).append('\n');
            out.append(Json.write(view.statement(account, YEAR, DAY))).append('\n');
        }
        return out.toString();
    }

    private static LedgerCommand earn(String id, AccountId account, int hours) {
        return Movement.Earn.of(CommandId.of(id), DAY, account, Amount.parse("PT" + hours + "H"));
    }

    private static List<LedgerCommand> commands(int count) {
        Random random = new Random(6);
        List<LedgerCommand> commands = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            CommandId id = CommandId.of("c" + i);
            AccountId one = PEOPLE.get(random.nextInt(PEOPLE.size()));
            AccountId other = PEOPLE.get((PEOPLE.indexOf(one) + 1 + random.nextInt(3)) % PEOPLE.size());
            Amount amount = Amount.ofParts(Unit.HOUR, 60 + random.nextInt(60));
            CommandId before = CommandId.of("c" + random.nextInt(i + 1));
            commands.add(
                    switch (random.nextInt(6)) {
                        case 0, 1 -> Movement.Earn.of(id, DAY, one, amount);
                        case 2 -> Movement.Give.of(id, DAY, one, other, amount);
                        case 3 -> Movement.Redeem.of(id, DAY, one, amount);
                        case 4 -> Reservation.Hold.of(id, DAY, one, amount, DAY.plusDays(9));
                        default -> Reservation.Release.of(id, DAY, before);
                    });
        }
        return commands;
    }
}
