package org.volunteerkit.award.book;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.volunteerkit.award.Grade;
import org.volunteerkit.award.GradeId;
import org.volunteerkit.award.Prior;
import org.volunteerkit.award.Programme;
import org.volunteerkit.award.Programme.Easing;
import org.volunteerkit.award.ProgrammeId;
import org.volunteerkit.problem.Problem;

/** Follows the names by which programmes refer to one another. */
final class References {

    private final ImmutableList<Programme> programmes;
    private final Set<Place> known = new HashSet<>();
    private final Set<Place> reachable = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    /** A grade of a programme, whatever the edition. */
    private record Place(ProgrammeId programme, GradeId grade) {}

    References(List<Programme> programmes) {
        this.programmes = ImmutableList.copyOf(programmes);
        for (Programme each : programmes) {
            each.grades().forEach(grade -> known.add(new Place(each.id(), grade.id())));
        }
    }

    List<Problem> problems() {
        for (int i = 0; i < programmes.size(); i++) {
            checkNames(programmes.get(i), "programmes[" + i + "].");
        }
        if (problems.isEmpty()) {
            checkReachable();
        }
        return ImmutableList.copyOf(problems);
    }

    private void checkNames(Programme programme, String path) {
        for (int i = 0; i < programme.grades().size(); i++) {
            checkNames(programme.grades().get(i).needs(), path + "grades[" + i + "].needs");
        }
        checkNames(programme.excludes(), path + "excludes");
        for (int i = 0; i < programme.easings().size(); i++) {
            checkName(programme.easings().get(i).by(), path + "easings[" + i + "].by");
        }
    }

    private void checkNames(List<Prior> priors, String path) {
        for (int i = 0; i < priors.size(); i++) {
            checkName(priors.get(i), path + "[" + i + "]");
        }
    }

    private void checkName(Prior prior, String path) {
        if (known.stream().noneMatch(place -> place.programme().equals(prior.programme()))) {
            problems.add(Problem.of("award.dangling-programme")
                    .with("programme", prior.programme().value())
                    .field(path + ".programme"));
            return;
        }
        for (GradeId grade : prior.grades()) {
            if (!known.contains(new Place(prior.programme(), grade))) {
                problems.add(Problem.of("award.dangling-grade")
                        .with("programme", prior.programme().value())
                        .with("grade", grade.value())
                        .field(path + ".grades"));
            }
        }
    }

    /** Reaches grade after grade, as somebody could who is given everything that is to be had. */
    private void checkReachable() {
        int before;
        do {
            before = reachable.size();
            for (Programme programme : programmes) {
                for (Grade grade : programme.grades()) {
                    if (canBeGiven(programme, grade)) {
                        reachable.add(new Place(programme.id(), grade.id()));
                    }
                }
            }
        } while (reachable.size() > before);
        for (int i = 0; i < programmes.size(); i++) {
            List<Grade> grades = programmes.get(i).grades();
            for (int j = 0; j < grades.size(); j++) {
                GradeId grade = grades.get(j).id();
                if (!reachable.contains(new Place(programmes.get(i).id(), grade))) {
                    problems.add(Problem.of("award.unreachable")
                            .with("grade", grade.value())
                            .field("programmes[" + i + "].grades[" + j + "]"));
                }
            }
        }
    }

    private boolean canBeGiven(Programme programme, Grade grade) {
        int rank = programme.rank(grade.id());
        boolean below = rank == 0
                || programme.order() == Programme.Order.FREE
                || isWaived(programme, Easing.Waiver.ORDER)
                || reachable.contains(new Place(
                        programme.id(), programme.grades().get(rank - 1).id()));
        boolean needs = isWaived(programme, Easing.Waiver.NEEDS)
                || grade.needs().stream().allMatch(this::canBeHeld);
        return below && needs;
    }

    private boolean isWaived(Programme programme, Easing.Waiver rule) {
        return programme.easings().stream()
                .anyMatch(easing -> easing.waives().contains(rule) && canBeHeld(easing.by()));
    }

    private boolean canBeHeld(Prior prior) {
        return reachable.stream().anyMatch(place -> prior.means(place.programme(), place.grade()));
    }
}
