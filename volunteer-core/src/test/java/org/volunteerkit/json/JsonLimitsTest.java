package org.volunteerkit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.reflect.TypeToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JsonLimitsTest {

    private static final JsonLimits LOW = JsonLimits.builder()
            .depth(5)
            .digits(6)
            .text(7)
            .name(8)
            .tokens(40)
            .documentBytes(90)
            .lineBytes(90)
            .build();

    private static JsonForm<Map<String, String>> texts() {
        return JsonForm.of(new TypeToken<Map<String, String>>() {}).withLimits(LOW);
    }

    /** The codes that each reading path tells of a document; of one line too. */
    private static <T> List<List<String>> told(JsonForm<T> form, String document) throws IOException {
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        List<List<Problem>> told = new ArrayList<>();
        told.add(form.read("d", document).problems());
        told.add(form.read("d", bytes).problems());
        told.add(form.read("d", new ByteArrayInputStream(bytes)).problems());
        told.add(form.read("d", new StringReader(document)).problems());
        told.add(form.lines("d", new ByteArrayInputStream(bytes)).next().problems());
        return told.stream()
                .map(each -> each.stream().map(Problem::code).toList())
                .toList();
    }

    private static <T> void keeps(JsonForm<T> form, String at, String over, String code) throws IOException {
        assertThat(told(form, at)).containsOnly(List.of());
        assertThat(told(form, over)).containsOnly(List.of(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "\u4e2d", "\\u0061"})
    void a_text_has_its_longest_length(String one) throws IOException {
        keeps(texts(), texts(one.repeat(6)), texts(one.repeat(8)), "json.text-too-long");
        keeps(texts(), texts(one.repeat(7)), texts(one.repeat(8)), "json.text-too-long");
    }

    private static String texts(String text) {
        return "{\"k\":\"" + text + "\"}";
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "\u4e2d", "\\u0061"})
    void a_name_has_its_longest_length(String one) throws IOException {
        String at = "{\"%s\":\"v\"}".formatted(one.repeat(8));
        String over = "{\"%s\":\"v\"}".formatted(one.repeat(9));

        keeps(texts(), at, over, "json.name-too-long");
    }

    @Test
    void a_key_has_its_longest_length_whatever_type_makes_it() throws IOException {
        JsonForm<Map<VisitId, Long>> form =
                JsonForm.of(new TypeToken<Map<VisitId, Long>>() {}).withLimits(LOW);

        keeps(form, "{\"v2345678\":1}", "{\"v23456789\":1}", "json.name-too-long");
    }

    @Test
    void a_number_has_its_most_digits() throws IOException {
        JsonForm<Long> wholes = Json.form(Long.class).withLimits(LOW);
        JsonForm<BigDecimal> decimals = Json.form(BigDecimal.class).withLimits(LOW);

        keeps(wholes, "99999", "1000000", "json.number-too-long");
        keeps(wholes, "-999999", "-1000000", "json.number-too-long");
        keeps(decimals, "0.99999", "0.999999", "json.number-too-long");
        keeps(decimals, "-123.456", "-123.4567", "json.number-too-long");
    }

    @Test
    void objects_and_lists_have_a_greatest_depth() throws IOException {
        JsonForm<List<List<List<List<List<Long>>>>>> five = JsonForm.of(
                        new TypeToken<List<List<List<List<List<Long>>>>>>() {})
                .withLimits(LOW);

        keeps(five, "[[[[[1]]]]]", "[[[[[[1]]]]]]", "json.too-deep");
        keeps(five, "[[[[]]]]", "[[[[[{}]]]]]", "json.too-deep");
    }

    @Test
    void a_document_has_a_greatest_number_of_tokens() throws IOException {
        JsonForm<List<Long>> form = Json.form(Long.class).list().withLimits(LOW);

        keeps(form, "[" + "1,".repeat(36) + "1]", "[" + "1,".repeat(38) + "1]", "json.too-many-tokens");
        keeps(form, "[" + "1,".repeat(37) + "1]", "[" + "1,".repeat(38) + "1]", "json.too-many-tokens");
    }

    @Test
    void a_document_has_a_greatest_size_in_bytes() {
        JsonForm<String> form = Json.form(String.class).withLimits(LOW);
        for (String one : List.of(" ", "\n")) {
            for (String text : List.of("\"\u4e2d\"", "\"abc\"")) {
                String at = text + one.repeat(85);
                assertThat(form.read("d", at).problems()).isEmpty();
                assertThat(form.read("d", at.getBytes(StandardCharsets.UTF_8)).problems())
                        .isEmpty();
                assertThat(form.read("d", "\uFEFF" + at).problems()).isEmpty();
                assertThat(form.read("d", at + one).problems())
                        .extracting(Problem::code)
                        .containsExactly("json.document-too-large");
                assertThat(form.read("d", (at + one).getBytes(StandardCharsets.UTF_8))
                                .problems())
                        .extracting(Problem::code)
                        .containsExactly("json.document-too-large");
            }
        }
    }

    @Test
    void streams_and_readers_are_read_no_further_than_the_limit() throws IOException {
        JsonForm<String> form = Json.form(String.class).withLimits(LOW);
        ByteArrayInputStream endless = new ByteArrayInputStream(new byte[1 << 20]);
        StringReader text = new StringReader(" ".repeat(1 << 20));

        assertThat(form.read("d", endless).problems())
                .extracting(Problem::code)
                .containsExactly("json.document-too-large");
        assertThat(form.read("d", text).problems())
                .extracting(Problem::code)
                .containsExactly("json.document-too-large");
        assertThat(endless.available()).isGreaterThan((1 << 20) - 200);
    }

    @Test
    void a_line_has_a_greatest_size_in_bytes() {
        JsonForm<String> form = Json.form(String.class).withLimits(LOW);
        for (String end : List.of("", "\n", "\r\n")) {
            String at = "\"abc\"" + " ".repeat(85);
            String text = "\uFEFF" + at + "\n" + at + " \r\n" + at + end;

            JsonLines<String> lines = form.lines("d", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));

            assertThat(lines.stream()
                            .map(line ->
                                    line.problems().stream().map(Problem::code).toList()))
                    .containsExactly(List.of(), List.of("json.line-too-long"), List.of());
        }
    }

    @Test
    void a_limit_can_be_lowered_but_not_switched_off() {
        assertThatThrownBy(() -> JsonLimits.builder().depth(0).build()).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> JsonLimits.builder().depth(129).build()).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> JsonLimits.builder().text(Integer.MAX_VALUE).build())
                .isInstanceOf(InvalidValueException.class);
        assertThat(JsonLimits.standard().depth()).isEqualTo(32);
    }
}
