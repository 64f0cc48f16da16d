package org.volunteerkit.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.volunteerkit.time.TimeSpan;

/** Cuts a span of time so that in no piece a case begins or ends to hold. */
final class Minutes {

    private Minutes() {}

    /** Returns the pieces in order: cut at midnights, at the times of clocks and where the clocks of the place change. */
    static List<TimeSpan> pieces(TimeSpan span, List<Casing> cases) {
        Set<LocalTime> times = new LinkedHashSet<>();
        times.add(LocalTime.MIDNIGHT);
        cases.forEach(each -> each.clock().ifPresent(clock -> {
            times.add(clock.from());
            times.add(clock.to());
        }));
        ZoneRules rules = span.zone().getRules();
        TreeSet<Instant> cuts = new TreeSet<>();
        LocalDate last = span.end().atZone(span.zone()).toLocalDate();
        for (LocalDate day = span.startDate(); !day.isAfter(last); day = day.plusDays(1)) {
            for (LocalTime time : times) {
                LocalDateTime local = day.atTime(time);
                for (ZoneOffset offset : rules.getValidOffsets(local)) {
                    cuts.add(local.toInstant(offset));
                }
            }
        }
        // A time that the clocks skip begins where they jump, and one that they show twice is cut there, too.
        ZoneOffsetTransition change = rules.nextTransition(span.start());
        while (change != null && change.getInstant().isBefore(span.end())) {
            cuts.add(change.getInstant());
            change = rules.nextTransition(change.getInstant());
        }
        return span.cutAt(cuts.toArray(Instant[]::new));
    }
}
