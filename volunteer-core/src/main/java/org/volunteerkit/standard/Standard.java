package org.volunteerkit.standard;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.volunteerkit.measure.Measure;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Clause;
import org.volunteerkit.value.Text;
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
    "values",
    "criteria"
})
public abstract class Standard {

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

    /** Starts a standard; all but the note and the values is needed. */
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

    /** Returns the measures that live criteria use, by name. */
    public abstract Map<String, Measure> values();

    /** Returns the criteria in the order of the text. */
    public abstract List<Criterion> criteria();

    /** Checks that there are criteria and none stands twice. */
    @Value.Check
    void check() {
        Words.checkTerm("edition", edition());
        if (criteria().isEmpty()) {
            throw new InvalidValueException(Problem.of("standard.no-criteria").field("criteria"));
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < criteria().size(); i++) {
            if (!seen.add(criteria().get(i).id())) {
                throw new InvalidValueException(Problem.of("standard.criterion-twice")
                        .field("criteria[" + i + "].id")
                        .found(Found.value(criteria().get(i).id())));
            }
        }
    }

    /** Collects the parts of a standard. */
    public static final class Builder extends ImmutableStandard.Builder {
        Builder() {}
    }
}
