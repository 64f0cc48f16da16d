package org.volunteerkit.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
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
import org.volunteerkit.measure.fact.Vocabulary;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.testkit.StandardDocuments;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Ratio;
import org.volunteerkit.value.Unit;

class InspectionProperties {

    private static final LocalDate DAY = StandardDocuments.DAY;

    /** From worst to best, as far as a whole standard is concerned. */
    private static final List<Conformity> RANKS =
            List.of(Conformity.NOT_MET, Conformity.NOT_KNOWN, Conformity.PARTLY, Conformity.MET);

    @Provide
    Arbitrary<Standard> standards() {
        return StandardDocuments.standards();
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
    Arbitrary<Integer> places() {
        return Arbitraries.integers().between(0, StandardDocuments.KINDS.size() - 1);
    }

    @Provide
    Arbitrary<List<Conformity>> states() {
        return Arbitraries.of(Conformity.class).list().ofSize(StandardDocuments.KINDS.size());
    }

    @Provide
    Arbitrary<Conformity> better() {
        return Arbitraries.of(RANKS);
    }

    private static Inspection inspect(Standard standard, List<Evidence> evidence, List<Waiver> waivers) {
        Inspector inspector = Inspector.of(List.of(standard), Vocabulary.of());
        return inspector.inspect("st1", DAY, inspector.measures(DAY).tally(List.of(), DAY), evidence, waivers);
    }

    /** What does not apply is in nobody's way. */
    private static int rank(Conformity state) {
        return state == Conformity.NOT_APPLICABLE ? RANKS.size() - 1 : RANKS.indexOf(state);
    }

    private static List<Conformity> states(Inspection inspection, Severity severity) {
        return inspection.findings().stream()
                .filter(finding -> finding.criterion().severity() == severity)
                .map(Finding::state)
                .toList();
    }

    /** The state of the whole, said once more: by the mandatory criteria, or by the expected ones if there are no others. */
    private static Conformity whole(Inspection inspection) {
        List<Conformity> mandatory = states(inspection, Severity.MANDATORY);
        List<Conformity> deciding = mandatory.isEmpty() ? states(inspection, Severity.EXPECTED) : mandatory;
        List<Conformity> applying = deciding.stream()
                .filter(state -> state != Conformity.NOT_APPLICABLE)
                .sorted(Comparator.comparing(RANKS::indexOf))
                .toList();
        if (applying.isEmpty()) {
            return Conformity.NOT_APPLICABLE;
        }
        Conformity worst = applying.get(0);
        Conformity best = applying.get(applying.size() - 1);
        if (!mandatory.isEmpty() || worst == best) {
            return worst;
        }
        return best == Conformity.MET ? Conformity.PARTLY : best;
    }

    @Property
    @Label("law 90: state, score and grade are a function of evidence, waivers and standard, in whatever order")
    void the_verdict_is_a_function_of_the_answers(
            @ForAll("standards") Standard standard,
            @ForAll("evidence") List<Evidence> evidence,
            @ForAll("waivers") List<Waiver> waivers,
            @ForAll Random random) {
        Inspection inspection = inspect(standard, evidence, waivers);
        List<Evidence> shuffled = new ArrayList<>(evidence);
        Collections.shuffle(shuffled, random);
        List<Waiver> others = new ArrayList<>(waivers);
        Collections.shuffle(others, random);
        Statistics.label("state").collect(inspection.state());
        Statistics.label("state").coverage(seen -> {
            RANKS.forEach(state -> seen.check(state).percentage(share -> share > 1));
            seen.check(Conformity.NOT_APPLICABLE).count(times -> times > 0);
        });

        Inspection again = inspect(standard, shuffled, others);
        assertThat(again).isEqualTo(inspection);
        assertThat(again.score()).isEqualTo(inspection.score());
        assertThat(again.grade()).isEqualTo(inspection.grade());
        assertThat(inspection.state()).isEqualTo(whole(inspection));
    }

    @Property
    @Label(
            "law 90: the score is the sum of the marks, a veto beats the score, and state, score and grade never disagree")
    void a_veto_beats_the_score(
            @ForAll("standards") Standard standard,
            @ForAll("evidence") List<Evidence> evidence,
            @ForAll("waivers") List<Waiver> waivers) {
        Inspection inspection = inspect(standard, evidence, waivers);
        Score score = inspection.score().orElseThrow();
        Ratio partly = standard.scoring().orElseThrow().partly().number().dividedBy(Ratio.of(100));
        Ratio sum = Ratio.ZERO;
        for (Finding finding : inspection.findings()) {
            Ratio weight = Ratio.of(finding.criterion().weight());
            if (finding.state() == Conformity.MET) {
                sum = sum.plus(weight);
            } else if (finding.state() == Conformity.PARTLY) {
                sum = sum.plus(weight.times(partly));
            }
        }
        assertThat(score.reached()).isEqualTo(sum);

        Optional<Standard.Grade> grade = inspection.grade();
        boolean vetoed = !inspection.vetoes().isEmpty();
        Statistics.collect(
                vetoed ? "vetoed" : grade.map(each -> each.label().en()).orElse("no grade"));
        Statistics.coverage(seen -> {
            seen.check("vetoed").percentage(share -> share > 5);
            seen.check("no grade").percentage(share -> share > 5);
            seen.check("Pass").percentage(share -> share > 1);
            seen.check("Excellent").percentage(share -> share > 1);
        });
        boolean hasMandatory = !states(inspection, Severity.MANDATORY).isEmpty();
        assertThat(vetoed).isEqualTo(hasMandatory && inspection.state() == Conformity.NOT_MET);
        if (inspection.state() != Conformity.MET && inspection.state() != Conformity.PARTLY) {
            assertThat(grade).isEmpty();
        } else {
            Quantity share = score.share().orElse(Quantity.of(-1, Unit.PERCENT));
            assertThat(standard.scoring().orElseThrow().grades().stream()
                            .filter(each -> each.from().compareTo(share) <= 0)
                            .max(Comparator.comparing(Standard.Grade::from)))
                    .isEqualTo(grade);
        }
    }

    @Property(tries = 1000)
    @Label(
            "law 91: improving one finding lowers neither state, score, share nor grade, and what does not apply divides nothing by zero")
    void improving_one_finding_never_lowers_anything(
            @ForAll("standards") Standard standard,
            @ForAll("states") List<Conformity> states,
            @ForAll("places") int place,
            @ForAll("better") Conformity better) {
        List<Finding> found = new ArrayList<>();
        inspect(standard, List.of(), List.of())
                .findings()
                .forEach(each -> found.add(with(each, states.get(found.size()))));
        Inspection inspection = new Inspection(standard, "st1", DAY, found);
        Finding old = inspection.findings().get(place);
        boolean improves = rank(better) >= rank(old.state());
        List<Finding> findings = new ArrayList<>(inspection.findings());
        findings.set(place, with(old, improves ? better : old.state()));
        Inspection other = new Inspection(standard, "st1", DAY, findings);
        Statistics.collect(other.state() == inspection.state() ? "as before" : "better");

        assertIsNotLower(inspection, other);
        Statistics.label("bonus beside what does not apply")
                .collect(old.state() == Conformity.NOT_APPLICABLE
                        && old.criterion().severity() != Severity.BONUS
                        && states(inspection, Severity.BONUS).contains(Conformity.MET));
        Statistics.label("bonus beside what does not apply")
                .coverage(seen -> seen.check(true).count(times -> times > 5));

        List<Finding> none = findings.stream()
                .map(each -> with(each, Conformity.NOT_APPLICABLE))
                .toList();
        Inspection beside = new Inspection(standard, "st1", DAY, none);
        assertThat(beside.state()).isEqualTo(Conformity.NOT_APPLICABLE);
        assertThat(beside.score().orElseThrow().share()).isEmpty();
        assertThat(beside.grade()).isEmpty();
    }

    private static void assertIsNotLower(Inspection before, Inspection after) {
        assertThat(rank(after.state())).isGreaterThanOrEqualTo(rank(before.state()));
        Score old = before.score().orElseThrow();
        Score now = after.score().orElseThrow();
        assertThat(now.reached()).isGreaterThanOrEqualTo(old.reached());
        old.share()
                .ifPresent(share ->
                        assertThat(now.share().orElseThrow().compareTo(share)).isGreaterThanOrEqualTo(0));
        before.grade()
                .ifPresent(
                        grade -> assertThat(after.grade().orElseThrow().from().compareTo(grade.from()))
                                .isGreaterThanOrEqualTo(0));
    }

    private static Finding with(Finding old, Conformity state) {
        return Finding.builder()
                .criterion(old.criterion())
                .clause(old.clause())
                .state(state)
                .judged(state)
                .found(old.found())
                .needed(old.needed())
                .build();
    }

    @Property
    @Label("law 91: better evidence lowers neither state, score, share nor grade")
    void better_evidence_never_lowers_anything(
            @ForAll("standards") Standard standard,
            @ForAll("evidence") List<Evidence> evidence,
            @ForAll("waivers") List<Waiver> waivers,
            @ForAll("places") int place) {
        Inspection before = inspect(standard, evidence, waivers);
        List<Evidence> more = new ArrayList<>(evidence);
        String kind = StandardDocuments.KINDS.get(place);
        more.add(StandardDocuments.evidence("e99", "st1", kind, DAY, Conformity.MET));
        Inspection after = inspect(standard, more, waivers);

        assertThat(after.finding(kind).orElseThrow().state()).isEqualTo(Conformity.MET);
        assertIsNotLower(before, after);
    }

    @Property
    @Label("law 92: what nobody has seen, or nobody has seen lately, is not known, and the finding says so")
    void what_is_missing_or_old_is_not_known(
            @ForAll("standards") Standard standard, @ForAll("evidence") List<Evidence> evidence) {
        for (Finding finding : inspect(standard, evidence, List.of()).findings()) {
            Criterion.Seen asked = finding.criterion().evidence().orElseThrow();
            Optional<Evidence> latest = evidence.stream()
                    .filter(each -> each.subject().equals("st1")
                            && each.kind().equals(asked.kind())
                            && !each.takenOn().isAfter(DAY))
                    .max(Comparator.comparing(Evidence::takenOn).thenComparing(Evidence::id));
            boolean fresh = latest.isPresent()
                    && asked.maxAge()
                            .map(age -> !latest.get().takenOn().plus(age).isBefore(DAY))
                            .orElse(true)
                    && latest.get()
                            .validUntil()
                            .map(last -> !last.isBefore(DAY))
                            .orElse(true);
            Statistics.collect(latest.isEmpty() ? "nothing" : fresh ? "fresh" : "old");

            assertThat(finding.judged() == Conformity.NOT_KNOWN).isEqualTo(!fresh);
            assertThat(finding.evidence()).isEqualTo(latest);
            assertThat(finding.found().code())
                    .isEqualTo(
                            latest.isEmpty()
                                    ? "standard.found-no-evidence"
                                    : fresh ? "standard.found-evidence" : "standard.found-old");
        }
        Statistics.coverage(seen -> {
            seen.check("nothing").percentage(share -> share > 5);
            seen.check("fresh").percentage(share -> share > 5);
            seen.check("old").percentage(share -> share > 2);
        });
    }

    @Property
    @Label("law 92: answers that the edition does not ask for, and doubled ones, are named")
    void unknown_and_doubled_answers_are_named(
            @ForAll("standards") Standard standard,
            @ForAll("evidence") List<Evidence> evidence,
            @ForAll("places") int place) {
        Inspector inspector = Inspector.of(List.of(standard), Vocabulary.of());
        List<Evidence> odd = new ArrayList<>(evidence);
        odd.add(StandardDocuments.evidence("e97", "st2", "flowers", DAY, Conformity.MET));
        odd.add(StandardDocuments.evidence("e97", "st2", "flowers", DAY, Conformity.MET));
        LocalDate never = DAY.minusYears(9);
        String kind = StandardDocuments.KINDS.get(place);
        odd.add(StandardDocuments.evidence("e98", "st2", kind, never, Conformity.MET));
        odd.add(StandardDocuments.evidence("e99", "st2", kind, never, Conformity.NOT_MET));

        List<String> before = inspector.remarks(DAY, evidence, List.of()).stream()
                .map(Problem::code)
                .toList();
        List<String> after = inspector.remarks(DAY, odd, List.of()).stream()
                .map(Problem::code)
                .toList();

        assertThat(before).allMatch("standard.evidence-contradicts"::equals);
        List<String> expected = new ArrayList<>(before);
        expected.addAll(
                List.of("standard.evidence-unasked", "standard.evidence-twice", "standard.evidence-contradicts"));
        assertThat(after).isEqualTo(expected);
    }

    @Property
    @Label("a waiver excuses what is missing while it lasts, and nothing else; what was judged is still told")
    void a_waiver_excuses_what_is_missing(
            @ForAll("standards") Standard standard,
            @ForAll("evidence") List<Evidence> evidence,
            @ForAll("waivers") List<Waiver> waivers) {
        Inspection plain = inspect(standard, evidence, List.of());
        Inspection waived = inspect(standard, evidence, waivers);
        for (int i = 0; i < plain.findings().size(); i++) {
            Finding without = plain.findings().get(i);
            Finding with = waived.findings().get(i);
            boolean lacks = without.judged() != Conformity.MET && without.judged() != Conformity.NOT_APPLICABLE;
            boolean covered = waivers.stream()
                    .anyMatch(each -> each.subject().equals("st1")
                            && each.criterion().equals(with.criterion().id())
                            && each.during().contains(DAY)
                            && !each.signedOn().isAfter(DAY));
            Statistics.collect(lacks && covered ? "excused" : lacks ? "missing" : "there");

            assertThat(with.judged()).isEqualTo(without.judged());
            assertThat(with.waiver().isPresent()).isEqualTo(lacks && covered);
            assertThat(with.state()).isEqualTo(lacks && covered ? Conformity.NOT_APPLICABLE : without.state());
        }
        Statistics.coverage(seen -> seen.check("excused").percentage(share -> share > 1));
    }
}
