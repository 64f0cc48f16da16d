package org.volunteerkit.service.review;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.history.Steps;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.service.ServiceRecord;
import org.volunteerkit.service.ServiceRecordId;
import org.volunteerkit.time.Editions;
import org.volunteerkit.value.Hours;

/** A book while steps are filed: it takes those that fit. What stands against a step is found by {@link Objections}. */
final class ReviewDesk implements Steps.Keeper<ServiceRecordId, ReviewStep> {

    private final Editions<ReviewRules> rules;
    private final Map<ServiceRecordId, Review> reviews;
    private final ListMultimap<PersonId, ServiceRecordId> ofPerson;
    private final List<ReviewStep.Close> closes;
    private final Map<PersonId, Counting> counting = new HashMap<>();
    private final Objections objections = new Objections(this);
    private final Taking taking = new Taking();
    private @Nullable LocalDate lastDay;

    ReviewDesk(Editions<ReviewRules> rules, ReviewBook book) {
        this.rules = rules;
        this.reviews = new LinkedHashMap<>(book.byKey());
        this.ofPerson = MultimapBuilder.linkedHashKeys().arrayListValues().build(book.ofPerson());
        this.closes = new ArrayList<>(book.closes());
        this.lastDay = book.lastDay().orElse(null);
    }

    @Override
    public Collection<ServiceRecordId> things(ReviewStep step) {
        return step.match(new Things());
    }

    @Override
    public List<Problem> problems(ReviewStep step) {
        return step.match(objections);
    }

    @Override
    public void keep(ReviewStep step) {
        step.match(taking);
        if (lastDay == null || lastDay.isBefore(step.day())) {
            lastDay = step.day();
        }
    }

    Map<ServiceRecordId, Review> reviews() {
        return reviews;
    }

    ListMultimap<PersonId, ServiceRecordId> ofPerson() {
        return ofPerson;
    }

    List<ReviewStep.Close> closes() {
        return closes;
    }

    Optional<ReviewStep.Close> lastClose() {
        return closes.isEmpty() ? Optional.empty() : Optional.of(closes.get(closes.size() - 1));
    }

    Optional<LocalDate> lastDay() {
        return Optional.ofNullable(lastDay);
    }

    Optional<Review> review(ServiceRecordId record) {
        return Optional.ofNullable(reviews.get(record));
    }

    Optional<ReviewRules> rulesOn(LocalDate day) {
        return rules.inForce(day);
    }

    /** Returns whether a record is handed in that is there already, as it is, by another step: nothing happens then. */
    boolean isAgain(ReviewStep.Submit step) {
        return review(step.content().id())
                .filter(known -> !known.entering().step().equals(step.id())
                        && known.record().equals(step.content())
                        && known.state() != ReviewState.VOID)
                .isPresent();
    }

    /** Returns what a record needs by the rules of a day. */
    ReviewNeed need(Review review, ReviewRules inForce) {
        return need(review, inForce, counting(review.record().person()));
    }

    static ReviewNeed need(Review review, ReviewRules inForce, Counting others) {
        ServiceRecord record = review.record();
        boolean kindCounts = inForce.counts(record.kind());
        LocalDate served =
                record.time().end().minusNanos(1).atZone(record.time().zone()).toLocalDate();
        return inForce.need(
                record.grade(),
                kindCounts ? others.fullestDay(record, review.original().orElse(record.id())) : Hours.ZERO,
                ChronoUnit.DAYS.between(served, review.entering().day()));
    }

    private Counting counting(PersonId person) {
        return counting.computeIfAbsent(
                person,
                key -> Counting.of(
                        ofPerson.get(person).stream().map(this::known).toList()));
    }

    private Review known(ServiceRecordId record) {
        return review(record).orElseThrow(() -> new IllegalStateException("no record " + record));
    }

    private void put(Review review) {
        Review before = reviews.put(review.record().id(), review);
        if (before == null) {
            ofPerson.put(review.record().person(), review.record().id());
        }
        boolean did = before != null && before.last().counts();
        if (did != review.last().counts()) {
            Counting all = counting(review.record().person());
            if (did) {
                all.remove(review.record());
            } else {
                all.add(review.record());
            }
        }
    }

    /** A record that is not confirmed and changes its state; what it was to correct waits for nobody any more. */
    private void release(Review review) {
        review.original()
                .flatMap(this::review)
                .filter(original -> original.correction()
                        .filter(review.record().id()::equals)
                        .isPresent())
                .ifPresent(original -> put(original.corrected(null)));
    }

    /** What a step is about. */
    private final class Things implements ReviewStep.Cases<Collection<ServiceRecordId>> {

