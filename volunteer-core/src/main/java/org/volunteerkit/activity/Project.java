package org.volunteerkit.activity;

import java.util.Optional;
import org.immutables.value.Value;
import org.volunteerkit.roster.body.OrganizationId;
import org.volunteerkit.station.StationId;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Words;

/**
 * A line of work that runs for some time and from which activities come (志愿服务项目).
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
public abstract class Project {

    Project() {}

    /** Starts a project; key, title, theme, organiser and days are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the key. */
    public abstract ProjectId id();

    /** Returns the title (项目名称): 1 to 128 characters. */
    public abstract String title();

    /** Returns what it is about (主题), such as {@code elderly-care}: lower-case letters, digits and single hyphens. */
    public abstract String theme();

    /** Returns the station it is run from (所属服务站). */
    public abstract Optional<StationId> station();

    /** Returns who runs it (主办单位). */
    public abstract OrganizationId organizer();

    /** Returns the days on which it runs. */
    public abstract DateRange running();

    /** Returns whether it is run all the time and not for an occasion (常态化); false if silent. */
    @Value.Default
    public boolean regular() {
        return false;
    }

    @Value.Check
    void check() {
        Words.checkName("title", title());
        Words.checkTerm("theme", theme());
    }

    /** Collects the parts of a project. */
    public static final class Builder extends ImmutableProject.Builder {
        Builder() {}
    }
}
