package org.volunteerkit.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.body.Organization;
import org.volunteerkit.roster.body.Team;
import org.volunteerkit.roster.person.Person;
import org.volunteerkit.testkit.RosterFacts;

class RosterProperties {

    /** Facts as they come, with all their contradictions. */
    record Facts(
            List<Organization> organizations,
            List<Team> teams,
            List<Person> persons,
            List<Volunteer> volunteers,
            List<Membership> memberships) {

        Roster.Built built() {
            return Roster.builder()
                    .addOrganizations(organizations)
                    .addTeams(teams)
                    .addPersons(persons)
                    .addVolunteers(volunteers)
                    .addMemberships(memberships)
                    .build();
        }

        Facts shuffled(Random random) {
            return new Facts(
                    shuffled(organizations, random),
                    shuffled(teams, random),
                    shuffled(persons, random),
                    shuffled(volunteers, random),
                    shuffled(memberships, random));
        }

        Facts twice() {
            return new Facts(twice(organizations), twice(teams), twice(persons), twice(volunteers), twice(memberships));
        }

        private static <T> List<T> shuffled(List<T> facts, Random random) {
            List<T> copy = new ArrayList<>(facts);
            Collections.shuffle(copy, random);
            return copy;
        }

        private static <T> List<T> twice(List<T> facts) {
            List<T> copy = new ArrayList<>(facts);
            copy.addAll(facts);
            return copy;
        }
    }

    @Provide
    Arbitrary<Facts> facts() {
        return Combinators.combine(
                        RosterFacts.organizations(),
                        mostlyUnique(RosterFacts.teams(), Team::id, 4),
                        mostlyUnique(RosterFacts.persons(), Person::id, 6),
                        RosterFacts.volunteers().list().ofMaxSize(10),
                        RosterFacts.memberships().list().ofMinSize(10).ofMaxSize(30))
                .as(Facts::new)
                .withoutEdgeCases();
    }

    /** Where keys contradict one another, little is left for what comes after. */
    private static <T> Arbitrary<List<T>> mostlyUnique(Arbitrary<T> facts, Function<T, Object> key, int size) {
        return Arbitraries.frequencyOf(
                Tuple.of(3, facts.list().uniqueElements(key).ofMinSize(size / 2).ofMaxSize(size)),
                Tuple.of(1, facts.list().ofMaxSize(size)));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return RosterFacts.days();
    }

    @Property
    @Label("law 13: the order of facts does not matter")
    void order_does_not_matter(@ForAll("facts") Facts facts, @ForAll Random random) {
        assertSame(facts.shuffled(random).built(), facts.built());
    }

    @Property
    @Label("law 16: what is given twice counts once")
    void the_same_facts_twice_change_nothing(@ForAll("facts") Facts facts) {
        assertSame(facts.twice().built(), facts.built());
    }

    @Property
    @Label("law 17: under one key stands one organisation, team or person, or none")
    void one_key_has_one_content(@ForAll("facts") Facts facts) {
        Roster roster = facts.built().roster();

        for (Person person : facts.persons()) {
            boolean alone = facts.persons().stream()
                    .filter(each -> each.id().equals(person.id()))
                    .allMatch(person::equals);
            assertThat(roster.person(person.id()).isPresent()).isEqualTo(alone);
        }
    }

    @Property
    void nobody_stands_above_themselves(@ForAll("facts") Facts facts) {
        Roster roster = facts.built().roster();

        for (Organization each : roster.organizations()) {
            List<Organization> ancestors = roster.ancestors(each.id());

            assertThat(ancestors).doesNotContain(each).doesNotHaveDuplicates();
            assertThat(roster.isWithin(each.id(), each.id())).isTrue();
            for (Organization other : roster.organizations()) {
                assertThat(roster.isWithin(each.id(), other.id()))
                        .isEqualTo(other.equals(each) || ancestors.contains(other));
            }
            for (Organization child : roster.children(each.id())) {
                assertThat(roster.ancestors(child.id())).startsWith(each);
            }
        }
    }

    @Property
    void on_a_day_somebody_is_registered_once_and_in_one_role_of_a_body_once(
            @ForAll("facts") Facts facts, @ForAll("days") LocalDate day) {
        Roster roster = facts.built().roster();

        for (Person person : roster.persons()) {
            assertThat(roster.registrations(person.id()))
                    .filteredOn(each -> each.registered().contains(day))
                    .hasSizeLessThan(2)
                    .isEqualTo(roster.volunteer(person.id(), day).stream().toList());
            assertThat(roster.memberships(person.id(), day))
                    .extracting(each -> List.of(RosterReading.body(each), each.role()))
                    .doesNotHaveDuplicates();
        }
    }

    @Property
    void members_of_bodies_are_the_memberships_of_persons(@ForAll("facts") Facts facts, @ForAll("days") LocalDate day) {
        Roster roster = facts.built().roster();
        List<Membership> byBody = new ArrayList<>();
        roster.teams().forEach(team -> byBody.addAll(roster.members(team.id(), day)));
        roster.organizations().forEach(body -> byBody.addAll(roster.members(body.id(), day)));
        List<Membership> byPerson = new ArrayList<>();
        roster.persons().forEach(person -> byPerson.addAll(roster.memberships(person.id(), day)));

        assertThat(byBody).containsExactlyInAnyOrderElementsOf(byPerson);
    }

    @Property
    void everything_that_is_not_taken_is_told(@ForAll("facts") Facts facts) {
        Roster.Built built = facts.built();

        if (built.problems().isEmpty()) {
            assertThat(built.roster().volunteers())
                    .containsExactlyInAnyOrderElementsOf(List.copyOf(new HashSet<>(facts.volunteers())));
        }
        for (Problem problem : built.problems()) {
            assertThat(problem.expected()).as(problem.code()).isPresent();
            for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                assertThat(problem.text(locale)).doesNotContain("{", "}");
            }
        }
    }

    @Property
    void contradictions_occur(@ForAll("facts") Facts facts) {
        List<String> codes =
                facts.built().problems().stream().map(Problem::code).toList();
        List<String> all = List.of(
                "roster.person-twice",
                "roster.parent-unknown",
                "roster.tree-circle",
                "roster.level-order",
                "roster.team-twice",
                "roster.team-home-unknown",
                "roster.registered-twice",
                "roster.volunteer-unknown",
                "roster.member-unknown",
                "roster.member-body-unknown",
                "roster.member-twice");
        for (String code : all) {
            Statistics.label(code).collect(codes.contains(code));
            Statistics.label(code).coverage(seen -> seen.check(true).percentage(share -> share > 5));
        }
    }

    private static void assertSame(Roster.Built one, Roster.Built other) {
        assertThat(one.problems()).isEqualTo(other.problems());
        assertThat(one.roster().organizations())
                .containsExactlyElementsOf(other.roster().organizations());
        assertThat(one.roster().teams())
                .containsExactlyElementsOf(other.roster().teams());
        assertThat(one.roster().persons())
                .containsExactlyElementsOf(other.roster().persons());
        assertThat(one.roster().volunteers())
                .containsExactlyElementsOf(other.roster().volunteers());
        other.roster()
                .persons()
                .forEach(person -> assertThat(one.roster().memberships(person.id()))
                        .isEqualTo(other.roster().memberships(person.id())));
    }
}
