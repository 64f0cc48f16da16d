package org.volunteerkit.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.MonthDay;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.Window;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Text;
import org.volunteerkit.value.Unit;
import tools.jackson.databind.json.JsonMapper;

/** An embedder's own mapper writes what the door writes, in either generation of Jackson. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JacksonModulesTest {

    private static final JsonMapper THREE =
            JsonMapper.builder().addModule(new VolunteerModule()).build();

    private static final com.fasterxml.jackson.databind.json.JsonMapper TWO =
            com.fasterxml.jackson.databind.json.JsonMapper.builder()
                    .addModules(new VolunteerJackson2Module(), new JavaTimeModule(), new Jdk8Module())
                    .disable(
                            SerializationFeature.WRITE_DATES_AS_TIMESTAMPS,
                            SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                    .build();

    private static final List<Object> VALUES = List.of(
            Visits.full(),
            Visits.small(),
            new Step.Take("x", Optional.empty()),
            ImmutableCap.builder().limit(1).build(),
            Hours.ofMinutes(90),
            DateRange.year(2023),
            Text.of("志愿", "service"),
            Unit.HOUSEHOLD,
            new Window.Previous(new Window.Calendar(Window.Period.QUARTER, Optional.of(MonthDay.of(4, 1)))),
            new Window.Anchored("joined", Period.ofMonths(3)),
            new Window.Life(Optional.empty()));

    @Test
    void a_mapper_of_Jackson_3_writes_the_same_bytes_and_reads_them() {
        for (Object value : VALUES) {
            assertThat(THREE.writeValueAsString(value)).isEqualTo(Json.write(value));
            assertThat((Object) THREE.readValue(Json.write(value), declared(value)))
                    .isEqualTo(value);
        }
        assertThat(THREE.writerFor(Visit.class).writeValueAsString(Visits.full()))
                .isEqualTo(Visits.DOCUMENT);
    }

    @Test
    void a_mapper_of_Jackson_2_writes_the_same_bytes_and_reads_them() throws Exception {
        for (Object value : VALUES) {
            assertThat(TWO.writeValueAsString(value)).isEqualTo(Json.write(value));
            assertThat((Object) TWO.readValue(Json.write(value), declared(value)))
                    .isEqualTo(value);
        }
        assertThat(TWO.writerFor(Visit.class).writeValueAsString(Visits.full())).isEqualTo(Visits.DOCUMENT);
    }

    @Test
    void types_that_are_not_ours_are_left_alone() throws Exception {
        JsonMapper plain = JsonMapper.builder().build();

        assertThat(ValueTypes.isOurs(Thread.State.class)).isFalse();
        assertThat(THREE.writeValueAsString(Thread.State.TIMED_WAITING))
                .isEqualTo(plain.writeValueAsString(Thread.State.TIMED_WAITING));
        assertThat(TWO.writeValueAsString(Thread.State.TIMED_WAITING)).isEqualTo("\"TIMED_WAITING\"");
    }

    private static Class<?> declared(Object value) {
        if (value instanceof Visit) {
            return Visit.class;
        }
        if (value instanceof Step) {
            return Step.class;
        }
        return value instanceof Window ? Window.class : value.getClass();
    }
}
