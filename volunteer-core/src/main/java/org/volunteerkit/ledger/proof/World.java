package org.volunteerkit.ledger.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.volunteerkit.ledger.command.AccountCommand;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.command.Trade;
import org.volunteerkit.ledger.statement.HoldView;

/**
 * All that an auditor knows after some commands, and what happens by itself.
 *
 * <p>Written down as plainly as the rules are, and slowly: sums are added up when they are needed, and nothing is kept twice.
 */
final class World {

    final Map<AccountId, Member> members = new HashMap<>();
    final Map<CommandId, LedgerCommand> posted = new HashMap<>();
    final Map<CommandId, Member.Deed> deeds = new HashMap<>();
    final Map<CommandId, Member.Pledge> pledges = new HashMap<>();
    final Map<CommandId, Home> homes = new HashMap<>();
    final Map<Trade.OfferId, Long> supplied = new HashMap<>();
    final Map<Trade.OfferId, Trade.Publish> published = new HashMap<>();
    final Map<AccountCommand.Party, AccountCommand.Limit> limits = new HashMap<>();
    final Map<AccountCommand.Party, Long> positions = new TreeMap<>();
    final Map<List<Object>, Long> given = new HashMap<>();
    final Map<AccountId, Long> system = new HashMap<>();
    final Map<CommandId, List<AccountCommand.Party>> crossings = new HashMap<>();

    /** What the command at hand moved, but for what then happened by itself. */
    final Map<Slot, Long> moved = new LinkedHashMap<>();

    private boolean byItself;
    private int sequence;

    /** A lot or a debt of one account, or an account of the ledger itself. */
    record Slot(AccountId account, Optional<CommandId> lot, Optional<CommandId> debt) {

        static Slot of(AccountId system) {
            return new Slot(system, Optional.empty(), Optional.empty());
        }
    }

    /** Where a root was made, and for a record what it is worth and what its decreases took, the last at the end. */
    static final class Home {
        Member member;
        long total;
        final List<Taken> taken = new ArrayList<>();

        Home(Member member, long total) {
            this.member = member;
            this.total = total;
        }
    }

    /** What a decrease took out of a transaction; out of the lot itself if there is none. */
    record Taken(Optional<CommandId> deed, long amount) {}

    /** Returns what is known under a key: a judge has seen to it that something is. */
    static <K, V> V known(Map<K, V> all, K key) {
        V value = all.get(key);
        if (value == null) {
            throw new IllegalStateException("nothing is known of " + key);
        }
        return value;
    }

    int next() {
        return ++sequence;
    }

    Member member(AccountId id) {
        return members.computeIfAbsent(id, Member::new);
    }

    void move(AccountId account, long amount) {
        system.merge(account, amount, Long::sum);
        note(Slot.of(account), amount);
    }

    /** Adds to what is left of a lot, or with a minus takes from it. */
    void move(Member member, Member.Lot lot, long amount) {
        member.lots.computeIfAbsent(lot.root, root -> lot.empty()).left += amount;
        note(new Slot(member.id, Optional.of(lot.root), Optional.empty()), amount);
    }

    void owe(Member.Deed deed, long amount) {
        deed.debt += amount;
        note(new Slot(deed.payer.id, Optional.empty(), Optional.of(deed.id)), -amount);
    }

    void note(Slot slot, long amount) {
        if (!byItself && amount != 0) {
            moved.merge(slot, amount, Long::sum);
        }
    }

    Member.Deed deed(CommandId id, Member payer) {
        Member.Deed deed = new Member.Deed(id, next(), payer);
        deeds.put(id, deed);
        payer.deeds.add(deed);
        return deed;
    }

    /** Funds some of a transaction from free lots in spending order; returns what is missing. */
    long fund(Member.Deed deed, long amount) {
        long missing = amount;
        for (Member.Lot lot : deed.payer.inOrder()) {
            long slice = Math.min(deed.payer.free(lot), missing);
            if (slice > 0) {
                move(deed.payer, lot, -slice);
                deed.funding.merge(lot.root, slice, Long::sum);
                missing -= slice;
            }
        }
        return missing;
    }

    /** Lets happen what is due in an account, each on its day, what is overdue on the first day that is given. */
    void live(Member member, LocalDate today, LocalDate first) {
        byItself = true;
        for (LocalDate due = member.nextDue(); !due.isAfter(today); due = member.nextDue()) {
            LocalDate day = due.isBefore(first) ? first : due;
            for (Member.Pledge pledge : member.live()) {
                if (pledge.until.isBefore(day)) {
                    pledge.slices.clear();
                    pledge.state = HoldView.State.LAPSED;
                    settle(member, day);
                }
            }
            settle(member, day);
        }
        settle(member, today);
        byItself = false;
    }

    /** Free minutes expire if their last day has passed, and else repay debt. */
    private void settle(Member member, LocalDate day) {
        for (Member.Lot lot : member.inOrder()) {
            long free = member.free(lot);
            if (free > 0 && lot.lastDay.isBefore(day)) {
                move(member, lot, -free);
                lot.lapsed += free;
                move(AccountId.EXPIRED, free);
            }
        }
        List<Member.Deed> oldestFirst = member.deeds.stream()
                .filter(deed -> deed.debt > 0)
                .sorted(Comparator.comparing(deed -> deed.sequence))
                .toList();
        for (Member.Deed deed : oldestFirst) {
            long paid = deed.debt - fund(deed, deed.debt);
            owe(deed, -paid);
        }
    }
}
