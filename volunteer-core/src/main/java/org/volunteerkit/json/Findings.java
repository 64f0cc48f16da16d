package org.volunteerkit.json;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.volunteerkit.problem.Problem;

/** What is wrong with one document: the first problems up to a limit, and the number of all. */
final class Findings {

    private record Finding(int offset, Problem problem) {}

    private final Offsets offsets;
    private final int limit;
    private final List<Finding> found = new ArrayList<>();
    private int total;

    Findings(Offsets offsets, int limit) {
        this.offsets = offsets;
        this.limit = limit;
    }

    /** Notes a problem; what it says of its own place, such as a field, is put behind the path. */
    void add(Problem problem, int offset, Path path) {
        add(() -> problem, offset, path);
    }

    /** Notes a problem that is made only if it will be told: a million of them must cost no more than counting. */
    void add(Supplier<Problem> problem, int offset, Path path) {
        total++;
        if (found.size() < limit) {
            found.add(new Finding(offset, problem.get().at(offsets.place(offset, path))));
        }
    }

    int total() {
        return total;
    }

    boolean isEmpty() {
        return total == 0;
    }

    /** Returns the problems in the order of the document; those at one place in the order in which they were found. */
    List<Problem> problems() {
        return found.stream()
                .sorted(Comparator.comparingInt(Finding::offset))
                .map(Finding::problem)
                .collect(ImmutableList.toImmutableList());
    }
}
