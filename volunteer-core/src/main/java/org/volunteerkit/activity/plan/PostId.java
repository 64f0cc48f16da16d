package org.volunteerkit.activity.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.volunteerkit.value.Key;

/**
 * The key of a post within its shift (岗位标识), such as {@code crossing-east}.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class PostId extends Key {

    private PostId(String text) {
        super("postId", text);
    }

    /**
     * Returns the key that is written so.
     *
     * @param text 1 to 64 ASCII letters, digits, dots, underscores and hyphens; case matters
     * @throws org.volunteerkit.problem.InvalidValueException if the text has another form
     */
    @JsonCreator
    public static PostId of(String text) {
        return new PostId(text);
    }
}
