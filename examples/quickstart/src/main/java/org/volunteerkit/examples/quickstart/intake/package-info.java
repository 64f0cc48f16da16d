/**
 * Reading a folder of facts: every line is taken or refused with its place, and the counts agree.
 *
 * <p>A {@link org.volunteerkit.examples.quickstart.intake.DistrictFolder} reads the files one after another. What it takes becomes
 * a {@link org.volunteerkit.examples.quickstart.intake.District} and, person by person,
 * {@linkplain org.volunteerkit.examples.quickstart.intake.PersonBook service books}; what it refuses goes to
 * {@link org.volunteerkit.examples.quickstart.intake.Refusals}.
 *
 * <pre>{@code
 * try (Refusals refusals = Refusals.open(Path.of("refusals.jsonl"))) {
 *     DistrictFolder folder = DistrictFolder.of(Path.of("huiji-facts"), refusals, Progress.SILENT);
 *     District district = folder.read();
 *     folder.service(book -> add(book.book().total()));
 * }
 * }</pre>
 *
 * <p>Not here: what the facts come to (the job), and where they come from (any system that writes such files).
 *
 * <p>May use: volunteer-core.
 */
@NullMarked
package org.volunteerkit.examples.quickstart.intake;

import org.jspecify.annotations.NullMarked;
