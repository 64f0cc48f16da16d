package org.volunteerkit.activity.plan;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.time.TimeSpan;
import org.volunteerkit.value.Words;

/**
 * What somebody does on a shift (岗位): how many are needed, how many there may be, and what is asked of them.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
public abstract class Post {

    Post() {}

    /** Starts a post; key and title are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the key within the shift. */
    public abstract PostId id();

    /** Returns the title (岗位名称): 1 to 128 characters. */
    public abstract String title();

    /** Returns what one does there, such as {@code guide}: lower-case letters, digits and single hyphens. */
    public abstract Optional<String> role();

    /** Returns how many are needed (最少人数), from 0, which it is if silent. */
    @Value.Default
    public int least() {
        return 0;
    }

    /** Returns how many there may be (最多人数); 0 closes the post, and empty means any number. */
    public abstract OptionalInt most();

    /** Returns what is asked of everybody here (岗位要求). */
    public abstract List<Prerequisite> needs();

    /**
     * Returns what somebody lacks for this post, every reason.
     *
     * @param who what is known of the person
     * @param when the time of the shift
     * @param company who comes along, if somebody does
     * @return none if the person may serve here
     */
    public final List<Problem> lacks(Candidate who, TimeSpan when, Optional<PersonId> company) {
        return needs().stream()
                .flatMap(need -> need.lacks(who, when, company).stream())
                .distinct()
                .toList();
    }

    @Value.Check
    void check() {
        Words.checkName("title", title());
        role().ifPresent(word -> Words.checkTerm("role", word));
        if (least() < 0) {
            throw new InvalidValueException(
                    Problem.of("activity.least").field("least").found(Found.value(Integer.toString(least()))));
        }
        if (most().isPresent() && most().getAsInt() < least()) {
            throw new InvalidValueException(Problem.of("activity.most")
                    .with("least", least())
                    .field("most")
                    .found(Found.value(Integer.toString(most().getAsInt()))));
        }
    }

    /** Collects the parts of a post. */
    public static final class Builder extends ImmutablePost.Builder {
        Builder() {}
    }
}
