package org.volunteerkit.activity.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.volunteerkit.json.Json;
import org.volunteerkit.testkit.Shifts;
import org.volunteerkit.testkit.Spans;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Hours;

class RecurrenceProperties {

    @Provide
    Arbitrary<Recurrence> recurrences() {
        return Shifts.recurrences();
    }

    private static List<Recurrence.Occurrence> all(Recurrence some) {
        return some.occurrences(some.during()).all();
    }

    @Property
    @Label("law 8: each lasts as long as the time line says between the times on the wall")
    void each_is_as_long_as_the_time_line_says(@ForAll("recurrences") Recurrence some) {
        for (Recurrence.Occurrence each : all(some)) {
            long wall =
                    Math.floorMod(some.ends().toSecondOfDay() - some.starts().toSecondOfDay(), 86_400) / 60;
            long minutes = wall == 0 ? 24 * 60 : wall;
            long before = some.zone().getRules().getOffset(each.time().start()).getTotalSeconds() / 60;
            long after = some.zone().getRules().getOffset(each.time().end()).getTotalSeconds() / 60;
            if (each.note().isEmpty()) {
                assertThat(each.time().elapsed()).isEqualTo(Hours.ofMinutes(minutes + before - after));
            }
        }
    }

    @Property
    @Label("law 9: a time that does not exist is told; one that exists twice is the first of both")
    void times_on_the_wall_are_those_of_the_rule(@ForAll("recurrences") Recurrence some) {
        for (Recurrence.Occurrence each : all(some)) {
            LocalDateTime start = each.day().atTime(some.starts());
            LocalDateTime shown = each.time().start().atZone(some.zone()).toLocalDateTime();
            if (each.note().isEmpty()) {
                assertThat(shown).isEqualTo(start);
                assertThat(each.time().start())
                        .isEqualTo(start.toInstant(
                                some.zone().getRules().getValidOffsets(start).get(0)));
            } else {
                assertThat(some.skipped()).isEqualTo(Recurrence.Skipped.AT_THE_JUMP);
                assertThat(shown).isAfterOrEqualTo(start);
            }
        }
    }

    @Property
    void every_day_of_the_rule_has_a_shift_or_a_reason_and_no_other_day_has(@ForAll("recurrences") Recurrence some) {
        Recurrence.Occurrences found = some.occurrences(some.during());
        long days = some.during()
                .start()
                .datesUntil(some.during().end().orElseThrow())
                .filter(some::falls)
                .count();

        assertThat(found.all().size() + found.missing().size()).isEqualTo((int) days);
        assertThat(found.all()).allMatch(each -> some.falls(each.day()));
        assertThat(found.all()).extracting(Recurrence.Occurrence::id).doesNotHaveDuplicates();
        assertThat(found.missing())
                .allSatisfy(problem ->
                        assertThat(problem.text(Locale.SIMPLIFIED_CHINESE)).doesNotContain("{"));
    }

    @Property
    @Label("law 10: asking for the days in two pieces gives the same as asking once")
    void pieces_add_up(@ForAll("recurrences") Recurrence some, @ForAll @IntRange(min = 1, max = 199) int cut) {
        LocalDate start = some.during().start();
        LocalDate end = some.during().end().orElseThrow();
        LocalDate middle = start.plusDays(cut);
        if (!middle.isBefore(end)) {
            return;
        }
        List<Recurrence.Occurrence> pieces =
                new ArrayList<>(some.occurrences(DateRange.of(start, middle)).all());
        pieces.addAll(some.occurrences(DateRange.of(middle, end)).all());

        assertThat(pieces).isEqualTo(all(some));
    }

    @Property
    @Label("law 12: weeks begin on Monday under every default locale")
    void no_locale_plays_a_part(@ForAll("recurrences") Recurrence some) {
        Locale before = Locale.getDefault();
        try {
            List<List<Recurrence.Occurrence>> found = Stream.of(
                            Locale.US, Locale.GERMANY, Locale.forLanguageTag("ar-EG"))
                    .map(locale -> {
                        Locale.setDefault(locale);
                        return all(some);
                    })
                    .toList();

            assertThat(found).allMatch(found.get(0)::equals);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Property
    @Label("law 5: a recurrence is read as it is written")
    void is_read_as_it_is_written(@ForAll("recurrences") Recurrence some) {
        assertThat(Json.read(Recurrence.class, "series.json", Json.write(some)).orThrow())
                .isEqualTo(some);
    }

    @Property
    void hard_cases_occur(@ForAll("recurrences") Recurrence some) {
        Recurrence.Occurrences found = some.occurrences(some.during());
        for (Spans.Kind kind : Spans.Kind.values()) {
            Statistics.label(kind.name())
                    .collect(found.all().stream().anyMatch(each -> Spans.Kind.of(each.time()) == kind));
            Statistics.label(kind.name()).coverage(seen -> seen.check(true).percentage(share -> share > 2));
        }
        Statistics.label("at the jump")
                .collect(found.all().stream().anyMatch(each -> each.note().isPresent()));
        Statistics.label("left out").collect(!found.missing().isEmpty());
        for (String zone : List.of("Asia/Shanghai", "Europe/Berlin")) {
            boolean changes = some.zone().getId().equals(zone)
                    && some.zone()
                                    .getRules()
                                    .nextTransition(some.during()
                                            .start()
                                            .atStartOfDay(some.zone())
                                            .toInstant())
                            != null
                    && found.all().stream()
                                    .map(each -> some.zone()
                                            .getRules()
                                            .getOffset(each.time().start()))
                                    .distinct()
                                    .count()
                            > 1;
            Statistics.label(zone).collect(changes);
            Statistics.label(zone).coverage(seen -> seen.check(true).count(count -> count > 0));
        }
        Statistics.label("at the jump").coverage(seen -> seen.check(true).count(count -> count > 3));
        Statistics.label("left out").coverage(seen -> seen.check(true).count(count -> count > 3));
    }
}
