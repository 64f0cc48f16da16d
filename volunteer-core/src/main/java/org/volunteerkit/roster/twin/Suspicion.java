package org.volunteerkit.roster.twin;

import com.google.common.collect.ImmutableSortedSet;
import java.util.SortedSet;
import org.volunteerkit.roster.person.PersonId;

/**
 * That two entries may be one person (疑似重复), and why.
 *
 * @param one the entry whose key comes first
 * @param other the other entry
 * @param rules the rules that say so
 * @param agreeing the traits that are known of both and agree
 * @param differing the traits that are known of both and differ
 */
public record Suspicion(
        PersonId one, PersonId other, SortedSet<String> rules, SortedSet<Trait> agreeing, SortedSet<Trait> differing) {

    /** Copies the sets. */
    public Suspicion {
        rules = ImmutableSortedSet.copyOfSorted(rules);
        agreeing = ImmutableSortedSet.copyOfSorted(agreeing);
        differing = ImmutableSortedSet.copyOfSorted(differing);
    }
}
