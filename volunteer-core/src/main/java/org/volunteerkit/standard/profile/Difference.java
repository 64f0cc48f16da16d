package org.volunteerkit.standard.profile;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.volunteerkit.measure.Measure;
import org.volunteerkit.measure.step.Cap;
import org.volunteerkit.measure.step.Step;
import org.volunteerkit.measure.step.Weigh;
import org.volunteerkit.measure.step.Worth;
import org.volunteerkit.problem.Message;
import org.volunteerkit.standard.Criterion;
import org.volunteerkit.standard.Standard;
import org.volunteerkit.value.Text;

/**
 * How one edition differs from another in what it asks, criterion by criterion, ready to be printed.
 *
 * <p>Two editions without a difference judge alike. Name, publisher, source and days are not compared.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class Difference {

    /**
     * One difference.
     *
     * @param criterion the name of the criterion; empty if it is about the whole
     * @param what the difference, as a sentence without a stop
     * @param reason why, in the words of the profile, if one gave a reason
     */
    public record Entry(Optional<String> criterion, Message what, Optional<Text> reason) {}

    private final ImmutableList<Entry> entries;

    private Difference(List<Entry> entries) {
        this.entries = ImmutableList.copyOf(entries);
    }

    /** Returns how one edition differs from another: what was dropped, added and changed from the first to the second. */
    public static Difference between(Standard from, Standard to) {
        return between(from, to, ImmutableList.of());
    }

    static Difference between(Standard from, Standard to, List<Change> changes) {
        List<Entry> entries = new ArrayList<>();
        for (Criterion old : from.items()) {
            Optional<Criterion> now = to.item(old.id());
            if (now.isPresent()) {
                new CriterionDifference(from, old, to, now.get())
                        .messages()
                        .forEach(what -> entries.add(new Entry(Optional.of(old.id()), what, Optional.empty())));
            } else {
                entries.add(new Entry(
                        Optional.of(old.id()),
                        Message.of("standard.diff-dropped").with("title", words(old.title())),
                        reason(old.id(), changes)));
            }
        }
        for (Criterion now : to.items()) {
            if (from.item(now.id()).isEmpty()) {
                entries.add(new Entry(
                        Optional.of(now.id()),
                        Message.of("standard.diff-added").with("title", words(now.title())),
                        Optional.empty()));
            }
        }
        if (!order(from, to).equals(order(to, from))) {
            entries.add(new Entry(Optional.empty(), Message.of("standard.diff-order"), Optional.empty()));
        }
        if (from.appliesTo() != to.appliesTo()) {
            entries.add(new Entry(Optional.empty(), Message.of("standard.diff-subject"), Optional.empty()));
        }
        if (!from.facts().equals(to.facts()) || !from.anchors().equals(to.anchors())) {
            entries.add(new Entry(Optional.empty(), Message.of("standard.diff-facts"), Optional.empty()));
        }
        if (!from.scoring().equals(to.scoring())) {
            entries.add(new Entry(Optional.empty(), Message.of("standard.diff-scoring"), Optional.empty()));
        }
        return new Difference(entries);
    }

    /** The names of the items of a standard that the other has too, in order, the clause on implementation marked. */
    private static List<String> order(Standard standard, Standard other) {
        return standard.items().stream()
                .filter(item -> other.item(item.id()).isPresent())
                .map(item -> standard.implementation().filter(item::equals).isPresent() ? item.id() + "!" : item.id())
                .toList();
    }

    private static Optional<Text> reason(String criterion, List<Change> changes) {
        for (Change change : changes) {
            if (change instanceof Change.Drop drop && drop.criterion().equals(criterion)) {
                return Optional.of(drop.reason());
            }
            if (change instanceof Change.Pick pick && !pick.criteria().contains(criterion)) {
                return Optional.of(pick.reason());
            }
        }
        return Optional.empty();
    }

    static Message words(Text text) {
        return Message.of("standard.words").with("zh", text.zh()).with("en", text.en());
    }

    /** Returns a value and all that it builds on, by name. */
    static Map<String, Measure> closure(Standard standard, String value) {
        Map<String, Measure> closure = new TreeMap<>();
        collect(standard, value, closure);
        return closure;
    }

    private static void collect(Standard standard, String value, Map<String, Measure> closure) {
        Measure measure = standard.values().get(value);
        if (measure != null && closure.putIfAbsent(value, measure) == null) {
            measure.of().ifPresent(source -> collect(standard, source, closure));
            for (List<String> sources : List.of(
                    measure.sum(),
                    measure.greatest(),
                    measure.least(),
                    measure.difference(),
                    measure.ratio(),
                    measure.among())) {
                sources.forEach(source -> collect(standard, source, closure));
            }
            measure.meets().ifPresent(needs -> needs.values().forEach(source -> collect(standard, source, closure)));
            if (measure.then().stream().anyMatch(Difference::mayNameValues)) {
                // The cases of such steps may look at any value; better one difference too many than one untold.
                closure.putAll(standard.values());
            }
        }
    }

    private static boolean mayNameValues(Step step) {
        return step instanceof Weigh || step instanceof Worth || step instanceof Cap;
    }

    /** Returns the differences, in the order of the first edition; what was added stands behind. */
    public List<Entry> entries() {
        return entries;
    }

    /** Returns whether both editions ask for the same. */
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Returns a line for each difference, with the reason where one was given. */
    public List<String> lines(Locale locale) {
        return entries.stream()
                .map(entry -> entry.reason()
                        .map(reason -> Message.of("standard.diff-reason")
                                .with("what", entry.what())
                                .with("reason", words(reason)))
                        .orElse(entry.what())
                        .text(locale))
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns the lines in English. */
    @Override
    public String toString() {
        return lines(Locale.ENGLISH).stream().collect(Collectors.joining("\n"));
    }
}
