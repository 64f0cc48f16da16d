package org.volunteerkit.roster.life;

import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.value.Hours;

/**
 * What somebody did as a provisional volunteer (准志愿者考察), as it is looked at before registering.
 *
 * @param activities in how many activities the person took part
 * @param hours for how long
 * @param goodConduct whether nothing stands against the person (表现良好)
 */
public record Probation(int activities, Hours hours, boolean goodConduct) {

    /** Checks that nothing is negative. */
    public Probation {
        if (activities < 0) {
            throw new InvalidValueException(Problem.of("roster.life-negative")
                    .field("activities")
                    .found(Found.value(Integer.toString(activities))));
        }
        if (hours.compareTo(Hours.ZERO) < 0) {
            throw new InvalidValueException(
                    Problem.of("roster.life-negative").field("hours").found(Found.value(hours.toString())));
        }
    }
}
