package org.volunteerkit.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.ledger.command.AccountCommand.Limit;
import org.volunteerkit.ledger.command.AccountCommand.Party;
import org.volunteerkit.ledger.command.Trade;

/** What stations and organisations owe one another: payments between them, what undid these, and settlements. */
final class Clearing {

    private final Books books;
    private final Map<Integer, Move> payments = new HashMap<>();
    private final Map<Party, Limit> limits = new HashMap<>();

    /** All moves of positions, in the order of the journal. */
    private final List<Move> moves = new ArrayList<>();

    Clearing(Books books) {
        this.books = books;
    }

    /** Why positions moved. */
    enum Cause {
        PAYMENT,
        REVERSAL,
        SETTLEMENT
    }

    /** One party paid so much to another. */
    record Move(int row, Cause cause, Party from, Party to, long amount) {

        /** Returns by how much the position of who is paid rises: not by money, but by hours and points that have to be paid. */
        long received() {
            return cause == Cause.PAYMENT ? amount : -amount;
        }
    }

    List<Move> moves() {
        return Collections.unmodifiableList(moves);
    }

    long position(Party party) {
        return books.positions.getOrDefault(party, 0L);
    }

    @Nullable Limit limit(Party party) {
        return limits.get(party);
    }

    void limit(Trade.LimitParty command) {
        Party party = command.party();
        Limit before = limits.get(party);
        set(party, command.limit().orElse(null));
        books.undo.add(() -> set(party, before));
    }

    private void set(Party party, @Nullable Limit limit) {
        if (limit == null) {
            limits.remove(party);
        } else {
            limits.put(party, limit);
        }
    }

    /** A member of one party paid one of another. */
    void pay(int row, Party from, Party to, long amount) {
        Move payment = new Move(row, Cause.PAYMENT, from, to, amount);
        payments.put(row, payment);
        books.undo.add(() -> payments.remove(row));
        add(payment);
        books.movePosition(from, -amount);
        books.movePosition(to, amount);
    }

    /** A payment was undone; if it was within one party, nothing is to be cleared. */
    void undo(int row, int of) {
        Move payment = payments.get(of);
        if (payment != null) {
            add(new Move(row, Cause.REVERSAL, payment.from, payment.to, payment.amount));
            books.movePosition(payment.from, payment.amount);
            books.movePosition(payment.to, -payment.amount);
        }
    }

    /** Carries out transfers from those below zero to those above. */
    void settle(int row, Trade.Settle command) {
        long most = command.amount().isPresent() ? command.amount().get().parts() : Long.MAX_VALUE;
        for (Move transfer : plan(row, command.parties(), most)) {
            add(transfer);
            books.movePosition(transfer.from, transfer.amount);
            books.movePosition(transfer.to, -transfer.amount);
        }
    }

    private void add(Move move) {
        moves.add(move);
        books.undo.add(() -> moves.remove(moves.size() - 1));
    }

    /** Returns how much can be settled among some parties; among all if none is named. */
    long due(Collection<Party> parties) {
        long below = 0;
        long above = 0;
        for (Map.Entry<Party, Long> each : books.positions.entrySet()) {
            if (parties.isEmpty() || parties.contains(each.getKey())) {
                long position = each.getValue();
                below -= Math.min(position, 0);
                above += Math.max(position, 0);
            }
        }
        return Math.min(below, above);
    }

    /**
     * Plans transfers one after another: if some debtor owes exactly what some creditor gets, the largest such pair; else
     * the one that owes most pays the one that gets most. Among equals the lower key is first.
     */
    private List<Move> plan(int row, Collection<Party> parties, long most) {
        Map<Party, Long> debtors = new TreeMap<>();
        Map<Party, Long> creditors = new TreeMap<>();
        books.positions.forEach((party, position) -> {
            if (position != 0 && (parties.isEmpty() || parties.contains(party))) {
                (position < 0 ? debtors : creditors).put(party, Math.abs(position));
            }
        });
        List<Move> transfers = new ArrayList<>();
        long left = most;
        while (left > 0 && !debtors.isEmpty() && !creditors.isEmpty()) {
            long equal = largest(debtors, creditors);
            Party debtor = first(debtors, equal == 0 ? Collections.max(debtors.values()) : equal);
            Party creditor = first(creditors, equal == 0 ? Collections.max(creditors.values()) : equal);
            long amount = Math.min(left, Math.min(less(debtors, debtor, 0), less(creditors, creditor, 0)));
            less(debtors, debtor, amount);
            less(creditors, creditor, amount);
            transfers.add(new Move(row, Cause.SETTLEMENT, debtor, creditor, amount));
            left -= amount;
        }
        return transfers;
    }

    /** Returns the largest amount that somebody owes and somebody else gets; zero if there is none. */
    private static long largest(Map<Party, Long> debtors, Map<Party, Long> creditors) {
        return debtors.values().stream()
                .filter(creditors::containsValue)
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }

    private static Party first(Map<Party, Long> all, long amount) {
        return all.entrySet().stream()
                .filter(each -> each.getValue() == amount)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("somebody has this amount"));
    }

    /** Takes from what a party owes or gets; returns what is left. */
    private static long less(Map<Party, Long> all, Party party, long amount) {
        long left = all.merge(party, -amount, Long::sum);
        if (left == 0) {
            all.remove(party);
        }
        return left;
    }
}
