package org.volunteerkit.station;

import org.immutables.value.Value;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Privacy;

/**
 * Some days during which a person works at a station (驻站人员).
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
public abstract class StaffPost {

    StaffPost() {}

    /** Starts a post; all parts are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the person. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract PersonId person();

    /** Returns whether this is the person's main work (专职), not something done beside it (兼职). */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract boolean fullTime();

    /** Returns the days of the post. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract DateRange during();

    /** Collects the parts of a post. */
    public static final class Builder extends ImmutableStaffPost.Builder {
        Builder() {}
    }
}
