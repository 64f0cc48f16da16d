package org.volunteerkit.measure;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.measure.rule.Requirement;
import org.volunteerkit.problem.Message;
import org.volunteerkit.problem.OutOfRangeException;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Text;

/**
 * One portion of facts, seen from one day: what each value comes to there, worked out when it is first asked and once. A number
 * that leaves the range of exact fractions is an {@link OutOfRangeException} that says at which step.
 *
 * <p>Nothing is traced until somebody asks why. To be called, not extended. Not safe for many threads; each may have its own.
 */
public final class View {

    private final Measures measures;
    private final History history;
    private final LocalDate asOf;
    private @Nullable Evaluation plain;
    private @Nullable Evaluation traced;

    View(Measures measures, History history, LocalDate asOf) {
        this.measures = measures;
        this.history = history;
        this.asOf = asOf;
    }

    /**
     * What a value makes of one act.
     *
     * @param fact the act
     * @param day the day to which the quantity belongs; later than that of the act where it was carried into a later window
     * @param quantity what it came to
     */
    public record Act(Fact fact, LocalDate day, Quantity quantity) {}

    /** Returns the day from which the facts are seen. */
    public LocalDate asOf() {
        return asOf;
    }

    /**
     * Returns the same facts, seen from another day. What was worked out for one day is used for others: asking a view of the last
     * day for one of each earlier day costs as much as the facts and the days, not as their product.
     *
     * <p>So much is true of acts that are picked by what they are, and of what is made of them; not of values that look back from
     * the day of the question or of a later act: windows seen from the day, lengths, {@code void} and {@code carry}.
     *
     * @param day not after the day of the first view
     * @throws IllegalArgumentException if it is
     */
    public View seenFrom(LocalDate day) {
        if (day.isAfter(history.latest())) {
            throw new IllegalArgumentException("facts are seen from " + history.latest() + " or before: " + day);
        }
        return new View(measures, history, day);
    }

    /** Returns what a value comes to: all its acts, or the groups of the windows that hold the day. */
    public Quantity total(String name) {
        return OutOfRangeException.locating(
                Measures.path(name),
                () -> sum(name, DateRange.day(asOf), isCurrent()).orElseGet(() -> none(name)));
    }

    /**
     * Returns what a value comes to in a window: its acts on these days, and its groups by windows that lie in it or around it;
     * groups that are cut by no windows count as they stand on the day.
     */
    public Quantity total(String name, DateRange days) {
        return OutOfRangeException.locating(
                Measures.path(name), () -> sum(name, days, isIn(days)).orElseGet(() -> none(name)));
    }

    /**
     * Returns the figure at which requirements and grades look: what a value comes to, and where there is nothing what nothing comes
     * to, such as zero of a sum; empty if that is no figure, as of a mean, or of the age of somebody whose birth is not known.
     */
    public Optional<Quantity> figure(String name) {
        return OutOfRangeException.locating(
                Measures.path(name),
                () -> sum(name, DateRange.day(asOf), isCurrent()).or(() -> ofNothing(name)));
    }

    /** Returns the figure of a value in a window, as {@link #total(String, DateRange)} chooses what belongs to it. */
    public Optional<Quantity> figure(String name, DateRange days) {
        return OutOfRangeException.locating(
                Measures.path(name), () -> sum(name, days, isIn(days)).or(() -> ofNothing(name)));
    }

    /** Returns each act that counts, in the order in which they happened; none of a value that was folded, and no states. */
    public List<Act> acts(String name) {
        ImmutableList.Builder<Act> acts = ImmutableList.builder();
        Node node = measures.node(name);
        if (node.acts) {
            for (Row row : run(false).inOrder(node)) {
                Fact fact = row.fact();
                if (row.counts() && fact != null && row.day().isPresent()) {
                    acts.add(new Act(fact, row.day().get(), row.quantity()));
                }
            }
        }
        return acts.build();
    }

    /**
     * Returns whether a requirement is met, and what is missing.
     *
     * @throws org.volunteerkit.problem.ProblemException with everything that {@link Measures#check(Requirement, String)} finds
     */
    public Fulfilment fulfil(Requirement requirement) {
        return history.requiring(requirement, measures).in(run(false));
    }

    /** Returns why a value comes to what {@link #total(String)} says; its parts are acts or groups. */
    public Trace explain(String name) {
        return OutOfRangeException.locating(Measures.path(name), () -> trace(name, DateRange.day(asOf), isCurrent()));
    }

    /** Returns why a value comes to what {@link #total(String, DateRange)} says. */
    public Trace explain(String name, DateRange days) {
        return OutOfRangeException.locating(Measures.path(name), () -> trace(name, days, isIn(days)));
    }

    private interface Choice {
        boolean takes(Row row);
    }

    private Choice isCurrent() {
        return row -> row.group().isCurrent(asOf);
    }

    private static Choice isIn(DateRange days) {
        return row -> {
            Optional<DateRange> window = row.group().window();
            if (window.isPresent()) {
                return days.contains(window.get()) || window.get().contains(days);
            }
            return row.day().map(days::contains).orElse(true);
        };
    }

    /** The rows of a value that may be chosen, and maybe others. */
    private List<Row> rows(Node node, DateRange days, boolean tracing) {
        Evaluation run = run(tracing);
        // All acts up to the day are current, and of groups those of its windows.
        boolean isAll = node.acts && days.equals(DateRange.day(asOf));
        return isAll ? run.rows(node) : run.rows(node, days);
    }

    private Quantity none(String name) {
        return Quantity.of(0, measures.unit(name));
    }

    private Optional<Quantity> ofNothing(String name) {
        return Figures.ofNothing(Planner.lookedAt(measures.node(name)));
    }

    private Optional<Quantity> sum(String name, DateRange days, Choice choice) {
        Node node = measures.node(name);
        Quantity sum = null;
        for (Row row : rows(node, days, false)) {
            if (row.counts() && choice.takes(row)) {
                sum = sum == null ? row.quantity() : sum.plus(row.quantity());
            }
        }
        return Optional.ofNullable(sum);
    }

    private Trace trace(String name, DateRange days, Choice choice) {
        Node node = measures.node(name);
        Stream<Row> chosen = rows(node, days, true).stream().filter(choice::takes);
        List<Row> rows = (node.acts ? chosen.sorted(Row.EARLIEST_FIRST) : chosen).toList();
        Quantity total = Quantity.of(0, node.unit);
        for (Row row : rows) {
            total = row.counts() ? total.plus(row.quantity()) : total;
        }
        Text title = measures.title(name);
        return Trace.step(
                Message.of("measure.trace-value").with("zh", title.zh()).with("en", title.en()),
                total,
                true,
                rows.stream().map(Row::trace).toList());
    }

    private Evaluation run(boolean tracing) {
        Evaluation run = tracing ? traced : plain;
        if (run == null) {
            run = history.from(asOf, tracing);
            if (tracing) {
                traced = run;
            } else {
                plain = run;
            }
        }
        return run;
    }
}
