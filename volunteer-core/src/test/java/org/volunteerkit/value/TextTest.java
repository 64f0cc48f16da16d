package org.volunteerkit.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.volunteerkit.problem.Place;
import org.volunteerkit.testkit.Refusals;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TextTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "\u00A0", "\u3000", "\u200B", "\uFEFF", "\u2028"})
    void stands_in_both_languages_or_in_none(String blank) {
        assertThat(Refusals.problem(() -> Text.of(blank, "hours")).place()).isEqualTo(Place.at("zh"));
        assertThat(Refusals.problem(() -> Text.of("小时", blank)).place()).isEqualTo(Place.at("en"));
        assertThat(Text.of(blank, blank).zh()).isEqualTo(blank);
    }

    @Test
    void speaks_chinese_to_chinese_locales_and_english_to_all_others() {
        Text hours = Text.of("小时", "hours");

        assertThat(hours.in(Locale.TRADITIONAL_CHINESE)).isEqualTo("小时");
        assertThat(hours.in(Locale.forLanguageTag("zh-Hans-SG"))).isEqualTo("小时");
        assertThat(hours.in(Locale.ROOT)).isEqualTo("hours");
        assertThat(hours.in(Locale.JAPAN)).isEqualTo("hours");
    }
}
