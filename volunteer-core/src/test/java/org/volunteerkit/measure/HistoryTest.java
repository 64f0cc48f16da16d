package org.volunteerkit.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.measure.fact.FactKind;
import org.volunteerkit.measure.fact.Vocabulary;
import org.volunteerkit.measure.rule.Requirement;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Unit;

/** How often facts are read when they are seen from many days; counted, not timed. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HistoryTest {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final String BY_AGE = bands("age", "lessThan", "40 year");
    private static final String BY_HOURS = bands("hours", "atLeast", "PT100H");

    private final AtomicLong read = new AtomicLong();
    private final FactKind<LocalDate> act = FactKind.act("act", LocalDate.class, LocalDate::toString, day -> day)
            .key("person", day -> Optional.of("ann"))
            .quantity("worked", Unit.HOUR, day -> {
                read.incrementAndGet();
                return Optional.of(Quantity.of(1, Unit.HOUR));
            })
            .build();
    private final FactKind<String> born = FactKind.state(
                    "born", String.class, id -> id, id -> DateRange.from(LocalDate.of(1900, 1, 1)))
            .key("person", id -> Optional.of("ann"))
            .day("on", id -> {
                read.incrementAndGet();
                return Optional.of(LocalDate.of(1970, 5, 5));
            })
            .build();

    private final Measures measures = Measures.of(
            Asked.values("{\"hours\": {\"pick\": {\"kind\": \"act\"}, \"then\": [{\"take\": {\"field\": \"worked\"}}]},"
                    + "\"age\": {\"pick\": {\"kind\": \"born\"}, \"then\": [{\"take\": {\"since\": \"on\", \"in\": \"year\"}}]},"
                    + "\"rated\": {\"of\": \"hours\", \"then\": [{\"worth\": {\"over\": \"act\", \"bands\": " + BY_AGE
                    + "}}]},"
                    + "\"levels\": {\"of\": \"hours\", \"then\": [{\"worth\": {\"over\": \"act\", \"bands\": "
                    + BY_HOURS + "}}]},"
                    + "\"capped\": {\"of\": \"hours\", \"then\": [{\"cap\": {\"per\": [\"person\"], \"in\": {\"calendar\":"
                    + " {\"period\": \"month\"}}, \"max\": \"PT20H\"}}]},"
                    + "\"both\": {\"sum\": [\"hours\", \"capped\"]},"
                    + "\"months\": {\"of\": \"capped\", \"then\": [{\"fold\": {\"op\": \"sum\", \"in\": {\"calendar\":"
                    + " {\"period\": \"month\"}}}}]},"
                    + "\"worth\": {\"of\": \"months\", \"then\": [{\"worth\": {\"over\": \"act\", \"schedule\": [{\"from\":"
                    + " \"PT0S\", \"per\": \"1 point\"}]}}]},"
                    + "\"days\": {\"of\": \"hours\", \"then\": [{\"fold\": {\"op\": \"sum\", \"in\": {\"calendar\":"
                    + " {\"period\": \"day\"}}}}]}}"),
            Vocabulary.of(act, born));

    private static String bands(String of, String limit, String quantity) {
        return "[{\"when\": {\"needs\": {\"value\": {\"of\": \"" + of + "\", \"" + limit + "\": \"" + quantity
                + "\"}}}, \"schedule\": [{\"from\": \"PT0S\", \"per\": \"2 point\"}]},"
                + " {\"schedule\": [{\"from\": \"PT0S\", \"per\": \"1 point\"}]}]";
    }

    private List<Fact> facts(int days) {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < days; i++) {
            facts.add(act.fact(FIRST.plusDays(i)));
        }
        facts.add(born.fact("b"));
        return facts;
    }

    /** Asks a value for each day, as effects of windows and their needs do. */
    private long readings(String value, int days) {
        Requirement needs = Requirement.OfValue.builder()
                .of(value)
                .atLeast(Quantity.of(1, measures.unit(value)))
                .build();
        View last = measures.view(facts(days), FIRST.plusDays(days));
        read.set(0);
        for (int i = 0; i < days; i++) {
            LocalDate day = FIRST.plusDays(i);
            View view = last.seenFrom(day);
            assertThat(view.total(value, DateRange.day(day)).isZero()).isFalse();
            assertThat(view.fulfil(needs).isMet()).isTrue();
        }
        return read.get();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hours", "rated", "levels", "both", "months", "worth", "days"})
    void twice_as_many_days_are_twice_as_much_work(String value) {
        long one = readings(value, 500);
        long two = readings(value, 1000);

        assertThat(two).isLessThan(one * 5 / 2);
        assertThat(one).isLessThan(500 * 12);
    }

    @Test
    void a_day_behind_the_last_one_is_refused() {
        View view = measures.view(facts(3), FIRST);

        assertThatThrownBy(() -> view.seenFrom(FIRST.plusDays(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2000-01-01");
    }
}
