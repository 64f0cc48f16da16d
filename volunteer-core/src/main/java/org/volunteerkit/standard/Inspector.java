package org.volunteerkit.standard;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.volunteerkit.measure.Measures;
import org.volunteerkit.measure.Tally;
import org.volunteerkit.measure.Trace;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.measure.fact.Vocabulary;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.problem.ProblemException;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.Editions;

/**
 * Judges subjects by the editions of one standard, each by the edition in force on its day.
 *
 * <p>Judging is a pure function of the standard, the tally of live facts, the evidence, the waivers and the day.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class Inspector {

    /** An edition, ready to answer on some days. */
    private record Ready(Standard standard, Measures measures, DateRange days) {}

    private final Editions<Ready> editions;

    private Inspector(List<Ready> editions) {
        this.editions = Editions.of(editions, Ready::days);
    }

    /**
     * Returns everything that is wrong with an edition beyond its form: values that cannot be measured, live criteria without
     * their value, of another unit or folded by another key, limits that nothing can keep.
     *
     * @return problems with a path such as {@code criteria[2].live.value}, in the order of the document
     */
    public static List<Problem> check(Standard standard, Vocabulary vocabulary) {
        return StandardChecks.problems(standard, vocabulary);
    }

    /**
     * Returns everything that is wrong with the editions of one standard: what {@link #check(Standard, Vocabulary)} finds in
     * each, and whether they belong together and at most one is in force on any day.
     *
     * @return problems whose source is the name of the edition, such as {@code henan-liuyou-yiluoshi 2013}
     */
    public static List<Problem> check(List<Standard> editions, Vocabulary vocabulary) {
        return ImmutableList.copyOf(StandardChecks.problems(editions, vocabulary));
    }

    /**
     * Returns an inspector for the editions of one standard.
     *
     * @throws ProblemException with everything that {@link #check(List, Vocabulary)} finds
     * @throws org.volunteerkit.problem.InvalidValueException if there is no edition
     */
    public static Inspector of(List<Standard> editions, Vocabulary vocabulary) {
        List<Problem> problems = check(editions, vocabulary);
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return new Inspector(editions.stream()
                .map(each -> new Ready(each, Measures.of(each, vocabulary), each.validity()))
                .toList());
    }

    /**
     * Returns an inspector that judges every day by one edition, whether or not it is in force: for a draft, or to see what
     * another edition would have said.
     *
     * @throws ProblemException with everything that {@link #check(Standard, Vocabulary)} finds
     */
    public static Inspector by(Standard edition, Vocabulary vocabulary) {
        List<Problem> problems = check(edition, vocabulary);
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return new Inspector(ImmutableList.of(
                new Ready(edition, Measures.of(edition, vocabulary), DateRange.from(LocalDate.of(1, 1, 1)))));
    }

    /** Returns the edition that judges on a day; empty if none is in force. */
    public Optional<Standard> standard(LocalDate day) {
        return editions.inForce(day).map(Ready::standard);
    }

    /**
     * Returns the measures whose tally the inspections of a day need.
     *
     * @throws ProblemException if no edition is in force
     */
    public Measures measures(LocalDate day) {
        return inForce(day).measures();
    }

    /**
     * Returns the judgement of one subject of which nothing is waived.
     *
     * @param subject the key of the station, team or organisation; of the whole, any name for it
     * @param on the day; it is the day of the tally too
     * @param tally the tally of {@link #measures}
     * @param evidence any evidence; that of other subjects and later days plays no part
     * @throws ProblemException if no edition is in force on the day, or the tally is one of other measures or of another day
     */
    public Inspection inspect(String subject, LocalDate on, Tally tally, Iterable<Evidence> evidence) {
        return inspect(subject, on, tally, evidence, ImmutableList.of());
    }

    /**
     * Returns the judgement of one subject.
     *
     * @param subject the key of the station, team or organisation; of the whole, any name for it
     * @param on the day; it is the day of the tally too
     * @param tally the tally of {@link #measures}
     * @param evidence any evidence; that of other subjects and later days plays no part
     * @param waivers any waivers; those of other subjects, standards and days, or signed later, play no part
     * @throws ProblemException if no edition is in force on the day, or the tally is one of other measures or of another day
     */
    public Inspection inspect(
            String subject, LocalDate on, Tally tally, Iterable<Evidence> evidence, Iterable<Waiver> waivers) {
        Standard standard = inForce(on).standard();
        if (!tally.isOf(inForce(on).measures()) || !tally.asOf().equals(on)) {
            throw new ProblemException(Problem.of("standard.tally-differs").with("day", on.toString()));
        }
        Judge judge = new Judge(standard, subject, on, tally, evidence, waivers);
        return new Inspection(
                standard,
                subject,
                on,
                standard.items().stream().map(judge::finding).collect(ImmutableList.toImmutableList()));
    }

    /**
     * Returns the facts behind the live figure of a finding, in the order given: the records on which it rests.
     *
     * @param facts any facts; those of other subjects are left out
     */
    public List<Fact> behind(Inspection inspection, Finding finding, Iterable<Fact> facts) {
        Measures measures = inForce(inspection.on()).measures();
        return finding.criterion()
                .live()
                .map(live -> measures.behind(live.value(), ofSubject(inspection, facts), inspection.on()))
                .orElse(ImmutableList.of());
    }

    /**
     * Returns why the live figure of a finding is what it is; empty if the criterion has none.
     *
     * @param facts one portion of facts, such as those behind the finding
     */
    public Optional<Trace> explain(Inspection inspection, Finding finding, Iterable<Fact> facts) {
        Measures measures = inForce(inspection.on()).measures();
        return finding.criterion()
                .live()
                .map(live -> measures.explain(live.value(), ofSubject(inspection, facts), inspection.on()));
    }

    private static List<Fact> ofSubject(Inspection inspection, Iterable<Fact> facts) {
        Optional<String> key = inspection.standard().appliesTo().key();
        return StreamSupport.stream(facts.spliterator(), false)
                .filter(fact -> key.map(field -> fact.keys(field).contains(inspection.subject()))
                        .orElse(true))
                .toList();
    }

    /**
     * Returns what is odd about evidence and waivers, seen from a day: evidence that no criterion of the edition asks for, two
     * pieces under one name, two of one kind and day that contradict each other, waivers of criteria that the edition does not
     * have. None of it changes a judgement.
     *
     * @throws ProblemException if no edition is in force
     */
    public List<Problem> remarks(LocalDate on, Iterable<Evidence> evidence, Iterable<Waiver> waivers) {
        Standard standard = inForce(on).standard();
        Set<String> asked = new HashSet<>();
        standard.items().forEach(item -> item.evidence().ifPresent(seen -> asked.add(seen.kind())));
        List<Problem> remarks = new ArrayList<>();
        Map<String, Evidence> byId = new HashMap<>();
        Map<List<Object>, Evidence> byDay = new HashMap<>();
        for (Evidence each : evidence) {
            Evidence sameId = byId.putIfAbsent(each.id(), each);
            if (sameId != null) {
                remarks.add(Problem.of("standard.evidence-twice").with("id", each.id()));
                continue;
            }
            if (!asked.contains(each.kind())) {
                remarks.add(Problem.of("standard.evidence-unasked")
                        .with("id", each.id())
                        .with("kind", each.kind()));
            }
            Evidence sameDay = byDay.putIfAbsent(ImmutableList.of(each.subject(), each.kind(), each.takenOn()), each);
            if (sameDay != null && sameDay.shows() != each.shows()) {
                remarks.add(Problem.of("standard.evidence-contradicts")
                        .with("id", each.id())
                        .with("other", sameDay.id()));
            }
        }
        for (Waiver each : waivers) {
            if (each.standard().equals(standard.id())
                    && standard.item(each.criterion()).isEmpty()) {
                remarks.add(Problem.of("standard.waiver-unknown")
                        .with("id", each.id())
                        .with("criterion", each.criterion()));
            }
        }
        return ImmutableList.copyOf(remarks);
    }

    private Ready inForce(LocalDate day) {
        return editions.inForce(day)
                .orElseThrow(() -> new ProblemException(
                        Problem.of("standard.none-in-force").with("day", day.toString())));
    }
}
