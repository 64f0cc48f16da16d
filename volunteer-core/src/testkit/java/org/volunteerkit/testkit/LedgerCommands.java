package org.volunteerkit.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.volunteerkit.ledger.AccountId;
import org.volunteerkit.ledger.Amount;
import org.volunteerkit.ledger.CommandId;
import org.volunteerkit.ledger.LedgerCommand;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Points;
import org.volunteerkit.value.Unit;

/**
 * Generators of what is offered to a ledger in the course of some months: few accounts that meet again and again, lots that
 * lapse soon, senders that repeat themselves, and every mistake a sender can make.
 *
 * <p>About two commands in five are carried out; the properties of the library check with statistics that none of the other
 * answers is rare.
 *
 * <p>To be called, not extended.
 */
public final class LedgerCommands {

    /** The first day on which anything is recorded: two months before a leap day. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);

    private static final List<AccountId> MEMBERS =
            List.of(AccountId.of("ann"), AccountId.of("ben"), AccountId.of("cleo"), AccountId.of("pool"));

    private static final List<AccountId> SYSTEM = List.of(AccountId.ISSUED, AccountId.REDEEMED, AccountId.EXPIRED);

    private LedgerCommands() {}

    /**
     * A command with the day on which it is offered.
     *
     * @param today the day on which it is recorded, if it is posted; never before that of the step before
     * @param command what is offered
     */
    public record Step(LocalDate today, LedgerCommand command) {}

    /** Returns the members that commands name, in the order of their keys. */
    public static List<AccountId> members() {
        return MEMBERS;
    }

    /**
     * Generates courses of steps.
     *
     * @param unit the unit of the ledger; a few amounts have the other one
     * @param length how many steps, at most
     */
    public static Arbitrary<List<Step>> courses(Unit unit, int length) {
        return wishes(unit).list().ofMinSize(length / 2).ofMaxSize(length).map(LedgerCommands::inTime);
    }

    /** Generates ledger units. */
    public static Arbitrary<Unit> units() {
        return Arbitraries.of(Unit.HOUR, Unit.POINT);
    }

    /** Puts wishes one after another, so that days go on and a repetition finds what it repeats. */
    private static List<Step> inTime(List<Wish> wishes) {
        List<Step> steps = new ArrayList<>();
        LocalDate today = FIRST_DAY;
        for (Wish wish : wishes) {
            today = today.plusDays(wish.pause);
            boolean repeats = wish.repeats > 0 && !steps.isEmpty();
            steps.add(new Step(
                    today,
                    repeats
                            ? steps.get(steps.size() - 1 - wish.repeats % steps.size()).command
                            : wish.command("c" + (steps.size() - wish.reuses), today)));
        }
        return List.copyOf(steps);
    }

    private static Arbitrary<Wish> wishes(Unit unit) {
        Arbitrary<Integer> pauses = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.just(0)),
                Tuple.of(4, Arbitraries.integers().between(1, 3)),
                Tuple.of(1, Arbitraries.integers().between(4, 60)));
        Arbitrary<Integer> repeats = Arbitraries.frequencyOf(
                Tuple.of(9, Arbitraries.just(0)),
                Tuple.of(1, Arbitraries.integers().between(1, 9)));
        Arbitrary<Integer> reuses = Arbitraries.frequencyOf(
                Tuple.of(14, Arbitraries.just(0)),
                Tuple.of(1, Arbitraries.integers().between(1, 9)));
        Arbitrary<Integer> delays =
                Arbitraries.frequency(Tuple.of(12, 0), Tuple.of(2, 1), Tuple.of(1, 10), Tuple.of(1, -1));
        Arbitrary<Integer> lives = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(Wish.FOREVER)),
                Tuple.of(2, Arbitraries.integers().between(0, 30)),
                Tuple.of(1, Arbitraries.integers().between(31, 200)));
        return Combinators.combine(
                        kinds(),
                        pauses,
                        repeats,
                        reuses,
                        delays,
                        lives,
                        accounts(),
                        Combinators.combine(accounts(), amounts(unit)).as(Tuple::of))
                .as((kind, pause, again, reuse, delay, life, from, rest) ->
                        new Wish(kind, pause, again, reuse, delay, life, from, rest.get1(), rest.get2()))
                .withoutEdgeCases();
    }

    private static Arbitrary<Kind> kinds() {
        return Arbitraries.frequency(
                Tuple.of(6, Kind.EARN), Tuple.of(3, Kind.PAY), Tuple.of(4, Kind.GIVE), Tuple.of(3, Kind.REDEEM));
    }

    private static Arbitrary<AccountId> accounts() {
        return Arbitraries.frequencyOf(Tuple.of(40, Arbitraries.of(MEMBERS)), Tuple.of(1, Arbitraries.of(SYSTEM)));
    }

    private static Arbitrary<Amount> amounts(Unit unit) {
        Unit other = unit == Unit.HOUR ? Unit.POINT : Unit.HOUR;
        return Arbitraries.frequencyOf(
                // Few different amounts, so that a lot is often used up to the last minute.
                Tuple.of(20, Arbitraries.integers().between(1, 8).map(n -> amount(unit, 15L * n))),
                Tuple.of(6, Arbitraries.longs().between(1, 120).map(n -> amount(unit, n))),
                Tuple.of(1, Arbitraries.longs().between(-30, 0).map(n -> amount(unit, n))),
                Tuple.of(1, Arbitraries.longs().between(0, 30).map(n -> amount(other, n))));
    }

    private static Amount amount(Unit unit, long parts) {
        return unit == Unit.HOUR ? Amount.of(Hours.ofMinutes(parts)) : Amount.of(Points.ofTenThousandths(parts));
    }

    private enum Kind {
        EARN,
        PAY,
        GIVE,
        REDEEM
    }

    /** A step before it has a day: all but the time, or a repetition of a step some places back. */
    private record Wish(
            Kind kind,
            int pause,
            int repeats,
            int reuses,
            int delay,
            int life,
            AccountId from,
            AccountId to,
            Amount amount) {

        private static final int FOREVER = -1;

        LedgerCommand command(String name, LocalDate today) {
            CommandId id = CommandId.of(name);
            LocalDate day = today.minusDays(delay);
            Optional<LocalDate> lastDay = life == FOREVER ? Optional.empty() : Optional.of(day.plusDays(life));
            return switch (kind) {
                case EARN ->
                    LedgerCommand.Earn.builder()
                            .id(id)
                            .day(day)
                            .account(from)
                            .amount(amount)
                            .lastDay(lastDay)
                            .addSource(LedgerCommand.Source.of("record-" + name))
                            .build();
                case PAY ->
                    LedgerCommand.Pay.builder()
                            .id(id)
                            .day(day)
                            .from(from)
                            .to(to)
                            .amount(amount)
                            .lastDay(lastDay)
                            .build();
                case GIVE -> LedgerCommand.Give.of(id, day, from, to, amount);
                case REDEEM -> LedgerCommand.Redeem.of(id, day, from, amount);
            };
        }
    }
}
