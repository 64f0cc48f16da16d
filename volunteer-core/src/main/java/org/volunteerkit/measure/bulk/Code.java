package org.volunteerkit.measure.bulk;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.problem.Message;

/** A program while it is written: its kernels in order, and how many places, registers and states they need. */
final class Code {

    final FactTable table;
    final LocalDate asOf;
    final int day;
    final Times times;

    private final List<Kernel> kernels = new ArrayList<>();
    private final Map<ImmutableList<String>, Tuples.OfRows> ofRows = new HashMap<>();
    private final Map<Map.Entry<Tuples, ImmutableList<String>>, Tuples.OfRows> ofGroups = new HashMap<>();
    private final Map<Integer, Integer> peopleOf = new HashMap<>();
    private final Map<Integer, FactTable.OfKind> allOf = new HashMap<>();
    private int places = 1;
    private int registers;
    private int states;
    private int lists;
    private Message refused = Message.of("measure.bulk-range");

    Code(FactTable table, LocalDate asOf) {
        this.table = table;
        this.asOf = asOf;
        this.day = (int) asOf.toEpochDay();
        this.times = table.times;
    }

    void add(Kernel kernel) {
        kernels.add(kernel);
    }

    int place() {
        return places++;
    }

    /** Notes that all facts of a kind are at a place. */
    void all(int place, FactTable.OfKind facts) {
        allOf.put(place, facts);
    }

    /** The place of the people who have rows at a place; the same for all sums of these rows. */
    int people(int from) {
        return peopleOf.computeIfAbsent(from, each -> {
            int place = place();
            add(new Parting(from, allOf.get(from), place));
            return place;
        });
    }

    int register() {
        return registers++;
    }

    int state() {
        return states++;
    }

    int list() {
        return lists++;
    }

    /** Notes why a value cannot be compiled. */
    @Nullable Rows refuse(Message why) {
        refused = why;
        return null;
    }

    /** Refuses because numbers might grow too large. */
    @Nullable Rows outOfRange() {
        return refuse(Message.of("measure.bulk-range"));
    }

    /** Returns what was noted last. */
    Message refused() {
        return refused;
    }

    /** The keys of all facts; null if some are not told apart by their codes. */
    Tuples.@Nullable OfRows tuples(ImmutableList<String> names) {
        Tuples.OfRows known = ofRows.get(names);
        if (known == null) {
            known = Tuples.of(table, names);
            if (known != null) {
                ofRows.put(names, known);
            }
        }
        return known;
    }

    /** Some of the keys of groups. */
    Tuples.OfRows tuples(Tuples of, ImmutableList<String> names) {
        return ofGroups.computeIfAbsent(Maps.immutableEntry(of, names), each -> of.of(names));
    }

    ImmutableList<Kernel> kernels() {
        return ImmutableList.copyOf(kernels);
    }

    Frame frame() {
        return new Frame(places, registers, states, lists);
    }
}
