package org.volunteerkit.roster.life;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import org.immutables.value.Value;
import org.volunteerkit.roster.body.OrganizationId;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Privacy;
import org.volunteerkit.value.Words;

/**
 * An insurance of a volunteer against accidents (志愿者保险): by whom, for which service, for which days.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
public abstract class Insurance {

    Insurance() {}

    /** Starts an insurance; person, who took it out, and days are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the volunteer. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract PersonId person();

    /** Returns the body that took it out (投保单位). */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract OrganizationId takenOutBy();

    /** Returns the company that insures (保险公司): 1 to 128 characters. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract Optional<String> insurer();

    /** Returns the days for which it holds. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract DateRange during();

    /** Returns what it is for; empty for every kind of service. */
    @Privacy.Of(Privacy.INTERNAL)
    @Value.NaturalOrder
    public abstract SortedSet<Occasion> covers();

    /** Returns whether it holds for some service on a day. */
    public final boolean holds(Occasion occasion, LocalDate day) {
        return Papers.covers(covers(), occasion) && during().contains(day);
    }

    @Value.Check
    void check() {
        insurer().ifPresent(text -> Words.checkName("insurer", text));
    }

    /** Collects the parts of an insurance. */
    public static final class Builder extends ImmutableInsurance.Builder {
        Builder() {}
    }
}
