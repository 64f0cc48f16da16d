package org.volunteerkit.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.policy.change.Done;
import org.volunteerkit.policy.change.Posted;
import org.volunteerkit.policy.change.Settlement;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.testkit.MeasureFacts;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Quantity;

class EditionProperties {

    private static final PersonId ANN = PersonId.of("ann");
    private static final LocalDate DAY = MeasureFacts.DAY;
    private static final Quantity NONE = Quantity.parse("0 point");
    private static final String MONTHLY =
            Policies.post("points", "\"window-end\", \"in\": {\"calendar\": {\"period\": \"month\"}}");

    /** Nothing for the first two hours of a life, then a point for each full half hour. */
    private static final String GROWING =
            ", \"growing\": {\"of\": \"hours\", \"then\": [{\"worth\": {\"over\": \"total\", \"schedule\": ["
                    + "{\"from\": \"PT0S\", \"base\": \"0 point\"}, {\"from\": \"PT2H\", \"per\": \"1 point\", \"each\": \"PT30M\"}]}}]}";

    @Provide
    Arbitrary<List<Fact>> facts() {
        return MeasureFacts.factsOf("ann");
    }

    private static Assessor editions(LocalDate cut) {
        String act = Policies.post("points", "\"act\"");
        return Assessor.of(
                List.of(
                        Policies.edition(
                                "e1",
                                DateRange.of(LocalDate.of(2000, 1, 1), cut).toString(),
                                act,
                                MONTHLY),
                        Policies.edition("e2", DateRange.from(cut).toString(), act, MONTHLY)),
                MeasureFacts.words());
    }

    @Property
    @Label(
            "law 39, algebra 15: every act and window has one edition, that of its day, and a change of nothing changes nothing")
    void everything_is_judged_by_the_edition_of_its_day(
            @ForAll("facts") List<Fact> facts, @ForAll @IntRange(min = 0, max = 90) int daysAgo) {
        LocalDate cut = DAY.minusDays(daysAgo);
        List<Due> due = editions(cut).assess(ANN, facts, DAY).due();
        List<Due> whole = Policies.with(Policies.post("points", "\"act\""), MONTHLY)
                .assess(ANN, facts, DAY)
                .due();

        assertThat(due)
                .allSatisfy(each ->
                        assertThat(each.key().edition()).isEqualTo(each.on().isBefore(cut) ? "e1" : "e2"));
        assertThat(due)
                .extracting(each -> each.key().effect() + " " + each.key().what() + " " + ((Due.Amount) each).amount())
                .containsExactlyInAnyOrderElementsOf(whole.stream()
                        .map(each -> each.key().effect() + " " + each.key().what() + " " + ((Due.Amount) each).amount())
                        .toList());
        Statistics.label("editions")
                .collect(due.stream()
                        .map(each -> each.key().edition())
                        .distinct()
                        .count());
    }

    @Property
    @Label("law 40: a new edition changes nothing that was due before it began")
    void a_new_edition_changes_nothing_of_before(
            @ForAll("facts") List<Fact> facts, @ForAll @IntRange(min = 0, max = 90) int daysAgo) {
        LocalDate cut = DAY.minusDays(daysAgo);
        List<Due> before = editions(cut).assess(ANN, facts, cut.minusDays(1)).due();

        assertThat(editions(cut).assess(ANN, facts, DAY).due()).containsAll(before);
    }

    @Property
    @Label(
            "algebra 3: posted differences of a running total come to the worth of the total, in whatever order acts arrive")
    void differences_telescope(@ForAll("facts") List<Fact> facts, @ForAll Random random) {
        Assessor growing = Assessor.of(
                List.of(Policies.reading("e", "2000-01-01/..", GROWING, Policies.post("growing", "\"act\""))
                        .orThrow()),
                MeasureFacts.words());
        List<Fact> arriving = new ArrayList<>(facts);
        Collections.shuffle(arriving, random);
        Done done = Done.nothing();
        for (int known = 0; known <= arriving.size(); known += 1 + random.nextInt(4)) {
            done = done.and(Settlement.of(growing.assess(ANN, arriving.subList(0, known), DAY), done));
        }
        done = done.and(Settlement.of(growing.assess(ANN, arriving, DAY), done));

        Quantity minutes = facts.stream()
                .filter(fact -> fact.kind().name().equals("visit"))
                .filter(fact -> fact.day().filter(day -> !day.isAfter(DAY)).isPresent())
                .flatMap(fact -> fact.quantity("worked").stream())
                .reduce(Quantity.parse("PT0S"), Quantity::plus);
        long halves = Math.max(0, Math.floorDiv(minutes.toHours().toMinutes() - 120, 30));
        assertThat(done.posted().stream().map(Posted::amount).reduce(NONE, Quantity::plus))
                .isEqualTo(Quantity.parse(halves + " point"));
        Statistics.label("posted").collect(halves > 0 ? "some" : "none");
    }

    @Property
    @Label("law 38: an effect that comes to nothing, and a rule that gives nothing, change nothing")
    void nothing_added_changes_nothing(@ForAll("facts") List<Fact> facts) {
        String act = Policies.post("points", "\"act\"");
        Assessor plain = Policies.with(act);
        Assessor more = Assessor.of(
                        List.of(Policies.reading(
                                        "e",
                                        "2000-01-01/..",
                                        ", \"none\": {\"of\": \"points\", \"then\": [{\"cap\": {\"max\": \"0 point\"}}]}",
                                        act,
                                        Policies.post("none", "\"act\""))
                                .orThrow()),
                        MeasureFacts.words())
                .and(new Rule() {
                    @Override
                    public PolicyId id() {
                        return PolicyId.of("nothing");
                    }

                    @Override
                    public String edition() {
                        return "1";
                    }

                    @Override
                    public List<Due> due(Portion portion, LocalDate on) {
                        return List.of();
                    }
                });

        assertThat(more.assess(ANN, facts, DAY).due())
                .isEqualTo(plain.assess(ANN, facts, DAY).due());
    }

    @Property(tries = 50)
    @Label("algebra 13: a deduction is an amount below zero, and a sum may be below zero too")
    void a_deduction_is_below_zero(@ForAll("facts") List<Fact> facts) {
        Assessor penalty = Assessor.of(
                List.of(Policies.reading(
                                "e",
                                "2000-01-01/..",
                                ", \"penalty\": {\"pick\": {\"kind\": \"visit\"}, \"then\": [{\"take\": {\"flat\": \"-2 point\"}}]}",
                                Policies.post("penalty", "\"decision\""))
                        .orThrow()),
                MeasureFacts.words());
        long visits = facts.stream()
                .filter(fact -> fact.kind().name().equals("visit"))
                .filter(fact -> fact.day().filter(day -> !day.isAfter(DAY)).isPresent())
                .count();

        assertThat(penalty.assess(ANN, facts, DAY).amounts().stream()
                        .map(Due.Amount::amount)
                        .reduce(NONE, Quantity::plus))
                .isEqualTo(Quantity.of(-2 * visits, org.volunteerkit.value.Unit.POINT));
    }
}
