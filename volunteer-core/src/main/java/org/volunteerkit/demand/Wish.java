package org.volunteerkit.demand;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.body.OrganizationId;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.value.Privacy;
import org.volunteerkit.value.Words;

/**
 * A small wish (微心愿) that somebody of a community made known and that others may fulfil.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
public abstract class Wish {

    Wish() {}

    /** Starts a wish; key, community, title and day are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the key. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract WishId id();

    /** Returns the community in which the wish was made (所在社区). */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract OrganizationId community();

    /** Returns the wish in a few words (心愿内容), without names: 1 to 128 characters. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract String title();

    /** Returns the day on which it was made known (发布日期). */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract LocalDate posted();

    /** Returns who took it on (认领人); empty if nobody did, or not one person. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract Optional<PersonId> claimedBy();

    /** Returns the day on which it came true (实现日期), not before it was made known; empty as long as it has not. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract Optional<LocalDate> fulfilled();

    @Value.Check
    void check() {
        Words.checkName("title", title());
        fulfilled().filter(day -> day.isBefore(posted())).ifPresent(day -> {
            throw new InvalidValueException(Problem.of("demand.fulfilled-early")
                    .with("posted", posted().toString())
                    .field("fulfilled")
                    .found(Found.value(day.toString())));
        });
    }

    /** Collects the parts of a wish. */
    public static final class Builder extends ImmutableWish.Builder {
        Builder() {}
    }
}
