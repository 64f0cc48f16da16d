package org.volunteerkit.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import org.volunteerkit.activity.attendance.Absence;
import org.volunteerkit.activity.attendance.CheckStep;
import org.volunteerkit.activity.attendance.Proof;
import org.volunteerkit.activity.plan.Shift;
import org.volunteerkit.history.StepId;
import org.volunteerkit.roster.person.PersonId;

/**
 * Generators of check-ins, check-outs, absences and mistakes on a shift, many of which do not fit: twice in, out before in, much
 * too early, hours behind the end.
 *
 * <p>To be called, not extended.
 */
public final class Attendances {

    private static final List<PersonId> PEOPLE = List.of(PersonId.of("ann"), PersonId.of("ben"));
    private static final PersonId BOSS = PersonId.of("boss");

    private Attendances() {}

    /** Generates steps about a shift in the order of time, with seconds. */
    public static Arbitrary<List<CheckStep>> checks(Shift shift) {
        Arbitrary<Integer> kinds = Arbitraries.frequency(
                Tuple.of(6, 0), Tuple.of(6, 1), Tuple.of(1, 2), Tuple.of(1, 3), Tuple.of(2, 4), Tuple.of(1, 5));
        Arbitrary<Long> gaps = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(0L)), Tuple.of(2, upTo(3_600)), Tuple.of(2, upTo(20_000)));
        return Combinators.combine(
                        upTo(18_000).map(seconds -> seconds - 13_000),
                        Combinators.combine(
                                        kinds,
                                        Arbitraries.of(PEOPLE),
                                        gaps,
                                        Arbitraries.integers().between(0, 30))
                                .as(Tuple::of)
                                .list()
                                .ofMaxSize(16))
                .as((first, all) -> {
                    List<CheckStep> steps = new ArrayList<>();
                    Instant at = shift.time().start().plusSeconds(first);
                    for (Tuple.Tuple4<Integer, PersonId, Long, Integer> one : all) {
                        at = at.plusSeconds(one.get3());
                        StepId id = StepId.of("c" + steps.size());
                        StepId other = StepId.of("c" + one.get4());
                        steps.add(step(one.get1(), id, other, at, shift, one.get2()));
                    }
                    return steps;
                })
                .withoutEdgeCases();
    }

    /** Evenly; jqwik by itself prefers short ones. */
    private static Arbitrary<Long> upTo(long seconds) {
        return Arbitraries.longs().between(1, seconds).withDistribution(RandomDistribution.uniform());
    }

    private static CheckStep step(int kind, StepId id, StepId other, Instant at, Shift shift, PersonId person) {
        return switch (kind) {
            case 0 -> new CheckStep.CheckIn(id, at, shift.id(), person, Proof.of(Proof.How.CODE));
            case 1 -> new CheckStep.CheckOut(id, at, shift.id(), person, Proof.witnessedBy(BOSS));
            case 2 ->
                new CheckStep.Absent(id, at, shift.id(), person, BOSS, Absence.Kind.UNEXCUSED, "nobody saw the person");
            case 3 -> new CheckStep.Reconsider(id, at, other, BOSS, Absence.Kind.EXCUSED, "was ill");
            case 4 -> new CheckStep.Annul(id, at, other, BOSS, "a mistake");
            default -> new CheckStep.Heads(id, at, shift.id(), 3, shift.time(), BOSS);
        };
    }

    /** Generates proofs of every kind. */
    public static Arbitrary<Proof> proofs() {
        return Arbitraries.of(Proof.How.class)
                .map(how -> how == Proof.How.WITNESS
                        ? Proof.witnessedBy(BOSS)
                        : new Proof(how, Optional.empty(), Optional.of("kept-under-this-name")));
    }
}
