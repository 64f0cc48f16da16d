package org.volunteerkit.reports.render;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;
import org.volunteerkit.value.Text;

/** Texts that try to become markup, to end it, or to be lost: what somebody might type into the name of a team. */
final class HostileTexts extends DomainContextBase {

    private static final Arbitrary<String> PIECES = Arbitraries.of(
            "<script>alert(1)</script>",
            "</title>",
            "</style>",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "&amp;",
            "&#60;",
            "&lt",
            "&",
            "\"",
            "'",
            "=",
            "`",
            "``",
            "~~~",
            "|",
            "\\|",
            "\\",
            "\\\\",
            "*",
            "**",
            "_",
            "__",
            "[x](y)",
            "![",
            "]",
            "](",
            "[1]: x",
            "# ",
            "## ",
            "#",
            "1. ",
            "1) ",
            "- ",
            "-",
            "---",
            "===",
            "+ ",
            "* ",
            "> ",
            "    ",
            "\t",
            " ",
            "  ",
            "\n",
            "\r\n",
            "\r",
            "\n\n",
            "\u000B",
            "\f",
            "\u0085",
            "\u2028",
            "\u2029",
            "\u0000",
            "\u0001",
            "\u001B[31m",
            "\u007F",
            "\u0090",
            "\uFFFE",
            "\uD800",
            "\uDC00",
            "\uDBFF\uDFFF",
            "\uFEFF",
            "\u202E",
            "\u200B",
            "\u00A0",
            "\u3000",
            "\uD83D\uDE00",
            "http://evil.example/",
            "www.evil.example",
            "<a@b.c>",
            "a@b.c",
            "javascript:alert(1)",
            "{teams}",
            "{0}",
            "{reason}",
            "${jndi:x}",
            "%n",
            "%s",
            "<br>",
            "<b",
            "</td>",
            "</table>",
            "$x$",
            "^",
            "~x~",
            "|---|",
            "队",
            "（一）",
            "é",
            "e\u0301");

    /** Returns texts that are never empty. */
    static Arbitrary<String> strings() {
        Arbitrary<String> words = Arbitraries.strings().ofMinLength(1).ofMaxLength(6);
        return Arbitraries.frequencyOf(Tuple.of(8, PIECES), Tuple.of(2, words))
                .list()
                .ofMinSize(1)
                .ofMaxSize(7)
                .map(pieces -> String.join("", pieces));
    }

    /** Texts that are the same in both languages. */
    @Provide
    Arbitrary<Text> texts() {
        return strings().map(text -> Text.of(text, text));
    }
}
