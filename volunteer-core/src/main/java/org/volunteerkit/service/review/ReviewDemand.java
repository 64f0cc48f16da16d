package org.volunteerkit.service.review;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.immutables.value.Value;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.service.EvidenceGrade;
import org.volunteerkit.value.Clause;
import org.volunteerkit.value.Hours;

/**
 * What some records need before they count (审核要求): an approval on some level, or several.
 *
 * <p>It is asked of the records for which all its conditions hold: the evidence grade, the hours of the day, and how late the record
 * comes. Of several demands the highest level and the greatest number of approvals are needed.
 *
 * <p>JSON: such as {@code {"dayAbove": "PT8H", "level": 2}}: where a day of the person comes to more than 8 hours, the second level
 * approves.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
@JsonPropertyOrder({"grades", "dayAbove", "daysLate", "level", "approvals", "clause"})
public abstract class ReviewDemand {

    private static final int MOST = 9;

    ReviewDemand() {}

    /** Starts a demand; it is asked of all records, for one approval on level 1, unless something else is said. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the grades of which it is asked; of all if none is named. */
    public abstract Set<EvidenceGrade> grades();

    /**
     * Returns the hours above which it is asked: those of the fullest day of the record, with everything else of that person that
     * is confirmed for that day, no minute twice. So a long day stays a long day when it is entered in pieces.
     */
    public abstract Optional<Hours> dayAbove();

    /** Returns the number of days after the service, not under 0, above which it is asked of a record that comes so late. */
    public abstract OptionalInt daysLate();

    /** Returns the level on which at least one of the approvals is needed, 1 to 9; 1 if silent. */
    @Value.Default
    public int level() {
        return 1;
    }

    /** Returns how many different people have to approve, 1 to 9; 1 if silent. */
    @Value.Default
    public int approvals() {
        return 1;
    }

    /** Returns where the demand is printed, if not where the rules are. */
    public abstract Optional<Clause> clause();

    /** Returns whether it is asked of a record. */
    final boolean isAskedOf(EvidenceGrade grade, Hours day, long late) {
        return (grades().isEmpty() || grades().contains(grade))
                && dayAbove().map(limit -> day.compareTo(limit) > 0).orElse(true)
                && (daysLate().isEmpty() || late > daysLate().getAsInt());
    }

    @Value.Check
    void check() {
        checkNumber("level", level(), 1, MOST);
        checkNumber("approvals", approvals(), 1, MOST);
        daysLate().ifPresent(days -> checkNumber("daysLate", days, 0, Integer.MAX_VALUE));
        dayAbove().filter(Hours::isNegative).ifPresent(limit -> {
            throw new InvalidValueException(
                    Problem.of("service.limit-negative").field("dayAbove").found(Found.value(limit.toString())));
        });
    }

    private static void checkNumber(String field, int number, int least, int most) {
        if (number < least || number > most) {
            throw new InvalidValueException(Problem.of("service.number-range")
                    .with("least", least)
                    .with("most", most)
                    .field(field)
                    .found(Found.value(Integer.toString(number))));
        }
    }

    /** Collects the parts of a demand. */
    public static final class Builder extends ImmutableReviewDemand.Builder {
        Builder() {}
    }
}
