package org.volunteerkit.testkit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import org.volunteerkit.history.StepId;
import org.volunteerkit.roster.body.OrganizationId;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.service.EvidenceGrade;
import org.volunteerkit.service.ServiceRecord;
import org.volunteerkit.service.ServiceRecordId;
import org.volunteerkit.service.TimeKind;
import org.volunteerkit.service.review.ReviewDemand;
import org.volunteerkit.service.review.ReviewRules;
import org.volunteerkit.service.review.ReviewStep;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.TimeSpan;
import org.volunteerkit.value.Clause;
import org.volunteerkit.value.Hours;

/**
 * Generators of what people do to recorded hours: two volunteers and two coordinators, one of whom is also a volunteer; a dozen
 * records whose times meet; steps most of which fit, and some that do not.
 *
 * <p>To be called, not extended.
 */
public final class Reviews {

    /** A volunteer. */
    public static final PersonId ANN = PersonId.of("ann");

    /** A volunteer who also approves. */
    public static final PersonId BEN = PersonId.of("ben");

    /** Somebody who approves, and has no hours. */
    public static final PersonId CLEO = PersonId.of("cleo");

    /** The first day on which anything is done; all service is over by then. */
    public static final LocalDate START = LocalDate.of(2024, 5, 1);

    /** The ends of periods, so that hours fall into each; the first period has no hours before it but from 1986. */
    private static final List<LocalDate> BOUNDS = List.of(
            LocalDate.of(1991, 1, 1),
            LocalDate.of(1991, 9, 15),
            LocalDate.of(2023, 3, 5),
            LocalDate.of(2024, 1, 1),
            LocalDate.of(2024, 3, 31),
            LocalDate.of(2024, 5, 1));

    private Reviews() {}

    /** Returns rules with levels: above 8 hours a day the second level, above 12 the third; declared hours need two people. */
    public static ReviewRules levels() {
        return ReviewRules.builder()
                .id("levels")
                .validity(DateRange.from(LocalDate.of(1986, 1, 1)))
                .clause(Clause.of("made up for tests"))
                .addCounting(TimeKind.SERVICE)
                .addDemands(
                        ReviewDemand.builder().dayAbove(Hours.of(8)).level(2).build(),
                        ReviewDemand.builder().dayAbove(Hours.of(12)).level(3).build(),
                        ReviewDemand.builder()
                                .addGrades(EvidenceGrade.DECLARED)
                                .approvals(2)
                                .build())
                .build();
    }

    /** Generates courses of 30 to 90 steps in the order in which they are done, from {@link #START} on. */
    public static Arbitrary<List<ReviewStep>> courses() {
        return courses(moves());
    }

    /** Generates courses in which no period is closed. */
    public static Arbitrary<List<ReviewStep>> coursesWithoutCloses() {
        return courses(moves().filter(move -> move.kind() != Kind.CLOSE));
    }

    private static Arbitrary<List<ReviewStep>> courses(Arbitrary<Move> moves) {
        return moves.list()
                .ofMinSize(30)
                .ofMaxSize(90)
                .withSizeDistribution(RandomDistribution.uniform())
                .withoutEdgeCases()
                .map(all -> new Course().of(all));
    }

    private enum Kind {
        SUBMIT,
        APPROVE,
        REJECT,
        CORRECT,
        VOID,
        DISPUTE,
        SETTLE,
        CLOSE
    }

    private record Move(Kind kind, int target, int who, int number, TimeSpan span, EvidenceGrade grade) {}

