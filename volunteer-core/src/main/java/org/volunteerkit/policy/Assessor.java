package org.volunteerkit.policy;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.volunteerkit.measure.Measures;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.measure.fact.Vocabulary;
import org.volunteerkit.policy.effect.Effect;
import org.volunteerkit.problem.Message;
import org.volunteerkit.problem.OutOfRangeException;
import org.volunteerkit.problem.Place;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.problem.ProblemException;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.Editions;

/**
 * Assesses persons by the editions of one policy; history is judged by the edition that was in force then.
 *
 * <p>An act is rated by the edition in force on its day, a window by that on its last day, whatever the day of the question. A
 * decision is made by the edition in force on the day of the question; in a gap and after the last edition that of the one
 * before stands, as on its last day. What falls on a day without an edition is not rated. Earlier acts still fill maxima and
 * running totals of a later edition. A requirement ({@code needs}) is looked at on the same day: that of the act, the last one
 * of the window, that of the decision.
 *
 * <p>An assessment is a pure function of policy, facts and day: the same facts give the same verdict, and no order of facts
 * shows. It works out no reasons; {@link #assessExplained} and {@link #explain} do, with equal results.
 *
 * <p>To be called, not extended. Immutable, safe for many threads if the rules in code are.
 */
public final class Assessor {

    private final Editions<Edition> editions;
    private final ImmutableList<Rule> rules;
    private final Reckoning.Maker maker;

    private Assessor(Editions<Edition> editions, ImmutableList<Rule> rules, Reckoning.Maker maker) {
        this.editions = editions;
        this.rules = rules;
        this.maker = maker;
    }

    /**
     * Returns everything that is wrong with an edition beyond its form: values that cannot be measured, effects and requirements
     * without their value or of an unfit unit, amounts that no account can hold.
     *
     * @return problems with a path such as {@code effects[0].post.amount}, in the order of the document
     */
    public static List<Problem> check(Policy policy, Vocabulary vocabulary) {
        List<Problem> problems = new ArrayList<>(Measures.check(policy, vocabulary));
        Measures sound = Measures.ofSound(policy, vocabulary);
        problems.addAll(Checks.of(policy, sound));
        return ImmutableList.copyOf(problems);
    }

    /**
     * Returns everything that is wrong with the editions of one policy: what {@link #check(Policy, Vocabulary)} finds in each,
     * and whether they are of one policy and of different names, and never two in force on one day.
     *
     * @return problems with a path such as {@code [1].validity}, by the place of the edition in the list
     */
    public static List<Problem> check(List<Policy> editions, Vocabulary vocabulary) {
        List<Problem> problems = new ArrayList<>();
        if (editions.isEmpty()) {
            problems.add(Problem.of("policy.editions-none"));
        }
        Set<String> names = new HashSet<>();
        for (int i = 0; i < editions.size(); i++) {
            Policy policy = editions.get(i);
            String path = "[" + i + "]";
            check(policy, vocabulary)
                    .forEach(problem -> problems.add(editions.size() == 1 ? problem : problem.at(Place.at(path))));
            if (!policy.id().equals(editions.get(0).id()) || !names.add(policy.edition())) {
                problems.add(Problem.of("policy.editions-differ").field(path + ".edition"));
            }
            for (int j = 0; j < i; j++) {
                Policy other = editions.get(j);
                if (policy.validity().overlaps(other.validity())) {
                    problems.add(Problem.of("policy.editions-overlap")
                            .with("first", other.edition())
                            .with("second", policy.edition())
                            .field(path + ".validity"));
                }
            }
        }
        return ImmutableList.copyOf(problems);
    }

    /**
     * Returns what deserves a look and yet may be meant: what {@link Measures#notes(org.volunteerkit.measure.MeasureDocument,
     * Vocabulary)} tells, grades that nobody can reach or everybody has, values that nothing uses, an effect that stands there
     * twice.
     *
     * @param policy an edition without {@linkplain #check problems}
     * @return notes with a path such as {@code effects[0].issue.grades[2].from}, in the order of the document
     */
    public static List<Problem> notes(Policy policy, Vocabulary vocabulary) {
        return ImmutableList.<Problem>builder()
                .addAll(Measures.notes(policy, vocabulary))
                .addAll(Notes.of(policy, Measures.ofSound(policy, vocabulary)))
                .build();
    }

