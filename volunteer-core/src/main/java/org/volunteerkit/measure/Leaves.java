package org.volunteerkit.measure;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.volunteerkit.measure.rule.Requirement;

/** The limits of single values in a requirement, in order. */
final class Leaves implements Requirement.Cases<List<Requirement.OfValue>> {

    private static final Leaves WALK = new Leaves();

    private Leaves() {}

    static List<Requirement.OfValue> of(Requirement requirement) {
        return requirement.match(WALK);
    }

    @Override
    public List<Requirement.OfValue> value(Requirement.OfValue limits) {
        return ImmutableList.of(limits);
    }

    @Override
    public List<Requirement.OfValue> all(Requirement.All several) {
        return each(several.of());
    }

    @Override
    public List<Requirement.OfValue> any(Requirement.Any several) {
        return each(several.of());
    }

    @Override
    public List<Requirement.OfValue> some(Requirement.Some several) {
        return each(several.of());
    }

    @Override
    public List<Requirement.OfValue> not(Requirement.Not opposite) {
        return of(opposite.of());
    }

    private List<Requirement.OfValue> each(List<Requirement> several) {
        return several.stream().flatMap(one -> of(one).stream()).toList();
    }
}
