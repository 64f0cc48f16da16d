package org.volunteerkit.measure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.measure.fact.Vocabulary;
import org.volunteerkit.measure.rule.Bounds;
import org.volunteerkit.measure.rule.Pick;
import org.volunteerkit.problem.Message;
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

    private final ImmutableMap<String, Measure> values;
    private final ImmutableMap<String, Node> nodes;
    private final ImmutableMap<String, Node> results;
    private final ImmutableSet<Folding> firstFolds;

    private Measures(ImmutableMap<String, Measure> values, ImmutableMap<String, Node> nodes) {
        this.values = values;
        this.nodes = nodes;
        ImmutableMap.Builder<String, Node> totalled = ImmutableMap.builder();
        nodes.forEach((name, node) -> totalled.put(name, Planner.totalled(node)));
        this.results = totalled.buildOrThrow();
        ImmutableSet.Builder<Folding> folds = ImmutableSet.builder();
        results.values().forEach(node -> addFirstFolds(node, folds));
        this.firstFolds = folds.build();
    }

    private static void addFirstFolds(Node node, ImmutableSet.Builder<Folding> folds) {
        if (node instanceof Folding folding && folding.isFirst()) {
            folds.add(folding);
        } else {
            node.sources().forEach(source -> addFirstFolds(source, folds));
        }
    }

    /**
     * Returns everything that is wrong with some measures: unknown kinds, fields, keys and values, circles, units that do not
     * fit.
     *
     * @param values the measures by name, as the document has them under {@code values}
     * @return problems with a path such as {@code values.hours.then[2].cap.max}, in the order of the document
     */
    public static List<Problem> check(Map<String, Measure> values, Vocabulary vocabulary) {
        Planner planner = new Planner(values, vocabulary);
        planner.plan();
        return ImmutableList.copyOf(planner.problems());
    }

    /**
     * Returns measures that are ready to answer.
     *
     * @throws ProblemException with everything that {@link #check} finds
     */
    public static Measures of(Map<String, Measure> values, Vocabulary vocabulary) {
        Planner planner = new Planner(values, vocabulary);
        Map<String, Node> nodes = planner.plan();
        if (!planner.problems().isEmpty()) {
            throw new ProblemException(planner.problems());
        }
        return new Measures(ImmutableMap.copyOf(values), ImmutableMap.copyOf(nodes));
    }

    /**
     * Returns measures of those values that have no problem and build on none that has, so that a check can go on behind the
     * first problem.
     */
    public static Measures ofSound(Map<String, Measure> values, Vocabulary vocabulary) {
        Map<String, Node> nodes = new Planner(values, vocabulary).plan();
        Map<String, Measure> sound = new LinkedHashMap<>(values);
        sound.keySet().retainAll(nodes.keySet());
        return new Measures(ImmutableMap.copyOf(sound), ImmutableMap.copyOf(nodes));
    }

    /**
     * Returns what is wrong with limits to which quantities of a unit are to keep.
     *
     * @param path where the limits stand, such as {@code criteria[2].live}
     */
    public static List<Problem> check(Bounds limits, Unit unit, String path) {
        return Planner.problems(limits, unit, path);
    }

    /** Returns the names of the values, in the order of the document. */
    public Set<String> names() {
        return values.keySet();
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
        return measure(name).title().orElse(Text.of(name, name));
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
        Node node = known(name);
        Evaluation run = Evaluation.over(facts, asOf, true);
        List<Row> rows = node.acts ? run.inOrder(node) : run.rows(node);
        Quantity total = rows.stream()
                .filter(row -> row.counts() && isCurrent(row, asOf))
                .map(Row::quantity)
                .reduce(Quantity.of(0, node.unit), Quantity::plus);
        Text title = title(name);
        return new Trace(
                Message.of("measure.trace-value").with("zh", title.zh()).with("en", title.en()),
                total,
                true,
                Optional.empty(),
                rows.stream()
                        .filter(row -> isCurrent(row, asOf))
                        .map(Row::trace)
                        .toList());
    }

    /**
     * Returns the facts behind a value: those that any of its choices picks, in the order given.
     *
     * <p>What a test, a cap or a window leaves out later is among them; the trace says so.
     */
    public List<Fact> behind(String name, Iterable<Fact> facts, LocalDate asOf) {
        Set<Node.Picking> choices = picks(known(name));
        return StreamSupport.stream(facts.spliterator(), false)
                .filter(fact -> choices.stream().anyMatch(choice -> choice.admits(fact, asOf)))
                .toList();
    }

    /** Returns the choices of facts that a value starts from. */
    public List<Pick> choices(String name) {
        return picks(known(name)).stream().map(choice -> choice.pick).toList();
    }

    static boolean isCurrent(Row row, LocalDate asOf) {
        return row.group().window().map(days -> days.contains(asOf)).orElse(true);
    }

    Node result(String name) {
        return known(name, results);
    }

    Set<Folding> firstFolds() {
        return firstFolds;
    }

    private static Set<Node.Picking> picks(Node node) {
        ImmutableSet.Builder<Node.Picking> picks = ImmutableSet.builder();
        if (node instanceof Node.Picking picking) {
            picks.add(picking);
        }
        node.sources().forEach(source -> picks.addAll(picks(source)));
        return picks.build();
    }

    private Node known(String name) {
        return known(name, nodes);
    }

    /** Returns the measure of a name. */
    public Measure measure(String name) {
        return known(name, values);
    }

    private <V> V known(String name, ImmutableMap<String, V> byName) {
        V found = byName.get(name);
        if (found == null) {
            throw new ProblemException(
                    Problem.of("measure.value-unknown").with("known", Planner.list(values.keySet())));
        }
        return found;
    }

    /** Returns the names with their units. */
    @Override
    public String toString() {
        return nodes.entrySet().stream()
                .map(each -> each.getKey() + " in " + each.getValue().unit.word())
                .collect(Collectors.joining(", "));
    }
}
