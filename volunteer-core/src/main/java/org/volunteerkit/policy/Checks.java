package org.volunteerkit.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.volunteerkit.measure.Measure;
import org.volunteerkit.measure.Measures;
import org.volunteerkit.measure.fact.FactKind;
import org.volunteerkit.measure.rule.Amounts;
import org.volunteerkit.measure.rule.Requirement;
import org.volunteerkit.policy.effect.Effect;
import org.volunteerkit.policy.effect.Grade;
import org.volunteerkit.policy.effect.Issue;
import org.volunteerkit.policy.effect.Moment;
import org.volunteerkit.policy.effect.Post;
import org.volunteerkit.policy.effect.Propose;
import org.volunteerkit.policy.effect.Ranking;
import org.volunteerkit.policy.effect.Share;
import org.volunteerkit.problem.Message;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.value.Unit;

/** Finds what is wrong with the effects of an edition; where they stand is told relative to the effect. */
final class Checks implements Effect.Cases<String> {

    private final Map<String, Measure> values;
    private final Measures sound;
    private final List<Problem> problems;
    private final String path;

    /**
     * Prepares the check of one effect.
     *
     * @param sound the values that have no problem of their own
     * @param problems takes what is found
     * @param path where the effect stands
     */
    Checks(Policy policy, Measures sound, List<Problem> problems, String path) {
        this.values = policy.values();
        this.sound = sound;
        this.problems = problems;
        this.path = path;
    }

    /** Returns the problems of all effects of an edition. */
    static List<Problem> of(Policy policy, Measures sound) {
        List<Problem> problems = new ArrayList<>();
        Set<String> programmes = new HashSet<>();
        for (int i = 0; i < policy.effects().size(); i++) {
            Effect effect = policy.effects().get(i);
            Checks checks = new Checks(policy, sound, problems, "effects[" + i + "].");
            String name = effect.match(checks);
            effect.needs().ifPresent(needs -> checks.needs(needs, name + ".needs"));
            programme(effect)
                    .filter(programme -> !programmes.add(programme))
                    .ifPresent(programme ->
                            // Whoever settles what was handed over could not tell the two ladders apart.
                            checks.add(Problem.of("policy.programme-twice"), name + ".programme"));
            Notes.named(effect).stream()
                    .filter(value -> sound.names().contains(value) && sound.needsEverybody(value))
                    .findFirst()
                    .ifPresent(value ->
                            checks.add(Problem.of("policy.needs-everybody").with("value", value), name));
        }
        return problems;
    }

    private static Optional<String> programme(Effect effect) {
        if (effect instanceof Issue issue) {
            return Optional.of(issue.programme());
        }
        return effect instanceof Ranking ranking ? ranking.programme() : Optional.empty();
    }

    @Override
    public String post(Post effect) {
        String field = "post.amount";
        if (isSound(effect.amount(), field)) {
            Unit unit = sound.unit(effect.amount());
            if (Accounts.smallest(unit).isEmpty()) {
                add(Problem.of("policy.post-unit"), field);
            } else if (!sound.grain(effect.amount())
                    .map(grain -> Accounts.hold(unit, grain))
                    .orElse(false)) {
                add(Problem.of("policy.post-grain"), field);
            }
            if (effect.in()
                    .map(in -> !Values.lieWithin(Values.slices(effect.amount(), values), in))
                    .orElse(false)) {
                // A longer window would be posted again at each end within it, one that reaches over an end never.
                add(Problem.of("policy.post-windows"), field);
            }
            if (effect.when() == Moment.ACT && !isOfDatedActs(effect.amount())) {
                add(Problem.of("policy.post-acts"), "post.when");
            }
        }
        return "post";
    }

    /** A state holds for many days, so no day of it is the one on which it is posted. */
    private boolean isOfDatedActs(String value) {
        return sound.isOfActs(value)
                && sound.choices(value).stream()
                        .allMatch(pick -> sound.vocabulary()
                                .kind(pick.kind())
                                .map(FactKind::isAct)
                                .orElse(true));
    }

    @Override
    public String issue(Issue effect) {
        Optional<String> of = effect.of();
        boolean known = of.isPresent() && isSound(of.get(), "issue.of");
        for (int i = 0; i < effect.grades().size(); i++) {
            Grade grade = effect.grades().get(i);
            String place = "issue.grades[" + i + "]";
            if (known && grade.from().isPresent()) {
                Unit unit = sound.unit(of.orElseThrow());
                if (grade.from().get().unit() != unit) {
                    add(wrongUnit(unit), place + ".from");
                    // All thresholds are of one unit: one finding tells it.
                    known = false;
                }
            }
            grade.needs().ifPresent(needs -> needs(needs, place + ".needs"));
        }
        return "issue";
    }

    @Override
    public String share(Share effect) {
        isSound(effect.by(), "share.by");
        Unit unit = effect.pot().unit();
        if (Accounts.smallest(unit).isEmpty()) {
            add(Problem.of("policy.post-unit"), "share.pot");
        } else if (!Accounts.hold(effect.grain())) {
            add(Problem.of("policy.share-grain"), "share.grain");
        }
        return "share";
    }

    @Override
    public String ranking(Ranking effect) {
        isSound(effect.of(), "rank.of");
        for (int i = 0; i < effect.ties().size(); i++) {
            isSound(effect.ties().get(i), "rank.ties[" + i + "]");
        }
        for (int i = 0; i < effect.lists().size(); i++) {
            needs(effect.lists().get(i).needs(), "rank.lists[" + i + "].needs");
        }
        for (int i = 0; i < effect.grades().size(); i++) {
            String place = "rank.grades[" + i + "].amount";
            effect.grades().get(i).amount().ifPresent(amount -> {
                if (Accounts.smallest(amount.unit()).isEmpty()) {
                    add(Problem.of("policy.post-unit"), place);
                } else if (!Accounts.hold(amount)) {
                    add(Problem.of("policy.share-grain"), place);
                }
            });
        }
        return "rank";
    }

    @Override
    public String propose(Propose effect) {
        return "propose";
    }

    private static Problem wrongUnit(Unit unit) {
        return Problem.of("measure.unit")
                .with("unit", Message.of("measure.unit-of").with("unit", Amounts.inWords(unit)));
    }

    /** Returns whether a value can be asked; one that does not exist is noted, one with a problem was noted before. */
    private boolean isSound(String value, String field) {
        if (!values.containsKey(value)) {
            add(Problem.of("measure.value-unknown").with("known", String.join(", ", sound.names())), field);
        }
        return sound.names().contains(value);
    }

    private void needs(Requirement needs, String field) {
        problems.addAll(sound.check(needs, path + field));
    }

    private void add(Problem problem, String field) {
        problems.add(problem.field(path + field));
    }
}
