package org.volunteerkit.reports.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.reports.document.Block;
import org.volunteerkit.reports.document.Cell;
import org.volunteerkit.reports.document.Column;
import org.volunteerkit.reports.document.Document;
import org.volunteerkit.reports.document.Row;
import org.volunteerkit.reports.document.Table;
import org.volunteerkit.value.Privacy;
import org.volunteerkit.value.Text;
import org.volunteerkit.value.Unit;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RendererTest {

    static List<Renderer> renderers() {
        return List.of(
                HtmlRenderer.of(Locale.CHINA),
                HtmlRenderer.of(Locale.UK),
                MarkdownRenderer.of(Locale.CHINA),
                MarkdownRenderer.of(Locale.UK),
                JsonRenderer.create());
    }

    @ParameterizedTest
    @MethodSource("renderers")
    void law_103_every_run_and_every_machine_writes_the_same_bytes(Renderer renderer) throws IOException {
        byte[] first = bytes(renderer, Samples.summary());
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

            assertThat(bytes(renderer, Samples.summary())).isEqualTo(first);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertThat(new String(first, UTF_8))
                .doesNotContain("\r", "\u0660", "Pacific")
                .endsWith("\n");
    }

    @ParameterizedTest
    @MethodSource("renderers")
    void a_table_of_many_rows_is_written_while_it_is_read(Renderer renderer) throws IOException {
        long rows = 200_000;
        Meter out = new Meter();
        long[] furthest = new long[1];
        Table table = Table.builder()
                .addColumns(
                        Column.text(Text.of("队伍", "Team")),
                        Column.count(Text.of("活动", "Activities"), Unit.TIME).summed())
                .source(() -> LongStream.range(0, rows).mapToObj(i -> {
                    // What was read before is out already, but for what a writer buffers.
                    furthest[0] = Math.max(furthest[0], i * 10 - out.length);
                    return Row.of(Cell.text("t" + i), Cell.count(1, Unit.TIME));
                }))
                .total(Text.of("合计", "Total"))
                .build();

        renderer.render(document(table), out);

        assertThat(furthest[0]).isLessThan(100_000);
        assertThat(out.length).isGreaterThan(rows * 10);
        assertThat(out.end()).contains("200");
    }

    @ParameterizedTest
    @MethodSource("renderers")
    void an_output_that_fails_says_so_itself(Renderer renderer) {
        IOException full = new IOException("disk full");

        assertThatThrownBy(() -> renderer.write(Samples.summary(), new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw full;
                    }
                }))
                .isSameAs(full);
    }

    @ParameterizedTest
    @MethodSource("renderers")
    void the_output_stays_open(Renderer renderer) throws IOException {
        boolean[] closed = new boolean[1];
        renderer.write(Samples.summary(), new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        });

        assertThat(closed[0]).isFalse();
    }

    @ParameterizedTest
    @MethodSource("renderers")
    void a_row_that_does_not_fit_breaks_off_visibly(Renderer renderer) {
        StringBuilder out = new StringBuilder();
        Table table = Table.builder()
                .addColumns(Column.text(Text.of("队伍", "Team")))
                .source(() -> LongStream.range(0, 3).mapToObj(i -> Row.of(Cell.count(i, Unit.TEAM))))
                .build();

        assertThatThrownBy(() -> renderer.render(document(table), out)).isInstanceOf(InvalidValueException.class);
        assertThat(out.toString()).doesNotEndWith("}\n").doesNotContain("</html>");
    }

    @Test
    void the_json_of_a_document_is_stable() throws IOException {
        assertThat(new String(bytes(JsonRenderer.create(), Samples.summary()), UTF_8))
                .isEqualTo(kept("summary.json"));
    }

    @Test
    void the_markdown_of_a_document_is_stable() throws IOException {
        assertThat(new String(bytes(MarkdownRenderer.of(Locale.CHINA), Samples.summary()), UTF_8))
                .isEqualTo(kept("summary.zh.md"));
        assertThat(new String(bytes(MarkdownRenderer.of(Locale.UK), Samples.summary()), UTF_8))
                .isEqualTo(kept("summary.en.md"));
    }

    @Test
    void formats_say_what_they_are() {
        assertThat(renderers()).extracting(Renderer::extension).containsExactly("html", "html", "md", "md", "json");
        assertThat(renderers())
                .extracting(Renderer::mediaType)
                .containsExactly(
                        "text/html;charset=utf-8",
                        "text/html;charset=utf-8",
                        "text/markdown;charset=utf-8",
                        "text/markdown;charset=utf-8",
                        "application/json");
    }

    private static String kept(String name) throws IOException {
        try (InputStream in = RendererTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private static byte[] bytes(Renderer renderer, Document document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        renderer.write(document, out);
        return out.toByteArray();
    }

    private static Document document(Block block) {
        return Document.builder()
                .title(Text.of("总结", "Summary"))
                .audience(Privacy.PUBLIC)
                .dataDate(LocalDate.of(2023, 12, 31))
                .addPreface(block)
                .build();
    }

    /** Counts what is written and keeps only the end of it. */
    private static final class Meter implements Appendable {

        private final StringBuilder end = new StringBuilder();
        private long length;

        @Override
        public Appendable append(CharSequence text) {
            length += text.length();
            end.append(text);
            if (end.length() > 20_000) {
                end.delete(0, end.length() - 2_000);
            }
            return this;
        }

        @Override
        public Appendable append(CharSequence text, int start, int end) {
            return append(text.subSequence(start, end));
        }

        @Override
        public Appendable append(char c) {
            return append(Character.toString(c));
        }

        private String end() {
            return end.toString();
        }
    }
}
