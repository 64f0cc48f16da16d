package org.volunteerkit.demand.match;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.volunteerkit.demand.match.MatchLine.Outcome;
import org.volunteerkit.demand.ticket.Assignee;
import org.volunteerkit.demand.ticket.Ticket;
import org.volunteerkit.demand.ticket.TicketId;
import org.volunteerkit.demand.ticket.TicketStep;
import org.volunteerkit.history.Filed;
import org.volunteerkit.history.StepId;
import org.volunteerkit.history.Steps;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Message;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Ratio;

/**
 * Who is to go, who could, and who not, each with every reason (匹配).
 *
 * <p>Everybody is judged alone, so the order of the offers does not matter, and somebody who fits less well changes nothing for
 * those before. As many are chosen as the need wishes; whoever a coordinator put in comes first. A coordinator may waive
 * hard conditions that are waivable, a cool-down, and that somebody declined before; a hard condition that is not waivable
 * stands, and the overruling is refused. Matching records nothing: asking twice gives the same answer twice, and {@link
 * #dispatch} makes the step of it.
 *
 * <p>Cost: n log n for n offers.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class Matching {

    private final TicketId ticket;
    private final String rules;
    private final int places;
    private final ImmutableList<MatchLine> lines;
    private final ImmutableMap<PersonId, MatchLine> byPerson;
    private final ImmutableList<Problem> problems;

    private Matching(Ticket ticket, String rules, List<MatchLine> lines, List<Problem> problems) {
        this.ticket = ticket.id();
        this.rules = rules;
        this.places = ticket.need().people();
        this.lines = ImmutableList.copyOf(lines);
        this.byPerson = lines.stream().collect(ImmutableMap.toImmutableMap(MatchLine::person, line -> line));
        this.problems = ImmutableList.copyOf(problems);
    }

    /**
     * Matches people to a ticket.
     *
     * @param rules in force on the day
     * @param ticket what is to be done, as it stands
     * @param offers who could do it, in any order; the same offer twice is one, two different offers of one person count both
     *     as none
     * @param memory who had a turn when
     * @param overrulings what a coordinator decided, in order
     * @param day the day for which people are chosen
     * @throws InvalidValueException if the rules are not in force on the day
     */
    public static Matching of(
            MatchRules rules,
            Ticket ticket,
            Collection<Offer> offers,
            FairnessMemory memory,
            List<Overruling> overrulings,
            LocalDate day) {
        if (!rules.validity().contains(day)) {
            throw new InvalidValueException(Problem.of("demand.match-no-rules")
                    .with("rules", rules.id())
                    .field("day")
                    .found(Found.value(day.toString())));
        }
        Map<PersonId, Candidacy> candidates = new TreeMap<>();
        Map<PersonId, Offer> known = new TreeMap<>();
        List<PersonId> unclear = new ArrayList<>();
        for (Offer offer : offers) {
            Offer standing = known.putIfAbsent(offer.person(), offer);
            if (standing == null) {
                candidates.put(offer.person(), new Candidacy(rules, ticket, offer, memory, day));
            } else if (!standing.equals(offer)) {
                unclear.add(offer.person());
            }
        }
        unclear.forEach(candidates::remove);
        Desk desk = new Desk(ticket, candidates);
        Filed<Steps<PersonId, Overruling>> filed =
                Steps.<PersonId, Overruling>none().file(overrulings, desk);
        List<MatchLine> lines = lines(rules, ticket, candidates.values(), desk.standing);
        unclear.stream().distinct().sorted().forEach(person -> lines.add(unclear(person)));
        return new Matching(ticket, rules.id(), lines, filed.problems());
    }

    private static MatchLine unclear(PersonId person) {
        return new MatchLine(
                person,
                Outcome.OUT,
                OptionalInt.empty(),
                Ratio.ZERO,
                List.of(),
                Hours.ZERO,
                Optional.empty(),
                List.of(Message.of("demand.out-two-offers")),
                Optional.empty());
    }

    private static List<MatchLine> lines(
            MatchRules rules, Ticket ticket, Collection<Candidacy> candidates, Map<PersonId, Overruling> standing) {
        int places = ticket.need().people();
        List<Candidacy> ranked = candidates.stream()
                .filter(Candidacy::fits)
                .sorted(Candidacy.order(rules))
                .toList();
        Map<PersonId, Integer> ranks = new LinkedHashMap<>();
        ranked.forEach(each -> ranks.put(each.person(), ranks.size() + 1));
        List<MatchLine> putIn = new ArrayList<>();
        List<MatchLine> chosen = new ArrayList<>();
        List<MatchLine> reserve = new ArrayList<>();
        List<MatchLine> out = new ArrayList<>();
        ImmutableMap<PersonId, Candidacy> byPerson = Maps.uniqueIndex(candidates, Candidacy::person);
        standing.values().stream()
                .filter(each -> each.decision() == Overruling.Decision.PUT_IN)
                .forEach(each -> putIn.add(of(byPerson, each)
                        .line(
                                Outcome.CHOSEN,
                                ranks.getOrDefault(each.person(), 0),
                                why(
                                        Message.of("demand.in-overruled"),
                                        of(byPerson, each).against()),
                                Optional.of(each))));
        for (Candidacy each : ranked) {
            if (!standing.containsKey(each.person())) {
                int rank = ranks.getOrDefault(each.person(), 0);
                boolean in = putIn.size() + chosen.size() < places;
                (in ? chosen : reserve)
                        .add(each.line(
                                in ? Outcome.CHOSEN : Outcome.RESERVE,
                                rank,
                                place(each, rank, ranked, places),
                                Optional.empty()));
            }
        }
        candidates.stream()
                .filter(each -> !standing.containsKey(each.person()) && !each.fits())
                .forEach(each -> out.add(each.line(Outcome.OUT, 0, each.against(), Optional.empty())));
        standing.values().stream()
                .filter(each -> each.decision() == Overruling.Decision.TAKE_OUT)
                .sorted(Comparator.comparing(Overruling::person))
                .forEach(each -> out.add(of(byPerson, each)
                        .line(
                                Outcome.OUT,
                                ranks.getOrDefault(each.person(), 0),
                                why(
                                        Message.of("demand.out-overruled"),
                                        of(byPerson, each).against()),
                                Optional.of(each))));
        List<MatchLine> all = new ArrayList<>(putIn);
        all.addAll(chosen);
        all.addAll(reserve);
        all.addAll(out);
        return all;
    }

    private static List<Message> why(Message first, List<Message> more) {
        return ImmutableList.<Message>builder().add(first).addAll(more).build();
    }

    private static List<Message> place(Candidacy each, int rank, List<Candidacy> ranked, int places) {
        Message place = Message.of("demand.in-rank").with("rank", rank).with("places", places);
        return rank == 1
                ? List.of(place)
                : List.of(place, Message.of("demand.in-behind").with("what", each.decider(ranked.get(rank - 2))));
    }

    /** The candidacy that somebody overruled. */
    private static Candidacy of(ImmutableMap<PersonId, Candidacy> byPerson, Overruling overruling) {
        return Optional.ofNullable(byPerson.get(overruling.person())).orElseThrow();
    }

    /** Says which overrulings hold. */
    private static final class Desk implements Steps.Keeper<PersonId, Overruling> {

        private final Ticket ticket;
        private final Map<PersonId, Candidacy> candidates;
        private final Map<PersonId, Overruling> standing = new LinkedHashMap<>();

        Desk(Ticket ticket, Map<PersonId, Candidacy> candidates) {
            this.ticket = ticket;
            this.candidates = candidates;
        }

        @Override
        public Collection<PersonId> things(Overruling step) {
            return List.of(step.person());
        }

        @Override
        public void keep(Overruling step) {
            // Who is put in anew comes behind those who were put in before.
            standing.remove(step.person());
            standing.put(step.person(), step);
        }

        @Override
        public List<Problem> problems(Overruling step) {
            List<Problem> problems = new ArrayList<>();
            if (!step.ticket().equals(ticket.id())) {
                problems.add(Problem.of("demand.overruling-ticket")
                        .with("ticket", ticket.id().value())
                        .field("ticket")
                        .found(Found.value(step.ticket().value())));
            }
            Candidacy candidate = candidates.get(step.person());
            if (candidate == null) {
                problems.add(Problem.of("demand.overruling-nobody")
                        .with("person", step.person().value())
                        .field("person"));
            }
            Overruling before = standing.get(step.person());
            if (before != null && before.decision() == step.decision()) {
                problems.add(Problem.of("demand.overruling-same")
                        .with("person", step.person().value())
                        .field("decision"));
            } else if (step.decision() == Overruling.Decision.PUT_IN) {
                checkPlace(problems);
                if (candidate != null) {
                    candidate
                            .strict()
                            .forEach(missing -> problems.add(Problem.of("demand.overruling-strict")
                                    .with("person", step.person().value())
                                    .with("missing", missing)
                                    .field("person")));
                }
            }
            return problems;
        }

        private void checkPlace(List<Problem> problems) {
            int places = ticket.need().people();
            long taken = standing.values().stream()
                    .filter(each -> each.decision() == Overruling.Decision.PUT_IN)
                    .count();
            if (taken >= places) {
                problems.add(Problem.of("demand.overruling-full")
                        .with("places", places)
                        .field("decision"));
            }
        }
    }

    /** Returns the ticket. */
    public TicketId ticket() {
        return ticket;
    }

    /** Returns the name of the edition of the rules. */
    public String rules() {
        return rules;
    }

    /** Returns everybody: those put in, those chosen, the reserve, all in their order, and then those who are out, by key. */
    public List<MatchLine> lines() {
        return lines;
    }

    /** Returns what is said about one person; empty if the person offered nothing. */
    public Optional<MatchLine> line(PersonId person) {
        return Optional.ofNullable(byPerson.get(person));
    }

    /** Returns who is to go, in order. */
    public List<PersonId> chosen() {
        return persons(Outcome.CHOSEN);
    }

    /** Returns who could go if one of the chosen does not, in order. */
    public List<PersonId> reserve() {
        return persons(Outcome.RESERVE);
    }

    private List<PersonId> persons(Outcome outcome) {
        return lines.stream()
                .filter(line -> line.outcome() == outcome)
                .map(MatchLine::person)
                .collect(toImmutableList());
    }

    /** Returns how many more people are wished than could be chosen. */
    public int missing() {
        return places - chosen().size();
    }

    /** Returns the decisions of the coordinator that hold. */
    public List<Overruling> overrulings() {
        return lines.stream().flatMap(line -> line.overruled().stream()).collect(toImmutableList());
    }

    /** Returns why overrulings were refused; the place of each is the overruling in the list, such as {@code [1].person}. */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * Returns the step by which those who are chosen are asked.
     *
     * @param id the key of the step
     * @param reason why it is dispatched again; needed every time but the first
     * @param day the day
     * @param recorded the day on which it is written down
     * @param by who decides
     * @return empty if nobody is chosen
     */
    public Optional<TicketStep.Dispatch> dispatch(
            StepId id, Optional<String> reason, LocalDate day, LocalDate recorded, PersonId by) {
        List<Assignee> to = chosen().stream().map(Assignee::of).collect(toImmutableList());
        return to.isEmpty()
                ? Optional.empty()
                : Optional.of(new TicketStep.Dispatch(id, ticket, to, reason, day, recorded, by));
    }

    /** Returns whether everybody is told the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Matching that
                && ticket.equals(that.ticket)
                && rules.equals(that.rules)
                && lines.equals(that.lines)
                && problems.equals(that.problems);
    }

    @Override
    public int hashCode() {
        return 31 * ticket.hashCode() + lines.hashCode();
    }

    /** Returns the ticket and how many were chosen of how many. */
    @Override
    public String toString() {
        return "Matching{ticket=" + ticket + ", chosen=" + chosen().size() + ", of=" + lines.size() + "}";
    }
}
