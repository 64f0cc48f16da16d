/**
 * Standards made from standards: what a district picks, strengthens, drops and rewords, and how the result differs.
 *
 * <p>A {@link org.volunteerkit.standard.profile.Profile} names its base by {@link org.volunteerkit.standard.profile.EditionId}
 * and lists its {@link org.volunteerkit.standard.profile.Change changes} in order.
 * {@link org.volunteerkit.standard.profile.Standards} takes standards and profiles together, refuses what does not hold
 * together with all findings at once, and gives every edition as a plain standard, ready to judge. A
 * {@link org.volunteerkit.standard.profile.Difference} tells two editions apart in sentences.
 *
 * <pre>{@code
 * Standards all = Standards.of(ImmutableList.of(provincial), ImmutableList.of(ofOurDistrict), words);
 * Inspector inspector = all.inspector(ofOurDistrict.id());
 * all.fromBase(EditionId.of(ofOurDistrict)).lines(Locale.CHINA).forEach(out::println);
 * }</pre>
 *
 * <p>Not here: how a standard judges ({@code standard}), where files are read ({@code catalog}).
 *
 * <p>May use: standard.
 */
@NullMarked
package org.volunteerkit.standard.profile;

import org.jspecify.annotations.NullMarked;
