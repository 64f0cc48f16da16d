package org.volunteerkit.service.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.service.ServiceRecord;
import org.volunteerkit.service.ServiceRecordId;

/** Everything that stands against a step, as the book is at that moment. */
final class Objections implements ReviewStep.Cases<List<Problem>> {

    private final ReviewDesk desk;

    Objections(ReviewDesk desk) {
        this.desk = desk;
    }

    /** Returns the confirmed record that leaves when a correction of this one is confirmed; empty if none counts on it. */
    Optional<ServiceRecordId> original(Review wrong) {
        if (wrong.last().isConfirmed()) {
            return Optional.of(wrong.record().id());
        }
        return wrong.original()
                .filter(id -> desk.review(id)
                        .map(each -> each.state() != ReviewState.VOID)
                        .orElse(false));
    }

    @Override
    public List<Problem> submit(ReviewStep.Submit step) {
        if (desk.isAgain(step)) {
            return List.of();
        }
        List<Problem> against = closed(step);
        ServiceRecord content = step.content();
        desk.review(content.id()).ifPresent(known -> against.add(alreadyThere(known, content)));
        notOver(content, step).ifPresent(against::add);
        return against;
    }

    private static Problem alreadyThere(Review known, ServiceRecord content) {
        if (known.state() == ReviewState.VOID) {
            return Problem.of("service.came-back").with("record", id(content)).field("content.id");
        }
        return Problem.of("service.other-content").with("record", id(content)).field("content.id");
    }

    @Override
    public List<Problem> approve(ReviewStep.Approve step) {
        List<Problem> against = closed(step);
        Review review = about(step.record(), ReviewState.Act.APPROVE, against);
        Optional<ReviewRules> rules = desk.rulesOn(step.day());
        if (rules.isEmpty()) {
            against.add(Problem.of("service.no-rules")
                    .field("day")
                    .found(Found.value(step.day().toString())));
        }
        if (review != null) {
            ownHours(review, step.by()).ifPresent(against::add);
            boolean ownWork = review.entering().by().equals(step.by())
                    && rules.map(Objections::isStrict).orElse(false);
            if (ownWork) {
                against.add(Problem.of("service.own-entry")
                        .with("record", step.record().value())
                        .field("by"));
            }
        }
        return against;
    }

    @Override
    public List<Problem> reject(ReviewStep.Reject step) {
        List<Problem> against = closed(step);
        about(step.record(), ReviewState.Act.REJECT, against);
        return against;
    }

    @Override
    public List<Problem> correct(ReviewStep.Correct step) {
        List<Problem> against = closed(step);
        ServiceRecord content = step.content();
        if (desk.review(content.id()).isPresent()) {
            against.add(Problem.of("service.known-record")
                    .with("record", id(content))
                    .field("content.id"));
        }
        notOver(content, step).ifPresent(against::add);
        Review wrong = about(step.record(), ReviewState.Act.CORRECT, against);
        if (wrong == null) {
            return against;
        }
        if (!content.person().equals(wrong.record().person())) {
            against.add(Problem.of("service.other-person")
                    .with("record", id(wrong.record()))
                    .field("content.person"));
        }
        if (content.isTwinOf(wrong.record())) {
            against.add(Problem.of("service.nothing-changed")
                    .with("record", id(wrong.record()))
                    .field("content"));
        }
        // Two corrections of one record would both count.
        wrong.correction().ifPresent(open -> against.add(correctionOpen(wrong, open)));
        original(wrong)
                .filter(original -> !original.equals(step.record()))
                .flatMap(desk::review)
                .flatMap(original -> taken(original, wrong))
                .ifPresent(against::add);
        return against;
    }

    /** Returns why a record that was confirmed waits for no correction, or for another one. */
    private static Optional<Problem> taken(Review original, Review wrong) {
        if (original.state() == ReviewState.REPLACED) {
            return original.replacedBy().map(by -> replaced(original, by));
        }
        return original.correction()
                .filter(open -> !open.equals(wrong.record().id()))
                .map(open -> correctionOpen(original, open));
    }

    private static Problem correctionOpen(Review original, ServiceRecordId open) {
        return Problem.of("service.correction-open")
                .with("record", id(original.record()))
                .with("correction", open.value())
                .field("record");
    }

