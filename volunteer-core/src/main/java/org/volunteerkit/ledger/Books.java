package org.volunteerkit.ledger;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.ledger.command.AccountCommand;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.command.Trade;
import org.volunteerkit.ledger.outcome.Notice;
import org.volunteerkit.value.Unit;

/**
 * The state of a ledger, and the smallest changes that can be made to it.
 *
 * <p>Nothing is refused here and no rule is known, but each change can be taken back, and laws 45 to 51 are checked over
 * what it touched: 50 and 51 with each change of a lot, the others at the end of a posting.
 */
final class Books {

    /** No row. */
    static final int NONE = -1;

    final Unit unit;
    final Journal journal;
    final TextIndex rows;
    final Undo undo = new Undo();
    final Sum sum = new Sum();
    final Register<Account> accounts = new Register<>(account -> account.text);

    final Account issued = new Account(AccountId.ISSUED, -1);
    final Account redeemed = new Account(AccountId.REDEEMED, -2);
    final Account expired = new Account(AccountId.EXPIRED, -3);
    final Register<Reserve> holds = new Register<>(hold -> hold.id.value());
    final Map<Trade.OfferId, Stock> offers = new HashMap<>();

    /** What stations have to get, or with a minus to pay, since the last settlement. */
    final Map<AccountCommand.Party, Long> positions = new TreeMap<>();

    /** The notices that came with a posting, by its row. */
    final Map<Integer, List<Notice>> notices = new LinkedHashMap<>();

    /** The last day on which anything was recorded. */
    long clock = Long.MIN_VALUE;

    // Numbers, not accounts: to write a reference down costs more, see Ahead.
    private int[] touched = new int[8];
    private int touchedCount;
    private long stamp;
    private @Nullable LedgerCorruptException broken;

    Books(Unit unit) {
        this.unit = Amount.zero(unit).unit();
        this.journal = new Journal(unit, this::account);
        this.rows = new TextIndex(row -> command(row).id().value());
    }

    /** Returns the account of a member or of the ledger itself; null if no command has named it. */
    @Nullable Account find(AccountId id) {
        if (id.isSystem()) {
            return id.equals(AccountId.ISSUED) ? issued : id.equals(AccountId.REDEEMED) ? redeemed : expired;
        }
        return accounts.find(id.value());
    }

    /** Returns an account by its number; null if it has been taken back. */
    private @Nullable Account account(int number) {
        return switch (number) {
            case -1 -> issued;
            case -2 -> redeemed;
            case -3 -> expired;
            default -> number < accounts.size() ? accounts.get(number) : null;
        };
    }

    /** Returns the account of a member, which is there from now on. */
    Account account(AccountId id) {
        Account there = accounts.find(id.value());
        if (there != null) {
            return there;
        }
        Account account = new Account(id, accounts.size());
        accounts.add(account);
        if (undo.isOn()) {
            undo.add(accounts::removeLast);
        }
        return account;
    }

    /** Returns the row of a command; {@link #NONE} if no command with this id was posted. */
    int rowOf(CommandId id) {
        return rows.find(id.value());
    }

    /** Returns a command that was posted. */
    LedgerCommand command(int row) {
        LedgerCommand command = journal.command(row);
        if (command == null) {
            throw new IllegalStateException("this row has no command");
        }
        return command;
    }

    /** Refuses to go on once a law was found broken. */
    void checkSound() {
        if (broken != null) {
            throw new LedgerCorruptException(broken.law(), broken.posting());
        }
    }

    /** Sets a mark, to which {@link Undo#back} takes everything back. */
    int mark() {
        int mark = undo.mark();
        int rows = journal.rows();
        int entries = journal.entries();
        int numbers = journal.numbers();
        long day = clock;
        undo.add(() -> {
            journal.truncate(rows, entries, numbers);
            clock = day;
        });
        return mark;
    }

