package org.volunteerkit.policy.effect;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;
import org.volunteerkit.measure.rule.Requirement;
import org.volunteerkit.time.Window;

/**
 * What follows from measures: an amount that is due ({@link Post}), a grade that is reached ({@link Issue}), a part of a pot
 * ({@link Share}), a grade for the first of all ({@link Ranking}), an act that a body should look at ({@link Propose}).
 *
 * <p>JSON: an object with one field that names the effect, such as {@code {"post": {"amount": "points", "terms":
 * "hailin-account", "when": "act"}}}.
 *
 * <p>To be called, not implemented.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(Post.class),
    @JsonSubTypes.Type(Issue.class),
    @JsonSubTypes.Type(Share.class),
    @JsonSubTypes.Type(Ranking.class),
    @JsonSubTypes.Type(Propose.class)
})
public sealed interface Effect permits Post, Issue, Share, Ranking, Propose {

    /** Returns when it takes place. */
    Moment when();

    /** Returns the windows that have an effect each; needed at the end of a window and for a claim. */
    Optional<Window> in();

    /** Returns what must be met, or nothing follows. */
    Optional<Requirement> needs();

    /** Returns whether it depends on everybody, so that one person alone cannot be judged by it. */
    default boolean comparesPersons() {
        return false;
    }

    /** Calls the method of the case. */
    <R> R match(Cases<R> cases);

    /**
     * One method for each kind of effect.
     *
     * @param <R> what comes of it
     */
    interface Cases<R> {
        /** Called for a post. */
        R post(Post effect);

        /** Called for an issue. */
        R issue(Issue effect);

        /** Called for a share. */
        R share(Share effect);

        /** Called for a ranking. */
        R ranking(Ranking effect);

        /** Called for a propose. */
        R propose(Propose effect);
    }
}
