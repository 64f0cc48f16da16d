package org.volunteerkit.ledger.command;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import org.immutables.value.Value;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;

/**
 * Several commands, one after another, all or none; JSON name {@code batch}.
 *
 * <p>If one of them is refused, the batch is, and nothing has happened. A command that was posted before, with the same
 * content, does nothing here and does no harm. Batches do not nest.
 *
 * <p>To be called, not extended. Immutable.
 */
@JsonTypeName("batch")
@JsonPropertyOrder({"id", "day", "commands", "sources"})
@Value.Immutable
public abstract non-sealed class Batch implements LedgerCommand {

    Batch() {}

    /** Returns a batch. */
    public static Batch of(CommandId id, LocalDate day, List<? extends LedgerCommand> commands) {
        return builder().id(id).day(day).addAllCommands(commands).build();
    }

    /** Starts a batch; id, day and a command are needed. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract CommandId id();

    @Override
    public abstract LocalDate day();

    /** Returns the commands in their order, each with its own id and day. */
    public abstract List<LedgerCommand> commands();

    @Override
    @Value.NaturalOrder
    public abstract SortedSet<Source> sources();

    @Override
    public final List<AccountId> accounts() {
        return commands().stream()
                .flatMap(command -> command.accounts().stream())
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public final <R> R match(Cases<R> cases) {
        return cases.batch(this);
    }

    @Value.Check
    void check() {
        if (commands().isEmpty()) {
            throw new InvalidValueException(Problem.of("ledger.batch-empty").field("commands"));
        }
        if (commands().stream().anyMatch(Batch.class::isInstance)) {
            throw new InvalidValueException(Problem.of("ledger.batch-nested").field("commands"));
        }
    }

    /** Collects the parts of a batch. */
    public static final class Builder extends ImmutableBatch.Builder {
        Builder() {}
    }
}
