package org.volunteerkit.json;

import java.util.LinkedHashSet;
import java.util.TreeSet;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;

/** Sets that refuse to be given the same element twice instead of dropping it, and that keep the order of the document. */
final class StrictSets {

    private StrictSets() {}

    static InvalidValueException doubled() {
        return new InvalidValueException(Problem.of("json.doubled-element"));
    }

    /** A set in the order of the document. */
    static final class Plain<E> extends LinkedHashSet<E> {

        private static final long serialVersionUID = 1L;

        @Override
        public boolean add(E element) {
            if (!super.add(element)) {
                throw doubled();
            }
            return true;
        }
    }

    /** A set in natural order. */
    static final class Sorted<E> extends TreeSet<E> {

        private static final long serialVersionUID = 1L;

        @Override
        public boolean add(E element) {
            if (!super.add(element)) {
                throw doubled();
            }
            return true;
        }
    }
}
