package org.volunteerkit.measure.bulk;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.measure.fact.FactField;
import org.volunteerkit.measure.fact.FactKind;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.problem.ProblemException;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.TimeSpan;
import org.volunteerkit.value.Unit;

/** Turns facts into columns, person by person. */
final class FactReader {

    private static final String PERSON = "person";
    private static final long SECONDS = 60;

    private final Fields wanted;

    /** How many facts there will be, as somebody guessed. */
    private final int expected;

    private final List<String> people = new ArrayList<>();
    private final Ints first = new Ints();
    private final Map<String, Integer> kindNumbers = new LinkedHashMap<>();
    private final List<KindReader> readers = new ArrayList<>();
    private final List<FactTable.Kind> kinds = new ArrayList<>();
    private byte[] kind;
    private final Ints day;
    private final Ints until = new Ints();
    private final Ints start;
    private final Ints end;
    private final List<FactTable.Shift> shifts = new ArrayList<>();
    private boolean timesFit = true;
    private final Map<String, TextColumn.Builder> texts = new LinkedHashMap<>();
    private final Map<String, NumberColumn.Builder> numbers = new LinkedHashMap<>();
    private final Map<String, Ints> days = new LinkedHashMap<>();
    private final List<Fact[]> facts = new ArrayList<>();
    private int rows;
    private ClockStretch stretch = ClockStretch.NONE;

    private final Portion portion = new Portion();

    /** The reader that was asked for last, as facts of one kind come together. */
    private @Nullable KindReader last;

    FactReader(Fields wanted, int expected) {
        this.wanted = wanted;
        this.expected = expected;
        this.kind = new byte[Math.max(16, expected)];
        this.day = new Ints(expected);
        this.start = new Ints(wanted.times() ? expected : 0);
        this.end = new Ints(wanted.times() ? expected : 0);
    }

    /**
     * Adds a person, in several short loops rather than a long one: facts lie all over the memory, and a processor waits for
     * many at once where little is done with each.
     */
    void add(String person, Iterable<Fact> of) {
        portion.take(of);
        int size = portion.size;
        for (int i = 0; i < size; i++) {
            Fact fact = portion.facts[i];
            if (reader(fact.kind()).isOfAnother(fact, person)) {
                throw new ProblemException(
                        Problem.of("measure.bulk-person").field(PERSON).at(fact.place()));
            }
        }
        portion.date();
        portion.sort();
        people.add(person);
        first.add(rows);
        if (kind.length < rows + size) {
            kind = Arrays.copyOf(kind, Math.max(rows + size, 2 * kind.length));
        }
        Fact[] inOrder = Arrays.copyOf(portion.facts, size);
        for (int i = 0; i < size; i++) {
            KindReader reader = reader(inOrder[i].kind());
            kind[rows + i] = (byte) reader.number();
            if (!reader.act()) {
                portion.days[i] = addState(rows + i, inOrder[i].during());
            }
        }
        facts.add(inOrder);
        day.add(portion.days, size);
        if (wanted.times()) {
            for (int i = 0; i < size; i++) {
                addTime(rows + i, inOrder[i].time());
            }
        }
        for (KindReader reader : readers) {
            for (KindReader.Field field : reader.fields()) {
                for (int i = 0; i < size; i++) {
                    if (inOrder[i].kind() == reader.kind()) {
                        field.read(rows + i, inOrder[i]);
                    }
                }
            }
        }
        rows += size;
    }

    /** Adds the day on which a state ends, and returns that on which it begins. */
    private int addState(int row, Optional<DateRange> held) {
        until.fill(FactTable.NO_DAY, row);
        until.add(held.map(days -> days.end().map(FactReader::number).orElse(Integer.MAX_VALUE - 1))
                .orElse(FactTable.NO_DAY));
        return held.map(DateRange::start).map(FactReader::number).orElse(FactTable.NO_DAY);
    }

    private KindReader reader(FactKind<?> of) {
        KindReader known = last;
        if (known == null || known.kind() != of) {
            known = known(of);
            last = known;
        }
        return known;
    }

    private KindReader known(FactKind<?> of) {
        // There are few.
        for (KindReader each : readers) {
            if (each.kind() == of) {
                return each;
            }
        }
        KindReader fresh = newReader(of);
        readers.add(fresh);
        return fresh;
    }

