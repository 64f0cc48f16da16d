package org.volunteerkit.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.Batch;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.statement.Posting;
import org.volunteerkit.value.Unit;

/**
 * All that happened in its order, in columns: a command is a row here, and a value only for who asks for it.
 *
 * <p>What lapses or repays debt by itself has rows of its own, which bear no number: when they are written depends on who
 * asks, and no answer may. Rows and entries are counted from 0. Entries of one account, and of one lot, are linked from the
 * last to the first, so that a question about one costs what that one has, not what all have.
 */
final class Journal {

    /** Rows and entries stand in pages, which stay where they are however long the journal becomes. */
    private static final int BITS = 12;

    private static final int SIZE = 1 << BITS;
    private static final int MASK = SIZE - 1;

    /** The first page begins as short as a small ledger needs it. */
    private static final int FIRST_CAPACITY = 64;

    private final Unit unit;
    private final IntFunction<@Nullable Account> accounts;

    private int rows;
    private final List<Rows> rowPages = new ArrayList<>(List.of(new Rows(FIRST_CAPACITY)));

    /** The first row of each numbered posting. */
    private int[] numbered = new int[FIRST_CAPACITY];

    private int numbers;

    private int entries;
    private final List<Entries> entryPages = new ArrayList<>(List.of(new Entries(FIRST_CAPACITY)));

    /**
     * Starts an empty journal.
     *
     * @param accounts the account of each number; null if it has been taken back
     */
    Journal(Unit unit, IntFunction<@Nullable Account> accounts) {
        this.unit = unit;
        this.accounts = accounts;
    }

    /** Why a row is there. */
    static final byte COMMAND = 0;

    /** Lots expired at the beginning of a day. */
    static final byte LAPSED = 1;

    /** Something joined a lot whose last day had passed, and expired in the same instant. */
    static final byte LAPSED_AT_ONCE = 2;

    /** What became free funded what had been on credit. */
    static final byte REPAID = 3;

    /** Starts a row, to which all entries belong until the next one is started; returns its place. */
    int begin(byte cause, @Nullable LedgerCommand command, long day, long recorded) {
        int place = rows & MASK;
        if (rows >>> BITS == rowPages.size()) {
            rowPages.add(new Rows(SIZE));
        }
        Rows page = rows(rows);
        if (place == page.days.length) {
            page.grow();
        }
        page.causes[place] = cause;
        page.commands[place] = command;
        page.days[place] = day;
        page.recordings[place] = recorded;
        page.firstEntries[place] = entries;
        return rows++;
    }

    /** Gives the next number to a row. */
    void number(int row) {
        if (numbers == numbered.length) {
            numbered = Arrays.copyOf(numbered, Math.multiplyExact(numbers, 2));
        }
        numbered[numbers] = row;
        numbers++;
    }

    /** Adds an entry to the last row and to the chains of its account and its lot. */
    void add(Account account, @Nullable Slot slot, long amount) {
        int place = entries & MASK;
        if (entries >>> BITS == entryPages.size()) {
            entryPages.add(new Entries(SIZE));
        }
        Entries page = entries(entries);
        if (place == page.amounts.length) {
            page.grow();
        }
        page.accounts[place] = account.number;
        page.slots[place] = slot;
        page.amounts[place] = amount;
        page.owners[place] = rows - 1;
        page.previous[place] = account.lastEntry;
        account.lastEntry = entries;
        if (slot != null) {
            page.before[place] = slot.lastEntry;
            slot.lastEntry = entries;
        }
        entries++;
    }

    private Rows rows(int row) {
        return rowPages.get(row >>> BITS);
    }

    private Entries entries(int entry) {
        return entryPages.get(entry >>> BITS);
    }

    /** Forgets all rows, entries and numbers after the first ones, as if they had never been written. */
    void truncate(int toRows, int toEntries, int toNumbers) {
        while (entries > toEntries) {
            entries--;
            Account account = accounts.apply(holder(entries));
            if (account != null) {
                account.lastEntry = previous(entries);
            }
            Slot slot = slot(entries);
            if (slot != null) {
                slot.lastEntry = before(entries);
            }
        }
        while (rows > toRows) {
            rows--;
            rows(rows).commands[rows & MASK] = null;
        }
        numbers = toNumbers;
    }

    /** Returns how many rows there are. */
    int rows() {
        return rows;
    }

    /** Returns how many numbered postings there are; the last one has this number. */
    int numbers() {
        return numbers;
    }

    /** Returns how many entries there are. */
    int entries() {
        return entries;
    }

    /** Returns the command of a row; null for what happened by itself. */
    @Nullable LedgerCommand command(int row) {
        return rows(row).commands[row & MASK];
    }

