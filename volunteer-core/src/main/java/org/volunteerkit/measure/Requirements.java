package org.volunteerkit.measure;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.measure.rule.Requirement;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.value.Text;

/** Looks up the values of a requirement, and finds everything that is wrong with it on the way. */
final class Requirements {

    private final Requirement requirement;
    private final String path;
    private final BiFunction<String, String, @Nullable Node> find;
    private final Consumer<Problem> refuse;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private boolean sound = true;

    /**
     * Looks up all values.
     *
     * @param path where the requirement stands
     * @param find gives the value of a name that stands at a path; null if there is none, which is noted there
     * @param refuse notes a problem
     */
    Requirements(
            Requirement requirement,
            String path,
            BiFunction<String, String, @Nullable Node> find,
            Consumer<Problem> refuse) {
        this.requirement = requirement;
        this.path = path;
        this.find = find;
        this.refuse = refuse;
        walk(requirement, path);
    }

    /** Returns the requirement with its values; null if something is wrong with it. */
    @Nullable Requiring result(Function<String, Text> titles) {
        return sound ? new Requiring(requirement, ImmutableMap.copyOf(values), titles) : null;
    }

    /** Refuses values that have other groups than persons. */
    void ofPersons() {
        if (values.values().stream().anyMatch(node -> node.keys.stream().anyMatch(key -> !key.equals(Node.PERSON)))) {
            no(Problem.of("measure.requirement-groups").field(path));
        }
    }

    /** Refuses values that have not the same groups. */
    void ofSameGroups() {
        Node first = null;
        for (Node node : values.values()) {
            if (first != null && !Planner.haveSameGroups(first, node)) {
                no(Problem.of("measure.values-differ").field(path));
                return;
            }
            first = node;
        }
    }

    private void walk(Requirement one, String place) {
        sound &= one.match(new Requirement.Cases<Boolean>() {
            @Override
            public Boolean value(Requirement.OfValue limits) {
                leaf(limits, place + ".value");
                return sound;
            }

            @Override
            public Boolean all(Requirement.All several) {
                return each(several.of(), place + ".all.of");
            }

            @Override
            public Boolean any(Requirement.Any several) {
                return each(several.of(), place + ".any.of");
            }

            @Override
            public Boolean some(Requirement.Some several) {
                return each(several.of(), place + ".some.of");
            }

            @Override
            public Boolean not(Requirement.Not opposite) {
                walk(opposite.of(), place + ".not.of");
                return sound;
            }

            private Boolean each(List<Requirement> several, String where) {
                for (int i = 0; i < several.size(); i++) {
                    walk(several.get(i), where + "[" + i + "]");
                }
                return sound;
            }
        });
    }

    private void leaf(Requirement.OfValue limits, String place) {
        Node node = find.apply(limits.of(), place + ".of");
        if (node == null) {
            sound = false;
            return;
        }
        Node total = values.computeIfAbsent(limits.of(), name -> Planner.lookedAt(node));
        Planner.problems(limits, total.unit, place).forEach(this::no);
    }

    private void no(Problem problem) {
        sound = false;
        refuse.accept(problem);
    }
}
