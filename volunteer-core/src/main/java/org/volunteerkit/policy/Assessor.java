package org.volunteerkit.policy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.volunteerkit.measure.Amounts;
import org.volunteerkit.measure.Measures;
import org.volunteerkit.measure.Trace;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.measure.fact.Vocabulary;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.problem.ProblemException;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.time.Editions;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Unit;

/**
 * Assesses persons by the editions of one policy, with the edition in force on the day.
 *
 * <p>An assessment is a pure function of the policy, the person's facts and the day: the same facts give the same verdict, and
 * no order of facts shows.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class Assessor {

    private final Editions<Policy> editions;
    private final ImmutableMap<Policy, Measures> measures;

    private Assessor(Editions<Policy> editions, ImmutableMap<Policy, Measures> measures) {
        this.editions = editions;
        this.measures = measures;
    }

    /**
     * Returns everything that is wrong with an edition beyond its form: values that cannot be measured, effects without their
     * value or of an unfit unit.
     *
     * @return problems with a path such as {@code effects[0].post.amount}, in the order of the document
     */
    public static List<Problem> check(Policy policy, Vocabulary vocabulary) {
        List<Problem> problems = new ArrayList<>(Measures.check(policy.values(), vocabulary));
        if (!problems.isEmpty()) {
            return problems;
        }
        Measures measures = Measures.of(policy.values(), vocabulary);
        for (int i = 0; i < policy.effects().size(); i++) {
            Effect effect = policy.effects().get(i);
            String path = "effects[" + i + "]";
            if (effect instanceof Effect.Post post) {
                checkPost(post, measures, path + ".post", problems);
            } else if (effect instanceof Effect.Issue issue) {
                checkIssue(issue, measures, path + ".issue", problems);
            }
        }
        return problems;
    }

    private static void checkPost(Effect.Post post, Measures measures, String path, List<Problem> problems) {
        if (isKnown(post.amount(), measures, path + ".amount", problems)) {
            Unit unit = measures.unit(post.amount());
            if (unit != Unit.POINT && unit != Unit.HOUR) {
                problems.add(Problem.of("policy.post-unit").field(path + ".amount"));
            }
            if (post.when() == Effect.Moment.ACT && !measures.isOfActs(post.amount())) {
                problems.add(Problem.of("policy.post-acts").field(path + ".when"));
            }
        }
    }

    private static void checkIssue(Effect.Issue issue, Measures measures, String path, List<Problem> problems) {
        if (isKnown(issue.of(), measures, path + ".of", problems)
                && issue.grades().get(0).from().unit() != measures.unit(issue.of())) {
            problems.add(Problem.of("measure.unit")
                    .with("unit", Amounts.inWords(measures.unit(issue.of())))
                    .field(path + ".grades[0].from"));
        }
    }

    private static boolean isKnown(String value, Measures measures, String path, List<Problem> problems) {
        boolean known = measures.names().contains(value);
        if (!known) {
            problems.add(Problem.of("measure.value-unknown")
                    .with("known", String.join(", ", measures.names()))
                    .field(path));
        }
        return known;
    }

    /**
     * Returns an assessor for the editions of one policy.
     *
     * @throws ProblemException with everything that {@link #check} finds
     * @throws org.volunteerkit.problem.InvalidValueException if two editions are in force on one day
     */
    public static Assessor of(List<Policy> editions, Vocabulary vocabulary) {
        List<Problem> problems = new ArrayList<>();
        editions.forEach(policy -> problems.addAll(check(policy, vocabulary)));
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        ImmutableMap.Builder<Policy, Measures> measures = ImmutableMap.builder();
        editions.forEach(policy -> measures.put(policy, Measures.of(policy.values(), vocabulary)));
        return new Assessor(Editions.of(editions, Policy::validity), measures.buildOrThrow());
    }

    /** Returns the edition in force on a day. */
    public Optional<Policy> policy(LocalDate day) {
        return editions.inForce(day);
    }

    /**
     * Returns what the policy says of a person.
     *
     * @param person the person
     * @param facts the facts of this person
     * @param on the day
     * @throws ProblemException if no edition is in force on the day
     */
    public Verdict assess(PersonId person, Iterable<Fact> facts, LocalDate on) {
        Policy policy = editions.inForce(on).orElse(null);
        Measures ready = policy == null ? null : measures.get(policy);
        if (policy == null || ready == null) {
            throw new ProblemException(Problem.of("policy.none-in-force").with("day", on.toString()));
        }
        ImmutableList.Builder<Due> due = ImmutableList.builder();
        for (int i = 0; i < policy.effects().size(); i++) {
            Effect effect = policy.effects().get(i);
            String key = policy.id() + "/" + policy.edition() + "/" + i;
            if (effect instanceof Effect.Post post) {
                due.addAll(amounts(post, key, ready.explain(post.amount(), facts, on), on));
            } else if (effect instanceof Effect.Issue issue) {
                due.add(grade(issue, key, ready.explain(issue.of(), facts, on)));
            }
        }
        return new Verdict(policy, person, on, due.build());
    }

    private static List<Due> amounts(Effect.Post post, String key, Trace trace, LocalDate on) {
        if (post.when() == Effect.Moment.DECISION) {
            return ImmutableList.of(new Due.Amount(key, post.terms(), trace.result(), on, trace));
        }
        ImmutableList.Builder<Due> amounts = ImmutableList.builder();
        for (Trace act : trace.parts()) {
            if (act.counts() && act.fact().isPresent()) {
                amounts.add(new Due.Amount(
                        key + "/" + act.fact().get(),
                        post.terms(),
                        act.result(),
                        act.fact().get().day().orElse(on),
                        act));
            }
        }
        return amounts.build();
    }

    private static Due grade(Effect.Issue issue, String key, Trace trace) {
        Quantity found = trace.result();
        Effect.Grade reached = null;
        Effect.Grade next = null;
        for (Effect.Grade grade : issue.grades()) {
            if (found.compareTo(grade.from()) >= 0) {
                reached = grade;
            } else if (next == null) {
                next = grade;
            }
        }
        Optional<Effect.Grade> higher = Optional.ofNullable(next);
        return new Due.Grade(
                key,
                issue.programme(),
                Optional.ofNullable(reached).map(Effect.Grade::label),
                found,
                higher.map(Effect.Grade::label),
                higher.map(grade -> grade.from().minus(found)),
                trace);
    }
}
