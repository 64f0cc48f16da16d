package org.volunteerkit.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.volunteerkit.activity.attendance.Attendance;
import org.volunteerkit.activity.attendance.AttendanceBook;
import org.volunteerkit.activity.attendance.AttendanceRules;
import org.volunteerkit.activity.attendance.CheckStep;
import org.volunteerkit.activity.attendance.Proof;
import org.volunteerkit.activity.plan.Post;
import org.volunteerkit.activity.plan.PostId;
import org.volunteerkit.activity.plan.Recurrence;
import org.volunteerkit.activity.plan.Rhythm;
import org.volunteerkit.activity.plan.SeriesId;
import org.volunteerkit.activity.plan.Shift;
import org.volunteerkit.activity.plan.ShiftId;
import org.volunteerkit.activity.signup.SignUpBook;
import org.volunteerkit.activity.signup.SignUpRules;
import org.volunteerkit.activity.signup.SignUpStep;
import org.volunteerkit.history.Filed;
import org.volunteerkit.history.StepId;
import org.volunteerkit.roster.Membership;
import org.volunteerkit.roster.MembershipRole;
import org.volunteerkit.roster.Volunteer;
import org.volunteerkit.roster.body.OrganizationId;
import org.volunteerkit.roster.body.TeamId;
import org.volunteerkit.roster.life.LifeRules;
import org.volunteerkit.roster.life.RegistrationBook;
import org.volunteerkit.roster.life.RegistrationStep;
import org.volunteerkit.roster.life.Standing;
import org.volunteerkit.roster.moving.Body;
import org.volunteerkit.roster.moving.MembershipBook;
import org.volunteerkit.roster.moving.MembershipStep;
import org.volunteerkit.roster.moving.MembershipStep.Side;
import org.volunteerkit.roster.moving.TransferRules;
import org.volunteerkit.roster.person.Person;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.roster.twin.MergeBook;
import org.volunteerkit.roster.twin.MergeStep;
import org.volunteerkit.service.EvidenceGrade;
import org.volunteerkit.service.ServiceBook;
import org.volunteerkit.service.ServiceRecord;
import org.volunteerkit.service.ServiceRecordId;
import org.volunteerkit.service.review.ReviewBook;
import org.volunteerkit.service.review.ReviewRules;
import org.volunteerkit.service.review.ReviewStep;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.Editions;
import org.volunteerkit.time.TimeSpan;
import org.volunteerkit.value.Hours;

