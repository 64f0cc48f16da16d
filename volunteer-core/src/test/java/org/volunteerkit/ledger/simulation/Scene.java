package org.volunteerkit.ledger.simulation;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.volunteerkit.ledger.command.AccountCommand;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.command.Movement;
import org.volunteerkit.ledger.command.Trade;
import org.volunteerkit.ledger.simulation.NaiveWorld.Owner;

/**
 * Steps that belong together, such as a merge and an order after it: what takes several commands to go wrong is seldom met by
 * commands that know nothing of one another. Each is thrown when its turn comes, and others come in between.
 */
final class Scene {

    private final Dice dice;
    private final Deque<Supplier<LedgerCommand>> steps = new ArrayDeque<>();

    Scene(Dice dice) {
        this.dice = dice;
    }

    boolean isOver() {
        return steps.isEmpty();
    }

    LedgerCommand next() {
        return steps.remove().get();
    }

    /** Thinks of what shall happen. */
    void begin() {
        int kind = dice.upTo(6);
        if (kind < 2 && dice.members.size() > 2) {
            clearing();
        } else if (kind < 4) {
            quota();
        } else {
            capped();
        }
    }

    /** An account goes up to the quota of an offer: over months, over a merge, or both. */
    private void quota() {
        AccountId one = dice.account();
        AccountId two = dice.otherThan(one);
        Trade.OfferId offer = dice.pick(Dice.OFFERS);
        Trade.Quota quota =
                new Trade.Quota(2 + dice.upTo(3), dice.pick(List.of(Trade.Per.YEAR, Trade.Per.YEAR, Trade.Per.MONTH)));
        Trade.Charge charge = dice.upTo(3) == 0 ? Trade.Charge.WHEN_SERVED : Trade.Charge.AT_ONCE;
        boolean merged = dice.upTo(2) == 0;
        steps.add(() -> Trade.Publish.builder()
                .id(dice.id())
                .day(dice.effective())
                .offer(offer)
                .price(amount(1))
                .charge(charge)
                .quota(quota)
                .build());
        steps.add(() -> Trade.Supply.of(dice.id(), dice.effective(), offer, 3 * quota.pieces()));
        steps.add(() -> earned(one));
        steps.add(() -> dice.had(offer, one, 1 + dice.upTo(2)));
        if (merged) {
            steps.add(() -> earned(two));
            steps.add(() -> dice.had(offer, two, 1 + dice.upTo(2)));
            steps.add(() -> AccountCommand.Merge.of(dice.id(), dice.effective(), two, one));
        }
        boolean later = !merged || dice.upTo(2) == 0;
        steps.add(() -> {
            if (later) {
                dice.passOn(20 + dice.upTo(20));
            }
            return dice.had(offer, merged && dice.upTo(2) == 0 ? two : one, left(one, offer) + dice.upTo(2));
        });
        if (charge == Trade.Charge.WHEN_SERVED) {
            steps.add(dice::serve);
        }
    }

    /** Returns how much of its quota an account has not used, or one piece. */
    private long left(AccountId account, Trade.OfferId offer) {
        Optional<Trade.Quota> quota =
                Optional.ofNullable(dice.now.published.get(offer)).flatMap(Trade.Publish::quota);
        return quota.map(most -> most.pieces()
                        - new NaiveTrade(dice.now).had(dice.now.owner(account), offer, most.per(), dice.today))
                .filter(left -> left > 0)
                .orElse(1L);
    }

    /** Two accounts give under one cap, are merged, and give what the cap allows then. */
    private void capped() {
        AccountId one = dice.account();
        AccountId two = dice.otherThan(one);
        Movement.YearlyCap cap = new Movement.YearlyCap(dice.pick(Dice.CAPS), amount(10 + dice.upTo(5)));
        steps.add(() -> earned(one));
        steps.add(() -> gift(one, cap, 1 + dice.upTo(6)));
        steps.add(() -> earned(two));
        steps.add(() -> gift(two, cap, 1 + dice.upTo(6)));
        steps.add(() -> AccountCommand.Merge.of(dice.id(), dice.effective(), two, one));
        steps.add(() -> {
            Owner giver = dice.now.survivor(one);
            long given = dice.now.given(giver, cap.cap(), dice.today.getYear());
            return gift(one, cap, Math.max(1, cap.most().parts() - given + dice.upTo(2)));
        });
    }

    /** Members of several parties pay one another the same few amounts, and some of the parties settle. */
    private void clearing() {
        List<AccountId> members = new ArrayList<>(dice.members);
        int first = dice.upTo(Dice.PARTIES.size());
        for (int i = 0; i < members.size(); i++) {
            AccountId member = members.get(i);
            AccountCommand.Party party = Dice.PARTIES.get((first + i) % Dice.PARTIES.size());
            steps.add(() -> AccountCommand.Open.builder()
                    .id(dice.id())
                    .day(dice.effective())
                    .account(member)
                    .creditLine(amount(40))
                    .kind(AccountCommand.Kind.PERSON)
                    .party(party)
                    .build());
        }
        if (dice.upTo(3) == 0) {
            steps.add(dice::limitParty);
        }
        for (int i = 0; i < members.size(); i++) {
            steps.add(() -> {
                AccountId from = dice.account();
                return Movement.Pay.builder()
                        .id(dice.id())
                        .day(dice.effective())
                        .from(from)
                        .to(dice.otherThan(from))
                        .amount(amount(dice.pick(List.of(2, 2, 3, 5))))
                        .build();
            });
        }
        steps.add(() -> {
            Trade.Settle.Builder settle = Trade.Settle.builder().id(dice.id()).day(dice.effective());
            AccountCommand.Party without = dice.pick(Dice.PARTIES);
            if (dice.upTo(3) > 0) {
                dice.now.positions.keySet().stream()
                        .filter(party -> !party.equals(without))
                        .forEach(settle::addParties);
            }
            if (dice.upTo(3) == 0) {
                long most = new NaiveTrade(dice.now).payable(settle.build());
                settle.amount(amount(Math.max(1, dice.upTo((int) most + 1))));
            }
            return settle.build();
        });
    }

    private Movement.Earn earned(AccountId account) {
        LocalDate day = dice.effective();
        return Movement.Earn.builder()
                .id(dice.id())
                .day(day)
                .account(account)
                .amount(amount(5 + dice.upTo(20)))
                .lastDay(dice.upTo(3) == 0 ? dice.lastDay(day) : Optional.empty())
                .build();
    }

    private Movement.Give gift(AccountId from, Movement.YearlyCap cap, long amount) {
        return Movement.Give.builder()
                .id(dice.id())
                .day(dice.effective())
                .from(from)
                .to(dice.otherThan(from))
                .amount(amount(amount))
                .countsTo(cap)
                .build();
    }

    private Amount amount(long parts) {
        return Chances.amount(dice.naive.unit, parts);
    }
}