    /**
     * Returns an assessor for the editions of one policy, given in any order.
     *
     * @throws ProblemException with everything that {@link #check(List, Vocabulary)} finds
     */
    public static Assessor of(List<Policy> editions, Vocabulary vocabulary) {
        List<Problem> problems = check(editions, vocabulary);
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        List<Edition> ready = editions.stream()
                .map(policy -> Edition.of(policy, Measures.of(policy, vocabulary)))
                .toList();
        return new Assessor(Editions.of(ready, Edition::validity), ImmutableList.of(), PlainReckoning::new);
    }

    /**
     * Returns an assessor that judges as if an edition were in force on other days: a draft, or a new edition replayed over
     * history.
     *
     * @param days the days on which it is to be in force
     * @throws ProblemException with everything that {@link #check(Policy, Vocabulary)} finds
     */
    public static Assessor asIf(Policy edition, DateRange days, Vocabulary vocabulary) {
        return of(ImmutableList.of(edition.inForce(days)), vocabulary);
    }

    /**
     * Returns this assessor and rules in code beside its policy.
     *
     * @throws ProblemException if a rule has the key of the policy or of another rule
     */
    public Assessor and(Rule... more) {
        ImmutableList<Rule> all =
                ImmutableList.<Rule>builder().addAll(rules).add(more).build();
        Set<PolicyId> ids = new HashSet<>();
        ids.add(editions.all().get(0).policy().id());
        for (Rule rule : all) {
            if (!ids.add(rule.id())) {
                throw new ProblemException(
                        Problem.of("policy.rule-twice").with("id", rule.id().value()));
            }
        }
        return new Assessor(editions, all, maker);
    }

    /** Returns this assessor with another evaluator behind it, which must give the same. */
    Assessor reckoning(Reckoning.Maker other) {
        return new Assessor(editions, rules, other);
    }

    /** Returns all editions in the order of time. */
    public List<Policy> editions() {
        return editions.all().stream().map(Edition::policy).toList();
    }

    /** Returns the edition in force on a day. */
    public Optional<Policy> policy(LocalDate day) {
        return editions.inForce(day).map(Edition::policy);
    }

    /** Returns the days between the first edition and the last on which none is in force; what falls on them is not rated. */
    public List<DateRange> gaps() {
        return editions.gaps();
    }

    /**
     * Returns what the policy says of a person.
     *
     * @param person the person
     * @param facts all facts of this person
     * @param on the day
     * @throws ProblemException if no edition has begun by the day, a fact stands there twice, or a number leaves the range of
     *     exact fractions
     */
    public Verdict assess(PersonId person, Iterable<Fact> facts, LocalDate on) {
        return assess(Portion.of(person, facts), on);
    }

    /**
     * Returns what the policy says of a person.
     *
     * @throws ProblemException if no edition has begun by the day
     */
    public Verdict assess(Portion portion, LocalDate on) {
        return assess(portion, on, begun(on));
    }

    /**
     * Returns what the policy says of many persons, one after the other, as they come; nothing is kept of those before.
     *
     * @param portions one for each person
     * @throws ProblemException if no edition has begun by the day; from the stream, if a person is refused
     */
    public Stream<Verdict> assessAll(Stream<Portion> portions, LocalDate on) {
        ImmutableList<Edition> begun = begun(on);
        return portions.map(portion -> assess(portion, on, begun));
    }

    /**
     * Returns what the policy says of many persons, one after the other, as they come. Who is refused stops nobody else.
     *
     * @param portions one for each person
     * @param refused takes those of whom nothing can be said, such as of amounts out of range, with the reason
     * @throws ProblemException if no edition has begun by the day, or an effect compares persons
     */
    public Stream<Verdict> assessAll(
            Stream<Portion> portions, LocalDate on, BiConsumer<PersonId, ProblemException> refused) {
        ImmutableList<Edition> begun = begun(on);
        return portions.flatMap(portion -> {
            try {
                return Stream.of(assess(portion, on, begun));
            } catch (ProblemException problem) {
                refused.accept(portion.person(), problem);
                return Stream.empty();
            }
        });
    }

