package org.volunteerkit.roster.body;

import java.util.Optional;
import java.util.SortedSet;
import org.immutables.value.Value;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Count;
import org.volunteerkit.value.Words;

/**
 * A body that registers volunteers, runs stations and activities or is an area (组织): a street office, a hospital, a
 * League branch.
 *
 * <p>Organisations form a tree by their parents. A body of the administration has a level; units outside of it (a
 * hospital, a bank) have none. An organisation that ends is closed, never deleted.
 *
 * <p>Source of the kinds: 志愿服务条例 art. 8 for associations, service institutions and foundations.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
public abstract class Organization {

    /** A sort of body (组织类别). */
    public enum Kind {
        /** Government or residents' committee of an area (政府、街道办、居委会). */
        AREA_BODY,
        /** Office for spiritual civilisation (文明办). */
        CIVILIZATION_OFFICE,
        /** Body of the Youth League (共青团). */
        YOUTH_LEAGUE,
        /** Trade union (工会). */
        UNION,
        /** Body of the Party (党组织). */
        PARTY,
        /** Association (社会团体). */
        ASSOCIATION,
        /** Social service institution (社会服务机构). */
        SERVICE_INSTITUTION,
        /** Foundation (基金会). */
        FOUNDATION,
        /** Unit: a hospital, a bank, a school, a firm (企事业单位). */
        UNIT,
        /** Volunteer service centre (志愿服务中心). */
        CENTRE,
        /** Anything else (其他). */
        OTHER
    }

    Organization() {}

    /** Starts an organisation; key, name, kind and the days on which it exists are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the key. */
    public abstract OrganizationId id();

    /** Returns the name to print (名称): 1 to 128 characters. */
    public abstract String name();

    /** Returns what sort of body it is. */
    public abstract Kind kind();

    /** Returns the level in the tree of administration (层级); empty for bodies outside of it. */
    public abstract Optional<Level> level();

    /** Returns the body above (上级组织); empty at the top. */
    public abstract Optional<OrganizationId> parent();

    /** Returns the days on which it exists, until it is closed. */
    public abstract DateRange active();

    /** Returns the bodies that founded it together (共建单位), apart from the one above; empty if it has none. */
    @Value.NaturalOrder
    public abstract SortedSet<OrganizationId> founders();

    /** Returns how many people live in its area (辖区人口), as somebody stated it. */
    public abstract Optional<Count> population();

    @Value.Check
    void check() {
        Words.checkName("name", name());
        parent().filter(id()::equals).ifPresent(itself -> {
            throw new InvalidValueException(Problem.of("roster.own-parent")
                    .with("organization", id().value())
                    .field("parent")
                    .found(Found.value(itself.value())));
        });
        if (founders().contains(id())) {
            throw new InvalidValueException(Problem.of("roster.own-founder")
                    .with("organization", id().value())
                    .field("founders"));
        }
    }

    /** Collects the parts of an organisation. */
    public static final class Builder extends ImmutableOrganization.Builder {
        Builder() {}
    }
}
