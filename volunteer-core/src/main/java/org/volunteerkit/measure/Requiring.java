package org.volunteerkit.measure;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.volunteerkit.measure.rule.Requirement;
import org.volunteerkit.problem.OutOfRangeException;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Text;

/** A requirement whose values are planned. */
final class Requiring {

    private final Requirement requirement;
    private final ImmutableMap<String, Node> values;
    private final Function<String, Text> titles;

    Requiring(Requirement requirement, ImmutableMap<String, Node> values, Function<String, Text> titles) {
        this.requirement = requirement;
        this.values = values;
        this.titles = titles;
    }

    Requirement requirement() {
        return requirement;
    }

    /** The totalled values that are looked at, by name. */
    ImmutableMap<String, Node> values() {
        return values;
    }

    /** What of it is met in a run, all values over all facts of the run. */
    Fulfilment in(Evaluation run) {
        return of(figures(run));
    }

    boolean isMet(Evaluation run) {
        return isMet(requirement, figures(run));
    }

    private Function<String, Optional<Quantity>> figures(Evaluation run) {
        return name -> Optional.ofNullable(values.get(name)).flatMap(run::figure);
    }

    /** What of it is met by some figures. */
    Fulfilment of(Function<String, Optional<Quantity>> figures) {
        return of(requirement, figures);
    }

    private Fulfilment of(Requirement one, Function<String, Optional<Quantity>> figures) {
        return one.match(new Requirement.Cases<>() {
            @Override
            public Fulfilment value(Requirement.OfValue limits) {
                return OutOfRangeException.locating(
                        Measures.path(limits.of()),
                        () -> Fulfilment.of(
                                limits.of(), titles.apply(limits.of()), limits, figures.apply(limits.of())));
            }

            @Override
            public Fulfilment all(Requirement.All several) {
                return some(several.of().size(), several.of());
            }

            @Override
            public Fulfilment any(Requirement.Any several) {
                return some(1, several.of());
            }

            @Override
            public Fulfilment some(Requirement.Some several) {
                return some(several.least(), several.of());
            }

            @Override
            public Fulfilment not(Requirement.Not opposite) {
                return Fulfilment.not(of(opposite.of(), figures));
            }

            private Fulfilment some(int least, List<Requirement> several) {
                return Fulfilment.of(
                        least, several.stream().map(each -> of(each, figures)).toList());
            }
        });
    }

    /** The same without words. */
    static boolean isMet(Requirement one, Function<String, Optional<Quantity>> figures) {
        return one.match(new Requirement.Cases<>() {
            @Override
            public Boolean value(Requirement.OfValue limits) {
                return OutOfRangeException.locating(
                        Measures.path(limits.of()),
                        () -> figures.apply(limits.of()).map(limits::admits).orElse(false));
            }

            @Override
            public Boolean all(Requirement.All several) {
                return several.of().stream().allMatch(each -> isMet(each, figures));
            }

            @Override
            public Boolean any(Requirement.Any several) {
                return several.of().stream().anyMatch(each -> isMet(each, figures));
            }

            @Override
            public Boolean some(Requirement.Some several) {
                return several.of().stream()
                                .filter(each -> isMet(each, figures))
                                .count()
                        >= several.least();
            }

            @Override
            public Boolean not(Requirement.Not opposite) {
                return !isMet(opposite.of(), figures);
            }
        });
    }
}
