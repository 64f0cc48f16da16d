package org.volunteerkit.testkit;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.volunteerkit.problem.Problem;

/**
 * The laws of a value that is read from a text: what it writes it reads, what it cannot read it refuses by name, and no
 * refusal repeats what somebody typed.
 *
 * <p>To be implemented by a test class.
 *
 * @param <T> the value
 */
public interface TextFormContract<T> {

    /** Returns the values. */
    @Provide
    Arbitrary<T> written();

    /** Returns the value that a text names, or throws a refusal. */
    T parse(String text);

    /** Returns the text of a value. */
    default String print(T value) {
        return value.toString();
    }

    /** Returns texts of which most are wrong: damaged ones, and such as have nothing to do with the form. */
    @Provide
    default Arbitrary<String> wrong() {
        return Texts.damaged(written().map(this::print));
    }

    /** Returns personal values. */
    @Provide
    default Arbitrary<String> personalValues() {
        return Texts.personal();
    }

    /**
     * Checks that a printed value is read as itself, and that its text is plain.
     *
     * @param value a value
     */
    @Property
    @Label("law 5: parse, print, parse gives the first value")
    default void printedValuesAreRead(@ForAll("written") T value) {
        String text = print(value);
        Checks.that(text.chars().allMatch(each -> each >= ' ' && each <= '~'), "not ASCII", text);
        T read = parse(text);
        Checks.that(read.equals(value) && read.hashCode() == value.hashCode(), "read as another value", text, read);
        Checks.that(print(read).equals(text), "written in another way", text, print(read));
    }

    /**
     * Checks that a text is either read, and then written in its one form, or refused with a code.
     *
     * @param text any text
     */
    @Property
    @Label("law 118: a wrong text is refused by name and never fails in another way")
    default void wrongTextsAreRefused(@ForAll("wrong") String text) {
        // A problem that is none of ours goes through as it is and fails the property.
        if (Refusals.problems(() -> parse(text)).isEmpty()) {
            T value = parse(text);
            Checks.that(parse(print(value)).equals(value), "read, and not read again", text, print(value));
        }
    }

    /**
     * Checks that a refusal holds no personal value, in no language and in no part.
     *
     * @param value a value, whose text is spoilt
     * @param personal what somebody typed into it
     */
    @Property
    @Label("law 107: no refusal repeats what was typed")
    default void refusalsKeepSecrets(@ForAll("written") T value, @ForAll("personalValues") String personal) {
        String text = print(value);
        for (String typed : List.of(personal, text + personal, personal + text, text.replace('/', '-') + personal)) {
            for (Problem problem : Refusals.problems(() -> parse(typed))) {
                String told = problem.text(Locale.ENGLISH)
                        + problem.text(Locale.SIMPLIFIED_CHINESE)
                        + problem.what()
                        + problem.found().map(Object::toString).orElse("");
                Checks.that(!told.contains(personal), "a refusal repeats a personal value", told);
            }
        }
    }

    /**
     * Checks that the same text is refused in the same way.
     *
     * @param text any text
     */
    @Property
    @Label("law 117: equal inputs give equal refusals, in both languages")
    default void equalTextsAreRefusedEqually(@ForAll("wrong") String text) {
        List<Problem> first = Refusals.problems(() -> parse(text));
        List<Problem> second = Refusals.problems(() -> parse(new String(text.toCharArray())));
        Checks.that(
                first.equals(second) && first.hashCode() == second.hashCode(), "refused in two ways", first, second);
        for (Problem problem : first) {
            Checks.that(problem.expected().isPresent(), "does not say what was expected", problem);
            Checks.that(problem.found().isPresent(), "does not say what was found", problem);
            String chinese = problem.text(Locale.SIMPLIFIED_CHINESE);
            Checks.that(
                    chinese.codePoints()
                            .anyMatch(each -> Character.UnicodeScript.of(each) == Character.UnicodeScript.HAN),
                    "not told in Chinese",
                    chinese);
        }
    }
}
