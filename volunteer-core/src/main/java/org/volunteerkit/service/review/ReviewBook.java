package org.volunteerkit.service.review;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.volunteerkit.history.Filed;
import org.volunteerkit.history.Steps;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.service.ServiceBook;
import org.volunteerkit.service.ServiceRecord;
import org.volunteerkit.service.ServiceRecordId;
import org.volunteerkit.time.Editions;

/**
 * Recorded hours with everything that was done to them (时长审核簿), of one person or of many.
 *
 * <p>A book is what its {@link #steps} make of it, and knows nothing else. Nothing is edited: a correction is another record that
 * takes the place of the first, and what a correction or a late record changes in days that are closed is a {@link CounterEntry} of
 * a later period. Which step may follow which is said by {@link ReviewState}; beyond that
 *
 * <ul>
 *   <li>under one key stands one content; the same content again, by whatever step, changes nothing;
 *   <li>what was declared void does not come back under its key;
 *   <li>nobody approves their own hours, nor decides a dispute about them;
 *   <li>a record is handed in when its service is over;
 *   <li>one correction at a time, for the same person, and it changes something;
 *   <li>after a {@linkplain ReviewStep.Close close} nothing is done on its day or before.
 * </ul>
 *
 * <p>The day of a question is an argument: {@code on} means at the end of that day. An edition of the rules decides on the approvals
 * of the days on which it is in force.
 *
 * <p>Two records of one person may claim the same minute, also confirmed ones: {@link #books} credits it once.
 *
 * <p>Cost: filing n steps into a book of m takes n + m, and for each approval as many as the person has records near that day; a
 * question about all records n log n, about closed periods that for each of them.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class ReviewBook {

    private final Editions<ReviewRules> rules;
    private final Steps<ServiceRecordId, ReviewStep> steps;
    private final ImmutableMap<ServiceRecordId, Review> reviews;
    private final ImmutableListMultimap<PersonId, ServiceRecordId> ofPerson;
    private final ImmutableList<ReviewStep.Close> closes;
    private final Optional<LocalDate> lastDay;

    private ReviewBook(Editions<ReviewRules> rules) {
        this.rules = rules;
        this.steps = Steps.none();
        this.reviews = ImmutableMap.of();
        this.ofPerson = ImmutableListMultimap.of();
        this.closes = ImmutableList.of();
        this.lastDay = Optional.empty();
    }

    private ReviewBook(ReviewBook before, Steps<ServiceRecordId, ReviewStep> steps, ReviewDesk desk) {
        this.rules = before.rules;
        this.steps = steps;
        this.reviews = ImmutableMap.copyOf(desk.reviews());
        this.ofPerson = ImmutableListMultimap.copyOf(desk.ofPerson());
        this.closes = ImmutableList.copyOf(desk.closes());
        this.lastDay = desk.lastDay();
    }

    /** Returns the book without records. */
    public static ReviewBook empty(Editions<ReviewRules> rules) {
        return new ReviewBook(rules);
    }

    /** Returns the book without records, under rules that have one edition. */
    public static ReviewBook empty(ReviewRules rules) {
        return empty(Editions.of(List.of(rules), ReviewRules::validity));
    }

    /**
     * Files steps in the order in which they were done: those that fit are taken, the others are told with every reason.
     *
     * @param offered the steps
     * @return the book with them
     */
    public Filed<ReviewBook> file(List<ReviewStep> offered) {
        ReviewDesk desk = new ReviewDesk(rules, this);
        return steps.file(offered, desk).map(after -> after.equals(steps) ? this : new ReviewBook(this, after, desk));
    }

    /** Returns all steps in the order in which they were filed. */
    public List<ReviewStep> steps() {
        return steps.all();
    }

    /** Returns the steps that are about a record, in the order in which they were done; none if it is unknown. */
    public List<ReviewStep> steps(ServiceRecordId record) {
        return steps.of(record);
    }

    /** Returns all records with what became of them, in the order in which they came. */
    public List<Review> reviews() {
        return reviews.values().asList();
    }

    /** Returns a record with what became of it; empty if it is unknown. */
    public Optional<Review> review(ServiceRecordId record) {
        return Optional.ofNullable(reviews.get(record));
    }

    /** Returns the records that wait for somebody: handed in, under review, disputed; in the order in which they came. */
    public List<Review> open() {
        return reviews.values().stream()
                .filter(review -> switch (review.state()) {
                    case SUBMITTED, UNDER_REVIEW, DISPUTED -> true;
                    case CONFIRMED, REJECTED, REPLACED, VOID -> false;
                })
                .collect(toImmutableList());
    }

    /**
     * Returns what a record would need to be confirmed on a day, with what is confirmed now.
     *
     * @return empty if the record is unknown, or no rules are in force
     */
    public Optional<ReviewNeed> need(ServiceRecordId record, LocalDate on) {
        return rules.inForce(on)
                .flatMap(inForce -> review(record)
                        .map(review -> ReviewDesk.need(
                                review, inForce, Counting.of(of(review.record().person())))));
    }

    /**
     * Returns what all {@link #open} records would need to be confirmed on a day.
     *
     * @return by record, in the order in which they came; nothing if no rules are in force
     */
    public Map<ServiceRecordId, ReviewNeed> needs(LocalDate on) {
        ReviewDesk desk = new ReviewDesk(rules, this);
        ImmutableMap.Builder<ServiceRecordId, ReviewNeed> needs = ImmutableMap.builder();
        rules.inForce(on)
                .ifPresent(inForce ->
                        open().forEach(review -> needs.put(review.record().id(), desk.need(review, inForce))));
        return needs.buildOrThrow();
    }

    /** Returns the records of a person with what became of them, in the order in which they came. */
    public List<Review> of(PersonId person) {
        return ofPerson.get(person).stream()
                .flatMap(record -> review(record).stream())
                .collect(toImmutableList());
    }

    /** Returns the records that are confirmed on a day, of all kinds of time, in the order in which they came. */
    public List<ServiceRecord> confirmed(LocalDate on) {
        return records(review -> review.isConfirmedOn(on));
    }

    /** Returns the records that count on a day: confirmed, and of a kind of time that counts. */
    public List<ServiceRecord> counting(LocalDate on) {
        return records(review -> review.countsOn(on));
    }

    private List<ServiceRecord> records(Predicate<Review> which) {
        return reviews.values().stream().filter(which).map(Review::record).collect(toImmutableList());
    }

    /** Returns the hours of everybody for whom some count on a day, each minute credited once. */
    public Map<PersonId, ServiceBook> books(LocalDate on) {
        ImmutableMap.Builder<PersonId, ServiceBook> books = ImmutableMap.builder();
        counting(on).stream()
                .collect(ImmutableListMultimap.toImmutableListMultimap(ServiceRecord::person, record -> record))
                .asMap()
                .forEach((person, records) -> books.put(person, ServiceBook.of(records)));
        return books.buildOrThrow();
    }

    /** Returns the hours of a person that count on a day, each minute credited once; empty if none do. */
    public ServiceBook book(PersonId person, LocalDate on) {
        return ServiceBook.of(of(person).stream()
                .filter(review -> review.countsOn(on))
                .map(Review::record)
                .toList());
    }

    /**
     * Returns by how much hours changed from the end of one day to the end of another, record by record and day by day of service.
     * What is credited on the second day is what was credited on the first and the net of all of them.
     */
    public List<CounterEntry> changes(LocalDate from, LocalDate to) {
        return new Periods(this).changes(from, to, served -> true);
    }

    /** Returns the periods that were closed, in their order. */
    public List<ClosedPeriod> closed() {
        return new Periods(this).closed(closes);
    }

    /**
     * Returns what changed in days of closed periods, and before them, since the last close up to a day; it will stand in the next
     * period as late.
     *
     * @param on a day; what counts is the last close before it
     */
    public List<CounterEntry> late(LocalDate on) {
        return closes.reverse().stream()
                .filter(close -> close.day().isBefore(on))
                .findFirst()
                .map(close -> new Periods(this)
                        .changes(
                                close.day(),
                                on,
                                served -> close.period()
                                        .end()
                                        .map(served::isBefore)
                                        .orElse(true)))
                .orElse(List.of());
    }

    ImmutableMap<ServiceRecordId, Review> byKey() {
        return reviews;
    }

    ImmutableListMultimap<PersonId, ServiceRecordId> ofPerson() {
        return ofPerson;
    }

    ImmutableList<ReviewStep.Close> closes() {
        return closes;
    }

    Optional<LocalDate> lastDay() {
        return lastDay;
    }

    /** Returns whether both hold the same steps in the same order. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ReviewBook that && steps.equals(that.steps);
    }

    @Override
    public int hashCode() {
        return steps.hashCode();
    }

    /** Returns how many records and steps there are. */
    @Override
    public String toString() {
        return "ReviewBook{records=" + reviews.size() + ", steps=" + steps.all().size() + "}";
    }
}
