package org.volunteerkit.roster.person;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.volunteerkit.value.Privacy;

/**
 * A person, known by a key and by what numbers need: the birthday and the sex.
 *
 * <p>Volunteers, guardians, people who are helped and heirs are all persons. Who somebody <em>is</em> (name, identity
 * number, telephone) stands apart in an {@link Identity}; where somebody belongs stands in the room {@code roster}.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
public abstract class Person {

    Person() {}

    /** Starts a person; the key is needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the key. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract PersonId id();

    /** Returns the birthday (出生日期); empty if it was never asked for. */
    @Privacy.Of(Privacy.SENSITIVE)
    @Value.Redacted
    public abstract Optional<LocalDate> born();

    /** Returns the sex (性别); empty if it was never asked for. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract Optional<Sex> sex();

    /**
     * Returns the age on a day in full years (周岁), by the calendar: the age changes on the birthday itself, and for somebody
     * born on 29 February on 1 March of a year that has no such day.
     *
     * @param day the day on which the age is asked for; the library knows no today
     * @return the age from 0; empty if the birthday is unknown or comes after that day
     */
    public final OptionalInt ageOn(LocalDate day) {
        return born().filter(birthday -> !birthday.isAfter(day))
                .map(birthday -> OptionalInt.of(Period.between(birthday, day).getYears()))
                .orElseGet(OptionalInt::empty);
    }

    /** Returns the person without the birthday; key and sex stay, so that numbers stay. */
    public final Person minimised() {
        return builder().id(id()).sex(sex()).build();
    }

    /** Collects the parts of a person. */
    public static final class Builder extends ImmutablePerson.Builder {
        Builder() {}
    }
}
