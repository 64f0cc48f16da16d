package org.volunteerkit.standard;

import java.time.Period;
import java.time.temporal.ChronoUnit;
import org.volunteerkit.problem.Message;

/** Lengths of calendar time as words of a sentence, such as 12 months. */
final class Ages {

    private Ages() {}

    static Message inWords(Period age) {
        long rest = age.get(ChronoUnit.DAYS);
        if (age.toTotalMonths() == 0) {
            return days(rest);
        }
        Message months = age.getMonths() == 0 && age.getYears() > 1
                ? Message.of("standard.age-years").with("count", age.getYears())
                : months(age.toTotalMonths());
        return rest == 0
                ? months
                : Message.of("standard.age-both").with("months", months).with("days", days(rest));
    }

    private static Message months(long count) {
        return Message.of(count == 1 ? "standard.age-month" : "standard.age-months")
                .with("count", count);
    }

    private static Message days(long count) {
        return Message.of(count == 1 ? "standard.age-day" : "standard.age-days").with("count", count);
    }
}
