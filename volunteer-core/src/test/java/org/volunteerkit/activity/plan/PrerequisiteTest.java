package org.volunteerkit.activity.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.volunteerkit.history.StepId;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.Membership;
import org.volunteerkit.roster.MembershipRole;
import org.volunteerkit.roster.Roster;
import org.volunteerkit.roster.Volunteer;
import org.volunteerkit.roster.body.Organization;
import org.volunteerkit.roster.body.OrganizationId;
import org.volunteerkit.roster.body.Team;
import org.volunteerkit.roster.body.TeamId;
import org.volunteerkit.roster.person.GuardianConsent;
import org.volunteerkit.roster.person.Person;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.roster.person.Skill;
import org.volunteerkit.testkit.Refusals;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.TimeSpan;
import org.volunteerkit.training.TrainingAttendance;
import org.volunteerkit.training.TrainingKind;
import org.volunteerkit.training.TrainingLog;
import org.volunteerkit.training.TrainingPick;
import org.volunteerkit.training.TrainingSession;
import org.volunteerkit.training.TrainingSessionId;
import org.volunteerkit.training.credential.CredentialBook;
import org.volunteerkit.training.credential.CredentialKind;
import org.volunteerkit.training.credential.CredentialKindId;
import org.volunteerkit.training.credential.CredentialStep;
import org.volunteerkit.value.Text;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PrerequisiteTest {

    private static final PersonId ANN = PersonId.of("ann");
    private static final PersonId MOTHER = PersonId.of("mother");
    private static final OrganizationId STREET = OrganizationId.of("street");
    private static final TeamId TEAM = TeamId.of("night");
    private static final CredentialKindId AID = CredentialKindId.of("first-aid");
    private static final TimeSpan SHIFT = TimeSpan.parse("2023-03-05T22:00/2023-03-06T02:00[Asia/Shanghai]");

    private static Candidates.Builder known(String born, String registered) {
        Roster roster = Roster.builder()
                .addOrganizations(List.of(Organization.builder()
                        .id(STREET)
                        .name("街道")
                        .kind(Organization.Kind.OTHER)
                        .active(DateRange.year(2023))
                        .build()))
                .addTeams(List.of(Team.builder()
                        .id(TEAM)
                        .name("夜间服务队")
                        .kind("night")
                        .nature(Team.Nature.COMMUNITY)
                        .home(STREET)
                        .active(DateRange.year(2023))
                        .build()))
                .addPersons(List.of(
                        Person.builder().id(ANN).born(LocalDate.parse(born)).build(),
                        Person.builder().id(MOTHER).build()))
                .addVolunteers(List.of(Volunteer.builder()
                        .person(ANN)
                        .registered(DateRange.parse(registered))
                        .registeredBy(STREET)
                        .addSkill(Skill.of("急救"))
                        .addSkill(Skill.builder().name("手语").confirmedBy(MOTHER).build())
                        .guardianConsent(GuardianConsent.builder()
                                .guardian(MOTHER)
                                .givenOn(LocalDate.of(2023, 3, 6))
                                .relation(GuardianConsent.Relation.PARENT)
                                .build())
                        .build()))
                .addMemberships(List.of(Membership.builder()
                        .person(ANN)
                        .team(TEAM)
                        .role(MembershipRole.MEMBER)
                        .during(DateRange.parse("2023-01-01/2023-03-06"))
                        .build()))
                .build()
                .roster();
        return Candidates.builder().roster(roster);
    }

    private static Candidate ann() {
        return known("2000-01-01", "2023-01-01/..").build().apply(ANN);
    }

    private static Optional<String> lacks(Prerequisite need, Candidate who) {
        return need.lacks(who, SHIFT, Optional.empty()).map(Problem::code);
    }

    @ParameterizedTest(name = "born {0}: {1}")
    @CsvSource({"2005-03-05, ", "2005-03-06, activity.too-young", "1952-03-06, ", "1952-03-05, activity.too-old"})
    void an_age_is_that_of_the_day_of_the_shift(String born, String code) {
        Prerequisite need = new Prerequisite.Age(OptionalInt.of(18), OptionalInt.of(70));

        assertThat(lacks(need, known(born, "2023-01-01/..").build().apply(ANN))).isEqualTo(Optional.ofNullable(code));
    }

    @Test
    void an_age_that_nobody_knows_is_told() {
        Prerequisite need = new Prerequisite.Age(OptionalInt.of(18), OptionalInt.empty());

        assertThat(lacks(need, known("2000-01-01", "2023-01-01/..").build().apply(MOTHER)))
                .contains("activity.age-unknown");
    }

    @Test
    void a_credential_must_hold_on_every_day_on_which_the_shift_has_a_minute() {
        CredentialKind kind = CredentialKind.builder()
                .id(AID)
                .title(Text.of("急救", "first aid"))
                .validFor(Period.ofYears(1))
                .build();
        CredentialStep granted = new CredentialStep.Grant(
                StepId.of("g"),
                LocalDate.of(2022, 3, 6),
                ANN,
                AID,
                Optional.of(MOTHER),
                ImmutableSortedSet.of(),
                Optional.empty());
        CredentialBook book =
                CredentialBook.empty(List.of(kind)).file(List.of(granted)).orThrow();
        Candidate who =
                known("2000-01-01", "2023-01-01/..").credentials(book).build().apply(ANN);
        Prerequisite need = new Prerequisite.Credential(AID);
        TimeSpan untilMidnight = TimeSpan.parse("2023-03-05T22:00/2023-03-05T24:00[Asia/Shanghai]");

        assertThat(need.lacks(who, untilMidnight, Optional.empty())).isEmpty();
        Problem problem = need.lacks(who, SHIFT, Optional.empty()).orElseThrow();
        assertThat(problem.text(Locale.ENGLISH))
                .isEqualTo("the credential first-aid is not valid on 2023-03-06: lapsed, last valid on 2023-03-05; "
                        + "expected a credential that is valid on every day of the shift");
        assertThat(problem.text(Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("资质 first-aid 在 2023-03-06 无效：已过期，有效期至 2023-03-05；应为在班次的每一天都有效的资质");
    }

    @Test
    void registration_membership_insurance_and_agreement_must_last_as_long() {
        Candidate who = known("2000-01-01", "2023-01-01/2023-03-06")
                .insured((person, day) -> day.equals(LocalDate.of(2023, 3, 5)))
                .agreed((person, day) -> true)
                .build()
                .apply(ANN);

        assertThat(lacks(new Prerequisite.Registered(), who)).contains("activity.needs-registration");
        assertThat(lacks(new Prerequisite.Member(TEAM), who)).contains("activity.needs-membership");
        assertThat(lacks(new Prerequisite.Insured(), who)).contains("activity.needs-insurance");
        assertThat(lacks(new Prerequisite.Agreed(), who)).isEmpty();
        assertThat(lacks(new Prerequisite.Agreed(), ann())).contains("activity.needs-agreement");
    }

    @Test
    void who_is_suspended_may_not_serve() {
        Candidate who = known("2000-01-01", "2023-01-01/..")
                .suspended((person, day) -> day.equals(LocalDate.of(2023, 3, 6)))
                .build()
                .apply(ANN);

        assertThat(lacks(new Prerequisite.Registered(), ann())).isEmpty();
        assertThat(lacks(new Prerequisite.Registered(), who)).contains("activity.needs-registration");
    }

    @Test
    void a_skill_may_have_to_be_confirmed() {
        assertThat(lacks(new Prerequisite.Skilled("急救", false), ann())).isEmpty();
        assertThat(lacks(new Prerequisite.Skilled("急救", true), ann())).contains("activity.needs-confirmed-skill");
        assertThat(lacks(new Prerequisite.Skilled("手语", true), ann())).isEmpty();
        assertThat(lacks(new Prerequisite.Skilled("法律", false), ann())).contains("activity.needs-skill");
    }

    @Test
    void a_training_must_be_over_before_the_shift_and_not_too_long_ago() {
        TrainingSession session = TrainingSession.builder()
                .id(TrainingSessionId.of("t"))
                .title("岗前培训")
                .topic("briefing")
                .kind(TrainingKind.INITIAL)
                .organizer(STREET)
                .time(TimeSpan.parse("2023-03-05T20:00/2023-03-05T22:00[Asia/Shanghai]"))
                .build();
        TrainingLog log = TrainingLog.of(
                        List.of(),
                        List.of(session),
                        List.of(TrainingAttendance.builder()
                                .session(session.id())
                                .person(ANN)
                                .build()))
                .log();
        Candidate who =
                known("2000-01-01", "2023-01-01/..").trainings(log).build().apply(ANN);
        Prerequisite need = new Prerequisite.Training(TrainingPick.about("briefing"), Optional.of(Period.ofYears(1)));

        assertThat(lacks(need, who)).isEmpty();
        assertThat(need.lacks(
                        who, TimeSpan.parse("2023-03-05T21:59/2023-03-05T23:00[Asia/Shanghai]"), Optional.empty()))
                .isPresent();
        assertThat(need.lacks(
                        who, TimeSpan.parse("2024-03-05T21:59/2024-03-05T23:00[Asia/Shanghai]"), Optional.empty()))
                .isPresent();
        assertThat(lacks(need, ann())).contains("activity.needs-training");
    }

    @Test
    void young_people_need_the_consent_or_the_company_of_a_guardian() {
        Candidate young = known("2008-01-01", "2023-01-01/..").build().apply(ANN);
        Prerequisite either = new Prerequisite.Guardian(18, Prerequisite.Guardian.How.EITHER);
        Prerequisite consent = new Prerequisite.Guardian(18, Prerequisite.Guardian.How.CONSENT);
        TimeSpan nextDay = TimeSpan.parse("2023-03-06T09:00/2023-03-06T10:00[Asia/Shanghai]");

        assertThat(lacks(either, young)).contains("activity.needs-guardian");
        assertThat(either.lacks(young, SHIFT, Optional.of(MOTHER))).isEmpty();
        assertThat(either.lacks(young, SHIFT, Optional.of(ANN))).isPresent();
        assertThat(consent.lacks(young, SHIFT, Optional.of(MOTHER))).isPresent();
        assertThat(consent.lacks(young, nextDay, Optional.empty())).isEmpty();
        assertThat(lacks(consent, ann())).isEmpty();
    }

    @Test
    void a_post_tells_every_reason() {
        Post post = Post.builder()
                .id(PostId.of("p"))
                .title("夜间巡逻")
                .addNeeds(
                        new Prerequisite.Insured(),
                        new Prerequisite.Skilled("法律", false),
                        new Prerequisite.Credential(AID))
                .build();

        assertThat(post.lacks(ann(), SHIFT, Optional.empty()))
                .extracting(Problem::code)
                .containsExactly("activity.needs-insurance", "activity.needs-skill", "activity.needs-credential");
    }

    @Test
    void a_shift_that_asks_for_a_kind_of_credential_that_there_is_none_of_is_told() {
        Shift shift = Shift.builder()
                .id(ShiftId.of("s"))
                .title("巡逻")
                .organizer(STREET)
                .time(SHIFT)
                .addPost(Post.builder()
                        .id(PostId.of("p"))
                        .title("巡逻员")
                        .addNeeds(new Prerequisite.Insured(), new Prerequisite.Credential(AID))
                        .build())
                .build();

        assertThat(shift.unknown(ImmutableSet.of(AID))).isEmpty();
        assertThat(shift.unknown(ImmutableSet.of())).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("activity.kind-unknown");
            assertThat(problem.place().path()).hasValue("posts[0].needs[1].credential.kind");
        });
    }

    @Test
    void limits_that_nobody_can_keep_are_refused_by_name() {
        assertThat(Refusals.code(() -> new Prerequisite.Age(OptionalInt.of(19), OptionalInt.of(18))))
                .isEqualTo("activity.age-limits");
        assertThat(Refusals.code(() -> new Prerequisite.Guardian(0, Prerequisite.Guardian.How.CONSENT)))
                .isEqualTo("activity.age-limits");
        assertThat(Refusals.code(() -> Post.builder()
                        .id(PostId.of("p"))
                        .title("岗")
                        .least(2)
                        .most(1)
                        .build()))
                .isEqualTo("activity.most");
        assertThat(Refusals.code(() ->
                        Post.builder().id(PostId.of("p")).title("岗").least(-1).build()))
                .isEqualTo("activity.least");
    }
}
