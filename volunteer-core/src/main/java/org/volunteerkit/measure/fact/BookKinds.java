package org.volunteerkit.measure.fact;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.volunteerkit.activity.attendance.Absence;
import org.volunteerkit.activity.attendance.Attendance;
import org.volunteerkit.activity.attendance.Proof;
import org.volunteerkit.activity.plan.Shift;
import org.volunteerkit.activity.plan.ShiftId;
import org.volunteerkit.roster.life.Agreement;
import org.volunteerkit.roster.life.Insurance;
import org.volunteerkit.roster.life.Occasion;
import org.volunteerkit.roster.life.Registration;
import org.volunteerkit.service.EvidenceGrade;
import org.volunteerkit.service.GroupService;
import org.volunteerkit.service.TimeKind;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.training.credential.CredentialBook;
import org.volunteerkit.value.Unit;

/** How what the books of the library answer is looked at: those kinds of {@link VolunteerFacts} with their fields. */
final class BookKinds {

    private final ImmutableMap<ShiftId, Shift> shifts;

    final FactKind<CredentialBook.Validity> credential;
    final FactKind<Registration.Suspension> suspension;
    final FactKind<Insurance> insurance;
    final FactKind<Agreement> agreement;
    final FactKind<Attendance> attendance;
    final FactKind<Absence> absence;
    final FactKind<GroupService> groupService;

