package org.volunteerkit.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.volunteerkit.value.Ratio;

/** What one act, or one group of a window, says, and when: enough to find the latest of several. */
record Latest(LocalDate day, Instant moment, String kind, String id, Ratio number) {

    /** The newest first; of one instant the last by kind and id, so that no order of arrival shows. */
    static final Comparator<Latest> NEWEST_FIRST = Comparator.comparing(Latest::day)
            .thenComparing(Latest::moment)
            .thenComparing(Latest::kind)
            .thenComparing(Latest::id)
            .thenComparing(Latest::number)
            .reversed();

    static Latest of(Row row) {
        LocalDate day = row.day().orElse(LocalDate.MIN);
        Ratio number = row.quantity().number();
        return row.fact() == null
                ? new Latest(day, Instant.MIN, "", String.join("\n", row.group().keys()), number)
                : new Latest(
                        day,
                        row.fact().moment().orElse(Instant.MIN),
                        row.fact().kind().name(),
                        row.fact().id(),
                        number);
    }

    static Latest of(TallyPart.Last written) {
        return new Latest(
                written.day().orElse(LocalDate.MIN),
                written.moment().orElse(Instant.MIN),
                written.kind(),
                written.id(),
                written.number());
    }

    TallyPart.Last written() {
        return new TallyPart.Last(
                Optional.of(day).filter(known -> !known.equals(LocalDate.MIN)),
                Optional.of(moment).filter(known -> !known.equals(Instant.MIN)),
                kind,
                id,
                number);
    }
}
