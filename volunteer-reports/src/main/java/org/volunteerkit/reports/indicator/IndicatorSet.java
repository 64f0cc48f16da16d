package org.volunteerkit.reports.indicator;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.immutables.value.Value;
import org.volunteerkit.measure.Measure;
import org.volunteerkit.measure.MeasureDocument;
import org.volunteerkit.measure.fact.FactForm;
import org.volunteerkit.measure.rule.Anchor;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.value.Clause;
import org.volunteerkit.value.Key;
import org.volunteerkit.value.Text;
import org.volunteerkit.value.Words;

/**
 * One edition of a catalogue of indicators: the measures, and the figures and tables that print them.
 *
 * <p>JSON: an object with {@code id}, {@code edition}, {@code title}, {@code source}, {@code facts} and {@code anchors} (kinds of facts
 * and personal events of its own), {@code values} (measures by name), {@code indicators} and {@code breakdowns}.
 *
 * <p>To be called, not extended. Immutable. It means something only against a vocabulary of facts; see {@link Indicators}.
 */
@Value.Immutable
@JsonPropertyOrder({"id", "edition", "title", "source", "facts", "anchors", "values", "indicators", "breakdowns"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class IndicatorSet implements MeasureDocument {

    IndicatorSet() {}

    /** Starts a set; all but facts, anchors and breakdowns is needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the name that all editions share, in lower case with hyphens. */
    public abstract String id();

    /** Returns the name of the edition, such as {@code 2023}. */
    public abstract String edition();

    /** Returns the name of the catalogue. */
    public abstract Text title();

    /** Returns the text whose figures these are. */
    public abstract Clause source();

    /** Returns the kinds of facts that the set brings with it, by name. */
    @Override
    public abstract Map<String, FactForm> facts();

    /** Returns the personal events from which windows count, by name. */
    @Override
    public abstract Map<String, Anchor> anchors();

    /** Returns the measures by name. */
    @Override
    public abstract Map<String, Measure> values();

    /** Returns the figures in the order in which their definitions are printed. */
    public abstract List<Indicator> indicators();

    /** Returns the tables of values by their groups. */
    public abstract List<Breakdown> breakdowns();

    /** Checks that there are figures and no id stands twice. */
    @Value.Check
    void check() {
        Words.checkTerm("id", id());
        if (indicators().isEmpty()) {
            throw new InvalidValueException(
                    Texts.problem("reports.no-indicators").field("indicators"));
        }
        checkOnce(
                "indicators",
                indicators().stream().map(Indicator::id).map(Key::value).toList());
        checkOnce("breakdowns", breakdowns().stream().map(Breakdown::id).toList());
    }

    private static void checkOnce(String field, List<String> ids) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            if (!seen.add(ids.get(i))) {
                throw new InvalidValueException(Texts.problem("reports.id-twice")
                        .field(field + "[" + i + "].id")
                        .found(Found.value(ids.get(i))));
            }
        }
    }

    /** Collects the parts of a set. */
    public static final class Builder extends ImmutableIndicatorSet.Builder {
        Builder() {}
    }
}
