package org.volunteerkit.measure.bulk;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import org.volunteerkit.time.TimeSpan;

/**
 * The time from one change of the clocks of a place to the next; acts are near each other, so that few ask the zone anew.
 *
 * @param from the second of the change before
 * @param until the second of the change behind
 * @param offset how many seconds the clocks are ahead of UTC
 */
record ClockStretch(ZoneId zone, long from, long until, int offset) {

    /** Holds nothing. */
    static final ClockStretch NONE = new ClockStretch(ZoneOffset.UTC, Long.MAX_VALUE, Long.MIN_VALUE, 0);

    /** The stretch around an instant, which is a whole second. */
    static ClockStretch at(Instant instant, ZoneId zone) {
        ZoneRules rules = zone.getRules();
        ZoneOffsetTransition before = rules.previousTransition(instant.plusSeconds(1));
        ZoneOffsetTransition behind = rules.nextTransition(instant);
        return new ClockStretch(
                zone,
                before == null ? Long.MIN_VALUE : before.toEpochSecond(),
                behind == null ? Long.MAX_VALUE : behind.toEpochSecond(),
                rules.getOffset(instant).getTotalSeconds());
    }

    /** Whether all of a span lies here. */
    boolean holds(TimeSpan span) {
        return span.start().getEpochSecond() >= from
                && span.end().getEpochSecond() <= until
                && span.zone().equals(zone);
    }
}
