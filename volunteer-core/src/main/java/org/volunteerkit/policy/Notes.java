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
import org.volunteerkit.problem.Problem;
import org.volunteerkit.value.Quantity;

/** Finds what an edition may say and yet deserves a look. */
final class Notes implements Effect.Cases<Void> {

    private final Map<String, Measure> values;
    private final Measures measures;
    private final List<Problem> notes = new ArrayList<>();
    private String path = "";

    private Notes(Policy policy, Measures measures) {
        this.values = policy.values();
        this.measures = measures;
    }

    static List<Problem> of(Policy policy, Measures measures) {
        Notes found = new Notes(policy, measures);
        Set<Effect> seen = new HashSet<>();
        Set<String> used = new HashSet<>();
        for (int i = 0; i < policy.effects().size(); i++) {
            Effect effect = policy.effects().get(i);
            found.path = "effects[" + i + "]";
            if (!seen.add(effect)) {
                found.add(Problem.of("policy.effect-twice"), "");
            }
            effect.match(found);
            found.lives(effect);
            named(effect).forEach(value -> {
                used.addAll(Values.behind(value, policy.values()));
            });
        }
        policy.values().keySet().stream()
                .filter(name -> !used.contains(name) && measures.names().contains(name))
                .forEach(name ->
                        found.notes.add(Problem.of("policy.value-unused").field("values." + name)));
        return found.notes;
    }

    /** Returns the values that an effect names. */
    static List<String> named(Effect effect) {
        List<String> names = measured(effect);
        if (effect instanceof Ranking ranking) {
            names.addAll(ranking.ties());
            ranking.lists().forEach(list -> names.addAll(list.needs().values()));
        }
        effect.needs().ifPresent(needs -> names.addAll(needs.values()));
        return names;
    }

    /** Returns those that it pays, shares by or gives grades for, not what it needs beside. */
    static List<String> measured(Effect effect) {
        List<String> names = new ArrayList<>();
        if (effect instanceof Post post) {
            names.add(post.amount());
        } else if (effect instanceof Issue issue) {
            issue.of().ifPresent(names::add);
            issue.grades().forEach(grade -> grade.needs().ifPresent(needs -> names.addAll(needs.values())));
        } else if (effect instanceof Share share) {
            names.add(share.by());
        } else if (effect instanceof Ranking ranking) {
            names.add(ranking.of());
        }
        return names;
    }

    /** What an effect needs at the end of a window, and is looked at over the whole life. */
    private void lives(Effect effect) {
        if (effect.in().isEmpty()) {
            return;
        }
        effect.needs().ifPresent(needs -> lives(needs, "." + name(effect) + ".needs"));
        if (effect instanceof Issue issue) {
            for (int i = 0; i < issue.grades().size(); i++) {
                String place = ".issue.grades[" + i + "].needs";
                issue.grades().get(i).needs().ifPresent(needs -> lives(needs, place));
            }
        }
    }

    private void lives(Requirement needs, String field) {
        needs.values().stream()
                .filter(value -> measures.names().contains(value) && measures.isOfActs(value))
                .filter(value -> !Values.isOfLengths(value, values) && hasActs(value))
                .forEach(value -> add(Problem.of("policy.needs-life").with("value", value), field));
    }

    private boolean hasActs(String value) {
        return measures.choices(value).stream()
                .anyMatch(pick -> measures.vocabulary()
                        .kind(pick.kind())
                        .map(FactKind::isAct)
                        .orElse(false));
    }

    private static String name(Effect effect) {
        return effect.match(new Effect.Cases<>() {
            @Override
            public String post(Post each) {
                return "post";
            }

            @Override
            public String issue(Issue each) {
                return "issue";
            }

            @Override
            public String share(Share each) {
                return "share";
            }

            @Override
            public String ranking(Ranking each) {
                return "rank";
            }

            @Override
            public String propose(Propose each) {
                return "propose";
            }
        });
    }

    @Override
    public Void post(Post effect) {
        boolean windows = effect.when() == Moment.WINDOW_END || effect.when() == Moment.CLAIM;
        boolean whole = windows
                && !measures.isOfActs(effect.amount())
                && Values.slices(effect.amount(), values).isEmpty();
        if (whole) {
            add(Problem.of("policy.whole-each-window"), ".post.amount");
        }
        return null;
    }

    @Override
    public Void issue(Issue effect) {
        Optional<Quantity> most = effect.of().flatMap(of -> Values.most(of, values));
        for (int i = 0; i < effect.grades().size(); i++) {
            Grade grade = effect.grades().get(i);
            String place = ".issue.grades[" + i + "]";
            grade.from().ifPresent(from -> {
                if (!from.isPositive()) {
                    add(Problem.of("policy.grade-always"), place + ".from");
                }
                most.filter(limit -> limit.unit() == from.unit() && limit.compareTo(from) < 0)
                        .ifPresent(limit -> add(
                                Problem.of("policy.grade-unreachable").with("most", Amounts.inWords(limit)),
                                place + ".from"));
            });
            boolean shadowed = effect.pick() == Issue.Pick.HIGHEST
                    && grade.needs().isPresent()
                    && effect.grades().subList(i + 1, effect.grades().size()).stream()
                            .anyMatch(higher -> higher.needs().equals(grade.needs()));
            if (shadowed) {
                add(Problem.of("policy.grade-shadowed"), place + ".needs");
            }
        }
        return null;
    }

    @Override
    public Void share(Share effect) {
        Measure by = values.get(effect.by());
        if (by != null && !by.difference().isEmpty()) {
            add(Problem.of("policy.share-negative"), ".share.by");
        }
        return null;
    }

    @Override
    public Void ranking(Ranking effect) {
        return null;
    }

    @Override
    public Void propose(Propose effect) {
        return null;
    }

    private void add(Problem problem, String field) {
        notes.add(problem.field(path + field));
    }
}
