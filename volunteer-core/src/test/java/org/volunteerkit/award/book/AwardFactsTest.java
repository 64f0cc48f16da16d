package org.volunteerkit.award.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.volunteerkit.award.Desk.achieved;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.volunteerkit.award.Desk;
import org.volunteerkit.award.ProgrammeId;
import org.volunteerkit.json.Json;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.measure.fact.VolunteerFacts;
import org.volunteerkit.policy.Assessor;
import org.volunteerkit.policy.Due;
import org.volunteerkit.policy.Policy;
import org.volunteerkit.roster.body.OrganizationId;
import org.volunteerkit.service.EvidenceGrade;
import org.volunteerkit.service.ServiceBook;
import org.volunteerkit.service.ServiceRecord;
import org.volunteerkit.service.ServiceRecordId;
import org.volunteerkit.time.TimeSpan;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Text;
import org.volunteerkit.value.Unit;

/** What the book remembers comes back to policies as facts. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AwardFactsTest {

    private static final ProgrammeId CARD = ProgrammeId.of("taiwan-honour-card");

    private static final Policy HOURS_FOR_THE_CARD =
            Json.read(Policy.class, "card.json", """
                    {"id":"card","edition":"e","title":{"zh":"卡","en":"Card"},"publisher":{"zh":"市","en":"City"},
                     "validity":"2000-01-01/..","source":{"source":"x"},
                     "values":{
                       "fresh":{"pick":{"kind":"unused-service","where":{"programme":{"is":["taiwan-honour-card"]}}},
                                "then":[{"take":{"field":"unused"}}]},
                       "cards":{"pick":{"kind":"award","where":{"programme":{"is":["taiwan-honour-card"]},
                                                               "grade":{"is":["card"]}}},
                                "then":[{"take":{"each":"item"}}]}},
                     "effects":[
                       {"issue":{"programme":"taiwan-honour-card","of":"fresh","when":"decision","grades":[
                         {"id":"card","label":{"zh":"卡","en":"card"},"from":"PT300H"}]}},
                       {"issue":{"programme":"holders","of":"cards","when":"decision","grades":[
                         {"id":"holder","label":{"zh":"持卡","en":"holder"},"from":"1 item"}]}}]}""").orThrow();

    private static List<Due.Standing> asked(Desk desk, String on) {
        List<Fact> facts = new ArrayList<>(AwardFacts.of(desk.book()));
        facts.addAll(AwardFacts.unused(
                AwardFacts.unusedService(),
                desk.book(),
                CARD,
                desk.records().stream()
                        .filter(record -> record.kind().equals(Usable.SERVICE))
                        .toList()));
        return Assessor.of(
                        List.of(HOURS_FOR_THE_CARD),
                        VolunteerFacts.words().and(AwardFacts.award(), AwardFacts.unusedService()))
                .assess(Desk.ANN, facts, LocalDate.parse(on))
                .standings();
    }

    private static Desk desk() {
        return Desk.shipped("taiwan-honour-card")
                .served("s1", "2020-01-01", 350)
                .year(2018)
                .year(2019)
                .year(2020);
    }

    @ParameterizedTest(name = "{0} fresh hours: {1}")
    @CsvSource({"249, false", "250, true"})
    void a_policy_sees_only_what_a_programme_has_not_used(long fresh, boolean reached) {
        Desk desk = desk();
        desk.give("taiwan-honour-card", "2021-03-01", "card");
        desk.served("s2", "2023-01-01", fresh);

        Due.Standing found = asked(desk, "2024-01-01").get(0);

        assertThat(found.found()).contains(Quantity.of(Hours.of(50 + fresh)));
        assertThat(found.highest().isPresent()).isEqualTo(reached);
    }

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({"2021-02-28, false", "2021-03-01, true", "2024-02-29, true", "2024-03-01, false"})
    void a_policy_sees_an_award_while_it_is_valid(String day, boolean holder) {
        Desk desk = desk();
        desk.give("taiwan-honour-card", "2021-03-01", "card");

        assertThat(asked(desk, day).get(1).highest().isPresent()).isEqualTo(holder);
    }

    @Test
    void an_award_that_was_withdrawn_is_a_fact_until_then() {
        Desk desk = desk();
        desk.give("taiwan-honour-card", "2021-03-01", "card");
        desk.offer(new AwardCommand.Withdraw(desk.next(), AwardId.of("c1.1"), false, LocalDate.parse("2022-01-01")));

        Fact fact = AwardFacts.of(desk.book()).get(0);

        assertThat(fact.holdsOn(LocalDate.parse("2021-12-31"))).isTrue();
        assertThat(fact.holdsOn(LocalDate.parse("2022-01-01"))).isFalse();
        assertThat(fact.key("person")).contains("ann");
        assertThat(fact.key("award")).contains("c1.1");
        assertThat(fact.day("given")).contains(LocalDate.parse("2021-03-01"));
        assertThat(fact.day("reached")).contains(LocalDate.parse("2021-03-01"));
        assertThat(fact.day("until")).contains(LocalDate.parse("2022-01-01"));
    }

    @Test
    void an_award_that_never_stood_is_no_fact_and_a_renewal_is_another() {
        Desk desk = desk().served("s2", "2020-02-01", 300).year(2021).year(2022).year(2023);
        desk.give("taiwan-honour-card", "2021-03-01", "card");
        desk.offer(new AwardCommand.Renew(
                desk.next(),
                AwardId.of("c1.1"),
                achieved("taiwan-honour-card", "2024-02-01", "card"),
                LocalDate.parse("2024-02-01")));

        assertThat(AwardFacts.of(desk.book()))
                .extracting(Fact::id)
                .containsExactly("c1.1@2021-03-01", "c1.1@2024-03-01");
        desk.offer(new AwardCommand.Withdraw(desk.next(), AwardId.of("c1.1"), false, LocalDate.parse("2024-02-02")));
        assertThat(AwardFacts.of(desk.book())).extracting(Fact::id).containsExactly("c1.1@2021-03-01");
    }

    @Test
    void records_in_other_units_have_a_kind_of_their_own() {
        var years = AwardFacts.unusedKind("unused-year", Unit.YEAR, Text.of("未使用的年资", "Years not used up"));
        Desk desk = desk();
        List<Usable> records = desk.records();

        List<Fact> facts = AwardFacts.unused(years, desk.book(), CARD, records);

        assertThat(facts).hasSize(4);
        assertThat(facts)
                .filteredOn(fact -> fact.has("unused"))
                .extracting(Fact::id)
                .hasSize(3);
        assertThat(years.unit("unused")).contains(Unit.YEAR);
    }

    @Test
    void a_service_record_is_usable_as_far_as_it_is_credited() {
        ServiceRecord record = ServiceRecord.builder()
                .id(ServiceRecordId.of("s1"))
                .person(Desk.ANN)
                .time(TimeSpan.of(
                        LocalDate.of(2024, 3, 1).atTime(23, 0),
                        LocalDate.of(2024, 3, 2).atTime(1, 0),
                        ZoneId.of("Asia/Shanghai")))
                .pause(Hours.ofMinutes(30))
                .grade(EvidenceGrade.MEASURED)
                .source("list")
                .organization(OrganizationId.of("o1"))
                .build();

        assertThat(ServiceBook.of(List.of(record)).entries())
                .extracting(Usable::of)
                .containsExactly(
                        new Usable("service", "s1", LocalDate.of(2024, 3, 1), Quantity.of(Hours.ofMinutes(90))));
    }
}
