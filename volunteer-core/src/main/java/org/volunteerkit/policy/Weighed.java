package org.volunteerkit.policy;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.volunteerkit.measure.Measures;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.measure.rule.Requirement;
import org.volunteerkit.problem.Message;

/** Whether a requirement is met, and what is missing. */
record Weighed(boolean met, List<Due.Missing> missing, Explanation explanation) {

    static Weighed of(Requirement needs, Measures measures, List<Fact> facts, LocalDate asOf) {
        return new Weighed(
                true, ImmutableList.of(), Explanation.of(Message.of("policy.explain-needs"), Optional.empty()));
    }
}
