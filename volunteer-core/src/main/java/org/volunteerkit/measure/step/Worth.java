package org.volunteerkit.measure.step;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.volunteerkit.measure.rule.Schedule;
import org.volunteerkit.measure.rule.When;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.time.Window;

/**
 * Worth what? Turns a quantity into another by a schedule: every act by itself, or the running total, of which each act is
 * given the difference it makes.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
@JsonTypeName("worth")
@JsonPropertyOrder({"over", "per", "in", "schedule", "bands"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract non-sealed class Worth implements Step {

    /** What the schedule is applied to. */
    public enum Over {
        /** Every act, or every group, by itself. */
        ACT,
        /** The running total of a key; each act gets the difference. */
        TOTAL
    }

    Worth() {}

    /** Starts a worth; {@code over} and {@code schedule} are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns what the schedule is applied to. */
    public abstract Over over();

    /** Returns the keys that have a running total each; none for one total over all. */
    public abstract List<String> per();

    /** Returns the windows in which a running total starts anew; absent for one total ever. */
    public abstract Optional<Window> in();

    /** Returns what a quantity is worth; absent if {@code bands} say it. */
    public abstract Optional<Schedule> schedule();

    /** Returns the schedules of cases, of which exactly one holds of every act; the last may be without a condition. */
    public abstract List<Rate> bands();

    /** Checks that there is one schedule, and that keys and windows are given for a running total only. */
    @Value.Check
    void check() {
        if (schedule().isPresent() != bands().isEmpty()) {
            throw new InvalidValueException(Problem.of("measure.worth-schedule").field("schedule"));
        }
        if (over() == Over.ACT && !per().isEmpty()) {
            throw new InvalidValueException(Problem.of("measure.worth-per").field("per"));
        }
        if (over() == Over.ACT && in().isPresent()) {
            throw new InvalidValueException(Problem.of("measure.worth-per").field("in"));
        }
        for (int i = 1; i < bands().size(); i++) {
            Schedule first = bands().get(0).schedule();
            Schedule other = bands().get(i).schedule();
            if (first.unitIn() != other.unitIn() || first.unitOut() != other.unitOut()) {
                throw new InvalidValueException(
                        Problem.of("measure.schedule-units").field("bands[" + i + "].schedule"));
            }
        }
    }

    @Override
    public final <R> R match(Cases<R> cases) {
        return cases.worth(this);
    }

    /** Collects the parts of a worth. */
    public static final class Builder extends ImmutableWorth.Builder {
        Builder() {}
    }

    /** The schedule of one case. Immutable. */
    @Value.Immutable
    @JsonPropertyOrder({"when", "schedule"})
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public abstract static class Rate {

        Rate() {}

        /** Starts a rate; the schedule is needed. */
        public static Builder builder() {
            return new Builder();
        }

        /** Returns the case; absent for everything that no other rate is for. */
        public abstract Optional<When> when();

        /** Returns what a quantity is worth in this case. */
        public abstract Schedule schedule();

        /** Collects the parts of a rate. */
        public static final class Builder extends ImmutableRate.Builder {
            Builder() {}
        }
    }
}
