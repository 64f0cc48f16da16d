package org.volunteerkit.testkit;

import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.volunteerkit.history.StepId;
import org.volunteerkit.roster.body.OrganizationId;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.TimeSpan;
import org.volunteerkit.time.Window;
import org.volunteerkit.training.TrainingAttendance;
import org.volunteerkit.training.TrainingKind;
import org.volunteerkit.training.TrainingLog;
import org.volunteerkit.training.TrainingPick;
import org.volunteerkit.training.TrainingSession;
import org.volunteerkit.training.TrainingSessionId;
import org.volunteerkit.training.credential.CredentialKind;
import org.volunteerkit.training.credential.CredentialKindId;
import org.volunteerkit.training.credential.CredentialStep;
import org.volunteerkit.training.credential.Earning;
import org.volunteerkit.value.Text;

/**
 * Generators of kinds of credentials, of what happens to them in the order of time, and of trainings by which they are earned.
 *
 * <p>Everything happens near the ends of months of a few years, with terms of a month up to two years, so that credentials lapse, are
 * prolonged by decree, revoked and earned again.
 *
 * <p>To be called, not extended.
 */
public final class Credentials {

    /** The key of every generated kind. */
    public static final CredentialKindId KIND = CredentialKindId.of("first-aid");

    private static final PersonId BOSS = PersonId.of("boss");
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 31);
    private static final String TOPIC = "first-aid";

    private Credentials() {}

    /** Generates kinds with a term. */
    public static Arbitrary<CredentialKind> kinds() {
        Arbitrary<Period> terms =
                Arbitraries.of("P1M", "P3M", "P1Y", "P2Y", "P30D", "P1M1D").map(Period::parse);
        Arbitrary<CredentialKind.Prolonging> prolonging = Combinators.combine(
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of("P1M", "P6M", "P2Y").map(Period::parse),
                        Arbitraries.of(CredentialKind.From.class))
                .as((days, within, from) ->
                        new CredentialKind.Prolonging(TrainingPick.of(TrainingKind.STAGED), days, within, from));
        return Combinators.combine(
                        terms,
                        maybe(Arbitraries.of(Window.Period.MONTH, Window.Period.YEAR)),
                        maybe(prolonging),
                        maybe(Arbitraries.of("P1M", "P1Y").map(Period::parse)),
                        Arbitraries.integers().between(1, 2))
                .as((term, part, prolong, again, times) -> {
                    CredentialKind.Builder kind = CredentialKind.builder()
                            .id(KIND)
                            .title(Text.of("急救", "first aid"))
                            .addEarnedBy(new Earning.Training(TrainingPick.about(TOPIC), times))
                            .validFor(term)
                            .soon(Period.ofMonths(1));
                    set(part, kind::upToEndOf);
                    set(prolong, kind::prolonging);
                    set(again, kind::reactivation);
                    return kind.build();
                })
                .withoutEdgeCases();
    }

    private static <T> Arbitrary<Optional<T>> maybe(Arbitrary<T> some) {
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(Optional.<T>empty())), Tuple.of(1, some.map(Optional::of)));
    }

    private static <T> void set(Optional<T> value, Consumer<? super T> to) {
        value.ifPresent(to);
    }

    /** Generates days of three years, many of them ends of months. */
    public static Arbitrary<LocalDate> days() {
        return Arbitraries.frequencyOf(
                        Tuple.of(2, Arbitraries.integers().between(0, 36).map(FIRST::plusMonths)),
                        Tuple.of(3, Arbitraries.integers().between(0, 1100).map(days -> FIRST.plusDays(days))))
                .withoutEdgeCases();
    }

    /** Generates steps about two people in the order of time, decrees among them; many do not fit. */
    public static Arbitrary<List<CredentialStep>> steps() {
        Arbitrary<Integer> kinds = Arbitraries.frequency(
                Tuple.of(6, 0), Tuple.of(4, 1), Tuple.of(2, 2), Tuple.of(1, 3), Tuple.of(2, 4), Tuple.of(1, 5));
        return Combinators.combine(
                        kinds,
                        Arbitraries.of("ann", "ann", "ann", "ben").map(PersonId::of),
                        days(),
                        Arbitraries.integers().between(0, 24))
                .as(Tuple::of)
                .list()
                .ofMaxSize(24)
                .withoutEdgeCases()
                .map(all -> {
                    List<CredentialStep> steps = new ArrayList<>();
                    all.stream()
                            .sorted((one, other) -> one.get3().compareTo(other.get3()))
                            .forEach(one ->
                                    steps.add(step(one.get1(), steps.size(), one.get2(), one.get3(), one.get4())));
                    return steps;
                });
    }

    private static CredentialStep step(int kind, int number, PersonId person, LocalDate day, int other) {
        StepId id = StepId.of("k" + number);
        SortedSet<TrainingSessionId> none = ImmutableSortedSet.of();
        return switch (kind) {
            case 0 -> new CredentialStep.Grant(id, day, person, KIND, Optional.of(BOSS), none, Optional.empty());
            case 1 -> new CredentialStep.Prolong(id, day, person, KIND, Optional.of(BOSS), none, Optional.empty());
            case 2 -> new CredentialStep.Reactivate(id, day, person, KIND, Optional.of(BOSS), none);
            case 3 -> new CredentialStep.Revoke(id, day, person, KIND, BOSS, "was lent to somebody");
            case 4 ->
                new CredentialStep.Decree(
                        id,
                        day,
                        KIND,
                        DateRange.of(day.minusDays(5L * other), day.plusDays(120)),
                        day.plusDays(120L + 10 * other),
                        "notice " + other,
                        OrganizationId.of("o1"));
            default ->
                new CredentialStep.Withdraw(
                        id, day, StepId.of("k" + other), OrganizationId.of("o1"), "no longer needed");
        };
    }

    /** Generates what one person took part in: sessions about the topic and staged ones, some of them failed. */
    public static Arbitrary<TrainingLog> trainings() {
        return Combinators.combine(days(), Arbitraries.of(true, false), Arbitraries.of(true, true, true, false))
                .as(Tuple::of)
                .list()
                .ofMaxSize(12)
                .withoutEdgeCases()
                .map(all -> {
                    List<TrainingSession> sessions = new ArrayList<>();
                    List<TrainingAttendance> attendances = new ArrayList<>();
                    for (Tuple.Tuple3<LocalDate, Boolean, Boolean> one : all) {
                        TrainingSessionId id = TrainingSessionId.of("t" + sessions.size());
                        sessions.add(TrainingSession.builder()
                                .id(id)
                                .title("training")
                                .topic(one.get2() ? TOPIC : "manners")
                                .kind(one.get2() ? TrainingKind.INITIAL : TrainingKind.STAGED)
                                .organizer(OrganizationId.of("o1"))
                                .time(TimeSpan.of(
                                        one.get1().atTime(9, 0), one.get1().atTime(17, 0), ServiceFacts.SHANGHAI))
                                .build());
                        attendances.add(TrainingAttendance.builder()
                                .session(id)
                                .person(PersonId.of("ann"))
                                .passed(one.get3())
                                .build());
                    }
                    return TrainingLog.of(List.of(), sessions, attendances).log();
                });
    }
}