/** The story of docs/facts.md: traffic duty every Friday from 7:30 to 8:30, from the plan to credited hours. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FridayDutyTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final PersonId ANN = PersonId.of("ann");

    /** Ann once more: she had registered with a second platform. */
    private static final PersonId ANNA = PersonId.of("anna");

    private static final PersonId LEADER = PersonId.of("leader");
    private static final PersonId CLERK = PersonId.of("clerk");
    private static final OrganizationId DISTRICT = OrganizationId.of("district");
    private static final Body PARTY_TEAM = Body.of(TeamId.of("party-team"));
    private static final Body COMMUNITY_TEAM = Body.of(TeamId.of("community-team"));
    private static final PostId CROSSING = PostId.of("crossing");
    private static final LocalDate FEBRUARY = LocalDate.of(2023, 2, 1);
    private static final LocalDate APRIL = LocalDate.of(2023, 4, 3);

    private static final Recurrence FRIDAYS = Recurrence.builder()
            .series(SeriesId.of("traffic-friday"))
            .rhythm(Rhythm.weekly(DayOfWeek.FRIDAY))
            .starts(LocalTime.of(7, 30))
            .ends(LocalTime.of(8, 30))
            .zone(SHANGHAI)
            .during(DateRange.year(2023))
            .build();

    private static final Shift DUTY = Shift.builder()
            .id(ShiftId.of("template"))
            .title("爱心劝导文明出行")
            .organizer(DISTRICT)
            .place("人民路与解放路路口")
            .time(TimeSpan.parse("2023-03-03T07:30/2023-03-03T08:30[Asia/Shanghai]"))
            .addPosts(Post.builder().id(CROSSING).title("路口引导").most(2).build())
            .build();

    private static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(SHANGHAI).toInstant();
    }

    private static RegistrationBook registered() {
        Volunteer form = Volunteer.builder()
                .person(ANN)
                .registered(DateRange.from(FEBRUARY))
                .registeredBy(DISTRICT)
                .build();
        return RegistrationBook.empty(Editions.of(List.of(LifeRules.national()), LifeRules::validity))
                .knowing(List.of(
                        Person.builder().id(ANN).born(LocalDate.of(1980, 5, 4)).build()))
                .file(List.of(
                        new RegistrationStep.Apply(StepId.of("ann-1"), form, FEBRUARY, FEBRUARY, ANN),
                        new RegistrationStep.Confirm(
                                StepId.of("ann-2"),
                                ANN,
                                Optional.of("410108-1"),
                                Optional.empty(),
                                FEBRUARY,
                                FEBRUARY,
                                CLERK,
                                Optional.empty())))
                .orThrow();
    }

    private static MembershipBook joined() {
        return MembershipBook.empty(Editions.of(List.of(TransferRules.consent()), TransferRules::validity))
                .file(List.of(new MembershipStep.Join(
                        StepId.of("join-1"), ANN, PARTY_TEAM, MembershipRole.MEMBER, FEBRUARY, FEBRUARY, LEADER)))
                .orThrow();
    }

    private static MembershipBook transferred() {
        LocalDate asked = LocalDate.of(2023, 3, 20);
        return joined().file(List.of(
                        new MembershipStep.RequestTransfer(
                                StepId.of("move-1"),
                                ANN,
                                PARTY_TEAM,
                                COMMUNITY_TEAM,
                                MembershipRole.MEMBER,
                                APRIL,
                                Side.MEMBER,
                                asked,
                                asked,
                                ANN),
                        agree("move-2", Side.GIVING, asked.plusDays(1)),
                        agree("move-3", Side.RECEIVING, asked.plusDays(2))))
                .orThrow();
    }

    private static MembershipStep agree(String id, Side side, LocalDate day) {
        return new MembershipStep.Agree(StepId.of(id), ANN, StepId.of("move-1"), side, day, day, LEADER);
    }

    private static List<Shift> march() {
        return FRIDAYS.shifts(DUTY, DateRange.month(YearMonth.of(2023, 3)));
    }

    private static SignUpBook signedUp() {
        List<SignUpStep> steps = new ArrayList<>();
        for (Shift shift : march()) {
            for (PersonId person : List.of(ANN, ANNA)) {
                steps.add(new SignUpStep.SignUp(
                        StepId.of("up-" + person + "-" + shift.day()),
                        at(LocalDate.of(2023, 3, 1), "20:00"),
                        shift.id(),
                        CROSSING,
                        person,
                        Optional.empty()));
            }
        }
        return SignUpBook.empty(SignUpRules.house(), march()).file(steps).orThrow();
    }

    /** Ann comes to all five Fridays; on the 17th she forgets to check out; on the 10th her second account is used as well. */
    private static AttendanceBook attended() {
        List<CheckStep> steps = new ArrayList<>();
        for (Shift shift : march()) {
            steps.add(checkIn(ANN, shift));
            if (shift.day().getDayOfMonth() != 17) {
                steps.add(checkOut(ANN, shift));
            }
            if (shift.day().getDayOfMonth() == 10) {
                steps.add(checkIn(ANNA, shift));
                steps.add(checkOut(ANNA, shift));
            }
        }
        return AttendanceBook.empty(AttendanceRules.house(), signedUp())
                .file(steps)
                .orThrow();
    }

    private static CheckStep checkIn(PersonId person, Shift shift) {
        return new CheckStep.CheckIn(
                StepId.of("in-" + person + "-" + shift.day()),
                at(shift.day(), "07:28"),
                shift.id(),
                person,
                Proof.of(Proof.How.CODE));
    }

    private static CheckStep checkOut(PersonId person, Shift shift) {
        return new CheckStep.CheckOut(
                StepId.of("out-" + person + "-" + shift.day()),
                at(shift.day(), "08:31"),
                shift.id(),
                person,
                Proof.of(Proof.How.CODE));
    }

    private static List<Attendance> attendances() {
        return attended().attendances(at(APRIL, "00:00"));
    }

    private static ReviewBook reviewed() {
        List<ReviewStep> steps = new ArrayList<>();
        for (Attendance there : attendances()) {
            ServiceRecordId id = ServiceRecordId.of("r-" + there.id());
            ServiceRecord record = ServiceRecord.of(id, there, "签到系统").build();
            LocalDate day = there.time().startDate();
            steps.add(new ReviewStep.Submit(StepId.of("s-" + id), day, CLERK, record, Optional.empty()));
            steps.add(new ReviewStep.Approve(StepId.of("a-" + id), APRIL, LEADER, id, 1, Optional.empty()));
        }
        return ReviewBook.empty(ReviewRules.national()).file(inDays(steps)).orThrow();
    }

    private static List<ReviewStep> inDays(List<ReviewStep> steps) {
        return steps.stream()
                .sorted((one, other) -> one.day().compareTo(other.day()))
                .toList();
    }

    private static Hours total(ReviewBook book, PersonId person) {
        return book.book(person, LocalDate.of(2023, 12, 31)).total();
    }

    /** Twenty minutes late on the 24th, as the leader remembers: what counted is replaced, and both can be seen. */
    private static ReviewBook corrected() {
        ReviewBook before = reviewed();
        ServiceRecordId wrong = ServiceRecordId.of("r-in-ann-2023-03-24");
        ServiceRecord old = before.review(wrong).orElseThrow().record();
        ServiceRecord right = ServiceRecord.builder()
                .id(ServiceRecordId.of("r-in-ann-2023-03-24-b"))
                .person(old.person())
                .organization(old.organization())
                .attendance(old.attendance())
                .grade(EvidenceGrade.WITNESSED)
                .source("路口监控")
                .time(TimeSpan.parse("2023-03-24T07:50/2023-03-24T08:30[Asia/Shanghai]"))
                .build();
        LocalDate day = APRIL.plusDays(1);
        return before.file(List.of(
                        new ReviewStep.Correct(StepId.of("c-1"), day, CLERK, wrong, right, "路口监控显示七点五十到岗"),
                        new ReviewStep.Approve(StepId.of("c-2"), day, LEADER, right.id(), 1, Optional.empty())))
                .orThrow();
    }

    private static MergeBook merged(MergeStep... more) {
        List<MergeStep> steps = ImmutableList.<MergeStep>builder()
                .add(new MergeStep.Merge(StepId.of("m-1"), ANNA, ANN, ImmutableSortedMap.of(), APRIL, CLERK))
                .add(more)
                .build();
        return MergeBook.empty().file(steps).orThrow();
    }

    /** All hours that count, each held by who the person is. */
    private static Hours total(ReviewBook book, MergeBook persons, PersonId person) {
        return ServiceBook.of(book.counting(LocalDate.of(2023, 12, 31)).stream()
                        .map(record -> record.heldBy(persons.resolve(record.person())))
                        .filter(record -> record.person().equals(person))
                        .toList())
                .total();
    }

    @Test
    void a_registered_volunteer_joins_a_team() {
        assertThat(registered().standing(ANN, FEBRUARY)).contains(Standing.REGISTERED);
        assertThat(joined().memberships(FEBRUARY))
                .extracting(Membership::person)
                .containsExactly(ANN);
    }

    @Test
    void every_friday_of_march_is_a_shift_with_a_key_that_stays() {
        assertThat(march())
                .extracting(shift -> shift.id().value())
                .containsExactly(
                        "traffic-friday.20230303",
                        "traffic-friday.20230310",
                        "traffic-friday.20230317",
                        "traffic-friday.20230324",
                        "traffic-friday.20230331");
    }

    @Test
    void who_forgot_to_check_out_is_listed_and_gets_no_hour_by_guess() {
        assertThat(attended().forgotten(at(APRIL, "00:00")))
                .extracting(visit -> visit.arrival().shift().value())
                .containsExactly("traffic-friday.20230317");
        assertThat(attendances())
                .filteredOn(there -> there.person().equals(ANN))
                .hasSize(4);
    }

    @Test
    void four_approved_fridays_are_four_hours() {
        assertThat(total(reviewed(), ANN)).isEqualTo(Hours.of(4));
        assertThat(total(reviewed(), ANNA)).isEqualTo(Hours.of(1));
    }

    @Test
    void importing_the_same_steps_again_adds_nothing() {
        ReviewBook book = reviewed();

        Filed<ReviewBook> again = book.file(book.steps());

        assertThat(again.problems()).isEmpty();
        assertThat(again.kept()).isZero();
        assertThat(total(again.book(), ANN)).isEqualTo(Hours.of(4));
    }

    @Test
    void a_correction_replaces_what_counted_and_its_difference_is_an_entry() {
        ReviewBook book = corrected();

        assertThat(total(book, ANN)).isEqualTo(Hours.ofMinutes(220));
        assertThat(book.changes(APRIL, LocalDate.of(2023, 12, 31)))
                .extracting(entry -> entry.net().toMinutes())
                .containsExactlyInAnyOrder(-60L, 40L);
        assertThat(book.review(ServiceRecordId.of("r-in-ann-2023-03-24"))).isPresent();
    }

    @Test
    void a_transfer_takes_the_member_along_and_leaves_the_hours_with_the_person() {
        MembershipBook book = transferred();

        assertThat(book.memberships(ANN, APRIL))
                .extracting(each -> Body.of(each) + " " + each.during())
                .containsExactly(PARTY_TEAM + " 2023-02-01/2023-04-03", COMMUNITY_TEAM + " 2023-04-03/..");
        assertThat(total(corrected(), ANN)).isEqualTo(Hours.ofMinutes(220));
    }

    @Test
    void two_registrations_of_one_person_are_one_and_no_minute_counts_twice() {
        ReviewBook book = corrected();

        // Both were at the crossing on the 10th from 7:30 to 8:30: an hour, not two.
        assertThat(total(book, merged(), ANN)).isEqualTo(Hours.ofMinutes(220));
        assertThat(total(book, merged(), ANNA)).isEqualTo(Hours.ZERO);
    }

    @Test
    void what_was_merged_by_mistake_is_as_it_was_before() {
        ReviewBook book = corrected();
        MergeBook undone = merged(new MergeStep.Unmerge(StepId.of("m-2"), StepId.of("m-1"), APRIL.plusDays(2), CLERK));

        assertThat(total(book, undone, ANN)).isEqualTo(Hours.ofMinutes(220));
        assertThat(total(book, undone, ANNA)).isEqualTo(Hours.of(1));
    }
}
