package org.volunteerkit.policy.change;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.volunteerkit.policy.DueKey;

/**
 * What was done because of earlier verdicts, as the caller remembers it, in the order in which it was done. It may hold more than
 * is asked for: other persons, other policies.
 *
 * @param posted the amounts that were posted
 * @param handed the grades that were handed over
 * @param claimed what was claimed, and when
 */
public record Done(List<Posted> posted, List<Handed> handed, Map<DueKey, LocalDate> claimed) {

    /** Keeps copies. */
    public Done {
        posted = ImmutableList.copyOf(posted);
        handed = ImmutableList.copyOf(handed);
        claimed = ImmutableMap.copyOf(claimed);
    }

    /** Returns that nothing was done yet. */
    public static Done nothing() {
        return new Done(ImmutableList.of(), ImmutableList.of(), ImmutableMap.of());
    }

    /** Returns that amounts were posted, and nothing else was done. */
    public static Done posted(List<Posted> posted) {
        return new Done(posted, ImmutableList.of(), ImmutableMap.of());
    }

    /** Returns this and what a settlement says is to be done, once it is done. */
    public Done and(Settlement settlement) {
        return new Done(
                ImmutableList.<Posted>builder()
                        .addAll(posted)
                        .addAll(settlement.amounts().stream()
                                .map(AmountChange::posted)
                                .toList())
                        .build(),
                ImmutableList.<Handed>builder()
                        .addAll(handed)
                        .addAll(settlement.grades().stream()
                                .map(GradeChange::handed)
                                .toList())
                        .build(),
                claimed);
    }

    /** Returns this and a claim. */
    public Done claimed(DueKey key, LocalDate day) {
        return new Done(
                posted,
                handed,
                ImmutableMap.<DueKey, LocalDate>builder()
                        .putAll(claimed)
                        .put(key, day)
                        .buildKeepingLast());
    }
}
