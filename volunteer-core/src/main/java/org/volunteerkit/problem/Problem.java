package org.volunteerkit.problem;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One refusal: a stable code, a place, what was expected there and what kind of thing was found.
 *
 * <p>The code is the message's. What was expected has the code with {@code .expected} behind it and the same arguments.
 * No part of a problem holds a personal value: arguments are names of fields, limits and keys. In words, what cannot be
 * seen is spelt out, such as {@code U+000A}: a line of a log stays one line.
 *
 * <p>To be called, not extended. Immutable; equal inputs give equal problems.
 */
public final class Problem {

    private static final String EXPECTED = ".expected";

    private final Message what;
    private final Place place;
    private final @Nullable Message found;

    private Problem(Message what, Place place, @Nullable Message found) {
        this.what = what;
        this.place = place;
        this.found = found;
    }

    /**
     * Returns a problem of {@code volunteer-core}.
     *
     * @param code the room and the sentence, such as {@code time.span-empty}
     */
    public static Problem of(String code) {
        return of(Message.of(code));
    }

    /** Returns a problem that says a message. */
    public static Problem of(Message what) {
        return new Problem(requireNonNull(what, "what"), Place.nowhere(), null);
    }

    /** Returns this problem with a text argument; the text must be harmless to show to anybody. */
    public Problem with(String name, String value) {
        return new Problem(what.with(name, value), place, found);
    }

    /** Returns this problem with a whole number as an argument. */
    public Problem with(String name, long value) {
        return new Problem(what.with(name, value), place, found);
    }

    /** Returns this problem with a message as an argument. */
    public Problem with(String name, Message value) {
        return new Problem(what.with(name, value), place, found);
    }

    /**
     * Returns this problem with the field it is about, relative to the value that was being built.
     *
     * @param name a field, or a path such as {@code criteria[2].weight}
     */
    public Problem field(String name) {
        return new Problem(what, place.path(name), found);
    }

    /** Returns this problem at a place; a relative path noted before is put behind the path of that place. */
    public Problem at(Place where) {
        return new Problem(what, place.within(where), found);
    }

    /** Returns this problem with the kind of thing that was found. */
    public Problem found(Message kind) {
        return new Problem(what, place, requireNonNull(kind, "kind"));
    }

    /** Returns the stable code. */
    public String code() {
        return what.code();
    }

    /** Returns what is wrong. */
    public Message what() {
        return what;
    }

    /** Returns where it is wrong. */
    public Place place() {
        return place;
    }

    /** Returns what would be right, if the code has words for it. */
    public Optional<Message> expected() {
        return what.hasSibling(EXPECTED) ? Optional.of(what.sibling(EXPECTED)) : Optional.empty();
    }

    /** Returns the kind of thing that was found. */
    public Optional<Message> found() {
        return Optional.ofNullable(found);
    }

    /** Returns the whole refusal as one sentence: place, what is wrong, what was expected, what was found. */
    public String text(Locale locale) {
        boolean chinese = locale.getLanguage().equals("zh");
        StringBuilder out = new StringBuilder(place.text(locale));
        if (out.length() > 0) {
            out.append(chinese ? "：" : ": ");
        }
        out.append(what.text(locale));
        expected()
                .ifPresent(right -> out.append(chinese ? "；应为" : "; expected ").append(right.text(locale)));
        if (found != null) {
            out.append(chinese ? "，实际为" : ", found ").append(found.text(locale));
        }
        return Shown.plain(out.toString());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Problem that
                && what.equals(that.what)
                && place.equals(that.place)
                && Objects.equals(found, that.found);
    }

    @Override
    public int hashCode() {
        return Objects.hash(what, place, found);
    }

    @Override
    public String toString() {
        return text(Locale.ROOT);
    }
}
