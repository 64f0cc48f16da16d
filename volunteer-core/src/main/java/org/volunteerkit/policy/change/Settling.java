package org.volunteerkit.policy.change;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.volunteerkit.policy.Due;
import org.volunteerkit.policy.DueKey;
import org.volunteerkit.problem.OutOfRangeException;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Ratio;
import org.volunteerkit.value.Unit;

/** Works one settlement out. */
final class Settling {

    /** What may be added up: amounts of one unit, due for one thing, under the same terms. */
    private record Line(DueKey key, String terms, Unit unit) implements Comparable<Line> {

        @Override
        public int compareTo(Line other) {
            int byKey = key.compareTo(other.key);
            int byTerms = byKey == 0 ? terms.compareTo(other.terms) : byKey;
            return byTerms == 0 ? unit.word().compareTo(other.unit.word()) : byTerms;
        }
    }

    /** A programme, the person, and the window; whichever edition said so. */
    private record Ladder(String programme, PersonId person, String what) {}

    private final LocalDate on;
    private final Done done;
    private final Map<Line, List<Posted>> posted = new TreeMap<>();
    private final Map<DueKey, Set<String>> references = new HashMap<>();
    private final Map<Ladder, Handed> handed = new LinkedHashMap<>();
    private final ImmutableList.Builder<Due> waiting = ImmutableList.builder();
    private final ImmutableList.Builder<Due> lapsed = ImmutableList.builder();

    Settling(LocalDate on, Done done, Predicate<DueKey> speaksOf) {
        this.on = on;
        this.done = done;
        for (Posted each : done.posted()) {
            if (speaksOf.test(each.key())) {
                references(each.key()).add(each.reference());
                if (!each.on().isAfter(on)) {
                    Line line = new Line(each.key(), each.terms(), each.amount().unit());
                    posted.computeIfAbsent(line, key -> new ArrayList<>()).add(each);
                }
            }
        }
        for (Handed each : done.handed()) {
            if (speaksOf.test(each.key())) {
                references(each.key()).add(each.reference());
                if (!each.on().isAfter(on)) {
                    handed.put(
                            new Ladder(
                                    each.programme(),
                                    each.key().person(),
                                    each.key().what()),
                            each);
                }
            }
        }
    }

    Settlement settle(List<Due> due) {
        ImmutableList.Builder<AmountChange> amounts = ImmutableList.builder();
        ImmutableList.Builder<GradeChange> grades = ImmutableList.builder();
        for (Due each : due) {
            each.match(new Due.Cases<Void>() {
                @Override
                public Void amount(Due.Amount amount) {
                    settle(amount).ifPresent(amounts::add);
                    return null;
                }

                @Override
                public Void standing(Due.Standing standing) {
                    settle(standing).ifPresent(grades::add);
                    return null;
                }

                @Override
                public Void proposal(Due.Proposal proposal) {
                    return null;
                }
            });
        }
        posted.forEach((line, before) -> takeBack(line, before).ifPresent(amounts::add));
        handed.values().forEach(before -> takeBack(before).ifPresent(grades::add));
        return new Settlement(amounts.build(), grades.build(), waiting.build(), lapsed.build());
    }

    private Optional<AmountChange> settle(Due.Amount due) {
        Line line = new Line(due.key(), due.terms(), due.amount().unit());
        List<Posted> before = posted.getOrDefault(line, ImmutableList.of());
        if (before.isEmpty() && !isOpen(due)) {
            return Optional.empty();
        }
        posted.remove(line);
        Quantity difference =
                OutOfRangeException.locating(line.terms(), () -> due.amount().minus(sum(line, before)));
        if (difference.isZero()) {
            return Optional.empty();
        }
        AmountChange.Kind kind = AmountChange.Kind.NEW;
        if (!before.isEmpty()) {
            kind = difference.isPositive() ? AmountChange.Kind.MORE : AmountChange.Kind.LESS;
        }
        return Optional.of(new AmountChange(
                kind,
                due.key(),
                nextReference(due.key()),
                due.terms(),
                difference,
                due.on(),
                due.lastDay(),
                first(before)));
    }

    private Optional<AmountChange> takeBack(Line line, List<Posted> before) {
        Quantity sum = OutOfRangeException.locating(line.terms(), () -> sum(line, before));
        return sum.isZero()
                ? Optional.empty()
                : Optional.of(new AmountChange(
                        AmountChange.Kind.TAKEN_BACK,
                        line.key(),
                        nextReference(line.key()),
                        line.terms(),
                        sum.times(Ratio.of(-1)),
                        before.get(0).on(),
                        Optional.empty(),
                        first(before)));
    }

    private Optional<GradeChange> settle(Due.Standing due) {
        Ladder ladder =
                new Ladder(due.programme(), due.key().person(), due.key().what());
        Handed before = handed.get(ladder);
        if (before == null && !due.reached().isEmpty() && !isOpen(due)) {
            return Optional.empty();
        }
        handed.remove(ladder);
        List<String> reached = keys(due.reached());
        List<String> known = before == null ? ImmutableList.of() : before.grades();
        return known.equals(reached)
                ? Optional.empty()
                : Optional.of(new GradeChange(
                        due.key(),
                        nextReference(due.key()),
                        due.key().person(),
                        due.programme(),
                        reached,
                        keys(due.due()),
                        known.stream().filter(grade -> !reached.contains(grade)).toList(),
                        due.found(),
                        due.on()));
    }

    private Optional<GradeChange> takeBack(Handed before) {
        return before.grades().isEmpty()
                ? Optional.empty()
                : Optional.of(new GradeChange(
                        before.key(),
                        nextReference(before.key()),
                        before.key().person(),
                        before.programme(),
                        ImmutableList.of(),
                        ImmutableList.of(),
                        before.grades(),
                        Optional.empty(),
                        before.on()));
    }

    /** Returns whether something is to be done about what was not touched before: if nobody has to claim it, or somebody did. */
    private boolean isOpen(Due due) {
        if (due.claim().isEmpty()) {
            return true;
        }
        DateRange time = due.claim().get();
        LocalDate claimed = done.claimed().get(due.key());
        if (claimed != null && !claimed.isAfter(on) && time.contains(claimed)) {
            return true;
        }
        boolean over = time.lastDay().map(last -> last.isBefore(on)).orElse(false);
        (over ? lapsed : waiting).add(due);
        return false;
    }

    /** Returns the first reference of a key that was not used yet; the same as long as nothing is posted. */
    private String nextReference(DueKey key) {
        Set<String> used = references(key);
        long number = used.size();
        while (used.contains(key.reference(number))) {
            number++;
        }
        String next = key.reference(number);
        used.add(next);
        return next;
    }

    private Set<String> references(DueKey key) {
        return references.computeIfAbsent(key, each -> new HashSet<>());
    }

    private static Quantity sum(Line line, List<Posted> before) {
        return before.stream().map(Posted::amount).reduce(Quantity.of(0, line.unit()), Quantity::plus);
    }

    private static Optional<String> first(List<Posted> before) {
        return before.stream().map(Posted::reference).findFirst();
    }

    private static List<String> keys(List<Due.Rung> grades) {
        return grades.stream().map(Due.Rung::id).toList();
    }
}
