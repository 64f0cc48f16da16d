package org.volunteerkit.ledger.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.value.Unit;

/** Tells small worlds what to do, one after another, until the ledger and the naive one differ. */
final class Simulator {

    private final long seed;
    private final Reach reach = new Reach();
    private long commands;

    Simulator(long seed) {
        this.seed = seed;
    }

    /** A world in which something is wrong. */
    record Failure(long seed, long world, long commands, Unit unit, String what, List<Step> steps) {

        /** Returns everything needed to see it again. */
        String text() {
            return "seed " + seed + ", world " + world + ": " + what + "\ncheck(Unit."
                    + (unit == Unit.HOUR ? "HOUR" : "POINT") + ", \"\"\"\n" + Step.text(steps) + "\"\"\");\n";
        }
    }

    Reach reach() {
        return reach;
    }

    long commands() {
        return commands;
    }

    /** Goes through worlds from a number on until so many commands were offered, something is wrong, or it shall stop. */
    Optional<Failure> run(long firstWorld, long least, BooleanSupplier stop) {
        for (long world = firstWorld; commands < least && !stop.getAsBoolean(); world++) {
            Optional<Failure> failure = world(world);
            if (failure.isPresent()) {
                return failure;
            }
        }
        return Optional.empty();
    }

    static Unit unit(long world) {
        return world % 3 == 0 ? Unit.POINT : Unit.HOUR;
    }

    /** Goes through one world; the same seed and number give the same one. */
    Optional<Failure> world(long world) {
        Unit unit = unit(world);
        List<Step> steps = new ArrayList<>();
        return wrong(() -> tell(world, unit, steps))
                .map(what -> new Failure(seed, world, commands, unit, what, List.copyOf(steps)));
    }

    private void tell(long world, Unit unit, List<Step> steps) {
        boolean thorough = world % 16 == 0;
        Course course = new Course(unit, thorough);
        Dice dice = new Dice(seed, world, course.naive);
        int length = 20 + dice.upTo(dice.upTo(4) == 0 ? 180 : 60);
        LocalDate today = LocalDate.MIN;
        for (int i = 0; i < length; i++) {
            Step step = dice.next();
            steps.add(step);
            commands += step.command().isPresent() ? 1 : 0;
            Optional<Answer> answer = thorough ? Aside.take(course, step, false) : course.take(step);
            answer.ifPresent(given -> {
                LedgerCommand command = step.command().orElseThrow();
                reach.add(command, given);
                if (given.fate() == Answer.Fate.REFUSED) {
                    dice.refused(command);
                }
            });
            today = step.today().isAfter(today) ? step.today() : today;
        }
        if (world % 4 == 0) {
            Aside.end(course, steps, today, world / 4);
        }
    }

    /** Takes steps in a fresh world, with every question that is asked anywhere. */
    static Optional<String> replay(Unit unit, List<Step> steps) {
        return replay(unit, steps, true).or(() -> replay(unit, steps, false));
    }

    private static Optional<String> replay(Unit unit, List<Step> steps, boolean all) {
        return wrong(() -> {
            Course course = new Course(unit, true);
            LocalDate today = LocalDate.MIN;
            for (Step step : steps) {
                Aside.take(course, step, all);
                today = step.today().isAfter(today) ? step.today() : today;
            }
            for (int way = 0; way < Aside.WAYS && !steps.isEmpty(); way++) {
                Aside.end(course, steps, today, way);
            }
        });
    }

    /** Leaves out steps while something is still wrong. */
    static Failure shrink(Failure failure) {
        List<Step> steps = failure.steps();
        String what = failure.what();
        if (replay(failure.unit(), steps).isEmpty()) {
            return failure;
        }
        for (int size = Math.max(1, steps.size() / 2); size >= 1; ) {
            boolean smaller = false;
            for (int from = steps.size() - size; from >= 0; from--) {
                List<Step> fewer = new ArrayList<>(steps);
                fewer.subList(from, Math.min(fewer.size(), from + size)).clear();
                Optional<String> still = replay(failure.unit(), fewer);
                if (still.isPresent()) {
                    steps = fewer;
                    what = still.get();
                    smaller = true;
                    from = Math.min(from, steps.size() - size + 1);
                }
            }
            size = smaller && size > 1
                    ? Math.min(size, Math.max(1, steps.size() / 2))
                    : size == 1 && smaller ? 1 : size / 2;
        }
        return new Failure(failure.seed(), failure.world(), failure.commands(), failure.unit(), what, steps);
    }

    /** Returns what went wrong in some work, whatever it threw. */
    static Optional<String> wrong(Runnable work) {
        FutureTask<Boolean> task = new FutureTask<>(work, true);
        task.run();
        try {
            task.get();
            return Optional.empty();
        } catch (ExecutionException thrown) {
            Throwable cause = thrown.getCause();
            return Optional.of(
                    cause instanceof Difference
                            ? String.valueOf(cause.getMessage())
                            : cause + " at "
                                    + List.of(cause.getStackTrace())
                                            .subList(0, Math.min(4, cause.getStackTrace().length)));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        }
    }
}
