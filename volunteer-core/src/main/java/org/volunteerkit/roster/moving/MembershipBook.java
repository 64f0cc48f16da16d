package org.volunteerkit.roster.moving;

import static com.google.common.collect.ImmutableList.toImmutableList;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.volunteerkit.history.Filed;
import org.volunteerkit.history.StepId;
import org.volunteerkit.history.Steps;
import org.volunteerkit.roster.Membership;
import org.volunteerkit.roster.moving.MembershipStep.Side;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.time.Editions;

/**
 * All memberships and moves with their steps (成员关系台账), of one person or of many. A book is what its steps make of it.
 *
 * <p>A person is in any number of teams and organisations, in each of them in one role at a time, or in none. Hours and awards
 * hang on the person and on the record, so no move touches them.
 *
 * <p>What happens by itself happens on its day: a move begins, a secondment is over, silence becomes agreement. So each
 * question names the day as of which it is asked; steps that come later play no part in the answer. An answer on the very
 * day on which silence becomes agreement comes too late.
 *
 * <p>When a membership ends, the secondments from there end with it, and moves from there that have not begun lapse; {@link
 * #endings} tells which. A secondment does not stand in the way of a transfer to the same place: it ends when the transfer begins.
 *
 * <p>Cost: filing n steps into m takes n + m, as long as nobody has more than a handful of moves open; a question works
 * through one person's steps.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class MembershipBook {

    private final Editions<TransferRules> rules;
    private final Steps<PersonId, MembershipStep> steps;

    private MembershipBook(Editions<TransferRules> rules, Steps<PersonId, MembershipStep> steps) {
        this.rules = rules;
        this.steps = steps;
    }

    /** Returns the book without memberships. */
    public static MembershipBook empty(Editions<TransferRules> rules) {
        return new MembershipBook(rules, Steps.none());
    }

    /**
     * Files steps one after the other: those that fit are taken, the others are told with every reason.
     *
     * @param offered the steps, those of one person in the order in which they happened
     */
    public Filed<MembershipBook> file(List<MembershipStep> offered) {
        return steps.file(offered, new Filing(rules, steps)).map(after -> new MembershipBook(rules, after));
    }

    /** Returns all steps in the order in which they were filed. */
    public List<MembershipStep> steps() {
        return steps.all();
    }

    /** Returns the steps of a person in their order. */
    public List<MembershipStep> steps(PersonId person) {
        return steps.of(person);
    }

    /**
     * Returns the memberships of a person as facts, in the order of time: as far as was known on a day, moves to come
     * included to which everybody had agreed by then.
     */
    public List<Membership> memberships(PersonId person, LocalDate asOf) {
        return member(person, asOf).memberships();
    }

    /** Returns the memberships of all persons as facts, for rosters and measures; as those of {@link #memberships one}. */
    public List<Membership> memberships(LocalDate asOf) {
        return steps.things().stream()
                .flatMap(person -> memberships(person, asOf).stream())
                .collect(toImmutableList());
    }

    /** Returns the moves that were asked for by a day, in the order of the requests, as they stood on that day. */
    public List<Transfer> transfers(PersonId person, LocalDate asOf) {
        return member(person, asOf).transfers();
    }

    /** Returns the moves of all persons, as those of {@link #transfers one}. */
    public List<Transfer> transfers(LocalDate asOf) {
        return allTransfers(asOf).collect(toImmutableList());
    }

    /** Returns one move as it stood on a day; empty if it had not been asked for. */
    public Optional<Transfer> transfer(StepId request, LocalDate asOf) {
        return steps.step(request).stream()
                .flatMap(step -> transfers(step.person(), asOf).stream())
                .filter(each -> each.id().equals(request))
                .findFirst();
    }

    /**
     * Returns the moves that wait for the answer of a body on a day.
     *
     * @param body the body that is asked
     * @param asOf the day
     */
    public List<Transfer> waitingFor(Body body, LocalDate asOf) {
        return allTransfers(asOf)
                .filter(each -> each.state() == Transfer.State.REQUESTED)
                .filter(each -> (each.missing().contains(Side.GIVING)
                                && each.request().from().equals(body))
                        || (each.missing().contains(Side.RECEIVING)
                                && each.request().to().equals(body)))
                .collect(toImmutableList());
    }

    private Stream<Transfer> allTransfers(LocalDate asOf) {
        return steps.things().stream().flatMap(person -> transfers(person, asOf).stream());
    }

    /** Returns the ends of a person's memberships by a day, in the order of time, each with what follows from it. */
    public List<Ending> endings(PersonId person, LocalDate asOf) {
        return member(person, asOf).endings();
    }

    private Member member(PersonId person, LocalDate asOf) {
        Member member = new Member(person, rules);
        for (MembershipStep step : steps.of(person)) {
            if (step.day().isAfter(asOf)) {
                break;
            }
            member.advance(step.day());
            member.take(step);
        }
        member.advance(asOf);
        return member;
    }
}
