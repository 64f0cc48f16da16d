/**
 * Programmes: the rules by which stars, badges, cards and medals are given, kept, renewed and lost, as data.
 *
 * <p>A {@link org.volunteerkit.award.Programme} is one edition of the rules of an award. It has {@linkplain
 * org.volunteerkit.award.Grade grades} in rising order, each with what it {@linkplain org.volunteerkit.award.Use uses up}, which
 * {@linkplain org.volunteerkit.award.Prior earlier awards} it needs and how long it {@linkplain
 * org.volunteerkit.award.Lasting lasts}; and it says how often it {@linkplain org.volunteerkit.award.Repeat repeats}, when it is
 * {@linkplain org.volunteerkit.award.ClaimWindow claimed}, how long it is put up for {@linkplain org.volunteerkit.award.Notice
 * public notice}, when it is {@linkplain org.volunteerkit.award.Renewal renewed}, and whether it {@linkplain
 * org.volunteerkit.award.Fall falls}.
 *
 * <pre>{@code
 * Programme card = Json.read(Programme.class, "card.json", text).orThrow();
 * Optional<Lasting> lasting = card.grade(GradeId.of("card")).flatMap(Grade::lasts);
 * DateRange valid = Lasting.from(lasting, issued);
 * }</pre>
 *
 * <p>Not here: what was given to whom ({@code award.book}); how much service a grade takes ({@code policy}); what is spent
 * ({@code ledger}): a total that reaches a grade is never a balance.
 *
 * <p>May use: policy, roster.
 */
@NullMarked
package org.volunteerkit.award;

import org.jspecify.annotations.NullMarked;
