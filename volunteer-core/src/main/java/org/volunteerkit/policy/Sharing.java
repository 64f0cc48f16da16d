package org.volunteerkit.policy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Iterables;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.volunteerkit.policy.effect.Effect;
import org.volunteerkit.policy.effect.Ranking;
import org.volunteerkit.policy.effect.Share;
import org.volunteerkit.problem.OutOfRangeException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.problem.ProblemException;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Quantity;

/**
 * What everybody brings to the pots and lists of a policy: the first of the two passes that sharing and ranking need.
 *
 * <p>Each person is looked at once, in any order, on any number of machines; {@link #plus} puts portions together. When everybody
 * is there, {@link #shared} divides each pot and gives the places. What is kept is who was looked at, and what each brings to each
 * pot and list, not the facts. Who brings nothing, or less than nothing, takes no part.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class Sharing {

    private final ImmutableList<Edition> editions;
    private final LocalDate on;
    private final ImmutableSortedMap<Pot, ImmutableSortedMap<PersonId, Brought>> brought;
    private final ImmutableSet<PersonId> persons;

    /** What one person brings: to a list also which one it is, and what tells apart who is level. */
    record Brought(int list, Quantity quantity, ImmutableList<Quantity> ties) {}

    /** A window of an effect, of a ranking one of its lists; editions by their place in the order of time. */
    private record Pot(int edition, int effect, DateRange window, int list) implements Comparable<Pot> {

        private static final Comparator<Pot> ORDER = Comparator.comparingInt(Pot::edition)
                .thenComparingInt(Pot::effect)
                .thenComparing(pot -> pot.window().start())
                .thenComparingInt(Pot::list);

        @Override
        public int compareTo(Pot other) {
            return ORDER.compare(this, other);
        }
    }

    private Sharing(
            ImmutableList<Edition> editions,
            LocalDate on,
            ImmutableSortedMap<Pot, ImmutableSortedMap<PersonId, Brought>> brought,
            ImmutableSet<PersonId> persons) {
        this.editions = editions;
        this.on = on;
        this.brought = brought;
        this.persons = persons;
    }

    /** Returns what one person brings. */
    static Sharing of(ImmutableList<Edition> editions, Reckoning.Maker maker, Portion portion, LocalDate on) {
        ImmutableSortedMap.Builder<Pot, ImmutableSortedMap<PersonId, Brought>> brought =
                ImmutableSortedMap.naturalOrder();
        for (int i = 0; i < editions.size(); i++) {
            Edition edition = editions.get(i);
            Reckoning reckoning = maker.over(edition, portion, on);
            Judge judge = new Judge(edition, reckoning, portion, on, false);
            List<Effect> effects = edition.policy().effects();
            for (int j = 0; j < effects.size(); j++) {
                Effect effect = effects.get(j);
                if (!effect.comparesPersons()) {
                    continue;
                }
                for (Judge.Occasion occasion :
                        judge.occasions(effect, Optional.empty()).toList()) {
                    int place = i;
                    int number = j;
                    edition.counting(() -> brought(effect, judge, reckoning, occasion))
                            .ifPresent(own -> brought.put(
                                    new Pot(place, number, occasion.window().orElseThrow(), own.list()),
                                    ImmutableSortedMap.of(portion.person(), own)));
                }
            }
        }
        return new Sharing(editions, on, brought.buildOrThrow(), ImmutableSet.of(portion.person()));
    }

    /** Returns what one person brings on an occasion; nothing of who brings nothing, stands on no list or lacks what is needed. */
    private static Optional<Brought> brought(Effect effect, Judge judge, Reckoning reckoning, Judge.Occasion occasion) {
        Brought own = effect instanceof Ranking ranking
                ? new Brought(
                        list(ranking, reckoning, occasion),
                        judge.quantity(ranking.of(), occasion),
                        ranking.ties().stream()
                                .map(value -> judge.quantity(value, occasion))
                                .collect(ImmutableList.toImmutableList()))
                : new Brought(0, judge.quantity(((Share) effect).by(), occasion), ImmutableList.of());
        return Optional.of(own)
                .filter(each -> each.list() >= 0 && each.quantity().isPositive() && judge.meets(effect, occasion.on()));
    }

    /** Returns the first list that fits; below zero if none does. */
    private static int list(Ranking ranking, Reckoning reckoning, Judge.Occasion occasion) {
        if (ranking.lists().isEmpty()) {
            return 0;
        }
        return Iterables.indexOf(
                ranking.lists(),
                list -> reckoning.weigh(list.needs(), occasion.on()).met());
    }

    /** Returns the day of the question: windows that have ended by then are shared out. */
    public LocalDate on() {
        return on;
    }

    /** Returns how many persons were looked at, those who bring nothing included. */
    public long persons() {
        return persons.size();
    }

    /**
     * Returns what the persons of both bring.
     *
     * @throws ProblemException if they are of other policies or of another day, or somebody was looked at for both, whatever they bring
     */
    public Sharing plus(Sharing other) {
        if (!editions.equals(other.editions) || !on.equals(other.on)) {
            throw new ProblemException(Problem.of("policy.share-differs"));
        }
        // Looked for among all and not in each pot: with other facts, the same person stands on another list or in
        // another window.
        Sets.intersection(persons, other.persons).stream().findFirst().ifPresent(person -> {
            throw twice(person);
        });
        SortedMap<Pot, ImmutableSortedMap<PersonId, Brought>> all = new TreeMap<>(brought);
        other.brought.forEach((pot, weights) -> all.merge(pot, weights, Sharing::both));
        return new Sharing(
                editions,
                on,
                ImmutableSortedMap.copyOfSorted(all),
                ImmutableSet.<PersonId>builder()
                        .addAll(persons)
                        .addAll(other.persons)
                        .build());
    }

    private static ImmutableSortedMap<PersonId, Brought> both(
            ImmutableSortedMap<PersonId, Brought> one, ImmutableSortedMap<PersonId, Brought> other) {
        return ImmutableSortedMap.<PersonId, Brought>naturalOrder()
                .putAll(one)
                .putAll(other)
                .buildOrThrow();
    }

    private static ProblemException twice(PersonId person) {
        return new ProblemException(Problem.of("policy.share-twice").with("person", person.value()));
    }

    /**
     * Divides the pots among all who were added, and gives their places.
     *
     * <p>A part is in proportion to what the person brings, a multiple of the grain, and within one grain of the exact part; what
     * rounding leaves goes to the largest remainders, of equal ones to the earlier key. No part is above {@code unitMax} for each
     * that is brought, all together are never more than the pot, and what is left is told. Where the leftover goes to the next
     * windows, the next pot of the same edition is so much larger; where it goes to the rest of the year, each pot of it by an equal
     * multiple of the grain, the last one by what remains. The first pot is that of the first window to which
     * anybody brings something.
     */
    public Shared shared() {
        ImmutableList.Builder<Shared.Part> parts = ImmutableList.builder();
        ImmutableList.Builder<Shared.Rest> rests = ImmutableList.builder();
        Map<List<Integer>, LocalDate> first = new HashMap<>();
        ImmutableList.Builder<Shared.Ranked> rankings = ImmutableList.builder();
        brought.forEach((pot, all) -> {
            Edition edition = editions.get(pot.edition());
            if (edition.policy().effects().get(pot.effect()) instanceof Share) {
                first.putIfAbsent(
                        List.of(pot.edition(), pot.effect()), pot.window().start());
            } else {
                rankings.add(edition.counting(() -> OutOfRangeException.locating(
                        "effects[" + pot.effect() + "].rank",
                        () -> new Placing(edition, pot.effect(), pot.window()).of(pot.list(), all))));
            }
        });
        first.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<List<Integer>, LocalDate> each) ->
                                each.getKey().get(0))
                        .thenComparing(each -> each.getKey().get(1)))
                .forEach(each -> {
                    int place = each.getKey().get(0);
                    int effect = each.getKey().get(1);
                    editions.get(place)
                            .counting(() -> OutOfRangeException.locating("effects[" + effect + "].share", () -> {
                                share(place, effect, each.getValue(), parts, rests);
                                return parts;
                            }));
                });
        return new Shared(
                on, editions.stream().map(Edition::policy).toList(), parts.build(), rests.build(), rankings.build());
    }

    private void share(
            int place,
            int effect,
            LocalDate from,
            ImmutableList.Builder<Shared.Part> parts,
            ImmutableList.Builder<Shared.Rest> rests) {
        Edition edition = editions.get(place);
        Share share = (Share) edition.policy().effects().get(effect);
        Quantity none = Quantity.of(0, share.pot().unit());
        Map<LocalDate, Quantity> carried = new HashMap<>();
        for (DateRange window : edition.windows(share, from, on)) {
            Quantity pot = share.pot().plus(carried.getOrDefault(window.start(), none));
            Map<PersonId, Quantity> weights = Maps.transformValues(
                    brought.getOrDefault(new Pot(place, effect, window, 0), ImmutableSortedMap.of()),
                    Brought::quantity);
            Quantity given = none;
            for (Dividing.Part part : Dividing.of(share, pot, weights)) {
                given = given.plus(part.amount());
                if (!part.amount().isZero()) {
                    DueKey key = DueKey.of(
                                    edition.policy().id(), edition.policy().edition(), effect, part.person())
                            .about(window.toString());
                    parts.add(new Shared.Part(
                            new Due.Amount(
                                    key,
                                    share.terms(),
                                    part.amount(),
                                    window.lastDay().orElseThrow(),
                                    Optional.of(window),
                                    Optional.empty(),
                                    Optional.empty()),
                            part.weight(),
                            part.rounded()));
                }
            }
            Quantity left = pot.minus(given);
            List<LocalDate> later = later(edition, share, window);
            Dividing.equally(left, share.grain(), later)
                    .forEach((start, part) -> carried.merge(start, part, Quantity::plus));
            rests.add(new Shared.Rest(
                    edition.policy().edition(),
                    effect,
                    window,
                    weights.values().stream().reduce(Quantity::plus),
                    pot,
                    given,
                    left,
                    !later.isEmpty()));
        }
    }

    /** Returns the first days of the windows that get what one leaves. */
    private static List<LocalDate> later(Edition edition, Share share, DateRange window) {
        LocalDate next = window.end().orElseThrow();
        if (share.leftover() == Share.Leftover.NEXT_WINDOWS) {
            return ImmutableList.of(next);
        }
        ImmutableList.Builder<LocalDate> later = ImmutableList.builder();
        while (share.leftover() == Share.Leftover.REST_OF_YEAR
                && next.getYear() == window.start().getYear()) {
            DateRange days = share.in().orElseThrow().at(next).orElseThrow();
            if (!edition.validity().contains(days.lastDay().orElseThrow())) {
                break;
            }
            later.add(next);
            next = days.end().orElseThrow();
        }
        return later.build();
    }

    /** Collects persons one by one; not safe for many threads, each may have its own. */
    public static final class Builder {

        private final ImmutableList<Edition> editions;
        private final Reckoning.Maker maker;
        private final LocalDate on;
        private final SortedMap<Pot, SortedMap<PersonId, Brought>> brought = new TreeMap<>();
        private final Set<PersonId> seen = new LinkedHashSet<>();

        Builder(ImmutableList<Edition> editions, Reckoning.Maker maker, LocalDate on) {
            this.editions = editions;
            this.maker = maker;
            this.on = on;
        }

        /**
         * Adds a person.
         *
         * @throws ProblemException if the person was added before
         */
        public Builder add(Portion portion) {
            if (!seen.add(portion.person())) {
                throw twice(portion.person());
            }
            of(editions, maker, portion, on)
                    .brought
                    .forEach((pot, weights) -> brought.computeIfAbsent(pot, each -> new TreeMap<>())
                            .putAll(weights));
            return this;
        }

        /** Returns what all who were added bring. */
        public Sharing build() {
            List<Map.Entry<Pot, SortedMap<PersonId, Brought>>> all = new ArrayList<>(brought.entrySet());
            ImmutableSortedMap.Builder<Pot, ImmutableSortedMap<PersonId, Brought>> copy =
                    ImmutableSortedMap.naturalOrder();
            all.forEach(each -> copy.put(each.getKey(), ImmutableSortedMap.copyOfSorted(each.getValue())));
            return new Sharing(editions, on, copy.buildOrThrow(), ImmutableSet.copyOf(seen));
        }
    }
}
