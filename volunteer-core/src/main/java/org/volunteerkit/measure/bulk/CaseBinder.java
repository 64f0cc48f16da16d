package org.volunteerkit.measure.bulk;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.measure.rule.Condition;
import org.volunteerkit.measure.rule.When;

/** Writes which of several cases holds of each act; looks at fields and days only. */
final class CaseBinder {

    private final Code code;
    private final Rows rows;

    CaseBinder(Code code, Rows rows) {
        this.code = code;
        this.rows = rows;
    }

    /** Rows of which a case holds, and the register of its number. */
    record Chosen(Rows rows, int cases) {}

    /** Chooses the first case that holds; rows of which none does are left out. Null if that cannot be found in columns. */
    @Nullable Chosen choose(List<Optional<When>> whens) {
        if (!rows.acts || whens.size() > 60) {
            return null;
        }
        long always = 0;
        ImmutableList.Builder<Marking.Case> cases = ImmutableList.builder();
        for (int i = 0; i < whens.size(); i++) {
            Optional<When> when = whens.get(i);
            if (when.isEmpty()) {
                always |= 1L << i;
                continue;
            }
            Optional<ImmutableList<RowTest>> tests = tests(when.get());
            if (tests.isEmpty()) {
                return null;
            }
            if (tests.get().isEmpty()) {
                always |= 1L << i;
            } else {
                cases.add(new Marking.Case(1L << i, tests.get()));
            }
        }
        int bits = code.register();
        code.add(new Marking(rows.place, always, cases.build(), bits));
        Rows left = rows.with(code.register(), rows.scale, rows.numbers);
        left.nothing = rows.nothing;
        left.place = code.place();
        int chosen = code.register();
        code.add(new Choosing(rows.place, rows.register, bits, left.place, left.register, chosen));
        return new Chosen(left, chosen);
    }

    /** What a case asks of each act; empty if it asks for more than columns hold. */
    private Optional<ImmutableList<RowTest>> tests(When when) {
        boolean ofColumns = when.needs().isEmpty()
                && when.clock().isEmpty()
                && when.weekdays().isEmpty()
                && when.yearly().isEmpty();
        ImmutableList<RowTest> conditions = ofColumns ? conditions(when.where()) : null;
        if (conditions == null) {
            return Optional.empty();
        }
        List<RowTest> tests = new ArrayList<>(conditions);
        if (!when.days().isEmpty() && (when.at() == When.At.DECISION || !rows.dated)) {
            boolean holds = when.days().stream().anyMatch(range -> range.contains(code.asOf));
            if (!holds) {
                tests.add(new RowTest.OfDays(code.table.day, new int[0], new int[0]));
            }
        } else if (!when.days().isEmpty()) {
            tests.add(new RowTest.OfDays(
                    code.table.day,
                    when.days().stream()
                            .mapToInt(range -> (int) range.start().toEpochDay())
                            .toArray(),
                    when.days().stream().mapToInt(Windows::until).toArray()));
        }
        return Optional.of(ImmutableList.copyOf(tests));
    }

    /** The tests that conditions come to; null if they ask for more than columns hold. */
    @Nullable ImmutableList<RowTest> conditions(Map<String, Condition> where) {
        if (rows.kinds.isEmpty() || where.isEmpty()) {
            return ImmutableList.of();
        }
        int kind = rows.kinds.iterator().next();
        boolean held =
                rows.kinds.size() == 1 && code.table.kinds.get(kind).fields().containsAll(where.keySet());
        return held ? new Tests(code).of(where, kind) : null;
    }
}
