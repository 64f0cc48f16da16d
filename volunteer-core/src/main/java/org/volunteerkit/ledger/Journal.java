package org.volunteerkit.ledger;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
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

    private static final int FIRST_CAPACITY = 64;

    private final Unit unit;

    private int rows;
    private @Nullable LedgerCommand[] commands = new LedgerCommand[FIRST_CAPACITY];
    private long[] days = new long[FIRST_CAPACITY];
    private long[] recordings = new long[FIRST_CAPACITY];
    private int[] firstEntries = new int[FIRST_CAPACITY];
    private byte[] causes = new byte[FIRST_CAPACITY];

    /** The first row of each numbered posting. */
    private int[] numbered = new int[FIRST_CAPACITY];

    private int numbers;

    private int entries;
    private Account[] accounts = new Account[FIRST_CAPACITY];
    private @Nullable Slot[] slots = new Slot[FIRST_CAPACITY];
    private long[] amounts = new long[FIRST_CAPACITY];
    private int[] owners = new int[FIRST_CAPACITY];
    private int[] previous = new int[FIRST_CAPACITY];
    private int[] before = new int[FIRST_CAPACITY];

    Journal(Unit unit) {
        this.unit = unit;
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
        if (rows == days.length) {
            int more = Math.multiplyExact(rows, 2);
            commands = Arrays.copyOf(commands, more);
            days = Arrays.copyOf(days, more);
            recordings = Arrays.copyOf(recordings, more);
            firstEntries = Arrays.copyOf(firstEntries, more);
            causes = Arrays.copyOf(causes, more);
        }
        causes[rows] = cause;
        commands[rows] = command;
        days[rows] = day;
        recordings[rows] = recorded;
        firstEntries[rows] = entries;
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
        if (entries == amounts.length) {
            int more = Math.multiplyExact(entries, 2);
            accounts = Arrays.copyOf(accounts, more);
            slots = Arrays.copyOf(slots, more);
            amounts = Arrays.copyOf(amounts, more);
            owners = Arrays.copyOf(owners, more);
            previous = Arrays.copyOf(previous, more);
            before = Arrays.copyOf(before, more);
        }
        accounts[entries] = account;
        slots[entries] = slot;
        amounts[entries] = amount;
        owners[entries] = rows - 1;
        previous[entries] = account.lastEntry;
        account.lastEntry = entries;
        if (slot != null) {
            before[entries] = slot.lastEntry;
            slot.lastEntry = entries;
        }
        entries++;
    }

    /** Forgets all rows, entries and numbers after the first ones, as if they had never been written. */
    void truncate(int toRows, int toEntries, int toNumbers) {
        while (entries > toEntries) {
            entries--;
            accounts[entries].lastEntry = previous[entries];
            Slot slot = slots[entries];
            if (slot != null) {
                slot.lastEntry = before[entries];
            }
        }
        Arrays.fill(commands, toRows, rows, null);
        rows = toRows;
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
        return commands[row];
    }

    byte cause(int row) {
        return causes[row];
    }

    long day(int row) {
        return days[row];
    }

    long recorded(int row) {
        return recordings[row];
    }

    int firstEntry(int row) {
        return firstEntries[row];
    }

    /** Returns the entry after the last one of a row. */
    int endOfEntries(int row) {
        return row + 1 == rows ? entries : firstEntries[row + 1];
    }

    /** Returns the number of the posting to which a command's row belongs. */
    int numberOf(int row) {
        int place = Arrays.binarySearch(numbered, 0, numbers, row);
        return place >= 0 ? place + 1 : -1 - place;
    }

    Account account(int entry) {
        return accounts[entry];
    }

    /** Returns the lot or debt that an entry changed; null for an account of the ledger itself. */
    @Nullable Slot slot(int entry) {
        return slots[entry];
    }

    long amount(int entry) {
        return amounts[entry];
    }

    /** Returns the row to which an entry belongs. */
    int owner(int entry) {
        return owners[entry];
    }

    /** Returns the entry before this one of the same account; {@link Account#NONE} for the first. */
    int previous(int entry) {
        return previous[entry];
    }

    /** Returns the entry before this one of the same lot; {@link Account#NONE} for the first. */
    int before(int entry) {
        return before[entry];
    }

    /** Returns a posting as a value; its number counts from 1. */
    Posting posting(int number) {
        int row = numbered[number - 1];
        LedgerCommand command = commands[row];
        if (command == null) {
            throw new IllegalStateException("a number belongs to a command");
        }
        Posting.Builder built = Posting.builder()
                .number(number)
                .kind(Posting.Kind.of(command))
                .day(LocalDate.ofEpochDay(days[row]))
                .recorded(LocalDate.ofEpochDay(recordings[row]))
                .command(command);
        int end = command instanceof Batch ? (number == numbers ? rows : numbered[number]) : row + 1;
        for (int each = row; each < end; each++) {
            if (causes[each] == COMMAND) {
                addEntries(built, each);
            }
        }
        return built.build();
    }

    private void addEntries(Posting.Builder built, int row) {
        for (int entry = firstEntries[row]; entry < endOfEntries(row); entry++) {
            Posting.Entry.Builder line =
                    Posting.Entry.builder().account(accounts[entry].id).amount(Amount.ofParts(unit, amounts[entry]));
            if (slots[entry] instanceof Part part) {
                line.lot(part.root.id);
            } else if (slots[entry] instanceof Debt debt) {
                line.debt(Optional.ofNullable(commands[debt.row]).map(LedgerCommand::id));
            }
            built.addEntry(line.build());
        }
    }
}
