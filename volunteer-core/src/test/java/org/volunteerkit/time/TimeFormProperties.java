package org.volunteerkit.time;

import java.time.LocalDate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Group;
import net.jqwik.api.Provide;
import org.volunteerkit.testkit.Days;
import org.volunteerkit.testkit.Spans;
import org.volunteerkit.testkit.TextFormContract;

/** Laws 5, 107, 117 and 118 for every value of the room that has a text. */
@SuppressWarnings("ClassCanBeStatic") // jqwik groups are inner classes.
class TimeFormProperties {

    @Group
    class OfDays implements TextFormContract<LocalDate> {

        @Override
        @Provide
        public Arbitrary<LocalDate> written() {
            return Days.days();
        }

        @Override
        public LocalDate parse(String text) {
            return Dates.parse(text);
        }
    }

    @Group
    class OfRanges implements TextFormContract<DateRange> {

        @Override
        @Provide
        public Arbitrary<DateRange> written() {
            return Days.ranges();
        }

        @Override
        public DateRange parse(String text) {
            return DateRange.parse(text);
        }
    }

    @Group
    class OfSpans implements TextFormContract<TimeSpan> {

        @Override
        @Provide
        public Arbitrary<TimeSpan> written() {
            return Spans.spans();
        }

        @Override
        public TimeSpan parse(String text) {
            return TimeSpan.parse(text);
        }
    }
}
