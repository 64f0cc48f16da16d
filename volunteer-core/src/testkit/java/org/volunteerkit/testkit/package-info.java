/**
 * What tests of this library share with the tests of its users: seeds, generators, laws.
 *
 * <p>{@link org.volunteerkit.testkit.Amounts}, {@link org.volunteerkit.testkit.Days},
 * {@link org.volunteerkit.testkit.Spans} and {@link org.volunteerkit.testkit.Texts} generate values in which the hard cases
 * occur; {@link org.volunteerkit.testkit.VolunteerDomain} hands them out by type. A contract, such as
 * {@link org.volunteerkit.testkit.MergeContract}, is an interface whose default methods are properties: a test class that
 * implements it for a type of its own has tested the law. {@link org.volunteerkit.testkit.Refusals} catches how the library
 * says no, {@link org.volunteerkit.testkit.FixedSeeds} makes every run the same.
 *
 * <pre>{@code
 * class TallyProperties implements MergeContract<Tally> {
 *     @Override
 *     @Provide
 *     public Arbitrary<Tally> pieces() { ... }
 *     // empty() and merge(left, right)
 * }
 * }</pre>
 *
 * <p>It comes as the {@code testkit} classifier of {@code volunteer-core}; jqwik is its user's dependency.
 *
 * <p>Not here: tests themselves, and a library of assertions.
 *
 * <p>May use: every room.
 */
@NullMarked
package org.volunteerkit.testkit;

import org.jspecify.annotations.NullMarked;