    private KindReader newReader(FactKind<?> of) {
        ImmutableList.Builder<KindReader.Field> fields = ImmutableList.builder();
        wanted.of(of.name()).forEach(name -> of.field(name).ifPresent(field -> fields.add(field(name, of, field))));
        FactField person = of.field(PERSON)
                .filter(field -> field.shape() == FactKind.Shape.KEY)
                .orElse(null);
        return new KindReader(of, kind(of), of.isAct(), person, fields.build());
    }

    private int kind(FactKind<?> of) {
        return kindNumbers.computeIfAbsent(of.name(), name -> {
            if (kinds.size() > Byte.MAX_VALUE) {
                throw new IllegalStateException("there are more kinds of facts than a table can tell apart");
            }
            ImmutableMap.Builder<String, String> columns = ImmutableMap.builder();
            wanted.of(name).forEach(field -> of.unit(field).ifPresent(unit -> columns.put(field, column(field, of))));
            kinds.add(new FactTable.Kind(name, of.isAct(), wanted.of(name), columns.buildOrThrow()));
            return kinds.size() - 1;
        });
    }

    private KindReader.Field field(String name, FactKind<?> of, FactField field) {
        switch (field.shape()) {
            case KEY -> {
                TextColumn.Builder column = texts.computeIfAbsent(name, f -> new TextColumn.Builder(expected));
                return (row, fact) -> {
                    Optional<String> text = field.text(fact);
                    if (text.isPresent()) {
                        column.add(row, text.get());
                    }
                };
            }
            case KEYS -> {
                TextColumn.Builder column = texts.computeIfAbsent(name, f -> new TextColumn.Builder(expected));
                return (row, fact) -> column.add(row, fact.keys(name));
            }
            case QUANTITY -> {
                String title = column(name, of);
                if (field.isTime()) {
                    NumberColumn.Builder column =
                            numbers.computeIfAbsent(title, f -> new NumberColumn.Builder(Unit.HOUR, expected));
                    return (row, fact) ->
                            column.addMinutes(row, field.time(fact).toMinutes());
                }
                return (row, fact) -> fact.quantity(name)
                        .ifPresent(found -> numbers.computeIfAbsent(
                                        title, f -> new NumberColumn.Builder(found.unit(), expected))
                                .add(row, found.number()));
            }
            case DAY -> {
                Ints column = days.computeIfAbsent(name, f -> new Ints(expected));
                return (row, fact) -> column.put(
                        row, fact.day(name).map(FactReader::number).orElse(FactTable.NO_DAY), FactTable.NO_DAY);
            }
        }
        throw new IllegalStateException("a field has no shape: " + name);
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
        if (!stretch.holds(span)) {
            stretch = ClockStretch.at(span.start(), span.zone());
        }
        int from = minute(span.start(), stretch.offset());
        start.add(from);
        if (stretch.holds(span)) {
            end.add(minute(span.end(), stretch.offset()));
            return;
        }
        ZoneRules rules = span.zone().getRules();
        // Between two changes of the clocks local minutes go by like those of the time line.
        Ints parts = new Ints();
        Instant at = span.start();
        while (at.isBefore(span.end())) {
            ZoneOffsetTransition next = rules.nextTransition(at);
            Instant stop = next == null || !next.getInstant().isBefore(span.end()) ? span.end() : next.getInstant();
            parts.add(minute(at, rules.getOffset(at).getTotalSeconds()));
            parts.add(minute(stop, rules.getOffset(at).getTotalSeconds()));
            at = stop;
        }
        shifts.add(new FactTable.Shift(row, parts.toArray()));
        end.add((int) (from + (span.end().getEpochSecond() - span.start().getEpochSecond()) / SECONDS));
    }

    private int minute(Instant instant, int offset) {
        long minute = Math.floorDiv(instant.getEpochSecond() + offset, SECONDS);
        // Room for the distance between two of them.
        timesFit &= Math.abs(minute) < Integer.MAX_VALUE / 4;
        return (int) minute;
    }

    private static int number(LocalDate day) {
        return (int) day.toEpochDay();
    }

    FactTable build() {
        first.add(rows);
        FactTable.Parts parts = new FactTable.Parts();
        parts.people = ImmutableList.copyOf(people);
        parts.first = first.toArray();
        parts.kinds = ImmutableList.copyOf(kinds);
        parts.kind = kind.length == rows ? kind : Arrays.copyOf(kind, rows);
        parts.day = day.toArray();
        if (until.size() > 0) {
            until.fill(FactTable.NO_DAY, rows);
        }
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
        parts.facts = facts.toArray(new Fact[0][]);
        return new FactTable(parts);
    }
}
