package org.volunteerkit.roster;

import java.util.Optional;
import org.immutables.value.Value;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.body.OrganizationId;
import org.volunteerkit.roster.body.TeamId;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Privacy;

/**
 * Some days during which a person belongs to a team or to an organisation, in a role (成员关系).
 *
 * <p>Exactly one of team and organisation is named. A change of role or of body ends one membership and begins
 * another, so what was true on a day stays true.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
public abstract class Membership {

    Membership() {}

    /** Starts a membership; person, role, days and one of team and organisation are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the member. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract PersonId person();

    /** Returns the team; empty if the member belongs to an organisation directly. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract Optional<TeamId> team();

    /** Returns the organisation; empty if the member belongs to a team. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract Optional<OrganizationId> organization();

    /** Returns the role (身份). */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract MembershipRole role();

    /** Returns the days of the membership. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract DateRange during();

    /** Returns the same membership of another person, as when two entries turn out to be one. */
    public abstract Membership withPerson(PersonId person);

    /** Returns the membership on other days. */
    public abstract Membership withDuring(DateRange days);

    @Value.Check
    void check() {
        if (team().isPresent() == organization().isPresent()) {
            throw new InvalidValueException(Problem.of("roster.one-body")
                    .with("person", person().value())
                    .field(team().isPresent() ? "organization" : "team"));
        }
    }

    /** Collects the parts of a membership. */
    public static final class Builder extends ImmutableMembership.Builder {
        Builder() {}
    }
}
