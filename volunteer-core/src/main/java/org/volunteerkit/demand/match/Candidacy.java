package org.volunteerkit.demand.match;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.volunteerkit.demand.Need;
import org.volunteerkit.demand.ticket.Assignee;
import org.volunteerkit.demand.ticket.Ticket;
import org.volunteerkit.problem.Message;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Ratio;

/** One person before a ticket, judged alone: nothing in here depends on who else there is. */
final class Candidacy {

    private final MatchRules rules;
    private final PersonId person;
    private final ImmutableList<MatchLine.Mark> marks;
    private final ImmutableList<Message> waivable;
    private final ImmutableList<Message> strict;
    private final Ratio score;
    private final Ratio height;
    private final Hours served;
    private final Optional<LocalDate> last;
    private final String lot;

    Candidacy(MatchRules rules, Ticket ticket, Offer offer, FairnessMemory memory, LocalDate day) {
        this.rules = rules;
        this.person = offer.person();
        this.served = memory.served(person, day, rules.lookBackDays());
        this.last = memory.last(person, day);
        ImmutableList.Builder<MatchLine.Mark> all = ImmutableList.builder();
        ImmutableList.Builder<Message> soft = ImmutableList.builder();
        ImmutableList.Builder<Message> hard = ImmutableList.builder();
        for (MatchRules.Must must : rules.musts()) {
            MatchCriterion.Fit fit = must.criterion().fit(ticket.need(), offer);
            all.add(new MatchLine.Mark(must.id(), Optional.empty(), fit.share(), fit.missing()));
            fit.missing().ifPresent(must.waivable() ? soft::add : hard::add);
        }
        all.addAll(weighed(rules, ticket.need(), offer));
        Assignee self = Assignee.of(person);
        if (ticket.wasDeclinedBy(self)) {
            soft.add(Message.of("demand.out-declined"));
        }
        if (ticket.asked().contains(self) || ticket.taken().equals(Optional.of(self))) {
            hard.add(Message.of("demand.out-asked"));
        }
        last.map(turn -> turn.plusDays(rules.coolDownDays()))
                .filter(day::isBefore)
                .ifPresent(until -> soft.add(Message.of("demand.out-cooling").with("until", until.toString())));
        this.marks = all.build();
        this.waivable = soft.build();
        this.strict = hard.build();
        this.score = marks.stream().map(MatchLine.Mark::points).reduce(Ratio.ZERO, Ratio::plus);
        this.height = rules.grain()
                .map(step -> Ratio.of(score.dividedBy(step).floor()))
                .orElse(score);
        this.lot = lot(rules, ticket, person);
    }

    private static List<MatchLine.Mark> weighed(MatchRules rules, Need need, Offer offer) {
        return rules.weights().stream()
                .map(weight -> {
                    MatchCriterion.Fit fit = weight.criterion().fit(need, offer);
                    return new MatchLine.Mark(weight.id(), Optional.of(weight.weight()), fit.share(), fit.missing());
                })
                .toList();
    }

    /** The same for ever and everywhere, and for nobody to choose. */
    private static String lot(MatchRules rules, Ticket ticket, PersonId person) {
        String all = rules.id() + "/" + ticket.id().value() + "/" + person.value();
        return Hashing.sha256().hashString(all, StandardCharsets.UTF_8).toString();
    }

    PersonId person() {
        return person;
    }

    boolean fits() {
        return strict.isEmpty() && waivable.isEmpty();
    }

    /** Returns what stands against the person and no coordinator can waive. */
    List<Message> strict() {
        return strict;
    }

    /** Returns everything that stands against the person. */
    List<Message> against() {
        return Stream.of(strict, waivable).flatMap(List::stream).toList();
    }

    /** Returns what puts the first of two before the other, by the rules; the key if nothing else does. */
    private static int compare(MatchRules.Tie tie, Candidacy one, Candidacy other) {
        return switch (tie) {
            case LEAST_SERVED -> one.served.compareTo(other.served);
            case LONGEST_AGO -> one.last.orElse(LocalDate.MIN).compareTo(other.last.orElse(LocalDate.MIN));
            case LOT -> one.lot.compareTo(other.lot);
            case KEY -> one.person.compareTo(other.person);
        };
    }

    /** Returns the order among those who fit, the best first; never a tie between two persons. */
    static Comparator<Candidacy> order(MatchRules rules) {
        Comparator<Candidacy> order = Comparator.comparing((Candidacy each) -> each.height, Comparator.reverseOrder());
        for (MatchRules.Tie tie : rules.tieBreaks()) {
            order = order.thenComparing((one, other) -> compare(tie, one, other));
        }
        return order.thenComparing(Candidacy::person);
    }

    /** Returns what put somebody before this person. */
    Message decider(Candidacy before) {
        if (!height.equals(before.height)) {
            return Message.of("demand.tie-score");
        }
        return rules.tieBreaks().stream()
                .filter(tie -> compare(tie, before, this) != 0)
                .findFirst()
                .orElse(MatchRules.Tie.KEY)
                .inWords();
    }

    MatchLine line(MatchLine.Outcome outcome, int rank, List<Message> why, Optional<Overruling> overruled) {
        return new MatchLine(
                person,
                outcome,
                rank > 0 ? OptionalInt.of(rank) : OptionalInt.empty(),
                score,
                marks,
                served,
                last,
                why,
                overruled);
    }
}
