package org.volunteerkit.testkit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.volunteerkit.demand.DemandForm;
import org.volunteerkit.demand.DemandFormId;
import org.volunteerkit.demand.Need;
import org.volunteerkit.demand.match.FairnessMemory;
import org.volunteerkit.demand.match.Offer;
import org.volunteerkit.demand.ticket.Assignee;
import org.volunteerkit.demand.ticket.TicketId;
import org.volunteerkit.demand.ticket.TicketStep;
import org.volunteerkit.history.StepId;
import org.volunteerkit.roster.body.OrganizationId;
import org.volunteerkit.roster.body.TeamId;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.time.TimeSpan;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Ratio;

/**
 * Generators of what is asked for and who offers to do it: needs, demand forms of several bodies, offers, turns, and what is
 * filed about tickets in the course of a year with every mistake a sender can make. Few words, so that things meet.
 *
 * <p>To be called, not extended.
 */
public final class Demands {

    /** The first day of all, a Friday before days of rest. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2024, 3, 1);

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final List<String> KINDS = List.of("elderly-care", "legal-aid", "tutoring");
    private static final List<String> SKILLS = List.of("driving", "sign-language");
    private static final List<OrganizationId> PLACES = List.of(OrganizationId.of("c1"), OrganizationId.of("c2"));
    private static final List<TicketId> TICKETS = List.of(TicketId.of("d1"), TicketId.of("d2"));
    private static final List<Assignee> ASSIGNEES =
            List.of(Assignee.of(TeamId.of("t1")), Assignee.of(TeamId.of("t2")), Assignee.of(PersonId.of("ann")));
    private static final List<PersonId> WRITERS = List.of(PersonId.of("clerk"), PersonId.of("ann"));

    /** What a sender has in mind. */
    private enum Kind {
        SUBMIT,
        REVIEW,
        RESUBMIT,
        DISPATCH,
        ACCEPT,
        DECLINE,
        DONE,
        RATE,
        CANCEL,
        ESCALATE,
        REPEAT
    }

    private Demands() {}

    /** Generates needs, with and without a time, a matter and skills. */
    public static Arbitrary<Need> needs() {
        return Combinators.combine(
                        Arbitraries.of(KINDS),
                        Arbitraries.of(PLACES),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of(SKILLS).set().ofMaxSize(2),
                        Arbitraries.of("m1", "m2").optional(0.5),
                        Arbitraries.integers().between(0, 23).optional(0.7),
                        Arbitraries.of("陪伴", "讲法", "辅导"))
                .as((kind, place, people, skills, matter, hour, title) -> Need.builder()
                        .kind(kind)
                        .place(place)
                        .people(people)
                        .addAllSkills(skills)
                        .matter(matter)
                        .when(hour.map(Demands::twoHours))
                        .title(title)
                        .build());
    }

    private static TimeSpan twoHours(int hour) {
        LocalDateTime start = FIRST_DAY.atTime(hour, 0);
        return TimeSpan.of(start, start.plusHours(2), ZONE);
    }

