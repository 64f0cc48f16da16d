package org.volunteerkit.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.AbstractMap;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.time.api.Dates;
import org.volunteerkit.json.Findings.Lines;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.value.Hours;
import tools.jackson.databind.JavaType;

/** The laws of the door, for values and documents of every kind. */
class JsonProperties {

    private static final JsonForm<Visit> FORM = Json.form(Visit.class);
    private static final JavaType TYPE = StrictMapper.STRICT.getTypeFactory().constructType(Visit.class);

    private static Reading<Visit> patiently(String document) {
        String text = document.startsWith("\uFEFF") ? document.substring(1) : document;
        return Binding.read(TYPE, JsonLimits.standard(), value -> List.of(), text, Lines.document("d", text));
    }

    @Property
    @Label("law 93: what is written is read back, and written again to the same bytes")
    void round_trip(@ForAll("visits") Visit visit) {
        String text = FORM.write(visit);
        Visit again = FORM.read("d", text).orThrow();

        assertThat(again).isEqualTo(visit);
        assertThat(FORM.write(again)).isEqualTo(text);
        assertThat(FORM.read("d", FORM.writeIndented(visit)).orThrow()).isEqualTo(visit);
        assertThat(FORM.lines("d", new ByteArrayInputStream(FORM.writeBytes(visit)))
                        .next())
                .isEqualTo(new Line.Read<>(1, visit));
        assertThat(patiently(text).orThrow()).isEqualTo(visit);
    }

    @Property
    @Label("law 94: a doubled field is refused, however it is written")
    void doubled_fields(@ForAll("visits") Visit visit, @ForAll @IntRange(min = 0, max = 1) int which) {
        String written = List.of("id", "worked").get(which);
        String escaped = "\\u%04x%s".formatted((int) written.charAt(0), written.substring(1));
        String document = FORM.write(visit);
        String value = which == 0 ? "\"v9\"" : "\"PT1H\"";
        String doubled = document.substring(0, document.length() - 1) + ",\"" + escaped + "\":" + value + "}";

        assertThat(FORM.read("d", doubled).problems()).extracting(Problem::code).containsExactly("json.doubled-field");
    }

    @Property
    @Label("law 94: text behind the document and half surrogate pairs are refused")
    void trailing_text(@ForAll("visits") Visit visit, @ForAll("surrogates") char half, @ForAll boolean escaped) {
        String document = FORM.write(visit);
        String lone = escaped ? "\\u%04x".formatted((int) half) : String.valueOf(half);

        assertThat(FORM.read("d", document + half).problems()).hasSize(1);
        assertThat(FORM.read("d", document + document).problems())
                .extracting(Problem::code)
                .containsExactly("json.trailing-text");
        assertThat(FORM.read("d", document.replaceFirst("\"id\":\"", "\"id\":\"" + lone.replace("\\", "\\\\")))
                        .problems())
                .extracting(Problem::code)
                .containsExactly("json.forbidden-character");
    }

    @Property(tries = 1_000)
    @Label("laws 117 and 118: any change of a document is read or refused, never thrown, and always alike")
    void mutated_documents(@ForAll("mutations") String document) {
        Reading<Visit> hurried = FORM.read("d", document);
        Reading<Visit> patient = patiently(document);

        // The hurried way may only know good documents; whatever it accepts, the patient way accepts to an equal value.
        assertThat(hurried).isEqualTo(patient).isEqualTo(FORM.read("d", document));
        Statistics.label("became").collect(hurried instanceof Reading.Read ? "read" : "refused");
        hurried.problems().forEach(JsonProperties::isComplete);
        List<long[]> places = hurried.problems().stream()
                .map(problem -> new long[] {
                    problem.place().line().orElseThrow(),
                    problem.place().column().orElseThrow()
                })
                .toList();
        assertThat(places).isSortedAccordingTo(Arrays::compare);
    }

