package org.volunteerkit.policy;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.volunteerkit.policy.effect.Ranking;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Quantity;

/** Gives the places of one list, the largest first. */
final class Placing {

    private static final Comparator<Sharing.Brought> LARGEST_FIRST = (one, other) -> {
        int compared = other.quantity().compareTo(one.quantity());
        for (int i = 0; compared == 0 && i < one.ties().size(); i++) {
            compared = other.ties().get(i).compareTo(one.ties().get(i));
        }
        return compared;
    };

    private final Edition edition;
    private final int effect;
    private final Ranking ranking;
    private final DateRange window;

    Placing(Edition edition, int effect, DateRange window) {
        this.edition = edition;
        this.effect = effect;
        this.ranking = (Ranking) edition.policy().effects().get(effect);
        this.window = window;
    }

    /**
     * Returns the places in their order; who shares one stands in the order of the keys.
     *
     * @param list which of the lists of the effect, from 0
     * @param brought what each one comes to, above zero
     */
    Shared.Ranked of(int list, Map<PersonId, Sharing.Brought> brought) {
        List<Map.Entry<PersonId, Sharing.Brought>> inOrder = new ArrayList<>(brought.entrySet());
        inOrder.sort(Map.Entry.<PersonId, Sharing.Brought>comparingByValue(LARGEST_FIRST)
                .thenComparing(Map.Entry.comparingByKey()));
        ImmutableList.Builder<Shared.Place> places = ImmutableList.builder();
        int place = 0;
        for (int i = 0; i < inOrder.size(); i++) {
            Sharing.Brought own = inOrder.get(i).getValue();
            boolean level = i > 0 && LARGEST_FIRST.compare(inOrder.get(i - 1).getValue(), own) == 0;
            place = level ? place : i + 1;
            DueKey key = DueKey.of(
                            edition.policy().id(),
                            edition.policy().edition(),
                            effect,
                            inOrder.get(i).getKey())
                    .about(window.toString());
            places.add(new Shared.Place(
                    key,
                    place,
                    own.quantity(),
                    own.ties(),
                    standing(key, place, own.quantity(), inOrder),
                    amount(key, place)));
        }
        return new Shared.Ranked(
                edition.policy().edition(),
                effect,
                window,
                ranking.lists().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Due.Rung(
                                ranking.lists().get(list).id(),
                                ranking.lists().get(list).label())),
                edition.measures().title(ranking.of()),
                places.build());
    }

    /**
     * Returns the amount of the best grade that a place reaches and that has one.
     *
     * <p>It has a key of its own: the grade is handed over and the amount is posted, and neither may use up a reference of the other.
     */
    private Optional<Due.Amount> amount(DueKey key, int place) {
        return ranking.grades().stream()
                .filter(grade -> place <= grade.to())
                .flatMap(grade -> grade.amount().stream())
                .findFirst()
                .map(amount -> new Due.Amount(
                        key.about(key.what() + "/amount"),
                        ranking.terms().orElseThrow(),
                        amount,
                        window.lastDay().orElseThrow(),
                        Optional.of(window),
                        claim(),
                        Optional.empty()));
    }

    private Optional<DateRange> claim() {
        return ranking.claim().map(time -> Judge.claimable(window.end().orElseThrow(), time));
    }

    private Optional<Due.Standing> standing(
            DueKey key, int place, Quantity value, List<Map.Entry<PersonId, Sharing.Brought>> inOrder) {
        List<Due.Rung> reached = new ArrayList<>();
        Ranking.Honour next = null;
        for (Ranking.Honour grade : ranking.grades()) {
            if (place <= grade.to()) {
                reached.add(rung(grade));
            } else {
                next = grade;
            }
        }
        if (reached.isEmpty() || ranking.programme().isEmpty()) {
            return Optional.empty();
        }
        Collections.reverse(reached);
        return Optional.of(new Due.Standing(
                key,
                ranking.programme().get(),
                reached,
                reached.subList(reached.size() - 1, reached.size()),
                Optional.of(value),
                Optional.ofNullable(next).map(grade -> next(grade, value, inOrder)),
                window.lastDay().orElseThrow(),
                Optional.of(window),
                claim()));
    }

    /** What is missing to be level with the last of a better grade; nothing where only what tells the level apart is missing. */
    private Due.Next next(Ranking.Honour grade, Quantity value, List<Map.Entry<PersonId, Sharing.Brought>> inOrder) {
        Quantity last = inOrder.get((int) grade.to() - 1).getValue().quantity();
        Quantity missing = last.minus(value);
        return new Due.Next(
                rung(grade),
                missing.isPositive()
                        ? ImmutableList.of(Missings.of(ranking.of(), edition.measures(), missing))
                        : ImmutableList.of());
    }

    private static Due.Rung rung(Ranking.Honour grade) {
        return new Due.Rung(grade.id(), grade.label());
    }
}
