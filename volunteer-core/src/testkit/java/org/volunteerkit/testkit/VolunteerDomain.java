package org.volunteerkit.testkit;

import java.time.LocalDate;
import java.time.ZoneId;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.TimeSpan;
import org.volunteerkit.value.Count;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Money;
import org.volunteerkit.value.Points;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Ratio;
import org.volunteerkit.value.Text;

/**
 * Lets a property ask for amounts, days and spans by their type.
 *
 * <pre>{@code
 * @Domain(VolunteerDomain.class)
 * @Domain(DomainContext.Global.class)
 * class PayoutProperties {
 *     @Property
 *     void whoeverServedIsPaid(@ForAll Hours worked, @ForAll LocalDate day) { ... }
 * }
 * }</pre>
 *
 * <p>To be named in {@code @Domain}, or extended by providers of your own types.
 */
public class VolunteerDomain extends DomainContextBase {

    /** Made by jqwik. */
    public VolunteerDomain() {}

    /** Provides any amount of time. */
    @Provide
    Arbitrary<Hours> hours() {
        return Amounts.hours();
    }

    /** Provides any number of points. */
    @Provide
    Arbitrary<Points> points() {
        return Amounts.points();
    }

    /** Provides any fraction. */
    @Provide
    Arbitrary<Ratio> ratios() {
        return Amounts.ratios();
    }

    /** Provides any amount of money. */
    @Provide
    Arbitrary<Money> money() {
        return Amounts.money();
    }

    /** Provides any stated number. */
    @Provide
    Arbitrary<Count> counts() {
        return Amounts.counts();
    }

    /** Provides any number of anything. */
    @Provide
    Arbitrary<Quantity> quantities() {
        return Amounts.quantities();
    }

    /** Provides texts in both languages. */
    @Provide
    Arbitrary<Text> texts() {
        return Texts.texts();
    }

    /** Provides days. */
    @Provide
    Arbitrary<LocalDate> days() {
        return Days.days();
    }

    /** Provides ranges of days. */
    @Provide
    Arbitrary<DateRange> ranges() {
        return Days.ranges();
    }

    /** Provides places. */
    @Provide
    Arbitrary<ZoneId> zones() {
        return Spans.zones();
    }

    /** Provides spans of time. */
    @Provide
    Arbitrary<TimeSpan> spans() {
        return Spans.spans();
    }
}
