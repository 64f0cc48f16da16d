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
        return isCertain(one, true, figures);
    }

    /**
     * Whether a requirement is certainly met, or certainly not met. Where a value has no figure neither is: what nobody knows
     * speaks for nothing.
     */
    private static boolean isCertain(Requirement one, boolean met, Function<String, Optional<Quantity>> figures) {
        return one.match(new Requirement.Cases<>() {
            @Override
            public Boolean value(Requirement.OfValue limits) {
                return OutOfRangeException.locating(
                        Measures.path(limits.of()),
                        () -> figures.apply(limits.of())
                                .map(found -> limits.admits(found) == met)
                                .orElse(false));
            }

            @Override
            public Boolean all(Requirement.All several) {
                return some(several.of().size(), several.of());
            }

            @Override
            public Boolean any(Requirement.Any several) {
                return some(1, several.of());
            }

            @Override
            public Boolean some(Requirement.Some several) {
                return some(several.least(), several.of());
            }

            @Override
            public Boolean not(Requirement.Not opposite) {
                return isCertain(opposite.of(), !met, figures);
            }

            private boolean some(int least, List<Requirement> several) {
                int needed = met ? least : several.size() - least + 1;
                int certain = 0;
                for (int i = 0; i < several.size() && certain < needed; i++) {
                    certain += isCertain(several.get(i), met, figures) ? 1 : 0;
                }
                return certain >= needed;
            }
        });
    }
}
