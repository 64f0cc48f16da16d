/**
 * The parts of the main job: the summary with the records behind its figures, the inspection, the points, the exchange of hours.
 *
 * <p>{@link org.volunteerkit.examples.quickstart.job.Parts} shows the facts to each {@code Part} as they go by; a part keeps tallies,
 * not facts, and writes its document with {@link org.volunteerkit.examples.quickstart.job.Pages}.
 *
 * <pre>{@code
 * try (Parts parts = Parts.of(district, wanted, pages)) {
 *     folder.service(parts::take);
 *     parts.write(folder.exchange(), folder.counts());
 * }
 * }</pre>
 *
 * <p>Not here: how facts are read ({@code intake}), where output appears (the root).
 *
 * <p>May use: volunteer-core, volunteer-reports, intake.
 */
@NullMarked
package org.volunteerkit.examples.quickstart.job;

import org.jspecify.annotations.NullMarked;
