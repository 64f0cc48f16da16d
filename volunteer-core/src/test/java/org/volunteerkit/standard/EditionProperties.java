package org.volunteerkit.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.volunteerkit.measure.Measures;
import org.volunteerkit.measure.fact.Vocabulary;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.problem.ProblemException;
import org.volunteerkit.standard.round.Rejudging;
import org.volunteerkit.standard.round.Round;
import org.volunteerkit.standard.round.Shift;
import org.volunteerkit.testkit.StandardDocuments;
import org.volunteerkit.time.DateRange;

class EditionProperties {

    private static final LocalDate DAY = StandardDocuments.DAY;
    private static final DateRange OLD = DateRange.of(LocalDate.of(2020, 1, 1), DAY.plusDays(1));
    private static final DateRange NEW = DateRange.from(DAY.plusDays(1));

    @Provide
    Arbitrary<Standard> old() {
        return StandardDocuments.standards("old", OLD);
    }

    @Provide
    Arbitrary<Standard> young() {
        return StandardDocuments.standards("new", NEW);
    }

    @Provide
    Arbitrary<List<Evidence>> evidence() {
        return StandardDocuments.evidence();
    }

    @Provide
    Arbitrary<List<Waiver>> waivers() {
        return StandardDocuments.waivers();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(-2000, 30).map(DAY::plusDays);
    }

    private static Inspection inspect(
            Inspector inspector, String station, LocalDate on, Iterable<Evidence> evidence, List<Waiver> waivers) {
        return inspector.inspect(station, on, inspector.measures(on).tally(List.of(), on), evidence, waivers);
    }

    private static Round round(Inspector inspector, List<Evidence> evidence, List<Waiver> waivers) {
        return Round.of(StandardDocuments.STATIONS.stream()
                .map(station -> inspect(inspector, station, DAY, evidence, waivers))
                .toList());
    }

    @Property
    @Label("law 14: the one day that is given decides; what is later, and what the machine's clock says, plays no part")
    void what_comes_later_plays_no_part(
            @ForAll("old") Standard standard,
            @ForAll("evidence") List<Evidence> evidence,
            @ForAll("waivers") List<Waiver> waivers) {
        Inspector inspector = Inspector.by(standard, Vocabulary.of());
        List<Evidence> known =
                evidence.stream().filter(each -> !each.takenOn().isAfter(DAY)).toList();
        List<Waiver> signed =
                waivers.stream().filter(each -> !each.signedOn().isAfter(DAY)).toList();
        Statistics.collect(known.size() < evidence.size() ? "later evidence" : "all known");
        Statistics.coverage(seen -> seen.check("later evidence").percentage(share -> share > 10));

        Inspection inspection = inspect(inspector, "st1", DAY, evidence, waivers);

        assertThat(inspect(inspector, "st1", DAY, known, signed)).isEqualTo(inspection);
        assertThat(inspection.on()).isEqualTo(DAY);
        assertThat(inspection.findings())
                .allSatisfy(finding -> assertThat(
                                finding.evidence().map(Evidence::takenOn).orElse(DAY))
                        .isBeforeOrEqualTo(DAY));
    }

    @Property
    @Label("laws 39 and 92: the edition in force on the day judges; without one there is no judgement")
    void the_edition_of_the_day_judges(
            @ForAll("old") Standard old,
            @ForAll("young") Standard young,
            @ForAll("days") LocalDate day,
            @ForAll("evidence") List<Evidence> evidence) {
        Inspector inspector = Inspector.of(List.of(young, old), Vocabulary.of());
        Optional<Standard> expected =
                NEW.contains(day) ? Optional.of(young) : OLD.contains(day) ? Optional.of(old) : Optional.empty();
        Statistics.collect(expected.map(Standard::edition).orElse("none"));
        Statistics.coverage(seen -> {
            seen.check("none").percentage(share -> share > 1);
            seen.check("old").percentage(share -> share > 1);
            seen.check("new").percentage(share -> share > 0.5);
        });

        assertThat(inspector.standard(day)).isEqualTo(expected);
        if (expected.isEmpty()) {
            assertThatThrownBy(() -> inspector.measures(day)).isInstanceOf(ProblemException.class);
        } else {
            assertThat(inspect(inspector, "st1", day, evidence, List.of()))
                    .isEqualTo(inspect(Inspector.by(expected.get(), Vocabulary.of()), "st1", day, evidence, List.of()));
        }
    }

