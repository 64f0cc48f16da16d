package org.volunteerkit.demand.pair;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Privacy;

/**
 * A pair (结对，一助一) as its steps up to a day make it: who helps whom since when, with all visits that count.
 *
 * <p>To be called, not made by callers. Immutable.
 *
 * @param id the key
 * @param helped who is helped
 * @param helpers who helps, by the first day of each
 * @param start the first day
 * @param end the first day on which they are no pair; empty as long as they are one
 * @param pauses the days on which no visits are due, in order
 * @param visits the visits that count, in the order of their days
 */
public record Pairing(
        PairingId id,
        @Privacy.Of(Privacy.INTERNAL) Party helped,
        @Privacy.Of(Privacy.INTERNAL) SortedMap<LocalDate, Party> helpers,
        LocalDate start,
        Optional<LocalDate> end,
        List<DateRange> pauses,
        List<PairingStep.Visit> visits) {

    /** Copies helpers, pauses and visits. */
    public Pairing {
        helpers = ImmutableSortedMap.copyOfSorted(helpers);
        pauses = ImmutableList.copyOf(pauses);
        visits = ImmutableList.copyOf(visits);
    }

    /** Returns whether the two are a pair on a day, paused or not. */
    public boolean isOn(LocalDate day) {
        return !day.isBefore(start) && end.filter(after -> !day.isBefore(after)).isEmpty();
    }

    /** Returns whether the pair is paused on a day. */
    public boolean isPaused(LocalDate day) {
        return isOn(day) && pauses.stream().anyMatch(pause -> pause.contains(day));
    }

    /** Returns who helps on a day; empty if the two are no pair then. */
    public Optional<Party> helper(LocalDate day) {
        return isOn(day)
                ? Optional.of(helpers.headMap(day.plusDays(1))).map(before -> before.get(before.lastKey()))
                : Optional.empty();
    }

    /** Returns the days of the pair; empty if it ended on the day on which it began. */
    public Optional<DateRange> days() {
        return end.isEmpty()
                ? Optional.of(DateRange.from(start))
                : end.filter(start::isBefore).map(after -> DateRange.of(start, after));
    }

    /** Returns whether somebody helps in this pair on some day from a day on. */
    boolean helpsFrom(Party helper, LocalDate day) {
        LocalDate until = end.orElse(LocalDate.MAX);
        ImmutableList<Map.Entry<LocalDate, Party>> turns = ImmutableList.copyOf(helpers.entrySet());
        for (int i = 0; i < turns.size(); i++) {
            LocalDate turnEnd = i + 1 < turns.size() ? turns.get(i + 1).getKey() : until;
            if (turns.get(i).getValue().equals(helper)
                    && turns.get(i).getKey().isBefore(turnEnd)
                    && turnEnd.isAfter(day)) {
                return true;
            }
        }
        return false;
    }
}
