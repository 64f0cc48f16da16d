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
final class Account extends SpendingOrder {

    /** No entry yet. */
    static final int NONE = -1;

    final AccountId id;

    /** That of the id, which lies elsewhere in memory. */
    final String text;

    /** Its place among the accounts of members, from 0; below 0 for those of the ledger itself. */
    final int number;

    /** The sum of the account's entries. */
    long settled;

    /** The sum of what is left in its lots, kept apart from the entries so that law 47 compares two things. */
    long inLots;

    /** What live holds have reserved of that. */
    long held;

    /** What is unfunded of its transactions. */
    long debt;

    Limits limits = Limits.NONE;

    boolean closed;

    /** The account into which this one was merged; null if it was not. */
    @Nullable Account survivor;

    /** The account's last entry in the journal, from which the others can be reached; {@link #NONE} before the first. */
    int lastEntry = NONE;

    /** The posting that touched it last, as the books number them for their checks. */
    long touched;

    // Kept, since every command asks for it: the lots and holds from which it follows lie elsewhere in memory.
    private long nextDue = Root.NEVER;

    private @Nullable List<Reserve> holds;

    /** What most accounts do not have; null as long as this one has none of it. */
    private @Nullable Rare rare;

    Account(AccountId id, int number) {
        this.id = id;
        this.text = id.value();
        this.number = number;
    }

    /** Returns whether it is one of the ledger itself. */
    boolean isSystem() {
        return number < 0;
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
        return rare().duplicates;
    }

    /** Returns what gifts and holds can take. */
    long free() {
        return inLots - held;
    }

    /** Returns what payments and redemptions can take. */
    long available() {
        long own = settled - held;
        return own > Long.MAX_VALUE - limits.creditLine ? Long.MAX_VALUE : own + limits.creditLine;
    }

    /** Returns the first day on which something lapses or expires by itself. */
    long nextDue() {
        return nextDue;
    }

    /** Has a lot of which something has become free stand among those that can be spent. */
    void addFree(Part part) {
        if (putIn(part) == 0) {
            lookAhead();
        }
    }

    /** Takes out a lot of which nothing is free any more. */
    void removeFree(Part part) {
        takeOut(part);
        lookAhead();
    }

    private void lookAhead() {
        long last = hasFreeLots() ? freeLot(0).lastDay : Root.NEVER;
        if (holds != null && !holds.isEmpty()) {
            last = Math.min(last, holds.get(0).until);
        }
        nextDue = last == Root.NEVER ? Root.NEVER : last + 1;
    }

    /** Returns the lots that were carried here, by root. */
    Map<CommandId, Part> carried() {
        return rare().carried;
    }

    /** Returns the lot of a root that was carried here, even if nothing is left in it; null if there never was one. */
    @Nullable Part carried(Root root) {
        return rare == null ? null : rare.carried.get(root.id);
    }

    /** Returns what it owes, the oldest transaction first. */
    NavigableMap<Integer, Debt> debts() {
        return rare().debts;
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
        return rare().given;
    }

    /** Returns how many pieces of each offer it ordered or booked in which month, less what came back. */
    Map<Offers.Had, Long> had() {
        return rare().had;
    }

    private Rare rare() {
        if (rare == null) {
            rare = new Rare();
        }
        return rare;
    }

    /** What it may do. */
    record Limits(
            long creditLine,
            AccountCommand.@Nullable Limit floor,
            AccountCommand.@Nullable Limit ceiling,
            AccountCommand.@Nullable Party party) {

        static final Limits NONE = new Limits(0, null, null, null);
    }

    private static final class Rare {
        private final List<Account> duplicates = new ArrayList<>();
        private final Map<CommandId, Part> carried = new HashMap<>();
        private final NavigableMap<Integer, Debt> debts = new TreeMap<>();
        private final Map<Given, Long> given = new HashMap<>();
        private final Map<Offers.Had, Long> had = new HashMap<>();
    }

    /** A cap on gifts and a calendar year. */
    record Given(Movement.GiftCap cap, int year) {}
}
