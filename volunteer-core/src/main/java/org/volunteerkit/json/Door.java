package org.volunteerkit.json;

import com.google.common.base.Utf8;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.json.Findings.Lines;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.exc.InvalidDefinitionException;

/**
 * Reads documents of one type: in a hurry first, by Jackson's own binding; and once more, patiently, if that failed or if
 * the document needs a closer look.
 *
 * <p>The hurried way accepts nothing that the patient way refuses. What it refuses, the patient way may still accept, and
 * else it says what is wrong.
 */
final class Door<T> {

    private static final JsonFactory STANDARD_FACTORY = StrictMapper.factory(JsonLimits.standard());
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final JavaType type;
    private final ObjectReader reader;
    private final Writer writer;
    private final JsonLimits limits;
    private final JsonFactory factory;
    private final Function<? super T, List<Problem>> check;

    private Door(
            JavaType type,
            ObjectReader reader,
            Writer writer,
            JsonLimits limits,
            JsonFactory factory,
            Function<? super T, List<Problem>> check) {
        this.type = type;
        this.reader = reader;
        this.writer = writer;
        this.limits = limits;
        this.factory = factory;
        this.check = check;
    }

    static <T> Door<T> of(JavaType type) {
        Binding.check(type);
        return new Door<>(
                type,
                reader(type, JsonLimits.standard()),
                new Writer(type),
                JsonLimits.standard(),
                STANDARD_FACTORY,
                value -> ImmutableList.of());
    }

    Door<T> withLimits(JsonLimits others) {
        return new Door<>(type, reader(type, others), writer, others, StrictMapper.factory(others), check);
    }

    Door<T> checking(Function<? super T, List<Problem>> other) {
        return new Door<>(type, reader, writer, limits, factory, other);
    }

    private static ObjectReader reader(JavaType type, JsonLimits limits) {
        return StrictMapper.STRICT.readerFor(type).withAttribute(StrictReaders.LONGEST_KEY, limits.name());
    }

    JsonLimits limits() {
        return limits;
    }

    Writer writer() {
        return writer;
    }

    Reading<T> read(String source, InputStream utf8) throws IOException {
        return read(source, utf8.readNBytes(limits.documentBytes() + MARK.length + 1));
    }

    Reading<T> read(String source, Reader text) throws IOException {
        StringBuilder all = new StringBuilder();
        char[] part = new char[8192];
        // A character takes a byte at least, so this is enough to see that the limit is passed.
        int most = limits.documentBytes() + 2;
        for (int n = text.read(part); n >= 0 && all.length() < most; n = text.read(part)) {
            all.append(part, 0, n);
        }
        return read(source, all.toString());
    }

    Reading<T> read(String source, String text) {
        String document = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (document.length() > limits.documentBytes()) {
            return tooLarge(source);
        }
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > limits.documentBytes()) {
            return tooLarge(source);
        }
        // Java writes a question mark for half a surrogate pair, so the bytes do not show it.
        if (!Texts.needCloserLook(bytes, 0, bytes.length) && Texts.firstLoneSurrogate(document) < 0) {
            T value = hurried(bytes, 0, bytes.length);
            if (value != null) {
                return new Reading.Read<>(value);
            }
        }
        return patient(document, Lines.document(source, document));
    }

    Reading<T> read(String source, byte[] utf8) {
        int from = startsWithMark(utf8, 0, utf8.length) ? MARK.length : 0;
        int length = utf8.length - from;
        if (length > limits.documentBytes()) {
            return tooLarge(source);
        }
        if (!Utf8.isWellFormed(utf8, from, length)) {
            String sound = soundPart(utf8, from, length);
            return notUtf8(Lines.document(source, sound), sound);
        }
        if (!Texts.needCloserLook(utf8, from, utf8.length)) {
            T value = hurried(utf8, from, length);
            if (value != null) {
                return new Reading.Read<>(value);
            }
        }
        String text = new String(utf8, from, length, StandardCharsets.UTF_8);
        return patient(text, Lines.document(source, text));
    }

    /** Reads a line; the bytes are not kept. */
    Line<T> readLine(String source, long number, byte[] bytes, int from, int to) {
        Reading<T> reading;
        if (!Utf8.isWellFormed(bytes, from, to - from)) {
            reading = notUtf8(Lines.line(source, number), soundPart(bytes, from, to - from));
        } else {
            if (!Texts.needCloserLook(bytes, from, to)) {
                T value = hurried(bytes, from, to - from);
                if (value != null) {
                    return new Line.Read<>(number, value);
                }
            }
            String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
            reading = patient(text, Lines.line(source, number));
        }
        return line(number, reading);
    }

    Line<T> refuseLine(String source, long number) {
        Problem problem = Problem.of("json.line-too-long").with("most", limits.lineBytes());
        return line(number, Lines.line(source, number).refused(problem, 0));
    }

    private static <T> Line<T> line(long number, Reading<T> reading) {
        if (reading instanceof Reading.Refused<T> refused) {
            return new Line.Refused<>(number, refused.problems(), refused.total());
        }
        return new Line.Read<>(number, reading.orThrow());
    }

    static boolean startsWithMark(byte[] bytes, int from, int to) {
        return to - from >= MARK.length && Arrays.equals(bytes, from, from + MARK.length, MARK, 0, MARK.length);
    }

    /** Returns the value, or null if the document must be looked at with patience. */
    private @Nullable T hurried(byte[] bytes, int from, int length) {
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), bytes, from, length)) {
            T value = reader.readValue(parser);
            return check.apply(value).isEmpty() ? value : null;
        } catch (InvalidDefinitionException ours) {
            // The type has no JSON form. No document can be good, so this is no document's fault.
            throw new IllegalStateException("a type has no JSON form: " + type, ours);
        } catch (JacksonException | InvalidValueException refused) {
            return null;
        }
    }

    private Reading<T> patient(String text, Lines lines) {
        return Binding.read(type, limits, check, text, lines);
    }

    private Reading<T> tooLarge(String source) {
        Problem problem = Problem.of("json.document-too-large").with("most", limits.documentBytes());
        return Lines.document(source, "").refused(problem, 0);
    }

    private static <T> Reading<T> notUtf8(Lines lines, String sound) {
        return lines.refused(Problem.of("json.not-utf8"), sound.length());
    }

    /** Returns the text before the first byte that is not UTF-8. */
    private static String soundPart(byte[] bytes, int from, int length) {
        CharBuffer out = CharBuffer.allocate(length);
        StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes, from, length), out, true);
        return out.flip().toString();
    }
}
