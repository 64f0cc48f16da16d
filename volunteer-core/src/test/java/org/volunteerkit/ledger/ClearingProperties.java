package org.volunteerkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
import org.volunteerkit.ledger.command.AccountCommand.Firmness;
import org.volunteerkit.ledger.command.AccountCommand.Party;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.command.Movement;
import org.volunteerkit.ledger.command.Repair;
import org.volunteerkit.ledger.command.Trade;
import org.volunteerkit.ledger.outcome.Lacking;
import org.volunteerkit.ledger.outcome.Outcome;
import org.volunteerkit.ledger.statement.PartyStatement;
import org.volunteerkit.ledger.statement.Settlement;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Unit;

/** Law 68 over courses of payments among the members of five parties, reversals, limits and settlements. */
class ClearingProperties {

    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final DateRange EVER = DateRange.from(LocalDate.of(2023, 1, 1));
    private static final int PARTIES = 5;

    /** What happens on which day, between whom, and to what. */
    private record Deal(int kind, int pause, int from, int to, int amount, int pick) {}

    @Provide
    Arbitrary<List<Deal>> deals() {
        Arbitrary<Integer> kinds =
                Arbitraries.frequency(Tuple.of(12, 0), Tuple.of(3, 1), Tuple.of(2, 2), Tuple.of(2, 3), Tuple.of(1, 4));
        Arbitrary<Integer> parties = Arbitraries.integers().between(0, PARTIES - 1);
        return Combinators.combine(
                        kinds,
                        Arbitraries.integers().between(0, 9),
                        parties,
                        parties,
                        Arbitraries.integers().between(1, 12).map(n -> 5 * n),
                        Arbitraries.integers().between(0, 30))
                .as(Deal::new)
                .list()
                .ofMinSize(10)
                .ofMaxSize(60);
    }

    private static Party party(int number) {
        return Party.of("party-" + Math.floorMod(number, PARTIES));
    }

    private static AccountId member(int number) {
        return AccountId.of("member-" + number);
    }

    private static LedgerCommand undoing(CommandId id, LocalDate day, CommandId of) {
        return Repair.Reverse.builder().id(id).day(day).of(of).build();
    }

    private static Amount points(long parts) {
        return Amount.ofParts(Unit.POINT, parts);
    }

    /** A ledger, the payments between parties that stand, and what a plain sum of them and the settlements says. */
    private static final class Town {

        private final Ledger ledger = Ledger.of(Unit.POINT);
        private final Map<Party, Long> gross = new TreeMap<>();
        private final Map<Party, Long> settled = new TreeMap<>();
        private final Map<Party, AccountCommand.Limit> limits = new HashMap<>();
        private LocalDate today = START;
        private int number;

        Town() {
            for (int i = 0; i < 2 * PARTIES; i++) {
                post(AccountCommand.Open.builder()
                        .id(CommandId.of("open-" + i))
                        .day(START)
                        .account(member(i))
                        .party(party(i))
                        .build());
                post(Movement.Earn.of(CommandId.of("earn-" + i), START, member(i), points(2000)));
            }
        }

        Outcome post(LedgerCommand command) {
            return ledger.post(command, today);
        }

        Outcome deal(Deal deal) {
            today = today.plusDays(deal.pause());
            number++;
            CommandId id = CommandId.of("c" + number);
            return switch (deal.kind()) {
                case 0 -> pay(id, deal);
                case 1 -> reverse(id, deal);
                case 2 -> limit(id, deal);
                case 3 -> settle(Trade.Settle.of(id, today));
                default -> settle(some(id, deal));
            };
        }

