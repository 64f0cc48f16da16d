package org.volunteerkit.activity.signup;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.activity.plan.Post;
import org.volunteerkit.activity.plan.PostId;
import org.volunteerkit.activity.plan.Shift;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.value.Hours;

/**
 * Everything that stands against a step about one shift.
 *
 * @param rules by which people sign up
 * @param shift the shift
 * @param roll who has a place, and who waits
 * @param lacks what the person of the step lacks for a post
 * @param collisions what stands against a person's place because of other shifts
 */
record Judge(
        SignUpRules rules,
        Shift shift,
        Roll roll,
        Function<Post, Stream<Problem>> lacks,
        BiFunction<PersonId, Shift, List<Problem>> collisions) {

    List<Problem> against(SignUpStep step) {
        List<Problem> against = new ArrayList<>();
        roll.last()
                .filter(step.at()::isBefore)
                .ifPresent(last -> against.add(Problem.of("activity.earlier")
                        .with("last", last.toString())
                        .field("at")
                        .found(Found.value(step.at().toString()))));
        Booking now = roll.booking(step.person());
        boolean open = now != null && now.state().isOpen();
        if (!step.at().isBefore(shift.time().end())) {
            against.add(Problem.of("activity.over")
                    .with("end", shift.time().end().toString())
                    .field("at")
                    .found(Found.value(step.at().toString())));
        }
        if (step instanceof SignUpStep.SignUp wish) {
            checkOpen(open, against);
            window(step.at(), against);
            post(wish.post(), against).ifPresent(post -> place(step, post, true, against));
        } else if (step instanceof SignUpStep.Assign given) {
            checkOpen(open, against);
            post(given.post(), against).ifPresent(post -> place(step, post, false, against));
        } else if (step instanceof SignUpStep.Overrule given) {
            post(given.post(), against);
            checkOpen(now != null && now.isAccepted(), against);
        } else if (step instanceof SignUpStep.Promote) {
            promote(step, now, against);
        } else if (!open) {
            against.add(Problem.of("activity.not-signed-up").field("person"));
        } else if (step instanceof SignUpStep.Cancel
                && rules.lateCancel() == SignUpRules.LateCancel.REFUSED
                && isLate(rules, shift, step, roll)) {
            against.add(Problem.of("activity.cancel-late")
                    .with("limit", before(shift, rules.cancelBefore()).toString())
                    .field("at")
                    .found(Found.value(step.at().toString())));
        }
        return against;
    }

    /** Returns whether somebody who has a place gives it up behind the deadline. */
    static boolean isLate(SignUpRules rules, Shift shift, SignUpStep step, Roll roll) {
        Booking now = roll.booking(step.person());
        return now != null && now.isAccepted() && step.at().isAfter(before(shift, rules.cancelBefore()));
    }

    private static Instant before(Shift shift, Hours hours) {
        return shift.time().start().minus(Duration.ofMinutes(hours.toMinutes()));
    }

    private static void checkOpen(boolean open, List<Problem> against) {
        if (open) {
            against.add(Problem.of("activity.signed-up").field("person"));
        }
    }

    private void window(Instant at, List<Problem> against) {
        rules.opens()
                .map(span -> shift.day()
                        .minus(span)
                        .atStartOfDay(shift.time().zone())
                        .toInstant())
                .filter(at::isBefore)
                .ifPresent(opening -> against.add(Problem.of("activity.not-open")
                        .with("opening", opening.toString())
                        .field("at")
                        .found(Found.value(at.toString()))));
        Instant closing = before(shift, rules.closes());
        if (!at.isBefore(closing)) {
            against.add(Problem.of("activity.closed")
                    .with("closing", closing.toString())
                    .field("at")
                    .found(Found.value(at.toString())));
        }
    }

    private Optional<Post> post(PostId id, List<Problem> against) {
        Optional<Post> post = shift.post(id);
        if (post.isEmpty()) {
            against.add(Problem.of("activity.post-unknown").field("post"));
        }
        return post;
    }

    private void place(SignUpStep step, Post post, boolean mayWait, List<Problem> against) {
        boolean waits = roll.isFull(post) || (mayWait && roll.waiting(post.id()) > 0);
        boolean never = post.most().isPresent() && post.most().getAsInt() == 0;
        if (waits && (never || !mayWait || !rules.waitingList())) {
            against.add(
                    Problem.of("activity.full").with("post", post.id().value()).field("post"));
        }
        lacks.apply(post).forEach(against::add);
        if (!waits) {
            against.addAll(collisions.apply(step.person(), shift));
        }
    }

    private void promote(SignUpStep step, @Nullable Booking now, List<Problem> against) {
        if (now == null || now.state() != Booking.State.WAITING) {
            against.add(Problem.of("activity.not-waiting").field("person"));
            return;
        }
        if (!roll.queue(now.post()).iterator().next().equals(step.person())) {
            against.add(Problem.of("activity.not-next").field("person"));
        }
        post(now.post(), against).ifPresent(post -> {
            if (roll.isFull(post)) {
                against.add(Problem.of("activity.full")
                        .with("post", post.id().value())
                        .field("post"));
            }
            lacks.apply(post).forEach(against::add);
            against.addAll(collisions.apply(step.person(), shift));
        });
    }
}
