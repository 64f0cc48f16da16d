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
import org.volunteerkit.policy.Due;
import org.volunteerkit.policy.Portion;
import org.volunteerkit.policy.Rule;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.value.Unit;

/**
 * The laws of rules in code, for whoever writes one: it is a pure function of the facts up to the day, and everything that it
 * makes due has a key of its own that begins with the rule's.
 *
 * <p>To be implemented by a test class:
 *
 * <pre>{@code
 * class PunctualProperties implements RuleContract {
 *     public Rule rule() { return new Punctual(); }
 *
 *     @Provide
 *     public Arbitrary<List<Fact>> facts() { return MeasureFacts.factsOf("ann"); }
 *
 *     public LocalDate day() { return MeasureFacts.DAY; }
 * }
 * }</pre>
 */
public interface RuleContract {

    /** Returns the rule. */
    Rule rule();

    /** Returns facts of one person, each under a key of its own; some of them after the day. */
    @Provide
    Arbitrary<List<Fact>> facts();

    /** Returns the person whose facts these are. */
    default PersonId person() {
        return PersonId.of("ann");
    }

    /** Returns the day of the question. */
    LocalDate day();

    /**
     * Checks that the rule is a function of the facts, and of nothing else.
     *
     * @param facts the facts
     * @param random shuffles the facts for the second run
     */
    @Property
    @Label("law 30: the same facts make the same due, in any order; facts after the day play no part")
    default void sameFactsMakeTheSameDue(@ForAll("facts") List<Fact> facts, @ForAll Random random) {
        List<Fact> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, random);
        List<Fact> known = shuffled.stream()
                .filter(fact -> fact.day().map(on -> !on.isAfter(day())).orElse(true))
                .toList();
        List<Due> first = rule().due(new Portion(person(), facts), day());
        that(first.equals(rule().due(new Portion(person(), facts), day())), "the same facts make two things due");
        that(first.equals(rule().due(new Portion(person(), shuffled), day())), "the order of facts shows");
        that(first.equals(rule().due(new Portion(person(), known), day())), "facts after the day play a part");
    }

    /**
     * Checks keys and amounts.
     *
     * @param facts the facts
     */
    @Property
    @Label("laws 17 and 41: whatever a rule makes due has a key of its own, begins with the rule's, and is something")
    default void everythingHasItsOwnKey(@ForAll("facts") List<Fact> facts) {
        Portion portion = new Portion(person(), facts);
        Set<String> keys = new HashSet<>();
        for (Due due : rule().due(portion, day())) {
            that(keys.add(due.key().toString()), "two things are due under the key " + due.key());
            boolean own = due.key().policy().equals(rule().id())
                    && due.key().edition().equals(rule().edition())
                    && due.key().person().equals(person());
            that(own, "the key begins with another rule, edition or person: " + due.key());
            that(!due.on().isAfter(day()), "it is due for a day that has not come: " + due);
            if (due instanceof Due.Amount amount) {
                that(!amount.amount().isZero(), "nothing is due under " + due.key());
                if (amount.amount().unit() == Unit.HOUR) {
                    amount.amount().toHours();
                } else if (amount.amount().unit() == Unit.POINT) {
                    amount.amount().toPoints();
                }
            }
            rule().why(due, portion, day())
                    .forEach(
                            words -> that(!words.text(Locale.CHINA).isBlank(), "a reason without words: " + due.key()));
        }
    }

    private static void that(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
