package org.volunteerkit.measure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.measure.fact.Vocabulary;
import org.volunteerkit.measure.rule.Bounds;
import org.volunteerkit.measure.rule.Pick;
import org.volunteerkit.measure.rule.Requirement;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.problem.ProblemException;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Ratio;
import org.volunteerkit.value.Text;
import org.volunteerkit.value.Unit;

/**
 * Named measures that build on each other, checked against a vocabulary and ready to answer.
 *
 * <p>Answering is a pure function of facts and a day. Facts are given in portions; all facts that a cap or a running total
 * ties together, usually those of one person, belong into one portion. Within a portion their order does not matter.
 *
 * <p>To be called, not extended. Immutable, safe for many threads.
 */
public final class Measures {

    private final MeasureDocument document;
    private final Vocabulary vocabulary;
    private final ImmutableMap<String, Anchoring> events;
    private final ImmutableMap<String, Node> nodes;
    private final ImmutableMap<String, Node> results;
    private final ImmutableList<Node> places;

    private Measures(MeasureDocument document, Planner planner, Map<String, Node> nodes) {
        this.document = document;
        this.vocabulary = planner.vocabulary();
        this.events = planner.events();
        this.nodes = ImmutableMap.copyOf(nodes);
        ImmutableMap.Builder<String, Node> totalled = ImmutableMap.builder();
        nodes.forEach((name, node) -> {
            Node total = Planner.totalled(node);
            total.standsAt(path(name));
            totalled.put(name, total);
        });
        this.results = totalled.buildOrThrow();
        ImmutableSet.Builder<Node> found = ImmutableSet.builder();
        // In the order of the document, whatever the order in which values needed each other.
        names().forEach(name -> result(name).addPlaces(found));
        this.places = found.build().asList();
    }

    /**
     * Returns everything that is wrong with the measures of a document: unknown kinds, fields, words, keys, values and events,
     * circles, units that do not fit, cases that leave gaps or overlap.
     *
     * @return problems with a path such as {@code values.hours.then[2].cap.max}, in the order of the document
     */
    public static List<Problem> check(MeasureDocument document, Vocabulary vocabulary) {
        Planner planner = new Planner(document, vocabulary);
        planner.plan();
        return ImmutableList.copyOf(planner.problems());
    }

    /**
     * Returns what is no mistake but may not be meant: schedules by which more gives less, maxima of nothing or that are never
     * passed, pieces and limits that nothing reaches, tests that everything passes, factors and grains that change nothing.
     *
     * <p>What is told is certain from the document alone; a document without notes may still have such places.
     *
     * @return notes with a path such as {@code values.points.then[2].worth.schedule[1]}, in the order of the document
     */
    public static List<Problem> notes(MeasureDocument document, Vocabulary vocabulary) {
        Planner planner = new Planner(document, vocabulary);
        planner.plan();
        return planner.notes();
    }

    /**
     * Returns what may not be meant, and the values that nobody looks at.
     *
     * @param used the values that the document uses beside its measures, such as those of effects or criteria
     */
    public static List<Problem> notes(MeasureDocument document, Vocabulary vocabulary, Set<String> used) {
        Planner planner = new Planner(document, vocabulary);
        planner.plan();
        return ImmutableList.<Problem>builder()
                .addAll(planner.notes())
                .addAll(planner.unused(used))
                .build();
    }

    /** Returns everything that is wrong with measures that bring neither kinds of facts nor personal events with them. */
    public static List<Problem> check(Map<String, Measure> values, Vocabulary vocabulary) {
        return check(new Values(values), vocabulary);
    }

    /**
     * Returns the measures of a document, ready to answer.
     *
     * @param vocabulary the kinds of facts; those that the document brings with it are added
     * @throws ProblemException with everything that {@link #check(MeasureDocument, Vocabulary)} finds
     */
    public static Measures of(MeasureDocument document, Vocabulary vocabulary) {
        Planner planner = new Planner(document, vocabulary);
        Map<String, Node> nodes = planner.plan();
        if (!planner.problems().isEmpty()) {
            throw new ProblemException(planner.problems());
        }
        return new Measures(document, planner, nodes);
    }

