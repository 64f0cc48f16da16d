package org.volunteerkit.roster.moving;

import java.util.Optional;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.Membership;
import org.volunteerkit.roster.body.OrganizationId;
import org.volunteerkit.roster.body.TeamId;
import org.volunteerkit.value.Key;

/**
 * Where somebody can be a member: a team or an organisation; exactly one of them is named.
 *
 * <p>JSON: {@code {"team": "t-1"}} or {@code {"organization": "street-1"}}.
 *
 * @param team the team
 * @param organization the organisation
 */
public record Body(Optional<TeamId> team, Optional<OrganizationId> organization) {

    /** Checks that exactly one is named. */
    public Body {
        if (team.isPresent() == organization.isPresent()) {
            throw new InvalidValueException(
                    Problem.of("roster.move-one-body").field(team.isPresent() ? "organization" : "team"));
        }
    }

    /** Returns a team. */
    public static Body of(TeamId team) {
        return new Body(Optional.of(team), Optional.empty());
    }

    /** Returns an organisation. */
    public static Body of(OrganizationId organization) {
        return new Body(Optional.empty(), Optional.of(organization));
    }

    /** Returns where a membership is. */
    public static Body of(Membership membership) {
        return new Body(membership.team(), membership.organization());
    }

    /** Returns the key of the team or the organisation. */
    public Key key() {
        return team.<Key>map(each -> each).or(() -> organization).orElseThrow();
    }

    /** Returns the key as it is written. */
    @Override
    public String toString() {
        return key().value();
    }
}
