package org.volunteerkit.testkit;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.volunteerkit.value.Text;

/**
 * Keys, names and texts, among them such as somebody types who wishes us ill.
 *
 * <p>The hard cases have their share among all samples; so jqwik is not asked to add edge cases of its own.
 *
 * <p>To be called, not extended.
 */
public final class Texts {

    private Texts() {}

    /** Returns texts that are keys: 1 to 64 of the ASCII letters, digits, dot, underscore and hyphen. */
    public static Arbitrary<String> keys() {
        Arbitrary<String> any = Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('A', 'Z')
                .numeric()
                .withChars("._-")
                .ofMinLength(1)
                .ofMaxLength(64);
        return Arbitraries.frequencyOf(
                        Tuple.of(6, any),
                        Tuple.of(1, any.map(key -> key.substring(0, 1))),
                        Tuple.of(1, any.map(Texts::filled)))
                .withoutEdgeCases();
    }

    /** Returns few keys that meet again and again, such as {@code p3}. */
    public static Arbitrary<String> fewKeys(String prefix, int howMany) {
        return Arbitraries.integers()
                .between(1, howMany)
                .map(number -> prefix + number)
                .withoutEdgeCases();
    }

    /** Returns texts in both languages. */
    public static Arbitrary<Text> texts() {
        return Combinators.combine(
                        Arbitraries.strings()
                                .withCharRange('\u4E00', '\u4FFF')
                                .ofMinLength(1)
                                .ofMaxLength(12),
                        Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(12))
                .as(Text::of)
                .withoutEdgeCases();
    }

    /**
     * Returns personal values: names, identity numbers and telephone numbers. They are made up, and the check digits are
     * wrong; each is long enough that finding it in another text is no accident.
     */
    public static Arbitrary<String> personal() {
        Arbitrary<String> identityNumbers = Combinators.combine(
                        Arbitraries.of("110101", "310115", "410105"),
                        Days.daysBetween(1930, 2020),
                        Arbitraries.integers().between(100, 999))
                .as((area, born, sequence) -> area + born.toString().replace("-", "") + sequence + "?");
        Arbitrary<String> telephones =
                Arbitraries.longs().between(13_000_000_000L, 19_999_999_999L).map(String::valueOf);
        Arbitrary<String> chinese = Arbitraries.strings()
                .withCharRange('\u5F20', '\u6F20')
                .ofMinLength(3)
                .ofMaxLength(4);
        Arbitrary<String> english = Arbitraries.of("Annabel Zhang", "Benjamin Quist", "Cleo van Dijk", "Zoë O'Brien");
        return Arbitraries.oneOf(identityNumbers, telephones, chinese, english).withoutEdgeCases();
    }

    /**
     * Returns texts with what breaks programs: control and direction marks, half characters, full-width and Arabic-Indic
     * digits, signs of formats, markup, formulas and look-ups, and long ones.
     */
    public static Arbitrary<String> hostile() {
        Arbitrary<String> pieces = Arbitraries.of(
                "",
                " ",
                "\u00A0",
                "\u200B",
                "\uFEFF",
                "\u202E",
                "\u2066",
                "\r\n",
                "\u0000",
                "\u001B[31m",
                "\u2028",
                "\uD83D",
                "\uDE00",
                "😀",
                "e\u0301",
                "ſ",
                "İ",
                "ı",
                "\uFF11\uFF12",
                "\u0661\u0662",
                "½",
                "−1",
                "1e999999999",
                "1e-999999999",
                "NaN",
                "Infinity",
                "-0",
                "0x1p3",
                "90d",
                "%n%s",
                "${jndi:ldap://x}",
                "{0}",
                "{field}",
                "=1+1",
                "@SUM(A1)",
                "+1",
                "<script>",
                "' OR 1=1",
                "\"",
                "\\",
                "../../x",
                "CON",
                "[]",
                "[UTC]",
                "/",
                "//",
                "..",
                "PT",
                "P1D",
                "T24:00",
                "2021-02-29",
                "0000-01-01",
                "+10000-01-01",
                "24:00",
                "9".repeat(30),
                "a".repeat(5000));
        Arbitrary<String> random = Arbitraries.strings().all().ofMaxLength(20);
        return Arbitraries.oneOf(pieces, random)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(parts -> String.join("", parts))
                .withoutEdgeCases();
    }

    /** Returns a text with something wrong put into it, or a part of it cut out. */
    public static Arbitrary<String> damaged(Arbitrary<String> texts) {
        return Combinators.combine(
                        texts,
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.oneOf(hostile(), personal()))
                .as((text, at, cut, wrong) -> {
                    int from = text.length() * at / 101;
                    return text.substring(0, from) + wrong + text.substring(Math.min(text.length(), from + cut));
                })
                .withoutEdgeCases();
    }

    private static String filled(String key) {
        return key.repeat(64).substring(0, 64);
    }
}
