package org.volunteerkit.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.volunteerkit.measure.rule.Amounts;
import org.volunteerkit.policy.effect.Share;
import org.volunteerkit.problem.Message;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Ratio;

/**
 * How the pots of a policy were divided: everybody's parts, and what was left.
 *
 * @param on the day of the question
 * @param editions the editions that had begun by then
 * @param parts the parts that are not zero, by edition, effect, window and person
 * @param rests one for each pot
 */
public record Shared(LocalDate on, List<Policy> editions, List<Part> parts, List<Rest> rests) {

    /** Keeps copies. */
    public Shared {
        editions = ImmutableList.copyOf(editions);
        parts = ImmutableList.copyOf(parts);
        rests = ImmutableList.copyOf(rests);
    }

    /**
     * A part of a pot.
     *
     * @param due the amount that is due
     * @param brought what the person brought, by which the pot was divided
     * @param rounded what rounding added to the exact part; below zero if it took away
     */
    @JsonPropertyOrder({"due", "brought", "rounded"})
    public record Part(Due.Amount due, Quantity brought, Quantity rounded) {}

    /**
     * What became of a pot; what was given and what was left add up to it.
     *
     * @param edition the edition
     * @param effect the place of the effect in it, from 0
     * @param window the window
     * @param brought what all together brought, by which it was divided; empty if nobody brought anything
     * @param pot what was shared out, what an earlier window left included
     * @param given what all parts add up to
     * @param left what was left
     * @param carried whether what was left is in the pot of the next window, rather than returned
     */
    @JsonPropertyOrder({"edition", "effect", "window", "brought", "pot", "given", "left", "carried"})
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Rest(
            String edition,
            int effect,
            DateRange window,
            Optional<Quantity> brought,
            Quantity pot,
            Quantity given,
            Quantity left,
            boolean carried) {}

    /** Returns the amounts that are due. */
    public List<Due.Amount> amounts() {
        return parts.stream().map(Part::due).toList();
    }

    /** Returns why a part is as large as it is; empty if there is none under the key. */
    public Optional<Explanation> explain(DueKey key) {
        return parts.stream()
                .filter(part -> part.due().key().equals(key))
                .findFirst()
                .flatMap(part -> rests.stream()
                        .filter(rest -> rest.edition().equals(key.edition())
                                && rest.effect() == key.effect()
                                && part.due().window().equals(Optional.of(rest.window())))
                        .findFirst()
                        .map(rest -> explained(part, rest)));
    }

    private static Explanation explained(Part part, Rest rest) {
        Quantity all = rest.brought().orElse(part.brought());
        Quantity exact = part.due().amount().minus(part.rounded());
        Ratio share = part.brought().number().dividedBy(all.number());
        // Where one of the value is worth its most, the parts do not add up to the pot.
        Message what = rest.pot().times(share).equals(exact)
                ? Message.of("policy.explain-part")
                        .with("all", Amounts.inWords(all))
                        .with("pot", Amounts.inWords(rest.pot()))
                : Message.of("policy.explain-part-most")
                        .with(
                                "most",
                                Amounts.inWords(exact.times(
                                        Ratio.ONE.dividedBy(part.brought().number()))));
        what = what.with("brought", Amounts.inWords(part.brought())).with("rounded", Amounts.inWords(part.rounded()));
        return Explanation.of(what, Optional.of(part.due().amount()))
                .due(part.due().key());
    }

    /** Returns whether this says all about the things that have such a key: those of a pot of one of these editions. */
    public boolean speaksOf(DueKey key) {
        return editions.stream()
                .filter(edition ->
                        edition.id().equals(key.policy()) && edition.edition().equals(key.edition()))
                .anyMatch(edition -> key.effect() < edition.effects().size()
                        && edition.effects().get(key.effect()) instanceof Share);
    }
}
