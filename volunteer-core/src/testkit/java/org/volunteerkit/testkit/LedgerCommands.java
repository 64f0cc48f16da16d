package org.volunteerkit.testkit;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.volunteerkit.ledger.command.AccountCommand;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.command.Movement;
import org.volunteerkit.ledger.command.Trade;
import org.volunteerkit.testkit.LedgerWish.Kind;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Points;
import org.volunteerkit.value.Unit;

/**
 * Generators of what is offered to a ledger in the course of some months: few accounts that meet again and again, lots and
 * holds that lapse soon, credit that is used up, repairs of what was just posted, senders that repeat themselves, and every
 * mistake a sender can make.
 *
 * <p>About half of the commands are carried out; the properties of the library check with statistics that no other answer is
 * missing.
 *
 * <p>To be called, not extended.
 */
public final class LedgerCommands {

    /** The first day on which anything is recorded: two months before a leap day. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);

    /** The cap to which gifts count. */
    public static final Movement.GiftCap FAMILY = Movement.GiftCap.of("family");

    /** What is in stock: soap is never published, rice is mostly ordered, tea mostly booked. */
    public static final List<Trade.OfferId> OFFERS =
            List.of(Trade.OfferId.of("soap"), Trade.OfferId.of("rice"), Trade.OfferId.of("tea"));

    /** The place of tea among the offers. */
    static final int TEA = 2;

    /** What some offers ask for. */
    public static final AccountCommand.Eligibility ADULT = AccountCommand.Eligibility.of("adult");

    /** The parties to which some accounts belong. */
    public static final List<AccountCommand.Party> PARTIES =
            List.of(AccountCommand.Party.of("east"), AccountCommand.Party.of("west"), AccountCommand.Party.of("north"));

    private static final List<AccountId> MEMBERS = List.of(
            AccountId.of("ann"),
            AccountId.of("ben"),
            AccountId.of("cleo"),
            AccountId.of("dora"),
            AccountId.of("emma"),
            AccountId.of("pool"));

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
     * Generates courses of steps with commands of all kinds.
     *
     * @param unit the unit of the ledger; a few amounts have the other one
     * @param length how many steps, at most
     */
    public static Arbitrary<List<Step>> courses(Unit unit, int length) {
        return courses(unit, length, allKinds());
    }

    /**
     * Generates courses of steps that only earn, pay, give and redeem.
     *
     * @param unit the unit of the ledger; a few amounts have the other one
     * @param length how many steps, at most
     */
    public static Arbitrary<List<Step>> movements(Unit unit, int length) {
        return courses(
                unit,
                length,
                Arbitraries.frequency(
                        Tuple.of(6, Kind.EARN),
                        Tuple.of(3, Kind.PAY),
                        Tuple.of(4, Kind.GIVE),
                        Tuple.of(3, Kind.REDEEM)));
    }

    /**
     * Generates courses of steps that mostly order, book and serve.
     *
     * @param unit the unit of the ledger; a few amounts have the other one
     * @param length how many steps, at most
     */
    public static Arbitrary<List<Step>> trades(Unit unit, int length) {
        return courses(
                unit,
                length,
                Arbitraries.frequency(
                        Tuple.of(24, Kind.EARN),
                        Tuple.of(3, Kind.REDEEM),
                        Tuple.of(3, Kind.GIVE),
                        Tuple.of(10, Kind.PUBLISH),
                        Tuple.of(16, Kind.SUPPLY),
                        Tuple.of(14, Kind.ORDER),
                        Tuple.of(28, Kind.BOOK),
                        Tuple.of(22, Kind.SERVE),
                        Tuple.of(8, Kind.RELEASE),
                        Tuple.of(6, Kind.REVERSE),
                        Tuple.of(5, Kind.CORRECT),
                        Tuple.of(1, Kind.MERGE),
                        Tuple.of(1, Kind.BATCH)));
    }

    private static Arbitrary<List<Step>> courses(Unit unit, int length, Arbitrary<Kind> kinds) {
        return wishes(unit, kinds)
                .list()
                .ofMinSize(length / 2)
                .ofMaxSize(length)
                .map(each -> LedgerCourse.inTime(unit, each));
    }

