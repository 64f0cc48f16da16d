package org.volunteerkit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.reflect.TypeToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Period;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.station.StationKind;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.TimeSpan;
import org.volunteerkit.time.Window;
import org.volunteerkit.value.Count;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Money;
import org.volunteerkit.value.Points;
import org.volunteerkit.value.Ratio;
import org.volunteerkit.value.Text;
import org.volunteerkit.value.Unit;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JsonWritingTest {

    private static <T> void isWritten(Class<T> type, T value, String text) {
        assertThat(Json.form(type).write(value)).isEqualTo(text);
        assertThat(Json.write(value)).isEqualTo(text);
        assertThat(Json.read(type, "again", text).orThrow()).isEqualTo(value);
    }

    @Test
    void attributes_stand_in_declared_order_without_white_space_and_without_absent_ones() {
        isWritten(Visit.class, Visits.full(), Visits.DOCUMENT);
        isWritten(
                Visit.class,
                Visits.small(),
                "{\"id\":\"v2\",\"day\":\"2023-03-05\",\"worked\":\"PT0S\",\"grade\":\"measured\","
                        + "\"tags\":[],\"steps\":[],\"shares\":{},\"urgent\":false}");
    }

    @Test
    void every_way_to_write_gives_the_same_bytes() throws IOException {
        JsonForm<Visit> form = Json.form(Visit.class);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StringBuilder text = new StringBuilder();

        form.write(Visits.full(), bytes);
        form.write(Visits.full(), text);

        assertThat(text).hasToString(Visits.DOCUMENT);
        assertThat(bytes.toByteArray())
                .isEqualTo(Visits.DOCUMENT.getBytes(StandardCharsets.UTF_8))
                .isEqualTo(form.writeBytes(Visits.full()));
    }

    @Test
    void a_text_for_people_is_indented() {
        assertThat(Json.writeIndented(ImmutableCap.builder().limit(3).build())).isEqualTo("""
                {
                  "cap": {
                    "limit": 3
                  }
                }""");
    }

    @Test
    void cases_of_a_choice_are_named_also_in_lists() {
        List<Step> steps = List.of(
                new Step.Take("x", Optional.of(2)),
                ImmutableCap.builder().limit(3).build());
        JsonForm<List<Step>> form = Json.form(Step.class).list();

        String text = form.write(steps);

        assertThat(text).isEqualTo("[{\"take\":{\"what\":\"x\",\"most\":2}},{\"cap\":{\"limit\":3}}]");
        assertThat(form.read("again", text).orThrow()).isEqualTo(steps);
        isWritten(Step.class, steps.get(0), "{\"take\":{\"what\":\"x\",\"most\":2}}");
    }

    @Test
    void maps_stand_in_the_order_of_their_keys() {
        JsonForm<Map<StationKind, Long>> form = JsonForm.of(new TypeToken<Map<StationKind, Long>>() {});
        Map<StationKind, Long> counts = new LinkedHashMap<>();
        counts.put(StationKind.WINDOW_UNIT, 1L);
        counts.put(StationKind.COMMUNITY, 2L);

        assertThat(form.write(counts)).isEqualTo("{\"community\":2,\"window-unit\":1}");
        assertThat(form.read("again", "{\"window-unit\":1,\"community\":2}").orThrow())
                .isEqualTo(counts);
    }

    @Test
    void the_values_of_all_rooms_have_a_form() {
        isWritten(Hours.class, Hours.ofMinutes(-90), "\"-PT1H30M\"");
        isWritten(Points.class, Points.parse("12.5"), "\"12.5\"");
        isWritten(Ratio.class, Ratio.of(7, 3), "\"7/3\"");
        isWritten(Count.class, Count.parse("over 47000"), "\"over 47000\"");
        isWritten(Text.class, Text.of("志愿", "service"), "{\"zh\":\"志愿\",\"en\":\"service\"}");
        isWritten(DateRange.class, DateRange.year(2023), "\"2023-01-01/2024-01-01\"");
        TimeSpan span = TimeSpan.parse("2023-03-05T09:00/2023-03-05T11:30[Asia/Shanghai]");
        isWritten(TimeSpan.class, span, "\"" + span + "\"");
        isWritten(Window.class, new Window.Rolling(Period.ofDays(30)), "{\"rolling\":{\"span\":\"P30D\"}}");
        isWritten(Unit.class, Unit.PERSON, "\"person\"");
        isWritten(Money.class, Money.parse("12.50 CNY"), "\"12.50 CNY\"");
    }

    @Test
    void dates_and_times_are_written_in_ISO_forms() {
        isWritten(LocalDate.class, LocalDate.of(2024, 2, 29), "\"2024-02-29\"");
        isWritten(LocalTime.class, LocalTime.of(9, 30), "\"09:30:00\"");
        isWritten(Instant.class, Instant.parse("2023-03-05T01:30:00Z"), "\"2023-03-05T01:30:00Z\"");
        isWritten(YearMonth.class, YearMonth.of(2023, 3), "\"2023-03\"");
        isWritten(MonthDay.class, MonthDay.of(2, 29), "\"--02-29\"");
        isWritten(Period.class, Period.of(1, 2, 3), "\"P1Y2M3D\"");
        isWritten(DayOfWeek.class, DayOfWeek.MONDAY, "\"MONDAY\"");
    }

    @Test
    void a_text_that_could_not_be_read_back_is_not_written() {
        for (String bad : List.of("a\nb", "a\u202eb", "a\ud800b", "a\u0000b", "a\u007fb", "a\u200bb")) {
            Visit visit = Visit.builder()
                    .id(VisitId.of("v2"))
                    .day(LocalDate.of(2023, 3, 5))
                    .worked(Hours.ZERO)
                    .urgent(false)
                    .remark(bad)
                    .build();
            assertThatThrownBy(() -> Json.write(visit))
                    .isInstanceOfSatisfying(
                            InvalidValueException.class,
                            refused -> assertThat(refused.problems())
                                    .singleElement()
                                    .satisfies(problem -> {
                                        assertThat(problem.code()).isEqualTo("json.forbidden-character");
                                        assertThat(problem.place().path()).contains("$.remark");
                                    }));
        }
    }

    @Test
    void nothing_is_not_written_as_null() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonForm<String> form = Json.form(String.class);
        String nothing = null;

        assertThatNullPointerException().isThrownBy(() -> Json.write(nothing)).withMessage("value");
        assertThatNullPointerException()
                .isThrownBy(() -> form.linesTo(out).write(nothing))
                .withMessage("value");
        assertThatNullPointerException()
                .isThrownBy(() -> form.read("d", nothing))
                .withMessage("text");
        assertThat(out.size()).isZero();
    }
}
