package org.volunteerkit.roster.body;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.volunteerkit.value.Key;

/**
 * The key of a stated figure (统计数据标识).
 *
 * <p>To be called, not extended. Immutable.
 */
public final class StatisticId extends Key {

    private StatisticId(String text) {
        super("statisticId", text);
    }

    /**
     * Returns the key that is written so.
     *
     * @param text 1 to 64 ASCII letters, digits, dots, underscores and hyphens; case matters
     * @throws org.volunteerkit.problem.InvalidValueException if the text has another form
     */
    @JsonCreator
    public static StatisticId of(String text) {
        return new StatisticId(text);
    }
}
