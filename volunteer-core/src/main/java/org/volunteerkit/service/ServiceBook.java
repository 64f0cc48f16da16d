package org.volunteerkit.service;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.time.Duration;
import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.time.TimeSpan;
import org.volunteerkit.value.Hours;

/**
 * All records of one person, with each minute credited once (服务时间簿).
 *
 * <p>Where records overlap, the one that starts earlier gets the minute; of two that start together the one whose key comes
 * first. So what is left of a record is always its tail, in one piece or nothing, and the order in which records arrive plays no
 * part. A pause is then taken from the end of what is left, because nobody said when it was: minutes overlapped by another
 * record stay decided by the whole intervals. The credited spans of a book never overlap, and cutting them at midnights or
 * anywhere else gives parts that add up to {@link #total}.
 *
 * <p>The same record twice counts once. Two different records under one key are a {@link Conflict}: neither is credited.
 *
 * <p>The book does not look at what the time was for, how well it is shown, or whether it was travel: it takes all records it is
 * given. A reader picks entries by kind or grade afterwards; who wants travel to stand in nobody's way leaves it out before.
 *
 * <p>Cost: n log n for n records, and one overlap for each pair of records that competed for a minute.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class ServiceBook {

    private static final Comparator<ServiceRecord> FOR_SHOW = Comparator.comparing(
                    (ServiceRecord record) -> record.time().start())
            .thenComparing(record -> record.time().end())
            .thenComparing(ServiceRecord::toString);

    private final Entries entries;
    private final ImmutableList<Overlap> overlaps;
    private final ImmutableList<Conflict> conflicts;
    private final ImmutableList<Twins> twins;
    private final Hours total;

    private ServiceBook(
            Entries entries,
            ImmutableList<Overlap> overlaps,
            ImmutableList<Conflict> conflicts,
            ImmutableList<Twins> twins) {
        this.entries = entries;
        this.overlaps = overlaps;
        this.conflicts = conflicts;
        this.twins = twins;
        this.total = entries.total();
    }

    /**
     * One record and what was credited for it.
     *
     * @param record the record as it was given
     * @param credited the minutes that count for it, pause taken off; empty if none are left
     */
    public record Entry(ServiceRecord record, Optional<TimeSpan> credited) {

        /** Returns the time credited; the length of the credited span, or zero. */
        public Hours hours() {
            return credited.map(TimeSpan::elapsed).orElse(Hours.ZERO);
        }
    }

    /**
     * Minutes that two records claimed.
     *
     * @param credited the record that got them
     * @param cut the record that did not
     * @param both the minutes, in the zone of the record that did not get them
     */
    public record Overlap(ServiceRecordId credited, ServiceRecordId cut, TimeSpan both) {

        /** Returns how much time both claimed. */
        public Hours minutes() {
            return both.elapsed();
        }
    }

    /**
     * Different records under one key, none of which is credited.
     *
     * @param id the key
     * @param contents the records, at least two, by start, end and text
     */
    public record Conflict(ServiceRecordId id, List<ServiceRecord> contents) {

        /** Copies the list. */
        public Conflict {
            contents = ImmutableList.copyOf(contents);
        }
    }

    /**
     * Records that differ in nothing but the key: probably one service that was entered twice.
     *
     * @param ids the keys, at least two, in their order
     */
    public record Twins(List<ServiceRecordId> ids) {

        /** Copies the list. */
        public Twins {
            ids = ImmutableList.copyOf(ids);
        }
    }

    /**
     * Returns the book of some records.
     *
     * @param records records of one person, in any order; there may be none
     * @throws InvalidValueException if they are of two persons
     */
    public static ServiceBook of(Collection<ServiceRecord> records) {
        TreeMap<ServiceRecordId, ImmutableSet.Builder<ServiceRecord>> contradicting = new TreeMap<>();
        List<ServiceRecord> sound = unique(records, contradicting);
        if (!contradicting.isEmpty()) {
            sound.removeIf(record -> contradicting.containsKey(record.id()));
        }
        StartOrder order = StartOrder.of(sound);
        ImmutableList<ServiceRecord> earlierFirst = order.records();
        ImmutableList.Builder<Conflict> conflicts = ImmutableList.builder();
        contradicting.forEach((id, contents) -> conflicts.add(
                new Conflict(id, contents.build().stream().sorted(FOR_SHOW).collect(toImmutableList()))));
        Sweep sweep = new Sweep(earlierFirst.size());
        earlierFirst.forEach(sweep::take);
        return new ServiceBook(
                new Entries(earlierFirst, sweep.credited), sweep.overlaps.build(), conflicts.build(), twins(order));
    }

    /** Returns the first record under each key, in the order in which they are given: memory is read in its order then. */
    private static List<ServiceRecord> unique(
            Collection<ServiceRecord> records,
            Map<ServiceRecordId, ImmutableSet.Builder<ServiceRecord>> contradicting) {
        Map<ServiceRecordId, ServiceRecord> byKey = Maps.newHashMapWithExpectedSize(records.size());
        List<ServiceRecord> unique = new ArrayList<>(records.size());
        ServiceRecord first = null;
        for (ServiceRecord record : records) {
            if (first == null) {
                first = record;
            } else if (!first.person().equals(record.person())) {
                throw new InvalidValueException(Problem.of("service.two-persons")
                        .with("first", first.id().value())
                        .with("second", record.id().value())
                        .field("person"));
            }
            ServiceRecord known = byKey.putIfAbsent(record.id(), record);
            if (known == null) {
                unique.add(record);
            } else if (!known.equals(record)) {
                contradicting
                        .computeIfAbsent(
                                record.id(),
                                id -> ImmutableSet.<ServiceRecord>builder().add(known))
                        .add(record);
            }
        }
        return unique;
    }

    /** Finds records alike; they start together. */
    private static ImmutableList<Twins> twins(StartOrder order) {
        ImmutableList.Builder<Twins> twins = ImmutableList.builder();
        order.together().forEach(together -> addTwins(together, twins));
        return twins.build();
    }

    private static void addTwins(List<ServiceRecord> together, ImmutableList.Builder<Twins> twins) {
        ServiceRecordId any = together.get(0).id();
        together.stream()
                .collect(ImmutableListMultimap.toImmutableListMultimap(record -> record.under(any), ServiceRecord::id))
                .asMap()
                .values()
                .forEach(ids -> {
                    if (ids.size() > 1) {
                        twins.add(new Twins(ImmutableList.copyOf(ids)));
                    }
                });
    }

    /** Records beside what is credited for them; half the size of a list of {@link Entry entries}, which are made when asked for. */
    private static final class Entries extends AbstractList<Entry> implements RandomAccess {

        private final ImmutableList<ServiceRecord> records;
        private final @Nullable TimeSpan[] credited;

        Entries(ImmutableList<ServiceRecord> records, @Nullable TimeSpan[] credited) {
            this.records = records;
            this.credited = credited;
        }

        @Override
        public Entry get(int index) {
            return new Entry(records.get(index), Optional.ofNullable(credited[index]));
        }

        @Override
        public int size() {
            return records.size();
        }

        Hours total() {
            long minutes = 0;
            for (TimeSpan span : credited) {
                if (span != null) {
                    minutes += span.elapsed().toMinutes();
                }
            }
            return Hours.ofMinutes(minutes);
        }
    }

    /** Goes through records in the order of their start and hands out each minute once. */
    private static final class Sweep {

        private final @Nullable TimeSpan[] credited;
        private int next;
        private final ImmutableList.Builder<Overlap> overlaps = ImmutableList.builder();
        private final List<ServiceRecord> winners = new ArrayList<>();
        private final List<Instant> wonFrom = new ArrayList<>();
        private Instant taken = Instant.MIN;

        Sweep(int records) {
            credited = new TimeSpan[records];
        }

        void take(ServiceRecord record) {
            TimeSpan time = record.time();
            if (time.start().isBefore(taken)) {
                addOverlaps(record);
            }
            Instant from = time.start().isBefore(taken) ? taken : time.start();
            if (from.isBefore(time.end())) {
                winners.add(record);
                wonFrom.add(from);
                taken = time.end();
            }
            credited[next] = credited(record, from);
            next++;
        }

        private static @Nullable TimeSpan credited(ServiceRecord record, Instant from) {
            TimeSpan time = record.time();
            if (record.pause().isEmpty() && from.equals(time.start())) {
                return time;
            }
            long pause = record.pause().orElse(Hours.ZERO).toMinutes();
            Instant until = time.end().minus(Duration.ofMinutes(pause));
            return from.isBefore(until) ? TimeSpan.of(from, until, time.zone()) : null;
        }

        private void addOverlaps(ServiceRecord record) {
            TimeSpan time = record.time();
            int first = winners.size();
            // What was won lies in a row, so before a winner that is over all are over.
            while (first > 0 && winners.get(first - 1).time().end().isAfter(time.start())) {
                first--;
            }
            for (int i = first; i < winners.size(); i++) {
                Instant end = winners.get(i).time().end();
                Instant from = wonFrom.get(i).isAfter(time.start()) ? wonFrom.get(i) : time.start();
                Instant until = end.isBefore(time.end()) ? end : time.end();
                if (from.isBefore(until)) {
                    overlaps.add(new Overlap(winners.get(i).id(), record.id(), TimeSpan.of(from, until, time.zone())));
                }
            }
        }
    }

    /** Returns each credited or empty-handed record once, by start, then by key; conflicts are not among them. */
    public List<Entry> entries() {
        return entries;
    }

    /** Returns the minutes that more than one record claimed, in the order of the records that did not get them. */
    public List<Overlap> overlaps() {
        return overlaps;
    }

    /** Returns the keys under which different records stand, in the order of the keys. */
    public List<Conflict> conflicts() {
        return conflicts;
    }

    /** Returns the records that differ only in the key, in the order of their start. */
    public List<Twins> twins() {
        return twins;
    }

    /** Returns all time credited: the sum over the entries. */
    public Hours total() {
        return total;
    }
}
