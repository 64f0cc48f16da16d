package org.volunteerkit.problem;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A sentence in waiting: a stable code with named arguments, whose words stand in a bundle.
 *
 * <p>The code names the room and the sentence, such as {@code ledger.overdrawn}; it never changes once released, so that
 * programs may compare it. Arguments are texts, whole numbers or other messages. The words are looked up when
 * {@link #text} is called: Chinese for every locale whose language is {@code zh}, English for every other one. Arguments
 * stand in the words as they are; who prints them escapes, once.
 *
 * <p>To be called, not extended. Immutable; two messages are equal if code and arguments are.
 */
public final class Message {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(\\.[a-z0-9][a-z0-9-]*)+");

    private final Messages home;
    private final String code;
    private final ImmutableSortedMap<String, Object> arguments;

    private Message(Messages home, String code, ImmutableSortedMap<String, Object> arguments) {
        this.home = home;
        this.code = code;
        this.arguments = arguments;
    }

    /**
     * Returns a message of {@code volunteer-core} without arguments.
     *
     * @param code the room and the sentence in lower case, such as {@code ledger.overdrawn}
     * @throws IllegalArgumentException if the code has another form
     */
    public static Message of(String code) {
        return of(Messages.CORE, code);
    }

    /**
     * Returns a message whose words stand in another bundle.
     *
     * @param home the texts of the module that speaks
     * @param code the room and the sentence in lower case, such as {@code reports.no-records}
     * @throws IllegalArgumentException if the code has another form
     */
    public static Message of(Messages home, String code) {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("a message code is written room.sentence-in-lower-case: " + code);
        }
        return new Message(requireNonNull(home, "home"), code, ImmutableSortedMap.of());
    }

    /** Returns this message with a text argument; the text must be harmless to show to anybody. */
    public Message with(String name, String value) {
        return withArgument(name, requireNonNull(value, name));
    }

    /** Returns this message with a whole number. */
    public Message with(String name, long value) {
        return withArgument(name, value);
    }

    /** Returns this message with another message as an argument; it speaks the language of the whole. */
    public Message with(String name, Message value) {
        return withArgument(name, requireNonNull(value, name));
    }

    /** Returns the stable code. */
    public String code() {
        return code;
    }

    /** Returns the arguments by name, in alphabetical order; each is a {@code String}, {@code Long} or {@code Message}. */
    public Map<String, Object> arguments() {
        return arguments;
    }

    /** Returns the sentence in the language of a locale: Chinese for {@code zh}, English for all others. */
    public String text(Locale locale) {
        return home.text(code, arguments, locale);
    }

    /** Returns whether words for another code, such as {@code x.y.expected}, stand in the same bundle. */
    boolean hasSibling(String suffix) {
        return home.knows(code + suffix);
    }

    /** Returns the message of the same bundle and with the same arguments whose code continues this one. */
    Message sibling(String suffix) {
        return new Message(home, code + suffix, arguments);
    }

    private Message withArgument(String name, Object value) {
        ImmutableSortedMap.Builder<String, Object> all = ImmutableSortedMap.naturalOrder();
        arguments.forEach((known, old) -> {
            if (!known.equals(name)) {
                all.put(known, old);
            }
        });
        return new Message(home, code, all.put(name, value).build());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Message that && code.equals(that.code) && arguments.equals(that.arguments);
    }

    @Override
    public int hashCode() {
        return Objects.hash(code, arguments);
    }

    /** Returns code and arguments, for people who debug; {@link #text} is for everybody else. */
    @Override
    public String toString() {
        return Shown.plain(code, arguments);
    }
}
