package org.volunteerkit.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.volunteerkit.measure.Asked.DAY;
import static org.volunteerkit.testkit.MeasureFacts.born;
import static org.volunteerkit.testkit.MeasureFacts.shift;
import static org.volunteerkit.testkit.MeasureFacts.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.volunteerkit.json.Json;
import org.volunteerkit.measure.fact.Event;
import org.volunteerkit.measure.fact.EventId;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.measure.rule.Requirement;
import org.volunteerkit.problem.Place;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.testkit.MeasureFacts;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Unit;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DocumentTest {

    private static final String REFERRALS = """
            {"referral": {"is": "act", "words": {"outcome": ["registered", "declined"]}, "amounts": {"gift": "CNY"}}}
            """;
    private static final String CARD_ISSUED = """
            {"issued": {"pick": {"kind": "shift", "where": {"role": {"is": ["leader"]}}}, "which": "last"}}
            """;

    private static Event referral(String id, String outcome) {
        return Event.builder()
                .id(EventId.of(id))
                .kind("referral")
                .person(PersonId.of("ann"))
                .on(LocalDate.of(2024, 3, 1))
                .putWord("outcome", outcome)
                .putAmount("gift", Quantity.parse("5 CNY"))
                .build();
    }

    @Test
    void kinds_of_a_document_are_counted_like_others() {
        Asked.Document document = Asked.document(REFERRALS, "{}", """
                {"v": {"pick": {"kind": "referral", "where": {"outcome": {"is": ["registered"]}}},
                 "then": [{"take": {"field": "gift"}}]}}
                """);
        Measures measures = Measures.of(document, MeasureFacts.words());
        List<Fact> facts = List.of(
                measures.vocabulary().fact(referral("1", "registered"), Place.nowhere()),
                measures.vocabulary().fact(referral("2", "declined"), Place.nowhere()));

        assertThat(measures.tally(facts, DAY).answer("v").figure()).contains(Quantity.parse("5 CNY"));
    }

    @Test
    void a_word_that_a_field_never_holds_is_refused_with_those_that_it_may() {
        Asked.Document document = Asked.document(REFERRALS, "{}", """
                {"v": {"pick": {"kind": "referral", "where": {"outcome": {"is": ["registred"]}}}},
                 "w": {"pick": {"kind": "shift", "where": {"role": {"isNot": ["helper", "leeder"]}}}}}
                """);

        assertThat(Asked.told(document))
                .containsExactly(
                        "measure.word-unknown values.v.pick.where.outcome.is[0]",
                        "measure.word-unknown values.w.pick.where.role.isNot[1]");
        assertThat(Measures.check(document, MeasureFacts.words()).get(0).text(Locale.ENGLISH))
                .contains("expected one of: registered, declined");
    }

    @Nested
    class A_personal_event {

        private final Measures since =
                measures("\"fold\": {\"op\": \"sum\", \"by\": [\"person\"], \"in\": {\"anchored\":"
                        + " {\"event\": \"issued\"}}}");
        private final Fact[] facts = {
            shift("1", "ann", "leader", "2024-02-01T08:00/2024-02-01T10:00[Asia/Shanghai]", 1),
            shift("2", "ann", "helper", "2024-02-02T08:00/2024-02-02T11:00[Asia/Shanghai]", 1),
            shift("3", "ann", "leader", "2024-03-01T08:00/2024-03-01T09:00[Asia/Shanghai]", 1),
            shift("4", "ann", "helper", "2024-03-10T08:00/2024-03-10T14:00[Asia/Shanghai]", 1),
            shift("5", "ann", "leader", "2024-03-16T08:00/2024-03-16T14:00[Asia/Shanghai]", 1),
            shift("6", "ben", "leader", "2024-01-01T08:00/2024-01-01T09:00[Asia/Shanghai]", 1),
            shift("7", "ben", "helper", "2024-02-10T08:00/2024-02-10T18:00[Asia/Shanghai]", 1),
            shift("8", "cleo", "helper", "2024-02-10T08:00/2024-02-10T09:00[Asia/Shanghai]", 1)
        };

        private Measures measures(String step) {
            return Measures.of(
                    Asked.document(
                            "{}",
                            CARD_ISSUED,
                            "{\"v\": {\"pick\": {\"kind\": \"shift\"}, \"then\": [{\"take\": {\"field\": \"elapsed\"}}, {"
                                    + step + "}]}}"),
                    MeasureFacts.words());
        }

        @Test
        void is_looked_up_for_each_person_as_seen_from_the_day() {
            assertThat(Asked.groups(since, facts)).isEqualTo("{[ann]=PT7H, [ben]=PT11H}");
            assertThat(since.event("issued", List.of(facts).subList(0, 5), DAY)).contains(LocalDate.of(2024, 3, 1));
            assertThat(since.event("issued", List.of(facts).subList(7, 8), DAY)).isEmpty();
        }

        @Test
        void may_have_an_end() {
            Measures month = measures("\"fold\": {\"op\": \"sum\", \"by\": [\"person\"], \"in\": {\"anchored\":"
                    + " {\"event\": \"issued\", \"span\": \"P1M\"}}}");

            assertThat(Asked.groups(month, facts)).isEqualTo("{[ann]=PT7H, [ben]=PT1H}");
        }

        @Test
        void may_be_asked_for_by_a_condition_and_behind_a_fold() {
            Measures picked = Measures.of(Asked.document("{}", CARD_ISSUED, """
                            {"v": {"pick": {"kind": "shift", "where": {"on": {"within": {"anchored": {"event": "issued"}}}}},
                             "then": [{"take": {"field": "elapsed"}}]}}
                            """), MeasureFacts.words());
            Measures months = measures(
                    "\"fold\": {\"op\": \"sum\", \"by\": [\"person\"], \"in\": {\"calendar\": {\"period\":"
                            + " \"month\"}}}}, {\"fold\": {\"op\": \"sum\", \"in\": {\"anchored\": {\"event\": \"issued\"}}}");

            assertThat(Asked.figure(picked, facts)).isEqualTo("PT18H");
            assertThat(Asked.figure(months, facts)).isEqualTo("PT18H");
            Tally ann = months.tally(List.of(facts).subList(0, 5), DAY);
            Tally others = months.tally(List.of(facts).subList(5, 8), DAY);
            assertThat(ann.plus(others).answer("v").figure()).contains(Quantity.parse("PT18H"));
        }

        @Test
        void that_does_not_exist_or_has_no_day_is_refused() {
            assertThat(Asked.told(Asked.document("{}", """
                            {"a": {"pick": {"kind": "person"}, "which": "first"},
                             "b": {"pick": {"kind": "person"}, "day": "person", "which": "first"},
                             "c": {"pick": {"kind": "shift", "where": {"on": {"within": {"anchored": {"event": "a"}}}}}, "which": "first"},
                             "d": {"pick": {"kind": "person"}, "day": "born", "which": "first"}}
                            """, """
                            {"v": {"pick": {"kind": "shift", "where": {"on": {"within": {"anchored": {"event": "e"}}}}}}}
                            """)))
                    .containsExactly(
                            "measure.anchor-day anchors.a.day",
                            "measure.anchor-day anchors.b.day",
                            "measure.anchor-in-anchor anchors.c.pick.where.on.within",
                            "measure.event-unknown values.v.pick.where.on.within.anchored.event");
        }
    }

    @Nested
    class A_take {

        @ParameterizedTest(name = "from {0} to 2024-03-15 are {2} in {1}")
        @CsvSource({
            "2024-03-15, year, 0 year",
            "2024-03-16, year, none",
            "2021-03-15, year, 3 year",
            "2021-03-14, year, 1096/365 year",
            "2006-03-16, year, 6587/366 year",
            "2024-02-29, month, 15/29 month",
            "2024-01-31, month, 46/31 month",
            "2023-02-28, day, 381 day"
        })
        void of_a_length_of_time_counts_full_ones_and_the_share_of_the_one_under_way(
                String since, String unit, String length) {
            Measures age = Asked.measures(
                    "{\"v\": {\"pick\": {\"kind\": \"person\"}, \"then\": [{\"take\": {\"since\": \"born\","
                            + " \"in\": \"" + unit + "\"}}, {\"fold\": {\"op\": \"max\"}}]}}");

            assertThat(Asked.figure(age, born("ann", since))).isEqualTo(length);
        }

        @Test
        void counts_the_last_day_of_a_month_as_an_anniversary_where_the_day_is_missing() {
            assertThat(Lasting.length(LocalDate.of(2020, 2, 29), LocalDate.of(2021, 2, 28), Unit.YEAR))
                    .hasToString("1");
            assertThat(Lasting.length(LocalDate.of(2023, 12, 31), LocalDate.of(2024, 2, 29), Unit.MONTH))
                    .hasToString("2");
        }

        @Test
        void of_a_field_times_another_keeps_the_unit_of_the_first() {
            Measures group = Asked.shifts("{\"take\": {\"field\": \"elapsed\", \"times\": \"heads\"}}");
            Fact three = shift("1", "ann", "helper", "2024-03-01T08:00/2024-03-01T10:30[Asia/Shanghai]", 3);

            assertThat(Asked.figure(group, three)).isEqualTo("PT7H30M");
            assertThat(Asked.why(group, three)).contains("elapsed: 2 h 30 min times 3 persons = 7 h 30 min");
        }

        @Test
        void of_what_is_no_day_or_no_number_is_refused() {
            assertThat(Asked.told("""
                            {"v": {"pick": {"kind": "person"}, "then": [{"take": {"since": "person", "in": "year"}}]},
                             "w": {"pick": {"kind": "shift"}, "then": [{"take": {"field": "heads", "times": "elapsed"}}]},
                             "x": {"pick": {"kind": "shift"}, "then": [{"take": {"since": "on", "until": "off", "in": "day"}}]}}
                            """))
                    .containsExactly(
                            "measure.field-no-day values.v.then[0].take.since",
                            "measure.times-unit values.w.then[0].take.times",
                            "measure.field-unknown values.x.then[0].take.until");
        }
    }

    @Nested
    class A_requirement {

        private final Measures measures = Asked.measures("""
                {"hours": {"title": {"zh": "时长", "en": "Hours"}, "pick": {"kind": "visit"}, "then": [{"take": {"field": "worked"}}]},
                 "mean": {"of": "hours", "then": [{"fold": {"op": "mean"}}]},
                 "each": {"of": "hours", "then": [{"fold": {"op": "sum", "by": ["person"]}}]},
                 "places": {"of": "hours", "then": [{"fold": {"op": "sum", "by": ["place"]}}]},
                 "age": {"pick": {"kind": "person"}, "then": [{"take": {"since": "born", "in": "year"}}]}}
                """);

        private Fulfilment asked(String requirement, Fact... facts) {
            return measures.fulfil(requirement(requirement), List.of(facts), DAY);
        }

        private Requirement requirement(String json) {
            return Json.read(Requirement.class, "test", json).orThrow();
        }

        @Test
        void says_what_was_found_what_is_needed_and_what_is_missing() {
            Fulfilment hours = asked(
                    "{\"value\": {\"of\": \"hours\", \"atLeast\": \"PT50H\"}}",
                    visit("1", "ann", "a1", "2024-03-01", "PT40H"));

            assertThat(hours.isMet()).isFalse();
            assertThat(hours.found()).contains(Quantity.parse("PT40H"));
            assertThat(hours.missing()).contains(Quantity.parse("PT10H"));
            assertThat(hours.lines(Locale.ENGLISH))
                    .containsExactly("not met: Hours: 40 h; needed: at least 50 h; 10 h missing");
            assertThat(hours.lines(Locale.CHINA)).containsExactly("未达标：时长为 40 小时，要求不少于 50 小时，还差 10 小时");
        }

        @Test
        void may_be_one_of_several_or_the_opposite() {
            String young = "{\"value\": {\"of\": \"age\", \"lessThan\": \"18 year\"}}";
            String hours = "{\"value\": {\"of\": \"hours\", \"atLeast\": \"PT50H\"}}";
            Fact[] ann = {visit("1", "ann", "a1", "2024-03-01", "PT40H"), born("ann", "2010-01-01")};

            assertThat(asked("{\"any\": {\"of\": [" + young + ", " + hours + "]}}", ann)
                            .isMet())
                    .isTrue();
            assertThat(asked("{\"all\": {\"of\": [" + young + ", " + hours + "]}}", ann)
                            .lines(Locale.ENGLISH))
                    .containsExactly(
                            "not met: 1 of 2 met; needed: 2",
                            "  met: age: 14 years 74 days; needed: less than 18 years",
                            "  not met: Hours: 40 h; needed: at least 50 h; 10 h missing");
            assertThat(asked("{\"some\": {\"least\": 2, \"of\": [" + young + ", " + hours + ", " + young + "]}}", ann)
                            .isMet())
                    .isTrue();
            assertThat(asked("{\"not\": {\"of\": " + hours + "}}", ann).isMet()).isTrue();
        }

        @Test
        void the_opposite_of_what_has_no_figure_is_not_met_either() {
            String adult = "{\"value\": {\"of\": \"age\", \"atLeast\": \"18 year\"}}";
            String hours = "{\"value\": {\"of\": \"hours\", \"atLeast\": \"PT50H\"}}";
            String not = "{\"not\": {\"of\": %s}}";

            assertThat(asked(not.formatted(adult)).isMet()).isFalse();
            assertThat(asked(not.formatted(not.formatted(adult))).isMet()).isFalse();
            assertThat(asked(not.formatted(hours)).isMet()).isTrue();
            assertThat(asked(not.formatted("{\"all\": {\"of\": [" + adult + ", " + hours + "]}}"))
                            .isMet())
                    .isTrue();
            assertThat(asked(not.formatted("{\"any\": {\"of\": [" + adult + ", " + hours + "]}}"))
                            .isMet())
                    .isFalse();
            assertThat(asked(not.formatted("{\"some\": {\"least\": 2, \"of\": [" + adult + ", " + hours + ", " + hours
                                    + "]}}"))
                            .isMet())
                    .isTrue();
            assertThat(asked(not.formatted(adult), born("ann", "2010-01-01")).isMet())
                    .isTrue();
        }

        @Test
        void is_not_met_by_what_has_no_figure_whatever_the_limit() {
            Fulfilment mean = asked("{\"value\": {\"of\": \"mean\", \"atMost\": \"PT50H\"}}");

            assertThat(mean.isMet()).isFalse();
            assertThat(mean.found()).isEmpty();
            assertThat(mean.toString()).isEqualTo("not met: mean: no figure; needed: at most 50 h");
            assertThat(asked("{\"value\": {\"of\": \"hours\", \"atMost\": \"PT50H\"}}")
                            .isMet())
                    .isTrue();
            assertThat(asked("{\"value\": {\"of\": \"age\", \"lessThan\": \"18 year\"}}")
                            .isMet())
                    .as("nobody's birth is known")
                    .isFalse();
            assertThat(asked("{\"value\": {\"of\": \"each\", \"atMost\": \"PT50H\"}}")
                            .isMet())
                    .isTrue();
        }

        @Test
        void of_what_cannot_be_asked_is_told_with_its_place() {
            assertThat(measures.check(
                            requirement(
                                    "{\"all\": {\"of\": [{\"value\": {\"of\": \"hour\", \"atLeast\": \"PT1H\"}},"
                                            + " {\"not\": {\"of\": {\"value\": {\"of\": \"hours\", \"atLeast\": \"1 point\"}}}}]}}"),
                            "effects[0].issue.needs"))
                    .extracting(Asked::told)
                    .containsExactly(
                            "measure.value-unknown effects[0].issue.needs.all.of[0].value.of",
                            "measure.unit effects[0].issue.needs.all.of[1].not.of.value.atLeast");
            assertThat(measures.check(requirement("{\"value\": {\"of\": \"places\", \"atLeast\": \"PT1H\"}}"), "needs"))
                    .extracting(Asked::told)
                    .containsExactly("measure.requirement-groups needs");
        }
    }

    @Nested
    class Values_looked_at_together {

        private static final String VALUES = """
                "h": {"pick": {"kind": "visit"}, "then": [{"take": {"field": "worked"}}, {"fold": {"op": "sum", "by": ["person"]}}]},
                "s": {"pick": {"kind": "shift"}, "then": [{"take": {"field": "elapsed"}}, {"fold": {"op": "sum", "by": ["person"]}}]},
                "m": {"pick": {"kind": "visit"}, "then": [{"take": {"field": "worked"}}, {"fold": {"op": "max", "by": ["person"]}}]},
                """;

        private final Fact[] facts = {
            visit("1", "ann", "a1", "2024-03-01", "PT4H"),
            visit("2", "ann", "a1", "2024-03-02", "PT3H"),
            visit("3", "ben", "a1", "2024-03-02", "PT1H"),
            shift("4", "ben", "2024-03-02T08:00/2024-03-02T10:00[Asia/Shanghai]"),
            shift("5", "cleo", "2024-03-02T08:00/2024-03-02T09:30[Asia/Shanghai]")
        };

        @Test
        void give_the_largest_or_the_smallest_of_each_group() {
            assertThat(Asked.groups(Asked.measures("{" + VALUES + "\"v\": {\"greatest\": [\"h\", \"s\"]}}"), facts))
                    .isEqualTo("{[ann]=PT7H, [ben]=PT2H, [cleo]=PT1H30M}");
            assertThat(Asked.groups(Asked.measures("{" + VALUES + "\"v\": {\"least\": [\"h\", \"s\"]}}"), facts))
                    .isEqualTo("{[ann]=PT0S, [ben]=PT1H, [cleo]=PT0S}");
        }

        @Test
        void leave_out_a_value_that_has_no_figure_for_a_group() {
            assertThat(Asked.groups(Asked.measures("{" + VALUES + "\"v\": {\"least\": [\"m\", \"s\"]}}"), facts))
                    .isEqualTo("{[ann]=PT0S, [ben]=PT1H, [cleo]=PT1H30M}");
        }

        @Test
        void count_one_for_every_group_that_meets_a_requirement() {
            Measures good = Asked.measures("{" + VALUES
                    + "\"v\": {\"meets\": {\"all\": {\"of\": [{\"value\": {\"of\": \"h\", \"atLeast\": \"PT1H\"}},"
                    + " {\"value\": {\"of\": \"s\", \"atMost\": \"PT2H\"}}]}}}}");

            assertThat(Asked.groups(good, facts)).isEqualTo("{[ann]=1 number, [ben]=1 number, [cleo]=0 number}");
            assertThat(Asked.why(good, facts)).contains("not met: h: 0 h; needed: at least 1 h; 1 h missing = 0");
        }

        @Test
        void must_have_one_unit_and_the_same_groups() {
            assertThat(Asked.told("{" + VALUES
                            + "\"t\": {\"of\": \"h\", \"then\": [{\"fold\": {\"op\": \"sum\"}}]},"
                            + "\"v\": {\"greatest\": [\"h\", \"t\"]},"
                            + "\"w\": {\"meets\": {\"any\": {\"of\": [{\"value\": {\"of\": \"h\", \"atLeast\": \"PT1H\"}},"
                            + " {\"value\": {\"of\": \"t\", \"atLeast\": \"PT1H\"}}]}}}}"))
                    .containsExactly("measure.values-differ values.v.greatest", "measure.values-differ values.w.meets");
        }
    }

    @Test
    void circles_through_requirements_and_cases_are_found() {
        assertThat(Asked.told("""
                        {"a": {"meets": {"value": {"of": "b", "atLeast": "1 number"}}},
                         "b": {"of": "c"},
                         "c": {"pick": {"kind": "visit"}, "then": [{"weigh": {"factors": [{"when": {"needs": {"value":
                          {"of": "a", "atLeast": "1 number"}}}, "times": "2"}]}}]}}
                        """))
                .containsExactly("measure.circle values.c.then[0].weigh.factors[0].when.needs.value.of");
    }
}
