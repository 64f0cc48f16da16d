package org.volunteerkit.measure.rule;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A day in the life of one person from which windows count: when the card was issued, when she registered.
 *
 * <p>It is the day of one of the facts of the person: the first or the last of those that are picked, on or before the day of
 * the question.
 *
 * <p>JSON: {@code {"pick": {"kind": "award"}, "day": "issued", "which": "last"}}.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
@JsonPropertyOrder({"pick", "day", "which"})
public abstract class Anchor {

    /** Which of several facts. */
    public enum Which {
        /** The earliest. */
        FIRST,
        /** The latest. */
        LAST
    }

    Anchor() {}

    /** Starts an anchor; {@code pick} and {@code which} are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns which facts are looked at. */
    public abstract Pick pick();

    /** Returns the field of days that is read; the day of the act if absent. */
    public abstract Optional<String> day();

    /** Returns which of several facts. */
    public abstract Which which();

    /** Collects the parts of an anchor. */
    public static final class Builder extends ImmutableAnchor.Builder {
        Builder() {}
    }
}
