package org.volunteerkit.integrity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.volunteerkit.activity.Activity;
import org.volunteerkit.activity.ActivityId;
import org.volunteerkit.activity.attendance.Attendance;
import org.volunteerkit.activity.plan.ShiftId;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.service.ServiceRecord;
import org.volunteerkit.service.ServiceRecordId;
import org.volunteerkit.service.review.Review;
import org.volunteerkit.service.review.ReviewBook;
import org.volunteerkit.time.TimeSpan;

/**
 * What is looked at: hours, and what is known of how they came to be. What is not given is not looked at; nothing is guessed.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
public abstract class IntegrityFacts {

    IntegrityFacts() {}

    /** Starts facts; all may be left out. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Starts facts with what a book knows on a day: its confirmed records, who approved them, who entered them and when.
     *
     * @param book the book
     * @param on the day
     */
    public static Builder of(ReviewBook book, LocalDate on) {
        Builder facts = builder();
        for (Review review : book.reviews()) {
            if (review.isConfirmedOn(on)) {
                ServiceRecordId record = review.record().id();
                facts.addRecords(review.record());
                review.approvals().stream()
                        .filter(each -> !each.day().isAfter(on))
                        .map(each -> new Confirmation(record, each.by(), each.day()))
                        .forEach(facts::addConfirmations);
                Review.Entering entering = review.entering();
                entering.at().map(at -> new Entry(record, entering.by(), at)).ifPresent(facts::addEntries);
            }
        }
        return facts;
    }

    /**
     * Somebody confirmed a record.
     *
     * @param record the record
     * @param by who
     * @param day on which day
     */
    public record Confirmation(ServiceRecordId record, PersonId by, LocalDate day) {}

    /**
     * Somebody entered a record.
     *
     * @param record the record
     * @param by who
     * @param at when
     */
    public record Entry(ServiceRecordId record, PersonId by, Instant at) {}

    /**
     * Somebody signed up.
     *
     * @param person who
     * @param shift for which shift, if it was for one
     * @param activity for which activity, if it was for one
     * @param at when
     */
    public record SignUp(PersonId person, Optional<ShiftId> shift, Optional<ActivityId> activity, Instant at) {}

    /** Returns the records, of any persons, each under a key of its own. */
    public abstract List<ServiceRecord> records();

    /** Returns who confirmed records; who is {@linkplain ServiceRecord#confirmedBy named in a record} needs not to be repeated. */
    public abstract List<Confirmation> confirmations();

    /** Returns when records were entered. */
    public abstract List<Entry> entries();

    /** Returns who signed up and when. */
    public abstract List<SignUp> signUps();

    /** Returns the attendances from which records come. */
    public abstract List<Attendance> attendances();

    /** Returns when shifts were planned. */
    public abstract Map<ShiftId, TimeSpan> shifts();

    /** Returns the activities of records. */
    public abstract List<Activity> activities();

    /** Collects facts. */
    public static final class Builder extends ImmutableIntegrityFacts.Builder {
        Builder() {}
    }
}
