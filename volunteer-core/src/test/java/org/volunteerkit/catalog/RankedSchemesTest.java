package org.volunteerkit.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.volunteerkit.json.Json;
import org.volunteerkit.measure.fact.Event;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.measure.fact.Vocabulary;
import org.volunteerkit.measure.fact.VolunteerFacts;
import org.volunteerkit.policy.Assessor;
import org.volunteerkit.policy.DueKey;
import org.volunteerkit.policy.Policy;
import org.volunteerkit.policy.PolicyId;
import org.volunteerkit.policy.Portion;
import org.volunteerkit.policy.Shared;
import org.volunteerkit.problem.Place;
import org.volunteerkit.roster.Roster;
import org.volunteerkit.roster.Volunteer;
import org.volunteerkit.roster.person.Person;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.service.ServiceBook;
import org.volunteerkit.service.ServiceRecord;

/** The schemes that give something to the first of all. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RankedSchemesTest {

    private static final Catalog CATALOG = Catalog.shipped();
    private static final VolunteerFacts FACTS =
            VolunteerFacts.among(Roster.builder().build().roster(), List.of(), List.of(), List.of());

    /** Facts of a person who served so many hours, ten a day from the fifth of a month on. */
    private static List<Fact> served(String person, String month, int hours) {
        List<ServiceRecord> records = new ArrayList<>();
        for (int day = 5, left = hours; left > 0; day++, left -= 10) {
            String on = "%s-%02dT09:".formatted(month, day);
            String until = "%s-%02dT%02d:".formatted(month, day, 9 + Math.min(left, 10));
            records.add(Json.read(
                            ServiceRecord.class,
                            "r.json",
                            ("{\"id\": \"%s-%d\", \"person\": \"%s\", \"time\": \"%s00/%s00[Asia/Hong_Kong]\","
                                            + " \"grade\": \"measured\", \"source\": \"s\", \"organization\": \"o\"}")
                                    .formatted(person, day, person, on, until))
                    .orThrow());
        }
        return ServiceBook.of(records).entries().stream()
                .map(entry -> FACTS.of(entry, Place.nowhere()))
                .toList();
    }

    private static Fact born(String person, String day) {
        return FACTS.of(
                Person.builder()
                        .id(PersonId.of(person))
                        .born(LocalDate.parse(day))
                        .build(),
                Place.nowhere());
    }

    private static Shared shared(String policy, List<Portion> all, LocalDate day) {
        return Assessor.of(CATALOG.policy(PolicyId.of(policy)), FACTS.vocabulary())
                .share(all.stream(), day);
    }

    private static List<String> graded(Shared shared, String programme) {
        return shared.standings().stream()
                .filter(due -> due.programme().equals(programme))
                .map(due -> due.key().person() + " " + due.due().get(0).id())
                .toList();
    }

    @Test
    void qidong_has_all_on_the_list_of_the_month_who_are_level_with_place_20() {
        List<Portion> all = IntStream.rangeClosed(1, 24)
                .mapToObj(i -> {
                    String person = "p" + (i + 10);
                    return new Portion(PersonId.of(person), served(person, "2019-05", i <= 19 ? 10 : i <= 22 ? 5 : 1));
                })
                .toList();

        Shared shared = shared("qidong-courtesy", all, LocalDate.of(2019, 6, 3));

        assertThat(graded(shared, "qidong-month"))
                .hasSize(22)
                .doesNotContain("p33 star-of-the-month", "p34 star-of-the-month");
        assertThat(shared.explain(DueKey.parse("qidong-courtesy/2019/3/p33/2019-05-01/2019-06-01"))
                        .orElseThrow()
                        .lines(Locale.CHINA))
                .containsExactly(
                        "按本月服务时长，24 人中第 23 名 = 1 小时",
                        "  与另外 1 人并列",
                        "  前一名为 5 小时，多 4 小时",
                        "  每月之星：未达到，前 20 名；与末名相差 4 小时");
    }

    @Test
    void hong_kong_ranks_the_first_three_of_each_age_group() {
        List<Portion> all = Stream.of(
                        "a 1991-12-31 90",
                        "b 1992-01-01 80",
                        "c 1992-01-02 70",
                        "d 2000-01-01 70",
                        "e 2001-01-01 60",
                        "f 2002-01-01 10",
                        "g 1950-01-01 20",
                        "h 1960-01-01 0")
                .map(told -> {
                    List<String> words = Splitter.on(' ').splitToList(told);
                    List<Fact> facts = new ArrayList<>(served(words.get(0), "2022-03", Integer.parseInt(words.get(2))));
                    facts.add(born(words.get(0), words.get(1)));
                    return new Portion(PersonId.of(words.get(0)), facts);
                })
                .toList();

        assertThat(graded(shared("hk-volunteer-award", all, LocalDate.of(2023, 1, 1)), "hk-volunteer-award-places"))
                .containsExactly("b first", "c second", "d second", "a first", "g second");
    }

    @Test
    void hong_kong_ranks_organisations_by_size_and_by_hours_of_each_registered_volunteer() {
        Policy policy =
                CATALOG.policy(PolicyId.of("hk-volunteer-award-organisations")).get(0);
        Vocabulary words = FACTS.vocabulary().and(policy.facts());
        List<Portion> all = Stream.of(
                        // name, sector, employees, hours of the first volunteer, of the second
                        "bank commercial 1000 60 20",
                        "shop commercial 100 90 0",
                        "cafe commercial 20 30 40",
                        "mall commercial 999 10 10",
                        "hall non-commercial 5000 5 5",
                        "none commercial 0 50 50")
                .map(told -> organisation(Splitter.on(' ').splitToList(told), words))
                .toList();

        Shared shared = shared("hk-volunteer-award-organisations", all, LocalDate.of(2023, 1, 1));

        assertThat(shared.rankings().stream()
                        .filter(ranked -> ranked.effect() == 1)
                        .map(ranked -> ranked.list().orElseThrow().id() + " "
                                + ranked.places().stream()
                                        .map(place -> place.key().person() + " " + place.value())
                                        .toList()))
                .containsExactly(
                        "non-commercial [hall PT10H]",
                        "from-1000 [bank PT80H]",
                        "from-101 [mall PT20H]",
                        "up-to-100 [shop PT90H, cafe PT70H]");
        assertThat(shared.rankings().stream()
                        .filter(ranked -> ranked.effect() == 2)
                        .flatMap(ranked -> ranked.places().stream())
                        .map(place -> place.key().person() + " " + place.value()))
                .containsExactly("hall PT5H", "bank PT40H", "mall PT10H", "shop PT45H", "cafe PT35H");
    }

    private static Portion organisation(List<String> told, Vocabulary words) {
        List<Fact> facts = new ArrayList<>();
        facts.add(words.fact(
                Json.read(
                                Event.class,
                                "e.json",
                                ("{\"id\": \"e\", \"kind\": \"employer\", \"person\": \"%s\", \"during\": \"2020-01-01/..\","
                                                + " \"words\": {\"sector\": \"%s\"}, \"amounts\": {\"employees\": \"%s person\"}}")
                                        .formatted(told.get(0), told.get(1), told.get(2)))
                        .orThrow(),
                Place.nowhere()));
        for (int i = 3; i < told.size(); i++) {
            String person = told.get(0) + i;
            facts.addAll(served(person, "2022-03", Integer.parseInt(told.get(i))));
            facts.add(FACTS.of(
                    Json.read(
                                    Volunteer.class,
                                    "v.json",
                                    "{\"person\": \"%s\", \"registered\": \"2021-01-01/..\", \"registeredBy\": \"o\"}"
                                            .formatted(person))
                            .orThrow(),
                    Place.nowhere()));
        }
        return new Portion(PersonId.of(told.get(0)), facts);
    }
}
