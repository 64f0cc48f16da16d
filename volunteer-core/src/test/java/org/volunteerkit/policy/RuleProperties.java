package org.volunteerkit.policy;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.testkit.MeasureFacts;
import org.volunteerkit.testkit.RuleContract;

/** A rule of one's own is tested in ten lines. */
class RuleProperties implements RuleContract {

    @Override
    public Rule rule() {
        return new Streak();
    }

    @Override
    @Provide
    public Arbitrary<List<Fact>> facts() {
        return MeasureFacts.factsOf("ann");
    }

    @Override
    public LocalDate day() {
        return MeasureFacts.DAY;
    }
}
