package org.volunteerkit.ledger.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
import org.volunteerkit.ledger.outcome.Refused.Reason;
import org.volunteerkit.ledger.statement.HoldView;
import org.volunteerkit.value.Unit;

/** Rule 18 as an auditor reads it: every reason is looked for, and the first in the list is the answer. */
final class Judge implements LedgerCommand.Cases<Set<Reason>> {

    private final World world;
    private final Market market;
    private final Unit unit;
    private LocalDate today = LocalDate.MIN;
    private Function<LedgerCommand, List<Member>> concerned = command -> List.of();

    Judge(World world, Market market, Unit unit) {
        this.world = world;
        this.market = market;
        this.unit = unit;
    }

    Optional<Reason> judge(LedgerCommand command, LocalDate day, Function<LedgerCommand, List<Member>> accountsOf) {
        today = day;
        concerned = accountsOf;
        Set<Reason> reasons = command.match(this);
        if (command.day().isAfter(today)) {
            reasons.add(Reason.DAY_AHEAD);
        }
        if (command.accounts().stream().anyMatch(AccountId::isSystem) && !(command instanceof Batch)) {
            reasons.add(Reason.SYSTEM_ACCOUNT);
        }
        if (!(command instanceof Batch)
                && command.accounts().stream().anyMatch(account -> world.member(account).closed)) {
            reasons.add(Reason.CLOSED);
        }
        return reasons.stream().sorted().findFirst();
    }

    private Set<Reason> amount(Amount amount) {
        Set<Reason> reasons = new HashSet<>();
        if (amount.unit() != unit) {
            reasons.add(Reason.OTHER_UNIT);
        }
        if (!amount.isPositive()) {
            reasons.add(Reason.NOT_POSITIVE);
        }
        return reasons;
    }

    private void same(Set<Reason> reasons, List<AccountId> accounts) {
        List<Member> real = new ArrayList<>();
        accounts.forEach(account -> real.add(world.member(account).now()));
        if (new HashSet<>(real).size() < real.size()) {
            reasons.add(Reason.SAME_ACCOUNT);
        }
    }

    private void spends(Set<Reason> reasons, AccountId account, long amount, boolean onCredit) {
        Member member = world.member(account);
        long available = onCredit ? member.settled() - member.held() + member.line() : member.free();
        if (amount > available) {
            reasons.add(Reason.OVERDRAWN);
        }
        Optional<AccountCommand.Limit> floor = member.terms == null ? Optional.empty() : member.terms.floor();
        if (isHard(floor) && member.settled() - member.held() - amount < parts(floor)) {
            reasons.add(Reason.FLOOR_PASSED);
        }
    }

    private void receives(Set<Reason> reasons, AccountId account, long amount) {
        Member member = world.member(account);
        Optional<AccountCommand.Limit> ceiling = member.terms == null ? Optional.empty() : member.terms.ceiling();
        if (isHard(ceiling) && member.settled() + amount > parts(ceiling)) {
            reasons.add(Reason.CEILING_EXCEEDED);
        }
    }

    private static boolean isHard(Optional<AccountCommand.Limit> limit) {
        return limit.isPresent() && limit.get().firmness() == AccountCommand.Firmness.HARD;
    }

    private static long parts(Optional<AccountCommand.Limit> limit) {
        return limit.map(some -> some.amount().parts()).orElse(0L);
    }

    @Override
    public Set<Reason> earn(Movement.Earn command) {
        Set<Reason> reasons = amount(command.amount());
        receives(reasons, command.account(), command.amount().parts());
        return reasons;
    }

    @Override
    public Set<Reason> pay(Movement.Pay command) {
        Set<Reason> reasons = amount(command.amount());
        same(reasons, command.accounts());
        receives(reasons, command.to(), command.amount().parts());
        spends(reasons, command.from(), command.amount().parts(), true);
        if (market.passesLimit(
                world.member(command.from()),
                world.member(command.to()),
                command.amount().parts())) {
            reasons.add(Reason.PARTY_LIMIT_PASSED);
        }
        return reasons;
    }

