package org.volunteerkit.integrity;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.volunteerkit.activity.Activity;
import org.volunteerkit.activity.attendance.Attendance;
import org.volunteerkit.activity.attendance.AttendanceId;
import org.volunteerkit.activity.plan.ShiftId;
import org.volunteerkit.problem.Message;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.service.ServiceBook;
import org.volunteerkit.service.ServiceRecord;
import org.volunteerkit.service.ServiceRecordId;
import org.volunteerkit.service.TimeKind;
import org.volunteerkit.time.TimeSpan;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Key;

/** Holds hours against what was planned, and against when the person signed up. */
final class PlanSearch {

    private final Known known;
    private final ImmutableMap<AttendanceId, ShiftId> shifts;
    private final Map<Key, TimeSpan> planned = new HashMap<>();

    PlanSearch(Known known) {
        this.known = known;
        this.shifts = known.facts().attendances().stream()
                .collect(ImmutableMap.toImmutableMap(Attendance::id, Attendance::shift, (one, same) -> one));
        planned.putAll(known.facts().shifts());
        for (Activity activity : known.facts().activities()) {
            planned.put(activity.id(), activity.time());
        }
    }

    private Optional<ShiftId> shift(ServiceRecord record) {
        return record.attendance().flatMap(attendance -> Optional.ofNullable(shifts.get(attendance)));
    }

    /** Returns the shift of a record, or else its activity, if it is known when that was. */
    private Optional<Key> plan(ServiceRecord record) {
        return Stream.<Optional<? extends Key>>of(shift(record), record.activity())
                .<Key>flatMap(Optional::stream)
                .filter(planned::containsKey)
                .findFirst();
    }

    /** Whose records of a shift or an activity, begun on which day: an activity may come again every week. */
    private record Part(PersonId person, Key plan, LocalDate day) {}

    List<IntegrityFinding> beyondPlan(IntegrityRule.BeyondPlan rule) {
        ListMultimap<Part, ServiceRecord> parts =
                MultimapBuilder.linkedHashKeys().arrayListValues().build();
        known.records()
                .forEach(record -> plan(record)
                        .ifPresent(plan -> parts.put(
                                new Part(record.person(), plan, record.time().startDate()), record)));
        List<IntegrityFinding> findings = new ArrayList<>();
        Multimaps.asMap(parts)
                .forEach((part, records) -> Optional.ofNullable(planned.get(part.plan()))
                        .map(TimeSpan::elapsed)
                        .ifPresent(plan -> {
                            List<IntegrityFinding> alone = records.stream()
                                    .filter(record -> isBeyond(record.worked(), plan, rule))
                                    .map(record -> beyond(rule, record, plan))
                                    .toList();
                            findings.addAll(alone);
                            // What is too long for one record is too long in pieces; the way there is none of them.
                            List<ServiceRecord> pieces = records.stream()
                                    .filter(record -> record.kind() == TimeKind.SERVICE)
                                    .toList();
                            Hours together = ServiceBook.of(pieces).total();
                            if (alone.isEmpty() && isBeyond(together, plan, rule)) {
                                findings.add(together(rule, pieces, together, plan));
                            }
                        }));
        return findings;
    }

    private static boolean isBeyond(Hours hours, Hours plan, IntegrityRule.BeyondPlan rule) {
        return hours.minus(plan).compareTo(rule.tolerance()) > 0;
    }

    private static IntegrityFinding beyond(IntegrityRule.BeyondPlan rule, ServiceRecord record, Hours plan) {
        return new IntegrityFinding(
                rule,
                ImmutableSet.of(record.person()),
                List.of(record.id()),
                record.worked().minus(plan).toString(),
                Message.of("integrity.beyond-plan")
                        .with("record", record.id().value())
                        .with("hours", record.worked().toString())
                        .with("planned", plan.toString()));
    }

    private static IntegrityFinding together(
            IntegrityRule.BeyondPlan rule, List<ServiceRecord> records, Hours together, Hours plan) {
        PersonId person = records.get(0).person();
        return new IntegrityFinding(
                rule,
                ImmutableSet.of(person),
                Known.ids(records),
                together.minus(plan).toString(),
                Message.of("integrity.beyond-plan-together")
                        .with("person", person.value())
                        .with("records", records.size())
                        .with("hours", together.toString())
                        .with("planned", plan.toString()));
    }

    /** Who signed up, and for what. */
    private record Wish(PersonId person, Key what) {}

    List<IntegrityFinding> soonAfterSignUp(IntegrityRule.SoonAfterSignUp rule) {
        ListMultimap<Wish, IntegrityFacts.SignUp> signUps =
                MultimapBuilder.hashKeys().arrayListValues().build();
        known.facts().signUps().forEach(each -> {
            each.shift().ifPresent(shift -> signUps.put(new Wish(each.person(), shift), each));
            each.activity().ifPresent(some -> signUps.put(new Wish(each.person(), some), each));
        });
        Map<ServiceRecordId, Instant> entered = new HashMap<>();
        known.facts().entries().forEach(each -> entered.merge(each.record(), each.at(), PlanSearch::first));
        List<IntegrityFinding> findings = new ArrayList<>();
        for (ServiceRecord record : known.records()) {
            Instant at = entered.get(record.id());
            Optional<Instant> wish = signedUp(record, signUps);
            if (at != null && wish.isPresent()) {
                Hours between = Hours.ofMinutes(Duration.between(wish.get(), at).toMinutes());
                if (between.compareTo(rule.within()) <= 0 && record.worked().compareTo(between) > 0) {
                    findings.add(soon(rule, record, between));
                }
            }
        }
        return findings;
    }

    /**
     * Returns when the person signed up for what the record is of: for the shift of its attendance, or else for the shifts of its
     * activity that were at its time, or else for the activity at all. Who signs up again for one and the same had signed up before,
     * so the first time is to be judged by; who signed up for another Friday had not.
     */
    private Optional<Instant> signedUp(ServiceRecord record, ListMultimap<Wish, IntegrityFacts.SignUp> signUps) {
        List<IntegrityFacts.SignUp> ofShift = shift(record)
                .map(shift -> signUps.get(new Wish(record.person(), shift)))
                .orElse(List.of());
        if (!ofShift.isEmpty()) {
            return first(ofShift);
        }
        List<IntegrityFacts.SignUp> ofActivity = record.activity()
                .map(activity -> signUps.get(new Wish(record.person(), activity)))
                .orElse(List.of());
        List<IntegrityFacts.SignUp> then =
                ofActivity.stream().filter(each -> isAtTime(each, record)).toList();
        return first(then.isEmpty() ? ofActivity : then);
    }

    private boolean isAtTime(IntegrityFacts.SignUp signUp, ServiceRecord record) {
        return signUp.shift()
                .flatMap(shift -> Optional.ofNullable(planned.get(shift)))
                .filter(plan -> plan.overlaps(record.time()))
                .isPresent();
    }

    private static Optional<Instant> first(List<IntegrityFacts.SignUp> signUps) {
        return signUps.stream().map(IntegrityFacts.SignUp::at).min(Instant::compareTo);
    }

    private static IntegrityFinding soon(IntegrityRule.SoonAfterSignUp rule, ServiceRecord record, Hours between) {
        return new IntegrityFinding(
                rule,
                ImmutableSet.of(record.person()),
                List.of(record.id()),
                between.toString(),
                Message.of("integrity.soon-after-sign-up")
                        .with("record", record.id().value())
                        .with("hours", record.worked().toString())
                        .with("between", between.toString()));
    }

    private static Instant first(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
