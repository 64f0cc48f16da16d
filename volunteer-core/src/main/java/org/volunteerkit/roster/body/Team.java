package org.volunteerkit.roster.body;

import org.immutables.value.Value;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Words;

/**
 * A volunteer team (志愿服务队伍) with a home: the organisation that keeps it.
 *
 * <p>Who is in it is said by memberships in the room {@code roster}.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
public abstract class Team {

    /** Whether a team needs a trade (队伍性质). */
    public enum Nature {
        /** People of the place, no trade needed (社区队伍). */
        COMMUNITY,
        /** People of one trade: doctors, lawyers, electricians (专业队伍). */
        PROFESSIONAL
    }

    Team() {}

    /** Starts a team; key, name, kind, home and the days on which it exists are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the key. */
    public abstract TeamId id();

    /** Returns the name to print (名称): 1 to 128 characters. */
    public abstract String name();

    /**
     * Returns the embedder's word for the sort of team (队伍类别), such as {@code party} or {@code environment}:
     * lower-case letters, digits and single hyphens.
     */
    public abstract String kind();

    /** Returns whether it is a community team or a professional one. */
    public abstract Nature nature();

    /** Returns the organisation that keeps the team (所属组织). */
    public abstract OrganizationId home();

    /** Returns the days on which it exists, until it is dissolved. */
    public abstract DateRange active();

    @Value.Check
    void check() {
        Words.checkName("name", name());
        Words.checkTerm("kind", kind());
    }

    /** Collects the parts of a team. */
    public static final class Builder extends ImmutableTeam.Builder {
        Builder() {}
    }
}
