package org.volunteerkit.measure.fact;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.immutables.value.Value;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.value.Text;
import org.volunteerkit.value.Unit;

/**
 * What facts of a kind look like that a document brings with it, so that a rule may count what the library has no class for.
 *
 * <p>Facts of such a kind are {@link Event events}. They always have the key {@code person}; acts also have the day {@code on}.
 *
 * <p>JSON: {@code {"is": "act", "words": {"outcome": ["registered", "declined"]}, "amounts": {"given": "CNY"}}}.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
@JsonPropertyOrder({"is", "title", "words", "amounts", "days"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class FactForm {

    /** Whether facts happen or hold. */
    public enum Is {
        /** They happen on a day. */
        ACT,
        /** They hold for a range of days. */
        STATE
    }

    private static final Pattern FIELD = Pattern.compile("[a-z][A-Za-z0-9_-]{0,63}");
    private static final ImmutableSet<String> TAKEN = ImmutableSet.of("person", "on");

    FactForm() {}

    /** Starts a form; {@code is} is needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns whether facts happen or hold. */
    public abstract Is is();

    /** Returns what people call the kind. */
    public abstract Optional<Text> title();

    /** Returns the fields of one word each, with all words that are allowed; none for any word. */
    public abstract Map<String, List<String>> words();

    /** Returns the fields of one quantity each, with their units. */
    public abstract Map<String, Unit> amounts();

    /** Returns the fields of one day each. */
    public abstract List<String> days();

    final FactKind<Event> kind(String name) {
        FactKind.Builder<Event> kind = is() == Is.ACT
                ? FactKind.act(
                                name,
                                Event.class,
                                each -> each.id().value(),
                                each -> each.day().orElseThrow())
                        .day("on", Event::day)
                : FactKind.state(
                        name,
                        Event.class,
                        each -> each.id().value(),
                        each -> each.during().orElseThrow());
        kind.lasting(Event::time).key("person", each -> each.person().map(PersonId::value));
        words().forEach((field, words) -> {
            Function<Event, Optional<String>> reader =
                    each -> Optional.ofNullable(each.words().get(field));
            if (words.isEmpty()) {
                kind.key(field, reader);
            } else {
                kind.key(field, ImmutableSet.copyOf(words), reader);
            }
        });
        amounts()
                .forEach((field, unit) -> kind.quantity(
                        field, unit, each -> Optional.ofNullable(each.amounts().get(field))));
        days().forEach(field ->
                kind.day(field, each -> Optional.ofNullable(each.days().get(field))));
        kind.called(ImmutableMap.of("person", Text.of("志愿者", "person"), "on", Text.of("日期", "day")));
        title().ifPresent(kind::called);
        return kind.build();
    }

    /** Returns what of an event does not fit this form. */
    final List<Problem> problems(Event event) {
        ImmutableList.Builder<Problem> found = ImmutableList.builder();
        if (event.day().isPresent() != (is() == Is.ACT)) {
            found.add(Problem.of("measure.event-is").field("on"));
        }
        event.words().forEach((field, word) -> {
            List<String> known = words().get(field);
            if (known == null) {
                found.add(unknown("words", field, words().keySet()));
            } else if (!known.isEmpty() && !known.contains(word)) {
                found.add(Problem.of("measure.event-word")
                        .with("known", String.join(", ", known))
                        .field("words." + field)
                        .found(Found.text(word)));
            }
        });
        event.amounts().forEach((field, amount) -> {
            Unit unit = amounts().get(field);
            if (unit == null) {
                found.add(unknown("amounts", field, amounts().keySet()));
            } else if (amount.unit() != unit) {
                found.add(Problem.of("measure.event-unit")
                        .with("unit", unit.word())
                        .field("amounts." + field));
            }
        });
        event.days().keySet().stream()
                .filter(field -> !days().contains(field))
                .forEach(field -> found.add(unknown("days", field, days())));
        return found.build();
    }

    private static Problem unknown(String place, String field, Collection<String> known) {
        // What is no name of a field may be anything that somebody typed.
        String path = FIELD.matcher(field).matches() ? place + "." + field : place;
        return known.isEmpty()
                ? Problem.of("measure.event-no-field").field(path)
                : Problem.of("measure.event-field")
                        .with("known", String.join(", ", known))
                        .field(path);
    }

    /** Checks that no field has two meanings. */
    @Value.Check
    void check() {
        Set<String> seen = new HashSet<>(TAKEN);
        words().keySet().forEach(field -> checkNew(seen, field, "words"));
        amounts().keySet().forEach(field -> checkNew(seen, field, "amounts"));
        days().forEach(field -> checkNew(seen, field, "days"));
    }

    private static void checkNew(Set<String> seen, String field, String place) {
        if (!seen.add(field)) {
            throw new InvalidValueException(
                    Problem.of("measure.field-twice").field(place).found(Found.text(field)));
        }
    }

    /** Collects the parts of a form. */
    public static final class Builder extends ImmutableFactForm.Builder {
        Builder() {}
    }
}
