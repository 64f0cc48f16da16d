package org.volunteerkit.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.value.Unit;

/**
 * The state of a ledger and the movements that change it; each movement is written whole or not at all.
 *
 * <p>Here nothing is refused: {@link Gate} has looked before. After each posting the laws are checked that can be checked
 * from what the posting touched.
 */
final class Books implements LedgerCommand.Cases<Long> {

    /** No posting. */
    static final int NONE = -1;

    final Unit unit;
    final Journal journal;
    final Map<AccountId, Account> accounts = new HashMap<>();
    final Account issued = new Account(AccountId.ISSUED);
    final Account redeemed = new Account(AccountId.REDEEMED);
    final Account expired = new Account(AccountId.EXPIRED);

    private final Map<CommandId, Integer> postingsById = new HashMap<>();

    /** The lots by last day, for the sweep; a lot that is empty by then costs one look. */
    private final NavigableMap<Long, List<Part>> agenda = new TreeMap<>();

    /** The page of the agenda that was written last, and its day; {@link Root#NEVER} if there is none. */
    private List<Part> page = new ArrayList<>();

    private long pageDay = Root.NEVER;

    // The slices of the command at hand; kept so that a posting allocates nothing for them.
    private final List<Part> takenFrom = new ArrayList<>();
    private long[] taken = new long[8];

    private long today;
    private long total;
    private @Nullable LedgerCorruptException broken;

    Books(Unit unit) {
        this.unit = Amount.zero(unit).unit();
        this.journal = new Journal(unit);
    }

    /** Returns the account of a member or of the ledger itself; null if no command has named it. */
    @Nullable Account find(AccountId id) {
        if (id.isSystem()) {
            return id.equals(AccountId.ISSUED) ? issued : id.equals(AccountId.REDEEMED) ? redeemed : expired;
        }
        return accounts.get(id);
    }

    /** Returns the day that counts: time never goes back behind what has been recorded. */
    long notBeforeLast(LocalDate day) {
        return Math.max(day.toEpochDay(), journal.lastRecorded());
    }

    /** Returns the posting of a command, counted from 0; {@link #NONE} if no command with this id was posted. */
    int postingOf(CommandId id) {
        return postingsById.getOrDefault(id, NONE);
    }

    /** Refuses to go on once a law was found broken. */
    void checkSound() {
        if (broken != null) {
            throw new LedgerCorruptException(broken.law(), broken.posting());
        }
    }

    /** Carries out a command that nothing speaks against, and returns the number of its posting. */
    long carryOut(LedgerCommand command, long recorded) {
        today = recorded;
        return command.match(this);
    }

    @Override
    public Long earn(LedgerCommand.Earn command) {
        long amount = command.amount().parts();
        // Nobody ever holds more than was issued, so no balance can leave the range if this one does not.
        checkRange(-issued.settled, amount);
        begin(command);
        move(issued, -amount);
        addFresh(command, account(command.account()), amount, command.lastDay());
        return end();
    }

    @Override
    public Long pay(LedgerCommand.Pay command) {
        Account from = account(command.from());
        long amount = command.amount().parts();
        plan(from, amount);
        expire(from);
        begin(command);
        for (int i = 0; i < takenFrom.size(); i++) {
            take(takenFrom.get(i), taken[i]);
        }
        addFresh(command, account(command.to()), amount, command.lastDay());
        return end();
    }

    @Override
    public Long give(LedgerCommand.Give command) {
        Account from = account(command.from());
        plan(from, command.amount().parts());
        Account known = accounts.get(command.to());
        for (int i = 0; i < takenFrom.size(); i++) {
            Part part = known == null ? null : known.find(takenFrom.get(i).root);
            // What came in sums up over all gifts; better to fail now than amid the posting.
            checkRange(part == null ? 0 : part.came, taken[i]);
        }
        expire(from);
        begin(command);
        Account to = account(command.to());
        for (int i = 0; i < takenFrom.size(); i++) {
            Root root = takenFrom.get(i).root;
            take(takenFrom.get(i), taken[i]);
            Part part = to.find(root);
            if (part == null) {
                part = to.open(root);
                remember(part);
            }
            add(part, taken[i]);
        }
        return end();
    }

    @Override
    public Long redeem(LedgerCommand.Redeem command) {
        Account from = account(command.account());
        long amount = command.amount().parts();
        plan(from, amount);
        expire(from);
        begin(command);
        for (int i = 0; i < takenFrom.size(); i++) {
            take(takenFrom.get(i), taken[i]);
        }
        move(redeemed, amount);
        return end();
    }

