package org.volunteerkit.award.book;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Words;

/**
 * What is known of the person when a command is offered, beside the book: the records that may be used up, and bans.
 *
 * @param usables the records, in any order; the same one twice counts once
 * @param bans the bans (限制期), past ones too
 */
public record Grounds(List<Usable> usables, List<Ban> bans) {

    /** Nothing is known: there are no records and no bans. */
    public static final Grounds NONE = new Grounds(ImmutableList.of(), ImmutableList.of());

    /**
     * A sanction that bars from awards for some time, as for false hours (取消评定资格).
     *
     * @param kind why, in lower case with hyphens, as programmes name it: {@code false-hours}
     * @param during the days on which it bars
     */
    public record Ban(String kind, DateRange during) {

        /** Checks the kind. */
        public Ban {
            Words.checkTerm("kind", kind);
        }
    }

    /**
     * Copies the lists.
     *
     * @throws InvalidValueException if two different records have one key
     */
    public Grounds {
        usables = distinct(usables);
        bans = ImmutableList.copyOf(bans);
    }

    /** Returns that there are records, and no bans. */
    public static Grounds of(List<Usable> usables) {
        return new Grounds(usables, ImmutableList.of());
    }

    static ImmutableList<Usable> distinct(Collection<Usable> usables) {
        Map<List<String>, Usable> byKey = new LinkedHashMap<>();
        for (Usable usable : usables) {
            Usable known = byKey.putIfAbsent(ImmutableList.of(usable.kind(), usable.record()), usable);
            if (known != null && !known.equals(usable)) {
                throw new InvalidValueException(Problem.of("award.usable-differs")
                        .field("usables")
                        .with("kind", usable.kind())
                        .with("record", usable.record()));
            }
        }
        return ImmutableList.copyOf(byKey.values());
    }
}
