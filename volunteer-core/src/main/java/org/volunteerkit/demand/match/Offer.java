package org.volunteerkit.demand.match;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.immutables.value.Value;
import org.volunteerkit.roster.body.OrganizationId;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.time.TimeSpan;
import org.volunteerkit.value.Privacy;
import org.volunteerkit.value.Ratio;
import org.volunteerkit.value.Words;

/**
 * What a volunteer offers to do, where and when (志愿者的服务意愿), as matching sees it.
 *
 * <p>What other rooms know of the person (registered, insured, holding a credential on that day) comes as {@link #tags}, what can
 * be counted or measured (age, distance) as {@link #figures}: whoever hands in the offer says so.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
public abstract class Offer {

    Offer() {}

    /** Starts an offer; the person is needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the person. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract PersonId person();

    /** Returns the kinds of service that are offered, as {@code Need} has them. */
    @Privacy.Of(Privacy.INTERNAL)
    @Value.NaturalOrder
    public abstract SortedSet<String> kinds();

    /** Returns the skills, as {@code Need} has them. */
    @Privacy.Of(Privacy.INTERNAL)
    @Value.NaturalOrder
    public abstract SortedSet<String> skills();

    /** Returns the places at which the person serves. */
    @Privacy.Of(Privacy.INTERNAL)
    @Value.NaturalOrder
    public abstract SortedSet<OrganizationId> places();

    /** Returns when the person is free; spans may overlap. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract List<TimeSpan> free();

    /** Returns what else is so, such as {@code registered}: lower-case letters, digits and single hyphens. */
    @Privacy.Of(Privacy.SENSITIVE)
    @Value.NaturalOrder
    public abstract SortedSet<String> tags();

    /** Returns numbers by name, such as {@code distance-km}; what is not there is unknown. */
    @Privacy.Of(Privacy.SENSITIVE)
    public abstract Map<String, Ratio> figures();

    @Value.Check
    void check() {
        kinds().forEach(word -> Words.checkTerm("kinds", word));
        skills().forEach(word -> Words.checkTerm("skills", word));
        tags().forEach(word -> Words.checkTerm("tags", word));
        figures().keySet().forEach(word -> Words.checkTerm("figures", word));
    }

    /** Returns the key of the person. */
    @Override
    public final String toString() {
        return "Offer{person=" + person() + "}";
    }

    /** Collects the parts of an offer. */
    public static final class Builder extends ImmutableOffer.Builder {
        Builder() {}
    }
}