    /** Starts the row of a command. */
    int begin(LedgerCommand command, long today) {
        touchedCount = 0;
        stamp++;
        int row = journal.begin(Journal.COMMAND, command, command.day().toEpochDay(), today);
        rows.add(command.id().value(), row);
        if (undo.isOn()) {
            undo.add(() -> rows.remove(command.id().value(), row));
        }
        return row;
    }

    /** Changes what a lot holds and how it came to that; all other sums over lots follow. */
    void shift(Part part, long remaining, long held, long came, long went, long lapsed) {
        Account account = part.holder;
        boolean wasFree = part.free() > 0;
        part.came = Math.addExact(part.came, came);
        part.remaining += remaining;
        part.held += held;
        part.went += went;
        part.lapsed += lapsed;
        account.inLots += remaining;
        account.held += held;
        boolean isFree = part.free() > 0;
        if (wasFree != isFree) {
            if (isFree) {
                account.addFree(part);
            } else {
                account.removeFree(part);
            }
        }
        if (remaining != 0 || held != 0) {
            // What only changes hands in the history of a lot concerns no day of the account: it is not worked off for
            // it.
            touch(account);
        }
        if (undo.isOn()) {
            undo.add(() -> shiftBack(part, remaining, held, came, went, lapsed));
        }
        require(50, part.isAccountedFor());
        require(51, part.isInRange());
    }

    private void shiftBack(Part part, long remaining, long held, long came, long went, long lapsed) {
        Account account = part.holder;
        boolean wasFree = part.free() > 0;
        part.remaining -= remaining;
        part.held -= held;
        part.came -= came;
        part.went -= went;
        part.lapsed -= lapsed;
        account.inLots -= remaining;
        account.held -= held;
        boolean isFree = part.free() > 0;
        if (wasFree != isFree) {
            if (isFree) {
                account.addFree(part);
            } else {
                account.removeFree(part);
            }
        }
    }

    /** Takes free minutes out of a lot, into a transaction. */
    void take(Part part, long amount) {
        shift(part, -amount, 0, 0, amount, 0);
        write(part.holder, part, -amount);
    }

    /** Lets minutes come to a lot from outside. */
    void add(Part part, long amount) {
        shift(part, amount, 0, amount, 0, 0);
        write(part.holder, part, amount);
    }

    /** Gives an account a lot of its own that is as old as the command. */
    void addFresh(LedgerCommand command, Account account, long amount, long lastDay) {
        add(new Root(command.id(), command.day().toEpochDay(), lastDay, account).home, amount);
    }

    /** Makes an account owe more, or with a minus less, for a transaction. */
    void owe(Account account, int row, long amount) {
        if (amount == 0) {
            return;
        }
        NavigableMap<Integer, Debt> debts = account.debts();
        Debt debt = debts.computeIfAbsent(row, Debt::new);
        debt.amount += amount;
        account.debt += amount;
        if (debt.amount == 0) {
            debts.remove(row);
        }
        if (undo.isOn()) {
            undo.add(() -> {
                debt.amount -= amount;
                account.debt -= amount;
                if (debt.amount == 0) {
                    debts.remove(row);
                } else {
                    debts.put(row, debt);
                }
            });
        }
        write(account, debt, -amount);
    }

    /** Writes an entry into the last row. */
    void write(Account account, @Nullable Slot slot, long amount) {
        if (amount == 0) {
            return;
        }
        account.settled = Math.addExact(account.settled, amount);
        sum.add(amount);
        journal.add(account, slot, amount);
        touch(account);
        if (undo.isOn()) {
            undo.add(() -> {
                account.settled -= amount;
                sum.takeBack(amount);
            });
        }
    }

    /** Sets what a hold has reserved. */
    void setSlices(Reserve hold, Slices slices) {
        Slices before = hold.slices;
        hold.slices = slices;
        undo.add(() -> hold.slices = before);
    }

    /** Moves the position of a station, or of an organisation. */
    void movePosition(AccountCommand.Party party, long amount) {
        positions.merge(party, amount, Math::addExact);
        undo.add(() -> positions.merge(party, -amount, Long::sum));
    }

