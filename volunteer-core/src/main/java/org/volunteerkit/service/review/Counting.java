package org.volunteerkit.service.review;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.volunteerkit.service.ServiceBook;
import org.volunteerkit.service.ServiceRecord;
import org.volunteerkit.service.ServiceRecordId;
import org.volunteerkit.time.TimeSpan;
import org.volunteerkit.value.Hours;

/** The records of one person that count at this moment, in the order of their starts, so that those near a day are found fast. */
final class Counting {

    private static final Duration LONGEST = Duration.ofHours(24);

    private final TreeMap<Instant, Map<ServiceRecordId, ServiceRecord>> byStart = new TreeMap<>();

    static Counting of(Collection<Review> reviews) {
        Counting counting = new Counting();
        reviews.stream()
                .filter(review -> review.last().counts())
                .map(Review::record)
                .forEach(counting::add);
        return counting;
    }

    void add(ServiceRecord record) {
        byStart.computeIfAbsent(record.time().start(), start -> new TreeMap<>()).put(record.id(), record);
    }

    void remove(ServiceRecord record) {
        Map<ServiceRecordId, ServiceRecord> there = byStart.get(record.time().start());
        if (there != null) {
            there.remove(record.id());
        }
    }

    /**
     * Returns the hours of the fullest day of a record, with everything else that counts for that day.
     *
     * <p>The days are those of the record's place; other records fall on them by their instants, wherever they were served.
     *
     * @param without the record whose place it is to take; the record itself if there is none
     */
    Hours fullestDay(ServiceRecord record, ServiceRecordId without) {
        TimeSpan time = record.time();
        LocalDate first = time.startDate();
        LocalDate last = time.end().minusNanos(1).atZone(time.zone()).toLocalDate();
        Instant from = first.atStartOfDay(time.zone()).toInstant();
        Instant until = last.plusDays(1).atStartOfDay(time.zone()).toInstant();
        ImmutableList.Builder<ServiceRecord> near = ImmutableList.builder();
        byStart.subMap(from.minus(LONGEST), until).values().stream()
                .map(Map::values)
                .flatMap(Collection::stream)
                .filter(other -> !other.id().equals(record.id()) && !other.id().equals(without))
                .forEach(near::add);
        List<TimeSpan> credited = ServiceBook.of(near.add(record).build()).entries().stream()
                .flatMap(entry -> entry.credited().stream())
                .toList();
        return first.datesUntil(last.plusDays(1))
                .map(day -> hours(
                        credited,
                        TimeSpan.of(
                                day.atStartOfDay(time.zone()).toInstant(),
                                day.plusDays(1).atStartOfDay(time.zone()).toInstant(),
                                time.zone())))
                .max(Hours::compareTo)
                .orElse(Hours.ZERO);
    }

    private static Hours hours(List<TimeSpan> spans, TimeSpan day) {
        return spans.stream()
                .flatMap(span -> span.intersection(day).stream())
                .map(TimeSpan::elapsed)
                .reduce(Hours.ZERO, Hours::plus);
    }
}
