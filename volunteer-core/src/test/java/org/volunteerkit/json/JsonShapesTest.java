package org.volunteerkit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.reflect.TypeToken;
import com.google.common.util.concurrent.Uninterruptibles;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Which types have a form, and how values without annotations are made. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JsonShapesTest {

    record Round(
            String name,
            List<String> stops,
            Set<Long> days,
            SortedSet<String> tags,
            Map<String, Long> shares,
            SortedMap<VisitId, Long> visits,
            Optional<String> remark) {}

    /** Made of a list, as a schedule is. */
    static final class Course {

        private final List<Round> rounds;

        private Course(List<Round> rounds) {
            this.rounds = rounds;
        }

        @JsonCreator
        static Course of(List<Round> rounds) {
            return new Course(rounds);
        }
    }

    /** Made of a text or, because there is such a constructor, of nothing. */
    static final class Torn {

        private Torn() {}

        @JsonCreator
        static Torn of(String text) {
            return new Torn();
        }
    }

    enum Whim {
        ANY;

        @JsonCreator
        static Whim of(String text) {
            return ANY;
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS, include = JsonTypeInfo.As.WRAPPER_OBJECT)
    interface Trojan {}

    record Crate(Optional<Trojan> horse) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.PROPERTY)
    interface Marked {}

    record Loose(Map<String, List<Object>> anything) {}

    private static List<String> told(Reading<?> reading) {
        return reading.problems().stream()
                .map(problem -> problem.code() + " " + problem.place().path().orElseThrow())
                .toList();
    }

    @Test
    void a_list_a_set_or_a_map_of_a_record_may_be_left_out_and_is_empty_then() {
        Round round = Json.read(Round.class, "r", "{\"name\":\"a\"}").orThrow();

        assertThat(round)
                .isEqualTo(
                        new Round("a", List.of(), Set.of(), round.tags(), Map.of(), round.visits(), Optional.empty()));
        assertThat(round.tags()).isEmpty();
        assertThat(round.visits()).isEmpty();
        assertThat(told(Json.read(Round.class, "r", "{\"days\":null}")))
                .containsExactly("problem.field-missing $.name", "json.null $.days");
    }

    @Test
    void mistakes_in_what_is_made_of_a_list_are_found_one_by_one() {
        assertThat(told(Json.read(Course.class, "c", "[{\"name\":1},{\"name\":\"a\",\"nam\":\"b\"},{}]")))
                .containsExactly(
                        "json.wrong-kind $[0].name", "json.misspelt-field $[1].nam", "problem.field-missing $[2].name");
        assertThat(told(Json.read(Course.class, "c", "{}"))).containsExactly("json.wrong-kind $");
        assertThat(Json.read(Course.class, "c", "[{\"name\":\"a\"}]").orThrow().rounds)
                .extracting(Round::name)
                .containsExactly("a");
    }

    @Test
    void a_type_that_nobody_can_vouch_for_has_no_form_and_neither_has_what_it_is_part_of() {
        for (TypeToken<?> type : List.of(
                new TypeToken<Object>() {},
                new TypeToken<Double>() {},
                new TypeToken<String[]>() {},
                new TypeToken<NavigableMap<String, Long>>() {},
                new TypeToken<SortedSet<Round>>() {},
                new TypeToken<Map<Class<?>, Long>>() {},
                new TypeToken<Whim>() {},
                new TypeToken<Torn>() {},
                new TypeToken<Marked>() {},
                new TypeToken<Trojan>() {},
                new TypeToken<Crate>() {},
                new TypeToken<Loose>() {},
                new TypeToken<List<Optional<Runnable>>>() {})) {
            assertThatIllegalStateException()
                    .as(type.toString())
                    .isThrownBy(() -> JsonForm.of(type))
                    .withMessageStartingWith("a type has no JSON form");
        }
    }

    @Test
    void a_choice_has_exactly_one_case() {
        JsonForm<Step> form = Json.form(Step.class);

        assertThat(told(form.read("s", "{}"))).containsExactly("json.not-one-case $");
        assertThat(told(form.read("s", "{\"cap\":{\"limit\":1},\"cap\":{\"limit\":1}}")))
                .containsExactly("json.not-one-case $");
        assertThat(told(form.read("s", "{\"cap\":null}"))).containsExactly("json.null $.cap");
        assertThat(told(form.read("s", "{\"cap\":{}}"))).containsExactly("problem.field-missing $.cap.limit");
        assertThat(told(form.read("s", "{\"\":{}}"))).containsExactly("json.unknown-case $");
        assertThat(told(form.read("s", "{\"Step\":{}}"))).containsExactly("json.unknown-case $");
    }

    @Test
    void forms_are_found_by_many_threads_at_once() throws InterruptedException {
        CountDownLatch start = new CountDownLatch(1);
        Queue<Object> seen = new ConcurrentLinkedQueue<>();
        List<Thread> threads = IntStream.range(0, 8)
                .mapToObj(i -> new Thread(() -> {
                    Uninterruptibles.awaitUninterruptibly(start);
                    JsonForm<List<Map<VisitId, Visit>>> form = JsonForm.of(new TypeToken<>() {});
                    seen.add(
                            form.read("v", "[{\"v1\":" + Visits.DOCUMENT + "}]").orThrow());
                    seen.add(form.read("v", "[{\"v1\":{\"idd\":1}}]").problems());
                }))
                .toList();

        threads.forEach(Thread::start);
        start.countDown();
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(seen).hasSize(16);
        assertThat(Set.copyOf(seen)).hasSize(2).contains(List.of(Map.of(VisitId.of("v1"), Visits.full())));
    }
}
