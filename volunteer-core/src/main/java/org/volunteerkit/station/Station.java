package org.volunteerkit.station;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.BiPredicate;
import org.immutables.value.Value;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.body.OrganizationId;
import org.volunteerkit.roster.body.TeamId;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Words;

/**
 * A volunteer station (志愿服务站): a place where people find help and volunteers find work.
 *
 * <p>What is known of it, not whether that is enough: standards judge. Rules, projects, teams and records name the
 * station or its body. A station that ends is closed, never deleted.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
public abstract class Station {

    Station() {}

    /** Starts a station; key, name, kind, body, area and the days on which it exists are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the key. */
    public abstract StationId id();

    /** Returns the name to print (名称): 1 to 128 characters. */
    public abstract String name();

    /** Returns the kind (类别). */
    public abstract StationKind kind();

    /** Returns the organisation that answers for it (责任单位): the community or the unit. */
    public abstract OrganizationId body();

    /**
     * Returns the organisation of the area in which it stands and is counted (所在辖区): for a station of a hospital the
     * street or the district, for one of a community the community.
     */
    public abstract OrganizationId area();

    /** Returns the bodies that keep it up together with {@link #body} (共建单位); empty if it does so alone. */
    @Value.NaturalOrder
    public abstract SortedSet<OrganizationId> founders();

    /** Returns the days on which it exists: opened, until it was closed. */
    public abstract DateRange open();

    /** Returns its rooms (场所); empty if nothing is known of them. */
    public abstract Optional<Premises> premises();

    /** Returns its equipment (设施设备), each sort once: more of a sort is more pieces of it. */
    public abstract List<Equipment> equipment();

    /** Returns when it is open (开放时间); no hour twice. */
    public abstract List<OpeningHours> openingHours();

    /** Returns who works there (驻站人员); of one person no two posts at a time. */
    public abstract List<StaffPost> staff();

    /** Returns the teams that serve from there (驻站队伍). */
    @Value.NaturalOrder
    public abstract SortedSet<TeamId> teams();

    /** Checks the name, and that nothing is said twice: what is doubled would be counted twice. */
    @Value.Check
    void check() {
        Words.checkName("name", name());
        checkOnce(
                equipment(),
                (one, other) -> one.item().equals(other.item()),
                Problem.of("station.equipment-twice"),
                "equipment[%d].item");
        checkOnce(
                openingHours(), OpeningHours::overlaps, Problem.of("station.hours-twice"), "openingHours[%d].weekdays");
        checkOnce(
                staff(),
                (one, other) ->
                        one.person().equals(other.person()) && one.during().overlaps(other.during()),
                Problem.of("station.staff-twice"),
                "staff[%d].during");
    }

    private static <T> void checkOnce(List<T> all, BiPredicate<T, T> areDoubled, Problem problem, String field) {
        for (int i = 0; i < all.size(); i++) {
            T each = all.get(i);
            if (all.subList(0, i).stream().anyMatch(other -> areDoubled.test(other, each))) {
                throw new InvalidValueException(problem.field(String.format(Locale.ROOT, field, i)));
            }
        }
    }

    /** Collects the parts of a station. */
    public static final class Builder extends ImmutableStation.Builder {
        Builder() {}
    }
}