    /**
     * Returns measures that bring neither kinds of facts nor personal events with them.
     *
     * @throws ProblemException with everything that {@link #check(Map, Vocabulary)} finds
     */
    public static Measures of(Map<String, Measure> values, Vocabulary vocabulary) {
        return of(new Values(values), vocabulary);
    }

    /**
     * Returns measures of those values that have no problem and build on none that has, so that a check can go on behind the
     * first problem.
     */
    public static Measures ofSound(MeasureDocument document, Vocabulary vocabulary) {
        Planner planner = new Planner(document, vocabulary);
        Map<String, Node> nodes = planner.plan();
        return new Measures(document, planner, nodes);
    }

    /** Returns measures of those values that have no problem, of measures that bring nothing else with them. */
    public static Measures ofSound(Map<String, Measure> values, Vocabulary vocabulary) {
        return ofSound(new Values(values), vocabulary);
    }

    /**
     * Returns what is wrong with limits to which quantities of a unit are to keep.
     *
     * @param path where the limits stand, such as {@code criteria[2].live}
     */
    public static List<Problem> check(Bounds limits, Unit unit, String path) {
        return Planner.problems(limits, unit, path);
    }

    /**
     * Returns what is wrong with a requirement of these values: values that do not exist or are folded by more than the person,
     * units that do not fit, limits that cannot be kept.
     *
     * @param path where the requirement stands, such as {@code effects[0].issue.needs}
     */
    public List<Problem> check(Requirement requirement, String path) {
        ImmutableList.Builder<Problem> problems = ImmutableList.builder();
        planned(requirement, path, problems);
        return problems.build();
    }

    private @Nullable Requiring planned(Requirement requirement, String path, ImmutableList.Builder<Problem> into) {
        Requirements values = new Requirements(
                requirement,
                path,
                (name, place) -> {
                    Node node = nodes.get(name);
                    // A value that is there but has a problem of its own was told before.
                    if (node == null && !document.values().containsKey(name)) {
                        into.add(Problem.of("measure.value-unknown")
                                .with("known", Planner.list(names()))
                                .field(place));
                    }
                    return node;
                },
                into::add);
        values.ofPersons();
        return values.result(this::title);
    }

    /**
     * Returns whether a requirement is met, and what is missing.
     *
     * @param requirement what values must come to
     * @param facts one portion, such as all facts of one person
     * @param asOf the day from which facts are seen
     * @throws ProblemException with everything that {@link #check(Requirement, String)} finds
     */
    public Fulfilment fulfil(Requirement requirement, Iterable<Fact> facts, LocalDate asOf) {
        return view(facts, asOf).fulfil(requirement);
    }

    /** Returns the names of the values, in the order of the document. */
    public Set<String> names() {
        return Sets.filter(document.values().keySet(), nodes::containsKey);
    }

    /** Returns the kinds of facts, those that the document brought with it included. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Returns the names of the personal events of the document. */
    public Set<String> events() {
        return events.keySet();
    }

    /**
     * Returns the day of a personal event.
     *
     * @param name the event
     * @param facts the facts of one person
     * @param asOf the day from which facts are seen
     * @return empty if it has not happened, or if there is no such event
     */
    public Optional<LocalDate> event(String name, Iterable<Fact> facts, LocalDate asOf) {
        return History.of(facts, events, asOf).from(asOf, false).event(name, "");
    }

    /**
     * Returns whether everybody must be known for a value, because somebody is among the first of all: then only the tally of
     * all portions has an answer.
     */
    public boolean needsEverybody(String name) {
        return StepPlanner.hasRank(known(name));
    }

    /** Returns the unit in which a value answers. */
    public Unit unit(String name) {
        return known(name).unit;
    }

    /**
     * Returns what every quantity of a value is a multiple of, acts and totals alike, whatever the facts are: 1/60 of hours
     * that nobody rounded, 1 of points that were.
     *
     * @return empty if nothing is certain, as of a mean or a share
     */
    public Optional<Ratio> grain(String name) {
        return Optional.ofNullable(known(name).grain());
    }

    /**
     * Returns the most that one group of a value can come to, whatever the facts are: what its caps and schedules allow.
     *
     * @return empty if nothing is certain
     */
    public Optional<Quantity> most(String name) {
        Node node = result(name);
        return Optional.ofNullable(node.reach().most()).map(number -> Quantity.of(number, node.unit));
    }

