package org.volunteerkit.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.measure.fact.VolunteerFacts;
import org.volunteerkit.problem.Place;
import org.volunteerkit.roster.Roster;
import org.volunteerkit.roster.Volunteer;
import org.volunteerkit.roster.body.Level;
import org.volunteerkit.roster.body.Organization;
import org.volunteerkit.roster.body.OrganizationId;
import org.volunteerkit.roster.body.Statistic;
import org.volunteerkit.roster.body.StatisticId;
import org.volunteerkit.roster.person.Affiliation;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.standard.Conformity;
import org.volunteerkit.standard.Finding;
import org.volunteerkit.standard.Inspector;
import org.volunteerkit.standard.StandardId;
import org.volunteerkit.station.Station;
import org.volunteerkit.station.StationId;
import org.volunteerkit.station.StationKind;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Count;
import org.volunteerkit.value.Unit;

/** The targets of districts and units count whom, and where, their words say. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PublishedTargetsTest {

    private static final Catalog CATALOG = Catalog.shipped();
    private static final LocalDate DAY = LocalDate.of(2023, 12, 31);
    private static final DateRange SINCE = DateRange.from(LocalDate.of(2020, 1, 1));
    private static final Place NOWHERE = Place.nowhere();

    private static final VolunteerFacts FACTS =
            VolunteerFacts.among(Roster.builder().build().roster(), List.of(), List.of(), List.of());

    private static Finding finding(String standard, String criterion, List<Fact> facts) {
        Inspector inspector = CATALOG.allStandards().inspector(StandardId.of(standard));
        return inspector
                .inspect("district", DAY, inspector.measures(DAY).tally(facts, DAY), List.of())
                .finding(criterion)
                .orElseThrow();
    }

    private static Fact volunteer(String person, Affiliation affiliation) {
        return FACTS.of(
                Volunteer.builder()
                        .person(PersonId.of(person))
                        .registered(SINCE)
                        .registeredBy(OrganizationId.of("district"))
                        .addAffiliations(affiliation)
                        .build(),
                NOWHERE);
    }

    @Nested
    class Hours_that_everybody_is_to_reach {

        @ParameterizedTest(name = "{0}, {1}")
        @CsvSource({
            "league-registered, hours, STUDENT",
            "red-cross-registered, hours, STUDENT",
            "qingdao-registered, hours, STUDENT",
            "huiji-targets, party-hours, PARTY_MEMBER",
            "zhangjiagang-applicants, service, PARTY_APPLICANT",
        })
        void are_short_of_those_who_did_nothing_and_say_of_how_many(
                String standard, String criterion, Affiliation affiliation) {
            Finding finding =
                    finding(standard, criterion, List.of(volunteer("ann", affiliation), volunteer("ben", affiliation)));

            assertThat(finding.state()).isEqualTo(Conformity.NOT_MET);
            assertThat(finding.enough().orElseThrow().text(Locale.ENGLISH))
                    .isEqualTo("2 persons more, of 2 persons in all, by 2023-12-31");
        }

        @Test
        void are_not_known_of_a_unit_that_has_staff_and_no_volunteer_among_them() {
            Fact staff = FACTS.of(
                    Statistic.builder()
                            .id(StatisticId.of("s-1"))
                            .name("staff")
                            .body(OrganizationId.of("district"))
                            .on(DAY)
                            .count(Count.of(60))
                            .unit(Unit.PERSON)
                            .source("年报")
                            .build(),
                    NOWHERE);

            assertThat(finding("shishi-units", "hours", List.of(staff)).state()).isEqualTo(Conformity.NOT_KNOWN);
        }
    }

    @Nested
    class Stations_in_all_communities {

        private static Fact community(String id) {
            return FACTS.of(
                    Organization.builder()
                            .id(OrganizationId.of(id))
                            .name(id)
                            .kind(Organization.Kind.AREA_BODY)
                            .level(Level.COMMUNITY)
                            .active(SINCE)
                            .build(),
                    NOWHERE);
        }

        private static List<Fact> station(String id, String body, String area) {
            return FACTS.of(
                    Station.builder()
                            .id(StationId.of(id))
                            .name(id)
                            .kind(StationKind.COMMUNITY)
                            .body(OrganizationId.of(body))
                            .area(OrganizationId.of(area))
                            .open(SINCE)
                            .build(),
                    NOWHERE);
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource({"shaanxi-coverage", "huiji-targets"})
        void count_for_the_community_in_which_they_stand_whoever_answers_for_them(String standard) {
            List<Fact> facts = new ArrayList<>(List.of(community("c-1"), community("c-2")));
            facts.addAll(station("st-1", "street", "c-1"));
            facts.addAll(station("st-2", "c-2", "c-1"));
            Finding half = finding(standard, "coverage", facts);
            facts.addAll(station("st-3", "street", "c-2"));

            assertThat(half.found().text(Locale.ENGLISH)).isEqualTo("50 %");
            assertThat(finding(standard, "coverage", facts).state()).isEqualTo(Conformity.MET);
        }
    }
}
