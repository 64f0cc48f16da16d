package org.volunteerkit.measure;

import java.util.Map;
import org.volunteerkit.measure.fact.FactForm;
import org.volunteerkit.measure.rule.Anchor;

/**
 * A document that names measures: a policy, a standard, a set of indicators.
 *
 * <p>Implemented by the library's documents, and by those of embedders who want the same language.
 */
public interface MeasureDocument {

    /** Returns the kinds of facts that the document brings with it, by name. */
    Map<String, FactForm> facts();

    /** Returns the personal events from which windows count, by name. */
    Map<String, Anchor> anchors();

    /** Returns the measures by name, in the order in which they are to be read. */
    Map<String, Measure> values();
}
