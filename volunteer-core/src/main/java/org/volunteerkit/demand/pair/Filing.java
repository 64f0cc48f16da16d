package org.volunteerkit.demand.pair;

import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.volunteerkit.history.StepId;
import org.volunteerkit.history.Steps;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.service.ServiceRecordId;
import org.volunteerkit.value.Key;

/** Says which steps fit the pairs as they are while steps are being filed. */
final class Filing implements Steps.Keeper<Key, PairingStep> {

    /** Who helps and who is helped, as the entries that stay for them. */
    private record Couple(Party helper, Party helped) {}

    private final UnaryOperator<PersonId> entries;
    private final Map<PairingId, Course> courses = new HashMap<>();
    private final SetMultimap<Couple, PairingId> couples = LinkedHashMultimap.create();
    private final Map<ServiceRecordId, StepId> records = new HashMap<>();

    Filing(UnaryOperator<PersonId> entries, List<PairingStep> before) {
        this.entries = entries;
        before.forEach(this::keep);
    }

    /** Visits come late and in any order, so each is a thing of its own; what else happens to a pair goes forward. */
    @Override
    public Collection<Key> things(PairingStep step) {
        if (step instanceof PairingStep.TakeBack back) {
            return List.of(back.visit());
        }
        return List.of(step instanceof PairingStep.Visit ? step.id() : step.pairing());
    }

    @Override
    public void keep(PairingStep step) {
        if (step instanceof PairingStep.TakeBack back) {
            visit(back).flatMap(PairingStep.Visit::record).ifPresent(records::remove);
        } else if (step instanceof PairingStep.Visit visit) {
            visit.record().ifPresent(record -> records.put(record, visit.id()));
        } else if (step instanceof PairingStep.Pair pair) {
            couples.put(couple(pair.helper(), pair.helped()), pair.pairing());
        } else if (step instanceof PairingStep.Replace replace) {
            course(replace)
                    .ifPresent(course ->
                            couples.put(couple(replace.helper(), course.pair().helped()), replace.pairing()));
        }
        Course.take(step, courses);
    }

    private Optional<Course> course(PairingStep step) {
        return Optional.ofNullable(courses.get(step.pairing()));
    }

    private Optional<PairingStep.Visit> visit(PairingStep.TakeBack back) {
        return course(back).flatMap(course -> course.visit(back.visit()));
    }

    private Couple couple(Party helper, Party helped) {
        return new Couple(helper.resolved(entries), helped.resolved(entries));
    }

    @Override
    public List<Problem> problems(PairingStep step) {
        List<Problem> problems = new ArrayList<>();
        Course course = courses.get(step.pairing());
        if (step instanceof PairingStep.Pair pair) {
            if (course != null) {
                problems.add(Problem.of("demand.pair-known")
                        .with("pairing", step.pairing().value())
                        .field("pairing"));
            }
            checkCouple(pair.helper(), pair.helped(), pair, problems);
        } else if (course == null) {
            problems.add(Problem.of("demand.pair-unknown")
                    .with("pairing", step.pairing().value())
                    .field("pairing"));
        } else if (step instanceof PairingStep.Visit visit) {
            checkVisit(visit, course, problems);
        } else if (step instanceof PairingStep.TakeBack back) {
            if (course.visit(back.visit()).isEmpty()) {
                problems.add(Problem.of("demand.pair-no-visit")
                        .with("pairing", step.pairing().value())
                        .with("visit", back.visit().value())
                        .field("visit"));
            }
        } else {
            course.end()
                    .ifPresent(end -> problems.add(Problem.of("demand.pair-ended")
                            .with("pairing", step.pairing().value())
                            .with("end", end.toString())
                            .field("pairing")));
            checkLiving(step, course, problems);
        }
        return problems;
    }

    private void checkLiving(PairingStep step, Course course, List<Problem> problems) {
        if (step instanceof PairingStep.Replace replace) {
            if (replace.helper().resolved(entries).equals(course.helper().resolved(entries))) {
                problems.add(Problem.of("demand.pair-same-helper")
                        .with("pairing", step.pairing().value())
                        .field("helper"));
            } else {
                checkCouple(replace.helper(), course.pair().helped(), replace, problems);
            }
        } else if (step instanceof PairingStep.Pause && course.isPaused(step.day())) {
            problems.add(Problem.of("demand.pair-paused")
                    .with("pairing", step.pairing().value())
                    .field("day")
                    .found(Found.value(step.day().toString())));
        } else if (step instanceof PairingStep.Resume && !course.isPaused(step.day())) {
            problems.add(Problem.of("demand.pair-not-paused")
                    .with("pairing", step.pairing().value())
                    .field("day")
                    .found(Found.value(step.day().toString())));
        } else if (step instanceof PairingStep.EndPairing) {
            List<StepId> later = course.visitsFrom(step.day());
            if (!later.isEmpty()) {
                problems.add(Problem.of("demand.pair-visited-later")
                        .with("visit", later.get(0).value())
                        .with("visits", later.size())
                        .field("day")
                        .found(Found.value(step.day().toString())));
            }
        }
    }

    private void checkVisit(PairingStep.Visit visit, Course course, List<Problem> problems) {
        LocalDate start = course.pair().day();
        if (visit.day().isBefore(start)) {
            problems.add(Problem.of("demand.pair-visit-early")
                    .with("start", start.toString())
                    .field("day")
                    .found(Found.value(visit.day().toString())));
        }
        course.end()
                .filter(end -> !visit.day().isBefore(end))
                .ifPresent(end -> problems.add(Problem.of("demand.pair-visit-late")
                        .with("end", end.toString())
                        .field("day")
                        .found(Found.value(visit.day().toString()))));
        visit.record()
                .map(records::get)
                .ifPresent(other -> problems.add(Problem.of("demand.pair-record-used")
                        .with("visit", other.value())
                        .field("record")));
    }

    private void checkCouple(Party helper, Party helped, PairingStep step, List<Problem> problems) {
        String field = step instanceof PairingStep.Pair ? "helped" : "helper";
        Couple couple = couple(helper, helped);
        if (couple.helper().equals(couple.helped())) {
            problems.add(Problem.of("demand.pair-self").field(field));
        }
        for (PairingId other : couples.get(couple)) {
            Course course = courses.get(other);
            if (course != null && PairingBook.resolved(course.told(), entries).helpsFrom(couple.helper(), step.day())) {
                problems.add(Problem.of("demand.pair-twice")
                        .with("pairing", other.value())
                        .field(field));
            }
        }
    }
}
