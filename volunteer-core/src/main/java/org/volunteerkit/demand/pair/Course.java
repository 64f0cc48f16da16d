package org.volunteerkit.demand.pair;

import static com.google.common.collect.ImmutableList.toImmutableList;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.history.StepId;
import org.volunteerkit.time.DateRange;

/** One pair while its steps go by; only steps that fit are taken. */
final class Course {

    private final PairingStep.Pair pair;
    private final NavigableMap<LocalDate, Party> helpers = new TreeMap<>();
    private final List<DateRange> pauses = new ArrayList<>();
    private final Map<StepId, PairingStep.Visit> visits = new LinkedHashMap<>();
    private @Nullable LocalDate end;

    Course(PairingStep.Pair pair) {
        this.pair = pair;
        helpers.put(pair.day(), pair.helper());
    }

    /** Makes pairs of steps that fitted when they were filed. */
    static Map<PairingId, Course> of(Iterable<PairingStep> steps) {
        Map<PairingId, Course> courses = new LinkedHashMap<>();
        steps.forEach(step -> take(step, courses));
        return courses;
    }

    static void take(PairingStep step, Map<PairingId, Course> courses) {
        if (step instanceof PairingStep.Pair pair) {
            courses.put(pair.pairing(), new Course(pair));
        } else {
            Course course = courses.get(step.pairing());
            if (course != null) {
                course.take(step);
            }
        }
    }

    private void take(PairingStep step) {
        if (step instanceof PairingStep.Visit visit) {
            visits.put(visit.id(), visit);
        } else if (step instanceof PairingStep.TakeBack back) {
            visits.remove(back.visit());
        } else if (step instanceof PairingStep.Replace replace) {
            helpers.put(replace.day(), replace.helper());
        } else if (step instanceof PairingStep.Pause pause) {
            pauses.add(pause.until()
                    .map(until -> DateRange.of(pause.day(), until))
                    .orElseGet(() -> DateRange.from(pause.day())));
        } else if (step instanceof PairingStep.Resume resume) {
            resume(resume.day());
        } else if (step instanceof PairingStep.EndPairing ending) {
            end = ending.day();
        }
    }

    private void resume(LocalDate day) {
        DateRange last = pauses.remove(pauses.size() - 1);
        if (last.start().isBefore(day)) {
            pauses.add(DateRange.of(last.start(), day));
        }
    }

    PairingStep.Pair pair() {
        return pair;
    }

    Optional<LocalDate> end() {
        return Optional.ofNullable(end);
    }

    Party helper() {
        return helpers.lastEntry().getValue();
    }

    boolean isPaused(LocalDate day) {
        return pauses.stream().anyMatch(pause -> pause.contains(day));
    }

    Optional<PairingStep.Visit> visit(StepId visit) {
        return Optional.ofNullable(visits.get(visit));
    }

    /** Returns the visits that count on a day or later. */
    List<StepId> visitsFrom(LocalDate day) {
        return visits.values().stream()
                .filter(visit -> !visit.day().isBefore(day))
                .map(PairingStep.Visit::id)
                .collect(toImmutableList());
    }

    Pairing told() {
        return new Pairing(
                pair.pairing(),
                pair.helped(),
                helpers,
                pair.day(),
                end(),
                pauses,
                visits.values().stream()
                        .sorted(Comparator.comparing(PairingStep.Visit::day).thenComparing(PairingStep.Visit::id))
                        .collect(toImmutableList()));
    }
}
