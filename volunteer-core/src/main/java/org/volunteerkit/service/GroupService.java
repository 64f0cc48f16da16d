package org.volunteerkit.service;

import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;
import org.volunteerkit.activity.ActivityId;
import org.volunteerkit.activity.attendance.HeadCount;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.body.OrganizationId;
import org.volunteerkit.roster.body.TeamId;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.station.StationId;
import org.volunteerkit.time.TimeSpan;
import org.volunteerkit.value.Count;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Privacy;
import org.volunteerkit.value.Words;

/**
 * The time that people gave whom nobody wrote down (集体服务): how many they were, and from when to when.
 *
 * <p>This is no {@link ServiceRecord}, has no person and finds no way into a {@link ServiceBook}: fifty people for two hours are
 * never one person for a hundred. A report may say its {@link #headHours} beside the hours of persons, and never adds the two. It
 * covers at most 24 hours.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
public abstract class GroupService {

    GroupService() {}

    /** Starts a group's service; key, heads, time, grade, source and organiser are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Starts the service of the heads that somebody counted on a shift, who is a witness; source and organiser are still needed.
     *
     * @param id the key of the group's service
     * @param counted how many were there, and how long
     */
    public static Builder of(GroupServiceId id, HeadCount counted) {
        return builder()
                .id(id)
                .heads(Count.of(counted.heads()))
                .time(counted.time())
                .grade(EvidenceGrade.WITNESSED)
                .countedBy(counted.by());
    }

    /** Returns the key. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract GroupServiceId id();

    /** Returns how many people served, as exactly as is known: one or more, or unreadable. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract Count heads();

    /** Returns from when to when they served, at most 24 hours. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract TimeSpan time();

    /** Returns the breaks in between that are no service (休息时间): more than nothing and less than the whole. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract Optional<Hours> pause();

    /** Returns what the time was for; {@link TimeKind#SERVICE} if silent. */
    @Privacy.Of(Privacy.INTERNAL)
    @Value.Default
    public TimeKind kind() {
        return TimeKind.SERVICE;
    }

    /** Returns how well number and time are shown (证据等级). */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract EvidenceGrade grade();

    /** Returns the system or list that says so (记录来源), never a person's name: 1 to 128 characters. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract String source();

    /** Returns the organiser (组织单位). */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract OrganizationId organization();

    /** Returns the activity in which they served. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract Optional<ActivityId> activity();

    /** Returns the team with which they served. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract Optional<TeamId> team();

    /** Returns the station at which they served. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract Optional<StationId> station();

    /** Returns who counted them (证明人). */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract Optional<PersonId> countedBy();

    /** Returns how long each of them served: what elapsed on the time line, without the pause; always more than nothing. */
    public final Hours each() {
        return time().elapsed().minus(pause().orElse(Hours.ZERO));
    }

    /**
     * Returns heads times hours (人时), as exact as the number of heads; empty if that cannot be read.
     *
     * @throws ArithmeticException if it leaves the range of {@link Hours}
     */
    public final Optional<Hours> headHours() {
        OptionalLong number = heads().number();
        return number.isPresent() ? Optional.of(each().times(number.getAsLong())) : Optional.empty();
    }

    @Value.Check
    void check() {
        ServiceRecord.checkTime(time(), pause());
        if (heads().number().orElse(1) < 1) {
            throw new InvalidValueException(
                    Problem.of("service.no-heads").field("heads").found(Found.value(heads().toString())));
        }
        Words.checkName("source", source());
    }

    /** Collects the parts of a group's service. */
    public static final class Builder extends ImmutableGroupService.Builder {
        Builder() {}
    }
}
