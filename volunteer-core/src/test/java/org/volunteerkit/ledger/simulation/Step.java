package org.volunteerkit.ledger.simulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.volunteerkit.json.Json;
import org.volunteerkit.ledger.command.LedgerCommand;

/**
 * What is done to a world: a command is offered on a day, or the day is swept.
 *
 * @param today the day
 * @param command the command; empty for a sweep
 */
record Step(LocalDate today, Optional<LedgerCommand> command) {

    private static final String SWEEP = "sweep";

    /** Returns the steps that a text holds, one a line; blank lines do not matter. */
    static List<Step> parse(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(Step::line)
                .toList();
    }

    private static Step line(String line) {
        String what = line.substring(11);
        return new Step(
                LocalDate.parse(line.substring(0, 10)),
                what.equals(SWEEP)
                        ? Optional.empty()
                        : Optional.of(
                                Json.read(LedgerCommand.class, "step", what).orThrow()));
    }

    /** Returns the text that {@link #parse} reads. */
    static String text(List<Step> steps) {
        return steps.stream()
                .map(step -> step.today() + " "
                        + step.command()
                                .map(command -> Json.form(LedgerCommand.class).write(command))
                                .orElse(SWEEP))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