    BookKinds(Collection<Shift> shifts) {
        this.shifts = Kinds.index(shifts, Shift::id);
        this.credential = FactKind.state(
                        "credential",
                        CredentialBook.Validity.class,
                        each -> each.person() + "@" + each.kind() + "@"
                                + each.during().start(),
                        CredentialBook.Validity::during)
                .key("person", each -> Optional.of(Kinds.text(each.person())))
                .key("kind", each -> Optional.of(Kinds.text(each.kind())))
                .day("since", each -> Optional.of(each.during().start()))
                .day("until", each -> each.during().end())
                .called(Titles.of("credential"))
                .called(Titles.FIELDS)
                .build();
        this.suspension = FactKind.state(
                        "suspension",
                        Registration.Suspension.class,
                        each -> each.step().person() + "@" + each.during().start(),
                        Registration.Suspension::during)
                .key("person", each -> Optional.of(Kinds.text(each.step().person())))
                .day("since", each -> Optional.of(each.during().start()))
                .day("until", each -> each.during().end())
                .called(Titles.of("suspension"))
                .called(Titles.FIELDS)
                .build();
        this.insurance = FactKind.state(
                        "insurance",
                        Insurance.class,
                        each -> each.person() + "@" + each.takenOutBy() + "@" + each.during()
                                + String.join("+", Kinds.words(each.covers())),
                        Insurance::during)
                .key("person", each -> Optional.of(Kinds.text(each.person())))
                .key("organization", each -> Optional.of(Kinds.text(each.takenOutBy())))
                .keys("covers", Kinds.words(Occasion.class), each -> covered(each.covers()))
                .day("since", each -> Optional.of(each.during().start()))
                .day("until", each -> each.during().end())
                .called(Titles.of("insurance"))
                .called(Titles.FIELDS)
                .build();
        this.agreement = FactKind.state(
                        "agreement",
                        Agreement.class,
                        each -> each.person() + "@" + each.organization() + "@" + each.during()
                                + String.join("+", Kinds.words(each.covers())),
                        BookKinds::signedDays)
                .key("person", each -> Optional.of(Kinds.text(each.person())))
                .key("organization", each -> Optional.of(Kinds.text(each.organization())))
                .keys("covers", Kinds.words(Occasion.class), each -> covered(each.covers()))
                .day("signed", each -> Optional.of(each.signed()))
                .day("since", each -> Optional.of(each.during().start()))
                .day("until", each -> each.during().end())
                .called(Titles.of("agreement"))
                .called(Titles.FIELDS)
                .build();
        this.attendance = FactKind.actAt(
                        "shift-attendance", Attendance.class, each -> Kinds.text(each.id()), Attendance::time)
                .lasting(each -> Optional.of(each.time()))
                .key("attendance", each -> Optional.of(Kinds.text(each.id())))
                .key("person", each -> Optional.of(Kinds.text(each.person())))
                .key("shift", each -> Optional.of(Kinds.text(each.shift())))
                .key("post", each -> each.post().map(Kinds::text))
                .key("activity", each -> each.activity().map(Kinds::text))
                .key("project", each -> each.project().map(Kinds::text))
                .key("station", each -> each.station().map(Kinds::text))
                .key("organization", each -> Optional.of(Kinds.text(each.organizer())))
                .key("end", Kinds.words(Attendance.End.class), each -> Optional.of(Kinds.word(each.end())))
                .key(
                        "proof",
                        Kinds.words(Proof.How.class),
                        each -> Optional.of(Kinds.word(each.arrival().how())))
                .key("signed-up", Kinds.YES_OR_NO, each -> Optional.of(Kinds.yes(each.signedUp())))
                .day("on", each -> Optional.of(each.time().startDate()))
                .time("elapsed", each -> each.time().elapsed())
                .called(Titles.of("shift-attendance"))
                .called(Titles.FIELDS)
                .build();
        this.absence = FactKind.actAt("absence", Absence.class, each -> Kinds.text(each.id()), Absence::planned)
                .key("person", each -> Optional.of(Kinds.text(each.person())))
                .key("shift", each -> Optional.of(Kinds.text(each.shift())))
                .key("activity", each -> shift(each).flatMap(Shift::activity).map(Kinds::text))
                .key("project", each -> shift(each).flatMap(Shift::project).map(Kinds::text))
                .key("station", each -> shift(each).flatMap(Shift::station).map(Kinds::text))
                .key("organization", each -> shift(each).map(Shift::organizer).map(Kinds::text))
                .key("kind", Kinds.words(Absence.Kind.class), each -> Optional.of(Kinds.word(each.kind())))
                .day("on", each -> Optional.of(each.planned().startDate()))
                .called(Titles.of("absence"))
                .called(Titles.FIELDS)
                .build();
        this.groupService = FactKind.actAt(
                        "group-service", GroupService.class, each -> Kinds.text(each.id()), GroupService::time)
                .lasting(each -> Optional.of(each.time()))
                .key("record", each -> Optional.of(Kinds.text(each.id())))
                .key("activity", each -> each.activity().map(Kinds::text))
                .key("team", each -> each.team().map(Kinds::text))
                .key("station", each -> each.station().map(Kinds::text))
                .key("organization", each -> Optional.of(Kinds.text(each.organization())))
                .key("grade", Kinds.words(EvidenceGrade.class), each -> Optional.of(Kinds.word(each.grade())))
                .key("kind", Kinds.words(TimeKind.class), each -> Optional.of(Kinds.word(each.kind())))
                .day("on", each -> Optional.of(each.time().startDate()))
                .quantity("persons", Unit.PERSON, each -> Numbers.persons(each.heads()))
                .time("served", GroupService::each)
                .time("elapsed", each -> each.time().elapsed())
                .called(Titles.of("group-service"))
                .called(Titles.FIELDS)
                .build();
    }

    private Optional<Shift> shift(Absence absence) {
        return Optional.ofNullable(shifts.get(absence.shift()));
    }

    /** Every occasion that a paper covers; one for nothing in particular covers all of them. */
    private static Set<String> covered(Set<Occasion> covers) {
        return covers.isEmpty() || covers.contains(Occasion.ANY) ? Kinds.words(Occasion.class) : Kinds.words(covers);
    }

    /** The days of an agreement, without those before it was signed. */
    private static DateRange signedDays(Agreement agreement) {
        LocalDate start = agreement.during().start();
        LocalDate from = agreement.signed().isAfter(start) ? agreement.signed() : start;
        return agreement.during().end().map(end -> DateRange.of(from, end)).orElseGet(() -> DateRange.from(from));
    }
}
