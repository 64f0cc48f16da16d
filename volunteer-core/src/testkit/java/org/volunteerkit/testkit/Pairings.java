package org.volunteerkit.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.volunteerkit.demand.pair.HouseholdId;
import org.volunteerkit.demand.pair.PairingId;
import org.volunteerkit.demand.pair.PairingStep;
import org.volunteerkit.demand.pair.Party;
import org.volunteerkit.history.StepId;
import org.volunteerkit.roster.person.PersonId;

/**
 * Generators of what is filed about pairs: visits that come late, helpers who are replaced, pauses, pairs that end and begin again, and
 * every mistake a sender can make.
 *
 * <p>To be called, not extended.
 */
public final class Pairings {

    /** The first day of all; month ends and a leap day follow. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 20);

    private static final PersonId CLERK = PersonId.of("clerk");
    private static final List<Party> PARTIES =
            List.of(Party.of(PersonId.of("ann")), Party.of(PersonId.of("ben")), Party.of(HouseholdId.of("h1")));

    private Pairings() {}

    /**
     * Generates steps in the order of their days, but for visits.
     *
     * @param length how many, at most
     */
    public static Arbitrary<List<PairingStep>> courses(int length) {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 15),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(0, 999))
                .as(Wish::new)
                .list()
                .ofMinSize(length / 2)
                .ofMaxSize(length)
                .map(Pairings::filed)
                .withoutEdgeCases();
    }

    private static List<PairingStep> filed(List<Wish> wishes) {
        List<PairingStep> steps = new ArrayList<>();
        LocalDate day = FIRST_DAY;
        for (Wish wish : wishes) {
            day = day.plusDays(wish.pause);
            boolean repeat = wish.kind == 15 && !steps.isEmpty();
            steps.add(
                    repeat
                            ? steps.get(wish.luck % steps.size())
                            : wish.step(StepId.of("s" + steps.size()), day, steps));
        }
        return steps;
    }

    private record Wish(int kind, int pause, int luck) {

        PairingStep step(StepId id, LocalDate day, List<PairingStep> before) {
            PairingId pairing = PairingId.of("p" + luck % 3);
            Party helper = PARTIES.get(luck % 2);
            LocalDate visited = day.minusDays(luck % 20);
            return switch (kind) {
                case 0, 1, 2, 15 ->
                    new PairingStep.Pair(
                            id,
                            PairingId.of("p" + luck % 7),
                            helper,
                            PARTIES.get(luck % 5 == 0 ? 1 - luck % 2 : 2),
                            day,
                            day,
                            CLERK);
                case 3 -> new PairingStep.Replace(id, pairing, helper, day, day, CLERK);
                case 4 ->
                    new PairingStep.Pause(
                            id,
                            pairing,
                            luck % 2 == 0 ? Optional.empty() : Optional.of(day.plusDays(1 + luck % 30)),
                            "住院",
                            day,
                            day,
                            CLERK);
                case 5 -> new PairingStep.Resume(id, pairing, day, day, CLERK);
                case 6 -> new PairingStep.EndPairing(id, pairing, "搬迁", day.minusDays(luck % 8), day, CLERK);
                case 7 -> {
                    PairingStep other = before.isEmpty() ? null : before.get(luck % before.size());
                    yield new PairingStep.TakeBack(
                            id,
                            other == null ? pairing : other.pairing(),
                            other == null ? id : other.id(),
                            "录入错误",
                            day,
                            day,
                            CLERK);
                }
                default -> new PairingStep.Visit(id, pairing, Optional.empty(), visited, day, CLERK);
            };
        }
    }
}
