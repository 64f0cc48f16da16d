package org.volunteerkit.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.volunteerkit.measure.rule.Amounts;
import org.volunteerkit.policy.effect.Ranking;
import org.volunteerkit.problem.Message;
import org.volunteerkit.problem.OutOfRangeException;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Ratio;
import org.volunteerkit.value.Text;

/**
 * What depends on everybody: how the pots of a policy were divided, with everybody's parts and what was left, and who has which
 * place.
 *
 * @param on the day of the question
 * @param editions the editions that had begun by then
 * @param parts the parts that are not zero, by edition, effect, window and person
 * @param rests one for each pot
 * @param rankings one for each list, by edition, effect, window and list; none for a list on which nobody stands
 */
public record Shared(LocalDate on, List<Policy> editions, List<Part> parts, List<Rest> rests, List<Ranked> rankings) {

    /** Keeps copies. */
    public Shared {
        editions = ImmutableList.copyOf(editions);
        parts = ImmutableList.copyOf(parts);
        rests = ImmutableList.copyOf(rests);
        rankings = ImmutableList.copyOf(rankings);
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

    /**
     * A list of everybody who takes part, the first in front.
     *
     * @param edition the edition
     * @param effect the place of the effect in it, from 0
     * @param window the window
     * @param list which of the lists of the effect, if it has several
     * @param by what the value is called by which places are given
     * @param places everybody's place; who shares one stands in the order of the keys
     */
    @JsonPropertyOrder({"edition", "effect", "window", "list", "by", "places"})
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Ranked(
            String edition, int effect, DateRange window, Optional<Due.Rung> list, Text by, List<Place> places) {

        /** Keeps a copy. */
        public Ranked {
            places = ImmutableList.copyOf(places);
        }
    }

    /**
     * A place on a list.
     *
     * @param key what tells it from everything else, also where nothing is due; that of its grades, while the amount has its own
     * @param place the place, from 1; who is level shares the better one
     * @param value what the person comes to
     * @param ties what tells apart who is level; zero of a value that has no figure
     * @param due the grades that the place reaches; empty if it reaches none
     * @param amount the amount that is due for it; empty if it gives none
     */
    @JsonPropertyOrder({"key", "place", "value", "ties", "due", "amount"})
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Place(
            DueKey key,
            int place,
            Quantity value,
            List<Quantity> ties,
            Optional<Due.Standing> due,
            Optional<Due.Amount> amount) {

        /** Keeps a copy. */
        public Place {
            ties = ImmutableList.copyOf(ties);
        }
    }

    /** Returns the amounts that are due: parts of pots, then those of places. */
    public List<Due.Amount> amounts() {
        return Stream.concat(parts.stream().map(Part::due), places().flatMap(place -> place.amount().stream()))
                .toList();
    }

    /** Returns the grades that places reach. */
    public List<Due.Standing> standings() {
        return places().flatMap(place -> place.due().stream()).toList();
    }

    private Stream<Place> places() {
        return rankings.stream().flatMap(ranked -> ranked.places().stream());
    }

    /** Returns everything that is due: amounts, then grades. */
    public List<Due> due() {
        return ImmutableList.<Due>builder()
                .addAll(amounts())
                .addAll(standings())
                .build();
    }

    /**
     * Returns why a part is as large as it is, or a place that place: which of how many, by what, and how much there is to the one
     * just before, who is not named.
     *
     * @param key the key of a part, of a place, whether it reaches a grade or not, or of the amount of a place
     * @return empty if there is none under the key
     */
    public Optional<Explanation> explain(DueKey key) {
        for (Ranked ranked : rankings) {
            for (int i = 0; i < ranked.places().size(); i++) {
                Place place = ranked.places().get(i);
                if (place.key().equals(key)
                        || place.amount().map(due -> due.key().equals(key)).orElse(false)) {
                    int index = i;
                    return Optional.of(OutOfRangeException.locating(
                            "effects[" + key.effect() + "].rank", () -> PlaceWords.of(ranked, index, ranking(key))));
                }
            }
        }
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

    private Ranking ranking(DueKey key) {
        Policy policy = editions.stream()
                .filter(edition -> edition.edition().equals(key.edition()))
                .findFirst()
                .orElseThrow();
        return (Ranking) policy.effects().get(key.effect());
    }

    /** Returns whether this says all about the things that have such a key: those of a pot or list of one of these editions. */
    public boolean speaksOf(DueKey key) {
        return editions.stream()
                .filter(edition ->
                        edition.id().equals(key.policy()) && edition.edition().equals(key.edition()))
                .anyMatch(edition -> key.effect() < edition.effects().size()
                        && edition.effects().get(key.effect()).comparesPersons());
    }
}
