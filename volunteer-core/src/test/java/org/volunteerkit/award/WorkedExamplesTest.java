package org.volunteerkit.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.volunteerkit.award.Desk.achieved;
import static org.volunteerkit.award.Desk.codes;
import static org.volunteerkit.award.Desk.given;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.volunteerkit.award.book.AwardBook;
import org.volunteerkit.award.book.AwardCommand;
import org.volunteerkit.award.book.AwardCommandId;
import org.volunteerkit.award.book.AwardDesk;
import org.volunteerkit.award.book.AwardEntry.Cause;
import org.volunteerkit.award.book.AwardId;
import org.volunteerkit.award.book.AwardOutcome;
import org.volunteerkit.award.book.Grounds;
import org.volunteerkit.catalog.Catalog;
import org.volunteerkit.json.Json;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Unit;

/** Published schemes with the examples that follow from their rules; the programmes come from the catalog. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkedExamplesTest {

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static List<Quantity> hours(long hours) {
        return List.of(Quantity.of(Hours.of(hours)));
    }

    @Test
    void every_programme_of_the_catalog_is_sound_and_is_what_is_written_back() {
        Catalog catalog = Catalog.shipped();
        List<Programme> all = catalog.programmes().stream()
                .flatMap(id -> catalog.programme(id).stream())
                .toList();

        assertThat(all).hasSizeGreaterThan(10);
        assertThat(AwardDesk.check(all)).isEmpty();
        assertThat(AwardDesk.of(all)).isNotNull();
        assertThat(all).allSatisfy(programme -> {
            assertThat(programme.source().source()).isNotBlank();
            assertThat(Json.read(Programme.class, "again", Json.write(programme))
                            .orThrow())
                    .isEqualTo(programme);
        });
    }

    @ParameterizedTest(name = "{0} years and {1} hours: {2}")
    @CsvSource({"3, 300, true", "3, 299, false", "2, 400, false", "10, 300, true"})
    void an_honour_card_takes_three_years_and_300_hours(int years, int hours, boolean given) {
        Desk desk = Desk.shipped("taiwan-honour-card").served("s1", "2020-01-01", hours);
        for (int i = 0; i < years; i++) {
            desk.year(2010 + i);
        }

        AwardOutcome outcome = desk.give("taiwan-honour-card", "2021-03-01", "card");

        assertThat(given(outcome)).isEqualTo(given ? List.of("card") : List.of());
        if (given) {
            assertThat(desk.book().holdings().get(0).spans()).containsExactly(DateRange.parse("2021-03-01/2024-03-01"));
        } else {
            assertThat(codes(outcome)).containsExactly("award.unused-short");
        }
    }

    @ParameterizedTest(name = "{0} hours in all: {1}")
    @CsvSource({"550, false", "600, true"})
    void an_honour_card_is_renewed_with_fresh_years_and_hours(int total, boolean renewed) {
        Desk desk = Desk.shipped("taiwan-honour-card").served("s1", "2020-01-01", 300);
        desk.year(2018).year(2019).year(2020);
        desk.give("taiwan-honour-card", "2021-03-01", "card");
        desk.served("s2", "2023-05-01", total - 300).year(2021).year(2022).year(2023);

        AwardOutcome outcome = desk.offer(new AwardCommand.Renew(
                desk.next(),
                AwardId.of("c1.1"),
                achieved("taiwan-honour-card", "2024-01-10", "card"),
                day("2024-01-10")));

        assertThat(outcome instanceof AwardOutcome.Granted).isEqualTo(renewed);
        assertThat(codes(outcome)).isEqualTo(renewed ? List.of() : List.of("award.unused-short"));
        assertThat(desk.book().standing(day("2025-01-01"))).hasSize(renewed ? 1 : 0);
        if (renewed) {
            assertThat(desk.book().holdings().get(0).spans())
                    .containsExactly(
                            DateRange.parse("2021-03-01/2024-03-01"), DateRange.parse("2024-03-01/2027-03-01"));
        }
    }

    @Test
    void an_honour_card_is_not_renewed_long_before_its_end_or_after_it() {
        Desk desk = Desk.shipped("taiwan-honour-card").served("s1", "2020-01-01", 900);
        for (int year = 2010; year < 2020; year++) {
            desk.year(year);
        }
        desk.give("taiwan-honour-card", "2021-03-01", "card");

        AwardOutcome early = desk.offer(new AwardCommand.Renew(
                desk.next(),
                AwardId.of("c1.1"),
                achieved("taiwan-honour-card", "2023-11-30", "card"),
                day("2023-11-30")));
        AwardOutcome late = desk.offer(new AwardCommand.Renew(
                desk.next(),
                AwardId.of("c1.1"),
                achieved("taiwan-honour-card", "2024-03-01", "card"),
                day("2024-03-01")));

        assertThat(codes(early)).containsExactly("award.renewal-day");
        assertThat(((AwardOutcome.Refused) early).earliest()).contains(day("2023-12-01"));
        assertThat(codes(late)).containsExactly("award.renewal-day");
        assertThat(((AwardOutcome.Refused) late).earliest()).isEmpty();
        assertThat(given(desk.give("taiwan-honour-card", "2024-03-01", "card"))).containsExactly("card");
    }

    @ParameterizedTest(name = "{0} points: {1}, {2} are left")
    @CsvSource({"120, gold, 20", "60, silver, 10", "100, gold, 0"})
    void a_card_of_luohe_takes_its_points_and_the_rest_counts_on(int points, String card, int left) {
        Desk desk = Desk.shipped("luohe-cards").credit("r1", "2024-03-01", points);

        assertThat(given(desk.give("luohe-cards", "2024-06-30", card))).containsExactly(card);
        assertThat(codes(desk.give("luohe-cards", "2024-09-30", "silver"))).containsExactly("award.unused-short");
        assertThat(desk.book().unused(ProgrammeId.of("luohe-cards"), desk.records()))
                .extracting(AwardBook.Usage::unused)
                .containsExactly(Quantity.of(left, Unit.POINT));

        desk.credit("r2", "2024-10-01", 50 - left);
        assertThat(given(desk.give("luohe-cards", "2024-12-31", "silver"))).containsExactly("silver");
    }

    @Test
    void the_first_coins_of_pidu_come_once_and_the_goods_of_changshan_once_a_year() {
        Desk desk = Desk.shipped("pidu-first-coins", "changshan-goods");

        assertThat(given(desk.give("pidu-first-coins", "2022-01-10", "first-coins")))
                .containsExactly("first-coins");
        assertThat(given(desk.give("pidu-first-coins", "2025-01-10", "first-coins")))
                .isEmpty();
        assertThat(given(desk.give("changshan-goods", "2024-02-01", "toothpaste", "detergent")))
                .containsExactly("detergent");
        assertThat(codes(desk.give("changshan-goods", "2024-12-31", "rice"))).containsExactly("award.window-taken");
        assertThat(given(desk.give("changshan-goods", "2025-01-01", "rice"))).containsExactly("rice");
    }

    @Test
    void a_volunteer_pass_sets_the_counter_back_to_zero_and_the_corps_counts_for_itself() {
        Desk desk = Desk.shipped("us-volunteer-pass", "us-corps-pass")
                .served("s1", "2012-03-01", 120)
                .served("s2", "2012-09-01", 140);

        assertThat(given(desk.give("us-corps-pass", "2012-12-01", "pass"))).containsExactly("pass");
        assertThat(given(desk.give("us-volunteer-pass", "2013-01-01", "pass"))).containsExactly("pass");

        assertThat(desk.book().unused(ProgrammeId.of("us-volunteer-pass"), desk.records()))
                .extracting(AwardBook.Usage::unused)
                .containsOnly(Quantity.of(Hours.ZERO));
        desk.served("s3", "2013-02-01", 100);
        assertThat(given(desk.give("us-corps-pass", "2013-02-01", "pass"))).containsExactly("pass");
        assertThat(codes(desk.give("us-volunteer-pass", "2014-01-02", "pass"))).containsExactly("award.unused-short");
        assertThat(desk.give("us-volunteer-pass", "2013-06-01", "pass")).isInstanceOf(AwardOutcome.NothingNew.class);
    }

    @ParameterizedTest(name = "{0} hours on {1}: {2}")
    @CsvSource({"249, 2013-01-01, 0", "250, 2013-01-01, 1", "300, 2008-06-01, 0", "500, 2008-06-01, 1"})
    void a_volunteer_pass_takes_what_the_edition_of_the_day_says(long hours, String day, int passes) {
        Desk desk = Desk.shipped("us-volunteer-pass").served("s1", "2007-05-01", hours);

        assertThat(given(desk.give("us-volunteer-pass", day, "pass"))).hasSize(passes);
    }

    @ParameterizedTest(name = "{0} hours: {1} ribbons")
    @CsvSource({"59, 0", "60, 1", "119, 1", "120, 2", "200, 3"})
    void a_ribbon_is_given_for_each_further_60_hours(long total, int ribbons) {
        Desk desk = Desk.shipped("cap-service-ribbon");
        var give = new AwardCommand.Give(
                desk.next(), achieved("cap-service-ribbon", "2024-01-01", hours(total), "ribbon"), day("2024-01-01"));

        assertThat(given(desk.offer(give))).hasSize(ribbons);
        assertThat(desk.offer(new AwardCommand.Give(desk.next(), give.achieved(), give.day())))
                .isInstanceOf(AwardOutcome.NothingNew.class);
        assertThat(given(desk.offer(new AwardCommand.Give(
                        desk.next(),
                        achieved("cap-service-ribbon", "2024-02-01", hours(240), "ribbon"),
                        day("2024-02-01")))))
                .hasSize(4 - ribbons);
    }

    @Test
    void a_medal_is_given_once_for_a_grade_and_asked_for_in_june() {
        Desk desk = Desk.shipped("taiwan-service-medals");
        ProgrammeId medals = ProgrammeId.of("taiwan-service-medals");

        AwardOutcome unasked = desk.give("taiwan-service-medals", "2021-05-31", "bronze", "silver");
        AwardOutcome early =
                desk.offer(new AwardCommand.Claim(desk.next(), Desk.ANN, medals, day("2021-05-31"), day("2021-05-31")));
        AwardOutcome late =
                desk.offer(new AwardCommand.Claim(desk.next(), Desk.ANN, medals, day("2021-05-31"), day("2021-07-01")));
        AwardOutcome asked =
                desk.offer(new AwardCommand.Claim(desk.next(), Desk.ANN, medals, day("2021-05-31"), day("2021-06-30")));
        AwardOutcome medal = desk.offer(new AwardCommand.Give(
                desk.next(), achieved("taiwan-service-medals", "2021-05-31", "bronze", "silver"), day("2021-08-01")));

        assertThat(codes(unasked)).containsExactly("award.claim-missing");
        assertThat(codes(early)).containsExactly("award.claim-day");
        assertThat(((AwardOutcome.Refused) early).earliest()).contains(day("2021-06-01"));
        assertThat(codes(late)).containsExactly("award.claim-day");
        assertThat(asked).isInstanceOf(AwardOutcome.Recorded.class);
        assertThat(given(medal)).containsExactly("silver");
        assertThat(desk.give("taiwan-service-medals", "2022-05-31", "bronze", "silver"))
                .as("5,200 hours with silver already held")
                .isInstanceOf(AwardOutcome.NothingNew.class);
    }

    @Test
    void two_stars_are_certified_after_five_working_days() {
        Desk desk = Desk.shipped("guangdong-stars");
        AwardCommandId notice = desk.next();

        assertThat(codes(desk.give("guangdong-stars", "2024-03-04", "one-star", "two-star")))
                .containsExactly("award.notice-needed");
        // Application on Monday 4 March, publication from Tuesday to Monday.
        AwardOutcome announced = desk.offer(new AwardCommand.Announce(
                notice, achieved("guangdong-stars", "2024-03-04", "one-star", "two-star"), day("2024-03-05")));
        AwardOutcome soon = desk.offer(new AwardCommand.Confirm(desk.next(), notice, day("2024-03-11")));
        AwardOutcome then = desk.offer(new AwardCommand.Confirm(desk.next(), notice, day("2024-03-12")));

        assertThat(announced)
                .isInstanceOfSatisfying(
                        AwardOutcome.Announced.class,
                        outcome -> assertThat(outcome.notice()).isEqualTo(DateRange.parse("2024-03-05/2024-03-12")));
        assertThat(codes(soon)).containsExactly("award.notice-runs");
        assertThat(((AwardOutcome.Refused) soon).earliest()).contains(day("2024-03-12"));
        assertThat(given(then)).containsExactly("two-star");
        assertThat(desk.book().open()).isEmpty();
    }

    @Test
    void false_hours_bar_for_two_years() {
        Desk desk = Desk.shipped("guangdong-stars")
                .banned(new Grounds.Ban("false-hours", DateRange.parse("2024-03-01/2026-03-01")));

        AwardOutcome barred = desk.offer(new AwardCommand.Announce(
                desk.next(),
                achieved("guangdong-stars", "2026-02-01", "one-star", "two-star", "three-star"),
                day("2026-02-01")));
        AwardOutcome free = desk.offer(new AwardCommand.Announce(
                desk.next(),
                achieved("guangdong-stars", "2026-03-01", "one-star", "two-star", "three-star"),
                day("2026-03-01")));

        assertThat(codes(barred)).containsExactly("award.banned");
        assertThat(((AwardOutcome.Refused) barred).earliest()).contains(day("2026-03-01"));
        assertThat(free).isInstanceOf(AwardOutcome.Announced.class);
    }

    @Test
    void national_stars_rise_and_are_kept_for_life() {
        Desk desk = Desk.shipped("national-stars");

        assertThat(given(desk.give("national-stars", "2020-01-01", "one-star"))).containsExactly("one-star");
        assertThat(given(desk.give("national-stars", "2021-01-01", "one-star", "two-star", "three-star")))
                .containsExactly("three-star");
        assertThat(desk.give("national-stars", "2022-01-01", "one-star", "two-star"))
                .isInstanceOf(AwardOutcome.NothingNew.class);
        assertThat(desk.offer(new AwardCommand.Review(
                        desk.next(), achieved("national-stars", "2023-01-01"), day("2023-01-01"))))
                .isInstanceOf(AwardOutcome.NothingNew.class);
        assertThat(desk.book().standing(day("2090-01-01"))).hasSize(2);
    }

    @Test
    void a_presidential_award_is_the_highest_of_the_period_and_the_only_one() {
        Desk desk = Desk.shipped("pvsa");

        assertThat(given(desk.give("pvsa", "2023-12-31", "bronze", "silver"))).containsExactly("silver");
        assertThat(desk.give("pvsa", "2023-11-30", "bronze")).isInstanceOf(AwardOutcome.NothingNew.class);
        AwardOutcome second = desk.offer(new AwardCommand.Give(
                desk.next(), achieved("pvsa", "2023-12-31", "bronze", "silver", "gold"), day("2024-02-01")));
        assertThat(codes(second)).containsExactly("award.window-taken");
        assertThat(given(desk.give("pvsa", "2024-12-31", "bronze"))).containsExactly("bronze");
    }

    @ParameterizedTest(name = "{0} hours: certificates {1}")
    @CsvSource({"9, 0", "10, 1", "24, 1", "25, 2", "50, 3", "100, 4", "200, 5", "500, 6"})
    void a_saltire_certificate_is_given_for_every_grade_passed(int hours, int certificates) {
        Desk desk = Desk.shipped("saltire");
        String[] reached = java.util.stream.IntStream.of(10, 25, 50, 100, 200, 500)
                .filter(grade -> grade <= hours)
                .mapToObj(grade -> "hours-" + grade)
                .toArray(String[]::new);

        assertThat(given(desk.give("saltire", "2024-01-01", reached)))
                .hasSize(certificates)
                .containsExactly(reached);
        assertThat(desk.give("saltire", "2024-02-01", reached)).isInstanceOf(AwardOutcome.NothingNew.class);
    }

    @Test
    void summit_needs_the_200_hour_certificate_which_may_come_with_it() {
        assertThat(codes(Desk.shipped("saltire").give("saltire", "2024-01-01", "hours-10", "summit")))
                .containsExactly("award.prior-needed");
        assertThat(given(Desk.shipped("saltire").give("saltire", "2024-01-01", "hours-200", "summit")))
                .containsExactly("hours-200", "summit");
    }

    @Test
    void a_long_service_award_is_given_once_for_each_grade() {
        Desk desk = Desk.shipped("hk-long-service");

        assertThat(given(desk.give("hk-long-service", "2022-12-31", "years-5"))).containsExactly("years-5");
        assertThat(given(desk.give("hk-long-service", "2027-12-31", "years-5", "years-10")))
                .containsExactly("years-10");
    }

    @Test
    void five_years_pass_between_two_health_awards() {
        Desk desk = Desk.shipped("taiwan-health-volunteers");
        desk.give("taiwan-health-volunteers", "2020-02-29", "bronze");

        AwardOutcome soon = desk.give("taiwan-health-volunteers", "2025-02-27", "bronze", "silver");

        assertThat(codes(soon)).containsExactly("award.cooling-off");
        assertThat(((AwardOutcome.Refused) soon).earliest()).contains(day("2025-02-28"));
        assertThat(given(desk.give("taiwan-health-volunteers", "2025-02-28", "bronze", "silver")))
                .containsExactly("silver");
    }

    @Test
    void a_star_of_Longquanyi_falls_with_the_points() {
        Desk desk = Desk.shipped("longquanyi-stars");
        desk.give("longquanyi-stars", "2024-01-01", "one-star", "two-star", "three-star");

        AwardOutcome fallen = desk.offer(new AwardCommand.Review(
                desk.next(), achieved("longquanyi-stars", "2024-06-01", "one-star", "two-star"), day("2024-06-01")));
        AwardOutcome again = desk.offer(new AwardCommand.Review(
                desk.next(), achieved("longquanyi-stars", "2024-06-02", "one-star", "two-star"), day("2024-06-02")));

        assertThat(fallen).isInstanceOf(AwardOutcome.Recorded.class);
        assertThat(desk.book().holdings().get(0).cause()).isEqualTo(Optional.of(Cause.FALLEN));
        assertThat(desk.book().standing(day("2024-06-01")))
                .extracting(each -> each.award().grade())
                .containsExactly(GradeId.of("two-star"));
        assertThat(again).isInstanceOf(AwardOutcome.NothingNew.class);
        assertThat(given(desk.give("longquanyi-stars", "2024-09-01", "one-star", "two-star", "three-star")))
                .containsExactly("three-star");
    }
}
