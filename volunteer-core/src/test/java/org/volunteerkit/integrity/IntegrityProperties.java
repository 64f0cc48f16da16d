package org.volunteerkit.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.service.EvidenceGrade;
import org.volunteerkit.service.ServiceBook;
import org.volunteerkit.service.ServiceRecord;
import org.volunteerkit.service.ServiceRecordId;
import org.volunteerkit.testkit.ServiceFacts;
import org.volunteerkit.value.Clause;
import org.volunteerkit.value.Hours;

class IntegrityProperties {

    private static final Clause CLAUSE = Clause.of("made up for tests");
    private static final PersonId ANN = PersonId.of("ann");
    private static final PersonId BEN = PersonId.of("ben");

    /** Many things are found by these. */
    private static final IntegrityRules RULES = IntegrityRules.builder()
            .id("low")
            .addRules(
                    new IntegrityRule.TwoPlaces(Hours.ofMinutes(1), CLAUSE),
                    new IntegrityRule.LongDay(Hours.of(6), CLAUSE),
                    new IntegrityRule.SamePattern(2, Set.of(), CLAUSE),
                    new IntegrityRule.Twins(CLAUSE))
            .build();

    @Provide
    Arbitrary<List<ServiceRecord>> records() {
        return Combinators.combine(
                        ServiceFacts.recordsOf(ANN),
                        ServiceFacts.recordsWithoutPauseOf(BEN),
                        Arbitraries.integers().between(0, 5))
                .as((anns, bens, alike) -> {
                    List<ServiceRecord> all = new ArrayList<>(anns);
                    bens.forEach(record -> all.add(copy(record, ServiceRecordId.of("b" + record.id()), "list")));
                    // Now and then Ben has the times of a record of Ann's, or she has them twice.
                    anns.stream().limit(alike == 0 ? 1 : 0).forEach(record -> {
                        ServiceRecord twin = copy(record, ServiceRecordId.of("t" + record.id()), "list");
                        all.add(twin.heldBy(BEN));
                        all.add(copy(record, ServiceRecordId.of("u" + record.id()), "list"));
                    });
                    return all;
                });
    }

    private static ServiceRecord copy(ServiceRecord record, ServiceRecordId id, String source) {
        return ServiceRecord.builder()
                .id(id)
                .person(record.person())
                .time(record.time())
                .pause(record.pause())
                .kind(record.kind())
                .grade(record.grade())
                .source(source)
                .organization(record.organization())
                .station(record.station())
                .build();
    }

    private static List<IntegrityFinding> find(IntegrityRules rules, List<ServiceRecord> records) {
        return Integrity.examine(
                rules, IntegrityFacts.builder().addAllRecords(records).build());
    }

    private static IntegrityRules only(IntegrityRule rule) {
        return IntegrityRules.builder().id("one").addRules(rule).build();
    }

    @Property
    @Label("law 27: a record that differs only in its key, or in its source, is reported with its twin")
    void twins_are_reported(@ForAll("records") List<ServiceRecord> records, @ForAll Random random) {
        Assume.that(!records.isEmpty());
        ServiceRecord one = records.get(random.nextInt(records.size()));
        ServiceRecordId twin = ServiceRecordId.of("twin");
        List<ServiceRecord> all = new ArrayList<>(records);
        all.add(copy(one, twin, random.nextBoolean() ? one.source() : "another list"));

        assertThat(find(only(new IntegrityRule.Twins(CLAUSE)), all))
                .anySatisfy(finding -> assertThat(finding.records()).contains(one.id(), twin));
    }

    @Property
    @Label("law 20: the order of facts does not matter to what is found")
    void order_does_not_matter(@ForAll("records") List<ServiceRecord> records, @ForAll Random random) {
        List<ServiceRecord> shuffled = new ArrayList<>(records);
        Collections.shuffle(shuffled, random);

        assertThat(find(RULES, shuffled)).isEqualTo(find(RULES, records));
    }

