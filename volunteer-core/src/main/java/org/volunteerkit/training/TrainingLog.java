package org.volunteerkit.training;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.value.Key;

/**
 * Who took part in which training and with what result (培训台账): courses, sessions and attendances put together.
 *
 * <p>Facts that do not fit together are told, and the log is built from the rest: two courses or sessions under one key (none of
 * them is in the log), a session of an unknown course (it stands without one), an attendance at an unknown session, two different
 * attendances of a person at a session (neither is in the log), and a grade that says otherwise than the tick beside it (the
 * grade stands). The same fact twice counts once; the order plays no part.
 *
 * <p>Cost: n log n for n facts. To be called, not extended. Immutable.
 */
public final class TrainingLog {

    private final ImmutableListMultimap<PersonId, Taken> byPerson;

    private TrainingLog(ImmutableListMultimap<PersonId, Taken> byPerson) {
        this.byPerson = byPerson;
    }

    /**
     * One training that a person took part in.
     *
     * @param person who
     * @param session which
     * @param passed whether it was passed; empty if there was nothing to pass
     */
    public record Taken(PersonId person, TrainingSession session, Optional<Boolean> passed) {

        /** Returns the day from which it counts: the last one on which it was held. */
        public LocalDate day() {
            return session.time()
                    .end()
                    .minusNanos(1)
                    .atZone(session.time().zone())
                    .toLocalDate();
        }

        /** Returns whether it was passed, or there was nothing to pass. */
        public boolean isGood() {
            return passed.orElse(true);
        }
    }

    /**
     * A log and what did not fit into it.
     *
     * @param log the log, built from everything that fits
     * @param problems what does not, each with the keys it is about
     */
    public record Built(TrainingLog log, List<Problem> problems) {

        /** Copies the problems. */
        public Built {
            problems = ImmutableList.copyOf(problems);
        }
    }

    /** Returns the log in which nobody took part in anything. */
    public static TrainingLog empty() {
        return new TrainingLog(ImmutableListMultimap.of());
    }

    /** Returns the log of some facts, and what did not fit. */
    public static Built of(
            Collection<TrainingCourse> courses,
            Collection<TrainingSession> sessions,
            Collection<TrainingAttendance> attendances) {
        List<Problem> problems = new ArrayList<>();
        Map<Key, TrainingCourse> knownCourses = index(courses, TrainingCourse::id, problems);
        Map<Key, TrainingSession> knownSessions = index(sessions, TrainingSession::id, problems);
        knownSessions
                .values()
                .forEach(session -> session.course()
                        .filter(course -> !knownCourses.containsKey(course))
                        .ifPresent(course -> problems.add(Problem.of("training.course-unknown")
                                .with("session", session.id().value())
                                .with("course", course.value()))));
        Map<Seat, TrainingAttendance> seats = new LinkedHashMap<>();
        Set<Seat> odd = new HashSet<>();
        for (TrainingAttendance attended : attendances) {
            Seat seat = new Seat(attended.person(), attended.session());
            TrainingAttendance standing = seats.putIfAbsent(seat, attended);
            if (standing != null && !standing.equals(attended) && odd.add(seat)) {
                problems.add(Problem.of("training.attended-twice")
                        .with("person", attended.person().value())
                        .with("session", attended.session().value()));
            }
        }
        seats.keySet().removeAll(odd);
        List<Taken> taken = new ArrayList<>();
        for (TrainingAttendance attended : seats.values()) {
            TrainingSession session = knownSessions.get(attended.session());
            if (session == null) {
                problems.add(Problem.of("training.session-unknown")
                        .with("person", attended.person().value())
                        .with("session", attended.session().value()));
                continue;
            }
            @Nullable TrainingCourse course =
                    session.course().map(id -> knownCourses.get((Key) id)).orElse(null);
            Optional<Boolean> passed = course == null ? attended.passed() : course.isPassed(attended);
            if (attended.passed().isPresent() && !attended.passed().equals(passed)) {
                problems.add(Problem.of("training.grade-otherwise")
                        .with("person", attended.person().value())
                        .with("session", attended.session().value()));
            }
            taken.add(new Taken(attended.person(), session, passed));
        }
        taken.sort(Comparator.comparing(Taken::person)
                .thenComparing(each -> each.session().time().end())
                .thenComparing(each -> each.session().id()));
        problems.sort(Comparator.comparing(Problem::toString));
        return new Built(
                new TrainingLog(taken.stream()
                        .collect(ImmutableListMultimap.toImmutableListMultimap(Taken::person, each -> each))),
                problems);
    }

    private record Seat(PersonId person, TrainingSessionId session) {}

    private static <T> Map<Key, T> index(Collection<T> all, Function<T, Key> key, List<Problem> problems) {
        Map<Key, T> known = new TreeMap<>();
        Map<Key, T> first = new HashMap<>();
        Set<Key> odd = new HashSet<>();
        for (T each : all) {
            T standing = first.putIfAbsent(key.apply(each), each);
            known.put(key.apply(each), each);
            if (standing != null && !standing.equals(each) && odd.add(key.apply(each))) {
                problems.add(Problem.of("training.two-contents")
                        .with("key", key.apply(each).value()));
            }
        }
        known.keySet().removeAll(odd);
        return known;
    }

    /** Returns everybody who took part in something, in the order of the keys. */
    public Set<PersonId> persons() {
        return byPerson.keySet();
    }

    /** Returns what a person took part in, in the order of time. */
    public List<Taken> of(PersonId person) {
        return byPerson.get(person);
    }

    /** Returns what a person took part in that was over by a day, that day included, in the order of time. */
    public List<Taken> of(PersonId person, LocalDate by) {
        return byPerson.get(person).stream()
                .filter(each -> !each.day().isAfter(by))
                .collect(ImmutableList.toImmutableList());
    }
}