    @Override
    public Set<Reason> give(Movement.Give command) {
        Set<Reason> reasons = amount(command.amount());
        same(reasons, command.accounts());
        receives(reasons, command.to(), command.amount().parts());
        spends(reasons, command.from(), command.amount().parts(), false);
        command.countsTo().ifPresent(cap -> {
            List<Object> key = List.of(command.from(), cap.cap(), command.day().getYear());
            if (cap.most().unit() != unit) {
                reasons.add(Reason.OTHER_UNIT);
            } else if (world.given.getOrDefault(key, 0L) + command.amount().parts()
                    > cap.most().parts()) {
                reasons.add(Reason.CAP_EXCEEDED);
            }
        });
        return reasons;
    }

    @Override
    public Set<Reason> redeem(Movement.Redeem command) {
        Set<Reason> reasons = amount(command.amount());
        spends(reasons, command.account(), command.amount().parts(), true);
        return reasons;
    }

    @Override
    public Set<Reason> hold(Reservation.Hold command) {
        Set<Reason> reasons = amount(command.amount());
        spends(reasons, command.account(), command.amount().parts(), false);
        return reasons;
    }

    @Override
    public Set<Reason> capture(Reservation.Capture command) {
        Set<Reason> reasons = amount(command.amount());
        Member.Pledge pledge = hold(reasons, command.hold());
        if (pledge != null && pledge.booking != null) {
            reasons.add(Reason.UNKNOWN);
        }
        if (pledge != null && command.amount().parts() > pledge.left()) {
            reasons.add(Reason.CAPTURE_EXCEEDS);
        }
        return reasons;
    }

    @Override
    public Set<Reason> release(Reservation.Release command) {
        Set<Reason> reasons = new HashSet<>();
        hold(reasons, command.hold());
        return reasons;
    }

    @Override
    public Set<Reason> book(Reservation.Book command) {
        Set<Reason> reasons = amount(command.price());
        quantity(reasons, command.quantity());
        if (!world.published.containsKey(command.offer())) {
            reasons.add(Reason.NOT_OFFERED);
        }
        market.offered(reasons, command, command.offer(), Trade.Charge.WHEN_SERVED, command.price(), command.vouched());
        market.lacks(reasons, command, command.account(), command.offer(), command.quantity(), today);
        if (reasons.isEmpty()) {
            spends(
                    reasons,
                    command.account(),
                    Math.multiplyExact(command.price().parts(), command.quantity()),
                    false);
        }
        return reasons;
    }

    @Override
    public Set<Reason> serve(Reservation.Serve command) {
        Set<Reason> reasons = new HashSet<>();
        quantity(reasons, command.quantity());
        Member.Pledge pledge = hold(reasons, command.booking());
        Reservation.Book booking = pledge == null ? null : pledge.booking;
        if (pledge == null || booking == null) {
            reasons.add(Reason.UNKNOWN);
        } else if (command.quantity() > booking.quantity() - pledge.served
                || command.quantity() * booking.price().parts() > pledge.left()) {
            reasons.add(Reason.CAPTURE_EXCEEDS);
        }
        return reasons;
    }

    private static void quantity(Set<Reason> reasons, long quantity) {
        if (quantity < 1) {
            reasons.add(Reason.NOT_POSITIVE);
        }
    }

    private Member.@Nullable Pledge hold(Set<Reason> reasons, CommandId id) {
        Member.Pledge pledge = world.pledges.get(id);
        if (pledge == null) {
            reasons.add(Reason.UNKNOWN);
        } else {
            closed(reasons, List.of(pledge.member));
            if (pledge.state != HoldView.State.LIVE) {
                reasons.add(Reason.HOLD_ENDED);
            }
        }
        return pledge;
    }

    private static void closed(Set<Reason> reasons, List<Member> members) {
        if (members.stream().anyMatch(member -> member.now().closed)) {
            reasons.add(Reason.CLOSED);
        }
    }

    @Override
    public Set<Reason> reverse(Repair.Reverse command) {
        Set<Reason> reasons = new HashSet<>();
        LedgerCommand undone = world.posted.get(command.of());
        if (undone == null) {
            reasons.add(Reason.UNKNOWN);
            return reasons;
        }
        closed(reasons, concerned.apply(undone));
        Member.Deed deed = world.deeds.get(command.of());
        if (deed == null || undone instanceof Repair.Reverse) {
            reasons.add(Reason.NOT_REVERSIBLE);
            return reasons;
        }
        if (deed.reversed) {
            reasons.add(Reason.ALREADY_REVERSED);
        }
        boolean forced = command.forced() && undone instanceof Movement.Pay;
        if (deed.receiver != null && !forced && Mending.missing(deed) > 0) {
            reasons.add(Reason.REVERSAL_SHORT);
        }
        return reasons;
    }