    @Property
    @Label("law 19: two places at once are found exactly where spans of two stations overlap, whoever came first")
    void two_places_are_those_of_the_spans(@ForAll("records") List<ServiceRecord> records) {
        Set<ServiceRecordId> naive = records.stream()
                .filter(record ->
                        records.stream().anyMatch(other -> isElsewhere(record, other) && follows(other, record)))
                .map(ServiceRecord::id)
                .collect(Collectors.toSet());

        Set<ServiceRecordId> found = find(only(new IntegrityRule.TwoPlaces(Hours.ZERO, CLAUSE)), records).stream()
                .map(finding -> finding.records().get(1))
                .collect(Collectors.toSet());

        assertThat(found).isEqualTo(naive);
    }

    private static boolean isElsewhere(ServiceRecord one, ServiceRecord other) {
        return one.person().equals(other.person())
                && one.station().isPresent()
                && other.station().isPresent()
                && !one.station().equals(other.station())
                && one.time().overlaps(other.time());
    }

    private static boolean follows(ServiceRecord first, ServiceRecord second) {
        return Known.IN_TIME.compare(first, second) < 0;
    }

    @Property
    @Label("law 18: a long day is found by credited minutes, so that no record twice makes a day long")
    void doubled_records_make_no_day_long(@ForAll("records") List<ServiceRecord> records) {
        IntegrityRules rule = only(new IntegrityRule.LongDay(Hours.of(6), CLAUSE));
        List<ServiceRecord> doubled = new ArrayList<>(records);
        // A twin comes after its original, and gets nothing.
        records.stream()
                .filter(record -> record.pause().isEmpty())
                .map(record -> copy(record, ServiceRecordId.of("z" + record.id()), record.source()))
                .forEach(doubled::add);

        assertThat(found(find(rule, doubled))).isEqualTo(found(find(rule, records)));
        assertThat(find(rule, records))
                .allMatch(finding -> Hours.parse(finding.found()).compareTo(Hours.of(25)) <= 0);
    }

    private static List<String> found(List<IntegrityFinding> findings) {
        return findings.stream().map(IntegrityFinding::found).toList();
    }

    @Property
    void nothing_follows_from_a_finding_and_each_speaks_both_languages(@ForAll("records") List<ServiceRecord> records) {
        List<ServiceRecord> anns =
                records.stream().filter(record -> record.person().equals(ANN)).toList();
        Hours before = ServiceBook.of(anns).total();

        for (IntegrityFinding finding : find(RULES, records)) {
            assertThat(finding.inWords().text(Locale.ENGLISH)).doesNotContain("{");
            assertThat(finding.inWords().text(Locale.CHINA)).doesNotContain("{").matches("(?s).*\\p{IsHan}.*");
            assertThat(finding.records()).isNotEmpty();
            assertThat(finding.persons()).isNotEmpty();
        }
        assertThat(ServiceBook.of(anns).total()).isEqualTo(before);
    }

    @Property
    void all_kinds_of_findings_occur(@ForAll("records") List<ServiceRecord> records) {
        List<IntegrityFinding> findings = find(RULES, records);
        for (String code : List.of("two-places", "long-day", "twins", "same-pattern")) {
            Statistics.label(code)
                    .collect(
                            findings.stream().anyMatch(finding -> finding.code().equals("integrity." + code)));
            Statistics.label(code).coverage(seen -> seen.check(true).count(count -> count > 1));
        }
        Statistics.label("declared")
                .collect(records.stream().anyMatch(record -> record.grade() == EvidenceGrade.DECLARED));
        Statistics.label("touching")
                .collect(records.stream()
                        .anyMatch(one -> records.stream()
                                .anyMatch(other -> one.time().touches(other.time())
                                        && Duration.between(
                                                        one.time().end(),
                                                        other.time().start())
                                                .isZero())));
        Statistics.label("touching").coverage(seen -> seen.check(true).count(count -> count > 1));
    }
}
