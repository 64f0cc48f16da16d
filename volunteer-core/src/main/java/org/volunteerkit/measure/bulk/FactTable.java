package org.volunteerkit.measure.bulk;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.problem.ProblemException;

/**
 * Facts of many people in columns: those of one person side by side, earliest first.
 *
 * <p>It is made of {@link Fact}s by {@link Bulk#reading}, which keeps the fields that the values ask for, or of columns that
 * the caller has by {@link #columns}. Memory for each fact: 9 bytes for the kind and the person, 4 for the day, 8 for start and end, 4 for each
 * field of texts or days, 8 for each field of quantities, and 4 to 8 for the fact itself, which is kept so that every question
 * can be answered; a table of columns keeps none. A field that some kinds do not have costs the same for their facts.
 *
 * <p>To be called, not extended. Immutable, safe for many threads.
 */
public final class FactTable {

    /** Stands where there is no day. */
    static final int NO_DAY = Integer.MIN_VALUE;

    /**
     * What is known of one kind of fact.
     *
     * @param fields all that are held here
     * @param columns the columns of quantities by field; two kinds may count different things under one name
     */
    record Kind(String name, boolean act, ImmutableSet<String> fields, ImmutableMap<String, String> columns) {}

    /**
     * The rows of one kind: those of person p from {@code first[p]} to before {@code first[p + 1]}.
     *
     * @param people the person of each of the rows
     */
    @SuppressWarnings("ArrayRecordComponent") // kernels run over arrays; nobody compares them
    record OfKind(int[] rows, int[] people, int[] first) {

        /** Of all kinds, by their numbers. */
        static ImmutableList<OfKind> of(int kinds, byte[] kind, int[] firstOfAll) {
            int[] sizes = new int[kinds];
            for (byte each : kind) {
                sizes[each]++;
            }
            int people = firstOfAll.length - 1;
            ImmutableList.Builder<OfKind> builder = ImmutableList.builder();
            for (int size : sizes) {
                builder.add(new OfKind(new int[size], new int[size], new int[people + 1]));
            }
            ImmutableList<OfKind> all = builder.build();
            int[] found = new int[kinds];
            for (int person = 0; person < people; person++) {
                for (int row = firstOfAll[person]; row < firstOfAll[person + 1]; row++) {
                    OfKind of = all.get(kind[row]);
                    int at = found[kind[row]]++;
                    of.rows[at] = row;
                    of.people[at] = person;
                }
                for (int number = 0; number < kinds; number++) {
                    all.get(number).first[person + 1] = found[number];
                }
            }
            return all;
        }

        int size() {
            return rows.length;
        }
    }

    /** Local minutes of a fact during which the clocks were changed: start and end of each part in turn. */
    @SuppressWarnings("ArrayRecordComponent") // kernels run over arrays; nobody compares them
    record Shift(int row, int[] parts) {}

    /** What a table is made of. */
    static final class Parts {

        ImmutableList<String> people = ImmutableList.of();
        int[] first = new int[1];
        ImmutableList<Kind> kinds = ImmutableList.of();
        byte[] kind = new byte[0];
        int[] day = new int[0];
        int[] until = new int[0];
        int[] start = new int[0];
        int[] end = new int[0];
        ImmutableList<Shift> shifts = ImmutableList.of();
        boolean timesFit = true;
        ImmutableMap<String, TextColumn> texts = ImmutableMap.of();
        ImmutableMap<String, NumberColumn> numbers = ImmutableMap.of();
        ImmutableMap<String, int[]> days = ImmutableMap.of();

        /** By person; empty if there are none behind the rows. */
        Fact[][] facts = new Fact[0][];
    }

    final ImmutableList<String> people;

    /** The facts of person p are from {@code first[p]} to before {@code first[p + 1]}. */
    final int[] first;

    final ImmutableList<Kind> kinds;
    final byte[] kind;

    /** The day of an act; of a state the first day on which it holds. */
    final int[] day;

    /** Of a state the first day on which it does not hold any more; empty if all facts are acts. */
    final int[] until;

    /** The minutes of local clocks, counted from 1970; end is start if no time is known. Empty if nobody asks. */
    final int[] start;

    final int[] end;

    /** In the order of rows. */
    final ImmutableList<Shift> shifts;

    /** False if some time lies so far away that its minute is no int. */
    final boolean timesFit;

    private final ImmutableMap<String, TextColumn> texts;
    private final ImmutableMap<String, NumberColumn> numbers;
    private final ImmutableMap<String, int[]> days;
    private final Fact[][] facts;

