package org.volunteerkit.history;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.Place;
import org.volunteerkit.problem.Problem;

/**
 * The steps that a book holds (经过记录), in the order in which they were filed, by key and by the things they are about.
 *
 * <p>What holds for every book holds here: the same step again does nothing, another step under a known key is refused, and
 * the steps of one thing go forward in their days. Whether a step fits otherwise says the {@linkplain Keeper book itself}.
 *
 * <p>Cost: filing n steps into m takes n + m; a question takes one look.
 *
 * <p>To be called by books, not extended. Immutable.
 *
 * @param <K> what tells one thing from another, such as the key of a person
 * @param <S> the kind of steps
 */
public final class Steps<K, S extends Step> {

    private static final Steps<Object, Step> NONE = new Steps<>(ImmutableMap.of(), ImmutableListMultimap.of());

    private final ImmutableMap<StepId, S> byId;
    private final ImmutableListMultimap<K, S> byThing;

    private Steps(ImmutableMap<StepId, S> byId, ImmutableListMultimap<K, S> byThing) {
        this.byId = byId;
        this.byThing = byThing;
    }

    /**
     * What a book adds to the filing of steps; it works on the book that is being made.
     *
     * <p>To be implemented by books. For one filing and one thread.
     *
     * @param <K> what tells one thing from another
     * @param <S> the kind of steps
     */
    public interface Keeper<K, S> {

        /** Returns what a step is about; its day may not lie before that of a step about one of them. */
        Collection<? extends K> things(S step);

        /**
         * Returns everything that stands against a step as the book is at that moment, with fields of the step as places; none if
         * it fits.
         */
        List<Problem> problems(S step);

        /** Takes a step that fits. */
        void keep(S step);
    }

    /** Returns no steps. */
    @SuppressWarnings("unchecked") // there is nothing of any kind in it
    public static <K, S extends Step> Steps<K, S> none() {
        return (Steps<K, S>) NONE;
    }

    /**
     * Files steps one after the other: those that fit are taken, the others are told.
     *
     * @param offered the steps, in the order in which they happened
     * @param keeper says which of them fit, and hears of those that are taken
     * @return these steps and those that were taken
     */
    public Filed<Steps<K, S>> file(List<? extends S> offered, Keeper<K, S> keeper) {
        Map<StepId, S> known = new LinkedHashMap<>(byId);
        ListMultimap<K, S> lives =
                MultimapBuilder.linkedHashKeys().arrayListValues().build(byThing);
        List<Problem> problems = new ArrayList<>();
        int repeated = 0;
        for (int i = 0; i < offered.size(); i++) {
            S step = offered.get(i);
            S standing = known.get(step.id());
            if (step.equals(standing)) {
                repeated++;
                continue;
            }
            List<Problem> against = standing == null ? against(step, lives, keeper) : List.of(conflicting(step));
            if (against.isEmpty()) {
                keeper.keep(step);
                known.put(step.id(), step);
                keeper.things(step).forEach(thing -> lives.put(thing, step));
            }
            Place place = Place.at("[" + i + "]");
            against.forEach(problem -> problems.add(problem.at(place)));
        }
        int kept = known.size() - byId.size();
        Steps<K, S> after =
                kept == 0 ? this : new Steps<>(ImmutableMap.copyOf(known), ImmutableListMultimap.copyOf(lives));
        return new Filed<>(after, problems, kept, repeated);
    }

    private List<Problem> against(S step, ListMultimap<K, S> lives, Keeper<K, S> keeper) {
        List<Problem> against = new ArrayList<>();
        keeper.things(step).stream()
                .map(lives::get)
                .filter(life -> !life.isEmpty())
                .map(life -> life.get(life.size() - 1).day())
                .max(LocalDate::compareTo)
                .filter(last -> step.day().isBefore(last))
                .ifPresent(last -> against.add(Problem.of("history.order")
                        .with("last", last.toString())
                        .field("day")
                        .found(Found.value(step.day().toString()))));
        against.addAll(keeper.problems(step));
        return against;
    }

    private static Problem conflicting(Step step) {
        return Problem.of("history.conflicting").with("step", step.id().value()).field("id");
    }

    /** Returns all steps in the order in which they were filed. */
    public List<S> all() {
        return byId.values().asList();
    }

    /** Returns everything that a step is about, in the order of the first steps. */
    public Set<K> things() {
        return byThing.keySet();
    }

    /** Returns the steps about one thing, in the order in which they happened; none if it is unknown. */
    public List<S> of(K thing) {
        return byThing.get(thing);
    }

    /** Returns the step that bears a key. */
    public Optional<S> step(StepId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Returns whether the same steps were filed in the same order. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Steps<?, ?> that && all().equals(that.all());
    }

    @Override
    public int hashCode() {
        return all().hashCode();
    }

    /** Returns how many steps there are; what they say may be about people. */
    @Override
    public String toString() {
        return "Steps{" + byId.size() + "}";
    }
}
