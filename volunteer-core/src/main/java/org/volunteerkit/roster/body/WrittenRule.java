package org.volunteerkit.roster.body;

import org.immutables.value.Value;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Words;

/**
 * A rule of a body about its volunteers that is written down (制度): recruitment, training, records, incentives.
 *
 * <p>That it exists and since when is a fact; whether a station ought to have one is a matter of standards.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
public abstract class WrittenRule {

    WrittenRule() {}

    /** Starts a written rule; all parts are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the key. */
    public abstract RuleId id();

    /** Returns the title (制度名称): 1 to 128 characters. */
    public abstract String title();

    /**
     * Returns what it is about (制度事项), such as {@code recruitment}, {@code training} or {@code incentive}: lower-case
     * letters, digits and single hyphens.
     */
    public abstract String topic();

    /** Returns the body that gave itself the rule. */
    public abstract OrganizationId body();

    /** Returns the days on which it is in force (施行期间). */
    public abstract DateRange inForce();

    @Value.Check
    void check() {
        Words.checkName("title", title());
        Words.checkTerm("topic", topic());
    }

    /** Collects the parts of a written rule. */
    public static final class Builder extends ImmutableWrittenRule.Builder {
        Builder() {}
    }
}
