package org.volunteerkit.integrity;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.volunteerkit.activity.Activity;
import org.volunteerkit.activity.attendance.Attendance;
import org.volunteerkit.activity.attendance.AttendanceId;
import org.volunteerkit.activity.plan.ShiftId;
import org.volunteerkit.problem.Message;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.service.ServiceRecord;
import org.volunteerkit.service.ServiceRecordId;
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

    /** Returns when the shift of a record was, or else its activity. */
    private Optional<TimeSpan> planned(ServiceRecord record) {
        return shift(record)
                .flatMap(shift -> Optional.ofNullable(planned.get(shift)))
                .or(() -> record.activity().flatMap(activity -> Optional.ofNullable(planned.get(activity))));
    }

    List<IntegrityFinding> beyondPlan(IntegrityRule.BeyondPlan rule) {
        List<IntegrityFinding> findings = new ArrayList<>();
        for (ServiceRecord record : known.records()) {
            planned(record).ifPresent(plan -> {
                Hours over = record.worked().minus(plan.elapsed());
                if (over.compareTo(rule.tolerance()) > 0) {
                    findings.add(new IntegrityFinding(
                            rule,
                            ImmutableSet.of(record.person()),
                            List.of(record.id()),
                            over.toString(),
                            Message.of("integrity.beyond-plan")
                                    .with("record", record.id().value())
                                    .with("hours", record.worked().toString())
                                    .with("planned", plan.elapsed().toString())));
                }
            });
        }
        return findings;
    }

    /** Who signed up, and for what. */
    private record Wish(PersonId person, Key what) {}

    List<IntegrityFinding> soonAfterSignUp(IntegrityRule.SoonAfterSignUp rule) {
        Map<Wish, Instant> signedUp = new HashMap<>();
        known.facts().signUps().forEach(each -> {
            // Who signs up again had signed up before: the first one is to be judged by.
            each.shift()
                    .ifPresent(shift -> signedUp.merge(new Wish(each.person(), shift), each.at(), PlanSearch::first));
            each.activity()
                    .ifPresent(some -> signedUp.merge(new Wish(each.person(), some), each.at(), PlanSearch::first));
        });
        Map<ServiceRecordId, Instant> entered = new HashMap<>();
        known.facts().entries().forEach(each -> entered.merge(each.record(), each.at(), PlanSearch::first));
        List<IntegrityFinding> findings = new ArrayList<>();
        for (ServiceRecord record : known.records()) {
            Instant at = entered.get(record.id());
            Optional<Instant> wish = shift(record)
                    .flatMap(shift -> Optional.ofNullable(signedUp.get(new Wish(record.person(), shift))))
                    .or(() -> record.activity()
                            .flatMap(some -> Optional.ofNullable(signedUp.get(new Wish(record.person(), some)))));
            if (at != null && wish.isPresent()) {
                Hours between = Hours.ofMinutes(Duration.between(wish.get(), at).toMinutes());
                if (between.compareTo(rule.within()) <= 0 && record.worked().compareTo(between) > 0) {
                    findings.add(soon(rule, record, between));
                }
            }
        }
        return findings;
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
