package org.volunteerkit.reports.indicator;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.volunteerkit.measure.Answer;
import org.volunteerkit.measure.Measures;
import org.volunteerkit.measure.Tally;
import org.volunteerkit.measure.fact.Vocabulary;
import org.volunteerkit.measure.rule.Amounts;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.problem.ProblemException;
import org.volunteerkit.reports.document.Cell;
import org.volunteerkit.reports.document.Figure;
import org.volunteerkit.reports.document.Table;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Unit;

/**
 * A set of indicators that was checked against a vocabulary of facts and is ready to turn a tally into figures.
 *
 * <p>Figures are a pure function of the set and the tally: they know nothing of facts that the tally does not hold.
 *
 * <p>To be called, not extended. Immutable, safe for many threads.
 */
public final class Indicators {

    private final IndicatorSet set;
    private final Measures measures;
    private final Folds folds;

    private Indicators(IndicatorSet set, Measures measures) {
        this.set = set;
        this.measures = measures;
        this.folds = new Folds(set.values());
    }

    /**
     * Returns everything that is wrong with a set beyond its form: values that cannot be measured, figures without their value
     * or folded into groups, norms in another unit, tables that do not fit their values.
     *
     * @return problems with a path such as {@code indicators[3].norm}, in the order of the document
     */
    public static List<Problem> check(IndicatorSet set, Vocabulary vocabulary) {
        List<Problem> problems = new ArrayList<>(Measures.check(set, vocabulary));
        Optional<Measures> ready = problems.isEmpty() ? Optional.of(Measures.of(set, vocabulary)) : Optional.empty();
        for (int i = 0; i < set.indicators().size(); i++) {
            Indicator indicator = set.indicators().get(i);
            String path = "indicators[" + i + "]";
            indicator.value().ifPresent(value -> {
                if (isKnown(set, value, path, problems)) {
                    ready.ifPresent(measures -> checkFigure(measures, indicator, value, path, problems));
                }
            });
        }
        for (int i = 0; i < set.breakdowns().size(); i++) {
            Breakdown breakdown = set.breakdowns().get(i);
            String path = "breakdowns[" + i + "]";
            if (isKnown(set, breakdown.value(), path, problems)) {
                ready.ifPresent(measures -> checkBreakdown(set, measures, breakdown, path, problems));
            }
        }
        return ImmutableList.copyOf(problems);
    }

    private static boolean isKnown(IndicatorSet set, String value, String path, List<Problem> problems) {
        boolean known = set.values().containsKey(value);
        if (!known) {
            problems.add(Problem.of("measure.value-unknown")
                    .with("known", String.join(", ", set.values().keySet()))
                    .field(path + ".value"));
        }
        return known;
    }

    private static void checkFigure(
            Measures measures, Indicator indicator, String value, String path, List<Problem> problems) {
        if (!measures.keys(value).isEmpty()) {
            problems.add(Texts.problem("reports.figure-folded")
                    .with("keys", String.join(", ", measures.keys(value)))
                    .field(path + ".value"));
        }
        Unit unit = measures.unit(value);
        boolean fits = indicator
                .norm()
                .map(norm -> norm.limits().stream().allMatch(limit -> limit.unit() == unit))
                .orElse(true);
        if (!fits) {
            problems.add(Problem.of("measure.unit")
                    .with("unit", Amounts.inWords(unit))
                    .field(path + ".norm"));
        }
    }

    private static void checkBreakdown(
            IndicatorSet set, Measures measures, Breakdown breakdown, String path, List<Problem> problems) {
        Set<String> keys = measures.keys(breakdown.value());
        if (keys.isEmpty()) {
            problems.add(Texts.problem("reports.breakdown-whole").field(path + ".value"));
        } else if (keys.size() != breakdown.keys().size()) {
            problems.add(Texts.problem("reports.breakdown-keys")
                    .with("count", keys.size())
                    .field(path + ".keys"));
        }
        if (breakdown.total().isPresent() && !new Folds(set.values()).addsUp(breakdown.value())) {
            problems.add(Texts.problem("reports.breakdown-total").field(path + ".total"));
        }
    }

    /**
     * Returns indicators that are ready.
     *
     * @throws ProblemException with everything that {@link #check} finds
     */
    public static Indicators of(IndicatorSet set, Vocabulary vocabulary) {
        List<Problem> problems = check(set, vocabulary);
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return new Indicators(set, Measures.of(set, vocabulary));
    }

    /** Returns the set. */
    public IndicatorSet set() {
        return set;
    }

    /** Returns the measures whose tally the figures are read from. */
    public Measures measures() {
        return measures;
    }

    /**
     * Returns what the indicators come to, in the order of the set.
     *
     * @param tally a tally of {@link #measures}
     */
    public List<Result> results(Tally tally) {
        return set.indicators().stream()
                .map(indicator -> result(indicator, tally))
                .toList();
    }

    /**
     * Returns the figures of the indicators, in the order of the set.
     *
     * @param tally a tally of {@link #measures}
     */
    public List<Figure> figures(Tally tally) {
        return results(tally).stream().map(Result::figure).toList();
    }

    /** Returns the breakdown of a name. */
    public Optional<Breakdown> breakdown(String id) {
        return set.breakdowns().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /**
     * Returns a value by its groups, one row a group, in alphabetical order of the keys.
     *
     * @param tally a tally of {@link #measures}
     * @param breakdown one of the set's
     * @param names what people call the things behind keys that the breakdown has no words for
     */
    public Table table(Tally tally, Breakdown breakdown, Names names) {
        return new Tabulation(this, tally, breakdown, names).table();
    }

    private Result result(Indicator indicator, Tally tally) {
        if (indicator.value().isEmpty()) {
            return new Result(indicator, Cell.missing(indicator.reason().orElseThrow()), Optional.empty());
        }
        String value = indicator.value().get();
        Optional<Quantity> found = figure(value, tally);
        return new Result(indicator, cell(value, tally, found, indicator.decimals()), found);
    }

    private Cell cell(String value, Tally tally, Optional<Quantity> found, int decimals, String... keys) {
        Optional<List<String>> parts = parts(value);
        if (parts.isPresent()) {
            Answer part = tally.answer(parts.get().get(0));
            Answer whole = tally.answer(parts.get().get(1));
            return Cell.share(part.figureOrZero(keys), whole.figureOrZero(keys), decimals);
        }
        return found.map(exact -> Cell.of(exact, decimals)).orElse(Cell.missing(Texts.message("reports.no-facts")));
    }

    /** Returns the cell of one group. */
    Cell cell(String value, Tally tally, Quantity found, int decimals, List<String> keys) {
        return cell(value, tally, Optional.of(found), decimals, keys.toArray(new String[0]));
    }

    /** Returns the two values of which a value is the share, unless something was done with the share. */
    Optional<List<String>> parts(String value) {
        return measures.shareOf(value)
                .filter(parts -> Optional.ofNullable(set.values().get(value))
                        .map(measure -> measure.then().isEmpty())
                        .orElse(false));
    }

    private Optional<Quantity> figure(String value, Tally tally) {
        Answer answer = tally.answer(value);
        return folds.isZeroOfNothing(value) ? Optional.of(answer.figureOrZero()) : answer.figure();
    }
}