        @Override
        public Collection<ServiceRecordId> submit(ReviewStep.Submit step) {
            return isAgain(step)
                    ? ImmutableList.of()
                    : ImmutableList.of(step.content().id());
        }

        @Override
        public Collection<ServiceRecordId> approve(ReviewStep.Approve step) {
            // What confirms a correction also ends what is corrected.
            return withOriginal(step.record());
        }

        @Override
        public Collection<ServiceRecordId> reject(ReviewStep.Reject step) {
            return ImmutableList.of(step.record());
        }

        @Override
        public Collection<ServiceRecordId> correct(ReviewStep.Correct step) {
            return ImmutableList.of(step.record(), step.content().id());
        }

        @Override
        public Collection<ServiceRecordId> makeVoid(ReviewStep.MakeVoid step) {
            return ImmutableList.of(step.record());
        }

        @Override
        public Collection<ServiceRecordId> dispute(ReviewStep.Dispute step) {
            return ImmutableList.of(step.record());
        }

        @Override
        public Collection<ServiceRecordId> settle(ReviewStep.Settle step) {
            return ImmutableList.of(step.record());
        }

        @Override
        public Collection<ServiceRecordId> close(ReviewStep.Close step) {
            return ImmutableList.of();
        }

        private Collection<ServiceRecordId> withOriginal(ServiceRecordId record) {
            ImmutableList.Builder<ServiceRecordId> all = ImmutableList.builder();
            all.add(record);
            review(record).flatMap(Review::original).ifPresent(all::add);
            return all.build();
        }
    }

    /** Takes a step that fits. */
    private final class Taking implements ReviewStep.Cases<Boolean> {

        @Override
        public Boolean submit(ReviewStep.Submit step) {
            if (!isAgain(step)) {
                put(Review.of(step.content(), new Review.Entering(step.id(), step.day(), step.by(), step.at())));
            }
            return true;
        }

        @Override
        public Boolean approve(ReviewStep.Approve step) {
            Review review = known(step.record()).approved(step);
            ReviewRules inForce = rulesOn(step.day())
                    .orElseThrow(() -> new IllegalStateException("approved without rules: " + step.id()));
            if (!need(review, inForce).isMetBy(review.approvals())) {
                put(
                        review.state() == ReviewState.UNDER_REVIEW
                                ? review
                                : review.turned(step, ReviewState.UNDER_REVIEW, false, false));
                return false;
            }
            boolean counts = inForce.counts(review.record().kind());
            put(review.turned(step, ReviewState.CONFIRMED, true, counts));
            review.original()
                    .map(ReviewDesk.this::known)
                    .ifPresent(original ->
                            put(original.replaced(step.record()).turned(step, ReviewState.REPLACED, false, false)));
            return true;
        }

        @Override
        public Boolean reject(ReviewStep.Reject step) {
            Review review = known(step.record());
            release(review);
            put(review.turned(step, ReviewState.REJECTED, false, false));
            return true;
        }

        @Override
        public Boolean correct(ReviewStep.Correct step) {
            Review wrong = known(step.record());
            ServiceRecordId next = step.content().id();
            Optional<ServiceRecordId> original = objections.original(wrong);
            put(Review.of(
                    step.content(),
                    new Review.Entering(step.id(), step.day(), step.by(), Optional.empty()),
                    step.record(),
                    original.orElse(null)));
            if (!wrong.last().isConfirmed()) {
                put(wrong.replaced(next).turned(step, ReviewState.REPLACED, false, false));
            }
            original.map(ReviewDesk.this::known).ifPresent(each -> put(each.corrected(next)));
            return true;
        }

        @Override
        public Boolean makeVoid(ReviewStep.MakeVoid step) {
            Review review = known(step.record());
            release(review);
            put(review.turned(step, ReviewState.VOID, false, false));
            return true;
        }

        @Override
        public Boolean dispute(ReviewStep.Dispute step) {
            Review review = known(step.record());
            put(review.turned(
                    step,
                    ReviewState.DISPUTED,
                    review.last().isConfirmed(),
                    review.last().counts()));
            return true;
        }

        @Override
        public Boolean settle(ReviewStep.Settle step) {
            Review review = known(step.record());
            boolean was = review.last().isConfirmed();
            boolean stands = step.outcome() == ReviewStep.Outcome.STANDS;
            ReviewState next = !stands ? ReviewState.SUBMITTED : was ? ReviewState.CONFIRMED : ReviewState.REJECTED;
            put(review.turned(step, next, stands && was, stands && review.last().counts()));
            return true;
        }

        @Override
        public Boolean close(ReviewStep.Close step) {
            closes.add(step);
            return true;
        }
    }
}
