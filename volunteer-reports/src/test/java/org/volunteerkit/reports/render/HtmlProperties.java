package org.volunteerkit.reports.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.volunteerkit.value.Text;

@Domain(HostileTexts.class)
@Domain(DomainContext.Global.class)
class HtmlProperties {

    private static final String HARMLESS = "XQX";

    @Property
    @Label("law 101: HTML parses to the tree with exactly the expected text nodes")
    void noTextBecomesMarkup(@ForAll Text hostile) throws IOException {
        List<String> expected = new ArrayList<>();
        for (String node : tree(Text.of(HARMLESS, HARMLESS))) {
            expected.add(node.replace(HARMLESS, Clean.line(hostile.zh())));
        }

        assertThat(tree(hostile)).isEqualTo(expected);
    }

    @Property
    @Label("law 101: what a text format can hold comes through unchanged, the rest as one sign each")
    void cleaningKeepsWhatCanBeKept(@ForAll Text hostile) {
        String clean = Clean.line(hostile.zh());

        assertThat(Clean.line(clean)).isEqualTo(clean);
        assertThat(clean.codePoints())
                .noneMatch(point -> Character.isISOControl(point)
                        || Character.getType(point) == Character.SURROGATE
                        || Character.getType(point) == Character.LINE_SEPARATOR);
        assertThat(visible(clean.replace("\uFFFD", ""))).isEqualTo(visible(writable(hostile.zh())));
    }

    private static String visible(String text) {
        return text.replaceAll("[\\t\\n\\u000B\\f\\r \\u0085\\u2028\\u2029]+", " ");
    }

    private static String writable(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints()
                .filter(point -> Character.getType(point) != Character.SURROGATE && point != 0xFFFD)
                .filter(point -> (point & 0xFFFE) != 0xFFFE && (point < 0xFDD0 || point > 0xFDEF))
                .filter(point -> !Character.isISOControl(point) || "\t\n\u000B\f\r\u0085".indexOf(point) >= 0)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    /** Returns all elements with their attributes and all text nodes, in order; those of the style sheet left out. */
    private static List<String> tree(Text text) throws IOException {
        StringBuilder html = new StringBuilder();
        HtmlRenderer.of(Locale.CHINA).render(Full.of(text), html);
        List<String> nodes = new ArrayList<>();
        NodeTraversor.traverse((node, depth) -> nodes.add(depth + " " + named(node)), Jsoup.parse(html.toString()));
        return nodes;
    }

    private static String named(Node node) {
        if (node instanceof TextNode words) {
            return "text: " + words.getWholeText();
        }
        return node instanceof Element element
                ? element.tagName() + element.attributes().html()
                : node.nodeName();
    }
}
