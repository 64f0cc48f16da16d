package org.volunteerkit.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.volunteerkit.measure.Trace;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.policy.Assessor;
import org.volunteerkit.policy.Due;
import org.volunteerkit.policy.DueKey;
import org.volunteerkit.policy.Explained;
import org.volunteerkit.policy.Explanation;
import org.volunteerkit.policy.Portion;
import org.volunteerkit.policy.Verdict;
import org.volunteerkit.policy.change.Comparison;
import org.volunteerkit.policy.change.Done;
import org.volunteerkit.policy.change.Posted;
import org.volunteerkit.policy.change.Settlement;
import org.volunteerkit.problem.ProblemException;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Unit;

/**
 * The laws of policies, for whoever writes one: a second run finds nothing new, nothing is due twice, the order of facts does
 * not matter, every amount has its arithmetic and fits an account, and late or reversed facts become differences.
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
    @Label("laws 30 and 41: a second run over the same facts, in any order, makes the same due under the same keys")
    default void aSecondRunFindsNothingNew(
            @ForAll("assessors") Assessor assessor, @ForAll("facts") List<Fact> facts, @ForAll Random random) {
        List<Fact> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, random);
        Verdict first = assessor.assess(person(), facts, day());
        Verdict second = assessor.assess(person(), shuffled, day());
        that(first.equals(second), "a second run differs:\n" + first.due() + "\n" + second.due());
        List<String> one = assessor.assessExplained(person(), facts, day()).lines(Locale.CHINA);
        List<String> other = assessor.assessExplained(person(), shuffled, day()).lines(Locale.CHINA);
        that(one.equals(other), "the reasons of a second run differ:\n" + one + "\n" + other);
        List<Verdict> many = assessor.assessAll(Stream.of(new Portion(person(), facts)), day())
                .toList();
        that(many.equals(List.of(first)), "one of many is judged otherwise than one alone");
    }

    /**
     * Checks that no key stands for two things, parts of pots and places included, and that references are fit for commands.
     *
     * @param assessor the policy
     * @param facts the facts
     */
    @Property
    @Label("law 17: whatever is due has a key and a reference of its own, and its key can be read again")
    default void nothingIsDueTwice(@ForAll("assessors") Assessor assessor, @ForAll("facts") List<Fact> facts) {
        Set<String> keys = new HashSet<>();
        List<Due> all = new ArrayList<>(assessor.assess(person(), facts, day()).due());
        all.addAll(
                assessor.share(Stream.of(new Portion(person(), facts)), day()).due());
        for (Due due : all) {
            String key = due.key().toString();
            that(keys.add(key), "two things are due under the key " + key);
            that(keys.add(due.reference()), "two things have one reference: " + key);
            that(due.reference().matches("[A-Za-z0-9._-]{1,64}"), "no ledger takes the reference of " + key);
            that(DueKey.parse(key).equals(due.key()), "the key cannot be read again: " + key);
        }
    }

    /**
     * Checks that a fact that stands there twice is refused, rather than paid twice.
     *
     * @param assessor the policy
     * @param facts the facts
     */
    @Property
    @Label("law 17: a fact that stands there twice is refused")
    default void aFactThatStandsThereTwiceIsRefused(
            @ForAll("assessors") Assessor assessor, @ForAll("facts") List<Fact> facts) {
        List<Fact> twice = new ArrayList<>(facts);
        facts.stream().limit(1).forEach(twice::add);
        boolean refused = false;
        try {
            assessor.assess(person(), twice, day());
        } catch (ProblemException told) {
            refused = true;
        }
        that(refused != facts.isEmpty(), "a fact that stands there twice is judged twice");
    }

    /**
     * Checks that amounts are what their reasons say, and that accounts can hold them.
     *
     * @param assessor the policy
     * @param facts the facts
     */
    @Property
    @Label("law 31: the lines behind an amount add up to it exactly, it is not zero, and an account can hold it")
    default void amountsAreWhatTheirReasonsSay(
            @ForAll("assessors") Assessor assessor, @ForAll("facts") List<Fact> facts) {
        Explained explained = assessor.assessExplained(person(), facts, day());
        that(
                explained.verdict().equals(assessor.assess(person(), facts, day())),
                "a verdict with reasons differs from one without");
        for (Due.Amount due : explained.verdict().amounts()) {
            Explanation why = explained.of(due.key()).orElseThrow(() -> new AssertionError("no reason: " + due));
            Quantity lines = why.arithmetic().stream()
                    .filter(Trace::counts)
                    .map(Trace::result)
                    .reduce(Quantity.of(0, due.amount().unit()), Quantity::plus);
            boolean inCode = explained.verdict().rules().stream()
                    .anyMatch(rule -> rule.id().equals(due.key().policy()));
            that(inCode || due.amount().equals(lines), "the lines do not add up to " + due + "\n" + why);
            that(why.result().equals(Optional.of(due.amount())), "another result than is due: " + due + "\n" + why);
            that(!due.amount().isZero(), "nothing is due under " + due.key());
            if (due.amount().unit() == Unit.HOUR) {
                due.amount().toHours();
            } else if (due.amount().unit() == Unit.POINT) {
                due.amount().toPoints();
            }
        }
    }

    /**
     * Checks that what is posted comes to what is due, whichever facts came late or were taken back.
     *
     * @param assessor the policy
     * @param facts the facts
     * @param random chooses those that are known first
     */
    @Property
    @Label(
            "laws 40 and 41: late and reversed facts are posted as differences, sums are the verdict's, twice posts nothing")
    default void differencesComeToTheVerdict(
            @ForAll("assessors") Assessor assessor, @ForAll("facts") List<Fact> facts, @ForAll Random random) {
        Done done = Done.nothing();
        for (int run = 0; run < 3; run++) {
            List<Fact> known =
                    facts.stream().filter(fact -> random.nextInt(3) > 0).toList();
            Verdict verdict = assessor.assess(person(), known, day());
            for (Due due : verdict.due()) {
                done = due.claim()
                                .map(time -> time.start())
                                .filter(start -> !start.isAfter(day()))
                                .isPresent()
                        ? done.claimed(due.key(), due.claim().orElseThrow().start())
                        : done;
            }
            Settlement settlement = Settlement.of(verdict, done);
            that(settlement.equals(Settlement.of(verdict, done)), "one settlement is made in two ways");
            Done before = done;
            done = done.and(settlement);
            that(Settlement.of(verdict, done).isEmpty(), "a second run posts something new");
            that(
                    done.posted().subList(0, before.posted().size()).equals(before.posted()),
                    "what was posted is rewritten");
            Set<Due> open = new HashSet<>(settlement.waiting());
            open.addAll(settlement.lapsed());
            Map<String, Quantity> due = new TreeMap<>();
            verdict.amounts().stream()
                    .filter(amount -> !open.contains(amount))
                    .forEach(amount -> due.merge(amount.key().toString(), amount.amount(), Quantity::plus));
            Map<String, Quantity> posted = new TreeMap<>();
            done.posted().forEach(each -> posted.merge(each.key().toString(), each.amount(), Quantity::plus));
            posted.values().removeIf(Quantity::isZero);
            that(posted.equals(due), "postings do not come to the verdict:\n" + posted + "\n" + due);
            long references =
                    done.posted().stream().map(Posted::reference).distinct().count();
            that(references == done.posted().size(), "a reference is used twice");
        }
    }

    /**
     * Checks that a policy differs in nothing from itself.
     *
     * @param assessor the policy
     * @param facts the facts
     */
    @Property
    @Label("law 41: a policy compared with itself changes nothing")
    default void aPolicyDiffersInNothingFromItself(
            @ForAll("assessors") Assessor assessor, @ForAll("facts") List<Fact> facts) {
        Comparison same = Comparison.of(assessor, assessor, Stream.of(new Portion(person(), facts)), day());
        that(same.changed().isEmpty() && same.persons() == 1, "a policy differs from itself: " + same);
    }

    private static void that(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
