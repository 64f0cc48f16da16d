package org.volunteerkit.roster.moving;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.history.StepId;
import org.volunteerkit.roster.Membership;
import org.volunteerkit.roster.MembershipRole;
import org.volunteerkit.roster.moving.Transfer.State;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.Editions;

/**
 * Where one person belongs while their steps go by. What happens by itself, because of a day that was set or because nobody
 * answered, is made up for before each step.
 */
final class Member {

    /** A membership that has no end yet. */
    private record Stay(MembershipRole role, LocalDate since) {}

    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final PersonId person;
    private final Editions<TransferRules> rules;
    private final Map<Body, Stay> stays = new LinkedHashMap<>();
    private final Map<StepId, Move> moves = new LinkedHashMap<>();
    private final List<Membership> past = new ArrayList<>();
    private final List<Ending> endings = new ArrayList<>();

    Member(PersonId person, Editions<TransferRules> rules) {
        this.person = person;
        this.rules = rules;
    }

    Member copy() {
        Member copy = new Member(person, rules);
        copy.stays.putAll(stays);
        moves.forEach((id, move) -> copy.moves.put(id, move.copy()));
        copy.past.addAll(past);
        copy.endings.addAll(endings);
        return copy;
    }

    boolean isMember(Body body) {
        return stays.containsKey(body);
    }

    Optional<MembershipRole> role(Body body) {
        return Optional.ofNullable(stays.get(body)).map(Stay::role);
    }

    Optional<Move> move(StepId request) {
        return Optional.ofNullable(moves.get(request));
    }

    Iterable<Move> moves() {
        return moves.values();
    }

    /** Returns whether something happens by itself by some day. */
    boolean isDue(LocalDate day) {
        return next(true).filter(move -> !isLater(move, day)).isPresent();
    }

    /** Makes up for everything that happens by itself by some day. */
    void advance(LocalDate day) {
        advance(day, true);
    }

    private void advance(LocalDate day, boolean silenceCounts) {
        Optional<Move> next = next(silenceCounts);
        while (next.isPresent() && !isLater(next.get(), day)) {
            happen(next.get());
            next = next(silenceCounts);
        }
    }

    private static boolean isLater(Move move, LocalDate day) {
        return move.due(true).filter(due -> due.isAfter(day)).isPresent();
    }

    private Optional<Move> next(boolean silenceCounts) {
        return moves.values().stream()
                .filter(move -> move.due(silenceCounts).isPresent())
                .min(Comparator.comparing(move -> move.due(silenceCounts).orElseThrow()));
    }

    private void happen(Move move) {
        LocalDate day = move.due(true).orElseThrow();
        switch (move.state()) {
            case REQUESTED -> move.passOver(day);
            case AGREED -> begin(move);
            case AWAY -> comeBack(move, day);
            case MOVED, BACK, DECLINED, WITHDRAWN, LAPSED -> throw new IllegalStateException("nothing is due");
        }
    }

    private void begin(Move move) {
        MembershipStep.Request request = move.request();
        LocalDate day = move.start();
        boolean over = request.back().filter(back -> !day.isBefore(back)).isPresent();
        boolean pointless = request.back().isPresent() && isMember(request.to());
        if (!isMember(request.from()) || over || pointless) {
            move.end(State.LAPSED, day);
        } else if (request.back().isPresent()) {
            move.begin(State.AWAY);
        } else {
            move.begin(State.MOVED);
            comeBackFrom(request.to(), day);
            end(request.from(), day, request.to());
            stays.putIfAbsent(request.to(), new Stay(request.role(), day));
        }
    }

    private void comeBack(Move move, LocalDate day) {
        move.end(State.BACK, day);
        close(move.request().to(), move.request().role(), move.start(), day);
    }

    private void comeBackFrom(Body body, LocalDate day) {
        for (Move each : moves.values()) {
            if (each.state() == State.AWAY && each.request().to().equals(body)) {
                comeBack(each, day);
            }
        }
    }

    private void close(Body body, MembershipRole role, LocalDate since, LocalDate day) {
        if (since.isBefore(day)) {
            past.add(membership(body, role, DateRange.of(since, day)));
        }
    }

    private Membership membership(Body body, MembershipRole role, DateRange during) {
        return Membership.builder()
                .person(person)
                .team(body.team())
                .organization(body.organization())
                .role(role)
                .during(during)
                .build();
    }

    private void end(Body body, LocalDate day, @Nullable Body movedTo) {
        Stay stay = stays.remove(body);
        if (stay == null) {
            return;
        }
        close(body, stay.role, stay.since, day);
        List<StepId> secondments = new ArrayList<>();
        List<StepId> lapsed = new ArrayList<>();
        for (Move each : moves.values()) {
            if (each.request().from().equals(body)) {
                if (each.state() == State.AWAY) {
                    comeBack(each, day);
                    secondments.add(each.request().id());
                } else if (each.state().isOpen()) {
                    each.end(State.LAPSED, day);
                    lapsed.add(each.request().id());
                }
            }
        }
        endings.add(new Ending(person, body, day, stay.role, Optional.ofNullable(movedTo), secondments, lapsed));
    }

    /** Takes a step that fits; everything that was due by its day has happened. */
    void take(MembershipStep step) {
        if (step instanceof MembershipStep.Join join) {
            comeBackFrom(join.body(), join.day());
            stays.put(join.body(), new Stay(join.role(), join.day()));
        } else if (step instanceof MembershipStep.ChangeRole change) {
            Stay stay = stays.get(change.body());
            if (stay != null) {
                close(change.body(), stay.role, stay.since, change.day());
                stays.put(change.body(), new Stay(change.role(), change.day()));
            }
        } else if (step instanceof MembershipStep.Leave leave) {
            end(leave.body(), leave.day(), null);
        } else if (step instanceof MembershipStep.Request request) {
            rules.inForce(request.day()).ifPresent(edition -> moves.put(request.id(), new Move(request, edition)));
        } else if (step instanceof MembershipStep.Agree agree) {
            move(agree.request()).ifPresent(move -> move.agree(agree.side(), agree.day()));
        } else if (step instanceof MembershipStep.Decline decline) {
            move(decline.request()).ifPresent(move -> move.end(State.DECLINED, decline.day()));
        } else if (step instanceof MembershipStep.Withdraw withdraw) {
            move(withdraw.request()).ifPresent(move -> move.end(State.WITHDRAWN, withdraw.day()));
        } else if (step instanceof MembershipStep.Recall recall) {
            move(recall.request()).ifPresent(move -> comeBack(move, recall.day()));
        }
    }

    /** Returns the memberships, those to come as they are agreed, in the order of time; this is spent by it. */
    List<Membership> memberships() {
        advance(LAST, false);
        stays.forEach((body, stay) -> past.add(membership(body, stay.role, DateRange.from(stay.since))));
        past.sort(Comparator.comparing((Membership each) -> each.during().start())
                .thenComparing(each -> Body.of(each).key()));
        return ImmutableList.copyOf(past);
    }

    List<Transfer> transfers() {
        return moves.values().stream().map(Move::told).collect(ImmutableList.toImmutableList());
    }

    List<Ending> endings() {
        return ImmutableList.copyOf(endings);
    }
}
