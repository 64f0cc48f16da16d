package org.volunteerkit.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.volunteerkit.award.Notice.WorkingDays;
import org.volunteerkit.award.book.AwardDesk;
import org.volunteerkit.json.Json;
import org.volunteerkit.json.Reading;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.problem.ProblemException;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.Window;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Quantity;

/** Programmes are read strictly, and options that contradict one another are refused by name. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProgrammeTest {

    private static final String SOUND = """
            {"id":"p","edition":"e","title":{"zh":"章","en":"Badge"},"publisher":{"zh":"市","en":"City"},
             "validity":"2020-01-01/..","source":{"source":"x"},
             "grades":[{"id":"a","label":{"zh":"甲","en":"A"},%s},{"id":"b","label":{"zh":"乙","en":"B"}%s}],
             "gives":"%s","repeat":%s,"order":"free","falls":{"keeps":{}}%s}""";

    private static String refusals(String text) {
        return Json.read(Programme.class, "p.json", text) instanceof Reading.Refused<Programme> refused
                ? refused.problems().stream().map(Problem::code).collect(Collectors.joining(" "))
                : "";
    }

    @ParameterizedTest(name = "[{index}] {5}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`\"uses\":[]` | `` | highest | {\"once\":{}} | `` | ``",
                "`\"uses\":[]` | `` | highest | {\"unlimited\":{}} | `` | award.unlimited-free",
                "`\"uses\":[]` | `` | highest | {\"after-expiry\":{}} | `` | award.expiry-endless",
                "`\"uses\":[]` | `` | highest | {\"each-further\":{\"amount\":\"PT60H\"}} | `` | award.each-further-grades",
                "`\"uses\":[]` | `` | highest | {\"each-further\":{\"amount\":\"PT0S\"}} | `` | award.each-nothing",
                "`\"uses\":[]` | `` | highest | {\"each-further\":{\"amount\":\"PT1H\",\"first\":\"3 point\"}} | `` | award.first-unit",
                "`\"uses\":[]` | `` | every | {\"per-window\":{\"window\":{\"calendar\":{\"period\":\"year\"}},\"of\":\"programme\"}} | `` | award.window-every",
                "`\"uses\":[]` | `` | every | {\"per-window\":{\"window\":{\"life\":{}},\"of\":\"grade\"}} | `` | award.window-kind",
                "`\"uses\":[]` | `` | highest | {\"once\":{}} | `,\"renewal\":{\"before\":\"P1M\"}` | award.renewal-endless",
                "`\"lasts\":{\"span\":{\"length\":\"P1M\"}}` | `,\"lasts\":{\"span\":{\"length\":\"P1M\"}}` | highest | {\"once\":{}} | `,\"renewal\":{\"before\":\"P1M\"}` | award.renewal-long",
                "`\"lasts\":{\"span\":{\"length\":\"P0D\"}}` | `` | highest | {\"once\":{}} | `` | award.span",
                "`\"lasts\":{\"year-end\":{\"after\":101}}` | `` | highest | {\"once\":{}} | `` | award.year-end",
                "`\"uses\":[{\"kind\":\"service\",\"atLeast\":\"PT0S\",\"takes\":\"threshold\"}]` | `` | highest | {\"once\":{}} | `` | award.use-nothing",
                "`\"uses\":[]` | `` | highest | {\"once\":{}} | `,\"notice\":{\"days\":0,\"working\":true}` | award.notice-days",
                "`\"uses\":[]` | `` | highest | {\"once\":{}} | `,\"coolingOff\":\"P-1Y\"` | award.span",
                "`\"uses\":[]` | `` | highest | {\"once\":{}} | `,\"claim\":{\"period\":{\"life\":{}},\"length\":\"P1M\"}` | award.calendar-needed",
                "`\"uses\":[]` | `` | highest | {\"once\":{}} | `,\"easings\":[{\"by\":{\"programme\":\"p\",\"held\":\"ever\"},\"waives\":[]}]` | award.easing-empty",
                "`\"uses\":[]` | `` | highest | {\"once\":{}} | `,\"cooloff\":\"P1Y\"` | json.unknown-field",
            })
    void options_that_contradict_one_another_are_refused(
            String first, String second, String gives, String repeat, String more, String code) {
        String text = SOUND.formatted(first, second == null ? "" : second, gives, repeat, more == null ? "" : more);

        assertThat(refusals(text)).isEqualTo(code == null ? "" : code);
    }

    @Test
    void one_kind_of_record_is_used_once_and_a_grade_is_there_once() {
        assertThat(refusals(SOUND.formatted(
                        "\"uses\":[{\"kind\":\"service\",\"atLeast\":\"PT1H\",\"takes\":\"threshold\"},"
                                + "{\"kind\":\"service\",\"atLeast\":\"PT2H\",\"takes\":\"everything\"}]",
                        "",
                        "highest",
                        "{\"once\":{}}",
                        "")))
                .isEqualTo("award.use-twice");
        assertThat(refusals(SOUND.formatted("\"uses\":[]", "", "highest", "{\"once\":{}}", "")
                        .replace("\"id\":\"b\"", "\"id\":\"a\"")))
                .isEqualTo("award.grade-twice");
        assertThatThrownBy(() -> new Repeat.PerWindow(Window.life(), Repeat.Of.GRADE))
                .hasMessageContaining("calendar or rolling");
    }

    private static Programme programme(String id, Prior... needs) {
        String text = SOUND.formatted("\"uses\":[]", "", "highest", "{\"once\":{}}", "");
        Programme sound = Json.read(Programme.class, "p.json", text).orThrow();
        return Programme.builder()
                .id(ProgrammeId.of(id))
                .edition(sound.edition())
                .title(sound.title())
                .publisher(sound.publisher())
                .validity(sound.validity())
                .source(sound.source())
                .addGrade(Grade.builder()
                        .id(GradeId.of("a"))
                        .label(sound.title())
                        .addAllNeeds(List.of(needs))
                        .build())
                .gives(sound.gives())
                .repeat(sound.repeat())
                .order(sound.order())
                .falls(sound.falls())
                .build();
    }

    private static Prior any(String programme) {
        return new Prior(ProgrammeId.of(programme), ImmutableSortedSet.of(), Prior.Held.EVER);
    }

    @Test
    void names_of_nothing_and_awards_that_need_one_another_are_found_when_loaded() {
        assertThat(AwardDesk.check(List.of(programme("a"), programme("b", any("a")))))
                .isEmpty();
        assertThat(AwardDesk.check(List.of(programme("a", any("b")), programme("b", any("a")))))
                .extracting(Problem::code)
                .containsExactly("award.unreachable", "award.unreachable");
        Prior noSuchGrade =
                new Prior(ProgrammeId.of("a"), ImmutableSortedSet.of(GradeId.of("zz")), Prior.Held.STANDING);
        List<Problem> dangling = AwardDesk.check(List.of(programme("a"), programme("b", any("c"), noSuchGrade)));
        assertThat(dangling)
                .extracting(Problem::code)
                .containsExactly("award.dangling-programme", "award.dangling-grade");
        assertThat(dangling.get(0).text(Locale.UK)).contains("programmes[1].grades[0].needs[0].programme");
        assertThatThrownBy(() -> AwardDesk.of(List.of(programme("b", any("c")))))
                .isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest(name = "from {0}: until {1}")
    @CsvSource({
        "2024-02-29, 2027-02-28",
        "2024-01-31, 2027-01-31",
        "9998-01-01, ",
    })
    void a_span_ends_on_the_same_day_or_the_last_of_the_month(LocalDate start, LocalDate end) {
        assertThat(new Lasting.Span(Period.ofYears(3)).from(start))
                .isEqualTo(end == null ? DateRange.from(start) : DateRange.of(start, end));
    }

    @Test
    void a_year_end_is_the_end_of_this_year_or_a_later_one() {
        LocalDate start = LocalDate.of(2024, 12, 31);
        assertThat(new Lasting.YearEnd(0, Optional.empty()).from(start)).isEqualTo(DateRange.day(start));
        assertThat(new Lasting.YearEnd(1, Optional.empty()).from(start))
                .isEqualTo(DateRange.parse("2024-12-31/2026-01-01"));
        assertThat(Lasting.from(Optional.empty(), start)).isEqualTo(DateRange.from(start));
    }

    @Test
    void working_days_leave_out_weekends_and_holidays_but_not_the_days_worked_for_them() {
        // National Day 2024: 1 to 7 October off, Sunday 29 September and Saturday 12 October worked.
        WorkingDays china = new WorkingDays(
                LocalDate.of(2024, 10, 1)
                        .datesUntil(LocalDate.of(2024, 10, 8))
                        .collect(ImmutableSortedSet.toImmutableSortedSet(LocalDate::compareTo)),
                ImmutableSortedSet.of(LocalDate.of(2024, 9, 29), LocalDate.of(2024, 10, 12)));

        assertThat(new Notice(5, true).from(LocalDate.of(2024, 9, 29), china))
                .isEqualTo(DateRange.parse("2024-09-29/2024-10-11"));
        assertThat(new Notice(5, false).from(LocalDate.of(2024, 9, 29), china))
                .isEqualTo(DateRange.parse("2024-09-29/2024-10-04"));
    }

    @Test
    void claims_are_taken_after_the_period() {
        ClaimWindow shiki = new ClaimWindow(Window.calendar(Window.Period.YEAR), Optional.empty(), Period.ofMonths(3));
        ClaimWindow fuzhou = new ClaimWindow(
                Window.calendar(Window.Period.YEAR), Optional.of(Period.ofMonths(3)), Period.ofMonths(1));

        assertThat(shiki.claims(LocalDate.of(2023, 5, 1))).contains(DateRange.parse("2024-01-01/2024-04-01"));
        assertThat(fuzhou.claims(LocalDate.of(2021, 1, 10))).contains(DateRange.parse("2022-04-01/2022-05-01"));
    }

    @ParameterizedTest(name = "{0} hours: {1}")
    @CsvSource({"0, 0", "749, 0", "750, 1", "1249, 1", "1250, 2", "2250, 4"})
    void each_further_amount_counts_from_the_first(long hours, long times) {
        Repeat.EachFurther repeat =
                new Repeat.EachFurther(Quantity.of(Hours.of(500)), Optional.of(Quantity.of(Hours.of(750))));

        assertThat(repeat.times(Quantity.of(Hours.of(hours)))).isEqualTo(times);
    }
}
