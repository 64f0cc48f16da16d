package org.volunteerkit.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.volunteerkit.measure.rule.Bounds;
import org.volunteerkit.measure.rule.Requirement;
import org.volunteerkit.measure.rule.When;
import org.volunteerkit.measure.step.Cap;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.testkit.MeasureFacts;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Ratio;
import org.volunteerkit.value.Unit;

class PartitionProperties {

    private static final String AGE =
            "{\"age\": {\"pick\": {\"kind\": \"person\"}, \"then\": [{\"take\": {\"since\": \"born\", \"in\": \"year\"}}]},"
                    + " \"h\": {\"pick\": {\"kind\": \"visit\"}, \"then\": [{\"take\": {\"field\": \"worked\"}}]}}";

    @Provide
    Arbitrary<List<Requirement.OfValue>> bands() {
        Arbitrary<Long> limits = Arbitraries.longs().between(0, 4);
        return Combinators.combine(
                        limits.optional(0.7),
                        limits.optional(0.7),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as(PartitionProperties::band)
                .filter(band -> !band.limits().isEmpty() && band.canBeKept())
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    private static Requirement.OfValue band(
            Optional<Long> lower, Optional<Long> upper, boolean withLower, boolean withUpper) {
        Requirement.OfValue.Builder band = Requirement.OfValue.builder().of("age");
        lower.map(PartitionProperties::years)
                .ifPresent(years -> band.atLeast(Optional.of(years).filter(each -> withLower))
                        .moreThan(Optional.of(years).filter(each -> !withLower)));
        upper.map(PartitionProperties::years)
                .ifPresent(years -> band.atMost(Optional.of(years).filter(each -> withUpper))
                        .lessThan(Optional.of(years).filter(each -> !withUpper)));
        return lower.isEmpty() && upper.isEmpty()
                ? band.atLeast(years(9)).lessThan(years(8)).build()
                : band.build();
    }

    private static Quantity years(long number) {
        return Quantity.of(number, Unit.YEAR);
    }

    @Property
    @Label("law 28: cases are accepted if and only if exactly one holds of every age from nothing up")
    void cases_are_refused_if_and_only_if_they_leave_a_gap_or_overlap(
            @ForAll("bands") List<Requirement.OfValue> bands) {
        Cap.Builder cap = Cap.builder();
        for (Requirement.OfValue band : bands) {
            cap.addBands(Cap.Limit.builder()
                    .when(When.builder().needs(band).build())
                    .max(Quantity.of(1, Unit.HOUR))
                    .build());
        }
        Map<String, Measure> values = new LinkedHashMap<>(Asked.values(AGE));
        values.put("v", Measure.builder().of("h").addThen(cap.build()).build());
        List<String> told = Measures.check(values, MeasureFacts.words()).stream()
                .map(Problem::code)
                .distinct()
                .sorted()
                .toList();

        List<String> expected = new ArrayList<>();
        boolean gap = false;
        boolean overlap = false;
        // Limits are whole and at most 4, so halves meet every place where something can change.
        for (int half = 0; half <= 12; half++) {
            Quantity age = Quantity.of(Ratio.of(half, 2), Unit.YEAR);
            long holding =
                    bands.stream().filter(band -> ((Bounds) band).admits(age)).count();
            gap |= holding == 0;
            overlap |= holding > 1;
        }
        if (gap) {
            expected.add("measure.bands-gap");
        }
        if (overlap) {
            expected.add("measure.bands-overlap");
        }
        Statistics.label("told").collect(expected);

        assertThat(told).isEqualTo(expected);
        Statistics.label("told").coverage(seen -> seen.check(List.of()).count(count -> count > 5));
    }
}
