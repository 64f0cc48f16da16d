package org.volunteerkit.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.measure.rule.Schedule;
import org.volunteerkit.measure.step.Quantize;
import org.volunteerkit.measure.step.Worth;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.testkit.MeasureDocuments;
import org.volunteerkit.testkit.MeasureFacts;
import org.volunteerkit.time.TimeSpan;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Ratio;
import org.volunteerkit.value.Unit;

/** Laws of single steps. */
class StepProperties {

    private static final String WEIGHED =
            "{\"take\": {\"field\": \"elapsed\"}}, {\"weigh\": {\"compose\": \"%s\", \"factors\": [{\"when\": {\"clock\": {\"from\":"
                    + " \"22:00\", \"to\": \"02:30\"}}, \"times\": \"2\"}, {\"when\": {\"weekdays\": [\"SUNDAY\"]}, \"times\": \"1.5\"},"
                    + " {\"when\": {\"days\": [\"2024-03-01/2024-03-12\"]}, \"times\": \"0.5\"}]}}";

    @Provide
    Arbitrary<Schedule> schedules() {
        return MeasureDocuments.schedules();
    }

    @Provide
    Arbitrary<MeasureFacts.Shift> shifts() {
        return MeasureFacts.shifts("s", Arbitraries.of("ann"));
    }

    @Property
    @Label(
            "law 32: more never gives less by a schedule that is not noted as falling, and one that is noted falls somewhere")
    void a_schedule_rises_unless_it_is_noted(
            @ForAll("schedules") Schedule schedule,
            @ForAll @LongRange(min = 0, max = 1500) long one,
            @ForAll @LongRange(min = 0, max = 1500) long more) {
        Map<String, Measure> values = new LinkedHashMap<>();
        values.put("h", Asked.hours("").measure("v"));
        values.put(
                "w",
                Measure.builder()
                        .of("h")
                        .addThen(Worth.builder()
                                .over(Worth.Over.ACT)
                                .schedule(schedule)
                                .build())
                        .build());
        boolean noted = Measures.notes(new Values(values), MeasureFacts.words()).stream()
                .map(Problem::code)
                .anyMatch("measure.note-falls"::equals);
        Statistics.label("noted").collect(noted);

        if (!noted) {
            assertThat(at(schedule, one).compareTo(at(schedule, one + more))).isNotPositive();
        } else {
            boolean falls = false;
            for (long minute = 0; minute < 1500 && !falls; minute++) {
                falls = at(schedule, minute).compareTo(at(schedule, minute + 1)) > 0;
            }
            assertThat(falls).isTrue();
        }
    }

    private static Quantity at(Schedule schedule, long minutes) {
        return schedule.at(Quantity.of(Hours.ofMinutes(minutes)));
    }

    @Property
    @Label("law 37: what is brought to a grain is less than one grain away, on the side that the mode names")
    void rounding_stays_within_one_grain(
            @ForAll @LongRange(min = -100_000, max = 100_000) long number,
            @ForAll @IntRange(min = 1, max = 90) int below,
            @ForAll @IntRange(min = 1, max = 200) int grain,
            @ForAll Quantize.Mode mode) {
        Ratio exact = Ratio.of(number, below);
        Ratio step = Ratio.of(grain, 60);
        Ratio rounded = new Quantizing(Quantity.of(step, Unit.HOUR), mode).grained(exact);
        Ratio off = rounded.minus(exact);
        Ratio half = step.dividedBy(Ratio.of(2));
        Ratio size = off.isNegative() ? off.negated() : off;

        assertThat(rounded.dividedBy(step).isWhole()).isTrue();
        assertThat(size.compareTo(step)).isNegative();
        switch (mode) {
            case FLOOR -> assertThat(off.isPositive()).isFalse();
            case CEIL -> assertThat(off.isNegative()).isFalse();
            case HALF_UP, HALF_EVEN -> assertThat(size.compareTo(half)).isNotPositive();
        }
    }

