/**
 * What a training entitles to, and until when: credentials that are granted, prolonged, revoked, that lapse and are renewed.
 *
 * <p>A {@link org.volunteerkit.training.credential.CredentialKind} is data: by which training or hours it is earned, how long it is
 * valid, what prolongs it. A {@link org.volunteerkit.training.credential.CredentialStep} says what happened to the credential of a
 * person, or to those of many by a decree; the {@link org.volunteerkit.training.credential.CredentialBook} answers with a
 * {@link org.volunteerkit.training.credential.CredentialStatus} on any day, and proposes the steps that follow from trainings.
 *
 * <pre>{@code
 * CredentialBook book = CredentialBook.empty(kinds);
 * book = book.file(book.proposals(log, List.of())).orThrow();
 * CredentialStatus status = book.on(ann, firstAid, dayOfShift);    // valid until when, and by which steps
 * }</pre>
 *
 * <p>Not here: whether a shift asks for one ({@code activity.plan}).
 *
 * <p>May use: training, history.
 */
@NullMarked
package org.volunteerkit.training.credential;

import org.jspecify.annotations.NullMarked;
