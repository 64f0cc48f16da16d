package org.volunteerkit.ledger.simulation;

import java.util.Map;
import java.util.TreeMap;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.statement.Posting;

/** How often each kind of command got each kind of answer. */
final class Reach {

    private final TreeMap<String, TreeMap<String, Long>> counts = new TreeMap<>();

    void add(LedgerCommand command, Answer answer) {
        count(Posting.Kind.of(command).name(), answer.kind(), 1);
    }

    private void count(String command, String answer, long times) {
        counts.computeIfAbsent(command, kind -> new TreeMap<>()).merge(answer, times, Long::sum);
    }

    void addAll(Reach other) {
        other.counts.forEach((command, answers) -> answers.forEach((answer, times) -> count(command, answer, times)));
    }

    long get(String command, String answer) {
        return counts.getOrDefault(command, new TreeMap<>()).getOrDefault(answer, 0L);
    }

    /** Returns the table, a line for each pair. */
    String table() {
        StringBuilder table = new StringBuilder("| command | answer | times |\n|---|---|---|\n");
        counts.forEach((command, answers) -> answers.forEach((answer, times) -> table.append("| ")
                .append(command)
                .append(" | ")
                .append(answer)
                .append(" | ")
                .append(times)
                .append(" |\n")));
        return table.toString();
    }

    Map<String, TreeMap<String, Long>> counts() {
        return counts;
    }
}