    @Property
    @Label(
            "law 21: cutting a shift anywhere leaves its weighed minutes equal, over midnights, month ends and clock changes")
    void weighed_minutes_of_the_parts_are_those_of_the_whole(
            @ForAll("shifts") MeasureFacts.Shift shift, @ForAll @IntRange(min = 1, max = 479) int at) {
        Assume.that(shift.time().isPresent());
        TimeSpan whole = shift.time().get();
        List<Fact> parts = new ArrayList<>();
        for (TimeSpan part : whole.cutAt(whole.start().plusSeconds(60L * at))) {
            parts.add(new MeasureFacts.Shift(
                            "s" + parts.size(), "ann", shift.role(), part.startDate(), Optional.of(part), 1)
                    .fact());
        }
        Statistics.label("over midnight").collect(whole.cutByDay().size() > 1);
        Statistics.label("clocks change").collect(clocksChange(whole));

        for (String compose : List.of("product", "max", "first", "sum-of-extras")) {
            Measures weighed = Asked.shifts(WEIGHED.formatted(compose));
            assertThat(weighed.tally(parts, Asked.DAY.plusYears(1)).answer("v").figure())
                    .isEqualTo(weighed.tally(List.of(shift.fact()), Asked.DAY.plusYears(1))
                            .answer("v")
                            .figure());
        }
        Statistics.label("over midnight").coverage(seen -> seen.check(true).percentage(share -> share > 5));
        Statistics.label("clocks change").coverage(seen -> seen.check(true).percentage(share -> share > 0.5));
    }

    private static boolean clocksChange(TimeSpan time) {
        Instant end = time.end();
        return !time.zone()
                .getRules()
                .getOffset(time.start())
                .equals(time.zone().getRules().getOffset(end));
    }

    @Property
    @Label("law 11: a length of time never falls with its end, and is whole on every anniversary")
    void a_length_of_time_grows_day_by_day(
            @ForAll @IntRange(min = 0, max = 12_000) int born,
            @ForAll @IntRange(min = 0, max = 12_000) int days,
            @ForAll @IntRange(min = 0, max = 40) int anniversary) {
        LocalDate start = LocalDate.of(1990, 1, 31).plusDays(born);
        LocalDate end = start.plusDays(days);
        for (Unit unit : List.of(Unit.YEAR, Unit.MONTH, Unit.DAY)) {
            assertThat(Lasting.length(start, end, unit).compareTo(Lasting.length(start, end.plusDays(1), unit)))
                    .isNegative();
        }
        assertThat(Lasting.length(start, start.plusYears(anniversary), Unit.YEAR))
                .isEqualTo(Ratio.of(anniversary));
        assertThat(Lasting.length(start, start.plusMonths(anniversary), Unit.MONTH))
                .isEqualTo(Ratio.of(anniversary));
    }

    @Property
    @Label("policy law 16: a run is the longest chain of years of which each follows the one before")
    void a_run_is_one_of_adjacent_years(@ForAll @Size(max = 12) List<@IntRange(min = 2000, max = 2014) Integer> years) {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < years.size(); i++) {
            facts.add(MeasureFacts.visit("f" + i, "ann", "a1", years.get(i) + "-06-01", "PT1H"));
        }
        int longest = 0;
        for (int from = 2000; from <= 2014; from++) {
            int to = from;
            while (years.contains(to)) {
                to++;
            }
            longest = Math.max(longest, to - from);
        }

        assertThat(Asked.figure(
                        Asked.hours("{\"fold\": {\"op\": \"sum\", \"in\": {\"calendar\": {\"period\": \"year\"}}}},"
                                + " {\"fold\": {\"op\": \"longest-run\", \"each\": \"year\"}}"),
                        facts.toArray(Fact[]::new)))
                .isEqualTo(longest + " year");
    }

    @Property
    @Label("law 43: values that name one another are refused if and only if they form a circle or name nobody")
    void references_are_refused_if_they_lead_nowhere(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = -1, max = 9) Integer> targets) {
        Map<String, Measure> values = new LinkedHashMap<>();
        for (int i = 0; i < targets.size(); i++) {
            int target = targets.get(i);
            values.put(
                    "v" + i,
                    target < 0
                            ? Asked.hours("").measure("v")
                            : Measure.builder().of("v" + target).build());
        }
        boolean sound = true;
        for (int i = 0; i < targets.size(); i++) {
            int at = i;
            for (int steps = 0; steps <= targets.size() && at >= 0; steps++) {
                at = at < targets.size() ? targets.get(at) : at;
            }
            sound &= at < 0;
        }
        Statistics.label("sound").collect(sound);

        assertThat(Measures.check(values, MeasureFacts.words()).isEmpty()).isEqualTo(sound);
    }
}
