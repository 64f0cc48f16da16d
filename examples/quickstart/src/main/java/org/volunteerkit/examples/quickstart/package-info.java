/**
 * The main job on one district: from a folder of facts to inspected stations, explained points, exchanged hours and the yearly
 * summary.
 *
 * <p>{@link org.volunteerkit.examples.quickstart.Quickstart} reads a folder ({@code intake}), shows what it reads to each
 * {@code Part} of the job, and has each write its files into a folder that appears whole or not at all. If no folder of facts is
 * named, a synthetic one is made first ({@code huiji}).
 *
 * <pre>{@code
 * mvn -q compile -pl examples/quickstart -am -Dquickstart
 * mvn -q compile -pl examples/quickstart -am -Dquickstart -Dfacts=my-district
 * }</pre>
 *
 * <p>Not here: anything an embedder could not do as well; the example uses the library's public API only.
 *
 * <p>May use: volunteer-core, volunteer-reports.
 */
@NullMarked
package org.volunteerkit.examples.quickstart;

import org.jspecify.annotations.NullMarked;
