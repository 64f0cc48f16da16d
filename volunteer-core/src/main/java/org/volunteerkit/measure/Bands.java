package org.volunteerkit.measure;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What holds in each of some cases.
 *
 * @param bands in order; only the last may be without a case, and then holds where no other does
 * @param <V> what holds
 */
record Bands<V>(ImmutableList<Band<V>> bands) {

    /**
     * What holds in one case.
     *
     * @param when the case; empty for all others
     * @param value what holds
     * @param <V> its type
     */
    record Band<V>(Optional<Casing> when, V value) {}

    /** What holds always. */
    static <V> Bands<V> always(V value) {
        return new Bands<>(ImmutableList.of(new Band<>(Optional.empty(), value)));
    }

    /** Whether the same holds always. */
    boolean isOne() {
        return bands.size() == 1 && bands.get(0).when().isEmpty();
    }

    List<V> values() {
        return bands.stream().map(Band::value).toList();
    }

    /** The number of the band that holds of a row; empty if none does, as where the age of a person is not known. */
    Optional<Integer> indexAt(Row row, Evaluation run) {
        return Stream.iterate(0, i -> i < bands.size(), i -> i + 1)
                .filter(i ->
                        bands.get(i).when().map(when -> when.holds(row, run)).orElse(true))
                .findFirst();
    }

    /** What holds of a row. */
    Optional<V> at(Row row, Evaluation run) {
        return isOne()
                ? Optional.of(bands.get(0).value())
                : indexAt(row, run).map(i -> bands.get(i).value());
    }

    /** Whether of an act the same band holds from whatever later day it is seen. */
    boolean addOnly() {
        return bands.stream().allMatch(band -> band.when().map(Casing::addsOnly).orElse(true));
    }

    /** Whether facts are looked at beside the row. */
    boolean asksFacts() {
        return bands.stream()
                .anyMatch(band -> band.when().map(Casing::asksFacts).orElse(false));
    }
}
