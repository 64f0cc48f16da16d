package org.volunteerkit.testkit;

import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.volunteerkit.measure.Measure;
import org.volunteerkit.measure.MeasureDocument;
import org.volunteerkit.measure.Measures;
import org.volunteerkit.measure.rule.Schedule;
import org.volunteerkit.value.Unit;

/**
 * Generators of sound documents: named measures over the world of {@link MeasureFacts} that use every start and every step.
 * Maxima and running totals are always kept by person, so that the facts of each person may come in a portion of their own.
 *
 * <p>To be called, not extended.
 */
public final class MeasureDocuments {

    private MeasureDocuments() {}

    /** Generates the values of a document, by name. */
    public static Arbitrary<Map<String, Measure>> values() {
        return Arbitraries.randomValue(random -> new MeasureAuthor(random, false).values());
    }

    /** Generates documents, of which windows may also be anchored at personal events. */
    public static Arbitrary<MeasureDocument> documents() {
        return Arbitraries.randomValue(random -> new MeasureAuthor(random, true).document());
    }

    /** Generates measures that are ready to answer. */
    public static Arbitrary<Measures> measures() {
        return documents().map(document -> Measures.of(document, MeasureFacts.words()));
    }

    /** Generates schedules of hours to points, of one to four pieces, with and without {@code each} and {@code exclusive}. */
    public static Arbitrary<Schedule> schedules() {
        return Arbitraries.randomValue(random -> new MeasureAuthor(random, false).schedule(Unit.HOUR));
    }
}
