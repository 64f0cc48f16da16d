package org.volunteerkit.demand.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.volunteerkit.demand.Need;
import org.volunteerkit.demand.match.MatchLine.Outcome;
import org.volunteerkit.demand.ticket.Assignee;
import org.volunteerkit.demand.ticket.Ticket;
import org.volunteerkit.history.StepId;
import org.volunteerkit.problem.Message;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.testkit.Demands;
import org.volunteerkit.value.Ratio;

class MatchingProperties {

    private static final MatchRules MANY_TIES = MatchingTest.rules()
            .addMust(new MatchRules.Must("kind", new MatchCriterion.Kind(), true))
            .addWeight(new MatchRules.Weight("place", new MatchCriterion.Place(), Ratio.of(1, 3)))
            .addWeight(new MatchRules.Weight("skills", new MatchCriterion.Skills(), Ratio.of(1, 7)))
            .addWeight(new MatchRules.Weight("free", new MatchCriterion.Free(), Ratio.ZERO))
            .grain(Ratio.of(1, 10))
            .coolDownDays(2)
            .lookBackDays(20)
            .addTieBreaks(MatchRules.Tie.LEAST_SERVED, MatchRules.Tie.LONGEST_AGO, MatchRules.Tie.LOT)
            .build();

    @Provide
    Arbitrary<MatchRules> rules() {
        return Arbitraries.of(
                MANY_TIES, MatchRules.house(), MatchingTest.rules().build());
    }

    @Provide
    Arbitrary<List<Offer>> crowds() {
        return Demands.crowds(8);
    }

    @Provide
    Arbitrary<Offer> newcomers() {
        return Demands.offers(PersonId.of("new"));
    }

    @Provide
    Arbitrary<Need> needs() {
        return Demands.needs();
    }

    @Provide
    Arbitrary<List<FairnessMemory.Turn>> turns() {
        return Demands.turns();
    }

    private static Matching match(MatchRules rules, Need need, List<Offer> offers, List<FairnessMemory.Turn> turns) {
        Ticket ticket = MatchingTest.ticket(need);
        return Matching.of(rules, ticket, offers, FairnessMemory.of(turns), List.of(), MatchingTest.DAY);
    }

    @Property
    @Label("law 20: the order of the offers and of the turns does not matter")
    void order_does_not_matter(
            @ForAll("rules") MatchRules rules,
            @ForAll("needs") Need need,
            @ForAll("crowds") List<Offer> offers,
            @ForAll("turns") List<FairnessMemory.Turn> turns,
            @ForAll long seed) {
        List<Offer> mixed = new ArrayList<>(offers);
        Collections.shuffle(mixed, new Random(seed));
        List<FairnessMemory.Turn> mixedTurns = new ArrayList<>(turns);
        Collections.shuffle(mixedTurns, new Random(seed));

        assertThat(match(rules, need, mixed, mixedTurns)).isEqualTo(match(rules, need, offers, turns));
    }

    @Property
    @Label("law 13: the same question has the same answer, and a worse candidate changes nobody above")
    void a_worse_candidate_changes_nobody_above(
            @ForAll("rules") MatchRules rules,
            @ForAll("needs") Need need,
            @ForAll("crowds") List<Offer> offers,
            @ForAll("turns") List<FairnessMemory.Turn> turns,
            @ForAll("newcomers") Offer newcomer) {
        List<Offer> more = new ArrayList<>(offers);
        more.add(newcomer);
        Matching before = match(rules, need, offers, turns);
        Matching after = match(rules, need, more, turns);

        int place = after.lines().stream().map(MatchLine::person).toList().indexOf(newcomer.person());
        boolean out = after.lines().get(place).outcome() == Outcome.OUT;

        if (out) {
            List<MatchLine> others = new ArrayList<>(after.lines());
            others.remove(place);
            assertThat(others).isEqualTo(before.lines());
        } else {
            assertThat(after.lines().subList(0, place)).isEqualTo(before.lines().subList(0, place));
        }
        Statistics.label("somebody stands above").collect(place > 0 && !out);
        Statistics.label("somebody stands above")
                .coverage(all -> all.check(true).percentage(share -> share > 5));
    }

    @Property
    @Label("law 16: the same offers again change nothing")
    void the_same_offers_again_change_nothing(
            @ForAll("rules") MatchRules rules, @ForAll("needs") Need need, @ForAll("crowds") List<Offer> offers) {
        List<Offer> twice = new ArrayList<>(offers);
        twice.addAll(offers);

        assertThat(match(rules, need, twice, List.of())).isEqualTo(match(rules, need, offers, List.of()));
    }

    @Property
    @Label("law 17: of two different offers of one person neither wins, whichever comes first")
    void of_two_offers_of_one_person_neither_wins(
            @ForAll("needs") Need need,
            @ForAll("crowds") List<Offer> offers,
            @ForAll("newcomers") Offer one,
            @ForAll("newcomers") Offer other) {
        List<Offer> first = new ArrayList<>(offers);
        first.add(one);
        first.add(other);
        List<Offer> last = new ArrayList<>(first);
        Collections.reverse(last);

        Matching matching = match(MANY_TIES, need, first, List.of());

        assertThat(match(MANY_TIES, need, last, List.of())).isEqualTo(matching);
        if (!one.equals(other)) {
            assertThat(matching.chosen()).doesNotContain(one.person());
        }
    }

    @Property
    @Label("law 119: whom the preview names are those who are asked")
    void whom_the_preview_names_are_asked(
            @ForAll("rules") MatchRules rules, @ForAll("needs") Need need, @ForAll("crowds") List<Offer> offers) {
        Matching preview = match(rules, need, offers, List.of());
        Matching act = match(rules, need, offers, List.of());

        List<Assignee> asked = act.dispatch(
                        StepId.of("s"), Optional.empty(), MatchingTest.DAY, MatchingTest.DAY, PersonId.of("clerk"))
                .map(step -> step.to())
                .orElse(List.of());

        assertThat(asked).isEqualTo(preview.chosen().stream().map(Assignee::of).toList());
        assertThat(preview.chosen().size() + preview.missing()).isEqualTo(need.people());
    }

    @Property
    @Label("law 31: the points add up to the score, and everybody has a reason")
    void the_points_add_up(
            @ForAll("rules") MatchRules rules,
            @ForAll("needs") Need need,
            @ForAll("crowds") List<Offer> offers,
            @ForAll("turns") List<FairnessMemory.Turn> turns) {
        Matching matching = match(rules, need, offers, turns);

        assertThat(matching.lines()).hasSameSizeAs(offers).allSatisfy(line -> {
            assertThat(line.marks().stream().map(MatchLine.Mark::points).reduce(Ratio.ZERO, Ratio::plus))
                    .isEqualTo(line.score());
            assertThat(line.why()).isNotEmpty();
            assertThat(line.marks())
                    .allMatch(mark -> mark.missing().isEmpty() == mark.share().equals(Ratio.ONE));
        });
        Statistics.label("ties")
                .collect(matching.lines().stream()
                        .anyMatch(line -> line.why().size() > 1
                                && line.why().get(1).arguments().get("what") instanceof Message by
                                && !by.code().equals("demand.tie-score")));
        Statistics.label("ties").coverage(all -> all.check(true).percentage(share -> share > 5));
    }
}
