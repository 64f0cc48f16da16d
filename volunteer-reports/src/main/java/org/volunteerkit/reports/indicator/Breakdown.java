package org.volunteerkit.reports.indicator;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.value.Text;
import org.volunteerkit.value.Words;

/**
 * A table of one value by its groups: stations by kind, activities by theme.
 *
 * <p>It has a column for each key of the groups and one for the amount. Amounts that add up may have a total; different
 * persons of teams do not add up, and a total of them is refused.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
@JsonPropertyOrder({"id", "value", "caption", "keys", "amount", "decimals", "labels", "total"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Breakdown {

    Breakdown() {}

    /** Starts a breakdown; id, value, caption, the titles of the keys and that of the amount are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the name by which templates refer to the table, in lower case with hyphens. */
    public abstract String id();

    /** Returns the name of the value, which is folded by at least one key. */
    public abstract String value();

    /** Returns what the table shows. */
    public abstract Text caption();

    /** Returns the titles of the columns of keys, one for each key of the value. */
    public abstract List<Text> keys();

    /** Returns the title of the column of amounts. */
    public abstract Text amount();

    /** Returns the digits behind the point where an amount is not whole, 0 to 6; one unless said otherwise. */
    @Value.Default
    public int decimals() {
        return 1;
    }

    /**
     * Returns words for keys; a key without words is printed by its name, if somebody knows it, else as it is.
     *
     * <p>The rows stand in the order of these words; keys without words follow in alphabetical order.
     */
    public abstract Map<String, Text> labels();

    /** Returns the label of the total, if there is to be one. */
    public abstract Optional<Text> total();

    /** Checks the name. */
    @Value.Check
    void check() {
        Words.checkTerm("id", id());
        if (keys().isEmpty()) {
            throw new InvalidValueException(
                    Texts.problem("reports.breakdown-keys").with("count", 1).field("keys"));
        }
    }

    /** Collects the parts of a breakdown. */
    public static final class Builder extends ImmutableBreakdown.Builder {
        Builder() {}
    }
}
