package org.volunteerkit.integrity;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.problem.Message;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.service.EvidenceGrade;
import org.volunteerkit.service.ServiceBook;
import org.volunteerkit.service.ServiceRecord;
import org.volunteerkit.service.ServiceRecordId;
import org.volunteerkit.time.TimeSpan;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Key;

/** Looks at when and where people say that they were. */
final class TimesSearch {

    private final Known known;

    TimesSearch(Known known) {
        this.known = known;
    }

    List<IntegrityFinding> twoPlaces(IntegrityRule.TwoPlaces rule) {
        List<IntegrityFinding> findings = new ArrayList<>();
        known.byPerson().asMap().forEach((person, records) -> {
            Set<Set<ServiceRecordId>> told = new HashSet<>();
            Function<ServiceRecord, Optional<? extends Key>> station = ServiceRecord::station;
            Function<ServiceRecord, Optional<? extends Key>> activity = ServiceRecord::activity;
            for (Pair pair : Pair.among(List.copyOf(records), station, rule.apart())) {
                told.add(pair.ids());
                findings.add(twoPlaces(rule, person, pair));
            }
            // Two activities may lie side by side at one place; only both at once are impossible.
            for (Pair pair : Pair.among(List.copyOf(records), activity, Hours.ZERO)) {
                if (told.add(pair.ids())) {
                    findings.add(twoPlaces(rule, person, pair));
                }
            }
        });
        return findings;
    }

    private static IntegrityFinding twoPlaces(IntegrityRule.TwoPlaces rule, PersonId person, Pair pair) {
        return new IntegrityFinding(
                rule,
                ImmutableSet.of(person),
                List.of(pair.first().id(), pair.second().id()),
                pair.between().toString(),
                Message.of("integrity.two-places")
                        .with("first", pair.first().id().value())
                        .with("second", pair.second().id().value())
                        .with("between", pair.between().toString()));
    }

    /** Two records of a person, of which the second begins too soon. */
    private record Pair(ServiceRecord first, ServiceRecord second) {

        Set<ServiceRecordId> ids() {
            return ImmutableSet.of(first.id(), second.id());
        }

        /** Returns the time from the end of the first to the start of the second; below zero if they overlap. */
        Hours between() {
            return Hours.ofMinutes(
                    Duration.between(first.time().end(), second.time().start()).toMinutes());
        }

        /**
         * Returns for each record the one before it, at another place, that lasted longest, if that ended too late: as many pairs as
         * records at most, however many overlap.
         */
        static List<Pair> among(
                List<ServiceRecord> inTime, Function<ServiceRecord, Optional<? extends Key>> place, Hours apart) {
            List<Pair> pairs = new ArrayList<>();
            ServiceRecord longest = null;
            ServiceRecord elsewhere = null;
            for (ServiceRecord record : inTime) {
                if (place.apply(record).isEmpty()) {
                    continue;
                }
                ServiceRecord before = isSame(place, longest, record) ? elsewhere : longest;
                if (before != null && new Pair(before, record).between().compareTo(apart) < 0) {
                    pairs.add(new Pair(before, record));
                }
                if (isLonger(record, longest)) {
                    elsewhere = isSame(place, longest, record) ? elsewhere : longest;
                    longest = record;
                } else if (!isSame(place, longest, record) && isLonger(record, elsewhere)) {
                    elsewhere = record;
                }
            }
            return pairs;
        }

        private static boolean isSame(
                Function<ServiceRecord, Optional<? extends Key>> place,
                @Nullable ServiceRecord one,
                ServiceRecord other) {
            return one != null && place.apply(one).equals(place.apply(other));
        }

        private static boolean isLonger(ServiceRecord record, @Nullable ServiceRecord other) {
            return other == null || record.time().end().isAfter(other.time().end());
        }
    }

    /** What records of a whole list have in common. */
    private record Pattern(String place, Instant start, Instant end, EvidenceGrade grade) {

        static final Comparator<Pattern> ORDER = Comparator.comparing(Pattern::start)
                .thenComparing(Pattern::end)
                .thenComparing(Pattern::place)
                .thenComparing(Pattern::grade);

        static Pattern of(ServiceRecord record) {
            String place = record.activity()
                    .map(each -> "activity " + each)
                    .or(() -> record.station().map(each -> "station " + each))
                    .orElseGet(() -> "organization " + record.organization());
            return new Pattern(place, record.time().start(), record.time().end(), record.grade());
        }
    }

