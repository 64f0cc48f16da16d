package org.volunteerkit.roster.life;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import org.immutables.value.Value;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.body.OrganizationId;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Privacy;

/**
 * A written agreement between a volunteer and a body (志愿服务协议): for which service, signed when, for which days.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
public abstract class Agreement {

    Agreement() {}

    /** Starts an agreement; person, organisation, day of signing and days are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the volunteer. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract PersonId person();

    /** Returns the body that signed. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract OrganizationId organization();

    /** Returns the day on which it was signed; not after the last day. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract LocalDate signed();

    /** Returns the days for which it holds. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract DateRange during();

    /** Returns what it is for; empty for every kind of service. */
    @Privacy.Of(Privacy.INTERNAL)
    @Value.NaturalOrder
    public abstract SortedSet<Occasion> covers();

    /** Returns the guardian who signed too, for young people. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract Optional<PersonId> guardian();

    /** Returns whether it holds for some service on a day: signed by then. */
    public final boolean holds(Occasion occasion, LocalDate day) {
        return Papers.covers(covers(), occasion) && during().contains(day) && !signed().isAfter(day);
    }

    @Value.Check
    void check() {
        during().end().filter(end -> !signed().isBefore(end)).ifPresent(end -> {
            throw new InvalidValueException(Problem.of("roster.life-signed-late")
                    .with("days", during().toString())
                    .field("signed")
                    .found(Found.value(signed().toString())));
        });
        guardian().filter(person()::equals).ifPresent(itself -> {
            throw new InvalidValueException(Problem.of("roster.own-guardian")
                    .with("person", person().value())
                    .field("guardian"));
        });
    }

    /** Collects the parts of an agreement. */
    public static final class Builder extends ImmutableAgreement.Builder {
        Builder() {}
    }
}
