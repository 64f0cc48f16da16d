package org.volunteerkit.standard;

import com.google.common.collect.ImmutableSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.volunteerkit.measure.Measure;
import org.volunteerkit.measure.fact.FactKind;
import org.volunteerkit.measure.fact.Vocabulary;
import org.volunteerkit.measure.rule.Schedule;
import org.volunteerkit.measure.step.Cap;
import org.volunteerkit.measure.step.Enough;
import org.volunteerkit.measure.step.Fold;
import org.volunteerkit.measure.step.Quantize;
import org.volunteerkit.measure.step.Rank;
import org.volunteerkit.measure.step.Step;
import org.volunteerkit.measure.step.Take;
import org.volunteerkit.measure.step.Weigh;
import org.volunteerkit.measure.step.Worth;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Unit;

/** Which values are never below zero, as far as their document tells; of the others nothing is certain. */
final class Naturals {

    /** What is counted or measured in these is there or not; points, money and bare numbers may be owed. */
    private static final ImmutableSet<Unit> NEVER_OWED = ImmutableSet.of(
            Unit.PERSON,
            Unit.CONTACT,
            Unit.HOUSEHOLD,
            Unit.TEAM,
            Unit.PLACE,
            Unit.ORGANIZATION,
            Unit.ITEM,
            Unit.TIME,
            Unit.PAIR,
            Unit.HOUR,
            Unit.SQUARE_METRE,
            Unit.PIECE,
            Unit.SET,
            Unit.BOOK,
            Unit.TREE);

    private final Map<String, Measure> values;
    private final Vocabulary vocabulary;
    private final Set<String> found = new HashSet<>();
    private final Set<String> seen = new HashSet<>();

    Naturals(Map<String, Measure> values, Vocabulary vocabulary) {
        this.values = values;
        this.vocabulary = vocabulary;
    }

    boolean contains(String value) {
        Measure measure = values.get(value);
        // Whoever asks again on the way is in a circle, of which nothing is certain.
        if (measure != null && seen.add(value) && isNatural(measure)) {
            found.add(value);
        }
        return found.contains(value);
    }

    private boolean isNatural(Measure measure) {
        boolean natural = startsNatural(measure);
        for (Step step : measure.then()) {
            natural = step.match(new After(natural, measure));
        }
        return natural;
    }

    private boolean startsNatural(Measure measure) {
        if (!measure.difference().isEmpty()) {
            return false;
        }
        Stream<String> sources = measure.among().isEmpty()
                ? Stream.of(measure.sum(), measure.greatest(), measure.least(), measure.ratio())
                        .flatMap(List::stream)
                : Stream.of(measure.among().get(0));
        // Of a pick every fact is one, and what is met counts one.
        return Stream.concat(measure.of().stream(), sources).allMatch(this::contains);
    }

    /** Whether a step leaves no quantity below zero. */
    private final class After implements Step.Cases<Boolean> {

        private final boolean natural;
        private final Measure measure;

        After(boolean natural, Measure measure) {
            this.natural = natural;
            this.measure = measure;
        }

        @Override
        public Boolean take(Take step) {
            return Stream.concat(step.field().stream(), step.times().stream()).allMatch(this::isNeverOwed)
                    && step.flat().map(Naturals::isNotNegative).orElse(true)
                    // Of two days nobody knows which is the later one.
                    && step.since().isEmpty();
        }

        private boolean isNeverOwed(String field) {
            Optional<FactKind<?>> kind = measure.pick().flatMap(pick -> vocabulary.kind(pick.kind()));
            return kind.flatMap(known -> known.unit(field))
                    .filter(NEVER_OWED::contains)
                    .isPresent();
        }

        @Override
        public Boolean weigh(Weigh step) {
            return natural
                    && step.compose() != Weigh.Compose.SUM_OF_EXTRAS
                    && step.factors().stream()
                            .noneMatch(factor -> factor.times().isNegative());
        }

        @Override
        public Boolean quantize(Quantize step) {
            return natural;
        }

        @Override
        public Boolean worth(Worth step) {
            // The differences of a running total may go down.
            return natural
                    && step.over() == Worth.Over.ACT
                    && Stream.concat(
                                    step.schedule().stream(),
                                    step.bands().stream().map(Worth.Rate::schedule))
                            .map(Schedule::pieces)
                            .flatMap(List::stream)
                            .flatMap(piece -> Stream.of(piece.base(), piece.per(), piece.max()))
                            .flatMap(Optional::stream)
                            .allMatch(Naturals::isNotNegative);
        }

        @Override
        public Boolean cap(Cap step) {
            return natural;
        }

        @Override
        public Boolean fold(Fold step) {
            return switch (step.op()) {
                case COUNT, DISTINCT, LONGEST_RUN -> true;
                case SUM, MAX, MIN, MEAN, LAST, WEIGHTED_MEAN -> natural;
            };
        }

        @Override
        public Boolean rank(Rank step) {
            return natural;
        }

        @Override
        public Boolean enough(Enough step) {
            return natural;
        }
    }

    private static boolean isNotNegative(Quantity quantity) {
        return !quantity.number().isNegative();
    }
}