    private static Arbitrary<Move> moves() {
        Arbitrary<Kind> kinds = Arbitraries.frequency(
                Tuple.of(6, Kind.SUBMIT),
                Tuple.of(16, Kind.APPROVE),
                Tuple.of(2, Kind.REJECT),
                Tuple.of(4, Kind.CORRECT),
                Tuple.of(2, Kind.VOID),
                Tuple.of(3, Kind.DISPUTE),
                Tuple.of(4, Kind.SETTLE),
                Tuple.of(2, Kind.CLOSE));
        return Combinators.combine(
                        kinds,
                        Arbitraries.integers().between(0, 999),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 9),
                        ServiceFacts.spans(),
                        Arbitraries.frequency(
                                Tuple.of(5, EvidenceGrade.MEASURED),
                                Tuple.of(1, EvidenceGrade.WITNESSED),
                                Tuple.of(2, EvidenceGrade.DECLARED)))
                .as(Move::new)
                .withoutEdgeCases();
    }

    /**
     * Makes steps of moves: a target is one of the records that were named before, and often the one that the step before was about, so
     * that most steps meet something.
     */
    private static final class Course {

        private final List<ReviewStep> steps = new ArrayList<>();
        private final List<ServiceRecord> named = new ArrayList<>();
        private LocalDate day = START;
        private int closes;
        private int target;

        List<ReviewStep> of(List<Move> moves) {
            for (Move move : moves) {
                // Several steps a day; the day after a close begins a new one.
                boolean closed = !steps.isEmpty() && steps.get(steps.size() - 1) instanceof ReviewStep.Close;
                day = day.plusDays(closed || move.number() % 3 == 0 ? 1 : 0);
                steps.add(step(move, StepId.of("s" + steps.size())));
            }
            return List.copyOf(steps);
        }

        private ReviewStep step(Move move, StepId id) {
            if (move.kind() == Kind.CLOSE && closes < BOUNDS.size() - 1) {
                closes++;
                return new ReviewStep.Close(id, day, CLEO, DateRange.of(BOUNDS.get(closes - 1), BOUNDS.get(closes)));
            }
            if (named.isEmpty() || move.kind() == Kind.SUBMIT || move.kind() == Kind.CLOSE) {
                return submit(move, id);
            }
            target = move.target() % 5 < 3 ? target : move.target() % named.size();
            return about(named.get(target), move, id);
        }

        private ReviewStep about(ServiceRecord record, Move move, StepId id) {
            PersonId by = List.of(ANN, BEN, BEN, BEN, CLEO, CLEO, CLEO, CLEO, CLEO, CLEO)
                    .get(move.who());
            return switch (move.kind()) {
                case REJECT -> new ReviewStep.Reject(id, day, by, record.id(), "not seen there");
                case CORRECT ->
                    new ReviewStep.Correct(
                            id, day, by, record.id(), named(record(move, record.person())), "another time");
                case VOID -> new ReviewStep.MakeVoid(id, day, by, record.id(), "was not there");
                case DISPUTE ->
                    new ReviewStep.Dispute(id, day, move.who() == 4 ? by : record.person(), record.id(), "was longer");
                case SETTLE ->
                    new ReviewStep.Settle(
                            id,
                            day,
                            by,
                            record.id(),
                            move.number() < 5 ? ReviewStep.Outcome.STANDS : ReviewStep.Outcome.REVIEWED_AGAIN,
                            "heard both");
                default ->
                    new ReviewStep.Approve(
                            id, day, by, record.id(), Math.min(3, 1 + move.number() % 5), Optional.empty());
            };
        }

        private ReviewStep submit(Move move, StepId id) {
            boolean again = !named.isEmpty() && move.number() == 0;
            ServiceRecord content =
                    again ? named.get(move.target() % named.size()) : named(record(move, move.who() < 8 ? ANN : BEN));
            Optional<Instant> at =
                    move.number() % 2 == 0 ? Optional.of(Instant.parse(day + "T09:00:00Z")) : Optional.empty();
            return new ReviewStep.Submit(id, day, CLEO, content, at);
        }

        private ServiceRecord named(ServiceRecord record) {
            named.add(record);
            target = named.size() - 1;
            return record;
        }

        private ServiceRecord record(Move move, PersonId person) {
            return ServiceRecord.builder()
                    .id(ServiceRecordId.of("r" + named.size()))
                    .person(person)
                    .time(move.span())
                    .kind(move.number() == 1 ? TimeKind.TRAVEL : TimeKind.SERVICE)
                    .grade(move.grade())
                    .source("list")
                    .organization(OrganizationId.of("o1"))
                    .build();
        }
    }
}
