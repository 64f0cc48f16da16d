package org.volunteerkit.measure;

import com.google.common.base.Ascii;
import org.volunteerkit.problem.Message;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Ratio;
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
        Ratio minutes = quantity.number().times(Ratio.of(60));
        if (quantity.unit() == Unit.HOUR && minutes.isWhole()) {
            Hours time = Hours.ofMinutes(minutes.numerator());
            long rest = Math.abs(time.toMinutesPart());
            // A negative part of an hour would lose its sign with the hours.
            return rest == 0
                    ? Message.of("measure.hours").with("hours", time.toFullHours())
                    : Message.of("measure.hours-minutes")
                            .with("sign", time.isNegative() ? "-" : "")
                            .with("hours", Math.abs(time.toFullHours()))
                            .with("minutes", rest);
        }
        return Message.of("measure.amount")
                .with("number", quantity.number().toString())
                .with("unit", inWords(quantity.unit()));
    }

    /** Returns the measure word of a unit, to be put behind a number in a message. */
    public static Message inWords(Unit unit) {
        return Message.of("measure.unit-words")
                .with("zh", unit.text().zh())
                .with(
                        "en",
                        unit.text().en().isEmpty()
                                ? Ascii.toLowerCase(unit.name())
                                : unit.text().en());
    }
}
