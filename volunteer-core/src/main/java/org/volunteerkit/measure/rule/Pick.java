package org.volunteerkit.measure.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Map;
import org.immutables.value.Value;

/**
 * Which facts count: those of a kind whose fields meet all conditions.
 *
 * <p>An act counts if it happened on or before the day of the question; a state counts if it holds on that day.
 *
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
@JsonPropertyOrder({"kind", "where"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Pick {

    Pick() {}

    /** Starts a choice of facts; the kind is needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the choice of all facts of a kind. */
    public static Pick all(String kind) {
        return builder().kind(kind).build();
    }

    /** Returns the kind of fact. */
    public abstract String kind();

    /** Returns the conditions by field. */
    public abstract Map<String, Condition> where();

    /** Collects the parts of a choice. */
    public static final class Builder extends ImmutablePick.Builder {
        Builder() {}
    }
}
