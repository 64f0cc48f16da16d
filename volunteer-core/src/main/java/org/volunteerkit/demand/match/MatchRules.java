package org.volunteerkit.demand.match;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Message;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Clause;
import org.volunteerkit.value.Ratio;
import org.volunteerkit.value.Words;

/**
 * One edition of the rules by which people are matched to needs (匹配规则): hard conditions first, then weights, then fairness.
 *
 * <p>Who fails a hard condition or is cooling down is out. The others are put in order by the sum of the weighted shares; those
 * who are equal by the {@link #tieBreaks}, one after the other, and in the end by key, so that the order is never an accident.
 * All weights may be zero: then fairness alone decides.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
public abstract class MatchRules {

    private static final int MOST_DAYS = 3660;

    MatchRules() {}

    /**
     * A hard condition (硬性条件).
     *
     * @param id what it is called: lower-case letters, digits and single hyphens
     * @param criterion the question, to which only 1 will do
     * @param waivable whether a coordinator may put in somebody who fails it; law and safety are not waivable
     */
    public record Must(String id, MatchCriterion criterion, boolean waivable) {

        /** Checks the id. */
        public Must {
            Words.checkTerm("id", id);
        }
    }

    /**
     * Something that counts (权重).
     *
     * @param id what it is called: lower-case letters, digits and single hyphens
     * @param criterion the question
     * @param weight what a share of 1 counts; not negative
     */
    public record Weight(String id, MatchCriterion criterion, Ratio weight) {

        /** Checks the id and the weight. */
        public Weight {
            Words.checkTerm("id", id);
            if (weight.isNegative()) {
                throw new InvalidValueException(
                        Problem.of("demand.match-weight").field("weight").found(Found.value(weight.toString())));
            }
        }
    }

    /** What decides between people who are equal so far. */
    public enum Tie {
        /** Who served least in the days of the {@linkplain MatchRules#lookBackDays look back} (近期服务时长少者优先). */
        LEAST_SERVED,
        /** Whose last turn is longest ago, never before all (最久未轮到者优先). */
        LONGEST_AGO,
        /** A lot that rules, ticket and person decide once and for all (确定性抽签). */
        LOT,
        /** The key, in the order of its characters (编号顺序). */
        KEY;

        /** Returns what decides, in words. */
        public Message inWords() {
            return switch (this) {
                case LEAST_SERVED -> Message.of("demand.tie-least-served");
                case LONGEST_AGO -> Message.of("demand.tie-longest-ago");
                case LOT -> Message.of("demand.tie-lot");
                case KEY -> Message.of("demand.tie-key");
            };
        }
    }

    /**
     * Returns the rules of this library: the kind must be offered, the skills be there and the time be free; who is nearer goes
     * first, in steps of a fifth, up to 10 km; then who served least in 90 days, then whose turn is longest ago, then a lot.
     *
     * <p>That orders go to whoever is near is the practice of Shangcheng in Hangzhou, as reported; the rest is a choice.
     */
    public static MatchRules house() {
        return builder()
                .id("house")
                .validity(DateRange.from(LocalDate.of(2017, 12, 1)))
                .clause(Clause.builder()
                        .source("VolunteerKit")
                        .note("the library's choice; dispatch by nearness is the practice of 杭州市上城区, as reported")
                        .build())
                .addMust(new Must("kind", new MatchCriterion.Kind(), true))
                .addMust(new Must("skills", new MatchCriterion.Skills(), false))
                .addMust(new Must("free", new MatchCriterion.Free(), true))
                .addWeight(new Weight(
                        "near", new MatchCriterion.Figure("distance-km", Ratio.of(10), Ratio.ZERO), Ratio.ONE))
                .grain(Ratio.of(1, 5))
                .lookBackDays(90)
                .addTieBreaks(Tie.LEAST_SERVED, Tie.LONGEST_AGO, Tie.LOT)
                .build();
    }

    /** Starts rules; id, validity and clause are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the name of this edition: lower-case letters, digits and single hyphens. */
    public abstract String id();

    /** Returns the days on which this edition is in force. */
    public abstract DateRange validity();

    /** Returns where the rules are printed. */
    public abstract Clause clause();

    /** Returns the hard conditions, all of which are told where they fail. */
    public abstract List<Must> musts();

    /** Returns what counts. */
    public abstract List<Weight> weights();

    /** Returns the step in which sums are compared, above zero: sums within one step are equal. Exact sums if silent. */
    public abstract Optional<Ratio> grain();

    /** Returns for how many days after a turn nobody gets another (冷却期), 0 to 3,660: with 1, none on the same day; 0 if silent. */
    @Value.Default
    public int coolDownDays() {
        return 0;
    }

    /** Returns how many days, up to the day itself, are looked at for who served least, 0 to 3,660; 0 if silent. */
    @Value.Default
    public int lookBackDays() {
        return 0;
    }

    /** Returns what decides between equals, in this order, none twice; who served least needs days to look at. */
    public abstract List<Tie> tieBreaks();

    @Value.Check
    void check() {
        Words.checkTerm("id", id());
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < musts().size(); i++) {
            checkOnce(ids.add(musts().get(i).id()), "musts[" + i + "].id");
        }
        for (int i = 0; i < weights().size(); i++) {
            checkOnce(ids.add(weights().get(i).id()), "weights[" + i + "].id");
        }
        grain().filter(step -> !step.isPositive()).ifPresent(step -> {
            throw new InvalidValueException(
                    Problem.of("demand.match-grain").field("grain").found(Found.value(step.toString())));
        });
        checkDays("coolDownDays", coolDownDays());
        checkDays("lookBackDays", lookBackDays());
        for (int i = 0; i < tieBreaks().size(); i++) {
            checkOnce(tieBreaks().indexOf(tieBreaks().get(i)) == i, "tieBreaks[" + i + "]");
        }
        if (tieBreaks().contains(Tie.LEAST_SERVED) && lookBackDays() == 0) {
            throw new InvalidValueException(Problem.of("demand.match-look-back").field("lookBackDays"));
        }
    }

    private static void checkOnce(boolean once, String field) {
        if (!once) {
            throw new InvalidValueException(Problem.of("demand.match-twice").field(field));
        }
    }

    private static void checkDays(String field, int days) {
        if (days < 0 || days > MOST_DAYS) {
            throw new InvalidValueException(Problem.of("demand.rules-days")
                    .with("most", MOST_DAYS)
                    .field(field)
                    .found(Found.value(Integer.toString(days))));
        }
    }

    /** Collects the parts of rules. */
    public static final class Builder extends ImmutableMatchRules.Builder {
        Builder() {}
    }
}
