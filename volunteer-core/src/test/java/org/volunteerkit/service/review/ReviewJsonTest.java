package org.volunteerkit.service.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.volunteerkit.json.Json;
import org.volunteerkit.json.JsonLines;
import org.volunteerkit.json.Line;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.testkit.Reviews;

class ReviewJsonTest {

    private static final String RECORD = "{\"id\":\"r-1\",\"person\":\"ann\","
            + "\"time\":\"2023-03-05T09:00/2023-03-05T11:30[Asia/Shanghai]\",\"grade\":\"measured\",\"source\":\"list\","
            + "\"organization\":\"o1\"}";

    @Provide
    Arbitrary<List<ReviewStep>> courses() {
        return Reviews.courses();
    }

    private static JsonLines<ReviewStep> lines(String text) {
        return Json.lines(
                ReviewStep.class, "review.jsonl", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Property(tries = 50)
    @Label("law 93: steps are read back as they were written, a line each, and make the same book")
    void a_book_is_read_back(@ForAll("courses") List<ReviewStep> course) {
        ReviewBook book = ReviewBook.empty(Reviews.levels()).file(course).book();
        String written = book.steps().stream().map(Json::write).collect(Collectors.joining("\n"));

        List<ReviewStep> read = lines(written).stream()
                .map(line -> ((Line.Read<ReviewStep>) line).value())
                .toList();

        assertThat(read).isEqualTo(book.steps());
        assertThat(ReviewBook.empty(Reviews.levels()).file(read).orThrow()).isEqualTo(book);
    }

    @Example
    void rules_are_read_back() {
        for (ReviewRules rules : List.of(ReviewRules.national(), Reviews.levels())) {
            assertThat(Json.read(ReviewRules.class, "rules.json", Json.write(rules))
                            .orThrow())
                    .isEqualTo(rules);
        }
        assertThat(Json.read(
                                ReviewRules.class,
                                "rules.json",
                                "{\"id\":\"g\",\"validity\":\"2020-01-01/..\",\"clause\":{\"source\":\"s\"},"
                                        + "\"demands\":[{\"dayAbove\":\"PT8H\",\"level\":2},{\"dayAbove\":\"PT12H\",\"level\":3}]}")
                        .orThrow()
                        .demands())
                .extracting(ReviewDemand::level)
                .containsExactly(2, 3);
    }

    @Example
    void each_bad_line_is_refused_with_its_place_in_both_languages_and_says_nothing_personal() {
        List<String> bad = List.of(
                "{\"submit\":{\"id\":\"s1\",\"day\":\"2023-02-29\",\"by\":\"ben\",\"content\":" + RECORD + "}}",
                "{\"approve\":{\"id\":\"s2\",\"day\":\"2023-03-06\",\"by\":\"ben\",\"record\":\"r-1\",\"level\":0}}",
                "{\"reject\":{\"id\":\"s3\",\"day\":\"2023-03-06\",\"by\":\"ben\",\"record\":\"r-1\",\"reason\":\" 安娜没来\"}}",
                "{\"correct\":{\"id\":\"s4\",\"day\":\"2023-03-06\",\"by\":\"ben\",\"record\":\"r-1\",\"content\":"
                        + RECORD.replace("T11:30", "T08:30") + ",\"reason\":\"misread\"}}",
                "{\"void\":{\"id\":\"s5\",\"day\":\"2023-03-06\",\"by\":\"ben\",\"record\":\"安娜\",\"reason\":\"was not there\"}}",
                "{\"dispute\":{\"id\":\"s6\",\"day\":\"2023-03-06\",\"by\":\"ann\",\"record\":\"r-1\"}}",
                "{\"settle\":{\"id\":\"s7\",\"day\":\"2023-03-06\",\"by\":\"ben\",\"record\":\"r-1\",\"outcome\":\"maybe\",\"reason\":\"x\"}}",
                "{\"close\":{\"id\":\"s8\",\"day\":\"2023-03-06\",\"by\":\"ben\",\"period\":\"2023-03-01/2023-04-01\"}}",
                "{\"edit\":{\"id\":\"s9\",\"day\":\"2023-03-06\",\"by\":\"ben\"}}");

        JsonLines<ReviewStep> lines = lines(String.join("\n", bad));
        List<Line<ReviewStep>> read = lines.stream().toList();

        assertThat(read).hasSize(bad.size()).allMatch(line -> line instanceof Line.Refused);
        assertThat(read)
                .extracting(line -> line.problems().get(0).place().path().orElse("-"))
                .containsExactly(
                        "$.submit.day",
                        "$.approve.level",
                        "$.reject.reason",
                        "$.correct.content.time",
                        "$.void.record",
                        "$.dispute.reason",
                        "$.settle.outcome",
                        "$.close.period",
                        "$");
        for (Line<ReviewStep> line : read) {
            for (Problem problem : line.problems()) {
                assertThat(problem.text(Locale.ENGLISH))
                        .startsWith("review.jsonl, line " + line.number())
                        .doesNotContain("安娜");
                assertThat(problem.text(Locale.CHINA)).contains("应为").doesNotContain("安娜");
            }
        }
    }
}
