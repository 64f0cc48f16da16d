package org.volunteerkit.measure.rule;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
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
        return ImmutableList.copyOf(limitsByName().values());
    }

    /** Returns all limits that are given, by the names that they have in documents. */
    @JsonIgnore
    default Map<String, Quantity> limitsByName() {
        ImmutableMap.Builder<String, Quantity> limits = ImmutableMap.builder();
        atLeast().ifPresent(limit -> limits.put("atLeast", limit));
        moreThan().ifPresent(limit -> limits.put("moreThan", limit));
        atMost().ifPresent(limit -> limits.put("atMost", limit));
        lessThan().ifPresent(limit -> limits.put("lessThan", limit));
        return limits.buildOrThrow();
    }

    /**
     * Returns whether any quantity at all keeps to these limits.
     *
     * @throws org.volunteerkit.problem.InvalidValueException if they are of several units
     */
    @JsonIgnore
    default boolean canBeKept() {
        boolean least = atLeast()
                .map(lower -> atMost().map(upper -> lower.compareTo(upper) <= 0).orElse(true)
                        && lessThan().map(upper -> lower.compareTo(upper) < 0).orElse(true))
                .orElse(true);
        boolean more = moreThan()
                .map(lower -> atMost().map(upper -> lower.compareTo(upper) < 0).orElse(true)
                        && lessThan().map(upper -> lower.compareTo(upper) < 0).orElse(true))
                .orElse(true);
        return least && more;
    }

    /** Returns the limits in words, such as "at least 25 h"; of several all. */
    @JsonIgnore
    default Message inWords() {
        return limitsByName().entrySet().stream()
                .map(limit -> {
                    Message words = switch (limit.getKey()) {
                        case "atLeast" -> Message.of("measure.at-least");
                        case "moreThan" -> Message.of("measure.more-than");
                        case "atMost" -> Message.of("measure.at-most");
                        default -> Message.of("measure.less-than");
                    };
                    return words.with("limit", Amounts.inWords(limit.getValue()));
                })
                .reduce((one, other) ->
                        Message.of("measure.both").with("one", one).with("other", other))
                .orElse(Message.of("measure.any"));
    }
}
