package org.volunteerkit.measure.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.volunteerkit.value.Quantity;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AmountsTest {

    @ParameterizedTest(name = "{0} is {1}, {2}")
    @CsvSource({
        "1 time, 1 time, 1 次",
        "-1 point, -1 point, -1 分",
        "2 time, 2 times, 2 次",
        "0 point, 0 points, 0 分",
        "1 organization, 1 organisation, 1 家",
        "1 CNY, 1 CNY, 1 元",
        "1 percent, 1 %, 1 %",
        "PT1H, 1 h, 1 小时",
        "3 year, 3 years, 3 年",
        "2599/183 year, 14 years 74 days, 14 年又 74 天",
        "366/365 year, 1 year 1 day, 1 年又 1 天",
        "1/2 year, 0.5 years, 0.5 年",
        "1/365 year, 1 day, 1 天",
        "100/7 year, about 14.29 years, 约 14.29 年",
        "-1/3 year, about -0.33 years, 约 -0.33 年",
        "10/3 month, about 3.33 months, 约 3.33 个月"
    })
    void amounts_are_words_that_people_read(String quantity, String english, String chinese) {
        assertThat(Amounts.inWords(Quantity.parse(quantity)).text(Locale.ENGLISH))
                .isEqualTo(english);
        assertThat(Amounts.inWords(Quantity.parse(quantity)).text(Locale.CHINA)).isEqualTo(chinese);
    }
}
