package org.volunteerkit.policy.effect;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.volunteerkit.measure.rule.Requirement;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.time.Window;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Text;
import org.volunteerkit.value.Words;

/**
 * What goes to the first of a list of everybody (排名, 每月之星): grades of a programme, amounts for an account, or both.
 *
 * <p>Places follow the value, the largest first; who is level there is told apart by the values under {@code ties}, one after the
 * other, the larger ahead, and who is level in all of them shares the better place: 1, 2, 2, 4. So no place depends on chance,
 * and more may have a grade than there are places. Who comes to nothing, or less, takes no part. Of several amounts that a place
 * reaches, that of the best grade is due, to everybody on the place in full.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
@JsonTypeName("rank")
@JsonPropertyOrder({"programme", "of", "ties", "lists", "grades", "terms", "when", "in", "claim", "needs"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract non-sealed class Ranking implements Effect {

    /**
     * A grade, and the last place that has it.
     *
     * @param id what tells it from the other grades, in lower case with hyphens
     * @param label what it is called
     * @param to the last place that has it, from 1 up
     * @param amount what is due for it, above zero; nothing if it is a grade alone
     */
    @JsonPropertyOrder({"id", "label", "to", "amount"})
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Honour(String id, Text label, long to, Optional<Quantity> amount) {

        /** Checks the key, the place and the amount. */
        public Honour {
            Words.checkTerm("id", id);
            if (to < 1) {
                throw new InvalidValueException(
                        Problem.of("policy.rank-places").field("to").found(Found.number()));
            }
            amount.filter(some -> !some.isPositive()).ifPresent(some -> {
                throw wrongAmount("amount", some);
            });
        }
    }

    /**
     * A list of its own, such as that of an age group.
     *
     * @param id what tells it from the other lists, in lower case with hyphens
     * @param label what it is called
     * @param needs who stands on it
     */
    @JsonPropertyOrder({"id", "label", "needs"})
    public record Division(String id, Text label, Requirement needs) {

        /** Checks the key. */
        public Division {
            Words.checkTerm("id", id);
        }
    }

    Ranking() {}

    /** Starts a ranking; {@code of}, {@code grades}, {@code when} and {@code in} are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the key of the programme in which the grade is awarded; if absent, places give amounts alone. */
    public abstract Optional<String> programme();

    /** Returns the name of the value by which places are given, the largest first. */
    public abstract String of();

    /** Returns the names of the values that tell apart who is level, the larger ahead; the first that differs decides. */
    public abstract List<String> ties();

    /** Returns the lists, of which each person stands on the first that fits; none for one list of all. */
    public abstract List<Division> lists();

    /** Returns the grades, the best first. */
    public abstract List<Honour> grades();

    /** Returns the key of the terms under which accounts hold the amounts; needed for them. */
    public abstract Optional<String> terms();

    @Override
    public abstract Moment when();

    @Override
    public abstract Optional<Window> in();

    /** Returns the time in which it may be claimed; needed for a claim. */
    public abstract Optional<Claim> claim();

    /** Returns what must be met to take part. */
    @Override
    public abstract Optional<Requirement> needs();

    @Override
    public final boolean comparesPersons() {
        return true;
    }

    /** Checks that places rise, each grade and list under a key of its own, once a window, and that each gives something. */
    @Value.Check
    void check() {
        programme().ifPresent(key -> Moments.checkKey("programme", key));
        terms().ifPresent(key -> Moments.checkKey("terms", key));
        if (when() != Moment.WINDOW_END && when() != Moment.CLAIM) {
            throw new InvalidValueException(Problem.of("policy.rank-when").field("when"));
        }
        Moments.check(this, claim());
        checkGrades();
        checkAmounts();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < lists().size(); i++) {
            if (!names.add(lists().get(i).id())) {
                throw new InvalidValueException(Problem.of("policy.list-twice").field("lists[" + i + "].id"));
            }
        }
    }

    private void checkGrades() {
        if (grades().isEmpty()) {
            throw new InvalidValueException(Problem.of("policy.no-grades").field("grades"));
        }
        Set<String> keys = new HashSet<>();
        long before = 0;
        for (int i = 0; i < grades().size(); i++) {
            Honour grade = grades().get(i);
            if (!keys.add(grade.id())) {
                throw new InvalidValueException(Problem.of("policy.grade-twice").field("grades[" + i + "].id"));
            }
            if (grade.to() <= before) {
                throw new InvalidValueException(Problem.of("policy.rank-places")
                        .field("grades[" + i + "].to")
                        .found(Found.number()));
            }
            before = grade.to();
        }
    }

    private void checkAmounts() {
        Quantity first = null;
        for (int i = 0; i < grades().size(); i++) {
            Quantity amount = grades().get(i).amount().orElse(null);
            if (amount == null) {
                if (programme().isEmpty()) {
                    throw new InvalidValueException(
                            Problem.of("policy.rank-nothing").field("grades[" + i + "].amount"));
                }
                continue;
            }
            first = first == null ? amount : first;
            if (amount.unit() != first.unit()) {
                throw wrongAmount("grades[" + i + "].amount", amount);
            }
        }
        if (terms().isPresent() != (first != null)) {
            throw new InvalidValueException(Problem.of("policy.rank-terms").field("terms"));
        }
    }

    private static InvalidValueException wrongAmount(String field, Quantity amount) {
        return new InvalidValueException(
                Problem.of("policy.rank-amount").field(field).found(Found.value(amount.toString())));
    }

    @Override
    public final <R> R match(Cases<R> cases) {
        return cases.ranking(this);
    }

    /** Collects the parts of a ranking. */
    public static final class Builder extends ImmutableRanking.Builder {
        Builder() {}
    }
}
