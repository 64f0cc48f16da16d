package org.volunteerkit.measure.bulk;

import com.google.common.collect.ImmutableList;
import org.volunteerkit.measure.fact.Fact;

/**
 * How facts of one kind are read, found once for all of them.
 *
 * @param number the number of the kind in the table
 * @param act whether the facts are acts
 * @param named whether each names its person
 * @param fields the fields that are asked for
 */
record KindReader(int number, boolean act, boolean named, ImmutableList<Field> fields) {

    /** Reads one field into its column. */
    @FunctionalInterface
    interface Field {

        void read(int row, Fact fact);
    }
}
