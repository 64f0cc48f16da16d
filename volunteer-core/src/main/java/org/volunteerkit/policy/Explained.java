package org.volunteerkit.policy;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A verdict together with its reasons: one explanation for every effect of every edition, and under it one for everything that is
 * due and for everything that is not.
 *
 * @param verdict the verdict, equal to that which is given without reasons
 * @param effects the effects in the order of editions, then one for each rule in code
 */
public record Explained(Verdict verdict, List<Effect> effects) {

    /** Keeps a copy. */
    public Explained {
        effects = ImmutableList.copyOf(effects);
    }

    /**
     * The reasons of one effect.
     *
     * @param policy the policy, or the rule in code
     * @param edition its edition
     * @param place the place of the effect in the edition, from 0
     * @param explanation the whole; its parts are what is due and what is not
     */
    public record Effect(PolicyId policy, String edition, int place, Explanation explanation) {}

    /** Returns why something is due; empty if it is not due. */
    public Optional<Explanation> of(DueKey key) {
        return all().filter(each -> each.due().equals(Optional.of(key))).findFirst();
    }

    /** Returns why what could have been due is not: requirements that failed, acts of other days, what came to nothing. */
    public List<Explanation> whyNot() {
        return effects.stream()
                .flatMap(effect -> effect.explanation().parts().stream())
                .filter(part -> !part.holds())
                .toList();
    }

    private Stream<Explanation> all() {
        return effects.stream().flatMap(effect -> effect.explanation().parts().stream());
    }

    /** Returns everything as lines. */
    public List<String> lines(Locale locale) {
        return effects.stream()
                .flatMap(effect -> effect.explanation().lines(locale).stream())
                .toList();
    }
}
