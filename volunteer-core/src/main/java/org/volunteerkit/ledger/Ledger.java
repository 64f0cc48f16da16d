package org.volunteerkit.ledger;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.volunteerkit.ledger.command.AccountCommand;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.command.Trade;
import org.volunteerkit.ledger.outcome.Outcome;
import org.volunteerkit.ledger.proof.Proof;
import org.volunteerkit.ledger.statement.HoldView;
import org.volunteerkit.ledger.statement.Holding;
import org.volunteerkit.ledger.statement.OfferView;
import org.volunteerkit.ledger.statement.Outlook;
import org.volunteerkit.ledger.statement.PartyStatement;
import org.volunteerkit.ledger.statement.Posting;
import org.volunteerkit.ledger.statement.Settlement;
import org.volunteerkit.ledger.statement.Statement;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Unit;

/**
 * Who owns how much of one unit: it takes commands one after another, and answers questions about any account and day.
 *
 * <p>It is no store: it lives in memory, and is made again by offering the same commands with the same days in the same
 * order. It holds hours or points, never both. An account is there from the first command that names it; one that was never
 * named holds nothing.
 *
 * <p>Rules. Of an account's free lots the one with the earliest last day is spent first, lots that never lapse come last;
 * among equals the one earned earlier, then the one with the lower root, character by character. A lot is usable through its
 * last day, and a hold is live through its own; what is held does not expire. What is spent within a credit line is debt of
 * that transaction, and whatever becomes free funds the oldest transaction first. All of this happens on its day, whether or
 * not a {@link #sweep} ran. The days come from the caller and never go back: a day before that of the last posting counts as
 * that day. A late command is dated back in statements, but spends what is there when it is recorded.
 *
 * <p>Cost: a posting costs the same however long the journal is and however many accounts there are; at most 2,147,483,647
 * entries fit. Safe for many threads: one command is carried out at a time, and a question sees the state between two
 * commands. All that is handed out is immutable.
 *
 * <p>After every posting the laws are checked over what it touched: all accounts together are zero (45), so is the posting
 * (46), a balance is the sum of its lots less debt (47), nobody spends beyond the credit line (48) or has debt and free lots
 * at once (49), a lot is what came into it less what lapsed or went (50), and never below what is held of it (51). If one is
 * broken, the ledger takes no further command and says which.
 *
 * <p>To be called, not extended.
 */
public final class Ledger implements LedgerView {

    private final Books books;
    private final Days days;
    private final Poster poster;
    private final Questions questions;
    private final TradeQuestions trading;
    private final Ahead ahead;

    // Not the ledger itself: a caller that locks it must not be able to stop others from asking.
    private final Object turn = new Object();

    private Ledger(Unit unit) {
        this.books = new Books(unit);
        this.ahead = new Ahead(books);
        Fundings fundings = new Fundings(books);
        this.days = new Days(books, fundings);
        Clearing clearing = new Clearing(books);
        this.poster = new Poster(books, fundings, days, clearing);
        this.questions = new Questions(books, days);
        this.trading = new TradeQuestions(books, days, clearing);
    }

    /**
     * Returns an empty ledger.
     *
     * @param unit {@link Unit#HOUR} or {@link Unit#POINT}
     * @throws InvalidValueException if it is another unit
     */
    public static Ledger of(Unit unit) {
        return new Ledger(unit);
    }

    @Override
    public Unit unit() {
        return books.unit;
    }

    /**
     * Offers a command.
     *
     * @param command what shall happen
     * @param today the day on which it is recorded
     * @return what became of it; a refused command has changed nothing
     * @throws ArithmeticException if a sum would have left the range of a {@code long}; nothing has changed
     * @throws LedgerCorruptException if a law was found broken, now or before
     */
    public Outcome post(LedgerCommand command, LocalDate today) {
        synchronized (turn) {
            books.checkSound();
            return poster.post(command, notBeforeLast(today));
        }
    }

    /**
     * Offers commands one after another, each by itself, which is faster than to {@link #post} them.
     *
     * @param commands what shall happen, in this order; asked for once each, up to 32 before they are carried out
     * @param today the day on which they are recorded
     * @param each is told what became of each command before the next is carried out, and answers whether to go on, so
     *     {@code outcomes::add} gathers them in a list; if it throws, what it was told stands
     * @throws ArithmeticException if a sum would have left the range of a {@code long}; what was told before stands, and
     *     nothing else has changed
     * @throws LedgerCorruptException if a law was found broken, now or before
     */
    public void postAll(List<? extends LedgerCommand> commands, LocalDate today, Predicate<? super Outcome> each) {
        synchronized (turn) {
            boolean goOn = true;
            for (int i = 0; i < commands.size() && goOn; i += Ahead.MOST) {
                // Each is asked for once: the list may make them as it goes.
                List<LedgerCommand> next =
                        ImmutableList.copyOf(commands.subList(i, Math.min(commands.size(), i + Ahead.MOST)));
                ahead.look(next);
                for (int j = 0; j < next.size() && goOn; j++) {
                    books.checkSound();
                    goOn = each.test(poster.post(next.get(j), notBeforeLast(today)));
                }
            }
        }
    }

    /**
     * Returns what would become of a command, and changes nothing.
     *
     * @param command what might happen
     * @param today the day on which it would be recorded
     * @return what {@link #post} would answer now
     * @throws ArithmeticException if a sum would leave the range of a {@code long}
     * @throws LedgerCorruptException if a law was found broken, now or before
     */
    public Outcome preview(LedgerCommand command, LocalDate today) {
        synchronized (turn) {
            books.checkSound();
            int mark = books.mark();
            try {
                return poster.post(command, notBeforeLast(today));
            } finally {
                books.undo.back(mark);
            }
        }
    }