        private Outcome pay(CommandId id, Deal deal) {
            int from = deal.from() + PARTIES * (deal.pick() % 2);
            int to = deal.to() + PARTIES * (deal.pick() / 2 % 2);
            long position = position(party(from));
            Outcome outcome = post(Movement.Pay.of(id, today, member(from), member(to), points(deal.amount())));
            if (outcome instanceof Outcome.Posted posted) {
                move(party(from), party(to), deal.amount());
                AccountCommand.Limit limit = limits.get(party(from));
                boolean isBeyond = limit != null
                        && !party(from).equals(party(to))
                        && position - deal.amount() < -limit.amount().parts();
                assertThat(posted.notices().isEmpty()).isEqualTo(!isBeyond);
                assertThat(isBeyond && limit.firmness() == Firmness.HARD).isFalse();
            }
            if (outcome instanceof Lacking.PartyLimitPassed refused) {
                assertThat(refused.position().parts()).isEqualTo(position);
                assertThat(refused.missing().parts())
                        .isEqualTo(deal.amount() - position - refused.limit().parts())
                        .isPositive();
            }
            return outcome;
        }

        private void move(Party from, Party to, long amount) {
            gross.merge(from, -amount, Long::sum);
            gross.merge(to, amount, Long::sum);
        }

        private Outcome reverse(CommandId id, Deal deal) {
            CommandId of = CommandId.of("c" + Math.max(1, number - 1 - deal.pick()));
            Outcome outcome = post(undoing(id, today, of));
            if (outcome instanceof Outcome.Posted) {
                Movement.Pay undone = (Movement.Pay) ledger.command(of).orElseThrow();
                move(
                        partyOf(undone.from()),
                        partyOf(undone.to()),
                        -undone.amount().parts());
            }
            return outcome;
        }

        private static Party partyOf(AccountId member) {
            return party(Integer.parseInt(member.value().substring("member-".length())));
        }

        private Outcome limit(CommandId id, Deal deal) {
            Firmness firmness = deal.pick() % 3 == 0 ? Firmness.SOFT : Firmness.HARD;
            AccountCommand.Limit limit = new AccountCommand.Limit(points(2L * deal.amount()), firmness);
            limits.put(party(deal.from()), limit);
            return post(Trade.LimitParty.builder()
                    .id(id)
                    .day(today)
                    .party(party(deal.from()))
                    .limit(limit)
                    .build());
        }

        private static Trade.Settle.Builder ofSome(Trade.Settle.Builder settle, Deal deal) {
            return deal.pick() % 3 == 0
                    ? settle
                    : settle.addParties(party(deal.from()), party(deal.to()), party(deal.pick()));
        }

        private Trade.Settle some(CommandId id, Deal deal) {
            Trade.Settle.Builder settle = ofSome(Trade.Settle.builder().id(id).day(today), deal);
            return deal.pick() % 2 == 0
                    ? settle.build()
                    : settle.amount(points(deal.amount())).build();
        }

        private Outcome settle(Trade.Settle command) {
            Map<Party, Amount> before = ledger.positions();
            Outcome outcome = post(command);
            if (outcome instanceof Outcome.Posted) {
                Settlement settlement = ledger.settlement(command.id()).orElseThrow();
                assertThat(settlement.before()).isEqualTo(before);
                assertThat(settlement.after()).isEqualTo(ledger.positions());
                check(command, settlement);
            }
            return outcome;
        }

        /** Each transfer goes from below zero to above, none beyond; all but the last bring somebody to zero. */
        private void check(Trade.Settle command, Settlement settlement) {
            Map<Party, Long> left = new HashMap<>();
            settlement.before().forEach((party, amount) -> left.put(party, amount.parts()));
            Set<Party> taking = new HashSet<>();
            long sum = 0;
            int zeros = 0;
            for (Settlement.Transfer transfer : settlement.transfers()) {
                long paid = transfer.amount().parts();
                taking.add(transfer.from());
                taking.add(transfer.to());
                assertThat(paid).isPositive();
                assertThat(left.merge(transfer.from(), paid, Long::sum)).isNotPositive();
                assertThat(left.merge(transfer.to(), -paid, Long::sum)).isNotNegative();
                zeros += left.get(transfer.from()) == 0 || left.get(transfer.to()) == 0 ? 1 : 0;
                settled.merge(transfer.from(), paid, Long::sum);
                settled.merge(transfer.to(), -paid, Long::sum);
                sum += paid;
            }
            if (!command.parties().isEmpty()) {
                assertThat(command.parties()).containsAll(taking);
            }
            assertThat(settlement.transfers().size())
                    .isLessThanOrEqualTo(Math.max(0, taking.size() - 1))
                    .isLessThanOrEqualTo(zeros + (command.amount().isPresent() ? 1 : 0));
            if (command.amount().isPresent()) {
                assertThat(sum).isEqualTo(command.amount().get().parts());
            } else if (command.parties().isEmpty()) {
                assertThat(settlement.after()).isEmpty();
            }
        }

