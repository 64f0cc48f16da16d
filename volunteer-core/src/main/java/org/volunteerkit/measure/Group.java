package org.volunteerkit.measure;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.volunteerkit.time.DateRange;

/** The keys, and the window, that some acts have in common. */
record Group(ImmutableList<String> names, ImmutableList<String> keys, Optional<DateRange> window)
        implements Comparable<Group> {

    /** The group of everything. */
    static final Group ALL = new Group(ImmutableList.of(), ImmutableList.of(), Optional.empty());

    /** Returns the key of a name; the name is one of the group's. */
    String key(String name) {
        return keys.get(names.indexOf(name));
    }

    @Override
    public int compareTo(Group other) {
        for (int i = 0; i < Math.min(keys.size(), other.keys.size()); i++) {
            int compared = keys.get(i).compareTo(other.keys.get(i));
            if (compared != 0) {
                return compared;
            }
        }
        int bySize = Integer.compare(keys.size(), other.keys.size());
        return bySize != 0
                ? bySize
                : window.map(days -> days.start().toString())
                        .orElse("")
                        .compareTo(other.window
                                .map(days -> days.start().toString())
                                .orElse(""));
    }
}