    private Verdict assess(Portion portion, LocalDate on, ImmutableList<Edition> begun) {
        ImmutableList.Builder<Due> due = ImmutableList.builder();
        for (int i = 0; i < begun.size(); i++) {
            Edition edition = begun.get(i);
            boolean decides = i == begun.size() - 1;
            due.addAll(edition.counting(
                    () -> new Judge(edition, maker.over(edition, portion, on), portion, on, decides).due()));
        }
        rules.forEach(rule -> due.addAll(rule.due(portion, on)));
        return new Verdict(
                portion.person(), on, begun.stream().map(Edition::policy).toList(), rules, due.build());
    }

    /** Returns the editions that have begun by a day. */
    private ImmutableList<Edition> begun(LocalDate on) {
        ImmutableList<Edition> begun = editions.all().stream()
                .filter(edition -> edition.hasBegun(on))
                .collect(ImmutableList.toImmutableList());
        if (begun.isEmpty()) {
            throw new ProblemException(Problem.of("policy.none-in-force").with("day", on.toString()));
        }
        return begun;
    }

    /**
     * Returns what the policy says of a person, and why; the verdict is equal to that of {@link #assess}.
     *
     * @throws ProblemException if no edition has begun by the day
     */
    public Explained assessExplained(PersonId person, Iterable<Fact> facts, LocalDate on) {
        Portion portion = Portion.of(person, facts);
        ImmutableList<Edition> begun = begun(on);
        ImmutableList.Builder<Explained.Effect> effects = ImmutableList.builder();
        for (int i = 0; i < begun.size(); i++) {
            Edition edition = begun.get(i);
            boolean decides = i == begun.size() - 1;
            effects.addAll(edition.counting(() -> explained(edition, portion, on, decides)));
        }
        rules.forEach(
                rule -> effects.add(new Explained.Effect(rule.id(), rule.edition(), 0, explain(rule, portion, on))));
        return new Explained(assess(portion, on, begun), effects.build());
    }

    private static List<Explained.Effect> explained(Edition edition, Portion portion, LocalDate on, boolean decides) {
        PlainReckoning reckoning = new PlainReckoning(edition, portion, on);
        Judge judge = new Judge(edition, reckoning, portion, on, decides);
        List<Effect> all = edition.policy().effects();
        ImmutableList.Builder<Explained.Effect> effects = ImmutableList.builder();
        for (int i = 0; i < all.size(); i++) {
            Explaining explaining = new Explaining(edition, reckoning, judge, on, judge.due(i));
            Effect effect = all.get(i);
            Explanation explanation =
                    OutOfRangeException.locating("effects[" + i + "]", () -> effect.match(explaining));
            effects.add(
                    new Explained.Effect(edition.policy().id(), edition.policy().edition(), i, explanation));
        }
        return effects.build();
    }

    private static Explanation explain(Rule rule, Portion portion, LocalDate on) {
        List<Explanation> parts = rule.due(portion, on).stream()
                .map(due -> Explanation.of(
                                Message.of("policy.explain-rule-due")
                                        .with("key", due.key().toString()),
                                due instanceof Due.Amount amount ? Optional.of(amount.amount()) : Optional.empty())
                        .due(due.key())
                        .with(rule.why(due, portion, on).stream()
                                .map(words -> Explanation.of(words, Optional.empty()))
                                .toList()))
                .toList();
        return Explanation.of(
                        Message.of("policy.explain-rule").with("id", rule.id().value()), Optional.empty())
                .with(parts);
    }

    /**
     * Returns why something is due.
     *
     * @param key the key of something that {@link #assess} found due, with the same facts and day
     * @param facts all facts of the person
     * @return empty if nothing is due under the key
     */
    public Optional<Explanation> explain(DueKey key, Iterable<Fact> facts, LocalDate on) {
        return assessExplained(key.person(), facts, on).of(key);
    }

    /** Starts the sharing of the policy's pots and places, to which everybody has to be added. */
    public Sharing.Builder sharing(LocalDate on) {
        return new Sharing.Builder(begun(on), maker, on);
    }

    /**
     * Returns how the policy's pots are divided and its places given among everybody.
     *
     * @param portions one for each person
     * @throws ProblemException if no edition has begun by the day, or somebody comes twice
     */
    public Shared share(Stream<Portion> portions, LocalDate on) {
        Sharing.Builder sharing = sharing(on);
        portions.forEach(sharing::add);
        return sharing.build().shared();
    }
}
