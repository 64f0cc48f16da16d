package org.volunteerkit.measure.rule;

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
        boolean inParts = quantity.unit() == Unit.YEAR || quantity.unit() == Unit.MONTH;
        if (inParts && number.toString().indexOf('/') > 0 && number.floor() > 0) {
            // Nobody reads 2599/183 years.
            return Message.of("measure.mixed")
                    .with("whole", number.floor())
                    .with("part", number.minus(Ratio.of(number.floor())).toString())
                    .with("unit", inWords(quantity.unit()));
        }
        return Message.of("measure.amount")
                .with("number", quantity.number().toString())
                .with("unit", inWords(quantity.unit()));
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