    @Override
    public List<Problem> makeVoid(ReviewStep.MakeVoid step) {
        List<Problem> against = closed(step);
        Review review = about(step.record(), ReviewState.Act.VOID, against);
        if (review != null) {
            // Otherwise the hours could come back with the correction, and nobody would see that they had been void.
            review.correction().ifPresent(open -> against.add(correctionOpen(review, open)));
        }
        return against;
    }

    @Override
    public List<Problem> dispute(ReviewStep.Dispute step) {
        List<Problem> against = closed(step);
        Review review = about(step.record(), ReviewState.Act.DISPUTE, against);
        if (review != null && !review.record().person().equals(step.by())) {
            against.add(Problem.of("service.not-own")
                    .with("record", step.record().value())
                    .field("by"));
        }
        return against;
    }

    @Override
    public List<Problem> settle(ReviewStep.Settle step) {
        List<Problem> against = closed(step);
        Review review = about(step.record(), ReviewState.Act.SETTLE, against);
        if (review != null) {
            ownHours(review, step.by()).ifPresent(against::add);
            boolean strict = desk.rulesOn(step.day()).map(Objections::isStrict).orElse(false);
            if (strict && review.wasDecidedBy(step.by())) {
                against.add(Problem.of("service.own-decision")
                        .with("record", step.record().value())
                        .field("by"));
            }
        }
        return against;
    }

    @Override
    public List<Problem> close(ReviewStep.Close step) {
        List<Problem> against = closed(step);
        desk.lastClose()
                .flatMap(last -> last.period().end())
                .filter(end -> !end.equals(step.period().start()))
                .ifPresent(end -> against.add(Problem.of("service.period-gap")
                        .with("end", end.toString())
                        .field("period")
                        .found(Found.value(step.period().toString()))));
        desk.lastDay()
                .filter(step.day()::isBefore)
                .ifPresent(last -> against.add(Problem.of("service.close-early")
                        .with("last", last.toString())
                        .field("day")
                        .found(Found.value(step.day().toString()))));
        return against;
    }

    /** What was counted and published stays: nothing is done on a day that is over and closed. */
    private List<Problem> closed(ReviewStep step) {
        List<Problem> against = new ArrayList<>();
        desk.lastClose()
                .map(ReviewStep.Close::day)
                .filter(day -> !day.isBefore(step.day()))
                .ifPresent(day -> against.add(Problem.of("service.day-closed")
                        .with("closed", day.toString())
                        .field("day")
                        .found(Found.value(step.day().toString()))));
        return against;
    }

    private @Nullable Review about(ServiceRecordId record, ReviewState.Act act, List<Problem> against) {
        Review review = desk.review(record).orElse(null);
        if (review == null) {
            against.add(
                    Problem.of("service.unknown").with("record", record.value()).field("record"));
        } else if (!review.state().allows(act)) {
            against.add(review.replacedBy()
                    .map(by -> replaced(review, by))
                    .orElseGet(() -> Problem.of("service.not-now")
                            .with("record", record.value())
                            .with("state", review.state().inWords())
                            .field("record")));
        }
        return review;
    }

    private static Problem replaced(Review review, ServiceRecordId by) {
        return Problem.of("service.is-replaced")
                .with("record", id(review.record()))
                .with("successor", by.value())
                .field("record");
    }

    private static Optional<Problem> notOver(ServiceRecord content, ReviewStep step) {
        LocalDate last =
                content.time().end().minusNanos(1).atZone(content.time().zone()).toLocalDate();
        boolean early = last.isAfter(step.day())
                || (step instanceof ReviewStep.Submit submit
                        && submit.at()
                                .map(at -> at.isBefore(content.time().end()))
                                .orElse(false));
        return early
                ? Optional.of(Problem.of("service.not-over")
                        .with("day", step.day().toString())
                        .field("content.time")
                        .found(Found.value(content.time().toString())))
                : Optional.empty();
    }

    private static Optional<Problem> ownHours(Review review, PersonId by) {
        return review.record().person().equals(by)
                ? Optional.of(Problem.of("service.own-hours")
                        .with("record", id(review.record()))
                        .field("by"))
                : Optional.empty();
    }

    private static boolean isStrict(ReviewRules rules) {
        return rules.separation() == ReviewRules.Separation.OWN_WORK;
    }

    private static String id(ServiceRecord record) {
        return record.id().value();
    }
}
