package org.volunteerkit.standard.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.volunteerkit.catalog.Catalog;
import org.volunteerkit.json.Json;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.standard.Standard;
import org.volunteerkit.testkit.MeasureFacts;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StrengtheningTest {

    private static final Standard BASE =
            Catalog.readStandard("base.json", """
            {
              "id": "base", "edition": "e1", "validity": "2020-01-01/..", "appliesTo": "whole",
              "title": {"zh": "标准", "en": "Standard"}, "publisher": {"zh": "市", "en": "City"}, "source": {"source": "s"},
              "scoring": {"partly": "50 percent", "grades": [{"label": {"zh": "优", "en": "A"}, "from": "120 percent"}]},
              "values": {"visits": {"pick": {"kind": "visit"}, "then": [{"fold": {"op": "count", "each": "time"}}]}},
              "criteria": [
                {"id": "visits", "title": {"zh": "有", "en": "Visits"}, "severity": "expected", "weight": 3,
                 "due": "2025-01-01", "evidence": {"kind": "x", "maxAge": "P12M"},
                 "live": {"value": "visits", "atLeast": "3 time", "lessThan": "9 time"}},
                {"id": "sign", "title": {"zh": "有", "en": "Sign"}, "evidence": {"kind": "sign"}},
                {"id": "board", "title": {"zh": "有", "en": "Board"}, "severity": "bonus", "evidence": {"kind": "board"}}
              ]
            }
            """, MeasureFacts.words()).orThrow();

    private static Profile profile(String changes) {
        return Json.read(Profile.class, "p.json", """
                        {"id": "p", "edition": "e1", "validity": "2020-01-01/..", "title": {"zh": "本", "en": "P"},
                         "publisher": {"zh": "区", "en": "District"}, "base": {"id": "base", "edition": "e1"},
                         "source": {"source": "p"}, "changes": [%s]}
                        """.formatted(changes)).orThrow();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "atLeast": "4 time"                         | Visits: figure at least 3 times and less than 9 times becomes at least 4 times and less than 9 times
        "moreThan": "3 time"                        | Visits: figure at least 3 times and less than 9 times becomes more than 3 times and less than 9 times
        "atMost": "8 time"                          | Visits: figure at least 3 times and less than 9 times becomes at least 3 times and at most 8 times
        "maxAge": "P6M"                             | Visits: evidence x, at most P12M old becomes x, at most P6M old
        "severity": "mandatory"                     | Visits: severity expected becomes mandatory
        "weight": 4                                 | Visits: weight 3 becomes 4
        "due": "2024-01-01"                         | Visits: day 2025-01-01 becomes 2024-01-01
        """)
    void asking_for_more_is_told_as_a_difference(String change, String line) {
        Standards all = Standards.of(
                List.of(BASE),
                List.of(profile("{\"strengthen\": {\"criterion\": \"visits\", " + change + "}}")),
                MeasureFacts.words());

        assertThat(all.fromBase(EditionId.of(all.profiles().get(0))).lines(Locale.ENGLISH))
                .containsExactly(line);
    }

    @ParameterizedTest(name = "{0} is refused: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"strengthen": {"criterion": "visits"}}                                | standard.not-stronger changes[0].strengthen
        {"strengthen": {"criterion": "visits", "article": "2"}}                | standard.not-stronger changes[0].strengthen
        {"strengthen": {"criterion": "visits", "atLeast": "3 time"}}           | standard.not-stronger changes[0].strengthen.atLeast
        {"strengthen": {"criterion": "visits", "atLeast": "2 time"}}           | standard.not-stronger changes[0].strengthen.atLeast
        {"strengthen": {"criterion": "visits", "moreThan": "2 time"}}          | standard.not-stronger changes[0].strengthen.moreThan
        {"strengthen": {"criterion": "visits", "atMost": "9 time"}}            | standard.not-stronger changes[0].strengthen.atMost
        {"strengthen": {"criterion": "visits", "atLeast": "9 time"}}           | measure.limits-apart changes[0].strengthen
        {"strengthen": {"criterion": "visits", "atLeast": "PT4H"}}             | measure.unit changes[0].strengthen.atLeast
        {"strengthen": {"criterion": "visits", "maxAge": "P1Y"}}               | standard.not-stronger changes[0].strengthen.maxAge
        {"strengthen": {"criterion": "visits", "severity": "bonus"}}           | standard.not-stronger changes[0].strengthen.severity
        {"strengthen": {"criterion": "visits", "weight": 3}}                   | standard.not-stronger changes[0].strengthen.weight
        {"strengthen": {"criterion": "visits", "weight": 1001}}                | standard.weight changes[0].strengthen.weight
        {"strengthen": {"criterion": "sign", "maxAge": "P200Y"}}               | standard.max-age changes[0].strengthen.maxAge
        {"strengthen": {"criterion": "sign", "evidence": {"kind": "x"}}}, {"strengthen": {"criterion": "visits", "weight": 9999}} | standard.not-stronger changes[0].strengthen.evidence, standard.weight changes[1].strengthen.weight
        {"strengthen": {"criterion": "visits", "atMost": "2 time"}}            | measure.limits-apart changes[0].strengthen
        {"strengthen": {"criterion": "visits", "moreThan": "8 time"}}          | standard.limits-between changes[0].strengthen
        {"strengthen": {"criterion": "visits", "atMost": "-1 time"}}           | measure.limits-apart changes[0].strengthen
        {"strengthen": {"criterion": "visits", "lessThan": "4 time", "moreThan": "3 time"}} | standard.limits-between changes[0].strengthen
        {"strengthen": {"criterion": "visits", "due": "2025-01-01"}}           | standard.not-stronger changes[0].strengthen.due
        {"strengthen": {"criterion": "sign", "due": "2025-01-01"}}             | standard.not-stronger changes[0].strengthen.due
        {"strengthen": {"criterion": "sign", "atLeast": "1 time"}}             | standard.not-stronger changes[0].strengthen.atLeast
        {"strengthen": {"criterion": "sign", "evidence": {"kind": "other"}}}   | standard.not-stronger changes[0].strengthen.evidence
        {"strengthen": {"criterion": "sign", "live": {"value": "visit", "atLeast": "1 time"}}} | measure.value-unknown changes[0].strengthen.live.value
        {"drop": {"criterion": "board", "reason": {"zh": "无", "en": "none"}}} | standard.grade-unreachable changes
        {"pick": {"criteria": ["signs"], "reason": {"zh": "无", "en": "none"}}} | standard.criterion-unknown changes[0].pick.criteria[0], standard.nothing-left changes
        """)
    void asking_for_the_same_or_less_is_refused(String change, String told) {
        Profile profile = profile(change);

        List<Problem> problems = Standards.check(profile, List.of(BASE), List.of(profile), MeasureFacts.words());

        assertThat(problems.stream()
                        .map(problem ->
                                problem.code() + " " + problem.place().path().orElseThrow())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(told);
    }
}
