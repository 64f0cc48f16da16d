package org.volunteerkit.training.credential;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.history.Filed;
import org.volunteerkit.history.StepId;
import org.volunteerkit.history.Steps;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.training.TrainingLog;
import org.volunteerkit.training.TrainingSessionId;

/**
 * The credentials of people with their steps (资质台账). A book is what its steps make of it; more steps make another book.
 *
 * <p>How it stands with a credential on a day is worked out from the steps up to that day: a decree puts off the ends that it
 * names from its own day on, and until it is withdrawn. No step makes a credential shorter but being taken away. A training is
 * the ground of one step only, so that the same certificate handed in twice earns nothing twice.
 *
 * <p>Cost: filing n steps into m takes n + m; a question walks through the steps of one person and kind.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class CredentialBook {

    private final ImmutableMap<CredentialKindId, CredentialKind> kinds;
    private final Steps<Thing, CredentialStep> steps;

    private CredentialBook(ImmutableMap<CredentialKindId, CredentialKind> kinds, Steps<Thing, CredentialStep> steps) {
        this.kinds = kinds;
        this.steps = steps;
    }

    /** What a step is about: the credential of a person, or all of a kind. */
    record Thing(@Nullable PersonId person, CredentialKindId kind) {}

    /**
     * Returns the book without steps.
     *
     * @param kinds the kinds that there are
     * @throws InvalidValueException if two of them bear one key
     */
    public static CredentialBook empty(Collection<CredentialKind> kinds) {
        Map<CredentialKindId, CredentialKind> known = new TreeMap<>();
        for (CredentialKind kind : kinds) {
            CredentialKind standing = known.putIfAbsent(kind.id(), kind);
            if (standing != null && !standing.equals(kind)) {
                throw new InvalidValueException(Problem.of("training.two-contents")
                        .with("key", kind.id().value()));
            }
        }
        return new CredentialBook(ImmutableMap.copyOf(known), Steps.none());
    }

    /** Returns the kinds in the order of their keys. */
    public Collection<CredentialKind> kinds() {
        return kinds.values();
    }

    /** Returns a kind. */
    public Optional<CredentialKind> kind(CredentialKindId id) {
        return Optional.ofNullable(kinds.get(id));
    }

    /**
     * Files steps one after the other: those that fit are taken, the others are told with every reason.
     *
     * @return what became of them, and the book with those that fit
     */
    public Filed<CredentialBook> file(List<? extends CredentialStep> offered) {
        Filed<Steps<Thing, CredentialStep>> filed = steps.file(offered, new Filing());
        return filed.map(after -> filed.kept() == 0 ? this : new CredentialBook(kinds, after));
    }

    /** Returns all steps in the order in which they were filed. */
    public List<CredentialStep> steps() {
        return steps.all();
    }

    /** Returns the steps about a credential of a person, in the order in which they happened; decrees are not among them. */
    public List<CredentialStep> steps(PersonId person, CredentialKindId kind) {
        return steps.of(new Thing(person, kind));
    }

    /** Returns the decrees about a kind and their ends, in the order in which they happened. */
    public List<CredentialStep> decrees(CredentialKindId kind) {
        return steps.of(new Thing(null, kind));
    }

    /** Returns how it stands with a credential of a person on a day; somebody unknown, or an unknown kind, has none. */
    public CredentialStatus on(PersonId person, CredentialKindId kind, LocalDate day) {
        CredentialKind rules = kinds.get(kind);
        return rules == null
                ? new CredentialStatus(
                        person,
                        kind,
                        day,
                        CredentialStatus.State.NONE,
                        Optional.empty(),
                        Optional.empty(),
                        ImmutableList.of(),
                        ImmutableList.of())
                : Holding.of(rules, steps(person, kind), day).status(person, day, Decrees.of(decrees(kind)));
    }

    /** Returns how it stands with each credential that a person has or had on a day, in the order of the kinds. */
    public List<CredentialStatus> of(PersonId person, LocalDate day) {
        return kinds.keySet().stream()
                .map(kind -> on(person, kind, day))
                .filter(status -> status.state() != CredentialStatus.State.NONE)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns the credentials that are valid on a day and will not be on a later one, as far as is known: whom to remind.
     *
     * @param on the day of the question
     * @param by the later day
     * @return in the order of their ends, then of the persons
     */
    public List<CredentialStatus> lapsing(LocalDate on, LocalDate by) {
        Map<CredentialKindId, Decrees> decrees = new HashMap<>();
        List<CredentialStatus> lapsing = new ArrayList<>();
        for (Thing thing : steps.things()) {
            CredentialKind rules = kinds.get(thing.kind());
            if (thing.person() == null || rules == null) {
                continue;
            }
            Decrees known = decrees.computeIfAbsent(thing.kind(), kind -> Decrees.of(decrees(kind)));
            CredentialStatus status = Holding.of(rules, steps.of(thing), on).status(thing.person(), on, known);
            if (status.isValid() && status.until().map(end -> !end.isAfter(by)).orElse(false)) {
                lapsing.add(status);
            }
        }
        lapsing.sort(
                Comparator.comparing((CredentialStatus each) -> each.until().orElse(by))
                        .thenComparing(CredentialStatus::person)
                        .thenComparing(CredentialStatus::kind));
        return ImmutableList.copyOf(lapsing);
    }

    /**
     * Some days on which a credential is valid without a break.
     *
     * @param person whose
     * @param kind which kind
     * @param during the days, as the steps that are known make them; without an end if it never lapses
     */
    public record Validity(PersonId person, CredentialKindId kind, DateRange during) {}

    /** Returns all days on which credentials are valid (有效期), as facts for measures: by person and kind, in the order of time. */
    public List<Validity> validities() {
        ImmutableList.Builder<Validity> all = ImmutableList.builder();
        for (Thing thing : steps.things()) {
            if (thing.person() != null) {
                all.addAll(validities(thing.person(), thing.kind()));
            }
        }
        return all.build();
    }

    /** Returns the days on which a credential of a person is valid, in the order of time. */
    public List<Validity> validities(PersonId person, CredentialKindId kind) {
        NavigableSet<LocalDate> turns = new TreeSet<>();
        steps(person, kind).forEach(step -> turns.add(step.day()));
        decrees(kind).forEach(step -> turns.add(step.day()));
        ImmutableList.Builder<Validity> all = ImmutableList.builder();
        LocalDate since = null;
        while (!turns.isEmpty()) {
            LocalDate turn = turns.first();
            turns.remove(turn);
            CredentialStatus status = on(person, kind, turn);
            if (status.isValid()) {
                since = since == null ? turn : since;
                status.until().ifPresent(turns::add);
            } else if (since != null) {
                all.add(new Validity(person, kind, DateRange.of(since, turn)));
                since = null;
            }
        }
        if (since != null) {
            all.add(new Validity(person, kind, DateRange.from(since)));
        }
        return all.build();
    }

    /**
     * Returns the steps that follow from trainings and service by the rules of the kinds, and are not in the book yet.
     *
     * <p>Somebody who passes what earns a credential gets it on the day of the last session; who holds it and passes again gets a
     * new term. Days of training prolong it while it is valid, and bring it back while it can be reactivated. Trainings that lie
     * not behind the last step about a credential start nothing any more; those that a step rests on already, or that lie before
     * it was taken away, do not count. The keys of the steps follow from what they say: who asks twice gets the same steps.
     *
     * @param log who took part in what
     * @param served what people gave, for kinds that are earned by service
     * @return steps to be filed, by person and kind in the order of the keys, then by day
     */
    public List<CredentialStep> proposals(TrainingLog log, Collection<ServedDay> served) {
        return new Proposing(kinds.values(), (person, kind) -> steps(person, kind), kind -> Decrees.of(decrees(kind)))
                .of(log, served);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CredentialBook that && kinds.equals(that.kinds) && steps.equals(that.steps);
    }

    @Override
    public int hashCode() {
        return steps.hashCode();
    }

    /** Returns how many steps there are. */
    @Override
    public String toString() {
        return "CredentialBook" + steps;
    }

    /** What fits into the book at the moment. */
    private final class Filing implements Steps.Keeper<Thing, CredentialStep> {

        private final Map<Thing, Holding> holdings = new HashMap<>();
        private final Map<CredentialKindId, Decrees> decreesByKind = new HashMap<>();
        private final Map<StepId, CredentialKindId> kindOfDecree = new LinkedHashMap<>();

        Filing() {
            for (CredentialKindId kind : kinds.keySet()) {
                decrees(kind).forEach(step -> kindOfDecree.put(step.id(), kind));
            }
        }

        @Override
        public Collection<Thing> things(CredentialStep step) {
            if (step instanceof CredentialStep.Decree decree) {
                return List.of(new Thing(null, decree.kind()));
            }
            if (step instanceof CredentialStep.Withdraw end) {
                CredentialKindId kind = kindOfDecree.get(end.decree());
                return kind == null ? List.of() : List.of(new Thing(null, kind));
            }
            return List.of(Life.of(step).thing());
        }

        @Override
        public List<Problem> problems(CredentialStep step) {
            if (step instanceof CredentialStep.Decree decree) {
                return kinds.containsKey(decree.kind()) ? List.of() : List.of(unknown(decree.kind()));
            }
            if (step instanceof CredentialStep.Withdraw end) {
                CredentialKindId kind = kindOfDecree.get(end.decree());
                if (kind == null) {
                    return List.of(Problem.of("training.decree-unknown").field("decree"));
                }
                return decreesOf(kind).isWithdrawn(end.decree())
                        ? List.of(Problem.of("training.decree-withdrawn").field("decree"))
                        : List.of();
            }
            Life life = Life.of(step);
            CredentialKind rules = kinds.get(life.thing().kind());
            return rules == null
                    ? List.of(unknown(life.thing().kind()))
                    : against(step, life, holding(life.thing(), rules));
        }

        private List<Problem> against(CredentialStep step, Life life, Holding holding) {
            List<Problem> against = new ArrayList<>();
            if (life.sessions().stream().anyMatch(holding.used()::contains)) {
                against.add(Problem.of("training.evidence-used").field("sessions"));
            }
            CredentialStatus now = holding.status(
                    life.person(), step.day(), decreesOf(life.thing().kind()));
            if (step instanceof CredentialStep.Prolong prolong) {
                prolong(prolong, now, against);
            } else if (step instanceof CredentialStep.Reactivate) {
                reactivate(step.day(), now, holding.kind(), against);
            } else if (step instanceof CredentialStep.Revoke
                    && (now.state() == CredentialStatus.State.NONE || now.state() == CredentialStatus.State.REVOKED)) {
                against.add(Problem.of("training.nothing-to-revoke")
                        .with("state", now.inWords())
                        .field("kind"));
            }
            return against;
        }

        private void prolong(CredentialStep.Prolong step, CredentialStatus now, List<Problem> against) {
            if (!now.isValid()) {
                against.add(Problem.of("training.not-valid")
                        .with("state", now.inWords())
                        .field("day")
                        .found(Found.value(step.day().toString())));
            } else if (now.until().isEmpty()) {
                against.add(Problem.of("training.endless").field("kind"));
            } else if (step.until().isPresent()
                    && !step.until().get().isAfter(now.until().get())) {
                against.add(Problem.of("training.not-longer")
                        .with("end", now.until().get().toString())
                        .field("until")
                        .found(Found.value(step.until().get().toString())));
            }
        }

        private void reactivate(LocalDate day, CredentialStatus now, CredentialKind rules, List<Problem> against) {
            Optional<LocalDate> limit = now.state() == CredentialStatus.State.LAPSED
                    ? now.until().flatMap(end -> rules.reactivation().map(end::plus))
                    : Optional.empty();
            if (now.state() != CredentialStatus.State.LAPSED) {
                against.add(Problem.of("training.not-lapsed")
                        .with("state", now.inWords())
                        .field("day")
                        .found(Found.value(day.toString())));
            } else if (limit.isEmpty()) {
                against.add(Problem.of("training.no-reactivation").field("kind"));
            } else if (!day.isBefore(limit.get())) {
                against.add(Problem.of("training.reactivation-over")
                        .with("end", limit.get().toString())
                        .field("day")
                        .found(Found.value(day.toString())));
            }
        }

        @Override
        public void keep(CredentialStep step) {
            if (step instanceof CredentialStep.Decree decree) {
                kindOfDecree.put(decree.id(), decree.kind());
                decreesOf(decree.kind()).add(step);
            } else if (step instanceof CredentialStep.Withdraw end) {
                decreesOf(requireNonNull(kindOfDecree.get(end.decree()), "a known decree"))
                        .add(step);
            } else {
                holdings.computeIfPresent(Life.of(step).thing(), (thing, holding) -> holding.after(step));
            }
        }

        private Holding holding(Thing thing, CredentialKind rules) {
            return holdings.computeIfAbsent(thing, key -> Holding.of(rules, steps.of(key), LocalDate.MAX));
        }

        private Decrees decreesOf(CredentialKindId kind) {
            return decreesByKind.computeIfAbsent(kind, key -> Decrees.of(decrees(key)));
        }
    }

    private static Problem unknown(CredentialKindId kind) {
        return Problem.of("training.kind-unknown").with("kind", kind.value()).field("kind");
    }

    /** What the steps about one person have in common. */
    private record Life(PersonId person, CredentialKindId kind, Set<TrainingSessionId> sessions) {

        static Life of(CredentialStep step) {
            if (step instanceof CredentialStep.Grant grant) {
                return new Life(grant.person(), grant.kind(), grant.sessions());
            }
            if (step instanceof CredentialStep.Prolong prolong) {
                return new Life(prolong.person(), prolong.kind(), prolong.sessions());
            }
            if (step instanceof CredentialStep.Reactivate again) {
                return new Life(again.person(), again.kind(), again.sessions());
            }
            if (step instanceof CredentialStep.Revoke revoke) {
                return new Life(revoke.person(), revoke.kind(), ImmutableSet.of());
            }
            throw new IllegalStateException("a step about everybody");
        }

        Thing thing() {
            return new Thing(person, kind);
        }
    }
}
