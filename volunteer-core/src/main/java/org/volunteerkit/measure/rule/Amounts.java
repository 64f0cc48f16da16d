package org.volunteerkit.measure.rule;

import com.google.common.collect.ImmutableList;
import java.math.RoundingMode;
import java.util.Optional;
import org.volunteerkit.problem.Message;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Ratio;
import org.volunteerkit.value.Text;
import org.volunteerkit.value.Unit;

/**
 * Quantities as words of a sentence, such as 3 h 20 min, 37 points, 31 支.
 *
 * <p>To be called, not extended.
 */
public final class Amounts {

    /** Days of a year; no number but one divides both, so that a part of a year is a number of days of one of them. */
    private static final ImmutableList<Integer> YEARS = ImmutableList.of(365, 366);

    private static final Ratio HUNDREDTH = Ratio.of(1, 100);

    private Amounts() {}

    /** Returns a quantity with its unit, to be put into a message. */
    public static Message inWords(Quantity quantity) {
        // A quantity is written as a duration where it is whole minutes that Hours can hold, and only there.
        if (quantity.unit() == Unit.HOUR && quantity.toString().indexOf('P') >= 0) {
            Hours time = quantity.toHours();
            long rest = Math.abs(time.toMinutesPart());
            // A negative part of an hour would lose its sign with the hours.
            if (rest == 0) {
                return Message.of("measure.hours").with("hours", time.toFullHours());
            }
            Message both = time.toFullHours() == 0
                    ? Message.of("measure.minutes")
                    : Message.of("measure.hours-minutes").with("hours", Math.abs(time.toFullHours()));
            return both.with("sign", time.isNegative() ? "-" : "").with("minutes", rest);
        }
        Ratio number = quantity.number();
        boolean lasting = quantity.unit() == Unit.YEAR || quantity.unit() == Unit.MONTH;
        if (lasting && number.toString().indexOf('/') > 0) {
            // Nobody reads 2599/183 years.
            return inDays(number, quantity.unit()).orElseGet(() -> about(number, quantity.unit()));
        }
        return Message.of("measure.amount")
                .with("number", number.toString())
                .with("unit", word(number, quantity.unit()));
    }

    /** Returns years and days, where a part of a year tells which year it is a part of; empty otherwise. */
    private static Optional<Message> inDays(Ratio number, Unit unit) {
        if (unit != Unit.YEAR || !number.isPositive()) {
            return Optional.empty();
        }
        Ratio part = number.minus(Ratio.of(number.floor()));
        return YEARS.stream()
                .filter(days -> days % part.denominator() == 0)
                .findFirst()
                .map(days -> {
                    Message rest = inWords(Quantity.of(part.times(Ratio.of(days)), Unit.DAY));
                    return number.floor() == 0
                            ? rest
                            : Message.of("measure.years-days")
                                    .with("years", inWords(Quantity.of(number.floor(), Unit.YEAR)))
                                    .with("days", rest);
                });
    }

    /** Returns a number with two decimals, and says that it is rounded. */
    private static Message about(Ratio number, Unit unit) {
        return Message.of("measure.about")
                .with("number", number.round(HUNDREDTH, RoundingMode.HALF_UP).toString())
                .with("unit", inWords(unit));
    }

    private static Message word(Ratio number, Unit unit) {
        boolean one = number.equals(Ratio.ONE) || number.equals(Ratio.ONE.negated());
        return one ? inWords(unit.one()) : inWords(unit);
    }

    /** Returns the measure word of a unit, to be put behind a number in a message. */
    public static Message inWords(Unit unit) {
        return unit.text().en().isEmpty()
                ? Message.of("measure.words").with("zh", unit.text().zh()).with("en", unit.word())
                : inWords(unit.text());
    }

    /** Returns a text in two languages, to be put into a message. */
    public static Message inWords(Text text) {
        return Message.of("measure.words").with("zh", text.zh()).with("en", text.en());
    }
}
