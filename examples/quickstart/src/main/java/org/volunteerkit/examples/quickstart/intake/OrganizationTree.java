package org.volunteerkit.examples.quickstart.intake;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.body.Organization;
import org.volunteerkit.roster.body.OrganizationId;

/**
 * Finds the organisations that hang together. A child may stand before its parent, so this needs the whole file; what hangs on a
 * refused line is refused too.
 */
final class OrganizationTree {

    private final FactReader reader;

    OrganizationTree(FactReader reader) {
        this.reader = reader;
    }

    List<Located<Organization>> sound(List<Located<Organization>> given) {
        List<Located<Organization>> left = given;
        while (true) {
            Map<OrganizationId, Organization> known = new HashMap<>();
            left.forEach(each -> known.put(each.value().id(), each.value()));
            List<Located<Organization>> sound = new ArrayList<>();
            for (Located<Organization> each : left) {
                List<Problem> problems = problems(each.value(), known);
                if (problems.isEmpty()) {
                    sound.add(each);
                } else {
                    reader.refuse(FactFile.ORGANIZATIONS, each.line(), problems);
                }
            }
            if (sound.size() == left.size()) {
                return ImmutableList.copyOf(sound);
            }
            left = sound;
        }
    }

    private static List<Problem> problems(Organization child, Map<OrganizationId, Organization> known) {
        if (child.parent().isEmpty()) {
            return ImmutableList.of();
        }
        OrganizationId above = child.parent().get();
        Organization parent = known.get(above);
        if (parent == null) {
            return ImmutableList.of(LineChecks.unknown("parent", FactFile.ORGANIZATIONS.name(), above.value()));
        }
        if (isInCircle(child, known)) {
            return ImmutableList.of(Words.problem("quickstart.circle")
                    .with("key", child.id().value())
                    .field("parent"));
        }
        boolean upsideDown = child.level().isPresent()
                && parent.level().isPresent()
                && child.level().get().isAbove(parent.level().get());
        return upsideDown
                ? ImmutableList.of(Problem.of("roster.level-order")
                        .with("organization", child.id().value())
                        .with("parent", above.value())
                        .field("level"))
                : ImmutableList.of();
    }

    private static boolean isInCircle(Organization start, Map<OrganizationId, Organization> known) {
        Set<OrganizationId> seen = new HashSet<>();
        @Nullable Organization at = start;
        while (at != null && at.parent().isPresent()) {
            if (!seen.add(at.id())) {
                return false;
            }
            if (at.parent().get().equals(start.id())) {
                return true;
            }
            at = known.get(at.parent().get());
        }
        return false;
    }
}