    List<IntegrityFinding> samePattern(IntegrityRule.SamePattern rule) {
        Map<Pattern, List<ServiceRecord>> patterns = new TreeMap<>(Pattern.ORDER);
        known.records().stream()
                .filter(record -> rule.grades().isEmpty() || rule.grades().contains(record.grade()))
                .forEach(record -> patterns.computeIfAbsent(Pattern.of(record), key -> new ArrayList<>())
                        .add(record));
        List<IntegrityFinding> findings = new ArrayList<>();
        patterns.values().forEach(records -> {
            Set<PersonId> people = ImmutableSortedSet.copyOf(
                    records.stream().map(ServiceRecord::person).toList());
            if (people.size() >= rule.people()) {
                findings.add(new IntegrityFinding(
                        rule,
                        people,
                        Known.ids(records),
                        Integer.toString(people.size()),
                        Message.of("integrity.same-pattern")
                                .with("people", people.size())
                                .with("time", records.get(0).time().toString())));
            }
        });
        return findings;
    }

    List<IntegrityFinding> longDay(IntegrityRule.LongDay rule) {
        List<IntegrityFinding> findings = new ArrayList<>();
        known.byPerson().asMap().forEach((person, records) -> {
            List<ServiceBook.Entry> entries =
                    ServiceBook.of(List.copyOf(records)).entries();
            Set<Set<ServiceRecordId>> told = new HashSet<>();
            records.stream()
                    .map(record -> record.time().zone())
                    .distinct()
                    .sorted(Comparator.comparing(ZoneId::getId))
                    .forEach(zone -> days(entries, zone).forEach((day, parts) -> {
                        Hours hours = parts.values().stream().reduce(Hours.ZERO, Hours::plus);
                        // In two zones one long day is two; it is told once.
                        if (hours.compareTo(rule.most()) > 0 && told.add(parts.keySet())) {
                            findings.add(new IntegrityFinding(
                                    rule,
                                    ImmutableSet.of(person),
                                    List.copyOf(parts.keySet()),
                                    hours.toString(),
                                    Message.of("integrity.long-day")
                                            .with("person", person.value())
                                            .with("day", day.toString())
                                            .with("zone", zone.getId())
                                            .with("hours", hours.toString())));
                        }
                    }));
        });
        return findings;
    }

    /** Returns the hours of each day at a place, by record, wherever they were served. */
    private static Map<LocalDate, Map<ServiceRecordId, Hours>> days(List<ServiceBook.Entry> entries, ZoneId zone) {
        Map<LocalDate, Map<ServiceRecordId, Hours>> days = new TreeMap<>();
        for (ServiceBook.Entry entry : entries) {
            entry.credited().ifPresent(span -> addDays(entry.record().id(), span, zone, days));
        }
        return days;
    }

    private static void addDays(
            ServiceRecordId record, TimeSpan span, ZoneId zone, Map<LocalDate, Map<ServiceRecordId, Hours>> days) {
        Instant from = span.start();
        LocalDate day = from.atZone(zone).toLocalDate();
        while (from.isBefore(span.end())) {
            Instant next = day.plusDays(1).atStartOfDay(zone).toInstant();
            if (next.isAfter(from)) {
                Instant until = next.isBefore(span.end()) ? next : span.end();
                days.computeIfAbsent(day, key -> new LinkedHashMap<>())
                        .merge(
                                record,
                                Hours.ofMinutes(Duration.between(from, until).toMinutes()),
                                Hours::plus);
                from = until;
            }
            // Where the clocks go back over midnight, a day may have begun already.
            day = day.plusDays(1);
        }
    }

    /** Whose hours, from when to when. */
    private record Claim(PersonId person, Instant start, Instant end) {}

    List<IntegrityFinding> twins(IntegrityRule.Twins rule) {
        Map<Claim, List<ServiceRecord>> claims = new LinkedHashMap<>();
        known.records()
                .forEach(record -> claims.computeIfAbsent(
                                new Claim(
                                        record.person(),
                                        record.time().start(),
                                        record.time().end()),
                                key -> new ArrayList<>())
                        .add(record));
        List<IntegrityFinding> findings = new ArrayList<>();
        claims.forEach((claim, records) -> {
            List<ServiceRecordId> ids = Known.ids(records).stream().distinct().toList();
            if (ids.size() > 1) {
                findings.add(new IntegrityFinding(
                        rule,
                        ImmutableSet.of(claim.person()),
                        ids,
                        Integer.toString(ids.size()),
                        Message.of("integrity.twins")
                                .with("person", claim.person().value())
                                .with("time", records.get(0).time().toString())
                                .with("records", ids.size())));
            }
        });
        return findings;
    }
}
