package org.volunteerkit.roster.twin;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;

/**
 * What is kept in place of an identity number (摘要): equal for equal numbers, and of no use to whoever lacks the {@link
 * DigestKey}.
 *
 * <p>Text form: 64 lower-case hexadecimal digits.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class Digest implements Comparable<Digest> {

    private static final int LENGTH = 64;
    private static final int SHOWN = 8;

    private final String value;

    private Digest(String value) {
        this.value = value;
    }

    /**
     * Returns the digest that a text names.
     *
     * @throws InvalidValueException if it has another form
     */
    @JsonCreator
    public static Digest parse(String text) {
        boolean form =
                text.length() == LENGTH && text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
        if (!form) {
            throw new InvalidValueException(Problem.of("roster.twin-digest").found(Found.text(text)));
        }
        return new Digest(text);
    }

    /** Returns the whole text. */
    @JsonValue
    public String value() {
        return value;
    }

    @Override
    public int compareTo(Digest other) {
        return value.compareTo(other.value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Digest that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Returns the first eight digits, for people who debug. */
    @Override
    public String toString() {
        return value.substring(0, SHOWN) + "…";
    }
}
