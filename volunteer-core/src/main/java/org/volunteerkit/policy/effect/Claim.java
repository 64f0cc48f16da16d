package org.volunteerkit.policy.effect;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Period;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;

/**
 * The time in which something may be claimed, counted from the end of the window that it is for.
 *
 * <p>JSON: {@code {"after": "P0D", "lasting": "P3M"}}: the three months that follow. To be called, not extended. Immutable.
 *
 * @param after how long after the end it begins; zero or more
 * @param lasting how long it lasts; above zero
 */
@JsonPropertyOrder({"after", "lasting"})
public record Claim(Period after, Period lasting) {

    /** Checks that the time lies behind the window and has a length. */
    public Claim {
        if (after.isNegative()) {
            throw new InvalidValueException(
                    Problem.of("policy.claim-time").field("after").found(Found.value(after.toString())));
        }
        if (lasting.isNegative() || lasting.isZero()) {
            throw new InvalidValueException(
                    Problem.of("policy.claim-time").field("lasting").found(Found.value(lasting.toString())));
        }
    }
}
