package org.volunteerkit.reports.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.volunteerkit.reports.document.Cell;
import org.volunteerkit.reports.document.Column;
import org.volunteerkit.reports.document.Document;
import org.volunteerkit.reports.document.Row;
import org.volunteerkit.reports.document.Table;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Points;
import org.volunteerkit.value.Privacy;
import org.volunteerkit.value.Text;
import org.volunteerkit.value.Unit;

class FiguresAgreeProperties {

    private static final Pattern MINUTES = Pattern.compile("\"minutes\":(-?[0-9]+)");

    @Property(tries = 100)
    @Label("law 105: HTML and Markdown show the same figures")
    void textFormatsAgree(@ForAll("rows") List<Row> rows, @ForAll boolean chinese) throws IOException {
        Locale locale = chinese ? Locale.CHINA : Locale.UK;
        StringBuilder html = new StringBuilder();
        StringBuilder markdown = new StringBuilder();
        HtmlRenderer.of(locale).render(document(rows), html);
        MarkdownRenderer.of(locale).render(document(rows), markdown);

        List<String> cells = Jsoup.parse(html.toString()).select("#t-1 tbody > tr > *").stream()
                .map(Element::text)
                .toList();

        assertThat(cells).hasSize((rows.size() + 1) * 4);
        assertThat(markdownCells(markdown.toString()))
                .extracting(FiguresAgreeProperties::withoutSpaces)
                .isEqualTo(cells.stream()
                        .map(FiguresAgreeProperties::withoutSpaces)
                        .toList());
    }

    @Property(tries = 100)
    @Label("law 105: the total in the file is the sum of the rows in the file")
    void totalsAddUpAsWritten(@ForAll("rows") List<Row> rows) throws IOException {
        StringBuilder json = new StringBuilder();
        JsonRenderer.create().render(document(rows), json);

        List<Long> minutes = new ArrayList<>();
        Matcher matcher = MINUTES.matcher(json);
        while (matcher.find()) {
            minutes.add(Long.valueOf(matcher.group(1)));
        }
        long total = minutes.isEmpty() ? 0 : minutes.remove(minutes.size() - 1);
        assertThat(minutes.stream().mapToLong(Long::longValue).sum()).isEqualTo(total);
    }

    private static Document document(List<Row> rows) {
        Table table = Table.builder()
                .addColumns(
                        Column.text(Text.of("队伍", "Team")),
                        Column.time(Text.of("时长", "Hours")).summed(),
                        Column.of(Text.of("积分", "Points"), Column.Kind.POINTS).summed(),
                        Column.of(Text.of("出勤率", "Attendance"), Column.Kind.SHARE)
                                .summed())
                .addAllRows(rows)
                .total(Text.of("合计", "Total"))
                .build();
        return Document.builder()
                .title(Text.of("总结", "Summary"))
                .audience(Privacy.PUBLIC)
                .dataDate(LocalDate.of(2023, 12, 31))
                .addPreface(table)
                .build();
    }

    private static List<String> markdownCells(String markdown) {
        Parser parser =
                Parser.builder().extensions(List.of(TablesExtension.create())).build();
        List<String> cells = new ArrayList<>();
        parser.parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(CustomNode node) {
                if (node instanceof TableCell && node.getParent().getParent() instanceof TableBody) {
                    cells.add(words(node));
                } else {
                    visitChildren(node);
                }
            }
        });
        return cells;
    }

    private static String words(Node node) {
        StringBuilder out = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(org.commonmark.node.Text text) {
                out.append(text.getLiteral());
            }
        });
        return out.toString();
    }

    private static String withoutSpaces(String text) {
        return text.replace(" ", "");
    }

    @Provide
    Arbitrary<List<Row>> rows() {
        Arbitrary<Cell> gaps = Arbitraries.just(Cell.missing(Text.of("未报送", "not reported")));
        Arbitrary<Cell> times =
                Arbitraries.longs().between(-10_000, 10_000_000).map(n -> Cell.time(Hours.ofMinutes(n)));
        Arbitrary<Cell> points =
                Arbitraries.longs().between(-10_000, 10_000_000).map(n -> Cell.points(Points.ofTenThousandths(n)));
        Arbitrary<Cell> shares = Combinators.combine(
                        Arbitraries.longs().between(0, 5_000),
                        Arbitraries.longs().between(0, 5_000))
                .as((part, whole) -> Cell.share(part, whole, Unit.CONTACT, 1));
        return Combinators.combine(
                        Arbitraries.strings().alpha().ofLength(3),
                        Arbitraries.oneOf(times, times, gaps),
                        Arbitraries.oneOf(points, points, gaps),
                        shares)
                .as((name, time, score, share) -> Row.of(Cell.text(name), time, score, share))
                .list()
                .ofMaxSize(8);
    }
}
