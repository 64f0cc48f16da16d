package org.volunteerkit.standard.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.volunteerkit.problem.Message;
import org.volunteerkit.standard.Criterion;
import org.volunteerkit.standard.Standard;

/** How one criterion differs between two editions, part by part. */
final class CriterionDifference {

    private final Standard from;
    private final Criterion old;
    private final Standard to;
    private final Criterion now;
    private final List<Message> messages = new ArrayList<>();

    CriterionDifference(Standard from, Criterion old, Standard to, Criterion now) {
        this.from = from;
        this.old = old;
        this.to = to;
        this.now = now;
    }

    List<Message> messages() {
        if (!old.title().equals(now.title())) {
            add(Message.of("standard.diff-reworded").with("words", Difference.words(now.title())));
        }
        if (old.severity() != now.severity()) {
            add(change(
                    Message.of("standard.diff-severity"),
                    old.severity().inWords(),
                    now.severity().inWords()));
        }
        if (old.weight() != now.weight()) {
            add(change(Message.of("standard.diff-weight"), number(old.weight()), number(now.weight())));
        }
        if (!old.due().equals(now.due())) {
            add(change(Message.of("standard.diff-due"), plain(old.due()), plain(now.due())));
        }
        if (!old.evidence().equals(now.evidence())) {
            add(change(Message.of("standard.diff-evidence"), evidence(old), evidence(now)));
        }
        limits();
        if (!old.applies().equals(now.applies()) || measuresDiffer(applies(old), applies(now))) {
            add(Message.of("standard.diff-applies"));
        }
        return messages;
    }

    private void limits() {
        boolean asked = old.live().equals(now.live());
        if (!asked) {
            add(change(Message.of("standard.diff-live"), live(old), live(now)));
        }
        Optional<String> oldValue = old.live().map(Criterion.Live::value);
        Optional<String> newValue = now.live().map(Criterion.Live::value);
        if (oldValue.isPresent() && newValue.isPresent() && measuresDiffer(oldValue, newValue)) {
            add(Message.of("standard.diff-measure"));
        }
    }

    private boolean measuresDiffer(Optional<String> oldValue, Optional<String> newValue) {
        return !oldValue.map(value -> Difference.closure(from, value))
                .equals(newValue.map(value -> Difference.closure(to, value)));
    }

    private static Optional<String> applies(Criterion criterion) {
        return criterion.applies().map(Criterion.When::value);
    }

    private static Message evidence(Criterion criterion) {
        return criterion
                .evidence()
                .map(seen -> seen.maxAge()
                        .map(age -> Message.of("standard.diff-evidence-age")
                                .with("kind", seen.kind())
                                .with("age", age.toString()))
                        .orElse(Message.of("standard.diff-plain").with("text", seen.kind())))
                .orElse(Message.of("standard.diff-none"));
    }

    private static Message live(Criterion criterion) {
        return criterion
                .live()
                .map(live -> live.partlyFrom()
                        .map(partly -> Message.of("standard.diff-partly")
                                .with("limits", live.inWords())
                                .with("partly", partly.toString()))
                        .orElse(live.inWords()))
                .orElse(Message.of("standard.diff-none"));
    }

    private static Message number(long number) {
        return Message.of("standard.diff-plain").with("text", Long.toString(number));
    }

    private static Message plain(Optional<?> value) {
        return value.map(some -> Message.of("standard.diff-plain").with("text", some.toString()))
                .orElse(Message.of("standard.diff-none"));
    }

    private static Message change(Message what, Message before, Message after) {
        return what.with("before", before).with("after", after);
    }

    private void add(Message what) {
        messages.add(Message.of("standard.diff-changed")
                .with("title", Difference.words(old.title()))
                .with("what", what));
    }
}
