package org.volunteerkit.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.volunteerkit.ledger.command.AccountCommand;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.command.Trade;
import org.volunteerkit.ledger.statement.HoldView;
import org.volunteerkit.ledger.statement.Holding;
import org.volunteerkit.ledger.statement.OfferView;
import org.volunteerkit.ledger.statement.Outlook;
import org.volunteerkit.ledger.statement.PartyStatement;
import org.volunteerkit.ledger.statement.Posting;
import org.volunteerkit.ledger.statement.Settlement;
import org.volunteerkit.ledger.statement.Statement;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Unit;

/**
 * What can be asked of a ledger; no question changes anything.
 *
 * <p>Each question sees the state between two commands; two questions may see two states, unless they are asked in one
 * {@link Turn}. All that is handed out is immutable. Safe for many threads.
 *
 * <p>To be called, not implemented.
 */
public interface LedgerView {

    /** Returns the unit, {@link Unit#HOUR} or {@link Unit#POINT}. */
    Unit unit();

    /**
     * Returns what an account holds.
     *
     * @param account any account; an account of the ledger itself has a balance but no lots
     * @param today the day that it is; a day before that of the last posting counts as that day
     */
    Holding holding(AccountId account, LocalDate today);

    /**
     * Returns the balance of an account at the end of a day, as it was known at the end of another.
     *
     * <p>What expires is recorded on the day on which it does. A balance of the past may be below zero where a command was
     * dated back before the earning of what it took.
     *
     * @param account any account; over all of them, those of the ledger itself included, the balances are zero
     * @param day everything that took effect through this day counts
     * @param knownOn everything that was recorded through this day counts; once it is over, the answer never changes
     */
    Amount balance(AccountId account, LocalDate day, LocalDate knownOn);

    /**
     * Returns what came to an account and left it in a period.
     *
     * @param account any account
     * @param period the days to tell about
     * @param knownOn the day that it is: what was recorded, took effect or lapsed later is not in it
     */
    Statement statement(AccountId account, DateRange period, LocalDate knownOn);

    /**
     * Returns what became of a hold.
     *
     * @param hold the command that reserved it
     * @param today the day that it is; a day before that of the last posting counts as that day
     * @return empty if there never was such a hold
     */
    Optional<HoldView> hold(CommandId hold, LocalDate today);

    /**
     * Returns what lies ahead of an account: live holds and bookings, and what will lapse when if nothing else happens.
     *
     * @param account any account of a member
     * @param today the day that it is; a day before that of the last posting counts as that day
     */
    Outlook outlook(AccountId account, LocalDate today);

    /**
     * Returns what an offer says, and how many pieces of it there are.
     *
     * @param offer any offer; of one that no command has named there is nothing
     * @param today the day that it is; a day before that of the last posting counts as that day
     */
    OfferView offer(Trade.OfferId offer, LocalDate today);

    /** Returns what each station or organisation has to get, or with a minus to pay; one that is even is left out. */
    Map<AccountCommand.Party, Amount> positions();

    /**
     * Returns what a settlement came to.
     *
     * @param command the command that settled, by itself or in a batch
     * @return empty if no settlement was posted under this id
     */
    Optional<Settlement> settlement(CommandId command);

    /**
     * Returns what a station or organisation had to clear with the others in a period.
     *
     * @param party any party
     * @param period the days to tell about
     * @param knownOn the day that it is: what was recorded or took effect later is not in it
     */
    PartyStatement clearing(AccountCommand.Party party, DateRange period, LocalDate knownOn);

    /** Returns the members' accounts that a posted command has named, in the order of their keys. */
    Set<AccountId> accounts();

    /** Returns how many postings there are. */
    long size();

    /** Returns the last day on which anything was recorded; nothing will be recorded before it. */
    Optional<LocalDate> lastRecorded();

    /**
     * Returns what was posted under an id, by itself or in a batch.
     *
     * @param id the key of a command
     * @return empty if no such command was posted; the id is free then
     */
    Optional<LedgerCommand> command(CommandId id);

    /**
     * Returns a posting.
     *
     * @param number its place in the journal, from 1 to {@link #size()}
     * @throws IndexOutOfBoundsException if there is no such posting
     */
    Posting posting(long number);

    /** Returns all postings there are now, from the first, made one by one as they are read; nobody waits meanwhile. */
    Stream<Posting> postings();

    /** Returns the postings that moved something in an account, from the first. */
    List<Posting> postings(AccountId account);

    /**
     * Returns an account as it is now and all that were merged into it: first the one that it has become, which is itself unless it
     * was merged.
     */
    List<AccountId> merged(AccountId account);
}
