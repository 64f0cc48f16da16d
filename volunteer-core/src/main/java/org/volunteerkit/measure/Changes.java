package org.volunteerkit.measure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.measure.rule.Amounts;
import org.volunteerkit.measure.rule.Schedule;
import org.volunteerkit.measure.step.Cap;
import org.volunteerkit.measure.step.Enough;
import org.volunteerkit.measure.step.Quantize;
import org.volunteerkit.measure.step.Take;
import org.volunteerkit.problem.Message;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Text;
import org.volunteerkit.value.Unit;

/** What each step does to a row, and what it says about it. */
final class Changes {

    private Changes() {}

    static Node.Changing.RowChange taking(Take step, Unit unit) {
        return (row, tracing) -> {
            Optional<Quantity> taken = step.field().isPresent() && row.fact() != null
                    ? row.fact().quantity(step.field().get())
                    : step.flat().or(() -> step.each().map(each -> Quantity.of(1, each)));
            if (taken.isEmpty()) {
                return tracing
                        ? row.with(Quantity.of(0, unit), null)
                                .failed(Message.of("measure.trace-absent").with("field", field(row, step)))
                        : null;
            }
            Message why = step.field().isPresent()
                    ? Message.of("measure.trace-field").with("field", field(row, step))
                    : Message.of("measure.trace-flat");
            return row.with(taken.get(), tracing ? why : null);
        };
    }

    private static Message field(Row row, Take step) {
        return Amounts.inWords(row.title(step.field().orElse("")));
    }

    static Node.Changing.RowChange quantizing(Quantize step) {
        return (row, tracing) -> {
            Quantity grained = Quantity.of(
                    row.quantity()
                            .number()
                            .round(step.step().number(), step.mode().rounding()),
                    row.quantity().unit());
            return row.with(
                    grained,
                    tracing && !grained.equals(row.quantity())
                            ? Message.of("measure.trace-quantize")
                                    .with("step", Amounts.inWords(step.step()))
                                    .with("lost", Amounts.inWords(row.quantity().minus(grained)))
                            : null);
        };
    }

    static Node.Changing.RowChange worth(Schedule schedule) {
        return (row, tracing) -> {
            Quantity worth = schedule.at(row.quantity());
            return row.with(worth, tracing ? worthWords(row.quantity()) : null);
        };
    }

    private static Message worthWords(Quantity of) {
        return Message.of("measure.trace-worth").with("of", Amounts.inWords(of));
    }

    static Node.Running.RunningChange worthOfTotal(Schedule schedule) {
        return new Node.Running.RunningChange() {
            @Override
            public Row apply(Row row, Quantity before, boolean tracing) {
                Quantity after = before.plus(row.quantity());
                Quantity difference = schedule.at(after).minus(schedule.at(before));
                return row.with(
                        difference,
                        tracing
                                ? Message.of("measure.trace-worth-total")
                                        .with("before", Amounts.inWords(before))
                                        .with("after", Amounts.inWords(after))
                                : null);
            }

            @Override
            public Quantity after(Quantity before, Row original, Row changed) {
                return before.plus(original.quantity());
            }
        };
    }

    static Node.Running.RunningChange capping(Cap step, Quantity max) {
        return new Node.Running.RunningChange() {
            @Override
            public Row apply(Row row, Quantity before, boolean tracing) {
                Quantity room = max.minus(before);
                if (!row.quantity().isPositive() || row.quantity().compareTo(room) <= 0) {
                    return row;
                }
                return row.with(
                        room,
                        tracing
                                ? Message.of("measure.trace-cap")
                                        .with("max", Amounts.inWords(max))
                                        .with("per", perWords(step, row))
                                        .with(
                                                "dropped",
                                                Amounts.inWords(row.quantity().minus(room)))
                                : null);
            }

            @Override
            public Quantity after(Quantity before, Row original, Row changed) {
                return changed.quantity().isPositive() ? before.plus(changed.quantity()) : before;
            }
        };
    }

    private static Message perWords(Cap step, Row row) {
        List<Text> keys = step.per().stream().map(row::title).toList();
        return keys.isEmpty()
                ? Message.of("measure.per-all")
                : Message.of("measure.per")
                        .with("zh", keys.stream().map(Text::zh).collect(Collectors.joining("、")))
                        .with("en", keys.stream().map(Text::en).collect(Collectors.joining(" and ")));
    }

    static Node.Changing.RowChange testing(Enough step) {
        return new Node.Changing.RowChange() {
            @Override
            public @Nullable Row apply(Row row, boolean tracing) {
                boolean passed = step.admits(row.quantity());
                if (!tracing) {
                    return passed ? row : null;
                }
                if (passed) {
                    return row.with(
                            row.quantity(), Message.of("measure.trace-passed").with("needed", step.inWords()));
                }
                return row.failed(Message.of("measure.trace-failed")
                        .with("needed", step.inWords())
                        .with("missing", missing(step, row.quantity())));
            }
        };
    }

    private static Message missing(Enough step, Quantity found) {
        Quantity missing = step.missing(found).orElse(null);
        if (missing == null) {
            return Message.of("measure.trace-too-much");
        }
        boolean reaches =
                step.atLeast().map(limit -> found.compareTo(limit) < 0).orElse(false);
        return Message.of(reaches ? "measure.trace-missing" : "measure.trace-missing-more")
                .with("missing", Amounts.inWords(missing));
    }
}
