package org.volunteerkit.activity.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.volunteerkit.activity.ActivityId;
import org.volunteerkit.activity.ProjectId;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.body.OrganizationId;
import org.volunteerkit.station.StationId;
import org.volunteerkit.time.TimeSpan;
import org.volunteerkit.training.credential.CredentialKindId;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Words;

/**
 * A span of time that is planned, with posts to be filled (班次): project, activity, shift, post.
 *
 * <p>The first of the three facts: a plan is neither attendance nor credited time. A shift may lie over midnight, over the end of a
 * month and over a change of the clocks; it is at most 31 days long. {@link #day} is the day at the place on which it starts.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
public abstract class Shift implements WithShift {

    private static final Hours LONGEST = Hours.of(31 * 24);

    Shift() {}

    /** Starts a shift; key, title, organiser, time and a post are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the key. */
    public abstract ShiftId id();

    /** Returns the title (班次名称): 1 to 128 characters. */
    public abstract String title();

    /** Returns who holds it (主办单位). */
    public abstract OrganizationId organizer();

    /** Returns the project it belongs to (所属项目). */
    public abstract Optional<ProjectId> project();

    /** Returns the activity it is a part of (所属活动), planned or held under that key. */
    public abstract Optional<ActivityId> activity();

    /** Returns the series it comes from (排班系列). */
    public abstract Optional<SeriesId> series();

    /** Returns the station it is held from (所属服务站). */
    public abstract Optional<StationId> station();

    /** Returns where it is (地点): 1 to 128 characters. */
    public abstract Optional<String> place();

    /** Returns when it is. */
    public abstract TimeSpan time();

    /** Returns what is to be done there, at least one post; each key stands once. */
    public abstract List<Post> posts();

    /** Returns the day at the place on which it starts. */
    public final LocalDate day() {
        return time().startDate();
    }

    /** Returns a post. */
    public final Optional<Post> post(PostId id) {
        return posts().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /**
     * Returns what the posts ask for that cannot be had, for a check while shifts are read: a credential of a kind that there is
     * none of would be lacked by everybody.
     *
     * @param kinds the kinds of credentials that there are
     * @return problems with a path such as {@code posts[0].needs[2].credential.kind}
     */
    public final List<Problem> unknown(Set<CredentialKindId> kinds) {
        ImmutableList.Builder<Problem> unknown = ImmutableList.builder();
        for (int i = 0; i < posts().size(); i++) {
            List<Prerequisite> needs = posts().get(i).needs();
            for (int j = 0; j < needs.size(); j++) {
                if (needs.get(j) instanceof Prerequisite.Credential credential && !kinds.contains(credential.kind())) {
                    unknown.add(Problem.of("activity.kind-unknown")
                            .with("kind", credential.kind().value())
                            .field("posts[" + i + "].needs[" + j + "].credential.kind"));
                }
            }
        }
        return unknown.build();
    }

    @Value.Check
    void check() {
        Words.checkName("title", title());
        place().ifPresent(text -> Words.checkName("place", text));
        if (time().elapsed().compareTo(LONGEST) > 0) {
            throw new InvalidValueException(Problem.of("activity.shift-long")
                    .field("time")
                    .found(Found.value(time().elapsed().toString())));
        }
        if (posts().isEmpty()) {
            throw new InvalidValueException(Problem.of("activity.posts-none").field("posts"));
        }
        Set<PostId> keys = Sets.newHashSet(Iterables.transform(posts(), Post::id));
        if (keys.size() < posts().size()) {
            throw new InvalidValueException(Problem.of("activity.posts-twice").field("posts"));
        }
    }

    /** Collects the parts of a shift. */
    public static final class Builder extends ImmutableShift.Builder {
        Builder() {}
    }
}
