package org.volunteerkit.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.volunteerkit.history.StepId;
import org.volunteerkit.roster.MembershipRole;
import org.volunteerkit.roster.body.OrganizationId;
import org.volunteerkit.roster.body.TeamId;
import org.volunteerkit.roster.moving.Body;
import org.volunteerkit.roster.moving.MembershipStep;
import org.volunteerkit.roster.moving.MembershipStep.Side;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.time.DateRange;

/**
 * Generators of what is filed about memberships in the course of some years: people who join, move, help elsewhere and leave,
 * answers that come late or never, and every mistake a sender can make.
 *
 * <p>To be called, not extended.
 */
public final class Moves {

    /** Who moves; few, so that steps meet. */
    public static final List<PersonId> PERSONS = List.of(PersonId.of("ann"), PersonId.of("ben"));

    /** The first day of all. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2023, 12, 1);

    private static final List<Body> BODIES =
            List.of(Body.of(TeamId.of("t1")), Body.of(TeamId.of("t2")), Body.of(OrganizationId.of("o1")));
    private static final List<MembershipRole> ROLES =
            List.of(MembershipRole.MEMBER, MembershipRole.BACKBONE, MembershipRole.LEADER);
    private static final List<Side> SIDES = List.of(Side.GIVING, Side.RECEIVING, Side.MEMBER);
    private static final PersonId CLERK = PersonId.of("clerk");

    /** What a sender has in mind. */
    private enum Kind {
        JOIN,
        CHANGE,
        LEAVE,
        TRANSFER,
        SECONDMENT,
        AGREE,
        DECLINE,
        WITHDRAW,
        RECALL,
        REPEAT
    }

    private Moves() {}

    /**
     * Generates courses of steps, in the order of their days.
     *
     * @param length how many steps, at most
     */
    public static Arbitrary<List<MembershipStep>> courses(int length) {
        Arbitrary<Kind> kinds = Arbitraries.frequency(
                Tuple.of(5, Kind.JOIN),
                Tuple.of(2, Kind.CHANGE),
                Tuple.of(2, Kind.LEAVE),
                Tuple.of(5, Kind.TRANSFER),
                Tuple.of(5, Kind.SECONDMENT),
                Tuple.of(14, Kind.AGREE),
                Tuple.of(1, Kind.DECLINE),
                Tuple.of(1, Kind.WITHDRAW),
                Tuple.of(2, Kind.RECALL),
                Tuple.of(1, Kind.REPEAT));
        return Combinators.combine(
                        kinds,
                        Arbitraries.of(PERSONS),
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.integers().between(0, 359))
                .as(Wish::new)
                .list()
                .ofMinSize(length / 2)
                .ofMaxSize(length)
                .map(Moves::inTime)
                .withoutEdgeCases();
    }

    private static List<MembershipStep> inTime(List<Wish> wishes) {
        List<MembershipStep> steps = new ArrayList<>();
        List<MembershipStep.Request> requests = new ArrayList<>();
        LocalDate day = FIRST_DAY;
        for (Wish wish : wishes) {
            day = day.plusDays(wish.pause);
            MembershipStep step = wish.kind == Kind.REPEAT && !steps.isEmpty()
                    ? steps.get(wish.luck % steps.size())
                    : wish.step(StepId.of("s" + steps.size()), day, requests);
            steps.add(step);
            if (step instanceof MembershipStep.Request request && !requests.contains(request)) {
                requests.add(request);
            }
        }
        return steps;
    }

    private record Wish(Kind kind, PersonId person, int pause, int luck) {

        MembershipStep step(StepId id, LocalDate day, List<MembershipStep.Request> requests) {
            Body body = BODIES.get(luck % 3);
            Body other = BODIES.get((luck + 1 + luck / 3 % 2) % 3);
            MembershipRole role = ROLES.get(luck / 6 % 3);
            Side side = SIDES.get(luck / 18 % 3);
            // Mostly a late request, because the early ones are settled.
            MembershipStep.Request request = requests.isEmpty()
                    ? null
                    : requests.get(requests.size() - 1 - Math.min(luck / 54 % 3, requests.size() - 1));
            PersonId whose = request == null ? person : request.person();
            StepId answered = request == null ? StepId.of("none") : request.id();
            return switch (kind) {
                case JOIN, REPEAT -> new MembershipStep.Join(id, person, body, role, day, day, CLERK);
                case CHANGE -> new MembershipStep.ChangeRole(id, person, body, role, day, day, CLERK);
                case LEAVE -> new MembershipStep.Leave(id, person, body, day, day, CLERK);
                case TRANSFER ->
                    new MembershipStep.RequestTransfer(
                            id, person, body, other, role, day.plusDays(luck % 30), side, day, day, CLERK);
                case SECONDMENT ->
                    new MembershipStep.RequestSecondment(
                            id,
                            person,
                            body,
                            other,
                            role,
                            DateRange.of(day.plusDays(luck % 15), day.plusDays(luck % 15 + luck / 4 + 1)),
                            side,
                            day,
                            day,
                            CLERK);
                case AGREE -> new MembershipStep.Agree(id, whose, answered, side, day, day, CLERK);
                case DECLINE -> new MembershipStep.Decline(id, whose, answered, side, "人手不足", day, day, CLERK);
                case WITHDRAW -> new MembershipStep.Withdraw(id, whose, answered, day, day, CLERK);
                case RECALL -> new MembershipStep.Recall(id, whose, answered, day, day, CLERK);
            };
        }
    }
}
