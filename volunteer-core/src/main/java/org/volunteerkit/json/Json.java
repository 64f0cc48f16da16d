package org.volunteerkit.json;

import static java.util.Objects.requireNonNull;

import com.google.common.reflect.TypeToken;
import java.io.InputStream;
import java.util.List;
import org.volunteerkit.problem.InvalidValueException;

/**
 * The door for JSON: the short way to read and write, with standard limits.
 *
 * <p>{@link JsonForm} is the long way: streams, limits, types with parameters. How strictly is read and in which form is
 * written is told there.
 *
 * <pre>{@code
 * Policy policy = Json.read(Policy.class, "policy.json", text).orThrow();
 * String again = Json.write(policy);
 * }</pre>
 *
 * <p>To be called, not extended.
 */
public final class Json {

    private static final ClassValue<JsonForm<?>> FORMS = new ClassValue<>() {
        @Override
        protected JsonForm<?> computeValue(Class<?> type) {
            return JsonForm.of(TypeToken.of(type));
        }
    };

    private static final Writer WRITER =
            new Writer(StrictMapper.STRICT.getTypeFactory().constructType(Object.class));

    private Json() {}

    /**
     * Returns the form of a type, with standard limits.
     *
     * @throws IllegalStateException if the type has no JSON form, which is a mistake in the program
     */
    @SuppressWarnings("unchecked")
    public static <T> JsonForm<T> form(Class<T> type) {
        return (JsonForm<T>) FORMS.get(requireNonNull(type, "type"));
    }

    /**
     * Reads a document.
     *
     * @param source what the caller calls it, such as {@code policy.json}; stands in refusals
     */
    public static <T> Reading<T> read(Class<T> type, String source, String text) {
        return form(type).read(source, text);
    }

    /**
     * Reads a document that is a list.
     *
     * @param type what the list holds
     * @param source what the caller calls it, such as {@code standards.json}; stands in refusals
     */
    public static <T> Reading<List<T>> readList(Class<T> type, String source, String text) {
        return form(type).list().read(source, text);
    }

    /**
     * Returns the lines of a JSON Lines source, read one by one as they are asked for.
     *
     * @param type what a line holds
     * @param source what the caller calls it, such as {@code march.jsonl}; stands in refusals
     * @param utf8 one value a line; stays open
     */
    public static <T> JsonLines<T> lines(Class<T> type, String source, InputStream utf8) {
        return form(type).lines(source, utf8);
    }

    /**
     * Returns the canonical text of a value of the library; a list of values whose type has several cases needs its
     * {@link JsonForm#list form}.
     *
     * @throws InvalidValueException if the value holds a text that could not be read back
     */
    public static String write(Object value) {
        return WRITER.text(value);
    }

    /**
     * Returns a text for people: the canonical one, indented by two spaces, with lines that end with LF.
     *
     * @throws InvalidValueException if the value holds a text that could not be read back
     */
    public static String writeIndented(Object value) {
        return WRITER.indented(value);
    }
}
