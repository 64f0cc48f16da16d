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
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.time.DateRange;

/**
 * Makes the statement of one account from its entries.
 *
 * <p>Expiries are not read from the journal but worked out from what is left of each lot after its last day, so that a
 * statement does not tell whether, and when, a sweep ran.
 */
final class StatementWriter {

    /** Stands in front of all postings: what lapses, lapses before anything else happens on the day. */
    private static final int EXPIRY = -1;

    private static final Comparator<Event> ORDER = Comparator.comparingLong(Event::day)
            .thenComparingInt(Event::posting)
            .thenComparing(Event::counterpart);

    private final Books books;
    private final Journal journal;
    private final AccountId id;
    private final long knownOn;

    StatementWriter(Books books, AccountId id, long knownOn) {
        this.books = books;
        this.journal = books.journal;
        this.id = id;
        this.knownOn = knownOn;
    }

    Statement write(DateRange period) {
        long first = period.start().toEpochDay();
        long last = Math.min(period.lastDay().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE), knownOn);
        // A period that starts after what is known has no lines, and opens and closes with what is known.
        long before = Math.min(first - 1, knownOn);
        List<Event> events = new ArrayList<>(commands());
        events.addAll(expiries(events));
        events.sort(ORDER);
        long balance = new Questions(books).balance(id, before, knownOn);
        Statement.Builder statement = Statement.builder()
                .account(id)
                .period(period)
                .knownOn(LocalDate.ofEpochDay(knownOn))
                .opening(amount(balance));
        for (Event event : events) {
            if (event.day >= first && event.day <= last) {
                balance += event.sum();
                statement.addLine(line(event, balance));
            }
        }
        return statement
                .closing(amount(balance))
                .addAllLots(lots(events, Math.max(before, last)))
                .build();
    }

    /** Returns the account's share of each command that is known, in the order of the journal. */
    private List<Event> commands() {
        Account account = books.find(id);
        List<Event> lastFirst = new ArrayList<>();
        int entry = account == null ? Account.NONE : account.lastEntry;
        Event event = null;
        for (; entry != Account.NONE; entry = journal.previous(entry)) {
            int posting = journal.owner(entry);
            if (Questions.isKnown(journal, entry, knownOn)) {
                if (event == null || event.posting != posting) {
                    event = new Event(journal.day(posting), posting, counterpart(posting));
                    lastFirst.add(event);
                }
                event.slices.add(0, new Slice(journal.part(entry), journal.amount(entry)));
            }
        }
        Collections.reverse(lastFirst);
        return lastFirst;
    }

    /** Returns what lapsed by the day up to which things are known, an event for each last day. */
    private List<Event> expiries(List<Event> commands) {
        boolean all = id.equals(AccountId.EXPIRED);
        Map<String, Event> events = new TreeMap<>();
        Map<Part, Long> left = all ? leftInAllAccounts() : left(commands, Long.MAX_VALUE);
        left.entrySet().stream()
                .filter(lot -> lot.getKey().isOver(knownOn) && lot.getValue() != 0)
                .sorted(Map.Entry.comparingByKey(Part.SPENDING_ORDER))
                .forEach(lot -> {
                    Part part = lot.getKey();
                    AccountId counterpart = all ? part.holder.id : AccountId.EXPIRED;
                    events.computeIfAbsent(
                                    part.root.lastDay + "/" + counterpart,
                                    key -> new Event(part.root.lastDay + 1, EXPIRY, counterpart))
                            .slices
                            .add(all ? new Slice(null, lot.getValue()) : new Slice(part, -lot.getValue()));
                });
        return new ArrayList<>(events.values());
    }

    private Map<Part, Long> leftInAllAccounts() {
        Map<Part, Long> left = new LinkedHashMap<>();
        for (int entry = 0; entry < journal.entries(); entry++) {
            Part part = journal.part(entry);
            if (part != null && Questions.isKnown(journal, entry, knownOn)) {
                left.merge(part, journal.amount(entry), Long::sum);
            }
        }
        return left;
    }

    /** Returns what events through a day leave in each lot. */
    private static Map<Part, Long> left(List<Event> events, long day) {
        Map<Part, Long> left = new LinkedHashMap<>();
        for (Event event : events) {
            for (Slice slice : event.slices) {
                if (slice.part != null && event.day <= day) {
                    left.merge(slice.part, slice.amount, Long::sum);
                }
            }
        }
        return left;
    }

    private List<Holding.Lot> lots(List<Event> events, long day) {
        List<Holding.Lot> lots = new ArrayList<>();
        left(events, day).entrySet().stream()
                .filter(lot -> !lot.getKey().isOver(day) && lot.getValue() != 0)
                .sorted(Map.Entry.comparingByKey(Part.SPENDING_ORDER))
                .forEach(lot -> lots.add(Questions.lot(lot.getKey(), amount(lot.getValue()))));
        return lots;
    }

    private Statement.Line line(Event event, long balance) {
        LedgerCommand command = event.posting == EXPIRY ? null : journal.command(event.posting);
        long recorded = event.posting == EXPIRY ? event.day : journal.recorded(event.posting);
        Set<LedgerCommand.Source> sources = command == null ? ImmutableSet.of() : command.sources();
        Map<CommandId, Amount> lots = new LinkedHashMap<>();
        for (Slice slice : event.slices) {
            if (slice.part != null) {
                lots.put(slice.part.root.id, amount(slice.amount));
            }
        }
        return Statement.Line.builder()
                .day(LocalDate.ofEpochDay(event.day))
                .recorded(LocalDate.ofEpochDay(recorded))
                .kind(Journal.kind(command))
                .command(Optional.ofNullable(command).map(LedgerCommand::id))
                .counterpart(event.counterpart)
                .amount(amount(event.sum()))
                .putAllLots(lots)
                .balance(amount(balance))
                .addAllSources(sources)
                .build();
    }

    private AccountId counterpart(int posting) {
        for (int entry = journal.firstEntry(posting); entry < journal.endOfEntries(posting); entry++) {
            if (!journal.account(entry).id.equals(id)) {
                return journal.account(entry).id;
            }
        }
        throw new IllegalStateException("a posting has two sides");
    }

    private Amount amount(long parts) {
        return Amount.ofParts(books.unit, parts);
    }

    /** What came to one lot of the account, or left it; no lot in an account of the ledger itself. */
    private record Slice(@Nullable Part part, long amount) {}

    /** One line to be: what happened to the account at once. */
    private record Event(long day, int posting, AccountId counterpart, List<Slice> slices) {

        Event(long day, int posting, AccountId counterpart) {
            this(day, posting, counterpart, new ArrayList<>());
        }

        long sum() {
            return slices.stream().mapToLong(Slice::amount).sum();
        }
    }
}
