package org.volunteerkit.examples.benchmarks.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Written by hand for this work alone, over ordinary objects: maps, queues, a list of entries. */
final class ObjectKeeper implements Keeper {

    private static final String ISSUED = "issued";
    private static final String REDEEMED = "redeemed";
    private static final String EXPIRED = "expired";

    /** An account's lot. */
    private static final class Lot {
        final String root;
        final int lastDay;
        int left;
        int held;

        Lot(String root, int lastDay, int left) {
            this.root = root;
            this.lastDay = lastDay;
            this.left = left;
        }
    }

    /** What is put aside, and from which lots. */
    private static final class Hold {
        final Account account;
        final int until;
        final List<Lot> lots = new ArrayList<>(2);
        final List<Integer> amounts = new ArrayList<>(2);
        boolean live = true;

        Hold(Account account, int until) {
            this.account = account;
            this.until = until;
        }
    }

    /** An account. */
    private static final class Account {
        final String id;
        final ArrayDeque<Lot> lots = new ArrayDeque<>(4);
        final ArrayDeque<Hold> holds = new ArrayDeque<>(2);
        int free;

        Account(String id) {
            this.id = id;
        }
    }

    /** One side of a posting. */
    private record Entry(String command, String account, String lot, int amount) {}

    private final Work work;
    private final Map<String, Work.Step> known = new HashMap<>();
    private final Map<String, Account> accounts = new HashMap<>();
    private final Map<String, Hold> holds = new HashMap<>();
    private final List<Entry> trail = new ArrayList<>();
    private int today;
    private int posted;
    private int refused;
    private int replayed;

    ObjectKeeper(Work work) {
        this.work = work;
    }

    @Override
    public void work() {
        for (int i = 0; i < work.steps().size(); i++) {
            Work.Step step = work.steps().get(i);
            today = work.today(i);
            Work.Step before = known.get(step.id());
            if (before != null && before.equals(step)) {
                replayed++;
            } else if (before == null && carryOut(step)) {
                known.put(step.id(), step);
                posted++;
            } else {
                refused++;
            }
        }
    }

    private boolean carryOut(Work.Step step) {
        int day = today;
        return switch (step.kind()) {
            case EARN -> {
                Account to = account(step.account(), day);
                trail.add(new Entry(step.id(), ISSUED, "", -step.amount()));
                addLot(to, step);
                yield true;
            }
            case PAY -> {
                Account from = account(step.account(), day);
                if (from.free < step.amount()) {
                    yield false;
                }
                take(from, step);
                addLot(account(step.other(), day), step);
                yield true;
            }
            case REDEEM -> {
                Account from = account(step.account(), day);
                if (from.free < step.amount()) {
                    yield false;
                }
                take(from, step);
                trail.add(new Entry(step.id(), REDEEMED, "", step.amount()));
                yield true;
            }
            case HOLD -> {
                Account of = account(step.account(), day);
                if (of.free < step.amount()) {
                    yield false;
                }
                hold(of, step);
                yield true;
            }
            case CAPTURE -> {
                Hold hold = live(step.hold(), day);
                if (hold == null) {
                    yield false;
                }
                capture(hold, step);
                yield true;
            }
            case RELEASE -> {
                Hold hold = live(step.hold(), day);
                if (hold == null) {
                    yield false;
                }
                release(hold);
                hold.account.holds.remove(hold);
                expire(hold.account, step.id(), day);
                yield true;
            }
        };
    }

    /** Returns an account in which everything has lapsed and expired that has by a day. */
    private Account account(String id, int day) {
        Account account = accounts.computeIfAbsent(id, Account::new);
        for (Iterator<Hold> each = account.holds.iterator(); each.hasNext(); ) {
            Hold hold = each.next();
            if (hold.until < day) {
                release(hold);
                each.remove();
            }
        }
        expire(account, "", day);
        return account;
    }

    private void expire(Account account, String command, int day) {
        for (Iterator<Lot> each = account.lots.iterator(); each.hasNext(); ) {
            Lot lot = each.next();
            if (lot.lastDay >= day) {
                return;
            }
            int left = lot.left - lot.held;
            if (left > 0) {
                trail.add(new Entry(command, account.id, lot.root, -left));
                trail.add(new Entry(command, EXPIRED, "", left));
                account.free -= left;
                lot.left -= left;
            }
            if (lot.left == 0) {
                each.remove();
            }
        }
    }

    private void addLot(Account account, Work.Step step) {
        Lot lot = new Lot(step.id(), step.until(), step.amount());
        trail.add(new Entry(step.id(), account.id, lot.root, lot.left));
        account.free += lot.left;
        ArrayDeque<Lot> later = new ArrayDeque<>(0);
        while (!account.lots.isEmpty() && account.lots.peekLast().lastDay > lot.lastDay) {
            later.push(account.lots.pollLast());
        }
        account.lots.add(lot);
        account.lots.addAll(later);
        // A command that came late may bring what is over already.
        expire(account, step.id(), today);
    }

    private void take(Account account, Work.Step step) {
        int missing = step.amount();
        for (Iterator<Lot> each = account.lots.iterator(); missing > 0; ) {
            Lot lot = each.next();
            int amount = Math.min(missing, lot.left - lot.held);
            if (amount > 0) {
                lot.left -= amount;
                missing -= amount;
                trail.add(new Entry(step.id(), account.id, lot.root, -amount));
            }
            if (lot.left == 0) {
                each.remove();
            }
        }
        account.free -= step.amount();
    }

    private void hold(Account account, Work.Step step) {
        Hold hold = new Hold(account, step.until());
        int missing = step.amount();
        for (Lot lot : account.lots) {
            int amount = Math.min(missing, lot.left - lot.held);
            if (amount > 0) {
                lot.held += amount;
                missing -= amount;
                hold.lots.add(lot);
                hold.amounts.add(amount);
            }
            if (missing == 0) {
                break;
            }
        }
        account.free -= step.amount();
        account.holds.add(hold);
        holds.put(step.id(), hold);
    }

    private @Nullable Hold live(String id, int day) {
        Hold hold = holds.get(id);
        return hold != null && hold.live && hold.until >= day ? hold : null;
    }

    private void capture(Hold hold, Work.Step step) {
        for (int i = 0; i < hold.lots.size(); i++) {
            Lot lot = hold.lots.get(i);
            int amount = hold.amounts.get(i);
            lot.held -= amount;
            lot.left -= amount;
            trail.add(new Entry(step.id(), hold.account.id, lot.root, -amount));
            if (lot.left == 0) {
                hold.account.lots.remove(lot);
            }
        }
        trail.add(new Entry(step.id(), REDEEMED, "", step.amount()));
        hold.live = false;
        hold.account.holds.remove(hold);
    }

    private void release(Hold hold) {
        for (int i = 0; i < hold.lots.size(); i++) {
            hold.lots.get(i).held -= hold.amounts.get(i);
            hold.account.free += hold.amounts.get(i);
        }
        hold.live = false;
    }

    @Override
    public Outcomes outcomes() {
        long sum = 0;
        for (int i = 0; i < work.accounts(); i++) {
            for (Lot lot : account("a" + i, work.lastDay()).lots) {
                sum += Outcomes.left(i, lot.lastDay, lot.left) + Outcomes.held(i, lot.held);
            }
        }
        return new Outcomes(posted, refused, replayed, sum);
    }
}
