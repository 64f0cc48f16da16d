package org.volunteerkit.measure;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.measure.fact.FactKind;
import org.volunteerkit.measure.rule.Condition;
import org.volunteerkit.measure.rule.Pick;
import org.volunteerkit.measure.rule.Requirement;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.value.Ratio;

/** Plans where a measure starts. */
final class StartPlanner {

    private final Planner planner;
    private final CasePlanner cases;

    /**
     * Starts planning.
     *
     * @param events whether windows may be anchored at personal events
     */
    StartPlanner(Planner planner, boolean events) {
        this.planner = planner;
        this.cases = new CasePlanner(planner, events);
    }

    @Nullable Node start(Measure measure, String path) {
        if (measure.pick().isPresent()) {
            return picking(measure.pick().get(), path + ".pick");
        }
        if (measure.of().isPresent()) {
            return planner.named(measure.of().get(), path + ".of");
        }
        if (!measure.sum().isEmpty()) {
            return joining(all(measure.sum(), path + ".sum"), path + ".sum");
        }
        if (!measure.greatest().isEmpty()) {
            return extreme(all(measure.greatest(), path + ".greatest"), true, path + ".greatest");
        }
        if (!measure.least().isEmpty()) {
            return extreme(all(measure.least(), path + ".least"), false, path + ".least");
        }
        if (measure.meets().isPresent()) {
            return meeting(measure.meets().get(), path + ".meets");
        }
        if (!measure.among().isEmpty()) {
            return pair(measure.among(), path + ".among", Comparing.How.AMONG);
        }
        return measure.ratio().isEmpty()
                ? pair(measure.difference(), path + ".difference", Comparing.How.DIFFERENCE)
                : pair(measure.ratio(), path + ".ratio", Comparing.How.SHARE);
    }

    private @Nullable Node pair(List<String> names, String path, Comparing.How how) {
        List<Node> two = all(names, path);
        if (two == null) {
            return null;
        }
        Node first = Planner.totalled(two.get(0));
        Node second = Planner.totalled(two.get(1));
        boolean units = first.unit == second.unit || how == Comparing.How.AMONG;
        // Groups of other windows, or of none, would never meet, and the answer would be none in silence.
        if (!units || !Planner.haveSameGroups(first, second)) {
            return planner.refuse(Problem.of("measure.values-differ").field(path));
        }
        Ratio grain = switch (how) {
            case DIFFERENCE -> Grain.common(Stream.of(first, second));
            case SHARE -> null;
            case AMONG -> first.grain();
        };
        return new Comparing(first, second, how).grained(grain);
    }

    private @Nullable List<Node> all(List<String> names, String path) {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Node node = planner.named(names.get(i), path + "[" + i + "]");
            if (node != null) {
                nodes.add(node);
            }
        }
        return nodes.size() == names.size() ? nodes : null;
    }

    private @Nullable Node joining(@Nullable List<Node> parts, String path) {
        if (parts == null) {
            return null;
        }
        Node first = parts.get(0);
        boolean alike = parts.stream()
                .allMatch(part -> part.unit == first.unit
                        && part.acts == first.acts
                        && (part.acts || Planner.haveSameGroups(part, first)));
        if (!alike) {
            return planner.refuse(Problem.of("measure.values-differ").field(path));
        }
        ImmutableSet<String> common = parts.stream()
                .map(part -> part.keys)
                .reduce((one, other) -> Sets.intersection(one, other).immutableCopy())
                .orElse(first.keys);
        return new Joining(parts, common).grained(Grain.common(parts.stream()));
    }

    private @Nullable Node extreme(@Nullable List<Node> parts, boolean greatest, String path) {
        if (parts == null) {
            return null;
        }
        List<Node> totals = parts.stream().map(Planner::totalled).toList();
        Node first = totals.get(0);
        if (!totals.stream().allMatch(part -> part.unit == first.unit && Planner.haveSameGroups(part, first))) {
            return planner.refuse(Problem.of("measure.values-differ").field(path));
        }
        return new Extreme(totals, greatest).grained(Grain.common(totals.stream()));
    }

    private @Nullable Node meeting(Requirement requirement, String path) {
        Requirements values = new Requirements(requirement, path, planner::named, planner::refuse);
        values.ofSameGroups();
        Requiring requiring = values.result(planner::title);
        if (requiring == null) {
            return null;
        }
        StepNotes.unreached(requiring, path, planner::note);
        return new Meeting(requiring).grained(Ratio.ONE);
    }

    @Nullable Node picking(Pick pick, String path) {
        Optional<FactKind<?>> known = planner.vocabulary().kind(pick.kind());
        if (known.isEmpty()) {
            return planner.refuse(Problem.of("measure.kind-unknown")
                    .with("known", Planner.list(planner.vocabulary().names()))
                    .field(path + ".kind"));
        }
        FactKind<?> kind = known.get();
        boolean sound = true;
        int number = 1;
        for (Map.Entry<String, Condition> each : pick.where().entrySet()) {
            String place = Planner.isName(each.getKey()) ? "." + each.getKey() : "[#" + number + "]";
            sound &= cases.isSound(kind, each.getKey(), each.getValue(), path + ".where" + place);
            number++;
        }
        return sound ? new Picking(pick, kind).grained(Ratio.ONE) : null;
    }
}
