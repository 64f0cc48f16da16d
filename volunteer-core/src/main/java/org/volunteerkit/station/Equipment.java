package org.volunteerkit.station;

import java.time.LocalDate;
import org.immutables.value.Value;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.value.Words;

/**
 * Things of one sort that a station has (设施设备): signs, red vests, computers.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
public abstract class Equipment {

    Equipment() {}

    /** Starts equipment; all parts are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns what it is (品名), such as {@code sign} or {@code red-vest}: lower-case letters, digits and single
     * hyphens.
     */
    public abstract String item();

    /** Returns how many (件数), at least 1. */
    public abstract long pieces();

    /** Returns the day since which the station has them. */
    public abstract LocalDate since();

    @Value.Check
    void check() {
        Words.checkTerm("item", item());
        if (pieces() < 1) {
            throw new InvalidValueException(
                    Problem.of("station.pieces").field("pieces").found(Found.value(Long.toString(pieces()))));
        }
    }

    /** Collects the parts of equipment. */
    public static final class Builder extends ImmutableEquipment.Builder {
        Builder() {}
    }
}
