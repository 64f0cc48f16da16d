package org.volunteerkit.value;

import java.text.Normalizer;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;

/**
 * The forms of texts that people write into facts: names in any script, and terms that programs compare.
 *
 * <p>A <em>name</em> is printed: 1 to 128 characters (code points) in normalization form C, without white space at its ends,
 * without control characters and without characters that turn the direction of writing. A <em>term</em> is compared: 1 to
 * 64 lower-case ASCII letters and digits, in words joined by single hyphens, such as {@code elderly-care}.
 *
 * <p>To be called by the checks of values, not extended.
 */
public final class Words {

    private static final int LONGEST_NAME = 128;
    private static final int LONGEST_TERM = 64;

    private Words() {}

    /**
     * Checks that a field holds a name.
     *
     * @param field the accessor, as it stands in the refusal
     * @param text what it holds
     * @throws InvalidValueException if it is no name; the text itself is not repeated
     */
    public static void checkName(String field, String text) {
        boolean named = !text.isBlank()
                && text.strip().length() == text.length()
                && text.codePointCount(0, text.length()) <= LONGEST_NAME
                && text.codePoints().allMatch(Words::isPrintable)
                && Normalizer.isNormalized(text, Normalizer.Form.NFC);
        if (!named) {
            throw new InvalidValueException(
                    Problem.of("value.name-form").field(field).found(Found.text(text)));
        }
    }

    /**
     * Checks that a field holds a term.
     *
     * @param field the accessor, as it stands in the refusal
     * @param text what it holds
     * @throws InvalidValueException if it is no term; the text itself is not repeated
     */
    public static void checkTerm(String field, String text) {
        if (!isTerm(text)) {
            throw new InvalidValueException(
                    Problem.of("value.term-form").field(field).found(Found.text(text)));
        }
    }

    private static boolean isTerm(String text) {
        if (text.isEmpty() || text.length() > LONGEST_TERM) {
            return false;
        }
        char before = '-';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            if (!letter && (c != '-' || before == '-')) {
                return false;
            }
            before = c;
        }
        return before != '-';
    }

    private static boolean isPrintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            // The joiners are part of the spelling of some names; the other format characters turn or hide text.
            case Character.FORMAT -> codePoint == 0x200C || codePoint == 0x200D;
            default -> true;
        };
    }
}
