package org.volunteerkit.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.volunteerkit.activity.ActivityId;
import org.volunteerkit.activity.attendance.Attendance;
import org.volunteerkit.activity.attendance.AttendanceId;
import org.volunteerkit.activity.attendance.Proof;
import org.volunteerkit.activity.plan.ShiftId;
import org.volunteerkit.roster.body.OrganizationId;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.station.StationId;
import org.volunteerkit.time.TimeSpan;
import org.volunteerkit.value.Hours;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CreditTest {

    private static final TimeSpan PRESENCE = TimeSpan.parse("2023-03-05T08:50/2023-03-05T11:40[Asia/Shanghai]");
    private static final TimeSpan STANDS = TimeSpan.parse("2023-03-05T09:00/2023-03-05T11:30[Asia/Shanghai]");

    private static Attendance attendance(Proof arrival, Optional<Proof> leaving) {
        return Attendance.builder()
                .id(AttendanceId.of("in-1"))
                .person(PersonId.of("ann"))
                .shift(ShiftId.of("shift-1"))
                .organizer(OrganizationId.of("street"))
                .activity(ActivityId.of("traffic"))
                .station(StationId.of("s1"))
                .presence(PRESENCE)
                .time(STANDS)
                .arrival(arrival)
                .leaving(leaving)
                .end(leaving.isPresent() ? Attendance.End.CHECKED_OUT : Attendance.End.ASSUMED)
                .signedUp(true)
                .build();
    }

    private static Proof proof(String how) {
        return how.equals("WITNESS") ? Proof.witnessedBy(PersonId.of("ben")) : Proof.of(Proof.How.valueOf(how));
    }

    @Test
    void a_record_names_the_attendance_it_comes_from_and_has_the_time_that_stands() {
        ServiceRecord record = ServiceRecord.of(
                        ServiceRecordId.of("r1"), attendance(proof("CODE"), Optional.of(proof("WITNESS"))), "check-in")
                .role("guide")
                .build();

        assertThat(record.attendance()).hasValue(AttendanceId.of("in-1"));
        assertThat(record.worked()).isEqualTo(Hours.ofMinutes(150));
        assertThat(record.organization()).isEqualTo(OrganizationId.of("street"));
        assertThat(record.activity()).hasValue(ActivityId.of("traffic"));
        assertThat(record.station()).hasValue(StationId.of("s1"));
        assertThat(record.confirmedBy()).hasValue(PersonId.of("ben"));
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "CODE, PLACE, MEASURED",
        "PHOTO, WITNESS, WITNESSED",
        "WITNESS, CODE, WITNESSED",
        "WORD, CODE, DECLARED",
        "CODE, , DECLARED"
    })
    void the_weaker_proof_decides_on_the_grade(String arrival, String leaving, EvidenceGrade grade) {
        Attendance attendance =
                attendance(proof(arrival), Optional.ofNullable(leaving).map(CreditTest::proof));

        assertThat(ServiceRecord.of(ServiceRecordId.of("r1"), attendance, "check-in")
                        .build()
                        .grade())
                .isEqualTo(grade);
    }
}
