package org.volunteerkit.demand.ticket;

import java.util.Optional;
import java.util.stream.Stream;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.body.OrganizationId;
import org.volunteerkit.roster.body.TeamId;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.value.Key;

/**
 * Who is asked to do something (承接方): a team, an organisation or a person; exactly one is named.
 *
 * <p>JSON: {@code {"team": "t-1"}}, {@code {"organization": "o-1"}} or {@code {"person": "ann"}}.
 *
 * @param team the team
 * @param organization the organisation
 * @param person the person
 */
public record Assignee(Optional<TeamId> team, Optional<OrganizationId> organization, Optional<PersonId> person) {

    /** Checks that exactly one is named. */
    public Assignee {
        if (Stream.of(team, organization, person).filter(Optional::isPresent).count() != 1) {
            throw new InvalidValueException(Problem.of("demand.assignee-one").field("team"));
        }
    }

    /** Returns a team. */
    public static Assignee of(TeamId team) {
        return new Assignee(Optional.of(team), Optional.empty(), Optional.empty());
    }

    /** Returns an organisation. */
    public static Assignee of(OrganizationId organization) {
        return new Assignee(Optional.empty(), Optional.of(organization), Optional.empty());
    }

    /** Returns a person. */
    public static Assignee of(PersonId person) {
        return new Assignee(Optional.empty(), Optional.empty(), Optional.of(person));
    }

    /** Returns the key of whoever it is. */
    public Key key() {
        return team.<Key>map(each -> each)
                .or(() -> organization)
                .or(() -> person)
                .orElseThrow();
    }

    /** Returns the key as it is written. */
    @Override
    public String toString() {
        return key().value();
    }
}
