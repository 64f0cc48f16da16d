package org.volunteerkit.json;

import org.immutables.value.Value;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;

/**
 * How much a document may hold before it is refused.
 *
 * <p>Every limit is finite and has a ceiling, so it can be lowered or raised but not switched off. A document that keeps a
 * limit exactly is read; one more is refused.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
public abstract class JsonLimits {

    private static final JsonLimits STANDARD = builder().build();

    JsonLimits() {}

    /** Returns the limits that hold unless the caller says otherwise. */
    public static JsonLimits standard() {
        return STANDARD;
    }

    /** Starts limits; what is not set is standard. */
    public static Builder builder() {
        return new Builder();
    }

    /** The levels of objects and lists inside each other: 32, at most 128, for which a small stack is enough. */
    @Value.Default
    public int depth() {
        return 32;
    }

    /** The digits of a number: 18, at most 1,000. A longer one is refused before it is computed. */
    @Value.Default
    public int digits() {
        return 18;
    }

    /** The length of a text in UTF-16 units: 4,096, at most 16,777,216. */
    @Value.Default
    public int text() {
        return 4_096;
    }

    /** The length of the name of a field in UTF-16 units: 128, at most 4,096. */
    @Value.Default
    public int name() {
        return 128;
    }

    /** The tokens of a document (names, scalars, opening and closing brackets): 2,000,000, at most 100,000,000. */
    @Value.Default
    public int tokens() {
        return 2_000_000;
    }

    /** The bytes of a document in UTF-8: 67,108,864 (64 MiB), at most eight times that. */
    @Value.Default
    public int documentBytes() {
        return 64 << 20;
    }

    /** The bytes of one line of JSON Lines, without its end: 1,048,576 (1 MiB), at most 64 times that. */
    @Value.Default
    public int lineBytes() {
        return 1 << 20;
    }

    /** How many problems of one document are told; the others are counted: 100, at most 10,000. */
    @Value.Default
    public int problems() {
        return 100;
    }

    @Value.Check
    void check() {
        within("depth", depth(), 128);
        within("digits", digits(), 1_000);
        within("text", text(), 16 << 20);
        within("name", name(), 4_096);
        within("tokens", tokens(), 100_000_000);
        within("documentBytes", documentBytes(), 512 << 20);
        within("lineBytes", lineBytes(), 64 << 20);
        within("problems", problems(), 10_000);
    }

    private static void within(String name, int value, int most) {
        if (value < 1 || value > most) {
            throw new InvalidValueException(Problem.of("json.limit-range")
                    .field(name)
                    .with("name", name)
                    .with("most", most)
                    .found(Found.value(Integer.toString(value))));
        }
    }

    /** Collects limits. */
    public static final class Builder extends ImmutableJsonLimits.Builder {
        Builder() {}
    }
}
