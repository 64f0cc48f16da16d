package org.volunteerkit.measure;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.measure.rule.Condition;

/** Whether a fact, or a group, meets a condition. */
final class Conditions {

    private Conditions() {}

    static boolean meets(Row row, String field, Condition condition, Evaluation run) {
        return row.fact() != null
                ? meets(row.fact(), field, condition, run)
                : meets(row.group().keyOr(field, ""), condition);
    }

    static boolean meets(Fact fact, String field, Condition condition, Evaluation run) {
        // A day that lies ahead has not come yet: seen from the day of the question the field is absent.
        Optional<LocalDate> day = fact.day(field).filter(on -> !on.isAfter(run.asOf()));
        boolean there = day.isPresent() || (fact.day(field).isEmpty() && fact.has(field));
        if (!fits(there, fact.keys(field), condition)) {
            return false;
        }
        if (!condition.limits().isEmpty()
                && !fact.quantity(field).map(condition::admits).orElse(false)) {
            return false;
        }
        if (condition.within().isEmpty()) {
            return true;
        }
        String person = fact.key(Node.PERSON).orElse("");
        return day.flatMap(on -> run.window(condition.within().get(), person).map(days -> days.contains(on)))
                .orElse(false);
    }

    private static boolean meets(String key, Condition condition) {
        return fits(!key.isEmpty(), key.isEmpty() ? ImmutableSet.of() : ImmutableSet.of(key), condition);
    }

    private static boolean fits(boolean there, Set<String> texts, Condition condition) {
        return condition.present().map(wanted -> wanted == there).orElse(true)
                && (condition.is().isEmpty() || condition.is().stream().anyMatch(texts::contains))
                && condition.isNot().stream().noneMatch(texts::contains);
    }
}
