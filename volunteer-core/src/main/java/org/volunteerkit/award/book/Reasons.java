package org.volunteerkit.award.book;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.volunteerkit.award.book.AwardOutcome.Reason;
import org.volunteerkit.problem.Problem;

/** Collects what stands against a command, each reason once. */
final class Reasons {

    private final Set<Reason> found = new LinkedHashSet<>();

    void add(Problem problem) {
        found.add(new Reason(problem, Optional.empty()));
    }

    void add(Problem problem, Optional<LocalDate> until) {
        found.add(new Reason(problem, until));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Reason> list() {
        return ImmutableList.copyOf(found);
    }
}
