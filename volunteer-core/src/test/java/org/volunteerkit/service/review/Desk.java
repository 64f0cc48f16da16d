package org.volunteerkit.service.review;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.volunteerkit.history.Filed;
import org.volunteerkit.history.StepId;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.body.OrganizationId;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.service.EvidenceGrade;
import org.volunteerkit.service.ServiceRecord;
import org.volunteerkit.service.ServiceRecordId;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.TimeSpan;
import org.volunteerkit.value.Hours;

/** A book that is filled step by step; its steps are numbered, and each is done on the day that is named. */
final class Desk {

    static final PersonId ANN = PersonId.of("ann");
    static final PersonId BEN = PersonId.of("ben");
    static final PersonId CLEO = PersonId.of("cleo");
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private ReviewBook book;
    private int steps;

    Desk(ReviewRules rules) {
        book = ReviewBook.empty(rules);
    }

    ReviewBook book() {
        return book;
    }

    StepId next() {
        steps++;
        return StepId.of("s" + steps);
    }

    Desk submit(String day, ServiceRecord record) {
        return take(new ReviewStep.Submit(next(), LocalDate.parse(day), CLEO, record, Optional.empty()));
    }

    Desk approve(String day, String record) {
        return approve(day, record, CLEO, 1);
    }

    Desk approve(String day, String record, PersonId by, int level) {
        return take(approval(day, record, by, level));
    }

    ReviewStep approval(String day, String record, PersonId by, int level) {
        return new ReviewStep.Approve(
                next(), LocalDate.parse(day), by, ServiceRecordId.of(record), level, Optional.empty());
    }

    Desk correct(String day, String record, ServiceRecord content) {
        return take(correction(day, record, content));
    }

    ReviewStep correction(String day, String record, ServiceRecord content) {
        return new ReviewStep.Correct(
                next(), LocalDate.parse(day), CLEO, ServiceRecordId.of(record), content, "the list was misread");
    }

    ReviewStep voiding(String day, String record) {
        return new ReviewStep.MakeVoid(next(), LocalDate.parse(day), CLEO, ServiceRecordId.of(record), "was not there");
    }

    ReviewStep rejection(String day, String record) {
        return new ReviewStep.Reject(next(), LocalDate.parse(day), CLEO, ServiceRecordId.of(record), "not on the list");
    }

    ReviewStep dispute(String day, String record, PersonId by) {
        return new ReviewStep.Dispute(
                next(), LocalDate.parse(day), by, ServiceRecordId.of(record), "I was there longer");
    }

    ReviewStep settlement(String day, String record, PersonId by, ReviewStep.Outcome outcome) {
        return new ReviewStep.Settle(
                next(), LocalDate.parse(day), by, ServiceRecordId.of(record), outcome, "asked both sides");
    }

    Desk close(String day, String period) {
        return take(new ReviewStep.Close(next(), LocalDate.parse(day), CLEO, DateRange.parse(period)));
    }

    /** Takes a step that has to fit. */
    Desk take(ReviewStep step) {
        book = book.file(List.of(step)).orThrow();
        return this;
    }

    /** Returns the codes of everything that stands against a step; the book stays as it is. */
    List<String> against(ReviewStep step) {
        Filed<ReviewBook> filed = book.file(List.of(step));
        return filed.problems().stream().map(Problem::code).toList();
    }

    Hours total(PersonId person, String day) {
        return book.book(person, LocalDate.parse(day)).total();
    }

    ReviewState state(String record) {
        return book.review(ServiceRecordId.of(record)).orElseThrow().state();
    }

    /** Returns a record of Ann's on 3 March 2024, such as 09:00/12:00. */
    static ServiceRecord record(String id, String from, String to) {
        return record(id, ANN, "2024-03-03T" + from + "/2024-03-03T" + to + "[Asia/Shanghai]");
    }

    static ServiceRecord record(String id, PersonId person, String time) {
        return ServiceRecord.builder()
                .id(ServiceRecordId.of(id))
                .person(person)
                .time(TimeSpan.parse(time))
                .grade(EvidenceGrade.MEASURED)
                .source("list")
                .organization(OrganizationId.of("o1"))
                .build();
    }
}
