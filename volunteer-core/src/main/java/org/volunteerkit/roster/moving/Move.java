package org.volunteerkit.roster.moving;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.roster.moving.MembershipStep.Request;
import org.volunteerkit.roster.moving.MembershipStep.Side;
import org.volunteerkit.roster.moving.Transfer.State;

/** One move while the steps of its member go by. */
final class Move {

    private final Request request;
    private final TransferRules rules;
    private final Map<Side, LocalDate> agreed = new EnumMap<>(Side.class);
    private State state = State.REQUESTED;
    private @Nullable LocalDate start;
    private @Nullable LocalDate end;

    Move(Request request, TransferRules rules) {
        this.request = request;
        this.rules = rules;
        if (rules.needs(request).contains(request.side())) {
            agree(request.side(), request.day());
        }
    }

    private Move(Move other) {
        request = other.request;
        rules = other.rules;
        agreed.putAll(other.agreed);
        state = other.state;
        start = other.start;
        end = other.end;
    }

    Move copy() {
        return new Move(this);
    }

    Request request() {
        return request;
    }

    State state() {
        return state;
    }

    /** Returns whether a side has to agree and has not yet. */
    boolean waitsFor(Side side) {
        return rules.needs(request).contains(side) && !agreed.containsKey(side);
    }

    void agree(Side side, LocalDate day) {
        agreed.put(side, day);
        if (agreed.keySet().containsAll(rules.needs(request))) {
            state = State.AGREED;
            LocalDate earliest = day.minusDays(rules.mostDaysBack());
            start = request.moving().isBefore(earliest) ? earliest : request.moving();
        }
    }

    /** Ends the move without its having taken place, or a secondment that was going on. */
    void end(State how, LocalDate day) {
        state = how;
        end = day;
    }

    void begin(State how) {
        state = how;
    }

    /** Returns the first day at the new body; only of a move to which everybody agreed. */
    LocalDate start() {
        return Optional.ofNullable(start).orElseThrow();
    }

    /** Returns the day on which something happens by itself; empty if nothing will. */
    Optional<LocalDate> due(boolean silenceCounts) {
        return switch (state) {
            case REQUESTED -> silenceCounts ? silence() : Optional.empty();
            case AGREED -> Optional.ofNullable(start);
            case AWAY -> request.back();
            case MOVED, BACK, DECLINED, WITHDRAWN, LAPSED -> Optional.empty();
        };
    }

    /** The day on which the silence of all who have not answered is their agreement. */
    private Optional<LocalDate> silence() {
        boolean countsForAll = rules.needs(request).stream()
                .allMatch(
                        side -> agreed.containsKey(side) || rules.silentSides().contains(side));
        return countsForAll && request.back().isEmpty() && rules.silenceDays().isPresent()
                ? Optional.of(request.day().plusDays(rules.silenceDays().getAsInt()))
                : Optional.empty();
    }

    /** Takes the silence of all who have not answered for agreement. */
    void passOver(LocalDate day) {
        for (Side side : rules.needs(request)) {
            if (!agreed.containsKey(side)) {
                agree(side, day);
            }
        }
    }

    Transfer told() {
        return new Transfer(
                request,
                state,
                ImmutableSortedMap.copyOf(agreed),
                rules.needs(request).stream()
                        .filter(side -> !agreed.containsKey(side))
                        .collect(ImmutableSortedSet.toImmutableSortedSet(Side::compareTo)),
                Optional.ofNullable(start),
                Optional.ofNullable(end));
    }
}
