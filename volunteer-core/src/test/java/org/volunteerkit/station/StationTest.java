package org.volunteerkit.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.roster.body.OrganizationId;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.time.DateRange;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StationTest {

    private static final LocalDate DAY = LocalDate.of(2023, 1, 1);

    private static Station.Builder station() {
        return Station.builder()
                .id(StationId.of("st-1"))
                .name("清华园站")
                .kind(StationKind.COMMUNITY)
                .body(OrganizationId.of("c-1"))
                .area(OrganizationId.of("c-1"))
                .open(DateRange.from(DAY));
    }

    private static Equipment equipment(String item, LocalDate since) {
        return Equipment.builder().item(item).pieces(2).since(since).build();
    }

    private static StaffPost post(String person, LocalDate from, LocalDate to) {
        return StaffPost.builder()
                .person(PersonId.of(person))
                .fullTime(true)
                .during(DateRange.of(from, to))
                .build();
    }

    private static OpeningHours hours(DayOfWeek day, int from, int to) {
        return OpeningHours.builder()
                .addWeekdays(day)
                .from(LocalTime.of(from, 0))
                .to(LocalTime.of(to, 0))
                .build();
    }

    private static void assertRefused(ThrowingCallable making, String code, String field) {
        assertThatThrownBy(making).isInstanceOfSatisfying(InvalidValueException.class, refused -> {
            assertThat(refused.problem().code()).isEqualTo(code);
            assertThat(refused.problem().place().path()).contains(field);
            assertThat(refused.problem().expected()).isPresent();
            assertThat(refused.problem().text(Locale.CHINA)).doesNotContain("{", "ann");
            assertThat(refused.problem().text(Locale.ENGLISH)).doesNotContain("{", "ann");
        });
    }

    @Test
    void nothing_that_would_be_counted_twice_stands_there_twice() {
        assertRefused(
                () -> station()
                        .addEquipment(
                                equipment("desk", DAY), equipment("sign", DAY), equipment("desk", DAY.plusYears(1)))
                        .build(),
                "station.equipment-twice",
                "equipment[2].item");
        assertRefused(
                () -> station()
                        .addStaff(post("ann", DAY, DAY.plusDays(10)), post("ann", DAY.plusDays(9), DAY.plusDays(20)))
                        .build(),
                "station.staff-twice",
                "staff[1].during");
        assertRefused(
                () -> station()
                        .addAllOpeningHours(List.of(hours(DayOfWeek.MONDAY, 9, 12), hours(DayOfWeek.MONDAY, 11, 0)))
                        .build(),
                "station.hours-twice",
                "openingHours[1].weekdays");
    }

    @Test
    void what_only_follows_or_stands_beside_is_kept() {
        Station station = station()
                .addEquipment(equipment("desk", DAY), equipment("sign", DAY))
                .addStaff(
                        post("ann", DAY, DAY.plusDays(10)),
                        post("ann", DAY.plusDays(10), DAY.plusDays(20)),
                        post("ben", DAY, DAY.plusDays(20)))
                .addAllOpeningHours(List.of(
                        hours(DayOfWeek.MONDAY, 9, 12),
                        hours(DayOfWeek.MONDAY, 12, 17),
                        hours(DayOfWeek.TUESDAY, 9, 12)))
                .build();

        assertThat(station.staff()).hasSize(3);
        assertThat(station.openingHours()).hasSize(3);
    }
}
