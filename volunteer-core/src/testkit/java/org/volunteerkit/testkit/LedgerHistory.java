package org.volunteerkit.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.volunteerkit.ledger.Ledger;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.outcome.Outcome;
import org.volunteerkit.ledger.store.Entry;
import org.volunteerkit.ledger.store.StoredLedger;
import org.volunteerkit.value.Unit;

/**
 * Who asked what of stored ledgers, and what was answered: to be compared with the one order that the journal keeps.
 *
 * <p>To be called, not extended. Safe for many threads while it is recorded.
 */
public final class LedgerHistory {

    private final AtomicLong time = new AtomicLong();
    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();

    /** Creates a history of nothing. */
    public LedgerHistory() {}

    private record Call(long asked, long answered, LedgerCommand command, LocalDate today, Outcome outcome) {

        /** Returns the place of the entry that was stored; 0 if none was. */
        long number() {
            return outcome instanceof Outcome.Posted posted ? posted.number() : 0;
        }
    }

    /** Posts a command and notes what was answered. */
    public Outcome post(StoredLedger ledger, LedgerCommand command, LocalDate today) {
        long asked = time.incrementAndGet();
        Outcome outcome = ledger.post(command, today);
        calls.add(new Call(asked, time.incrementAndGet(), command, today, outcome));
        return outcome;
    }

    /**
     * Checks that one order of all calls explains every answer: that of the journal. What was answered before something else was
     * asked is before it in that order, and each entry was answered once.
     *
     * @param unit the unit of the ledger
     * @param entries all that the journal holds in the end
     * @throws AssertionError if there is no such order
     */
    public void check(Unit unit, List<Entry> entries) {
        Map<Call, BitSet> explained = explained(unit, entries);
        List<Call> inTime = new ArrayList<>(calls);
        inTime.sort(Comparator.comparingLong(Call::answered));
        Map<Call, Long> places = new HashMap<>();
        Set<Long> numbers = new HashSet<>();
        for (Call call : inTime) {
            long first = inTime.stream()
                    .filter(other -> other.answered() < call.asked())
                    .mapToLong(places::get)
                    .max()
                    .orElse(0);
            long place = call.number();
            if (place > 0) {
                Checks.that(numbers.add(place), "an entry was answered twice", call);
                Checks.that(place > first, "an answer was before one that was given earlier", call);
                Checks.that(
                        place <= entries.size()
                                && entries.get((int) place - 1).command().equals(call.command()),
                        "what was answered is not in the journal",
                        call);
                Checks.that(explained.get(call).get((int) place - 1), "the order does not explain an answer", call);
            } else {
                place = explained.get(call).nextSetBit((int) first);
                Checks.that(place >= 0, "no order explains an answer", call);
            }
            places.put(call, place);
        }
        for (Call call : inTime) {
            // Nothing may have been known before it was asked for.
            long last = inTime.stream()
                    .filter(other -> other.asked() > call.answered() && other.number() > 0)
                    .mapToLong(other -> other.number() - 1)
                    .min()
                    .orElse(Long.MAX_VALUE);
            Checks.that(places.get(call) <= last, "an answer knew of what was asked later", call);
        }
        Checks.that(numbers.size() == entries.size(), "the journal holds what was never answered", numbers.size());
    }

    /** Returns after how many entries of the journal each answer would have been the right one. */
    private Map<Call, BitSet> explained(Unit unit, List<Entry> entries) {
        Map<Call, BitSet> explained = new HashMap<>();
        calls.forEach(call -> explained.put(call, new BitSet()));
        Ledger ledger = Ledger.of(unit);
        for (int stored = 0; stored <= entries.size(); stored++) {
            for (Call call : calls) {
                if (ledger.preview(call.command(), call.today()).equals(call.outcome())) {
                    explained.get(call).set(stored);
                }
            }
            if (stored < entries.size()) {
                ledger.post(entries.get(stored).command(), entries.get(stored).recorded());
            }
        }
        return explained;
    }
}
