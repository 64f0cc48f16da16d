package org.volunteerkit.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.volunteerkit.ledger.Ledger;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.Batch;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.Trade;
import org.volunteerkit.ledger.outcome.Outcome;
import org.volunteerkit.ledger.outcome.Refused;
import org.volunteerkit.ledger.statement.HoldView;
import org.volunteerkit.ledger.statement.Holding;
import org.volunteerkit.ledger.statement.OfferView;
import org.volunteerkit.ledger.statement.Posting;
import org.volunteerkit.testkit.LedgerCommands;
import org.volunteerkit.testkit.LedgerCommands.Step;
import org.volunteerkit.value.Unit;

/** The ledger beside the plain model of its rules: the same answers, and the same state after every command. */
class ModelProperties {

    @Provide
    Arbitrary<List<Step>> courses() {
        return LedgerCommands.courses(Unit.POINT, 160);
    }

    @Provide
    Arbitrary<Integer> sweeps() {
        return Arbitraries.integers().between(0, 12);
    }

    @Property(tries = 300)
    @Label("the ledger and the plain model of its rules agree on all answers and, after every command, on all there is")
    void the_ledger_agrees_with_the_model(@ForAll("courses") List<Step> steps, @ForAll("sweeps") int everySoOften) {
        Ledger ledger = Ledger.of(Unit.POINT);
        Beside beside = new Beside();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            Outcome outcome = ledger.post(step.command(), step.today());
            Statistics.collect(Posting.Kind.of(step.command()) + " " + name(outcome));
            beside.offer(step, outcome);
            // Sweeping must not matter, and the model knows of no sweeps.
            if (everySoOften > 0 && i % everySoOften == 0) {
                ledger.sweep(step.today());
            }
            if (outcome instanceof Outcome.Posted posted) {
                beside.compareEntries(ledger.posting(posted.number()));
            }
            beside.compare(ledger, step.today());
        }
        assertThat(ledger.prove()).isEqualTo(new Proof.Holds(ledger.size()));
        Statistics.coverage(seen -> {
            for (String pair : List.of(
                    "REVERSE POSTED",
                    "REVERSE REVERSAL_SHORT",
                    "REVERSE ALREADY_REVERSED",
                    "REVERSE NOT_REVERSIBLE",
                    "REVERSE UNKNOWN",
                    "REVERSE CLOSED",
                    "CORRECT POSTED",
                    "CORRECT CLOSED",
                    "CAPTURE POSTED",
                    "CAPTURE HOLD_ENDED",
                    "CAPTURE CAPTURE_EXCEEDS",
                    "RELEASE POSTED",
                    "RELEASE HOLD_ENDED",
                    "GIVE CAP_EXCEEDED",
                    "GIVE CEILING_EXCEEDED",
                    "GIVE OVERDRAWN",
                    "REDEEM FLOOR_PASSED",
                    "PAY OVERDRAWN",
                    "PAY CLOSED",
                    "OPEN OVERDRAWN",
                    "CLOSE POSTED",
                    "CLOSE NOT_EMPTY",
                    "CLOSE HOLDS_OPEN",
                    "INHERIT POSTED",
                    "INHERIT HOLDS_OPEN",
                    "INHERIT NOT_EMPTY",
                    "MERGE POSTED",
                    "MERGE SAME_ACCOUNT",
                    "ORDER POSTED",
                    "ORDER OUT_OF_STOCK",
                    "ORDER OVERDRAWN",
                    "ORDER NOT_OFFERED",
                    "ORDER OTHER_CHARGE",
                    "ORDER PRICE_CHANGED",
                    "ORDER NOT_ELIGIBLE",
                    "ORDER QUOTA_EXCEEDED",
                    "BOOK POSTED",
                    "BOOK NOT_OFFERED",
                    "BOOK OTHER_CHARGE",
                    "BOOK PRICE_CHANGED",
                    "BOOK NOT_ELIGIBLE",
                    "BOOK QUOTA_EXCEEDED",
                    "BOOK OUT_OF_STOCK",
                    "BOOK OVERDRAWN",
                    "BOOK CLOSED",
                    "SERVE POSTED",
                    "SERVE UNKNOWN",
                    "SERVE HOLD_ENDED",
                    "SERVE CAPTURE_EXCEEDS",
                    "CAPTURE UNKNOWN",
                    "PUBLISH POSTED",
                    "LIMIT_PARTY POSTED",
                    "PAY PARTY_LIMIT_PASSED",
                    "SETTLE POSTED",
                    "SETTLE SETTLES_TOO_MUCH",
                    "BATCH POSTED",
                    "BATCH OVERDRAWN",
                    "BATCH CONFLICTING")) {
                seen.check(pair).count(count -> count > 0);
            }
        });
    }

    private static String name(Outcome outcome) {
        return outcome.match(new Outcome.Cases<>() {
            @Override
            public String posted(Outcome.Posted posted) {
                return "POSTED";
            }

            @Override
            public String replayed(Outcome.Replayed replayed) {
                return "REPLAYED";
            }

            @Override
            public String refused(Refused refused) {
                return refused.reason().name();
            }
        });
    }

    /** A model that is told what the ledger was told. */
    private static final class Beside {

        private final List<Step> posted = new ArrayList<>();
        private Model model = fresh();

        private static Model fresh() {
            return new Model(Unit.POINT);
        }

        void offer(Step step, Outcome outcome) {
            boolean known = model.world.posted.containsKey(step.command().id());
            Optional<Refused.Reason> refused = model.offer(step.command(), step.today());
            String expected = refused.map(Enum::name).orElse(known ? "REPLAYED" : "POSTED");
            assertThat(name(outcome)).as("%s", step).isEqualTo(expected);
            if (outcome instanceof Outcome.Posted) {
                posted.add(step);
            } else if (step.command() instanceof Batch) {
                // The model has no way back; it is told again all that was posted.
                model = fresh();
                posted.forEach(before -> model.offer(before.command(), before.today()));
            }
        }

        void compareEntries(Posting posting) {
            Map<World.Slot, Long> told = new LinkedHashMap<>();
            posting.entries()
                    .forEach(entry -> told.merge(
                            new World.Slot(entry.account(), entry.lot(), entry.debt()),
                            entry.amount().parts(),
                            Long::sum));
            told.values().removeIf(amount -> amount == 0);
            Map<World.Slot, Long> due = new LinkedHashMap<>(model.world.moved);
            due.values().removeIf(amount -> amount == 0);
            assertThat(told).as("%s", posting.command()).isEqualTo(due);
        }

        void compare(Ledger ledger, LocalDate today) {
            World world = model.world;
            LedgerCommands.members().forEach(id -> world.live(world.member(id), today, LocalDate.MIN));
            for (AccountId id : LedgerCommands.members()) {
                assertThat(told(ledger.holding(id, today))).isEqualTo(known(world, world.member(id)));
            }
            for (AccountId id : List.of(AccountId.ISSUED, AccountId.REDEEMED, AccountId.EXPIRED)) {
                assertThat(ledger.holding(id, today).settled().parts()).isEqualTo(world.system.getOrDefault(id, 0L));
            }
            world.pledges.values().forEach(pledge -> {
                HoldView view = ledger.hold(pledge.id, today).orElseThrow();
                assertThat(view.state()).isEqualTo(pledge.state);
                assertThat(view.left().parts()).isEqualTo(pledge.left());
                assertThat(view.captured().parts()).isEqualTo(pledge.captured);
                assertThat(view.account()).isEqualTo(pledge.member.id);
            });
            for (Trade.OfferId offer : LedgerCommands.OFFERS) {
                OfferView view = ledger.offer(offer, today);
                assertThat(view.free()).isEqualTo(model.market.free(offer, today));
                assertThat(view.reserved()).isEqualTo(model.market.reserved(offer, today));
                assertThat(view.redeemed()).isEqualTo(model.market.redeemed(offer));
            }
            LedgerCommands.PARTIES.forEach(party -> assertThat(ledger.positions()
                            .getOrDefault(party, Amount.zero(Unit.POINT))
                            .parts())
                    .isEqualTo(world.positions.getOrDefault(party, 0L)));
        }

        private static List<Object> told(Holding holding) {
            List<Object> lots = new ArrayList<>();
            holding.lots()
                    .forEach(lot -> lots.add(
                            Stream.of(lot.root(), lot.origin(), lot.remaining().parts())
                                    .toList()));
            Map<CommandId, Long> reserved = new LinkedHashMap<>();
            holding.reserved().forEach((root, amount) -> reserved.put(root, amount.parts()));
            return List.of(
                    holding.settled().parts(),
                    holding.held().parts(),
                    holding.available().parts(),
                    holding.debt().parts(),
                    lots,
                    reserved);
        }

        private static List<Object> known(World world, Member member) {
            List<Object> lots = new ArrayList<>();
            Map<CommandId, Long> reserved = new LinkedHashMap<>();
            member.inOrder().forEach(lot -> {
                lots.add(List.of(lot.root, world.homes.get(lot.root).member.now().id, lot.left));
                if (member.held(lot.root) > 0) {
                    reserved.put(lot.root, member.held(lot.root));
                }
            });
            return List.of(
                    member.settled(),
                    member.held(),
                    member.settled() - member.held() + member.line(),
                    member.debt(),
                    lots,
                    reserved);
        }
    }
}