    /**
     * Does some work of which all postings stand, or none.
     *
     * <p>For stores: post here what is to be written, write it, and answer whether that went well. Nobody else can post or ask
     * until then.
     *
     * @param work what posts to this ledger in the same thread; if it answers false or throws, every posting is taken back
     * @return what the work answered
     */
    public boolean together(BooleanSupplier work) {
        synchronized (turn) {
            int mark = books.mark();
            boolean stands = false;
            try {
                stands = work.getAsBoolean();
            } finally {
                if (stands) {
                    books.undo.keep();
                } else {
                    books.undo.back(mark);
                }
            }
            return stands;
        }
    }

    /**
     * Gives the ledger to somebody for a while, who asks and posts as if alone.
     *
     * @param today the day on which it is recorded
     * @param work asks and posts; it changes nothing else. If it throws, every posting is taken back
     * @return what the work answered
     */
    public <T> T turn(LocalDate today, Function<Turn, T> work) {
        synchronized (turn) {
            OpenTurn open = new OpenTurn(this, today);
            int mark = books.mark();
            boolean stands = false;
            try {
                T result = work.apply(open);
                stands = true;
                return result;
            } finally {
                open.end();
                if (stands) {
                    books.undo.keep();
                } else {
                    books.undo.back(mark);
                }
            }
        }
    }

    /**
     * Works off what has lapsed, expired or been repaid in all accounts by a day; no answer depends on whether it ran.
     *
     * @param today the day that it is; from now on no command is recorded before it
     * @return how many accounts had something due
     * @throws LedgerCorruptException if a law was found broken, now or before
     */
    public long sweep(LocalDate today) {
        synchronized (turn) {
            books.checkSound();
            long day = notBeforeLast(today);
            long due = books.accounts.all().stream()
                    .filter(account -> account.nextDue() <= day)
                    .peek(account -> days.catchUp(account, day, Long.MIN_VALUE))
                    .count();
            if (books.undo.isOn()) {
                long before = books.clock;
                books.undo.add(() -> books.clock = before);
            }
            books.clock = day;
            return due;
        }
    }

    /** Returns the day that counts: time never goes back behind what has been recorded. */
    private long notBeforeLast(LocalDate day) {
        return Math.max(day.toEpochDay(), books.clock);
    }

    @Override
    public Holding holding(AccountId account, LocalDate today) {
        synchronized (turn) {
            return questions.holding(account, today);
        }
    }

    @Override
    public Amount balance(AccountId account, LocalDate day, LocalDate knownOn) {
        synchronized (turn) {
            return questions.balance(account, day, knownOn);
        }
    }

    @Override
    public Statement statement(AccountId account, DateRange period, LocalDate knownOn) {
        synchronized (turn) {
            return new StatementWriter(books, questions, account, knownOn.toEpochDay()).write(period);
        }
    }

    @Override
    public Optional<HoldView> hold(CommandId hold, LocalDate today) {
        synchronized (turn) {
            return questions.hold(hold, today);
        }
    }

    @Override
    public Outlook outlook(AccountId account, LocalDate today) {
        synchronized (turn) {
            return questions.outlook(account, today);
        }
    }

    @Override
    public OfferView offer(Trade.OfferId offer, LocalDate today) {
        synchronized (turn) {
            return trading.offer(offer, today);
        }
    }

    @Override
    public Optional<Settlement> settlement(CommandId command) {
        synchronized (turn) {
            return trading.settlement(command);
        }
    }

    @Override
    public PartyStatement clearing(AccountCommand.Party party, DateRange period, LocalDate knownOn) {
        synchronized (turn) {
            return trading.clearing(party, period, knownOn);
        }
    }

    @Override
    public Map<AccountCommand.Party, Amount> positions() {
        synchronized (turn) {
            return ImmutableSortedMap.copyOf(questions.amounts(books.positions));
        }
    }

    @Override
    public Set<AccountId> accounts() {
        synchronized (turn) {
            return books.accounts.all().stream()
                    .map(account -> account.id)
                    .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
        }
    }

    @Override
    public long size() {
        synchronized (turn) {
            return books.journal.numbers();
        }
    }

    @Override
    public Optional<LocalDate> lastRecorded() {
        synchronized (turn) {
            return books.clock == Long.MIN_VALUE ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(books.clock));
        }
    }

    @Override
    public Optional<LedgerCommand> command(CommandId id) {
        synchronized (turn) {
            int row = books.rowOf(id);
            return row == Books.NONE ? Optional.empty() : Optional.of(books.command(row));
        }
    }

    @Override
    public Posting posting(long number) {
        synchronized (turn) {
            if (number < 1 || number > books.journal.numbers()) {
                throw new IndexOutOfBoundsException("the journal has no posting " + number);
            }
            return books.journal.posting((int) number);
        }
    }

    @Override
    public Stream<Posting> postings() {
        return LongStream.rangeClosed(1, size()).mapToObj(this::posting);
    }

    @Override
    public List<Posting> postings(AccountId account) {
        synchronized (turn) {
            return questions.postings(account);
        }
    }

    @Override
    public List<AccountId> merged(AccountId account) {
        synchronized (turn) {
            return questions.merged(account);
        }
    }

    /** Returns whether all laws hold over the whole journal, or the first posting that breaks one. */
    public Proof prove() {
        return Proof.of(unit(), postings());
    }

    /** Returns the books themselves, for tests that damage them. */
    Books books() {
        return books;
    }
}
