package org.volunteerkit.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.volunteerkit.measure.View;
import org.volunteerkit.measure.rule.Requirement;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Quantity;

/** Asks the measures themselves, by one view of the day of the question from which those of all other days are had. */
final class PlainReckoning implements Reckoning {

    private final Portion portion;
    private final View view;

    PlainReckoning(Edition edition, Portion portion, LocalDate on) {
        this.portion = portion;
        this.view = edition.measures().view(portion.facts(), on);
    }

    @Override
    public List<View.Act> acts(String value, LocalDate asOf) {
        return view(asOf).acts(value);
    }

    @Override
    public Quantity total(String value, LocalDate asOf) {
        return view(asOf).total(value);
    }

    @Override
    public Quantity total(String value, DateRange window) {
        return view(window.lastDay().orElseThrow()).total(value, window);
    }

    @Override
    public Optional<Quantity> figure(String value, LocalDate asOf) {
        return view(asOf).figure(value);
    }

    @Override
    public Optional<Quantity> figure(String value, DateRange window) {
        return view(window.lastDay().orElseThrow()).figure(value, window);
    }

    @Override
    public Weighed weigh(Requirement needs, LocalDate asOf) {
        return Weighed.of(view(asOf).fulfil(needs));
    }

    @Override
    public Optional<LocalDate> firstDay(Set<String> kinds) {
        return portion.facts().stream()
                .filter(fact -> kinds.contains(fact.kind().name()))
                .flatMap(fact -> fact.day().or(() -> fact.during().map(DateRange::start)).stream())
                .min(Comparator.naturalOrder());
    }

    /** Returns the facts as seen from a day. */
    View view(LocalDate asOf) {
        return asOf.equals(view.asOf()) ? view : view.seenFrom(asOf);
    }
}