    private static void isComplete(Problem problem) {
        assertThat(problem.place().source()).contains("d");
        assertThat(problem.place().path()).isPresent();
        assertThat(problem.expected()).isPresent();
        for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINA)) {
            assertThat(problem.text(locale)).doesNotContain("{", "}");
        }
        assertThat(problem.code()).isNotEqualTo("json.refused");
    }

    @Property
    @Label("law 118: no bytes at all make an exception")
    void arbitrary_bytes(@ForAll byte[] bytes) {
        assertThat(FORM.read("d", bytes).problems()).isNotEmpty();
        Json.lines(Visit.class, "d", new ByteArrayInputStream(bytes)).stream()
                .forEach(line -> assertThat(line.problems()).isNotEmpty());
    }

    @Property
    @Label("law 118: no text made of JSON's own pieces makes an exception")
    void arbitrary_pieces(@ForAll("pieces") String document) {
        assertThat(FORM.read("d", document)).isEqualTo(patiently(document));
        assertThat(Json.form(Step.class).read("d", document).problems()).allSatisfy(JsonProperties::isComplete);
    }

    @Property
    @Label("law 107: nothing that a person is called or reached by stands in a refusal")
    void personal_values(@ForAll("secrets") String secret, @ForAll("places") String place, @ForAll boolean broken) {
        String document = Visits.DOCUMENT.replace(place, "\"" + secret + "\"") + (broken ? secret : "");

        for (Problem problem : FORM.read("d", document).problems()) {
            assertThat(problem.text(Locale.ENGLISH)).doesNotContain(secret);
            assertThat(problem.text(Locale.CHINA)).doesNotContain(secret);
            assertThat(problem.toString() + problem.what() + problem.found()).doesNotContain(secret);
        }
    }

    @Provide
    Arbitrary<String> secrets() {
        return Arbitraries.of("欧阳若兰", "Ann Li", "13800138000", "110101199003078515", "ann@example.org", "+86 138 0013");
    }

    /** Each place in the document where a text can be put, names of fields included. */
    @Provide
    Arbitrary<String> places() {
        return Arbitraries.of(
                "\"v1\"",
                "\"2023-03-05\"",
                "\"PT1H30M\"",
                "3",
                "\"window-unit\"",
                "\"b\"",
                "\"cap\"",
                "\"take\"",
                "\"what\"",
                "\"limit\"",
                "\"a\"",
                "1.50",
                "true",
                "\"id\"",
                "\"shares\"",
                "[\"b\",\"a\"]");
    }

    @Provide
    Arbitrary<Character> surrogates() {
        return Arbitraries.chars().range('\ud800', '\udfff');
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(
                        "{",
                        "}",
                        "[",
                        "]",
                        ",",
                        ":",
                        "\"",
                        "\\",
                        "\\u",
                        "null",
                        "true",
                        "1",
                        "-",
                        "1e9",
                        ".5",
                        " ",
                        "\n",
                        "\"id\"",
                        "\"day\"",
                        "\"cap\"",
                        "\"limit\":1",
                        "\uFEFF",
                        "\u0000",
                        "//",
                        "\"v1\"",
                        "\"take\":{")
                .list()
                .ofMaxSize(25)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> mutations() {
        Arbitrary<String> documents = visits().map(FORM::write);
        Arbitrary<String> parts = Arbitraries.oneOf(
                Arbitraries.of(
                        "",
                        "null",
                        "1",
                        "-0",
                        "1.0",
                        "1e1",
                        "\"\"",
                        "{}",
                        "[]",
                        "true",
                        ",",
                        "}",
                        "\"",
                        "\\",
                        "\\u0000",
                        "x",
                        "\u202e",
                        "\n",
                        "0",
                        "9".repeat(19),
                        "\"id\":1,",
                        " "),
                Arbitraries.chars().map(String::valueOf));
        Arbitrary<Integer> places = Arbitraries.integers().between(0, 10_000);
        Arbitrary<Integer> lengths =
                Arbitraries.frequency(Tuple.of(3, 0), Tuple.of(3, 1), Tuple.of(1, 5), Tuple.of(1, 40));
        return Combinators.combine(documents, parts, places, lengths).as((document, part, place, length) -> {
            int from = place % (document.length() + 1);
            int to = Math.min(document.length(), from + length);
            return document.substring(0, from) + part + document.substring(to);
        });
    }

    @Provide
    Arbitrary<Visit> visits() {
        Arbitrary<String> texts =
                Arbitraries.strings().withChars("ab \"\\/{}[]:,中文é—“”").ofMaxLength(12);
        Arbitrary<LocalDate> days = Dates.dates().between(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31));
        Arbitrary<Hours> hours = Arbitraries.longs().between(0, 1_000_000).map(Hours::ofMinutes);
        Arbitrary<Step> steps = Arbitraries.lazyOf(this::takes, this::takes, this::caps);
        Arbitrary<BigDecimal> factors = Arbitraries.bigDecimals()
                .between(new BigDecimal("-1000"), new BigDecimal("1000"))
                .ofScale(4);
        return Combinators.combine(
                        days,
                        hours,
                        Arbitraries.integers().optional(),
                        Arbitraries.of(Visit.Grade.class),
                        texts.optional(),
                        texts.set().ofMaxSize(3),
                        steps.list().ofMaxSize(3),
                        Combinators.combine(
                                        Arbitraries.maps(
                                                        texts,
                                                        Arbitraries.longs()
                                                                .between(
                                                                        -999_999_999_999_999_999L,
                                                                        999_999_999_999_999_999L))
                                                .ofMaxSize(3),
                                        factors.optional())
                                .as(AbstractMap.SimpleEntry::new))
                .as((day, worked, helpers, grade, remark, tags, list, rest) -> Visit.builder()
                        .id(VisitId.of("v1"))
                        .day(day)
                        .worked(worked)
                        .helpers(helpers.map(OptionalInt::of).orElse(OptionalInt.empty()))
                        .grade(grade)
                        .remark(remark)
                        .addAllTags(tags)
                        .addAllSteps(list)
                        .putAllShares(rest.getKey())
                        .factor(rest.getValue())
                        .urgent(worked.isZero())
                        .build());
    }

    private Arbitrary<Step> takes() {
        return Combinators.combine(
                        Arbitraries.strings().alpha().ofMaxLength(3),
                        Arbitraries.integers().optional())
                .as(Step.Take::new);
    }

    private Arbitrary<Step> caps() {
        Arbitrary<Optional<Step>> inner =
                Arbitraries.lazyOf(this::takes, this::caps).optional();
        return Combinators.combine(Arbitraries.longs().between(0, 1_000), inner)
                .as((limit, step) ->
                        ImmutableCap.builder().limit(limit).inner(step).build());
    }
}
