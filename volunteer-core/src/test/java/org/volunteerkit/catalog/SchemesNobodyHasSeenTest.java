package org.volunteerkit.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.volunteerkit.activity.Activity;
import org.volunteerkit.json.Json;
import org.volunteerkit.measure.fact.Event;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.measure.fact.Vocabulary;
import org.volunteerkit.measure.fact.VolunteerFacts;
import org.volunteerkit.policy.Assessor;
import org.volunteerkit.policy.Due;
import org.volunteerkit.policy.DueKey;
import org.volunteerkit.policy.Policy;
import org.volunteerkit.policy.Portion;
import org.volunteerkit.policy.Shared;
import org.volunteerkit.policy.Verdict;
import org.volunteerkit.problem.Place;
import org.volunteerkit.roster.Roster;
import org.volunteerkit.roster.person.Person;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.service.ServiceBook;
import org.volunteerkit.service.ServiceRecord;

/**
 * Three schemes that were made up as prose first and then written from the page about policies alone: what they say is worked out by
 * hand below.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SchemesNobodyHasSeenTest {

    private static final PersonId ANN = PersonId.of("ann");

    /**
     * A maker of lamps in Ghent. Who has been with us for half a year may volunteer. Sixteen hours of the working time of a year are
     * paid. For each full hour of free time the company gives 12 euros, 24 with a partner, 600 in a year at most; ask for it within three months
     * after the year. Whoever gives 20 hours in a quarter is proposed for a day off. The two of the year with most free hours
     * are the lighthouses; of equals, who helped more bodies.
     */
    private static final String COMPANY = """
            {
              "id": "lamp-hours", "edition": "2024", "validity": "2024-01-01/..",
              "title": {"zh": "灯具公司志愿时间", "en": "Lamp hours"},
              "publisher": {"zh": "灯具公司", "en": "Lamp company"},
              "source": {"source": "Staff handbook"},
              "facts": {
                "help": {
                  "is": "act",
                  "words": {"paid": ["yes", "no"], "partner": ["yes", "no"], "body": []},
                  "amounts": {"worked": "hour"}
                },
                "employment": {"is": "state", "days": ["since"]}
              },
              "values": {
                "tenure": {"pick": {"kind": "employment"}, "then": [{"take": {"since": "since", "in": "month"}}]},
                "paid": {
                  "pick": {"kind": "help", "where": {"paid": {"is": ["yes"]}}},
                  "then": [
                    {"take": {"field": "worked"}},
                    {"cap": {"per": ["person"], "in": {"calendar": {"period": "year"}}, "max": "PT16H"}}
                  ]
                },
                "free": {
                  "pick": {"kind": "help", "where": {"paid": {"is": ["no"]}}},
                  "then": [{"take": {"field": "worked"}}]
                },
                "grant": {
                  "title": {"zh": "捐款", "en": "Grant"},
                  "of": "free",
                  "then": [
                    {"weigh": {"factors": [{"when": {"where": {"partner": {"is": ["yes"]}}}, "times": "2"}]}},
                    {"worth": {"over": "total", "per": ["person"], "in": {"calendar": {"period": "year"}}, "schedule": [
                      {"from": "PT0S", "per": "12 EUR", "each": "PT1H", "max": "600 EUR"}
                    ]}}
                  ]
                },
                "free-year": {"of": "free", "then": [{"fold": {"op": "sum", "in": {"calendar": {"period": "year"}}}}]},
                "all": {"pick": {"kind": "help"}, "then": [{"take": {"field": "worked"}}]},
                "quarter": {"of": "all", "then": [{"fold": {"op": "sum", "in": {"calendar": {"period": "quarter"}}}}]},
                "bodies": {
                  "of": "free",
                  "then": [{"fold": {"op": "distinct", "of": "body", "each": "organization", "in": {"calendar": {"period": "year"}}}}]
                }
              },
              "effects": [
                {"post": {"amount": "paid", "terms": "working-time", "when": "act",
                          "needs": {"value": {"of": "tenure", "atLeast": "6 month"}}}},
                {"post": {"amount": "grant", "terms": "grants", "when": "claim", "in": {"calendar": {"period": "year"}},
                          "claim": {"after": "P0D", "lasting": "P3M"},
                          "needs": {"value": {"of": "tenure", "atLeast": "6 month"}}}},
                {"propose": {"act": "day-off", "title": {"zh": "休假一天", "en": "a day off"}, "when": "window-end",
                             "in": {"calendar": {"period": "quarter"}},
                             "needs": {"value": {"of": "quarter", "atLeast": "PT20H"}}}},
                {"rank": {"programme": "lighthouses", "of": "free-year", "ties": ["bodies"],
                          "grades": [{"id": "lighthouse", "label": {"zh": "灯塔", "en": "lighthouse"}, "to": 2}],
                          "when": "window-end", "in": {"calendar": {"period": "year"}}}}
              ]
            }
            """;

    /**
     * 青石街志愿服务站。每满半小时一分，每日至多八分；六十岁以上加倍，三月五日一倍半，两样都有取高的。每月头一次另加两分。迟到一次扣一分，一月至多扣五分。
     * 每月月底入账。一月满三十分为月度之星，一季三个月都是为季度之星。每季三千元按积分分，每分至多二元，余款退回。
     */
    private static final String STREET = """
            {
              "id": "qingshi-street", "edition": "2024", "validity": "2024-01-01/..",
              "title": {"zh": "青石街志愿服务站积分", "en": "Points of Qingshi Street"},
              "publisher": {"zh": "青石街道", "en": "Qingshi Street"},
              "source": {"source": "青石街志愿服务站积分办法"},
              "readings": [{"zh": "先按半小时取整、按日封顶，再加倍。", "en": "Half hours and the day's maximum come before doubling."}],
              "facts": {"late": {"is": "act", "title": {"zh": "迟到", "en": "Late"}}},
              "values": {
                "age": {"pick": {"kind": "person"}, "then": [{"take": {"since": "born", "in": "year"}}]},
                "served": {
                  "title": {"zh": "服务得分", "en": "For service"},
                  "pick": {"kind": "service"},
                  "then": [
                    {"take": {"field": "worked"}},
                    {"quantize": {"step": "PT30M", "mode": "floor"}},
                    {"worth": {"over": "act", "schedule": [{"from": "PT0S", "per": "1 point", "each": "PT30M"}]}},
                    {"cap": {"per": ["person"], "in": {"calendar": {"period": "day"}}, "max": "8 point"}},
                    {"weigh": {"touch": "start", "compose": "max", "factors": [
                      {"when": {"needs": {"value": {"of": "age", "atLeast": "60 year"}}}, "times": "2"},
                      {"when": {"yearly": ["--03-05"]}, "times": "1.5"}
                    ]}}
                  ]
                },
                "first": {
                  "title": {"zh": "每月首次", "en": "First of the month"},
                  "pick": {"kind": "service"},
                  "then": [
                    {"take": {"each": "time"}},
                    {"cap": {"per": ["person"], "in": {"calendar": {"period": "month"}}, "max": "1 time"}},
                    {"worth": {"over": "act", "schedule": [{"from": "0 time", "per": "2 point"}]}}
                  ]
                },
                "earned": {
                  "sum": ["served", "first"],
                  "then": [{"fold": {"op": "sum", "in": {"calendar": {"period": "month"}}}}]
                },
                "lost": {
                  "pick": {"kind": "late"},
                  "then": [
                    {"take": {"flat": "1 point"}},
                    {"cap": {"per": ["person"], "in": {"calendar": {"period": "month"}}, "max": "5 point"}},
                    {"fold": {"op": "sum", "in": {"calendar": {"period": "month"}}}}
                  ]
                },
                "month": {"title": {"zh": "本月积分", "en": "Points of the month"}, "difference": ["earned", "lost"]},
                "good-months": {
                  "of": "month",
                  "then": [
                    {"test": {"atLeast": "30 point"}},
                    {"fold": {"op": "count", "each": "month", "in": {"calendar": {"period": "quarter"}}}}
                  ]
                },
                "quarter": {"of": "month", "then": [{"fold": {"op": "sum", "in": {"calendar": {"period": "quarter"}}}}]}
              },
              "effects": [
                {"post": {"amount": "month", "terms": "qingshi", "when": "window-end", "in": {"calendar": {"period": "month"}}}},
                {"issue": {"programme": "month-star", "of": "month", "when": "window-end",
                           "in": {"calendar": {"period": "month"}},
                           "grades": [{"id": "star", "label": {"zh": "月度之星", "en": "star of the month"}, "from": "30 point"}]}},
                {"issue": {"programme": "quarter-star", "of": "good-months", "when": "window-end",
                           "in": {"calendar": {"period": "quarter"}},
                           "grades": [{"id": "star", "label": {"zh": "季度之星", "en": "star of the quarter"}, "from": "3 month"}]}},
                {"share": {"pot": "3000 CNY", "by": "quarter", "grain": "0.01 CNY", "unitMax": "2 CNY", "leftover": "return",
                           "terms": "qingshi-money", "when": "window-end", "in": {"calendar": {"period": "quarter"}}}}
              ]
            }
            """;

    /**
     * A lower secondary school. In a school year (from 1 September) at most ten hours of one theme count, and at most five of the summer
     * holidays. Each essay counts one hour, three at most. Twenty hours of three themes are a pass, thirty and an essay a merit. Who has a
     * merit's hours two years in a row is a steady helper. The ten with most hours of those with forty or more read out their essays.
     */
    private static final String SCHOOL = """
            {
              "id": "school-hours", "edition": "2023", "validity": "2023-09-01/..",
              "title": {"zh": "学校服务时间", "en": "School hours"},
              "publisher": {"zh": "学校", "en": "School"},
              "source": {"source": "Letter to parents"},
              "facts": {"essay": {"is": "act"}},
              "values": {
                "worked": {"pick": {"kind": "service"}, "then": [{"take": {"field": "worked"}}]},
                "term": {
                  "of": "worked",
                  "then": [{"weigh": {"factors": [{"when": {"days": ["2024-07-01/2024-09-01", "2025-07-01/2025-09-01"]}, "times": "0"}]}}]
                },
                "summer": {
                  "of": "worked",
                  "then": [
                    {"weigh": {"factors": [{
                      "when": {"days": ["0001-01-01/2024-07-01", "2024-09-01/2025-07-01", "2025-09-01/.."]},
                      "times": "0"
                    }]}},
                    {"cap": {"per": ["person"], "in": {"calendar": {"period": "year", "starts": "--09-01"}}, "max": "PT5H"}}
                  ]
                },
                "service": {
                  "sum": ["term", "summer"],
                  "then": [{"cap": {"per": ["person", "theme"], "in": {"calendar": {"period": "year", "starts": "--09-01"}}, "max": "PT10H"}}]
                },
                "essays": {
                  "pick": {"kind": "essay"},
                  "then": [
                    {"take": {"flat": "PT1H"}},
                    {"cap": {"per": ["person"], "in": {"calendar": {"period": "year", "starts": "--09-01"}}, "max": "PT3H"}}
                  ]
                },
                "hours": {
                  "title": {"zh": "学年时间", "en": "Hours of the school year"},
                  "sum": ["service", "essays"],
                  "then": [{"fold": {"op": "sum", "in": {"calendar": {"period": "year", "starts": "--09-01"}}}}]
                },
                "themes": {
                  "title": {"zh": "主题", "en": "Themes"},
                  "of": "worked",
                  "then": [{"fold": {"op": "distinct", "of": "theme", "each": "item", "in": {"calendar": {"period": "year", "starts": "--09-01"}}}}]
                },
                "essay-count": {
                  "title": {"zh": "文章", "en": "Essays"},
                  "of": "essays",
                  "then": [{"fold": {"op": "count", "each": "item", "in": {"calendar": {"period": "year", "starts": "--09-01"}}}}]
                },
                "steady": {
                  "of": "hours",
                  "then": [{"test": {"atLeast": "PT30H"}}, {"fold": {"op": "longest-run", "each": "year"}}]
                }
              },
              "effects": [
                {"issue": {"programme": "school-grades", "when": "window-end",
                  "in": {"calendar": {"period": "year", "starts": "--09-01"}},
                  "grades": [
                    {"id": "pass", "label": {"zh": "合格", "en": "pass"}, "needs": {"all": {"of": [
                      {"value": {"of": "hours", "atLeast": "PT20H"}}, {"value": {"of": "themes", "atLeast": "3 item"}}]}}},
                    {"id": "merit", "label": {"zh": "良好", "en": "merit"}, "needs": {"all": {"of": [
                      {"value": {"of": "hours", "atLeast": "PT30H"}}, {"value": {"of": "themes", "atLeast": "3 item"}},
                      {"value": {"of": "essay-count", "atLeast": "1 item"}}]}}}
                  ]}},
                {"issue": {"programme": "steady-helpers", "of": "steady", "when": "decision",
                  "grades": [{"id": "steady", "label": {"zh": "恒心", "en": "steady helper"}, "from": "2 year"}]}},
                {"rank": {"programme": "readers", "of": "hours", "when": "window-end",
                  "in": {"calendar": {"period": "year", "starts": "--09-01"}},
                  "grades": [{"id": "reader", "label": {"zh": "朗读者", "en": "reader"}, "to": 10}],
                  "needs": {"value": {"of": "hours", "atLeast": "PT40H"}}}}
              ]
            }
            """;

    private static Policy read(String text) {
        assertThat(Catalog.readPolicy("scheme.json", text, VolunteerFacts.words())
                        .problems())
                .extracting(problem -> problem.text(Locale.ENGLISH))
                .isEmpty();
        return Catalog.readPolicy("scheme.json", text, VolunteerFacts.words()).orThrow();
    }

    private static Fact event(Policy policy, String text) {
        Vocabulary words = VolunteerFacts.words().and(policy.facts());
        return words.fact(Json.read(Event.class, "events.json", text).orThrow(), Place.of("events.json"));
    }

    /** Service written as start, hours and theme: {@code 2024-03-05T09 4 trees}. */
    private static List<Fact> service(String person, String... told) {
        List<ServiceRecord> records = new ArrayList<>();
        List<Activity> activities = new ArrayList<>();
        for (int i = 0; i < told.length; i++) {
            List<String> words = Splitter.on(' ').splitToList(told[i]);
            int hour = Integer.parseInt(words.get(0).substring(11));
            int minutes = Integer.parseInt(words.get(1));
            String time = "%s:00/%s%02d:%02d[Asia/Shanghai]"
                    .formatted(words.get(0), words.get(0).substring(0, 11), hour + minutes / 60, minutes % 60);
            activities.add(Json.read(
                            Activity.class,
                            "a.json",
                            "{\"id\": \"a%d\", \"title\": \"activity\", \"theme\": \"%s\", \"organizer\": \"o\", \"time\": \"%s\"}"
                                    .formatted(i, words.get(2), time))
                    .orThrow());
            records.add(Json.read(
                            ServiceRecord.class,
                            "s.json",
                            ("{\"id\": \"s%d\", \"person\": \"%s\", \"time\": \"%s\", \"activity\": \"a%d\", \"grade\": \"measured\","
                                            + " \"source\": \"s\", \"organization\": \"o\"}")
                                    .formatted(i, person, time, i))
                    .orThrow());
        }
        VolunteerFacts facts =
                VolunteerFacts.among(Roster.builder().build().roster(), List.of(), activities, List.of());
        return ServiceBook.of(records).entries().stream()
                .map(entry -> facts.of(entry, Place.nowhere()))
                .toList();
    }

    private static List<String> amounts(Verdict verdict) {
        return verdict.amounts().stream()
                .map(due -> due.terms() + " " + due.amount() + " on " + due.on())
                .toList();
    }

    private static List<String> grades(List<Due.Standing> standings) {
        return standings.stream()
                .filter(due -> !due.due().isEmpty())
                .map(due -> due.key().person() + " " + due.programme() + " "
                        + due.due().get(0).id() + " on " + due.on())
                .toList();
    }

    private static Portion helper(Policy policy, String person, String since, String... told) {
        List<Fact> facts = new ArrayList<>();
        facts.add(event(
                policy,
                ("{\"id\": \"e\", \"kind\": \"employment\", \"person\": \"%s\", \"during\": \"%s/..\","
                                + " \"days\": {\"since\": \"%s\"}}")
                        .formatted(person, since, since)));
        for (int i = 0; i < told.length; i++) {
            List<String> words = Splitter.on(' ').splitToList(told[i]);
            facts.add(event(
                    policy,
                    ("{\"id\": \"h%d\", \"kind\": \"help\", \"person\": \"%s\", \"on\": \"%s\","
                                    + " \"words\": {\"paid\": \"%s\", \"partner\": \"%s\", \"body\": \"%s\"}, \"amounts\": {\"worked\": \"%s\"}}")
                            .formatted(
                                    i, person, words.get(0), words.get(2), words.get(3), words.get(4), words.get(1))));
        }
        return new Portion(PersonId.of(person), facts);
    }

    @Test
    void the_company_pays_gives_proposes_and_ranks() {
        Policy policy = read(COMPANY);
        Assessor assessor = Assessor.of(List.of(policy), VolunteerFacts.words());
        LocalDate day = LocalDate.of(2025, 1, 10);
        // 12 h paid, then 6 h of which 4 count; free: 10 h, 10.5 h with a partner = 31 h for the grant.
        Portion ann = helper(
                policy,
                "ann",
                "2020-01-01",
                "2024-02-01 PT12H yes no zoo",
                "2024-02-05 PT6H yes no zoo",
                "2024-03-01 PT10H no no zoo",
                "2024-05-01 PT10H30M no yes park");
        Portion ben = helper(policy, "ben", "2020-01-01", "2024-03-01 PT20H30M no no zoo");
        Portion cleo = helper(policy, "cleo", "2024-10-01", "2024-11-01 PT30H no no zoo");

        assertThat(amounts(assessor.assess(ann, day)))
                .containsExactly(
                        "working-time PT12H on 2024-02-01",
                        "working-time PT4H on 2024-02-05",
                        "grants 372 EUR on 2024-12-31");
        assertThat(assessor.assess(ann, day).amounts().get(2).claim().orElseThrow())
                .hasToString("2025-01-01/2025-04-01");
        assertThat(assessor.assess(ann, day).proposals())
                .extracting(due -> due.act() + " on " + due.on())
                .containsExactly("day-off on 2024-03-31");
        // Three months with us are too few; the list has no such condition.
        assertThat(amounts(assessor.assess(cleo, day))).isEmpty();
        Shared shared = assessor.share(Stream.of(ann, ben, cleo), day);
        assertThat(grades(shared.standings()))
                .containsExactly(
                        "cleo lighthouses lighthouse on 2024-12-31", "ann lighthouses lighthouse on 2024-12-31");
        assertThat(shared.explain(DueKey.parse("lamp-hours/2024/3/ben/2024-01-01/2025-01-01"))
                        .orElseThrow()
                        .lines(Locale.ENGLISH))
                .containsExactly(
                        "place 3 of 3, by free-year = 20 h 30 min",
                        "  the one just before is level, and ahead with 2 organisations against 1 organisation",
                        "  lighthouse: not reached, up to place 2; level with that place, which is ahead with 2 organisations against 1 organisation");
    }

    @Test
    void the_street_counts_half_hours_doubles_and_deducts() {
        Policy policy = read(STREET);
        Assessor assessor = Assessor.of(List.of(policy), VolunteerFacts.words());
        LocalDate day = LocalDate.of(2024, 4, 2);
        List<Fact> ann = new ArrayList<>(
                service("ann", "2024-03-05T09 265 street", "2024-03-06T09 59 street", "2024-03-07T09 300 street"));
        ann.addAll(Arrays.asList(
                event(policy, "{\"id\": \"1\", \"kind\": \"late\", \"person\": \"ann\", \"on\": \"2024-03-06\"}"),
                event(policy, "{\"id\": \"2\", \"kind\": \"late\", \"person\": \"ann\", \"on\": \"2024-03-07\"}")));
        List<Fact> old = new ArrayList<>(service(
                "old",
                "2024-01-03T09 240 street",
                "2024-01-04T09 240 street",
                "2024-02-03T09 240 street",
                "2024-02-04T09 240 street",
                "2024-03-05T09 240 street",
                "2024-03-06T09 240 street"));
        old.add(VolunteerFacts.among(Roster.builder().build().roster(), List.of(), List.of(), List.of())
                .of(
                        Person.builder()
                                .id(PersonId.of("old"))
                                .born(LocalDate.of(1950, 1, 1))
                                .build(),
                        Place.nowhere()));

        // 8 points times 1.5, 1 point, 8 points; 2 for the first; 2 taken off.
        assertThat(amounts(assessor.assess(ANN, ann, day))).containsExactly("qingshi 21 point on 2024-03-31");
        // Doubled twice a month, 2 for the first of it: 34 points in each.
        assertThat(amounts(assessor.assess(PersonId.of("old"), old, day)))
                .containsExactly(
                        "qingshi 34 point on 2024-01-31",
                        "qingshi 34 point on 2024-02-29",
                        "qingshi 34 point on 2024-03-31");
        assertThat(grades(assessor.assess(PersonId.of("old"), old, day).standings()))
                .containsExactly(
                        "old month-star star on 2024-01-31",
                        "old month-star star on 2024-02-29",
                        "old month-star star on 2024-03-31",
                        "old quarter-star star on 2024-03-31");
        // 123 points at two yuan each.
        assertThat(assessor.share(Stream.of(new Portion(ANN, ann), new Portion(PersonId.of("old"), old)), day)
                        .amounts())
                .extracting(due -> due.key().person() + " " + due.amount())
                .containsExactly("ann 42 CNY", "old 204 CNY");
    }

    @Test
    void who_is_only_late_loses_points() {
        Policy policy = read(STREET);
        List<Fact> late = Stream.of("04", "05", "06", "07", "08", "09")
                .map(day -> event(
                        policy,
                        "{\"id\": \"" + day + "\", \"kind\": \"late\", \"person\": \"ann\", \"on\": \"2024-03-" + day
                                + "\"}"))
                .toList();

        assertThat(amounts(Assessor.of(List.of(policy), VolunteerFacts.words())
                        .assess(ANN, late, LocalDate.of(2024, 4, 2))))
                .containsExactly("qingshi -5 point on 2024-03-31");
    }

    @Test
    void the_school_caps_themes_and_summers() {
        Policy policy = read(SCHOOL);
        Assessor assessor = Assessor.of(List.of(policy), VolunteerFacts.words());
        List<Fact> facts = new ArrayList<>(service(
                "ann",
                "2023-10-01T08 720 trees", // 12 h, of which 10
                "2023-11-01T08 600 books", // 10 h
                "2024-07-05T08 480 sport", // 8 h in summer, of which 5
                "2024-03-01T08 240 sport", // 4 h
                "2024-10-01T08 600 trees",
                "2024-10-02T08 600 books",
                "2024-10-03T08 600 sport"));
        facts.add(event(policy, "{\"id\": \"1\", \"kind\": \"essay\", \"person\": \"ann\", \"on\": \"2024-02-01\"}"));

        Verdict after = assessor.assess(ANN, facts, LocalDate.of(2025, 9, 1));

        // 10 + 10 + 5 + 4 + 1 = 30, with an essay; then 30 without one.
        assertThat(grades(after.standings()))
                .containsExactly(
                        "ann school-grades merit on 2024-08-31",
                        "ann school-grades pass on 2025-08-31",
                        "ann steady-helpers steady on 2025-09-01");
        assertThat(after.standings().get(1).next().orElseThrow().missing())
                .extracting(missing -> missing.words().en())
                .containsExactly("Essays: 0 items; needed: at least 1 item; 1 item missing");
        // Thirty hours are not forty: nobody is on the list.
        assertThat(assessor.share(Stream.of(new Portion(ANN, facts)), LocalDate.of(2025, 9, 1))
                        .rankings())
                .isEmpty();
    }
}
