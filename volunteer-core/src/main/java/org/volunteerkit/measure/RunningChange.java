package org.volunteerkit.measure;

import org.jspecify.annotations.Nullable;
import org.volunteerkit.value.Quantity;

/** What is done to a row, given what the earlier ones of its key came to. */
sealed interface RunningChange permits RatingTotal, Capping {

    /** Changes a row; null leaves it out. */
    @Nullable Row apply(Row row, Quantity before, Evaluation run);

    /** Returns what all came to, this row included. */
    Quantity after(Quantity before, Row original, @Nullable Row changed);

    /** Changes a row of a day before the windows begin; null leaves it out. */
    @Nullable Row outside(Row row, Evaluation run);

    /** What becomes of what a group comes to of which there are no facts; null if that is not certain. */
    @Nullable Row ofNothing(Row none);

    /** Between which numbers the result of a row lies. */
    Range range(Range of);

    /** Whether a row becomes the same from whatever later day it is seen. */
    boolean addsOnly();

    /** Whether facts are looked at beside the rows. */
    boolean asksFacts();
}
