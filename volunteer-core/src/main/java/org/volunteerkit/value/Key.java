package org.volunteerkit.value;

import com.fasterxml.jackson.annotation.JsonValue;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;

/**
 * The name by which one thing is known to the embedding system: a person, a team, a record.
 *
 * <p>1 to 64 ASCII letters, digits, dots, underscores and hyphens; compared exactly, case included. A key is given by the
 * caller and is no personal value: never make it from a name, an identity number or a telephone number.
 *
 * <p>To be extended by a final class for each kind of thing, so that keys of two kinds cannot be mixed up:
 *
 * <pre>{@code
 * public final class TeamId extends Key {
 *     private TeamId(String text) {
 *         super("teamId", text);
 *     }
 *
 *     @JsonCreator
 *     public static TeamId of(String text) {
 *         return new TeamId(text);
 *     }
 * }
 * }</pre>
 */
public abstract class Key implements Comparable<Key> {

    private static final int LONGEST = 64;

    private final String value;

    /**
     * Creates a key.
     *
     * @param kind what the key is a key of, such as {@code teamId}; stands in refusals
     * @param text the key
     * @throws InvalidValueException if the text has another form
     */
    protected Key(String kind, String text) {
        if (!isWellFormed(text)) {
            throw new InvalidValueException(
                    Problem.of("value.key-form").with("kind", kind).found(Found.text(text)));
        }
        this.value = text;
    }

    /** Returns the key as it is written. */
    @JsonValue
    public final String value() {
        return value;
    }

    /** Returns whether a text has the form of a key, for fields that name a thing of a room that they cannot see. */
    public static boolean isWellFormed(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean allowed = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || c == '.'
                    || c == '_'
                    || c == '-';
            if (!allowed) {
                return false;
            }
        }
        return true;
    }

    /** Compares by the written form, character by character; keys of two kinds by kind first. */
    @Override
    public final int compareTo(Key other) {
        int byKind = getClass() == other.getClass()
                ? 0
                : getClass().getName().compareTo(other.getClass().getName());
        return byKind != 0 ? byKind : value.compareTo(other.value);
    }

    @Override
    public final boolean equals(Object other) {
        return this == other
                || (other instanceof Key that && getClass() == that.getClass() && value.equals(that.value));
    }

    @Override
    public final int hashCode() {
        return value.hashCode();
    }

    /** Returns the key as it is written. */
    @Override
    public final String toString() {
        return value;
    }
}
