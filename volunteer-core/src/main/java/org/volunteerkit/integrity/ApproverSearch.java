package org.volunteerkit.integrity;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.volunteerkit.problem.Message;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.service.ServiceRecord;
import org.volunteerkit.service.ServiceRecordId;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Ratio;

/** Looks at who confirmed whose hours. */
final class ApproverSearch {

    private final Known known;

    ApproverSearch(Known known) {
        this.known = known;
    }

    /** One person's hours: all of them, and what each other person confirmed of them. */
    private record Shares(long all, Map<PersonId, List<ServiceRecord>> byApprover) {

        static Shares of(Known known, List<ServiceRecord> records) {
            Map<PersonId, List<ServiceRecord>> byApprover = new TreeMap<>();
            records.forEach(record -> known.approvers(record)
                    .forEach(by -> byApprover
                            .computeIfAbsent(by, each -> new ArrayList<>())
                            .add(record)));
            return new Shares(minutes(records), byApprover);
        }

        static long minutes(List<ServiceRecord> records) {
            return records.stream()
                    .mapToLong(record -> record.worked().toMinutes())
                    .sum();
        }

        long of(PersonId approver) {
            return minutes(byApprover.getOrDefault(approver, List.of()));
        }
    }

    private Map<PersonId, Shares> shares() {
        Map<PersonId, Shares> shares = new LinkedHashMap<>();
        known.byPerson()
                .asMap()
                .forEach((person, records) -> shares.put(person, Shares.of(known, List.copyOf(records))));
        return shares;
    }

    List<IntegrityFinding> oneApprover(IntegrityRule.OneApprover rule) {
        List<IntegrityFinding> findings = new ArrayList<>();
        shares().forEach((person, hours) -> {
            if (hours.all() < rule.atLeast().toMinutes()) {
                return;
            }
            hours.byApprover().forEach((by, records) -> {
                Ratio share = Ratio.of(hours.of(by), hours.all());
                // What people confirm for themselves is another finding.
                if (share.compareTo(rule.share()) >= 0 && !by.equals(person)) {
                    findings.add(new IntegrityFinding(
                            rule,
                            ImmutableSet.of(person, by),
                            Known.ids(records),
                            share.toString(),
                            Message.of("integrity.one-approver")
                                    .with("person", person.value())
                                    .with("by", by.value())
                                    .with("share", share.toString())
                                    .with("hours", Hours.ofMinutes(hours.all()).toString())));
                }
            });
        });
        return findings;
    }

    List<IntegrityFinding> mutualApproval(IntegrityRule.MutualApproval rule) {
        Map<PersonId, Shares> shares = shares();
        List<IntegrityFinding> findings = new ArrayList<>();
        shares.forEach((one, hours) -> hours.byApprover().keySet().stream()
                .filter(other -> one.compareTo(other) < 0 && shares.containsKey(other))
                .forEach(other -> {
                    Shares others = shares.getOrDefault(other, hours);
                    if (isMost(hours, other, rule) && isMost(others, one, rule)) {
                        findings.add(mutual(rule, one, hours, other, others));
                    }
                }));
        return findings;
    }

    private static boolean isMost(Shares hours, PersonId by, IntegrityRule.MutualApproval rule) {
        long confirmed = hours.of(by);
        return confirmed >= rule.atLeast().toMinutes()
                && confirmed > 0
                && Ratio.of(confirmed, hours.all()).compareTo(rule.share()) >= 0;
    }

    private static IntegrityFinding mutual(
            IntegrityRule.MutualApproval rule, PersonId one, Shares hours, PersonId other, Shares others) {
        List<ServiceRecord> records = new ArrayList<>(hours.byApprover().getOrDefault(other, List.of()));
        records.addAll(others.byApprover().getOrDefault(one, List.of()));
        Ratio least = Ratio.of(hours.of(other), hours.all());
        Ratio back = Ratio.of(others.of(one), others.all());
        Ratio found = least.compareTo(back) < 0 ? least : back;
        return new IntegrityFinding(
                rule,
                ImmutableSet.of(one, other),
                Known.ids(records),
                found.toString(),
                Message.of("integrity.mutual-approval")
                        .with("one", one.value())
                        .with("other", other.value())
                        .with("given", Hours.ofMinutes(hours.of(other)).toString())
                        .with("back", Hours.ofMinutes(others.of(one)).toString()));
    }

    List<IntegrityFinding> ownApproval(IntegrityRule.OwnApproval rule) {
        return known.records().stream()
                .filter(record -> known.approvers(record).contains(record.person()))
                .map(record -> new IntegrityFinding(
                        rule,
                        ImmutableSet.of(record.person()),
                        List.of(record.id()),
                        record.worked().toString(),
                        Message.of("integrity.own-approval")
                                .with("person", record.person().value())
                                .with("record", record.id().value())
                                .with("hours", record.worked().toString())))
                .toList();
    }

    /** Who was busy on a day. */
    private record Desk(PersonId by, LocalDate day) {}

    List<IntegrityFinding> busyApprover(IntegrityRule.BusyApprover rule) {
        Map<ServiceRecordId, ServiceRecord> records = known.records().stream()
                .collect(Collectors.toMap(ServiceRecord::id, Function.identity(), (one, same) -> one));
        Map<Desk, ImmutableSortedSet.Builder<ServiceRecord>> desks =
                new TreeMap<>(Comparator.comparing(Desk::by).thenComparing(Desk::day));
        known.facts().confirmations().forEach(each -> {
            ServiceRecord record = records.get(each.record());
            if (record != null) {
                desks.computeIfAbsent(
                                new Desk(each.by(), each.day()),
                                desk -> ImmutableSortedSet.orderedBy(
                                        Known.IN_TIME.thenComparing(ServiceRecord::person)))
                        .add(record);
            }
        });
        List<IntegrityFinding> findings = new ArrayList<>();
        desks.forEach((desk, confirmed) -> {
            List<ServiceRecord> all = confirmed.build().asList();
            if (all.size() >= rule.records()) {
                findings.add(new IntegrityFinding(
                        rule,
                        ImmutableSet.of(desk.by()),
                        Known.ids(all),
                        Integer.toString(all.size()),
                        Message.of("integrity.busy-approver")
                                .with("by", desk.by().value())
                                .with("day", desk.day().toString())
                                .with("records", all.size())));
            }
        });
        return findings;
    }
}
