package org.volunteerkit.roster.twin;

import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.immutables.value.Value;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Clause;
import org.volunteerkit.value.Words;

/**
 * One edition of the rules by which two entries are suspected to be one person (查重规则). A suspicion is never a verdict: people
 * decide.
 *
 * <p>A rule names the traits that must agree. What is absent on either side agrees with nothing. No rule goes by less than an
 * identity number or two traits, sex not counted: people who share a name are many.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
public abstract class DuplicateRules {

    private static final int TWO = 2;
    private static final Set<Trait> TELLING = EnumSet.complementOf(EnumSet.of(Trait.SEX));

    DuplicateRules() {}

    /**
     * One way to be suspected.
     *
     * @param id what the rule is called: lower-case letters, digits and single hyphens
     * @param agree the traits that must be known of both and agree
     * @param unless the traits that must not contradict, if they are known of both
     */
    public record Rule(String id, SortedSet<Trait> agree, SortedSet<Trait> unless) {

        /** Checks that there is enough to go by. */
        public Rule {
            agree = ImmutableSortedSet.copyOfSorted(agree);
            unless = ImmutableSortedSet.copyOfSorted(unless);
            Words.checkTerm("id", id);
            long telling = agree.stream().filter(TELLING::contains).count();
            if (!agree.contains(Trait.IDENTITY_NUMBER) && telling < TWO) {
                throw new InvalidValueException(
                        Problem.of("roster.twin-evidence").field("agree").found(Found.value(Long.toString(telling))));
            }
        }
    }

    /**
     * Returns the rules of this library: the same identity number; the same name and telephone number; the same name and birthday;
     * the last two unless identity numbers, birthdays or sexes contradict.
     */
    public static DuplicateRules house() {
        SortedSet<Trait> contradictions = ImmutableSortedSet.of(Trait.IDENTITY_NUMBER, Trait.BORN, Trait.SEX);
        return builder()
                .id("house")
                .validity(DateRange.from(LocalDate.of(2000, 1, 1)))
                .clause(Clause.builder()
                        .source("volunteerkit")
                        .note("a choice of this library, printed nowhere else")
                        .build())
                .addRules(
                        new Rule("same-number", ImmutableSortedSet.of(Trait.IDENTITY_NUMBER), ImmutableSortedSet.of()),
                        new Rule("same-name-and-phone", ImmutableSortedSet.of(Trait.NAME, Trait.PHONE), contradictions),
                        new Rule(
                                "same-name-and-birthday",
                                ImmutableSortedSet.of(Trait.NAME, Trait.BORN),
                                contradictions))
                .build();
    }

    /** Starts rules; id, validity, clause and at least one rule are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the name of this edition: lower-case letters, digits and single hyphens. */
    public abstract String id();

    /** Returns the days on which this edition is in force. */
    public abstract DateRange validity();

    /** Returns where the rules are printed. */
    public abstract Clause clause();

    /** Returns the rules; at least one, no two of one name. */
    public abstract List<Rule> rules();

    /**
     * Returns how many entries may agree before the value itself is suspected and not the people, such as a telephone number
     * that somebody typed for everybody; 2 to 100, 10 if silent.
     */
    @Value.Default
    public int largestGroup() {
        return 10;
    }

    @Value.Check
    void check() {
        Words.checkTerm("id", id());
        Set<String> names = new HashSet<>();
        boolean distinct = rules().stream().allMatch(rule -> names.add(rule.id()));
        if (rules().isEmpty() || !distinct) {
            throw new InvalidValueException(Problem.of("roster.twin-rules").field("rules"));
        }
        if (largestGroup() < TWO || largestGroup() > 100) {
            throw new InvalidValueException(Problem.of("roster.twin-group")
                    .field("largestGroup")
                    .found(Found.value(Integer.toString(largestGroup()))));
        }
    }

    /** Collects the parts of rules. */
    public static final class Builder extends ImmutableDuplicateRules.Builder {
        Builder() {}
    }
}
