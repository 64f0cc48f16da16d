package org.volunteerkit.reports.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.volunteerkit.reports.document.Cell;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Count;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Money;
import org.volunteerkit.value.Points;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Ratio;
import org.volunteerkit.value.Text;
import org.volunteerkit.value.Unit;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FormatTest {

    private static final Format ZH = Format.of(Locale.CHINA);
    private static final Format EN = Format.of(Locale.forLanguageTag("ar-EG"));

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            0                    | 0
            999                  | 999
            1000                 | 1,000
            -1000                | -1,000
            47012                | 47,012
            1234567              | 1,234,567
            -9223372036854775808 | -9,223,372,036,854,775,808
            """)
    void numbers_are_grouped_in_threes_with_ascii_digits(long number, String text) {
        assertThat(ZH.number(number)).isEqualTo(text);
        assertThat(EN.number(number)).isEqualTo(text);
    }

    @ParameterizedTest(name = "{0} minutes are {1}, {2}")
    @CsvSource(delimiter = '|', textBlock = """
            0                    | 0小时                            | 0 h
            30                   | 30分钟                           | 30 min
            60                   | 1小时                            | 1 h
            140730               | 2,345小时30分                    | 2,345 h 30 min
            -90                  | -1小时30分                       | -1 h 30 min
            -9223372036854775808 | -153,722,867,280,912,930小时8分  | -153,722,867,280,912,930 h 8 min
            """)
    void time_is_hours_and_minutes(long minutes, String zh, String en) {
        assertThat(ZH.time(Hours.ofMinutes(minutes))).isEqualTo(zh);
        assertThat(EN.time(Hours.ofMinutes(minutes))).isEqualTo(en);
    }

    @ParameterizedTest(name = "{0} is {1}, {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2023-01-01/2024-01-01 | 2023年                     | 2023
            2023-02-01/2023-03-01 | 2023年2月                  | February 2023
            2023-03-05/2023-03-06 | 2023年3月5日               | 5 March 2023
            2023-03-05/..         | 2023年3月5日起             | from 5 March 2023
            2022-09-01/2023-09-01 | 2022年9月1日至2023年8月31日 | 1 September 2022 to 31 August 2023
            """)
    void ranges_name_their_last_day(String range, String zh, String en) {
        assertThat(ZH.period(DateRange.parse(range))).isEqualTo(zh);
        assertThat(EN.period(DateRange.parse(range))).isEqualTo(en);
    }

    @ParameterizedTest(name = "{0} is {1}, {2}")
    @CsvSource(delimiter = '|', textBlock = """
            26               | 26支             | 26 teams
            over 47000       | 47,000余支       | over 47,000 teams
            almost 2         | 近2支            | almost 2 teams
            at-least 3       | 3支以上          | at least 3 teams
            about 90         | 约90支           | about 90 teams
            incomplete 20    | 不完全统计20支   | 20 teams by an incomplete count
            unreadable       | 无法辨认         | unreadable
            """)
    void stated_numbers_keep_their_precision(String stated, String zh, String en) {
        assertThat(ZH.stated(Count.parse(stated), Unit.TEAM)).isEqualTo(zh);
        assertThat(EN.stated(Count.parse(stated), Unit.TEAM)).isEqualTo(en);
    }

    @Test
    void one_of_a_thing_is_singular_in_english() {
        assertThat(EN.count(1, Unit.TEAM)).isEqualTo("1 team");
        assertThat(EN.count(1, Unit.HOUSEHOLD)).isEqualTo("1 household");
        assertThat(ZH.count(1, Unit.TEAM)).isEqualTo("1支");
        assertThat(EN.count(5, Unit.NUMBER)).isEqualTo("5");
        assertThat(EN.count(5, Unit.PERCENT)).isEqualTo("5%");
    }

    @Test
    void every_kind_of_cell_has_a_form_in_both_languages() {
        said(Cell.text(Text.of("队", "team")), "队", "team");
        said(Cell.points(Points.parse("1234.5")), "1,234.5分", "1,234.5 points");
        said(Cell.money(Money.parse("9000.00 CNY")), "9,000.00元", "CNY 9,000.00");
        said(Cell.money(Money.parse("500 JPY")), "500 JPY", "JPY 500");
        said(Cell.share(47_012, 293_800, Unit.PERSON, 1), "16.0%", "16.0%");
        said(Cell.mean(Quantity.of(Hours.of(10)), Quantity.of(3, Unit.PERSON), 1), "3.3小时", "3.3 hours");
        said(Cell.of(Quantity.of(Ratio.of(7, 3), Unit.TEAM), 2), "2.33支", "2.33 teams");
        said(Cell.day(LocalDate.of(2023, 3, 5)), "2023年3月5日", "5 March 2023");
        said(Cell.period(DateRange.year(2023)), "2023年", "2023");
        said(Cell.state(Cell.Tone.GOOD, Text.of("达标", "met")), "√ 达标", "√ met");
        said(Cell.missing(Text.of("未报送", "not reported")), "—（未报送）", "— (not reported)");
        said(Cell.none(), "", "");
    }

    @Test
    void a_share_names_its_base() {
        assertThat(ZH.base(Cell.share(47_012, 293_800, Unit.PERSON, 1))).contains("47,012/293,800名");
        assertThat(EN.base(Cell.share(47_012, 293_800, Unit.PERSON, 1))).contains("47,012 of 293,800 persons");
        assertThat(EN.base(Cell.mean(Quantity.of(Hours.of(10)), Quantity.of(3, Unit.PERSON), 1)))
                .contains("10 h over 3 persons");
        assertThat(EN.base(Cell.count(3, Unit.PERSON))).isEmpty();
    }

    @Test
    void a_unit_in_the_head_is_not_repeated_below() {
        assertThat(ZH.cell(Cell.count(3, Unit.TEAM), Unit.TEAM)).isEqualTo("3");
        assertThat(ZH.cell(Cell.count(3, Unit.PERSON), Unit.TEAM)).isEqualTo("3名");
        assertThat(EN.cell(Cell.stated(Count.parse("over 40"), Unit.TEAM), Unit.TEAM))
                .isEqualTo("over 40");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "1, 一",
        "10, 十",
        "11, 十一",
        "20, 二十",
        "21, 二十一",
        "100, 一百",
        "105, 一百零五",
        "110, 一百一十",
        "1001, 一千零一",
        "1010, 一千零一十",
        "2023, 二千零二十三",
        "10000, 10000"
    })
    void headings_count_in_chinese_numerals(int number, String numeral) {
        assertThat(Numbering.numeral(number)).isEqualTo(numeral);
    }

    @Test
    void headings_count_in_the_manner_of_their_language() {
        assertThat(numbers(true)).isEqualTo("一、|（一）|（二）|1.|（1）|二、|（一）");
        assertThat(numbers(false)).isEqualTo("1 |1.1 |1.2 |1.2.1 |1.2.1.1 |2 |2.1 ");
    }

    private static String numbers(boolean chinese) {
        Numbering numbering = new Numbering(chinese);
        StringBuilder out = new StringBuilder();
        for (int level : new int[] {1, 2, 2, 3, 4, 1, 2}) {
            out.append(out.length() == 0 ? "" : "|").append(numbering.next(level, true));
        }
        return out.toString();
    }

    private static void said(Cell cell, String zh, String en) {
        assertThat(ZH.cell(cell)).isEqualTo(zh);
        assertThat(EN.cell(cell)).isEqualTo(en);
    }
}
