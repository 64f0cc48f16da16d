package org.volunteerkit.policy.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.volunteerkit.json.Json;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.policy.Due;
import org.volunteerkit.policy.DueKey;
import org.volunteerkit.policy.Policy;
import org.volunteerkit.policy.PolicyId;
import org.volunteerkit.policy.Verdict;
import org.volunteerkit.policy.effect.Moment;
import org.volunteerkit.policy.effect.Post;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Clause;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Text;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SettlementTest {

    private static final PersonId ANN = PersonId.of("ann");
    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);
    private static final Text RUNG = Text.of("级", "grade");

    private static Policy edition(String name) {
        return Policy.builder()
                .id(PolicyId.of("p"))
                .edition(name)
                .title(Text.of("办法", "Rules"))
                .publisher(Text.of("市", "City"))
                .validity(DateRange.from(LocalDate.of(2000, 1, 1)))
                .source(Clause.of("s"))
                .addEffects(Post.builder()
                        .amount("points")
                        .terms("shop")
                        .when(Moment.ACT)
                        .build())
                .build();
    }

    private static Verdict verdict(Due... due) {
        return new Verdict(ANN, DAY, List.of(edition("e1"), edition("e2")), List.of(), List.of(due));
    }

    private static Due points(String key, int points) {
        return Due.Amount.of(DueKey.parse(key), "shop", Quantity.parse(points + " point"), DAY);
    }

    private static Due grade(String key, String... reached) {
        List<Due.Rung> rungs =
                List.of(reached).stream().map(each -> new Due.Rung(each, RUNG)).toList();
        return new Due.Standing(
                DueKey.parse(key),
                "stars",
                rungs,
                rungs,
                Optional.empty(),
                Optional.empty(),
                DAY,
                Optional.empty(),
                Optional.empty());
    }

    private static List<String> told(Settlement settlement) {
        return settlement.amounts().stream()
                .map(change -> change.kind() + " " + change.key().what() + " " + change.amount())
                .toList();
    }

    @Test
    void what_was_never_posted_is_new_and_is_posted_once() {
        Settlement first = Settlement.of(verdict(points("p/e1/0/ann/visit 1", 3)), Done.nothing());

        assertThat(told(first)).containsExactly("NEW visit 1 3 point");
        assertThat(first.amounts().get(0).reference())
                .isEqualTo(DueKey.parse("p/e1/0/ann/visit 1").reference());
        assertThat(first.amounts().get(0).corrects()).isEmpty();
        assertThat(CommandId.of(first.amounts().get(0).reference()).value()).hasSize(64);
        assertThat(Settlement.of(
                                verdict(points("p/e1/0/ann/visit 1", 3)),
                                Done.nothing().and(first))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void late_corrected_and_reversed_facts_are_differences_that_name_what_they_correct() {
        Done done = Done.nothing()
                .and(Settlement.of(
                        verdict(
                                points("p/e1/0/ann/visit 1", 3),
                                points("p/e1/0/ann/visit 2", 3),
                                points("p/e1/0/ann/visit 3", 3)),
                        Done.nothing()));

        Settlement later = Settlement.of(
                verdict(
                        points("p/e1/0/ann/visit 1", 5),
                        points("p/e1/0/ann/visit 2", 1),
                        points("p/e1/0/ann/visit 4", 2)),
                done);

        assertThat(told(later))
                .containsExactly(
                        "MORE visit 1 2 point",
                        "LESS visit 2 -2 point",
                        "NEW visit 4 2 point",
                        "TAKEN_BACK visit 3 -3 point");
        assertThat(later.amounts().get(0).corrects())
                .contains(DueKey.parse("p/e1/0/ann/visit 1").reference());
        assertThat(later.amounts()).extracting(AmountChange::reference).doesNotHaveDuplicates();
        assertThat(later.amounts().get(0).reference())
                .isEqualTo(DueKey.parse("p/e1/0/ann/visit 1").reference(1));
    }

    @Test
    void a_decision_that_grows_is_a_row_of_differences_under_references_of_their_own() {
        Done done = Done.nothing();
        for (int points : new int[] {2, 7, 7, 4}) {
            done = done.and(Settlement.of(verdict(points("p/e1/0/ann", points)), done));
        }

        assertThat(done.posted())
                .extracting(each -> each.amount().toString())
                .containsExactly("2 point", "5 point", "-3 point");
        assertThat(done.posted()).extracting(Posted::reference).doesNotHaveDuplicates();
    }

    @Test
    void what_the_verdict_does_not_speak_of_stays() {
        List<Posted> others = List.of(
                new Posted(DueKey.parse("p/e9/0/ann/visit 1"), "a", "shop", Quantity.parse("1 point"), DAY),
                new Posted(DueKey.parse("q/e1/0/ann/visit 1"), "b", "shop", Quantity.parse("1 point"), DAY),
                new Posted(DueKey.parse("p/e1/0/ben/visit 1"), "c", "shop", Quantity.parse("1 point"), DAY),
                new Posted(
                        DueKey.parse("p/e1/0/ann/visit 1"), "d", "shop", Quantity.parse("1 point"), DAY.plusDays(1)));

        assertThat(Settlement.of(verdict(), Done.posted(others)).isEmpty()).isTrue();
    }

    @Test
    void a_claim_is_posted_once_it_is_made_in_time_and_lapses_after_it() {
        DueKey key = DueKey.parse("p/e1/0/ann/2023-01-01/2024-01-01");
        Due due = new Due.Amount(
                key,
                "shop",
                Quantity.parse("4 point"),
                LocalDate.of(2023, 12, 31),
                Optional.of(DateRange.year(2023)),
                Optional.of(DateRange.parse("2024-01-01/2024-07-01")),
                Optional.empty());

        assertThat(Settlement.of(verdict(due), Done.nothing()).waiting()).containsExactly(due);
        assertThat(told(Settlement.of(verdict(due), Done.nothing().claimed(key, DAY))))
                .containsExactly("NEW 2023-01-01/2024-01-01 4 point");
        assertThat(told(Settlement.of(verdict(due), Done.nothing().claimed(key, LocalDate.of(2023, 12, 31)))))
                .isEmpty();
        Verdict late = new Verdict(ANN, LocalDate.of(2024, 7, 1), List.of(edition("e1")), List.of(), List.of(due));
        assertThat(Settlement.of(late, Done.nothing()).lapsed()).containsExactly(due);
    }

    @Test
    void grades_are_handed_over_when_they_change_and_a_new_edition_gives_no_star_twice() {
        Done done = Done.nothing().and(Settlement.of(verdict(grade("p/e1/0/ann", "g1")), Done.nothing()));

        assertThat(Settlement.of(verdict(grade("p/e1/0/ann", "g1")), done).grades())
                .isEmpty();
        assertThat(Settlement.of(verdict(grade("p/e2/0/ann", "g1")), done).grades())
                .isEmpty();
        assertThat(Settlement.of(verdict(grade("p/e2/0/ann", "g1", "g2")), done).grades())
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.reached()).containsExactly("g1", "g2");
                    assertThat(change.lost()).isEmpty();
                });
        assertThat(Settlement.of(verdict(grade("p/e1/0/ann")), done).grades())
                .singleElement()
                .satisfies(change -> assertThat(change.lost()).containsExactly("g1"));
    }

    @Test
    void everything_to_be_remembered_can_be_written_and_read() {
        Settlement settlement =
                Settlement.of(verdict(points("p/e1/0/ann/visit 1", 3), grade("p/e1/0/ann", "g1")), Done.nothing());
        Done done = Done.nothing().and(settlement).claimed(DueKey.parse("p/e1/0/ann/x"), DAY);

        assertThat(Json.read(Done.class, "done.json", Json.write(done)).orThrow())
                .isEqualTo(done);
        assertThat(Json.read(Settlement.class, "settlement.json", Json.write(settlement))
                        .orThrow())
                .isEqualTo(settlement);
    }
}
