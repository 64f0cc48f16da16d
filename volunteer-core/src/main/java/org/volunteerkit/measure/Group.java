package org.volunteerkit.measure;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Ordering;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.volunteerkit.time.DateRange;

/** The keys, and the window, that some acts have in common. */
record Group(ImmutableList<String> names, ImmutableList<String> keys, Optional<DateRange> window)
        implements Comparable<Group> {

    /** The group of everything. */
    static final Group ALL = new Group(ImmutableList.of(), ImmutableList.of(), Optional.empty());

    private static final Comparator<Group> ORDER = Comparator.comparing(
                    Group::keys, Ordering.<String>natural().lexicographical())
            .thenComparing(Group::names, Ordering.<String>natural().lexicographical())
            .thenComparing(
                    group -> group.window().map(DateRange::start),
                    Comparators.emptiesFirst(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(
                    group -> group.window().flatMap(DateRange::end),
                    Comparators.emptiesFirst(Comparator.<LocalDate>naturalOrder()));

    /** Returns the key of a name; the name is one of the group's. */
    String key(String name) {
        return keys.get(names.indexOf(name));
    }

    /** Returns the key of a name, or another text if the group has no such name. */
    String keyOr(String name, String other) {
        int at = names.indexOf(name);
        return at < 0 ? other : keys.get(at);
    }

    /** Returns whether the window holds a day; true of a group without one. */
    boolean isCurrent(LocalDate day) {
        return window.map(days -> days.contains(day)).orElse(true);
    }

    /** By keys, then by the rest, so that only equal groups compare as equal. */
    @Override
    public int compareTo(Group other) {
        return ORDER.compare(this, other);
    }
}
