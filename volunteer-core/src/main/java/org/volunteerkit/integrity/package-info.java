/**
 * What looks strange in recorded hours, with its evidence.
 *
 * <p>{@link org.volunteerkit.integrity.IntegrityRules} hold thresholds as data; {@link org.volunteerkit.integrity.Integrity} looks
 * at {@link org.volunteerkit.integrity.IntegrityFacts} and returns every {@link org.volunteerkit.integrity.IntegrityFinding}: what
 * was seen, in which records, and the threshold with its source. A finding is a reason to ask, and nothing follows from it by
 * itself: no record is changed, nobody loses an hour.
 *
 * <pre>{@code
 * IntegrityFacts facts = IntegrityFacts.of(reviewBook, day).addAllSignUps(signUps).build();
 * Integrity.examine(IntegrityRules.house(), facts)
 *         .forEach(finding -> show(finding.inWords().text(locale), finding.records()));
 * }</pre>
 *
 * <p>Not here: what is refused (service.review), and minutes that two records claim (service): they are credited once, whoever
 * claims them.
 *
 * <p>May use: service.review.
 */
@NullMarked
package org.volunteerkit.integrity;

import org.jspecify.annotations.NullMarked;
