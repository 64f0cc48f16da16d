package org.volunteerkit.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.volunteerkit.problem.ProblemException;

/** Documents that want to cost time or memory are refused, with their place. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HostileTest {

    private static final String HOURS =
            "\"h\": {\"pick\": {\"kind\": \"visit\"}, \"then\": [{\"take\": {\"field\": \"worked\"}}]}, \"age\": {\"pick\":"
                    + " {\"kind\": \"person\"}, \"then\": [{\"take\": {\"since\": \"born\", \"in\": \"year\"}}]}";

    private static String capped(String bands) {
        return "{" + HOURS + ", \"v\": {\"of\": \"h\", \"then\": [{\"cap\": {\"bands\": [" + bands + "]}}]}}";
    }

    private static String bands(int number, String of) {
        return IntStream.range(0, number)
                .mapToObj(i -> "{\"when\": " + of.replace("#", Integer.toString(i)) + ", \"max\": \"PT1H\"}")
                .collect(Collectors.joining(", "));
    }

    @Test
    void very_many_cases_are_too_many_rules() {
        assertThat(Asked.told(capped(bands(1200, "{\"where\": {\"person\": {\"is\": [\"p#\"]}}}"))))
                .containsExactly("measure.too-many-rules values");
    }

    @Test
    void many_cases_of_one_thing_are_compared_and_of_many_things_refused() {
        String ages = "{\"needs\": {\"value\": {\"of\": \"age\", \"atLeast\": \"# year\"}}}";
        String fields =
                "{\"where\": {\"person\": {\"is\": [\"p#\"]}, \"place\": {\"is\": [\"p#\"]}, \"activity\": {\"is\":"
                        + " [\"p#\"]}}}";

        assertThat(Asked.told(capped(bands(150, ages)))).hasSize(5).allMatch(told -> told.startsWith("measure.bands-"));
        assertThat(Asked.told(capped(bands(150, fields))))
                .containsExactly("measure.bands-many values.v.then[0].cap.bands");
        assertThat(Asked.told(capped(bands(2, ages.replace("#", "400000000000000000#")))))
                .contains("measure.bands-overlap values.v.then[0].cap.bands[1].when");
    }

    @Test
    void the_cases_of_a_document_are_compared_within_one_budget() {
        String words = "{\"where\": {\"person\": {\"is\": [\"p#\"]}, \"place\": {\"is\": [\"p#\"]}}}";
        String one = "{\"cap\": {\"bands\": [" + bands(28, words) + ", {\"max\": \"PT2H\"}]}}";
        String other = one.replace("place", "activity");
        String many = "{" + HOURS + ", \"v\": {\"of\": \"h\", \"then\": [" + (one + "," + other + ",").repeat(2) + one
                + "]}}";

        assertThat(Asked.told("{" + HOURS + ", \"v\": {\"of\": \"h\", \"then\": [" + one + "]}}"))
                .noneMatch(told -> told.startsWith("measure.bands-many"));
        assertThat(Asked.told(many)).contains("measure.bands-many values.v.then[2].cap.bands");
    }

    @Test
    void deep_requirements_are_refused() {
        String deep = "{\"not\": {\"of\": ".repeat(2000) + "{\"value\": {\"of\": \"h\", \"atLeast\": \"PT1H\"}}"
                + "}}".repeat(2000);

        assertThatThrownBy(() -> Asked.values("{" + HOURS + ", \"v\": {\"meets\": " + deep + "}}"))
                .isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"cap\": {\"max\": \"1e999999999 hour\"}}",
                "{\"cap\": {\"max\": \"99999999999999999999 hour\"}}",
                "{\"cap\": {\"max\": \"-1 hour\"}}",
                "{\"cap\": {\"max\": null}}",
                "{\"cap\": {\"over\": \"drop\"}}",
                "{\"quantize\": {\"step\": \"0 hour\", \"mode\": \"floor\"}}",
                "{\"weigh\": {\"factors\": [{\"when\": {\"weekdays\": [\"SUNDAY\"]}, \"times\": \"1e999999999\"}]}}",
                "{\"weigh\": {\"factors\": [{\"when\": {\"clock\": {\"from\": \"22:00:30\", \"to\": \"06:00\"}}, \"times\": \"1\"}]}}",
                "{\"fold\": {\"op\": \"java.lang.Runtime\"}}",
                "{\"rank\": {\"top\": 0}}",
                "{\"rank\": {\"top\": 99999999999999999999}}",
                "{\"@class\": \"java.lang.Runtime\"}"
            })
    void numbers_and_names_that_mean_nothing_are_refused_when_they_are_read(String step) {
        assertThatThrownBy(() -> Asked.hours(step)).isInstanceOf(ProblemException.class);
    }

    @Test
    void the_largest_numbers_are_planned_and_analysed() {
        String most = Long.toString(Long.MAX_VALUE);

        assertThat(Asked.hours("{\"cap\": {\"max\": \"" + most + " hour\"}}, {\"cap\": {\"max\": \"" + most
                                + " hour\"}},"
                                + " {\"worth\": {\"over\": \"total\", \"schedule\": [{\"from\": \"PT0S\", \"per\": \""
                                + most
                                + " point\"}, {\"from\": \"" + most + " hour\", \"base\": \"" + most + " point\"}]}}")
                        .names())
                .containsExactly("v");
    }
}
