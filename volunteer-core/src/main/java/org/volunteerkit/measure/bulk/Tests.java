package org.volunteerkit.measure.bulk;

import com.google.common.collect.ImmutableList;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.measure.rule.Condition;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.Window;

/** Turns conditions into tests of columns, as seen from the day of the question. */
final class Tests {

    private final Code code;
    private final FactTable table;

    Tests(Code code) {
        this.code = code;
        this.table = code.table;
    }

    /** The tests that all conditions come to, for facts of a kind; null if one asks for something else than columns hold. */
    @Nullable ImmutableList<RowTest> of(Map<String, Condition> where, int kind) {
        ImmutableList.Builder<RowTest> tests = ImmutableList.builder();
        for (Map.Entry<String, Condition> each : where.entrySet()) {
            RowTest test = test(each.getKey(), each.getValue(), kind);
            if (test == null) {
                return null;
            }
            tests.add(test);
        }
        return tests.build();
    }

    /** One kind may call a text what another calls a number; of one kind a field has one shape. */
    private @Nullable RowTest test(String field, Condition condition, int kind) {
        TextColumn texts = table.texts(field);
        NumberColumn numbers = table.numbers(kind, field);
        int[] days = table.days(field);
        boolean asksTexts = !condition.is().isEmpty() || !condition.isNot().isEmpty();
        boolean asksNumbers = !condition.limits().isEmpty();
        boolean asksDays = condition.within().isPresent();
        if (texts != null && !asksNumbers && !asksDays && (asksTexts || (numbers == null && days == null))) {
            return text(texts, condition);
        }
        if (numbers != null && !asksTexts && !asksDays && (asksNumbers || (texts == null && days == null))) {
            return number(numbers, condition);
        }
        if (days != null && !asksTexts && !asksNumbers && (asksDays || (texts == null && numbers == null))) {
            return day(days, condition);
        }
        // Of only absent fields none can be asked anything but that.
        boolean holds = condition.is().isEmpty()
                && !asksNumbers
                && !asksDays
                && !condition.present().equals(Optional.of(true));
        boolean absent = texts == null && numbers == null && days == null;
        return absent
                ? new RowTest.OfDay(table.day, Integer.MIN_VALUE, holds ? Integer.MAX_VALUE : Integer.MIN_VALUE)
                : null;
    }

    private static RowTest text(TextColumn texts, Condition condition) {
        boolean[] admitted = new boolean[texts.entries.size()];
        for (int entry = 0; entry < admitted.length; entry++) {
            Set<String> of = texts.entries.get(entry);
            admitted[entry] =
                    condition.present().map(there -> there != of.isEmpty()).orElse(true)
                            && (condition.is().isEmpty() || !Collections.disjoint(condition.is(), of))
                            && Collections.disjoint(condition.isNot(), of);
        }
        return new RowTest.OfText(texts.codes, admitted);
    }

    private static @Nullable RowTest number(NumberColumn numbers, Condition condition) {
        if (numbers.scale == 0) {
            return null;
        }
        Limits limits = Limits.of(condition, numbers.scale);
        if (condition.present().equals(Optional.of(false))) {
            boolean never = !condition.limits().isEmpty();
            limits = new Limits(never ? 1 : NumberColumn.NONE, never ? 0 : NumberColumn.NONE);
        }
        return new RowTest.OfNumber(numbers.parts, limits);
    }

    /** A day that lies ahead of the question is absent. */
    private @Nullable RowTest day(int[] days, Condition condition) {
        int from = Integer.MIN_VALUE + 1;
        int until = code.day + 1;
        if (condition.within().isPresent()) {
            Window window = condition.within().get();
            if (window instanceof Window.Anchored) {
                return null;
            }
            Optional<DateRange> range = window.at(code.asOf);
            from = range.map(of -> (int) of.start().toEpochDay()).orElse(1);
            until = range.map(of -> Math.min(code.day + 1, Windows.until(of))).orElse(0);
            if (condition.present().equals(Optional.of(false))) {
                until = Integer.MIN_VALUE;
            }
            return new RowTest.OfDay(days, from, until);
        }
        RowTest there = new RowTest.OfDay(days, from, until);
        return condition.present().equals(Optional.of(false)) ? new RowTest.Not(there) : there;
    }
}
