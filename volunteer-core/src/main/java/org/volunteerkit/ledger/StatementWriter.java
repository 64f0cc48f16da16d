package org.volunteerkit.ledger;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.statement.Posting;
import org.volunteerkit.ledger.statement.Statement;
import org.volunteerkit.time.DateRange;

/** Makes the statement of one account from its entries, a line for each row of the journal that changed it. */
final class StatementWriter {

    /** What lapses, lapses before anything else happens on the day; when it was written, and after whom, tells nothing. */
    private static final Comparator<Line> ORDER = Comparator.comparingLong((Line line) -> line.day)
            .thenComparing(line -> line.cause != Journal.LAPSED)
            .thenComparing(line -> line.cause == Journal.LAPSED ? line.counterpart : "")
            .thenComparingInt(line -> line.cause == Journal.LAPSED ? 0 : line.row);

    private final Questions questions;
    private final Journal journal;
    private final Books books;
    private final AccountId id;
    private final long knownOn;

    StatementWriter(Books books, Questions questions, AccountId id, long knownOn) {
        this.books = books;
        this.questions = questions;
        this.journal = books.journal;
        this.id = id;
        this.knownOn = knownOn;
    }

    Statement write(DateRange period) {
        return questions.asOf(id, knownOn, () -> written(period));
    }

    private Statement written(DateRange period) {
        long first = period.start().toEpochDay();
        long last = Math.min(period.lastDay().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE), knownOn);
        // A period that starts after what is known has no lines, and opens and closes with what is known.
        long before = Math.min(first - 1, knownOn);
        List<Line> lines = lines();
        long balance = lines.stream()
                .filter(line -> line.day <= before)
                .mapToLong(Line::sum)
                .sum();
        Statement.Builder statement = Statement.builder()
                .account(id)
                .period(period)
                .knownOn(LocalDate.ofEpochDay(knownOn))
                .opening(amount(balance));
        for (Line line : lines) {
            if (line.day >= first && line.day <= last) {
                balance += line.sum();
                statement.addLine(told(line, balance));
            }
        }
        long end = Math.max(before, last);
        addLots(statement, lines.stream().filter(line -> line.day <= end).toList());
        return statement.closing(amount(balance)).build();
    }

    /** Returns what is known to have happened to the account, in the order in which it is told. */
    private List<Line> lines() {
        Account account = books.find(id);
        List<Line> lines = new ArrayList<>();
        Line line = null;
        int entry = account == null ? Account.NONE : account.lastEntry;
        for (; entry != Account.NONE; entry = journal.previous(entry)) {
            int row = journal.owner(entry);
            if (journal.recorded(row) <= knownOn) {
                if (line == null || line.row != row) {
                    line = new Line(row, journal.day(row), journal.cause(row), counterpart(row));
                    lines.add(line);
                }
                line.entries.add(0, entry);
            }
        }
        Collections.reverse(lines);
        lines.sort(ORDER);
        return lines;
    }

    private Statement.Line told(Line line, long balance) {
        LedgerCommand command = journal.command(line.row);
        Map<CommandId, Amount> lots = new LinkedHashMap<>();
        long debt = 0;
        for (int entry : line.entries) {
            Slot slot = journal.slot(entry);
            if (slot instanceof Part part) {
                lots.merge(part.root.id, amount(journal.amount(entry)), Amount::plus);
            } else if (slot != null) {
                debt -= journal.amount(entry);
            }
        }
        lots.values().removeIf(Amount::isZero);
        return Statement.Line.builder()
                .day(LocalDate.ofEpochDay(line.day))
                .recorded(LocalDate.ofEpochDay(journal.recorded(line.row)))
                .kind(kind(line.cause, command))
                .command(Optional.ofNullable(command).map(LedgerCommand::id))
                .counterpart(Optional.of(line.counterpart)
                        .filter(other -> !other.isEmpty())
                        .map(AccountId::of))
                .amount(amount(line.sum()))
                .putAllLots(lots)
                .debt(amount(debt))
                .balance(amount(balance))
                .addAllSources(command == null ? ImmutableSet.of() : command.sources())
                .build();
    }

    private static Posting.Kind kind(byte cause, @Nullable LedgerCommand command) {
        if (command != null) {
            return Posting.Kind.of(command);
        }
        return cause == Journal.REPAID ? Posting.Kind.REPAY : Posting.Kind.EXPIRE;
    }

    private void addLots(Statement.Builder statement, List<Line> lines) {
        Map<Root, Long> left = new LinkedHashMap<>();
        long debt = 0;
        for (Line line : lines) {
            for (int entry : line.entries) {
                Slot slot = journal.slot(entry);
                if (slot instanceof Part part) {
                    left.merge(part.root, journal.amount(entry), Long::sum);
                } else if (slot != null) {
                    debt -= journal.amount(entry);
                }
            }
        }
        left.entrySet().stream()
                .filter(lot -> lot.getValue() != 0)
                .sorted(Comparator.comparing(lot -> lot.getKey().home, Part.SPENDING_ORDER))
                .forEach(lot -> statement.addLot(questions.lot(lot.getKey(), id, lot.getValue())));
        statement.debt(amount(debt));
    }

    private String counterpart(int row) {
        for (int entry = journal.firstEntry(row); entry < journal.endOfEntries(row); entry++) {
            if (!journal.account(entry).id.equals(id)) {
                return journal.account(entry).id.value();
            }
        }
        return "";
    }

    private Amount amount(long parts) {
        return questions.amount(parts);
    }

    /** One line to be: what a row of the journal did to the account. */
    private final class Line {

        private final int row;
        private final long day;
        private final byte cause;

        /** The other account, or nothing if there is none. */
        private final String counterpart;

        private final List<Integer> entries = new ArrayList<>();

        Line(int row, long day, byte cause, String counterpart) {
            this.row = row;
            this.day = day;
            this.cause = cause;
            this.counterpart = counterpart;
        }

        long sum() {
            return entries.stream().mapToLong(journal::amount).sum();
        }
    }
}
