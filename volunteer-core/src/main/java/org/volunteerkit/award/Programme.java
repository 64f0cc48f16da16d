package org.volunteerkit.award;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableSortedSet;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.immutables.value.Value;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Clause;
import org.volunteerkit.value.Text;
import org.volunteerkit.value.Words;

/**
 * One edition of the rules of an award (认定办法): which grades there are, how often they are given, kept, renewed and lost.
 *
 * <p>It does not say how much service a grade takes; a policy does, and says which grades are reached. It does not look at
 * balances either: what was spent still counts for a star. The edition in force on the day on which a grade was reached
 * decides; a later edition changes no award that was given.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
@JsonPropertyOrder({
    "id",
    "edition",
    "title",
    "publisher",
    "validity",
    "source",
    "readings",
    "grades",
    "gives",
    "repeat",
    "order",
    "falls",
    "coolingOff",
    "claim",
    "notice",
    "renewal",
    "excludes",
    "easings",
    "barredBy"
})
public abstract class Programme {

    /** Which of several grades that are reached at once are given. */
    public enum Gives {
        /** The highest one only. */
        HIGHEST,
        /** Each that is reached and not given yet, from the lowest. */
        EVERY
    }

    /** Whether a grade may be skipped. */
    public enum Order {
        /** The first award may be of any grade, and a later one of any higher grade. */
        FREE,
        /**
         * From the lowest grade upwards, each after the one below it. Where only the highest is given, that is one step for
         * each day of the question; where every grade is, several at once.
         */
        STEP_BY_STEP
    }

    /**
     * A rule that somebody is let off who holds another award (放宽条件).
     *
     * <p>Lower thresholds for such people are the policy's: it sees earlier awards as facts.
     *
     * @param by the award that must be held
     * @param waives the rules that are then not looked at; at least one
     */
    @JsonPropertyOrder({"by", "waives"})
    public record Easing(Prior by, SortedSet<Waiver> waives) {

        /** A rule that can be waived. */
        public enum Waiver {
            /** The earlier awards that a grade needs. */
            NEEDS,
            /** That no grade is skipped. */
            ORDER,
            /** The time that must pass since the last award. */
            COOLING_OFF,
            /** The unused service that a grade takes; nothing is used up then. */
            USES
        }

        /** Checks that something is waived. */
        public Easing {
            waives = ImmutableSortedSet.copyOf(waives);
            if (waives.isEmpty()) {
                throw new InvalidValueException(Problem.of("award.easing-empty").field("waives"));
            }
        }
    }

    Programme() {}

    /** Starts a programme; id, edition, title, publisher, validity, source, a grade, gives, repeat, order and falls are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the key that all editions share. */
    public abstract ProgrammeId id();

    /** Returns the name of the edition, in lower case with hyphens, such as {@code 2013}. */
    public abstract String edition();

    /** Returns the name of the award. */
    public abstract Text title();

    /** Returns who gives it. */
    public abstract Text publisher();

    /** Returns the days on which the edition is in force; the day on which a grade was reached decides. */
    public abstract DateRange validity();

    /** Returns where it is printed. */
    public abstract Clause source();

    /** Returns what the text leaves open, and the reading that is taken here. */
    public abstract List<Text> readings();

    /** Returns the grades, lowest first. */
    public abstract List<Grade> grades();

    /** Returns which of several grades reached at once are given. */
    public abstract Gives gives();

    /** Returns how often the same award can be given. */
    public abstract Repeat repeat();

    /** Returns whether grades may be skipped. */
    public abstract Order order();

    /** Returns what becomes of a grade that is not reached any more. */
    public abstract Fall falls();

    /** Returns how long after an award of this programme the next one can be given; any time if absent. */
    public abstract Optional<Period> coolingOff();

    /** Returns when the award must be asked for; nobody needs to ask if absent. */
    public abstract Optional<ClaimWindow> claim();

    /** Returns how long an award is put up for public notice before it is given; it is given at once if absent. */
    public abstract Optional<Notice> notice();

    /** Returns when an award may be renewed; never if absent. */
    public abstract Optional<Renewal> renewal();

    /** Returns the awards beside which none of this programme is given; the other programme need not say so too. */
    public abstract List<Prior> excludes();

    /** Returns the rules that holders of other awards are let off. */
    public abstract List<Easing> easings();

    /** Returns the kinds of bans that bar from it, such as {@code false-hours}; the caller hands bans in. */
    @Value.NaturalOrder
    public abstract SortedSet<String> barredBy();

    /** Returns a grade; empty if there is none under that key. */
    public final Optional<Grade> grade(GradeId id) {
        return grades().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** Returns the place of a grade in the rising order, counted from 0; -1 if there is no such grade. */
    public final int rank(GradeId id) {
        for (int i = 0; i < grades().size(); i++) {
            if (grades().get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    /** Checks that the options go together. */
    @Value.Check
    void check() {
        Words.checkTerm("edition", edition());
        coolingOff().ifPresent(span -> Spans.checkPositive("coolingOff", span));
        barredBy().forEach(kind -> Words.checkTerm("barredBy", kind));
        if (grades().isEmpty()) {
            throw new InvalidValueException(Problem.of("award.no-grades").field("grades"));
        }
        Set<GradeId> seen = new HashSet<>();
        for (int i = 0; i < grades().size(); i++) {
            if (!seen.add(grades().get(i).id())) {
                throw new InvalidValueException(Problem.of("award.grade-twice").field("grades[" + i + "].id"));
            }
        }
        if (repeat() instanceof Repeat.EachFurther && grades().size() > 1) {
            throw new InvalidValueException(
                    Problem.of("award.each-further-grades").field("repeat"));
        }
        if (gives() == Gives.EVERY
                && repeat() instanceof Repeat.PerWindow window
                && window.of() == Repeat.Of.PROGRAMME) {
            throw new InvalidValueException(Problem.of("award.window-every").field("gives"));
        }
        for (int i = 0; i < grades().size(); i++) {
            checkGrade(grades().get(i), "grades[" + i + "]");
        }
    }

    private void checkGrade(Grade grade, String path) {
        if (repeat() instanceof Repeat.Unlimited && grade.uses().isEmpty()) {
            throw new InvalidValueException(Problem.of("award.unlimited-free").field(path + ".uses"));
        }
        if (repeat() instanceof Repeat.AfterExpiry && grade.lasts().isEmpty()) {
            throw new InvalidValueException(Problem.of("award.expiry-endless").field(path + ".lasts"));
        }
        if (renewal().isPresent()) {
            if (grade.lasts().isEmpty()) {
                throw new InvalidValueException(
                        Problem.of("award.renewal-endless").field(path + ".lasts"));
            }
            // Otherwise a renewal could follow a renewal at once, for ever.
            if (grade.lasts().get() instanceof Lasting.Span span
                    && !Spans.isShorter(renewal().get().before(), span.length())) {
                throw new InvalidValueException(Problem.of("award.renewal-long").field("renewal.before"));
            }
        }
    }

    /** Collects the parts of a programme. */
    public static final class Builder extends ImmutableProgramme.Builder {
        Builder() {}
    }
}
