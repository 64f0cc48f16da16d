package org.volunteerkit.problem;

/**
 * The kind of thing that stood where something else was expected.
 *
 * <p>A refusal never repeats what somebody typed: it may be a name or a number of a person. So only the kind is kept,
 * and of a text its length in code points. {@link #value} is for what is harmless by its type, such as a number of
 * hours or a date of service.
 *
 * <p>To be called, not extended.
 */
public final class Found {

    private Found() {}

    /** Returns that a text was found; of the text only its length is kept. */
    public static Message text(String raw) {
        return raw.isEmpty()
                ? Message.of("problem.found-empty-text")
                : Message.of("problem.found-text").with("length", raw.codePointCount(0, raw.length()));
    }

    /** Returns that a number was found. */
    public static Message number() {
        return Message.of("problem.found-number");
    }

    /** Returns that a true or false was found. */
    public static Message truth() {
        return Message.of("problem.found-truth");
    }

    /** Returns that an object with fields was found. */
    public static Message object() {
        return Message.of("problem.found-object");
    }

    /** Returns that a list was found. */
    public static Message list() {
        return Message.of("problem.found-list");
    }

    /** Returns that a null was found. */
    public static Message nothing() {
        return Message.of("problem.found-nothing");
    }

    /** Returns that the place was empty: the field or the cell is not there. */
    public static Message missing() {
        return Message.of("problem.found-missing");
    }

    /** Returns what was found, word for word; only for values that can never be personal. */
    public static Message value(String harmless) {
        return Message.of("problem.found-value").with("value", harmless);
    }
}