    /** Writes what has lapsed in all accounts by a day, day after day; returns the number of postings written. */
    long sweep(long recorded) {
        today = recorded;
        int before = journal.postings();
        NavigableMap<Long, List<Part>> due = agenda.headMap(today, false);
        due.forEach((lastDay, parts) -> {
            for (Part part : parts) {
                if (part.remaining > 0) {
                    expireDay(part.holder, lastDay);
                }
            }
        });
        due.clear();
        pageDay = Root.NEVER;
        return (long) journal.postings() - before;
    }

    private static void checkRange(long sum, long more) {
        if (sum > Long.MAX_VALUE - more) {
            throw new ArithmeticException("a sum of the ledger would leave the range of its unit");
        }
    }

    private Account account(AccountId id) {
        return accounts.computeIfAbsent(id, Account::new);
    }

    /** Notes which lots give how much, in spending order; the lots whose last day has passed give nothing. */
    private void plan(Account from, long amount) {
        takenFrom.clear();
        long missing = amount;
        for (int i = 0; i < from.live.size(); i++) {
            Part part = from.live.get(i);
            if (!part.isOver(today)) {
                int slice = takenFrom.size();
                if (slice == taken.length) {
                    taken = Arrays.copyOf(taken, 2 * slice);
                }
                takenFrom.add(part);
                taken[slice] = Math.min(part.remaining, missing);
                missing -= taken[slice];
                if (missing == 0) {
                    return;
                }
            }
        }
        throw new IllegalStateException("no command gets here that takes more than there is");
    }

    private void expire(Account account) {
        while (!account.live.isEmpty() && account.live.get(0).isOver(today)) {
            expireDay(account, account.live.get(0).root.lastDay);
        }
    }

    /** Writes what has lapsed in one account with one last day. */
    private void expireDay(Account account, long lastDay) {
        journal.begin(null, lastDay + 1, today);
        long sum = 0;
        while (!account.live.isEmpty() && account.live.get(0).root.lastDay == lastDay) {
            Part part = account.live.get(0);
            account.live.remove(part);
            long left = part.remaining;
            part.remaining = 0;
            part.lapsed += left;
            account.inLots -= left;
            write(account, part, -left);
            sum += left;
        }
        move(expired, sum);
        end();
    }

    private void begin(LedgerCommand command) {
        postingsById.put(command.id(), journal.postings());
        journal.begin(command, command.day().toEpochDay(), today);
    }

    private void addFresh(LedgerCommand command, Account account, long amount, Optional<LocalDate> lastDay) {
        long last = lastDay.isPresent() ? lastDay.get().toEpochDay() : Root.NEVER;
        Part part = new Root(command.id(), command.day().toEpochDay(), last, account).home;
        remember(part);
        add(part, amount);
    }

    private void remember(Part part) {
        long lastDay = part.root.lastDay;
        if (lastDay != Root.NEVER) {
            // Lots that come one after another mostly have the same last day.
            if (lastDay != pageDay) {
                page = agenda.computeIfAbsent(lastDay, day -> new ArrayList<>());
                pageDay = lastDay;
            }
            page.add(part);
        }
    }

    private void take(Part part, long amount) {
        Account account = part.holder;
        part.remaining -= amount;
        part.went += amount;
        account.inLots -= amount;
        if (part.remaining == 0) {
            account.live.remove(part);
        }
        write(account, part, -amount);
    }

    private void add(Part part, long amount) {
        Account account = part.holder;
        if (part.remaining == 0) {
            account.live.add(part);
        }
        part.came += amount;
        part.remaining += amount;
        account.inLots += amount;
        write(account, part, amount);
    }

    private void move(Account system, long amount) {
        write(system, null, amount);
    }

    private void write(Account account, @Nullable Part part, long amount) {
        account.settled += amount;
        total += amount;
        journal.add(account, part, amount);
    }

    /** Ends the posting at hand: checks the laws over what it touched, and returns its number. */
    private long end() {
        int posting = journal.postings() - 1;
        long sum = 0;
        for (int entry = journal.firstEntry(posting); entry < journal.entries(); entry++) {
            sum += journal.amount(entry);
            Part part = journal.part(entry);
            if (part != null) {
                require(47, part.holder.settled == part.holder.inLots, posting);
                require(50, part.isAccountedFor(), posting);
                require(51, part.isInRange(), posting);
            }
        }
        require(46, sum == 0, posting);
        require(45, total == 0, posting);
        return posting + 1L;
    }

    private void require(int law, boolean holds, int posting) {
        if (!holds) {
            broken = new LedgerCorruptException(law, posting + 1L);
            throw broken;
        }
    }
}
