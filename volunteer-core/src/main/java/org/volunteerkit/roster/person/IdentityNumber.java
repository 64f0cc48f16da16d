package org.volunteerkit.roster.person;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;

/**
 * The number of a resident identity card (公民身份号码): 17 digits and a check character.
 *
 * <p>Six digits for the area of first registration, eight for the birthday, three in sequence of which the last tells the sex
 * (odd for male), and a check character, a digit or {@code X}. A number whose check character does not fit or whose birthday
 * is no day of the calendar cannot be made. That it was ever issued is not said.
 *
 * <p>Text form: the 18 characters, with a capital {@code X}; {@link #parse} takes a small one too. The JSON form is the full
 * number, because the file of identities is where it belongs; {@link #toString} masks it.
 *
 * <p>Source: GB 11643-1999, check character by ISO 7064 MOD 11-2.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class IdentityNumber {

    private static final int LENGTH = 18;
    private static final int AREA = 6;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private final String number;
    private final LocalDate born;

    private IdentityNumber(String number, LocalDate born) {
        this.number = number;
        this.born = born;
    }

    /**
     * Returns the number that a text names.
     *
     * @param text 18 characters without blanks
     * @throws InvalidValueException if the form, the birthday or the check character is wrong; the text is not repeated
     */
    @JsonCreator
    public static IdentityNumber parse(String text) {
        if (!hasForm(text)) {
            throw refused("roster.identity-form", text);
        }
        LocalDate born = birthday(text);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (text.charAt(i) - '0');
        }
        char last = text.charAt(LENGTH - 1) == 'x' ? 'X' : text.charAt(LENGTH - 1);
        if (last != CHECKS.charAt(sum % CHECKS.length())) {
            throw refused("roster.identity-check-digit", text);
        }
        return new IdentityNumber(text.substring(0, LENGTH - 1) + last, born);
    }

    private static boolean hasForm(String text) {
        if (text.length() != LENGTH || text.charAt(0) == '0') {
            return false;
        }
        for (int i = 0; i < LENGTH - 1; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        char last = text.charAt(LENGTH - 1);
        return isDigit(last) || last == 'X' || last == 'x';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static LocalDate birthday(String text) {
        try {
            int year = Integer.parseInt(text, 6, 10, 10);
            if (year > 0) {
                return LocalDate.of(year, Integer.parseInt(text, 10, 12, 10), Integer.parseInt(text, 12, 14, 10));
            }
        } catch (DateTimeException noSuchDay) {
            // Told below, without the text that the exception would quote.
        }
        throw refused("roster.identity-date", text);
    }

    private static InvalidValueException refused(String code, String text) {
        return new InvalidValueException(Problem.of(code).found(Found.text(text)));
    }

    /** Returns the full number; only for those who may see it. */
    @JsonValue
    public String value() {
        return number;
    }

    /** Returns the birthday that the number tells. */
    public LocalDate born() {
        return born;
    }

    /** Returns the sex that the number tells. */
    public Sex sex() {
        return (number.charAt(LENGTH - 2) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    /** Returns the area of first registration and twelve stars: neither birthday nor sequence nor sex nor check character. */
    public String masked() {
        return number.substring(0, AREA) + "*".repeat(LENGTH - AREA);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IdentityNumber that && number.equals(that.number);
    }

    @Override
    public int hashCode() {
        return number.hashCode();
    }

    /** Returns the {@linkplain #masked masked} number. */
    @Override
    public String toString() {
        return masked();
    }
}
