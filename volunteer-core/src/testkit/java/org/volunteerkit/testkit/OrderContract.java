package org.volunteerkit.testkit;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * The laws of a value that is compared: it is equal to its like only, and its order is total and agrees with that.
 *
 * <p>To be implemented by a test class, which needs nothing but the values:
 *
 * <pre>{@code
 * class HoursProperties implements OrderContract<Hours> {
 *     @Override
 *     @Provide
 *     public Arbitrary<Hours> values() {
 *         return Amounts.hours();
 *     }
 * }
 * }</pre>
 *
 * @param <T> the value
 */
public interface OrderContract<T extends Comparable<? super T>> {

    /** Returns the values; those of a small range meet their equals more often. */
    @Provide
    Arbitrary<T> values();

    /**
     * Checks that two values are equal if and only if neither comes before the other, and that equal values have one hash.
     *
     * @param one a value
     * @param other another one, or an equal one
     */
    @Property
    @Label("law 3: equals, hashCode and compareTo agree")
    default void equalsAndOrderAgree(@ForAll("values") T one, @ForAll("values") T other) {
        Checks.that(one.equals(other) == (one.compareTo(other) == 0), "equals and compareTo differ", one, other);
        Checks.that(one.equals(other) == other.equals(one), "equals is not symmetric", one, other);
        Checks.that(!one.equals(other) || one.hashCode() == other.hashCode(), "equal with two hashes", one, other);
        Checks.that(isSame(one, one), "a value differs from itself", one);
    }

    private boolean isSame(T one, T other) {
        return one.equals(other) && one.compareTo(other) == 0;
    }

    /**
     * Checks that the order has no circle and no two answers.
     *
     * @param a a value
     * @param b a value
     * @param c a value
     */
    @Property
    @Label("law 3: comparison is a total order")
    default void theOrderIsTotal(@ForAll("values") T a, @ForAll("values") T b, @ForAll("values") T c) {
        Checks.that(
                Integer.signum(a.compareTo(b)) == -Integer.signum(b.compareTo(a)),
                "order depends on who is asked",
                a,
                b);
        Checks.that(
                !(a.compareTo(b) <= 0 && b.compareTo(c) <= 0) || a.compareTo(c) <= 0,
                "order runs in a circle",
                a,
                b,
                c);
    }
}
