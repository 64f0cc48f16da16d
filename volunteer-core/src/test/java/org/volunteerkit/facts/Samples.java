package org.volunteerkit.facts;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.volunteerkit.activity.Activity;
import org.volunteerkit.activity.ActivityId;
import org.volunteerkit.activity.Project;
import org.volunteerkit.activity.ProjectId;
import org.volunteerkit.activity.attendance.AttendanceId;
import org.volunteerkit.demand.Wish;
import org.volunteerkit.demand.WishId;
import org.volunteerkit.roster.Membership;
import org.volunteerkit.roster.MembershipRole;
import org.volunteerkit.roster.RegistrationRules;
import org.volunteerkit.roster.Volunteer;
import org.volunteerkit.roster.body.Level;
import org.volunteerkit.roster.body.Organization;
import org.volunteerkit.roster.body.OrganizationId;
import org.volunteerkit.roster.body.Recognition;
import org.volunteerkit.roster.body.RecognitionId;
import org.volunteerkit.roster.body.RuleId;
import org.volunteerkit.roster.body.Statistic;
import org.volunteerkit.roster.body.StatisticId;
import org.volunteerkit.roster.body.Team;
import org.volunteerkit.roster.body.TeamId;
import org.volunteerkit.roster.body.WrittenRule;
import org.volunteerkit.roster.person.Affiliation;
import org.volunteerkit.roster.person.GuardianConsent;
import org.volunteerkit.roster.person.Identity;
import org.volunteerkit.roster.person.IdentityNumber;
import org.volunteerkit.roster.person.Kinship;
import org.volunteerkit.roster.person.Person;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.roster.person.Sex;
import org.volunteerkit.roster.person.Skill;
import org.volunteerkit.service.EvidenceGrade;
import org.volunteerkit.service.GroupService;
import org.volunteerkit.service.GroupServiceId;
import org.volunteerkit.service.ServiceRecord;
import org.volunteerkit.service.ServiceRecordId;
import org.volunteerkit.service.TimeKind;
import org.volunteerkit.station.Equipment;
import org.volunteerkit.station.OpeningHours;
import org.volunteerkit.station.Premises;
import org.volunteerkit.station.StaffPost;
import org.volunteerkit.station.Station;
import org.volunteerkit.station.StationId;
import org.volunteerkit.station.StationKind;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.TimeSpan;
import org.volunteerkit.training.TrainingAttendance;
import org.volunteerkit.training.TrainingKind;
import org.volunteerkit.training.TrainingSession;
import org.volunteerkit.training.TrainingSessionId;
import org.volunteerkit.value.Count;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Unit;

/** One value of each type of fact, with every field filled. */
final class Samples {

    /** A name, a number and a telephone that no text may show. The number is an example of GB 11643-1999. */
    static final String NAME = "安娜";

    static final String NUMBER = "11010519491231002X";
    static final String PHONE = "+86 138 0000 0000";
    static final String VOLUNTEER_NUMBER = "4101080012345";
    static final String BORN = "2008-11-23";

    private static final PersonId ANN = PersonId.of("ann");
    private static final PersonId BEN = PersonId.of("ben");
    private static final OrganizationId STREET = OrganizationId.of("street");
    private static final OrganizationId COMMUNITY = OrganizationId.of("community");
    private static final TeamId TEAM = TeamId.of("party-1");
    private static final StationId STATION = StationId.of("station-1");
    private static final LocalDate DAY = LocalDate.of(2023, 3, 5);
    private static final DateRange SINCE = DateRange.from(DAY);
    private static final TimeSpan MORNING = TimeSpan.parse("2023-03-05T09:00/2023-03-05T11:30[Asia/Shanghai]");

    private Samples() {}

    static List<Object> all() {
        return List.of(
                organization(),
                team(),
                person(),
                volunteer(),
                identity(),
                membership(),
                station(),
                writtenRule(),
                project(),
                activity(),
                training(),
                attendance(),
                wish(),
                recognition(),
                statistic(),
                record(),
                groupService(),
                kinship(),
                RegistrationRules.league(),
                RegistrationRules.national());
    }

    static Organization organization() {
        return Organization.builder()
                .id(STREET)
                .name("迎宾路街道")
                .kind(Organization.Kind.AREA_BODY)
                .level(Level.STREET)
                .parent(OrganizationId.of("district"))
                .active(DateRange.year(2023))
                .addFounders(OrganizationId.of("hospital"))
                .population(Count.of(47_000, Count.Precision.OVER))
                .build();
    }

    static Kinship kinship() {
        return Kinship.builder()
                .person(ANN)
                .relative(BEN)
                .relation(Kinship.Relation.CHILD)
                .during(SINCE)
                .build();
    }

    static Team team() {
        return Team.builder()
                .id(TEAM)
                .name("党员志愿服务队")
                .kind("party")
                .nature(Team.Nature.COMMUNITY)
                .home(COMMUNITY)
                .active(SINCE)
                .build();
    }

    static Person person() {
        return Person.builder()
                .id(ANN)
                .born(LocalDate.parse(BORN))
                .sex(Sex.FEMALE)
                .build();
    }

    static Identity identity() {
        return Identity.builder()
                .person(ANN)
                .name(NAME)
                .identityNumber(IdentityNumber.parse(NUMBER))
                .phone(PHONE)
                .build();
    }

