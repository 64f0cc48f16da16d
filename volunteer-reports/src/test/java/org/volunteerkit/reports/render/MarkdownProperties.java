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
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.parser.Parser;
import org.volunteerkit.value.Text;

@Domain(HostileTexts.class)
@Domain(DomainContext.Global.class)
class MarkdownProperties {

    private static final String HARMLESS = "XQX";
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    @Property
    @Label("law 102: the literal text comes back from a reader of Markdown, and no text becomes markup")
    void theLiteralTextComesBack(@ForAll Text hostile) throws IOException {
        List<String> expected = new ArrayList<>();
        for (String block : blocks(Text.of(HARMLESS, HARMLESS))) {
            expected.add(block.replace(HARMLESS, Clean.line(hostile.zh())));
        }

        assertThat(blocks(hostile)).isEqualTo(expected);
    }

    @Property
    @Label("law 102: the file is one line a block, ended by line feeds only")
    void linesEndInLineFeeds(@ForAll Text hostile) throws IOException {
        String markdown = markdown(hostile);

        assertThat(markdown).doesNotContain("\r").doesNotContain("\u2028").endsWith("\n");
        assertThat(markdown.lines().count())
                .isEqualTo(markdown(Text.of(HARMLESS, HARMLESS)).lines().count());
    }

    private static String markdown(Text text) throws IOException {
        StringBuilder markdown = new StringBuilder();
        MarkdownRenderer.of(Locale.CHINA).render(Full.of(text), markdown);
        return markdown.toString();
    }

    /** Returns each block with its text; whether words stand out is left open, since not all words can. */
    private static List<String> blocks(Text text) throws IOException {
        List<String> blocks = new ArrayList<>();
        collect(PARSER.parse(markdown(text)), blocks);
        return blocks;
    }

    private static void collect(Node node, List<String> blocks) {
        boolean leaf = node instanceof Paragraph || node instanceof Heading || node instanceof TableCell;
        blocks.add(node.getClass().getSimpleName() + (leaf ? ": " + inline(node) : ""));
        if (!leaf) {
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                collect(child, blocks);
            }
        }
    }

    private static String inline(Node node) {
        StringBuilder out = new StringBuilder();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof org.commonmark.node.Text words) {
                out.append(words.getLiteral());
            } else if (child instanceof StrongEmphasis) {
                out.append(inline(child));
            } else if (child instanceof Link link) {
                out.append("{link ")
                        .append(link.getDestination())
                        .append(' ')
                        .append(inline(link))
                        .append('}');
            } else {
                out.append("{").append(child.getClass().getSimpleName()).append("}");
            }
        }
        return out.toString();
    }
}
