package org.volunteerkit.policy;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.volunteerkit.measure.Measure;
import org.volunteerkit.measure.MeasureDocument;
import org.volunteerkit.measure.fact.FactForm;
import org.volunteerkit.measure.rule.Anchor;
import org.volunteerkit.policy.effect.Effect;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Clause;
import org.volunteerkit.value.Text;
import org.volunteerkit.value.Words;

/**
 * One edition of an incentive scheme (积分与星级办法): who published it, when it is in force, its measures and their effects.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
@JsonPropertyOrder({
    "id",
    "edition",
    "title",
    "publisher",
    "validity",
    "source",
    "readings",
    "facts",
    "anchors",
    "values",
    "effects"
})
public abstract class Policy implements MeasureDocument {

    Policy() {}

    /** Starts a policy; all but the readings is needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the key that all editions share. */
    public abstract PolicyId id();

    /** Returns the name of the edition, in lower case with hyphens, such as {@code 2013}. */
    public abstract String edition();

    /** Returns the name of the scheme. */
    public abstract Text title();

    /** Returns who published it. */
    public abstract Text publisher();

    /** Returns the days on which the edition is in force. */
    public abstract DateRange validity();

    /** Returns where it is printed. */
    public abstract Clause source();

    /** Returns what the text leaves open, and the reading that is taken here. */
    public abstract List<Text> readings();

    @Override
    public abstract Map<String, FactForm> facts();

    @Override
    public abstract Map<String, Anchor> anchors();

    @Override
    public abstract Map<String, Measure> values();

    /** Returns the effects in order. */
    public abstract List<Effect> effects();

    /** Returns this edition as if it were in force on other days: a draft, or a new edition over history. */
    public final Policy inForce(DateRange days) {
        return builder()
                .id(id())
                .edition(edition())
                .title(title())
                .publisher(publisher())
                .validity(days)
                .source(source())
                .addAllReadings(readings())
                .putAllFacts(facts())
                .putAllAnchors(anchors())
                .putAllValues(values())
                .addAllEffects(effects())
                .build();
    }

    /** Checks that something follows. */
    @Value.Check
    void check() {
        Words.checkTerm("edition", edition());
        if (effects().isEmpty()) {
            throw new InvalidValueException(Problem.of("policy.no-effects").field("effects"));
        }
    }

    /** Collects the parts of a policy. */
    public static final class Builder extends ImmutablePolicy.Builder {
        Builder() {}
    }
}
