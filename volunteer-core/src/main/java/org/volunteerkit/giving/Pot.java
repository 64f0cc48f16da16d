package org.volunteerkit.giving;

import java.util.Comparator;
import java.util.Optional;
import org.volunteerkit.value.Unit;

/**
 * What is received and spent together (收支科目): the money of one currency or the goods of one unit, of a case or of none.
 *
 * <p>In the order of cases, what belongs to none first, and of units by their words.
 *
 * @param aidCase the case; empty for what belongs to none
 * @param unit what is counted
 */
public record Pot(Optional<CaseId> aidCase, Unit unit) implements Comparable<Pot> {

    private static final Comparator<Pot> ORDER = Comparator.comparing(
                    (Pot pot) -> pot.aidCase().map(CaseId::value).orElse(""))
            .thenComparing(pot -> pot.unit().word());

    /** Returns what belongs to no case. */
    public static Pot of(Unit unit) {
        return new Pot(Optional.empty(), unit);
    }

    /** Returns what belongs to a case. */
    public static Pot of(CaseId aidCase, Unit unit) {
        return new Pot(Optional.of(aidCase), unit);
    }

    @Override
    public int compareTo(Pot other) {
        return ORDER.compare(this, other);
    }
}
