package org.volunteerkit.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Currency;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;

/**
 * An exact amount of one currency, in whole minor units (for yuan: fen).
 *
 * <p>May be negative. Two currencies are never added. Arithmetic that leaves the range of a {@code long} fails.
 *
 * <p>Text form: amount and ISO 4217 code, with the decimals of the currency, such as {@code 9000.00 CNY} or {@code 500 JPY}.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class Money {

    private static final Pattern FORM = Pattern.compile("(-?(?:0|[1-9][0-9]{0,18}))(?:\\.([0-9]{1,4}))? ([A-Z]{3})");

    private final long minor;
    private final Currency currency;

    private Money(long minor, Currency currency) {
        this.minor = minor;
        this.currency = currency;
    }

    /**
     * Returns a number of minor units.
     *
     * @param minor fen, cents or whatever the smallest unit is
     * @param currency an ISO 4217 code such as {@code CNY}
     * @throws InvalidValueException if there is no such currency
     */
    public static Money ofMinor(long minor, String currency) {
        return new Money(minor, known(currency));
    }

    /**
     * Returns the amount that a text names.
     *
     * @param text such as {@code 9000.00 CNY}
     * @throws InvalidValueException if the text has another form, more or fewer decimals than the currency has, or is out
     *     of range
     */
    @JsonCreator
    public static Money parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new InvalidValueException(Problem.of("value.money-form").found(Found.text(text)));
        }
        Currency currency = known(matcher.group(3));
        String decimals = matcher.group(2) == null ? "" : matcher.group(2);
        if (decimals.length() != currency.getDefaultFractionDigits()) {
            throw new InvalidValueException(Problem.of("value.money-form").found(Found.text(text)));
        }
        return new Money(
                Decimals.parse(matcher.group(1) + decimals)
                        .orElseThrow(() -> new InvalidValueException(
                                Problem.of("value.money-range").found(Found.text(text)))),
                currency);
    }

    private static Currency known(String code) {
        try {
            Currency currency = Currency.getInstance(code);
            if (currency.getDefaultFractionDigits() >= 0) {
                return currency;
            }
        } catch (IllegalArgumentException unknown) {
            // Told below, in our own words.
        }
        throw new InvalidValueException(Problem.of("value.currency-unknown").found(Found.text(code)));
    }

    /** Returns the amount in minor units. */
    public long toMinor() {
        return minor;
    }

    /** Returns the ISO 4217 code. */
    public String currency() {
        return currency.getCurrencyCode();
    }

    /**
     * Returns the sum.
     *
     * @throws InvalidValueException if the other is of another currency
     */
    public Money plus(Money other) {
        checkSameCurrency(other);
        return new Money(Math.addExact(minor, other.minor), currency);
    }

    /**
     * Returns the difference.
     *
     * @throws InvalidValueException if the other is of another currency
     */
    public Money minus(Money other) {
        checkSameCurrency(other);
        return new Money(Math.subtractExact(minor, other.minor), currency);
    }

    private void checkSameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new InvalidValueException(Problem.of("value.currency-differs")
                    .with("currency", currency())
                    .found(Found.value(other.currency())));
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Money that && minor == that.minor && currency.equals(that.currency);
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(minor) + currency.hashCode();
    }

    /** Returns amount and code, such as {@code 9000.00 CNY}. */
    @Override
    @JsonValue
    public String toString() {
        return Decimals.fixed(minor, currency.getDefaultFractionDigits()) + " " + currency();
    }
}
