package org.volunteerkit.measure.bulk;

import com.google.common.collect.Collections2;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.volunteerkit.measure.Measure;
import org.volunteerkit.measure.Measures;
import org.volunteerkit.measure.rule.Requirement;
import org.volunteerkit.measure.rule.When;
import org.volunteerkit.measure.step.Cap;
import org.volunteerkit.measure.step.Enough;
import org.volunteerkit.measure.step.Fold;
import org.volunteerkit.measure.step.Quantize;
import org.volunteerkit.measure.step.Rank;
import org.volunteerkit.measure.step.Step;
import org.volunteerkit.measure.step.Take;
import org.volunteerkit.measure.step.Weigh;
import org.volunteerkit.measure.step.Worth;

/** Finds the kinds of facts that values start from, and the fields that their steps ask for. */
final class Fields {

    private final Measures measures;
    private final SetMultimap<String, String> fields = LinkedHashMultimap.create();
    private final Map<String, Set<String>> kinds = new HashMap<>();
    private boolean times;

    Fields(Measures measures, Collection<String> names) {
        this.measures = measures;
        names.forEach(this::kinds);
    }

    /** The fields that are asked of a kind. */
    ImmutableSet<String> of(String kind) {
        return ImmutableSet.copyOf(fields.get(kind));
    }

    /** Whether somebody asks from when to when facts went. */
    boolean times() {
        return times;
    }

    private Set<String> kinds(String name) {
        Set<String> known = kinds.get(name);
        if (known != null) {
            return known;
        }
        Measure measure = measures.measure(name);
        Set<String> of = new LinkedHashSet<>();
        measure.pick().ifPresent(pick -> {
            of.add(pick.kind());
            fields.putAll(pick.kind(), pick.where().keySet());
        });
        values(measure).forEach(value -> of.addAll(kinds(value)));
        Asked asked = new Asked();
        measure.then().forEach(step -> step.match(asked));
        times |= asked.times;
        asked.values.forEach(value -> of.addAll(kinds(value)));
        of.forEach(kind -> fields.putAll(kind, asked.fields));
        kinds.put(name, of);
        return of;
    }

    private static Iterable<String> values(Measure measure) {
        return Iterables.concat(
                measure.of().map(ImmutableSet::of).orElse(ImmutableSet.of()),
                measure.sum(),
                measure.greatest(),
                measure.least(),
                measure.difference(),
                measure.ratio(),
                measure.among(),
                measure.meets().map(Requirement::values).orElse(ImmutableSet.of()));
    }

    /** Gathers what steps ask for. */
    private static final class Asked implements Step.Cases<Boolean> {

        private final Set<String> fields = new HashSet<>();
        private final Set<String> values = new HashSet<>();
        private boolean times;

        private boolean ask(Collection<String> names) {
            return fields.addAll(names);
        }

        /** There is one person at a time. */
        private boolean askKeys(Collection<String> names) {
            return ask(Collections2.filter(names, name -> !name.equals(CutBinder.PERSON)));
        }

        private boolean ask(When when) {
            when.needs().ifPresent(needs -> values.addAll(needs.values()));
            return ask(when.where().keySet());
        }

        @Override
        public Boolean take(Take step) {
            return ask(Stream.of(step.field(), step.times(), step.since(), step.until())
                    .flatMap(Optional::stream)
                    .toList());
        }

        @Override
        public Boolean weigh(Weigh step) {
            step.factors().forEach(each -> ask(each.when()));
            times |= step.factors().stream().anyMatch(each -> each.when().isOfTime());
            return true;
        }

        @Override
        public Boolean worth(Worth step) {
            step.bands().forEach(each -> each.when().ifPresent(this::ask));
            return askKeys(step.per());
        }

        @Override
        public Boolean cap(Cap step) {
            step.bands().forEach(each -> each.when().ifPresent(this::ask));
            return askKeys(step.per());
        }

        @Override
        public Boolean fold(Fold step) {
            step.of().ifPresent(fields::add);
            return askKeys(step.by());
        }

        @Override
        public Boolean rank(Rank step) {
            return askKeys(step.per());
        }

        @Override
        public Boolean quantize(Quantize step) {
            return false;
        }

        @Override
        public Boolean enough(Enough step) {
            return ask(List.of());
        }
    }
}
