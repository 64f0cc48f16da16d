package org.volunteerkit.measure;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Ratio;

/**
 * One group of a {@link Tally}, written down: enough to go on adding on another machine.
 *
 * <p>A part means something only to measures of an equal document; see {@link Measures#tally(LocalDate, Iterable)}. It holds
 * sums and the keys of groups, no facts.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
@JsonPropertyOrder({
    "place",
    "keys",
    "window",
    "count",
    "sum",
    "extreme",
    "different",
    "latest",
    "windows",
    "flagged",
    "torn"
})
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public abstract class TallyPart {

    /**
     * What one act said, and when.
     *
     * @param day the day; absent of what has none
     * @param moment the instant; absent if only the day is known
     * @param kind the kind of the act; empty of a group
     * @param id what tells it from others of its kind
     * @param number how much
     */
    @JsonPropertyOrder({"day", "moment", "kind", "id", "number"})
    public record Last(Optional<LocalDate> day, Optional<Instant> moment, String kind, String id, Ratio number) {}

    TallyPart() {}

    /** Starts a part; {@code place} and {@code count} are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the number of the place in the plan where it was gathered, from 0 up. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public abstract int place();

    /** Returns the keys of the group. */
    public abstract List<String> keys();

    /** Returns the window of the group. */
    public abstract Optional<DateRange> window();

    /** Returns how many acts or groups went in. */
    public abstract long count();

    /** Returns their sum. */
    @Value.Default
    public Ratio sum() {
        return Ratio.ZERO;
    }

    /** Returns the largest or the smallest. */
    public abstract Optional<Ratio> extreme();

    /** Returns the different texts that were counted, in alphabetical order. */
    public abstract List<String> different();

    /** Returns what the latest said, the latest first. */
    public abstract List<Last> latest();

    /** Returns the windows that were there, in order. */
    public abstract List<DateRange> windows();

    /** Returns whether a maximum was passed that is only watched. */
    @Value.Default
    public boolean flagged() {
        return false;
    }

    /** Returns whether facts that belong together came in several portions, so that there is no answer. */
    @Value.Default
    public boolean torn() {
        return false;
    }

    /** Checks that something went in. */
    @Value.Check
    void check() {
        if (place() < 0) {
            throw new InvalidValueException(
                    Problem.of("measure.tally-part").field("place").found(Found.number()));
        }
        if (count() < 1) {
            throw new InvalidValueException(
                    Problem.of("measure.tally-part").field("count").found(Found.number()));
        }
    }

    /** Collects the parts of a part. */
    public static final class Builder extends ImmutableTallyPart.Builder {
        Builder() {}
    }
}
