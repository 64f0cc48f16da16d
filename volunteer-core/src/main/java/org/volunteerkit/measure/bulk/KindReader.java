package org.volunteerkit.measure.bulk;

import com.google.common.collect.ImmutableList;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.measure.fact.FactKind;

/**
 * How facts of one kind are read, found once for all of them.
 *
 * @param kind the kind
 * @param number the number of the kind in the table
 * @param named whether each names its person
 * @param fields the fields that are asked for
 */
record KindReader(FactKind<?> kind, int number, boolean named, ImmutableList<Field> fields) {

    /** Reads one field into its column. */
    @FunctionalInterface
    interface Field {

        void read(int row, Fact fact);
    }
}
