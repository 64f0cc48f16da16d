package org.volunteerkit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.volunteerkit.activity.attendance.HeadCount;
import org.volunteerkit.activity.plan.ShiftId;
import org.volunteerkit.history.StepId;
import org.volunteerkit.json.Json;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.roster.body.OrganizationId;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.time.TimeSpan;
import org.volunteerkit.value.Count;
import org.volunteerkit.value.Hours;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GroupServiceTest {

    private static final TimeSpan MORNING = TimeSpan.parse("2023-03-05T09:00/2023-03-05T11:30[Asia/Shanghai]");

    private static GroupService.Builder of(String heads) {
        return of(heads, MORNING);
    }

    private static GroupService.Builder of(String heads, TimeSpan time) {
        return GroupService.builder()
                .id(GroupServiceId.of("g1"))
                .heads(Count.parse(heads))
                .time(time)
                .grade(EvidenceGrade.WITNESSED)
                .source("list")
                .organization(OrganizationId.of("o1"));
    }

    @ParameterizedTest(name = "{0} people for two hours are {1}")
    @CsvSource({"50, PT100H", "over 50, PT100H", "1, PT2H"})
    void heads_times_hours_are_no_hours_of_a_person(String heads, String all) {
        GroupService some = of(heads).pause(Hours.ofMinutes(30)).build();

        assertThat(some.each()).isEqualTo(Hours.of(2));
        assertThat(some.headHours()).hasValue(Hours.parse(all));
    }

    @Test
    void a_number_that_cannot_be_read_makes_no_hours() {
        assertThat(of("unreadable").build().headHours()).isEmpty();
    }

    @Test
    void nobody_is_no_group_and_a_day_is_the_longest() {
        assertThatThrownBy(() -> of("0").build())
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("service.no-heads"));
        assertThatThrownBy(() -> of("9", TimeSpan.parse("2023-03-05T09:00/2023-03-06T09:01[Asia/Shanghai]"))
                        .build())
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void heads_that_were_counted_on_a_shift_are_a_group() {
        HeadCount counted = HeadCount.builder()
                .id(StepId.of("h1"))
                .shift(ShiftId.of("shift-1"))
                .heads(12)
                .time(MORNING)
                .by(PersonId.of("ben"))
                .build();

        GroupService group = GroupService.of(GroupServiceId.of("g1"), counted)
                .source("head-count")
                .organization(OrganizationId.of("o1"))
                .build();

        assertThat(group.headHours()).hasValue(Hours.of(30));
        assertThat(group.countedBy()).hasValue(PersonId.of("ben"));
        assertThat(Json.read(GroupService.class, "group-service.jsonl", Json.write(group))
                        .orThrow())
                .isEqualTo(group);
    }
}
