package org.volunteerkit.activity;

import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.body.OrganizationId;
import org.volunteerkit.roster.body.TeamId;
import org.volunteerkit.station.StationId;
import org.volunteerkit.time.TimeSpan;
import org.volunteerkit.value.Words;

/**
 * An activity that was held (志愿服务活动), at a time, by somebody, for people.
 *
 * <p>What is only planned is none yet. Who served there and how long is said by service records.
 *
 * <p>Source: 志愿服务记录办法 (2012) art. 7 (活动名称、日期、地点、服务对象).
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
public abstract class Activity {

    Activity() {}

    /** Starts an activity; key, title, theme, organiser and time are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the key. */
    public abstract ActivityId id();

    /** Returns the title (活动名称): 1 to 128 characters. */
    public abstract String title();

    /** Returns the project it belongs to (所属项目). */
    public abstract Optional<ProjectId> project();

    /** Returns what it was about (主题), such as {@code traffic}: lower-case letters, digits and single hyphens. */
    public abstract String theme();

    /**
     * Returns the campaign it was part of (主题活动), such as {@code lei-feng-month}: lower-case letters, digits and
     * single hyphens.
     */
    public abstract Optional<String> campaign();

    /** Returns who held it (主办单位). */
    public abstract OrganizationId organizer();

    /** Returns the team that served (服务队伍). */
    public abstract Optional<TeamId> team();

    /** Returns the station it was held from (所属服务站). */
    public abstract Optional<StationId> station();

    /** Returns when it was held. */
    public abstract TimeSpan time();

    /**
     * Returns the contacts with beneficiaries (受益人次), counted, from 0: one person served three times is three; empty
     * if nobody counted.
     */
    public abstract OptionalLong beneficiaryContacts();

    @Value.Check
    void check() {
        Words.checkName("title", title());
        Words.checkTerm("theme", theme());
        campaign().ifPresent(word -> Words.checkTerm("campaign", word));
        if (beneficiaryContacts().isPresent() && beneficiaryContacts().getAsLong() < 0) {
            throw new InvalidValueException(Problem.of("activity.contacts-negative")
                    .field("beneficiaryContacts")
                    .found(Found.value(Long.toString(beneficiaryContacts().getAsLong()))));
        }
    }

    /** Collects the parts of an activity. */
    public static final class Builder extends ImmutableActivity.Builder {
        Builder() {}
    }
}
