package org.volunteerkit.measure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.measure.rule.Anchor;

/** A day in somebody's life, ready to be looked up. */
final class Anchoring {

    private final Picking facts;
    private final Optional<String> field;
    private final Anchor.Which which;

    Anchoring(Picking facts, Optional<String> field, Anchor.Which which) {
        this.facts = facts;
        this.field = field;
        this.which = which;
    }

    Optional<LocalDate> day(Evaluation run, String person) {
        boolean all = person.isEmpty() || !facts.keys.contains(Node.PERSON);
        Stream<LocalDate> days = run.facts(facts.kind().name()).stream()
                .filter(fact -> all || fact.key(Node.PERSON).map(person::equals).orElse(false))
                .filter(fact -> facts.admits(fact, run))
                .flatMap(fact -> day(fact).stream())
                .filter(day -> !day.isAfter(run.asOf()));
        return which == Anchor.Which.FIRST ? days.min(Comparator.naturalOrder()) : days.max(Comparator.naturalOrder());
    }

    private Optional<LocalDate> day(Fact fact) {
        return field.isPresent() ? fact.day(field.get()) : fact.day();
    }
}
