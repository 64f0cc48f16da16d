package org.volunteerkit.measure.bulk;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSetMultimap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.measure.fact.FactKind;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.problem.ProblemException;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.TimeSpan;

/** Turns facts into columns, person by person. */
final class FactReader {

    /** The order in which measures see acts. */
    private static final Comparator<Fact> EARLIEST_FIRST = Comparator.comparing(
                    (Fact fact) -> fact.day().orElse(LocalDate.MIN))
            .thenComparing(fact -> fact.moment().orElse(Instant.MIN))
            .thenComparing(fact -> fact.kind().name())
            .thenComparing(Fact::id);

    private static final String PERSON = "person";
    private static final long SECONDS = 60;

    private final ImmutableSetMultimap<String, String> wanted;
    private final List<String> people = new ArrayList<>();
    private final Ints first = new Ints();
    private final Map<String, Integer> kindNumbers = new LinkedHashMap<>();
    private final List<FactTable.Kind> kinds = new ArrayList<>();
    private final Ints kind = new Ints();
    private final Ints day = new Ints();
    private final Ints until = new Ints();
    private final Ints start = new Ints();
    private final Ints end = new Ints();
    private final List<FactTable.Shift> shifts = new ArrayList<>();
    private boolean timesFit = true;
    private final Map<String, TextColumn.Builder> texts = new LinkedHashMap<>();
    private final Map<String, NumberColumn.Builder> numbers = new LinkedHashMap<>();
    private final Map<String, Ints> days = new LinkedHashMap<>();
    private final List<Fact> facts = new ArrayList<>();

    /** Of the fields that are asked for, by kind. */
    FactReader(ImmutableSetMultimap<String, String> wanted) {
        this.wanted = wanted;
    }

    void add(String person, Iterable<Fact> of) {
        List<Fact> sorted = new ArrayList<>();
        for (Fact fact : of) {
            boolean named = fact.kind().shape(PERSON).equals(Optional.of(FactKind.Shape.KEY));
            if (named && !fact.key(PERSON).equals(Optional.of(person))) {
                throw new ProblemException(
                        Problem.of("measure.bulk-person").field(PERSON).at(fact.place()));
            }
            sorted.add(fact);
        }
        sorted.sort(EARLIEST_FIRST);
        people.add(person);
        first.add(facts.size());
        sorted.forEach(this::add);
    }

    private void add(Fact fact) {
        int row = facts.size();
        kind.add(kind(fact.kind()));
        day.add(fact.day()
                .or(() -> fact.during().map(DateRange::start))
                .map(FactReader::number)
                .orElse(FactTable.NO_DAY));
        until.add(fact.during()
                .map(held -> held.end().map(FactReader::number).orElse(Integer.MAX_VALUE - 1))
                .orElse(FactTable.NO_DAY));
        addTime(row, fact.time());
        for (String field : wanted.get(fact.kind().name())) {
            fact.kind().shape(field).ifPresent(shape -> addField(row, fact, field, shape));
        }
        facts.add(fact);
    }

    private int kind(FactKind<?> of) {
        return kindNumbers.computeIfAbsent(of.name(), name -> {
            if (kinds.size() > Byte.MAX_VALUE) {
                throw new IllegalStateException("there are more kinds of facts than a table can tell apart");
            }
            ImmutableMap.Builder<String, String> columns = ImmutableMap.builder();
            wanted.get(name).forEach(field -> of.unit(field).ifPresent(unit -> columns.put(field, column(field, of))));
            kinds.add(new FactTable.Kind(name, of.isAct(), wanted.get(name), columns.buildOrThrow()));
            return kinds.size() - 1;
        });
    }

