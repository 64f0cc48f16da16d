package org.volunteerkit.activity.signup;

import com.google.common.collect.ImmutableMap;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.volunteerkit.activity.plan.Shift;
import org.volunteerkit.activity.plan.ShiftId;
import org.volunteerkit.problem.Problem;

/** The shifts on which one person has a place, in the order of time. For one thread. */
final class Diary {

    /** No shift is longer, so none that starts earlier reaches into another. */
    private static final Duration LONGEST = Duration.ofDays(31);

    private final NavigableMap<Instant, Map<ShiftId, Shift>> byStart = new TreeMap<>();
    private final Map<LocalDate, Integer> days = new HashMap<>();

    void add(Shift shift) {
        byStart.computeIfAbsent(shift.time().start(), start -> new LinkedHashMap<>())
                .put(shift.id(), shift);
        days.merge(shift.day(), 1, Integer::sum);
    }

    void remove(Shift shift) {
        Map<ShiftId, Shift> same = byStart.get(shift.time().start());
        if (same != null && same.remove(shift.id()) != null) {
            days.merge(shift.day(), -1, Integer::sum);
        }
    }

    /** Returns what stands against another shift; the shift itself may be in the diary. */
    List<Problem> against(Shift shift, SignUpRules rules) {
        List<Problem> against = new ArrayList<>();
        Duration rest = Duration.ofMinutes(rules.rest().toMinutes());
        Instant from = shift.time().start().minus(rest).minus(LONGEST);
        Instant to = shift.time().end().plus(rest);
        byStart.subMap(from, true, to, true).values().stream()
                .flatMap(same -> same.values().stream())
                .filter(other -> !other.id().equals(shift.id()))
                .forEach(other -> {
                    if (other.time().overlaps(shift.time())) {
                        against.add(Problem.of("activity.overlaps")
                                .with("shift", other.id().value())
                                .field("shift"));
                    } else if (other.time()
                                    .end()
                                    .plus(rest)
                                    .isAfter(shift.time().start())
                            && shift.time()
                                    .end()
                                    .plus(rest)
                                    .isAfter(other.time().start())) {
                        against.add(Problem.of("activity.no-rest")
                                .with("shift", other.id().value())
                                .with("rest", rules.rest().toString())
                                .field("shift"));
                    }
                });
        int itself =
                byStart.getOrDefault(shift.time().start(), ImmutableMap.of()).containsKey(shift.id()) ? 1 : 0;
        rules.mostADay().ifPresent(most -> {
            if (days.getOrDefault(shift.day(), 0) - itself >= most) {
                against.add(Problem.of("activity.too-many-a-day")
                        .with("most", most)
                        .with("day", shift.day().toString())
                        .field("shift"));
            }
        });
        rules.mostDaysInARow().ifPresent(most -> {
            if (1 + row(shift.day(), 1, most) + row(shift.day(), -1, most) > most) {
                against.add(Problem.of("activity.too-many-days")
                        .with("most", most)
                        .with("day", shift.day().toString())
                        .field("shift"));
            }
        });
        return against;
    }

    private int row(LocalDate day, int step, int most) {
        int length = 0;
        while (length <= most && days.getOrDefault(day.plusDays((long) step * (length + 1)), 0) > 0) {
            length++;
        }
        return length;
    }
}
