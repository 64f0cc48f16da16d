package org.volunteerkit.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.volunteerkit.problem.Message;
import org.volunteerkit.value.Points;
import org.volunteerkit.value.Quantity;

/** A rule in code: a point for each day on which somebody also came the day before. */
final class Streak implements Rule {

    @Override
    public PolicyId id() {
        return PolicyId.of("streak");
    }

    @Override
    public String edition() {
        return "1";
    }

    @Override
    public List<Due> due(Portion portion, LocalDate on) {
        TreeSet<LocalDate> days = new TreeSet<>();
        portion.facts()
                .forEach(fact -> fact.day().filter(day -> !day.isAfter(on)).ifPresent(days::add));
        List<Due> due = new ArrayList<>();
        for (LocalDate day : days) {
            if (days.contains(day.minusDays(1))) {
                due.add(Due.Amount.of(key(portion).about(day.toString()), "shop", Quantity.of(Points.of(1)), day));
            }
        }
        return due;
    }

    @Override
    public List<Message> why(Due due, Portion portion, LocalDate on) {
        return List.of(
                Message.of("policy.explain-decision").with("day", due.on().toString()));
    }
}
