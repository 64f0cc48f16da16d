package org.volunteerkit.testkit;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.volunteerkit.standard.Conformity;
import org.volunteerkit.standard.Criterion;
import org.volunteerkit.standard.Evidence;
import org.volunteerkit.standard.Severity;
import org.volunteerkit.standard.Standard;
import org.volunteerkit.standard.StandardId;
import org.volunteerkit.standard.Waiver;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Clause;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Ratio;
import org.volunteerkit.value.Text;
import org.volunteerkit.value.Unit;

/**
 * Standards whose criteria are seen by evidence, and evidence and waivers for a few stations, so that all five states and
 * every grade occur.
 *
 * <p>To be called, not extended.
 */
public final class StandardDocuments {

    /** The day from which stations are judged: some evidence is too old on it, some was taken later. */
    public static final LocalDate DAY = LocalDate.of(2024, 3, 15);

    /** The key that all generated standards have. */
    public static final StandardId ID = StandardId.of("s");

    /** The names of the criteria, which are the kinds of evidence too. */
    public static final List<String> KINDS = List.of("sign", "office", "team", "rules");

    /** The stations. */
    public static final List<String> STATIONS = List.of("st1", "st2");

    private StandardDocuments() {}

    /** Returns a standard without criteria yet, in force from a day on. */
    public static Standard.Builder start(String edition, DateRange validity) {
        return Standard.builder()
                .id(ID)
                .edition(edition)
                .title(Text.of("标准", "Standard"))
                .publisher(Text.of("市", "City"))
                .validity(validity)
                .appliesTo(Standard.Subject.STATION)
                .source(Clause.of("s"));
    }

    /** Returns a mandatory criterion that is seen by evidence of its name, of any age. */
    public static Criterion seen(String kind) {
        return Criterion.builder()
                .id(kind)
                .title(Text.of("有" + kind, "Have " + kind))
                .evidence(Criterion.Seen.builder().kind(kind).build())
                .build();
    }

    /** Generates standards with marks and grades, in force since 2020. */
    public static Arbitrary<Standard> standards() {
        return standards("2020", DateRange.from(LocalDate.of(2020, 1, 1)));
    }

    /** Generates editions with marks and grades, in force on some days. */
    public static Arbitrary<Standard> standards(String edition, DateRange validity) {
        Arbitrary<Standard.Scoring> scorings = Combinators.combine(
                        Arbitraries.of(0, 50, 100), Arbitraries.of(60, 75), Arbitraries.of(90, 100))
                .as((partly, low, high) -> Standard.Scoring.builder()
                        .partly(percent(partly))
                        .addGrades(
                                new Standard.Grade(Text.of("合格", "Pass"), percent(low)),
                                new Standard.Grade(Text.of("优秀", "Excellent"), percent(high)))
                        .build());
        return Combinators.combine(
                        Combinators.combine(KINDS.stream()
                                        .map(StandardDocuments::criterion)
                                        .toList())
                                .as(criteria -> criteria),
                        Arbitraries.integers().between(0, 1),
                        scorings)
                .as((criteria, implementation, scoring) -> {
                    int last = criteria.size() - implementation;
                    Standard.Builder standard = start(edition, validity).addAllCriteria(criteria.subList(0, last));
                    if (implementation == 1) {
                        standard.implementation(criteria.get(last));
                    }
                    return standard.scoring(scoring).build();
                })
                .withoutEdgeCases();
    }

    private static Arbitrary<Criterion> criterion(String kind) {
        return Combinators.combine(
                        Arbitraries.frequencyOf(
                                Tuple.of(4, Arbitraries.just(Severity.MANDATORY)),
                                Tuple.of(3, Arbitraries.just(Severity.EXPECTED)),
                                Tuple.of(1, Arbitraries.just(Severity.BONUS))),
                        Arbitraries.longs().between(1, 5),
                        Arbitraries.of(1, 6, 12).map(Period::ofMonths).optional(0.6),
                        Arbitraries.integers()
                                .between(-40, 40)
                                .map(DAY::plusDays)
                                .optional(0.15))
                .as((severity, weight, age, due) -> Criterion.builder()
                        .id(kind)
                        .title(Text.of("有" + kind, "Have " + kind))
                        .severity(severity)
                        .weight(weight)
                        .due(due)
                        .evidence(
                                Criterion.Seen.builder().kind(kind).maxAge(age).build())
                        .build());
    }

    /** Generates evidence of both stations, each piece under a key of its own. */
    public static Arbitrary<List<Evidence>> evidence() {
        Arbitrary<Integer> ages = Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.integers().between(-25, 0)),
                Tuple.of(3, Arbitraries.integers().between(-400, 0)),
                Tuple.of(1, Arbitraries.integers().between(1, 3)));
        Arbitrary<Conformity> shown = Arbitraries.frequency(
                Tuple.of(6, Conformity.MET),
                Tuple.of(2, Conformity.PARTLY),
                Tuple.of(1, Conformity.NOT_MET),
                Tuple.of(1, Conformity.NOT_APPLICABLE));
        return Combinators.combine(
                        Arbitraries.of("st1", "st1", "st2"),
                        Arbitraries.of(KINDS),
                        ages.map(DAY::plusDays),
                        shown,
                        Arbitraries.integers().between(0, 500).optional(0.1))
                .as((subject, kind, day, shows, days) -> Evidence.builder()
                        .subject(subject)
                        .kind(kind)
                        .takenOn(day)
                        .validUntil(days.map(day::plusDays))
                        .by("ann")
                        .shows(shows))
                .list()
                .ofMaxSize(20)
                .withoutEdgeCases()
                .map(list -> IntStream.range(0, list.size())
                        .mapToObj(i -> list.get(i).id("e" + i).build())
                        .toList());
    }

    /** Generates a few waivers, some of other days, some signed too late. */
    public static Arbitrary<List<Waiver>> waivers() {
        return Combinators.combine(
                        Arbitraries.of(STATIONS),
                        Arbitraries.of(KINDS),
                        Arbitraries.integers().between(-60, 10).map(DAY::plusDays),
                        Arbitraries.integers().between(1, 90),
                        Arbitraries.integers().between(-5, 5))
                .as((subject, criterion, start, days, signed) -> Waiver.builder()
                        .subject(subject)
                        .standard(ID)
                        .criterion(criterion)
                        .reason("moving house")
                        .by("office")
                        .signedOn(start.plusDays(signed))
                        .during(DateRange.of(start, start.plusDays(days))))
                .list()
                .ofMaxSize(3)
                .withoutEdgeCases()
                .map(list -> IntStream.range(0, list.size())
                        .mapToObj(i -> list.get(i).id("w" + i).build())
                        .toList());
    }

    private static Quantity percent(int share) {
        return Quantity.of(Ratio.of(share), Unit.PERCENT);
    }

    /** Returns evidence of a station that shows something on a day, under a name of its own. */
    public static Evidence evidence(String id, String station, String kind, LocalDate day, Conformity shows) {
        return Evidence.builder()
                .id(id)
                .subject(station)
                .kind(kind)
                .takenOn(day)
                .validUntil(Optional.empty())
                .by("ann")
                .shows(shows)
                .build();
    }
}
