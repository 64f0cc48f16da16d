package org.volunteerkit.standard;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.volunteerkit.measure.Answer;
import org.volunteerkit.measure.Measures;
import org.volunteerkit.measure.Tally;
import org.volunteerkit.measure.fact.Vocabulary;
import org.volunteerkit.measure.rule.Amounts;
import org.volunteerkit.problem.Message;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.problem.ProblemException;
import org.volunteerkit.time.Editions;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Unit;

/**
 * Judges subjects by the editions of one standard, each by the edition in force on its day.
 *
 * <p>Judging is a pure function of the standard, the tally of live facts, the evidence and the day.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class Inspector {

    /** An edition, ready to answer. */
    private record Ready(Standard standard, Measures measures) {}

    private final Editions<Ready> editions;

    private Inspector(Editions<Ready> editions) {
        this.editions = editions;
    }

    /**
     * Returns everything that is wrong with an edition beyond its form: values that cannot be measured, live criteria without
     * their value, of another unit or folded by another key.
     *
     * @return problems with a path such as {@code criteria[2].live.value}, in the order of the document
     */
    public static List<Problem> check(Standard standard, Vocabulary vocabulary) {
        List<Problem> problems = new ArrayList<>(Measures.check(standard.values(), vocabulary));
        Measures sound = Measures.ofSound(standard.values(), vocabulary);
        for (int i = 0; i < standard.criteria().size(); i++) {
            String path = "criteria[" + i + "].live";
            standard.criteria().get(i).live().ifPresent(live -> problems.addAll(check(standard, sound, live, path)));
        }
        return ImmutableList.copyOf(problems);
    }

    private static List<Problem> check(Standard standard, Measures sound, Criterion.Live live, String path) {
        if (!standard.values().containsKey(live.value())) {
            return ImmutableList.of(Problem.of("measure.value-unknown")
                    .with("known", String.join(", ", sound.names()))
                    .field(path + ".value"));
        }
        if (!sound.names().contains(live.value())) {
            // What is wrong with the value was told before.
            return ImmutableList.of();
        }
        Unit unit = sound.unit(live.value());
        ImmutableList.Builder<Problem> problems = ImmutableList.builder();
        problems.addAll(Measures.check(live, unit, path));
        if (live.partlyFrom().map(from -> from.unit() != unit).orElse(false)) {
            problems.add(Problem.of("measure.unit")
                    .with("unit", Amounts.inWords(unit))
                    .field(path + ".partlyFrom"));
        }
        Set<String> wanted = standard.appliesTo().key().map(ImmutableSet::of).orElse(ImmutableSet.of());
        if (!sound.keys(live.value()).equals(wanted)) {
            problems.add(standard.appliesTo()
                    .key()
                    .map(key -> Problem.of("standard.folded-by").with("key", key))
                    .orElseGet(() -> Problem.of("standard.folded-over-all"))
                    .field(path + ".value"));
        }
        return problems.build();
    }

    /**
     * Returns an inspector for the editions of one standard.
     *
     * @throws ProblemException with everything that {@link #check} finds, or if they are not the editions of one standard
     * @throws org.volunteerkit.problem.InvalidValueException if two editions are in force on one day
     */
    public static Inspector of(List<Standard> editions, Vocabulary vocabulary) {
        List<Problem> problems = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Standard standard : editions) {
            problems.addAll(check(standard, vocabulary));
            if (!standard.id().equals(editions.get(0).id()) || !names.add(standard.edition())) {
                problems.add(Problem.of("standard.editions-differ").field("edition"));
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        List<Ready> ready = editions.stream()
                .map(standard -> new Ready(standard, Measures.of(standard.values(), vocabulary)))
                .toList();
        return new Inspector(Editions.of(ready, each -> each.standard().validity()));
    }

    /** Returns the edition in force on a day. */
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
     * Returns the judgement of one subject.
     *
     * @param subject the key of the station, team or organisation; of the whole, any name for it
     * @param on the day; it is the day of the tally too
     * @param tally the tally of {@link #measures}
     * @param evidence any evidence; that of other subjects and later days plays no part
     * @throws ProblemException if no edition is in force on the day, or the tally is one of other measures or of another day
     */
    public Inspection inspect(String subject, LocalDate on, Tally tally, Iterable<Evidence> evidence) {
        Standard standard = inForce(on).standard();
        if (!tally.isOf(inForce(on).measures()) || !tally.asOf().equals(on)) {
            throw new ProblemException(Problem.of("standard.tally-differs").with("day", on.toString()));
        }
        Map<String, Evidence> latest = latest(subject, on, evidence);
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        for (Criterion criterion : standard.criteria()) {
            findings.add(criterion
                    .live()
                    .map(live -> measured(criterion, live, standard, subject, tally))
                    .orElseGet(() -> seen(criterion, criterion.evidence().orElseThrow(), on, latest)));
        }
        return new Inspection(standard, subject, on, findings.build());
    }

    private Ready inForce(LocalDate day) {
        return editions.inForce(day)
                .orElseThrow(() -> new ProblemException(
                        Problem.of("standard.none-in-force").with("day", day.toString())));
    }

    private static Map<String, Evidence> latest(String subject, LocalDate on, Iterable<Evidence> evidence) {
        Comparator<Evidence> order = Comparator.comparing(Evidence::takenOn)
                .thenComparing(Evidence::id)
                .thenComparing(Evidence::shows);
        Map<String, Evidence> latest = new HashMap<>();
        for (Evidence each : evidence) {
            if (each.subject().equals(subject) && !each.takenOn().isAfter(on)) {
                latest.merge(each.kind(), each, (one, other) -> order.compare(one, other) >= 0 ? one : other);
            }
        }
        return latest;
    }

    private static Finding measured(
            Criterion criterion, Criterion.Live live, Standard standard, String subject, Tally tally) {
        String[] key = standard.appliesTo().key().isPresent() ? new String[] {subject} : new String[0];
        Message needed = live.inWords();
        Answer answer = tally.answer(live.value());
        // A share or a mean of nothing is no figure; a number of nothing is zero.
        Optional<Quantity> figure = answer.figure(key).or(answer::figureOfNothing);
        if (figure.isEmpty()) {
            return new Finding(
                    criterion,
                    Conformity.NOT_KNOWN,
                    Message.of("standard.found-no-figure"),
                    needed,
                    figure,
                    Optional.empty(),
                    Optional.empty());
        }
        Quantity found = figure.get();
        // In part is on the way up to the lower limit; what is above the upper one is not met at all.
        boolean partly = live.missing(found).isPresent()
                && live.partlyFrom().map(from -> found.compareTo(from) >= 0).orElse(false);
        Conformity otherwise = partly ? Conformity.PARTLY : Conformity.NOT_MET;
        return new Finding(
                criterion,
                live.admits(found) ? Conformity.MET : otherwise,
                Amounts.inWords(found),
                needed,
                figure,
                live.missing(found),
                Optional.empty());
    }

    private static Finding seen(Criterion criterion, Criterion.Seen seen, LocalDate on, Map<String, Evidence> latest) {
        Message title = Message.of("standard.words")
                .with("zh", criterion.title().zh())
                .with("en", criterion.title().en());
        Message needed = seen.maxAge()
                .map(age -> Message.of("standard.needed-recent").with("age", inWords(age)))
                .orElse(Message.of("standard.needed-evidence"))
                .with("title", title);
        Evidence evidence = latest.get(seen.kind());
        if (evidence == null) {
            return new Finding(
                    criterion,
                    Conformity.NOT_KNOWN,
                    Message.of("standard.found-no-evidence"),
                    needed,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
        boolean tooOld = seen.maxAge()
                .map(age -> evidence.takenOn().plus(age).isBefore(on))
                .orElse(false);
        return new Finding(
                criterion,
                tooOld ? Conformity.NOT_KNOWN : evidence.shows(),
                Message.of(tooOld ? "standard.found-old" : "standard.found-evidence")
                        .with("id", evidence.id())
                        .with("day", evidence.takenOn().toString())
                        .with("shows", evidence.shows().inWords()),
                needed,
                Optional.empty(),
                Optional.empty(),
                Optional.of(evidence));
    }

    private static Message inWords(Period age) {
        long rest = age.get(ChronoUnit.DAYS);
        if (age.toTotalMonths() == 0) {
            return days(rest);
        }
        Message months = age.getMonths() == 0 && age.getYears() > 1
                ? Message.of("standard.age-years").with("count", age.getYears())
                : months(age.toTotalMonths());
        return rest == 0
                ? months
                : Message.of("standard.age-both").with("months", months).with("days", days(rest));
    }

    private static Message months(long count) {
        return Message.of(count == 1 ? "standard.age-month" : "standard.age-months")
                .with("count", count);
    }

    private static Message days(long count) {
        return Message.of(count == 1 ? "standard.age-day" : "standard.age-days").with("count", count);
    }
}
