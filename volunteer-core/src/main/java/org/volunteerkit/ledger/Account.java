package org.volunteerkit.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.ledger.command.AccountCommand;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.Movement;

/** One account as the books have it: amounts in the smallest parts of the unit, lots, holds and debt. */
final class Account {

    /** No entry yet. */
    static final int NONE = -1;

    final AccountId id;

    /** The lots of which something is free, the next to be spent first. */
    final SpendingOrder free = new SpendingOrder();

    /** The sum of the account's entries. */
    long settled;

    /** The sum of what is left in its lots, kept apart from the entries so that law 47 compares two things. */
    long inLots;

    /** What live holds have reserved of that. */
    long held;

    /** What is unfunded of its transactions. */
    long debt;

    long creditLine;
    AccountCommand.@Nullable Limit floor;
    AccountCommand.@Nullable Limit ceiling;
    AccountCommand.@Nullable Party party;

    boolean closed;

    /** The account into which this one was merged; null if it was not. */
    @Nullable Account survivor;

    /** The accounts that were merged into this one itself; null if there are none. */
    private @Nullable List<Account> duplicates;

    /** The account's last entry in the journal, from which the others can be reached; {@link #NONE} before the first. */
    int lastEntry = NONE;

    /** The posting that touched it last, as the books number them for their checks. */
    long touched;

    // Kept, since every command asks for it: the lots and holds from which it follows lie elsewhere in memory.
    private long nextDue = Root.NEVER;

    private @Nullable Map<CommandId, Part> carried;
    private @Nullable NavigableMap<Integer, Debt> debts;
    private @Nullable List<Reserve> holds;
    private @Nullable Map<Given, Long> given;
    private @Nullable Map<Offers.Had, Long> had;

    Account(AccountId id) {
        this.id = id;
    }

    /** Returns the account that this one has become: itself, unless it was merged. */
    Account now() {
        Account account = this;
        while (account.survivor != null) {
            account = account.survivor;
        }
        return account;
    }

    /** Returns the accounts that were merged into this one itself. */
    List<Account> duplicates() {
        if (duplicates == null) {
            duplicates = new ArrayList<>();
        }
        return duplicates;
    }

    /** Returns what gifts and holds can take. */
    long free() {
        return inLots - held;
    }

    /** Returns what payments and redemptions can take. */
    long available() {
        long own = settled - held;
        return own > Long.MAX_VALUE - creditLine ? Long.MAX_VALUE : own + creditLine;
    }

    /** Returns the first day on which something lapses or expires by itself. */
    long nextDue() {
        return nextDue;
    }

    /** Has a lot of which something has become free stand among those that can be spent. */
    void addFree(Part part) {
        if (free.add(part) == 0) {
            lookAhead();
        }
    }

    /** Takes out a lot of which nothing is free any more. */
    void removeFree(Part part) {
        free.remove(part);
        lookAhead();
    }

    private void lookAhead() {
        long last = free.isEmpty() ? Root.NEVER : free.get(0).lastDay;
        if (holds != null && !holds.isEmpty()) {
            last = Math.min(last, holds.get(0).until);
        }
        nextDue = last == Root.NEVER ? Root.NEVER : last + 1;
    }

    /** Returns the lots that were carried here, by root. */
    Map<CommandId, Part> carried() {
        if (carried == null) {
            carried = new HashMap<>();
        }
        return carried;
    }

    /** Returns the lot of a root that was carried here, even if nothing is left in it; null if there never was one. */
    @Nullable Part carried(Root root) {
        return carried == null ? null : carried.get(root.id);
    }

    /** Returns what it owes, the oldest transaction first. */
    NavigableMap<Integer, Debt> debts() {
        if (debts == null) {
            debts = new TreeMap<>();
        }
        return debts;
    }

    /** Returns its live holds, the first to lapse first. */
    List<Reserve> holds() {
        return holds == null ? Collections.emptyList() : holds;
    }

    void addHold(Reserve hold) {
        if (holds == null) {
            holds = new ArrayList<>();
        }
        int place = Collections.binarySearch(holds, hold, Reserve.BY_LAST_DAY);
        holds.add(-1 - place, hold);
        lookAhead();
    }

    void removeHold(Reserve hold) {
        if (holds != null) {
            holds.remove(hold);
            lookAhead();
        }
    }

    /** Returns what it gave away under each cap, by year. */
    Map<Given, Long> given() {
        if (given == null) {
            given = new HashMap<>();
        }
        return given;
    }

    /** Returns how many pieces of each offer it ordered or booked in which month, less what came back. */
    Map<Offers.Had, Long> had() {
        if (had == null) {
            had = new HashMap<>();
        }
        return had;
    }

    /** A cap on gifts and a calendar year. */
    record Given(Movement.GiftCap cap, int year) {}
}
