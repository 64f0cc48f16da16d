/**
 * Pairs of helpers and helped (一助一结对), their visits, and whether they meet as often as they should.
 *
 * <p>{@link org.volunteerkit.demand.pair.PairingStep Steps} are filed in a {@link org.volunteerkit.demand.pair.PairingBook}; it
 * tells each {@link org.volunteerkit.demand.pair.Pairing} as of a day. Persons, households, teams and organisations are all
 * {@linkplain org.volunteerkit.demand.pair.Party parties}. How often they are to meet says a
 * {@link org.volunteerkit.demand.pair.Norm}, and each {@link org.volunteerkit.demand.pair.NormWindow} whether they did.
 *
 * <pre>{@code
 * PairingBook book = PairingBook.empty()
 *         .file(PairingStep.pairs("p", cadres, households, day, day, clerk)).orThrow()
 *         .file(visits).orThrow();
 * List<NormWindow> weeks = book.windows(PairingId.of("p-1"), norms, DateRange.year(2023), asOf);
 * }</pre>
 *
 * <p>Not here: gifts, which name a pair by its key ({@code giving}); who should be paired with whom.
 *
 * <p>May use: demand.
 */
@NullMarked
package org.volunteerkit.demand.pair;

import org.jspecify.annotations.NullMarked;
