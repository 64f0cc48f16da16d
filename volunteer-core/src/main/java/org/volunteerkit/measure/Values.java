package org.volunteerkit.measure;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import org.volunteerkit.measure.fact.FactForm;
import org.volunteerkit.measure.rule.Anchor;

/** Measures without anything beside them. */
record Values(Map<String, Measure> values) implements MeasureDocument {

    Values {
        values = ImmutableMap.copyOf(values);
    }

    @Override
    public Map<String, FactForm> facts() {
        return ImmutableMap.of();
    }

    @Override
    public Map<String, Anchor> anchors() {
        return ImmutableMap.of();
    }
}
