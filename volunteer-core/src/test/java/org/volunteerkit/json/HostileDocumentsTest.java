package org.volunteerkit.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.reflect.TypeToken;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.volunteerkit.problem.Problem;

/** Documents that mean harm are answered, and soon. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HostileDocumentsTest {

    // Generous, because test machines are slow; what these documents aim at takes minutes or all memory.
    private static final Duration SOON = Duration.ofSeconds(10);

    private static <T> List<String> codes(JsonForm<T> form, String document) {
        return Assertions.assertTimeoutPreemptively(
                SOON,
                () -> form.read("d", document).problems().stream()
                        .map(Problem::code)
                        .toList());
    }

    @Test
    void numbers_of_many_digits_or_with_exponents_are_not_computed() {
        JsonForm<BigDecimal> decimals = Json.form(BigDecimal.class);

        assertThat(codes(decimals, "1e999999999")).containsExactly("json.exponent");
        assertThat(codes(decimals, "1e-999999999")).containsExactly("json.exponent");
        assertThat(codes(decimals, "1e" + "9".repeat(30))).containsExactly("json.number-too-long");
        assertThat(codes(decimals, "9".repeat(20_000_000))).containsExactly("json.number-too-long");
        assertThat(codes(decimals, "0." + "9".repeat(20_000_000))).containsExactly("json.number-too-long");
        assertThat(codes(Json.form(Long.class), "9".repeat(20_000_000))).containsExactly("json.number-too-long");
        assertThat(codes(Json.form(Visit.class), Visits.DOCUMENT.replace(":3,", ":1e9,")))
                .containsExactly("json.not-whole", "json.not-whole");
    }

    @Test
    void depth_is_counted_and_not_climbed() {
        assertThat(codes(Json.form(Visit.class), "[".repeat(1_000_000))).containsExactly("json.too-deep");
        assertThat(codes(Json.form(Visit.class), "{\"id\":".repeat(1_000_000))).containsExactly("json.too-deep");
        assertThat(codes(Json.form(Step.class), "{\"cap\":{\"limit\":1,\"inner\":".repeat(100_000)))
                .containsExactly("json.too-deep");
    }

    @Test
    void the_greatest_depth_of_all_fits_a_small_stack() throws InterruptedException {
        String deep = "{\"cap\":{\"limit\":1,\"inner\":".repeat(63) + "{\"cap\":{\"limit\":1}}" + "}}".repeat(63);
        JsonForm<Step> form =
                Json.form(Step.class).withLimits(JsonLimits.builder().depth(128).build());
        List<Object> seen = new ArrayList<>();
        Thread thread = new Thread(
                null,
                () -> {
                    seen.add(form.write(form.read("d", deep).orThrow()));
                    seen.add(form.read("d", deep.replace(":1}", ":null}"))
                            .problems()
                            .get(0)
                            .code());
                },
                "small",
                256 << 10);

        thread.start();
        thread.join();

        assertThat(seen).containsExactly(deep, "json.null");
    }

    @Test
    void a_million_keys_are_answered() {
        String keys =
                IntStream.range(0, 900_000).mapToObj(i -> "\"k" + i + "\":1").collect(Collectors.joining(","));
        // All of them have one hash: "Aa" and "BB" do.
        String equal = IntStream.range(0, 1 << 16)
                .mapToObj(i -> "\""
                        + IntStream.range(0, 16)
                                .mapToObj(bit -> (i >> bit & 1) == 0 ? "Aa" : "BB")
                                .collect(Collectors.joining())
                        + "\":1")
                .collect(Collectors.joining(","));

        assertThat(codes(Json.form(Visit.class), "{" + keys + "}")).hasSize(100).contains("json.unknown-field");
        assertThat(codes(Json.form(Visit.class), "{" + equal + "}")).hasSize(100);
        assertThat(codes(JsonForm.of(new TypeToken<Map<String, Long>>() {}), "{" + equal + "}"))
                .isEmpty();
    }

    @Test
    void sheer_amount_is_refused() {
        assertThat(codes(Json.form(Visit.class), "[" + "[],".repeat(2_000_000) + "1]"))
                .containsExactly("json.too-many-tokens");
        assertThat(codes(Json.form(String.class), "\"" + "a".repeat(20_000_000) + "\""))
                .containsExactly("json.text-too-long");
        assertThat(codes(Json.form(Visit.class), "{\"" + "a".repeat(20_000_000) + "\":1}"))
                .contains("json.unknown-field-hidden");
    }

    @Test
    void names_of_classes_mean_nothing() {
        assertThat(codes(Json.form(Step.class), "{\"org.volunteerkit.json.Step$Cap\":{\"limit\":1}}"))
                .containsExactly("json.unknown-case");
        assertThat(codes(
                        Json.form(Visit.class),
                        Visits.DOCUMENT.replace("{\"id\"", "{\"@class\":\"java.lang.Thread\",\"id\"")))
                .containsExactly("json.unknown-field-hidden");
    }

    @Test
    void many_mistakes_are_counted_and_the_first_ones_told() {
        String bad = "[" + (Visits.DOCUMENT.replace("true", "1") + ",").repeat(20_000) + "1]";

        Reading<List<Visit>> reading = Assertions.assertTimeoutPreemptively(
                SOON, () -> Json.form(Visit.class).list().read("d", bad));

        assertThat(reading.problems()).hasSize(100);
        assertThat(reading).isEqualTo(new Reading.Refused<>(reading.problems(), 20_001));
    }
}
