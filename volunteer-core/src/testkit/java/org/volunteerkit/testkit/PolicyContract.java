package org.volunteerkit.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.policy.Assessor;
import org.volunteerkit.policy.Due;
import org.volunteerkit.policy.Verdict;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.value.Unit;

/**
 * The laws of policies, for whoever writes one: a second run finds nothing new, nothing is due twice, the order of facts does
 * not matter, and every amount has its arithmetic and fits an account.
 *
 * <p>To be implemented by a test class, as {@link MeasureContract} is.
 */
public interface PolicyContract {

    /** Returns the policies to be checked; one, or many. */
    @Provide
    Arbitrary<Assessor> assessors();

    /** Returns facts of one person, each under a key of its own. */
    @Provide
    Arbitrary<List<Fact>> facts();

    /** Returns the person whose facts these are. */
    default PersonId person() {
        return PersonId.of("ann");
    }

    /** Returns a day on which an edition is in force. */
    LocalDate day();

    /**
     * Checks that a second run finds the same.
     *
     * @param assessor the policy
     * @param facts the facts
     * @param random shuffles the facts for the second run
     */
    @Property
    @Label("law 41: a second run over the same facts, in any order, makes the same due under the same keys")
    default void aSecondRunFindsNothingNew(
            @ForAll("assessors") Assessor assessor, @ForAll("facts") List<Fact> facts, @ForAll Random random) {
        List<Fact> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, random);
        List<String> first = said(assessor.assess(person(), facts, day()));
        List<String> second = said(assessor.assess(person(), shuffled, day()));
        that(first.equals(second), "a second run differs:\n" + first + "\n" + second);
    }

    /**
     * Checks that no key stands for two things.
     *
     * @param assessor the policy
     * @param facts the facts
     */
    @Property
    @Label("law 17: whatever is due has a key of its own")
    default void nothingIsDueTwice(@ForAll("assessors") Assessor assessor, @ForAll("facts") List<Fact> facts) {
        Set<String> keys = new HashSet<>();
        for (Due due : assessor.assess(person(), facts, day()).due()) {
            that(keys.add(due.key()), "two things are due under the key " + due.key());
        }
    }

    /**
     * Checks that amounts are what their traces say, and that accounts can hold them.
     *
     * @param assessor the policy
     * @param facts the facts
     */
    @Property
    @Label("law 31: an amount is the result of its trace, and an account can hold it")
    default void amountsAreWhatTheirTracesSay(
            @ForAll("assessors") Assessor assessor, @ForAll("facts") List<Fact> facts) {
        for (Due.Amount due : assessor.assess(person(), facts, day()).amounts()) {
            that(due.amount().equals(due.trace().result()), "an amount is not the result of its trace: " + due.trace());
            if (due.amount().unit() == Unit.HOUR) {
                due.amount().toHours();
            } else {
                due.amount().toPoints();
            }
        }
    }

    private static List<String> said(Verdict verdict) {
        return verdict.due().stream()
                .map(due -> due.key()
                        + " "
                        + (due instanceof Due.Amount amount ? amount.terms() + " " + amount.on() : "")
                        + due.trace().lines(Locale.CHINA))
                .toList();
    }

    private static void that(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
