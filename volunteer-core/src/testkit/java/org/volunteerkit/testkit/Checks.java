package org.volunteerkit.testkit;

import java.util.Arrays;

/** Assertions without a library, so that the user's choice of one is free. */
final class Checks {

    private Checks() {}

    static void that(boolean holds, String otherwise, Object... values) {
        if (!holds) {
            throw new AssertionError(otherwise + ": " + Arrays.toString(values));
        }
    }
}
