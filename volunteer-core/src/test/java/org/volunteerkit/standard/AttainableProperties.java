package org.volunteerkit.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.volunteerkit.measure.Measure;
import org.volunteerkit.measure.rule.Pick;
import org.volunteerkit.measure.step.Fold;
import org.volunteerkit.testkit.MeasureFacts;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Clause;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Ratio;
import org.volunteerkit.value.Text;
import org.volunteerkit.value.Unit;

class AttainableProperties {

    private static final Measure VISITS = Measure.builder()
            .pick(Pick.all("visit"))
            .addThen(Fold.builder().op(Fold.Op.COUNT).each(Unit.TIME).build())
            .build();

    /** Limits in halves, from a little below zero to a little above the numbers that are tried. */
    @Provide
    Arbitrary<Optional<Quantity>> limits() {
        return Arbitraries.integers()
                .between(-3, 12)
                .map(half -> Quantity.of(Ratio.of(half, 2), Unit.TIME))
                .optional(0.6);
    }

    @Provide
    Arbitrary<Criterion.Live> lives() {
        Arbitrary<Optional<Quantity>> limits = limits();
        return Combinators.combine(limits, limits, limits, limits)
                .filter((least, more, most, less) ->
                        least.isPresent() || more.isPresent() || most.isPresent() || less.isPresent())
                .as((least, more, most, less) -> Criterion.Live.builder()
                        .value("visits")
                        .atLeast(least)
                        .moreThan(more)
                        .atMost(most)
                        .lessThan(less)
                        .build());
    }

    @Property(tries = 1000)
    @Label("limits of a number are refused exactly if no number at all keeps to them")
    void limits_are_refused_exactly_if_nothing_keeps_to_them(@ForAll("lives") Criterion.Live live) {
        Standard standard = Standard.builder()
                .id(StandardId.of("s"))
                .edition("2020")
                .title(Text.of("标准", "Standard"))
                .publisher(Text.of("市", "City"))
                .validity(DateRange.from(LocalDate.of(2020, 1, 1)))
                .source(Clause.of("s"))
                .appliesTo(Standard.Subject.WHOLE)
                .putValue("visits", VISITS)
                .addCriteria(Criterion.builder()
                        .id("visits")
                        .title(Text.of("有", "Visits"))
                        .live(live)
                        .build())
                .build();
        boolean kept = IntStream.rangeClosed(0, 20).anyMatch(n -> live.admits(Quantity.of(n, Unit.TIME)));
        Statistics.collect(kept ? "some" : "none");
        Statistics.coverage(seen -> {
            seen.check("some").percentage(share -> share > 20);
            seen.check("none").percentage(share -> share > 10);
        });

        assertThat(Inspector.check(standard, MeasureFacts.words()).isEmpty()).isEqualTo(kept);
    }
}
