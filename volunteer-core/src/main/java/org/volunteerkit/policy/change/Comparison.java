package org.volunteerkit.policy.change;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.volunteerkit.policy.Assessor;
import org.volunteerkit.policy.Due;
import org.volunteerkit.policy.Portion;
import org.volunteerkit.policy.Verdict;
import org.volunteerkit.problem.OutOfRangeException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.problem.ProblemException;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Unit;

/**
 * What would be different under another policy: who gets more or less, who crosses a grade, and what all of it comes to.
 *
 * <p>Persons come one by one, in any order, on any number of machines; {@link #plus} puts comparisons together. Kept are the
 * sums, and those persons for whom something differs. Parts of pots are not among the amounts: a pot is as large as it is.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class Comparison {

    private static final Comparison NONE = new Comparison(0, ImmutableSortedMap.of(), ImmutableSortedMap.of());

    private final long persons;
    private final ImmutableSortedMap<Terms, Liability> sums;
    private final ImmutableSortedMap<PersonId, PersonChange> changed;

    /** What amounts may be added up under. */
    private record Terms(String terms, String unit) implements Comparable<Terms> {

        @Override
        public int compareTo(Terms other) {
            int byTerms = terms.compareTo(other.terms);
            return byTerms == 0 ? unit.compareTo(other.unit) : byTerms;
        }
    }

    private record Ladder(String programme, Optional<DateRange> window) implements Comparable<Ladder> {

        @Override
        public int compareTo(Ladder other) {
            int byName = programme.compareTo(other.programme);
            return byName == 0 ? window.toString().compareTo(other.window.toString()) : byName;
        }
    }

    private Comparison(
            long persons,
            ImmutableSortedMap<Terms, Liability> sums,
            ImmutableSortedMap<PersonId, PersonChange> changed) {
        this.persons = persons;
        this.sums = sums;
        this.changed = changed;
    }

    /** Returns the comparison of nobody, the neutral element of {@link #plus}. */
    public static Comparison none() {
        return NONE;
    }

    /**
     * Returns what is different between two verdicts on one person.
     *
     * @throws ProblemException if they are on two persons
     */
    public static Comparison of(Verdict before, Verdict after) {
        if (!before.person().equals(after.person())) {
            throw new ProblemException(Problem.of("policy.compare-persons"));
        }
        SortedMap<Terms, Liability> sums = new TreeMap<>();
        before.amounts()
                .forEach(due -> add(sums, due, due.amount(), none(due.amount().unit())));
        after.amounts().forEach(due -> add(sums, due, none(due.amount().unit()), due.amount()));
        SortedMap<Ladder, GradeShift> grades = new TreeMap<>();
        before.standings().forEach(due -> merge(grades, due, true));
        after.standings().forEach(due -> merge(grades, due, false));
        PersonChange change = new PersonChange(
                before.person(),
                sums.values().stream().filter(sum -> !sum.difference().isZero()).toList(),
                grades.values().stream()
                        .filter(shift -> !shift.before().equals(shift.after()))
                        .toList());
        boolean same = change.amounts().isEmpty() && change.grades().isEmpty();
        return new Comparison(
                1,
                ImmutableSortedMap.copyOfSorted(sums),
                same ? ImmutableSortedMap.of() : ImmutableSortedMap.of(before.person(), change));
    }

    /**
     * Returns what is different between two policies.
     *
     * @param before the policy as it is
     * @param after the policy as it may become; {@link Assessor#asIf} makes one that counts over all of history
     * @param portions one for each person
     * @param on the day from which both are asked
     */
    public static Comparison of(Assessor before, Assessor after, Stream<Portion> portions, LocalDate on) {
        Sum sum = new Sum();
        portions.forEach(portion -> sum.add(of(before.assess(portion, on), after.assess(portion, on))));
        return sum.build();
    }

    private static Quantity none(Unit unit) {
        return Quantity.of(0, unit);
    }

    private static void add(Map<Terms, Liability> sums, Due.Amount due, Quantity before, Quantity after) {
        sums.merge(
                new Terms(due.terms(), before.unit().word()),
                new Liability(due.terms(), before, after),
                Comparison::both);
    }

    private static Liability both(Liability one, Liability other) {
        return OutOfRangeException.locating(
                one.terms(),
                () -> new Liability(
                        one.terms(),
                        one.before().plus(other.before()),
                        one.after().plus(other.after())));
    }

    private static void merge(Map<Ladder, GradeShift> grades, Due.Standing due, boolean before) {
        List<String> keys = due.due().stream().map(Due.Rung::id).toList();
        grades.merge(
                new Ladder(due.programme(), due.window()),
                new GradeShift(
                        due.programme(),
                        due.window(),
                        before ? keys : ImmutableList.of(),
                        before ? ImmutableList.of() : keys),
                (one, other) -> new GradeShift(
                        one.programme(),
                        one.window(),
                        joined(one.before(), other.before()),
                        joined(one.after(), other.after())));
    }

    private static List<String> joined(List<String> one, List<String> other) {
        return ImmutableList.<String>builder().addAll(one).addAll(other).build();
    }

    /**
     * Returns the comparison of the persons of both.
     *
     * @throws ProblemException if something differs for one person in both
     */
    public Comparison plus(Comparison other) {
        Sum sum = new Sum();
        sum.add(this);
        sum.add(other);
        return sum.build();
    }

    /** Collects comparisons of different persons. */
    private static final class Sum {

        private final SortedMap<Terms, Liability> sums = new TreeMap<>();
        private final SortedMap<PersonId, PersonChange> changed = new TreeMap<>();
        private long persons;

        void add(Comparison one) {
            persons = Math.addExact(persons, one.persons);
            one.sums.forEach((terms, sum) -> sums.merge(terms, sum, Comparison::both));
            one.changed.forEach((person, change) -> {
                if (changed.put(person, change) != null) {
                    throw new ProblemException(Problem.of("policy.share-twice").with("person", person.value()));
                }
            });
        }

        Comparison build() {
            return new Comparison(
                    persons, ImmutableSortedMap.copyOfSorted(sums), ImmutableSortedMap.copyOfSorted(changed));
        }
    }

    /** Returns how many persons were compared. */
    public long persons() {
        return persons;
    }

    /** Returns those for whom something differs, in the order of their keys. */
    public List<PersonChange> changed() {
        return changed.values().asList();
    }

    /** Returns those who cross a grade, in the order of their keys. */
    public List<PersonChange> crossing() {
        return changed.values().stream()
                .filter(change -> !change.grades().isEmpty())
                .toList();
    }

    /** Returns what is due to all of them together, by terms and unit, also where nothing differs. */
    public List<Liability> sums() {
        return sums.values().asList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Comparison that
                && persons == that.persons
                && sums.equals(that.sums)
                && changed.equals(that.changed);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Long.hashCode(persons) + sums.hashCode()) + changed.hashCode();
    }

    @Override
    public String toString() {
        return changed.size() + " of " + persons + " persons: " + sums.values();
    }
}
