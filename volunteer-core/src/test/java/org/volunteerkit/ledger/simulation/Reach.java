package org.volunteerkit.ledger.simulation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.outcome.Refused.Reason;
import org.volunteerkit.ledger.statement.Posting.Kind;

/** How often each kind of command got each kind of answer, and which pairs there can be. */
final class Reach {

    private static final List<String> ANY = List.of("POSTED", "REPLAYED", Reason.CONFLICTING.name());

    /** Which kinds of command can be refused for which reason; a batch, for each. */
    private static final Map<Reason, Set<Kind>> REFUSALS = refusals();

    private final TreeMap<String, TreeMap<String, Long>> counts = new TreeMap<>();

    private static Map<Reason, Set<Kind>> refusals() {
        Map<Reason, Set<Kind>> refusals = new EnumMap<>(Reason.class);
        Set<Kind> take = EnumSet.of(Kind.PAY, Kind.GIVE, Kind.REDEEM, Kind.HOLD, Kind.BOOK, Kind.ORDER);
        Set<Kind> trade = EnumSet.of(Kind.BOOK, Kind.ORDER);
        Set<Kind> parts = with(take, Kind.EARN, Kind.CAPTURE, Kind.CORRECT, Kind.PUBLISH, Kind.SETTLE);
        // Those that bear an amount.
        refusals.put(Reason.OTHER_UNIT, with(parts, Kind.OPEN, Kind.LIMIT_PARTY));
        // Those that bear an amount or a quantity; a limit may be zero, or what its value allows.
        refusals.put(Reason.NOT_POSITIVE, with(parts, Kind.SUPPLY, Kind.SERVE));
        // All bear a day.
        refusals.put(Reason.DAY_AHEAD, EnumSet.range(Kind.EARN, Kind.SETTLE));
        // Those that name two accounts or more.
        refusals.put(Reason.SAME_ACCOUNT, EnumSet.of(Kind.PAY, Kind.GIVE, Kind.INHERIT, Kind.MERGE));
        // Those that name an account.
        refusals.put(Reason.SYSTEM_ACCOUNT, with(take, Kind.EARN, Kind.OPEN, Kind.CLOSE, Kind.INHERIT, Kind.MERGE));
        // Those that name a command.
        refusals.put(Reason.UNKNOWN, EnumSet.of(Kind.CAPTURE, Kind.RELEASE, Kind.SERVE, Kind.REVERSE, Kind.CORRECT));
        // Those that name an account, or a command that did.
        refusals.put(
                Reason.CLOSED,
                EnumSet.complementOf(
                        EnumSet.of(Kind.PUBLISH, Kind.SUPPLY, Kind.LIMIT_PARTY, Kind.SETTLE, Kind.EXPIRE, Kind.REPAY)));
        refusals.put(Reason.HOLD_ENDED, EnumSet.of(Kind.CAPTURE, Kind.RELEASE, Kind.SERVE));
        refusals.put(Reason.NOT_REVERSIBLE, EnumSet.of(Kind.REVERSE));
        refusals.put(Reason.ALREADY_REVERSED, EnumSet.of(Kind.REVERSE));
        // Those that end an account; what is merged goes over with its holds, balance and debt.
        refusals.put(Reason.HOLDS_OPEN, EnumSet.of(Kind.CLOSE, Kind.INHERIT));
        refusals.put(Reason.NOT_EMPTY, EnumSet.of(Kind.CLOSE, Kind.INHERIT));
        refusals.put(Reason.CAPTURE_EXCEEDS, EnumSet.of(Kind.CAPTURE, Kind.SERVE));
        refusals.put(Reason.CAP_EXCEEDED, EnumSet.of(Kind.GIVE));
        // Those that bring an account something, but for repairs, estates and merges.
        refusals.put(Reason.CEILING_EXCEEDED, EnumSet.of(Kind.EARN, Kind.PAY, Kind.GIVE));
        refusals.put(Reason.NOT_OFFERED, with(trade));
        refusals.put(Reason.OTHER_CHARGE, with(trade));
        refusals.put(Reason.PRICE_CHANGED, with(trade));
        refusals.put(Reason.NOT_ELIGIBLE, with(trade));
        refusals.put(Reason.QUOTA_EXCEEDED, with(trade));
        refusals.put(Reason.OUT_OF_STOCK, with(trade));
        refusals.put(Reason.SETTLES_TOO_MUCH, EnumSet.of(Kind.SETTLE));
        // Those that move positions, but for repairs and settlements.
        refusals.put(Reason.PARTY_LIMIT_PASSED, EnumSet.of(Kind.PAY));
        // Those that take from an account, but for repairs; and a credit line that is shortened.
        refusals.put(Reason.OVERDRAWN, with(take, Kind.OPEN));
        refusals.put(Reason.FLOOR_PASSED, with(take));
        refusals.put(Reason.REVERSAL_SHORT, EnumSet.of(Kind.REVERSE));
        refusals.values().forEach(kinds -> kinds.add(Kind.BATCH));
        return refusals;
    }

