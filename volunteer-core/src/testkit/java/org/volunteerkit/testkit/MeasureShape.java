package org.volunteerkit.testkit;

import java.util.List;
import java.util.Optional;
import org.volunteerkit.time.Window;
import org.volunteerkit.value.Unit;

/**
 * What is known of a value while its document is written.
 *
 * @param unit what it counts
 * @param keys the keys of its acts or groups
 * @param acts whether it is a list of acts
 * @param kind the kind of the acts; empty text of groups
 * @param slices the windows by which groups were cut
 * @param ranked whether everybody must be known for it
 */
record MeasureShape(Unit unit, List<String> keys, boolean acts, String kind, Optional<Window> slices, boolean ranked) {

    boolean ofPersons() {
        return keys.contains("person");
    }

    MeasureShape in(Unit other) {
        return new MeasureShape(other, keys, acts, kind, slices, ranked);
    }

    /** What two values of this shape are when they are compared: acts were totalled. */
    MeasureShape compared(Unit other) {
        return new MeasureShape(other, acts ? List.of() : keys, false, "", slices, ranked);
    }

    MeasureShape folded(Unit other, List<String> by, Optional<Window> in) {
        return new MeasureShape(other, List.copyOf(by), false, "", in, ranked);
    }

    MeasureShape asRanked() {
        return new MeasureShape(unit, keys, acts, kind, slices, true);
    }
}
