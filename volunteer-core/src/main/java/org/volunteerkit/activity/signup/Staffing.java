package org.volunteerkit.activity.signup;

import java.util.OptionalInt;
import org.volunteerkit.activity.plan.Post;

/**
 * How a post of a shift is filled (岗位人数).
 *
 * @param post the post
 * @param accepted how many have a place
 * @param waiting how many wait for one
 */
public record Staffing(Post post, int accepted, int waiting) {

    /** Returns how many are still needed, from 0. */
    public int missing() {
        return Math.max(0, post.least() - accepted);
    }

    /** Returns how many places are free, from 0; empty for any number. */
    public OptionalInt free() {
        return post.most().isPresent()
                ? OptionalInt.of(Math.max(0, post.most().getAsInt() - accepted))
                : OptionalInt.empty();
    }
}
