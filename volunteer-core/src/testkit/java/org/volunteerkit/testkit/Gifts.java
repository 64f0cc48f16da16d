package org.volunteerkit.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.volunteerkit.giving.Amount;
import org.volunteerkit.giving.CaseId;
import org.volunteerkit.giving.GivingStep;
import org.volunteerkit.history.StepId;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.value.Count;
import org.volunteerkit.value.Count.Precision;
import org.volunteerkit.value.Unit;

/**
 * Generators of amounts of every precision, and of what is filed about money and goods of a few cases: late entries, refunds,
 * reversals, and every mistake a sender can make.
 *
 * <p>To be called, not extended.
 */
public final class Gifts {

    /** The first day of all. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2023, 2, 20);

    private static final PersonId CLERK = PersonId.of("clerk");
    private static final List<Unit> UNITS = List.of(Unit.currency("CNY"), Unit.currency("EUR"), Unit.BOOK, Unit.SET);

    private Gifts() {}

    /** Generates amounts of a unit: half of them exact, never nothing. */
    public static Arbitrary<Amount> amounts(Unit unit) {
        Arbitrary<Count> readable = Combinators.combine(
                        Arbitraries.integers().between(1, 500),
                        Arbitraries.of(
                                Precision.EXACT,
                                Precision.EXACT,
                                Precision.EXACT,
                                Precision.EXACT,
                                Precision.OVER,
                                Precision.ALMOST,
                                Precision.AT_LEAST,
                                Precision.ABOUT,
                                Precision.INCOMPLETE))
                .as((number, precision) -> Count.of(number, precision));
        return Arbitraries.oneOf(List.of(readable, readable, readable, readable, Arbitraries.just(Count.unreadable())))
                .map(count -> Amount.of(count, unit))
                .withoutEdgeCases();
    }

    /**
     * Generates steps that were filed one after the other, most of them in the order of their days.
     *
     * @param length how many, at most
     */
    public static Arbitrary<List<GivingStep>> courses(int length) {
        Arbitrary<Amount> amounts = Arbitraries.of(UNITS).flatMap(Gifts::amounts);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 11),
                        amounts,
                        Arbitraries.integers().between(-2, 9),
                        Arbitraries.integers().between(0, 999))
                .as(Wish::new)
                .list()
                .ofMinSize(length / 2)
                .ofMaxSize(length)
                .map(Gifts::filed)
                .withoutEdgeCases();
    }

    private static List<GivingStep> filed(List<Wish> wishes) {
        List<GivingStep> steps = new ArrayList<>();
        LocalDate day = FIRST_DAY;
        for (Wish wish : wishes) {
            day = day.plusDays(wish.pause);
            boolean repeat = wish.kind == 11 && !steps.isEmpty();
            steps.add(
                    repeat
                            ? steps.get(wish.luck % steps.size())
                            : wish.step(StepId.of("g" + steps.size()), day, steps));
        }
        return steps;
    }

    private record Wish(int kind, Amount amount, int pause, int luck) {

        GivingStep step(StepId id, LocalDate day, List<GivingStep> before) {
            Optional<CaseId> aidCase = luck % 3 == 0 ? Optional.empty() : Optional.of(CaseId.of("c" + luck % 3));
            Optional<String> purpose = luck % 2 == 0 ? Optional.of("school") : Optional.empty();
            StepId of = before.isEmpty()
                    ? StepId.of("none")
                    : before.get(before.size() - 1 - Math.min(luck % 4, before.size() - 1))
                            .id();
            LocalDate late = day.plusDays(luck % 5);
            return switch (kind) {
                case 0, 1, 2, 3 ->
                    new GivingStep.Receive(id, amount, Optional.empty(), purpose, aidCase, day, late, CLERK);
                case 4, 5 ->
                    new GivingStep.Give(
                            id,
                            amount,
                            Optional.empty(),
                            Optional.of(Amount.of(1 + luck % 7, luck % 2 == 0 ? Unit.PERSON : Unit.HOUSEHOLD)),
                            purpose,
                            aidCase,
                            Optional.empty(),
                            day,
                            late,
                            CLERK);
                case 6 ->
                    new GivingStep.HandOver(
                            id,
                            amount,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            purpose,
                            aidCase,
                            Optional.empty(),
                            day,
                            late,
                            CLERK);
                case 7 -> new GivingStep.Spend(id, amount, purpose, aidCase, day, late, CLERK);
                case 8, 9 ->
                    new GivingStep.Refund(
                            id,
                            of,
                            before.isEmpty()
                                            || !(before.get(before.size() - 1 - Math.min(luck % 4, before.size() - 1))
                                                    instanceof GivingStep.Entry entry)
                                    ? amount
                                    : Amount.of(1 + luck % 50, entry.amount().unit()),
                            "重复转账",
                            day,
                            late,
                            CLERK);
                default -> new GivingStep.Reverse(id, of, "录入错误", day, late, CLERK);
            };
        }
    }
}
