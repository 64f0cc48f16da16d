package org.volunteerkit.training.credential;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.volunteerkit.history.StepId;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.training.TrainingLog;
import org.volunteerkit.training.TrainingPick;
import org.volunteerkit.training.TrainingSessionId;
import org.volunteerkit.value.Hours;

/** The steps that follow from trainings and service by the rules. For one thread. */
final class Proposing {

    private static final int DIGITS = 40;

    private final Collection<CredentialKind> kinds;
    private final BiFunction<PersonId, CredentialKindId, List<CredentialStep>> steps;
    private final Function<CredentialKindId, Decrees> decrees;

    Proposing(
            Collection<CredentialKind> kinds,
            BiFunction<PersonId, CredentialKindId, List<CredentialStep>> steps,
            Function<CredentialKindId, Decrees> decrees) {
        this.kinds = kinds;
        this.steps = steps;
        this.decrees = decrees;
    }

    List<CredentialStep> of(TrainingLog log, Collection<ServedDay> served) {
        ImmutableListMultimap<PersonId, ServedDay> days = served.stream()
                .sorted(Comparator.comparing(ServedDay::person).thenComparing(ServedDay::day))
                .collect(ImmutableListMultimap.toImmutableListMultimap(ServedDay::person, day -> day));
        SortedSet<PersonId> persons = new TreeSet<>(log.persons());
        persons.addAll(days.keySet());
        Map<CredentialKindId, Decrees> known = new HashMap<>();
        ImmutableList.Builder<CredentialStep> proposals = ImmutableList.builder();
        for (PersonId person : persons) {
            for (CredentialKind kind : kinds) {
                Case one = new Case(
                        person,
                        kind,
                        Holding.of(kind, steps.apply(person, kind.id()), LocalDate.MAX),
                        known.computeIfAbsent(kind.id(), decrees));
                proposals.addAll(one.propose(log.of(person), days.get(person)));
            }
        }
        return proposals.build();
    }

    /** One credential of one person, walked through day by day. */
    private static final class Case {

        private final PersonId person;
        private final CredentialKind kind;
        private final Decrees decrees;
        private final LocalDate lastFiled;
        private final List<TrainingLog.Taken> good = new ArrayList<>();
        private final List<CredentialStep> proposals = new ArrayList<>();
        private Holding holding;

        Case(PersonId person, CredentialKind kind, Holding holding, Decrees decrees) {
            this.person = person;
            this.kind = kind;
            this.holding = holding;
            this.decrees = decrees;
            this.lastFiled = holding.last();
        }

        List<CredentialStep> propose(List<TrainingLog.Taken> taken, List<ServedDay> served) {
            taken.stream()
                    .filter(TrainingLog.Taken::isGood)
                    .filter(each -> holding.revoked().map(each.day()::isAfter).orElse(true))
                    .forEach(good::add);
            Stream.concat(
                            good.stream().map(TrainingLog.Taken::day),
                            served.stream().map(ServedDay::day))
                    .filter(day -> day.isAfter(lastFiled))
                    .distinct()
                    .sorted()
                    .forEach(day -> step(day, served).ifPresent(step -> {
                        proposals.add(step);
                        holding = holding.after(step);
                    }));
            return proposals;
        }

        private Optional<CredentialStep> step(LocalDate day, List<ServedDay> served) {
            CredentialStatus now = holding.status(person, day, decrees);
            boolean never = now.isValid() && now.until().isEmpty();
            if (never) {
                return Optional.empty();
            }
            return earned(day)
                    .or(() -> now.isValid() ? Optional.empty() : byService(day, served))
                    .or(() -> renewed(day, now));
        }

        private Optional<CredentialStep> earned(LocalDate day) {
            for (Earning way : kind.earnedBy()) {
                if (way instanceof Earning.Training training) {
                    List<TrainingLog.Taken> fresh = fresh(training.pick(), day);
                    boolean today = fresh.stream().anyMatch(each -> each.day().equals(day));
                    if (today && fresh.size() >= training.times()) {
                        return Optional.of(grant(day, sessions(fresh)));
                    }
                }
            }
            return Optional.empty();
        }

        private Optional<CredentialStep> byService(LocalDate day, List<ServedDay> served) {
            for (Earning way : kind.earnedBy()) {
                if (way instanceof Earning.Service service) {
                    Hours given = served.stream()
                            .filter(each -> each.kind().equals(service.kind()))
                            .filter(each ->
                                    !each.day().isAfter(day) && each.day().isAfter(holding.last()))
                            .map(ServedDay::hours)
                            .reduce(Hours.ZERO, Hours::plus);
                    if (given.compareTo(service.hours()) >= 0) {
                        return Optional.of(grant(day, ImmutableSortedSet.of()));
                    }
                }
            }
            return Optional.empty();
        }

        private CredentialStep grant(LocalDate day, SortedSet<TrainingSessionId> sessions) {
            return new CredentialStep.Grant(
                    id("grant-", day, sessions), day, person, kind.id(), Optional.empty(), sessions, Optional.empty());
        }

        private Optional<CredentialStep> renewed(LocalDate day, CredentialStatus now) {
            if (kind.prolonging().isEmpty()) {
                return Optional.empty();
            }
            CredentialKind.Prolonging rule = kind.prolonging().get();
            LocalDate first = day.minus(rule.within());
            List<TrainingLog.Taken> fresh = fresh(rule.pick(), day).stream()
                    .filter(each -> each.day().isAfter(first) && !each.day().isBefore(holding.since()))
                    .toList();
            long days = fresh.stream().map(TrainingLog.Taken::day).distinct().count();
            if (days < rule.days()) {
                return Optional.empty();
            }
            SortedSet<TrainingSessionId> sessions = sessions(fresh);
            if (now.isValid()) {
                return Optional.of(new CredentialStep.Prolong(
                        id("prolong-", day, sessions),
                        day,
                        person,
                        kind.id(),
                        Optional.empty(),
                        sessions,
                        Optional.empty()));
            }
            boolean inTime = now.state() == CredentialStatus.State.LAPSED
                    && kind.reactivation()
                            .flatMap(span -> now.until().map(end -> day.isBefore(end.plus(span))))
                            .orElse(false);
            return inTime
                    ? Optional.of(new CredentialStep.Reactivate(
                            id("reactivate-", day, sessions), day, person, kind.id(), Optional.empty(), sessions))
                    : Optional.empty();
        }

        /** The trainings up to a day on which no step rests yet. */
        private List<TrainingLog.Taken> fresh(TrainingPick pick, LocalDate day) {
            return good.stream()
                    .filter(each -> !each.day().isAfter(day))
                    .filter(each -> pick.accepts(each.session()))
                    .filter(each -> !holding.used().contains(each.session().id()))
                    .toList();
        }

        private static SortedSet<TrainingSessionId> sessions(List<TrainingLog.Taken> taken) {
            return taken.stream()
                    .map(each -> each.session().id())
                    .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
        }

        private StepId id(String what, LocalDate day, SortedSet<TrainingSessionId> sessions) {
            String said = Stream.concat(
                            Stream.of(person.value(), kind.id().value(), day.toString()),
                            sessions.stream().map(TrainingSessionId::value))
                    .collect(Collectors.joining("/"));
            return StepId.of(what
                    + Hashing.sha256()
                            .hashString(said, StandardCharsets.UTF_8)
                            .toString()
                            .substring(0, DIGITS));
        }
    }
}
