package org.volunteerkit.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.volunteerkit.value.Key;

/** The key of a policy; all its editions have the same. */
public final class PolicyId extends Key {

    private PolicyId(String text) {
        super("policyId", text);
    }

    /**
     * Returns the key written in a text.
     *
     * @throws org.volunteerkit.problem.InvalidValueException if the text is no key
     */
    @JsonCreator
    public static PolicyId of(String text) {
        return new PolicyId(text);
    }
}