    static Volunteer volunteer() {
        return Volunteer.builder()
                .person(ANN)
                .number(VOLUNTEER_NUMBER)
                .registered(SINCE)
                .registeredBy(STREET)
                .platform("志愿郑州")
                .home(COMMUNITY)
                .addAffiliations(Affiliation.STUDENT, Affiliation.LEAGUE_MEMBER)
                .addSkill(
                        Skill.builder().name("手语").level("初级").confirmedBy(BEN).build())
                .addSkill(Skill.of("急救"))
                .guardianConsent(GuardianConsent.builder()
                        .guardian(BEN)
                        .givenOn(DAY)
                        .relation(GuardianConsent.Relation.PARENT)
                        .build())
                .ownIncome(true)
                .availability("周末")
                .build();
    }

    static Membership membership() {
        return Membership.builder()
                .person(ANN)
                .team(TEAM)
                .role(MembershipRole.BACKBONE)
                .during(SINCE)
                .build();
    }

    static WrittenRule writtenRule() {
        return WrittenRule.builder()
                .id(RuleId.of("rule-1"))
                .title("志愿者招募制度")
                .topic("recruitment")
                .body(COMMUNITY)
                .inForce(SINCE)
                .build();
    }

    static Recognition recognition() {
        return Recognition.builder()
                .id(RecognitionId.of("honour-1"))
                .kind(Recognition.Kind.AWARD)
                .title("优秀志愿者")
                .level(Level.CITY)
                .organization(COMMUNITY)
                .person(ANN)
                .on(DAY)
                .occasion("学雷锋纪念日")
                .build();
    }

    static Statistic statistic() {
        return Statistic.builder()
                .id(StatisticId.of("figure-1"))
                .name("party-members")
                .body(STREET)
                .on(DAY)
                .count(Count.of(300, Count.Precision.ALMOST))
                .unit(Unit.PERSON)
                .source("年度总结")
                .build();
    }

    static Station station() {
        return Station.builder()
                .id(STATION)
                .name("一号服务站")
                .kind(StationKind.WINDOW_UNIT)
                .body(OrganizationId.of("hospital"))
                .area(STREET)
                .open(SINCE)
                .premises(Premises.builder().floorSpace(40).ownRoom(true).build())
                .addEquipment(Equipment.builder()
                        .item("red-vest")
                        .pieces(20)
                        .since(DAY)
                        .build())
                .addOpeningHour(OpeningHours.builder()
                        .addWeekdays(DayOfWeek.SATURDAY, DayOfWeek.MONDAY)
                        .from(LocalTime.of(8, 30))
                        .to(LocalTime.MIDNIGHT)
                        .build())
                .addStaff(StaffPost.builder()
                        .person(ANN)
                        .fullTime(false)
                        .during(SINCE)
                        .build())
                .addTeams(TeamId.of("z"), TEAM)
                .build();
    }

    static Project project() {
        return Project.builder()
                .id(ProjectId.of("project-1"))
                .title("文明交通")
                .theme("traffic")
                .station(STATION)
                .organizer(COMMUNITY)
                .running(SINCE)
                .regular(true)
                .build();
    }

    static Activity activity() {
        return Activity.builder()
                .id(ActivityId.of("activity-1"))
                .title("路口劝导")
                .project(ProjectId.of("project-1"))
                .theme("traffic")
                .campaign("lei-feng-month")
                .organizer(COMMUNITY)
                .team(TEAM)
                .station(STATION)
                .time(MORNING)
                .beneficiaryContacts(120)
                .build();
    }

    static TrainingSession training() {
        return TrainingSession.builder()
                .id(TrainingSessionId.of("training-1"))
                .title("急救培训")
                .topic("first-aid")
                .kind(TrainingKind.AD_HOC)
                .organizer(STREET)
                .time(MORNING)
                .build();
    }

    static TrainingAttendance attendance() {
        return TrainingAttendance.builder()
                .session(TrainingSessionId.of("training-1"))
                .person(ANN)
                .passed(true)
                .build();
    }

    static Wish wish() {
        return Wish.builder()
                .id(WishId.of("wish-1"))
                .community(COMMUNITY)
                .title("一副老花镜")
                .posted(DAY)
                .claimedBy(BEN)
                .fulfilled(DAY)
                .build();
    }

    static GroupService groupService() {
        return GroupService.builder()
                .id(GroupServiceId.of("group-1"))
                .heads(Count.of(50, Count.Precision.ABOUT))
                .time(MORNING)
                .pause(Hours.ofMinutes(30))
                .kind(TimeKind.SERVICE)
                .grade(EvidenceGrade.WITNESSED)
                .source("签到表")
                .organization(COMMUNITY)
                .activity(ActivityId.of("activity-1"))
                .team(TEAM)
                .station(STATION)
                .countedBy(BEN)
                .build();
    }

    static ServiceRecord record() {
        return ServiceRecord.builder()
                .id(ServiceRecordId.of("record-1"))
                .person(ANN)
                .time(MORNING)
                .pause(Hours.ofMinutes(30))
                .kind(TimeKind.PREPARATION)
                .grade(EvidenceGrade.WITNESSED)
                .source("签到表")
                .organization(COMMUNITY)
                .activity(ActivityId.of("activity-1"))
                .attendance(AttendanceId.of("check-in-1"))
                .team(TEAM)
                .station(STATION)
                .role("guide")
                .confirmedBy(BEN)
                .complaint(true)
                .build();
    }
}
