package org.volunteerkit.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.volunteerkit.catalog.Catalog;
import org.volunteerkit.measure.fact.VolunteerFacts;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AttainableTest {

    private static final String VALUES = """
            "teams": {"pick": {"kind": "station"}, "then": [{"take": {"field": "teams"}}, {"fold": {"op": "sum"}}]},
            "stations": {"pick": {"kind": "station"}, "then": [{"fold": {"op": "count", "each": "place"}}]},
            "communities": {"pick": {"kind": "organization"}, "then": [{"fold": {"op": "count", "each": "place"}}]},
            "share": {"ratio": ["stations", "communities"]},
            "surplus": {"difference": ["stations", "communities"]},
            "either": {"greatest": ["stations", "communities"]},
            "those": {"among": ["stations", "surplus"]},
            "hours": {"pick": {"kind": "service"}, "then": [{"take": {"field": "worked"}}, {"fold": {"op": "sum"}}]},
            "few": {"pick": {"kind": "station"}, "then": [{"take": {"each": "place"}}, {"cap": {"max": "3 place"}},
              {"fold": {"op": "sum"}}]},
            "points": {"of": "hours", "then": [{"worth": {"over": "act", "schedule":
              [{"from": "PT0S", "base": "10 point", "per": "-1 point", "each": "PT1H"}]}}]},
            "good": {"of": "hours", "then": [{"worth": {"over": "act", "schedule":
              [{"from": "PT0S", "base": "1 point", "per": "2 point", "each": "PT1H"}]}}]}
            """;

    private static String told(String how) {
        return Catalog.readStandard("s.json", """
                        {"id": "s", "edition": "2020", "validity": "2020-01-01/..", "appliesTo": "whole",
                         "title": {"zh": "标准", "en": "Standard"}, "publisher": {"zh": "市", "en": "City"},
                         "source": {"source": "s"}, "values": {%s},
                         "criteria": [{"id": "c", "title": {"zh": "有", "en": "Have"}, %s}]}
                        """.formatted(VALUES, how), VolunteerFacts.words()).problems().stream()
                .map(problem -> problem.code() + " "
                        + problem.place().path().orElseThrow().replace("$.criteria[0].", ""))
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        "value": "teams", "lessThan": "0 team"                           | standard.limit-below-zero live.lessThan
        "value": "teams", "atMost": "-1 team"                            | standard.limit-below-zero live.atMost
        "value": "stations", "lessThan": "0 place"                       | standard.limit-below-zero live.lessThan
        "value": "either", "lessThan": "0 place"                         | standard.limit-below-zero live.lessThan
        "value": "share", "atMost": "-5 percent"                         | standard.limit-below-zero live.atMost
        "value": "hours", "lessThan": "PT0S"                             | standard.limit-below-zero live.lessThan
        "value": "good", "atMost": "-1 point"                            | standard.limit-below-zero live.atMost
        "value": "few", "atLeast": "4 place"                             | standard.limit-above-most live.atLeast
        "value": "few", "moreThan": "3 place"                            | standard.limit-above-most live.moreThan
        "value": "stations", "moreThan": "2 place", "lessThan": "3 place" | standard.limits-between live
        "value": "teams", "atLeast": "2.1 team", "atMost": "2.9 team"    | standard.limits-between live
        "value": "surplus", "moreThan": "-3 place", "lessThan": "-2 place" | standard.limits-between live
        "value": "hours", "moreThan": "PT1H", "lessThan": "PT1H1M"       | standard.limits-between live
        "value": "teams", "atLeast": "3 team", "partlyFrom": "0 team"    | standard.partly-from-nothing live.partlyFrom
        """)
    void limits_that_nothing_can_keep_are_refused_where_they_stand(String limits, String told) {
        assertThat(told("\"live\": {" + limits + "}")).isEqualTo(told);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        "value": "teams", "atMost": "0 team"
        "value": "teams", "lessThan": "1 team"
        "value": "surplus", "lessThan": "0 place"
        "value": "surplus", "atMost": "-5 place"
        "value": "those", "lessThan": "1 place"
        "value": "points", "lessThan": "0 point"
        "value": "few", "atLeast": "3 place"
        "value": "stations", "moreThan": "2 place", "lessThan": "4 place"
        "value": "stations", "atLeast": "2 place", "moreThan": "4 place", "atMost": "5 place"
        "value": "share", "moreThan": "50 percent", "lessThan": "51 percent"
        "value": "hours", "moreThan": "PT1H", "lessThan": "PT1H2M"
        "value": "surplus", "atLeast": "3 place", "partlyFrom": "-1 place"
        """)
    void limits_that_something_keeps_are_read(String limits) {
        assertThat(told("\"live\": {" + limits + "}")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        "value": "teams", "lessThan": "0 team"                            | standard.limit-below-zero applies.lessThan
        "value": "stations", "moreThan": "2 place", "lessThan": "3 place" | standard.limits-between applies
        """)
    void a_criterion_that_could_apply_to_nobody_is_refused_too(String limits, String told) {
        assertThat(told("\"evidence\": {\"kind\": \"x\"}, \"applies\": {" + limits + "}"))
                .isEqualTo(told);
    }
}