    byte cause(int row) {
        return rows(row).causes[row & MASK];
    }

    long day(int row) {
        return rows(row).days[row & MASK];
    }

    long recorded(int row) {
        return rows(row).recordings[row & MASK];
    }

    int firstEntry(int row) {
        return rows(row).firstEntries[row & MASK];
    }

    /** Returns the entry after the last one of a row. */
    int endOfEntries(int row) {
        return row + 1 == rows ? entries : firstEntry(row + 1);
    }

    /** Returns the number of the posting to which a command's row belongs. */
    int numberOf(int row) {
        if (numbers > 0 && numbered[numbers - 1] <= row) {
            return numbers;
        }
        int place = Arrays.binarySearch(numbered, 0, numbers, row);
        return place >= 0 ? place + 1 : -1 - place;
    }

    Account account(int entry) {
        Account account = accounts.apply(holder(entry));
        if (account == null) {
            throw new IllegalStateException("an account is taken back only with its entries");
        }
        return account;
    }

    private int holder(int entry) {
        return entries(entry).accounts[entry & MASK];
    }

    /** Returns the lot or debt that an entry changed; null for an account of the ledger itself. */
    @Nullable Slot slot(int entry) {
        return entries(entry).slots[entry & MASK];
    }

    long amount(int entry) {
        return entries(entry).amounts[entry & MASK];
    }

    /** Returns the row to which an entry belongs. */
    int owner(int entry) {
        return entries(entry).owners[entry & MASK];
    }

    /** Returns the entry before this one of the same account; {@link Account#NONE} for the first. */
    int previous(int entry) {
        return entries(entry).previous[entry & MASK];
    }

    /** Returns the entry before this one of the same lot; {@link Account#NONE} for the first. */
    int before(int entry) {
        return entries(entry).before[entry & MASK];
    }

    /** Returns a posting as a value; its number counts from 1. */
    Posting posting(int number) {
        int row = numbered[number - 1];
        LedgerCommand command = command(row);
        if (command == null) {
            throw new IllegalStateException("a number belongs to a command");
        }
        Posting.Builder built = Posting.builder()
                .number(number)
                .kind(Posting.Kind.of(command))
                .day(LocalDate.ofEpochDay(day(row)))
                .recorded(LocalDate.ofEpochDay(recorded(row)))
                .command(command);
        int end = command instanceof Batch ? (number == numbers ? rows : numbered[number]) : row + 1;
        for (int each = row; each < end; each++) {
            if (cause(each) == COMMAND) {
                addEntries(built, each);
            }
        }
        return built.build();
    }

    private void addEntries(Posting.Builder built, int row) {
        for (int entry = firstEntry(row); entry < endOfEntries(row); entry++) {
            Posting.Entry.Builder line =
                    Posting.Entry.builder().account(account(entry).id).amount(Amount.ofParts(unit, amount(entry)));
            if (slot(entry) instanceof Part part) {
                line.lot(part.root.id);
            } else if (slot(entry) instanceof Debt debt) {
                line.debt(Optional.ofNullable(command(debt.row)).map(LedgerCommand::id));
            }
            built.addEntry(line.build());
        }
    }

    /** A page of rows. */
    private static final class Rows {
        private @Nullable LedgerCommand[] commands;
        private long[] days;
        private long[] recordings;
        private int[] firstEntries;
        private byte[] causes;

        Rows(int capacity) {
            commands = new LedgerCommand[capacity];
            days = new long[capacity];
            recordings = new long[capacity];
            firstEntries = new int[capacity];
            causes = new byte[capacity];
        }

        private void grow() {
            int more = 2 * days.length;
            commands = Arrays.copyOf(commands, more);
            days = Arrays.copyOf(days, more);
            recordings = Arrays.copyOf(recordings, more);
            firstEntries = Arrays.copyOf(firstEntries, more);
            causes = Arrays.copyOf(causes, more);
        }
    }

    /** A page of entries. */
    private static final class Entries {
        private int[] accounts;
        private @Nullable Slot[] slots;
        private long[] amounts;
        private int[] owners;
        private int[] previous;
        private int[] before;

        Entries(int capacity) {
            accounts = new int[capacity];
            slots = new Slot[capacity];
            amounts = new long[capacity];
            owners = new int[capacity];
            previous = new int[capacity];
            before = new int[capacity];
        }

        private void grow() {
            int more = 2 * amounts.length;
            accounts = Arrays.copyOf(accounts, more);
            slots = Arrays.copyOf(slots, more);
            amounts = Arrays.copyOf(amounts, more);
            owners = Arrays.copyOf(owners, more);
            previous = Arrays.copyOf(previous, more);
            before = Arrays.copyOf(before, more);
        }
    }
}