    private static Set<Kind> with(Set<Kind> some, Kind... more) {
        Set<Kind> all = EnumSet.copyOf(some);
        all.addAll(List.of(more));
        return all;
    }

    void add(LedgerCommand command, Answer answer) {
        count(Kind.of(command).name(), answer.kind(), 1);
    }

    private void count(String command, String answer, long times) {
        counts.computeIfAbsent(command, kind -> new TreeMap<>()).merge(answer, times, Long::sum);
    }

    void addAll(Reach other) {
        other.counts.forEach((command, answers) -> answers.forEach((answer, times) -> count(command, answer, times)));
    }

    private long get(String command, String answer) {
        return counts.getOrDefault(command, new TreeMap<>()).getOrDefault(answer, 0L);
    }

    /** Returns the pairs that can be and were not met. */
    List<String> missed() {
        List<String> missed = new ArrayList<>();
        for (Kind kind : EnumSet.range(Kind.EARN, Kind.BATCH)) {
            ANY.stream()
                    .filter(answer -> get(kind.name(), answer) == 0)
                    .forEach(answer -> missed.add(kind + " " + answer));
            REFUSALS.forEach((reason, kinds) -> {
                if (kinds.contains(kind) && get(kind.name(), reason.name()) == 0) {
                    missed.add(kind + " " + reason);
                }
            });
        }
        return missed;
    }

    /** Returns the pairs that cannot be and were met. */
    List<String> unexpected() {
        List<String> unexpected = new ArrayList<>();
        counts.forEach((kind, answers) -> answers.keySet().forEach(answer -> {
            if (!ANY.contains(answer) && !REFUSALS.get(Reason.valueOf(answer)).contains(Kind.valueOf(kind))) {
                unexpected.add(kind + " " + answer);
            }
        }));
        return unexpected;
    }

    /** Returns the table: a row for each kind of answer, a column for each kind of command; a dash where none can be. */
    String table() {
        StringBuilder table = new StringBuilder("| |");
        EnumSet.range(Kind.EARN, Kind.BATCH)
                .forEach(kind -> table.append(' ').append(kind).append(" |"));
        table.append("\n|---|")
                .append("---:|".repeat(EnumSet.range(Kind.EARN, Kind.BATCH).size()))
                .append('\n');
        List<String> answers = new ArrayList<>(ANY);
        REFUSALS.keySet().forEach(reason -> answers.add(reason.name()));
        for (String answer : answers) {
            table.append("| ").append(answer).append(" |");
            for (Kind kind : EnumSet.range(Kind.EARN, Kind.BATCH)) {
                boolean can = ANY.contains(answer)
                        || REFUSALS.get(Reason.valueOf(answer)).contains(kind);
                table.append(' ').append(can ? get(kind.name(), answer) : "–").append(" |");
            }
            table.append('\n');
        }
        return table.toString();
    }
}
