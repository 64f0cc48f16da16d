/**
 * Huiji District in 2023, made up: facts that agree with a published summary and belong to nobody.
 *
 * <p>{@link org.volunteerkit.examples.quickstart.huiji.HuijiFacts} writes a district folder; each of the other classes makes one
 * part of it, with dice of its own, so that a change in one leaves the others as they are.
 *
 * <pre>{@code
 * Path folder = Files.createDirectories(Path.of("huiji-facts"));
 * HuijiFacts.write(folder, HuijiFacts.SEED);
 * }</pre>
 *
 * <p>Not here: how such a folder is read ({@code intake}).
 *
 * <p>May use: volunteer-core, and the names of files from intake.
 */
@NullMarked
package org.volunteerkit.examples.quickstart.huiji;

import org.jspecify.annotations.NullMarked;
