package org.volunteerkit.giving;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.base.Ascii;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.value.Count;
import org.volunteerkit.value.Count.Precision;
import org.volunteerkit.value.Money;
import org.volunteerkit.value.Unit;

/**
 * So much money or so many things, with the precision of whoever stated it (数额): 9,000.00 yuan, over 25,000 books, an unreadable
 * number of sets.
 *
 * <p>Amounts of one unit add up with their precision kept, in any order with the same result; nothing is guessed:
 *
 * <ul>
 *   <li>exact amounts leave the precision of the others as it is;
 *   <li>of what is stated as a least number the weakest remains: over, at least, incomplete, in this order;
 *   <li>almost and any of these make about, and so does about with anything;
 *   <li>an unreadable amount makes the others incomplete; nothing but unreadable amounts are unreadable.
 * </ul>
 *
 * <p>Text form: the number and the unit, with the precision in front where it is not exact, such as {@code 9000.00 CNY}, {@code
 * over 25000 book}, {@code unreadable set}. Money has the decimals of its currency, everything else none. Range: 0 to
 * 999,999,999,999,999,999 of the smallest unit.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class Amount {

    private static final Pattern FORM =
            Pattern.compile("(?:([a-z-]{1,15}) )?([0-9]{1,18}(?:\\.[0-9]{1,4})?) ([a-z][a-z-]{0,30}|[A-Z]{3})");
    private static final String UNREADABLE = "unreadable ";

    private final Count count;
    private final Unit unit;

    private Amount(Count count, Unit unit) {
        this.count = count;
        this.unit = unit;
    }

    /** Returns so many of something; of money, so many of its smallest unit, such as fen. */
    public static Amount of(Count count, Unit unit) {
        return new Amount(count, unit);
    }

    /** Returns exactly so many of something. */
    public static Amount of(long number, Unit unit) {
        return new Amount(Count.of(number), unit);
    }

    /**
     * Returns exactly so much money.
     *
     * @throws InvalidValueException if it is below zero or above the range
     */
    public static Amount of(Money money) {
        return new Amount(Count.of(money.toMinor()), Unit.currency(money.currency()));
    }

    /** Returns nothing of something. */
    public static Amount none(Unit unit) {
        return of(0, unit);
    }

    /** Returns an amount of which the number cannot be read. */
    public static Amount unreadable(Unit unit) {
        return new Amount(Count.unreadable(), unit);
    }

    /**
     * Returns the amount that a text names.
     *
     * @param text such as {@code over 25000 book}
     * @throws InvalidValueException if the text has another form or the unit is unknown
     */
    @JsonCreator
    public static Amount parse(String text) {
        if (text.startsWith(UNREADABLE)) {
            return unreadable(Unit.parse(text.substring(UNREADABLE.length())));
        }
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new InvalidValueException(Problem.of("giving.amount-form").found(Found.text(text)));
        }
        Unit unit = Unit.parse(matcher.group(3));
        String number = matcher.group(2);
        if (unit.currency().isPresent()) {
            number = Long.toString(Money.parse(number + " " + unit.word()).toMinor());
        }
        String precision = matcher.group(1) == null ? "" : matcher.group(1) + " ";
        return new Amount(Count.parse(precision + number), unit);
    }

    /** Returns the number with its precision; of money it counts the smallest unit, such as fen. */
    public Count count() {
        return count;
    }

    /** Returns what is counted. */
    public Unit unit() {
        return unit;
    }

    /** Returns whether the number is exact. */
    public boolean isExact() {
        return count.precision() == Precision.EXACT;
    }

    /** Returns whether there is exactly nothing. */
    public boolean isNone() {
        return isExact() && least() == 0;
    }

    /** Returns the least that it can be, in the smallest unit. */
    public long least() {
        return switch (count.precision()) {
            case EXACT, OVER, AT_LEAST, INCOMPLETE -> count.number().orElse(0);
            case ALMOST, ABOUT, UNREADABLE -> 0;
        };
    }

    /** Returns the most that it can be, in the smallest unit; empty if nothing is known. */
    public OptionalLong most() {
        return switch (count.precision()) {
            case EXACT, ALMOST -> count.number();
            case OVER, AT_LEAST, INCOMPLETE, ABOUT, UNREADABLE -> OptionalLong.empty();
        };
    }

    /**
     * Returns the sum, with the precision that remains.
     *
     * @throws InvalidValueException if the other counts something else, or the sum is out of range
     */
    public Amount plus(Amount other) {
        same(other);
        if (isNone()) {
            return other;
        }
        if (other.isNone()) {
            return this;
        }
        if (isUnreadable() && other.isUnreadable()) {
            return this;
        }
        // Two numbers of 18 digits fit a long.
        long sum = count.number().orElse(0) + other.count.number().orElse(0);
        return new Amount(Count.of(sum, joined(weight(), other.weight())), unit);
    }

    /**
     * Returns what remains if some of it is gone, with the precision that remains: what is gone at least makes what remains
     * almost, and so on. Unreadable where nothing can be told, as where more is gone than there seems to have been.
     *
     * @throws InvalidValueException if the other counts something else
     */
    public Amount minus(Amount other) {
        same(other);
        if (other.isNone()) {
            return this;
        }
        long rest = count.number().orElse(0) - other.count.number().orElse(0);
        return isUnreadable() || rest < 0
                ? unreadable(unit)
                : new Amount(Count.of(rest, joined(weight(), turned(other.weight()))), unit);
    }

    private boolean isUnreadable() {
        return count.precision() == Precision.UNREADABLE;
    }

    /** What an unreadable number does to a sum: it is not counted, and not below zero. */
    private Precision weight() {
        return isUnreadable() ? Precision.INCOMPLETE : count.precision();
    }

    private static Precision turned(Precision precision) {
        return switch (precision) {
            case OVER, AT_LEAST, INCOMPLETE, UNREADABLE -> Precision.ALMOST;
            case ALMOST -> Precision.AT_LEAST;
            case EXACT, ABOUT -> precision;
        };
    }

    /** The weaker of two; both are kept by neither where they point to different sides. */
    private static Precision joined(Precision one, Precision other) {
        if (one == other || other == Precision.EXACT) {
            return one;
        }
        if (one == Precision.EXACT) {
            return other;
        }
        if (isLeast(one) && isLeast(other)) {
            return one.compareTo(other) < 0 ? other : one;
        }
        return Precision.ABOUT;
    }

    private static boolean isLeast(Precision precision) {
        return precision == Precision.OVER || precision == Precision.AT_LEAST || precision == Precision.INCOMPLETE;
    }

    private void same(Amount other) {
        if (!unit.equals(other.unit)) {
            throw new InvalidValueException(
                    Problem.of("value.unit-differs").with("unit", unit.word()).found(Found.value(other.unit.word())));
        }
    }

    /** Returns the amount in words, such as {@code 25000余册} or {@code over 25000 books}. */
    public String text(Locale locale) {
        boolean chinese = locale.getLanguage().equals("zh");
        String measure = (chinese ? "" : " ") + unit.text().in(locale);
        if (isUnreadable()) {
            return chinese ? "数量无法辨认（" + unit.text().in(locale) + "）" : "an unreadable number of" + measure;
        }
        String number = number();
        return switch (count.precision()) {
            case EXACT -> number + measure;
            case OVER -> chinese ? number + "余" + measure : "over " + number + measure;
            case ALMOST -> (chinese ? "近" : "almost ") + number + measure;
            case AT_LEAST -> chinese ? number + measure + "以上" : "at least " + number + measure;
            case ABOUT -> (chinese ? "约" : "about ") + number + measure;
            case INCOMPLETE -> chinese ? "不完全统计" + number + measure : number + measure + " by an incomplete count";
            case UNREADABLE -> throw new IllegalStateException("told above");
        };
    }

    private String number() {
        long smallest = count.number().orElse(0);
        if (unit.currency().isEmpty()) {
            return Long.toString(smallest);
        }
        String money = Money.ofMinor(smallest, unit.word()).toString();
        return money.substring(0, money.length() - unit.word().length() - 1);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Amount that && count.equals(that.count) && unit.equals(that.unit);
    }

    @Override
    public int hashCode() {
        // The hash of an object without one of its own differs from run to run.
        return 31 * count.hashCode() + unit.word().hashCode();
    }

    @Override
    @JsonValue
    public String toString() {
        if (isUnreadable()) {
            return UNREADABLE + unit;
        }
        String precision =
                isExact() ? "" : Ascii.toLowerCase(count.precision().name()).replace('_', '-') + " ";
        return precision + number() + " " + unit;
    }
}
