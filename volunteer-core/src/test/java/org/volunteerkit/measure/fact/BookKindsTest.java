package org.volunteerkit.measure.fact;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.volunteerkit.history.StepId;
import org.volunteerkit.problem.Place;
import org.volunteerkit.roster.Roster;
import org.volunteerkit.roster.Volunteer;
import org.volunteerkit.roster.body.OrganizationId;
import org.volunteerkit.roster.life.Agreement;
import org.volunteerkit.roster.life.Insurance;
import org.volunteerkit.roster.life.LifeRules;
import org.volunteerkit.roster.life.Occasion;
import org.volunteerkit.roster.life.RegistrationBook;
import org.volunteerkit.roster.life.RegistrationStep;
import org.volunteerkit.roster.person.Person;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.service.EvidenceGrade;
import org.volunteerkit.service.GroupService;
import org.volunteerkit.service.GroupServiceId;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.Editions;
import org.volunteerkit.time.TimeSpan;
import org.volunteerkit.training.credential.CredentialBook;
import org.volunteerkit.training.credential.CredentialKind;
import org.volunteerkit.training.credential.CredentialKindId;
import org.volunteerkit.training.credential.CredentialStep;
import org.volunteerkit.value.Count;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Text;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BookKindsTest {

    private static final PersonId ANN = PersonId.of("ann");
    private static final PersonId BEN = PersonId.of("ben");
    private static final OrganizationId STREET = OrganizationId.of("street");
    private static final CredentialKindId AID = CredentialKindId.of("first-aid");
    private static final VolunteerFacts VIEW =
            VolunteerFacts.among(Roster.builder().build().roster(), List.of(), List.of(), List.of());

    private static CredentialStep grant(String id, LocalDate day) {
        return new CredentialStep.Grant(
                StepId.of(id), day, ANN, AID, Optional.of(BEN), ImmutableSortedSet.of(), Optional.empty());
    }

    private static GroupService group(String heads) {
        return GroupService.builder()
                .id(GroupServiceId.of("g-1"))
                .heads(Count.parse(heads))
                .time(TimeSpan.parse("2023-03-05T09:00/2023-03-05T12:00[Asia/Shanghai]"))
                .pause(Hours.parse("PT30M"))
                .grade(EvidenceGrade.WITNESSED)
                .source("list")
                .organization(STREET)
                .build();
    }

    @Test
    void a_credential_holds_while_it_is_valid() {
        CredentialKind kind = CredentialKind.builder()
                .id(AID)
                .title(Text.of("急救证", "first aid"))
                .validFor(Period.ofYears(1))
                .build();
        CredentialBook book = CredentialBook.empty(List.of(kind))
                .file(List.of(
                        grant("g", LocalDate.of(2022, 3, 5)),
                        grant("h", LocalDate.of(2024, 1, 1)),
                        new CredentialStep.Revoke(StepId.of("r"), LocalDate.of(2024, 6, 1), ANN, AID, BEN, "被转借")))
                .orThrow();

        List<Fact> facts = book.validities().stream()
                .map(each -> VIEW.of(each, Place.nowhere()))
                .toList();

        assertThat(facts)
                .extracting(fact -> fact.during().orElseThrow().toString())
                .containsExactly("2022-03-05/2023-03-05", "2024-01-01/2024-06-01");
        assertThat(facts.get(0)).satisfies(fact -> {
            assertThat(fact).hasToString("credential ann@first-aid@2022-03-05");
            assertThat(fact.key("person")).contains("ann");
            assertThat(fact.key("kind")).contains("first-aid");
            assertThat(fact.day("until")).contains(LocalDate.of(2023, 3, 5));
        });
    }

    @Test
    void a_suspension_holds_on_its_days_and_does_not_say_why() {
        LocalDate day = LocalDate.of(2023, 3, 1);
        Volunteer form = Volunteer.builder()
                .person(ANN)
                .registered(DateRange.from(day))
                .registeredBy(STREET)
                .build();
        RegistrationBook book = RegistrationBook.empty(Editions.of(List.of(LifeRules.national()), LifeRules::validity))
                .knowing(List.of(
                        Person.builder().id(ANN).born(LocalDate.of(1980, 2, 29)).build()))
                .file(List.of(
                        new RegistrationStep.Apply(StepId.of("1"), form, day, day, BEN),
                        new RegistrationStep.Confirm(
                                StepId.of("2"),
                                ANN,
                                Optional.empty(),
                                Optional.empty(),
                                day,
                                day,
                                BEN,
                                Optional.empty()),
                        new RegistrationStep.Suspend(
                                StepId.of("3"), ANN, "病假", Optional.empty(), day.plusDays(30), day.plusDays(30), BEN),
                        new RegistrationStep.Resume(StepId.of("4"), ANN, day.plusDays(60), day.plusDays(60), BEN)))
                .orThrow();

        assertThat(book.registrations().stream()
                        .flatMap(each -> each.suspensions().stream())
                        .map(each -> VIEW.of(each, Place.nowhere())))
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.during()).contains(DateRange.of(day.plusDays(30), day.plusDays(60)));
                    assertThat(fact.key("person")).contains("ann");
                    assertThat(fact.kind().fields()).containsExactlyInAnyOrder("person", "since", "until");
                });
    }

    @Test
    void a_paper_covers_what_it_names_or_everything() {
        Insurance.Builder insurance =
                Insurance.builder().person(ANN).takenOutBy(STREET).during(DateRange.parse("2023-01-01/2024-01-01"));
        Fact everything = VIEW.of(insurance.build(), Place.nowhere());
        Fact rescue = VIEW.of(insurance.addCovers(Occasion.RESCUE).build(), Place.nowhere());

        assertThat(everything.keys("covers")).hasSize(Occasion.values().length).contains("rescue", "abroad");
        assertThat(rescue.keys("covers")).containsExactly("rescue");
        assertThat(rescue.id()).isNotEqualTo(everything.id());
        assertThat(rescue.key("organization")).contains("street");
    }

    @Test
    void an_agreement_holds_from_the_day_of_signing_on() {
        Fact fact = VIEW.of(
                Agreement.builder()
                        .person(ANN)
                        .organization(STREET)
                        .signed(LocalDate.of(2023, 2, 1))
                        .during(DateRange.parse("2023-01-01/2024-01-01"))
                        .build(),
                Place.nowhere());

        assertThat(fact.during()).contains(DateRange.parse("2023-02-01/2024-01-01"));
        assertThat(fact.day("since")).contains(LocalDate.of(2023, 1, 1));
        assertThat(fact.day("signed")).contains(LocalDate.of(2023, 2, 1));
    }

    @Test
    void the_service_of_a_group_counts_heads_and_is_of_nobody() {
        Fact fifty = VIEW.of(group("about 50"), Place.nowhere());
        Fact unreadable = VIEW.of(group("unreadable"), Place.nowhere());

        assertThat(fifty.quantity("persons")).get().hasToString("50 person");
        assertThat(fifty.quantity("served")).get().hasToString("PT2H30M");
        assertThat(fifty.quantity("elapsed")).get().hasToString("PT3H");
        assertThat(fifty.kind().fields()).doesNotContain("person");
        assertThat(unreadable.has("persons")).isFalse();
    }
}