    @Property
    @Label("law 39: two editions in force on one day are refused, with the path")
    void two_in_force_are_refused(@ForAll("old") Standard old, @ForAll("days") LocalDate from) {
        Standard young = StandardDocuments.start("new", DateRange.from(from))
                .addAllCriteria(old.criteria())
                .build();
        List<Problem> problems = Inspector.check(List.of(old, young), Vocabulary.of());
        boolean both = from.isBefore(DAY.plusDays(1));
        Statistics.collect(both ? "both" : "one");

        assertThat(problems).hasSize(both ? 1 : 0).allSatisfy(problem -> {
            assertThat(problem.code()).isEqualTo("standard.two-in-force");
            assertThat(problem.place().source()).contains("s new");
            assertThat(problem.place().path()).contains("$.validity");
        });
    }

    @Property
    @Label("law 40: a new edition changes no past judgement; judging again lists exactly the subjects that differ")
    void a_new_edition_changes_nothing_by_itself(
            @ForAll("old") Standard old,
            @ForAll("young") Standard young,
            @ForAll("evidence") List<Evidence> evidence,
            @ForAll("waivers") List<Waiver> waivers) {
        Round judged = round(Inspector.of(List.of(old), Vocabulary.of()), evidence, waivers);
        Round after = round(Inspector.of(List.of(old, young), Vocabulary.of()), evidence, waivers);
        assertThat(after.inspections()).isEqualTo(judged.inspections());

        Rejudging again = Rejudging.of(
                        List.of(judged),
                        Inspector.by(young, Vocabulary.of()),
                        (Measures measures, LocalDate on) -> measures.tally(List.of(), on),
                        evidence,
                        waivers)
                .get(0);
        assertThat(again.judged().inspections()).isEqualTo(judged.inspections());
        for (String station : StandardDocuments.STATIONS) {
            Inspection before = judged.inspection(station).orElseThrow();
            Inspection under = again.other().inspection(station).orElseThrow();
            boolean differs = before.state() != under.state() || !before.grade().equals(under.grade());
            Statistics.collect(differs ? "differs" : "same");
            assertThat(again.verdicts().stream().anyMatch(each -> each.subject().equals(station)))
                    .isEqualTo(differs);
        }
        Statistics.coverage(seen -> {
            seen.check("differs").percentage(share -> share > 5);
            seen.check("same").percentage(share -> share > 5);
        });
        again.changes()
                .forEach(change -> assertThat(change.shifts())
                        .allSatisfy(shift -> assertThat(shift.before()).isNotEqualTo(shift.after()))
                        .extracting(Shift::subject)
                        .allMatch(change.subject()::equals));
    }

    @Property
    @Label("law 41: judging again by the same edition changes nobody")
    void judging_again_by_the_same_edition_changes_nobody(
            @ForAll("old") Standard old,
            @ForAll("evidence") List<Evidence> evidence,
            @ForAll("waivers") List<Waiver> waivers) {
        Round judged = round(Inspector.of(List.of(old), Vocabulary.of()), evidence, waivers);

        assertThat(Rejudging.of(
                        List.of(judged),
                        Inspector.by(old, Vocabulary.of()),
                        (Measures measures, LocalDate on) -> measures.tally(List.of(), on),
                        evidence,
                        waivers))
                .singleElement()
                .satisfies(again -> assertThat(again.changes()).isEmpty());
    }

    @Property
    @Label("law 42: one judgement walks once along the evidence, however much there is")
    void one_judgement_walks_once_along_the_evidence(
            @ForAll("old") Standard old, @ForAll("evidence") List<Evidence> evidence) {
        AtomicInteger looks = new AtomicInteger();
        List<Evidence> much = new ArrayList<>(evidence);
        much.addAll(evidence);
        Iterable<Evidence> counted = () -> {
            Iterator<Evidence> all = much.iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return all.hasNext();
                }

                @Override
                public Evidence next() {
                    looks.incrementAndGet();
                    return all.next();
                }
            };
        };

        inspect(Inspector.by(old, Vocabulary.of()), "st1", DAY, counted, List.of());

        assertThat(looks.get()).isEqualTo(much.size());
    }
}
