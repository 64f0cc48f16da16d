package org.volunteerkit.policy;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.volunteerkit.measure.Measures;
import org.volunteerkit.measure.Trace;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.measure.fact.Vocabulary;
import org.volunteerkit.measure.rule.Amounts;
import org.volunteerkit.policy.effect.Effect;
import org.volunteerkit.policy.effect.Grade;
import org.volunteerkit.policy.effect.Issue;
import org.volunteerkit.policy.effect.Moment;
import org.volunteerkit.policy.effect.Post;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.problem.ProblemException;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.time.Editions;
import org.volunteerkit.value.Points;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Ratio;
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

    private static final int MINUTES_PER_HOUR = 60;

    /** An edition, ready to answer. */
    private record Ready(Policy policy, Measures measures) {}

    private final Editions<Ready> editions;

    private Assessor(Editions<Ready> editions) {
        this.editions = editions;
    }

    /**
     * Returns everything that is wrong with an edition beyond its form: values that cannot be measured, effects without their
     * value or of an unfit unit.
     *
     * @return problems with a path such as {@code effects[0].post.amount}, in the order of the document
     */
    public static List<Problem> check(Policy policy, Vocabulary vocabulary) {
        List<Problem> problems = new ArrayList<>(Measures.check(policy.values(), vocabulary));
        Measures sound = Measures.ofSound(policy.values(), vocabulary);
        for (int i = 0; i < policy.effects().size(); i++) {
            Effect effect = policy.effects().get(i);
            String path = "effects[" + i + "]";
            if (effect instanceof Post post) {
                if (isSound(post.amount(), policy, sound, path + ".post.amount", problems)) {
                    checkPost(post, sound, path + ".post", problems);
                }
            } else if (effect instanceof Issue issue
                    && isSound(issue.of().orElseThrow(), policy, sound, path + ".issue.of", problems)) {
                checkIssue(issue, sound, path + ".issue", problems);
            }
        }
        return ImmutableList.copyOf(problems);
    }

    private static void checkPost(Post post, Measures measures, String path, List<Problem> problems) {
        Unit unit = measures.unit(post.amount());
        if (unit != Unit.POINT && unit != Unit.HOUR) {
            problems.add(Problem.of("policy.post-unit").field(path + ".amount"));
            return;
        }
        Ratio parts = Ratio.of(unit == Unit.HOUR ? MINUTES_PER_HOUR : Points.SCALE);
        if (!measures.grain(post.amount())
                .map(grain -> grain.times(parts).isWhole())
                .orElse(false)) {
            problems.add(Problem.of("policy.post-grain").field(path + ".amount"));
        }
        if (post.when() == Moment.ACT && !measures.isOfActs(post.amount())) {
            problems.add(Problem.of("policy.post-acts").field(path + ".when"));
        }
    }

    private static void checkIssue(Issue issue, Measures measures, String path, List<Problem> problems) {
        if (issue.grades().get(0).from().orElseThrow().unit()
                != measures.unit(issue.of().orElseThrow())) {
            problems.add(Problem.of("measure.unit")
                    .with("unit", Amounts.inWords(measures.unit(issue.of().orElseThrow())))
                    .field(path + ".grades[0].from"));
        }
    }

    /** Returns whether a value can be asked; one that does not exist is noted, one with a problem was noted before. */
    private static boolean isSound(String value, Policy policy, Measures sound, String path, List<Problem> problems) {
        if (!policy.values().containsKey(value)) {
            problems.add(Problem.of("measure.value-unknown")
                    .with("known", String.join(", ", sound.names()))
                    .field(path));
        }
        return sound.names().contains(value);
    }

    /**
     * Returns an assessor for the editions of one policy.
     *
     * @throws ProblemException with everything that {@link #check} finds, or if they are not the editions of one policy
     * @throws org.volunteerkit.problem.InvalidValueException if two editions are in force on one day
     */
    public static Assessor of(List<Policy> editions, Vocabulary vocabulary) {
        List<Problem> problems = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Policy policy : editions) {
            problems.addAll(check(policy, vocabulary));
            if (!policy.id().equals(editions.get(0).id()) || !names.add(policy.edition())) {
                problems.add(Problem.of("policy.editions-differ").field("edition"));
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        List<Ready> ready = editions.stream()
                .map(policy -> new Ready(policy, Measures.of(policy.values(), vocabulary)))
                .toList();
        return new Assessor(Editions.of(ready, each -> each.policy().validity()));
    }

    /** Returns the edition in force on a day. */
    public Optional<Policy> policy(LocalDate day) {
        return editions.inForce(day).map(Ready::policy);
    }

    /**
     * Returns what the policy says of a person.
     *
     * <p>Posts with every act are those of acts in the days of the edition: what happened before is rated by the edition of its
     * own day, on any day of it, so a new edition posts nothing a second time. Earlier acts still fill maxima and running
     * totals.
     *
     * @param person the person
     * @param facts the facts of this person
     * @param on the day
     * @throws ProblemException if no edition is in force on the day
     */
    public Verdict assess(PersonId person, Iterable<Fact> facts, LocalDate on) {
        Ready ready = editions.inForce(on)
                .orElseThrow(() ->
                        new ProblemException(Problem.of("policy.none-in-force").with("day", on.toString())));
        Policy policy = ready.policy();
        // Each effect looks at all of them, and whoever gives them may be able to give them once only.
        ImmutableList<Fact> all = ImmutableList.copyOf(facts);
        ImmutableList.Builder<Due> due = ImmutableList.builder();
        for (int i = 0; i < policy.effects().size(); i++) {
            Effect effect = policy.effects().get(i);
            String key = policy.id() + "/" + policy.edition() + "/" + i + "/" + person;
            if (effect instanceof Post post) {
                due.addAll(amounts(post, key, ready.measures().explain(post.amount(), all, on), policy, on));
            } else if (effect instanceof Issue issue) {
                due.add(grade(issue, key, ready.measures().explain(issue.of().orElseThrow(), all, on)));
            }
        }
        return new Verdict(policy, person, on, due.build());
    }

    private static List<Due> amounts(Post post, String key, Trace trace, Policy policy, LocalDate on) {
        if (post.when() == Moment.DECISION) {
            return ImmutableList.of(new Due.Amount(key, post.terms(), trace.result(), on, trace));
        }
        ImmutableList.Builder<Due> amounts = ImmutableList.builder();
        for (Trace act : trace.parts()) {
            if (act.counts() && act.fact().isPresent()) {
                LocalDate day = act.fact().get().day().orElse(on);
                if (policy.validity().contains(day)) {
                    amounts.add(new Due.Amount(key + "/" + act.fact().get(), post.terms(), act.result(), day, act));
                }
            }
        }
        return amounts.build();
    }

    private static Due grade(Issue issue, String key, Trace trace) {
        Quantity found = trace.result();
        Grade reached = null;
        Grade next = null;
        for (Grade grade : issue.grades()) {
            if (found.compareTo(grade.from().orElseThrow()) >= 0) {
                reached = grade;
            } else if (next == null) {
                next = grade;
            }
        }
        Optional<Grade> higher = Optional.ofNullable(next);
        return new Due.Grade(
                key,
                issue.programme(),
                Optional.ofNullable(reached).map(Grade::label),
                found,
                higher.map(Grade::label),
                higher.map(grade -> grade.from().orElseThrow().minus(found)),
                trace);
    }
}
