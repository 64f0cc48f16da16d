package org.volunteerkit.measure.bulk;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSetMultimap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.measure.fact.FactKind;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.problem.ProblemException;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.TimeSpan;

/** Turns facts into columns, person by person. */
final class FactReader {

    /**
     * A fact with what orders it, which is asked for once.
     *
     * @param day the epoch day; that of {@link LocalDate#MIN} if there is none
     */
    private record Seen(Fact fact, KindReader reader, long day, Instant moment) {

        static Seen of(Fact fact, KindReader reader) {
            long day = fact.day().map(LocalDate::toEpochDay).orElse(NEVER);
            return new Seen(fact, reader, day, fact.moment().orElse(Instant.MIN));
        }

        /** The order in which measures see acts: earliest first. */
        int compareWith(Seen other) {
            int by = Long.compare(day, other.day);
            by = by == 0 ? moment.compareTo(other.moment) : by;
            by = by == 0 ? fact.kind().name().compareTo(other.fact.kind().name()) : by;
            return by == 0 ? fact.id().compareTo(other.fact.id()) : by;
        }
    }

    private static final long NEVER = LocalDate.MIN.toEpochDay();
    private static final String PERSON = "person";
    private static final long SECONDS = 60;

    private final ImmutableSetMultimap<String, String> wanted;
    private final List<String> people = new ArrayList<>();
    private final Ints first = new Ints();
    private final Map<String, Integer> kindNumbers = new LinkedHashMap<>();
    private final Map<FactKind<?>, KindReader> readers = new HashMap<>();
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
    private ClockStretch stretch = ClockStretch.NONE;

    /** The person who is added, and the facts of that person. */
    private String adding = "";

    private final List<Seen> ofPerson = new ArrayList<>();

    /** The reader that was asked for last, as facts of one kind come together. */
    private @Nullable KindReader last;

    /** Of the fields that are asked for, by kind. */
    FactReader(ImmutableSetMultimap<String, String> wanted) {
        this.wanted = wanted;
    }

    void add(String person, Iterable<Fact> of) {
        ofPerson.clear();
        for (Fact fact : of) {
            KindReader reader = reader(fact.kind());
            if (reader.named() && !fact.key(PERSON).equals(Optional.of(person))) {
                throw new ProblemException(
                        Problem.of("measure.bulk-person").field(PERSON).at(fact.place()));
            }
            ofPerson.add(Seen.of(fact, reader));
        }
        ofPerson.sort(Seen::compareWith);
        adding = person;
        people.add(person);
        first.add(facts.size());
        ofPerson.forEach(this::add);
    }

    private void add(Seen seen) {
        int row = facts.size();
        Fact fact = seen.fact();
        KindReader reader = seen.reader();
        kind.add(reader.number());
        if (reader.kind().isAct()) {
            day.add(seen.day() == NEVER ? FactTable.NO_DAY : (int) seen.day());
            until.add(FactTable.NO_DAY);
        } else {
            Optional<DateRange> held = fact.during();
            day.add(held.map(DateRange::start).map(FactReader::number).orElse(FactTable.NO_DAY));
            until.add(held.map(days -> days.end().map(FactReader::number).orElse(Integer.MAX_VALUE - 1))
                    .orElse(FactTable.NO_DAY));
        }
        addTime(row, fact.time());
        for (KindReader.Field field : reader.fields()) {
            field.read(row, fact);
        }
        facts.add(fact);
    }

    private KindReader reader(FactKind<?> of) {
        KindReader known = last != null && last.kind().equals(of) ? last : readers.computeIfAbsent(of, this::newReader);
        last = known;
        return known;
    }

    private KindReader newReader(FactKind<?> of) {
        ImmutableList.Builder<KindReader.Field> fields = ImmutableList.builder();
        wanted.get(of.name()).forEach(name -> of.shape(name).ifPresent(shape -> fields.add(field(name, of, shape))));
        boolean named = of.shape(PERSON).equals(Optional.of(FactKind.Shape.KEY));
        return new KindReader(of, kind(of), named, fields.build());
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

    private KindReader.Field field(String name, FactKind<?> of, FactKind.Shape shape) {
        switch (shape) {
            case KEY -> {
                TextColumn.Builder column = texts.computeIfAbsent(name, f -> new TextColumn.Builder());
                // Whom a fact names was looked at before.
                return name.equals(PERSON)
                        ? (row, fact) -> column.add(row, adding)
                        : (row, fact) -> fact.key(name).ifPresent(text -> column.add(row, text));
            }
            case KEYS -> {
                TextColumn.Builder column = texts.computeIfAbsent(name, f -> new TextColumn.Builder());
                return (row, fact) -> column.add(row, fact.keys(name));
            }
            case QUANTITY -> {
                String title = column(name, of);
                return (row, fact) -> fact.quantity(name)
                        .ifPresent(found -> numbers.computeIfAbsent(title, f -> new NumberColumn.Builder(found.unit()))
                                .add(row, found.number()));
            }
            case DAY -> {
                Ints column = days.computeIfAbsent(name, f -> new Ints());
                return (row, fact) -> {
                    column.fill(FactTable.NO_DAY, row);
                    column.add(fact.day(name).map(FactReader::number).orElse(FactTable.NO_DAY));
                };
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