    private void addField(int row, Fact fact, String field, FactKind.Shape shape) {
        switch (shape) {
            case KEY, KEYS ->
                texts.computeIfAbsent(field, f -> new TextColumn.Builder()).add(row, fact.keys(field));
            case QUANTITY ->
                fact.quantity(field)
                        .ifPresent(found -> numbers.computeIfAbsent(
                                        column(field, fact.kind()), f -> new NumberColumn.Builder(found.unit()))
                                .add(row, found.number()));
            case DAY -> {
                Ints column = days.computeIfAbsent(field, f -> new Ints());
                column.fill(FactTable.NO_DAY, row);
                column.add(fact.day(field).map(FactReader::number).orElse(FactTable.NO_DAY));
            }
        }
    }

    private static String column(String field, FactKind<?> kind) {
        return kind.unit(field).map(unit -> field + " " + unit.word()).orElse(field);
    }

    private void addTime(int row, Optional<TimeSpan> time) {
        if (time.isEmpty()) {
            // The same minute twice is no time; that of the day can be looked up like any other.
            start.add(day.get(row) * Minutes.A_DAY);
            end.add(day.get(row) * Minutes.A_DAY);
            return;
        }
        TimeSpan span = time.get();
        ZoneRules rules = span.zone().getRules();
        ZoneOffsetTransition change = rules.nextTransition(span.start());
        int from = minute(span.start(), rules.getOffset(span.start()));
        start.add(from);
        if (change == null || !change.getInstant().isBefore(span.end())) {
            end.add(minute(span.end(), rules.getOffset(span.start())));
            return;
        }
        // Between two changes of the clocks local minutes go by like those of the time line.
        Ints parts = new Ints();
        Instant at = span.start();
        while (at.isBefore(span.end())) {
            ZoneOffsetTransition next = rules.nextTransition(at);
            Instant stop = next == null || !next.getInstant().isBefore(span.end()) ? span.end() : next.getInstant();
            parts.add(minute(at, rules.getOffset(at)));
            parts.add(minute(stop, rules.getOffset(at)));
            at = stop;
        }
        shifts.add(new FactTable.Shift(row, parts.toArray()));
        end.add((int) (from + (span.end().getEpochSecond() - span.start().getEpochSecond()) / SECONDS));
    }

    private int minute(Instant instant, ZoneOffset offset) {
        long minute = Math.floorDiv(instant.getEpochSecond() + offset.getTotalSeconds(), SECONDS);
        // Room for the distance between two of them.
        timesFit &= Math.abs(minute) < Integer.MAX_VALUE / 4;
        return (int) minute;
    }

    private static int number(LocalDate day) {
        return (int) day.toEpochDay();
    }

    FactTable build() {
        int rows = facts.size();
        first.add(rows);
        FactTable.Parts parts = new FactTable.Parts();
        parts.people = ImmutableList.copyOf(people);
        parts.first = first.toArray();
        parts.kinds = ImmutableList.copyOf(kinds);
        parts.kind = new byte[rows];
        for (int row = 0; row < rows; row++) {
            parts.kind[row] = (byte) kind.get(row);
        }
        parts.day = day.toArray();
        parts.until = until.toArray();
        parts.start = start.toArray();
        parts.end = end.toArray();
        parts.shifts = ImmutableList.copyOf(shifts);
        parts.timesFit = timesFit;
        ImmutableMap.Builder<String, TextColumn> allTexts = ImmutableMap.builder();
        texts.forEach((field, column) -> allTexts.put(field, column.build(rows)));
        parts.texts = allTexts.buildOrThrow();
        ImmutableMap.Builder<String, NumberColumn> allNumbers = ImmutableMap.builder();
        numbers.forEach((field, column) -> allNumbers.put(field, column.build(rows)));
        parts.numbers = allNumbers.buildOrThrow();
        ImmutableMap.Builder<String, int[]> allDays = ImmutableMap.builder();
        days.forEach((field, column) -> {
            column.fill(FactTable.NO_DAY, rows);
            allDays.put(field, column.toArray());
        });
        parts.days = allDays.buildOrThrow();
        parts.facts = facts.toArray(new Fact[0]);
        return new FactTable(parts);
    }
}
