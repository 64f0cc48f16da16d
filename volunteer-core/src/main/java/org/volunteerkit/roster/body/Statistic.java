package org.volunteerkit.roster.body;

import java.time.LocalDate;
import org.immutables.value.Value;
import org.volunteerkit.value.Count;
import org.volunteerkit.value.Unit;
import org.volunteerkit.value.Words;

/**
 * A figure that somebody stated about a body and that cannot be counted from records (统计数据): Party members, residents,
 * households.
 *
 * <p>It keeps the precision with which it was stated and says who stated it.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
public abstract class Statistic {

    Statistic() {}

    /** Starts a figure; all parts are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the key. */
    public abstract StatisticId id();

    /** Returns what is counted, such as {@code party-members}: lower-case letters, digits and single hyphens. */
    public abstract String name();

    /** Returns the body the figure is about. */
    public abstract OrganizationId body();

    /** Returns the day for which it was stated. */
    public abstract LocalDate on();

    /** Returns the figure, with its precision. */
    public abstract Count count();

    /** Returns the unit of the figure. */
    public abstract Unit unit();

    /** Returns who or what stated it (来源): 1 to 128 characters. */
    public abstract String source();

    @Value.Check
    void check() {
        Words.checkTerm("name", name());
        Words.checkName("source", source());
    }

    /** Collects the parts of a figure. */
    public static final class Builder extends ImmutableStatistic.Builder {
        Builder() {}
    }
}