    /** The first and last day of acts. */
    final int firstDay;

    final int lastDay;

    /** The most facts of one person. */
    final int longest;

    final Times times;

    private final ImmutableList<OfKind> ofKinds;

    FactTable(Parts parts) {
        this.people = parts.people;
        this.first = parts.first;
        this.kinds = parts.kinds;
        this.kind = parts.kind;
        this.day = parts.day;
        this.until = parts.until;
        this.start = parts.start;
        this.end = parts.end;
        this.shifts = parts.shifts;
        this.timesFit = parts.timesFit;
        this.texts = parts.texts;
        this.numbers = parts.numbers;
        this.days = parts.days;
        this.facts = parts.facts;
        int lowest = Integer.MAX_VALUE;
        int highest = Integer.MIN_VALUE;
        boolean[] act = new boolean[kinds.size()];
        for (int number = 0; number < act.length; number++) {
            act[number] = kinds.get(number).act();
        }
        for (int row = 0; row < day.length; row++) {
            if (act[kind[row]]) {
                lowest = Math.min(lowest, day[row]);
                highest = Math.max(highest, day[row]);
            }
        }
        this.firstDay = lowest > highest ? 0 : lowest;
        this.lastDay = lowest > highest ? 0 : highest;
        int most = 0;
        for (int person = 0; person < people.size(); person++) {
            most = Math.max(most, first[person + 1] - first[person]);
        }
        this.longest = most;
        this.times = new Times(this);
        this.ofKinds = OfKind.of(kinds.size(), kind, first);
        this.numbers.values().forEach(column -> column.bound(ofKinds));
    }

    /**
     * Starts a table of columns that the caller has, of acts of one or more kinds.
     *
     * @param people the key of each person
     * @param first where the acts of each person begin, and the number of all acts; so one more than people
     * @throws ProblemException if these numbers do not rise from zero
     */
    public static Columns columns(List<String> people, int... first) {
        return new Columns(people, first);
    }

    /** Returns the keys of the people, in the order of the table. */
    public List<String> people() {
        return people;
    }

    /** Returns how many facts there are. */
    public int size() {
        return day.length;
    }

    /** Returns the fact of a row; empty in a table of columns. */
    public Optional<Fact> fact(int row) {
        if (facts.length == 0) {
            return Optional.empty();
        }
        int found = Arrays.binarySearch(first, 0, people.size(), row);
        // Of people without facts, who begin at the same row, it is the next who has some.
        int person = found < 0 ? -found - 2 : found;
        while (first[person + 1] <= row) {
            person++;
        }
        return Optional.of(facts[person][row - first[person]]);
    }

    /** Returns the facts of a person, earliest first; empty in a table of columns. */
    public List<Fact> facts(int person) {
        return facts.length == 0 ? ImmutableList.of() : ImmutableList.copyOf(facts[person]);
    }

    /** Whether there are facts behind the rows, so that measures can be asked about them. */
    boolean keepsFacts() {
        return facts.length == people.size() || size() == 0;
    }

    /** The rows of a kind, person by person. */
    OfKind rows(int kindNumber) {
        return ofKinds.get(kindNumber);
    }

    /** The number of a kind; -1 if there is no fact of it. */
    int kind(String name) {
        for (int i = 0; i < kinds.size(); i++) {
            if (kinds.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** A field of texts; null if no fact has one. */
    @Nullable TextColumn texts(String field) {
        return texts.get(field);
    }

    /** A field of quantities of a kind; null if no fact has one. */
    @Nullable NumberColumn numbers(int kindNumber, String field) {
        String column = kinds.get(kindNumber).columns().get(field);
        return column == null ? null : numbers.get(column);
    }

    /** A field of days; null if no fact has one. */
    int @Nullable [] days(String field) {
        return days.get(field);
    }

    @Override
    public String toString() {
        return size() + " facts of " + people.size() + " people";
    }

    /** Collects facts, person by person, so that they may stream by. Not safe for many threads. */
    public static final class Builder {

        private final FactReader reader;

        Builder(FactReader reader) {
            this.reader = reader;
        }

        /**
         * Adds a person with all facts that count for that person, in any order.
         *
         * @param person the key under which the facts name the person
         * @throws ProblemException if a fact is of another person
         */
        public Builder add(String person, Iterable<Fact> facts) {
            reader.add(person, facts);
            return this;
        }

        /** Returns the table of what was added; nothing may be added afterwards. */
        public FactTable build() {
            return reader.build();
        }
    }
}
