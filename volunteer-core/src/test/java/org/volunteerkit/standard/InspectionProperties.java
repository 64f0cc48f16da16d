package org.volunteerkit.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.volunteerkit.measure.fact.Vocabulary;
import org.volunteerkit.problem.Message;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Clause;
import org.volunteerkit.value.Text;

class InspectionProperties {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 15);
    private static final List<String> KINDS = List.of("sign", "office", "team", "rules");

    /** From worst to best, as far as a whole standard is concerned. */
    private static final List<Conformity> RANKS =
            List.of(Conformity.NOT_MET, Conformity.NOT_KNOWN, Conformity.PARTLY, Conformity.MET);

    @Provide
    Arbitrary<Standard> standards() {
        return Combinators.combine(
                        Arbitraries.of(Severity.class).list().ofSize(KINDS.size()),
                        Arbitraries.of(1, 6, 12)
                                .map(Period::ofMonths)
                                .optional(0.7)
                                .list()
                                .ofSize(KINDS.size()))
                .as((severities, ages) -> {
                    Standard.Builder standard = Standard.builder()
                            .id(StandardId.of("s"))
                            .edition("2020")
                            .title(Text.of("标准", "Standard"))
                            .publisher(Text.of("市", "City"))
                            .validity(DateRange.from(LocalDate.of(2020, 1, 1)))
                            .appliesTo(Standard.Subject.STATION)
                            .source(Clause.builder().source("s").build());
                    for (int i = 0; i < KINDS.size(); i++) {
                        standard.addCriteria(Criterion.builder()
                                .id(KINDS.get(i))
                                .title(Text.of("有", "Have"))
                                .severity(severities.get(i))
                                .evidence(Criterion.Seen.builder()
                                        .kind(KINDS.get(i))
                                        .maxAge(ages.get(i))
                                        .build())
                                .build());
                    }
                    return standard.build();
                });
    }

    @Provide
    Arbitrary<List<Evidence>> evidence() {
        Arbitrary<Evidence.Builder> one = Combinators.combine(
                        Arbitraries.of("st1", "st1", "st2"),
                        Arbitraries.of(KINDS),
                        Arbitraries.integers().between(-400, 3).map(DAY::plusDays),
                        Arbitraries.of(Conformity.class).filter(state -> state != Conformity.NOT_KNOWN))
                .as((subject, kind, day, shows) -> Evidence.builder()
                        .subject(subject)
                        .kind(kind)
                        .takenOn(day)
                        .by("ann")
                        .shows(shows));
        return one.list().ofMaxSize(12).map(list -> {
            List<Evidence> keyed = new ArrayList<>();
            list.forEach(each -> keyed.add(each.id("e" + keyed.size()).build()));
            return keyed;
        });
    }

    private static Inspection inspect(Standard standard, List<Evidence> evidence) {
        Inspector inspector = Inspector.of(List.of(standard), Vocabulary.of());
        return inspector.inspect("st1", DAY, inspector.measures(DAY).tally(List.of(), DAY), evidence);
    }

    @Property
    @Label(
            "law 90: the state is a function of the findings, and the findings of evidence and standard, in whatever order")
    void the_state_is_a_function_of_the_findings(
            @ForAll("standards") Standard standard,
            @ForAll("evidence") List<Evidence> evidence,
            @ForAll Random random) {
        Inspection inspection = inspect(standard, evidence);
        List<Evidence> shuffled = new ArrayList<>(evidence);
        Collections.shuffle(shuffled, random);
        Statistics.collect(inspection.state());
        Statistics.coverage(seen -> RANKS.forEach(state -> seen.check(state).percentage(share -> share > 1)));

        assertThat(inspect(standard, shuffled)).isEqualTo(inspection);
        assertThat(inspection.state())
                .isEqualTo(inspection.findings().stream()
                        .filter(finding -> finding.criterion().severity() == Severity.MANDATORY)
                        .map(InspectionProperties::asPart)
                        .min((one, other) -> RANKS.indexOf(one) - RANKS.indexOf(other))
                        .orElse(Conformity.MET));
    }

    /** What does not apply is in nobody's way. */
    private static Conformity asPart(Finding finding) {
        return finding.state() == Conformity.NOT_APPLICABLE ? Conformity.MET : finding.state();
    }

    @Property
    @Label("law 91: improving one finding never worsens the state")
    void improving_one_finding_never_worsens_the_state(
            @ForAll("standards") Standard standard,
            @ForAll("evidence") List<Evidence> evidence,
            @ForAll("places") int place,
            @ForAll("better") Conformity better) {
        Inspection inspection = inspect(standard, evidence);
        List<Finding> findings = new ArrayList<>(inspection.findings());
        Finding old = findings.get(place);
        boolean improves = RANKS.indexOf(better) >= RANKS.indexOf(asPart(old));
        findings.set(
                place,
                new Finding(
                        old.criterion(),
                        improves ? better : old.state(),
                        Message.of("standard.found-no-evidence"),
                        old.needed(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        Inspection other = new Inspection(standard, "st1", DAY, findings);
        Statistics.collect(other.state() == inspection.state() ? "as before" : "better");

        assertThat(RANKS.indexOf(other.state())).isGreaterThanOrEqualTo(RANKS.indexOf(inspection.state()));
    }

    @Provide
    Arbitrary<Integer> places() {
        return Arbitraries.integers().between(0, KINDS.size() - 1);
    }

    @Provide
    Arbitrary<Conformity> better() {
        return Arbitraries.of(RANKS);
    }

    @Property
    @Label("law 92: what nobody has seen, or nobody has seen lately, is not known")
    void what_is_old_is_not_known(@ForAll("standards") Standard standard, @ForAll("evidence") List<Evidence> evidence) {
        for (Finding finding : inspect(standard, evidence).findings()) {
            Criterion.Seen asked = finding.criterion().evidence().orElseThrow();
            Optional<Evidence> latest = evidence.stream()
                    .filter(each -> each.subject().equals("st1")
                            && each.kind().equals(asked.kind())
                            && !each.takenOn().isAfter(DAY))
                    .reduce((one, other) -> other.takenOn().isAfter(one.takenOn()) ? other : one);
            boolean known = latest.isPresent()
                    && asked.maxAge()
                            .map(age -> !latest.get().takenOn().plus(age).isBefore(DAY))
                            .orElse(true);
            Statistics.collect(latest.isEmpty() ? "nothing" : known ? "fresh" : "old");

            assertThat(finding.state() == Conformity.NOT_KNOWN).isEqualTo(!known);
        }
        Statistics.coverage(seen -> {
            seen.check("nothing").percentage(share -> share > 5);
            seen.check("fresh").percentage(share -> share > 5);
            seen.check("old").percentage(share -> share > 2);
        });
    }
}
