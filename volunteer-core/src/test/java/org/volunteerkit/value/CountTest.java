package org.volunteerkit.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.volunteerkit.testkit.Refusals;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CountTest {

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource(delimiter = '|', textBlock = """
            47000                | 47000                | 47000
            over 47000           | 47000余              | over 47000
            almost 2             | 近2                  | almost 2
            at-least 3           | 3以上                | at least 3
            about 100            | 约100                | about 100
            incomplete 20        | 不完全统计20         | 20 by an incomplete count
            unreadable           | 无法辨认             | unreadable
            999999999999999999   | 999999999999999999   | 999999999999999999
            """)
    void reads_writes_and_says(String text, String chinese, String english) {
        Count count = Count.parse(text);

        assertThat(count).hasToString(text);
        assertThat(count.text(Locale.SIMPLIFIED_CHINESE)).isEqualTo(chinese);
        assertThat(count.text(Locale.UK)).isEqualTo(english);
        assertThat(count.number().isPresent()).isEqualTo(count.precision() != Count.Precision.UNREADABLE);
    }

    @ParameterizedTest(name = "''{0}'' is refused")
    @CsvSource({
        "exact 5",
        "unreadable 5",
        "over",
        "Over 5",
        "over  5",
        "-1",
        "05",
        "over 1000000000000000000",
        "''",
        "5 over"
    })
    void refuses_another_form(String text) {
        assertThat(Refusals.code(() -> Count.parse(text))).isEqualTo("value.count-form");
    }

    @Test
    void refuses_a_number_out_of_range_and_a_number_that_cannot_be_read() {
        assertThat(Refusals.code(() -> Count.of(-1))).isEqualTo("value.count-range");
        assertThat(Refusals.code(() -> Count.of(1_000_000_000_000_000_000L))).isEqualTo("value.count-range");
        assertThat(Refusals.code(() -> Count.of(1, Count.Precision.UNREADABLE))).isEqualTo("value.count-range");
    }

    @ParameterizedTest(name = "{0} leaves room for {1}: {2}")
    @CsvSource({
        "5, 5, true",
        "5, 6, false",
        "over 5, 5, true",
        "over 5, 6, true",
        "over 5, 4, false",
        "almost 5, 4, true",
        "almost 5, 6, false",
        "at-least 5, 4, false",
        "incomplete 5, 9, true",
        "about 5, 9, true",
        "unreadable, 9, true"
    })
    void leaves_room_for_exact_figures(Count stated, long exact, boolean room) {
        assertThat(stated.admits(exact)).isEqualTo(room);
    }
}