    /** Generates ledger units. */
    public static Arbitrary<Unit> units() {
        return Arbitraries.of(Unit.HOUR, Unit.POINT);
    }

    private static Arbitrary<LedgerWish> wishes(Unit unit, Arbitrary<Kind> kinds) {
        Arbitrary<Integer> pauses = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.just(0)),
                Tuple.of(4, Arbitraries.integers().between(1, 3)),
                Tuple.of(1, Arbitraries.integers().between(4, 60)));
        Arbitrary<Integer> repeats = Arbitraries.frequencyOf(
                Tuple.of(14, Arbitraries.just(0)),
                Tuple.of(1, Arbitraries.integers().between(1, 9)));
        Arbitrary<Integer> reuses = Arbitraries.frequencyOf(
                Tuple.of(20, Arbitraries.just(0)),
                Tuple.of(1, Arbitraries.integers().between(1, 9)));
        Arbitrary<Integer> delays =
                Arbitraries.frequency(Tuple.of(14, 0), Tuple.of(2, 1), Tuple.of(1, 10), Tuple.of(1, -1));
        Arbitrary<Integer> lives = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(LedgerWish.FOREVER)),
                Tuple.of(2, Arbitraries.integers().between(0, 30)),
                Tuple.of(1, Arbitraries.integers().between(31, 200)));
        Arbitrary<LedgerWish.When> whens =
                Combinators.combine(pauses, repeats, reuses, delays, lives).as(LedgerWish.When::new);
        Arbitrary<Integer> picks = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.integers().between(0, 4)),
                Tuple.of(2, Arbitraries.integers().between(5, 200)));
        return Combinators.combine(
                        kinds, whens, accounts(), accounts(), amounts(unit), picks, Arbitraries.of(true, false))
                .as(LedgerWish::new)
                .withoutEdgeCases();
    }

    private static Arbitrary<Kind> allKinds() {
        return Arbitraries.frequency(
                Tuple.of(24, Kind.EARN),
                Tuple.of(14, Kind.PAY),
                Tuple.of(14, Kind.GIVE),
                Tuple.of(10, Kind.REDEEM),
                Tuple.of(12, Kind.HOLD),
                Tuple.of(14, Kind.CAPTURE),
                Tuple.of(4, Kind.RELEASE),
                Tuple.of(16, Kind.REVERSE),
                Tuple.of(12, Kind.CORRECT),
                Tuple.of(6, Kind.OPEN),
                Tuple.of(1, Kind.CLOSE),
                Tuple.of(1, Kind.INHERIT),
                Tuple.of(1, Kind.MERGE),
                Tuple.of(6, Kind.PUBLISH),
                Tuple.of(7, Kind.SUPPLY),
                Tuple.of(10, Kind.ORDER),
                Tuple.of(14, Kind.BOOK),
                Tuple.of(10, Kind.SERVE),
                Tuple.of(2, Kind.LIMIT_PARTY),
                Tuple.of(3, Kind.SETTLE),
                Tuple.of(4, Kind.BATCH));
    }

    private static Arbitrary<AccountId> accounts() {
        return Arbitraries.frequencyOf(
                Tuple.of(30, Arbitraries.of(MEMBERS.subList(0, 3))),
                Tuple.of(12, Arbitraries.of(MEMBERS)),
                Tuple.of(1, Arbitraries.of(SYSTEM)));
    }

    private static Arbitrary<Amount> amounts(Unit unit) {
        Unit other = unit == Unit.HOUR ? Unit.POINT : Unit.HOUR;
        return Arbitraries.frequencyOf(
                // Few different amounts, so that a lot is often used up to the last minute.
                Tuple.of(24, Arbitraries.integers().between(1, 8).map(n -> amount(unit, 15L * n))),
                Tuple.of(6, Arbitraries.longs().between(1, 120).map(n -> amount(unit, n))),
                Tuple.of(1, Arbitraries.longs().between(-30, 0).map(n -> amount(unit, n))),
                Tuple.of(1, Arbitraries.longs().between(0, 30).map(n -> amount(other, n))));
    }

    private static Amount amount(Unit unit, long parts) {
        return unit == Unit.HOUR ? Amount.of(Hours.ofMinutes(parts)) : Amount.of(Points.ofTenThousandths(parts));
    }
}
