package org.volunteerkit.service.review;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.service.ServiceBook;
import org.volunteerkit.service.ServiceRecordId;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.TimeSpan;
import org.volunteerkit.value.Hours;

/** What the closes and the days of a book make of its hours, person by person. */
final class Periods {

    private final ReviewBook book;

    Periods(ReviewBook book) {
        this.book = book;
    }

    /** Where some hours belong: to a record, on a day of service. */
    private record Part(LocalDate served, ServiceRecordId record) implements Comparable<Part> {

        @Override
        public int compareTo(Part other) {
            return Comparator.comparing(Part::served)
                    .thenComparing(Part::record)
                    .compare(this, other);
        }
    }

    List<CounterEntry> changes(LocalDate from, LocalDate to, Predicate<LocalDate> served) {
        ImmutableList.Builder<CounterEntry> changes = ImmutableList.builder();
        people().forEach((person, reviews) -> {
            if (hasTurn(reviews, from, to)) {
                changes.addAll(changes(person, credited(reviews, from), credited(reviews, to), served));
            }
        });
        return changes.build();
    }

    List<ClosedPeriod> closed(List<ReviewStep.Close> closes) {
        List<ImmutableMap.Builder<PersonId, Hours>> regular = new ArrayList<>();
        List<ImmutableList.Builder<CounterEntry>> late = new ArrayList<>();
        closes.forEach(close -> {
            regular.add(ImmutableMap.builder());
            late.add(ImmutableList.builder());
        });
        people().forEach((person, reviews) -> {
            Map<Part, Hours> before = ImmutableMap.of();
            LocalDate last = LocalDate.MIN;
            for (int i = 0; i < closes.size(); i++) {
                ReviewStep.Close close = closes.get(i);
                DateRange period = close.period();
                boolean turned = hasTurn(reviews, last, close.day());
                Map<Part, Hours> now = turned ? credited(reviews, close.day()) : before;
                Hours own = hours(now, period);
                if (!own.isZero()) {
                    regular.get(i).put(person, own);
                }
                if (turned) {
                    late.get(i).addAll(changes(person, before, now, period.start()::isAfter));
                }
                before = now;
                last = close.day();
            }
        });
        ImmutableList.Builder<ClosedPeriod> periods = ImmutableList.builder();
        for (int i = 0; i < closes.size(); i++) {
            periods.add(new ClosedPeriod(
                    closes.get(i).period(),
                    closes.get(i).day(),
                    regular.get(i).buildOrThrow(),
                    late.get(i).build()));
        }
        return periods.build();
    }

    private Map<PersonId, List<Review>> people() {
        Map<PersonId, List<Review>> people = new LinkedHashMap<>();
        book.ofPerson()
                .asMap()
                .forEach((person, records) -> people.put(
                        person,
                        records.stream()
                                .flatMap(record -> book.review(record).stream())
                                .toList()));
        return people;
    }

    /** Returns whether anything began or ceased to count after one day and until another. */
    private static boolean hasTurn(Collection<Review> reviews, LocalDate after, LocalDate until) {
        return reviews.stream().anyMatch(review -> review.countsOn(after) != review.countsOn(until));
    }

    private static Map<Part, Hours> credited(Collection<Review> reviews, LocalDate on) {
        Map<Part, Hours> credited = new TreeMap<>();
        ServiceBook hours = ServiceBook.of(reviews.stream()
                .filter(review -> review.countsOn(on))
                .map(Review::record)
                .toList());
        hours.entries()
                .forEach(entry -> entry.credited().map(TimeSpan::cutByDay).orElse(List.of()).stream()
                        .forEach(day -> credited.merge(
                                new Part(day.startDate(), entry.record().id()), day.elapsed(), Hours::plus)));
        return credited;
    }

    private static List<CounterEntry> changes(
            PersonId person, Map<Part, Hours> before, Map<Part, Hours> after, Predicate<LocalDate> served) {
        return ImmutableSortedSet.copyOf(Sets.union(before.keySet(), after.keySet())).stream()
                .filter(part -> served.test(part.served()))
                .map(part -> new CounterEntry(
                        person,
                        part.record(),
                        part.served(),
                        before.getOrDefault(part, Hours.ZERO),
                        after.getOrDefault(part, Hours.ZERO)))
                .filter(entry -> !entry.net().isZero())
                .toList();
    }

    private static Hours hours(Map<Part, Hours> credited, DateRange period) {
        return credited.entrySet().stream()
                .filter(part -> period.contains(part.getKey().served()))
                .map(Map.Entry::getValue)
                .reduce(Hours.ZERO, Hours::plus);
    }
}
