package org.volunteerkit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.volunteerkit.problem.Problem;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JsonLinesTest {

    private static JsonLines<Long> longs(String text) {
        return longs(text.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonLines<Long> longs(byte[] bytes) {
        return Json.lines(Long.class, "march.jsonl", new ByteArrayInputStream(bytes));
    }

    /** The number of a line, with its value or the code and column of its first problem. */
    private static String told(Line<Long> line) {
        if (line instanceof Line.Read<Long> read) {
            return read.number() + "=" + read.value();
        }
        Problem first = line.problems().get(0);
        assertThat(first.place().line()).hasValue(line.number());
        return line.number() + "!" + first.code() + ":" + first.place().column().orElseThrow();
    }

    private static List<String> told(JsonLines<Long> lines) {
        return lines.stream().map(JsonLinesTest::told).toList();
    }

    @Test
    void good_lines_are_read_and_bad_ones_refused_under_the_number_in_the_editor() {
        JsonLines<Long> lines = longs("1\n\nx\n  \t\r\n 5 6\n{}\n7");

        assertThat(told(lines))
                .containsExactly("1=1", "3!json.syntax:1", "5!json.trailing-text:4", "6!json.wrong-kind:1", "7=7");
        assertThat(lines.read()).isEqualTo(5);
        assertThat(lines.accepted()).isEqualTo(2);
        assertThat(lines.refused()).isEqualTo(3);
        assertThat(lines.blank()).isEqualTo(2);
    }

    @Test
    void lines_end_with_LF_or_CR_LF_and_the_last_one_needs_no_end() {
        assertThat(told(longs("1\r\n2\n3"))).containsExactly("1=1", "2=2", "3=3");
        assertThat(told(longs("1\r\n2\n3\n"))).containsExactly("1=1", "2=2", "3=3");
        assertThat(told(longs(""))).isEmpty();
        assertThat(told(longs("\n\n"))).isEmpty();
    }

    @Test
    void a_last_line_that_was_cut_off_is_refused_like_any_other() {
        assertThat(told(longs("1\n{\"a\":"))).containsExactly("1=1", "2!json.cut-off:6");
    }

    @Test
    void a_byte_order_mark_may_stand_at_the_very_start_only() {
        assertThat(told(longs("\uFEFF1\n\uFEFF2"))).containsExactly("1=1", "2!json.syntax:1");
    }

    @Test
    void a_broken_byte_refuses_its_own_line_only() {
        assertThat(told(longs(new byte[] {'1', '\n', '"', (byte) 0xE4, '"', '\n', '3'})))
                .containsExactly("1=1", "2!json.not-utf8:2", "3=3");
    }

    @Test
    void lines_longer_than_every_buffer_are_read() {
        String wide = " ".repeat(300_000);

        assertThat(told(longs(wide + "1\n2\n" + wide + "3"))).containsExactly("1=1", "2=2", "3=3");
    }

    @Test
    void a_line_over_the_limit_is_refused_and_not_kept() {
        // Far more than the memory of a test: 3 GB in one line, then a good line.
        InputStream endless = new InputStream() {
            private long left = 3L << 30;

            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(byte[] to, int from, int length) {
                if (left <= 0) {
                    return -1;
                }
                Arrays.fill(to, from, from + length, (byte) ' ');
                left -= length;
                if (left <= 0) {
                    to[from + length - 2] = '\n';
                    to[from + length - 1] = '2';
                }
                return length;
            }
        };

        assertThat(told(Json.lines(Long.class, "march.jsonl", endless)))
                .containsExactly("1!json.line-too-long:1", "2=2");
    }

    @Test
    void nothing_is_read_before_it_is_asked_for() {
        ByteArrayInputStream in = new ByteArrayInputStream("1\n2\n".getBytes(StandardCharsets.UTF_8));
        JsonLines<Long> lines = Json.lines(Long.class, "march.jsonl", in);

        assertThat(in.available()).isEqualTo(4);
        assertThat(lines.next().number()).isEqualTo(1);
        assertThat(lines.read()).isEqualTo(1);
    }

    @Test
    void there_is_an_end() {
        JsonLines<Long> lines = longs("1");
        lines.next();

        assertThat(lines.hasNext()).isFalse();
        assertThatThrownBy(lines::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void a_stream_that_fails_is_no_bad_line() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("disk");
            }

            @Override
            public int read(byte[] to, int from, int length) throws IOException {
                throw new IOException("disk");
            }
        };

        assertThatThrownBy(() -> Json.lines(Long.class, "march.jsonl", broken).hasNext())
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void what_is_written_line_by_line_is_read_again() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonLinesWriter<Visit> writer = Json.form(Visit.class).linesTo(out);
        writer.write(Visits.full());
        writer.write(Visits.small());

        assertThat(writer.written()).isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith(Visits.DOCUMENT + "\n")
                .endsWith("}\n");
        assertThat(Json.lines(Visit.class, "v", new ByteArrayInputStream(out.toByteArray())).stream())
                .containsExactly(new Line.Read<>(1, Visits.full()), new Line.Read<>(2, Visits.small()));
    }

    /** Hands out one byte at a time and fails once before each of some bytes. */
    private static InputStream failingBefore(String text, Integer... places) {
        Set<Integer> left = new HashSet<>(List.of(places));
        return new InputStream() {
            private int at;

            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(byte[] to, int from, int length) throws IOException {
                if (left.remove(at)) {
                    throw new IOException("disk");
                }
                if (at == text.length()) {
                    return -1;
                }
                to[from] = (byte) text.charAt(at++);
                return 1;
            }
        };
    }

    @Test
    void a_stream_that_fails_midway_gives_the_whole_lines_before_and_loses_nothing() {
        JsonLines<Long> lines = Json.lines(Long.class, "march.jsonl", failingBefore("1\n23\n4", 3, 6));
        List<String> seen = new ArrayList<>();

        assertThatThrownBy(() -> lines.stream().map(JsonLinesTest::told).forEach(seen::add))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("cannot read march.jsonl")
                .hasRootCauseMessage("disk");
        assertThat(seen).containsExactly("1=1");
        assertThat(lines.next()).isEqualTo(new Line.Read<>(2, 23L));
        assertThatThrownBy(lines::hasNext).isInstanceOf(UncheckedIOException.class);
        assertThat(lines.next()).isEqualTo(new Line.Read<>(3, 4L));
        assertThat(lines.hasNext()).isFalse();
        assertThat(lines.read()).isEqualTo(3);
    }

    @Test
    void a_line_that_is_too_long_stays_so_when_the_stream_fails_inside_it() {
        JsonForm<Long> form = Json.form(Long.class)
                .withLimits(JsonLimits.builder().lineBytes(10).build());
        JsonLines<Long> lines = form.lines("march.jsonl", failingBefore(" ".repeat(30) + "1\n2", 28));

        assertThatThrownBy(lines::hasNext).isInstanceOf(UncheckedIOException.class);
        assertThat(told(lines)).containsExactly("1!json.line-too-long:1", "2=2");
    }

    @Test
    void a_carriage_return_or_a_mark_inside_a_line_does_not_end_it() {
        assertThat(told(longs("1\r2\n[1\r\n\uFEFF\n")))
                .containsExactly("1!json.trailing-text:3", "2!json.cut-off:3", "3!json.syntax:1");
    }
}
