package org.volunteerkit.activity.signup;

import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.activity.plan.Post;
import org.volunteerkit.activity.plan.PostId;
import org.volunteerkit.history.StepId;
import org.volunteerkit.roster.person.PersonId;

/** Who has a place on one shift, and who waits, in the order in which they came. Not changed once a book holds it. */
final class Roll {

    /** The roll of a shift for which nobody signed up. */
    static final Roll NOBODY = new Roll();

    private final Map<PersonId, Booking> bookings;
    private final Map<PostId, Integer> accepted;
    private final Map<PostId, Set<PersonId>> queues;
    private final Set<StepId> waited;
    private final Set<StepId> late;
    private @Nullable Instant last;

    Roll() {
        bookings = new LinkedHashMap<>();
        accepted = new HashMap<>();
        queues = new HashMap<>();
        waited = new HashSet<>();
        late = new HashSet<>();
    }

    private Roll(Roll other) {
        bookings = new LinkedHashMap<>(other.bookings);
        accepted = new HashMap<>(other.accepted);
        queues = new HashMap<>();
        other.queues.forEach((post, queue) -> queues.put(post, new LinkedHashSet<>(queue)));
        waited = new HashSet<>(other.waited);
        late = new HashSet<>(other.late);
        last = other.last;
    }

    Roll copy() {
        return new Roll(this);
    }

    /** Returns the roll as it was at an instant. */
    Roll at(List<SignUpStep> steps, Instant asOf) {
        Roll then = new Roll();
        steps.stream()
                .filter(step -> !step.at().isAfter(asOf))
                .forEach(step -> then.take(step, waited.contains(step.id()), late.contains(step.id())));
        return then;
    }

    @Nullable Booking booking(PersonId person) {
        return bookings.get(person);
    }

    List<Booking> all() {
        return List.copyOf(bookings.values());
    }

    Optional<Instant> last() {
        return Optional.ofNullable(last);
    }

    int accepted(PostId post) {
        return accepted.getOrDefault(post, 0);
    }

    int waiting(PostId post) {
        return queue(post).size();
    }

    boolean isFull(Post post) {
        return post.most().isPresent() && accepted(post.id()) >= post.most().getAsInt();
    }

    /** Returns who waits for a post, the next one first. */
    Set<PersonId> queue(PostId post) {
        return queues.getOrDefault(post, ImmutableSet.of());
    }

    /** Takes a step that fits. */
    void take(SignUpStep step, boolean waits, boolean tooLate) {
        last = step.at();
        if (tooLate) {
            late.add(step.id());
        }
        if (step instanceof SignUpStep.SignUp wish) {
            if (waits) {
                waited.add(step.id());
            }
            Booking.State state = waits ? Booking.State.WAITING : Booking.State.ACCEPTED;
            put(first(step, wish.post(), state, wish.company(), false));
        } else if (step instanceof SignUpStep.Assign given) {
            put(first(step, given.post(), Booking.State.ACCEPTED, given.company(), false));
        } else if (step instanceof SignUpStep.Overrule given) {
            put(first(step, given.post(), Booking.State.ACCEPTED, Optional.empty(), true));
        } else {
            Booking now = bookings.get(step.person());
            if (now != null) {
                Booking.State next = step instanceof SignUpStep.Promote
                        ? Booking.State.ACCEPTED
                        : step instanceof SignUpStep.Cancel ? Booking.State.CANCELLED : Booking.State.DROPPED;
                put(now.to(next, step, false, tooLate));
            }
        }
    }

    private static Booking first(
            SignUpStep step, PostId post, Booking.State state, Optional<PersonId> company, boolean against) {
        return new Booking(step.shift(), post, step.person(), state, step.at(), step.id(), company, against, false);
    }

    private void put(Booking booking) {
        // Who signs up anew stands behind those who wait.
        Booking before = bookings.remove(booking.person());
        if (before != null && before.isAccepted()) {
            accepted.merge(before.post(), -1, Integer::sum);
        }
        if (before != null && before.state() == Booking.State.WAITING) {
            queues.getOrDefault(before.post(), new LinkedHashSet<>()).remove(before.person());
        }
        bookings.put(booking.person(), booking);
        if (booking.isAccepted()) {
            accepted.merge(booking.post(), 1, Integer::sum);
        } else if (booking.state() == Booking.State.WAITING) {
            queues.computeIfAbsent(booking.post(), post -> new LinkedHashSet<>())
                    .add(booking.person());
        }
    }
}
