package org.volunteerkit.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.base.Ascii;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;

/**
 * A number as somebody stated it, with the precision of the statement.
 *
 * <p>Summaries say 47000 余, 近 2 项, 3 项以上, 不完全统计 20 余个; and copies of them lose digits. A count keeps what was
 * said instead of guessing. It is for figures that were <em>stated</em>; figures that were <em>computed</em> are exact.
 *
 * <p>Text form: the number, with the precision in front where it is not exact, such as {@code 47000}, {@code over 47000},
 * {@code unreadable}. Range: 0 to 999,999,999,999,999,999.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class Count {

    /** How exact a stated number is. */
    public enum Precision {
        /** The number itself. */
        EXACT,
        /** Somewhat more than the number (余, 多). */
        OVER,
        /** Somewhat less than the number (近). */
        ALMOST,
        /** The number or more (以上). */
        AT_LEAST,
        /** Round about the number (约). */
        ABOUT,
        /** What could be counted; the truth is not below it (不完全统计). */
        INCOMPLETE,
        /** A number stood there and cannot be read. */
        UNREADABLE
    }

    private static final Pattern FORM = Pattern.compile("(?:([a-z-]+) )?(0|[1-9][0-9]{0,17})");
    private static final String UNREADABLE_TEXT = "unreadable";
    private static final Count UNREADABLE = new Count(0, Precision.UNREADABLE);

    private final long number;
    private final Precision precision;

    private Count(long number, Precision precision) {
        this.number = number;
        this.precision = precision;
    }

    /** Returns an exact number. */
    public static Count of(long number) {
        return of(number, Precision.EXACT);
    }

    /**
     * Returns a number with its precision.
     *
     * @param number 0 or more
     * @param precision any but {@code UNREADABLE}
     * @throws InvalidValueException if the number is negative or the precision leaves no number
     */
    public static Count of(long number, Precision precision) {
        if (number < 0 || number > 999_999_999_999_999_999L || precision == Precision.UNREADABLE) {
            throw new InvalidValueException(
                    Problem.of("value.count-range").found(Found.value(precision + " " + number)));
        }
        return new Count(number, precision);
    }

    /** Returns the statement of a number that cannot be read. */
    public static Count unreadable() {
        return UNREADABLE;
    }

    /**
     * Returns the count that a text names.
     *
     * @param text such as {@code over 47000}
     * @throws InvalidValueException if the text has another form
     */
    @JsonCreator
    public static Count parse(String text) {
        if (text.equals(UNREADABLE_TEXT)) {
            return UNREADABLE;
        }
        var matcher = FORM.matcher(text);
        if (matcher.matches()) {
            for (Precision precision : Precision.values()) {
                if (precision != Precision.UNREADABLE
                        && written(precision).equals(matcher.group(1) == null ? "" : matcher.group(1))) {
                    return of(Long.parseLong(matcher.group(2)), precision);
                }
            }
        }
        throw new InvalidValueException(Problem.of("value.count-form").found(Found.text(text)));
    }

    private static String written(Precision precision) {
        return precision == Precision.EXACT
                ? ""
                : Ascii.toLowerCase(precision.name()).replace('_', '-');
    }

    /** Returns the number; absent if it cannot be read. */
    public OptionalLong number() {
        return precision == Precision.UNREADABLE ? OptionalLong.empty() : OptionalLong.of(number);
    }

    /** Returns how exact the number is. */
    public Precision precision() {
        return precision;
    }

    /**
     * Returns whether the statement leaves room for an exact figure: "over 47000" for 47012, not for 46999. "About" and
     * "unreadable" leave room for every figure.
     */
    public boolean admits(long exact) {
        return switch (precision) {
            case EXACT -> exact == number;
            case OVER, AT_LEAST, INCOMPLETE -> exact >= number;
            case ALMOST -> exact <= number;
            case ABOUT, UNREADABLE -> true;
        };
    }

    /** Returns the statement in words, such as {@code 47000余} or {@code over 47000}. */
    public String text(Locale locale) {
        boolean chinese = locale.getLanguage().equals("zh");
        return switch (precision) {
            case EXACT -> Long.toString(number);
            case OVER -> chinese ? number + "余" : "over " + number;
            case ALMOST -> (chinese ? "近" : "almost ") + number;
            case AT_LEAST -> chinese ? number + "以上" : "at least " + number;
            case ABOUT -> (chinese ? "约" : "about ") + number;
            case INCOMPLETE -> chinese ? "不完全统计" + number : number + " by an incomplete count";
            case UNREADABLE -> chinese ? "无法辨认" : "unreadable";
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Count that && number == that.number && precision == that.precision;
    }

    @Override
    public int hashCode() {
        // The hash of an enum differs from run to run.
        return 31 * Long.hashCode(number) + precision.name().hashCode();
    }

    @Override
    @JsonValue
    public String toString() {
        if (precision == Precision.UNREADABLE) {
            return UNREADABLE_TEXT;
        }
        return precision == Precision.EXACT ? Long.toString(number) : written(precision) + " " + number;
    }
}
