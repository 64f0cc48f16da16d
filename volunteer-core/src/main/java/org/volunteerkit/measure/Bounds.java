package org.volunteerkit.measure;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.volunteerkit.problem.Message;
import org.volunteerkit.value.Quantity;

/**
 * What a quantity must keep to: at least, more than, at most, less than; all that are given.
 *
 * <p>{@code atLeast} and {@code atMost} include the limit, {@code moreThan} and {@code lessThan} do not, so that the words of
 * an official text can be taken over as they are.
 *
 * <p>Implemented by the library's documents; to be called by others.
 */
public interface Bounds {

    /** Returns the smallest quantity that is enough. */
    Optional<Quantity> atLeast();

    /** Returns the quantity that must be passed. */
    Optional<Quantity> moreThan();

    /** Returns the largest quantity that is allowed. */
    Optional<Quantity> atMost();

    /** Returns the quantity that must not be reached. */
    Optional<Quantity> lessThan();

    /**
     * Returns whether a quantity keeps to all limits.
     *
     * @throws org.volunteerkit.problem.InvalidValueException if a limit is of another unit
     */
    default boolean admits(Quantity found) {
        return atLeast().map(limit -> found.compareTo(limit) >= 0).orElse(true)
                && moreThan().map(limit -> found.compareTo(limit) > 0).orElse(true)
                && atMost().map(limit -> found.compareTo(limit) <= 0).orElse(true)
                && lessThan().map(limit -> found.compareTo(limit) < 0).orElse(true);
    }

    /**
     * Returns how much is missing to the lower limits: what has to be added to reach {@code atLeast} or {@code moreThan}.
     *
     * @return empty if nothing is missing; of {@code moreThan} the distance to the limit, which itself is not yet enough
     */
    default Optional<Quantity> missing(Quantity found) {
        if (atLeast().isPresent() && found.compareTo(atLeast().get()) < 0) {
            return Optional.of(atLeast().get().minus(found));
        }
        if (moreThan().isPresent() && found.compareTo(moreThan().get()) <= 0) {
            return Optional.of(moreThan().get().minus(found));
        }
        return Optional.empty();
    }

    /** Returns all limits that are given. */
    @JsonIgnore
    default List<Quantity> limits() {
        ImmutableList.Builder<Quantity> limits = ImmutableList.builder();
        atLeast().ifPresent(limits::add);
        moreThan().ifPresent(limits::add);
        atMost().ifPresent(limits::add);
        lessThan().ifPresent(limits::add);
        return limits.build();
    }

    /** Returns the limits in words, such as "at least PT25H"; of several the first. */
    @JsonIgnore
    default Message inWords() {
        if (atLeast().isPresent()) {
            return Message.of("measure.at-least")
                    .with("limit", Amounts.inWords(atLeast().get()));
        }
        if (moreThan().isPresent()) {
            return Message.of("measure.more-than")
                    .with("limit", Amounts.inWords(moreThan().get()));
        }
        if (atMost().isPresent()) {
            return Message.of("measure.at-most").with("limit", Amounts.inWords(atMost().get()));
        }
        return lessThan()
                .map(limit -> Message.of("measure.less-than").with("limit", Amounts.inWords(limit)))
                .orElse(Message.of("measure.any"));
    }
}
