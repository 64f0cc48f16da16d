package org.volunteerkit.measure.bulk;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.measure.fact.FactField;
import org.volunteerkit.measure.fact.FactKind;

/**
 * How facts of one kind are read, found once for all of them.
 *
 * @param kind the kind
 * @param number the number of the kind in the table
 * @param act whether its facts happened on a day
 * @param person the field in which each names its person; null if there is none
 * @param fields the fields that are asked for
 */
record KindReader(
        FactKind<?> kind, int number, boolean act, @Nullable FactField person, ImmutableList<Field> fields) {

    /** Reads one field into its column. */
    @FunctionalInterface
    interface Field {

        void read(int row, Fact fact);
    }

    /** Whether a fact is of somebody else. */
    boolean isOfAnother(Fact fact, String than) {
        if (person == null) {
            return false;
        }
        Optional<String> named = person.text(fact);
        return named.isEmpty() || !named.get().equals(than);
    }
}