    @Override
    public Set<Reason> correct(Repair.Correct command) {
        Set<Reason> reasons = amount(command.total());
        if (command.total().isZero()) {
            reasons.remove(Reason.NOT_POSITIVE);
        }
        LedgerCommand earning = world.posted.get(command.of());
        if (earning instanceof Movement.Earn) {
            closed(reasons, concerned.apply(earning));
        } else {
            reasons.add(Reason.UNKNOWN);
        }
        return reasons;
    }

    @Override
    public Set<Reason> open(AccountCommand.Open command) {
        Set<Reason> reasons = new HashSet<>();
        List<Amount> amounts = new ArrayList<>();
        command.creditLine().ifPresent(amounts::add);
        command.floor().ifPresent(floor -> amounts.add(floor.amount()));
        command.ceiling().ifPresent(ceiling -> amounts.add(ceiling.amount()));
        if (amounts.stream().anyMatch(amount -> amount.unit() != unit)) {
            reasons.add(Reason.OTHER_UNIT);
        }
        Member member = world.member(command.account());
        long line = command.creditLine().map(Amount::parts).orElse(0L);
        if (line < member.line() && member.settled() - member.held() + line < 0) {
            reasons.add(Reason.OVERDRAWN);
        }
        return reasons;
    }

    @Override
    public Set<Reason> close(AccountCommand.Close command) {
        Set<Reason> reasons = new HashSet<>();
        Member member = world.member(command.account());
        done(reasons, member);
        if (member.settled() != 0) {
            reasons.add(Reason.NOT_EMPTY);
        }
        return reasons;
    }

    private static void done(Set<Reason> reasons, Member member) {
        if (!member.live().isEmpty()) {
            reasons.add(Reason.HOLDS_OPEN);
        }
        if (member.debt() > 0) {
            reasons.add(Reason.NOT_EMPTY);
        }
    }

    @Override
    public Set<Reason> inherit(AccountCommand.Inherit command) {
        Set<Reason> reasons = new HashSet<>();
        same(reasons, command.accounts());
        done(reasons, world.member(command.account()));
        return reasons;
    }

    @Override
    public Set<Reason> merge(AccountCommand.Merge command) {
        Set<Reason> reasons = new HashSet<>();
        same(reasons, command.accounts());
        return reasons;
    }

    @Override
    public Set<Reason> publish(Trade.Publish command) {
        return amount(command.price());
    }

    @Override
    public Set<Reason> limitParty(Trade.LimitParty command) {
        Set<Reason> reasons = new HashSet<>();
        if (command.limit().map(limit -> limit.amount().unit() != unit).orElse(false)) {
            reasons.add(Reason.OTHER_UNIT);
        }
        return reasons;
    }

    @Override
    public Set<Reason> supply(Trade.Supply command) {
        Set<Reason> reasons = new HashSet<>();
        quantity(reasons, command.quantity());
        return reasons;
    }

    @Override
    public Set<Reason> order(Trade.Order command) {
        Set<Reason> reasons = amount(command.price());
        quantity(reasons, command.quantity());
        market.offered(reasons, command, command.offer(), Trade.Charge.AT_ONCE, command.price(), command.vouched());
        market.lacks(reasons, command, command.account(), command.offer(), command.quantity(), today);
        if (reasons.isEmpty()) {
            spends(
                    reasons,
                    command.account(),
                    Math.multiplyExact(command.price().parts(), command.quantity()),
                    true);
        }
        return reasons;
    }

    @Override
    public Set<Reason> settle(Trade.Settle command) {
        Set<Reason> reasons = new HashSet<>();
        command.amount().ifPresent(amount -> {
            reasons.addAll(amount(amount));
            if (amount.parts() > market.settleable(command.parties())) {
                reasons.add(Reason.SETTLES_TOO_MUCH);
            }
        });
        return reasons;
    }

    @Override
    public Set<Reason> batch(Batch command) {
        return new HashSet<>();
    }
}
