package org.volunteerkit.policy;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.volunteerkit.measure.rule.Amounts;
import org.volunteerkit.policy.effect.Ranking;
import org.volunteerkit.problem.Message;
import org.volunteerkit.value.Quantity;

/** Says why a place is that place, without naming anybody else. */
final class PlaceWords {

    private PlaceWords() {}

    static Explanation of(Shared.Ranked ranked, int index, Ranking ranking) {
        List<Shared.Place> places = ranked.places();
        Shared.Place own = places.get(index);
        Message what = Message.of("policy.explain-place")
                .with("place", own.place())
                .with("persons", places.size())
                .with("value", Amounts.inWords(ranked.by()));
        if (ranked.list().isPresent()) {
            what = Message.of("policy.explain-place-on")
                    .with("what", what)
                    .with("list", Amounts.inWords(ranked.list().get().label()));
        }
        ImmutableList.Builder<Explanation> parts = ImmutableList.builder();
        long level = places.stream().filter(each -> each.place() == own.place()).count() - 1;
        if (level > 0) {
            parts.add(
                    Explanation.of(Message.of("policy.explain-place-shared").with("others", level), Optional.empty()));
        }
        // Places are those of how many stand ahead, so the one just before stands one seat above the first of the
        // level.
        if (own.place() > 1) {
            parts.add(before(own, places.get(own.place() - 2)));
        }
        for (Ranking.Honour grade : ranking.grades()) {
            parts.add(grade(own, grade, places));
        }
        own.amount()
                .ifPresent(due -> parts.add(Explanation.of(
                                Message.of("policy.explain-place-amount").with("amount", Amounts.inWords(due.amount())),
                                Optional.empty())
                        .due(due.key())));
        Explanation all = Explanation.of(what, Optional.of(own.value())).with(parts.build());
        if (own.due().isPresent()) {
            return all.due(own.key());
        }
        return own.amount().isPresent() ? all : all.failing();
    }

    private static Explanation before(Shared.Place own, Shared.Place before) {
        Quantity more = before.value().minus(own.value());
        Message words = more.isPositive()
                ? Message.of("policy.explain-place-before")
                        .with("before", Amounts.inWords(before.value()))
                        .with("more", Amounts.inWords(more))
                : apart(own, before, "policy.explain-place-level", "policy.explain-place-level-none");
        return Explanation.of(words, Optional.empty());
    }

    private static Explanation grade(Shared.Place own, Ranking.Honour grade, List<Shared.Place> places) {
        Message label = Amounts.inWords(grade.label());
        if (own.place() <= grade.to()) {
            return Explanation.of(
                    Message.of("policy.place-reached").with("grade", label).with("to", grade.to()), Optional.empty());
        }
        Shared.Place last = places.get((int) grade.to() - 1);
        Quantity missing = last.value().minus(own.value());
        Message words = missing.isPositive()
                ? Message.of("policy.place-missing").with("missing", Amounts.inWords(missing))
                : apart(own, last, "policy.place-level", "policy.place-level-none");
        return Explanation.of(words.with("grade", label).with("to", grade.to()), Optional.empty())
                .failing();
    }

    /**
     * Puts the first value that differs into a sentence about two who are level in the first one.
     *
     * @param words the code of the sentence
     * @param none that of the sentence if the person has none of it: what has no figure is no 0 years
     */
    private static Message apart(Shared.Place own, Shared.Place ahead, String words, String none) {
        for (int i = 0; i < own.ties().size(); i++) {
            Quantity theirs = ahead.ties().get(i);
            if (!theirs.equals(own.ties().get(i))) {
                Quantity here = own.ties().get(i);
                return here.isZero()
                        ? Message.of(none).with("theirs", Amounts.inWords(theirs))
                        : Message.of(words)
                                .with("theirs", Amounts.inWords(theirs))
                                .with("own", Amounts.inWords(here));
            }
        }
        throw new IllegalStateException("two places of one rank");
    }
}
