package org.volunteerkit.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;
import org.volunteerkit.json.Json;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.measure.rule.Schedule;
import org.volunteerkit.testkit.MeasureDocuments;
import org.volunteerkit.testkit.MeasureFacts;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Ratio;
import org.volunteerkit.value.Unit;

class ScheduleProperties {

    @Provide
    Arbitrary<Schedule> schedules() {
        return MeasureDocuments.schedules();
    }

    @Property
    @Label("law 28: every quantity from zero belongs to exactly one piece, and is worth what that piece says")
    void pieces_leave_no_gap_and_do_not_overlap(
            @ForAll("schedules") Schedule schedule, @ForAll @LongRange(min = 0, max = 1200) long minutes) {
        Quantity quantity = Quantity.of(Hours.ofMinutes(minutes));
        List<Schedule.Piece> own = new ArrayList<>();
        for (int i = 0; i < schedule.pieces().size(); i++) {
            boolean below = i + 1 < schedule.pieces().size()
                    && reaches(quantity, schedule.pieces().get(i + 1));
            if (reaches(quantity, schedule.pieces().get(i)) && !below) {
                own.add(schedule.pieces().get(i));
            }
        }
        boolean border =
                schedule.pieces().stream().anyMatch(piece -> piece.from().equals(quantity));
        Statistics.label("at a border").collect(border);

        assertThat(own).hasSize(1);
        assertThat(schedule.at(quantity)).isEqualTo(worth(own.get(0), quantity));
    }

    private static boolean reaches(Quantity quantity, Schedule.Piece piece) {
        return piece.exclusive() ? quantity.compareTo(piece.from()) > 0 : quantity.compareTo(piece.from()) >= 0;
    }

    private static Quantity worth(Schedule.Piece piece, Quantity quantity) {
        Ratio above = quantity.number().minus(piece.from().number());
        Ratio parts = piece.each()
                .map(each -> Ratio.of(above.dividedBy(each.number()).floor()))
                .orElse(above);
        Ratio given = piece.base().map(Quantity::number).orElse(Ratio.ZERO);
        if (piece.per().isPresent()) {
            given = given.plus(piece.per().get().number().times(parts));
        }
        Ratio most = piece.max().map(Quantity::number).orElse(given);
        return Quantity.of(given.compareTo(most) > 0 ? most : given, Unit.POINT);
    }

    @Property
    @Label("law 28: what is below zero is worth nothing")
    void below_zero_is_worth_nothing(
            @ForAll("schedules") Schedule schedule, @ForAll @LongRange(min = -600, max = -1) long minutes) {
        assertThat(schedule.at(Quantity.of(Hours.ofMinutes(minutes))).isZero()).isTrue();
    }

    @Property
    @Label("policy law 3: over a total, the differences add up to the worth of the total, in whatever order acts come")
    void differences_telescope(
            @ForAll("schedules") Schedule schedule,
            @ForAll @Size(max = 12) List<@LongRange(min = 0, max = 300) Long> minutes,
            @ForAll Random random) {
        List<Fact> acts = new ArrayList<>();
        for (int i = 0; i < minutes.size(); i++) {
            acts.add(MeasureFacts.visit(
                    "f" + i,
                    "ann",
                    "a1",
                    MeasureFacts.DAY.minusDays(random.nextInt(5)).toString(),
                    Hours.ofMinutes(minutes.get(i)).toString()));
        }
        Measures measures = Asked.hours("{\"worth\": {\"over\": \"total\", \"per\": [\"person\"], \"schedule\": "
                + Json.form(Schedule.class).write(schedule) + "}}");
        Collections.shuffle(acts, random);
        long total = minutes.stream().mapToLong(each -> each).sum();

        assertThat(measures.tally(acts, Asked.DAY).answer("v").figureOrZero())
                .isEqualTo(
                        schedule.at(Quantity.of(Hours.ofMinutes(total))).minus(schedule.at(Quantity.of(Hours.ZERO))));
    }

    @Property
    @Label("law 93: a schedule is read back as it was written")
    void a_schedule_is_read_back(@ForAll("schedules") Schedule schedule) {
        String text = Json.form(Schedule.class).write(schedule);

        assertThat(Json.read(Schedule.class, "schedule.json", text).orThrow()).isEqualTo(schedule);
    }
}
