package org.volunteerkit.roster.moving;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.volunteerkit.history.StepId;
import org.volunteerkit.history.Steps;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.Message;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.moving.MembershipStep.Request;
import org.volunteerkit.roster.moving.MembershipStep.Side;
import org.volunteerkit.roster.moving.Transfer.State;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.time.Editions;

/** Says which steps fit the memberships as they are while steps are being filed. */
final class Filing implements Steps.Keeper<PersonId, MembershipStep> {

    private final Editions<TransferRules> rules;
    private final Steps<PersonId, MembershipStep> before;
    private final Map<PersonId, Member> members = new HashMap<>();

    Filing(Editions<TransferRules> rules, Steps<PersonId, MembershipStep> before) {
        this.rules = rules;
        this.before = before;
    }

    @Override
    public Collection<PersonId> things(MembershipStep step) {
        return List.of(step.person());
    }

    @Override
    public void keep(MembershipStep step) {
        Member member = member(step.person());
        member.advance(step.day());
        member.take(step);
    }

    private Member member(PersonId person) {
        return members.computeIfAbsent(person, key -> {
            Member member = new Member(key, rules);
            before.of(key).forEach(step -> {
                member.advance(step.day());
                member.take(step);
            });
            return member;
        });
    }

    /** Returns where a person belongs on the day of a step; a step that is refused must not move the others forward. */
    private Member on(MembershipStep step) {
        Member member = member(step.person());
        if (!member.isDue(step.day())) {
            return member;
        }
        Member ahead = member.copy();
        ahead.advance(step.day());
        return ahead;
    }

    @Override
    public List<Problem> problems(MembershipStep step) {
        List<Problem> problems = new ArrayList<>();
        Optional<TransferRules> inForce = rules.inForce(step.day());
        if (inForce.isEmpty()) {
            problems.add(Problem.of("roster.move-no-rules")
                    .field("day")
                    .found(Found.value(step.day().toString())));
        }
        inForce.ifPresent(edition -> checkDays(step, edition, problems));
        Member member = on(step);
        if (step instanceof MembershipStep.Join join) {
            checkOutside(step, join.body(), "body", member, problems);
        } else if (step instanceof MembershipStep.ChangeRole change) {
            checkMember(step, change.body(), "body", member, problems);
            checkRole(change, member, problems);
        } else if (step instanceof MembershipStep.Leave leave) {
            checkMember(step, leave.body(), "body", member, problems);
        } else if (step instanceof Request request) {
            checkRequest(request, member, problems);
        } else if (step instanceof MembershipStep.Agree agree) {
            checkAnswer(agree.request(), agree.side(), member, problems);
        } else if (step instanceof MembershipStep.Decline decline) {
            checkAnswer(decline.request(), decline.side(), member, problems);
        } else if (step instanceof MembershipStep.Withdraw withdraw) {
            checkState(withdraw.request(), ImmutableSet.of(State.REQUESTED, State.AGREED), member, problems);
        } else if (step instanceof MembershipStep.Recall recall) {
            checkState(recall.request(), ImmutableSet.of(State.AWAY), member, problems);
        }
        return problems;
    }

    private static void checkDays(MembershipStep step, TransferRules edition, List<Problem> problems) {
        LocalDate earliest = step.recorded().minusDays(edition.mostDaysBack());
        checkDay("day", step.day(), earliest, problems);
        if (step instanceof MembershipStep.RequestTransfer transfer) {
            checkDay("moving", transfer.moving(), earliest, problems);
        } else if (step instanceof MembershipStep.RequestSecondment secondment) {
            checkDay("during", secondment.moving(), earliest, problems);
        }
    }

    private static void checkDay(String field, LocalDate day, LocalDate earliest, List<Problem> problems) {
        if (day.isBefore(earliest)) {
            problems.add(Problem.of("roster.backdated")
                    .with("earliest", earliest.toString())
                    .field(field)
                    .found(Found.value(day.toString())));
        }
    }

    private static void checkMember(
            MembershipStep step, Body body, String field, Member member, List<Problem> problems) {
        if (!member.isMember(body)) {
            problems.add(Problem.of("roster.move-no-member")
                    .with("person", step.person().value())
                    .with("body", body.toString())
                    .field(field));
        }
    }

    private static void checkOutside(
            MembershipStep step, Body body, String field, Member member, List<Problem> problems) {
        if (member.isMember(body)) {
            problems.add(Problem.of("roster.move-member-already")
                    .with("person", step.person().value())
                    .with("body", body.toString())
                    .field(field));
        }
    }

    private static void checkRole(MembershipStep.ChangeRole change, Member member, List<Problem> problems) {
        if (member.role(change.body()).equals(Optional.of(change.role()))) {
            problems.add(Problem.of("roster.move-same-role")
                    .with("person", change.person().value())
                    .with("body", change.body().toString())
                    .field("role"));
        }
    }

    private static void checkRequest(Request request, Member member, List<Problem> problems) {
        checkMember(request, request.from(), "from", member, problems);
        checkOutside(request, request.to(), "to", member, problems);
        Predicate<Request> same = request instanceof MembershipStep.RequestSecondment secondment
                ? other -> other instanceof MembershipStep.RequestSecondment before
                        && before.to().equals(secondment.to())
                        && before.during().overlaps(secondment.during())
                : other -> other instanceof MembershipStep.RequestTransfer
                        && other.from().equals(request.from());
        for (Move each : member.moves()) {
            if (each.state().isOpen() && same.test(each.request())) {
                problems.add(Problem.of("roster.move-requested")
                        .with("person", request.person().value())
                        .with("request", each.request().id().value())
                        .field("from"));
            }
        }
    }

    private static void checkAnswer(StepId request, Side side, Member member, List<Problem> problems) {
        checkState(request, ImmutableSet.of(State.REQUESTED), member, problems);
        member.move(request)
                .filter(move -> move.state() == State.REQUESTED && !move.waitsFor(side))
                .ifPresent(move -> problems.add(Problem.of("roster.move-not-asked")
                        .with("request", request.value())
                        .field("side")));
    }

    private static void checkState(StepId request, Set<State> fitting, Member member, List<Problem> problems) {
        Optional<Move> move = member.move(request);
        if (move.isEmpty()) {
            problems.add(Problem.of("roster.move-unknown")
                    .with("request", request.value())
                    .field("request"));
        } else if (!fitting.contains(move.get().state())) {
            problems.add(Problem.of("roster.move-state")
                    .with("request", request.value())
                    .with("states", listed(fitting))
                    .field("request")
                    .found(move.get().state().inWords()));
        }
    }

    private static Message listed(Set<State> states) {
        Message all = null;
        for (State each : State.values()) {
            if (states.contains(each)) {
                all = all == null
                        ? each.inWords()
                        : Message.of("roster.standing-or").with("some", all).with("last", each.inWords());
            }
        }
        return all == null ? Message.of("roster.standing-no") : all;
    }
}
