package org.volunteerkit.testkit;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * The laws that let an answer be folded in pieces, on one core, on all, or on a cluster: merging is associative and
 * commutative, and something merges without effect.
 *
 * <p>To be implemented by a test class:
 *
 * <pre>{@code
 * class SummaryProperties implements MergeContract<ServiceSummary> {
 *     @Override
 *     @Provide
 *     public Arbitrary<ServiceSummary> pieces() { ... }
 *
 *     @Override
 *     public ServiceSummary empty() {
 *         return ServiceSummary.EMPTY;
 *     }
 *
 *     @Override
 *     public ServiceSummary merge(ServiceSummary left, ServiceSummary right) {
 *         return left.plus(right);
 *     }
 * }
 * }</pre>
 *
 * @param <S> the partial answer; two of them are compared by {@code equals}
 */
public interface MergeContract<S> {

    /** Returns partial answers; few enough kinds that they meet. */
    @Provide
    Arbitrary<S> pieces();

    /** Returns the answer over nothing. */
    S empty();

    /** Returns the answer over what two pieces were made from. */
    S merge(S left, S right);

    /**
     * Checks that the empty piece is neutral.
     *
     * @param some a piece
     */
    @Property
    @Label("law 22: the empty piece changes nothing")
    default void emptyChangesNothing(@ForAll("pieces") S some) {
        Checks.that(merge(some, empty()).equals(some), "the empty piece changes something", some);
        Checks.that(merge(empty(), some).equals(some), "the empty piece changes something", some);
    }

    /**
     * Checks that merging is commutative.
     *
     * @param a a piece
     * @param b a piece
     */
    @Property
    @Label("law 22: the order of pieces does not matter")
    default void theOrderOfPiecesDoesNotMatter(@ForAll("pieces") S a, @ForAll("pieces") S b) {
        Checks.that(merge(a, b).equals(merge(b, a)), "the order of pieces matters", a, b);
    }

    /**
     * Checks that merging is associative.
     *
     * @param a a piece
     * @param b a piece
     * @param c a piece
     */
    @Property
    @Label("law 22: the cuts between pieces do not matter")
    default void theCutsDoNotMatter(@ForAll("pieces") S a, @ForAll("pieces") S b, @ForAll("pieces") S c) {
        Checks.that(merge(merge(a, b), c).equals(merge(a, merge(b, c))), "the cuts between pieces matter", a, b, c);
    }
}
