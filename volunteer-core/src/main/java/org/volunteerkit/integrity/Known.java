package org.volunteerkit.integrity;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.service.ServiceRecord;
import org.volunteerkit.service.ServiceRecordId;

/** The facts, put in order once for all rules. */
final class Known {

    static final Comparator<ServiceRecord> IN_TIME = Comparator.comparing(
                    (ServiceRecord record) -> record.time().start())
            .thenComparing(record -> record.time().end())
            .thenComparing(ServiceRecord::id);

    private final IntegrityFacts facts;
    private final ImmutableList<ServiceRecord> records;
    private final ImmutableMap<ServiceRecordId, ImmutableSortedSet<PersonId>> approvers;

    Known(IntegrityFacts facts) {
        this.facts = facts;
        this.records = ImmutableList.sortedCopyOf(
                Comparator.comparing(ServiceRecord::person).thenComparing(IN_TIME), facts.records());
        Map<ServiceRecordId, TreeSet<PersonId>> all = new HashMap<>();
        facts.records()
                .forEach(record -> record.confirmedBy()
                        .ifPresent(by -> all.computeIfAbsent(record.id(), id -> new TreeSet<>())
                                .add(by)));
        facts.confirmations()
                .forEach(each -> all.computeIfAbsent(each.record(), id -> new TreeSet<>())
                        .add(each.by()));
        ImmutableMap.Builder<ServiceRecordId, ImmutableSortedSet<PersonId>> sets = ImmutableMap.builder();
        all.forEach((record, people) -> sets.put(record, ImmutableSortedSet.copyOfSorted(people)));
        this.approvers = sets.buildOrThrow();
    }

    IntegrityFacts facts() {
        return facts;
    }

    /** Returns all records, by person, then in time. */
    List<ServiceRecord> records() {
        return records;
    }

    /** Returns the records of each person, in time; persons in the order of their keys. */
    ImmutableListMultimap<PersonId, ServiceRecord> byPerson() {
        return records.stream()
                .collect(ImmutableListMultimap.toImmutableListMultimap(ServiceRecord::person, record -> record));
    }

    /** Returns who confirmed a record, in the order of the keys. */
    ImmutableSortedSet<PersonId> approvers(ServiceRecord record) {
        return Optional.ofNullable(approvers.get(record.id())).orElse(ImmutableSortedSet.of());
    }

    static List<ServiceRecordId> ids(List<ServiceRecord> records) {
        return records.stream().sorted(IN_TIME).map(ServiceRecord::id).toList();
    }
}
