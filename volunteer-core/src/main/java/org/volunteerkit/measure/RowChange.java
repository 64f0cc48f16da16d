package org.volunteerkit.measure;

import org.jspecify.annotations.Nullable;

/** What is done to every row by itself. */
sealed interface RowChange permits Taking, Lasting, Quantizing, Rating, Weighing, Passing {

    /** Changes a row; null leaves it out. */
    @Nullable Row apply(Row row, Evaluation run);

    /** What becomes of what a group comes to of which there are no facts; null if that is not certain. */
    @Nullable Row ofNothing(Row none);

    /** Between which numbers the result lies. */
    Range range(Range of);

    /** Whether a row becomes the same from whatever later day it is seen. */
    default boolean addsOnly() {
        return true;
    }

    /** Whether facts are looked at beside the row. */
    default boolean asksFacts() {
        return false;
    }
}