        private long position(Party party) {
            return ledger.positions().getOrDefault(party, points(0)).parts();
        }
    }

    @Property(tries = 300)
    @Label("law 68: what was paid between parties is what is left to settle and what was settled, for each of them")
    void gross_is_net_and_settled(@ForAll("deals") List<Deal> deals) {
        Town town = new Town();
        for (Deal deal : deals) {
            Outcome outcome = town.deal(deal);
            Statistics.collect(deal.kind(), outcome instanceof Outcome.Posted, outcome instanceof Lacking);
            long sum = 0;
            for (int i = 0; i < PARTIES; i++) {
                long position = town.position(party(i));
                sum += position;
                assertThat(position)
                        .isEqualTo(town.gross.getOrDefault(party(i), 0L) + town.settled.getOrDefault(party(i), 0L));
            }
            assertThat(sum).isZero();
        }
        assertThat(town.ledger.prove().holds()).isTrue();
        Statistics.coverage(seen -> {
            for (int kind = 0; kind < 5; kind++) {
                seen.check(kind, true, false).count(count -> count > 30);
            }
            seen.check(0, false, true).count(count -> count > 10);
            seen.check(4, false, true).count(count -> count > 10);
        });
    }

    @Property(tries = 200)
    @Label(
            "law 68: a party's statement opens, adds up and closes; periods that touch fit together, and two parties say the same")
    void statements_of_parties_add_up(@ForAll("deals") List<Deal> deals, @ForAll("cuts") int days) {
        Town town = new Town();
        deals.forEach(town::deal);
        LocalDate cut = START.plusDays(days);
        for (int i = 0; i < PARTIES; i++) {
            PartyStatement whole = town.ledger.clearing(party(i), EVER, town.today);
            PartyStatement first = town.ledger.clearing(party(i), EVER.endingAt(cut), town.today);
            PartyStatement second = town.ledger.clearing(party(i), DateRange.from(cut), town.today);
            assertThat(whole.opening()).isEqualTo(points(0));
            assertThat(whole.closing().parts()).isEqualTo(town.position(party(i)));
            assertThat(second.opening()).isEqualTo(first.closing());
            assertThat(second.closing()).isEqualTo(whole.closing());
            for (PartyStatement each : List.of(whole, first, second)) {
                Amount sum = each.opening();
                for (PartyStatement.Dealings dealings : each.dealings().values()) {
                    sum = sum.plus(dealings.received()).minus(dealings.paid());
                }
                for (PartyStatement.Settled settled : each.settled()) {
                    sum = sum.plus(settled.amount());
                }
                assertThat(sum).isEqualTo(each.closing());
            }
            Party here = party(i);
            whole.dealings().forEach((other, dealings) -> {
                PartyStatement.Dealings there =
                        town.ledger.clearing(other, EVER, town.today).dealings().get(here);
                assertThat(there.paid()).isEqualTo(dealings.received());
                assertThat(there.received()).isEqualTo(dealings.paid());
            });
        }
    }

    @Provide
    Arbitrary<Integer> cuts() {
        return Arbitraries.integers().between(0, 200);
    }
}
