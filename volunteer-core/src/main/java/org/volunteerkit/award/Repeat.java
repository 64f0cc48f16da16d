package org.volunteerkit.award;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Optional;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.time.Window;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Ratio;

/**
 * How often the same award can be given to one person.
 *
 * <p>JSON: an object with one field that names the case, such as {@code {"once": {}}} or {@code {"each-further": {"amount":
 * "PT60H"}}}. Awards that were withdrawn do not count.
 *
 * <p>To be called, not implemented. Immutable.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(Repeat.Once.class),
    @JsonSubTypes.Type(Repeat.PerWindow.class),
    @JsonSubTypes.Type(Repeat.EachFurther.class),
    @JsonSubTypes.Type(Repeat.AfterExpiry.class),
    @JsonSubTypes.Type(Repeat.Unlimited.class)
})
public sealed interface Repeat {

    /** Each grade once in a life. */
    @JsonTypeName("once")
    record Once() implements Repeat {}

    /**
     * Once in each window; the day on which the grade was reached says in which.
     *
     * @param window a part of the calendar, or a length of time of which no two awards may lie in one
     * @param of whether each grade counts by itself, or the programme gives one award in a window
     */
    @JsonTypeName("per-window")
    record PerWindow(Window window, Of of) implements Repeat {

        /** Checks that the window is a part of the calendar or a length of time. */
        public PerWindow {
            if (!(window instanceof Window.Calendar || window instanceof Window.Rolling)) {
                throw new InvalidValueException(Problem.of("award.window-kind").field("window"));
            }
        }
    }

    /** What is given once in a window. */
    enum Of {
        /** Each grade. */
        GRADE,
        /** One award, whatever its grade. */
        PROGRAMME
    }

    /**
     * Again for each further amount of the total that reached it, as a ribbon for each further 60 hours.
     *
     * @param amount how much more each further award takes, above zero
     * @param first how much the first one takes; the same if absent
     */
    @JsonTypeName("each-further")
    record EachFurther(Quantity amount, Optional<Quantity> first) implements Repeat {

        /** Checks that the amounts are above zero and of one unit. */
        public EachFurther {
            checkPositive("amount", amount);
            first.ifPresent(start -> checkPositive("first", start));
            if (first.isPresent() && !first.get().unit().equals(amount.unit())) {
                throw new InvalidValueException(Problem.of("award.first-unit").field("first"));
            }
        }

        private static void checkPositive(String field, Quantity amount) {
            if (!amount.isPositive()) {
                throw new InvalidValueException(
                        Problem.of("award.each-nothing").field(field).found(Found.value(amount.toString())));
            }
        }

        /**
         * Returns how many awards a total of the same unit is worth.
         *
         * @throws org.volunteerkit.problem.OutOfRangeException if they are too many to be counted
         */
        public long times(Quantity total) {
            Quantity start = first.orElse(amount);
            if (total.compareTo(start) < 0) {
                return 0;
            }
            Ratio further = Ratio.of(
                    total.minus(start).number().dividedBy(amount.number()).floor());
            return further.plus(Ratio.ONE).numerator();
        }
    }

    /** Again when no award of the grade or of a higher one is valid any more. */
    @JsonTypeName("after-expiry")
    record AfterExpiry() implements Repeat {}

    /** As often as there is unused service for it; each grade must use something up. */
    @JsonTypeName("unlimited")
    record Unlimited() implements Repeat {}
}
