package org.volunteerkit.policy;

import com.google.common.collect.ImmutableList;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.policy.effect.Share;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Ratio;

/** Divides one pot by the method of the largest remainder. */
final class Dividing {

    /**
     * What one person gets.
     *
     * @param weight what was brought
     * @param rounded what rounding added; below zero if it took away
     */
    record Part(PersonId person, Quantity weight, Quantity amount, Quantity rounded) {}

    /** The exact part, what is sure of it, and the most that it may be; null if there is no such limit. */
    private record Claimant(
            PersonId person,
            Quantity weight,
            Ratio exact,
            Ratio sure,
            @Nullable Ratio most) {

        Ratio remainder() {
            return exact.minus(sure);
        }
    }

    private Dividing() {}

    /**
     * Returns the parts, in the order of the keys.
     *
     * @param weights what each one brings, above zero
     */
    static List<Part> of(Share share, Quantity pot, Map<PersonId, Quantity> weights) {
        Ratio sum = weights.values().stream().map(Quantity::number).reduce(Ratio.ZERO, Ratio::plus);
        if (sum.isZero()) {
            return ImmutableList.of();
        }
        Ratio grain = share.grain().number();
        Ratio unitMax = share.unitMax().map(Quantity::number).orElse(null);
        boolean limited = unitMax != null && sum.times(unitMax).compareTo(pot.number()) < 0;
        Ratio whole = limited && unitMax != null ? sum.times(unitMax) : pot.number();
        List<Claimant> claimants = new ArrayList<>();
        weights.forEach((person, weight) -> {
            Ratio exact = weight.number().times(whole).dividedBy(sum);
            Ratio most = unitMax == null ? null : down(weight.number().times(unitMax), grain);
            claimants.add(new Claimant(person, weight, exact, down(exact, grain), most));
        });
        Set<PersonId> larger = larger(claimants, down(whole, grain), grain);
        return claimants.stream()
                .map(each -> {
                    Ratio amount = larger.contains(each.person()) ? each.sure().plus(grain) : each.sure();
                    return new Part(
                            each.person(),
                            each.weight(),
                            Quantity.of(amount, pot.unit()),
                            Quantity.of(amount.minus(each.exact()), pot.unit()));
                })
                .toList();
    }

    /** Divides what is left equally among windows, by their first days: multiples of the grain, and the last gets what remains. */
    static Map<LocalDate, Quantity> equally(Quantity left, Quantity grain, List<LocalDate> windows) {
        Map<LocalDate, Quantity> parts = new LinkedHashMap<>();
        Ratio rest = left.number();
        for (int i = 0; i < windows.size(); i++) {
            int among = windows.size() - i;
            Ratio part = among == 1 ? rest : down(rest.dividedBy(Ratio.of(among)), grain.number());
            rest = rest.minus(part);
            parts.put(windows.get(i), Quantity.of(part, left.unit()));
        }
        return parts;
    }

    /** Returns those who get one grain more. */
    private static Set<PersonId> larger(List<Claimant> claimants, Ratio whole, Ratio grain) {
        Ratio left = claimants.stream().map(Claimant::sure).reduce(whole, Ratio::minus);
        Set<PersonId> larger = new HashSet<>();
        List<Claimant> inTurn = claimants.stream()
                .sorted(Comparator.comparing(Claimant::remainder).reversed().thenComparing(Claimant::person))
                .toList();
        for (Claimant each : inTurn) {
            Ratio more = each.sure().plus(grain);
            boolean fits = each.most() == null || more.compareTo(each.most()) <= 0;
            if (left.compareTo(grain) >= 0 && each.remainder().isPositive() && fits) {
                larger.add(each.person());
                left = left.minus(grain);
            }
        }
        return larger;
    }

    private static Ratio down(Ratio number, Ratio grain) {
        return number.round(grain, RoundingMode.FLOOR);
    }
}
