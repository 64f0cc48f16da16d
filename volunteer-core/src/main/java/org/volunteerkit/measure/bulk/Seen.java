package org.volunteerkit.measure.bulk;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.measure.fact.Fact;

/** A fact with what orders it, which is asked for once; used again for the next person. */
final class Seen {

    private @Nullable Fact fact;

    private @Nullable KindReader reader;

    /** The day since 1970; that of the first day of the calendar if there is none. */
    long day;

    /** When it began on that day; null until somebody asks, as few people do two things on one day. */
    private @Nullable Instant moment;

    void of(Fact seen, KindReader by) {
        fact = seen;
        reader = by;
        moment = null;
    }

    /** Asks for the day. */
    void date() {
        day = fact().epochDay();
    }

    Fact fact() {
        return requireNonNull(fact);
    }

    KindReader reader() {
        return requireNonNull(reader);
    }

    boolean isReadBy(KindReader other) {
        return reader().kind() == other.kind();
    }

    /** The order in which measures see acts: earliest first. */
    int compareWith(Seen other) {
        int by = Long.compare(day, other.day);
        by = by == 0 ? moment().compareTo(other.moment()) : by;
        return by == 0 ? byName(fact(), other.fact()) : by;
    }

    private Instant moment() {
        Instant known = moment;
        if (known == null) {
            known = fact().moment().orElse(Instant.MIN);
            moment = known;
        }
        return known;
    }

    private static int byName(Fact one, Fact other) {
        int by = one.kind().name().compareTo(other.kind().name());
        return by == 0 ? one.id().compareTo(other.id()) : by;
    }
}
