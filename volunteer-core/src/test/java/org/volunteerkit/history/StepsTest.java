package org.volunteerkit.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.testkit.Refusals;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StepsTest {

    /** A lamp is switched on or off; twice the same way does not work. */
    record Switch(StepId id, LocalDate day, List<String> lamps, boolean on) implements Step {}

    private static final LocalDate DAY = LocalDate.of(2024, 2, 29);

    private static Switch on(String id, int after, String... lamps) {
        return new Switch(StepId.of(id), DAY.plusDays(after), List.of(lamps), true);
    }

    private static Switch off(String id, int after, String... lamps) {
        return new Switch(StepId.of(id), DAY.plusDays(after), List.of(lamps), false);
    }

    private static Filed<Steps<String, Switch>> file(Steps<String, Switch> book, Switch... steps) {
        Map<String, Boolean> burning = new HashMap<>();
        book.all().forEach(step -> step.lamps().forEach(lamp -> burning.put(lamp, step.on())));
        return book.file(List.of(steps), new Steps.Keeper<>() {
            @Override
            public Collection<String> things(Switch step) {
                return step.lamps();
            }

            @Override
            public List<Problem> problems(Switch step) {
                return step.lamps().stream()
                        .filter(lamp -> burning.getOrDefault(lamp, false) == step.on())
                        .map(lamp -> Problem.of("history.conflicting")
                                .with("step", lamp)
                                .field("lamps"))
                        .toList();
            }

            @Override
            public void keep(Switch step) {
                step.lamps().forEach(lamp -> burning.put(lamp, step.on()));
            }
        });
    }

    private static List<String> told(Filed<?> filed) {
        return filed.problems().stream()
                .map(problem -> problem.code() + " " + problem.place().path().orElse(""))
                .toList();
    }

    @Test
    void steps_are_kept_in_order_and_by_thing() {
        Filed<Steps<String, Switch>> filed =
                file(Steps.none(), on("1", 0, "hall"), on("2", 1, "stairs"), off("3", 2, "hall"));

        assertThat(filed.problems()).isEmpty();
        assertThat(filed.kept()).isEqualTo(3);
        assertThat(filed.book().all()).extracting(step -> step.id().value()).containsExactly("1", "2", "3");
        assertThat(filed.book().things()).containsExactly("hall", "stairs");
        assertThat(filed.book().of("hall"))
                .extracting(step -> step.id().value())
                .containsExactly("1", "3");
        assertThat(filed.book().of("cellar")).isEmpty();
        assertThat(filed.book().step(StepId.of("2"))).contains(on("2", 1, "stairs"));
        assertThat(filed.book().step(StepId.of("4"))).isEmpty();
    }

    @Test
    void the_same_step_again_does_nothing() {
        Steps<String, Switch> book =
                file(Steps.none(), on("1", 0, "hall"), off("2", 3, "hall")).orThrow();

        Filed<Steps<String, Switch>> again = file(book, on("1", 0, "hall"), on("3", 3, "hall"), on("3", 3, "hall"));

        assertThat(again.problems()).isEmpty();
        assertThat(again.repeated()).isEqualTo(2);
        assertThat(again.kept()).isEqualTo(1);
    }

    @Test
    void another_step_under_a_known_key_is_refused_and_the_first_one_stays() {
        Filed<Steps<String, Switch>> filed = file(Steps.none(), on("1", 0, "hall"), on("1", 0, "stairs"));

        assertThat(told(filed)).containsExactly("history.conflicting [1].id");
        assertThat(filed.book().all()).containsExactly(on("1", 0, "hall"));
    }

    @Test
    void steps_of_one_thing_go_forward_and_those_of_two_need_not() {
        Filed<Steps<String, Switch>> filed = file(
                Steps.none(),
                on("1", 5, "hall"),
                on("2", 1, "stairs"),
                off("3", 4, "stairs", "hall"),
                off("4", 5, "hall"));

        assertThat(told(filed)).containsExactly("history.order [2].day");
        assertThat(filed.problems().get(0).text(Locale.ENGLISH)).contains("2024-03-05");
        assertThat(filed.problems().get(0).text(Locale.SIMPLIFIED_CHINESE)).contains("2024-03-05", "2024-03-04");
    }

    @Test
    void every_reason_is_told() {
        Filed<Steps<String, Switch>> filed =
                file(Steps.none(), on("1", 5, "hall"), on("2", 5, "stairs"), on("3", 1, "hall", "stairs"));

        assertThat(told(filed))
                .containsExactly(
                        "history.order [2].day", "history.conflicting [2].lamps", "history.conflicting [2].lamps");
    }

    @Test
    void what_does_not_fit_leaves_no_trace() {
        Steps<String, Switch> book = file(Steps.none(), on("1", 0, "hall")).orThrow();

        Filed<Steps<String, Switch>> filed = file(book, on("2", 1, "hall"));

        assertThat(filed.isWhole()).isFalse();
        assertThat(filed.book()).isSameAs(book);
        assertThat(Refusals.code(filed::orThrow)).isEqualTo("history.conflicting");
        assertThat(file(book, off("2", 1, "hall")).isWhole()).isTrue();
    }

    @Test
    void a_result_can_be_that_of_the_book_around_the_steps() {
        Filed<Optional<Steps<String, Switch>>> filed =
                file(Steps.none(), on("1", 0, "hall")).map(Optional::of);

        assertThat(filed.orThrow()).isPresent();
        assertThat(filed.kept()).isEqualTo(1);
    }

    @Test
    void steps_are_equal_if_they_were_filed_alike_and_their_text_tells_only_how_many() {
        assertThat(file(Steps.none(), on("1", 0, "hall")).book())
                .isEqualTo(file(Steps.none(), on("1", 0, "hall")).book())
                .hasSameHashCodeAs(file(Steps.none(), on("1", 0, "hall")).book())
                .isNotEqualTo(Steps.none())
                .hasToString("Steps{1}");
    }
}