    /** Generates forms; keys meet, contents mostly differ. */
    public static Arbitrary<DemandForm> forms() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 30),
                        Arbitraries.of("street", "bureau", "school"),
                        needs().list().ofMinSize(1).ofMaxSize(3))
                .as((key, from, needs) -> {
                    List<Need> once = new ArrayList<>();
                    Set<List<Object>> seen = new HashSet<>();
                    needs.stream()
                            .filter(need -> need.matter().isEmpty()
                                    || seen.add(List.of(need.matter(), need.kind(), need.place())))
                            .forEach(once::add);
                    return DemandForm.builder()
                            .id(DemandFormId.of("f" + key))
                            .from(OrganizationId.of(from))
                            .day(FIRST_DAY)
                            .addAllNeeds(once)
                            .build();
                });
    }

    /** Generates offers of one person. */
    public static Arbitrary<Offer> offers(PersonId person) {
        return Combinators.combine(
                        Arbitraries.of(KINDS).set().ofMinSize(1).ofMaxSize(3),
                        Arbitraries.of(SKILLS).set().ofMaxSize(2),
                        Arbitraries.of(PLACES).set().ofMaxSize(2),
                        Arbitraries.integers().between(0, 23).list().ofMaxSize(4),
                        Arbitraries.of("registered", "insured").set().ofMaxSize(2),
                        Arbitraries.integers().between(0, 12).optional(0.8))
                .as((kinds, skills, places, hours, tags, distance) -> Offer.builder()
                        .person(person)
                        .addAllKinds(kinds)
                        .addAllSkills(skills)
                        .addAllPlaces(places)
                        .addAllFree(hours.stream().map(Demands::twoHours).toList())
                        .addAllTags(tags)
                        .putAllFigures(distance.map(km -> Map.of("distance-km", Ratio.of(km)))
                                .orElse(Map.of()))
                        .build());
    }

    /**
     * Generates offers of several people, each of whom makes one.
     *
     * @param most how many people, at most
     */
    public static Arbitrary<List<Offer>> crowds(int most) {
        return Arbitraries.integers().between(0, most).flatMap(size -> {
            Arbitrary<List<Offer>> crowd = Arbitraries.just(List.of());
            for (int i = 0; i < size; i++) {
                Arbitrary<Offer> next = offers(PersonId.of("p" + i));
                crowd = Combinators.combine(crowd, next).as((some, one) -> {
                    List<Offer> all = new ArrayList<>(some);
                    all.add(one);
                    return all;
                });
            }
            return crowd;
        });
    }

    /** Generates turns of the people of {@link #crowds}, some of them before and some after the first day. */
    public static Arbitrary<List<FairnessMemory.Turn>> turns() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 7),
                        Arbitraries.integers().between(-40, 3),
                        Arbitraries.integers().between(0, 3))
                .as((person, day, hours) ->
                        new FairnessMemory.Turn(PersonId.of("p" + person), FIRST_DAY.plusDays(day), Hours.of(hours)))
                .list()
                .ofMaxSize(12);
    }

    /**
     * Generates courses of steps about a few tickets, in the order of their days.
     *
     * @param length how many steps, at most
     */
    public static Arbitrary<List<TicketStep>> courses(int length) {
        Arbitrary<Kind> kinds = Arbitraries.frequency(
                Tuple.of(3, Kind.SUBMIT),
                Tuple.of(6, Kind.REVIEW),
                Tuple.of(2, Kind.RESUBMIT),
                Tuple.of(8, Kind.DISPATCH),
                Tuple.of(6, Kind.ACCEPT),
                Tuple.of(3, Kind.DECLINE),
                Tuple.of(3, Kind.DONE),
                Tuple.of(3, Kind.RATE),
                Tuple.of(1, Kind.CANCEL),
                Tuple.of(2, Kind.ESCALATE),
                Tuple.of(1, Kind.REPEAT));
        return Combinators.combine(
                        kinds,
                        Arbitraries.of(TICKETS),
                        needs(),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 359))
                .as(Idea::new)
                .list()
                .ofMinSize(length / 2)
                .ofMaxSize(length)
                .map(Demands::inTime)
                .withoutEdgeCases();
    }

    private static List<TicketStep> inTime(List<Idea> ideas) {
        List<TicketStep> steps = new ArrayList<>();
        LocalDate day = FIRST_DAY;
        for (Idea idea : ideas) {
            day = day.plusDays(idea.pause);
            steps.add(
                    idea.kind == Kind.REPEAT && !steps.isEmpty()
                            ? steps.get(idea.luck % steps.size())
                            : idea.step(StepId.of("s" + steps.size()), day));
        }
        return steps;
    }

    private record Idea(Kind kind, TicketId ticket, Need need, int pause, int luck) {

        TicketStep step(StepId id, LocalDate day) {
            Assignee who = ASSIGNEES.get(luck % 3);
            PersonId by = WRITERS.get(luck / 3 % 2);
            Optional<String> reason = luck / 6 % 4 == 0 ? Optional.empty() : Optional.of("王小明不便");
            return switch (kind) {
                case SUBMIT, REPEAT -> new TicketStep.Submit(id, ticket, need, List.of(), day, day, by);
                case REVIEW -> new TicketStep.Review(id, ticket, result(), Optional.of("王小明不便"), day, day, by);
                case RESUBMIT -> new TicketStep.Resubmit(id, ticket, need, day, day, by);
                case DISPATCH ->
                    new TicketStep.Dispatch(
                            id,
                            ticket,
                            luck / 24 % 2 == 0 ? List.of(who) : List.of(who, ASSIGNEES.get((luck + 1) % 3)),
                            reason,
                            day,
                            day,
                            by);
                case ACCEPT -> new TicketStep.Accept(id, ticket, who, day, day, by);
                case DECLINE -> new TicketStep.Decline(id, ticket, who, "王小明不便", day, day, by);
                case DONE -> new TicketStep.Done(id, ticket, List.of(), day, day, by);
                case RATE -> new TicketStep.Rate(id, ticket, luck % 5 + 1, reason, day, day, by);
                case CANCEL ->
                    new TicketStep.Cancel(
                            id, ticket, List.of(TicketStep.Cause.values()).get(luck % 4), reason, day, day, by);
                case ESCALATE -> new TicketStep.Escalate(id, ticket, OrganizationId.of("district"), day, day, by);
            };
        }

        private TicketStep.Result result() {
            return switch (luck % 6) {
                case 0 -> TicketStep.Result.RETURN;
                case 1 -> luck % 4 == 1 ? TicketStep.Result.REFUSE : TicketStep.Result.PASS;
                default -> TicketStep.Result.PASS;
            };
        }
    }
}
