/**
 * The schemes that come with the library: standards, policies, programmes of awards and terms of exchange as files, each citing where it is printed.
 *
 * <p>A {@link org.volunteerkit.catalog.Catalog} reads them through the same door by which an embedder reads files of her own;
 * nothing here is privileged. What a source leaves open stands in the file, with the reading that is taken.
 *
 * <pre>{@code
 * List<Standard> editions = Catalog.shipped().standard(StandardId.of("henan-liuyou-yiluoshi"));
 * Inspector inspector = Inspector.of(editions, VolunteerFacts.words());
 * }</pre>
 *
 * <p>Not here: rules in Java. A scheme that needs code is a gap in the measure language.
 *
 * <p>May use: standard.profile, policy, ledger.terms, award, json.
 */
@NullMarked
package org.volunteerkit.catalog;

import org.jspecify.annotations.NullMarked;
