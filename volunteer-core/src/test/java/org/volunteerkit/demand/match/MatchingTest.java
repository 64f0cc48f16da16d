package org.volunteerkit.demand.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.volunteerkit.demand.Need;
import org.volunteerkit.demand.match.MatchLine.Outcome;
import org.volunteerkit.demand.match.MatchRules.Must;
import org.volunteerkit.demand.match.MatchRules.Tie;
import org.volunteerkit.demand.match.MatchRules.Weight;
import org.volunteerkit.demand.match.Overruling.Decision;
import org.volunteerkit.demand.ticket.Assignee;
import org.volunteerkit.demand.ticket.Ticket;
import org.volunteerkit.demand.ticket.TicketId;
import org.volunteerkit.demand.ticket.TicketStep;
import org.volunteerkit.history.StepId;
import org.volunteerkit.json.Json;
import org.volunteerkit.problem.Message;
import org.volunteerkit.roster.body.OrganizationId;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.testkit.Refusals;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.TimeSpan;
import org.volunteerkit.value.Clause;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Ratio;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MatchingTest {

    static final LocalDate DAY = LocalDate.of(2024, 3, 5);
    private static final TicketId D1 = TicketId.of("d1");
    private static final PersonId ANN = PersonId.of("ann");
    private static final PersonId BEN = PersonId.of("ben");
    private static final PersonId CLEO = PersonId.of("cleo");
    private static final PersonId CLERK = PersonId.of("clerk");
    private static final TimeSpan WISHED = TimeSpan.parse("2024-03-05T09:00/2024-03-05T10:30[Asia/Shanghai]");

    private static Need need(int people) {
        return Need.builder()
                .kind("elderly-care")
                .title("陪老人看病")
                .place(OrganizationId.of("c1"))
                .when(WISHED)
                .people(people)
                .addSkills("driving", "sign-language")
                .build();
    }

    static Ticket ticket(Need need, TicketStep.Decline... declined) {
        return new Ticket(
                D1,
                need,
                Ticket.State.REVIEWED,
                DAY,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(declined),
                List.of(),
                0,
                List.of(),
                Optional.empty());
    }

    private static Offer.Builder offer(PersonId person) {
        return Offer.builder().person(person).addKinds("elderly-care").addSkills("driving", "sign-language");
    }

    private static Offer near(PersonId person, int km) {
        return offer(person)
                .addFree(WISHED)
                .putFigure("distance-km", Ratio.of(km))
                .build();
    }

    static MatchRules.Builder rules() {
        return MatchRules.builder()
                .id("test")
                .validity(DateRange.from(LocalDate.of(2024, 1, 1)))
                .clause(Clause.of("test"));
    }

    private static Overruling overrule(String id, PersonId person, Decision decision) {
        return new Overruling(StepId.of(id), D1, person, decision, "老人点名", DAY, CLERK);
    }

    private static Matching match(MatchRules rules, Ticket ticket, List<Offer> offers, Overruling... overrulings) {
        return Matching.of(rules, ticket, offers, FairnessMemory.none(), List.of(overrulings), DAY);
    }

    private static List<String> why(Matching matching, PersonId person) {
        return matching.line(person).orElseThrow().why().stream()
                .map(Message::code)
                .toList();
    }

    private static List<String> problems(Matching matching) {
        return matching.problems().stream()
                .map(problem -> problem.code() + " " + problem.place().path().orElse(""))
                .toList();
    }

    @Test
    void who_fits_best_goes_and_everybody_is_told_why() {
        Offer half = offer(CLEO)
                .addFree(TimeSpan.parse("2024-03-05T08:00/2024-03-05T09:20[Asia/Shanghai]"))
                .addFree(TimeSpan.parse("2024-03-05T09:10/2024-03-05T09:30[Asia/Shanghai]"))
                .build();

        Matching matching = match(MatchRules.house(), ticket(need(1)), List.of(near(BEN, 4), near(ANN, 1), half));

        assertThat(matching.chosen()).containsExactly(ANN);
        assertThat(matching.reserve()).containsExactly(BEN);
        assertThat(matching.line(ANN).orElseThrow().score()).isEqualTo(Ratio.of(9, 10));
        assertThat(why(matching, BEN)).containsExactly("demand.in-rank", "demand.in-behind");
        MatchLine cleo = matching.line(CLEO).orElseThrow();
        assertThat(cleo.outcome()).isEqualTo(Outcome.OUT);
        assertThat(cleo.marks())
                .filteredOn(MatchLine.Mark::isFailed)
                .extracting(MatchLine.Mark::id, MatchLine.Mark::share)
                .containsExactly(tuple("free", Ratio.of(1, 3)));
        assertThat(cleo.why().get(0).text(Locale.ENGLISH)).isEqualTo("is not free for 60 of 90 minutes");
        assertThat(matching.dispatch(StepId.of("x"), Optional.empty(), DAY, DAY, CLERK))
                .map(TicketStep.Dispatch::to)
                .contains(List.of(Assignee.of(ANN)));
    }

    @Test
    void where_nobody_fits_each_is_told_everything_that_was_missing() {
        Offer bare = Offer.builder().person(ANN).build();

        Matching matching = match(MatchRules.house(), ticket(need(2)), List.of(bare));

        assertThat(matching.chosen()).isEmpty();
        assertThat(matching.missing()).isEqualTo(2);
        assertThat(why(matching, ANN))
                .containsExactlyInAnyOrder("demand.lacks-skills", "demand.lacks-kind", "demand.lacks-time");
        assertThat(matching.dispatch(StepId.of("x"), Optional.empty(), DAY, DAY, CLERK))
                .isEmpty();
        for (Message reason : matching.lines().get(0).why()) {
            assertThat(reason.text(Locale.SIMPLIFIED_CHINESE)).doesNotContain("{", "demand.");
        }
        assertThat(match(MatchRules.house(), ticket(need(2)), List.of()).lines())
                .isEmpty();
    }

    @Test
    void where_all_weights_are_zero_fairness_decides() {
        MatchRules rules = rules().addWeight(new Weight(
                        "near", new MatchCriterion.Figure("distance-km", Ratio.of(10), Ratio.ZERO), Ratio.ZERO))
                .lookBackDays(30)
                .addTieBreaks(Tie.LEAST_SERVED, Tie.LONGEST_AGO)
                .build();
        FairnessMemory memory = FairnessMemory.of(List.of(
                new FairnessMemory.Turn(ANN, DAY.minusDays(3), Hours.of(2)),
                new FairnessMemory.Turn(BEN, DAY.minusDays(30), Hours.of(9)),
                new FairnessMemory.Turn(CLEO, DAY.plusDays(1), Hours.of(9))));

        Matching matching = Matching.of(
                rules, ticket(need(3)), List.of(near(ANN, 0), near(BEN, 9), near(CLEO, 5)), memory, List.of(), DAY);

        assertThat(matching.chosen()).containsExactly(CLEO, BEN, ANN);
        assertThat(matching.line(BEN).orElseThrow().served()).isEqualTo(Hours.ZERO);
        assertThat(matching.line(BEN).orElseThrow().why().get(1).text(Locale.ENGLISH))
                .isEqualTo("behind the one before by the turn that is longest ago");
        assertThat(matching.line(ANN).orElseThrow().why().get(1).text(Locale.ENGLISH))
                .isEqualTo("behind the one before by having served least lately");
    }

    @Test
    void where_everything_is_equal_the_key_decides_or_a_lot_that_is_always_the_same() {
        List<Offer> offers = List.of(near(CLEO, 1), near(ANN, 1), near(BEN, 1));

        assertThat(match(rules().build(), ticket(need(3)), offers).chosen()).containsExactly(ANN, BEN, CLEO);
        Matching lot = match(rules().addTieBreaks(Tie.LOT).build(), ticket(need(3)), offers);
        assertThat(lot.chosen()).containsExactlyInAnyOrder(ANN, BEN, CLEO);
        assertThat(lot).isEqualTo(match(rules().addTieBreaks(Tie.LOT).build(), ticket(need(3)), offers));
    }

    @Test
    void scores_within_one_grain_are_equal() {
        Weight near = new Weight("near", new MatchCriterion.Figure("distance-km", Ratio.of(10), Ratio.ZERO), Ratio.ONE);
        List<Offer> offers = List.of(near(BEN, 3), near(ANN, 4));

        assertThat(match(rules().addWeight(near).build(), ticket(need(1)), offers)
                        .chosen())
                .containsExactly(BEN);
        assertThat(match(rules().addWeight(near).grain(Ratio.of(1, 2)).build(), ticket(need(1)), offers)
                        .chosen())
                .containsExactly(ANN);
    }

    @Test
    void who_had_a_turn_rests_until_the_cool_down_is_over() {
        MatchRules rules = rules().coolDownDays(7).build();
        FairnessMemory memory = FairnessMemory.of(List.of(new FairnessMemory.Turn(ANN, DAY.minusDays(6), Hours.ZERO)));
        List<Offer> offers = List.of(near(ANN, 1));

        Matching today = Matching.of(rules, ticket(need(1)), offers, memory, List.of(), DAY);
        assertThat(why(today, ANN)).containsExactly("demand.out-cooling");
        assertThat(today.lines().get(0).why().get(0).text(Locale.ENGLISH)).contains("2024-03-06");
        assertThat(Matching.of(rules, ticket(need(1)), offers, memory, List.of(), DAY.plusDays(1))
                        .chosen())
                .containsExactly(ANN);
    }

    @Test
    void who_declined_the_ticket_is_out_of_it() {
        TicketStep.Decline declined =
                new TicketStep.Decline(StepId.of("s1"), D1, Assignee.of(ANN), "有事", DAY, DAY, ANN);

        Matching matching = match(rules().build(), ticket(need(1), declined), List.of(near(ANN, 1), near(BEN, 9)));

        assertThat(matching.chosen()).containsExactly(BEN);
        assertThat(why(matching, ANN)).containsExactly("demand.out-declined");
    }

    @Test
    void a_coordinator_puts_in_and_takes_out_and_it_is_recorded_as_such() {
        List<Offer> offers = List.of(near(ANN, 1), near(BEN, 2), near(CLEO, 3));

        Matching matching = match(
                MatchRules.house(),
                ticket(need(1)),
                offers,
                overrule("o1", CLEO, Decision.PUT_IN),
                overrule("o2", ANN, Decision.TAKE_OUT));

        assertThat(matching.problems()).isEmpty();
        assertThat(matching.chosen()).containsExactly(CLEO);
        assertThat(matching.reserve()).containsExactly(BEN);
        assertThat(matching.overrulings()).extracting(Overruling::person).containsExactly(CLEO, ANN);
        assertThat(matching.line(CLEO).orElseThrow().rank()).hasValue(3);
        assertThat(why(matching, CLEO)).containsExactly("demand.in-overruled");
        assertThat(why(matching, ANN)).containsExactly("demand.out-overruled");
    }

    @Test
    void what_is_waivable_is_waived_and_told_and_what_is_not_is_refused() {
        MatchRules rules = rules().addMust(new Must("registered", new MatchCriterion.Tag("registered"), false))
                .addMust(new Must("kind", new MatchCriterion.Kind(), true))
                .build();
        Offer registered = Offer.builder().person(ANN).addTags("registered").build();
        Offer unknown = Offer.builder().person(BEN).addKinds("elderly-care").build();

        Matching matching = match(
                rules,
                ticket(need(2)),
                List.of(registered, unknown),
                overrule("o1", ANN, Decision.PUT_IN),
                overrule("o2", BEN, Decision.PUT_IN));

        assertThat(matching.chosen()).containsExactly(ANN);
        assertThat(why(matching, ANN)).containsExactly("demand.in-overruled", "demand.lacks-kind");
        assertThat(problems(matching)).containsExactly("demand.overruling-strict [1].person");
        assertThat(matching.problems().get(0).text(Locale.ENGLISH)).contains("registered");
        assertThat(matching.line(BEN).orElseThrow().outcome()).isEqualTo(Outcome.OUT);
    }

    @Test
    void overrulings_that_make_no_sense_are_refused_with_every_reason() {
        Overruling elsewhere = new Overruling(
                StepId.of("o5"), TicketId.of("d2"), PersonId.of("dan"), Decision.TAKE_OUT, "x", DAY, CLERK);

        Matching matching = match(
                rules().build(),
                ticket(need(1)),
                List.of(near(ANN, 1), near(BEN, 2)),
                overrule("o1", ANN, Decision.PUT_IN),
                overrule("o1", ANN, Decision.PUT_IN),
                overrule("o1", ANN, Decision.TAKE_OUT),
                overrule("o2", ANN, Decision.PUT_IN),
                overrule("o3", BEN, Decision.PUT_IN),
                elsewhere);

        assertThat(problems(matching))
                .containsExactly(
                        "history.conflicting [2].id",
                        "demand.overruling-same [3].decision",
                        "demand.overruling-full [4].decision",
                        "demand.overruling-ticket [5].ticket",
                        "demand.overruling-nobody [5].person");
        assertThat(Refusals.code(() -> new Overruling(StepId.of("o"), D1, ANN, Decision.PUT_IN, "x", DAY, ANN)))
                .isEqualTo("demand.overruling-own");
    }

    @Test
    void two_different_offers_of_one_person_count_as_none_and_the_same_twice_as_one() {
        Matching two = match(rules().build(), ticket(need(1)), List.of(near(ANN, 1), near(ANN, 2)));

        assertThat(two.chosen()).isEmpty();
        assertThat(why(two, ANN)).containsExactly("demand.out-two-offers");
        assertThat(match(rules().build(), ticket(need(1)), List.of(near(ANN, 1), near(ANN, 1)))
                        .chosen())
                .containsExactly(ANN);
    }

    @Test
    void rules_and_offers_come_back_as_they_were_written() {
        MatchRules rules = rules().addMust(new Must(
                        "age", new MatchCriterion.Between("age", Optional.of(Ratio.of(18)), Optional.empty()), false))
                .addMust(new Must("place", new MatchCriterion.Place(), true))
                .addMust(new Must("tag", new MatchCriterion.Tag("insured"), false))
                .addTieBreaks(Tie.LONGEST_AGO, Tie.KEY)
                .build();
        for (MatchRules each : List.of(rules, MatchRules.house())) {
            assertThat(Json.read(MatchRules.class, "rules.json", Json.write(each))
                            .orThrow())
                    .isEqualTo(each);
        }
        Offer offer = near(ANN, 3);
        assertThat(Json.read(Offer.class, "offers.jsonl", Json.write(offer)).orThrow())
                .isEqualTo(offer);
        Overruling overruling = overrule("o1", ANN, Decision.PUT_IN);
        assertThat(Json.read(Overruling.class, "o.jsonl", Json.write(overruling))
                        .orThrow())
                .isEqualTo(overruling);
        assertThat(offer.toString() + overruling).doesNotContain("distance", "点名");
    }

    @Test
    void rules_that_contradict_themselves_are_refused() {
        Must kind = new Must("kind", new MatchCriterion.Kind(), true);

        assertThat(Refusals.code(() -> new Weight("w", new MatchCriterion.Kind(), Ratio.of(-1))))
                .isEqualTo("demand.match-weight");
        assertThat(Refusals.code(() -> rules().addMusts(kind, kind).build())).isEqualTo("demand.match-twice");
        assertThat(Refusals.code(() -> rules().grain(Ratio.ZERO).build())).isEqualTo("demand.match-grain");
        assertThat(Refusals.code(() -> rules().coolDownDays(-1).build())).isEqualTo("demand.rules-days");
        assertThat(Refusals.code(() -> rules().addTieBreaks(Tie.LEAST_SERVED).build()))
                .isEqualTo("demand.match-look-back");
        assertThat(Refusals.code(() -> new MatchCriterion.Between("age", Optional.empty(), Optional.empty())))
                .isEqualTo("demand.match-between");
        assertThat(Refusals.code(() -> new MatchCriterion.Figure("km", Ratio.ONE, Ratio.ONE)))
                .isEqualTo("demand.match-figure");
        assertThat(Refusals.code(() -> Matching.of(
                        rules().build(),
                        ticket(need(1)),
                        List.of(),
                        FairnessMemory.none(),
                        List.of(),
                        LocalDate.of(2023, 12, 31))))
                .isEqualTo("demand.match-no-rules");
    }
}
