package org.volunteerkit.json;

import static java.util.Objects.requireNonNull;

import com.google.common.reflect.TypeParameter;
import com.google.common.reflect.TypeToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.util.List;
import java.util.function.Function;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import tools.jackson.databind.JavaType;

/**
 * How values of one type are read from JSON and written to it.
 *
 * <p>Reading is strict: one document, in UTF-8 (a byte order mark at its very start is skipped), with known fields only,
 * each once; a number is no text and a text no number; nothing may be null, and a list, a set or a map that is left out is
 * empty; dates exist; the {@link JsonLimits limits} are kept. A document that is not like that is {@link Reading.Refused refused} with everything that is wrong with it. No
 * text of the document stands in a refusal; names of fields do, where they look like such. No input makes an exception.
 *
 * <p>Writing is canonical: attributes in declared order, absent ones left out, maps in the order of their keys, no white
 * space, so equal values have equal bytes. What is written is read back to an equal value, provided that it keeps the
 * limits and that years have four digits.
 *
 * <p>A type has a form if all its parts do: generated values and records, types with a {@code JsonCreator} of one text or
 * one list, sealed choices whose cases are named in a wrapper, {@code Optional}, {@code List}, {@code Set}, {@code Map} and
 * their sorted kinds, enumerations, texts, whole and decimal numbers, truths, and the times of the JDK.
 *
 * <pre>{@code
 * JsonForm<Policy> form = JsonForm.of(Policy.class);
 * if (form.read("policy.json", text) instanceof Reading.Refused<Policy> refused) {
 *     refused.problems().forEach(problem -> out.println(problem.text(Locale.CHINA)));
 * }
 * }</pre>
 *
 * <p>The library opens nothing and closes nothing: streams are the caller's. To be called, not extended. Immutable, safe
 * for many threads, and cheap to keep.
 *
 * @param <T> what is read and written
 */
public final class JsonForm<T> {

    private final TypeToken<T> token;
    private final Door<T> door;

    private JsonForm(TypeToken<T> token, Door<T> door) {
        this.token = token;
        this.door = door;
    }

    /**
     * Returns the form of a type, with standard limits.
     *
     * @throws IllegalStateException if the type has no JSON form, which is a mistake in the program
     */
    public static <T> JsonForm<T> of(Class<T> type) {
        return of(TypeToken.of(requireNonNull(type, "type")));
    }

    /**
     * Returns the form of a type with parameters, such as a list or a map, with standard limits.
     *
     * @throws IllegalStateException if the type has no JSON form, which is a mistake in the program
     */
    public static <T> JsonForm<T> of(TypeToken<T> type) {
        JavaType known = StrictMapper.STRICT
                .getTypeFactory()
                .constructType(requireNonNull(type, "type").getType());
        return new JsonForm<>(type, Door.of(known));
    }

    /** Returns the form of a document that is a list of such values; a check is not carried over. */
    public JsonForm<List<T>> list() {
        TypeToken<List<T>> all = new TypeToken<List<T>>() {}.where(new TypeParameter<T>() {}, token);
        return of(all).withLimits(door.limits());
    }

    /** Returns this form with other limits. */
    public JsonForm<T> withLimits(JsonLimits limits) {
        return new JsonForm<>(token, door.withLimits(requireNonNull(limits, "limits")));
    }

    /**
     * Returns this form with a check of the value that was read, for what its type alone cannot know, such as whether a
     * name in a policy is the name of anything. A value with problems is refused with all of them, each at the line and the
     * column of the path that it names; writing is not checked.
     *
     * @param check returns what is wrong, with paths relative to the value, such as {@code criteria[2].live}; called twice
     *     for a value that it refuses
     */
    public JsonForm<T> checking(Function<? super T, List<Problem>> check) {
        return new JsonForm<>(token, door.checking(requireNonNull(check, "check")));
    }

    /** Returns the limits that are kept. */
    public JsonLimits limits() {
        return door.limits();
    }

    /**
     * Reads a document.
     *
     * @param source what the caller calls it, such as {@code policy.json}; stands in refusals
     * @param text the whole document
     */
    public Reading<T> read(String source, String text) {
        return door.read(requireNonNull(source, "source"), requireNonNull(text, "text"));
    }

    /**
     * Reads a document.
     *
     * @param source what the caller calls it, such as {@code policy.json}; stands in refusals
     * @param utf8 the whole document
     */
    public Reading<T> read(String source, byte[] utf8) {
        return door.read(requireNonNull(source, "source"), requireNonNull(utf8, "utf8"));
    }

    /**
     * Reads a document to the end of a stream, which stays open.
     *
     * @param source what the caller calls it, such as {@code policy.json}; stands in refusals
     * @param utf8 the whole document
     * @throws IOException if the stream cannot be read
     */
    public Reading<T> read(String source, InputStream utf8) throws IOException {
        return door.read(requireNonNull(source, "source"), requireNonNull(utf8, "utf8"));
    }

    /**
     * Reads a document to the end of a reader, which stays open.
     *
     * @param source what the caller calls it, such as {@code policy.json}; stands in refusals
     * @param text the whole document
     * @throws IOException if the reader cannot be read
     */
    public Reading<T> read(String source, Reader text) throws IOException {
        return door.read(requireNonNull(source, "source"), requireNonNull(text, "text"));
    }

    /**
     * Returns the lines of a JSON Lines source, read one by one as they are asked for.
     *
     * @param source what the caller calls it, such as {@code march.jsonl}; stands in refusals
     * @param utf8 one value a line; stays open
     */
    public JsonLines<T> lines(String source, InputStream utf8) {
        return new JsonLines<>(door, requireNonNull(source, "source"), requireNonNull(utf8, "utf8"));
    }

    /**
     * Returns the canonical text of a value.
     *
     * @throws InvalidValueException if the value holds a text that could not be read back, such as one with a control
     *     character
     */
    public String write(T value) {
        return door.writer().text(value);
    }

    /**
     * Returns the canonical text of a value, in UTF-8.
     *
     * @throws InvalidValueException if the value holds a text that could not be read back
     */
    public byte[] writeBytes(T value) {
        return door.writer().bytes(value);
    }

    /**
     * Writes the canonical text of a value, in UTF-8, to a stream, which is neither flushed nor closed.
     *
     * @throws IOException if the stream refuses
     * @throws InvalidValueException if the value holds a text that could not be read back
     */
    public void write(T value, OutputStream out) throws IOException {
        out.write(door.writer().bytes(value));
    }

    /**
     * Writes the canonical text of a value.
     *
     * @throws IOException if the target refuses
     * @throws InvalidValueException if the value holds a text that could not be read back
     */
    public void write(T value, Appendable out) throws IOException {
        out.append(door.writer().text(value));
    }

    /**
     * Returns a text for people: the canonical one, indented by two spaces, with lines that end with LF.
     *
     * @throws InvalidValueException if the value holds a text that could not be read back
     */
    public String writeIndented(T value) {
        return door.writer().indented(value);
    }

    /**
     * Returns a writer of JSON Lines.
     *
     * @param out gets one canonical text a line, in UTF-8; stays open
     */
    public JsonLinesWriter<T> linesTo(OutputStream out) {
        return new JsonLinesWriter<>(door.writer(), requireNonNull(out, "out"));
    }
}
