package org.volunteerkit.ledger;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.value.Unit;

/**
 * All postings in their order, in columns: a posting is a row here and a value only for who asks for it.
 *
 * <p>Postings and entries are counted from 0 inside; a posting's number is one more. Entries of one account are linked from
 * the last to the first, so that a question about one account costs what that account has, not what all have.
 */
final class Journal {

    private static final int FIRST_CAPACITY = 64;

    private final Unit unit;

    private int postings;
    private @Nullable LedgerCommand[] commands = new LedgerCommand[FIRST_CAPACITY];
    private long[] days = new long[FIRST_CAPACITY];
    private long[] recordings = new long[FIRST_CAPACITY];
    private int[] firstEntries = new int[FIRST_CAPACITY];

    private int entries;
    private Account[] accounts = new Account[FIRST_CAPACITY];
    private @Nullable Part[] parts = new Part[FIRST_CAPACITY];
    private long[] amounts = new long[FIRST_CAPACITY];
    private int[] owners = new int[FIRST_CAPACITY];
    private int[] previous = new int[FIRST_CAPACITY];

    Journal(Unit unit) {
        this.unit = unit;
    }

    /** Starts a posting, to which all entries belong until the next one is started; no command means an expiry. */
    void begin(@Nullable LedgerCommand command, long day, long recorded) {
        if (postings == days.length) {
            int more = Math.multiplyExact(postings, 2);
            commands = Arrays.copyOf(commands, more);
            days = Arrays.copyOf(days, more);
            recordings = Arrays.copyOf(recordings, more);
            firstEntries = Arrays.copyOf(firstEntries, more);
        }
        commands[postings] = command;
        days[postings] = day;
        recordings[postings] = recorded;
        firstEntries[postings] = entries;
        postings++;
    }

    /** Adds an entry to the last posting and to the chain of its account. */
    void add(Account account, @Nullable Part part, long amount) {
        if (entries == amounts.length) {
            int more = Math.multiplyExact(entries, 2);
            accounts = Arrays.copyOf(accounts, more);
            parts = Arrays.copyOf(parts, more);
            amounts = Arrays.copyOf(amounts, more);
            owners = Arrays.copyOf(owners, more);
            previous = Arrays.copyOf(previous, more);
        }
        accounts[entries] = account;
        parts[entries] = part;
        amounts[entries] = amount;
        owners[entries] = postings - 1;
        previous[entries] = account.lastEntry;
        account.lastEntry = entries;
        entries++;
    }

    /** Returns how many postings there are; the last one has this number. */
    int postings() {
        return postings;
    }

    /** Returns how many entries there are. */
    int entries() {
        return entries;
    }

    /** Returns the day on which the last posting was recorded; the first of all days if there is none. */
    long lastRecorded() {
        return postings == 0 ? Long.MIN_VALUE : recordings[postings - 1];
    }

    /** Returns the command of a posting; null for an expiry. */
    @Nullable LedgerCommand command(int posting) {
        return commands[posting];
    }

    long day(int posting) {
        return days[posting];
    }

    long recorded(int posting) {
        return recordings[posting];
    }

    int firstEntry(int posting) {
        return firstEntries[posting];
    }

    /** Returns the entry after the last one of a posting. */
    int endOfEntries(int posting) {
        return posting + 1 == postings ? entries : firstEntries[posting + 1];
    }

    Account account(int entry) {
        return accounts[entry];
    }

    /** Returns the lot that an entry changed; null for an account of the ledger itself. */
    @Nullable Part part(int entry) {
        return parts[entry];
    }

    long amount(int entry) {
        return amounts[entry];
    }

    /** Returns the posting to which an entry belongs. */
    int owner(int entry) {
        return owners[entry];
    }

    /** Returns the entry before this one of the same account; {@link Account#NONE} for the first. */
    int previous(int entry) {
        return previous[entry];
    }

    /** Returns a posting as a value. */
    Posting posting(int posting) {
        LedgerCommand command = commands[posting];
        Posting.Builder built = Posting.builder()
                .number(posting + 1L)
                .kind(kind(command))
                .day(LocalDate.ofEpochDay(days[posting]))
                .recorded(LocalDate.ofEpochDay(recordings[posting]))
                .command(Optional.ofNullable(command));
        for (int entry = firstEntries[posting]; entry < endOfEntries(posting); entry++) {
            built.addEntry(Posting.Entry.builder()
                    .account(accounts[entry].id)
                    .lot(Optional.ofNullable(parts[entry]).map(part -> part.root.id))
                    .amount(Amount.ofParts(unit, amounts[entry]))
                    .build());
        }
        return built.build();
    }

    /** Returns what a command does; no command means an expiry. */
    static Posting.Kind kind(@Nullable LedgerCommand command) {
        return command == null ? Posting.Kind.EXPIRE : command.match(KINDS);
    }

    private static final LedgerCommand.Cases<Posting.Kind> KINDS = new LedgerCommand.Cases<>() {

        @Override
        public Posting.Kind earn(LedgerCommand.Earn command) {
            return Posting.Kind.EARN;
        }

        @Override
        public Posting.Kind pay(LedgerCommand.Pay command) {
            return Posting.Kind.PAY;
        }

        @Override
        public Posting.Kind give(LedgerCommand.Give command) {
            return Posting.Kind.GIVE;
        }

        @Override
        public Posting.Kind redeem(LedgerCommand.Redeem command) {
            return Posting.Kind.REDEEM;
        }
    };
}
