/**
 * What tests of this library share with the tests of its users: seeds, generators, laws.
 *
 * <p>It comes as the {@code testkit} classifier of {@code volunteer-core}; jqwik is its user's dependency.
 *
 * <p>Not here: tests themselves.
 *
 * <p>May use: every room.
 */
@NullMarked
package org.volunteerkit.testkit;

import org.jspecify.annotations.NullMarked;