    /** Adds to what an account gave away under a cap in a year. */
    void addGiven(Account account, Account.Given given, long amount) {
        account.given().merge(given, amount, Long::sum);
        if (undo.isOn()) {
            undo.add(() -> account.given().merge(given, -amount, Long::sum));
        }
    }

    /** Remembers something that somebody should know about a posting. */
    void notice(int row, Notice notice) {
        notices.computeIfAbsent(row, key -> new ArrayList<>()).add(notice);
        undo.add(() -> notices.remove(row));
    }

    /** Returns what somebody should know about a posting. */
    List<Notice> noticesOf(int row) {
        return notices.isEmpty() ? ImmutableList.of() : notices.getOrDefault(row, ImmutableList.of());
    }

    /** Has the end of the posting look at an account, unless it is one of the ledger itself. */
    void touch(Account account) {
        if (account.touched != stamp && !account.isSystem()) {
            account.touched = stamp;
            if (touchedCount == touched.length) {
                touched = Arrays.copyOf(touched, 2 * touchedCount);
            }
            touched[touchedCount++] = account.number;
        }
    }

    /** Returns how many accounts the posting touched so far. */
    int touched() {
        return touchedCount;
    }

    /** Returns an account that the posting touched, by its place among them, from 0. */
    Account touched(int place) {
        return accounts.get(touched[place]);
    }

    /** Has lots used in spending order; returns what is missing. */
    long use(Account from, long amount, Use each) {
        long missing = amount;
        while (missing > 0 && from.hasFreeLots()) {
            Part part = from.freeLot(0);
            long slice = Math.min(part.free(), missing);
            each.of(part, slice);
            missing -= slice;
        }
        return missing;
    }

    /** Returns the lot that a root has in an account, which was not merged; made if there is none. */
    Part partAt(Account account, Root root) {
        Part home = home(root);
        if (home.holder == account) {
            return home;
        }
        Part part = account.carried(root);
        if (part == null) {
            part = new Part(root, account);
            account.carried().put(root.id, part);
            undo.add(() -> account.carried().remove(root.id));
        }
        return part;
    }

    /** Returns the lot that a lot has become: itself, unless its account was merged. */
    Part now(Part part) {
        return part.holder.survivor == null ? part : partAt(part.holder.now(), part.root);
    }

    private Part home(Root root) {
        Part home = root.home;
        Account now = home.holder.now();
        if (now == home.holder) {
            return home;
        }
        Part there = now.carried(root);
        Part moved = there == null ? new Part(root, now) : there;
        root.home = moved;
        undo.add(() -> root.home = home);
        inherit(home, moved);
        return moved;
    }

    /** Hands the history of a lot whose account was merged to the lot that it has become. */
    void inherit(Part from, Part to) {
        if (from.came != 0) {
            long remaining = from.remaining;
            long held = from.held;
            long came = from.came;
            long went = from.went;
            long lapsed = from.lapsed;
            shift(from, -remaining, -held, -came, -went, -lapsed);
            shift(to, remaining, held, came, went, lapsed);
        }
        List<Part> before = to.before == null ? new ArrayList<>() : to.before;
        before.add(from);
        to.before = before;
        undo.add(() -> before.remove(from));
    }

    /** Checks the laws over what the posting at hand touched. */
    void checkLaws(int row) {
        long sum = 0;
        for (int entry = journal.firstEntry(row); entry < journal.entries(); entry++) {
            sum += journal.amount(entry);
        }
        require(46, sum == 0);
        require(45, this.sum.isZero());
        for (int i = 0; i < touchedCount; i++) {
            Account account = touched(i);
            require(47, account.settled == account.inLots - account.debt);
            require(49, account.debt == 0 || account.free() == 0);
        }
    }

    /** Stops the ledger for good if a law does not hold. */
    void require(int law, boolean holds) {
        if (!holds) {
            broken = new LedgerCorruptException(law, journal.numbers() + 1L);
            throw broken;
        }
    }
}
