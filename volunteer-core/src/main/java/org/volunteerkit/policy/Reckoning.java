package org.volunteerkit.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.volunteerkit.measure.View;
import org.volunteerkit.measure.rule.Requirement;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Quantity;

/**
 * What the values of an edition come to for the facts of one person: the seam between judging and evaluating. Every answer of a
 * faster evaluator must be equal to that of {@link PlainReckoning}.
 */
interface Reckoning {

    /** Makes reckonings for the persons of one edition, for days up to one; a bulk run may hold one that reuses its memory. */
    interface Maker {
        Reckoning over(Edition edition, Portion portion, LocalDate on);
    }

    /** Returns the acts of a value that count, in the order in which they happened. */
    List<View.Act> acts(String value, LocalDate asOf);

    /** Returns what a value comes to on a day. */
    Quantity total(String value, LocalDate asOf);

    /** Returns what a value comes to in a window, seen from its last day. */
    Quantity total(String value, DateRange window);

    /** Returns the figure of a value on a day, as requirements look at it; empty if it has none. */
    Optional<Quantity> figure(String value, LocalDate asOf);

    /** Returns the figure of a value in a window, seen from its last day; empty if it has none. */
    Optional<Quantity> figure(String value, DateRange window);

    /** Returns whether something is met on a day, and what is missing. */
    Weighed weigh(Requirement needs, LocalDate asOf);

    /** Returns the first day of the facts of some kinds: of acts their day, of states the first on which they hold. */
    Optional<LocalDate> firstDay(Set<String> kinds);
}
