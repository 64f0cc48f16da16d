package org.volunteerkit.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.volunteerkit.json.Json;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.measure.fact.FactKind;
import org.volunteerkit.measure.fact.Vocabulary;
import org.volunteerkit.problem.ProblemException;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Unit;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AmongTest {

    private static final LocalDate DAY = LocalDate.of(2023, 12, 31);

    private record Served(String id, String person, LocalDate day, long hours) {}

    private record Member(String person, DateRange during) {}

    private static final FactKind<Served> SERVED = FactKind.act("served", Served.class, Served::id, Served::day)
            .key("person", each -> Optional.of(each.person()))
            .day("on", each -> Optional.of(each.day()))
            .quantity("worked", Unit.HOUR, each -> Optional.of(Quantity.of(each.hours(), Unit.HOUR)))
            .build();
    private static final FactKind<Member> MEMBER = FactKind.state(
                    "member", Member.class, Member::person, Member::during)
            .key("person", each -> Optional.of(each.person()))
            .build();
    private static final Vocabulary WORDS = Vocabulary.of(SERVED, MEMBER);

    private static final String YEAR = "{\"calendar\": {\"period\": \"year\"}}";
    private static final Measure HOURS = measure(
            "{\"pick\": {\"kind\": \"served\", \"where\": {\"on\": {\"within\": " + YEAR
                    + "}}}, \"then\": [{\"take\": {\"field\": \"worked\"}}, {\"fold\": {\"op\": \"sum\", \"by\": [\"person\"]}}]}");
    private static final Measure MEMBERS = measure("{\"pick\": {\"kind\": \"member\"}, \"then\":"
            + " [{\"fold\": {\"op\": \"count\", \"each\": \"person\", \"by\": [\"person\"]}}]}");
    private static final Measure AMONG = measure("{\"among\": [\"hours\", \"members\"]}");
    private static final Measure LEAST = measure("{\"of\": \"each\", \"then\": [{\"fold\": {\"op\": \"min\"}}]}");

    private static final List<Fact> FACTS = ImmutableList.of(
            MEMBER.fact(new Member("ann", DateRange.from(DAY))),
            MEMBER.fact(new Member("ben", DateRange.from(DAY))),
            SERVED.fact(new Served("1", "ann", LocalDate.of(2023, 3, 5), 20)),
            SERVED.fact(new Served("2", "ann", LocalDate.of(2022, 3, 5), 9)),
            SERVED.fact(new Served("3", "cleo", LocalDate.of(2023, 3, 5), 30)));

    private static Measure measure(String json) {
        return Json.read(Measure.class, "test", json).orThrow();
    }

    private static Measures ready() {
        return Measures.of(Map.of("hours", HOURS, "members", MEMBERS, "each", AMONG, "least", LEAST), WORDS);
    }

    @Test
    void who_did_nothing_is_there_with_nothing_and_who_does_not_belong_is_not() {
        Tally tally = ready().tally(FACTS, DAY);

        assertThat(tally.answer("each").groups())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        List.of("ann"), Quantity.of(20, Unit.HOUR),
                        List.of("ben"), Quantity.of(0, Unit.HOUR)));
        assertThat(tally.answer("least").figure()).contains(Quantity.of(0, Unit.HOUR));
    }

    @Test
    void portions_add_up_to_the_whole() {
        Measures measures = ready();
        Tally whole = measures.tally(FACTS, DAY);
        Tally parts = measures.tally(FACTS.subList(0, 3), DAY).plus(measures.tally(FACTS.subList(3, 5), DAY));

        assertThat(parts.answer("each").groups()).isEqualTo(whole.answer("each").groups());
    }

    @Test
    void groups_of_windows_are_not_compared_with_groups_without() {
        Measure yearly = measure("{\"pick\": {\"kind\": \"served\"}, \"then\": [{\"take\": {\"field\": \"worked\"}},"
                + " {\"fold\": {\"op\": \"sum\", \"by\": [\"person\"], \"in\": " + YEAR + "}}]}");

        assertThatThrownBy(() -> Measures.of(Map.of("hours", yearly, "members", MEMBERS, "each", AMONG), WORDS))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(problem -> assertThat(problem.code()).isEqualTo("measure.values-differ"))
                                .satisfies(problem ->
                                        assertThat(problem.place().path()).contains("values.each.among")));
    }
}
