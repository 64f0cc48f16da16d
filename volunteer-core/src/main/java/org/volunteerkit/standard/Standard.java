package org.volunteerkit.standard;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.volunteerkit.measure.Measure;
import org.volunteerkit.measure.MeasureDocument;
import org.volunteerkit.measure.fact.FactForm;
import org.volunteerkit.measure.rule.Anchor;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Clause;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Ratio;
import org.volunteerkit.value.Text;
import org.volunteerkit.value.Unit;
import org.volunteerkit.value.Words;

/**
 * One edition of a standard (标准): who published it, when it is in force, to what it applies, and its criteria in order.
 *
 * <p>六有 is not one list: publishers differ in number, wording and order, and change both. So a standard is data, and a station
 * is judged by the edition that is in force on the day of the inspection.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
@JsonPropertyOrder({
    "id",
    "edition",
    "title",
    "publisher",
    "validity",
    "appliesTo",
    "source",
    "note",
    "scoring",
    "facts",
    "anchors",
    "values",
    "criteria",
    "implementation"
})
public abstract class Standard implements MeasureDocument {

    /** What a standard is about; live values are folded by its key. */
    public enum Subject {
        /** Stations, by {@code station}. */
        STATION("station"),
        /** Teams, by {@code team}. */
        TEAM("team"),
        /** Organisations and their areas, by {@code organization}. */
        ORGANIZATION("organization"),
        /** The whole of the facts, such as a district; values are folded over all. */
        WHOLE("");

        private final String key;

        Subject(String key) {
            this.key = key;
        }

        /** Returns the key by which live values are folded; empty for the whole. */
        public Optional<String> key() {
            return key.isEmpty() ? Optional.empty() : Optional.of(key);
        }
    }

    Standard() {}

    /** Starts a standard; all but note, scoring, facts, anchors, values and implementation is needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the key that all editions share. */
    public abstract StandardId id();

    /** Returns the name of the edition, in lower case with hyphens, such as {@code 2013}. */
    public abstract String edition();

    /** Returns the name of the standard. */
    public abstract Text title();

    /** Returns who published it. */
    public abstract Text publisher();

    /** Returns the days on which the edition is in force. */
    public abstract DateRange validity();

    /** Returns what it is about. */
    public abstract Subject appliesTo();

    /** Returns where it is printed. */
    public abstract Clause source();

    /** Returns how it was read, and what its text leaves open. */
    public abstract Optional<Text> note();

    /** Returns how marks are given; absent if the standard gives none. */
    public abstract Optional<Scoring> scoring();

    /** Returns the kinds of facts that the standard brings with it, by name, such as inspections of a town's own. */
    @Override
    public abstract Map<String, FactForm> facts();

    /** Returns the personal events from which windows count, by name. */
    @Override
    public abstract Map<String, Anchor> anchors();

    /** Returns the measures that live criteria use, by name. */
    @Override
    public abstract Map<String, Measure> values();

    /** Returns the criteria in the order of the text, without the clause on implementation. */
    public abstract List<Criterion> criteria();

    /** Returns the clause that all this be carried out (一落实), which a label such as 六有 does not count. */
    public abstract Optional<Criterion> implementation();

    /** Returns all that is judged: the criteria in order, and the clause on implementation behind them. */
    public final List<Criterion> items() {
        ImmutableList.Builder<Criterion> items = ImmutableList.builder();
        items.addAll(criteria());
        implementation().ifPresent(items::add);
        return items.build();
    }

    /** Returns a criterion or the clause on implementation; empty if there is none of that name. */
    public final Optional<Criterion> item(String name) {
        return items().stream().filter(each -> each.id().equals(name)).findFirst();
    }

    /** Returns where an item is printed: its own clause, or its article of the standard's source. */
    public final Clause clause(Criterion item) {
        return item.clause()
                .orElseGet(() -> Clause.builder()
                        .source(source().source())
                        .publisher(source().publisher())
                        .dated(source().dated())
                        .article(item.article().or(source()::article))
                        .note(source().note())
                        .build());
    }

    /** Returns the path of an item within the document, such as {@code criteria[2]}. */
    final String path(int item) {
        return item < criteria().size() ? "criteria[" + item + "]" : "implementation";
    }

    /** Checks that there are criteria, none stands twice, and every grade can be reached. */
    @Value.Check
    void check() {
        Words.checkTerm("edition", edition());
        if (criteria().isEmpty()) {
            throw new InvalidValueException(Problem.of("standard.no-criteria").field("criteria"));
        }
        Set<String> seen = new HashSet<>();
        List<Criterion> items = items();
        for (int i = 0; i < items.size(); i++) {
            if (!seen.add(items.get(i).id())) {
                throw new InvalidValueException(Problem.of("standard.criterion-twice")
                        .field(path(i) + ".id")
                        .found(Found.value(items.get(i).id())));
            }
        }
        scoring().ifPresent(this::checkReachable);
    }

    private void checkReachable(Scoring scoring) {
        Quantity most = Score.best(items());
        for (int i = 0; i < scoring.grades().size(); i++) {
            Quantity from = scoring.grades().get(i).from();
            if (from.compareTo(most) > 0) {
                throw new InvalidValueException(Problem.of("standard.grade-unreachable")
                        .with(
                                "most",
                                most.number()
                                        .round(Ratio.of(1, 10), RoundingMode.FLOOR)
                                        .toString())
                        .field("scoring.grades[" + i + "].from")
                        .found(Found.value(from.toString())));
            }
        }
    }

    /** Collects the parts of a standard. */
    public static final class Builder extends ImmutableStandard.Builder {
        Builder() {}
    }

    /** How marks are given for what is met in part, and which share of the marks makes which grade. Immutable. */
    @Value.Immutable
    @JsonPropertyOrder({"partly", "grades"})
    public abstract static class Scoring {

        private static final Quantity NOTHING = Quantity.of(0, Unit.PERCENT);
        private static final Quantity ALL = Quantity.of(100, Unit.PERCENT);

        Scoring() {}

        /** Starts a scoring; the share for what is met in part is needed. */
        public static Builder builder() {
            return new Builder();
        }

        /** Returns the share of its marks that a criterion brings if it is met in part, 0 to 100 percent. */
        public abstract Quantity partly();

        /** Returns the grades, lowest first; none if marks are only counted. */
        public abstract List<Grade> grades();

        /** Checks that shares are percentages and grades rise. */
        @Value.Check
        void check() {
            if (!isShare(partly()) || partly().compareTo(ALL) > 0) {
                throw new InvalidValueException(
                        Problem.of("standard.partly-share").field("partly").found(Found.value(partly().toString())));
            }
            for (int i = 0; i < grades().size(); i++) {
                Quantity from = grades().get(i).from();
                boolean rises = isShare(from)
                        && (i == 0 || from.compareTo(grades().get(i - 1).from()) > 0);
                if (!rises) {
                    throw new InvalidValueException(Problem.of("standard.grades-rise")
                            .field("grades[" + i + "].from")
                            .found(Found.value(from.toString())));
                }
            }
        }

        private static boolean isShare(Quantity share) {
            return share.unit().equals(Unit.PERCENT) && share.compareTo(NOTHING) >= 0;
        }

        /** Collects the parts of a scoring. */
        public static final class Builder extends ImmutableScoring.Builder {
            Builder() {}
        }
    }

    /**
     * A grade and the share of the marks from which on it is reached, the share itself included.
     *
     * @param label what the grade is called
     * @param from a share in percent, of the marks of all criteria that apply and are no bonus
     */
    public record Grade(Text label, Quantity from) {}
}
