package org.volunteerkit.service;

import java.util.Optional;
import org.immutables.value.Value;
import org.volunteerkit.activity.ActivityId;
import org.volunteerkit.activity.attendance.Attendance;
import org.volunteerkit.activity.attendance.AttendanceId;
import org.volunteerkit.activity.attendance.Proof;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.body.OrganizationId;
import org.volunteerkit.roster.body.TeamId;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.station.StationId;
import org.volunteerkit.time.TimeSpan;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Privacy;
import org.volunteerkit.value.Words;

/**
 * The time that one person gave (服务记录): who, when, for whom it was organised, and how that is known.
 *
 * <p>This is time given, not time planned and not yet credited: two records may claim the same minute, and the {@link
 * ServiceBook} decides. A record covers at most 24 hours; a longer one is a mistake of typing or several records. Time
 * of several unnamed people is no service record. Nothing is edited: a correction is another fact.
 *
 * <p>Source: 志愿服务记录办法 (2012) art. 7.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
public abstract class ServiceRecord {

    private static final Hours LONGEST = Hours.of(24);

    ServiceRecord() {}

    /** Starts a record; key, person, time, grade, source and organiser are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Starts the record of an attendance: who, when, where and for whom are those of the attendance; team, role and pause may be
     * added.
     *
     * <p>Its grade is that of the weaker proof of arrival and leaving: measured for a code, a place or a picture, witnessed for a
     * witness, declared for a word; a check-out that was forgotten is nobody's proof, and declared.
     *
     * @param id the key of the record
     * @param attendance that somebody was there; of at most 24 hours, or the record cannot be built
     * @param source the system or list that says so, never a person's name
     */
    public static Builder of(ServiceRecordId id, Attendance attendance, String source) {
        EvidenceGrade arrived = EvidenceGrade.of(attendance.arrival());
        EvidenceGrade left = attendance.leaving().map(EvidenceGrade::of).orElse(EvidenceGrade.DECLARED);
        Optional<PersonId> witness = attendance.arrival().witness();
        return builder()
                .id(id)
                .person(attendance.person())
                .time(attendance.time())
                .grade(arrived.compareTo(left) > 0 ? arrived : left)
                .source(source)
                .organization(attendance.organizer())
                .activity(attendance.activity())
                .attendance(attendance.id())
                .station(attendance.station())
                .confirmedBy(witness.or(() -> attendance.leaving().flatMap(Proof::witness)));
    }

    /** Returns the key. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract ServiceRecordId id();

    /** Returns who served. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract PersonId person();

    /** Returns from when to when, at most 24 hours. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract TimeSpan time();

    /** Returns the breaks in between that are no service (休息时间): more than nothing and less than the whole. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract Optional<Hours> pause();

    /** Returns what the time was for; {@link TimeKind#SERVICE} if silent. */
    @Privacy.Of(Privacy.INTERNAL)
    @Value.Default
    public TimeKind kind() {
        return TimeKind.SERVICE;
    }

    /** Returns how well the time is shown (证据等级). */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract EvidenceGrade grade();

    /** Returns the system or list that says so (记录来源), never a person's name: 1 to 128 characters. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract String source();

    /** Returns the organiser (组织单位). */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract OrganizationId organization();

    /** Returns the activity in which the person served. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract Optional<ActivityId> activity();

    /** Returns the attendance from which the time is known (到岗记录); empty if it comes from none: a list, a word, another system. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract Optional<AttendanceId> attendance();

    /** Returns the team with which the person served. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract Optional<TeamId> team();

    /** Returns the station at which the person served. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract Optional<StationId> station();

    /**
     * Returns what the person did there (服务岗位), such as {@code guide}: lower-case letters, digits and single hyphens.
     */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract Optional<String> role();

    /** Returns who confirmed the record (证明人). */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract Optional<PersonId> confirmedBy();

    /** Returns whether there was a complaint about this service (投诉); false if silent. */
    @Privacy.Of(Privacy.INTERNAL)
    @Value.Default
    public boolean complaint() {
        return false;
    }

    /** Returns the time given: what elapsed on the time line, without the pause; always more than nothing. */
    public final Hours worked() {
        return time().elapsed().minus(pause().orElse(Hours.ZERO));
    }

    /** Returns whether another record differs from this in its key and in nothing else. */
    public final boolean isTwinOf(ServiceRecord other) {
        return !id().equals(other.id()) && under(other.id()).equals(other);
    }

    /**
     * Returns this record as one of the same person under another key, as it is after two registrations of one person were found
     * and merged (合并). It keeps its own key, so that it counts once however often it is handed in.
     */
    public final ServiceRecord heldBy(PersonId merged) {
        return ((ImmutableServiceRecord) this).withPerson(merged);
    }

    /** Returns this record under another key; what remains to be compared when keys do not matter. */
    final ServiceRecord under(ServiceRecordId key) {
        return ((ImmutableServiceRecord) this).withId(key);
    }

    @Value.Check
    void check() {
        checkTime(time(), pause());
        Words.checkName("source", source());
        role().ifPresent(word -> Words.checkTerm("role", word));
    }

    static void checkTime(TimeSpan time, Optional<Hours> pause) {
        Hours elapsed = time.elapsed();
        if (elapsed.compareTo(LONGEST) > 0) {
            throw new InvalidValueException(Problem.of("service.span-too-long")
                    .with("limit", LONGEST.toString())
                    .field("time")
                    .found(Found.value(elapsed.toString())));
        }
        pause.filter(some -> !some.isPositive() || some.compareTo(elapsed) >= 0).ifPresent(some -> {
            throw new InvalidValueException(Problem.of("service.pause-range")
                    .with("limit", elapsed.toString())
                    .field("pause")
                    .found(Found.value(some.toString())));
        });
    }

    /** Collects the parts of a record. */
    public static final class Builder extends ImmutableServiceRecord.Builder {
        Builder() {}
    }
}
