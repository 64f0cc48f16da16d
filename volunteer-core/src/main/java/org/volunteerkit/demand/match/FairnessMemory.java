package org.volunteerkit.demand.match;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableListMultimap;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.service.ServiceBook;
import org.volunteerkit.value.Hours;

/**
 * Who had a turn when, and for how long (轮值记忆): what matching needs to be fair over time.
 *
 * <p>Turns are service that was credited, and calls that are still to come, whose hours may be none. What lies after the day of
 * a question plays no part in the answer.
 *
 * <p>Cost: n log n for n turns; a question looks at one person's turns.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class FairnessMemory {

    private static final FairnessMemory NONE = new FairnessMemory(ImmutableListMultimap.of());

    private final ImmutableListMultimap<PersonId, Turn> turns;

    private FairnessMemory(ImmutableListMultimap<PersonId, Turn> turns) {
        this.turns = turns;
    }

    /**
     * One turn of somebody.
     *
     * @param person the person
     * @param day the day
     * @param hours how long; zero if it is not known yet
     */
    public record Turn(PersonId person, LocalDate day, Hours hours) {}

    /** Returns the memory in which nobody had a turn. */
    public static FairnessMemory none() {
        return NONE;
    }

    /** Returns the memory of some turns, in any order. */
    public static FairnessMemory of(Collection<Turn> turns) {
        return NONE.plus(turns);
    }

    /** Returns the memory of all service that was credited; who was credited nothing had no turn. */
    public static FairnessMemory of(ServiceBook book) {
        return of(book.entries().stream()
                .filter(entry -> entry.hours().isPositive())
                .map(entry ->
                        new Turn(entry.record().person(), entry.record().time().startDate(), entry.hours()))
                .collect(toImmutableList()));
    }

    /** Returns this memory with more turns, in any order. */
    public FairnessMemory plus(Collection<Turn> more) {
        return new FairnessMemory(ImmutableListMultimap.<PersonId, Turn>builder()
                .orderValuesBy(Comparator.comparing(Turn::day))
                .putAll(turns)
                .putAll(more.stream()
                        .collect(ImmutableListMultimap.toImmutableListMultimap(Turn::person, turn -> turn)))
                .build());
    }

    /** Returns the turns of a person in the order of time. */
    public List<Turn> turns(PersonId person) {
        return turns.get(person);
    }

    /** Returns how long a person served on a day and the days before it, so many in all. */
    public Hours served(PersonId person, LocalDate day, int days) {
        LocalDate before = day.minusDays(days);
        return turns.get(person).stream()
                .filter(turn -> turn.day().isAfter(before) && !turn.day().isAfter(day))
                .map(Turn::hours)
                .reduce(Hours.ZERO, Hours::plus);
    }

    /** Returns the day of a person's last turn up to a day; empty if there was none. */
    public Optional<LocalDate> last(PersonId person, LocalDate day) {
        return turns.get(person).stream()
                .map(Turn::day)
                .filter(each -> !each.isAfter(day))
                .reduce((earlier, later) -> later);
    }
}
