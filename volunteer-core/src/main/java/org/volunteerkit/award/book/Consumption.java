package org.volunteerkit.award.book;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.volunteerkit.award.ProgrammeId;
import org.volunteerkit.award.Use;
import org.volunteerkit.award.book.AwardBook.Usage;
import org.volunteerkit.award.book.AwardEntry.Mark;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Ratio;

/** Uses up records for one programme, the oldest first. */
final class Consumption {

    private static final Comparator<Usable> OLDEST_FIRST =
            Comparator.comparing(Usable::day).thenComparing(Usable::kind).thenComparing(Usable::record);

    private final ImmutableList<Usable> records;
    private final Map<List<String>, Quantity> used;

    private Consumption(ImmutableList<Usable> records, Map<List<String>, Quantity> used) {
        this.records = records;
        this.used = used;
    }

    static Consumption of(AwardBook book, ProgrammeId programme, Collection<Usable> records) {
        return new Consumption(
                Grounds.distinct(records).stream().sorted(OLDEST_FIRST).collect(ImmutableList.toImmutableList()),
                new LinkedHashMap<>(book.used(programme)));
    }

    private static List<String> key(Usable record) {
        return ImmutableList.of(record.kind(), record.record());
    }

    private Usage usage(Usable record) {
        Quantity nothing = record.amount().times(Ratio.ZERO);
        Quantity taken = used.getOrDefault(key(record), nothing);
        Quantity left = record.amount().minus(taken);
        return left.number().isNegative()
                ? new Usage(record, taken, nothing, taken.minus(record.amount()))
                : new Usage(record, taken, left, nothing);
    }

    List<Usage> left() {
        return records.stream().map(this::usage).toList();
    }

    private List<Usage> left(Use use) {
        return left().stream()
                .filter(each -> each.record().kind().equals(use.kind()))
                .filter(each -> each.unused().unit().equals(use.atLeast().unit()))
                .toList();
    }

    /** Returns how much is missing for a use; empty if there is enough. */
    Optional<Quantity> missing(Use use) {
        Quantity missing = left(use).stream().map(Usage::unused).reduce(use.atLeast(), Quantity::minus);
        return missing.isPositive() ? Optional.of(missing) : Optional.empty();
    }

    /** Uses records up. */
    List<Mark> take(Use use) {
        List<Mark> marks = new ArrayList<>();
        Quantity open = use.atLeast();
        for (Usage each : left(use)) {
            boolean all = use.takes() == Use.Taking.EVERYTHING || each.unused().compareTo(open) < 0;
            Quantity part = all ? each.unused() : open;
            if (part.isPositive()) {
                open = open.minus(part);
                used.merge(key(each.record()), part, Quantity::plus);
                marks.add(new Mark(each.record().kind(), each.record().record(), part));
            }
        }
        return marks;
    }
}
