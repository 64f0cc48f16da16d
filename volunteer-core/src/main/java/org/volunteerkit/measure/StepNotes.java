package org.volunteerkit.measure;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.volunteerkit.measure.rule.Schedule;
import org.volunteerkit.measure.step.Cap;
import org.volunteerkit.measure.step.Enough;
import org.volunteerkit.measure.step.Fold;
import org.volunteerkit.measure.step.Quantize;
import org.volunteerkit.measure.step.Rank;
import org.volunteerkit.measure.step.Step;
import org.volunteerkit.measure.step.Take;
import org.volunteerkit.measure.step.Weigh;
import org.volunteerkit.measure.step.Worth;
import org.volunteerkit.problem.OutOfRangeException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Ratio;

/**
 * What the author of a step may not have meant although it can be computed: schedules that fall, maxima that are never passed,
 * pieces and tests that nothing reaches, factors that change nothing. Between which numbers a quantity lies is told by the plan
 * alone, so what is told is certain, and much is not told.
 */
final class StepNotes implements Step.Cases<Optional<Void>> {

    private final Node source;
    private final String path;
    private final Consumer<Problem> notes;

    private StepNotes(Node source, String path, Consumer<Problem> notes) {
        this.source = source;
        this.path = path;
        this.notes = notes;
    }

    /** Notes what may not be meant of a step behind a node. */
    static void of(Step step, Node source, String path, Consumer<Problem> notes) {
        try {
            step.match(new StepNotes(source, path, notes));
        } catch (OutOfRangeException tooLarge) {
            // Nothing can be told of numbers that nobody can count to.
        }
    }

    @Override
    public Optional<Void> take(Take step) {
        return Optional.empty();
    }

    @Override
    public Optional<Void> weigh(Weigh step) {
        boolean neutral = step.compose() == Weigh.Compose.PRODUCT || step.compose() == Weigh.Compose.SUM_OF_EXTRAS;
        for (int i = 0; i < step.factors().size(); i++) {
            if (neutral && step.factors().get(i).times().equals(Ratio.ONE)) {
                note("measure.note-factor-one", ".weigh.factors[" + i + "].times");
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<Void> quantize(Quantize step) {
        Ratio grain = source.grain();
        if (grain != null && grain.dividedBy(step.step().number()).isWhole()) {
            note("measure.note-quantize", ".quantize.step");
        }
        return Optional.empty();
    }

    @Override
    public Optional<Void> worth(Worth step) {
        Range in =
                step.over() == Worth.Over.ACT ? source.reach() : source.reach().isNatural() ? Range.NATURAL : Range.ANY;
        step.schedule().ifPresent(schedule -> schedule(schedule, in, ".worth.schedule"));
        for (int i = 0; i < step.bands().size(); i++) {
            schedule(step.bands().get(i).schedule(), in, ".worth.bands[" + i + "].schedule");
        }
        return Optional.empty();
    }

    private void schedule(Schedule schedule, Range in, String place) {
        List<Schedule.Piece> pieces = schedule.pieces();
        for (int i = 0; i < pieces.size(); i++) {
            if (Reach.piece(pieces, i, in).isEmpty()) {
                note("measure.note-piece", place + "[" + i + "].from");
            }
            if (falls(pieces, i)) {
                note("measure.note-falls", place + "[" + i + "]");
            }
        }
    }

    /** Whether more gives less inside a piece, or where it begins. */
    private static boolean falls(List<Schedule.Piece> pieces, int index) {
        Schedule.Piece piece = pieces.get(index);
        if (piece.per().map(per -> per.number().isNegative()).orElse(false)) {
            return true;
        }
        if (index == 0) {
            return false;
        }
        Ratio before = atTheEnd(pieces.get(index - 1), piece);
        return before.compareTo(limited(piece, base(piece))) > 0;
    }

    /** What a piece gives just before the next one begins. */
    private static Ratio atTheEnd(Schedule.Piece piece, Schedule.Piece next) {
        Ratio above = next.from().number().minus(piece.from().number());
        Ratio parts = above;
        if (piece.each().isPresent()) {
            Ratio each = above.dividedBy(piece.each().get().number());
            // The next full part is reached only where the next piece has begun.
            parts = Ratio.of(
                    each.isWhole() && !next.exclusive() && each.isPositive() ? each.floor() - 1 : each.floor());
        }
        Ratio per = piece.per().map(Quantity::number).orElse(Ratio.ZERO);
        return limited(piece, base(piece).plus(per.times(parts)));
    }

    private static Ratio base(Schedule.Piece piece) {
        return piece.base().map(Quantity::number).orElse(Ratio.ZERO);
    }

    private static Ratio limited(Schedule.Piece piece, Ratio given) {
        Ratio max = piece.max().map(Quantity::number).orElse(given);
        return given.compareTo(max) > 0 ? max : given;
    }

    @Override
    public Optional<Void> cap(Cap step) {
        if (step.max().map(Quantity::isZero).orElse(false)) {
            note("measure.note-cap-zero", ".cap.max");
        }
        Running.Scope scope = StepPlanner.scope(step.per(), step.in());
        Ratio below = Caps.most(source, new Caps.Group(scope.per(), scope.in()));
        if (step.max().isPresent()
                && below != null
                && below.compareTo(step.max().get().number()) <= 0) {
            note("measure.note-cap-void", ".cap.max");
        }
        return Optional.empty();
    }

    @Override
    public Optional<Void> fold(Fold step) {
        return Optional.empty();
    }

    @Override
    public Optional<Void> rank(Rank step) {
        return Optional.empty();
    }

    @Override
    public Optional<Void> enough(Enough step) {
        if (!source.reach().mayKeep(step)) {
            note("measure.note-unreached", ".test");
        } else if (source.reach().mustKeep(step)) {
            note("measure.note-always", ".test");
        }
        return Optional.empty();
    }

    /** Notes limits that a value can never keep to. */
    static void unreached(Requiring requiring, String path, Consumer<Problem> notes) {
        Leaves.of(requiring.requirement()).forEach(limits -> {
            Node value = requiring.values().get(limits.of());
            if (value != null && !value.reach().mayKeep(limits)) {
                notes.accept(Problem.of("measure.note-unreached").field(path));
            }
        });
    }

    private void note(String code, String place) {
        notes.accept(Problem.of(code).field(path + place));
    }
}