    /** Returns the keys that a value answers by, one quantity for each group; none if it answers with one. */
    public Set<String> keys(String name) {
        return result(name).keys;
    }

    /** Returns whether a value is a list of acts or states of which each has a quantity, not yet folded. */
    public boolean isOfActs(String name) {
        return known(name).acts;
    }

    /** Returns what people call a value; its name if they call it nothing. */
    public Text title(String name) {
        known(name);
        return Planner.title(document, name);
    }

    /** Returns the two values of which a value is the share; empty for all other values. */
    public Optional<List<String>> shareOf(String name) {
        List<String> two = measure(name).ratio();
        return two.isEmpty() ? Optional.empty() : Optional.of(ImmutableList.copyOf(two));
    }

    /** Starts a tally, seen from a day: acts after it and states that do not hold on it do not count. */
    public Tally.Builder tallying(LocalDate asOf) {
        return new Tally.Builder(this, asOf);
    }

    /** Returns the tally of one portion of facts, seen from a day. */
    public Tally tally(Iterable<Fact> facts, LocalDate asOf) {
        return tallying(asOf).add(facts).build();
    }

    /**
     * Returns why a value is what it is for some facts.
     *
     * @param name the value
     * @param facts one portion, such as all facts of one person
     */
    public Trace explain(String name, Iterable<Fact> facts, LocalDate asOf) {
        return view(facts, asOf).explain(name);
    }

    /** Returns a portion of facts seen from a day, for whoever has many questions to them. */
    public View view(Iterable<Fact> facts, LocalDate asOf) {
        return new View(this, History.of(facts, events, asOf), asOf);
    }

    /**
     * Returns the facts behind a value: those that any of its choices picks, in the order given.
     *
     * <p>What a test, a cap or a window leaves out later is among them; the trace says so.
     */
    public List<Fact> behind(String name, Iterable<Fact> facts, LocalDate asOf) {
        Set<Picking> choices = known(name).picks();
        List<Fact> portion = ImmutableList.copyOf(facts);
        Evaluation run = History.of(portion, events, asOf).from(asOf, false);
        return portion.stream()
                .filter(fact -> choices.stream().anyMatch(choice -> choice.admits(fact, run)))
                .toList();
    }

    /** Returns the choices of facts that a value starts from. */
    public List<Pick> choices(String name) {
        return known(name).picks().stream().map(Picking::pick).toList();
    }

    /** Returns a tally that was written down, or several of them added up. */
    public Tally tally(LocalDate asOf, Iterable<TallyPart> parts) {
        Tally.Builder tally = tallying(asOf);
        parts.forEach(tally::add);
        return tally.build();
    }

    /** Whether tallies of these measures add up with those of others: the documents are equal. */
    boolean isLike(Measures others) {
        return this == others
                || (places.size() == others.places.size()
                        && document.values().equals(others.document.values())
                        && nodes.keySet().equals(others.nodes.keySet())
                        && document.anchors().equals(others.document.anchors())
                        && document.facts().equals(others.document.facts()));
    }

    Node node(String name) {
        return known(name);
    }

    Requiring requiring(Requirement requirement) {
        ImmutableList.Builder<Problem> problems = ImmutableList.builder();
        Requiring requiring = planned(requirement, "", problems);
        if (requiring == null) {
            throw new ProblemException(problems.build());
        }
        return requiring;
    }

    Node result(String name) {
        return known(name, results);
    }

    ImmutableMap<String, Anchoring> eventsByName() {
        return events;
    }

    /** Where a value stands in the document. */
    static String path(String name) {
        return "values." + name;
    }

    /** The nodes at which portions are gathered; the number of a place tells it from others. */
    ImmutableList<Node> places() {
        return places;
    }

    private Node known(String name) {
        return known(name, nodes);
    }

    /** Returns the measure of a name. */
    public Measure measure(String name) {
        known(name);
        return known(name, document.values());
    }

    private <V> V known(String name, Map<String, V> byName) {
        V found = byName.get(name);
        if (found == null) {
            throw new ProblemException(Problem.of("measure.value-unknown").with("known", Planner.list(names())));
        }
        return found;
    }

    /** Returns the names with their units. */
    @Override
    public String toString() {
        return names().stream().map(name -> name + " in " + unit(name).word()).collect(Collectors.joining(", "));
    }
}
