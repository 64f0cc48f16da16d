package org.volunteerkit.measure.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class DividerProperties {

    @Property
    @Label("a multiplication and a shift divide like a division")
    void divides(
            @ForAll @LongRange(min = 1, max = 1L << 40) long divisor,
            @ForAll @LongRange(min = -(1L << 31), max = 1L << 31) long lowest,
            @ForAll @IntRange(min = 0) int width,
            @ForAll @IntRange(min = 0) int at) {
        long highest = lowest + width;
        Divider divider = new Divider(divisor, Span.of(lowest, highest));

        for (long number :
                new long[] {lowest, highest, lowest + at % (width + 1L), Math.floorDiv(highest, divisor) * divisor}) {
            if (number >= lowest && number <= highest) {
                assertThat(divider.floor(number)).isEqualTo(Math.floorDiv(number, divisor));
            }
        }
    }
}
