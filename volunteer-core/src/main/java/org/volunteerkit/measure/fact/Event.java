package org.volunteerkit.measure.fact;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.TimeSpan;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Privacy;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Words;

/**
 * Something that a scheme asks for and the library has no class of its own for: a referral, a nomination, a course, a donation.
 *
 * <p>Its kind and its fields are those that a document says in a {@link FactForm}. An act has a day, or a time from which the
 * day follows; a state has a range of days.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
@JsonPropertyOrder({"id", "kind", "person", "on", "time", "during", "words", "amounts", "days"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Event {

    private static final int MOST_DAYS = 400;

    Event() {}

    /** Starts an event; {@code id}, {@code kind} and a time are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns what tells it from others of its kind. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract EventId id();

    /** Returns the kind, as the document calls it. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract String kind();

    /** Returns the person whom it is about. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract Optional<PersonId> person();

    /** Returns the day on which it happened. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract Optional<LocalDate> on();

    /** Returns the time from start to end. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract Optional<TimeSpan> time();

    /** Returns the days on which it holds. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract Optional<DateRange> during();

    /** Returns the words by field. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract Map<String, String> words();

    /** Returns the quantities by field. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract Map<String, Quantity> amounts();

    /** Returns the days by field. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract Map<String, LocalDate> days();

    /** Returns the day on which it happened, from the time if no day is given; empty of a state. */
    @JsonIgnore
    public final Optional<LocalDate> day() {
        return on().or(() -> time().map(TimeSpan::startDate));
    }

    /** Checks that it has one time. */
    @Value.Check
    void check() {
        Words.checkTerm("kind", kind());
        if (day().isPresent() == during().isPresent() || (on().isPresent() && time().isPresent())) {
            throw new InvalidValueException(Problem.of("measure.event-time").field("on"));
        }
        if (time().map(span -> span.elapsed().compareTo(Hours.of(24L * MOST_DAYS)) > 0)
                .orElse(false)) {
            throw new InvalidValueException(
                    Problem.of("measure.event-long").with("most", MOST_DAYS).field("time"));
        }
    }

    /** Collects the parts of an event. */
    public static final class Builder extends ImmutableEvent.Builder {
        Builder() {}
    }
}
