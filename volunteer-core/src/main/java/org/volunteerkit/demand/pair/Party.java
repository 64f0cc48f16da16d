package org.volunteerkit.demand.pair;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.body.OrganizationId;
import org.volunteerkit.roster.body.TeamId;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.value.Key;
import org.volunteerkit.value.Privacy;

/**
 * Who helps or is helped, gives or is given (结对方): a person, a household, a team or an organisation; exactly one of them is
 * named.
 *
 * <p>JSON: {@code {"person": "ann"}}, {@code {"household": "h-1"}}, {@code {"team": "t-1"}} or {@code {"organization": "o-1"}}.
 *
 * <p>To be called, not extended. Immutable.
 *
 * @param person the person
 * @param household the household
 * @param team the team
 * @param organization the organisation
 */
public record Party(
        @Privacy.Of(Privacy.INTERNAL) Optional<PersonId> person,
        @Privacy.Of(Privacy.INTERNAL) Optional<HouseholdId> household,
        @Privacy.Of(Privacy.INTERNAL) Optional<TeamId> team,
        @Privacy.Of(Privacy.INTERNAL) Optional<OrganizationId> organization) {

    /** Checks that exactly one is named. */
    public Party {
        List<String> named = named(person, household, team, organization);
        if (named.size() != 1) {
            throw new InvalidValueException(
                    Problem.of("demand.pair-one-party").field(named.isEmpty() ? "person" : named.get(1)));
        }
    }

    private static List<String> named(
            Optional<PersonId> person,
            Optional<HouseholdId> household,
            Optional<TeamId> team,
            Optional<OrganizationId> organization) {
        ImmutableList.Builder<String> named = ImmutableList.builder();
        person.ifPresent(there -> named.add("person"));
        household.ifPresent(there -> named.add("household"));
        team.ifPresent(there -> named.add("team"));
        organization.ifPresent(there -> named.add("organization"));
        return named.build();
    }

    /** Returns a person. */
    public static Party of(PersonId person) {
        return new Party(Optional.of(person), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Returns a household. */
    public static Party of(HouseholdId household) {
        return new Party(Optional.empty(), Optional.of(household), Optional.empty(), Optional.empty());
    }

    /** Returns a team. */
    public static Party of(TeamId team) {
        return new Party(Optional.empty(), Optional.empty(), Optional.of(team), Optional.empty());
    }

    /** Returns an organisation. */
    public static Party of(OrganizationId organization) {
        return new Party(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(organization));
    }

    /** Returns the key of whoever it is. */
    public Key key() {
        return person.<Key>map(each -> each)
                .or(() -> household)
                .or(() -> team)
                .or(() -> organization)
                .orElseThrow();
    }

    /** Returns the same with the entry that stays for a person, such as {@code mergeBook::resolve}; others are as they were. */
    public Party resolved(UnaryOperator<PersonId> entries) {
        return person.map(each -> of(entries.apply(each))).orElse(this);
    }

    /** Returns the key as it is written. */
    @Override
    public String toString() {
        return key().value();
    }
}
